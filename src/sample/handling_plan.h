// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "piece.h"

namespace huying::sample {

/// How one unit keeps in touch with the deputy over one piece.
struct ContactPlan {
    const Unit* unit = nullptr;
    std::vector<std::string> phases;
    bool faceToFace = true;
};

struct OpinionPlan {
    const Unit* unit = nullptr;
    bool late = false;
};

/// What is done for one ledger piece besides what its row tells.
struct HandlingPlan {
    std::vector<ContactPlan> contacts;
    std::vector<OpinionPlan> opinions;
    /// Units whose reply reached the deputies.
    std::vector<const Unit*> delivered;
    bool writesPlan = false;
    bool notesProgress = false;
};

/// Spreads contacts, joint opinions, deliveries and notes so that the shares of figures.h come out.
std::map<const Piece*, HandlingPlan> planHandling(const WorkCalendar& calendar, const std::vector<Piece>& pieces);

}  // namespace huying::sample
