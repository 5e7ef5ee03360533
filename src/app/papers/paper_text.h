// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace huying::app {

// What was read out of a paper that came as a file.
struct PaperText {
    std::string title;  // its first line, where that reads like the title of a suggestion; empty otherwise
    std::string body;   // clean (base/clean_text.h)
    // What the file shows beside its text and nobody may believe to be in it.
    bool hadNumbering = false;  // 一、 and 1. that the word processor counts by itself
    bool hadPictures = false;
};

}  // namespace huying::app
