// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personal_data.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/date.h"
#include "base/text.h"
#include "domain/labelled_numbers.h"
#include "domain/stated_address.h"
#include "domain/text_signs.h"

namespace huying::domain {

namespace {

using Labels = std::initializer_list<std::string_view>;

// What stands between a label and its value: words of every day are labels only with a colon.
enum class Link { colon, colonOrIs };

// Where a value begins behind one of the labels that stands at sign `i`: after its colon, or after 为 and 是.
std::optional<std::size_t> behindLabel(const Signs& signs, std::size_t i, Labels labels, Link link) {
    for (const std::string_view label : labels) {
        if (!signs.from(i).starts_with(label)) continue;
        const std::size_t next = signs.blanksFrom(signs.signAt(signs.byte(i) + label.size()));
        const std::string_view rest = signs.from(next);
        const bool isSaid = link == Link::colonOrIs && (rest.starts_with("为") || (rest.starts_with("是") && !rest.starts_with("是否")));
        if (signs.at(next) == ':' || isSaid) return signs.blanksFrom(next + 1);
    }
    return std::nullopt;
}

// Every label begins with one of these: a new one is looked for only with its first sign here. They are asked before all labels,
// because few signs of a text begin one.
constexpr std::u32string_view firstOfLabels = U"公身手移电座传联Tt银卡账帐车号代Q微邮家现住通地姓经";

bool mayBeginLabel(std::string_view sign) {
    const auto bits = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(sign[i])); };
    if (sign.size() == 1) return firstOfLabels.find(bits(0)) != std::u32string_view::npos;
    if (sign.size() != 3) return false;
    const char32_t code = (bits(0) & 0x0FU) << 12U | (bits(1) & 0x3FU) << 6U | (bits(2) & 0x3FU);
    return firstOfLabels.find(code) != std::u32string_view::npos;
}

bool endsWithAny(std::string_view text, Labels endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

bool startsWithAny(std::string_view text, Labels beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) { return text.starts_with(beginning); });
}

// Another value of the same line begins here.
bool startsWithLabel(std::string_view text) {
    return startsWithAny(text, {"联系", "联络", "经办", "姓名",   "地址", "住址", "住所", "家庭", "通讯",   "通信",     "邮编",   "邮政",
                                "电话", "电子", "邮箱", "手机",   "座机", "传真", "微信", "QQ",   "身份证", "公民身份", "银行卡", "卡号",
                                "账号", "帐号", "车牌", "代表证", "签名", "日期", "职务", "单位", "E-mail", "Email",    "Tel"});
}

// A word for telephones just before sign `i`.
bool isBehindTelephoneLabel(const Signs& signs, std::size_t i) {
    while (i > 0 && (signs.before(i) == ':' || signs.before(i) == ' ' || signs.before(i) == '(')) --i;
    const std::string_view text = signs.upTo(i);
    return endsWithAny(text, {"电话", "电话号码", "座机", "手机", "手机号", "手机号码", "号码是", "电话为", "电话是", "传真", "联系方式",
                              "Tel", "TEL", "tel"});
}

// Behind an amount: it measures something and calls nobody. 万, 千, 百 and 米 are names too: they count where a unit follows, or
// nothing that could be a name.
bool isCounted(const Signs& signs, std::size_t end) {
    const std::size_t next = signs.blanksFrom(end);
    const std::string_view rest = signs.from(next);
    if (startsWithAny(rest, {"元", "亿", "吨", "平方", "立方", "公里", "公斤", "人次", "人民币", "美元", "%"})) return true;
    if (!startsWithAny(rest, {"万", "千", "百", "米"})) return false;
    const bool isAlone = signs.at(next + 1) != otherSign;
    return isAlone || startsWithAny(signs.from(next + 1), {"元",   "万", "亿", "人", "吨", "平方", "立方", "米", "克", "瓦", "公里", "公斤",
                                                           "美元", "户", "件", "次", "亩", "辆",   "个",   "名", "余", "多", "字",   "台",
                                                           "套",   "株", "度", "卡", "伏", "，",   "。",   "、", "；", "以"});
}

