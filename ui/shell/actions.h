// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <span>

class QWidget;

namespace huying::ui {

enum class ActionId {
    openFile,
    newRegister,
    newDemonstration,
    importLedger,
    saveCopy,
    backups,
    drafts,
    exportList,
    registerSuggestion,
    assignChosen,
    mergeChosen,
    changeChosen,
    publicText,
    moreOfCase,
    chase,
    exchange,
    packages,
    deputyPages,
    undo,
    redo,
    search,
    goToAnything,
    refresh,
    goToday,
    goRegister,
    goIntake,
    goMyCases,
    goSupervision,
    goFollowUp,
    goRatings,
    goReport,
    keepFilter,
    goDirectory,
    foldWorkplaces,
    explainPage,
    larger,
    smaller,
    person,
    lock,
    ownPassword,
    switchLanguage,
    moments,
    quit
};

// Every action of the shell: its text, icon and keys, told once.
struct ActionInfo {
    ActionId id;
    const char* text;  // source text, context "Actions"
    const char* icon;
    const char* keys;  // portable; several with "; " between them
};
std::span<const ActionInfo> actionTable();

// The QActions made from the table, owned by the window.
class ActionSet {
public:
    explicit ActionSet(QWidget* window);
    [[nodiscard]] QAction* of(ActionId id) const { return actions_.value(static_cast<int>(id)); }

private:
    QHash<int, QAction*> actions_;
};

}  // namespace huying::ui
