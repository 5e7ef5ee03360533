// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/inspection_dialogs.h"

#include <QtWidgets>
#include <algorithm>

#include "base/text.h"
#include "base/typed_list.h"
#include "dialogs/changed_values.h"
#include "dialogs/typed_values.h"
#include "text/labels.h"
#include "widgets/chip_picker.h"
#include "widgets/choice_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString field(const char* code) { return toQt(words().fieldLabel(code)); }

std::vector<app::DeputyReference> deputiesIn(const std::string& text) {
    std::vector<app::DeputyReference> deputies;
    for (std::string& name : base::splitValues(text)) deputies.push_back({std::move(name), {}, {}});
    return deputies;
}

QString lineName(const app::InspectionLineView& line) {
    const QString about = QString(toQt(line.line.address) + u' ' + toQt(line.title)).trimmed();
    return about.isEmpty() ? toQt(line.unit) : toQt(line.unit) + u"　"_s + about;
}

void fillName(const app::InspectionView& view, std::size_t line, app::InspectionLineName& name) {
    name.inspection = view.inspection.name;
    name.session = view.session;
    name.unit = view.lines.at(line).presentUnit;
    name.caseAddress = view.lines.at(line).line.address;
}

QString draftKey(const char* command, const app::InspectionView& view, std::size_t line) {
    return QString::fromLatin1(command) + u"/%1/%2"_s.arg(view.inspection.id.value).arg(view.lines.at(line).line.id.value);
}

// Only names are looked for: the words of the windows belong to another thread.
std::optional<app::InspectionView> inspectionNow(app::RegisterReader& reader, domain::InspectionId id) {
    for (app::InspectionView& view : app::viewInspections(reader, std::nullopt, app::Words::of(app::Language::chinese))) {
        if (view.inspection.id == id) return std::move(view);
    }
    return std::nullopt;
}

std::vector<std::string> unitsIn(const ChipPicker* picker) {
    std::vector<std::string> units;
    for (const QString& unit : picker->values()) units.push_back(toUtf8(unit));
    return units;
}

}  // namespace

InspectionDialog::InspectionDialog(Register& theRegister, const QString& session, const std::optional<app::InspectionView>& known,
                                   QWidget* parent)
    : CommandDialog(theRegister, known ? tr("Correct an inspection") : tr("Plan an inspection"),
                    known ? u"correct-inspection/%1"_s.arg(known->inspection.id.value) : u"plan-inspection/"_s + session, parent),
      session_(session),
      known_(known) {
    const base::Date today = theRegister.today();
    addLine(u"name"_s, tr("Name of the inspection"), Form::Need::required)->setPlaceholderText(tr("for example the year"));
    form()->add(u"committee"_s, tr("Leading committee"), new ChoicePicker(committeeChoices(theRegister.directory())), Form::Need::required);
    form()->add(u"from_date"_s, field("from_date"), new DateEdit(today, DateSense::eitherSide));
    form()->add(u"to_date"_s, field("to_date"), new DateEdit(today, DateSense::eitherSide));
    addText(u"purpose"_s, field("purpose"), 2);
    addLine(u"committee_members"_s, field("committee_members"))->setPlaceholderText(tr("names, ; between"));
    addLine(u"proposing_deputies"_s, field("proposing_deputies"))
        ->setPlaceholderText(tr("names, with the delegation in brackets, ; between"));
    if (!known_) {
        addDate(field("planned_on"));
        restoreDraft();
        return;
    }
    form()->add(u"planned_on"_s, field("planned_on"), new DateEdit(today, DateSense::happened), Form::Need::required);
    form()->add(u"closed_on"_s, tr("Closed on"), new DateEdit(today, DateSense::happened))->setPlaceholderText(tr("empty: it goes on"));
    addText(u"conclusion"_s, field("conclusion"), 3);
    form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake (void)")))->setChecked(!known_->inspection.counts());
    addText(u"reason"_s, field("reason"), 2);
    show(*known_);
    watchInspection();
    restoreDraft();
}

void InspectionDialog::show(const app::InspectionView& view) {
    const domain::Inspection& row = view.inspection;
    form()->setValues({{u"name"_s, toQt(row.name)},
                       {u"committee"_s, toQt(view.committee)},
                       {u"from_date"_s, isoText(row.from)},
                       {u"to_date"_s, isoText(row.to)},
                       {u"purpose"_s, toQt(row.purpose)},
                       {u"committee_members"_s, toQt(base::joined(row.members, "、"))},
                       {u"proposing_deputies"_s, toQt(base::joined(view.deputies, "、"))},
                       {u"planned_on"_s, isoText(row.plannedOn)},
                       {u"closed_on"_s, isoText(row.closedOn)},
                       {u"conclusion"_s, toQt(row.conclusion)}});
}

