// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/entry_table.h"

#include <QtWidgets>

#include "look/theme.h"
#include "text/text.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int keyRole = Qt::UserRole + 1;

// In characters of half width, as spreadsheets count: a Chinese one takes two.
int halfWidths(const QString& text) {
    const auto isNarrow = [](QChar character) { return character.unicode() < 0x0100; };
    return static_cast<int>(2 * text.size() - std::count_if(text.begin(), text.end(), isNarrow));
}
}  // namespace

EntryTable::EntryTable(const QString& name, const QStringList& headers, QWidget* parent)
    : QWidget(parent),
      above_(new QHBoxLayout),
      filter_(new QLineEdit),
      list_(new QTreeWidget),
      detail_(plainLabel(QString())),
      buttons_(new FlowLayout) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    filter_->setObjectName(name + u"Filter"_s);
    filter_->setPlaceholderText(tr("Any part of a name, former name or number"));
    filter_->setAccessibleName(tr("Narrow the list"));
    filter_->setClearButtonEnabled(true);
    filter_->installEventFilter(this);
    above_->setSpacing(8);
    above_->addWidget(filter_, 1);
    layout->addLayout(above_);
    list_->setObjectName(name);
    list_->installEventFilter(this);
    list_->setHeaderLabels(headers);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setProperty("framed", true);
    auto* splitter = new QSplitter;
    splitter->addWidget(list_);
    QVBoxLayout* inside = nullptr;
    QScrollArea* area = scrolled(inside);
    inside->setContentsMargins(16, 4, 8, 8);
    inside->addWidget(detail_);
    inside->addStretch(1);
    splitter->addWidget(area);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({760, 300});
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons_);
    connect(filter_, &QLineEdit::textChanged, this, &EntryTable::applyFilter);
    connect(filter_, &QLineEdit::returnPressed, list_, qOverload<>(&QWidget::setFocus));
    connect(list_, &QTreeWidget::itemSelectionChanged, this, &EntryTable::showCurrent);
    connect(list_, &QTreeWidget::itemActivated, this, [this] {
        if (edit_ != nullptr && edit_->isEnabled()) edit_->click();
    });
    setFocusProxy(list_);
    showCurrent();
}

void EntryTable::addAbove(const QString& label, QWidget* widget) {
    auto* text = new QLabel(label);
    text->setBuddy(widget);
    above_->insertWidget(above_->count() - 1, text);
    above_->insertWidget(above_->count() - 1, widget);
}

QPushButton* EntryTable::addListAction(const QString& name, const QString& text, std::function<void()> act) {
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    buttons_->addWidget(button);
    connect(button, &QPushButton::clicked, this, [act = std::move(act)] { act(); });
    return button;
}

app::ListSheet EntryTable::sheet(Rows which) const {
    constexpr int narrowest = 6;
    constexpr int widest = 60;
    app::ListSheet sheet;
    for (int column = 0; column < list_->columnCount(); ++column) {
        app::SheetColumn& one = sheet.columns.emplace_back();
        one.title = toUtf8(list_->headerItem()->text(column));
        one.width = std::max(halfWidths(list_->headerItem()->text(column)) + 2, narrowest);
    }
    for (QTreeWidgetItemIterator it(list_); *it != nullptr; ++it) {
        if ((*it)->isHidden() || (which == Rows::selected && !(*it)->isSelected())) continue;
        std::vector<std::string>& cells = sheet.rows.emplace_back();
        for (int column = 0; column < list_->columnCount(); ++column) {
            const bool isBelow = column == 0 && (*it)->parent() != nullptr;
            const QString text = isBelow ? QString(QChar(u'\u3000') + (*it)->text(column)) : (*it)->text(column);
            cells.push_back(toUtf8(text));
            int& width = sheet.columns[static_cast<std::size_t>(column)].width;
            width = std::max(width, std::min(halfWidths(text) + 2, widest));
        }
    }
    return sheet;
}

QPushButton* EntryTable::addAction(const QString& name, const QString& text, Needs needs, std::function<void()> act) {
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    buttons_->addWidget(button);
    actions_.append({button, needs});
    connect(button, &QPushButton::clicked, this, [act = std::move(act)] { act(); });
    showCurrent();
    return button;
}

