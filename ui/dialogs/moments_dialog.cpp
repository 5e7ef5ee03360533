// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/moments_dialog.h"

#include <QtWidgets>
#include <algorithm>
#include <map>

#include "app/history/moments.h"
#include "app/ports/read_snapshot.h"
#include "background/moments.h"
#include "base/clock.h"
#include "dialogs/sheet_output.h"
#include "look/theme.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/end_keeper.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int entryRole = Qt::UserRole + 1;
constexpr std::int64_t mostListed = 300;  // the newest ones; others are typed

// What was recorded, newest first, each batch with its entries.
struct ListedEntry {
    app::HistoryHead head;
    std::string pieces;  // that its command names
};

std::vector<ListedEntry> newestEntries(app::RegisterReader& reader, const app::Words& in) {
    const app::ReadSnapshot moment(reader);
    std::vector<ListedEntry> listed;
    const std::int64_t last = reader.lastEntry();
    std::map<std::int64_t, std::string> pieces;
    for (const app::HistoryEntry& entry : reader.historyEntries(std::max<std::int64_t>(0, last - mostListed + 1), last))
        pieces[entry.entry] = app::piecesNamedIn(entry, in);
    for (std::int64_t entry = last; entry >= 0 && entry > last - mostListed; --entry) {
        if (auto head = reader.historyHead(entry)) listed.push_back({std::move(*head), pieces[entry]});
    }
    return listed;
}

}  // namespace

MomentsDialog::MomentsDialog(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      entries_(new QTreeWidget),
      from_(new QLineEdit),
      to_(new QLineEdit),
      open_(new QPushButton(tr("&Open as it was then"))),
      compare_(primaryButton(tr("Com&pare"))),
      export_(new QPushButton(tr("&Export…"))),
      cancel_(new QPushButton(tr("Stop"))),
      progress_(new QProgressBar),
      message_(roleLabel(QString(), "muted")),
      changes_(new QTableWidget(0, 4)) {
    setWindowTitle(tr("Earlier moments"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build();
    connect(open_, &QPushButton::clicked, this, &MomentsDialog::openMoment);
    connect(compare_, &QPushButton::clicked, this, &MomentsDialog::compare);
    connect(cancel_, &QPushButton::clicked, this, [this] { register_.moments().cancel(); });
    connect(export_, &QPushButton::clicked, this, [this] {
        exportSheet(register_, prompts_, this, sheet_, QString(),
                    [this](const QString& text, bool isWrong) { showMessage(text, isWrong ? "error" : "muted"); });
    });
    connect(entries_, &QTreeWidget::itemSelectionChanged, this, [this] {
        const QList<QTreeWidgetItem*> chosen = entries_->selectedItems();
        if (!chosen.isEmpty()) from_->setText(u'#' + QString::number(chosen.first()->data(0, entryRole).toLongLong()));
    });
    connect(changes_, &QTableWidget::cellActivated, this, [this](int row, int) { openPiece(row); });
    for (QPushButton* button : {open_, compare_}) disableFor(button, refusal(register_.reasonAgainst(app::Deed::readMoments)));
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 144, character * 84});
    readEntries();
}

void MomentsDialog::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(
        roleLabel(tr("Choose an entry, or type a moment: #123, 2023-12-20 (the end of that day) or 2023-12-20 15:30."), "muted"));
    entries_->setObjectName(u"momentEntries"_s);
    entries_->setHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("Entry")});
    entries_->setRootIsDecorated(false);
    entries_->setUniformRowHeights(true);
    entries_->header()->setStretchLastSection(false);
    entries_->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    entries_->installEventFilter(this);
    layout->addWidget(entries_, 1);
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const auto field = [&](const QString& text, QLineEdit* line, const QString& name, int column) {
        auto* label = new QLabel(text);
        label->setBuddy(line);
        label->setObjectName(name + u"Label"_s);
        line->setObjectName(name);
        line->installEventFilter(this);
        grid->addWidget(label, 0, column);
        grid->addWidget(line, 0, column + 1);
    };
    field(tr("&Moment"), from_, u"momentFrom"_s, 0);
    field(tr("compare &with"), to_, u"momentTo"_s, 2);
    to_->setPlaceholderText(tr("now"));
    grid->addWidget(open_, 0, 4);
    grid->addWidget(compare_, 0, 5);
    layout->addLayout(grid);
    message_->setObjectName(u"momentsMessage"_s);
    message_->setWordWrap(true);
    layout->addWidget(message_);
    changes_->setObjectName(u"momentChanges"_s);
    changes_->setHorizontalHeaderLabels({tr("Piece"), tr("What changed"), tr("Last by"), tr("Last at")});
    changes_->setSelectionBehavior(QAbstractItemView::SelectRows);
    changes_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    changes_->setTabKeyNavigation(false);
    changes_->setShowGrid(false);
    changes_->setWordWrap(false);
    changes_->verticalHeader()->hide();
    changes_->verticalHeader()->setDefaultSectionSize(rowHeight(fontMetrics()));
    changes_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    changes_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    changes_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    changes_->setItemDelegateForColumn(1, new EndKeeper(u" → "_s, changes_));  // what it is now decides
    changes_->installEventFilter(this);
    changes_->hide();
    layout->addWidget(changes_, 2);
    auto* buttons = new QHBoxLayout;
    auto* close = new QPushButton(tr("Close"));
    progress_->setObjectName(u"momentProgress"_s);
    open_->setObjectName(u"openMoment"_s);
    compare_->setObjectName(u"compareMoments"_s);
    export_->setObjectName(u"exportMoments"_s);
    cancel_->setObjectName(u"stopMoment"_s);
    progress_->hide();
    cancel_->hide();
    export_->setEnabled(false);
    buttons->addWidget(progress_, 1);
    buttons->addWidget(cancel_);
    buttons->addStretch(1);
    buttons->addWidget(export_);
    buttons->addWidget(close);
    for (QPushButton* button : {open_, compare_, export_, cancel_, close}) button->setAutoDefault(false);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void MomentsDialog::readEntries() {
    register_.ask(
        this, [in = words()](app::RegisterStore& store) { return newestEntries(store.reader(), in); },
        [this](const std::vector<ListedEntry>& listed) {
            const QSignalBlocker quiet(entries_);
            for (const auto& [head, pieces] : listed) {
                auto* item =
                    new QTreeWidgetItem({toQt(base::localTime(head.at)), toQt(head.actor),
                                         pieces.empty() ? commandLabel(head.command) : commandLabel(head.command) + u"　"_s + toQt(pieces),
                                         QString::number(head.entry)});
                item->setData(0, entryRole, QVariant::fromValue<qlonglong>(head.entry));
                entries_->addTopLevelItem(item);
            }
            for (const int column : {0, 1, 3}) entries_->resizeColumnToContents(column);
            if (from_->text().isEmpty()) entries_->setFocus();
            Q_EMIT read();
        });
}

