// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPointer>
#include <functional>
#include <optional>
#include <vector>

#include "app/queries/case_view.h"
#include "background/register.h"
#include "widgets/date_edit.h"
#include "widgets/form.h"

class QPushButton;

namespace huying::ui {

class CaseWatch;

// What a dialog about one case starts from.
struct CaseContext {
    Register& theRegister;
    app::CaseView view;
    std::optional<domain::UnitId> unit;  // whose clerk acts, in "My cases"
};

// An entry as the register has it, for a form that replaces its values: those by the keys of the form.
struct RecordedEntry {
    std::int64_t version = 0;
    QVariantMap values;
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
    // From now on the form tells what others record about this case, from what `seen` does not have yet. `command` is what the form
    // records. Once.
    void watchCase(const app::CaseView& seen, std::string_view command);
    [[nodiscard]] bool watchesCase() const { return watch_ != nullptr; }
    // The entries of the history that it has recorded, once it was accomplished: a row whose version is one of them is what it made.
    [[nodiscard]] const std::vector<std::int64_t>& entries() const { return entries_; }

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
    // The case that is watched was changed by others: what the form shows of it and nobody typed follows. Returns what that changed
    // in its own fields, "field: before → now".
    virtual QStringList takeRecorded(const app::CaseView&) { return {}; }
    // Whether the same was recorded meanwhile is looked at before it is recorded; not where the executor does by `expect`.
    [[nodiscard]] virtual bool asksBeforeRepeating() const { return true; }
    void readCaseAgain();
    // Of a form that replaces the values of an entry which is no case: where others change them too it says who, follows in what
    // nobody typed, and records on the version that was seen. Before restoreDraft(). `read` runs on the worker's thread.
    using EntryReader = std::function<std::optional<RecordedEntry>(app::RegisterReader& reader)>;
    void watchEntry(EntryReader read);
    [[nodiscard]] std::int64_t seenVersion() const { return seenVersion_; }
    [[nodiscard]] QVariant recorded(const QString& key) const { return fresh_.value(key); }
    [[nodiscard]] bool isTouched(const QString& key) const;  // something else than the form was opened with, or a day that was typed
    // What the field holds unless somebody typed: the register says `value` now. Returns how to tell of it; empty: it is the same.
    QString takeOver(const QString& key, const QVariant& value);
    // Beside a field that somebody typed into while others changed it: what it would replace.
    void showMeanwhile(const QString& key, const QVariant& now);
    void forgetTheirs();
    void fillFromRegister(const std::function<void()>& fill);
    [[nodiscard]] static QString changeText(const QString& field, const QString& before, const QString& now);
    void keepDraft();  // something was typed
    void addNotice(QWidget* line);  // above the form
    void letFormGrow();  // it has a list that takes the height that is left
    // Says now, and whenever the case was read again, what hangs on the case.
    void keepSaid(std::function<void()> say);

    void reject() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::optional<base::Error> reasonAgainst() const;
    void showReason();
    void takeTheirs();
    void lookBeforeRecording(const std::function<void(const QString& doubt)>& answer);
    void record();
    void tellMeanwhile(const QString& text);
    void readEntryAgain(const std::function<void(const QString& told)>& then);
    QString takeEntry(const std::optional<RecordedEntry>& entry, const QString& who, const QString& at);
    [[nodiscard]] QVariantMap draftValues() const;
    void putDraft(const QVariantMap& values);
    void take(const app::BatchResult& result);
    void setRunning(bool isRunning);
    void offerDraft(const FormDraft& draft);
    [[nodiscard]] int wantedHeight() const;
    void growToForm();

    Register& register_;
    QString draftKey_;
    QVariantMap fresh_;  // the dialog without anything typed
    QWidget* head_;
    Form* form_;
    DateEdit* date_ = nullptr;
    QPushButton* finish_;
    QLabel* reason_;     // why nothing can be recorded here
    QLabel* meanwhile_;  // what others did
    QPushButton* takeTheirs_;
    QVariantMap theirs_;  // fields that were typed into and that others changed meanwhile, with what they put there
    CaseWatch* watch_ = nullptr;
    EntryReader readEntry_;
    std::int64_t seenVersion_ = 0;  // 0: not read yet
    std::vector<std::function<void()>> lines_;  // what hangs on the case, to be said again when that was read again
    QPointer<QWidget> keyboard_;                // where it was when recording began
    std::vector<std::int64_t> entries_;
    int grownTo_ = 0;  // the height that it asked for last
    bool isRefused_ = false;
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
