// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/batch_dialog.h"

#include <QtWidgets>

#include "dialogs/handling_dialogs.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/chip_picker.h"
#include "widgets/choice_picker.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using app::BatchKind;

namespace {

constexpr std::chrono::milliseconds pauseBeforePreview{250};

QString draftKeyOf(const std::vector<app::CaseRow>& rows, const QString& unit) {
    QStringList addresses;
    for (const app::CaseRow& row : rows) addresses.append(toQt(row.address));
    return (unit.isEmpty() ? u"edit-pieces/"_s : u"units-pieces/"_s + unit + u'/') + addresses.join(u',');
}

bool isFact(BatchKind kind) { return kind == BatchKind::receipt || kind == BatchKind::urging || kind >= BatchKind::assignment; }
bool namesUnits(BatchKind kind) { return kind == BatchKind::assignment || kind == BatchKind::plan; }
bool isOfPlan(BatchKind kind) { return kind == BatchKind::plan || kind == BatchKind::agreement; }
bool isAssignment(BatchKind kind) { return kind == BatchKind::assignment || kind == BatchKind::asPlanned; }
bool isPastDate(BatchKind kind) {
    return kind == BatchKind::registeredOn || kind == BatchKind::submittedOn || kind == BatchKind::assignedOn;
}
bool isOfUnits(BatchKind kind) {
    return kind == BatchKind::assignedOn || kind == BatchKind::dueOn || kind == BatchKind::receipt || kind == BatchKind::urging ||
           kind == BatchKind::agreement || kind == BatchKind::passingOn || kind == BatchKind::nothingPromised || app::isOfUnit(kind);
}

}  // namespace

BatchDialog::BatchDialog(Register& theRegister, const std::vector<app::CaseRow>& rows, QWidget* parent, BatchKind likely,
                         const QString& unit)
    : CommandDialog(theRegister, unit.isEmpty() ? tr("Change several") : tr("Record for several"), draftKeyOf(rows, unit), parent),
      ownUnit_(unit),
      counts_(roleLabel(QString(), "strong")),
      leaveOut_(new QCheckBox(tr("Leave out those that cannot be done"))),
      problem_(roleLabel(QString(), "error")),
      rows_(new QTreeWidget),
      reason_(plainLabel(QString())) {
    for (const app::CaseRow& row : rows) ids_.push_back(row.id);
    const QString count = pieces(static_cast<int>(ids_.size()));
    addHead(unit.isEmpty() ? tr("%1, changed in one step").arg(count) : tr("%1 of %2, recorded in one step").arg(count, unit));
    addFields();
    form()->setValues({{u"kind"_s, toQt(base::codeOf(likely))}});
    addPreview();
    showFields();
    pause_.setSingleShot(true);
    pause_.setInterval(pauseBeforePreview);
    connect(&pause_, &QTimer::timeout, this, &BatchDialog::askPreview);
    restoreDraft();
    letFormGrow();
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 130, character * 100});
    connect(form(), &Form::changed, this, [this] {
        handled_.clear();
        isFinishWished_ = false;
        tell(QString());
        showFields();
        previewSoon();
    });
    connect(&theRegister, &Register::changed, this, &BatchDialog::previewSoon);
    showFields();
    previewSoon();
}

