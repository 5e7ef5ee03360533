// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/assign_dialog.h"

#include <QtWidgets>

#include "app/queries/hand_over_list.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// Several pieces have one draft together, another selection another; what is planned is another form than what is assigned.
QString draftKeyOf(const QList<CaseToAssign>& cases, app::PlanStepKind stage) {
    QStringList addresses;
    for (const CaseToAssign& one : cases) addresses.append(one.address);
    const QString form = stage == app::PlanStepKind::assigned ? u"assign/"_s : toQt(app::PlanAssignment::name) + u'/';
    return form + addresses.join(u',');
}

}  // namespace

AssignDialog::AssignDialog(Register& theRegister, QList<CaseToAssign> cases, QWidget* parent, const app::CaseView* view,
                           app::PlanStepKind stage)
    : CommandDialog(theRegister, stage == app::PlanStepKind::assigned ? tr("Assign") : tr("Plan units"), draftKeyOf(cases, stage), parent),
      cases_(std::move(cases)),
      rowsWidget_(new QWidget),
      rowsLayout_(new QVBoxLayout(rowsWidget_)) {
    if (cases_.size() == 1) {
        addHead(u"%1　%2"_s.arg(cases_.first().name, cases_.first().title));
    } else {
        addHead(tr("%1, assigned to the same units in one step").arg(pieces(static_cast<int>(cases_.size()))));
        QStringList names;
        for (const CaseToAssign& one : std::as_const(cases_)) names.append(u"%1 %2"_s.arg(one.name, one.title));
        auto* list = new QListWidget;
        for (const QString& name : std::as_const(names)) (new QListWidgetItem(name, list))->setToolTip(name);
        list->setSelectionMode(QAbstractItemView::NoSelection);
        list->setFocusPolicy(Qt::NoFocus);
        list->setFixedHeight(std::min(static_cast<int>(names.size()), 5) * (list->fontMetrics().height() + 6) + 4);
        form()->addWide(list);
    }
    if (view != nullptr) view_ = *view;
    addPlanText();
    stage_ = form()->add(u"stage"_s, tr("What is recorded"), codeBox<app::PlanStepKind>(stage, false));
    stage_->removeItem(stage_->findData(toQt(base::codeOf(app::PlanStepKind::objected))));  // has a dialog of its own
    connect(stage_, &QComboBox::activated, this, [this] {
        showStage();
        fillIn();
    });
    assignedOn_ = addDate(tr("Date"));
    if (view_) addDueLine([this] { return limit(); }, {stage_});
    rowsLayout_->setContentsMargins(0, 0, 0, 0);
    rowsLayout_->setSpacing(6);
    form()->add(u"tasks"_s, tr("Handling units"), rowsWidget_, Form::Need::optional);
    auto* add = linkButton(tr("Add a unit"));
    add->setObjectName(u"addUnit"_s);
    addUnit_ = add;
    connect(add, &QPushButton::clicked, this, [this] {
        addRow();
        rows_.last().unit->setFocus();
    });
    add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    form()->add(u"addUnit"_s, QString(), add);
    routeText_ = roleLabel(QString(), "muted");
    routeText_->setObjectName(u"routeText"_s);
    routeText_->setWordWrap(true);
    form()->addWide(routeText_);
    addFields();
    addRow();
    showStage();
    fillIn();
    restoreDraft();
    showStage();
    rows_.first().unit->setFocus();
}

void AssignDialog::addFields() {
    assignedBy_ = addLine(u"assigned_by"_s, tr("Assigning body"));
    via_ = addLine(u"via"_s, tr("Passed on by"));
    byRoute_ = form()->add(u"by_route"_s, QString(), new QCheckBox(tr("where nothing is written: by the system of each unit")));
    byRoute_->setChecked(!theRegister().directory().routes.empty());
    for (const QLineEdit* field : {assignedBy_, via_}) connect(field, &QLineEdit::textChanged, this, &AssignDialog::showRoutes);
    connect(byRoute_, &QCheckBox::toggled, this, &AssignDialog::showRoutes);
    documentNumber_ = addLine(u"document_number"_s, tr("Document number"));
    passedOn_ = form()->add(u"passed_on"_s, tr("Passed on on"), new DateEdit(theRegister().today(), DateSense::happened));
    by_ = addLine(u"by"_s, tr("By whom"));
    note_ = addLine(u"note"_s, tr("Note"));
    contact_ = addLine(u"contact"_s, tr("Whom one spoke with"));
    dueNote_ = form()->addNote(
        tr("The due dates follow from the rules in force on that day. Enter a date for a unit only where the issued notice prints another "
           "one."));
    dueNote_->setObjectName(u"dueNote"_s);
}

