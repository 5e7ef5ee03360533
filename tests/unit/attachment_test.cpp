// SPDX-License-Identifier: GPL-3.0-or-later
// What is a photo is told by its bytes.
#include <catch2/catch.hpp>

#include "base/base64.h"
#include "domain/attachment.h"
#include "support/photo_files.h"

namespace huying::tests {

namespace {

using namespace std::string_literals;

std::string whyNot(std::string_view bytes) {
    const auto picture = domain::lookAtPicture(bytes);
    if (picture) return "a picture";
    const auto& arguments = picture.error().arguments;
    return picture.error().code + (arguments.empty() ? "" : " " + arguments.front().second);
}

}  // namespace

TEST_CASE("a PNG and a JPEG are known with their size, whatever they are called") {
    const auto png = domain::lookAtPicture(photoBytes(bluePhoto));
    REQUIRE(png);
    CHECK(png->format == domain::FileFormat::png);
    CHECK(png->width == 3);
    CHECK(png->height == 2);
    const auto jpeg = domain::lookAtPicture(jpegAround());
    REQUIRE(jpeg);
    CHECK(jpeg->format == domain::FileFormat::jpeg);
    CHECK(jpeg->width == 640);
    CHECK(jpeg->height == 480);
    CHECK(whyNot(jpegAround() + "what a telephone writes behind it") == "a picture");
}

TEST_CASE("what is no photo is named by what it is") {
    CHECK(whyNot("") == "photo-empty");
    CHECK(whyNot("%PDF-1.7") == "photo-not-picture pdf");
    CHECK(whyNot("PK\x03\x04word/document.xml") == "photo-not-picture office");
    CHECK(whyNot("\0\0\0\x18"s + "ftypheic") == "photo-not-picture heic");
    CHECK(whyNot("\0\0\0\x18"s + "ftypisom") == "photo-not-picture video");
    CHECK(whyNot("RIFF0000WEBP") == "photo-not-picture webp");
    CHECK(whyNot("GIF89a") == "photo-not-picture gif");
    CHECK(whyNot("a text that was called .jpg") == "photo-not-picture other");
    CHECK(whyNot("x") == "photo-not-picture other");
}

TEST_CASE("a photo that was cut off is refused, wherever it was cut") {
    for (const std::string& whole : {photoBytes(redPhoto), jpegAround()}) {
        for (std::size_t size = 8; size < whole.size(); ++size) {
            CAPTURE(size);
            CHECK(whyNot(whole.substr(0, size)) == "photo-cut-off");
        }
    }
}

TEST_CASE("a photo without a size or with broken parts is damaged") {
    std::string png = photoBytes(redPhoto);
    png[19] = 0;  // its width
    CHECK(whyNot(png) == "photo-damaged");
    std::string jpeg = jpegAround();
    jpeg[13] = jpeg[14] = 0;  // its height
    CHECK(whyNot(jpeg) == "photo-damaged");
    jpeg = jpegAround();
    jpeg[8] = 'x';  // where a mark has to be
    CHECK(whyNot(jpeg) == "photo-damaged");
    CHECK(whyNot("\xff\xd8\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\xff\xd9"s) == "photo-damaged");  // a scan of nothing
}

TEST_CASE("the name of a file is the last part of its path") {
    CHECK(domain::fileNameIn("/照片/现场 1.jpg") == "现场 1.jpg");
    CHECK(domain::fileNameIn("C:\\照片\\现场.png") == "现场.png");
    CHECK(domain::fileNameIn("现场.png") == "现场.png");
    CHECK(domain::fileNameIn("/照片/").empty());
}

TEST_CASE("base64 is read back as its bytes, and nothing else is taken for it") {
    CHECK(base::fromBase64("") == "");
    CHECK(base::fromBase64("TQ==") == "M");
    CHECK(base::fromBase64("TWE=") == "Ma");
    CHECK(base::fromBase64("TWFu") == "Man");
    CHECK(base::fromBase64("TWE") == "Ma");
    CHECK(base::fromBase64("TW\r\nFu") == "Man");
    CHECK(base::fromBase64("/+8=") == "\xff\xef");
    for (const char* wrong : {"T", "TW Fu", "TQ==TQ==", "照片", "TW-u"}) CHECK_FALSE(base::fromBase64(wrong));
}

}  // namespace huying::tests
