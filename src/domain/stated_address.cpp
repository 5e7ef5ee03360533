// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stated_address.h"

#include <initializer_list>

namespace huying::domain {

namespace {

using Words = std::initializer_list<std::string_view>;

// How long the one that `text` begins with is, in bytes; 0: it begins with none.
std::size_t beginningOf(std::string_view text, Words words) {
    const auto found = std::find_if(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
    return found == words.end() ? 0 : found->size();
}

bool endsWithOne(std::string_view text, Words words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.ends_with(word); });
}

// Where the address may begin behind the words at sign `i`.
std::optional<std::size_t> behindWords(const Signs& signs, std::size_t i) {
    std::size_t length =
        beginningOf(signs.from(i), {"家庭住址", "家庭地址", "现住址", "住址", "通讯地址", "通信地址", "联系地址", "地址", "住所", "住在"});
    const std::string_view before = signs.upTo(i);
    if (length == 0 && endsWithOne(before, {"我", "本人", "他", "她", "家", "现"}) && !before.ends_with("国家"))
        length = beginningOf(signs.from(i), {"住"});
    if (length == 0) return std::nullopt;
    const std::size_t next = signs.blanksFrom(signs.signAt(signs.byte(i) + length));
    return signs.signAt(signs.byte(next) + beginningOf(signs.from(next), {"位于", "在"}));
}

// Behind 号, 栋, 单元 and their like at sign `i`; `i` itself without one.
std::size_t behindUnit(const Signs& signs, std::size_t i) {
    for (;;) {
        const std::size_t length =
            beginningOf(signs.from(i), {"号", "栋", "幢", "座", "单元", "室", "楼", "层", "组", "弄", "院", "户", "房", "队"});
        if (length == 0) return i;
        i = signs.signAt(signs.byte(i) + length);
    }
}

bool isBehindPlace(const Signs& signs, std::size_t i) {
    return endsWithOne(signs.upTo(i), {"路", "街", "巷", "道", "段", "弄", "里", "村", "组", "苑",
                                       "园", "城", "区", "院", "庄", "坊", "镇", "乡", "社", "附"});
}

}  // namespace

std::optional<StatedAddress> statedAddressAt(const Signs& signs, std::size_t i) {
    constexpr std::size_t longest = 80;
    constexpr std::size_t mostDigits = 5;  // more are a telephone number
    const auto begin = behindWords(signs, i);
    if (!begin) return std::nullopt;
    std::size_t end = *begin;
    bool isInBrackets = false;
    for (std::size_t at = *begin; at < std::min(signs.size(), *begin + longest);) {
        const char sign = signs.at(at);
        constexpr std::string_view stops = ";,:!?\n\t";
        if (stops.find(sign) != std::string_view::npos || (sign == ')' && !isInBrackets)) break;
        if (beginningOf(signs.from(at), {"。", "、"}) > 0) break;
        // Before its first number an address has none of these.
        if (end == *begin && beginningOf(signs.from(at), {"的", "到", "后", "应", "须"}) > 0) break;
        if (sign == '(' || sign == ')') isInBrackets = sign == '(';
        if (!isDigit(sign)) {
            ++at;
            continue;
        }
        const std::size_t behind = signs.digitsFrom(at);
        if (behind - at > mostDigits) break;
        const std::size_t last = behindUnit(signs, behind);
        const bool isFirst = end == *begin;
        const bool isFlat = !isFirst && (at == end || signs.before(at) == '-');  // 3栋2-501
        if (isFirst ? last > behind && isBehindPlace(signs, at) : last > behind || isFlat) end = last;
        at = last;
    }
    if (end == *begin) return std::nullopt;
    return StatedAddress{*begin, end};
}

}  // namespace huying::domain
