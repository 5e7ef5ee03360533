// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"

// Files that are attached to facts (decision 0036).
namespace huying::app {

// A photo of a supervision activity. A command names its file; whoever reads the command reads the file too and hands the bytes
// on in `bytes`, with `file` emptied (documents/attached_file.h). History keeps name and hash; without bytes the command is about
// a file that the register has already.
struct AddPhoto {
    static constexpr std::string_view name = "add-photo";
    std::int64_t activity = 0;
    std::string file;      // where it is read from; never recorded
    std::string fileName;  // by which it is kept; empty: as the file is called
    std::string sha256;    // of the bytes, where they are known; any others are refused
    FileBytes bytes;
};

template <class Visitor>
void visitFields(Visitor& visitor, AddPhoto& c) {
    visitor.required("activity", c.activity);
    visitor.optional("file", c.file);
    visitor.optional("name", c.fileName);
    visitor.optional("sha256", c.sha256);
    visitor.optional("bytes", c.bytes);
}

struct RemovePhoto {
    static constexpr std::string_view name = "remove-photo";
    std::int64_t photo = 0;
};

template <class Visitor>
void visitFields(Visitor& visitor, RemovePhoto& c) {
    visitor.required("photo", c.photo);
}

// How large a photo may be that is added from now on.
struct SetPhotoLimit {
    static constexpr std::string_view name = "set-photo-limit";
    int megabytes = 0;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetPhotoLimit& c) {
    visitor.required("megabytes", c.megabytes);
}

}  // namespace huying::app