// Tel13900001234: letters alone before the number, which are no currency and no stake along a road.
bool isBehindLetters(const Signs& signs, std::size_t i) {
    std::size_t begin = i;
    while (begin > 0 && isLetter(signs.before(begin))) --begin;
    const char before = signs.before(begin);
    if (isDigit(before) || before == '-' || before == '_') return false;
    const std::string letters = base::lowered(signs.ascii(begin, i));
    return letters != "rmb" && letters != "cny" && letters != "usd" && letters != "k";
}

// A number may begin here: not inside a word, a longer chain of numbers or a decimal.
bool beginsNumber(const Signs& signs, std::size_t i) {
    const char before = signs.before(i);
    if (isLetter(before)) return isBehindLetters(signs, i);
    if (isDigit(before)) return false;
    const bool joins = before == '-' || before == '.' || before == '_' || before == '/';
    if (!joins || i < 2) return true;
    return !isWordSign(signs.at(i - 2)) || before == '/';
}

// 13900001234QQ同号: letters may follow, but no code of letters and digits.
bool endsNumber(const Signs& signs, std::size_t end) {
    std::size_t behind = end;
    while (isLetter(signs.at(behind))) ++behind;
    const char next = signs.at(end);
    if (isDigit(next) || next == '_' || (behind > end && (isDigit(signs.at(behind)) || signs.at(behind) == '_'))) return false;
    return !(next == '.' && isDigit(signs.at(end + 1)));
}

// Up to three groups of digits; 0: no further group.
using Groups = std::array<std::size_t, 3>;

// Digits in groups of these lengths with a dash or a blank between them; where they end.
std::optional<std::size_t> grouped(const Signs& signs, std::size_t i, const Groups& lengths) {
    for (std::size_t group = 0; group < lengths.size() && lengths[group] > 0; ++group) {
        if (group > 0) {
            const std::size_t dash = signs.blanksFrom(i);
            const std::size_t next = signs.at(dash) == '-' ? signs.blanksFrom(dash + 1) : dash;
            if (next == i || next > i + 3) return std::nullopt;
            i = next;
        }
        const std::size_t end = signs.digitsFrom(i);
        if (end - i != lengths[group]) return std::nullopt;
        i = end;
    }
    return i;
}

// +86 and 0086, with what stands between it and the number; where the number begins, `i` itself without one.
std::size_t behindCountry(const Signs& signs, std::size_t i) {
    std::size_t at = signs.at(i) == '+' ? i + 1 : i;
    const std::size_t end = signs.digitsFrom(at);
    const std::string code = signs.ascii(at, end);
    if (code != "86" && code != "0086") return i;
    at = signs.blanksFrom(end);
    return signs.at(at) == '-' ? signs.blanksFrom(at + 1) : at;
}

std::optional<std::size_t> mobileFrom(const Signs& signs, std::size_t i) {
    constexpr std::size_t whole = 11;
    std::size_t at = behindCountry(signs, i);
    const std::size_t run = signs.digitsFrom(signs.at(i) == '+' ? i + 1 : i);
    if (at == i && run > i + whole) {  // 8613800000000 in one
        const std::string country = signs.ascii(i, run - whole);
        if (country == "86" || country == "+86" || country == "0086") at = run - whole;
    }
    if (signs.at(at) != '1' || signs.at(at + 1) < '3' || signs.at(at + 1) > '9') return std::nullopt;
    constexpr std::array shapes{Groups{whole, 0, 0}, Groups{3, 4, 4}, Groups{3, 8, 0}};
    for (const Groups& lengths : shapes) {
        const auto end = grouped(signs, at, lengths);
        if (end && endsNumber(signs, *end) && !isCounted(signs, *end)) return end;
    }
    return std::nullopt;
}

// 7 or 8 digits that an exchange may have, also with a gap in the middle.
std::optional<std::size_t> localFrom(const Signs& signs, std::size_t i) {
    if (signs.at(i) < '2' || signs.at(i) > '9') return std::nullopt;
    constexpr std::array shapes{Groups{8, 0, 0}, Groups{7, 0, 0}, Groups{4, 4, 0}, Groups{3, 4, 0}};
    for (const Groups& lengths : shapes) {
        if (const auto end = grouped(signs, i, lengths); end && endsNumber(signs, *end)) return end;
    }
    return std::nullopt;
}

