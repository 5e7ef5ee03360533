// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/mapping_dialog.h"

#include <QtWidgets>
#include <filesystem>
#include <set>

#include "base/text.h"
#include "prompts/prompts.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"
#include "widgets/whole_number.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// What stands between = and ; — also the full-width signs of a Chinese keyboard.
QString constantsText(const app::ImportMapping& mapping) {
    QStringList parts;
    for (const auto& [field, text] : mapping.constants) parts.append(toQt(field) + u'=' + toQt(text));
    return parts.join(u"；"_s);
}

QString rowsText(const app::ImportMapping& mapping) {
    QStringList parts;
    for (const int row : mapping.skippedRows) parts.append(QString::number(row));
    return parts.join(u"、"_s);
}

}  // namespace

MappingDialog::MappingDialog(Register& theRegister, Prompts& prompts, std::shared_ptr<const app::LedgerTable> table, app::ImportKind kind,
                             const app::ImportMapping& mapping, const QString& fileName, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      table_(std::move(table)),
      kind_(kind),
      draftKey_(u"import-mapping/%1/%2"_s.arg(fileName).arg(static_cast<int>(kind))),
      columns_(new QTableWidget),
      headerRow_(new WholeNumberBox),
      constants_(new QLineEdit),
      skippedRows_(new QLineEdit),
      problem_(roleLabel(QString(), "error")) {
    setWindowTitle(tr("What the columns are"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    buildTable(layout);
    buildRest(layout);
    show(mapping);
    connect(headerRow_, &QSpinBox::valueChanged, this, &MappingDialog::readAgain);
    restoreDraft(layout);
    for (QLineEdit* line : {constants_, skippedRows_}) connect(line, &QLineEdit::textChanged, this, &MappingDialog::keepDraft);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { bringIntoSight(now); });
    if (columns_->rowCount() > 0) fieldBox(0)->setFocus();
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 104, character * 76});
}

void MappingDialog::buildTable(QVBoxLayout* layout) {
    columns_->setObjectName(u"mappingColumns"_s);
    columns_->setAccessibleName(tr("Columns of the file"));
    columns_->setProperty("framed", true);
    columns_->setColumnCount(3);
    columns_->setHorizontalHeaderLabels({tr("Column of the file"), tr("Its values"), tr("Goes to")});
    columns_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    columns_->verticalHeader()->hide();
    columns_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    columns_->setSelectionMode(QAbstractItemView::NoSelection);
    columns_->setFocusPolicy(Qt::NoFocus);  // Tab goes from one choice to the next
    columns_->setTabKeyNavigation(false);   // and from the last one on to what stands below
    columns_->setShowGrid(false);
    layout->addWidget(columns_, 1);
}

void MappingDialog::buildRest(QVBoxLayout* layout) {
    headerRow_->setObjectName(u"mappingHeaderRow"_s);
    headerRow_->setRange(0, 1'048'576);
    headerRow_->setSpecialValueText(tr("found by itself"));
    headerRow_->setKeyboardTracking(false);
    constants_->setObjectName(u"mappingConstants"_s);
    constants_->setPlaceholderText(tr("field=value; field=value"));
    skippedRows_->setObjectName(u"mappingSkippedRows"_s);
    skippedRows_->setPlaceholderText(tr("3, 12"));
    auto* form = new QFormLayout;
    form->addRow(tr("Header in row"), headerRow_);
    form->addRow(tr("The same in every row"), constants_);
    form->addRow(tr("Rows left out"), skippedRows_);
    layout->addLayout(form);
    problem_->hide();
    problem_->setObjectName(u"mappingProblem"_s);
    layout->addWidget(problem_);
    auto* line = new QHBoxLayout;
    const auto button = [&](const QString& text, const char* name, auto method) {
        auto* made = new QPushButton(text);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, method);
        line->addWidget(made);
    };
    button(tr("Keep as…"), "keepMapping", &MappingDialog::keep);
    button(tr("From a file…"), "readMapping", &MappingDialog::readFile);
    button(tr("To a file…"), "writeMapping", &MappingDialog::writeFile);
    line->addStretch(1);
    button(tr("Close"), "closeMapping", &MappingDialog::reject);
    auto* use = primaryButton(tr("Use (Ctrl+Enter)"));
    use->setObjectName(u"useMapping"_s);
    use->setAutoDefault(false);
    connect(use, &QPushButton::clicked, this, &MappingDialog::accept);
    line->addWidget(use);
    layout->addLayout(line);
}

