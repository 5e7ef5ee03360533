// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "dialogs/command_dialog.h"

namespace huying::ui {

// A dialog about one entry of the directory. Whoever opens it puts the fields in and says which commands they make.
class EntryDialog : public CommandDialog {
    Q_OBJECT
public:
    using Make = std::function<std::vector<app::Command>()>;

    using CommandDialog::addDate;
    using CommandDialog::addHead;
    using CommandDialog::addLine;
    using CommandDialog::addText;
    using CommandDialog::CommandDialog;
    using CommandDialog::recorded;
    using CommandDialog::seenVersion;
    using CommandDialog::watchEntry;

    QLineEdit* addNumber(const QString& key, const QString& label, std::optional<int> value = {}, Form::Need need = Form::Need::optional);
    // What a line that was typed into replaces; nothing where it holds what the register has (recorded()).
    [[nodiscard]] app::Replacement<std::string> replacement(const QString& key, const QLineEdit* line) const;
    // What is checked beyond required fields and dates; it shows what is wrong itself.
    void setCheck(std::function<bool()> check) { check_ = std::move(check); }
    // Called last: what finishing records and how it is told.
    void set(Make make, const QString& sentence);
    void set(Make make, std::function<QString()> sentence);  // of what is typed at the end

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override { return make_(); }
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult&) const override { return sentence_(); }
    [[nodiscard]] bool checkMore() override { return !check_ || check_(); }

private:
    Make make_;
    std::function<bool()> check_;
    std::function<QString()> sentence_;
};

std::string textOf(const QLineEdit* line);
std::optional<int> numberOf(const QLineEdit* line);  // of one that addNumber() made
// Given only where it differs from what was there; emptied where nothing stands any more.
app::Replacement<std::string> replacementOf(const QLineEdit* line, const std::string& before);

}  // namespace huying::ui