void InspectionDialog::watchInspection() {
    watchEntry([id = known_->inspection.id](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
        const auto now = inspectionNow(reader, id);
        if (!now) return std::nullopt;
        const domain::Inspection& row = now->inspection;
        return RecordedEntry{now->version,
                             {{u"name"_s, toQt(row.name)},
                              {u"committee"_s, toQt(now->committee)},
                              {u"from_date"_s, isoText(row.from)},
                              {u"to_date"_s, isoText(row.to)},
                              {u"purpose"_s, toQt(row.purpose)},
                              {u"committee_members"_s, toQt(base::joined(row.members, "、"))},
                              {u"proposing_deputies"_s, toQt(base::joined(now->deputies, "、"))},
                              {u"planned_on"_s, isoText(row.plannedOn)},
                              {u"closed_on"_s, isoText(row.closedOn)},
                              {u"conclusion"_s, toQt(row.conclusion)}}};
    });
}

app::PlanInspection InspectionDialog::planning() const {
    app::PlanInspection command;
    command.title = textIn(form(), u"name"_s);
    command.session = toUtf8(session_);
    command.committee = textIn(form(), u"committee"_s);
    command.from = dateIn(form(), u"from_date"_s);
    command.to = dateIn(form(), u"to_date"_s);
    command.purpose = textIn(form(), u"purpose"_s);
    command.members = base::splitValues(textIn(form(), u"committee_members"_s));
    command.deputies = deputiesIn(textIn(form(), u"proposing_deputies"_s));
    return command;
}

app::CorrectInspection InspectionDialog::correction() const {
    const app::PlanInspection values = planning();
    app::CorrectInspection command;
    command.inspection = toUtf8(recorded(u"name"_s).toString());  // others may have renamed it
    command.session = known_->session;
    command.expect = seenVersion() != 0 ? seenVersion() : known_->version;
    command.title = values.title;
    command.committee = {true, values.committee};
    command.plannedOn = dateIn(form(), u"planned_on"_s);
    command.from = {true, values.from};
    command.to = {true, values.to};
    command.purpose = {true, values.purpose};
    command.members = {true, values.members};
    command.deputies = {true, values.deputies};
    command.closedOn = {true, dateIn(form(), u"closed_on"_s)};
    command.conclusion = {true, textIn(form(), u"conclusion"_s)};
    command.isVoid = isTicked(form(), u"void"_s);
    command.reason = textIn(form(), u"reason"_s);
    return command;
}

std::vector<app::Command> InspectionDialog::commands() const {
    if (known_) return {correction()};
    return {planning()};
}

QString InspectionDialog::sentenceWhenDone(const app::BatchResult&) const {
    return (known_ ? tr("Inspection corrected: %1") : tr("Inspection planned: %1")).arg(toQt(textIn(form(), u"name"_s)));
}

InspectionSampleDialog::InspectionSampleDialog(Register& theRegister, const app::InspectionView& view, QWidget* parent)
    : CommandDialog(theRegister, tr("What is inspected"), u"add-inspection-sample/%1"_s.arg(view.inspection.id.value), parent),
      view_(view) {
    addHead(toQt(view_.inspection.name));
    units_ = form()->add(u"units"_s, tr("Units as a whole"), new ChipPicker(unitChoices(theRegister.directory())));
    units_->picker()->setPlaceholderText(tr("any part of the name or its number"));
    addLine(u"cases"_s, field("cases"))->setPlaceholderText(tr("numbers of the pieces, with a comma, semicolon or blank between"));
    form()
        ->add(u"unit"_s, tr("Of the pieces, the share of"), new ChoicePicker(unitChoices(theRegister.directory())))
        ->setPlaceholderText(tr("empty: the unit that answers"));
    addDate(tr("Date"));
    restoreDraft();
}

std::vector<app::Command> InspectionSampleDialog::commands() const {
    app::AddInspectionSample command;
    command.inspection = view_.inspection.name;
    command.session = view_.session;
    command.units = unitsIn(units_);
    command.cases = base::splitNumbers(textIn(form(), u"cases"_s));
    command.unit = textIn(form(), u"unit"_s);
    return {command};
}

QString InspectionSampleDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Added to %1").arg(toQt(view_.inspection.name));
}