void MappingDialog::show(const app::ImportMapping& mapping) {
    {
        const QSignalBlocker quiet(headerRow_);
        headerRow_->setValue(mapping.headerRow.value_or(0));
    }
    constants_->setText(constantsText(mapping));
    skippedRows_->setText(rowsText(mapping));
    draft_ = app::draftMapping(*table_, kind_, mapping);
    columns_->setRowCount(static_cast<int>(draft_.columns.size()));
    int row = 0;
    for (const app::DraftColumn& column : draft_.columns) {
        columns_->setItem(row, 0, new QTableWidgetItem(toQt(column.name)));
        auto* example = new QTableWidgetItem(toQt(column.example));
        example->setToolTip(tipText(toQt(column.example)));
        columns_->setItem(row, 1, example);
        auto* field = new QComboBox;
        field->setAccessibleName(toQt(column.name));
        field->addItem(column.isComputed ? tr("(computed here, not taken)") : tr("(left out)"), QString());
        for (const app::ColumnName& one : app::ColumnNames::of(kind_).columns()) field->addItem(toQt(one.name), toQt(one.name));
        const int place = field->findData(toQt(column.field));
        field->setCurrentIndex(std::max(place, 0));
        if (column.isProposal) field->setItemText(place, tr("%1 (alike)").arg(toQt(column.field)));
        connect(field, &QComboBox::currentIndexChanged, this, &MappingDialog::keepDraft);
        columns_->setCellWidget(row, 2, field);
        ++row;
    }
    columns_->resizeColumnToContents(0);
    columns_->setColumnWidth(2, fontMetrics().horizontalAdvance(u'0') * 24);
    keepDraft();
}

QComboBox* MappingDialog::fieldBox(int row) const { return qobject_cast<QComboBox*>(columns_->cellWidget(row, 2)); }

QVariantMap MappingDialog::typed() const {
    QVariantMap fields;
    for (int row = 0; row < columns_->rowCount(); ++row)
        fields.insert(toQt(draft_.columns[static_cast<std::size_t>(row)].name), fieldBox(row)->currentData());
    return {{u"header_row"_s, headerRow_->value()},
            {u"constants"_s, constants_->text()},
            {u"skipped_rows"_s, skippedRows_->text()},
            {u"columns"_s, fields}};
}

void MappingDialog::putTyped(const QVariantMap& values) {
    isRestoring_ = true;
    headerRow_->setValue(values.value(u"header_row"_s).toInt());  // reads the columns of that header
    constants_->setText(values.value(u"constants"_s).toString());
    skippedRows_->setText(values.value(u"skipped_rows"_s).toString());
    const QVariantMap fields = values.value(u"columns"_s).toMap();
    for (int row = 0; row < columns_->rowCount(); ++row) {
        const auto field = fields.constFind(toQt(draft_.columns[static_cast<std::size_t>(row)].name));
        if (field != fields.cend() && fieldBox(row)->findData(*field) >= 0) fieldBox(row)->setCurrentIndex(fieldBox(row)->findData(*field));
    }
    isRestoring_ = false;
}

void MappingDialog::restoreDraft(QVBoxLayout* layout) {
    fresh_ = typed();
    const auto draft = register_.drafts().draft(draftKey_);
    if (!draft) return;
    putTyped(draft->values);
    auto* line = new QWidget;
    line->setObjectName(u"draftLine"_s);
    auto* inside = new QHBoxLayout(line);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(roleLabel(tr("What was changed until %1 stands here again.").arg(draft->savedAt.toString(u"M-d HH:mm"_s)), "muted"));
    auto* discard = linkButton(tr("Start afresh"));
    discard->setAutoDefault(false);
    inside->addWidget(discard);
    inside->addStretch(1);
    layout->insertWidget(0, line);
    connect(discard, &QPushButton::clicked, this, [this, line] {
        putTyped(fresh_);
        register_.drafts().drop(draftKey_);
        line->hide();
        fieldBox(0)->setFocus();
    });
}

void MappingDialog::keepDraft() {
    if (isRestoring_ || fresh_.isEmpty()) return;
    const QVariantMap values = typed();
    values == fresh_ ? register_.drafts().drop(draftKey_) : register_.drafts().keep(draftKey_, values);
}

// The list scrolls by itself for the mouse only.
void MappingDialog::bringIntoSight(const QWidget* field) {
    for (int row = 0; row < columns_->rowCount(); ++row) {
        if (field != nullptr && columns_->cellWidget(row, 2) == field) columns_->scrollTo(columns_->model()->index(row, 2));
    }
}

void MappingDialog::readAgain() {
    app::ImportMapping mapping;
    if (headerRow_->value() > 0) mapping.headerRow = headerRow_->value();
    if (readConstants(mapping) && readRows(mapping)) show(mapping);
}

