// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background/register.h"
#include "pages/page.h"

class QLabel;

namespace huying::ui {

class CaseActions;
class CaseBrowser;
class ChoicePicker;
class Prompts;

// 办件: the cases of one handling unit and what that unit does with them. Staff choose the unit; there are no accounts yet.
class MyCasesPage : public Page {
    Q_OBJECT
public:
    MyCasesPage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    void takeOpened() override;
    void setSession(std::optional<domain::SessionId> session) override;
    void setSearchText(const QString& text) override;
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    void chooseUnit(const QString& name);
    [[nodiscard]] CaseBrowser* browser() const { return browser_; }
    [[nodiscard]] CaseActions* actions() const { return actions_; }

private:
    void takeUnit();

    Register& register_;
    ChoicePicker* unit_;
    QLabel* problem_;
    CaseBrowser* browser_;
    CaseActions* actions_;
};

}  // namespace huying::ui
