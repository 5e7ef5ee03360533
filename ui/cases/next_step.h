// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>

#include "app/queries/case_view.h"

class QLabel;

namespace huying::ui {

// What comes next in a case, whose turn it is, until when and why, in one sentence; under it what else is open, each with its
// date. Every date opens its computation.
class NextStepBanner : public QFrame {
    Q_OBJECT
public:
    explicit NextStepBanner(QWidget* parent = nullptr);

    // `mayAnswer` says of which units a second answer can be recorded here.
    void showCase(const app::CaseView& view, base::Date today, std::function<bool(domain::UnitId)> mayAnswer);
    // Why the date of the next step is what it is, or that it has none; of what else is open where nothing comes next.
    void explainNext();
    [[nodiscard]] QWidget* lastStop() const;  // of Tab, before what stands below

Q_SIGNALS:
    // The line of what is owed was entered; `promise` is the number of one that the answer is about.
    void answerRequested(int promise);

private:
    [[nodiscard]] int mostLines() const;  // the others stand on the tab of handling

    void follow(const QString& link);
    void explain(int index);
    void showNext();
    void showOthers();
    [[nodiscard]] QString lineOf(int index) const;
    [[nodiscard]] QString dateLink(int index) const;
    [[nodiscard]] QString nameOf(const app::OpenMatter& matter) const;
    QLabel* richLabel(const QString& name);

    const app::CaseView* view_ = nullptr;  // of the pane that holds this; set anew whenever that reads
    base::Date today_{};
    std::function<bool(domain::UnitId)> mayAnswer_;
    QLabel* next_;
    QLabel* others_;
};

}  // namespace huying::ui