// What is on record of the road to the units, above the form.
void AssignDialog::addPlanText() {
    if (!view_) return;
    QStringList lines;
    for (const app::PlanStep& step : app::planStepsOf(view_->facts)) {
        if (!step.isVoid && !step.isReplaced) lines.append(toQt(app::planStepText(step, *view_, words())));
    }
    if (lines.isEmpty()) return;
    auto* label = roleLabel(lines.join(u'\n'), "muted");
    label->setObjectName(u"planText"_s);
    addNotice(label);
}

app::PlanStepKind AssignDialog::stage() const { return chosen<app::PlanStepKind>(stage_).value_or(app::PlanStepKind::assigned); }

// By when the office gives it out, where it is the next step and has a day.
std::optional<app::Limit> AssignDialog::limit() const {
    const auto& matters = view_->matters;
    const bool isToBeAssigned = stage() == app::PlanStepKind::assigned && !matters.empty() && matters.front().isNext &&
                                matters.front().turn == domain::Turn::office && matters.front().dueOn;
    const domain::NextStep next = view_->summary.nextStep;
    const bool isGivenOut =
        next == domain::NextStep::assign || next == domain::NextStep::planUnits || next == domain::NextStep::consultUnits;
    if (!isToBeAssigned || !isGivenOut) return std::nullopt;
    return app::Limit{"next_step.assign", *matters.front().dueOn};
}

void AssignDialog::showStage() {
    using Stage = app::PlanStepKind;
    const Stage now = stage();
    const bool isAssigned = now == Stage::assigned;
    for (const QString& key : {u"assigned_by"_s, u"via"_s, u"passed_on"_s, u"document_number"_s}) form()->hideField(key, !isAssigned);
    for (const QString& key : {u"by"_s, u"note"_s}) form()->hideField(key, isAssigned || now == Stage::agreed);
    form()->hideField(u"by_route"_s, !isAssigned || theRegister().directory().routes.empty());
    form()->hideField(u"contact"_s, now != Stage::agreed);
    dueNote_->setVisible(isAssigned);
    for (const Row& row : std::as_const(rows_)) {
        row.dueOn->setVisible(isAssigned);
        row.role->setEnabled(now != Stage::agreed);  // who agrees, agrees to what was planned
        row.scope->setEnabled(now != Stage::agreed);
    }
    showRoutes();
}

bool AssignDialog::isByRoute() const {
    return stage() == app::PlanStepKind::assigned && byRoute_->isChecked() && !theRegister().directory().routes.empty();
}

void AssignDialog::showRoutes() {
    const Directory& directory = theRegister().directory();
    const bool isAssigned = stage() == app::PlanStepKind::assigned;
    std::vector<const domain::Unit*> units;
    for (const Row& row : std::as_const(rows_)) {
        if (const domain::Unit* unit = directory.unitNamed(row.unit->text().trimmed())) units.push_back(unit);
    }
    const bool isNamed = isAssigned && !via_->text().trimmed().isEmpty();
    QStringList lines;
    if (!directory.routes.empty() && !isNamed && (!isAssigned || byRoute_->isChecked())) {
        for (const domain::UnitsOfBody& group : domain::unitsByBody(units, directory.routes)) {
            QStringList names;
            for (const domain::Unit* unit : group.units) names.append(toQt(unit->displayName()));
            lines.append(tr("%1: %2").arg(toQt(app::bodyText(group, words())), joinNames(names)));
        }
    }
    routeText_->setText(lines.join(u'\n'));
    routeText_->setVisible(!lines.isEmpty());
}

const domain::UnitPlan* AssignDialog::planBefore() const {
    if (!view_ || stage() == app::PlanStepKind::proposed) return nullptr;
    const domain::UnitPlan* planned = domain::openPlan(view_->facts, domain::PlanStage::planned);
    const domain::UnitPlan* proposed = domain::openPlan(view_->facts, domain::PlanStage::proposed);
    if (stage() == app::PlanStepKind::agreed) return planned;
    return planned != nullptr ? planned : proposed;
}