void MomentsDialog::begin(std::int64_t entry) {
    from_->setText(u'#' + QString::number(entry));
    from_->setFocus();
}

void MomentsDialog::openMoment() {
    if (!open_->isEnabled()) return;
    showMessage(QString(), "muted");
    register_.ask(
        this, [text = toUtf8(from_->text())](app::RegisterStore& store) { return app::findMoment(store.reader(), text); },
        [this](const base::Result<app::HistoryHead>& moment) {
            if (!moment) return showMessage(sentence(moment.error()), "error");
            setMaking(true);
            register_.moments().open(
                this, *moment,
                [this](std::int64_t done, std::int64_t all) {
                    progress_->setRange(0, static_cast<int>(std::max<std::int64_t>(all, 1)));
                    progress_->setValue(static_cast<int>(done));
                },
                [this, head = *moment](const base::Result<void>& result) {
                    setMaking(false);
                    if (!result) return showMessage(sentence(result.error()), "error");
                    showMessage(tr("Opened in a window of its own: as of %1.").arg(toQt(app::momentText(head, words()))), "muted");
                    Q_EMIT opened();
                });
        },
        [this](const base::Error& error) { showMessage(sentence(error), "error"); });
}

void MomentsDialog::compare() {
    using Answer = base::Result<std::pair<app::MomentsQuery, std::vector<app::ChangedPiece>>>;
    if (!compare_->isEnabled()) return;
    compare_->setEnabled(false);
    showMessage(tr("Comparing…"), "muted");
    register_.ask(
        this,
        [from = toUtf8(from_->text()), to = toUtf8(to_->text().trimmed()), in = language()](app::RegisterStore& store) -> Answer {
            app::RegisterReader& reader = store.reader();
            const app::ReadSnapshot moment(reader);
            const auto one = app::findMoment(reader, from);
            if (!one) return base::failure(one.error());
            const auto other = app::findMoment(reader, to.empty() ? "#" + std::to_string(reader.lastEntry()) : to);
            if (!other) return base::failure(other.error());
            // Whichever was typed first: the earlier one is where it begins.
            const bool isReversed = other->entry < one->entry;
            const app::MomentsQuery query{isReversed ? *other : *one, isReversed ? *one : *other};
            return std::pair(query, app::compareMoments(reader, query, app::wordsOf(reader, in)));
        },
        [this](Answer answer) {
            compare_->setEnabled(true);
            if (!answer) return showMessage(sentence(answer.error()), "error");
            sheet_ = app::changedPiecesSheet(answer->second, answer->first, words());
            showMessage(toQt(sheet_.title), "muted");
            showChanges(std::move(answer->second));
            Q_EMIT compared();
        },
        [this](const base::Error& error) {
            compare_->setEnabled(true);
            showMessage(sentence(error), "error");
        });
}

