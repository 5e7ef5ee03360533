// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace huying::sample {

/// The public figures of 2023 that the demonstration register repeats. The proof holds every one of them.
namespace figures {
inline constexpr int term = 18;
inline constexpr int session = 1;
inline constexpr int plenary = 637;
inline constexpr int intersessional = 33;
inline constexpr int total = plenary + intersessional;
inline constexpr int completed = 667;
inline constexpr int openPieces = total - completed;
inline constexpr int fromResearch = 580;
inline constexpr int classA = 609;
inline constexpr int classB = 49;
inline constexpr int classC = 9;
inline constexpr int satisfied = 646;
inline constexpr int mostlySatisfied = 21;
inline constexpr int units = 101;
inline constexpr int fullCases = 60;
inline constexpr int topics = 8;
inline constexpr int priorityPieces = 29;
inline constexpr int committees = 8;
inline constexpr int governmentItems = 8;
inline constexpr int activitiesAtLeast = 16;
inline constexpr int subjectsAtLeast = 150;
inline constexpr int sameTitleAtMost = 6;
inline constexpr int baseTerm = 17;
inline constexpr int baseSession = 1;
inline constexpr int baseTotal = 581;
inline constexpr std::string_view today = "2023-12-20";

/// What the published report does not say but a register of a whole year shows; shares in thousandths.
struct Band {
    std::string_view what;
    int low;
    int high;
};
inline constexpr Band jointGiven{"joint units that gave their opinion, per mille", 950, 970};
inline constexpr Band jointInTime{"joint opinions in time, per mille", 920, 940};
inline constexpr Band faceToFace{"pieces that every answering unit talked over face to face, per mille", 930, 950};
inline constexpr Band allPhases{"pieces with contacts before, during and after by every answering unit, per mille", 870, 890};
inline constexpr Band delivered{"completed ledger pieces with every reply delivered, per mille", 960, 980};
inline constexpr Band progressNotes{"progress notes of ledger pieces", 130, 170};
inline constexpr std::size_t phrasesAtLeast = 40;
inline constexpr int sameSentenceAtMost = 20;

/// Pieces per category. K01 to K05 are published; the other six share the remaining 259.
inline constexpr std::array<std::pair<std::string_view, int>, 11> categories{{
    {"K01", 121},
    {"K02", 80},
    {"K03", 79},
    {"K04", 69},
    {"K05", 62},
    {"K06", 55},
    {"K07", 48},
    {"K08", 60},
    {"K09", 40},
    {"K10", 26},
    {"K11", 30},
}};

static_assert(total == 670 && openPieces == 3);
static_assert(classA + classB + classC == completed);
static_assert(satisfied + mostlySatisfied == completed);
static_assert([] {
    int sum = 0;
    for (const auto& entry : categories) {
        sum += entry.second;
    }
    return sum == total;
}());
} // namespace figures

} // namespace huying::sample