void MappingDialog::complain(const QString& text) {
    problem_->setText(text);
    problem_->setVisible(!text.isEmpty());
}

bool MappingDialog::readConstants(app::ImportMapping& mapping) {
    const QString text = constants_->text().replace(u'；', u';').replace(u'＝', u'=');
    for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype sign = part.indexOf(u'=');
        const auto field = app::ColumnNames::of(kind_).find(toUtf8(part.left(std::max<qsizetype>(sign, 0))));
        if (sign < 0 || !field) {
            complain(tr("“%1” is no field with a value: write field=value.").arg(part.trimmed()));
            constants_->setFocus();
            return false;
        }
        mapping.constants[app::ColumnNames::of(kind_).columns()[*field].name] = toUtf8(part.mid(sign + 1));
    }
    return true;
}

bool MappingDialog::readRows(app::ImportMapping& mapping) {
    static const QRegularExpression separators(u"[,，、;；\\s]+"_s);
    for (const QString& part : skippedRows_->text().split(separators, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int row = part.toInt(&isNumber);
        if (!isNumber || row < 1) {
            complain(tr("“%1” is no number of a row.").arg(part));
            skippedRows_->setFocus();
            return false;
        }
        mapping.skippedRows.insert(row);
    }
    return true;
}

std::optional<app::ImportMapping> MappingDialog::mapping() {
    complain(QString());
    app::ImportMapping mapping;
    if (headerRow_->value() > 0) mapping.headerRow = headerRow_->value();
    if (!readConstants(mapping) || !readRows(mapping)) return std::nullopt;
    std::set<std::string> taken;
    for (int row = 0; row < columns_->rowCount(); ++row) {
        const std::string field = toUtf8(fieldBox(row)->currentData().toString());
        mapping.columns[draft_.columns[static_cast<std::size_t>(row)].name] = field.empty() ? std::nullopt : std::optional(field);
        if (field.empty() || taken.insert(field).second) continue;
        complain(tr("Two columns go to “%1”: only one can.").arg(toQt(field)));
        columns_->cellWidget(row, 2)->setFocus();
        return std::nullopt;
    }
    return mapping;
}

void MappingDialog::accept() {
    const auto wanted = mapping();
    if (!wanted) return;
    register_.drafts().drop(draftKey_);
    Q_EMIT chosen(*wanted);
    QDialog::accept();
}

void MappingDialog::reject() {
    if (typed() != fresh_) Q_EMIT putAside();
    QDialog::reject();
}

// As in every form: Enter goes on and never finishes by accident, Ctrl+Enter finishes.
void MappingDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QDialog::keyPressEvent(event);
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        accept();
    } else {
        focusNextChild();
    }
}

void MappingDialog::keep() {
    const auto wanted = mapping();
    if (!wanted) return;
    const QString name = prompts_.askText(this, tr("Keep the mapping"), tr("Name"), QString());
    if (name.isEmpty()) return;
    app::SavedMapping saved{0, toUtf8(name), kind_, draft_.headerMark, app::mappingToJson(*wanted, kind_)};
    register_.ask(
        this, [saved](app::RegisterStore& store) { return store.saveImportMapping(saved); },
        [this](const base::Result<app::SavedMapping>& result) {
            if (!result) return complain(sentence(result.error()));
            Q_EMIT kept(toQt(result->name));
            accept();
        },
        [this](const base::Error& error) { complain(sentence(error)); });
}

void MappingDialog::readFile() {
    const QString path = prompts_.about(FileKind::imports).fileToOpen(this, tr("Read a mapping"), tr("Mappings (*.json);;All files (*)"));
    if (path.isEmpty()) return;
    register_.work(
        this,
        [path, kind = kind_, read = register_.outside().readFile] {
            return read(std::filesystem::path(path.toStdU16String())).and_then([&](const std::string& json) {
                return app::mappingFromJson(json, kind);
            });
        },
        [this](const base::Result<app::ImportMapping>& result) {
            complain(result ? QString() : sentence(result.error()));
            if (result) show(*result);
        });
}

void MappingDialog::writeFile() {
    const auto wanted = mapping();
    if (!wanted) return;
    const QString path =
        prompts_.about(FileKind::imports).fileToSave(this, tr("Write the mapping"), tr("mapping.json"), tr("Mappings (*.json)"));
    if (path.isEmpty()) return;
    register_.work(
        this,
        [path, json = app::mappingToJson(*wanted, kind_), write = register_.outside().writeFile] {
            return write(json, std::filesystem::path(path.toStdU16String()));
        },
        [this](const base::Result<void>& result) { complain(result ? QString() : sentence(result.error())); });
}

}  // namespace huying::ui
