// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/intake/pre_contacts_view.h"

#include <QtWidgets>
#include <algorithm>

#include "dialogs/entry_dialog.h"
#include "pages/directory/entry_table.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString detailOf(const app::PreContactView& view) {
    const domain::PreContact& talk = view.talk;
    QStringList lines{toQt(talk.matter), toQt(view.deputyName) + u"　"_s + toQt(view.unitName), QString()};
    const auto stage = [&](const QString& text, const std::optional<base::Date>& on, const std::string& what) {
        if (on) lines << text.arg(isoText(on)) + (what.empty() ? QString() : QString(u"　"_s + toQt(what)));
    };
    stage(PreContactsView::tr("Raised %1"), talk.raisedOn, {});
    stage(PreContactsView::tr("Taken up %1"), talk.takenUpOn, talk.takenUpBy);
    stage(PreContactsView::tr("Answered %1"), talk.answeredOn, talk.answer);
    lines << labelOf(view.state);
    if (const std::string to = talk.submissionAddress + talk.suggestionAddress; !to.empty())
        lines << PreContactsView::tr("Led to %1").arg(toQt(to));
    if (!talk.settledReason.empty()) lines << toQt(talk.settledReason);
    return lines.join(u'\n');
}

// The fields of a talk with its stages, filled from `before` where it is on record.
EntryDialog* talkDialog(Register& theRegister, const app::PreContactView* before, const std::string& session, QWidget* parent) {
    const domain::PreContact talk = before == nullptr ? domain::PreContact{} : before->talk;
    const bool isNew = before == nullptr;
    const QString key =
        isNew ? toQt(app::RecordPreContact::name) : toQt(app::CorrectPreContact::name) + u'/' + QString::number(talk.id.value);
    auto* dialog = new EntryDialog(
        theRegister, isNew ? PreContactsView::tr("A talk before submission") : PreContactsView::tr("Stages of the talk"), key, parent);
    if (!isNew) dialog->addHead(toQt(talk.matter));
    Form* form = dialog->form();
    const base::Date today = theRegister.today();
    const Directory& directory = theRegister.directory();
    auto* deputy =
        form->add(u"deputy"_s, PreContactsView::tr("Deputy"), new ChoicePicker(deputyChoices(directory, today)), Form::Need::required);
    auto* unit =
        form->add(u"unit"_s, PreContactsView::tr("Handling unit"), new ChoicePicker(unitChoices(directory, today)), Form::Need::required);
    auto* matter = dialog->addText(u"matter"_s, PreContactsView::tr("Matter"), 3, Form::Need::required);
    DateEdit* raisedOn = nullptr;
    const auto day = [&](const QString& field, const QString& label, const std::optional<base::Date>& value) {
        auto* edit = form->add(field, label, new DateEdit(today, DateSense::happened));
        edit->setDate(value);
        return edit;
    };
    if (isNew) {
        dialog->addDate(PreContactsView::tr("Raised on"));
    } else {
        deputy->setText(toQt(before->deputyName));
        unit->setText(toQt(before->unitName));
        matter->setPlainText(toQt(talk.matter));
        raisedOn = day(u"raised_on"_s, PreContactsView::tr("Raised on"), talk.raisedOn);
    }
    auto* takenUpOn = day(u"taken_up_on"_s, PreContactsView::tr("Taken up on"), talk.takenUpOn);
    auto* takenUpBy = dialog->addLine(u"taken_up_by"_s, PreContactsView::tr("Taken up by"));
    takenUpBy->setText(toQt(talk.takenUpBy));
    auto* answeredOn = day(u"answered_on"_s, PreContactsView::tr("Answered on"), talk.answeredOn);
    auto* answer = dialog->addText(u"answer"_s, PreContactsView::tr("Answer"), 3);
    answer->setPlainText(toQt(talk.answer));
    form->addHeading(PreContactsView::tr("What came of it"));
    auto* paper = dialog->addLine(u"submission"_s, PreContactsView::tr("Paper"));
    paper->setPlaceholderText(PreContactsView::tr("its number in the view Review"));
    paper->setText(toQt(talk.submissionAddress));
    auto* suggestion = dialog->addLine(u"case"_s, PreContactsView::tr("Suggestion"));
    suggestion->setText(toQt(talk.suggestionAddress));
    auto* settled = dialog->addLine(u"settled_reason"_s, PreContactsView::tr("Nothing, because"));
    settled->setText(toQt(talk.settledReason));
    if (isNew) {
        dialog->set(
            [=]() -> std::vector<app::Command> {
                app::RecordPreContact command;
                command.session = session;
                command.deputy.name = textOf(deputy);
                command.unit = textOf(unit);
                command.matter = toUtf8(matter->toPlainText());
                command.takenUpOn = takenUpOn->date();
                command.takenUpBy = textOf(takenUpBy);
                command.answeredOn = answeredOn->date();
                command.answer = toUtf8(answer->toPlainText());
                command.submission = textOf(paper);
                command.caseAddress = textOf(suggestion);
                command.settledReason = textOf(settled);
                return {command};
            },
            PreContactsView::tr("The talk was recorded."));
        return dialog;
    }
    dialog->set(
        [=, names = std::pair{before->deputyName, before->unitName}, version = before->version]() -> std::vector<app::Command> {
            app::CorrectPreContact command;
            command.preContact = talk.id.value;
            command.expect = version;
            if (const std::string name = textOf(deputy); name != names.first) command.deputy = {true, app::DeputyReference{name, {}, {}}};
            command.unit = replacementOf(unit, names.second);
            const auto text = [](const QPlainTextEdit* edit, const std::string& was) {
                const std::string now = toUtf8(edit->toPlainText());
                app::Replacement<std::string> replacement{now != was, std::nullopt};
                if (replacement.isGiven && !now.empty()) replacement.value = now;
                return replacement;
            };
            command.matter = text(matter, talk.matter);
            if (raisedOn->date() != talk.raisedOn) command.raisedOn = {true, raisedOn->date()};
            if (takenUpOn->date() != talk.takenUpOn) command.takenUpOn = {true, takenUpOn->date()};
            command.takenUpBy = replacementOf(takenUpBy, talk.takenUpBy);
            if (answeredOn->date() != talk.answeredOn) command.answeredOn = {true, answeredOn->date()};
            command.answer = text(answer, talk.answer);
            command.submission = replacementOf(paper, talk.submissionAddress);
            command.caseAddress = replacementOf(suggestion, talk.suggestionAddress);
            command.settledReason = replacementOf(settled, talk.settledReason);
            return {command};
        },
        PreContactsView::tr("The talk was brought up to date."));
    return dialog;
}

}  // namespace