InspectionDrawDialog::InspectionDrawDialog(Register& theRegister, const app::InspectionView& view, QWidget* parent)
    : CommandDialog(theRegister, tr("Draw what is inspected"), u"draw-inspection-sample/%1"_s.arg(view.inspection.id.value), parent),
      view_(view) {
    addHead(toQt(view_.inspection.name));
    subject_ = form()->add(u"draw_subject"_s, field("draw_subject"), codeBox<domain::DrawSubject>(domain::DrawSubject::pieces, false));
    constexpr int mostDrawn = 9999;
    form()->add(u"draw_count"_s, field("draw_count"), numberEdit(mostDrawn), Form::Need::required);
    form()->add(u"per_unit"_s, QString(), new QCheckBox(tr("so many of every unit")));
    units_ = form()->add(u"units"_s, tr("From these units alone"), new ChipPicker(unitChoices(theRegister.directory())));
    units_->picker()->setPlaceholderText(tr("empty: from all"));
    addLine(u"seed"_s, field("seed"), Form::Need::required)
        ->setPlaceholderText(tr("said aloud before the draw, for example three numbers"));
    addDate(tr("Date"));
    form()->addNote(tr("From the seed and the candidates anybody can draw the same again; both are kept."));
    connect(subject_, &QComboBox::currentIndexChanged, this,
            [this] { form()->hideField(u"per_unit"_s, chosen<domain::DrawSubject>(subject_) == domain::DrawSubject::units); });
    restoreDraft();
}

std::vector<app::Command> InspectionDrawDialog::commands() const {
    app::DrawInspectionSample command;
    command.inspection = view_.inspection.name;
    command.session = view_.session;
    command.subject = chosen<domain::DrawSubject>(subject_);
    command.count = numberIn(form(), u"draw_count"_s).value_or(0);
    command.perUnit = command.subject == domain::DrawSubject::pieces && isTicked(form(), u"per_unit"_s);
    command.units = unitsIn(units_);
    command.seed = textIn(form(), u"seed"_s);
    return {command};
}

QString InspectionDrawDialog::sentenceWhenDone(const app::BatchResult& result) const {
    std::vector<std::string> drawn;
    for (const app::CommandResult& one : result.results) drawn.insert(drawn.end(), one.ids.begin(), one.ids.end());
    return tr("Drawn: %1").arg(toQt(base::joined(drawn, "、")));
}

RemoveInspectionSampleDialog::RemoveInspectionSampleDialog(Register& theRegister, const app::InspectionView& view, std::size_t line,
                                                           QWidget* parent)
    : CommandDialog(theRegister, tr("Take out of the inspection"), draftKey("remove-inspection-sample", view, line), parent),
      view_(view),
      line_(line) {
    addHead(lineName(view_.lines.at(line_)));
    addText(u"reason"_s, field("reason"), 3, Form::Need::required);
    restoreDraft();
}

std::vector<app::Command> RemoveInspectionSampleDialog::commands() const {
    app::RemoveInspectionSample command;
    fillName(view_, line_, command);
    command.reason = textIn(form(), u"reason"_s);
    return {command};
}

QString RemoveInspectionSampleDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Taken out: %1").arg(lineName(view_.lines.at(line_)));
}

InspectionFindingDialog::InspectionFindingDialog(Register& theRegister, const app::InspectionView& view, std::size_t line,
                                                 std::optional<int> number, QWidget* parent)
    : CommandDialog(theRegister, number ? tr("Correct a finding") : tr("Finding"),
                    number ? QString(draftKey("correct-inspection-finding", view, line) + u"/%1"_s.arg(*number))
                           : draftKey("record-inspection-finding", view, line),
                    parent),
      view_(view),
      line_(line),
      number_(number) {
    const base::Date today = theRegister.today();
    addHead(lineName(view_.lines.at(line_)));
    addHead(toQt(view_.inspection.name));
    constexpr int bestScore = 100;
    addText(u"text"_s, word("sheet.inspection_text"), 4, Form::Need::required);
    form()->add(u"score"_s, field("score"), numberEdit(bestScore))->setPlaceholderText(tr("0 to 100"));
    form()->add(u"problem"_s, QString(), new QCheckBox(field("problem")));
    addText(u"demand"_s, word("sheet.inspection_demand"), 2);
    form()->add(u"due_on"_s, field("rectify_by"), new DateEdit(today, DateSense::planned));
    if (!number_) {
        addDate(word("sheet.inspected_on"));
        restoreDraft();
        return;
    }
    const domain::InspectionFinding& known = view_.lines.at(line_).line.findings.at(static_cast<std::size_t>(*number_) - 1);
    form()->add(u"happened_on"_s, word("sheet.inspected_on"), new DateEdit(today, DateSense::happened), Form::Need::required);
    form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake (void)")))->setChecked(!known.voidReason.empty());
    addText(u"reason"_s, field("reason"), 2);
    form()->setValues({{u"text"_s, toQt(known.text)},
                       {u"score"_s, numberText(known.score)},
                       {u"problem"_s, known.isProblem},
                       {u"demand"_s, toQt(known.demand)},
                       {u"due_on"_s, isoText(known.dueOn)},
                       {u"happened_on"_s, isoText(known.on)}});
    watchEntry([id = view_.inspection.id, of = view_.lines.at(line_).line.id,
                place = static_cast<std::size_t>(*number_) - 1](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
        const auto now = inspectionNow(reader, id);
        if (!now) return std::nullopt;
        for (const app::InspectionLineView& one : now->lines) {
            if (one.line.id != of || place >= one.line.findings.size()) continue;
            const domain::InspectionFinding& row = one.line.findings[place];
            return RecordedEntry{one.version,
                                 {{u"text"_s, toQt(row.text)},
                                  {u"score"_s, numberText(row.score)},
                                  {u"problem"_s, row.isProblem},
                                  {u"demand"_s, toQt(row.demand)},
                                  {u"due_on"_s, isoText(row.dueOn)},
                                  {u"happened_on"_s, isoText(row.on)}}};
        }
        return std::nullopt;
    });
    restoreDraft();
}

