// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/directory_page.h"

#include <QtWidgets>

#include "pages/directory/accounts_tab.h"
#include "pages/directory/activities_tab.h"
#include "pages/directory/calendar_tab.h"
#include "pages/directory/categories_tab.h"
#include "pages/directory/deputies_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/directory/refusal_reasons_tab.h"
#include "pages/directory/routes_tab.h"
#include "pages/directory/rules_tab.h"
#include "pages/directory/sessions_tab.h"
#include "pages/directory/term_choices_tab.h"
#include "pages/directory/term_words_tabs.h"
#include "pages/directory/units_tab.h"
#include "text/action_names.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

DirectoryPage::DirectoryPage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent), register_(theRegister), tabs_(pageTabs(this, u"directoryTabs"_s)) {
    addTab(new UnitsTab(theRegister, prompts), tr("Handling units"));
    addTab(new DeputiesTab(theRegister, prompts), tr("Deputies"));
    addTab(new CategoriesTab(theRegister, prompts), tr("Categories"));
    addTab(new CommitteesTab(theRegister, prompts), tr("Special committees"));
    addTab(new SessionsTab(theRegister, prompts), tr("Sessions"));
    addTab(new BaseFiguresTab(theRegister, prompts), tr("Base figures"));
    addTab(new RulesTab(theRegister, prompts), tr("Time limits"));
    addTab(new CalendarTab(theRegister, prompts), tr("Working days"));
    addTab(new ResultClassesTab(theRegister, prompts), tr("Result classes"));
    addTab(new WordingTab(theRegister, prompts), tr("Words"));
    addTab(new RoutesTab(theRegister, prompts), tr("Routes"));
    addTab(new RefusalReasonsTab(theRegister, prompts), tr("Reasons for not accepting"));
    addTab(new TermChoicesTab(theRegister, prompts), tr("Choices"));
    addTab(new ActivitiesTab(theRegister, prompts), tr("Deputies' activities"));
    addTab(new AccountsTab(theRegister, prompts), tr("Accounts"));
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        reload();
        Q_EMIT countChanged();
    });
    connect(&register_, &Register::changed, this, &DirectoryPage::reload);
    connect(&register_, &Register::failed, this, [this] { disconnect(awaited_); });  // what is read later is another matter
    connect(&register_, &Register::signInNeeded, this, [this] { disconnect(awaited_); });
}

void DirectoryPage::addTab(DirectoryTab* tab, const QString& title) {
    tabs_->addTab(tab, title);
    tab->offerList(title);
    // What concerns accounts is never taken back by an undo, so none is offered.
    const bool isOfAccounts = qobject_cast<AccountsTab*>(tab) != nullptr;
    connect(tab, &DirectoryTab::done, this, isOfAccounts ? &Page::told : &Page::done);
    connect(tab, &DirectoryTab::told, this, &Page::told);
    connect(tab, &DirectoryTab::toldBesides, this, &Page::toldBesides);
    connect(tab, &DirectoryTab::refused, this, &Page::refused);
    connect(tab, &DirectoryTab::countChanged, this, &Page::countChanged);
    connect(tab, &DirectoryTab::caseRequested, this, &Page::caseRequested);
    connect(tab->table(), &EntryTable::filtered, this, &Page::countChanged);
}

void DirectoryPage::takeOpened() { reload(); }

// Only what is seen is read; the rest when it is looked at.
void DirectoryPage::reload() {
    if (register_.isOpen() && isVisible()) tab()->reload();
}

void DirectoryPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    reload();
}

QString DirectoryPage::helpText() const {
    return tr(
        "Handling units, deputies, categories, committees, sessions, base figures, time limits, the working-day calendar, "
        "result classes, words, how pieces reach the units of each system, why papers are not accepted, which choices are offered, "
        "activities of deputies from "
        "which pieces grow, and who may work with the register.\n"
        "A unit that is renamed, merged, split or ended from a day on keeps its cases: they show the name of their time, and nothing new "
        "is "
        "assigned to a unit after its end. Deputies to be checked were made from a bare name: keep them, or say who they are. Changed "
        "time limits and holidays move no due date by themselves: “Recompute due dates…” does, after showing which. Every change "
        "stands in the history and can be taken back with Ctrl+Z, but for accounts: what was wrong there is put right by a new change.\n"
        "Typing in a list goes to the line: Chinese, pinyin initials or a number. Enter edits, Ins adds, F6 renames; the menu key or "
        "Shift+F10 has all that can be done. Ctrl+K finds it from any page.");
}

