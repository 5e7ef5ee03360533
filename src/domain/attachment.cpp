// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attachment.h"

#include <array>
#include <optional>

namespace huying::domain {

namespace {

using namespace std::string_view_literals;
using base::Error;

constexpr std::string_view pngBeginning = "\x89PNG\r\n\x1a\n"sv;
constexpr std::string_view jpegBeginning = "\xff\xd8\xff"sv;

tl::unexpected<Error> refusal(const char* code) { return base::failure(Error(code, "file", "format")); }

unsigned byteAt(std::string_view bytes, std::size_t place) { return static_cast<unsigned char>(bytes[place]); }

unsigned twoBytesAt(std::string_view bytes, std::size_t place) { return byteAt(bytes, place) << 8U | byteAt(bytes, place + 1); }

std::uint32_t fourBytesAt(std::string_view bytes, std::size_t place) {
    return static_cast<std::uint32_t>(twoBytesAt(bytes, place)) << 16U | twoBytesAt(bytes, place + 2);
}

// What people take for a photo, by its first bytes.
std::string_view contentOf(std::string_view bytes) {
    struct Beginning {
        std::size_t place;
        std::string_view bytes;
        std::string_view code;
    };
    constexpr std::array known{Beginning{0, "%PDF-"sv, "pdf"},
                               Beginning{0, "GIF8"sv, "gif"},
                               Beginning{0, "BM"sv, "bmp"},
                               Beginning{0, "II*\0"sv, "tiff"},
                               Beginning{0, "MM\0*"sv, "tiff"},
                               Beginning{8, "WEBP"sv, "webp"},
                               Beginning{4, "ftyphei"sv, "heic"},
                               Beginning{4, "ftyphev"sv, "heic"},
                               Beginning{4, "ftypmif1"sv, "heic"},
                               Beginning{4, "ftypavif"sv, "heic"},
                               Beginning{4, "ftyp"sv, "video"},
                               Beginning{0, "PK\x03\x04"sv, "office"},
                               Beginning{0, "\xd0\xcf\x11\xe0"sv, "office"}};
    for (const Beginning& one : known) {
        if (bytes.size() >= one.place && bytes.substr(one.place).starts_with(one.bytes)) return one.code;
    }
    return "other";
}

// Chunks with their lengths, from the head (IHDR) to the end (IEND).
base::Result<Picture> lookAtPng(std::string_view bytes) {
    constexpr std::size_t around = 12;  // length, name and checksum of a chunk
    constexpr std::size_t headSize = 13;
    constexpr std::uint32_t longestChunk = 0x7fffffff;
    std::optional<Picture> picture;
    bool hasContent = false;
    for (std::size_t place = pngBeginning.size();;) {
        if (bytes.size() - place < around) return refusal("photo-cut-off");
        const std::uint32_t length = fourBytesAt(bytes, place);
        const std::string_view name = bytes.substr(place + 4, 4);
        const bool isHead = name == "IHDR"sv;
        if (length > longestChunk || isHead != !picture) return refusal("photo-damaged");
        if (bytes.size() - place - around < length) return refusal("photo-cut-off");
        if (isHead) {
            const std::uint32_t width = length == headSize ? fourBytesAt(bytes, place + 8) : 0;
            const std::uint32_t height = length == headSize ? fourBytesAt(bytes, place + 12) : 0;
            if (width == 0 || height == 0 || width > longestChunk || height > longestChunk) return refusal("photo-damaged");
            picture = Picture{FileFormat::png, static_cast<int>(width), static_cast<int>(height)};
        }
        hasContent = hasContent || name == "IDAT"sv;
        if (name == "IEND"sv) break;
        place += around + length;
    }
    return hasContent ? base::Result<Picture>(*picture) : refusal("photo-damaged");
}

// A frame head tells the size; C4, C8 and CC are other marks of the same row.
bool isFrameHead(unsigned mark) { return mark >= 0xc0 && mark <= 0xcf && mark != 0xc4 && mark != 0xc8 && mark != 0xcc; }

// Segments with their lengths up to the first scan; in the scan no end mark can stand by chance, since FF is written FF 00 there.
base::Result<Picture> lookAtJpeg(std::string_view bytes) {
    constexpr unsigned scan = 0xda;
    constexpr unsigned end = 0xd9;
    std::optional<Picture> picture;
    for (std::size_t place = 2;;) {
        if (bytes.size() - place < 4) return refusal("photo-cut-off");
        if (byteAt(bytes, place) != 0xff) return refusal("photo-damaged");
        const unsigned mark = byteAt(bytes, place + 1);
        if (mark == 0xff) {  // filling
            ++place;
            continue;
        }
        if (mark == end) return refusal("photo-damaged");
        const unsigned length = twoBytesAt(bytes, place + 2);
        if (length < 2) return refusal("photo-damaged");
        if (bytes.size() - place - 2 < length) return refusal("photo-cut-off");
        if (isFrameHead(mark)) {
            constexpr unsigned shortestHead = 8;
            if (length < shortestHead) return refusal("photo-damaged");
            const unsigned height = twoBytesAt(bytes, place + 5);
            const unsigned width = twoBytesAt(bytes, place + 7);
            if (width == 0 || height == 0) return refusal("photo-damaged");
            picture = Picture{FileFormat::jpeg, static_cast<int>(width), static_cast<int>(height)};
        }
        place += 2 + length;
        if (mark != scan) continue;
        if (!picture) return refusal("photo-damaged");
        if (bytes.find("\xff\xd9"sv, place) == std::string_view::npos) return refusal("photo-cut-off");
        return *picture;
    }
}

}  // namespace

base::Result<Picture> lookAtPicture(std::string_view bytes) {
    if (bytes.empty()) return refusal("photo-empty");
    if (bytes.starts_with(pngBeginning)) return lookAtPng(bytes);
    if (bytes.starts_with(jpegBeginning)) return lookAtJpeg(bytes);
    return base::failure(Error("photo-not-picture", "file", "format").with("file_content", std::string(contentOf(bytes))));
}

std::optional<Error> photoTooLarge(const std::string& name, std::int64_t size, int megabytes) {
    constexpr std::int64_t megabyte = 1'000'000;
    if (size <= megabytes * megabyte) return std::nullopt;
    constexpr std::int64_t tenth = megabyte / 10;
    const std::int64_t tenths = (size + tenth - 1) / tenth;  // rounded up: never the limit itself
    return Error("photo-too-large", "file", "limit")
        .with("name", name)
        .with("size", std::to_string(tenths / 10) + "." + std::to_string(tenths % 10))
        .with("megabytes", std::to_string(megabytes));
}

std::string fileNameIn(std::string_view path) { return std::string(path.substr(path.find_last_of("/\\") + 1)); }

}  // namespace huying::domain