void MomentsDialog::showChanges(std::vector<app::ChangedPiece> pieces) {
    changes_->setRowCount(static_cast<int>(sheet_.rows.size()));
    pieceOfRow_.clear();
    for (const app::ChangedPiece& piece : pieces) pieceOfRow_.insert(pieceOfRow_.end(), piece.lines.size(), piece.id);
    for (int row = 0; row < changes_->rowCount(); ++row) {
        const std::vector<std::string>& cells = sheet_.rows[static_cast<std::size_t>(row)];
        QString piece = toQt(cells[0]);
        if (!cells[1].empty())
            piece += u"　"_s + fontMetrics().elidedText(toQt(cells[1]), Qt::ElideRight, fontMetrics().horizontalAdvance(u'0') * 20);
        const QStringList texts{piece, toQt(cells[2]).simplified(), toQt(cells[3]), toQt(cells[4])};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            item->setToolTip(tipText(column == 0 ? toQt(cells[0] + " " + cells[1]) : texts[column]));
            changes_->setItem(row, column, item);
        }
    }
    changes_->show();
    export_->setEnabled(changes_->rowCount() > 0);
    if (changes_->rowCount() == 0) return showMessage(toQt(sheet_.title) + u'\n' + word("cli.nothing_changed"), "muted");
    changes_->selectRow(0);
    changes_->setFocus();
}

void MomentsDialog::openPiece(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= pieceOfRow_.size() || !pieceOfRow_[static_cast<std::size_t>(row)]) return;
    Q_EMIT caseRequested(pieceOfRow_[static_cast<std::size_t>(row)]);
    accept();
}

void MomentsDialog::copy() {
    std::vector<std::string> titles;
    for (const app::SheetColumn& column : sheet_.columns) titles.push_back(column.title);
    putOnClipboard(register_.outside().clipboardTable(titles, sheet_.rows));
    showMessage(tr("Copied as a table: %n rows", nullptr, static_cast<int>(sheet_.rows.size())), "muted");
}

// Enter in the list or in the first field opens that moment, in the second one it compares; in what came of it it opens the piece.
bool MomentsDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (watched == changes_ && key->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) return false;
    if (watched == changes_) {
        openPiece(changes_->currentRow());
    } else if (watched == to_) {
        compare();
    } else if (!from_->text().isEmpty()) {
        openMoment();
    }
    return true;
}

// Esc stops what is being made first.
void MomentsDialog::reject() {
    if (isMaking_) return register_.moments().cancel();
    QDialog::reject();
}

void MomentsDialog::showMessage(const QString& text, const char* role) {
    message_->setProperty("role", QString::fromLatin1(role));
    message_->style()->unpolish(message_);
    message_->style()->polish(message_);
    message_->setText(text);
}

void MomentsDialog::setMaking(bool isMaking) {
    isMaking_ = isMaking;
    progress_->setRange(0, 0);
    progress_->setVisible(isMaking);
    cancel_->setVisible(isMaking);
    open_->setEnabled(!isMaking);
    if (isMaking) cancel_->setFocus();
}

}  // namespace huying::ui