// 010, 028, 0816: by the numbering plan; 01 to 09 with a third digit, and a fourth from 03 on.
bool isAreaCode(std::string_view digits) {
    if (digits.size() == 3) return digits == "010" || (digits.starts_with("02") && digits[2] != '6');
    return digits.size() == 4 && digits[0] == '0' && digits[1] >= '3';
}

std::size_t withExtension(const Signs& signs, std::size_t end) {
    std::size_t at = signs.blanksFrom(end);
    if (signs.from(at).starts_with("转")) {
        at = signs.blanksFrom(at + 1);
    } else if (signs.at(end) == '-') {
        at = end + 1;
    } else {
        return end;
    }
    const std::size_t last = signs.digitsFrom(at);
    return last > at && last - at <= 5 ? last : end;
}

std::optional<std::size_t> landlineFrom(const Signs& signs, std::size_t i) {
    const std::size_t country = behindCountry(signs, i);
    std::size_t at = country;
    const bool isInBrackets = signs.at(at) == '(';
    if (isInBrackets) ++at;
    const std::size_t end = signs.digitsFrom(at);
    std::string area = signs.ascii(at, end);
    if (country != i && !area.starts_with("0")) area.insert(0, "0");  // abroad it is called without
    if (!isInBrackets) {
        for (const std::size_t length : {std::size_t{3}, std::size_t{4}}) {
            const bool isWhole = area.size() == length + 8 || (area.size() == length + 7 && length == 4);
            if (isWhole && isAreaCode(std::string_view(area).substr(0, length)) && area[length] >= '2' && endsNumber(signs, end) &&
                !isCounted(signs, end))
                return withExtension(signs, end);
        }
    }
    if (!isAreaCode(area)) return std::nullopt;
    std::size_t next = end;
    if (isInBrackets) {
        if (signs.at(next) != ')') return std::nullopt;
        ++next;
    }
    next = signs.blanksFrom(next);
    if (signs.at(next) == '-') next = signs.blanksFrom(next + 1);
    if (next == end || next > end + 4) return std::nullopt;
    const auto local = localFrom(signs, next);
    if (!local) return std::nullopt;
    return withExtension(signs, *local);
}

// GB 11643: weights 2^(17-i) mod 11, and a day of birth that there was.
bool isIdentityNumber(std::string_view number) {
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view checks = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (number[i] - '0');
    const char last = number[17] == 'x' ? 'X' : number[17];
    const std::string birth =
        std::string(number.substr(6, 4)) + "-" + std::string(number.substr(10, 2)) + "-" + std::string(number.substr(12, 2));
    const bool isOfOurTime = number.substr(6, 2) == "19" || number.substr(6, 2) == "20";
    return number[0] != '0' && isOfOurTime && base::parseIsoDate(birth).has_value() && checks[static_cast<std::size_t>(sum % 11)] == last;
}

std::optional<std::size_t> identityFrom(const Signs& signs, std::size_t i) {
    std::string number;
    while (number.size() < 18 && (isDigit(signs.at(i)) || (number.size() == 17 && (signs.at(i) == 'X' || signs.at(i) == 'x')))) {
        number += signs.at(i++);
        // Written in groups of 6, 8 and 4.
        if ((number.size() == 6 || number.size() == 14) && signs.at(i) == ' ' && isDigit(signs.at(i + 1))) ++i;
    }
    if (number.size() != 18 || isWordSign(signs.at(i)) || !isIdentityNumber(number)) return std::nullopt;
    return i;
}

class Search {
public:
    explicit Search(const Signs& signs) : signs_(signs) {}

    std::vector<PersonalData> run() {
        addEmails();  // first: what stands before the @ may look like a telephone number
        for (std::size_t i = 0; i < signs_.size();) i = std::max(i + 1, at(i).value_or(i));
        return std::move(found_);
    }

private:
    void add(PersonalDataKind kind, std::size_t from, std::size_t to) { found_.push_back({kind, signs_.byte(from), signs_.byte(to)}); }

