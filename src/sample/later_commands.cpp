// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_text.h"
#include "figures.h"
#include "known_commands.h"
#include "make_pieces.h"
#include "steady_random.h"

#include <algorithm>

namespace huying::sample {

namespace {

constexpr int piecesWithThreeContacts = 32;
constexpr int piecesWithTwoContacts = 12;
constexpr int deliveries = 60;
constexpr int progressNotes = 26;
constexpr int piecesWithOpinions = 24;

class LaterCommands {
public:
    LaterCommands(const Sources& sources, const std::vector<Piece>& pieces) : sources_(sources), random_(1206) {
        for (const Piece& piece : pieces) {
            const bool plain = piece.answering.size() == 1 && !piece.hadSecondRound();
            if (piece.stage == Stage::handling || piece.stage == Stage::replied) {
                open_.push_back(&piece);
            } else if (piece.stage == Stage::completed && plain &&
                       piece.replied->number - piece.received->number > 30) {
                usable_.push_back(&piece);
            }
        }
        random_.shuffle(usable_);
    }

    std::vector<Json> make() {
        for (const Piece* piece : open_) {
            contact(*piece, "before");
            contact(*piece, "during");
            progress(*piece);
        }
        int made = 0;
        int opinions = 0;
        for (const Piece* piece : usable_) {
            if (made < piecesWithThreeContacts + piecesWithTwoContacts) {
                contact(*piece, "before");
                if (made < piecesWithThreeContacts) {
                    contact(*piece, "during");
                }
            }
            if (!piece->joint.empty() && opinions < piecesWithOpinions && ++opinions > 0) {
                jointOpinions(*piece);
            }
            if (made < progressNotes) {
                progress(*piece);
            }
            if (made < deliveries) {
                delivery(*piece);
            }
            if (made < piecesWithThreeContacts + piecesWithTwoContacts) {
                contact(*piece, "after");
            }
            ++made;
        }
        return std::move(commands_);
    }

private:
    std::string staff(const Unit& unit) const {
        const Json& names = sources_.phrases.at("unit_staff");
        std::size_t sum = 0;
        for (const char sign : unit.code) {
            sum = sum * 37 + static_cast<unsigned char>(sign);
        }
        return names.at(sum % names.size());
    }

    std::string phrase(const std::string& pattern, const Piece& piece) const {
        const std::string& proposals = piece.subject->proposals;
        std::string text = replaceAll(pattern, "{建议}", proposals.substr(0, proposals.find("，")));
        return replaceAll(text, "{区}", piece.lead->delegation == "解放军代表团" ? "青羊区" : districtOf(*piece.lead));
    }

    std::string districtOf(const Deputy& deputy) const {
        const std::string name = replaceAll(deputy.delegation, "代表团", "");
        for (const Place& place : sources_.places) {
            if (place.name == place.district && place.name.find(name) != std::string::npos) {
                return place.name;
            }
        }
        return name;
    }

    std::string pick(const std::string& list) { return random_.pick(sources_.phrases.at(list).get<std::vector<std::string>>()); }

    Day between(Day low, Day high) {
        const Day day = sources_.calendar.onOrAfter(low.plus(random_.between(0, high.number - low.number)));
        return day <= high ? day : sources_.calendar.onOrBefore(high);
    }

    Json command(const std::string& name, const Piece& piece, Day on, const std::string& actor) const {
        return Json{{"command", name}, {"actor", actor}, {"on", isoText(on)}, {"case", piece.address()}};
    }

    void contact(const Piece& piece, const std::string& phase) {
        const Unit& unit = *piece.answering.front();
        const Day today = parseDay(figures::today);
        const Day handled = piece.replied ? *piece.replied : today.plus(-4);
        const Day start = *piece.received;
        const Day middle = start.plus((handled.number - start.number) / 2);
        Day on = between(start.plus(1), middle.plus(-1));
        if (phase == "during") {
            on = between(middle.plus(1), handled.plus(-2));
        } else if (phase == "after") {
            on = between(sources_.calendar.after(*piece.replied, 1), *piece.rated);
        }
        Json made = command("record-contact", piece, on, staff(unit));
        const std::string way = pick("contact_ways");
        made["unit"] = unit.shortName;
        made["phase"] = phase;
        made["way"] = way;
        const bool faceToFace = way != "telephone" && way != "network" && way != "letter";
        if (faceToFace) {
            made["place"] = phrase(pick("contact_places"), piece);
            made["people"] = "代表、" + unit.shortName + "经办人";
        }
        const Json& choices = sources_.phrases.at(phase);
        const Json& said = choices.at(random_.below(choices.size()));
        made["deputy_opinion"] = phrase(said.at("deputy"), piece);
        made["unit_answer"] = phrase(said.at("unit"), piece);
        if (faceToFace) {
            made["signed"] = random_.chance(85);
        }
        commands_.push_back(std::move(made));
    }

    void progress(const Piece& piece) {
        const Unit& unit = *piece.answering.front();
        const Day end = piece.replied ? *piece.replied : parseDay(figures::today).plus(-2);
        const bool plan = random_.chance(30);
        const Day on = between(piece.received->plus(plan ? 2 : 15), plan ? piece.received->plus(14) : end.plus(-3));
        Json made = command("record-progress", piece, std::min(on, sources_.calendar.onOrBefore(end)), staff(unit));
        made["unit"] = unit.shortName;
        made["text"] = plan ? phrase(std::string(planText), piece) : phrase(pick("progress"), piece);
        if (plan) {
            made["plan"] = true;
        }
        commands_.push_back(std::move(made));
    }

    /// The joint units have one month from the assignment; one in ten takes a little longer.
    void jointOpinions(const Piece& piece) {
        const Day due = sources_.calendar.dueAfterMonths(piece.assigned, 1);
        for (const Unit* unit : piece.joint) {
            Day on = between(piece.received->plus(8), due);
            if (random_.chance(10)) {
                on = sources_.calendar.after(due, random_.between(1, 4));
            }
            Json made = command("record-joint-opinion", piece, std::min(on, *piece.replied), pick("office_staff"));
            made["unit"] = unit->shortName;
            made["text"] = phrase(pick("joint_opinions"), piece);
            made["signatory"] = pick("signatories");
            commands_.push_back(std::move(made));
        }
    }

    void delivery(const Piece& piece) {
        Json made = command("record-delivery", piece, sources_.calendar.after(*piece.replied, random_.between(1, 2)),
                            staff(*piece.answering.front()));
        made["way"] = random_.chance(45) ? "in_person" : random_.chance(60) ? "post" : "system";
        made["form_sent"] = true;
        commands_.push_back(std::move(made));
    }

    static constexpr std::string_view planText = "制定办理方案，把“{建议}”列为重点，明确分管负责人、经办人和时间节点";

    const Sources& sources_;
    SteadyRandom random_;
    std::vector<const Piece*> open_;
    std::vector<const Piece*> usable_;
    std::vector<Json> commands_;
};

} // namespace

std::vector<Json> laterCommands(const Sources& sources, const std::vector<Piece>& pieces) {
    return LaterCommands(sources, pieces).make();
}

std::vector<Json> allCommands(const Sources& sources, const std::vector<FullCase>& fullCases,
                              const std::vector<Piece>& pieces) {
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
    for (Json& command : laterCommands(sources, pieces)) {
        checkCommand(sources, command);
        commands.push_back(std::move(command));
    }
    return commands;
}

} // namespace huying::sample
