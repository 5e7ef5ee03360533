// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/correction.h"
#include "domain/unrecorded_promises.h"

class QCheckBox;
class QLabel;

// What a reply promises, what became of it, and the second answer.
namespace huying::ui {

// A promise, or why there is none to record of an answer whose class promises something: only the office says that.
class CommitmentDialog : public CaseDialog {
    Q_OBJECT
public:
    CommitmentDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] app::CommandDate commandDate() const override;

private:
    [[nodiscard]] std::optional<domain::AnswerWithoutPromises> answer() const;  // of the unit that is chosen
    [[nodiscard]] bool isNothing() const;
    void chooseUnit();  // the first whose promises are awaited
    void showDay();     // of the answer: a promise stands in it
    void showFields();
    [[nodiscard]] app::Command nothing(const domain::AnswerWithoutPromises& answer) const;

    QComboBox* unit_;
    DateEdit* on_;
    DateEdit* dueOn_;
    QCheckBox* nothing_;
};

class CommitmentProgressDialog : public CaseDialog {
    Q_OBJECT
public:
    // `promise` is the number of the one that is meant; 0: the first open one.
    CommitmentProgressDialog(const CaseContext& context, int promise, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    [[nodiscard]] std::optional<app::Limit> limit() const;
    void showFields();

    QComboBox* commitment_;
    QComboBox* step_;
    DateEdit* dueOn_;
    DateEdit* deputyToldOn_;
    QComboBox* rating_;
};

// The promise itself; entries about it have their own dialog.
class CorrectCommitmentDialog : public Correction {
    Q_OBJECT
public:
    // `promise` is the number of the one that is meant; 0: the first.
    CorrectCommitmentDialog(const CaseContext& context, int promise, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::Commitment* commitment() const;

    DateEdit* happenedOn_;
    DateEdit* dueOn_;
    QCheckBox* isVoid_;
};

class AnswerAgainDialog : public CaseDialog {
    Q_OBJECT
public:
    // `promise` is the number of one that the answer is about; 0: none is meant.
    AnswerAgainDialog(const CaseContext& context, int promise, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void chooseUnitOf(int promise);
    void showPromises();  // of the unit that is chosen

    QLabel* promises_;
    QComboBox* unit_;
    QComboBox* class_;
    QComboBox* way_;
};

// The last second answer of a unit.
class CorrectSecondReplyDialog : public Correction {
    Q_OBJECT
public:
    CorrectSecondReplyDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::SecondReply* reply() const;

    DateEdit* repliedOn_;
    QComboBox* class_;
    QComboBox* way_;
};

// One promise a line: what; by when; who. What cannot be read as that is told in `fault`, so that nothing typed is dropped.
std::vector<app::PromisedThing> promisesIn(const QString& lines, base::Date today, QString& fault);

}  // namespace huying::ui
