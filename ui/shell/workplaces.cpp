// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workplaces.h"

#include <algorithm>
#include <utility>

#include "background/register.h"
#include "pages/directory/directory_page.h"
#include "pages/follow_up/follow_up_page.h"
#include "pages/intake/intake_page.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/ratings/ratings_page.h"
#include "pages/register/register_page.h"
#include "pages/report/report_page.h"
#include "pages/supervision/supervision_page.h"
#include "pages/today/today_page.h"
#include "text/text.h"

namespace huying::ui {

namespace {

// In the order of the navigation: what is likely to be wanted first is made first.
constexpr std::array everyWorkplace{Workplace::suggestions, Workplace::today,       Workplace::intake,
                                    Workplace::myCases,     Workplace::supervision, Workplace::report,
                                    Workplace::directory,   Workplace::followUp,    Workplace::ratings};

QString keyOf(Workplace workplace) { return QString::number(static_cast<int>(workplace)); }

}  // namespace

Workplaces::Workplaces(Register& theRegister, Prompts& prompts) : register_(theRegister), prompts_(prompts) {
    rest_.setSingleShot(true);
    rest_.setInterval(0);  // what was clicked or typed meanwhile comes in between
    connect(&rest_, &QTimer::timeout, this, &Workplaces::makeNext);
    if (register_.isOpen()) takePerson();  // a window made anew, in another language
    // First of all: a page of somebody else must not ask anything for this person.
    connect(&register_, &Register::opened, this, &Workplaces::takePerson);
    connect(&register_, &Register::opened, this, [this] {
        for (const Workplace place : everyWorkplace) {
            if (Page* made = made_.value(place)) made->takeOpened();
        }
    });
}

void Workplaces::takePerson() {
    Person person;
    if (const auto& account = register_.directory().viewer.account)
        person = {toQt(account->name), account->role, account->unit, account->committee};
    if (std::exchange(person_, person).value_or(person) == person) return;
    wanted_.clear();
    session_.reset();
    for (Page* made : std::exchange(made_, {})) delete made;
    Q_EMIT forgotten();
}

Page* Workplaces::page(Workplace workplace) {
    if (Page* known = made_.value(workplace)) return known;
    Page* fresh = build(workplace);
    made_.insert(workplace, fresh);
    fresh->setObjectName(QStringLiteral("page"));
    addWidget(fresh);
    Q_EMIT pageMade(workplace, fresh);
    if (register_.isOpen()) {
        fresh->takeOpened();
        fresh->setSession(session_);
        if (const QString key = keyOf(workplace); wanted_.contains(key)) fresh->setState(wanted_.take(key).toMap());
        Q_EMIT pageReady(workplace, fresh);
    }
    return fresh;
}

Page* Workplaces::build(Workplace workplace) {
    switch (workplace) {
        case Workplace::today:
            return new TodayPage(register_, prompts_);
        case Workplace::intake:
            return new IntakePage(register_, prompts_);
        case Workplace::myCases:
            return new MyCasesPage(register_, prompts_);
        case Workplace::supervision:
            return new SupervisionPage(register_, prompts_);
        case Workplace::followUp:
            return new FollowUpPage(register_, prompts_);
        case Workplace::ratings:
            return new RatingsPage(register_, prompts_);
        case Workplace::report:
            return new ReportPage(register_, prompts_);
        case Workplace::directory:
            return new DirectoryPage(register_, prompts_);
        case Workplace::suggestions:
            break;
    }
    return new RegisterPage(register_, prompts_);
}

bool Workplaces::isWhole() const {
    return std::all_of(everyWorkplace.begin(), everyWorkplace.end(), [this](Workplace place) { return isMade(place); });
}

void Workplaces::makeRest() {
    if (!rest_.isActive()) rest_.start();
}

void Workplaces::makeNext() {
    if (!register_.isOpen()) return;  // locked by now: a page made here would not learn that it is open again
    for (const Workplace place : everyWorkplace) {
        if (isMade(place)) continue;
        rest_.start();
        (void)page(place);
        return;
    }
}

TodayPage* Workplaces::today() { return static_cast<TodayPage*>(page(Workplace::today)); }
RegisterPage* Workplaces::suggestions() { return static_cast<RegisterPage*>(page(Workplace::suggestions)); }
IntakePage* Workplaces::intake() { return static_cast<IntakePage*>(page(Workplace::intake)); }
MyCasesPage* Workplaces::myCases() { return static_cast<MyCasesPage*>(page(Workplace::myCases)); }
SupervisionPage* Workplaces::supervision() { return static_cast<SupervisionPage*>(page(Workplace::supervision)); }
FollowUpPage* Workplaces::followUp() { return static_cast<FollowUpPage*>(page(Workplace::followUp)); }
RatingsPage* Workplaces::ratings() { return static_cast<RatingsPage*>(page(Workplace::ratings)); }
ReportPage* Workplaces::report() { return static_cast<ReportPage*>(page(Workplace::report)); }
DirectoryPage* Workplaces::directory() { return static_cast<DirectoryPage*>(page(Workplace::directory)); }

void Workplaces::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    for (Page* made : std::as_const(made_)) made->setSession(session);
}

QVariantMap Workplaces::state() const {
    QVariantMap state = wanted_;
    for (auto it = made_.cbegin(); it != made_.cend(); ++it) state.insert(keyOf(it.key()), it.value()->state());
    return state;
}

void Workplaces::setState(const QVariantMap& state) {
    wanted_ = state;
    for (auto it = made_.cbegin(); it != made_.cend(); ++it) it.value()->setState(wanted_.take(keyOf(it.key())).toMap());
}

}  // namespace huying::ui