    // Where to look on; nothing where nothing was found.
    std::optional<std::size_t> at(std::size_t i) {
        const char sign = signs_.at(i);
        if (sign == otherSign || isLetter(sign)) return labelled(i);
        const bool isNumber = isDigit(sign) || (sign == '+' && isDigit(signs_.at(i + 1))) || (sign == '(' && signs_.at(i + 1) == '0');
        if (!isNumber || (sign != '(' && !beginsNumber(signs_, i))) return std::nullopt;
        if (const auto end = identityFrom(signs_, i)) {
            add(PersonalDataKind::identityNumber, i, *end);
            return end;
        }
        if (const auto end = telephoneFrom(i)) return end;
        if (!isDigit(sign)) return std::nullopt;
        if (const auto end = localFrom(signs_, i); end && isBehindTelephoneLabel(signs_, i)) {
            add(PersonalDataKind::landline, i, *end);
            return addMoreLines(*end);
        }
        return signs_.digitsFrom(i);
    }

    std::optional<std::size_t> telephoneFrom(std::size_t i) {
        if (const auto end = mobileFrom(signs_, i)) {
            add(PersonalDataKind::mobile, i, *end);
            return addChained(*end);
        }
        if (const auto end = landlineFrom(signs_, i)) {
            add(PersonalDataKind::landline, i, *end);
            return addChained(addMoreLines(*end));
        }
        return std::nullopt;
    }

    // 13900001234-13800001234: the next one behind a dash is no part of a longer number.
    std::size_t addChained(std::size_t end) {
        std::size_t next = signs_.blanksFrom(end);
        if (signs_.at(next) != '-') return end;
        while (signs_.at(next) == '-') ++next;
        return telephoneFrom(signs_.blanksFrom(next)).value_or(end);
    }

    // 028-86638888、86638889 and 028-86638888-86638889: what follows has no area code.
    std::size_t addMoreLines(std::size_t end) {
        for (;;) {
            const std::size_t sign = signs_.blanksFrom(end);
            const bool isList =
                signs_.at(sign) == '/' || signs_.at(sign) == ',' || signs_.at(sign) == '-' || signs_.from(sign).starts_with("、");
            const std::size_t begin = signs_.blanksFrom(sign + 1);
            const auto next = isList ? localFrom(signs_, begin) : std::nullopt;
            if (!next || isCounted(signs_, *next)) return end;
            add(PersonalDataKind::landline, begin, *next);
            end = *next;
        }
    }

    // What stands behind a label goes on while `belongs` says so; how long it is at least and at most.
    struct Labelled {
        PersonalDataKind kind;
        Labels labels;
        std::size_t least;
        std::size_t most;
        Link link = Link::colonOrIs;
    };

    template <class Belongs>
    std::optional<std::size_t> take(std::size_t i, const Labelled& what, Belongs belongs) {
        const auto begin = behindLabel(signs_, i, what.labels, what.link);
        if (!begin) return std::nullopt;
        std::size_t end = *begin;
        while (end < signs_.size() && end - *begin < what.most && belongs(end)) ++end;
        while (end > *begin && signs_.before(end) == ' ') --end;
        if (end - *begin < what.least) return std::nullopt;
        add(what.kind, *begin, end);
        return end;
    }

    std::optional<std::size_t> labelled(std::size_t i) {
        if (!mayBeginLabel(signs_.sign(i))) return std::nullopt;
        using Kind = PersonalDataKind;
        const auto isCode = [&](std::size_t at) { return isWordSign(signs_.at(at)) || signs_.at(at) == '-' || signs_.at(at) == '_'; };
        const auto isNumber = [&](std::size_t at) { return isDigit(signs_.at(at)); };
        if (const auto end = addLabelledNumbers(i)) return end;
        if (const auto end = take(i, {Kind::certificate, {"代表证号码", "代表证编号", "代表证号"}, 3, 24}, isCode)) return end;
        if (const auto end = take(i, {Kind::account, {"QQ号", "QQ", "微信号", "微信"}, 5, 24}, isCode)) return end;
        if (const auto end = take(i, {Kind::address, {"邮政编码", "邮编"}, 6, 6}, isNumber)) return end;
        if (const auto end = addressAt(i)) return end;
        const auto isName = [&](std::size_t at) { return isOfName(at); };
        if (const auto end = take(i, {Kind::contactName, {"姓名"}, 2, 12, Link::colon}, isName)) return end;
        return take(i, {Kind::contactName, {"联系人及电话", "联系人", "联络人", "联络员", "经办人"}, 2, 12}, isName);
    }

