// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/text_decoding.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

#include "base/text.h"

namespace huying::documents {

namespace {

struct ConverterCloser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

tl::unexpected<base::Error> wrongEncoding(std::string_view goodPart) {
    const auto line = std::count(goodPart.begin(), goodPart.end(), '\n') + 1;
    return base::failure(base::Error("wrong-encoding", "", "format").with("line", std::to_string(line)));
}

// Converts strictly: the first bytes that mean nothing end it.
base::Result<std::string> decodeAs(const char* encoding, std::string_view bytes) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open(encoding, &error));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    if (U_FAILURE(error)) return wrongEncoding({});

    std::string text;
    text.reserve(bytes.size() + bytes.size() / 2);
    std::array<UChar, 16384> buffer{};
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    do {
        UChar* target = buffer.data();
        error = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, target + buffer.size(), &source, end, nullptr, static_cast<UBool>(true), &error);
        const icu::UnicodeString part(static_cast<UBool>(false), buffer.data(), static_cast<std::int32_t>(target - buffer.data()));
        part.toUTF8String(text);
    } while (error == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(error)) return wrongEncoding(text);
    return text;
}

// The length of the beginning that is right UTF-8. Bisecting would not do: a cut inside a character is no mistake.
std::size_t goodUtf8Length(std::string_view bytes) {
    std::size_t good = 0;
    while (good < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[good]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (good + length > bytes.size() || !base::isValidUtf8(bytes.substr(good, length))) break;
        good += length;
    }
    return good;
}

bool startsWith(std::string_view text, std::string_view mark) { return text.substr(0, mark.size()) == mark; }

}  // namespace

base::Result<std::string> decodeText(std::string_view bytes) {
    if (startsWith(bytes, "\xFF\xFE")) return decodeAs("UTF-16LE", bytes.substr(2));
    if (startsWith(bytes, "\xFE\xFF")) return decodeAs("UTF-16BE", bytes.substr(2));
    const bool isMarked = startsWith(bytes, "\xEF\xBB\xBF");
    if (isMarked) bytes.remove_prefix(3);
    const std::string_view good = bytes.substr(0, goodUtf8Length(bytes));
    if (good.size() == bytes.size()) return std::string(bytes);
    // GB18030 text fails as UTF-8 within its first few characters. What read well for longer is UTF-8 with damage, and
    // taking it for GB18030 would fill the register with nonsense.
    constexpr std::size_t surelyUtf8 = 12;
    const std::size_t beyondAscii =
        static_cast<std::size_t>(std::count_if(good.begin(), good.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE0; }));
    if (isMarked || beyondAscii >= surelyUtf8) return wrongEncoding(good);
    return decodeAs("GB18030", bytes);
}

}  // namespace huying::documents
