// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <sstream>

#include "csv_text.h"
#include "figures.h"
#include "handling_plan.h"
#include "known_commands.h"
#include "make_pieces.h"
#include "phrase_book.h"

namespace huying::sample {

namespace {

/// Turns the plan of every ledger piece into dated commands.
class LaterCommands {
public:
    explicit LaterCommands(const Sources& sources)
        : sources_(sources), random_(1220), phrases_(sources, 331), chances_(1224), promises_(sources, 337) {}

    void add(const Piece& piece, const HandlingPlan& plan) {
        for (const ContactPlan& contact : plan.contacts) {
            addContacts(piece, contact);
        }
        for (const OpinionPlan& opinion : plan.opinions) {
            addOpinion(piece, opinion);
        }
        if (plan.writesPlan) {
            addNote(piece, true);
        }
        if (plan.notesProgress) {
            addNote(piece, false);
        }
        for (const Unit* unit : plan.delivered) {
            addDelivery(piece, *unit);
        }
        if (piece.resultClass == "B" && piece.replied) {
            addPromise(piece);
        }
    }

    /// In the order of their dates, as people would have recorded them.
    std::vector<Json> take() {
        std::stable_sort(commands_.begin(), commands_.end(), [](const Json& left, const Json& right) {
            return left.at("on").get_ref<const std::string&>() < right.at("on").get_ref<const std::string&>();
        });
        return std::move(commands_);
    }

private:
    /// The days on which the unit works on its reply.
    struct Span {
        Day start;
        Day end;

        Day at(int percent) const { return start.plus((end.number - start.number) * percent / 100); }
    };

    /// The ledger tells nothing about the dates of a first round; what is recorded later belongs to the second one,
    /// which took its last weeks.
    static Span spanOf(const Piece& piece) {
        constexpr int secondRoundDays = 24;
        const Day end = piece.replied ? *piece.replied : parseDay(figures::today).plus(-3);
        const Day start = std::max(piece.assigned, *piece.received);
        return {piece.hadSecondRound() ? std::max(start, end.plus(-secondRoundDays)) : start, end};
    }

    /// A working day between the two, both included.
    Day between(Day low, Day high) {
        if (high <= low) {
            return sources_.calendar.onOrBefore(low);
        }
        const Day day = sources_.calendar.onOrAfter(low.plus(random_.between(0, high.number - low.number)));
        return day <= high ? day : sources_.calendar.onOrBefore(high);
    }

    Day dayOfContact(const Piece& piece, const std::string& phase) {
        const Span span = spanOf(piece);
        if (phase == "before") {
            return between(span.start.plus(1), span.at(35));
        }
        if (phase == "during") {
            return between(span.at(45), span.end.plus(-1));
        }
        // Mostly before the form comes back; some units call again later.
        const Day lastDay = parseDay(figures::today).plus(-1);
        const Day last = random_.chance(85) ? *piece.rated : piece.rated->plus(30);
        return between(sources_.calendar.after(*piece.replied, 1), std::min(last, lastDay));
    }

    Json command(const std::string& name, const Piece& piece, Day on, const std::string& actor) const {
        return Json{{"command", name}, {"actor", actor}, {"on", isoText(on)}, {"case", piece.address()}};
    }

    /// Where the unit meets the deputy at all, it does so in one phase for certain and in most of the others.
    void addContacts(const Piece& piece, const ContactPlan& plan) {
        const std::size_t certain = random_.below(plan.phases.size());
        for (std::size_t index = 0; index < plan.phases.size(); ++index) {
            const bool faceToFace = plan.faceToFace && (index == certain || random_.chance(60));
            addContact(piece, *plan.unit, plan.phases[index], faceToFace);
        }
    }

    void addContact(const Piece& piece, const Unit& unit, const std::string& phase, bool faceToFace) {
        Json made = command("record-contact", piece, dayOfContact(piece, phase), phrases_.staff(unit));
        const std::string way = phrases_.word(faceToFace ? "ways_face_to_face" : "ways_from_afar");
        made["unit"] = unit.shortName;
        made["phase"] = phase;
        made["way"] = way;
        if (faceToFace) {
            made["place"] = phrases_.placeOfContact(way, piece);
            made["people"] = phrases_.text("contact_people", piece, unit);
        }
        const Exchange said = phrases_.exchange(phase, piece, unit, faceToFace);
        made["deputy_opinion"] = said.deputy;
        made["unit_answer"] = said.unit;
        if (faceToFace) {
            made["signed"] = random_.chance(85);
        }
        commands_.push_back(std::move(made));
    }

    /// The joint units have one month from the assignment.
    void addOpinion(const Piece& piece, const OpinionPlan& plan) {
        const Day due = sources_.calendar.dueAfterMonths(piece.assigned, 1);
        const Day on = plan.late ? sources_.calendar.after(due, random_.between(1, 7))
                                 : between(piece.received->plus(5), std::min(due, piece.replied->plus(-1)));
        Json made = command("record-joint-opinion", piece, on, phrases_.word("office_staff"));
        made["unit"] = plan.unit->shortName;
        made["text"] = phrases_.text("joint_opinions", piece, *plan.unit);
        made["signatory"] = phrases_.word("signatories");
        commands_.push_back(std::move(made));
    }

