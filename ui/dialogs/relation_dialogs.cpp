// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/relation_dialogs.h"

#include <QtWidgets>

#include "base/typed_list.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

std::vector<std::string> casesIn(const QLineEdit* line) { return base::splitNumbers(toUtf8(line->text())); }

QString field(const char* code) { return toQt(words().fieldLabel(code)); }

}  // namespace

MergeDialog::MergeDialog(Register& theRegister, const QStringList& cases, QWidget* parent)
    : CommandDialog(theRegister, tr("Merge"), u"merge-suggestions/"_s + cases.join(u','), parent) {
    cases_ = addLine(u"cases"_s, field("cases"), Form::Need::required);
    cases_->setPlaceholderText(tr("numbers of the pieces, with a comma, semicolon or blank between"));
    cases_->setText(joinNames(cases));
    into_ = addLine(u"into"_s, tr("Main case"), Form::Need::required);
    into_->setPlaceholderText(tr("number of the piece that the others are handled with"));
    addDate(tr("Merged on"));
    reason_ = addText(u"reason"_s, field("reason"), 3, Form::Need::required);
    form()->addNote(
        tr("Merged pieces keep their numbers and go on counting. They have no time limit of their own and follow the main case; "
           "each of their signers is owed its reply and each piece is rated for itself."));
    restoreDraft();
}

std::vector<app::Command> MergeDialog::commands() const {
    return {app::MergeSuggestions{casesIn(cases_), toUtf8(into_->text().trimmed()), toUtf8(reason_->toPlainText())}};
}

QString MergeDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Merged into %2: %1").arg(pieces(static_cast<int>(casesIn(cases_).size())), into_->text().trimmed());
}

UnmergeDialog::UnmergeDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::UnmergeSuggestions::name, tr("End the merger"), parent) {
    addHead(tr("Merged into %1").arg(toQt(context.view.mainAddress())));
    addDate(tr("Ended on"));
    addText(u"reason"_s, field("reason"), 3, Form::Need::required);
    form()->addNote(
        tr("The piece is handled by itself again: its own units and time limits stand as they were; without units it waits to "
           "be assigned."));
    restoreDraft();
}

std::vector<app::Command> UnmergeDialog::commands() const { return {app::UnmergeSuggestions{{address()}, text("reason")}}; }

QString UnmergeDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Handled by itself again: %1").arg(name()); }

LinkDialog::LinkDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::LinkSuggestion::name, tr("Link to earlier pieces"), parent) {
    auto* earlier = addLine(u"earlier"_s, tr("Earlier pieces"), Form::Need::required);
    earlier->setPlaceholderText(tr("their numbers with term and session, as 17-2-35, with a comma, semicolon or blank between"));
    addDate(tr("Linked on"));
    addLine(u"note"_s, field("note"));
    restoreDraft();
}

std::vector<app::Command> LinkDialog::commands() const {
    return {app::LinkSuggestion{address(), base::splitNumbers(text("earlier")), text("note")}};
}

QString LinkDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("%1 takes up %2").arg(name(), toQt(text("earlier"))); }

UnlinkDialog::UnlinkDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::UnlinkSuggestion::name, tr("End a link"), parent), other_(new QComboBox) {
    for (const domain::CaseLink& row : facts().links) {
        if (row.endedOn) continue;
        const auto known = context.view.related.find(row.other);
        const QString title = known == context.view.related.end() ? QString() : toQt(known->second.title);
        other_->addItem(u"%1　%2"_s.arg(toQt(row.otherAddress), title), toQt(row.otherAddress));
    }
    form()->add(u"other"_s, field("other"), other_, Form::Need::required);
    addDate(tr("Ended on"));
    addText(u"reason"_s, field("reason"), 3, Form::Need::required);
    restoreDraft();
}

std::vector<app::Command> UnlinkDialog::commands() const { return {app::UnlinkSuggestion{address(), unitOf(other_), text("reason")}}; }

QString UnlinkDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Link ended: %1").arg(name()); }

}  // namespace huying::ui
