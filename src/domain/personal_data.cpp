// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personal_data.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/date.h"
#include "base/text.h"

namespace huying::domain {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isWordSign(char c) { return isDigit(c) || isLetter(c); }

constexpr char otherSign = '\x01';

// A text sign by sign: ASCII of every width and dash as ASCII, everything else as `otherSign`.
class Signs {
public:
    explicit Signs(std::string_view text) : text_(text) {
        std::size_t at = 0;
        for (const std::string& sign : base::characters(text)) {
            signs_ += folded(sign);
            begins_.push_back(at);
            at += sign.size();
        }
        begins_.push_back(at);
    }

    [[nodiscard]] std::size_t size() const { return signs_.size(); }
    [[nodiscard]] char at(std::size_t i) const { return i < signs_.size() ? signs_[i] : '\0'; }
    [[nodiscard]] char before(std::size_t i) const { return i == 0 ? '\0' : signs_[i - 1]; }
    [[nodiscard]] std::size_t byte(std::size_t i) const { return begins_[std::min(i, size())]; }
    [[nodiscard]] std::string_view from(std::size_t i) const { return text_.substr(byte(i)); }
    [[nodiscard]] std::string_view upTo(std::size_t i) const { return text_.substr(0, byte(i)); }
    [[nodiscard]] std::string ascii(std::size_t from, std::size_t to) const { return signs_.substr(from, to - from); }
    // The first sign that begins at that byte or behind it.
    [[nodiscard]] std::size_t signAt(std::size_t byte) const {
        return static_cast<std::size_t>(std::lower_bound(begins_.begin(), begins_.end(), byte) - begins_.begin());
    }
    [[nodiscard]] std::size_t digitsFrom(std::size_t i) const {
        while (isDigit(at(i))) ++i;
        return i;
    }
    [[nodiscard]] std::size_t blanksFrom(std::size_t i) const {
        while (at(i) == ' ' || at(i) == '\t') ++i;
        return i;
    }

private:
    static char folded(const std::string& sign) {
        static constexpr std::array<std::string_view, 6> dashes{"‐", "‑", "–", "—", "―", "−"};
        if (std::find(dashes.begin(), dashes.end(), sign) != dashes.end()) return '-';
        if (sign == "\xC2\xA0") return ' ';  // no-break space
        const std::string narrow = base::foldWidth(sign);
        return narrow.size() == 1 ? narrow.front() : otherSign;
    }

    std::string_view text_;
    std::string signs_;
    std::vector<std::size_t> begins_;
};

using Labels = std::initializer_list<std::string_view>;

// Where a value begins behind one of the labels that stands at sign `i`: after its colon, or after 为 and 是.
std::optional<std::size_t> behindLabel(const Signs& signs, std::size_t i, Labels labels) {
    for (const std::string_view label : labels) {
        if (!signs.from(i).starts_with(label)) continue;
        std::size_t next = signs.blanksFrom(signs.signAt(signs.byte(i) + label.size()));
        const bool isLinked = signs.at(next) == ':' || signs.from(next).starts_with("为") || signs.from(next).starts_with("是");
        if (!isLinked) continue;
        return signs.blanksFrom(next + 1);
    }
    return std::nullopt;
}

bool endsWithAny(std::string_view text, Labels endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

bool startsWithAny(std::string_view text, Labels beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) { return text.starts_with(beginning); });
}

// A word for telephones just before sign `i`.
bool isBehindTelephoneLabel(const Signs& signs, std::size_t i) {
    while (i > 0 && (signs.before(i) == ':' || signs.before(i) == ' ' || signs.before(i) == '(')) --i;
    const std::string_view text = signs.upTo(i);
    return endsWithAny(text, {"电话", "电话号码", "座机", "手机", "手机号", "手机号码", "号码是", "电话为", "电话是", "传真", "联系方式",
                              "Tel", "TEL", "tel"});
}

// Behind an amount: it measures something and calls nobody.
bool isCounted(const Signs& signs, std::size_t end) {
    return startsWithAny(signs.from(signs.blanksFrom(end)),
                         {"元", "万", "亿", "千", "百", "吨", "平方", "立方", "米", "公里", "公斤", "人次", "人民币", "美元", "%"});
}

// A number may begin here: not inside a word, a longer chain of numbers or a decimal.
bool beginsNumber(const Signs& signs, std::size_t i) {
    const char before = signs.before(i);
    if (isWordSign(before)) return false;
    const bool joins = before == '-' || before == '.' || before == '_' || before == '/';
    if (!joins || i < 2) return true;
    return !isWordSign(signs.at(i - 2)) || before == '/';
}

