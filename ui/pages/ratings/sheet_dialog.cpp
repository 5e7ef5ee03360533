// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ratings/sheet_dialog.h"

#include <QtWidgets>
#include <algorithm>
#include <set>

#include "app/assessment/example_sheets.h"
#include "app/ports/read_snapshot.h"
#include "base/text.h"
#include "pages/ratings/assessment_dialogs.h"
#include "pages/ratings/indicator_editor.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/whole_number.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTasks = 9999;

QString field(const char* code) { return toQt(words().fieldLabel(code)); }

struct Moves {
    std::optional<base::Error> error;
    std::vector<app::UnitChange> changes;
};

// What another version of a sheet, or a new one, makes of the scores.
Moves movesOf(app::RegisterStore& store, const std::optional<domain::AssessmentSheet>& known, const domain::AssessmentSheet& edited,
              base::Date asOf, const app::Words& in) {
    const app::ReadSnapshot moment(store.reader());
    const auto after = app::computeScoreboard(store.reader(), edited, asOf, in);
    if (!after) return {after.error(), {}};
    app::Scoreboard before;
    if (known) {
        auto computed = app::computeScoreboard(store.reader(), *known, asOf, in);
        if (!computed) return {computed.error(), {}};
        before = std::move(*computed);
    }
    return {std::nullopt, app::changesBetween(before, *after)};
}

}  // namespace

std::optional<std::vector<domain::Grade>> gradesIn(const QString& text) {
    static const QRegularExpression between(u"[、,，;；\\n]"_s);
    static const QRegularExpression one(u"^\\s*(.+?)[\\s:：]*(-?[0-9０-９.．]+)\\s*$"_s);
    std::vector<domain::Grade> grades;
    for (const QString& part : text.split(between, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty()) continue;
        const QRegularExpressionMatch match = one.match(part);
        const auto points = match.hasMatch() ? domain::parsePoints(base::foldWidth(toUtf8(match.captured(2)))) : std::nullopt;
        if (!points) return std::nullopt;
        grades.push_back({toUtf8(match.captured(1)), *points});
    }
    std::sort(grades.begin(), grades.end(), [](const domain::Grade& left, const domain::Grade& right) { return left.from > right.from; });
    return grades;
}

QString gradesText(const std::vector<domain::Grade>& grades) {
    QStringList parts;
    for (const domain::Grade& one : grades) parts.append(u"%1 %2"_s.arg(toQt(one.name), toQt(domain::pointsText(one.from))));
    return parts.join(u'、');
}

SheetDialog::SheetDialog(Register& theRegister, const domain::Session& session, std::optional<domain::AssessmentSheet> known,
                         std::int64_t version, base::Date asOf, QWidget* parent)
    : CommandDialog(theRegister, known ? tr("Edit the assessment sheet") : tr("New assessment sheet"),
                    u"set-assessment-sheet/"_s + (known ? toQt(known->name) : QString()), parent),
      session_(session),
      known_(std::move(known)),
      version_(version),
      asOf_(asOf),
      example_(addExamples()),
      name_(addLine(u"sheet"_s, field("sheet"), Form::Need::required)),
      source_(addLine(u"source"_s, field("source"))),
      minimum_(form()->add(u"minimum_tasks"_s, field("minimum_tasks"), new WholeNumberEdit(0, mostTasks))),
      total_(form()->add(u"total_rule"_s, field("total_rule"), codeBox<domain::TotalRule>(domain::TotalRule::sum, false))),
      unjudged_(
          form()->add(u"unjudged_rule"_s, field("unjudged_rule"), codeBox<domain::UnjudgedRule>(domain::UnjudgedRule::scaled, false))),
      grades_(addLine(u"grades"_s, field("grades"))),
      note_(addText(u"note"_s, field("note"), 2)),
      indicators_(new IndicatorEditor),
      full_(plainLabel(QString())),
      moved_(plainLabel(QString())),
      moves_(new QTableWidget(0, 6)) {
    resize(1000, height());
    grades_->setPlaceholderText(tr("for example 优秀 90、良好 80、合格 60; empty: scores only"));
    minimum_->setPlaceholderText(tr("units with fewer tasks have no rank"));
    form()->addWide(indicators_);
    indicators_->setMinimumHeight(fontMetrics().lineSpacing() * 16);
    full_->setObjectName(u"fullPoints"_s);
    form()->addWide(full_);
    auto* look = new QPushButton(tr("What this would move"));
    look->setObjectName(u"previewSheet"_s);
    look->setAutoDefault(false);
    form()->addWide(look);
    moved_->setObjectName(u"previewText"_s);
    moves_->setObjectName(u"previewTable"_s);
    moves_->setHorizontalHeaderLabels({tr("Work as"), tr("Unit"), tr("Score now"), tr("Score then"), tr("Rank now"), tr("Rank then")});
    moves_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    moves_->setTabKeyNavigation(false);
    moves_->verticalHeader()->hide();
    moves_->setFixedHeight(fontMetrics().lineSpacing() * 9);
    moves_->hide();
    moved_->hide();
    form()->addWide(moved_);
    form()->addWide(moves_);
    connect(look, &QPushButton::clicked, this, &SheetDialog::preview);
    connect(indicators_, &IndicatorEditor::changed, this, [this] {
        keepDraft();
        showFull();
        form()->forgetErrorsOnTop();  // about its formulas, which are checked beside them while one types
    });
    if (known_) fill(*known_);
    restoreDraft();
    showFull();
    if (example_ != nullptr) example_->setFocus(Qt::TabFocusReason);
}

