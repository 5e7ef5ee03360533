// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/supervision_view.h"
#include "dialogs/command_dialog.h"

class QCheckBox;

// Topics of priority supervision, the pieces under it, government items and activities.
namespace huying::ui {

class ChipPicker;
class ChoicePicker;

// Creates a topic in a session (18-1) or corrects one.
class TopicDialog : public CommandDialog {
    Q_OBJECT
public:
    TopicDialog(Register& theRegister, const QString& session, const std::optional<app::TopicView>& known, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    [[nodiscard]] app::CreateTopic creation() const;
    [[nodiscard]] app::CorrectTopic correction() const;
    [[nodiscard]] std::string text(const char* key) const;

    QString session_;
    std::optional<app::TopicView> known_;
    ChipPicker* units_;
    QCheckBox* move_ = nullptr;  // only where a topic is created
    // Only where a topic is corrected; of the report where there is one.
    DateEdit* decidedOn_ = nullptr;
    DateEdit* planOn_ = nullptr;
    DateEdit* reportOn_ = nullptr;
    DateEdit* heardOn_ = nullptr;
};

// Puts pieces under supervision, or corrects it. `cases` as they are typed: 18-1-120、18-1-闭3.
class PriorityDialog : public CommandDialog {
    Q_OBJECT
public:
    PriorityDialog(Register& theRegister, const QString& cases, const QString& topic, QWidget* parent);

protected:
    QStringList takeRecorded(const app::CaseView& now) override;
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QLineEdit* cases_;
    ChoicePicker* topic_;
    QLineEdit* supervisor_;
    ChoicePicker* committee_;
    QCheckBox* move_;
};

class EndPriorityDialog : public CommandDialog {
    Q_OBJECT
public:
    EndPriorityDialog(Register& theRegister, const QString& cases, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QLineEdit* cases_;
    QPlainTextEdit* reason_;
};

class GovernmentLeaderDialog : public CommandDialog {
    Q_OBJECT
public:
    GovernmentLeaderDialog(Register& theRegister, const QString& caseAddress, const QString& leader, QWidget* parent);

protected:
    QStringList takeRecorded(const app::CaseView& now) override;
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QLineEdit* case_;
    QLineEdit* leader_;
};

}  // namespace huying::ui
