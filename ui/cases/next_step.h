// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>

#include "app/queries/case_view.h"
#include "app/queries/line_matter.h"

class QLabel;

namespace huying::ui {

// What comes next in a case, whose turn it is, until when and why, in one sentence; under it what else is open, each with its
// date. Every date opens its computation.
class NextStepBanner : public QFrame {
    Q_OBJECT
public:
    explicit NextStepBanner(QWidget* parent = nullptr);

    // Whether what a line waits for can be recorded here of a unit, by the name of its command.
    using MayRecord = std::function<bool(std::string_view, domain::UnitId)>;
    void showCase(const app::CaseView& view, base::Date today, MayRecord mayRecord);
    // A line under the next step: who may take it, where the reader may not.
    void tellWhose(const QString& text);
    // Why the date of the next step is what it is, or that it has none; of what else is open where nothing comes next.
    void explainNext();
    // Why the date of that matter is what it is.
    void explainMatter(const app::LineMatter& about);
    [[nodiscard]] QWidget* lastStop() const;  // of Tab, before what stands below

Q_SIGNALS:
    // The line of what is owed was entered; the number is that of a promise that the answer is about, of a review that of the
    // task whose reply it is (both as CaseActions takes them).
    void recordRequested(const QString& command, int number);

private:
    [[nodiscard]] int mostLines() const;  // the others stand on the tab of handling

    void follow(const QString& link);
    void explain(int index);
    void show(const app::ExplainedMatter& matter);
    void showNext();
    void showOthers();
    [[nodiscard]] QString lineOf(int index) const;
    [[nodiscard]] QString dateLink(int index) const;
    [[nodiscard]] QString nameOf(const app::OpenMatter& matter) const;
    QLabel* richLabel(const QString& name);

    const app::CaseView* view_ = nullptr;  // of the pane that holds this; set anew whenever that reads
    base::Date today_{};
    MayRecord mayRecord_;
    QLabel* next_;
    QLabel* whose_;
    QLabel* others_;
};

}  // namespace huying::ui
