// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "background/register.h"

class QComboBox;

namespace huying::ui {

class EntryDialog;
class EntryTable;
class Prompts;

// A part of the directory with its list. It reads its own entries on the worker's thread and changes them by commands alone.
class DirectoryTab : public QWidget {
    Q_OBJECT
public:
    DirectoryTab(Register& theRegister, Prompts& prompts);

    virtual void reload() = 0;
    [[nodiscard]] virtual EntryTable* table() const = 0;  // the one that keys go to first
    // Gives the list printing, writing to a file, copying and finding by pinyin; `title` heads the paper and names the file.
    void offerList(const QString& title);

Q_SIGNALS:
    void done(const QString& sentence);
    void refused(const QString& sentence);
    void countChanged();
    void told(const QString& sentence);
    void toldBesides(const QString& sentence);
    void previewed();
    void caseRequested(huying::domain::SuggestionId id);  // show it in the register

protected:
    [[nodiscard]] Register& theRegister() const { return register_; }
    [[nodiscard]] Prompts& prompts() const { return prompts_; }
    void open(EntryDialog* dialog);
    void execute(std::vector<app::Command> commands, const QString& sentence);
    // Newest first, one more than there are: the directory of the next term may be prepared.
    void fillTerms(QComboBox* box) const;

private:
    Register& register_;
    Prompts& prompts_;
};

}  // namespace huying::ui