    // A telephone number of the usual form is found where it begins, with its extension and what follows in a list.
    std::optional<std::size_t> addLabelledNumbers(std::size_t i) {
        std::optional<std::size_t> end;
        for (const LabelledNumber& one : labelledNumbersAt(signs_, i)) {
            const bool isTelephone = one.kind == PersonalDataKind::mobile || one.kind == PersonalDataKind::landline;
            if (isTelephone && isUsualTelephone(one.begin)) break;
            add(one.kind, one.begin, one.end);
            end = one.end;
        }
        return end;
    }

    [[nodiscard]] bool isUsualTelephone(std::size_t i) const {
        if (signs_.before(i) == '(' && landlineFrom(signs_, i - 1)) return true;
        if (mobileFrom(signs_, i) || landlineFrom(signs_, i)) return true;
        return localFrom(signs_, i) && isBehindTelephoneLabel(signs_, i);
    }

    std::optional<std::size_t> addressAt(std::size_t i) {
        std::size_t closing = 0;  // of the bracket that is open, which belongs to the address: 1号（中海花园）2栋
        const auto isOfAddress = [&](std::size_t at) {
            if (at < closing) return true;
            const char sign = signs_.at(at);
            if (sign == '(') closing = closingOf(at);
            if (sign == '(') return closing > at;
            if (sign == ' ' && startsWithLabel(signs_.from(signs_.blanksFrom(at)))) return false;
            constexpr std::string_view ends = ";,)\n\t";
            return ends.find(sign) == std::string_view::npos && !startsWithAny(signs_.from(at), {"。", "、"});
        };
        const Labelled home{
            PersonalDataKind::address, {"家庭住址", "家庭地址", "现住址", "住址", "通讯地址", "通信地址", "联系地址"}, 4, 80};
        if (const auto end = take(i, home, isOfAddress)) return end;
        if (endsWithAny(signs_.upTo(i), {"网站", "网页", "网络", "链接", "下载", "IP", "邮件", "邮箱"})) return std::nullopt;
        if (const auto end = take(i, {PersonalDataKind::address, {"地址", "住所"}, 4, 80, Link::colon}, isOfAddress)) return end;
        const auto stated = statedAddressAt(signs_, i);
        if (!stated) return std::nullopt;
        add(PersonalDataKind::address, stated->begin, stated->end);
        return stated->end;
    }

    // Behind the bracket that closes the one at `open`, not far off in the same sentence; `open` where none does.
    std::size_t closingOf(std::size_t open) const {
        constexpr std::size_t farthest = 30;
        for (std::size_t at = open + 1; at < std::min(signs_.size(), open + farthest); ++at) {
            if (signs_.at(at) == ')') return at + 1;
            if (signs_.at(at) == '\n' || signs_.from(at).starts_with("。")) break;
        }
        return open;
    }

    // A sign of a name, or what stands between two: 王　明, 李四　王五, 李四、王五.
    [[nodiscard]] bool isOfName(std::size_t at) const {
        const auto isCharacter = [&](std::size_t i) {
            return signs_.at(i) == otherSign && !startsWithAny(signs_.from(i), {"。", "、", "《", "》", "“", "”", "【", "】", "〔", "〕"});
        };
        if (isCharacter(at)) return true;
        const bool isComma = signs_.from(at).starts_with("、");
        if (!isComma && signs_.at(at) != ' ') return false;
        const std::size_t next = signs_.blanksFrom(at + (isComma ? 1 : 0));
        std::size_t end = next;
        while (isCharacter(end)) ++end;
        constexpr std::size_t longestName = 4;
        return end > next && end - next <= longestName && !startsWithLabel(signs_.from(next));
    }

