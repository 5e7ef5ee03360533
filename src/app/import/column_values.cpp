// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/column_values.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/commands/deputy_name.h"
#include "app/queries/directory_lookup.h"
#include "base/chinese_number.h"
#include "base/text.h"
#include "domain/suggestion_number.h"

namespace huying::app {

namespace {

template <class Value>
struct LedgerWord {
    std::string_view text;
    Value value;
};

template <class Value, std::size_t Count>
std::optional<Value> valueOfWord(std::string_view text, const std::array<LedgerWord<Value>, Count>& words) {
    const std::string wanted = base::comparableName(text);
    for (const LedgerWord<Value>& word : words) {
        if (word.text == wanted) return word.value;
    }
    return std::nullopt;
}

using domain::FormationSource;
constexpr std::array formationWords{
    LedgerWord<FormationSource>{"专题调研", FormationSource::specialResearch},
    LedgerWord<FormationSource>{"调研", FormationSource::specialResearch},
    LedgerWord<FormationSource>{"集中视察", FormationSource::inspection},
    LedgerWord<FormationSource>{"视察", FormationSource::inspection},
    LedgerWord<FormationSource>{"代表小组活动", FormationSource::groupActivity},
    LedgerWord<FormationSource>{"小组活动", FormationSource::groupActivity},
    LedgerWord<FormationSource>{"座谈走访", FormationSource::interviews},
    LedgerWord<FormationSource>{"座谈、走访", FormationSource::interviews},
    LedgerWord<FormationSource>{"座谈", FormationSource::interviews},
    LedgerWord<FormationSource>{"走访", FormationSource::interviews},
    LedgerWord<FormationSource>{"代表家站接待选民", FormationSource::voterReception},
    LedgerWord<FormationSource>{"接待选民", FormationSource::voterReception},
    LedgerWord<FormationSource>{"其他", FormationSource::other},
    LedgerWord<FormationSource>{"其它", FormationSource::other},
};

using domain::Publication;
constexpr std::array publicationWords{
    LedgerWord<Publication>{"公开", Publication::full},
    LedgerWord<Publication>{"是", Publication::full},
    LedgerWord<Publication>{"全文公开", Publication::full},
    LedgerWord<Publication>{"同意公开", Publication::full},
    LedgerWord<Publication>{"同意全文公开", Publication::full},
    LedgerWord<Publication>{"仅公开标题", Publication::titleOnly},
    LedgerWord<Publication>{"只公开标题", Publication::titleOnly},
    LedgerWord<Publication>{"公开标题", Publication::titleOnly},
    LedgerWord<Publication>{"不公开", Publication::no},
    LedgerWord<Publication>{"不同意公开", Publication::no},
    LedgerWord<Publication>{"否", Publication::no},
};

using domain::Rating;
constexpr std::array ratingWords{
    LedgerWord<Rating>{"满意", Rating::satisfied},
    LedgerWord<Rating>{"基本满意", Rating::mostlySatisfied},
    LedgerWord<Rating>{"比较满意", Rating::mostlySatisfied},
    LedgerWord<Rating>{"不满意", Rating::dissatisfied},
};

using domain::ResultClass;
constexpr std::array classWords{
    LedgerWord<ResultClass>{"A", ResultClass::A},
    LedgerWord<ResultClass>{"a", ResultClass::A},
    LedgerWord<ResultClass>{"甲", ResultClass::A},
    LedgerWord<ResultClass>{"已经解决或基本解决", ResultClass::A},
    LedgerWord<ResultClass>{"已解决或基本解决", ResultClass::A},
    LedgerWord<ResultClass>{"解决或基本解决", ResultClass::A},
    LedgerWord<ResultClass>{"已经解决", ResultClass::A},
    LedgerWord<ResultClass>{"已解决", ResultClass::A},
    LedgerWord<ResultClass>{"基本解决", ResultClass::A},
    LedgerWord<ResultClass>{"B", ResultClass::B},
    LedgerWord<ResultClass>{"b", ResultClass::B},
    LedgerWord<ResultClass>{"乙", ResultClass::B},
    LedgerWord<ResultClass>{"已列入计划逐步解决", ResultClass::B},
    LedgerWord<ResultClass>{"列入计划逐步解决", ResultClass::B},
    LedgerWord<ResultClass>{"正在解决或已列入计划", ResultClass::B},
    LedgerWord<ResultClass>{"正在解决或列入计划", ResultClass::B},
    LedgerWord<ResultClass>{"正在解决", ResultClass::B},
    LedgerWord<ResultClass>{"列入计划", ResultClass::B},
    LedgerWord<ResultClass>{"已列入计划", ResultClass::B},
    LedgerWord<ResultClass>{"C", ResultClass::C},
    LedgerWord<ResultClass>{"c", ResultClass::C},
    LedgerWord<ResultClass>{"丙", ResultClass::C},
    LedgerWord<ResultClass>{"受客观条件限制暂时难以解决但具有参考价值", ResultClass::C},
    LedgerWord<ResultClass>{"因客观条件或政策原因难以解决", ResultClass::C},
    LedgerWord<ResultClass>{"暂时难以解决", ResultClass::C},
    LedgerWord<ResultClass>{"D", ResultClass::D},
    LedgerWord<ResultClass>{"d", ResultClass::D},
    LedgerWord<ResultClass>{"丁", ResultClass::D},
    LedgerWord<ResultClass>{"留作参考", ResultClass::D},
    LedgerWord<ResultClass>{"留作参考、需解释说明", ResultClass::D},
};

constexpr std::array wayWords{
    LedgerWord<HandlingWay>{"单办", HandlingWay::sole},           LedgerWord<HandlingWay>{"独办", HandlingWay::sole},
    LedgerWord<HandlingWay>{"主会办", HandlingWay::leadAndJoint}, LedgerWord<HandlingWay>{"主办会办", HandlingWay::leadAndJoint},
    LedgerWord<HandlingWay>{"主协办", HandlingWay::leadAndJoint}, LedgerWord<HandlingWay>{"主办协办", HandlingWay::leadAndJoint},
    LedgerWord<HandlingWay>{"分办", HandlingWay::separate},       LedgerWord<HandlingWay>{"参考", HandlingWay::reference},
    LedgerWord<HandlingWay>{"参阅", HandlingWay::reference},      LedgerWord<HandlingWay>{"参阅件", HandlingWay::reference},
};

using domain::ContactWay;
constexpr std::array contactWords{
    LedgerWord<ContactWay>{"走访", ContactWay::visit},         LedgerWord<ContactWay>{"上门走访", ContactWay::visit},
    LedgerWord<ContactWay>{"登门走访", ContactWay::visit},     LedgerWord<ContactWay>{"上门", ContactWay::visit},
    LedgerWord<ContactWay>{"登门", ContactWay::visit},         LedgerWord<ContactWay>{"上门沟通", ContactWay::visit},
    LedgerWord<ContactWay>{"面谈", ContactWay::interview},     LedgerWord<ContactWay>{"见面", ContactWay::interview},
    LedgerWord<ContactWay>{"面商", ContactWay::interview},     LedgerWord<ContactWay>{"当面", ContactWay::interview},
    LedgerWord<ContactWay>{"当面沟通", ContactWay::interview}, LedgerWord<ContactWay>{"见面沟通", ContactWay::interview},
    LedgerWord<ContactWay>{"面对面", ContactWay::interview},   LedgerWord<ContactWay>{"座谈", ContactWay::meeting},
    LedgerWord<ContactWay>{"座谈会", ContactWay::meeting},     LedgerWord<ContactWay>{"会议", ContactWay::meeting},
    LedgerWord<ContactWay>{"实地调研", ContactWay::siteVisit}, LedgerWord<ContactWay>{"调研", ContactWay::siteVisit},
    LedgerWord<ContactWay>{"现场", ContactWay::siteVisit},     LedgerWord<ContactWay>{"现场办理", ContactWay::siteVisit},
    LedgerWord<ContactWay>{"现场查看", ContactWay::siteVisit}, LedgerWord<ContactWay>{"电话", ContactWay::telephone},
    LedgerWord<ContactWay>{"电话沟通", ContactWay::telephone}, LedgerWord<ContactWay>{"电话联系", ContactWay::telephone},
    LedgerWord<ContactWay>{"信函", ContactWay::letter},        LedgerWord<ContactWay>{"书面", ContactWay::letter},
    LedgerWord<ContactWay>{"信件", ContactWay::letter},        LedgerWord<ContactWay>{"网络", ContactWay::network},
    LedgerWord<ContactWay>{"微信", ContactWay::network},       LedgerWord<ContactWay>{"短信", ContactWay::network},
    LedgerWord<ContactWay>{"电子邮件", ContactWay::network},   LedgerWord<ContactWay>{"邮件", ContactWay::network},
};

using domain::CaseState;
constexpr std::array stateWords{
    LedgerWord<CaseState>{"已办结", CaseState::completed},  LedgerWord<CaseState>{"办结", CaseState::completed},
    LedgerWord<CaseState>{"已办毕", CaseState::completed},  LedgerWord<CaseState>{"办毕", CaseState::completed},
    LedgerWord<CaseState>{"已完成", CaseState::completed},  LedgerWord<CaseState>{"是", CaseState::completed},
    LedgerWord<CaseState>{"未办结", CaseState::handling},   LedgerWord<CaseState>{"正在办理", CaseState::handling},
    LedgerWord<CaseState>{"在办", CaseState::handling},     LedgerWord<CaseState>{"否", CaseState::handling},
    LedgerWord<CaseState>{"待交办", CaseState::registered}, LedgerWord<CaseState>{"未交办", CaseState::registered},
    LedgerWord<CaseState>{"待签收", CaseState::assigned},   LedgerWord<CaseState>{"已签收", CaseState::handling},
    LedgerWord<CaseState>{"待答复", CaseState::handling},   LedgerWord<CaseState>{"未答复", CaseState::handling},
    LedgerWord<CaseState>{"已办复", CaseState::replied},    LedgerWord<CaseState>{"待评价", CaseState::replied},
    LedgerWord<CaseState>{"已评价", CaseState::rated},      LedgerWord<CaseState>{"重办中", CaseState::rehandling},
    LedgerWord<CaseState>{"撤回", CaseState::withdrawn},    LedgerWord<CaseState>{"已作废", CaseState::voided},
};

std::optional<CaseState> stateLabelled(std::string_view text, const Words& words) {
    const std::string wanted = base::comparableName(text);
    for (const auto& [state, code] : base::EnumCodes<CaseState>::values) {
        if (base::comparableName(words.label(state)) == wanted) return state;
    }
    return std::nullopt;
}

std::string withoutSuffix(std::string text, std::string_view suffix) {
    if (text.size() > suffix.size() && text.ends_with(suffix)) text.resize(text.size() - suffix.size());
    return text;
}

std::optional<base::Date> oneDate(std::string_view text) {
    if (const auto date = base::parseWrittenDate(text)) return date;
    // "2023-03-03 00:00:00", as a spreadsheet's dates look in a csv.
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos || text.substr(blank).find(':') == std::string_view::npos) return std::nullopt;
    return base::parseWrittenDate(text.substr(0, blank));
}

bool isNumeral(std::string_view character) {
    constexpr std::string_view numerals = "0123456789一二三四五六七八九十";
    return numerals.find(character) != std::string_view::npos;
}

// The number right before `mark`: 第十八届 and 届 -> 18.
std::optional<int> numberBefore(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) return std::nullopt;
    const std::vector<std::string> characters = base::characters(text.substr(0, at));
    std::string numerals;
    for (auto character = characters.rbegin(); character != characters.rend() && isNumeral(*character); ++character)
        numerals.insert(0, *character);
    return base::parseChineseNumber(numerals);
}

