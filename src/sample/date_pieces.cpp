// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"
#include "make_pieces.h"
#include "steady_random.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace huying::sample {

namespace {

class Dates {
public:
    Dates(const Sources& sources, const std::vector<FullCase>& fullCases) : calendar_(sources.calendar), random_(51) {
        anchors_ = {{1, dayOf(2023, 4, 6)},
                    {figures::intersessional - 3, dayOf(2023, 11, 3)},
                    {figures::intersessional - 2, dayOf(2023, 11, 8)},
                    {figures::intersessional - 1, dayOf(2023, 11, 13)},
                    {figures::intersessional, dayOf(2023, 12, 8)}};
        for (const FullCase& item : fullCases) {
            if (item.intersessional) {
                anchors_[item.serial] = item.registered;
            }
        }
    }

    void start(Piece& piece) {
        if (piece.intersessional) {
            piece.registered = calendar_.onOrAfter(registration(piece.serial));
            piece.submitted = piece.registered.plus(-random_.between(0, 3));
            piece.assigned = calendar_.after(piece.registered, random_.between(2, 5));
        } else {
            piece.submitted = dayOf(2023, 2, random_.between(22, 26));
            const Day first = std::max(piece.submitted, dayOf(2023, 2, 24));
            piece.registered = first.plus(random_.between(0, dayOf(2023, 2, 28).number - first.number));
            const Day bulk = dayOf(2023, 3, 3);
            piece.assigned = random_.chance(90) ? bulk : calendar_.after(bulk, random_.between(1, 5));
        }
        if (piece.stage != Stage::assigned) {
            piece.received = calendar_.after(piece.assigned, random_.between(0, 4));
        }
    }

    void finish(Piece& piece, bool extended, bool late) {
        const Day today = parseDay(figures::today);
        const Day due = calendar_.dueAfterMonths(piece.assigned, 3);
        if (piece.stage == Stage::replied) {
            piece.replied = dayOf(2023, 12, 13);
        }
        if (piece.stage != Stage::completed) {
            return;
        }
        const Day lastReply = calendar_.onOrBefore(std::min(due, today.plus(-14)));
        const int span = lastReply.number - piece.received->number;
        int wait = std::max(random_.between(span / 3, span), random_.between(span / 3, span));
        if (piece.hadSecondRound()) {
            wait = random_.between(span * 4 / 5, span);
        }
        piece.replied = calendar_.onOrBefore(piece.received->plus(std::max(wait, std::min(span, 12))));
        if (extended) {
            const std::vector<Day> until{dayOf(2023, 7, 5), dayOf(2023, 7, 31), dayOf(2023, 8, 31), dayOf(2023, 9, 1)};
            piece.extendedTo = random_.pick(until);
            piece.replied = calendar_.onOrBefore(due.plus(random_.between(8, piece.extendedTo->number - due.number)));
            if (late) {
                piece.replied = calendar_.onOrAfter(piece.extendedTo->plus(random_.between(3, 9)));
            }
        } else if (late) {
            piece.replied = calendar_.after(due, random_.between(1, 14));
        }
        piece.late = late;
        const int patience = std::min(22, today.number - 2 - piece.replied->number);
        piece.rated = std::max(calendar_.onOrBefore(piece.replied->plus(random_.between(6, patience))), calendar_.after(*piece.replied, 3));
    }

private:
    /// Between the intersessional pieces whose date is known, the others follow in even steps.
    Day registration(int serial) const {
        const auto above = anchors_.lower_bound(serial);
        if (above->first == serial) {
            return above->second;
        }
        const auto below = std::prev(above);
        const int days = above->second.number - below->second.number;
        return below->second.plus(days * (serial - below->first) / (above->first - below->first));
    }

    const WorkCalendar& calendar_;
    SteadyRandom random_;
    std::map<int, Day> anchors_;
};

/// Document numbers rise with the date of the reply and leave out those of the full cases.
void numberLetters(const std::vector<FullCase>& fullCases, std::vector<Piece>& pieces) {
    std::set<std::string> used;
    for (const FullCase& item : fullCases) {
        for (const Json& command : item.commands) {
            used.insert(command.value("document_number", ""));
        }
    }
    std::vector<Piece*> replied;
    for (Piece& piece : pieces) {
        if (piece.replied) {
            replied.push_back(&piece);
        }
    }
    std::stable_sort(replied.begin(), replied.end(),
                     [](const Piece* left, const Piece* right) { return *left->replied < *right->replied; });
    SteadyRandom random(7);
    std::map<std::string, int> letters;
    for (Piece* piece : replied) {
        const Unit* unit = piece->answering.front();
        int& letter = letters[unit->code];
        do {
            letter += letter == 0 ? random.between(9, 40) : random.between(1, 5);
            piece->documentNumber = unit->documentMark + "〔2023〕" + std::to_string(letter) + "号";
        } while (used.contains(piece->documentNumber));
    }
}

} // namespace

void datePieces(const Sources& sources, const std::vector<FullCase>& fullCases, std::vector<Piece>& pieces) {
    constexpr int extensions = 25;
    constexpr int lateAfterExtension = 1;
    constexpr int lateOnes = 15;
    Dates dates(sources, fullCases);
    std::vector<Piece*> plenary;
    for (Piece& piece : pieces) {
        dates.start(piece);
        if (!piece.intersessional && !piece.hadSecondRound()) {
            plenary.push_back(&piece);
        }
    }
    SteadyRandom random(344);
    random.shuffle(plenary);
    // Broad and difficult pieces are the ones that are given more time.
    std::stable_partition(plenary.begin(), plenary.end(),
                          [&](const Piece* piece) { return piece->resultClass == "B" && random.chance(30); });
    std::map<const Piece*, int> place;
    for (std::size_t index = 0; index < plenary.size(); ++index) {
        place[plenary[index]] = static_cast<int>(index);
    }
    for (Piece& piece : pieces) {
        const auto at = place.find(&piece);
        const int rank = at == place.end() ? extensions + lateOnes : at->second;
        const bool late = rank < lateAfterExtension || (rank >= extensions && rank < extensions + lateOnes - lateAfterExtension);
        dates.finish(piece, rank < extensions, late);
    }
    numberLetters(fullCases, pieces);
}

} // namespace huying::sample
