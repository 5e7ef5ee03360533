// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/comparison_pane.h"

#include <QtWidgets>
#include <algorithm>
#include <tuple>

#include "dialogs/sheet_output.h"
#include "look/theme.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/end_keeper.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView figureMark = u" · ";  // between the group of a figure and its own name
constexpr double groupShare = 0.1;
constexpr double figureShare = 0.3;  // of the width, that the names of the figures have at least

}  // namespace

ComparisonPane::ComparisonPane(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      register_(theRegister),
      prompts_(prompts),
      heading_(roleLabel(QString(), "heading")),
      note_(roleLabel(QString(), "muted")),
      onlyChanged_(new QCheckBox(tr("changed figures only"))),
      table_(new QTableWidget(0, 6)),
      export_(new QPushButton(tr("Export…"))),
      begin_(tr("Choose “Compare” at the left to put two reports side by side.")) {
    heading_->setText(begin_);
    heading_->setObjectName(u"comparisonHeading"_s);
    heading_->setWordWrap(true);
    note_->setObjectName(u"comparisonNote"_s);
    note_->setWordWrap(true);
    note_->hide();
    onlyChanged_->setObjectName(u"changedOnly"_s);
    onlyChanged_->setChecked(true);
    table_->setObjectName(u"comparison"_s);
    table_->setHorizontalHeaderLabels({tr("Figure"), tr("Then"), tr("Now"), tr("Difference"), tr("Came in"), tr("Went out")});
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(rowHeight(fontMetrics()));
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->setItemDelegateForColumn(0, new EndKeeper(figureMark.toString(), table_, groupShare));  // the group is the same for many
    table_->installEventFilter(this);
    table_->viewport()->installEventFilter(this);
    export_->setObjectName(u"exportComparison"_s);
    export_->setEnabled(false);
    auto* line = new QHBoxLayout;
    line->addWidget(onlyChanged_);
    line->addStretch(1);
    line->addWidget(export_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(heading_);
    layout->addWidget(note_);
    layout->addLayout(line);
    layout->addWidget(table_, 1);
    layout->addWidget(roleLabel(tr("Enter opens the pieces that came in and went out, Ctrl+C copies the list as a table."), "muted"));
    connect(onlyChanged_, &QCheckBox::toggled, this, [this] { fill(current()); });
    connect(table_, &QTableWidget::cellActivated, this, [this](int row, int) { open(row); });
    connect(export_, &QPushButton::clicked, this, [this] {
        exportSheet(register_, prompts_, this, sheet(), toQt(comparison_.then + " → " + comparison_.now),
                    [this](const QString& sentence, bool isWrong) { isWrong ? Q_EMIT refused(sentence) : Q_EMIT told(sentence); });
    });
}

void ComparisonPane::show(ReportComparison comparison) {
    const auto namesOf = [](const ReportComparison& one) { return std::tie(one.title, one.then, one.now); };
    const auto before = namesOf(comparison) == namesOf(comparison_) ? current() : std::nullopt;
    comparison_ = std::move(comparison);
    export_->setEnabled(true);
    fill(before);
}

void ComparisonPane::setStale() { export_->setEnabled(false); }

void ComparisonPane::clear() {
    comparison_ = {};
    fill({});
    heading_->setText(begin_);
    note_->hide();
    export_->setEnabled(false);
}

std::optional<ComparisonPane::Figure> ComparisonPane::current() const {
    const int row = table_->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= shown_.size()) return std::nullopt;
    const app::FigureChange& change = comparison_.changes[shown_[static_cast<std::size_t>(row)]];
    return Figure(change.group, change.key);
}

// With `before` the list stays where it was, at that figure or, where it is not among them any more, at the one in its place.
void ComparisonPane::fill(const std::optional<Figure>& before) {
    const int scrolled = table_->verticalScrollBar()->value();
    int chosen = before ? table_->currentRow() : 0;
    table_->setRowCount(0);
    shown_.clear();
    int changed = 0;
    for (std::size_t i = 0; i < comparison_.changes.size(); ++i) {
        const app::FigureChange& change = comparison_.changes[i];
        changed += change.isChanged() ? 1 : 0;
        if (onlyChanged_->isChecked() && !change.isChanged()) continue;
        shown_.push_back(i);
        const auto figure = [](int count, const std::string& shown) -> QString {
            return QString::number(count) + (shown.empty() ? QString() : u" ("_s + toQt(shown) + u')');
        };
        QString difference = toQt(app::signedNumber(change.difference()));
        if (!change.growthShown.empty() && change.difference() != 0) difference += u" ("_s + toQt(change.growthShown) + u')';
        const auto count = [](const std::vector<std::string>& pieces) {
            return pieces.empty() ? QString() : QString::number(pieces.size());
        };
        const QStringList texts{toQt(change.groupLabel) + figureMark.toString() + toQt(change.label),
                                figure(change.then, change.thenShown),
                                figure(change.now, change.nowShown),
                                difference,
                                count(change.cameIn),
                                count(change.wentOut)};
        const int row = table_->rowCount();
        if (before == Figure(change.group, change.key)) chosen = row;
        table_->insertRow(row);
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            if (column > 0) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table_->setItem(row, column, item);
        }
        table_->item(row, 0)->setToolTip(tipText(texts[0]));
    }
    fitColumns();
    if (comparison_.changes.empty()) return;
    heading_->setText(tr("%1 → %2: %n changed figures", nullptr, changed).arg(toQt(comparison_.then), toQt(comparison_.now)));
    note_->setText(toQt(comparison_.note));
    note_->setVisible(!comparison_.note.empty());
    if (table_->rowCount() == 0) return;
    table_->selectRow(std::clamp(chosen, 0, table_->rowCount() - 1));
    if (before) table_->verticalScrollBar()->setValue(scrolled);
}