// What was planned meanwhile stands in the rows, unless somebody typed there.
QStringList AssignDialog::takeRecorded(const app::CaseView& now) {
    if (!view_) return {};  // opened from the list: the rows are not filled from a plan
    const bool isPlanOther = view_->planVersions != now.planVersions || view_->consultationVersions != now.consultationVersions;
    view_ = now;
    if (isPlanOther) fillFromRegister([this] { fillIn(); });
    return {};
}

void AssignDialog::fillIn() {
    const QVariantList typed = AssignDialog::typed().value(u"rows"_s).toList();
    const bool isEmpty =
        std::all_of(typed.begin(), typed.end(), [](const QVariant& row) { return row.toMap().value(u"unit"_s).toString().isEmpty(); });
    if (!isEmpty && typed != filledIn_) return;
    const domain::UnitPlan* plan = planBefore();
    while (rows_.size() > 1) removeRow(rows_.last().widget);
    rows_.first().unit->clear();
    rows_.first().scope->clear();
    rows_.first().role->setProperty("byHand", false);
    for (const domain::PlannedUnit& unit : plan == nullptr ? std::vector<domain::PlannedUnit>() : plan->units) {
        if (stage() == app::PlanStepKind::agreed && (!domain::isToBeAsked(unit) || domain::answerTo(view_->facts, *plan, unit) != nullptr))
            continue;
        addRow(toQt(view_->unitName(unit.unit)), unit.role);
        const QSignalBlocker quiet(rows_.last().scope);  // nobody typed it: no draft
        rows_.last().scope->setText(toQt(unit.scope));
    }
    // Roles as they would be suggested go on following the number of units.
    for (qsizetype i = 0; plan != nullptr && i < rows_.size(); ++i) {
        const auto usual = rows_.size() == 1 ? domain::TaskRole::sole : i == 0 ? domain::TaskRole::lead : domain::TaskRole::joint;
        rows_[i].role->setProperty("byHand", chosen<domain::TaskRole>(rows_[i].role) != usual);
    }
    suggestRoles();
    filledIn_ = AssignDialog::typed().value(u"rows"_s).toList();
    showStage();
}

void AssignDialog::addRow(const QString& unit, std::optional<domain::TaskRole> role) {
    if (rows_.size() == 1 && !unit.isEmpty() && rows_.first().unit->text().isEmpty()) {  // the row that waits for the first unit
        rows_.first().widget->hide();
        rows_.first().widget->deleteLater();
        rows_.clear();
    }
    Row row{};
    row.widget = new QWidget;
    row.unit = new ChoicePicker(unitChoices(theRegister().directory(), theRegister().today()));
    row.unit->setPlaceholderText(tr("part of the name or its number"));
    row.unit->setText(unit);
    row.unit->setAccessibleName(tr("Unit"));
    row.role = codeBox<domain::TaskRole>(role.value_or(domain::TaskRole::sole), false);
    row.role->setProperty("byHand", role.has_value());
    row.role->setAccessibleName(tr("Role"));
    row.scope = new QLineEdit;
    row.scope->setPlaceholderText(tr("its part"));
    row.scope->setAccessibleName(tr("Part"));
    row.dueOn = new DateEdit(theRegister().today(), DateSense::planned);
    row.dueOn->setPlaceholderText(tr("date on the notice"));
    // As narrow as it may be without cutting what it is for; the calendar stands in it too.
    const int iconRoom = 2 * fontMetrics().height() + 16;
    row.dueOn->setMinimumWidth(fontMetrics().horizontalAdvance(row.dueOn->placeholderText()) + iconRoom);
    row.dueOn->setAccessibleName(tr("Date on the notice"));
    const QString onlyWhere = tr("Only where the issued notice prints another date than the rules give.");
    row.dueOn->setToolTip(onlyWhere);
    row.dueOn->setAccessibleDescription(onlyWhere);
    auto* remove = flatButton(u"✕"_s);
    remove->setToolTip(tr("Take this unit out"));
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(row.unit, 4);
    line->addWidget(row.role);
    line->addWidget(row.scope, 2);
    auto* due = new QVBoxLayout;
    due->setSpacing(2);
    due->addWidget(row.dueOn);
    due->addWidget(row.dueOn->makeHintLabel());
    line->addLayout(due, 2);
    line->addWidget(remove);
    rowsLayout_->addWidget(row.widget);
    row.remove = remove;
    rows_.append(row);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] { removeRow(widget); });
    connect(row.role, &QComboBox::activated, this, [this, box = row.role] {
        box->setProperty("byHand", true);
        suggestRoles();
    });
    // What was wrong with the units as they stood is not said of others.
    const auto forget = [this] { form()->showError(u"tasks"_s, QString()); };
    connect(row.role, &QComboBox::activated, this, forget);
    connect(row.unit, &QLineEdit::textEdited, this, forget);
    connect(row.unit, &QLineEdit::returnPressed, this, [this, picker = row.unit] {
        const QString typed = picker->text().trimmed();
        if (typed.isEmpty()) return;
        if (theRegister().directory().unitNamed(typed) == nullptr) {  // no further row as long as this one is not right
            setWrong(picker, true);
            form()->showFault(u"tasks"_s, tr("No handling unit is called “%1”.").arg(typed));
            picker->setFocus();
            return;
        }
        setWrong(picker, false);
        if (picker == rows_.last().unit) addRow();
        rows_.last().unit->setFocus();
    });
    connect(row.unit, &QLineEdit::textChanged, this, &AssignDialog::showRoutes);
    for (const QLineEdit* field : {static_cast<QLineEdit*>(row.unit), row.scope, static_cast<QLineEdit*>(row.dueOn)})
        connect(field, &QLineEdit::textChanged, this, &AssignDialog::keepDraft);
    connect(row.role, &QComboBox::activated, this, &AssignDialog::keepDraft);
    orderTabs();
    suggestRoles();
    showStage();
}

