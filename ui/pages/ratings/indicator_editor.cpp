// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ratings/indicator_editor.h"

#include <QtWidgets>

#include "app/assessment/formula.h"
#include "app/assessment/scoreboard.h"
#include "app/report/unit_measures.h"
#include "base/text.h"
#include "dialogs/command_dialog.h"
#include "look/theme.h"
#include "text/labels.h"
#include "widgets/clean_text_edit.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// From which character on, from 0, a mistake is marked in the formula.
std::optional<int> placeOf(const base::Error& error) {
    for (const auto& [name, value] : error.arguments) {
        if (name == "position") return std::max(0, QString::fromStdString(value).toInt() - 1);
    }
    return std::nullopt;
}

int lengthOf(const base::Error& error) {
    for (const auto& [name, value] : error.arguments) {
        if (name == "token") return std::max(1, static_cast<int>(toQt(value).size()));
    }
    return 1;
}

void mark(QPlainTextEdit* editor, const base::Error* error) {
    QList<QTextEdit::ExtraSelection> marks;
    const auto place = error == nullptr ? std::nullopt : placeOf(*error);
    const int size = static_cast<int>(editor->toPlainText().size());
    if (place && size > 0) {
        QTextEdit::ExtraSelection one;
        one.cursor = QTextCursor(editor->document());
        one.cursor.setPosition(std::min(*place, size - 1));
        one.cursor.setPosition(std::min(*place + lengthOf(*error), size), QTextCursor::KeepAnchor);
        one.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        one.format.setUnderlineColor(colours().red);
        one.format.setBackground(colours().amberBack);
        marks.append(one);
    }
    editor->setExtraSelections(marks);
}

}  // namespace

IndicatorEditor::IndicatorEditor(QWidget* parent)
    : QWidget(parent),
      list_(new QListWidget),
      name_(new QLineEdit),
      role_(codeBox<domain::AssessedRole>(domain::AssessedRole::lead, false)),
      scale_(codeBox<domain::IndicatorScale>(domain::IndicatorScale::share, false)),
      points_(new QLineEdit),
      pointsFault_(plainLabel(QString())),
      formula_(new CleanTextEdit),
      check_(plainLabel(QString())),
      note_(new QLineEdit),
      find_(new QLineEdit),
      names_(new QListWidget),
      fields_(new QWidget) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeList(), 2);
    layout->addWidget(makeFields(), 4);
    layout->addWidget(makeNames(), 3);
    for (QLineEdit* line : {name_, points_, note_}) connect(line, &QLineEdit::textEdited, this, &IndicatorEditor::takeFields);
    for (QComboBox* box : {role_, scale_}) connect(box, &QComboBox::activated, this, &IndicatorEditor::takeFields);
    connect(formula_, &QPlainTextEdit::textChanged, this, [this] {
        if (!isShowing_) takeFields();
        checkFormula();
    });
    connect(list_, &QListWidget::currentRowChanged, this, &IndicatorEditor::showCurrent);
    fillList(-1);
}

QWidget* IndicatorEditor::makeList() {
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    list_->setObjectName(u"indicatorList"_s);
    list_->setAccessibleName(tr("Indicators"));
    layout->addWidget(roleLabel(tr("Indicators"), "strong"));
    layout->addWidget(list_, 1);
    auto* buttons = new QGridLayout;
    const auto addButton = [&](const QString& text, const QString& name, int row, int column, auto act) {
        auto* button = new QPushButton(text);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, act);
        buttons->addWidget(button, row, column);
    };
    addButton(tr("Add"), u"addIndicator"_s, 0, 0, [this] { add(); });
    addButton(tr("Remove"), u"removeIndicator"_s, 0, 1, [this] { remove(); });
    addButton(tr("Up"), u"indicatorUp"_s, 1, 0, [this] { move(-1); });
    addButton(tr("Down"), u"indicatorDown"_s, 1, 1, [this] { move(1); });
    layout->addLayout(buttons);
    return side;
}