// The numbers whole, and the names of the figures in what is left; where that is too little one scrolls sideways.
void ComparisonPane::fitColumns() {
    const int width = table_->viewport()->width();
    int numbers = 0;
    for (int column = 1; column < table_->columnCount(); ++column) {
        table_->resizeColumnToContents(column);
        numbers += table_->columnWidth(column);
    }
    table_->setColumnWidth(0, std::max(static_cast<int>(width * figureShare), width - numbers));
}

void ComparisonPane::open(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= shown_.size()) return;
    const app::FigureChange& change = comparison_.changes[shown_[static_cast<std::size_t>(row)]];
    std::vector<std::string> addresses = change.cameIn;
    addresses.insert(addresses.end(), change.wentOut.begin(), change.wentOut.end());
    if (addresses.empty()) return Q_EMIT told(tr("No piece came in or went out of this figure."));
    QStringList parts{toQt(change.label)};
    if (!change.cameIn.empty()) parts.append(tr("%1 came in").arg(pieces(static_cast<int>(change.cameIn.size()))));
    if (!change.wentOut.empty()) parts.append(tr("%1 went out").arg(pieces(static_cast<int>(change.wentOut.size()))));
    Q_EMIT piecesRequested(parts.join(u"　"_s), addresses);
}

app::ListSheet ComparisonPane::sheet() const {
    std::vector<app::FigureChange> changes;
    for (const std::size_t place : shown_) changes.push_back(comparison_.changes[place]);
    return app::figureChangesSheet(changes, comparison_.title, comparison_.then, comparison_.now, words());
}

void ComparisonPane::copy() {
    const app::ListSheet list = sheet();
    std::vector<std::string> titles;
    for (const app::SheetColumn& column : list.columns) titles.push_back(column.title);
    putOnClipboard(register_.outside().clipboardTable(titles, list.rows));
    Q_EMIT told(tr("Copied as a table: %n rows", nullptr, static_cast<int>(list.rows.size())));
}

bool ComparisonPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_->viewport() && event->type() == QEvent::Resize) fitColumns();
    if (watched != table_ || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) return false;
    open(table_->currentRow());
    return true;
}

}  // namespace huying::ui
