// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "domain/term_choices.h"

namespace huying::tests {

namespace {

using domain::ChoiceList;
using domain::TermChoice;
using Codes = std::vector<std::string>;

TermChoice row(int term, const char* code, int position, bool isOffered = true) {
    return {0, term, ChoiceList::contactWay, code, position, isOffered};
}

Codes all(const std::vector<TermChoice>& choices) {
    Codes codes;
    for (const TermChoice& one : choices) codes.push_back(one.code);
    return codes;
}

}  // namespace

TEST_CASE("term choices: as shipped every choice is offered, what is not known is none") {
    CHECK(domain::offeredIn(domain::choicesInForce({}, ChoiceList::formationSource, 18)) ==
          Codes{"special_research", "inspection", "group_activity", "interviews", "voter_reception", "other"});
    CHECK(domain::offeredIn(domain::choicesInForce({}, ChoiceList::contactWay, 18)) ==
          Codes{"visit", "interview", "meeting", "site_visit", "telephone", "letter", "network"});
    CHECK(domain::offeredIn(domain::choicesInForce({}, ChoiceList::deputyActivityKind, 18)).front() == "training");
}

TEST_CASE("term choices: the newest term up to the one that is asked says all of a list; what it did not know stands last") {
    const std::vector<TermChoice> rows{row(18, "letter", 1), row(18, "visit", 2), row(18, "network", 3, false), row(20, "meeting", 1)};
    CHECK(all(domain::choicesInForce(rows, ChoiceList::contactWay, 17)).front() == "visit");
    const auto now = domain::choicesInForce(rows, ChoiceList::contactWay, 19);
    CHECK(all(now) == Codes{"letter", "visit", "network", "interview", "meeting", "site_visit", "telephone"});
    CHECK(domain::offeredIn(now) == Codes{"letter", "visit", "interview", "meeting", "site_visit", "telephone"});
    const auto later = domain::choicesInForce(rows, ChoiceList::contactWay, 20);
    CHECK(all(later).front() == "meeting");
    CHECK(domain::choiceIn(later, "network")->isOffered);  // the later term says nothing against it
    CHECK(domain::choicesInForce(rows, ChoiceList::formationSource, 20) == domain::choicesInForce({}, ChoiceList::formationSource, 20));
}

TEST_CASE("term choices: those that are offered stand in the order that is given, the others behind them") {
    const auto before = domain::choicesInForce({}, ChoiceList::contactWay, 18);
    const auto after = domain::withOffered(before, {"telephone", "visit"});
    CHECK(all(after) == Codes{"telephone", "visit", "interview", "meeting", "site_visit", "letter", "network"});
    CHECK(domain::offeredIn(after) == Codes{"telephone", "visit"});
    for (std::size_t i = 0; i < after.size(); ++i) CHECK(after[i].position == static_cast<int>(i) + 1);
    CHECK(domain::withOffered(after, domain::offeredIn(before)) == before);
}

}  // namespace huying::tests
