// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/supervision_view.h"
#include "dialogs/command_dialog.h"

// How a topic of priority supervision ends: the committee's report, the chair conference that heard it, the close.
namespace huying::ui {

class TopicReportDialog : public CommandDialog {
    Q_OBJECT
public:
    TopicReportDialog(Register& theRegister, const app::TopicView& topic, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::TopicView topic_;
    QPlainTextEdit* report_;
};

class TopicHearingDialog : public CommandDialog {
    Q_OBJECT
public:
    TopicHearingDialog(Register& theRegister, const app::TopicView& topic, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::TopicView topic_;
    QLineEdit* meeting_;
};

// Of a topic whose report was filed and heard. What of it is not on record yet is asked for here as well, as one step.
class CloseTopicDialog : public CommandDialog {
    Q_OBJECT
public:
    CloseTopicDialog(Register& theRegister, const app::TopicView& topic, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    app::TopicView topic_;
    QPlainTextEdit* report_ = nullptr;  // where none is filed
    QLineEdit* meeting_ = nullptr;      // where it was not heard
};

}  // namespace huying::ui
