// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/suggestion_number.h"

#include <vector>

#include "base/text.h"

namespace huying::domain {

namespace {

constexpr std::string_view intersessionalMark = "闭";

bool takePrefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool takeSuffix(std::string_view& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) return false;
    text.remove_suffix(suffix.size());
    return true;
}

// The serial behind a leading term and session, or a leading year; the whole number where there is neither.
std::optional<int> serialOf(std::string_view digits, int term, int session) {
    constexpr std::size_t longestPlainSerial = 4;
    if (digits.size() > longestPlainSerial) {
        const auto padded = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        std::vector<std::string> beginnings;
        for (const std::string& termText : {padded(term), std::to_string(term)}) {
            for (const std::string& sessionText : {padded(session), std::to_string(session)}) beginnings.push_back(termText + sessionText);
        }
        if (digits.starts_with("20")) beginnings.emplace_back(digits.substr(0, 4));
        for (const std::string& beginning : beginnings) {
            if (digits.size() <= beginning.size() || !digits.starts_with(beginning)) continue;
            const auto serial = base::parseNumber(digits.substr(beginning.size()));
            return serial && *serial > 0 ? serial : std::nullopt;
        }
    }
    const auto serial = base::parseNumber(digits);
    return serial && *serial > 0 ? serial : std::nullopt;
}

}  // namespace

std::string CaseAddress::text() const {
    const std::string number =
        (kind == SuggestionKind::intersessional ? std::string(intersessionalMark) : std::string()) + std::to_string(serial);
    if (term == 0) return number;
    return std::to_string(term) + "-" + std::to_string(session) + "-" + number;
}

std::optional<CaseAddress> parseCaseAddress(std::string_view written) {
    const std::string text = base::foldWidth(base::trimmed(written));
    const std::vector<std::string> parts = base::split(text, '-');
    if (parts.size() != 1 && parts.size() != 3) return std::nullopt;
    CaseAddress address;
    if (parts.size() == 3) {
        const auto term = base::parseNumber(parts[0]);
        const auto session = base::parseNumber(parts[1]);
        if (!term || !session || *term == 0 || *session == 0) return std::nullopt;
        address.term = *term;
        address.session = *session;
    }
    std::string_view number = parts.back();
    if (takePrefix(number, intersessionalMark)) address.kind = SuggestionKind::intersessional;
    const auto serial = base::parseNumber(number);
    if (!serial || *serial == 0) return std::nullopt;
    address.serial = *serial;
    return address;
}

std::optional<SessionAddress> parseSessionAddress(std::string_view written) {
    const std::vector<std::string> parts = base::split(base::foldWidth(base::trimmed(written)), '-');
    if (parts.size() != 2) return std::nullopt;
    const auto term = base::parseNumber(parts[0]);
    const auto number = base::parseNumber(parts[1]);
    if (!term || !number || *term == 0 || *number == 0 || *term > 99 || *number > 99) return std::nullopt;
    return SessionAddress{*term, *number};
}

std::optional<WrittenNumber> parseWrittenNumber(std::string_view written, int term, int session) {
    const std::string folded = base::replacedAll(base::foldWidth(base::trimmed(written)), " ", "");
    std::string_view text = folded;
    WrittenNumber number;
    takePrefix(text, "建议");
    if (const std::size_t at = text.find("第"); at != std::string_view::npos && at > 0) {
        const std::string_view before = text.substr(0, at);
        if (base::contains(before, intersessionalMark)) number.kind = SuggestionKind::intersessional;
        // The sentence form names its congress; any other text before 第 is no number of ours.
        if (!base::contains(before, "届") && before != "闭会" && before != intersessionalMark) return std::nullopt;
        text.remove_prefix(at);
    }
    takeSuffix(text, "建议");
    takeSuffix(text, "号");
    takePrefix(text, "第");
    const std::string lower = base::lowered(text);
    std::string_view rest = lower;
    if (takePrefix(rest, "dh")) {
        number.kind = SuggestionKind::plenary;
        takePrefix(rest, "-");
    } else if (takePrefix(rest, "bh") || takePrefix(rest, "闭会") || takePrefix(rest, intersessionalMark)) {
        number.kind = SuggestionKind::intersessional;
        takePrefix(rest, "-");
    }
    takePrefix(rest, "第");
    const auto serial = serialOf(rest, term, session);
    if (!serial) return std::nullopt;
    number.serial = *serial;
    return number;
}

}  // namespace huying::domain
