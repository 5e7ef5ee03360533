// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace huying::documents {

// A text as part of a file's name: what no file system or Windows takes in one becomes an underscore.
std::string fileNameText(std::string_view text);

// The names of files that are written into one folder, without their endings, no two alike; media that do not tell capitals from
// small letters count.
class FileNames {
public:
    // The text as a name; where another file has it, with what tells the two apart in brackets, else numbered.
    std::string next(std::string_view text, std::string_view apart = {});

private:
    bool take(const std::string& name);

    std::set<std::string> taken_;
};

}  // namespace huying::documents