std::vector<app::Command> InspectionFindingDialog::commands() const {
    if (!number_) {
        app::RecordInspectionFinding command;
        fillName(view_, line_, command);
        command.text = textIn(form(), u"text"_s);
        command.score = numberIn(form(), u"score"_s);
        command.problem = isTicked(form(), u"problem"_s);
        command.demand = textIn(form(), u"demand"_s);
        command.dueOn = dateIn(form(), u"due_on"_s);
        return {command};
    }
    app::CorrectInspectionFinding command;
    fillName(view_, line_, command);
    command.finding = *number_;
    command.expect = seenVersion() != 0 ? seenVersion() : view_.lines.at(line_).version;
    command.happenedOn = dateIn(form(), u"happened_on"_s);
    command.text = textIn(form(), u"text"_s);
    command.score = {true, numberIn(form(), u"score"_s)};
    command.problem = isTicked(form(), u"problem"_s);
    command.demand = {true, textIn(form(), u"demand"_s)};
    command.dueOn = {true, dateIn(form(), u"due_on"_s)};
    command.isVoid = isTicked(form(), u"void"_s);
    command.reason = textIn(form(), u"reason"_s);
    return {command};
}

QString InspectionFindingDialog::sentenceWhenDone(const app::BatchResult&) const {
    return (number_ ? tr("Finding corrected: %1") : tr("Finding recorded: %1")).arg(lineName(view_.lines.at(line_)));
}

InspectionFollowUpDialog::InspectionFollowUpDialog(Register& theRegister, const app::InspectionView& view, std::size_t line, int number,
                                                   QWidget* parent)
    : CommandDialog(theRegister, tr("What followed"), draftKey("record-inspection-follow-up", view, line) + u"/%1"_s.arg(number), parent),
      view_(view),
      line_(line),
      number_(number) {
    addHead(lineName(view_.lines.at(line_)));
    addHead(toQt(view_.lines.at(line_).line.findings.at(static_cast<std::size_t>(number_) - 1).demand));
    addDate(tr("Done on"));
    addText(u"text"_s, tr("What was done"), 4, Form::Need::required);
    form()->add(u"rectified"_s, QString(), new QCheckBox(tr("this completes the rectification")));
    restoreDraft();
}

std::vector<app::Command> InspectionFollowUpDialog::commands() const {
    app::RecordInspectionFollowUp command;
    fillName(view_, line_, command);
    command.finding = number_;
    command.text = textIn(form(), u"text"_s);
    command.done = isTicked(form(), u"rectified"_s);
    return {command};
}

QString InspectionFollowUpDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Recorded what followed: %1").arg(lineName(view_.lines.at(line_)));
}

CloseInspectionDialog::CloseInspectionDialog(Register& theRegister, const app::InspectionView& view, QWidget* parent)
    : CommandDialog(theRegister, tr("Close an inspection"), u"close-inspection/%1"_s.arg(view.inspection.id.value), parent), view_(view) {
    addHead(toQt(view_.inspection.name));
    addHead(toQt(app::countsText(view_.counts, words())));
    addDate(tr("Closed on"));
    addText(u"conclusion"_s, field("conclusion"), 4, Form::Need::required);
    restoreDraft();
}

std::vector<app::Command> CloseInspectionDialog::commands() const {
    return {app::CloseInspection{view_.inspection.name, view_.session, textIn(form(), u"conclusion"_s)}};
}

QString CloseInspectionDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Inspection closed: %1").arg(toQt(view_.inspection.name));
}

}  // namespace huying::ui