// Exactly this one, whatever keys are held: Ctrl of the Ctrl+Enter that finished a dialog would toggle it.
void EntryTable::choose(QTreeWidgetItem* item) {
    list_->setCurrentItem(item, 0, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void EntryTable::setRows(const QList<EntryRow>& rows) {
    const QString wanted = std::exchange(wanted_, {});
    const QString kept = wanted.isEmpty() ? current() : wanted;
    const QSignalBlocker quiet(list_);
    const int scrolledTo = list_->verticalScrollBar()->value();
    list_->clear();
    rows_.clear();
    count_ = static_cast<int>(rows.size());
    QHash<QString, QTreeWidgetItem*> items;
    bool isTree = false;
    for (const EntryRow& row : rows) {
        QTreeWidgetItem* above = items.value(row.parent);
        isTree = isTree || above != nullptr;
        auto* item = above != nullptr ? new QTreeWidgetItem(above) : new QTreeWidgetItem(list_);
        for (int column = 0; column < row.cells.size(); ++column) {
            item->setText(column, row.cells[column]);
            item->setToolTip(column, row.cells[column]);
            if (row.isMuted) item->setForeground(column, colours().muted);
        }
        item->setData(0, keyRole, row.key);
        items.insert(row.key, item);
        rows_.insert(row.key, row);
    }
    list_->setRootIsDecorated(isTree);
    list_->expandAll();
    for (int column = 0; column + 1 < list_->columnCount(); ++column) {
        list_->resizeColumnToContents(column);
        list_->setColumnWidth(column, std::min(list_->columnWidth(column) + 12, fontMetrics().horizontalAdvance(u'0') * 44));
    }
    QTreeWidgetItem* chosen = items.value(kept, list_->topLevelItem(0));
    if (chosen != nullptr) choose(chosen);
    list_->verticalScrollBar()->setValue(scrolledTo);
    applyFilter();
    showCurrent();
}

QString EntryTable::current() const {
    const QStringList keys = selected();
    return keys.size() == 1 ? keys.first() : QString();
}

QStringList EntryTable::selected() const {
    QStringList keys;
    for (const QTreeWidgetItem* item : list_->selectedItems()) {
        if (!item->isHidden()) keys.append(item->data(0, keyRole).toString());
    }
    return keys;
}

void EntryTable::select(const QString& key) {
    for (QTreeWidgetItemIterator it(list_); *it != nullptr; ++it) {
        if ((*it)->data(0, keyRole).toString() != key) continue;
        choose(*it);
        list_->scrollToItem(*it);
    }
}

QString EntryTable::filterText() const { return filter_->text(); }

void EntryTable::setFilterHint(const QString& text) { filter_->setPlaceholderText(text); }

void EntryTable::setFilterText(const QString& text) { filter_->setText(text); }

// Where nothing that is chosen is left in sight, the first that was found is chosen: Enter and Down go on with it.
void EntryTable::applyFilter() {
    const QString wanted = filter_->text().trimmed();
    QTreeWidgetItem* first = nullptr;
    found_ = 0;
    for (QTreeWidgetItemIterator it(list_); *it != nullptr; ++it) {
        const EntryRow row = rows_.value((*it)->data(0, keyRole).toString());
        const QString all = row.cells.join(u' ') + u' ' + row.searchText;
        (*it)->setHidden(!wanted.isEmpty() && !all.contains(wanted, Qt::CaseInsensitive));
        if (!(*it)->isHidden() && first == nullptr) first = *it;
        if (!(*it)->isHidden()) ++found_;
        // What is found shows what it stands below.
        if (!(*it)->isHidden() && (*it)->parent() != nullptr) (*it)->parent()->setHidden(false);
    }
    if (!wanted.isEmpty() && first != nullptr && selected().isEmpty()) {
        choose(first);
        list_->scrollToItem(first);
    }
    showCurrent();
    Q_EMIT filtered();
}

bool EntryTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == filter_ && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        list_->setFocus();
        return true;
    }
    if (watched == list_ && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        if (!selected().isEmpty()) Q_EMIT copyRequested();  // else what was copied before stays
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EntryTable::showCurrent() {
    const QStringList keys = selected();
    for (const auto& [button, needs] : std::as_const(actions_)) {
        button->setEnabled(needs == Needs::nothing || (needs == Needs::one && keys.size() == 1) ||
                           (needs == Needs::some && !keys.isEmpty()));
    }
    detail_->setText(keys.size() == 1  ? rows_.value(keys.first()).detail
                     : keys.size() > 1 ? tr("%1 chosen").arg(keys.size())
                                       : tr("Choose an entry: what is known of it stands here."));
    Q_EMIT chosenChanged();
}

}  // namespace huying::ui