void BatchDialog::addFields() {
    const Directory& directory = theRegister().directory();
    const base::Date today = theRegister().today();
    kind_ = form()->add(u"kind"_s, tr("What"), kindBox(), Form::Need::required);
    category_ = form()->add(u"category"_s, tr("Category"), new ChoicePicker(categoryChoices(directory, today)));
    source_ = form()->add(u"formation_source"_s, tr("Formation source"), offeredBox<domain::FormationSource>(directory.term, std::nullopt));
    activity_ = form()->add(u"deputy_activity"_s, tr("From the activity"), new ChoicePicker(activityChoices(directory)));
    newDate_ = form()->add(u"date"_s, tr("New date"), new DateEdit(today, DateSense::happened));
    // Most due dates are still to come, those of pieces that are late have passed.
    dueOn_ = form()->add(u"due_on"_s, tr("New due date"), new DateEdit(today, DateSense::eitherSide));
    onDate_ = form()->add(u"on"_s, tr("Date"), new DateEdit(today, DateSense::happened));
    onDate_->setDate(today);
    units_ = form()->add(u"tasks"_s, tr("Handling units"), new ChipPicker(unitChoices(directory, today)));
    units_->picker()->setPlaceholderText(tr("one: sole; several: the first leads, the others are joint"));
    unit_ = form()->add(u"unit"_s, tr("Only this unit"), new ChoicePicker(unitChoices(directory)));
    unit_->setPlaceholderText(tr("empty: every unit of the piece"));
    level_ = form()->add(u"level"_s, tr("Level"), codeBox<domain::UrgingLevel>(std::nullopt));
    level_->setItemText(0, tr("by rule"));
    text_ = addLine(u"text"_s, tr("Document number"));
    box_ = addLine(u"box"_s, tr("Box"));
    by_ = addLine(u"by"_s, tr("By whom"));
    via_ = addLine(u"via"_s, tr("Passed on by"));
    parts_ = new QComboBox;
    parts_->addItem(tr("Suggestion and reply"), u"both"_s);
    for (const auto& [part, code] : base::EnumCodes<domain::PublishedPart>::values) parts_->addItem(labelOf(part), toQt(code));
    form()->add(u"part"_s, tr("Published is"), parts_);
    extent_ = form()->add(u"extent"_s, tr("How much"), codeBox<domain::PublicationExtent>(domain::PublicationExtent::full, false));
    where_ = addLine(u"where"_s, tr("Published in"));
    whyNot_ = addLine(u"reason_if_not"_s, tr("Why not"));
    nothing_ = addText(u"nothing_promised"_s, toQt(words().fieldLabel("nothing_promised")), 2);
    byRoute_ = form()->add(u"by_route"_s, QString(), new QCheckBox(tr("where nothing is written: by the system of each unit")));
    byRoute_->setChecked(!directory.routes.empty());
    addUnitsFields();
}

// What is offered: the office's changes and what it records of all units at once, or the work of one unit.
QComboBox* BatchDialog::kindBox() const {
    auto* box = new QComboBox;
    for (const auto& [kind, code] : base::EnumCodes<BatchKind>::values) {
        const bool isOffered = ownUnit_.isEmpty() ? app::isOfOffice(kind) : app::isOfUnit(kind);
        if (isOffered) box->addItem(labelOf(kind), toQt(code));
    }
    return box;
}

void BatchDialog::addUnitsFields() {
    receiver_ = addLine(u"receiver"_s, tr("Received by"));
    until_ = form()->add(u"until"_s, tr("Extend until"), new DateEdit(theRegister().today(), DateSense::planned));
    words_ = addText(u"words"_s, tr("Progress, plan or reason"), 4);
    isPlan_ = form()->add(u"plan"_s, QString(), new QCheckBox(tr("this is the handling plan")));
    measures_ = addText(u"measures"_s, tr("Measures"), 3);
    measures_->setPlaceholderText(tr("one a line: what; by when; who is in charge"));
    way_ = form()->add(u"way"_s, tr("Way"), codeBox<domain::DeliveryWay>(domain::DeliveryWay::post, false));
    formSent_ = form()->add(u"form_sent"_s, QString(), new QCheckBox(tr("with the feedback form")));
    isUndated_ = form()->add(u"undated"_s, QString(), new QCheckBox(tr("the days of the deliveries are not known")));
    leader_ = addLine(u"leader"_s, tr("Leader in charge"));
    handler_ = addLine(u"handler"_s, tr("Handler"));
    handlerPhone_ = addLine(u"handler_phone"_s, tr("Telephone"));
    for (QLineEdit* line : {leader_, handler_, handlerPhone_}) line->setPlaceholderText(tr("empty: stays as it is"));
}

