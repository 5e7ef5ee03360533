// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "app/executor/command_context.h"
#include "app/words/register_words.h"
#include "base/text.h"

// Result classes and words of a term, and whether a satisfied form completes the piece (domain.md §2.7, §2.8, §9).
namespace huying::app {

using base::Error;
using domain::ResultClassWording;

namespace {

constexpr std::size_t longestWord = 20;   // characters: it stands in the heads of columns
constexpr std::size_t longestName = 60;
constexpr std::size_t longestShortName = 10;
constexpr int lastPlace = 99;

// What is typed in a ledger has to mean one class: no name, and no letter, of another.
void checkNames(const std::vector<ResultClassWording>& classes, const ResultClassWording& row, CommandContext& context) {
    const auto isSame = [](std::string_view left, std::string_view right) {
        return base::comparableName(left) == base::comparableName(right);
    };
    for (const ResultClassWording& other : classes) {
        if (other.code == row.code) continue;
        const std::string_view letter = base::codeOf(other.code);
        for (const auto& [text, field] : {std::pair(&row.shortName, "short_name"), std::pair(&row.name, "name")}) {
            if (isSame(*text, letter) || isSame(*text, other.shortName) || isSame(*text, other.name))
                context.refuse(Error("class-name-taken", field, "unique").with("value", *text).with("other", std::string(letter)));
        }
    }
}

// What replies have stays offered, and what promises rest on goes on promising.
void checkUse(const ResultClassWording& before, const ResultClassWording& after, int term, CommandContext& context) {
    const auto uses = context.reader().classUses(term);
    const auto found = uses.find(after.code);
    if (found == uses.end()) return;
    const auto about = [&](const char* code, const char* field, int count) {
        return Error(code, field, "conflict")
            .with("value", before.shortName)
            .with("name", before.name)
            .with("term", std::to_string(term))
            .with("count", std::to_string(count));
    };
    if (!after.isInUse && before.isInUse && found->second.replies > 0)
        context.refuse(about("class-in-use", "in_use", found->second.replies));
    if (!after.opensCommitment && before.opensCommitment && found->second.promises > 0)
        context.refuse(about("class-has-promises", "opens_commitment", found->second.promises));
}

// A term that was opened without a list begins with what holds in it: the shipped ones.
std::vector<ResultClassWording> classesOf(int term, CommandContext& context) {
    std::vector<ResultClassWording> classes = context.reader().resultClasses(term);
    return classes.empty() ? domain::shippedClasses() : classes;
}

}  // namespace

void checkName(const std::string& text, const char* field, std::size_t most, CommandContext& context) {
    if (base::contains(text, "\n") || base::contains(text, "\r") || base::contains(text, "\t") || base::characterCount(text) > most)
        context.refuse(Error("word-form", field, "format").with("field", field).with("most", std::to_string(most)));
}

Error promisesNothing(const std::optional<domain::ResultClass>& given, const char* field, const domain::CaseFacts& facts,
                      CommandContext& context) {
    return Error("class-promises-nothing", field, "conflict")
        .with("case", facts.suggestion.address())
        .with("class", given ? domain::shortNameOf(classesOf(facts.suggestion.term, context), *given) : std::string());
}

void checkClassInUse(const std::optional<domain::ResultClass>& given, int term, CommandContext& context) {
    if (!given) return;
    const std::vector<ResultClassWording> classes = classesOf(term, context);
    if (domain::isInUse(classes, *given)) return;
    std::vector<std::string> names;
    for (const ResultClassWording& row : classes) {
        if (row.isInUse) names.push_back(row.shortName);
    }
    context.refuse(Error("class-not-in-use", "result_class", "known")
                       .with("value", domain::shortNameOf(classes, *given))
                       .with("term", std::to_string(term))
                       .with("names", base::joined(names, "、")));
}

void handle(const SetResultClass& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    std::vector<ResultClassWording> classes = classesOf(*term, context);
    const auto row = std::find_if(classes.begin(), classes.end(), [&](const auto& one) { return one.code == command.code; });
    if (row == classes.end()) return;
    if (command.expect) checkVersion(command.expect, context.reader().resultClassVersion(*term, command.code), context);
    const ResultClassWording before = *row;
    if (!base::trimmed(command.shortName).empty()) row->shortName = base::trimmed(command.shortName);
    if (!base::trimmed(command.title).empty()) row->name = base::trimmed(command.title);
    row->sortNumber = command.order.value_or(row->sortNumber);
    row->opensCommitment = command.opensCommitment.value_or(row->opensCommitment);
    row->countsAsImplemented = command.countsAsImplemented.value_or(row->countsAsImplemented);
    row->isInUse = command.isInUse.value_or(row->isInUse);
    checkName(row->shortName, "short_name", longestShortName, context);
    checkName(row->name, "name", longestName, context);
    if (row->sortNumber < 1 || row->sortNumber > lastPlace)
        context.refuse(Error("number-out-of-range", "order", "limit").with("field", "order").with("least", "1").with("most", "99"));
    checkNames(classes, *row, context);
    checkUse(before, *row, *term, context);
    if (std::none_of(classes.begin(), classes.end(), [](const auto& one) { return one.isInUse; }))
        context.refuse(Error("no-class-left", "in_use", "conflict").with("term", std::to_string(*term)));
    if (context.isRefused()) return;
    // The others too: a term without a list of its own gets it with the first change.
    for (const ResultClassWording& one : classes) context.writer().saveResultClass(*term, one);
    context.directory().forget();
}

void handle(const ChooseClassList& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    const std::vector<ResultClassWording> before = classesOf(*term, context);
    const std::vector<ResultClassWording> after = domain::classList(command.list);
    for (const ResultClassWording& row : after) {
        if (const ResultClassWording* known = domain::classIn(before, row.code)) checkUse(*known, row, *term, context);
    }
    if (context.isRefused()) return;
    for (const ResultClassWording& row : after) context.writer().saveResultClass(*term, row);
    context.directory().forget();
}

namespace {

std::string wordIn(const std::map<domain::WordingKey, std::string>& inForce, domain::WordingKey key) {
    const auto own = inForce.find(key);
    return own == inForce.end() ? shippedWord(key, Language::chinese) : own->second;
}

// Two words never say the same: not in the term and not in a later one that says nothing of its own about them.
void checkWordIsFree(const domain::Wording& changed, std::vector<domain::Wording> rows, CommandContext& context) {
    std::erase_if(rows, [&](const domain::Wording& row) { return row.term == changed.term && row.key == changed.key; });
    rows.push_back(changed);
    std::set<int> terms;
    for (const domain::Wording& row : rows) {
        if (row.term >= changed.term) terms.insert(row.term);
    }
    for (const int term : terms) {
        const auto inForce = domain::wordingInForce(rows, term);
        const std::string word = wordIn(inForce, changed.key);
        for (const auto& [other, code] : base::EnumCodes<domain::WordingKey>::values) {
            if (other == changed.key || base::comparableName(wordIn(inForce, other)) != base::comparableName(word)) continue;
            return context.refuse(Error("word-taken", "text", "unique")
                                      .with("value", word)
                                      .with("wording", std::string(code))
                                      .with("term", std::to_string(term)));
        }
    }
}

}  // namespace

void handle(const SetWording& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    if (command.expect) checkVersion(command.expect, context.reader().wordingVersion(*term, command.key), context);
    const std::string text = base::trimmed(command.text);
    checkName(text, "text", longestWord, context);
    if (text.find_first_of("{}%&<>") != std::string::npos)
        context.refuse(Error("word-form", "text", "format").with("field", "text").with("most", std::to_string(longestWord)));
    const std::vector<domain::Wording> rows = context.reader().wordings();
    checkWordIsFree({*term, command.key, text}, rows, context);
    if (context.isRefused()) return;
    // Where nothing was said before, the shipped word needs no row.
    const bool isKnown =
        std::any_of(rows.begin(), rows.end(), [&](const domain::Wording& row) { return row.key == command.key && row.term <= *term; });
    const std::string shipped = shippedWord(command.key, Language::chinese);
    if (isKnown || (!text.empty() && text != shipped))
        context.writer().saveWording({*term, command.key, text == shipped ? std::string() : text});
    context.directory().forget();
}

void handle(const SetCompletionRule& command, CommandContext& context) {
    if (context.isRefused() || context.directory().settings().completesOnSatisfied == command.completesOnSatisfied) return;
    context.writer().setCompletesOnSatisfied(command.completesOnSatisfied);
    context.directory().forget();
}

}  // namespace huying::app
