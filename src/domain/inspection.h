// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"

// 综合检查 (domain.md §5): at the end of the year special committees go with members of the standing committee and proposing
// deputies to handling units and look at what became of pieces. It records what was seen; it changes no piece (decision 0030).
namespace huying::domain {

using base::Date;

struct InspectionFollowUp {
    InspectionFollowUpId id;
    InspectionFindingId finding;
    Date on{};
    std::string text;
    bool isDone = false;  // what was asked for is done
    std::string voidReason = {};
};

struct InspectionFinding {
    InspectionFindingId id;
    InspectionLineId line;
    Date on{};
    std::string text;
    std::optional<int> score;  // 0 to 100
    bool isProblem = false;
    std::string demand;         // what the unit is to do
    std::optional<Date> dueOn;  // by when
    std::string voidReason = {};
    std::vector<InspectionFollowUp> followUps = {};  // as recorded, void ones too
};

// What is inspected: a unit, or its share of a piece.
struct InspectionLine {
    InspectionLineId id;
    InspectionId inspection;
    UnitId unit;
    SuggestionId suggestion;  // none: the unit as a whole
    std::string address;      // of the piece
    InspectionDrawId draw;    // none: chosen by hand
    Date on{};                // when it came into the sample
    std::string voidReason = {};  // taken out again
    std::vector<InspectionFinding> findings = {};

    [[nodiscard]] bool counts() const { return voidReason.empty(); }
};

enum class DrawSubject { units, pieces };

// A draw by lot, kept so that anybody can do it again: from the seed and the candidates follows what was drawn.
struct InspectionDraw {
    InspectionDrawId id;
    InspectionId inspection;
    Date on{};
    DrawSubject subject = DrawSubject::pieces;
    int count = 0;
    bool isPerUnit = false;  // so many of every unit, not of all together
    std::string seed;        // said aloud before the draw
    std::vector<std::string> candidates;  // as drawKey() names them
    std::vector<std::string> drawn;       // in the order of the lots
};

struct Inspection {
    InspectionId id;
    SessionId session;
    std::string name;  // unlike every other's of its session
    CommitteeId committee;  // that leads it
    Date plannedOn{};
    std::optional<Date> from = {};
    std::optional<Date> to = {};
    std::string purpose = {};
    std::vector<std::string> members = {};  // of the standing committee, who go along
    std::vector<DeputyId> deputies = {};    // proposers, who go along
    std::optional<Date> closedOn = {};
    std::string conclusion = {};
    std::string voidReason = {};
    std::vector<InspectionLine> lines = {};  // as they came in, void ones too
    std::vector<InspectionDraw> draws = {};

    [[nodiscard]] bool counts() const { return voidReason.empty(); }
};

// What a candidate is called in a draw: 18-1-120 市教育局, or the name of the unit alone.
std::string drawKey(const std::string& address, const std::string& unit);
// The unit in such a name.
std::string_view unitOfDrawKey(std::string_view key);

// The lot of a candidate: FNV-1a (64 bits) of seed, line feed and key, mixed by the last step of SplitMix64. No two programs
// differ in it.
std::uint64_t lotOf(std::string_view seed, std::string_view key);

// Those with the lowest lots, in the order of these; with `isPerUnit` so many of every unit, units in the order of `candidates`.
std::vector<std::string> drawnFrom(const std::vector<std::string>& candidates, std::string_view seed, int count, bool isPerUnit);

// Whether the draw comes out again as it is on record.
bool isProven(const InspectionDraw& draw);

// The first of those that count that says that it is done; null while it is not.
const InspectionFollowUp* doneBy(const InspectionFinding& finding);
// Something was asked for, and it is not known to be done.
bool isOpen(const InspectionFinding& finding);
bool hasFinding(const InspectionLine& line, std::optional<Date> until = std::nullopt);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::DrawSubject> {
    static constexpr std::string_view name = "draw_subject";
    static constexpr std::array values{
        std::pair{domain::DrawSubject::units, std::string_view("units")},
        std::pair{domain::DrawSubject::pieces, std::string_view("pieces")},
    };
};