    void addNote(const Piece& piece, bool plan) {
        const Unit& unit = *piece.answering.front();
        const Span span = spanOf(piece);
        const Day on = plan ? between(span.start.plus(1), span.at(25)) : between(span.at(30), span.end.plus(-1));
        Json made = command("record-progress", piece, on, phrases_.staff(unit));
        made["unit"] = unit.shortName;
        made["text"] = phrases_.text(plan ? "plans" : "progress", piece, unit);
        if (plan) {
            made["plan"] = true;
        }
        commands_.push_back(std::move(made));
    }

    void addDelivery(const Piece& piece, const Unit& unit) {
        const Day on = sources_.calendar.after(*piece.replied, random_.between(0, 2));
        Json made = command("record-delivery", piece, on, phrases_.staff(unit));
        if (piece.answering.size() > 1) {
            made["unit"] = unit.shortName;
        }
        made["way"] = random_.chance(45) ? "in_person" : random_.chance(60) ? "post" : "system";
        made["form_sent"] = random_.chance(96);
        commands_.push_back(std::move(made));
    }

    /// What is planned is promised for the year after; of some promises it is told already how far they are.
    void addPromise(const Piece& piece) {
        const Unit& unit = *piece.answering.front();
        Json made = command("record-commitment", piece, *piece.replied, promises_.staff(unit));
        made["unit"] = unit.shortName;
        made["text"] = promises_.text("promises", piece, unit);
        made["due_on"] = isoText(sources_.calendar.onOrAfter(piece.replied->plus(chances_.between(150, 420))));
        made["owner"] = promises_.staff(unit);
        commands_.push_back(std::move(made));
        const Day last = parseDay(figures::today).plus(-1);
        const Day on = sources_.calendar.onOrBefore(piece.replied->plus(chances_.between(45, 120)));
        if (on > last || !chances_.chance(45)) {
            return;
        }
        Json told = command("record-commitment-progress", piece, on, promises_.staff(unit));
        const bool isDone = chances_.chance(30);
        told["text"] = promises_.text(isDone ? "promises_kept" : "promises_progress", piece, unit);
        if (isDone) {
            told["step"] = "fulfilled";
            told["deputy_told_on"] = isoText(on);
        }
        commands_.push_back(std::move(told));
    }

    const Sources& sources_;
    SteadyRandom random_;
    PhraseBook phrases_;
    SteadyRandom chances_;  // of promises: what was made before they were thought of stays as it is
    PhraseBook promises_;
    std::vector<Json> commands_;
};

}  // namespace

std::vector<Json> laterCommands(const Sources& sources, const std::vector<Piece>& pieces) {
    const std::map<const Piece*, HandlingPlan> plans = planHandling(sources.calendar, pieces);
    LaterCommands commands(sources);
    for (const Piece& piece : pieces) {
        if (const auto plan = plans.find(&piece); plan != plans.end()) {
            commands.add(piece, plan->second);
        }
    }
    return commands.take();
}

std::vector<Json> allCommands(const Sources& sources, const std::vector<FullCase>& fullCases, const std::vector<Piece>& pieces,
                              const std::vector<Json>& supervision) {
    std::vector<Json> commands;
    commands.push_back(Json{{"command", "set-base-figure"},
                            {"actor", sources.phrases.at("office_staff").at(0)},
                            {"on", "2023-02-20"},
                            {"term", figures::baseTerm},
                            {"number", figures::baseSession},
                            {"total", figures::baseTotal},
                            {"note", "上届同次会议以来的建议总数，供与本次会议以来比较"}});
    for (const FullCase& item : fullCases) {
        commands.insert(commands.end(), item.commands.begin(), item.commands.end());
    }
    commands.insert(commands.end(), supervision.begin(), supervision.end());
    for (Json& command : laterCommands(sources, pieces)) {
        checkCommand(sources, command);
        commands.push_back(std::move(command));
    }
    // What has no number yet, a look-back round, how priority supervision begins and ends, what the congress inspected and voted on, an
    // assessment at the end of the year, prose of the report and what deputies did before they wrote: one command a line, as people would
    // apply them.
    for (const char* file : {"papers.jsonl", "look_back.jsonl", "supervision.jsonl", "assessment.jsonl", "inspections.jsonl",
                             "report.jsonl", "activities.jsonl"}) {
        std::istringstream lines(readTextFile(sources.topics.parent_path() / file));
        for (std::string line; std::getline(lines, line);) {
            Json command = Json::parse(line);
            checkCommand(sources, command);
            commands.push_back(std::move(command));
        }
    }
    return commands;
}

}  // namespace huying::sample
