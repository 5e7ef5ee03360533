// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/assessment/scoreboard.h"

namespace huying::app {

// A scoreboard as JSON, whole: what a frozen result keeps and the command line prints. Keys are English, names and labels those
// of the board; points are numbers, pieces are given by number and by key.
std::string boardAsJson(const Scoreboard& board);

// Errors: register-damaged where the text is none of these; which file it stands in the caller knows and adds as {file}.
base::Result<Scoreboard> boardFromJson(const std::string& text);

}  // namespace huying::app
