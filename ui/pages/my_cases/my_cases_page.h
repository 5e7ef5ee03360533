// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "background/register.h"
#include "pages/my_cases/unit_list.h"
#include "pages/page.h"

class QLabel;
class QStackedWidget;
class QTabBar;

namespace huying::ui {

class BatchDialog;
class CaseActions;
class CaseBrowser;
class ChoicePicker;
class Prompts;

// 办件: the cases of one handling unit and what that unit does with them, one by one or many at once; what is due for it and why,
// its measures and its figures. Whose person signed in sees the own unit; staff choose one.
class MyCasesPage : public Page {
    Q_OBJECT
public:
    MyCasesPage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] QList<QAction*> topActions() const override { return {print_, export_}; }
    [[nodiscard]] QList<QAction*> actionsFor(QObject* owner) override;
    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    void takeOpened() override;
    void setSession(std::optional<domain::SessionId> session) override;
    void setSearchText(const QString& text) override;
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    enum class View { cases, due, measures, figures };

    void chooseUnit(const QString& name);
    void showView(View view);
    [[nodiscard]] View view() const;
    // What is recorded at once for the ticked pieces, else the selected ones; false where there are none.
    bool changeSelected();
    [[nodiscard]] UnitList* list(View view) const { return lists_[static_cast<std::size_t>(view) - 1]; }
    [[nodiscard]] CaseBrowser* browser() const { return browser_; }
    [[nodiscard]] CaseActions* actions() const { return actions_; }

private:
    void takeUnit();
    void addViews();
    void takeView();
    void showCase(domain::SuggestionId id);
    void change(const std::vector<app::CaseRow>& rows);
    [[nodiscard]] UnitList* shownList() const;  // null where the cases stand
    [[nodiscard]] QString subtitle() const;
    void exportSheet();
    void printSheet();

    Register& register_;
    Prompts& prompts_;
    ChoicePicker* unit_;
    QLabel* problem_;
    QTabBar* tabs_;
    QStackedWidget* stack_;
    CaseBrowser* browser_;
    std::array<UnitList*, 3> lists_;
    CaseActions* actions_;
    QAction* export_;
    QAction* print_;
};

}  // namespace huying::ui
