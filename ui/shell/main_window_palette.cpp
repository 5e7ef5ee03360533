// SPDX-License-Identifier: GPL-3.0-or-later
// What the window offers by Ctrl+K.
#include <QtWidgets>
#include <algorithm>
#include <array>
#include <utility>

#include "pages/directory/directory_page.h"
#include "pages/follow_up/follow_up_page.h"
#include "pages/register/register_page.h"
#include "shell/main_window.h"
#include "shell/palette.h"
#include "shell/tab_actions.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {
// Those with tabs, and the action that goes there.
constexpr std::array placesWithTabs{
    std::pair{Workplace::suggestions, ActionId::goRegister}, std::pair{Workplace::intake, ActionId::goIntake},
    std::pair{Workplace::myCases, ActionId::goMyCases},      std::pair{Workplace::supervision, ActionId::goSupervision},
    std::pair{Workplace::followUp, ActionId::goFollowUp},    std::pair{Workplace::ratings, ActionId::goRatings},
    std::pair{Workplace::report, ActionId::goReport},        std::pair{Workplace::directory, ActionId::goDirectory}};
}  // namespace

Palette* MainWindow::commandPalette() {
    if (palette_ != nullptr) return palette_;
    palette_ = new Palette(register_, this);
    connect(palette_, &Palette::caseChosen, this, &MainWindow::showCase);
    connect(palette_, &Palette::recordChosen, this, &MainWindow::showDeputy);
    connect(palette_, &Palette::left, this, [this] { currentPage()->takeFocus(); });
    connect(palette_, &Palette::nameChosen, this, [this](const QString& name) {
        go(Workplace::suggestions);
        registerPage()->setSearchText(name);
    });
    connect(pages_, &Workplaces::pageReady, palette_, [this](Workplace place) {
        if (!palette_->isVisible()) return;
        palette_->add([this, place](QObject* owner) { return offeredBy(place, owner); }, pages_->isWhole());
    });
    return palette_;
}

void MainWindow::goToAnything() {
    if (!register_.isOpen()) return;
    isJustOpened_ = false;  // who works already is not taken to another page
    QList<QAction*> all = currentPage()->topActions();
    for (const ActionInfo& info : actionTable()) {
        if (info.id != ActionId::goToAnything) all.append(actions_.of(info.id));
    }
    showLockTimes(menu_->findChild<QMenu*>(u"lockTimes"_s));  // as when that menu opens
    for (const QMenu* submenu : menu_->findChildren<QMenu*>()) all.append(submenu->actions());  // look, languages
    const auto contribute = [this](QObject* owner) {
        QList<QAction*> actions = currentPage()->actionsFor(owner);
        for (const auto& [list, name] : FollowUpPage::listNames()) {
            auto* action = new QAction(tr("Follow-up: %1").arg(name), owner);
            connect(action, &QAction::triggered, this, [this, wanted = list] {
                go(Workplace::followUp);
                followUpPage()->showList(wanted);
                followUpPage()->takeFocus();
            });
            actions.append(action);
        }
        for (const auto& [place, id] : placesWithTabs) {
            if (pages_->isMade(place)) actions.append(offeredBy(place, owner));
        }
        return actions;
    };
    commandPalette()->open(all, currentPage(), contribute, pages_->isWhole());
    if (!pages_->isWhole()) pages_->makeRest();  // one by one: what is typed meanwhile stands in the palette at once
}

// The directory's are offered from everywhere: a unit is renamed when its letter comes, whatever page is in front.
QList<QAction*> MainWindow::offeredBy(Workplace place, QObject* owner) {
    QList<QAction*> actions;
    if (place == Workplace::directory && workplace_ != place) actions = directoryPage()->actionsFor(owner);
    const auto known = std::find_if(placesWithTabs.begin(), placesWithTabs.end(), [place](const auto& one) { return one.first == place; });
    if (known == placesWithTabs.end() || !actions_.of(known->second)->isEnabled()) return actions;
    const auto bringToFront = [this, place] {
        if (workplace_ != place) go(place);  // to the register, where one is already, would take its filter away
    };
    actions.append(tabActions(pages_->page(place), actions_.of(known->second)->text().remove(u'&'), bringToFront, owner));
    return actions;
}

}  // namespace huying::ui
