// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background/register.h"
#include "pages/page.h"

class QTabWidget;

namespace huying::ui {

class AssessmentTab;
class Prompts;

// 评价: how units are judged.
class RatingsPage : public Page {
    Q_OBJECT
public:
    RatingsPage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] QList<QAction*> topActions() const override;
    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    void takeOpened() override;
    void setSession(std::optional<domain::SessionId> session) override;
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    [[nodiscard]] AssessmentTab* assessment() const { return assessment_; }

private:
    QTabWidget* tabs_;
    AssessmentTab* assessment_;
};

}  // namespace huying::ui
