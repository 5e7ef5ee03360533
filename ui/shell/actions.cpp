// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/actions.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>
#include <array>

#include "look/theme.h"

namespace huying::ui {

std::span<const ActionInfo> actionTable() {
    using Id = ActionId;
    static constexpr std::array table{
        ActionInfo{Id::openFile, QT_TRANSLATE_NOOP("Actions", "Open a register…"), "document-open", "Ctrl+O"},
        ActionInfo{Id::newRegister, QT_TRANSLATE_NOOP("Actions", "New register…"), "document-new", ""},
        ActionInfo{Id::newDemonstration, QT_TRANSLATE_NOOP("Actions", "Demonstration register…"), "document-new", ""},
        ActionInfo{Id::importLedger, QT_TRANSLATE_NOOP("Actions", "Import a ledger…"), "document-import", "Ctrl+I"},
        ActionInfo{Id::saveCopy, QT_TRANSLATE_NOOP("Actions", "Save a copy…"), "document-save-as", "Ctrl+Alt+S"},
        ActionInfo{Id::backups, QT_TRANSLATE_NOOP("Actions", "Backups and restore…"), "document-revert", "Ctrl+Shift+B"},
        ActionInfo{Id::drafts, QT_TRANSLATE_NOOP("Actions", "Unfinished entries…"), "document-open-recent", "Ctrl+Shift+D"},
        ActionInfo{Id::exportList, QT_TRANSLATE_NOOP("Actions", "Export the list…"), "document-export", "Ctrl+E"},
        ActionInfo{Id::registerSuggestion, QT_TRANSLATE_NOOP("Actions", "Register a suggestion"), "list-add", "Ctrl+N"},
        ActionInfo{Id::assignChosen, QT_TRANSLATE_NOOP("Actions", "Assign the ticked or selected…"), "document-send", "Ctrl+J"},
        ActionInfo{Id::mergeChosen, QT_TRANSLATE_NOOP("Actions", "Merge the ticked or selected…"), "merge", "Ctrl+Shift+J"},
        ActionInfo{Id::changeChosen, QT_TRANSLATE_NOOP("Actions", "Change the ticked or selected…"), "document-edit", "Ctrl+Shift+E"},
        ActionInfo{Id::publicText, QT_TRANSLATE_NOOP("Actions", "Ready-to-publish text…"), "document-export", "Ctrl+Shift+P"},
        ActionInfo{Id::moreOfCase, QT_TRANSLATE_NOOP("Actions", "More for this piece…"), "view-task", "Ctrl+M"},
        ActionInfo{Id::chase, QT_TRANSLATE_NOOP("Actions", "Chase units…"), "mail-forward", "F8"},
        ActionInfo{Id::exchange, QT_TRANSLATE_NOOP("Actions", "Exchange with units…"), "mail-attachment", "F9"},
        ActionInfo{Id::packages, QT_TRANSLATE_NOOP("Actions", "Packages and keys…"), "document-encrypt", "Shift+F9"},
        ActionInfo{Id::deputyPages, QT_TRANSLATE_NOOP("Actions", "Deputies' phone pages…"), "smartphone", "Shift+F8"},
        ActionInfo{Id::undo, QT_TRANSLATE_NOOP("Actions", "Undo"), "edit-undo", "Ctrl+Z"},
        ActionInfo{Id::redo, QT_TRANSLATE_NOOP("Actions", "Redo"), "edit-redo", "Ctrl+Shift+Z; Ctrl+Y"},
        ActionInfo{Id::search, QT_TRANSLATE_NOOP("Actions", "Search"), "edit-find", "Ctrl+F"},
        ActionInfo{Id::goToAnything, QT_TRANSLATE_NOOP("Actions", "Go to anything…"), "edit-find", "Ctrl+K"},
        ActionInfo{Id::refresh, QT_TRANSLATE_NOOP("Actions", "Read again"), "view-refresh", "F5"},
        ActionInfo{Id::goToday, QT_TRANSLATE_NOOP("Actions", "Today"), "view-calendar-day", "Ctrl+0"},
        ActionInfo{Id::goRegister, QT_TRANSLATE_NOOP("Actions", "Register"), "view-list-details", "Ctrl+1"},
        ActionInfo{Id::goIntake, QT_TRANSLATE_NOOP("Actions", "Intake"), "document-edit", "Ctrl+2"},
        ActionInfo{Id::goMyCases, QT_TRANSLATE_NOOP("Actions", "My cases"), "view-task", "Ctrl+3"},
        ActionInfo{Id::goSupervision, QT_TRANSLATE_NOOP("Actions", "Supervision"), "view-visible", "Ctrl+5"},
        ActionInfo{Id::goFollowUp, QT_TRANSLATE_NOOP("Actions", "Follow-up"), "view-task-child", "Ctrl+6"},
        ActionInfo{Id::goRatings, QT_TRANSLATE_NOOP("Actions", "Ratings"), "rating", "Ctrl+7"},
        ActionInfo{Id::goReport, QT_TRANSLATE_NOOP("Actions", "Report"), "office-chart-bar", "Ctrl+4"},
        ActionInfo{Id::keepFilter, QT_TRANSLATE_NOOP("Actions", "Keep as a filter…"), "view-filter", "Ctrl+Shift+S"},
        ActionInfo{Id::goDirectory, QT_TRANSLATE_NOOP("Actions", "Directory"), "view-pim-contacts", "Ctrl+9"},
        ActionInfo{Id::foldWorkplaces, QT_TRANSLATE_NOOP("Actions", "Fold the workplaces"), "sidebar-collapse-left", "Ctrl+B"},
        ActionInfo{Id::explainPage, QT_TRANSLATE_NOOP("Actions", "What this page does"), "help-contents", "F1"},
        ActionInfo{Id::larger, QT_TRANSLATE_NOOP("Actions", "Larger text"), "zoom-in", "Ctrl++; Ctrl+="},
        ActionInfo{Id::smaller, QT_TRANSLATE_NOOP("Actions", "Smaller text"), "zoom-out", "Ctrl+-"},
        ActionInfo{Id::person, QT_TRANSLATE_NOOP("Actions", "Who records…"), "user-identity", ""},
        ActionInfo{Id::lock, QT_TRANSLATE_NOOP("Actions", "Lock"), "system-lock-screen", "Ctrl+L"},
        ActionInfo{Id::ownPassword, QT_TRANSLATE_NOOP("Actions", "Change my password…"), "dialog-password", ""},
        ActionInfo{Id::switchLanguage, QT_TRANSLATE_NOOP("Actions", "Switch to Chinese (中文)"), "preferences-desktop-locale",
                   "Ctrl+Shift+L"},
        ActionInfo{Id::moments, QT_TRANSLATE_NOOP("Actions", "Earlier moments…"), "view-history", "Ctrl+H"},
        ActionInfo{Id::quit, QT_TRANSLATE_NOOP("Actions", "Quit"), "application-exit", "Ctrl+Q"},
    };
    return table;
}

ActionSet::ActionSet(QWidget* window) {
    for (const ActionInfo& info : actionTable()) {
        auto* action = new QAction(icon(info.icon), QCoreApplication::translate("Actions", info.text), window);
        action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(info.keys), QKeySequence::PortableText));
        window->addAction(action);
        actions_.insert(static_cast<int>(info.id), action);
    }
}

}  // namespace huying::ui
