// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"
#include "make_pieces.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace huying::sample {

namespace {

class Proof {
public:
    Proof(const Sources& sources, const std::vector<FullCase>& cases, const std::vector<Piece>& pieces)
        : sources_(sources), cases_(cases), pieces_(pieces) {}

    std::vector<std::string> failures(const std::vector<Json>& commands) {
        proveNumbers();
        proveShares();
        proveUnits();
        proveTitles();
        provePeople();
        for (const Piece& piece : pieces_) {
            proveOrder(piece);
        }
        equal("base figure",
              static_cast<int>(std::count_if(
                  commands.begin(), commands.end(),
                  [](const Json& one) { return one.at("command") == "set-base-figure" && one.at("total") == figures::baseTotal; })),
              1);
        return std::move(failures_);
    }

private:
    void equal(const std::string& what, int found, int wanted) {
        if (found != wanted) {
            failures_.push_back(what + ": " + std::to_string(found) + " instead of " + std::to_string(wanted));
        }
    }

    void holds(bool condition, const std::string& sentence) {
        if (!condition) {
            failures_.push_back(sentence);
        }
    }

    int count(const std::function<bool(const Piece&)>& piece, const std::function<bool(const FullCase&)>& item) const {
        return static_cast<int>(std::count_if(pieces_.begin(), pieces_.end(), piece) + std::count_if(cases_.begin(), cases_.end(), item));
    }

    void proveNumbers() {
        std::set<std::string> addresses;
        for (const Piece& piece : pieces_) {
            holds(addresses.insert(piece.address()).second, "the number " + piece.address() + " comes twice");
        }
        for (const FullCase& item : cases_) {
            holds(addresses.insert(item.address).second, "the number " + item.address + " comes twice");
            holds(item.completed, "full_cases/" + item.file + " does not end completed");
        }
        equal("pieces", static_cast<int>(addresses.size()), figures::total);
        equal("full cases", static_cast<int>(cases_.size()), figures::fullCases);
        equal("plenary pieces",
              count([](const Piece& one) { return !one.intersessional; }, [](const FullCase& one) { return !one.intersessional; }),
              figures::plenary);
        equal("intersessional pieces",
              count([](const Piece& one) { return one.intersessional; }, [](const FullCase& one) { return one.intersessional; }),
              figures::intersessional);
        equal("completed pieces",
              count([](const Piece& one) { return one.stage == Stage::completed; }, [](const FullCase& one) { return one.completed; }),
              figures::completed);
        for (const auto& [category, wanted] : figures::categories) {
            const std::string code(category);
            equal("pieces of " + code,
                  count([&](const Piece& one) { return one.subject->category == code; },
                        [&](const FullCase& one) { return one.categoryCode == code; }),
                  wanted);
        }
    }

    void proveShares() {
        equal("pieces from research",
              count([](const Piece& one) { return isFromResearch(one.formationSource); },
                    [](const FullCase& one) { return isFromResearch(one.formationSource); }),
              figures::fromResearch);
        const std::vector<std::pair<std::string, int>> classes{{"A", figures::classA}, {"B", figures::classB}, {"C", figures::classC}};
        for (const auto& [name, wanted] : classes) {
            equal("completed pieces of class " + name,
                  count([&](const Piece& one) { return one.stage == Stage::completed && one.resultClass == name; },
                        [&](const FullCase& one) { return one.completed && one.resultClass == name; }),
                  wanted);
        }
        const auto rated = [&](const std::string& word, const std::string& code) {
            return count([&](const Piece& one) { return one.stage == Stage::completed && one.resultRating == word; },
                         [&](const FullCase& one) { return one.completed && one.resultRating == code; });
        };
        equal("completed pieces rated 满意", rated("满意", "satisfied"), figures::satisfied);
        equal("completed pieces rated 基本满意", rated("基本满意", "mostly_satisfied"), figures::mostlySatisfied);
        equal("completed pieces rated 不满意", rated("不满意", "dissatisfied"), 0);
    }

    void proveUnits() {
        std::set<std::string> withTask;
        for (const Piece& piece : pieces_) {
            for (const auto* list : {&piece.answering, &piece.joint}) {
                for (const Unit* unit : *list) {
                    withTask.insert(unit->shortName);
                }
            }
        }
        for (const FullCase& item : cases_) {
            withTask.insert(item.units.begin(), item.units.end());
        }
        for (const Unit& unit : sources_.units) {
            holds(withTask.contains(unit.shortName), unit.shortName + " has no task");
        }
        equal("units with a task", static_cast<int>(withTask.size()), figures::units);
    }

    void proveTitles() {
        std::map<std::string, int> sameWords;
        std::set<std::string> titles;
        const auto take = [&](const std::string& title) {
            ++sameWords[withoutPlaces(sources_, title)];
            holds(titles.insert(title).second, "the title " + title + " comes twice");
        };
        for (const Piece& piece : pieces_) {
            take(piece.title);
        }
        for (const FullCase& item : cases_) {
            take(item.title);
        }
        for (const auto& [words, times] : sameWords) {
            holds(times <= figures::sameTitleAtMost, words + " comes " + std::to_string(times) + " times without its places");
        }
        holds(static_cast<int>(sources_.subjects.size()) >= figures::subjectsAtLeast,
              "subjects.csv has fewer than " + std::to_string(figures::subjectsAtLeast) + " subjects");
    }

    void provePeople() {
        std::set<std::string> certificates;
        std::set<std::string> fullNames;
        for (const Deputy& deputy : sources_.deputies) {
            holds(certificates.insert(deputy.certificate).second, "the certificate number " + deputy.certificate + " comes twice");
            holds(fullNames.insert(deputy.fullName()).second, deputy.fullName() + " comes twice");
        }
        for (const Piece& piece : pieces_) {
            std::set<const Deputy*> signers(piece.coSigners.begin(), piece.coSigners.end());
            holds(signers.size() == piece.coSigners.size() && !signers.contains(piece.lead), piece.address() + ": a deputy signs twice");
        }
    }

    /// Submitted, registered, assigned, signed for, replied, rated: each on or after the one before, none after today.
    void proveOrder(const Piece& piece) {
        std::vector<Day> days{piece.submitted, piece.registered, piece.assigned};
        for (const std::optional<Day>& day : {piece.received, piece.replied, piece.rated}) {
            if (day) {
                days.push_back(*day);
            }
        }
        holds(std::is_sorted(days.begin(), days.end()), piece.address() + ": the dates are out of order");
        holds(days.back() <= parseDay(figures::today), piece.address() + ": a date lies after " + std::string(figures::today));
        holds(piece.rated.has_value() == (piece.stage == Stage::completed), piece.address() + ": rating and stage differ");
        if (piece.extendedTo) {
            holds(*piece.extendedTo <= sources_.calendar.dueAfterMonths(piece.assigned, 6),
                  piece.address() + ": extended beyond six months");
        }
        if (piece.replied) {
            const Day due = piece.extendedTo ? *piece.extendedTo : sources_.calendar.dueAfterMonths(piece.assigned, 3);
            holds((*piece.replied > due) == piece.late, piece.address() + ": late or in time against the plan");
        }
    }

    const Sources& sources_;
    const std::vector<FullCase>& cases_;
    const std::vector<Piece>& pieces_;
    std::vector<std::string> failures_;
};

} // namespace

std::vector<std::string> failedFigures(const Sources& sources, const std::vector<FullCase>& fullCases, const std::vector<Piece>& pieces,
                                       const std::vector<Json>& commands) {
    return Proof(sources, fullCases, pieces).failures(commands);
}

} // namespace huying::sample
