// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background/register.h"
#include "models/list_filter.h"
#include "pages/page.h"

namespace huying::ui {

class CaseActions;
class CaseBrowser;

// 建议: all pieces, and everything the office does with one.
class RegisterPage : public Page {
    Q_OBJECT
public:
    explicit RegisterPage(Register& theRegister, QWidget* parent = nullptr);

    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    [[nodiscard]] QList<QAction*> topActions() const override { return {import_, intake_}; }
    void setSession(std::optional<domain::SessionId> session) override;
    void setSearchText(const QString& text) override;
    void setSavedFilter(std::optional<SavedFilter> filter);
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    void showCase(domain::SuggestionId id);
    void assignSelected();
    void mergeSelected();
    [[nodiscard]] CaseBrowser* browser() const { return browser_; }
    [[nodiscard]] CaseActions* actions() const { return actions_; }

Q_SIGNALS:
    void importRequested();
    void intakeRequested();

private:
    void withChosenRows(const std::function<void(const std::vector<app::CaseRow>&)>& start);

    Register& register_;
    CaseBrowser* browser_;
    CaseActions* actions_;
    QAction* import_;
    QAction* intake_;
};

}  // namespace huying::ui
