// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "domain/number_pattern.h"
#include "domain/rounds.h"
#include "domain/withdrawal_rule.h"
#include "pages/directory/directory_tab.h"

namespace huying::ui {

// The sessions of the congress, and the way on to the next one.
class SessionsTab : public DirectoryTab {
    Q_OBJECT
public:
    SessionsTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void edit(const domain::Session* session);
    void rollOver();
    void setRater();  // of the term of the chosen session
    void setReplyTo();
    void setCompletion();  // what a satisfied form does
    void setPhotoLimit();  // of the register as a whole
    void setWithdrawal();  // of the term of the chosen session
    void setPattern();     // of the chosen session or its term
    [[nodiscard]] std::string patternOf(int term, std::optional<int> session, domain::SuggestionKind kind) const;
    [[nodiscard]] const domain::Session* chosen() const;

    EntryTable* table_;
    std::vector<domain::Session> sessions_;
    std::map<int, domain::RatingRule> ratingRules_;
    std::map<int, domain::WithdrawalRule> withdrawalRules_;
    std::vector<domain::NumberPattern> patterns_;
    domain::ReplyTo replyTo_ = domain::ReplyTo::each;
    bool completesOnSatisfied_ = true;
};

// Figures of earlier sessions that the report measures growth against.
class BaseFiguresTab : public DirectoryTab {
    Q_OBJECT
public:
    BaseFiguresTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void edit(const domain::BaseFigure* figure);
    [[nodiscard]] const domain::BaseFigure* chosen() const;

    EntryTable* table_;
    std::vector<domain::BaseFigure> figures_;
};

}  // namespace huying::ui
