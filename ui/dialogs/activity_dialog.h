// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/command_dialog.h"
#include "domain/supervision.h"

namespace huying::ui {

// A supervision activity of a topic or of one piece, recorded or corrected.
class ActivityDialog : public CommandDialog {
    Q_OBJECT
public:
    struct About {
        QString topic;        // either this
        QString session;      // of the topic, 18-1
        QString caseAddress;  // or this
        std::optional<domain::Activity> known;
    };
    ActivityDialog(Register& theRegister, const About& about, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    [[nodiscard]] app::RecordActivity recording() const;
    [[nodiscard]] app::CorrectActivity correction() const;
    void show(const domain::Activity& known);

    About about_;
    QComboBox* kind_;
    DateEdit* heldOn_ = nullptr;  // only where an activity is corrected
    QLineEdit* place_;
    QLineEdit* supervisor_;
    QPlainTextEdit* people_;
    QPlainTextEdit* findings_;
    QPlainTextEdit* decisions_;
    DateEdit* nextOn_;
};

}  // namespace huying::ui
