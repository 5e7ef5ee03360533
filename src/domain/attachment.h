// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_codes.h"
#include "base/result.h"
#include "domain/ids.h"

// Files that belong to facts (domain.md §9): kept as they came, byte for byte, with their name and their hash. What they are is
// told by their bytes, never by their name.
namespace huying::domain {

enum class AttachmentKind { photo };

enum class FileFormat { jpeg, png };

// A file as the register tells it; the bytes are read by themselves.
struct Attachment {
    AttachmentId id;
    ActivityId activity;  // whose it is
    AttachmentKind kind = AttachmentKind::photo;
    FileFormat format = FileFormat::jpeg;
    std::string name;    // as the file was called, without its folder
    std::string sha256;  // of its bytes, 64 lower-case hexadecimal digits
    std::int64_t size = 0;  // bytes
};

struct Picture {
    FileFormat format = FileFormat::jpeg;
    int width = 0;  // pixels
    int height = 0;
};

// In megabytes of a million bytes: how large a photo may be where nobody has set it, and what can be set.
inline constexpr int usualPhotoMegabytes = 20;
inline constexpr int mostPhotoMegabytes = 200;

// Looks whether these bytes are a picture that programs can show: its beginning, its size and that nothing of its end is
// missing. Errors: photo-empty, photo-not-picture {file_content: what it looks like}, photo-cut-off, photo-damaged.
base::Result<Picture> lookAtPicture(std::string_view bytes);

// How a photo of this size (bytes) is refused where one may have so many megabytes; none where it may.
std::optional<base::Error> photoTooLarge(const std::string& name, std::int64_t size, int megabytes);

// The last part of a path of this or another system.
std::string fileNameIn(std::string_view path);

}  // namespace huying::domain

namespace huying::base {

template <>
struct EnumCodes<domain::AttachmentKind> {
    static constexpr std::string_view name = "attachment_kind";
    static constexpr std::array values{std::pair{domain::AttachmentKind::photo, std::string_view("photo")}};
};

template <>
struct EnumCodes<domain::FileFormat> {
    static constexpr std::string_view name = "file_format";
    static constexpr std::array values{std::pair{domain::FileFormat::jpeg, std::string_view("jpeg")},
                                       std::pair{domain::FileFormat::png, std::string_view("png")}};
};

}  // namespace huying::base
