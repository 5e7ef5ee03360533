// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "figures.h"
#include "make_pieces.h"

namespace huying::sample {

namespace {

struct Contact {
    std::string phase;
    std::string way;
};

/// What a reader of the register sees of one piece; the same for ledger pieces and for full cases.
struct Handled {
    const Piece* piece = nullptr;
    std::set<std::string> answering;
    std::map<std::string, Day> opinionDue;
    std::map<std::string, std::vector<Contact>> contacts;
    std::map<std::string, Day> opinions;
    std::set<std::string> delivered;
};

bool isFaceToFace(const Contact& contact) {
    static const std::set<std::string> ways{"visit", "interview", "meeting", "site_visit"};
    return ways.contains(contact.way);
}

class HandlingProof {
public:
    HandlingProof(const Sources& sources, const std::vector<Piece>& pieces) : sources_(sources) {
        for (const Piece& piece : pieces) {
            Handled& handled = handled_[piece.address()];
            handled.piece = &piece;
            for (const Unit* unit : piece.answering) {
                handled.answering.insert(unit->shortName);
            }
            for (const Unit* unit : piece.joint) {
                handled.opinionDue[unit->shortName] = sources.calendar.dueAfterMonths(piece.assigned, 1);
            }
        }
    }

    std::vector<std::string> failures(const std::vector<Json>& commands) {
        for (const Json& command : commands) {
            if (command.contains("case")) {
                take(command, handled_[command.at("case").get<std::string>()]);
            }
        }
        provePhrases();
        proveContacts();
        proveOpinions();
        proveDeliveries();
        within(figures::progressNotes, notes_);
        return std::move(failures_);
    }

private:
    void within(const figures::Band& band, int found) {
        if (found < band.low || found > band.high) {
            failures_.push_back(std::string(band.what) + ": " + std::to_string(found) + " instead of " + std::to_string(band.low) + " to " +
                                std::to_string(band.high));
        }
    }

    void share(const figures::Band& band, int part, int whole) { within(band, whole == 0 ? 0 : (part * 1000 + whole / 2) / whole); }

    void holds(bool condition, const Json& command, const std::string& sentence) {
        if (!condition) {
            failures_.push_back(command.at("case").get<std::string>() + ", " + command.at("command").get<std::string>() + ": " + sentence);
        }
    }

    void take(const Json& command, Handled& handled) {
        const std::string name = command.at("command");
        const std::string unit = command.contains("unit") ? sources_.unitNamed(command.at("unit"))->shortName : std::string();
        const Day on = parseDay(command.at("on").get<std::string>());
        if (name == "assign-suggestion") {
            takeTasks(command, on, handled);
        } else if (name == "record-contact") {
            handled.contacts[unit].push_back({command.at("phase"), command.at("way")});
        } else if (name == "record-joint-opinion") {
            handled.opinions[unit] = on;
        } else if (name == "record-delivery" && handled.piece != nullptr) {
            handled.delivered.insert(unit.empty() ? *handled.answering.begin() : unit);
        }
        if (handled.piece != nullptr) {
            notes_ += name == "record-progress" ? 1 : 0;
            proveOrder(command, on, *handled.piece);
            countTexts(command);
        }
    }

    void takeTasks(const Json& command, Day on, Handled& handled) {
        for (const Json& task : command.at("tasks")) {
            const std::string unit = sources_.unitNamed(task.at("unit"))->shortName;
            if (task.at("role") == "joint") {
                handled.opinionDue[unit] = sources_.calendar.dueAfterMonths(on, 1);
            } else if (task.at("role") != "reference") {
                handled.answering.insert(unit);
            }
        }
    }

