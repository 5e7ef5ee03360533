// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"
#include "make_pieces.h"
#include "steady_random.h"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace huying::sample {

namespace {

using Chosen = std::vector<Piece*>;

int countCases(const std::vector<FullCase>& cases, const std::function<bool(const FullCase&)>& holds) {
    return static_cast<int>(std::count_if(cases.begin(), cases.end(), holds));
}

/// The first pieces of the list that fit, at most so many; those that do not fit come last.
Chosen take(const Chosen& from, int wanted, const std::function<bool(const Piece&)>& preferred) {
    Chosen ordered = from;
    std::stable_partition(ordered.begin(), ordered.end(), [&](const Piece* piece) { return preferred(*piece); });
    if (wanted < 0 || static_cast<int>(ordered.size()) < wanted) {
        throw std::runtime_error("the full cases alone pass a public figure of classes, ratings or sources");
    }
    ordered.resize(static_cast<std::size_t>(wanted));
    return ordered;
}

void spreadSources(const std::vector<FullCase>& fullCases, Chosen pieces, SteadyRandom& random) {
    const int research = countCases(fullCases, [](const FullCase& one) { return isFromResearch(one.formationSource); });
    random.shuffle(pieces);
    int left = figures::fromResearch - research;
    for (Piece* piece : pieces) {
        const int draw = random.between(1, 100);
        if (left-- > 0) {
            piece->formationSource = draw <= 44 ? "专题调研" : draw <= 70 ? "座谈走访" : draw <= 88 ? "代表小组活动" : "集中视察";
        } else {
            piece->formationSource = draw <= 55 ? "代表家站接待选民" : draw <= 86 ? "其他" : "";
        }
    }
}

void spreadClasses(const std::vector<FullCase>& fullCases, Chosen completed, SteadyRandom& random) {
    const auto wanted = [&](int all, const std::string& name) {
        return all - countCases(fullCases, [&](const FullCase& one) { return one.resultClass == name; });
    };
    random.shuffle(completed);
    for (Piece* piece : completed) {
        piece->resultClass = "A";
    }
    for (Piece* piece : take(completed, wanted(figures::classC, "C"), [](const Piece& one) { return one.subject->likelyClass == "C"; })) {
        piece->resultClass = "C";
    }
    const Chosen planned = take(completed, wanted(figures::classB, "B"),
                                [](const Piece& one) { return one.subject->likelyClass == "B" && one.resultClass == "A"; });
    for (Piece* piece : planned) {
        if (piece->resultClass != "A") {
            throw std::runtime_error("too few subjects for class B: mark more of them with B in subjects.csv");
        }
        piece->resultClass = "B";
    }
}

void spreadRatings(const std::vector<FullCase>& fullCases, Chosen completed, SteadyRandom& random) {
    constexpr int secondRounds = 8;
    const int mostly =
        figures::mostlySatisfied - countCases(fullCases, [](const FullCase& one) { return one.resultRating == "mostly_satisfied"; });
    random.shuffle(completed);
    for (Piece* piece : completed) {
        piece->resultRating = "满意";
        piece->processRating = random.chance(2) ? "基本满意" : "满意";
    }
    int unsolved = 6;
    const auto preferred = [&](const Piece& one) { return one.resultClass != "A" && unsolved-- > 0; };
    for (Piece* piece : take(completed, mostly, preferred)) {
        piece->resultRating = "基本满意";
        piece->processRating = random.chance(30) ? "基本满意" : "满意";
    }
    for (Piece* piece : completed) {
        piece->firstRating = piece->resultRating;
    }
    int mostlyAfter = 3;
    int made = 0;
    for (Piece* piece : completed) {
        const bool isMostly = piece->resultRating == "基本满意";
        if (made < secondRounds && !piece->intersessional && piece->resultClass == "A" &&
            (isMostly ? mostlyAfter > 0 : made - (3 - mostlyAfter) < secondRounds - 3)) {
            mostlyAfter -= isMostly ? 1 : 0;
            piece->firstRating = "不满意";
            piece->processRating = "满意";
            ++made;
        }
    }
}

} // namespace

void ratePieces(const std::vector<FullCase>& fullCases, std::vector<Piece>& pieces) {
    SteadyRandom random(609);
    Chosen all;
    Chosen completed;
    for (Piece& piece : pieces) {
        all.push_back(&piece);
        if (piece.stage == Stage::completed) {
            completed.push_back(&piece);
        } else if (piece.stage == Stage::replied) {
            piece.resultClass = "A";
        }
        const int draw = random.between(1, 100);
        piece.publication = draw <= 80 ? "公开" : draw <= 88 ? "仅公开标题" : draw <= 90 ? "不公开" : "";
    }
    spreadSources(fullCases, all, random);
    spreadClasses(fullCases, completed, random);
    spreadRatings(fullCases, completed, random);
}

} // namespace huying::sample
