// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/commands/assessment_commands.h"

namespace huying::app {

// A sheet that the program brings along (resources/assessment): what its source says, and in its note what of the source is not
// known. It is an example to begin with, in use nowhere by itself.
struct ExampleSheet {
    std::string code;  // hainan-2002
    SetAssessmentSheet content;
};

const std::vector<ExampleSheet>& exampleSheets();
const ExampleSheet* exampleSheet(std::string_view code);  // null where there is none of this code

}  // namespace huying::app