PreContactsView::PreContactsView(Register& theRegister, Prompts& prompts)
    : PaperView(theRegister, prompts, u"preContacts"_s,
                {tr("No."), tr("Deputy"), tr("Handling unit"), tr("Matter"), tr("Raised"), tr("Taken up"), tr("Answered"), tr("State"),
                 tr("Led to")}) {
    using Needs = EntryTable::Needs;
    table()->addAction(u"talkRecord"_s, tr("&Talk raised…"), Needs::nothing, [this] { start(toQt(app::RecordPreContact::name), {}); });
    table()->setEditAction(table()->addAction(u"talkStages"_s, tr("&Stages…"), Needs::one,
                                              [this] { start(toQt(app::CorrectPreContact::name), table()->current()); }));
    addMore();
    addSheetActions();
}

std::string_view PreContactsView::commandOf(const QString& button) const {
    if (button == "talkRecord"_L1) return app::RecordPreContact::name;
    return button == "talkStages"_L1 ? app::CorrectPreContact::name : std::string_view();
}

void PreContactsView::read() {
    const unsigned generation = ++generation_;
    theRegister().ask(
        this, [shown = query()](app::RegisterStore& store) { return app::readPreContacts(store.reader(), shown); },
        [this, generation](std::vector<app::PreContactView> talks) {
            if (generation != generation_) return;
            talks_ = std::move(talks);
            fillSoon();
        });
}

void PreContactsView::fill() {
    QList<EntryRow> rows;
    for (const app::PreContactView& view : talks_) {
        const domain::PreContact& talk = view.talk;
        EntryRow row;
        row.key = QString::number(talk.id.value);
        row.cells = {row.key,
                     toQt(view.deputyName),
                     toQt(view.unitName),
                     toQt(talk.matter).simplified(),
                     isoText(talk.raisedOn),
                     isoText(talk.takenUpOn),
                     isoText(talk.answeredOn),
                     labelOf(view.state),
                     toQt(talk.submissionAddress + talk.suggestionAddress)};
        row.searchText = toQt(talk.answer) + u' ' + toQt(talk.takenUpBy) + u' ' + toQt(talk.settledReason);
        row.detail = detailOf(view);
        row.isMuted = domain::turnOf(view.state) == domain::Turn::nobody;
        rows.append(row);
    }
    table()->setRows(rows);
}

const app::PreContactView* PreContactsView::chosen() const {
    const qint64 number = table()->current().toLongLong();
    const auto found = std::find_if(talks_.begin(), talks_.end(), [&](const auto& view) { return view.talk.id.value == number; });
    return found == talks_.end() ? nullptr : &*found;
}

PaperView::Sheet PreContactsView::sheet() const {
    app::PaperQuery shown = query();
    shown.text = toUtf8(table()->filterText());
    return
        [shown, in = words()](app::RegisterStore& store) { return app::preContactSheet(app::readPreContacts(store.reader(), shown), in); };
}

CommandDialog* PreContactsView::start(const QString& command, const QString& about) {
    const auto wanted = query().session;
    const domain::Session* session = wanted ? theRegister().directory().session(*wanted) : nullptr;
    if (command == toQt(app::RecordPreContact::name))
        return open(talkDialog(theRegister(), nullptr, session == nullptr ? std::string() : session->address(), this), Makes::entry);
    const qint64 number = about.toLongLong();
    const auto found = std::find_if(talks_.begin(), talks_.end(), [&](const auto& view) { return view.talk.id.value == number; });
    return found == talks_.end() ? nullptr : open(talkDialog(theRegister(), &*found, {}, this));
}

}  // namespace huying::ui