// Above the form, and before its fields, so that Tab comes to it first.
QComboBox* SheetDialog::addExamples() {
    addHead(toQt(session_.name));
    if (known_) return nullptr;
    auto* examples = new QComboBox;
    examples->setObjectName(u"exampleSheet"_s);
    examples->addItem(tr("an empty sheet"), QString());
    for (const app::ExampleSheet& one : app::exampleSheets()) examples->addItem(toQt(one.content.sheet), toQt(one.code));
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("Begin with"));
    label->setBuddy(examples);
    layout->addWidget(label);
    layout->addWidget(examples);
    layout->addStretch(1);
    addNotice(line);
    connect(examples, &QComboBox::activated, this, [this, examples] { beginWith(examples->currentData().toString()); });
    return examples;
}

void SheetDialog::fill(const domain::AssessmentSheet& sheet) {
    name_->setText(toQt(sheet.name));
    source_->setText(toQt(sheet.source));
    minimum_->setText(sheet.minimumTasks == 0 ? QString() : QString::number(sheet.minimumTasks));
    total_->setCurrentIndex(total_->findData(toQt(base::codeOf(sheet.total))));
    unjudged_->setCurrentIndex(unjudged_->findData(toQt(base::codeOf(sheet.unjudged))));
    grades_->setText(gradesText(sheet.grades));
    note_->setPlainText(toQt(sheet.note));
    indicators_->setIndicators(sheet.indicators);
    showFull();
}

void SheetDialog::beginWith(const QString& code) {
    domain::AssessmentSheet sheet;
    if (const app::ExampleSheet* example = app::exampleSheet(toUtf8(code))) {
        const app::SetAssessmentSheet& content = example->content;
        sheet.name = content.sheet;
        sheet.source = content.source.value.value_or("");
        sheet.note = content.note.value.value_or("");
        sheet.minimumTasks = content.minimumTasks.value_or(0);
        sheet.total = content.total.value_or(sheet.total);
        sheet.unjudged = content.unjudged.value_or(sheet.unjudged);
        sheet.indicators = content.indicators;
        sheet.grades = content.grades.value.value_or(sheet.grades);
    }
    fill(sheet);
    keepDraft();
}

bool SheetDialog::takeSheet() {
    if (minimum_->isMistyped()) {  // also before what it would move is looked at
        form()->showFault(u"minimum_tasks"_s, minimum_->fault(field("minimum_tasks")));
        return false;
    }
    const auto grades = gradesIn(grades_->text());
    if (!grades) {
        form()->showFault(u"grades"_s, tr("Each grade is a name and the score that is enough for it, as 优秀 90."));
        return false;
    }
    auto rows = indicators_->indicators();
    if (!rows) {
        bringIntoView(indicators_);
        return false;
    }
    edited_ = known_.value_or(domain::AssessmentSheet());
    edited_.session = session_.id;
    edited_.name = toUtf8(name_->text());
    edited_.source = toUtf8(source_->text());
    edited_.note = toUtf8(note_->toPlainText());
    edited_.minimumTasks = minimum_->number().value_or(0);
    edited_.total = chosen<domain::TotalRule>(total_).value_or(domain::TotalRule::sum);
    edited_.unjudged = chosen<domain::UnjudgedRule>(unjudged_).value_or(domain::UnjudgedRule::scaled);
    edited_.grades = *grades;
    edited_.indicators = std::move(*rows);
    return true;
}

bool SheetDialog::checkMore() { return takeSheet(); }

std::vector<app::Command> SheetDialog::commands() const {
    app::SetAssessmentSheet command;
    command.sheet = known_ ? known_->name : edited_.name;
    command.session = sessionText(&session_);
    if (known_) command.expect = version_;
    if (known_ && edited_.name != known_->name) command.title = edited_.name;
    command.source = {true, edited_.source};
    command.note = {true, edited_.note};
    command.minimumTasks = edited_.minimumTasks;
    command.total = edited_.total;
    command.unjudged = edited_.unjudged;
    command.indicators = edited_.indicators;
    command.grades = {true, edited_.grades};
    return {command};
}