QString DirectoryPage::countText() const {
    const EntryTable* table = tab()->table();
    if (table->filterText().trimmed().isEmpty()) return tr("Entries: %1").arg(table->count());
    return tr("Entries found: %1 of %2").arg(table->foundCount()).arg(table->count());
}

QList<QAction*> DirectoryPage::actionsFor(QObject* owner) {
    QList<QAction*> actions;
    for (int index = 0; index < tabs_->count(); ++index) {
        const EntryTable* table = qobject_cast<DirectoryTab*>(tabs_->widget(index))->table();
        for (const EntryTable::Action& one : table->actions()) {
            if (!table->whyNot(one.button).isEmpty()) continue;
            const QString tabTitle = tabs_->tabText(index);
            auto* action = new QAction(tr("%1: %2").arg(tabTitle, one.button->text()), owner);
            // 承办单位更名: without the signs it is found by how people say it, 单位更名.
            action->setProperty(otherNameOfAction, QString(tabTitle + QString(one.button->text()).remove(u'…')));
            action->setProperty(keysOfAction, one.keys);
            connect(action, &QAction::triggered, this, [this, index, button = QPointer<QPushButton>(one.button)] { act(index, button); });
            actions.append(action);
        }
    }
    return actions;
}

// What needs an entry takes the one that is chosen where one stands in this list already; who comes from elsewhere has chosen
// none yet.
void DirectoryPage::act(int index, const QPointer<QPushButton>& button) {
    disconnect(awaited_);  // the last choice holds
    const bool wasHere = isVisible() && tabs_->currentIndex() == index;
    showTab(index);
    Q_EMIT frontRequested();
    EntryTable* table = tab()->table();
    table->setFocus();
    const auto known =
        std::find_if(table->actions().begin(), table->actions().end(), [&](const EntryTable::Action& one) { return one.button == button; });
    if (known == table->actions().end()) return;
    if (known->needs != EntryTable::Needs::nothing && (!wasHere || !button->isEnabled())) {
        const QString text = button->text();
        Q_EMIT told(known->keys.isEmpty() ? tr("Choose the entry in the list, by typing its name, then “%1” (Shift+F10).").arg(text)
                                          : tr("Choose the entry in the list, by typing its name, then “%1” (%2).").arg(text, known->keys));
    } else if (table->hasRead()) {
        button->click();
    } else {  // a form is filled from the list
        const auto press = [this, index, button] {
            const bool isStillHere = isVisible() && tabs_->currentIndex() == index && QApplication::activeModalWidget() == nullptr;
            if (isStillHere) button->click();
        };
        awaited_ = connect(table, &EntryTable::rowsChanged, button, press, Qt::SingleShotConnection);
    }
}

void DirectoryPage::takeFocus() { tab()->table()->setFocus(); }

void DirectoryPage::showTab(int index) { tabs_->setCurrentIndex(index); }

int DirectoryPage::tabCount() const { return tabs_->count(); }

DirectoryTab* DirectoryPage::tab() const { return qobject_cast<DirectoryTab*>(tabs_->currentWidget()); }

QVariantMap DirectoryPage::state() const {
    QVariantMap state{{u"tab"_s, tabs_->currentIndex()}};
    for (int i = 0; i < tabs_->count(); ++i) {
        const EntryTable* table = qobject_cast<DirectoryTab*>(tabs_->widget(i))->table();
        state.insert(QString::number(i), QStringList{table->filterText(), table->current()});
    }
    return state;
}

void DirectoryPage::setState(const QVariantMap& state) {
    for (int i = 0; i < tabs_->count(); ++i) {
        const QStringList one = state.value(QString::number(i)).toStringList();
        EntryTable* table = qobject_cast<DirectoryTab*>(tabs_->widget(i))->table();
        table->setFilterText(one.value(0));
        table->wantEntry(one.value(1));
    }
    showTab(state.value(u"tab"_s).toInt());
}

}  // namespace huying::ui
