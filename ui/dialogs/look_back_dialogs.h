// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/look_back_list.h"
#include "dialogs/correction.h"

class QCheckBox;
class QLabel;

// 回头看: what is chosen for a round, what a unit says of it, what the office finds, and the round itself.
namespace huying::ui {

// Chooses pieces, given by their addresses or found by what they have in common, for a round that goes on or a new one.
class LookBackChoiceDialog : public CommandDialog {
    Q_OBJECT
public:
    // Without `cases` the dialog asks which pieces; of `session` and those before it where one is given.
    LookBackChoiceDialog(Register& theRegister, const QStringList& cases, std::optional<domain::SessionId> session, QWidget* parent);

    [[nodiscard]] std::string roundName() const;  // of the round that they are chosen for

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] bool checkMore() override;

private:
    void showFields();
    void findPieces();
    [[nodiscard]] bool isNewRound() const;

    std::vector<std::string> cases_;
    std::optional<domain::SessionId> session_;
    bool isAsking_ = false;  // which pieces
    QComboBox* round_;
    DateEdit* dueOn_;
    QComboBox* pieces_ = nullptr;
    QLabel* found_ = nullptr;
    QComboBox* subject_;
};

// Closes a round, or corrects what is on record of it.
class LookBackRoundDialog : public CommandDialog {
    Q_OBJECT
public:
    enum class What { close, correct };
    LookBackRoundDialog(Register& theRegister, const app::LookBackRound& round, What what, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    [[nodiscard]] std::string text(const char* key) const;

    app::LookBackRound round_;
    What what_;
    DateEdit* openedOn_ = nullptr;
    DateEdit* dueOn_ = nullptr;
    DateEdit* closedOn_ = nullptr;
};

// A dialog about one line of a case: it is chosen where there are several, and told with what was promised and said.
class LookBackLineDialog : public CaseDialog {
    Q_OBJECT
protected:
    // Those in the standing that `first` names stand first, `line` is the one that is meant.
    LookBackLineDialog(const CaseContext& context, std::string_view command, const QString& title, domain::LookBackStanding first,
                       domain::LookBackLineId line, QWidget* parent);

    [[nodiscard]] const domain::LookBackLine* line() const;
    void fillName(app::LookBackLineName& command) const;
    [[nodiscard]] QComboBox* lines() const { return lines_; }
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void showSaid();

    QComboBox* lines_;
    QLabel* said_;
};

class LookBackAnswerDialog : public LookBackLineDialog {
    Q_OBJECT
public:
    LookBackAnswerDialog(const CaseContext& context, domain::LookBackLineId line, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;

private:
    QComboBox* state_;
    DateEdit* expectedOn_;
};

class LookBackFindingDialog : public LookBackLineDialog {
    Q_OBJECT
public:
    LookBackFindingDialog(const CaseContext& context, domain::LookBackLineId line, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] bool asksBeforeRepeating() const override { return false; }  // it is refused where more was said than was seen

private:
    QComboBox* outcome_;
};

class RemoveLookBackDialog : public LookBackLineDialog {
    Q_OBJECT
public:
    RemoveLookBackDialog(const CaseContext& context, domain::LookBackLineId line, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
};

// One answer or one finding, void ones among them.
class CorrectLookBackDialog : public Correction {
    Q_OBJECT
public:
    enum class What { answer, finding };
    CorrectLookBackDialog(const CaseContext& context, What what, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::LookBackAnswer* answer() const;
    [[nodiscard]] const domain::LookBackFinding* finding() const;
    [[nodiscard]] const domain::LookBackLine* line() const;
    [[nodiscard]] app::Command answerCorrection() const;
    [[nodiscard]] app::Command findingCorrection() const;

    What what_;
    DateEdit* happenedOn_;
    QComboBox* code_;
    DateEdit* expectedOn_ = nullptr;
    QCheckBox* isVoid_;
};

}  // namespace huying::ui
