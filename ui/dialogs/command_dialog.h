// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <functional>
#include <optional>
#include <vector>

#include "app/queries/case_view.h"
#include "background/register.h"
#include "widgets/date_edit.h"
#include "widgets/form.h"

class QDialogButtonBox;
class QPushButton;

namespace huying::ui {

// What a dialog about one case starts from.
struct CaseContext {
    Register& theRegister;
    app::CaseView view;
    std::optional<domain::UnitId> unit;  // whose clerk acts, in "My cases"
};

// A dialog that makes commands from what was typed, hands them to the executor and closes when they were accepted. What
// was refused stands beside its field; what was typed stays, also as a draft when the dialog is closed.
class CommandDialog : public QDialog {
    Q_OBJECT
public:
    CommandDialog(Register& theRegister, const QString& title, const QString& draftKey, QWidget* parent);

    [[nodiscard]] Form* form() const { return form_; }
    void restoreDraft();  // called once when all fields are there
    // Says since when a draft stands in a form again, and `more` of it; `afresh` is the button that takes it away.
    static QWidget* draftLine(const FormDraft& draft, QPushButton*& afresh, const QString& more = {});
    void finish();

Q_SIGNALS:
    void accomplished(const QString& sentence);

protected:
    [[nodiscard]] Register& theRegister() const { return register_; }
    [[nodiscard]] QPushButton* finishButton() const { return finish_; }
    void addHead(const QString& text);   // what the dialog is about, above the form
    DateEdit* addDate(const QString& label, DateSense sense = DateSense::happened);  // of the fact; today at first
    // A line below it, or below `on`: by when this is to be done and where the date typed stands to that. It follows the date and
    // what is chosen in `choices`; without a day that `limit` knows there is none.
    void addDueLine(std::function<std::optional<app::Limit>()> limit, const std::vector<QComboBox*>& choices = {}, DateEdit* on = nullptr);
    QPlainTextEdit* addText(const QString& key, const QString& label, int lines, Form::Need need = Form::Need::optional);
    QLineEdit* addLine(const QString& key, const QString& label, Form::Need need = Form::Need::optional);

    [[nodiscard]] virtual std::vector<app::Command> commands() const = 0;
    [[nodiscard]] virtual QString sentenceWhenDone(const app::BatchResult& result) const = 0;
    // When the facts happened: what stands in the field of addDate(), else today.
    [[nodiscard]] virtual app::CommandDate commandDate() const;
    [[nodiscard]] virtual std::string forUnit() const { return {}; }  // on whose behalf it is recorded
    [[nodiscard]] virtual bool checkMore() { return true; }  // beyond required fields and dates
    // What makes up a draft, and back; more than the form where a dialog has more.
    [[nodiscard]] virtual QVariantMap typed() const { return form_->values(); }
    virtual void putTyped(const QVariantMap& values) { form_->setValues(values); }
    // Which piece command number `i` is about, where there are several: a reason that names none helps nobody.
    [[nodiscard]] virtual QString pieceOf(std::size_t) const { return {}; }
    virtual void takeRefusal(const base::Errors&) {}  // after it was shown
    void keepDraft();  // something was typed
    void addNotice(QWidget* line);  // above the form
    void letFormGrow();  // it has a list that takes the height that is left

    void reject() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::optional<base::Error> reasonAgainst() const;
    void take(const app::BatchResult& result);
    void setRunning(bool isRunning);
    void offerDraft(const FormDraft& draft);

    Register& register_;
    QString draftKey_;
    QVariantMap fresh_;  // the dialog without anything typed
    QWidget* head_;
    Form* form_;
    DateEdit* date_ = nullptr;
    QPushButton* finish_;
    bool isRunning_ = false;
    bool isDone_ = false;
    bool isRestoring_ = false;
};

// A choice of an enumeration by its labels; the data are the codes. Without `initial` it starts empty.
template <class E>
QComboBox* codeBox(std::optional<E> initial, bool mayBeEmpty = true);
template <class E>
std::optional<E> chosen(const QComboBox* box) {
    return base::fromCode<E>(box->currentData().toString().toStdString());
}

// The units of a case that `command` is about on its current round; those for which it is possible now come first.
QComboBox* unitBox(const CaseContext& context, std::string_view command);
std::string unitOf(const QComboBox* box);
// The signers of a case, the lead first, and those of the pieces that are handled with it.
enum class Signers { ofTheCase, ofMergedToo };
QComboBox* signerBox(const CaseContext& context, const QString& emptyText, Signers whose = Signers::ofTheCase);

}  // namespace huying::ui

#include "dialogs/code_box.h"
