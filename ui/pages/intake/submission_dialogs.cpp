// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/intake/submission_dialogs.h"

#include <QtWidgets>

#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using domain::ReviewStage;
using domain::ReviewVerdict;
using domain::WentTo;

namespace {

struct PaperDialogs {
    Q_DECLARE_TR_FUNCTIONS(PaperDialogs)
};

EntryDialog* dialogOf(Register& theRegister, const app::SubmissionView& view, std::string_view command, const QString& title,
                      QWidget* parent) {
    const QString address = toQt(view.paper.address());
    auto* dialog = new EntryDialog(theRegister, title, toQt(command) + u'/' + address, parent);
    dialog->addHead(address + u"　"_s + toQt(view.paper.title));
    dialog->addHead(toQt(app::chainOf(view.paper, words()).back()));
    return dialog;
}

// The fields of a refusal, and the rules that know its reason.
struct RefusalFields {
    QComboBox* reason;
    QLabel* source;
    DateEdit* toldOn;
    QComboBox* wentTo;
    QLineEdit* body;
    int term;

    RefusalFields(EntryDialog& dialog, base::Date today, const domain::SubmissionStep& step, int ofTerm) : term(ofTerm) {
        Form* form = dialog.form();
        reason = new QComboBox;
        reason->addItem(QString(), QString());
        for (const domain::RefusalWording& row : words().reasonsOf(term)) {
            if (row.isInUse || row.code == step.refusal) reason->addItem(toQt(row.label), toQt(row.code));
        }
        reason->setCurrentIndex(std::max(0, reason->findData(toQt(step.refusal.value_or("")))));
        form->add(u"refusal_reason"_s, PaperDialogs::tr("Why not accepted"), reason);
        source = roleLabel(QString(), "muted");
        source->setObjectName(u"refusalSource"_s);
        form->addWide(source);
        toldOn = form->add(u"told_on"_s, PaperDialogs::tr("Deputy told on"), new DateEdit(today, DateSense::happened));
        toldOn->setDate(step.toldOn);
        wentTo = form->add(u"went_to"_s, PaperDialogs::tr("Where it went"), codeBox<WentTo>(step.wentTo.value_or(WentTo::nowhere), false));
        body = dialog.addLine(u"went_to_body"_s, PaperDialogs::tr("Which body"));
        body->setText(toQt(step.wentToBody));
    }

    [[nodiscard]] std::string code() const { return toUtf8(reason->currentData().toString()); }

    void show(Form* form, ReviewVerdict verdict) const {
        const bool isDeclined = verdict == ReviewVerdict::decline;
        form->hideField(u"refusal_reason"_s, !isDeclined);
        form->hideField(u"went_to"_s, !isDeclined);
        form->hideField(u"told_on"_s, verdict == ReviewVerdict::pass);
        form->hideField(u"went_to_body"_s, !isDeclined || chosen<WentTo>(wentTo) != WentTo::otherBody);
        const QString code = reason->currentData().toString();
        const QString basis = toQt(words().reasonOf(term, toUtf8(code)).source);
        source->setVisible(isDeclined && !basis.isEmpty());
        source->setText(PaperDialogs::tr("Source: %1").arg(basis));
    }
};

// 并案 as the outcome of the review: of a paper that passes the piece that it is to be handled with.
QLineEdit* addMerger(EntryDialog& dialog) {
    auto* main = dialog.addLine(u"merge_into"_s, toQt(words().fieldLabel("merge_into")));
    main->setPlaceholderText(PaperDialogs::tr("where it is to be merged: number of the piece it is handled with"));
    return main;
}

}  // namespace