QWidget* IndicatorEditor::makeFields() {
    auto* layout = new QGridLayout(fields_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setColumnStretch(1, 1);
    int row = 0;
    const auto addField = [&](const QString& text, QWidget* editor, const QString& name) {
        auto* label = new QLabel(text);
        label->setBuddy(editor);
        editor->setObjectName(name);
        layout->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignTop);
        layout->addWidget(editor, row++, 1);
    };
    formula_->setTabChangesFocus(true);
    formula_->setFixedHeight(formula_->fontMetrics().lineSpacing() * 4 + 16);
    check_->setObjectName(u"formulaCheck"_s);
    addField(tr("Name"), name_, u"indicatorName"_s);
    addField(tr("Work as"), role_, u"indicatorRole"_s);
    addField(tr("Scale"), scale_, u"indicatorScale"_s);
    addField(tr("Full points"), points_, u"indicatorPoints"_s);
    pointsFault_->setObjectName(u"indicatorPointsFault"_s);
    setTone(pointsFault_, Tone::bad);
    pointsFault_->hide();
    layout->addWidget(pointsFault_, row++, 1);
    addField(tr("Formula"), formula_, u"indicatorFormula"_s);
    layout->addWidget(check_, row++, 1);
    addField(tr("Note"), note_, u"indicatorNote"_s);
    layout->setRowStretch(row, 1);
    return fields_;
}

QWidget* IndicatorEditor::makeNames() {
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(roleLabel(tr("What formulas may use"), "strong"));
    find_->setPlaceholderText(tr("Find"));
    find_->setObjectName(u"findQuantity"_s);
    names_->setObjectName(u"quantityNames"_s);
    names_->setAccessibleName(tr("What formulas may use"));
    for (const app::UnitMeasure& one : app::unitMeasures()) {
        const QString key = toQt(one.key);
        auto* item = new QListWidgetItem(u"%1　%2"_s.arg(toQt(app::labelOfMeasure(one.key, words())), key), names_);
        item->setData(Qt::UserRole, key);
        item->setToolTip(tipText(toQt(app::definitionOfMeasure(one.key, words()))));
    }
    for (const app::FormulaWord& one : app::formulaWords()) {
        auto* item = new QListWidgetItem(u"%1　%2"_s.arg(toQt(one.name), word("formula_word." + one.key)), names_);
        item->setFlags(Qt::ItemIsEnabled);
    }
    layout->addWidget(find_);
    layout->addWidget(names_, 1);
    layout->addWidget(roleLabel(tr("Enter or a double click puts it into the formula."), "muted"));
    connect(find_, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (int row = 0; row < names_->count(); ++row)
            names_->item(row)->setHidden(!names_->item(row)->text().contains(text, Qt::CaseInsensitive));
    });
    connect(names_, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        const QString key = item->data(Qt::UserRole).toString();
        if (key.isEmpty() || !fields_->isEnabled()) return;
        formula_->insertPlainText(toQt(app::shownFormula(toUtf8(key), words())));
        formula_->setFocus();
    });
    return side;
}

IndicatorEditor::Row IndicatorEditor::rowOf(const domain::Indicator& indicator) {
    return {toQt(indicator.name),
            toQt(base::codeOf(indicator.role)),
            toQt(base::codeOf(indicator.scale)),
            toQt(domain::pointsText(indicator.full)),
            toQt(app::shownFormula(indicator.formula, words())),
            toQt(indicator.note)};
}

void IndicatorEditor::setIndicators(const std::vector<domain::Indicator>& indicators) {
    rows_.clear();
    for (const domain::Indicator& one : indicators) rows_.push_back(rowOf(one));
    fillList(rows_.empty() ? -1 : 0);
}

std::optional<std::vector<domain::Indicator>> IndicatorEditor::indicators() {
    std::vector<domain::Indicator> indicators;
    const app::NameWords labels = app::formulaLabels(words());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        const auto points = domain::parsePoints(base::foldWidth(toUtf8(row.points)));
        if (!points) {
            list_->setCurrentRow(static_cast<int>(i));
            points_->setFocus();
            showPointsFault(sentence(base::Error("full-points-expected").with("value", toUtf8(row.points))));
            return std::nullopt;
        }
        domain::Indicator& one = indicators.emplace_back();
        one.name = toUtf8(row.name);
        one.role = base::fromCode<domain::AssessedRole>(toUtf8(row.role)).value_or(domain::AssessedRole::lead);
        one.scale = base::fromCode<domain::IndicatorScale>(toUtf8(row.scale)).value_or(domain::IndicatorScale::share);
        one.formula = toUtf8(row.formula);
        // The words of this window are read here alone: a command takes names and Chinese. A wrong formula stays as it was typed, so
        // that its mistake keeps its place.
        if (app::Formula::parse(one.formula, app::formulaNames(), labels)) one.formula = app::formulaWithNames(one.formula, labels);
        one.full = *points;
        one.note = toUtf8(row.note);
    }
    return indicators;
}

