// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/my_cases/unit_list.h"

#include <QtWidgets>
#include <algorithm>
#include <array>

#include "app/queries/measures_list.h"
#include "app/queries/unit_due.h"
#include "app/report/unit_figures.h"
#include "dialogs/sheet_output.h"
#include "look/theme.h"
#include "models/case_columns.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/column_width.h"
#include "widgets/due_explanation.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array pieceColumns{"serial", "title", "lead", "units", "state"};

}  // namespace

UnitList::UnitList(Register& theRegister, Kind kind, QWidget* parent)
    : QWidget(parent),
      register_(theRegister),
      kind_(kind),
      stack_(new QStackedWidget),
      empty_(hintLabel(QString())),
      table_(makeTable(kind == Kind::due        ? u"unitDue"_s
                       : kind == Kind::measures ? u"unitMeasures"_s
                                                : u"unitFigures"_s,
                       kind == Kind::due        ? tr("What is due for the unit")
                       : kind == Kind::measures ? tr("Measures of the unit")
                                                : tr("Figures of the unit"))),
      model_(new QStandardItemModel(this)) {
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(24);
    table_->setModel(model_);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(table_);
    if (kind == Kind::figures) addPieces(splitter);
    stack_->addWidget(splitter);
    stack_->addWidget(empty_);
    stack_->setCurrentWidget(empty_);  // until it is read
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(stack_);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UnitList::readPieces);
    const auto noteChange = [this] {
        isOld_ = true;
        read();
    };
    connect(&register_, &Register::changed, this, noteChange);
    connect(&register_, &Register::opened, this, noteChange);
}

QTableView* UnitList::makeTable(const QString& name, const QString& accessibleName) {
    auto* table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight(fontMetrics()));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->installEventFilter(this);
    connect(table, &QTableView::doubleClicked, this, [this, table] { open(table); });
    return table;
}

void UnitList::addPieces(QSplitter* splitter) {
    pieces_ = makeTable(u"figurePieces"_s, tr("Pieces behind the figure"));
    pieceModel_ = new QStandardItemModel(this);
    pieces_->setModel(pieceModel_);
    splitter->addWidget(pieces_);
    splitter->setSizes({600, 300});
}

void UnitList::setUnit(std::optional<domain::UnitId> unit) {
    unit_ = unit;
    isOld_ = true;
    if (unit) return read();
    taken_ = ++asked_;  // what stood here was another unit's
    take({});
}

void UnitList::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    isOld_ = true;
    read();
}

void UnitList::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

UnitList::Answer UnitList::answerOf(Kind kind, app::RegisterReader& reader, domain::UnitId unit, std::optional<domain::SessionId> session,
                                    base::Date today, const app::Words& in) {
    Answer answer;
    if (kind == Kind::due) {
        const auto lines = app::readUnitDue(reader, {unit, today, session}, in);
        for (const app::UnitDue& line : lines) {
            const QString why = toQt(line.why.empty() ? app::daysText(line, today, in) : line.why);
            answer.rows.push_back({{line.id}, line.explained, why});
        }
        answer.sheet = app::unitDueSheet(lines, today, in);
    } else if (kind == Kind::measures) {
        const auto lines = app::readMeasures(reader, {today, session, unit, false});
        for (const app::MeasureLine& line : lines) answer.rows.push_back({{line.id}, std::nullopt, toQt(line.progress)});
        answer.sheet = app::measuresSheet(lines, in);
    } else {
        const auto figures = app::unitFigures(reader, {unit, today, session}, in);
        for (const app::UnitFigure& figure : figures)
            answer.rows.push_back({figure.pieces, std::nullopt, toQt(app::definitionOf(figure, in))});
        answer.sheet = app::unitFiguresSheet(figures, in);
    }
    return answer;
}

void UnitList::read() {
    if (!isOld_ || !isVisible() || !register_.isOpen() || !unit_) return;
    isOld_ = false;
    const unsigned generation = ++asked_;
    register_.ask(
        this,
        [kind = kind_, unit = *unit_, session = session_, today = register_.today(), in = words()](app::RegisterStore& store) {
            return answerOf(kind, store.reader(), unit, session, today, in);
        },
        [this, generation](Answer answer) {
            if (generation != asked_) return;
            take(std::move(answer));
            taken_ = generation;
        });
}

// Where one stands stays: the line of that place, as it is now.
void UnitList::take(Answer answer) {
    const int before = std::max(0, table_->currentIndex().row());
    const bool hadFocus = table_->hasFocus() || empty_->hasFocus();
    sheet_ = std::move(answer.sheet);
    rows_ = std::move(answer.rows);
    model_->setRowCount(0);
    showTitles();
    for (const auto& cells : sheet_.rows) {
        QList<QStandardItem*> items;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            auto* item = new QStandardItem(toQt(cells[column]));
            item->setToolTip(item->text());
            if (sheet_.columns[column].kind == app::SheetCell::number) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            items.append(item);
        }
        model_->appendRow(items);
    }
    empty_->setText(emptyText());
    stack_->setCurrentIndex(rows_.empty() ? 1 : 0);
    if (!rows_.empty()) table_->setCurrentIndex(model_->index(std::min(before, count() - 1), 0));
    if (hadFocus) takeFocus();
    readPieces();
    Q_EMIT countChanged();
}