EntryDialog* reviewDialog(Register& theRegister, const app::SubmissionView& view, std::optional<ReviewVerdict> verdict, QWidget* parent) {
    auto* dialog = dialogOf(theRegister, view, app::ReviewSubmission::name, PaperDialogs::tr("Review of a paper"), parent);
    Form* form = dialog->form();
    const bool isFirst = view.state == domain::SubmissionState::submitted;
    auto* stage =
        form->add(u"stage"_s, PaperDialogs::tr("Review"), codeBox<ReviewStage>(isFirst ? ReviewStage::first : ReviewStage::second, false));
    const bool hasPassed = view.state == domain::SubmissionState::reviewed;
    const ReviewVerdict wanted =
        verdict == ReviewVerdict::pass && hasPassed ? ReviewVerdict::returned : verdict.value_or(ReviewVerdict::pass);
    auto* verdictBox = form->add(u"verdict"_s, PaperDialogs::tr("Verdict"), codeBox<ReviewVerdict>(wanted, false));
    dialog->addDate(PaperDialogs::tr("Reviewed on"));
    auto* reviewer = dialog->addLine(u"reviewer"_s, PaperDialogs::tr("Reviewed by"));
    auto* reason = dialog->addText(u"reason"_s, PaperDialogs::tr("Reason or note"), 3);
    auto* mergeInto = addMerger(*dialog);
    const RefusalFields refusal(*dialog, theRegister.today(), {}, view.paper.term);
    auto* noted = new QCheckBox(PaperDialogs::tr("note what the form check finds"));
    form->add(u"doubts"_s, QString(), noted);
    QStringList doubts;
    for (const domain::PaperDoubt doubt : view.doubts) doubts.append(u"· "_s + labelOf(doubt));
    form->addNote(doubts.isEmpty() ? PaperDialogs::tr("The form check finds nothing.")
                                   : PaperDialogs::tr("The form check finds, and holds nothing back:") + u'\n' + doubts.join(u'\n'));
    form->hideField(u"doubts"_s, doubts.isEmpty());
    const auto show = [form, refusal, verdictBox] {
        const ReviewVerdict now = chosen<ReviewVerdict>(verdictBox).value_or(ReviewVerdict::pass);
        refusal.show(form, now);
        form->hideField(u"merge_into"_s, now != ReviewVerdict::pass);
    };
    for (QComboBox* box : {verdictBox, refusal.reason, refusal.wentTo}) QObject::connect(box, &QComboBox::currentIndexChanged, form, show);
    show();
    dialog->set(
        [=, address = view.paper.address(), found = view.doubts]() -> std::vector<app::Command> {
            app::ReviewSubmission command;
            command.submission = address;
            command.stage = chosen<ReviewStage>(stage);
            command.verdict = chosen<ReviewVerdict>(verdictBox);
            command.reviewer = textOf(reviewer);
            command.reason = toUtf8(reason->toPlainText());
            if (command.verdict == ReviewVerdict::decline) {
                command.refusal = refusal.code();
                command.wentTo = chosen<WentTo>(refusal.wentTo);
                if (command.wentTo == WentTo::otherBody) command.wentToBody = textOf(refusal.body);
            }
            if (command.verdict != ReviewVerdict::pass) command.toldOn = refusal.toldOn->date();
            if (command.verdict == ReviewVerdict::pass) command.mergeInto = textOf(mergeInto);
            if (noted->isChecked()) command.doubts = found;
            return {command};
        },
        PaperDialogs::tr("Reviewed: %1").arg(toQt(view.paper.address())));
    // Another button than the one of the draft was pressed: what was typed stays, the verdict is the one that is meant.
    if (verdict) verdictBox->setCurrentIndex(verdictBox->findData(toQt(base::codeOf(wanted))));
    return dialog;
}

