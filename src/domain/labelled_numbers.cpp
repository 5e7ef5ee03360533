// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/labelled_numbers.h"

#include <initializer_list>
#include <optional>
#include <span>

namespace huying::domain {

namespace {

using Kind = PersonalDataKind;
using Beginnings = std::span<const std::string_view>;

const std::string_view* startOf(std::string_view text, Beginnings beginnings) {
    const auto found =
        std::find_if(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) { return text.starts_with(beginning); });
    return found == beginnings.end() ? nullptr : &*found;
}

// What a label names, and how many signs it has at least: behind a colon, 为 or 是, and where the number follows at once.
struct Named {
    Kind kind = Kind::identityNumber;
    Beginnings labels;
    std::size_t least = 0;
    std::size_t leastBare = 0;
};

constexpr std::array<std::string_view, 4> identityLabels{"公民身份号码", "身份证件", "身份证", "身份号码"};
constexpr std::array<std::string_view, 3> mobileLabels{"手机", "移动电话", "手提电话"};
constexpr std::array<std::string_view, 7> telephoneLabels{"电话", "座机", "传真", "联系方式", "Tel", "TEL", "tel"};
constexpr std::array<std::string_view, 6> accountLabels{"银行卡", "卡号", "账号", "账户", "帐号", "帐户"};
constexpr std::array<std::string_view, 3> plateLabels{"车牌照", "车牌", "号牌"};

// Six digits behind a telephone's label: 12345, 95598 and 110 are public.
constexpr std::array named{Named{Kind::identityNumber, identityLabels, 14, 14}, Named{Kind::mobile, mobileLabels, 6, 7},
                           Named{Kind::landline, telephoneLabels, 6, 7}, Named{Kind::bankAccount, accountLabels, 8, 12},
                           Named{Kind::licencePlate, plateLabels, 5, 5}};

bool isTelephone(Kind kind) { return kind == Kind::mobile || kind == Kind::landline; }

constexpr std::array<std::string_view, 34> provinces{"京", "津", "冀", "晋", "蒙", "辽", "吉", "黑", "沪", "苏", "浙", "皖",
                                                     "闽", "赣", "鲁", "豫", "鄂", "湘", "粤", "桂", "琼", "渝", "川", "贵",
                                                     "云", "藏", "陕", "甘", "青", "宁", "新", "使", "领", "民"};

// Where the value of a label begins, and whether a colon, 为, 是 or a bracket says that it is its value.
struct Place {
    std::size_t begin = 0;
    bool isSaid = false;
};

// Behind a remark in brackets: 电话（办）, 身份证号（18位）. The same place where there is none.
std::size_t behindRemark(const Signs& signs, std::size_t i) {
    constexpr std::size_t longest = 12;
    constexpr std::size_t mostDigits = 2;  // more is an area code or the number itself
    if (signs.at(i) != '(') return i;
    for (std::size_t at = i + 1; at < std::min(signs.size(), i + longest); ++at) {
        if (signs.digitsFrom(at) - at > mostDigits || signs.at(at) == '\n') return i;
        if (signs.at(at) == ')') return at + 1;
    }
    return i;
}

Place valueBehind(const Signs& signs, std::size_t i) {
    static constexpr std::array<std::string_view, 2> saying{"为", "是"};
    static constexpr std::array<std::string_view, 4> partsOfLabels{"号码", "编号", "号", "码"};
    Place place{i, false};
    for (;;) {
        place.begin = behindRemark(signs, signs.blanksFrom(place.begin));
        place.begin = signs.blanksFrom(place.begin);
        const std::string_view rest = signs.from(place.begin);
        const char sign = signs.at(place.begin);
        if (const auto* part = startOf(rest, partsOfLabels)) {
            place.begin = signs.signAt(signs.byte(place.begin) + part->size());
        } else if (sign == ':' || sign == '=' || sign == '(' || startOf(rest, saying) != nullptr) {
            place.isSaid = true;
            ++place.begin;
        } else {
            return place;
        }
    }
}

// Behind an amount or a year it is one and no number of a person.
bool isCounted(const Signs& signs, std::size_t end) {
    static constexpr std::array<std::string_view, 22> words{"年", "月", "日", "次", "件", "部", "台", "个", "人", "户", "名",
                                                            "条", "起", "批", "元", "万", "亿", "余", "多", "%",  "米", "吨"};
    return startOf(signs.from(signs.blanksFrom(end)), words) != nullptr;
}

class Scan {
public:
    Scan(const Signs& signs, Kind kind, bool isSaid) : signs_(signs), kind_(kind), isSaid_(isSaid) {}

