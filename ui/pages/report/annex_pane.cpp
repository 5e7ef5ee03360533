// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/annex_pane.h"

#include <QtWidgets>

#include "look/theme.h"
#include "models/annex_model.h"
#include "text/case_text.h"
#include "text/text.h"
#include "widgets/column_width.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

AnnexPane::AnnexPane(QWidget* parent)
    : QWidget(parent), which_(new QComboBox), model_(new AnnexModel(this)), table_(new QTableView), proof_(roleLabel(QString(), "muted")) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    which_->setObjectName(u"annexList"_s);
    which_->setAccessibleName(tr("List"));
    layout->addWidget(which_, 0, Qt::AlignLeft);
    table_->setObjectName(u"annexTable"_s);
    table_->setModel(model_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(rowHeight(fontMetrics()));
    table_->installEventFilter(this);
    layout->addWidget(table_, 1);
    proof_->setObjectName(u"annexProof"_s);
    layout->addWidget(proof_);
    layout->addWidget(roleLabel(tr("Enter opens the pieces of a row, Ctrl+C copies the list as a table."), "muted"));
    connect(which_, &QComboBox::currentIndexChanged, this, &AnnexPane::choose);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) { open(index.row()); });
    connect(table_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() >= 2) open(index.row());
    });
}

void AnnexPane::setReport(const app::YearEndReport& report) {
    lists_ = report.annexes;
    const int before = std::max(0, which_->currentIndex());
    const QSignalBlocker quiet(which_);
    which_->clear();
    for (const app::AnnexList& list : lists_) which_->addItem(toQt(list.label));
    which_->setCurrentIndex(std::min(before, which_->count() - 1));
    choose();
}

void AnnexPane::choose() {
    const int number = which_->currentIndex();
    if (number < 0) return model_->setList({});
    const app::AnnexList& list = lists_[static_cast<std::size_t>(number)];
    model_->setList(list);
    QStringList lines;
    bool holds = true;
    if (list.isOverlapping)
        lines.append(
            tr("Pieces repeat between rows: %1 with repeats, %2 each once.").arg(pieces(list.piecesWithRepeats), pieces(list.sum.pieces)));
    for (const app::Check& check : list.checks) {
        holds = holds && check.isOk;
        const QString proof = check.isOk ? tr("%1 (%2 = %3)") : tr("%1 (%2 ≠ %3)");
        lines.append(proof.arg(toQt(check.label)).arg(check.left).arg(check.right));
    }
    proof_->setText(lines.join(u'\n'));
    setTone(proof_, holds ? Tone::plain : Tone::bad);
    spreadLabels();
}

void AnnexPane::open(int row) {
    const app::AnnexLine* const line = model_->lineAt(row);
    if (line != nullptr && !line->addresses.empty()) Q_EMIT piecesRequested(toQt(line->label), line->addresses);
}

// Figures take what they need, the label the room that is left; a unit's system steps back where that is little.
void AnnexPane::spreadLabels() {
    const QFontMetrics metrics(table_->horizontalHeader()->font());
    const auto wanted = [&](int column) {
        const int title = metrics.horizontalAdvance(model_->headerData(column, Qt::Horizontal).toString()) * 11 / 10 + 18;
        return std::max(title, metrics.horizontalAdvance(u"0000"_s) + 16);
    };
    int room = table_->viewport()->width();
    for (int column = 2; column < model_->columnCount(); ++column) {
        table_->setColumnWidth(column, wanted(column));
        room -= wanted(column);
    }
    const int character = metrics.horizontalAdvance(u"字"_s);
    const bool isUnits = which_->currentIndex() >= 0 && lists_[static_cast<std::size_t>(which_->currentIndex())].key == "unit";
    const bool showsSystem = isUnits && room > 20 * character;
    table_->setColumnHidden(1, !showsSystem);
    table_->setColumnWidth(1, 5 * character);
    setColumnWidthWithTitle(*table_, 0, std::max(7 * character, room - (showsSystem ? 5 * character : 0)));
}

void AnnexPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &AnnexPane::spreadLabels, Qt::QueuedConnection);  // after the table has its size
}

bool AnnexPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_ && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(model_->text());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace huying::ui