bool endsNumber(const Signs& signs, std::size_t end) {
    const char next = signs.at(end);
    if (isWordSign(next) || next == '_') return false;
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
        if (const auto end = mobileFrom(signs_, i)) {
            add(PersonalDataKind::mobile, i, *end);
            return end;
        }
        if (const auto end = landlineFrom(signs_, i)) {
            add(PersonalDataKind::landline, i, *end);
            return addMoreLines(*end);
        }
        if (!isDigit(sign)) return std::nullopt;
        if (const auto end = localFrom(signs_, i); end && isBehindTelephoneLabel(signs_, i)) {
            add(PersonalDataKind::landline, i, *end);
            return addMoreLines(*end);
        }
        return signs_.digitsFrom(i);
    }

    // 028-86638888、86638889: what follows has no area code.
    std::size_t addMoreLines(std::size_t end) {
        for (;;) {
            const std::size_t sign = signs_.blanksFrom(end);
            const bool isList = signs_.at(sign) == '/' || signs_.at(sign) == ',' || signs_.from(sign).starts_with("、");
            const std::size_t begin = signs_.blanksFrom(sign + 1);
            const auto next = isList ? localFrom(signs_, begin) : std::nullopt;
            if (!next || isCounted(signs_, *next)) return end;
            add(PersonalDataKind::landline, begin, *next);
            end = *next;
        }
    }

    std::optional<std::size_t> labelled(std::size_t i) {
        const auto take = [&](PersonalDataKind kind, Labels labels, auto&& belongs, std::size_t least,
                              std::size_t most) -> std::optional<std::size_t> {
            const auto begin = behindLabel(signs_, i, labels);
            if (!begin) return std::nullopt;
            std::size_t end = *begin;
            while (end < signs_.size() && end - *begin < most && belongs(end)) ++end;
            if (end - *begin < least) return std::nullopt;
            add(kind, *begin, end);
            return end;
        };
        const auto isCode = [&](std::size_t at) { return isWordSign(signs_.at(at)) || signs_.at(at) == '-' || signs_.at(at) == '_'; };
        const auto isOfLine = [&](std::size_t at) {
            constexpr std::string_view ends = ";,()\n\t";
            return ends.find(signs_.at(at)) == std::string_view::npos && !startsWithAny(signs_.from(at), {"。", "、"});
        };
        const auto isName = [&](std::size_t at) {
            return signs_.at(at) == otherSign &&
                   !startsWithAny(signs_.from(at), {"。", "、", "《", "》", "“", "”", "【", "】", "〔", "〕"});
        };
        if (const auto end = take(PersonalDataKind::identityNumber, {"身份证号码", "身份证号", "身份证"}, isCode, 15, 18)) return end;
        if (const auto end = take(PersonalDataKind::certificate, {"代表证号码", "代表证编号", "代表证号"}, isCode, 3, 24)) return end;
        if (const auto end = take(PersonalDataKind::account, {"QQ号", "QQ", "微信号", "微信"}, isCode, 5, 24)) return end;
        if (const auto end =
                take(PersonalDataKind::address, {"家庭住址", "家庭地址", "住址", "通讯地址", "通信地址", "联系地址"}, isOfLine, 4, 80))
            return end;
        return take(PersonalDataKind::contactName, {"联系人及电话", "联系人", "联络人", "联络员", "经办人"}, isName, 2, 12);
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

// In the order of the text; of two over one another the one that comes first in `found` stays.
std::vector<PersonalData> withoutOverlaps(const std::vector<PersonalData>& found) {
    std::vector<PersonalData> kept;
    for (const PersonalData& one : found) {
        const bool isFree = std::none_of(kept.begin(), kept.end(),
                                         [&](const PersonalData& other) { return one.begin < other.end && other.begin < one.end; });
        if (isFree) kept.push_back(one);
    }
    std::sort(kept.begin(), kept.end(), [](const PersonalData& left, const PersonalData& right) { return left.begin < right.begin; });
    return kept;
}

}  // namespace

bool isContactLine(std::string_view line) {
    constexpr std::size_t longest = 90;  // signs: more is a paragraph that says something
    static constexpr std::array<std::string_view, 27> labels{
        "联系人",   "联络人",   "联络员", "经办人", "联系电话", "联系方式", "联系地址", "通讯地址", "通信地址",
        "家庭住址", "家庭地址", "住址",   "邮编",   "邮政编码", "电子邮箱", "电子邮件", "邮箱",     "E-mail",
        "Email",    "电话",     "手机",   "传真",   "代表证号", "身份证号", "微信号",   "QQ号",     "QQ"};
    static constexpr std::array<std::string_view, 9> joints{"及", "和", "与", "或", "、", "/", "号码", "号", "码"};
    std::string packed = base::replacedAll(base::foldWidth(line), " ", "");
    packed = base::replacedAll(base::replacedAll(std::move(packed), "\t", ""), "\xC2\xA0", "");
    std::string_view rest = packed;
    if (base::characterCount(rest) > longest) return false;
    const auto dropped = [&rest](const auto& words) {
        const auto found = std::find_if(words.begin(), words.end(), [&](std::string_view word) { return rest.starts_with(word); });
        if (found == words.end()) return false;
        rest.remove_prefix(found->size());
        return true;
    };
    static constexpr std::array<std::string_view, 3> openings{"(", "【", "附注:"};
    while (dropped(openings)) {
    }
    if (const std::size_t stop = rest.find("。"); stop != std::string_view::npos && stop + 6 < rest.size()) return false;
    if (!dropped(labels)) return false;
    while (dropped(labels) || dropped(joints)) {
    }
    return rest.starts_with(':');
}

std::vector<PersonalData> findPersonalData(std::string_view text) { return findPersonalData(text, {}); }

std::vector<PersonalData> findPersonalData(std::string_view text, const std::vector<HiddenValue>& values) {
    std::vector<PersonalData> found;
    if (isContactLine(text)) return {{PersonalDataKind::contactLine, 0, text.size()}};
    for (const HiddenValue& one : values) {
        if (one.value.empty()) continue;
        for (std::size_t at = text.find(one.value); at != std::string_view::npos; at = text.find(one.value, at + one.value.size()))
            found.push_back({one.kind, at, at + one.value.size()});
    }
    const Signs signs(text);
    std::vector<PersonalData> more = Search(signs).run();
    found.insert(found.end(), more.begin(), more.end());
    return withoutOverlaps(found);
}

}  // namespace huying::domain