std::optional<int> sessionOrdinal(std::optional<int> number) { return number && *number >= 1 && *number <= 99 ? number : std::nullopt; }

// 王明等12位代表 -> 王明 and 12.
std::optional<int> takeNumberOfSigners(std::string& text) {
    const std::size_t at = text.rfind("等");
    if (at == std::string::npos || at == 0) return std::nullopt;
    std::string rest = withoutSuffix(base::comparableName(text.substr(at + std::string_view("等").size())), "代表");
    for (const std::string_view counter : {"名", "位", "人"}) {
        const std::string number = withoutSuffix(rest, counter);
        if (number == rest) continue;
        const auto count = base::parseChineseNumber(number);
        if (!count) return std::nullopt;
        text.resize(at);
        return count;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::vector<base::Date>> datesIn(const LedgerCell& cell) {
    if (cell.number) {
        if (const auto date = base::fromSpreadsheetSerial(std::floor(*cell.number))) return std::vector{*date};
    }
    std::vector<base::Date> dates;
    for (const std::string& text : base::splitValues(cell.text)) {
        const auto date = oneDate(text);
        if (!date) return std::nullopt;
        dates.push_back(*date);
    }
    return dates;
}

std::optional<SessionWords> sessionInTermCell(std::string_view written) {
    const std::string text = base::comparableName(written);
    if (const auto address = domain::parseSessionAddress(text)) return SessionWords{address->term, address->number};
    if (base::contains(text, "届")) {
        SessionWords words{sessionOrdinal(numberBefore(text, "届")), sessionOrdinal(numberBefore(text, "次"))};
        if (!words.term || (base::contains(text, "次") && !words.number)) return std::nullopt;
        return words;
    }
    const auto term = sessionOrdinal(base::parseChineseNumber(text));
    return term ? std::optional(SessionWords{term, std::nullopt}) : std::nullopt;
}

std::optional<int> sessionInNumberCell(std::string_view written) {
    const std::string text = base::comparableName(written);
    if (base::contains(text, "次")) return sessionOrdinal(numberBefore(text, "次"));
    return sessionOrdinal(base::parseChineseNumber(text));
}

std::optional<int> yearFromWords(std::string_view text) {
    constexpr int earliest = 1949;
    constexpr int latest = 2999;
    std::string digits;
    for (const std::string& character : base::characters(withoutSuffix(withoutSuffix(base::comparableName(text), "度"), "年"))) {
        const bool isNought = character == "〇" || character == "零";
        const auto digit = isNought ? std::optional(0) : base::parseChineseNumber(character);
        if (!digit || *digit > 9) return std::nullopt;
        digits += std::to_string(*digit);
    }
    if (digits.size() != 4) return std::nullopt;
    const int year = std::stoi(digits);
    return year >= earliest && year <= latest ? std::optional(year) : std::nullopt;
}

std::optional<domain::SuggestionKind> kindFromWords(std::string_view text) {
    if (base::contains(text, "闭会")) return domain::SuggestionKind::intersessional;
    if (base::contains(text, "大会")) return domain::SuggestionKind::plenary;
    return std::nullopt;
}

std::optional<FormationSource> formationSourceFromWords(std::string_view text) { return valueOfWord(text, formationWords); }
std::optional<Publication> publicationFromWords(std::string_view text) { return valueOfWord(text, publicationWords); }
std::optional<Rating> ratingFromWords(std::string_view text) { return valueOfWord(text, ratingWords); }

std::optional<ResultClass> resultClassFromWords(std::string_view text, const std::vector<domain::ResultClassWording>& wordings) {
    const std::string wanted = base::comparableName(text);
    for (const domain::ResultClassWording& wording : wordings) {
        if (wanted == base::comparableName(wording.name) || wanted == base::comparableName(wording.shortName)) return wording.code;
    }
    const std::string word = withoutSuffix(base::replacedAll(wanted, ",", ""), "类");
    return valueOfWord(isSubdividedClass(word) ? word.substr(0, 1) : word, classWords);
}

bool isSubdividedClass(std::string_view text) {
    const std::string word = withoutSuffix(base::comparableName(text), "类");
    constexpr std::string_view letters = "ABCDabcd";
    return word.size() == 2 && letters.find(word[0]) != std::string_view::npos && word[1] >= '1' && word[1] <= '9';
}

std::optional<ContactWay> contactWayFromWords(std::string_view text) { return valueOfWord(text, contactWords); }

bool isNoContact(std::string_view text) {
    constexpr std::array words{LedgerWord<bool>{"无", true},     LedgerWord<bool>{"未见面", true}, LedgerWord<bool>{"没有", true},
                               LedgerWord<bool>{"未沟通", true}, LedgerWord<bool>{"未联系", true}, LedgerWord<bool>{"否", true}};
    return valueOfWord(text, words).has_value();
}

std::optional<CaseState> stateFromWords(std::string_view text, const Words& own) {
    if (const auto state = stateLabelled(text, own)) return state;
    if (const auto state = valueOfWord(text, stateWords)) return state;
    return stateLabelled(text, Words::of(Language::chinese));
}

std::optional<Secrecy> secrecyFromWords(std::string_view text) {
    constexpr std::array words{
        LedgerWord<Secrecy>{"涉密", {true, false}}, LedgerWord<Secrecy>{"保密", {false, true}},    LedgerWord<Secrecy>{"是", {false, true}},
        LedgerWord<Secrecy>{"否", {false, false}},  LedgerWord<Secrecy>{"不保密", {false, false}},
    };
    return valueOfWord(text, words);
}

bool saysNo(std::string_view text) {
    constexpr std::array<std::string_view, 6> words{"否", "无", "不是", "-", "—", "/"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool saysOnlyYes(std::string_view text) {
    constexpr std::array<std::string_view, 4> words{"是", "有", "√", "✓"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

std::optional<bool> yesOrNo(std::string_view text) {
    if (saysOnlyYes(text)) return true;
    return saysNo(text) ? std::optional(false) : std::nullopt;
}

std::optional<domain::CaseAddress> addressFromWords(std::string_view text) {
    const auto address = domain::parseCaseAddress(text);
    return address && address->term != 0 ? address : std::nullopt;
}

std::optional<HandlingWay> handlingWayFromWords(std::string_view text) {
    std::string plain = base::comparableName(text);
    for (const std::string_view joint : {"+", "、", "/", "和"}) plain = base::replacedAll(std::move(plain), joint, "");
    return valueOfWord(plain, wayWords);
}

SignersInCell signersIn(std::string_view text) {
    SignersInCell signers;
    for (const std::string& part : base::splitValues(text)) {
        DeputyReference person = splitDeputyName(part);
        if (const auto count = takeNumberOfSigners(person.name)) {
            signers.saidToBe = count;
            if (person.delegation.empty()) person = splitDeputyName(person.name);
        }
        // 王明代表 is 王明 spoken of politely.
        if (base::characterCount(person.name) >= 4) person.name = withoutSuffix(person.name, "代表");
        if (!person.name.empty()) signers.people.push_back(std::move(person));
    }
    return signers;
}

bool isDelegationName(const DeputyReference& reference) {
    return reference.delegation.empty() && base::trimmed(reference.name).ends_with("代表团");
}

bool isSameDelegation(std::string_view left, std::string_view right) {
    const std::string a = withoutSuffix(base::comparableName(left), "代表团");
    const std::string b = withoutSuffix(base::comparableName(right), "代表团");
    return a == b;
}

}  // namespace huying::app