    // Where the number that begins at `i` ends, if it has so many signs.
    [[nodiscard]] std::optional<std::size_t> from(std::size_t i, std::size_t least) const {
        std::size_t at = signs_.at(i) == '+' ? i + 1 : i;
        if (!isFirst(at)) return std::nullopt;
        std::size_t count = 0;
        std::size_t digits = 0;
        for (;;) {
            const std::size_t end = partsFrom(at);
            for (std::size_t sign = at; sign < end; ++sign) digits += isDigit(signs_.at(sign)) ? 1 : 0;
            count += end - at;
            at = end;
            const std::size_t next = behindGap(at);
            if (next == at || !goesOn(next, count)) break;
            at = next;
        }
        const bool isNumber = digits * 2 > count || signs_.ascii(i, at).find('*') != std::string::npos;
        if (count < least || !isNumber || (isTelephone(kind_) && isCounted(signs_, at))) return std::nullopt;
        return at;
    }

private:
    [[nodiscard]] bool isFirst(std::size_t i) const {
        return isDigit(signs_.at(i)) || (kind_ == Kind::identityNumber && isLetter(signs_.at(i)));
    }
    // Some are half hidden with stars already, and what is left of them is hidden too.
    [[nodiscard]] bool isPart(std::size_t i) const {
        const char sign = signs_.at(i);
        return isDigit(sign) || sign == '*' || (kind_ == Kind::identityNumber && isLetter(sign));
    }
    [[nodiscard]] std::size_t partsFrom(std::size_t i) const {
        while (isPart(i)) ++i;
        return i;
    }
    // Where a number follows its label at once, a blank ends it.
    [[nodiscard]] std::size_t behindGap(std::size_t i) const {
        constexpr std::size_t widest = 3;
        const std::string_view gap = isSaid_ || !isTelephone(kind_) ? " \t-.()_" : "-";
        std::size_t next = i;
        while (next < i + widest && next < signs_.size() && gap.find(signs_.at(next)) != std::string_view::npos) ++next;
        return next;
    }
    // Whether the group at `i` belongs to a number that has `count` signs already.
    [[nodiscard]] bool goesOn(std::size_t i, std::size_t count) const {
        const bool isLoneX = (signs_.at(i) == 'X' || signs_.at(i) == 'x') && kind_ == Kind::identityNumber && !isWordSign(signs_.at(i + 1));
        if (!isDigit(signs_.at(i)) && signs_.at(i) != '*' && !isLoneX) return false;
        constexpr std::size_t mobile = 11;
        const std::size_t length = partsFrom(i) - i;
        if (length >= mobile && signs_.digitsFrom(i) - i == mobile && signs_.at(i) == '1' && count >= 6) return false;
        if (kind_ == Kind::identityNumber) return count < 15 || (count < 18 && count + length <= 18);
        if (isTelephone(kind_)) return count < mobile || length < 7;
        return count < 16 || length <= 4;
    }

    const Signs& signs_;
    Kind kind_;
    bool isSaid_;
};

// 川A·12345, 川AD12345, 粤Z1234港; behind a colon also without what stands first.
std::optional<std::size_t> plateFrom(const Signs& signs, std::size_t i, bool isSaid) {
    static constexpr std::array<std::string_view, 5> gaps{"·", "•", "・", " ", "-"};
    static constexpr std::array<std::string_view, 7> endings{"学", "警", "港", "澳", "挂", "领", "试"};
    constexpr std::size_t least = 5;
    constexpr std::size_t most = 8;
    const bool hasProvince = startOf(signs.from(i), provinces) != nullptr;
    if (!hasProvince && !isSaid) return std::nullopt;
    std::size_t at = hasProvince ? i + 1 : i;
    std::size_t count = 0;
    std::size_t digits = 0;
    for (;;) {
        const bool isGap = startOf(signs.from(at), gaps) != nullptr;
        const std::size_t next = isGap ? at + 1 : at;
        if ((!isWordSign(signs.at(next)) && signs.at(next) != '*') || count == most) break;
        digits += isDigit(signs.at(next)) ? 1 : 0;
        ++count;
        at = next + 1;
    }
    if (count < least || digits < 2 || isWordSign(signs.at(at))) return std::nullopt;
    return startOf(signs.from(at), endings) != nullptr ? at + 1 : at;
}

// Behind what stands between two numbers of a list.
std::size_t behindComma(const Signs& signs, std::size_t i) {
    static constexpr std::array<std::string_view, 3> words{"、", "或", "和"};
    const std::size_t at = signs.blanksFrom(i);
    const char sign = signs.at(at);
    const bool isComma = sign == ',' || sign == ';' || sign == '/' || startOf(signs.from(at), words) != nullptr;
    return isComma ? signs.blanksFrom(at + 1) : i;
}

}  // namespace

std::vector<LabelledNumber> labelledNumbersAt(const Signs& signs, std::size_t i) {
    std::vector<LabelledNumber> numbers;
    for (const Named& one : named) {
        const auto* label = startOf(signs.from(i), one.labels);
        if (label == nullptr) continue;
        const Place place = valueBehind(signs, signs.signAt(signs.byte(i) + label->size()));
        const std::size_t least = place.isSaid ? one.least : one.leastBare;
        for (std::size_t begin = place.begin;;) {
            const auto end = one.kind == Kind::licencePlate ? plateFrom(signs, begin, place.isSaid)
                                                            : Scan(signs, one.kind, place.isSaid).from(begin, least);
            if (!end) break;
            numbers.push_back({one.kind, begin, *end});
            begin = behindComma(signs, *end);
            if (begin == *end) break;
        }
        return numbers;
    }
    return numbers;
}

}  // namespace huying::domain
