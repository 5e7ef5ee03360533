// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/exchange/left_lines.h"
#include "app/exchange/returned_work.h"
#include "cli/console.h"
#include "cli/json_forms.h"

// What came back from units and how it was judged, in the shapes of the command line.
namespace huying::cli {

// {"kind","number","sent_on","sent_by","cases","returns":[…]}
Json exchangeJson(const app::Exchange& exchange);
// {"kind","number","return_number","on","file","case","text","reason"}: what was not taken over.
Json leftJson(const app::LeftLine& left);
// {"files":[{"file","unit","exchange","faults","remarks","lines":[…]}],"counts":{…}}
Json worksJson(const std::vector<app::ReturnedWork>& works, const app::ReturnPreview& preview, const Console& console);
std::string worksText(const std::vector<app::ReturnedWork>& works, const app::ReturnPreview& preview, const Console& console);
// Nothing that a person would have to look at.
bool isClean(const app::ReturnPreview& preview);

}  // namespace huying::cli
