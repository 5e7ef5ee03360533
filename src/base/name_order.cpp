// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/name_order.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

#include <unicode/coll.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "base/embedded.h"
#include "base/text.h"

namespace huying::base {

namespace {

icu::UnicodeString unicodeOf(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::unique_ptr<icu::Collator> makeCollator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("zh@collation=pinyin;colnumeric=yes"), status));
    if (U_FAILURE(status)) return nullptr;
    return collator;
}

std::unique_ptr<icu::Transliterator> makeNameReader() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> reader(
        icu::Transliterator::createInstance("Han-Latin/Names; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) return nullptr;
    return reader;
}

// Character -> its strokes as digits 1 to 5; the views lie in the embedded table.
std::unordered_map<std::string_view, std::string_view> readStrokeTable() {
    std::unordered_map<std::string_view, std::string_view> table;
    std::string_view text = embedded("strokes/strokes.csv");
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const std::size_t comma = line.find(',');
        if (comma != std::string_view::npos) table.emplace(line.substr(0, comma), line.substr(comma + 1));
    }
    return table;
}

// An empty character is a place left blank: before every character.
std::string strokesOf(const std::vector<std::string>& name) {
    static const std::unordered_map<std::string_view, std::string_view> table = readStrokeTable();
    constexpr char unknown = '\x7f';  // after every number of strokes
    constexpr char blank = '\x01';    // with no stroke behind it, before the character of one stroke
    std::string key;
    for (const std::string& character : name) {
        const auto found = table.find(character);
        if (character.empty()) {
            key += blank;
        } else if (found == table.end()) {
            key += unknown;
        } else {
            key += static_cast<char>(found->second.size());
            key += found->second;
        }
        key += character;  // two characters of the same strokes do not run together
    }
    return key;
}

bool isCompoundSurname(std::string_view text) {
    constexpr std::array<std::string_view, 30> surnames{"欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容",
                                                        "司徒", "夏侯", "端木", "司空", "太史", "申屠", "轩辕", "长孙", "宇文", "鲜于",
                                                        "闾丘", "公冶", "宗政", "濮阳", "淳于", "单于", "钟离", "独孤", "呼延", "南宫"};
    return std::find(surnames.begin(), surnames.end(), text) != surnames.end();
}

}  // namespace

std::string pinyinKey(std::string_view text) {
    thread_local const std::unique_ptr<icu::Collator> collator = makeCollator();
    if (!collator) return {};
    const icu::UnicodeString unicode = unicodeOf(text);
    std::vector<std::uint8_t> key(static_cast<std::size_t>(collator->getSortKey(unicode, nullptr, 0)));
    collator->getSortKey(unicode, key.data(), static_cast<std::int32_t>(key.size()));
    return {key.begin(), key.end()};
}

std::string personPinyinKey(std::string_view name) {
    thread_local const std::unique_ptr<icu::Transliterator> reader = makeNameReader();
    std::string letters;
    if (reader) {
        icu::UnicodeString unicode = unicodeOf(name);
        reader->transliterate(unicode);
        unicode.toUTF8String(letters);
    }
    return letters + '\0' + pinyinKey(name);  // people who sound alike stay together by their characters
}

std::string strokeKey(std::string_view name) { return strokesOf(characters(name)); }

std::string surnameStrokeKey(std::string_view name) {
    std::vector<std::string> all = characters(name);
    const std::size_t surname = all.size() > 2 && isCompoundSurname(all[0] + all[1]) ? 2 : 1;
    if (all.size() == surname + 1) all.insert(all.begin() + static_cast<std::ptrdiff_t>(surname), std::string());
    return strokesOf(all);
}

}  // namespace huying::base
