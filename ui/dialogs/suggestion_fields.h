// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "app/commands/commands.h"
#include "app/papers/paper_text.h"
#include "app/queries/case_view.h"
#include "background/register.h"
#include "domain/paper_check.h"

class QCheckBox;
class QPushButton;

namespace huying::ui {

class ChipPicker;
class ChoicePicker;
class CleanTextEdit;
class DateEdit;
class Form;
class LeadLine;
class Prompts;

// The fields of a suggestion in the order of the paper form, shared by intake and correction. The widgets belong to the form.
class SuggestionFields : public QObject {
    Q_OBJECT
public:
    SuggestionFields(Form& form, Register& theRegister);

    void refreshChoices();
    void clearForNext();  // keeps what a pile of papers has in common
    void show(const app::CaseView& view);
    void show(const app::SubmissionView& view);  // a paper before it has a number; what it does not say stays as it is
    void hideWhatComesLater();                   // with the number

    void fill(app::RegisterSuggestion& command) const;
    // Only what differs from `view`.
    [[nodiscard]] app::CorrectSuggestion correction(const app::CaseView& view) const;

    [[nodiscard]] QLineEdit* title() const { return title_; }
    // What the first review would ask about this paper as it stands typed.
    [[nodiscard]] std::vector<domain::PaperDoubt> doubts() const;

    // Reads the text of a paper (docx, odt, txt) into the form: behind what stands there, and into the title where there is
    // none. Told when it is done, or why not.
    void readFile(const QString& path);
    // A button that asks which file (Alt+F), for the page or dialog that has the form, once askForFileBy() has connected it.
    static QPushButton* makeFileButton();
    void askForFileBy(QPushButton* button, Prompts& prompts);
    // The same with a line that tells how it went, for a dialog; what cannot be read is told at the text.
    QWidget* makeFileLine(Prompts& prompts);

Q_SIGNALS:
    void fileRead(const QString& sentence);
    void fileRefused(const QString& sentence);
    void deputyRecorded(const QString& sentence);  // in the directory, from here

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;  // → in the empty category takes the one that is proposed

private:
    void guessCategory();
    void showGuess();
    void addProposers();
    void addPaper();
    void addOffice();
    void take(const QString& file, const app::PaperText& paper);
    void showProposerKind();
    [[nodiscard]] int term() const;  // whose directory the names are of
    void takeSourceOfActivity();
    void knowSourceOfActivity();
    void offerSources();
    [[nodiscard]] bool isDelegation() const;
    [[nodiscard]] std::vector<app::DeputyReference> coSigners() const;

    Form& form_;
    Register& register_;
    QString guess_;       // the category that pieces with similar titles have
    QString guessedFor_;  // the title it was asked for
    QLineEdit* title_;
    QComboBox* proposer_;
    ChoicePicker* lead_;
    LeadLine* leadLine_;
    int shownTerm_ = 0;  // of what is corrected
    ChoicePicker* delegation_;
    ChipPicker* coSigners_;
    CleanTextEdit* body_;
    QComboBox* publish_;
    QComboBox* formation_;
    ChoicePicker* activity_;
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
