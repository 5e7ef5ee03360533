// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "pages/intake/paper_view.h"

namespace huying::ui {

// 审查: papers that were handed in, whose turn it is and for how long, with the whole chain of the chosen one.
class SubmissionsView : public PaperView {
    Q_OBJECT
public:
    SubmissionsView(Register& theRegister, Prompts& prompts);

    CommandDialog* start(const QString& command, const QString& about) override;
    [[nodiscard]] const app::SubmissionView* chosen() const;
    [[nodiscard]] int waitingCount() const { return waiting_; }  // for the office, whatever the list is narrowed to

Q_SIGNALS:
    void registerRequested(const huying::app::SubmissionView& paper);

protected:
    void read() override;
    void fill() override;
    [[nodiscard]] std::string_view commandOf(const QString& button) const override;
    [[nodiscard]] Sheet sheet() const override;
    void showPossible() override;

private:
    void addActions();
    void take(std::vector<app::SubmissionView> papers);
    [[nodiscard]] const app::SubmissionView* paper(const QString& address) const;
    void act(const QString& command, const QString& verdict = {});

    std::vector<app::SubmissionView> papers_;  // all of the session, ended ones too
    QPushButton* review_ = nullptr;
    QPushButton* return_ = nullptr;
    QPushButton* decline_ = nullptr;
    QPushButton* registerIt_ = nullptr;
    QAction* resubmit_ = nullptr;
    QAction* takeBack_ = nullptr;
    QAction* correct_ = nullptr;
    QAction* correctReview_ = nullptr;
    int waiting_ = 0;
    unsigned generation_ = 0;
};

}  // namespace huying::ui