BatchKind BatchDialog::kind() const { return chosen<BatchKind>(kind_).value_or(BatchKind::category); }

void BatchDialog::showFields() {
    const BatchKind what = kind();
    const auto show = [this](const QString& key, bool isShown) { form()->hideField(key, !isShown); };
    show(u"category"_s, what == BatchKind::category);
    show(u"formation_source"_s, what == BatchKind::formationSource);
    show(u"deputy_activity"_s, what == BatchKind::deputyActivity);
    show(u"date"_s, isPastDate(what));
    show(u"due_on"_s, what == BatchKind::dueOn);
    show(u"on"_s, isFact(what) && !isUndated());
    show(u"tasks"_s, namesUnits(what));
    show(u"unit"_s, isOfUnits(what) && ownUnit_.isEmpty());
    const bool isProgress = what == BatchKind::progress;
    const bool isReceipt = what == BatchKind::receipt && !ownUnit_.isEmpty();
    show(u"receiver"_s, isReceipt);
    show(u"until"_s, what == BatchKind::extension);
    show(u"words"_s, isProgress || what == BatchKind::extension);
    show(u"plan"_s, isProgress);
    show(u"measures"_s, isProgress && isPlan_->isChecked());
    show(u"way"_s, what == BatchKind::delivery);
    show(u"form_sent"_s, what == BatchKind::delivery);
    show(u"undated"_s, what == BatchKind::delivery && ownUnit_.isEmpty());
    for (const QString& key : {u"leader"_s, u"handler"_s, u"handler_phone"_s})
        show(key, isReceipt || isProgress || what == BatchKind::people);
    show(u"level"_s, what == BatchKind::urging);
    show(u"text"_s, what == BatchKind::urging || what == BatchKind::assignment || what == BatchKind::asPlanned);
    show(u"box"_s, what == BatchKind::archiving);
    show(u"by"_s, isOfPlan(what) || isAssignment(what) || what == BatchKind::archiving);
    show(u"via"_s, isAssignment(what) || what == BatchKind::passingOn);
    const bool isPublishing = what == BatchKind::publication;
    show(u"part"_s, isPublishing && extent() != domain::PublicationExtent::titleOnly);  // a reply has none
    show(u"extent"_s, isPublishing);
    show(u"where"_s, isPublishing && extent() != domain::PublicationExtent::none);
    show(u"reason_if_not"_s, isPublishing && extent() == domain::PublicationExtent::none);
    show(u"nothing_promised"_s, what == BatchKind::nothingPromised);
    show(u"by_route"_s, isAssignment(what) && !theRegister().directory().routes.empty());
}

// The office records late what old ledgers do not tell; a unit knows when it delivered.
bool BatchDialog::isUndated() const { return kind() == BatchKind::delivery && ownUnit_.isEmpty() && isUndated_->isChecked(); }

QString BatchDialog::missingField() const {
    const BatchKind what = kind();
    if (isPastDate(what) && !newDate_->date()) return u"date"_s;
    if (what == BatchKind::dueOn && !dueOn_->date()) return u"due_on"_s;
    if (isFact(what) && !isUndated() && !onDate_->date()) return u"on"_s;
    if (what == BatchKind::category && category_->text().trimmed().isEmpty()) return u"category"_s;
    if (what == BatchKind::formationSource && !chosen<domain::FormationSource>(source_)) return u"formation_source"_s;
    if (what == BatchKind::deputyActivity && activity_->text().trimmed().isEmpty()) return u"deputy_activity"_s;
    if (what == BatchKind::nothingPromised && nothing_->toPlainText().trimmed().isEmpty()) return u"nothing_promised"_s;
    if (what == BatchKind::publication) {
        const bool isPublished = extent() != domain::PublicationExtent::none;
        const QLineEdit* needed = isPublished ? where_ : whyNot_;
        return !needed->text().trimmed().isEmpty() ? QString() : isPublished ? u"where"_s : u"reason_if_not"_s;
    }
    const bool hasWords = !words_->toPlainText().trimmed().isEmpty();
    if (what == BatchKind::extension && !until_->date()) return u"until"_s;
    if ((what == BatchKind::extension || what == BatchKind::progress) && !hasWords) return u"words"_s;
    const QString people = leader_->text() + handler_->text() + handlerPhone_->text();
    if (what == BatchKind::people && people.trimmed().isEmpty()) return u"handler"_s;
    return namesUnits(what) && units_->values().isEmpty() ? u"tasks"_s : QString();
}

