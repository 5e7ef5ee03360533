// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/term_choices.h"

#include <algorithm>

namespace huying::domain {

namespace {

template <class E>
std::vector<std::string_view> allCodes() {
    std::vector<std::string_view> codes;
    for (const auto& [value, code] : base::EnumCodes<E>::values) codes.push_back(code);
    return codes;
}

void number(std::vector<TermChoice>& choices) {
    int position = 0;
    for (TermChoice& row : choices) row.position = ++position;
}

}  // namespace

std::vector<std::string_view> codesOf(ChoiceList list) {
    switch (list) {
        case ChoiceList::contactWay:
            return allCodes<ContactWay>();
        case ChoiceList::deputyActivityKind:
            return allCodes<DeputyActivityKind>();
        case ChoiceList::formationSource:
            break;
    }
    std::vector<std::string_view> codes = allCodes<FormationSource>();
    std::erase(codes, base::codeOf(FormationSource::unknown));
    return codes;
}

std::vector<TermChoice> choicesInForce(const std::vector<TermChoice>& rows, ChoiceList list, int term) {
    int from = 0;
    for (const TermChoice& row : rows) {
        if (row.list == list && row.term <= term) from = std::max(from, row.term);
    }
    const std::vector<std::string_view> codes = codesOf(list);
    std::vector<TermChoice> choices;
    for (const TermChoice& row : rows) {
        const bool isKnown = std::find(codes.begin(), codes.end(), row.code) != codes.end();
        if (row.list == list && row.term == from && isKnown) choices.push_back(row);
    }
    std::stable_sort(choices.begin(), choices.end(), [](const auto& left, const auto& right) { return left.position < right.position; });
    for (const std::string_view code : codes) {
        if (choiceIn(choices, code) == nullptr) choices.push_back({0, from, list, std::string(code), 0, true});
    }
    number(choices);
    return choices;
}

std::vector<TermChoice> withOffered(const std::vector<TermChoice>& choices, const std::vector<std::string>& offered) {
    std::vector<TermChoice> made;
    for (const std::string& code : offered) {
        const TermChoice* row = choiceIn(choices, code);
        if (row == nullptr) continue;
        made.push_back(*row);
        made.back().isOffered = true;
    }
    for (const TermChoice& row : choices) {
        if (choiceIn(made, row.code) != nullptr) continue;
        made.push_back(row);
        made.back().isOffered = false;
    }
    number(made);
    return made;
}

std::vector<std::string> offeredIn(const std::vector<TermChoice>& choices) {
    std::vector<std::string> codes;
    for (const TermChoice& row : choices) {
        if (row.isOffered) codes.push_back(row.code);
    }
    return codes;
}

const TermChoice* choiceIn(const std::vector<TermChoice>& choices, std::string_view code) {
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const TermChoice& one) { return one.code == code; });
    return found == choices.end() ? nullptr : &*found;
}

}  // namespace huying::domain
