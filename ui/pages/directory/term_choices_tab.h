// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "domain/term_choices.h"
#include "pages/directory/directory_tab.h"

namespace huying::ui {

// Which choices of the closed lists (how pieces arise, ways of contact, kinds of activities) a term offers, and their order.
class TermChoicesTab : public DirectoryTab {
    Q_OBJECT
public:
    TermChoicesTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void show(const std::vector<domain::TermChoice>& choices);
    void inTurn(std::function<void()> change);  // after what was pressed before it is in the register
    void move(const std::string& code, int by);
    void offerOrNot(const std::string& code);
    [[nodiscard]] std::string current() const;
    void set(std::vector<std::string> offered, const QString& sentence);
    [[nodiscard]] int term() const;
    [[nodiscard]] domain::ChoiceList list() const;
    [[nodiscard]] QString textOf(const domain::TermChoice& choice) const;

    EntryTable* table_;
    QComboBox* term_;
    QComboBox* list_;
    std::vector<domain::TermChoice> choices_;
    std::int64_t version_ = 0;   // of the list that stands there
    bool isBeingSet_ = false;
    std::deque<std::function<void()>> waiting_;  // keys pressed meanwhile; what was refused takes them with it
};

}  // namespace huying::ui
