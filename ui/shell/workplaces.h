// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStackedWidget>
#include <QTimer>
#include <QVariantMap>
#include <array>
#include <optional>

#include "domain/account.h"
#include "domain/ids.h"
#include "shell/navigation.h"

namespace huying::ui {

class DirectoryPage;
class FollowUpPage;
class IntakePage;
class MyCasesPage;
class Page;
class Prompts;
class RatingsPage;
class Register;
class RegisterPage;
class ReportPage;
class SupervisionPage;
class TodayPage;

// The pages of the window, one of them in front. The list of the register stands at once; the others are made when they
// are first asked for, or a little after the start, one by one while nobody waits (see makeRest): a window that shows one
// page need not build seven. A page made while a register is open learns of it as the others did when it was opened.
// Another person gets other pages: what was searched, filtered, ticked and open goes with those of the person before.
class Workplaces : public QStackedWidget {
    Q_OBJECT
public:
    // `theRegister` and `prompts` must outlive the pages.
    Workplaces(Register& theRegister, Prompts& prompts);

    // Of the page in front alone: one that is hidden is arranged for the window's width when it comes to the front, and must
    // not hold the window wide before.
    [[nodiscard]] QSize minimumSizeHint() const override {
        return currentWidget() == nullptr ? QStackedWidget::minimumSizeHint() : currentWidget()->minimumSizeHint();
    }
    [[nodiscard]] Page* page(Workplace workplace);  // made where it is not yet there
    [[nodiscard]] bool isMade(Workplace workplace) const { return made_.contains(workplace); }
    [[nodiscard]] bool isWhole() const;  // every page is made
    void makeRest();

    [[nodiscard]] TodayPage* today();
    [[nodiscard]] RegisterPage* suggestions();
    [[nodiscard]] IntakePage* intake();
    [[nodiscard]] MyCasesPage* myCases();
    [[nodiscard]] SupervisionPage* supervision();
    [[nodiscard]] FollowUpPage* followUp();
    [[nodiscard]] RatingsPage* ratings();
    [[nodiscard]] ReportPage* report();
    [[nodiscard]] DirectoryPage* directory();

    // Also of pages that come later.
    void setSession(std::optional<domain::SessionId> session);
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);

Q_SIGNALS:
    void pageMade(huying::ui::Workplace workplace, huying::ui::Page* page);  // before it learns of the register
    void pageReady(huying::ui::Workplace workplace, huying::ui::Page* page);  // made, and it has learnt of the register
    void forgotten();  // every page of the person before is gone

private:
    [[nodiscard]] Page* build(Workplace workplace);
    void takePerson();
    void makeNext();

    Register& register_;
    Prompts& prompts_;
    QHash<Workplace, Page*> made_;
    std::optional<domain::SessionId> session_;
    QVariantMap wanted_;  // states of pages that are not made yet
    QTimer rest_;         // runs while the rest is made
    struct Person {
        QString name;  // of the account; empty where nobody signed in
        domain::Role role = domain::Role::auditor;
        domain::UnitId unit;
        domain::CommitteeId committee;
        bool operator==(const Person&) const = default;
    };
    std::optional<Person> person_;  // whose pages these are, once a register was opened
};

}  // namespace huying::ui