    /// Every command about a ledger piece stands where its own dates allow it.
    void proveOrder(const Json& command, Day on, const Piece& piece) {
        const Day today = parseDay(figures::today);
        const std::string name = command.at("command");
        const std::string phase = command.value("phase", "");
        const Day reply = piece.replied.value_or(today);
        holds(on > piece.assigned && on < today, command, "not between the assignment and " + std::string(figures::today));
        if (phase == "after") {
            holds(piece.replied && on >= reply, command, "the contact afterwards comes before the reply");
        } else if (name == "record-contact" || name == "record-progress" || name == "record-joint-opinion") {
            holds(on < reply, command, "comes after the reply");
        } else if (name == "record-delivery") {
            holds(piece.rated && on >= reply && on <= *piece.rated, command, "not between the reply and the rating");
        }
        std::vector<Day>& days = contactDays_[piece.address() + command.value("unit", "")];
        if (!phase.empty()) {
            holds(days.empty() || days.back() <= on, command, "the contacts are out of order");
            days.push_back(on);
        }
    }

    void countTexts(const Json& command) {
        for (const char* key : {"text", "deputy_opinion", "unit_answer"}) {
            if (command.contains(key)) {
                const std::string text = command.at(key);
                if (++texts_[text] == figures::sameSentenceAtMost + 1) {
                    failures_.push_back("too often in the ledger pieces: " + text);
                }
                if (text.find('{') != std::string::npos) {
                    failures_.push_back("something is not filled in: " + text);
                }
            }
        }
    }

    void provePhrases() {
        for (const char* kind : {"before", "during", "after", "progress", "joint_opinions"}) {
            if (sources_.phrases.at(kind).size() < figures::phrasesAtLeast) {
                failures_.push_back(std::string("phrases.json has fewer than ") + std::to_string(figures::phrasesAtLeast) + " of " + kind);
            }
        }
    }

    template <class Holds>
    static bool everyUnit(const Handled& handled, Holds unitHolds) {
        return std::all_of(handled.answering.begin(), handled.answering.end(), [&](const std::string& unit) {
            const auto found = handled.contacts.find(unit);
            return found != handled.contacts.end() && unitHolds(found->second);
        });
    }

    void proveContacts() {
        int faceToFace = 0;
        int allPhases = 0;
        for (const auto& [address, handled] : handled_) {
            faceToFace += everyUnit(
                handled, [](const std::vector<Contact>& contacts) { return std::any_of(contacts.begin(), contacts.end(), isFaceToFace); });
            allPhases += everyUnit(handled, [](const std::vector<Contact>& contacts) {
                std::set<std::string> phases;
                for (const Contact& contact : contacts) {
                    phases.insert(contact.phase);
                }
                return phases.size() == 3;
            });
        }
        share(figures::faceToFace, faceToFace, figures::total);
        share(figures::allPhases, allPhases, figures::total);
    }

    void proveOpinions() {
        int due = 0;
        int given = 0;
        int inTime = 0;
        for (const auto& [address, handled] : handled_) {
            for (const auto& [unit, last] : handled.opinionDue) {
                const auto opinion = handled.opinions.find(unit);
                const bool isGiven = opinion != handled.opinions.end();
                due += isGiven || last <= parseDay(figures::today) ? 1 : 0;
                given += isGiven ? 1 : 0;
                inTime += isGiven && opinion->second <= last ? 1 : 0;
            }
        }
        share(figures::jointGiven, given, due);
        share(figures::jointInTime, inTime, due);
    }

    void proveDeliveries() {
        int completed = 0;
        int delivered = 0;
        for (const auto& [address, handled] : handled_) {
            if (handled.piece != nullptr && handled.piece->stage == Stage::completed) {
                ++completed;
                delivered += handled.delivered == handled.answering ? 1 : 0;
            }
        }
        share(figures::delivered, delivered, completed);
    }

    const Sources& sources_;
    std::map<std::string, Handled> handled_;
    std::map<std::string, std::vector<Day>> contactDays_;
    std::map<std::string, int> texts_;
    int notes_ = 0;
    std::vector<std::string> failures_;
};

}  // namespace

std::vector<std::string> failedShares(const Sources& sources, const std::vector<Piece>& pieces, const std::vector<Json>& commands) {
    return HandlingProof(sources, pieces).failures(commands);
}

}  // namespace huying::sample
