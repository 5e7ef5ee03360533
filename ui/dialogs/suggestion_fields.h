// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "app/commands/commands.h"
#include "app/queries/case_view.h"
#include "background/register.h"

class QCheckBox;

namespace huying::ui {

class ChipPicker;
class ChoicePicker;
class DateEdit;
class Form;

// The fields of a suggestion in the order of the paper form, shared by intake and correction. The widgets belong to the form.
class SuggestionFields : public QObject {
    Q_OBJECT
public:
    SuggestionFields(Form& form, Register& theRegister);

    void refreshChoices();
    void clearForNext();  // keeps what a pile of papers has in common
    void show(const app::CaseView& view);

    void fill(app::RegisterSuggestion& command) const;
    // Only what differs from `view`.
    [[nodiscard]] app::CorrectSuggestion correction(const app::CaseView& view) const;

    [[nodiscard]] QLineEdit* title() const { return title_; }

private:
    void addProposers();
    void addPaper();
    void addOffice();
    void showProposerKind();
    [[nodiscard]] bool isDelegation() const;
    [[nodiscard]] std::vector<app::DeputyReference> coSigners() const;

    Form& form_;
    Register& register_;
    QLineEdit* title_;
    QComboBox* proposer_;
    ChoicePicker* lead_;
    ChoicePicker* delegation_;
    ChipPicker* coSigners_;
    QPlainTextEdit* body_;
    QComboBox* publish_;
    QComboBox* formation_;
    QCheckBox* noReply_;
    DateEdit* submittedOn_;
    ChoicePicker* category_;
    QComboBox* subKind_;
    QComboBox* origin_;
    QCheckBox* hideIdentity_;
    QCheckBox* classified_;
    QLineEdit* numberText_;
    QLineEdit* paperSource_;
    QLineEdit* remark_;
};

}  // namespace huying::ui
