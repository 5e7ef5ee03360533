// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <optional>
#include <string_view>

#include "app/queries/list_sheet.h"
#include "app/queries/submissions.h"
#include "background/register.h"

class QAction;
class QCheckBox;
class QMenu;
class QPushButton;

namespace huying::ui {

class CommandDialog;
class EntryTable;
class Prompts;

// A list of intake beside its form: what happens to papers, and to talks, before there is a number. It reads on the worker's
// thread and changes things by commands alone; the list as it stands can be printed and written out.
class PaperView : public QWidget {
    Q_OBJECT
public:
    PaperView(Register& theRegister, Prompts& prompts, const QString& name, const QStringList& headers);

    void setSession(std::optional<domain::SessionId> session);
    [[nodiscard]] EntryTable* table() const { return table_; }
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);
    // Goes on with an entry that was typed and not finished; `command` and what it was about.
    virtual CommandDialog* start(const QString& command, const QString& about) = 0;

Q_SIGNALS:
    void done(const QString& sentence);
    void told(const QString& sentence);
    void toldBesides(const QString& sentence);
    void refused(const QString& sentence);
    void countChanged();
    void previewed();  // the list lies in the print preview

protected:
    using Sheet = std::function<app::ListSheet(app::RegisterStore&)>;

    virtual void read() = 0;
    virtual void fill() = 0;  // the list, from what was read
    [[nodiscard]] virtual Sheet sheet() const = 0;  // of what the list shows
    virtual void showPossible() {}                  // of the chosen line, after the list has done its own
    // What the button of this name records; empty: nothing.
    [[nodiscard]] virtual std::string_view commandOf(const QString& button) const = 0;
    // The reasons with the one for which nothing of this kind can be recorded here, by this person, before them.
    [[nodiscard]] base::Errors withRights(std::string_view command, base::Errors reasons = {}) const;

    [[nodiscard]] Register& theRegister() const { return register_; }
    [[nodiscard]] Prompts& prompts() const { return prompts_; }
    [[nodiscard]] app::PaperQuery query() const;
    enum class Makes { nothing, entry };  // an entry that is made is chosen once the list has it
    CommandDialog* open(CommandDialog* dialog, Makes makes = Makes::nothing);
    void readAgain();
    void fillSoon();  // now, or when it is looked at
    QMenu* addMore();
    QAction* addMoreAction(const QString& name, const QString& text, std::function<void()> act);
    void addSheetActions();
    // A button or entry of the menu that is not possible says why.
    static void setPossible(QPushButton* button, const base::Errors& reasons);
    static void setPossible(QAction* action, const base::Errors& reasons);

    void showEvent(QShowEvent* event) override;

private:
    void exportSheet();
    void printSheet();
    void showClosedToo();

    Register& register_;
    Prompts& prompts_;
    EntryTable* table_;
    QCheckBox* openOnly_;
    QMenu* more_ = nullptr;
    bool isStale_ = false;
    bool isEntryMade_ = false;  // and not seen in the list yet
    std::optional<domain::SessionId> session_;
};

}  // namespace huying::ui