EntryDialog* correctReviewDialog(Register& theRegister, const app::SubmissionView& view, QWidget* parent) {
    const domain::SubmissionStep step = *view.paper.last(&domain::isReview);
    auto* dialog = dialogOf(theRegister, view, app::CorrectSubmissionReview::name, PaperDialogs::tr("Correct the review"), parent);
    dialog->addHead(labelOf(step.event));
    Form* form = dialog->form();
    auto* on = form->add(u"reviewed_on"_s, PaperDialogs::tr("Reviewed on"), new DateEdit(theRegister.today(), DateSense::happened),
                         Form::Need::required);
    on->setDate(step.on);
    auto* reviewer = dialog->addLine(u"reviewer"_s, PaperDialogs::tr("Reviewed by"));
    reviewer->setText(toQt(step.reviewer));
    auto* reason = dialog->addText(u"reason"_s, PaperDialogs::tr("Reason or note"), 3);
    reason->setPlainText(toQt(step.reason));
    auto* mergeInto = addMerger(*dialog);
    mergeInto->setText(toQt(step.mergeIntoAddress));
    const RefusalFields refusal(*dialog, theRegister.today(), step, view.paper.term);
    const ReviewVerdict verdict = domain::isDecline(step.event)  ? ReviewVerdict::decline
                                  : domain::isReturn(step.event) ? ReviewVerdict::returned
                                                                 : ReviewVerdict::pass;
    form->hideField(u"merge_into"_s, verdict != ReviewVerdict::pass);
    const auto show = [form, refusal, verdict] { refusal.show(form, verdict); };
    for (QComboBox* box : {refusal.reason, refusal.wentTo}) QObject::connect(box, &QComboBox::currentIndexChanged, form, show);
    show();
    dialog->set(
        [=, address = view.paper.address(), version = view.version]() -> std::vector<app::Command> {
            app::CorrectSubmissionReview command;
            command.submission = address;
            command.expect = version;
            if (on->date() != step.on) command.reviewedOn = {true, on->date()};
            command.reviewer = replacementOf(reviewer, step.reviewer);
            if (const std::string text = toUtf8(reason->toPlainText()); text != step.reason) {
                command.reason.isGiven = true;
                if (!text.empty()) command.reason.value = text;
            }
            if (refusal.toldOn->date() != step.toldOn) command.toldOn = {true, refusal.toldOn->date()};
            if (verdict == ReviewVerdict::pass) command.mergeInto = replacementOf(mergeInto, step.mergeIntoAddress);
            if (verdict != ReviewVerdict::decline) return {command};
            if (const std::string code = refusal.code(); code != step.refusal.value_or(""))
                command.refusal = {true, code.empty() ? std::nullopt : std::optional(code)};
            const auto where = chosen<WentTo>(refusal.wentTo);
            if (where != step.wentTo) command.wentTo = {true, where};
            const std::string body = where == WentTo::otherBody ? textOf(refusal.body) : std::string();
            if (body != step.wentToBody) command.wentToBody = {true, body.empty() ? std::nullopt : std::optional(body)};
            return {command};
        },
        PaperDialogs::tr("Review corrected: %1").arg(toQt(view.paper.address())));
    return dialog;
}

EntryDialog* resubmitDialog(Register& theRegister, const app::SubmissionView& view, QWidget* parent) {
    auto* dialog = dialogOf(theRegister, view, app::ResubmitSubmission::name, PaperDialogs::tr("Handed in anew"), parent);
    dialog->addDate(PaperDialogs::tr("Handed in anew on"));
    auto* title = dialog->addLine(u"title"_s, PaperDialogs::tr("Title"), Form::Need::required);
    title->setText(toQt(view.paper.title));
    auto* body = dialog->addText(u"body"_s, PaperDialogs::tr("Text"), 8);
    body->setPlainText(toQt(view.paper.body));
    auto* note = dialog->addLine(u"note"_s, PaperDialogs::tr("What was changed"));
    dialog->form()->addNote(PaperDialogs::tr("What stood there before stays readable in the chain. Then the review begins anew."));
    dialog->set(
        [=, address = view.paper.address()]() -> std::vector<app::Command> {
            return {app::ResubmitSubmission{address, textOf(title), toUtf8(body->toPlainText()), textOf(note)}};
        },
        PaperDialogs::tr("Handed in anew: %1").arg(toQt(view.paper.address())));
    return dialog;
}

EntryDialog* takeBackDialog(Register& theRegister, const app::SubmissionView& view, QWidget* parent) {
    auto* dialog = dialogOf(theRegister, view, app::WithdrawSubmission::name, PaperDialogs::tr("Taken back by the deputy"), parent);
    dialog->addDate(PaperDialogs::tr("Taken back on"));
    auto* reason = dialog->addText(u"reason"_s, PaperDialogs::tr("Reason"), 3);
    auto* all = new QCheckBox(PaperDialogs::tr("all signers ask for it"));
    dialog->form()->add(u"all_signers_ask"_s, QString(), all);
    dialog->form()->hideField(u"all_signers_ask"_s, view.paper.coSigners.empty());
    dialog->set(
        [=, address = view.paper.address()]() -> std::vector<app::Command> {
            app::WithdrawSubmission command;
            command.submission = address;
            command.reason = toUtf8(reason->toPlainText());
            if (all->isChecked()) command.allSignersAsk = true;
            return {command};
        },
        PaperDialogs::tr("Taken back: %1").arg(toQt(view.paper.address())));
    return dialog;
}

}  // namespace huying::ui