std::optional<domain::Points> IndicatorEditor::fullOf(domain::AssessedRole list) const {
    std::optional<domain::Points> full;
    for (const Row& row : rows_) {
        domain::Indicator one;
        one.role = base::fromCode<domain::AssessedRole>(toUtf8(row.role)).value_or(domain::AssessedRole::lead);
        const auto points = domain::parsePoints(base::foldWidth(toUtf8(row.points)));
        const bool isOnTop = base::fromCode<domain::IndicatorScale>(toUtf8(row.scale)) == domain::IndicatorScale::extra;
        if (isOnTop || !points || !one.isFor(list)) continue;
        full = full.value_or(domain::Points());
        *full += *points;
    }
    return full;
}

void IndicatorEditor::showPointsFault(const QString& text) {
    pointsFault_->setText(text);
    pointsFault_->setVisible(!text.isEmpty());
    setWrong(points_, !text.isEmpty());
}

QVariantList IndicatorEditor::typed() const {
    QVariantList rows;
    for (const Row& row : rows_) rows.append(QVariant(QStringList{row.name, row.role, row.scale, row.points, row.formula, row.note}));
    return rows;
}

void IndicatorEditor::setTyped(const QVariantList& rows) {
    rows_.clear();
    for (const QVariant& one : rows) {
        const QStringList texts = one.toStringList();
        if (texts.size() == 6) rows_.push_back({texts[0], texts[1], texts[2], texts[3], texts[4], texts[5]});
    }
    fillList(rows_.empty() ? -1 : 0);
}

int IndicatorEditor::current() const { return list_->currentRow(); }

void IndicatorEditor::fillList(int current) {
    isShowing_ = true;
    list_->clear();
    for (const Row& row : rows_) list_->addItem(row.name.isEmpty() ? tr("(no name)") : row.name);
    isShowing_ = false;
    list_->setCurrentRow(current);
    showCurrent();
}

void IndicatorEditor::showCurrent() {
    if (isShowing_) return;
    isShowing_ = true;
    const bool isAny = current() >= 0 && current() < static_cast<int>(rows_.size());
    fields_->setEnabled(isAny);
    const Row row = isAny ? rows_[static_cast<std::size_t>(current())] : Row();
    name_->setText(row.name);
    role_->setCurrentIndex(std::max(0, role_->findData(row.role)));
    scale_->setCurrentIndex(std::max(0, scale_->findData(row.scale)));
    points_->setText(row.points);
    formula_->setPlainText(row.formula);
    note_->setText(row.note);
    showPointsFault({});
    isShowing_ = false;
    checkFormula();
}

void IndicatorEditor::takeFields() {
    if (isShowing_ || current() < 0) return;
    Row& row = rows_[static_cast<std::size_t>(current())];
    row = {name_->text(),   role_->currentData().toString(), scale_->currentData().toString(),
           points_->text(), formula_->toPlainText(),         note_->text()};
    list_->currentItem()->setText(row.name.isEmpty() ? tr("(no name)") : row.name);
    showPointsFault({});
    Q_EMIT changed();
}

void IndicatorEditor::checkFormula() {
    if (!fields_->isEnabled()) {
        check_->clear();
        return mark(formula_, nullptr);
    }
    const std::string text = formula_->toPlainText().toStdString();
    const auto formula = app::Formula::parse(text, app::formulaNames(), app::formulaLabels(words()));
    if (const std::optional<base::Error> wrong = formula ? formula->neverJudged() : formula.error()) {
        check_->setText(sentence(*wrong));
        setTone(check_, Tone::bad);
        return mark(formula_, &*wrong);
    }
    const auto label = [](const std::string& name) { return app::labelOfMeasure(name, words()); };
    check_->setText(tr("Right: %1").arg(toQt(app::formulaWith(text, formula->names(), label))));
    setTone(check_, Tone::ok);
    mark(formula_, nullptr);
}

void IndicatorEditor::add() {
    rows_.push_back(rowOf({{}, domain::AssessedRole::lead, domain::IndicatorScale::share, {}, {10'00}, {}}));
    fillList(static_cast<int>(rows_.size()) - 1);
    name_->setFocus();
    Q_EMIT changed();
}

void IndicatorEditor::remove() {
    const int row = current();
    if (row < 0) return;
    rows_.erase(rows_.begin() + row);
    fillList(std::min(row, static_cast<int>(rows_.size()) - 1));
    Q_EMIT changed();
}

void IndicatorEditor::move(int by) {
    const int row = current();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= static_cast<int>(rows_.size())) return;
    std::swap(rows_[static_cast<std::size_t>(row)], rows_[static_cast<std::size_t>(to)]);
    fillList(to);
    Q_EMIT changed();
}

}  // namespace huying::ui