QString SheetDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Assessment sheet set: %1").arg(toQt(edited_.name)); }

QVariantMap SheetDialog::typed() const {
    QVariantMap values = CommandDialog::typed();
    values.insert(u"indicators"_s, indicators_->typed());
    return values;
}

void SheetDialog::putTyped(const QVariantMap& values) {
    CommandDialog::putTyped(values);
    if (values.contains(u"indicators"_s)) indicators_->setTyped(values.value(u"indicators"_s).toList());
    showFull();
}

void SheetDialog::showFull() {
    constexpr domain::Points usual{100'00};
    using Role = domain::AssessedRole;
    QStringList totals;
    QStringList others;  // where it is not what it was
    for (const Role role : {Role::lead, Role::joint}) {
        const auto full = indicators_->fullOf(role);
        if (!full) continue;
        domain::Points meant = known_ ? domain::Points() : usual;
        if (known_) {
            for (const domain::Indicator& one : known_->indicators) {
                if (one.isFor(role) && one.scale != domain::IndicatorScale::extra) meant += one.full;
            }
        }
        if (meant == domain::Points()) meant = usual;  // a list that is new
        totals.append(tr("%1 %2").arg(labelOf(role), toQt(domain::pointsText(*full))));
        if (*full != meant) others.append(tr("%1 %2").arg(labelOf(role), toQt(domain::pointsText(meant))));
    }
    QString text = totals.isEmpty() ? QString() : tr("Full points together: %1.").arg(totals.join(tr(", ")));
    if (!others.isEmpty()) {
        const QString was = others.join(tr(", "));
        text += known_ ? tr(" Before it was %1.").arg(was) : tr(" As a rule it is %1.").arg(was);
        if (!grades_->text().trimmed().isEmpty()) text += tr(" See whether the grades still fit: %1.").arg(grades_->text().trimmed());
    }
    full_->setText(text);
    full_->setVisible(!text.isEmpty());
    setTone(full_, others.isEmpty() ? Tone::plain : Tone::warn);
}

// Once the layouts have taken in what has just appeared.
void SheetDialog::bringIntoView(QWidget* part) {
    QTimer::singleShot(0, this, [this, part] {
        for (QWidget* above = part->parentWidget(); above != nullptr && above != this; above = above->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(above)) area->ensureWidgetVisible(part, 0, fontMetrics().lineSpacing());
        }
    });
}

void SheetDialog::preview() {
    if (!takeSheet()) return;
    theRegister().ask(
        this,
        [known = known_, edited = edited_, asOf = asOf_, in = words()](app::RegisterStore& store) {
            return movesOf(store, known, edited, asOf, in);
        },
        [this](const Moves& moves) {
            if (moves.error) return form()->showErrors({*moves.error});
            form()->clearErrors();
            showMoves(moves.changes);
        });
}

void SheetDialog::showMoves(std::vector<app::UnitChange> changes) {
    const auto others = std::stable_partition(changes.begin(), changes.end(), [](const app::UnitChange& one) { return one.isMoved(); });
    std::set<domain::UnitId> moved;
    std::set<domain::UnitId> same;  // only what their scores are made of
    for (auto one = changes.begin(); one != others; ++one) moved.insert(one->unit);
    for (auto one = others; one != changes.end(); ++one) {
        if (!moved.contains(one->unit)) same.insert(one->unit);
    }
    changes.erase(others, changes.end());
    QString text = moved.empty() ? tr("No score and no rank would change.")
                                 : tr("%n unit(s) would have another score or rank.", nullptr, static_cast<int>(moved.size()));
    if (!same.empty())
        text += tr(" %n other unit(s) keep score and rank; only formulas or indicators differ.", nullptr, static_cast<int>(same.size()));
    moved_->setText(text);
    moved_->show();
    moves_->setVisible(!changes.empty());
    moves_->setRowCount(static_cast<int>(changes.size()));
    const auto rank = [](int value) { return value == 0 ? QString() : QString::number(value); };
    for (int row = 0; row < moves_->rowCount(); ++row) {
        const app::UnitChange& one = changes[static_cast<std::size_t>(row)];
        const QStringList cells{
            labelOf(one.role),    toQt(one.name),   toQt(app::pointsOrNone(one.before, words())), toQt(app::pointsOrNone(one.now, words())),
            rank(one.rankBefore), rank(one.rankNow)};
        for (int column = 0; column < cells.size(); ++column) moves_->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    moves_->resizeColumnsToContents();
    if (!changes.empty()) bringIntoView(moves_);
    bringIntoView(moved_);
}

}  // namespace huying::ui
