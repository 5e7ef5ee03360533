// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/commands/commands.h"
#include "storage_texts.h"

// What the office does once a session, beside the pieces: activities of deputies, priority supervision, inspection, ballot, archive
// and the report that is frozen, in the shares of Chengdu's account of 2023 (29 of 670 pieces supervised, 8 led by the government).
namespace huying::bench {

struct SessionPlan {
    int term = 0;
    int number = 0;
    base::Date opened{};

    [[nodiscard]] std::string address() const { return std::to_string(term) + "-" + std::to_string(number); }
};

// A piece that one unit answered in one round, with everything done by a given day.
struct DonePiece {
    std::string address;
    std::string unit;
};

class SessionWork {
public:
    using Add = std::function<void(app::Command, base::Date)>;

    // `committees` are names on record; `isNewest`: its year is not over.
    SessionWork(const SessionPlan& session, const std::vector<std::string>& committees, bool isNewest, Add add)
        : session_(session), committees_(committees), isNewest_(isNewest), add_(std::move(add)) {}

    // Before its pieces, which may name one of the activities.
    void before();
    [[nodiscard]] std::string activityNamed(Dice& dice) const;
    // After them: `done` have been completed by the two hundred and thirtieth day.
    void after(const std::vector<DonePiece>& done, SampleTexts& texts, Dice& dice);
    // At the end of all: what is archived takes nothing more.
    void archive(const std::vector<std::string>& addresses);
    void freeze();

private:
    void supervise(const std::vector<DonePiece>& done, SampleTexts& texts, Dice& dice);
    void inspect(const std::vector<DonePiece>& done, SampleTexts& texts, Dice& dice);
    void vote();
    [[nodiscard]] base::Date day(int after) const { return session_.opened + std::chrono::days{after}; }

    const SessionPlan& session_;
    const std::vector<std::string>& committees_;
    bool isNewest_;
    Add add_;
};

}  // namespace huying::bench