// Tab goes as the eye does: the rows were made after the fields that stand below them.
void AssignDialog::orderTabs() {
    QWidget* before = assignedOn_;
    const auto next = [&before](QWidget* widget) {
        setTabOrder(before, widget);
        before = widget;
    };
    for (const Row& row : std::as_const(rows_)) {
        for (QWidget* stop : std::initializer_list<QWidget*>{row.unit, row.role, row.scope, row.dueOn, row.remove}) next(stop);
    }
    for (QWidget* stop :
         std::initializer_list<QWidget*>{addUnit_, assignedBy_, via_, byRoute_, documentNumber_, passedOn_, by_, note_, contact_})
        next(stop);
}

QVariantMap AssignDialog::typed() const {
    QVariantMap values = CommandDialog::typed();
    QVariantList rows;
    for (const Row& row : rows_) {
        rows.append(QVariantMap{{u"unit"_s, row.unit->text()},
                                {u"role"_s, row.role->currentData()},
                                {u"byHand"_s, row.role->property("byHand").toBool()},
                                {u"scope"_s, row.scope->text()},
                                {u"due"_s, row.dueOn->text()}});
    }
    values.insert(u"rows"_s, rows);
    return values;
}

void AssignDialog::putTyped(const QVariantMap& values) {
    CommandDialog::putTyped(values);
    const QVariantList rows = values.value(u"rows"_s).toList();
    if (rows.isEmpty()) return;  // as an earlier version kept it
    while (rows_.size() > 1) removeRow(rows_.last().widget);
    while (rows_.size() < rows.size()) addRow();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QVariantMap row = rows[i].toMap();
        rows_[i].unit->setText(row.value(u"unit"_s).toString());
        rows_[i].role->setProperty("byHand", row.value(u"byHand"_s).toBool());
        rows_[i].role->setCurrentIndex(rows_[i].role->findData(row.value(u"role"_s)));
        rows_[i].scope->setText(row.value(u"scope"_s).toString());
        rows_[i].dueOn->setText(row.value(u"due"_s).toString());
    }
    showStage();
}

void AssignDialog::removeRow(QWidget* widget) {
    if (rows_.size() == 1) {
        rows_.first().unit->clear();
        return;
    }
    rows_.removeIf([widget](const Row& row) { return row.widget == widget; });
    widget->deleteLater();
    suggestRoles();
    showRoutes();
    keepDraft();
}

// Beside a unit that answers for its own part the others do so too: leading and joint units go with neither.
void AssignDialog::suggestRoles() {
    const bool isDivided = std::any_of(rows_.cbegin(), rows_.cend(), [](const Row& row) {
        return row.role->property("byHand").toBool() && chosen<domain::TaskRole>(row.role) == domain::TaskRole::separate;
    });
    for (qsizetype i = 0; i < rows_.size(); ++i) {
        if (rows_[i].role->property("byHand").toBool()) continue;
        const auto role = rows_.size() == 1 ? domain::TaskRole::sole
                          : isDivided       ? domain::TaskRole::separate
                          : i == 0          ? domain::TaskRole::lead
                                            : domain::TaskRole::joint;
        rows_[i].role->setCurrentIndex(rows_[i].role->findData(toQt(base::codeOf(role))));
    }
}

