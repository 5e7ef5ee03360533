// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <vector>

#include "app/queries/supervision_view.h"
#include "dialogs/command_dialog.h"

class QCheckBox;
class QLabel;

// Pieces proposed for priority supervision, and what the chair conference decided about them.
namespace huying::ui {

class ChoicePicker;

// The grounds of a proposal, each a field of the form with a tick: ground_major_matter …
using GroundBoxes = std::vector<std::pair<domain::CandidateGround, QCheckBox*>>;

// `cases` as they are typed: 18-1-120、18-1-闭3.
class ProposeDialog : public CommandDialog {
    Q_OBJECT
public:
    ProposeDialog(Register& theRegister, const QString& cases, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void showProposer();
    [[nodiscard]] domain::CandidateProposer proposer() const;

    QLineEdit* cases_;
    QComboBox* proposer_;
    ChoicePicker* committee_;
    ChoicePicker* unit_;
    QCheckBox* forGovernment_;
    GroundBoxes grounds_;
    QPlainTextEdit* text_;
    ChoicePicker* topic_;
};

class CorrectCandidateDialog : public CommandDialog {
    Q_OBJECT
public:
    CorrectCandidateDialog(Register& theRegister, const app::CandidateView& known, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::CandidateView known_;
    DateEdit* on_;
    GroundBoxes grounds_;
    QPlainTextEdit* text_;
    ChoicePicker* topic_;
    QCheckBox* reopen_ = nullptr;  // of what was not taken
};

// The decision about several candidates at once, all of one list. Below the fields stands what it would record, found by the
// executor and rolled back; it is one step with one undo.
class DecideCandidatesDialog : public CommandDialog {
    Q_OBJECT
public:
    // `session` as 18-1; `topics` are the names of the session's topics that go on.
    DecideCandidatesDialog(Register& theRegister, const QString& session, const QStringList& topics,
                           std::vector<app::CandidateView> candidates, QWidget* parent);

    [[nodiscard]] QString previewText() const;

Q_SIGNALS:
    void previewed();

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    void takeRefusal(const base::Errors& errors) override;

private:
    enum class Decision { asProposed, oneTopic, withoutTopic, declined };

    [[nodiscard]] bool isForGovernment() const;
    [[nodiscard]] Decision decision() const;
    [[nodiscard]] std::vector<std::string> addresses() const;
    void addPlaced(std::vector<app::Command>& commands, const std::string& topic, std::vector<std::string> cases) const;
    void showFields();
    void askPreview();
    void takePreview(const app::BatchResult& result);

    QString session_;
    QStringList topics_;
    std::vector<app::CandidateView> candidates_;
    QComboBox* decision_;
    ChoicePicker* topic_;
    QCheckBox* move_;
    QLineEdit* leader_;
    QLineEdit* meeting_;
    QPlainTextEdit* reason_;
    QLabel* preview_;
    QTimer pause_;
    unsigned generation_ = 0;
};

}  // namespace huying::ui
