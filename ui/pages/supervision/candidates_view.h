// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <set>
#include <string_view>
#include <vector>

#include "app/queries/supervision_view.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace huying::ui {

// What was proposed for priority supervision, with what helps to decide: who proposes it and why, how many signed, what is alike.
// Several lines are chosen as in any list; the decision is about the chosen ones that wait for it.
class CandidatesView : public QWidget {
    Q_OBJECT
public:
    explicit CandidatesView(QWidget* parent = nullptr);

    void showCandidates(const std::vector<app::CandidateView>& candidates);
    void choose(const std::set<domain::CandidateId>& candidates) { wanted_ = candidates; }  // once they are shown
    // Why a command is not this person's or cannot be recorded here; empty: it can.
    void setRefusals(const std::function<QString(std::string_view command)>& whyNot);
    [[nodiscard]] std::vector<app::CandidateView> chosen() const;
    void takeFocus();

Q_SIGNALS:
    void proposalRequested();
    void decisionRequested();   // about chosen()
    void correctionRequested(const huying::app::CandidateView& candidate);
    void caseRequested(huying::domain::SuggestionId id);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void showChosen();
    [[nodiscard]] const app::CandidateView* current() const;

    std::vector<app::CandidateView> all_;
    std::vector<app::CandidateView> shown_;
    std::set<domain::CandidateId> wanted_;
    std::function<QString(std::string_view command)> whyNot_;
    QLabel* counts_;
    QCheckBox* decidedToo_;
    QPushButton* propose_;
    QPushButton* decide_;
    QPushButton* correct_;
    QTableView* table_;
    QStandardItemModel* model_;
    QLabel* about_;
    QVBoxLayout* similar_;
};

}  // namespace huying::ui