std::vector<app::TaskOrder> AssignDialog::orders() const {
    std::vector<app::TaskOrder> orders;
    for (const Row& row : rows_) {
        if (row.unit->text().trimmed().isEmpty()) continue;
        app::TaskOrder order;
        order.unit = toUtf8(row.unit->text());
        order.role = chosen<domain::TaskRole>(row.role).value_or(domain::TaskRole::sole);
        // An empty last row made the first a lead by suggestion: alone it is the sole unit.
        order.scope = toUtf8(row.scope->text());
        order.dueOn = row.dueOn->date();
        orders.push_back(order);
    }
    if (orders.size() == 1 && orders.front().role == domain::TaskRole::lead && !rows_.first().role->property("byHand").toBool()) {
        orders.front().role = domain::TaskRole::sole;
    }
    return orders;
}

bool AssignDialog::checkMore() {
    QStringList faults;
    if (orders().empty()) faults.append(tr("At least one handling unit is needed."));
    for (const Row& row : std::as_const(rows_)) {
        if (row.dueOn->isMistyped())
            faults.append(tr("“%1” is no date. Examples: 3.3, 0303, 2023-03-03, today, +3.").arg(row.dueOn->text()));
        if (const QString doubt = row.dueOn->doubtOnFinishing(); !doubt.isEmpty()) faults.append(doubt);
        const QString unit = row.unit->text().trimmed();
        const bool isKnown = unit.isEmpty() || theRegister().directory().unitNamed(unit) != nullptr;
        if (!isKnown) faults.append(tr("No handling unit is called “%1”.").arg(unit));
        setWrong(row.unit, !isKnown);
    }
    if (faults.isEmpty()) return true;
    form()->showFault(u"tasks"_s, faults.join(u'\n'));
    return false;
}

std::vector<app::Command> AssignDialog::commands() const {
    std::vector<app::Command> commands;
    for (const CaseToAssign& one : cases_) {
        if (stage() != app::PlanStepKind::agreed) {
            commands.push_back(commandFor(one.address));
            continue;
        }
        for (const app::TaskOrder& order : orders()) {
            app::RecordConsultation command;
            command.caseAddress = toUtf8(one.address);
            command.unit = order.unit;
            command.contact = toUtf8(contact_->text());
            commands.emplace_back(std::move(command));
        }
    }
    return commands;
}

app::Command AssignDialog::commandFor(const QString& address) const {
    if (stage() == app::PlanStepKind::assigned) {
        app::AssignSuggestion command;
        command.caseAddress = toUtf8(address);
        command.tasks = orders();
        command.assignedBy = toUtf8(assignedBy_->text());
        command.via = toUtf8(via_->text());
        if (isByRoute()) command.byRoute = true;
        command.passedOn = passedOn_->date();
        command.documentNumber = toUtf8(documentNumber_->text());
        return command;
    }
    app::PlanAssignment command;
    command.caseAddress = toUtf8(address);
    command.stage = stage() == app::PlanStepKind::proposed ? domain::PlanStage::proposed : domain::PlanStage::planned;
    for (const app::TaskOrder& order : orders()) command.tasks.push_back({order.unit, order.role, order.scope});
    command.by = toUtf8(by_->text());
    command.note = toUtf8(note_->text());
    return command;
}

QString AssignDialog::pieceOf(std::size_t i) const {
    if (cases_.size() <= 1) return {};
    const std::size_t each = stage() == app::PlanStepKind::agreed ? std::max<std::size_t>(1, orders().size()) : 1;
    return cases_.at(static_cast<qsizetype>(i / each)).name;
}

QString AssignDialog::sentenceWhenDone(const app::BatchResult&) const {
    const QString what = cases_.size() == 1 ? cases_.first().name : pieces(static_cast<int>(cases_.size()));
    if (stage() != app::PlanStepKind::assigned) return tr("%1: %2, %3 units").arg(stage_->currentText(), what).arg(orders().size());
    return tr("Assigned: %1, %2 units").arg(what).arg(orders().size());
}

}  // namespace huying::ui
