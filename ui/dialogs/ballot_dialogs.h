// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/ballot_list.h"
#include "dialogs/command_dialog.h"

class QLabel;

// 满意度测评: ballots, the second report, review opinions and what became of them, when ballots pass.
namespace huying::ui {

// Records a ballot, the second one on the same, or corrects one. While the numbers are typed it says whether they agree and how the
// ballot comes out.
class BallotDialog : public CommandDialog {
    Q_OBJECT
public:
    enum class What { record, second, correct };
    // `about` is the first ballot of a second one, the ballot that is corrected, or one whose numbers of members are likely again.
    BallotDialog(Register& theRegister, const QString& session, What what, const std::optional<app::BallotView>& about, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    void takeRefusal(const base::Errors& errors) override;

private:
    void addNumbers();
    void showSubject();
    void showSums();
    void show(const domain::Ballot& ballot);
    void watchBallot();
    [[nodiscard]] std::optional<domain::Ballot> typedBallot() const;
    [[nodiscard]] app::RecordBallot recording() const;
    [[nodiscard]] app::CorrectBallot correction() const;

    QString session_;
    What what_;
    std::optional<app::BallotView> about_;
    domain::BallotRule rule_;
    domain::PercentStyle percents_;  // of the session's report
    QComboBox* subject_;
    QComboBox* system_;
    QLabel* sums_;
};

class VoidBallotDialog : public CommandDialog {
    Q_OBJECT
public:
    VoidBallotDialog(Register& theRegister, const app::BallotView& ballot, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::BallotView ballot_;
};

class SecondReportDialog : public CommandDialog {
    Q_OBJECT
public:
    SecondReportDialog(Register& theRegister, const app::BallotView& ballot, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::BallotView ballot_;
};

// Records a review opinion, or corrects the one of that number.
class ReviewOpinionDialog : public CommandDialog {
    Q_OBJECT
public:
    ReviewOpinionDialog(Register& theRegister, const app::BallotView& ballot, std::optional<int> number, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::BallotView ballot_;
    std::optional<int> number_;
};

class RectificationDialog : public CommandDialog {
    Q_OBJECT
public:
    RectificationDialog(Register& theRegister, const app::BallotView& ballot, int number, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::BallotView ballot_;
    int number_;
};

class BallotRuleDialog : public CommandDialog {
    Q_OBJECT
public:
    BallotRuleDialog(Register& theRegister, int term, const domain::BallotRule& rule, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    int term_;
    QComboBox* base_;
    QComboBox* measure_;
};

}  // namespace huying::ui