domain::PublicationExtent BatchDialog::extent() const {
    return chosen<domain::PublicationExtent>(extent_).value_or(domain::PublicationExtent::full);
}

void BatchDialog::fillPublication(app::BatchEdit& edit) const {
    using enum domain::PublishedPart;
    edit.extent = extent();
    edit.text = toUtf8((edit.extent == domain::PublicationExtent::none ? whyNot_ : where_)->text());
    if (edit.extent == domain::PublicationExtent::titleOnly) {
        edit.parts = {suggestion};
    } else if (const auto part = chosen<domain::PublishedPart>(parts_)) {
        edit.parts = {*part};
    } else {
        edit.parts = {suggestion, reply};
    }
}

app::BatchEdit BatchDialog::edit() const {
    app::BatchEdit edit;
    edit.kind = kind();
    edit.text = toUtf8(edit.kind == BatchKind::category ? category_->text() : isOfPlan(edit.kind) ? by_->text() : text_->text());
    if (edit.kind == BatchKind::deputyActivity) edit.text = toUtf8(activity_->text().trimmed());
    if (edit.kind == BatchKind::archiving) edit.text = toUtf8(box_->text());
    if (edit.kind == BatchKind::nothingPromised) edit.text = toUtf8(nothing_->toPlainText().trimmed());
    if (isAssignment(edit.kind) || edit.kind == BatchKind::archiving) edit.by = toUtf8(by_->text());
    if (isAssignment(edit.kind) || edit.kind == BatchKind::passingOn) edit.via = toUtf8(via_->text());
    if (edit.kind == BatchKind::publication) fillPublication(edit);
    edit.byRoute = isAssignment(edit.kind) && byRoute_->isChecked() && !theRegister().directory().routes.empty();
    edit.source = chosen<domain::FormationSource>(source_);
    edit.date = (isFact(edit.kind) ? onDate_ : edit.kind == BatchKind::dueOn ? dueOn_ : newDate_)->date();
    if (isUndated()) edit.date.reset();
    edit.level = chosen<domain::UrgingLevel>(level_);
    if (isOfUnits(edit.kind)) edit.unit = toUtf8(ownUnit_.isEmpty() ? unit_->text() : ownUnit_);
    if (app::isOfUnit(edit.kind)) fillUnits(edit);
    const QStringList units = namesUnits(edit.kind) ? units_->values() : QStringList();
    for (const QString& unit : units) {
        const auto role = units.size() == 1    ? domain::TaskRole::sole
                          : edit.tasks.empty() ? domain::TaskRole::lead
                                               : domain::TaskRole::joint;
        edit.tasks.push_back({toUtf8(unit), role, {}, {}});
    }
    return edit;
}

void BatchDialog::fillUnits(app::BatchEdit& edit) const {
    edit.text = toUtf8(words_->toPlainText().trimmed());
    edit.way = chosen<domain::DeliveryWay>(way_).value_or(domain::DeliveryWay::post);
    edit.formSent = formSent_->isChecked();
    if (ownUnit_.isEmpty()) return;  // the office signs for units without naming their people
    edit.receiver = toUtf8(receiver_->text().trimmed());
    edit.leader = toUtf8(leader_->text().trimmed());
    edit.handler = toUtf8(handler_->text().trimmed());
    edit.handlerPhone = toUtf8(handlerPhone_->text().trimmed());
    edit.isPlan = isPlan_->isChecked();
    QString ignored;  // said by checkMore()
    if (edit.isPlan) edit.measures = measuresIn(measures_->toPlainText(), theRegister().today(), ignored);
    edit.until = until_->date();
}

