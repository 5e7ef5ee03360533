// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/export_list_dialog.h"

#include <QtWidgets>
#include <filesystem>

#include "app/ports/read_snapshot.h"
#include "app/queries/case_list.h"
#include "app/sight/scoped_facts.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/column_order_list.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int builtIn = 2;  // the layouts that are always there stand first

// Layouts of the person's own. QSettings would take a slash in a name for a folder.
QString keyOf(const QString& name) { return u"exportLayouts/"_s + QString::fromLatin1(name.toUtf8().toHex()); }

QString nameOf(const QString& key) { return QString::fromUtf8(QByteArray::fromHex(key.toLatin1())); }

// What this person is shown.
QStringList allFields(const app::Viewer& viewer) {
    QStringList codes;
    for (const app::Field& field : app::listFields()) {
        if (!app::isHiddenFrom(viewer, field.code)) codes.append(toQt(field.code));
    }
    return codes;
}

}  // namespace

ExportListDialog::ExportListDialog(Register& theRegister, Prompts& prompts, app::ListQuery query, int count, const QStringList& shown,
                                   QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      query_(std::move(query)),
      shown_(shown),
      layouts_(new QComboBox),
      list_(new ColumnOrderList),
      problem_(roleLabel(QString(), "error")),
      forget_(new QPushButton(tr("Delete"))),
      export_(primaryButton(tr("Export… (Ctrl+Enter)"))) {
    setWindowTitle(tr("Export the list"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(roleLabel(tr("%1, as filtered and sorted now").arg(pieces(count)), "heading"));
    auto* head = new QHBoxLayout;
    auto* label = new QLabel(tr("Layout"));
    label->setBuddy(layouts_);
    layouts_->setObjectName(u"exportLayouts"_s);
    head->addWidget(label);
    head->addWidget(layouts_, 1);
    auto* keep = new QPushButton(tr("Keep as…"));
    keep->setObjectName(u"keepLayout"_s);
    forget_->setObjectName(u"forgetLayout"_s);
    head->addWidget(keep);
    head->addWidget(forget_);
    layout->addLayout(head);
    layout->addWidget(roleLabel(tr("Tick the columns; drag them, or use Alt+Up and Alt+Down, into the order of your own form."), "muted"));
    list_->setObjectName(u"exportColumns"_s);
    layout->addWidget(list_, 1);
    problem_->hide();
    layout->addWidget(problem_);
    buildButtons(layout);
    connect(layouts_, &QComboBox::activated, this, &ExportListDialog::chooseLayout);
    connect(keep, &QPushButton::clicked, this, &ExportListDialog::keepLayout);
    connect(forget_, &QPushButton::clicked, this, &ExportListDialog::forgetLayout);
    connect(list_, &QListWidget::itemChanged, this, &ExportListDialog::showState);
    fillLayouts(QSettings().value(u"exportLayout"_s).toString());
    chooseLayout();
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 72, character * 84});
}

void ExportListDialog::buildButtons(QVBoxLayout* layout) {
    auto* line = new QHBoxLayout;
    auto* up = new QPushButton(tr("Up"));
    auto* down = new QPushButton(tr("Down"));
    auto* close = new QPushButton(tr("Close"));
    line->addWidget(up);
    line->addWidget(down);
    line->addStretch(1);
    line->addWidget(close);
    line->addWidget(export_);
    layout->addLayout(line);
    export_->setObjectName(u"exportList"_s);
    export_->setDefault(true);
    for (QPushButton* button : {up, down, close, forget_}) button->setAutoDefault(false);
    connect(up, &QPushButton::clicked, this, [this] { list_->move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { list_->move(1); });
    connect(close, &QPushButton::clicked, this, &ExportListDialog::reject);
    connect(export_, &QPushButton::clicked, this, &ExportListDialog::write);
}

void ExportListDialog::fillLayouts(const QString& chosen) {
    layouts_->clear();
    layouts_->addItem(tr("As the list shows it"), shown_);
    layouts_->addItem(tr("All columns of the ledger"), allFields(register_.directory().viewer));
    QSettings settings;
    settings.beginGroup(u"exportLayouts"_s);
    for (const QString& key : settings.childKeys()) layouts_->addItem(nameOf(key), settings.value(key).toStringList());
    const int place = layouts_->findText(chosen);
    layouts_->setCurrentIndex(std::max(0, place));
}

void ExportListDialog::chooseLayout() {
    setColumns(layouts_->currentData().toStringList());
    forget_->setEnabled(layouts_->currentIndex() >= builtIn);
}

QStringList ExportListDialog::columns() const { return list_->ticked(); }

// The columns of the layout first, in its order; below them, not ticked, those it leaves out. A layout may name columns
// that this version does not have: they are passed over.
void ExportListDialog::setColumns(const QStringList& columns) {
    const QStringList known = allFields(register_.directory().viewer);
    QStringList order;
    for (const QString& code : columns) {
        if (known.contains(code) && !order.contains(code)) order.append(code);
    }
    const auto ticked = order.size();
    for (const QString& code : known) {
        if (!order.contains(code)) order.append(code);
    }
    QList<ColumnOrderList::Column> rows;
    for (qsizetype i = 0; i < order.size(); ++i) rows.append({order[i], toQt(words().fieldLabel(toUtf8(order[i]))), i < ticked});
    list_->setColumns(rows);
    showState();
}

void ExportListDialog::showState() {
    const auto count = columns().size();
    export_->setEnabled(count > 0);
    export_->setToolTip(count > 0 ? QString() : tr("Tick at least one column."));
}

void ExportListDialog::keepLayout() {
    const bool isOwn = layouts_->currentIndex() >= builtIn;
    const QString name =
        prompts_.askText(this, tr("Keep the layout"), tr("Name of the layout:"), isOwn ? layouts_->currentText() : QString()).trimmed();
    if (name.isEmpty()) return;
    const int taken = layouts_->findText(name);
    if (taken >= 0 && taken < builtIn) {
        problem_->setText(tr("“%1” is a layout of the program; choose another name.").arg(name));
        problem_->show();
        return;
    }
    problem_->hide();
    QSettings().setValue(keyOf(name), columns());
    fillLayouts(name);
    chooseLayout();
}

void ExportListDialog::forgetLayout() {
    if (layouts_->currentIndex() < builtIn) return;
    const QString name = layouts_->currentText();
    if (!prompts_.confirm(this, tr("Delete the layout “%1”?").arg(name), tr("Delete"))) return;
    QSettings().remove(keyOf(name));
    fillLayouts({});
    chooseLayout();
}

void ExportListDialog::write() {
    std::vector<const app::Field*> fields;
    for (const QString& code : columns()) fields.push_back(app::findField(toUtf8(code)));
    const QString path =
        prompts_.about(FileKind::lists)
            .fileToSave(this, tr("Export the list"), tr("List of suggestions.xlsx"), tr("Excel files (*.xlsx);;CSV files (*.csv)"));
    if (path.isEmpty() || fields.empty()) return;
    QSettings().setValue(u"exportLayout"_s, layouts_->currentText());
    problem_->hide();
    export_->setEnabled(false);
    register_.ask(
        this,
        [query = query_, fields, path, in = words(), write = register_.outside().writeCaseList](app::RegisterStore& store) {
            const app::ReadSnapshot moment(store.reader());
            const std::vector<app::CaseRow> rows = store.reader().caseRows(store.reader().caseIds(query), app::RowExtent::listed);
            return write(rows, fields, in, std::filesystem::path(path.toStdU16String()));
        },
        [this, path](const base::Result<void>& result) {
            export_->setEnabled(true);
            if (!result) {
                problem_->setText(sentence(result.error()));
                problem_->show();
                return;
            }
            Q_EMIT exported(path);
            accept();
        },
        [this](const base::Error& error) {
            export_->setEnabled(true);
            problem_->setText(sentence(error));
            problem_->show();
        });
}

}  // namespace huying::ui
