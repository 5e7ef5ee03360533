// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar.h"

#include <optional>
#include <string>
#include <vector>

namespace huying::sample {

struct Deputy;
struct Subject;
struct Unit;

/// How far a piece has come. Everything but the three open intersessional pieces is completed.
enum class Stage { assigned, handling, replied, completed };

/// One row of the ledger.
struct Piece {
    bool intersessional = false;
    int serial = 0;
    const Subject* subject = nullptr;
    std::string title;
    std::string body;
    std::string district;
    Stage stage = Stage::completed;

    const Deputy* lead = nullptr;
    std::vector<const Deputy*> coSigners;
    std::string formationSource;
    std::string publication;
    std::string remark;

    /// One unit for 单办 and 主会办, all separate units for 分办.
    std::vector<const Unit*> answering;
    std::vector<const Unit*> joint;

    Day submitted;
    Day registered;
    Day assigned;
    std::optional<Day> received;
    std::optional<Day> extendedTo;
    std::optional<Day> replied;
    std::optional<Day> rated;
    bool late = false;

    std::string documentNumber;
    std::string resultClass;
    std::string processRating;
    std::string resultRating;
    std::string firstRating;

    std::string topic;
    std::string supervisor;
    std::string committee;
    std::string governmentLeader;

    /// 18-1-12 or 18-1-闭3, as the commands name it.
    std::string address() const;
    /// 12 or 闭3, as the ledger writes it.
    std::string numberText() const;
    bool hadSecondRound() const { return !resultRating.empty() && firstRating != resultRating; }
};

} // namespace huying::sample