QString BatchDialog::faultyMeasures() const {
    QString fault;
    if (kind() == BatchKind::progress && isPlan_->isChecked()) measuresIn(measures_->toPlainText(), theRegister().today(), fault);
    return fault;
}

// As in the forms for one piece: somebody of the office records it from the unit's paper.
std::string BatchDialog::forUnit() const {
    const auto& account = theRegister().directory().viewer.account;
    const bool isOfOffice = account && account->role != domain::Role::handlingUnit;
    return isOfOffice && !ownUnit_.isEmpty() ? toUtf8(ownUnit_) : std::string();
}

bool BatchDialog::isReady() const {
    const int refused = preview_.refused();
    return !isPreviewing() && !preview_.failure && static_cast<int>(preview_.pieces.size()) > refused &&
           (refused == 0 || leaveOut_->isChecked());
}

void BatchDialog::tell(const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
}

// Ctrl+Enter while the button is grey: the reason is said, not kept in a tip.
void BatchDialog::tellWhyNot() {
    if (const QString key = missingField(); !key.isEmpty()) return form()->showFault(key, tr("%1 is needed.").arg(form()->nameOf(key)));
    const int refused = preview_.refused();
    if (preview_.failure) {
        tell(sentence(*preview_.failure));
    } else if (refused == static_cast<int>(preview_.pieces.size())) {
        tell(tr("None of the pieces can be changed like that: the reasons stand below."));
        rows_->setFocus();
    } else {
        tell(finishButton()->toolTip());
        leaveOut_->setFocus();
    }
}

bool BatchDialog::checkMore() {
    if (missingField().isEmpty() && isPreviewing()) {
        isFinishWished_ = true;
        tell(tr("Carried out as soon as it is clear what changes…"));
        return false;
    }
    tell(QString());
    if (const QString fault = faultyMeasures(); !fault.isEmpty()) {
        form()->showFault(u"measures"_s, fault);
        return false;
    }
    if (!isReady()) {
        tellWhyNot();
        return false;
    }
    handled_.clear();
    for (std::size_t i = 0; i < plan_.size() && i < preview_.pieces.size(); ++i) {
        if (preview_.pieces[i].errors.empty()) handled_.push_back(plan_[i].id);
    }
    return true;
}

// Something came in between: what is shown is judged anew.
void BatchDialog::takeRefusal(const base::Errors&) {
    handled_.clear();
    previewSoon();
}

app::CommandDate BatchDialog::commandDate() const { return app::dateOf(planned_); }

std::vector<app::Command> BatchDialog::commands() const {
    std::vector<app::Command> commands;
    for (std::size_t i = 0; i < plan_.size() && i < preview_.pieces.size(); ++i) {
        if (preview_.pieces[i].errors.empty()) commands.insert(commands.end(), plan_[i].commands.begin(), plan_[i].commands.end());
    }
    return commands;
}

QString BatchDialog::sentenceWhenDone(const app::BatchResult&) const {
    const QString handled = pieces(static_cast<int>(handled_.size()));
    if (planned_.kind == BatchKind::nothingPromised) return tr("Recorded that nothing is promised: %1").arg(handled);
    if (planned_.kind == BatchKind::delivery) return tr("Recorded as delivered: %1").arg(handled);
    const bool isValue = planned_.kind < BatchKind::receipt || planned_.kind == BatchKind::people;
    return (isValue ? tr("%1: %2") : tr("Recorded, %1: %2")).arg(kind_->currentText(), handled);
}

}  // namespace huying::ui