    void addEmails() {
        const auto isLocal = [](char c) { return isWordSign(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-'; };
        const auto isDomain = [](char c) { return isWordSign(c) || c == '.' || c == '-'; };
        for (std::size_t at = 0; at < signs_.size(); ++at) {
            if (signs_.at(at) != '@') continue;
            std::size_t begin = at;
            while (begin > 0 && isLocal(signs_.before(begin))) --begin;
            std::size_t end = at + 1;
            while (isDomain(signs_.at(end))) ++end;
            while (end > at + 1 && !isLetter(signs_.before(end))) --end;
            const std::string domain = signs_.ascii(at + 1, end);
            const std::size_t dot = domain.rfind('.');
            if (begin == at || dot == std::string::npos || dot == 0 || domain.size() - dot < 3) continue;
            add(PersonalDataKind::email, begin, end);
        }
    }

    const Signs& signs_;
    std::vector<PersonalData> found_;
};

// Whether the search can find anything at all: a number has a digit or a star that hides one, an address of mail its sign, and every
// other value stands behind a label with a colon, 为 or 是. Most short texts have none of these, in whatever width.
bool isWorthSearching(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        char sign = text[at];
        if (sign == '\xEF' && text.substr(at + 1, 1) == "\xBC" && at + 2 < text.size())
            sign = static_cast<char>(static_cast<unsigned char>(text[at + 2]) - 0x60);  // U+FF10 is the wide 0
        if (isDigit(sign) || sign == '*' || sign == '@' || sign == ':') return true;
    }
    return text.find("为") != std::string_view::npos || text.find("是") != std::string_view::npos;
}

// Of several over one another the first in this order gives the name: whom it would expose most.
int rankOf(PersonalDataKind kind) {
    constexpr std::array order{PersonalDataKind::deputyName,  PersonalDataKind::identityNumber, PersonalDataKind::known,
                               PersonalDataKind::email,       PersonalDataKind::address,        PersonalDataKind::certificate,
                               PersonalDataKind::bankAccount, PersonalDataKind::account,        PersonalDataKind::licencePlate,
                               PersonalDataKind::mobile,      PersonalDataKind::landline,       PersonalDataKind::contactName};
    return static_cast<int>(std::find(order.begin(), order.end(), kind) - order.begin());
}

// In the order of the text; what lies over one another becomes one, so that nothing of either is left.
std::vector<PersonalData> united(std::vector<PersonalData> found) {
    std::sort(found.begin(), found.end(), [](const PersonalData& left, const PersonalData& right) { return left.begin < right.begin; });
    std::vector<PersonalData> kept;
    for (const PersonalData& one : found) {
        if (kept.empty() || one.begin >= kept.back().end) {
            kept.push_back(one);
            continue;
        }
        kept.back().end = std::max(kept.back().end, one.end);
        if (rankOf(one.kind) < rankOf(kept.back().kind)) kept.back().kind = one.kind;
    }
    return kept;
}

}  // namespace

std::vector<PersonalData> findPersonalData(std::string_view text) { return findPersonalData(text, {}); }

std::vector<PersonalData> findPersonalData(std::string_view text, const std::vector<HiddenValue>& values) {
    std::vector<PersonalData> found;
    for (const HiddenValue& one : values) {
        if (one.value.empty()) continue;
        for (std::size_t at = text.find(one.value); at != std::string_view::npos; at = text.find(one.value, at + one.value.size()))
            found.push_back({one.kind, at, at + one.value.size()});
    }
    if (!isWorthSearching(text)) return united(std::move(found));
    const Signs signs(text);
    std::vector<PersonalData> more = Search(signs).run();
    found.insert(found.end(), more.begin(), more.end());
    found = united(std::move(found));
    if (isContactLine(text)) found.insert(found.begin(), {PersonalDataKind::contactLine, 0, text.size()});
    return found;
}

}  // namespace huying::domain
