// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/executor/batch_preview.h"
#include "background/register.h"
#include "models/list_filter.h"
#include "pages/page.h"

namespace huying::ui {

class CaseActions;
class CommandDialog;
class CaseBrowser;
class BatchDialog;
class HandOverDialog;
class Prompts;
class PublicTextDialog;

// 建议: all pieces, and everything the office does with one.
class RegisterPage : public Page {
    Q_OBJECT
public:
    RegisterPage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    void takeOpened() override;
    [[nodiscard]] QList<QAction*> topActions() const override { return {handOver_, import_, intake_}; }
    void setSession(std::optional<domain::SessionId> session) override;
    void setSearchText(const QString& text) override;
    void setSavedFilter(std::optional<SavedFilter> filter);
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    void showCase(domain::SuggestionId id);
    void assignSelected();
    void mergeSelected();
    void lookBackAtSelected();  // chooses them for a look-back round
    void proposeSelected();  // for priority supervision
    HandOverDialog* listHandOver();
    void changeSelected();
    // Null where there are none.
    BatchDialog* change(const std::vector<app::CaseRow>& rows, app::BatchKind likely = app::BatchKind::category);
    PublicTextDialog* showPublicTexts();  // of the ticked pieces, else of the selected ones
    [[nodiscard]] CaseBrowser* browser() const { return browser_; }
    [[nodiscard]] CaseActions* actions() const { return actions_; }

Q_SIGNALS:
    void importRequested();
    void intakeRequested();

private:
    void untickAfter(const CommandDialog* dialog, const std::vector<app::CaseRow>& rows);
    void recordPublications(const std::vector<domain::SuggestionId>& ids);
    void withChosenRows(const std::function<void(const std::vector<app::CaseRow>&)>& use);

    Register& register_;
    Prompts& prompts_;
    std::optional<domain::SessionId> session_;
    CaseBrowser* browser_;
    CaseActions* actions_;
    QAction* handOver_;
    QAction* import_;
    QAction* intake_;
};

}  // namespace huying::ui
