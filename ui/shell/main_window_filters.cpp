// SPDX-License-Identifier: GPL-3.0-or-later
// What the lists were narrowed to outlasts the window: whoever comes back the next morning goes on with the same pieces.
#include <QtWidgets>
#include <array>

#include "cases/case_browser.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/register/register_page.h"
#include "shell/filter_shelf.h"
#include "shell/main_window.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array placesWithFilters{Workplace::suggestions, Workplace::myCases};

QString nameOf(Workplace place) { return place == Workplace::myCases ? u"myCases"_s : u"register"_s; }

}  // namespace

// Of this register and this person: its path has signs that a key of the settings may not have.
QString MainWindow::filtersKey() const {
    const auto& account = register_.directory().viewer.account;
    const QString whose = register_.path() + u'\n' + (account ? toQt(account->name) : QString());
    return u"filters/"_s + QString::fromLatin1(whose.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

CaseBrowser* MainWindow::browserOf(Workplace place) const {
    return place == Workplace::myCases ? pages_->myCases()->browser() : pages_->suggestions()->browser();
}

// What was searched for was a question of the moment, and so is a register of the past.
void MainWindow::keepFilters() const {
    if (!register_.isOpen() || register_.isBackup()) return;
    QVariantMap kept = QSettings().value(filtersKey()).toMap();
    for (const Workplace place : placesWithFilters) {
        if (!pages_->isMade(place)) continue;
        ListState state = browserOf(place)->state();
        state.searchText.clear();
        kept.remove(nameOf(place));
        if (state.isNarrowed()) kept.insert(nameOf(place), toQt(definitionOf(state)));
    }
    if (kept.isEmpty()) return QSettings().remove(filtersKey());
    QSettings().setValue(filtersKey(), kept);
}

// Once for a register and person, as soon as its page is there, and never over what another window of this program handed on.
void MainWindow::restoreFilter(Workplace place) {
    if (filtersTakenFor_ != filtersKey() || filtersToCome_.erase(place) == 0) return;
    const QString definition = QSettings().value(filtersKey()).toMap().value(nameOf(place)).toString();
    const auto state = definition.isEmpty() ? std::nullopt : stateFrom(definition.toStdString());
    if (!state || !shelf_->mayUse(*state)) return;
    browserOf(place)->setState(*state);
    if (place == workplace_) showPlace();
}

void MainWindow::restoreFilters() {
    if (filtersTakenFor_ == filtersKey()) return;
    filtersTakenFor_ = filtersKey();
    filtersToCome_ = {placesWithFilters.begin(), placesWithFilters.end()};
    for (const Workplace place : placesWithFilters) {
        if (pages_->isMade(place)) restoreFilter(place);
    }
}

}  // namespace huying::ui