// Of no unit there is nothing, not even columns: those that stand here stay for the next one, as wide as they were drawn.
void UnitList::showTitles() {
    const int character = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < static_cast<int>(sheet_.columns.size()); ++column) {
        const app::SheetColumn& shown = sheet_.columns[static_cast<std::size_t>(column)];
        const QStandardItem* before = model_->horizontalHeaderItem(column);
        if (before != nullptr && before->text() == toQt(shown.title)) continue;
        auto* title = new QStandardItem(toQt(shown.title));
        if (shown.kind == app::SheetCell::number) title->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model_->setHorizontalHeaderItem(column, title);
        setColumnWidthWithTitle(*table_, column, character * std::min(shown.width, 40) + 16);
    }
}

// The keyboard stays here where nothing is listed, too: Alt and a number go on from it.
void UnitList::takeFocus() {
    if (rows_.empty()) {
        empty_->setFocus();
    } else {
        table_->setFocus();
    }
}

QString UnitList::emptyText() const {
    if (!unit_) return tr("Choose a handling unit on top.");
    if (kind_ == Kind::due) return tr("Nothing is due.");
    if (kind_ == Kind::measures)
        return tr("No measures yet. They are written with the handling plan: “Progress…”, or Ctrl+Shift+E for several pieces.");
    return tr("No figures yet.");
}

const UnitList::Row* UnitList::current() const {
    const int row = table_->currentIndex().row();
    return row >= 0 && row < static_cast<int>(rows_.size()) ? &rows_[static_cast<std::size_t>(row)] : nullptr;
}

void UnitList::readPieces() {
    if (pieces_ == nullptr || !register_.isOpen()) return;
    const unsigned generation = ++piecesAsked_;
    const Row* row = current();
    register_.ask(
        this,
        [ids = row == nullptr ? std::vector<domain::SuggestionId>() : row->pieces](app::RegisterStore& store) {
            return store.reader().caseRows(ids, app::RowExtent::listed);
        },
        [this, generation](const std::vector<app::CaseRow>& found) {
            if (generation != piecesAsked_) return;
            QStringList titles;
            for (const char* column : pieceColumns)
                titles.append(columnTitle(caseColumns()[static_cast<std::size_t>(caseColumnOf(column))]));
            pieceModel_->clear();
            pieceModel_->setHorizontalHeaderLabels(titles);
            shownPieces_.clear();
            for (const app::CaseRow& one : found) {
                QList<QStandardItem*> items;
                for (const char* column : pieceColumns) {
                    const auto& shown = caseColumns()[static_cast<std::size_t>(caseColumnOf(column))];
                    items.append(new QStandardItem(shown.text(one, register_.today())));
                }
                pieceModel_->appendRow(items);
                shownPieces_.push_back(one.id);
            }
            const int character = fontMetrics().horizontalAdvance(u'0');
            for (const auto& [column, width] : {std::pair{0, 12}, std::pair{1, 48}, std::pair{2, 16}, std::pair{3, 24}, std::pair{4, 12}})
                setColumnWidthWithTitle(*pieces_, column, character * width);
            if (!shownPieces_.empty()) pieces_->setCurrentIndex(pieceModel_->index(0, 0));
        });
}

// Of a figure the pieces behind it come first.
void UnitList::open(const QTableView* from) {
    if (from == pieces_ && pieces_ != nullptr) {
        const int row = pieces_->currentIndex().row();
        if (row >= 0 && row < static_cast<int>(shownPieces_.size())) Q_EMIT caseRequested(shownPieces_[static_cast<std::size_t>(row)]);
        return;
    }
    const Row* row = current();
    if (row == nullptr || row->pieces.empty()) return;
    if (pieces_ != nullptr) {
        pieces_->setFocus();
    } else {
        Q_EMIT caseRequested(row->pieces.front());
    }
}

void UnitList::explain() {
    const Row* row = current();
    if (row == nullptr) return;
    const auto& cells = sheet_.rows[static_cast<std::size_t>(table_->currentIndex().row())];
    const QString whose = kind_ == Kind::figures ? toQt(cells[1]) : u"%1　%2"_s.arg(toQt(cells[0]), toQt(cells[3]));
    const QString heading = kind_ == Kind::figures    ? tr("What is counted")
                            : kind_ == Kind::measures ? tr("What was told of it last")
                            : cells[4].empty()        ? tr("No date")
                                                      : tr("Why %1?").arg(toQt(cells[4]));
    const QString text = row->why.isEmpty() ? tr("Nothing yet.") : row->why;
    auto* explanation = row->explained ? new DueExplanation(whose, *row->explained, this) : new DueExplanation(heading, whose, text, this);
    explanation->openAt(table_);
}

void UnitList::copyRows() {
    std::vector<std::string> titles;
    for (const app::SheetColumn& column : sheet_.columns) titles.push_back(column.title);
    std::vector<std::vector<std::string>> cells;
    QModelIndexList chosen = table_->selectionModel()->selectedRows();
    std::sort(chosen.begin(), chosen.end());
    for (const QModelIndex& one : std::as_const(chosen)) cells.push_back(sheet_.rows[static_cast<std::size_t>(one.row())]);
    if (cells.empty()) return;
    putOnClipboard(register_.outside().clipboardTable(titles, cells));
    Q_EMIT copied(static_cast<int>(cells.size()));
}

bool UnitList::eventFilter(QObject* watched, QEvent* event) {
    const auto* table = qobject_cast<QTableView*>(watched);
    if (table == nullptr || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        open(table);
    } else if (key->key() == Qt::Key_F2) {
        explain();
    } else if (key->key() == Qt::Key_Escape && table == pieces_) {
        table_->setFocus();
    } else if (table == table_ && key->matches(QKeySequence::Copy)) {
        copyRows();
    } else {
        return QWidget::eventFilter(watched, event);
    }
    return true;
}

}  // namespace huying::ui
