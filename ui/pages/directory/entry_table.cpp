// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/entry_table.h"

#include <QtWidgets>
#include <algorithm>

#include "look/theme.h"
#include "pages/directory/entry_list.h"
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
      list_(new EntryList),
      detail_(plainLabel(QString())),
      buttons_(new FlowLayout) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    filter_->setObjectName(name + u"Filter"_s);
    filter_->setPlaceholderText(tr("Any part of a name, former name or number, or pinyin initials"));
    filter_->setAccessibleName(tr("Narrow the list"));
    filter_->setClearButtonEnabled(true);
    filter_->installEventFilter(this);
    above_->setSpacing(8);
    above_->addWidget(filter_, 1);
    layout->addLayout(above_);
    list_->setObjectName(name);
    detail_->setObjectName(name + u"Detail"_s);
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
        if (edit_ != nullptr) press(edit_);
    });
    connect(list_, &EntryList::typed, this, [this](const QString& text, bool isBegun) {
        if (isBegun) before_ = current();
        goToTyped(text);
    });
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(list_, &QWidget::customContextMenuRequested, this, &EntryTable::openMenu);
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

QTreeWidget* EntryTable::list() const { return list_; }

QPushButton* EntryTable::addAction(const QString& name, const QString& text, Needs needs, std::function<void()> act, QKeyCombination key) {
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    buttons_->addWidget(button);
    Action action{button, needs, {}};
    if (key.key() != Qt::Key_unknown) {
        keys_.insert(key.toCombined(), button);
        action.keys = QKeySequence(key).toString(QKeySequence::NativeText);
        button->setToolTip(tr("in the list: %1").arg(action.keys));
    }
    actions_.append(action);
    connect(button, &QPushButton::clicked, this, [act = std::move(act)] { act(); });
    showCurrent();
    return button;
}

void EntryTable::setEditAction(QPushButton* button) {
    edit_ = button;
    for (Action& action : actions_) {
        if (action.button == button && action.keys.isEmpty()) action.keys = u"Enter"_s;
    }
}

void EntryTable::setRefusals(std::function<QString(const QString& name)> whyNot) {
    whyNot_ = std::move(whyNot);
    showCurrent();
}

QString EntryTable::whyNot(const QPushButton* button) const { return whyNot_ ? whyNot_(button->objectName()) : QString(); }

// Exactly this one, whatever keys are held: Ctrl of the Ctrl+Enter that finished a dialog would toggle it.
void EntryTable::choose(QTreeWidgetItem* item) {
    list_->setCurrentItem(item, 0, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void EntryTable::setRows(const QList<EntryRow>& rows) {
    const bool isExpected = std::exchange(isMadeExpected_, false);
    // Where a narrowing was taken away too, several are new to the list: the one numbered last was made just now.
    auto made = rows.end();
    for (auto row = rows.begin(); isExpected && row != rows.end(); ++row) {
        const auto order = [](const EntryRow& one) { return std::pair{one.key.size(), one.key}; };
        if (!rows_.contains(row->key) && (made == rows.end() || order(*made) < order(*row))) made = row;
    }
    const QString madeKey = made == rows.end() ? QString() : made->key;
    const QString wanted = std::exchange(wanted_, {});
    const QString kept = !madeKey.isEmpty() ? madeKey : wanted.isEmpty() ? placeIn(rows) : wanted;
    const QSignalBlocker quiet(list_);
    const int scrolledTo = list_->verticalScrollBar()->value();
    list_->clear();
    rows_.clear();
    hasRead_ = true;
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
    showEmpty();
    applyFilter();
    if (!madeKey.isEmpty()) showMade(items.value(madeKey));
    showCurrent();
    Q_EMIT rowsChanged();
    if (isExpected && madeKey.isEmpty()) Q_EMIT nothingMade();
}

// Where one stands in the list; of what went from it the next one that stays has taken the place, else the one before.
QString EntryTable::placeIn(const QList<EntryRow>& rows) const {
    QSet<QString> staying;
    for (const EntryRow& row : rows) staying.insert(row.key);
    const QStringList chosen = selected();
    QString before;
    bool isPassed = false;
    for (QTreeWidgetItemIterator it(list_); *it != nullptr && !chosen.isEmpty(); ++it) {
        if ((*it)->isHidden()) continue;
        const QString key = (*it)->data(0, keyRole).toString();
        isPassed = isPassed || key == chosen.first();
        if (!staying.contains(key)) continue;
        if (isPassed) return key;
        before = key;
    }
    return before;
}

void EntryTable::showMade(QTreeWidgetItem* item) {
    const QString typed = filter_->text().trimmed();
    const bool isHidden = item->isHidden();
    if (isHidden) filter_->clear();
    choose(item);
    list_->scrollToItem(item);
    if (isHidden)
        Q_EMIT narrowingTaken(tr("The list was narrowed to “%1” and shows all again, so that what is new stands in it.").arg(typed));
}

void EntryTable::setPinyin(const QHash<QString, EntryPinyin>& pinyin) {
    pinyin_ = pinyin;
    pinyinAwaited_ = std::max(0, pinyinAwaited_ - 1);
    if (!filter_->text().trimmed().isEmpty()) applyFilter();
    if (!typed_.isEmpty()) goToTyped(std::exchange(typed_, {}));
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

// Over the list, which keeps the keyboard: Ins adds the first one.
void EntryTable::setEmptyText(const QString& text) {
    empty_ = hintLabel(text);
    empty_->setObjectName(list_->objectName() + u"Empty"_s);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* layout = new QVBoxLayout(list_->viewport());
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addWidget(empty_);
    showEmpty();
}

void EntryTable::showEmpty() {
    if (empty_ == nullptr) return;
    const bool isEmpty = hasRead_ && count_ == 0;
    empty_->setVisible(isEmpty);
    list_->setAccessibleDescription(isEmpty ? empty_->text() : QString());
}

void EntryTable::setFilterHint(const QString& text) { filter_->setPlaceholderText(text); }

void EntryTable::setFilterText(const QString& text) { filter_->setText(text); }

// Where nothing that is chosen is left in sight, the first that was found is chosen: Enter and Down go on with it.
void EntryTable::applyFilter() {
    const QString wanted = filter_->text().trimmed();
    QTreeWidgetItem* first = nullptr;
    found_ = 0;
    for (QTreeWidgetItemIterator it(list_); *it != nullptr; ++it) {
        const auto row = rows_.constFind((*it)->data(0, keyRole).toString());
        (*it)->setHidden(!wanted.isEmpty() && !isFoundBy(*row, wanted));
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

bool EntryTable::isFoundBy(const EntryRow& row, const QString& wanted) const {
    const QString all = row.cells.join(u' ') + u' ' + row.searchText;
    return all.contains(wanted, Qt::CaseInsensitive) || hasTyped(pinyinOf(row), toUtf8(wanted.toLower()));
}

// Never a copy: every key that is typed asks it of every line.
const EntryPinyin& EntryTable::pinyinOf(const EntryRow& row) const {
    static const EntryPinyin none;
    const auto found = pinyin_.constFind(row.key);
    return found == pinyin_.cend() ? none : *found;
}

// The nearest one from where one stands, and round: of those that begin with it, else of those whose pinyin does, else of
// those that have it anywhere. The first signs lead to lines that what they grow into does not fit: then back to where one was.
void EntryTable::goToTyped(const QString& typed) {
    const std::string pinyin = toUtf8(typed.toLower());
    const auto rankOf = [&](const EntryRow& row) {
        const auto begins = [&](const QString& cell) { return cell.startsWith(typed, Qt::CaseInsensitive); };
        if (std::any_of(row.cells.begin(), row.cells.end(), begins)) return 0;
        if (beginsWithTyped(pinyinOf(row), pinyin)) return 1;
        return isFoundBy(row, typed) ? 2 : 3;
    };
    QTreeWidgetItem* best = nullptr;
    int bestRank = 3;
    bool isBestBehind = false;  // from the current one on
    bool isBehind = list_->currentItem() == nullptr;
    for (QTreeWidgetItemIterator it(list_); *it != nullptr; ++it) {
        isBehind = isBehind || *it == list_->currentItem();
        if ((*it)->isHidden()) continue;
        const int rank = rankOf(*rows_.constFind((*it)->data(0, keyRole).toString()));
        if (rank > bestRank || rank == 3 || (rank == bestRank && (isBestBehind || !isBehind))) continue;
        best = *it;
        bestRank = rank;
        isBestBehind = isBehind;
    }
    typed_ = best == nullptr && pinyinAwaited_ > 0 ? typed : QString();
    if (best == nullptr) {
        if (!typed_.isEmpty()) return;
        select(before_);
        Q_EMIT nothingFits(typed);
        return;
    }
    choose(best);
    list_->scrollToItem(best);
}

void EntryTable::openMenu(const QPoint& at) {
    const QTreeWidgetItem* under = list_->itemAt(at);
    const QPoint place = under != nullptr && under->isSelected() ? at : list_->visualItemRect(list_->currentItem()).bottomLeft();
    auto* menu = new QMenu(this);
    menu->setObjectName(u"entryMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    int number = 0;
    for (const Action& one : std::as_const(actions_)) {
        if (one.button->isHidden()) continue;
        constexpr int mostNumbered = 9;
        const QString text = QString(one.button->text()).remove(u'&').remove(u" ∨"_s);
        const QString numbered = ++number <= mostNumbered ? u"&%1  %2"_s.arg(number).arg(text) : text;
        if (QMenu* more = one.button->menu()) {
            menu->addMenu(more)->setText(numbered);
            continue;
        }
        QAction* entry = menu->addAction(one.keys.isEmpty() ? numbered : QString(numbered + u'\t' + one.keys));
        entry->setEnabled(one.button->isEnabled());
        if (!one.button->isEnabled()) entry->setToolTip(one.button->toolTip());
        connect(entry, &QAction::triggered, one.button, &QPushButton::click);
    }
    menu->popup(list_->viewport()->mapToGlobal(place));
}

bool EntryTable::pressKey(QKeyCombination key) {
    QPushButton* button = keys_.value(key.toCombined());
    if (button == nullptr) return false;
    press(button);
    return true;
}

// Its tip says more than which key it has.
bool EntryTable::hasReason(const QPushButton* button) const {
    const auto isKeyTip = [&](const Action& action) {
        return action.button == button && button->toolTip() == tr("in the list: %1").arg(action.keys);
    };
    return !button->toolTip().isEmpty() && std::none_of(actions_.cbegin(), actions_.cend(), isKeyTip);
}

void EntryTable::press(QPushButton* button) {
    if (const QString reason = whyNot(button); !reason.isEmpty()) {
        Q_EMIT refused(reason);
    } else if (!button->isEnabled() && hasReason(button) && !current().isEmpty()) {
        Q_EMIT refused(QTextDocumentFragment::fromHtml(button->toolTip()).toPlainText());
    } else {
        button->click();
    }
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
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        // Also where no menu key is: not every desktop turns this into one.
        if (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier) {
            openMenu(QPoint(-1, -1));
            return true;
        }
        const QKeyCombination pressed(key->modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(key->key()));
        if (pressKey(pressed)) return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EntryTable::showCurrent() {
    const QStringList keys = selected();
    for (const Action& action : std::as_const(actions_)) {
        const QString refusal = whyNot(action.button);
        if (whyNot_) disableFor(action.button, refusal);
        if (!refusal.isEmpty()) continue;
        action.button->setEnabled(action.needs == Needs::nothing || (action.needs == Needs::one && keys.size() == 1) ||
                                  (action.needs == Needs::some && !keys.isEmpty()));
    }
    detail_->setText(keys.size() == 1          ? rows_.value(keys.first()).detail
                     : keys.size() > 1         ? tr("%1 chosen").arg(keys.size())
                     : hasRead_ && count_ == 0 ? QString()
                                               : tr("Choose an entry: what is known of it stands here."));
    Q_EMIT chosenChanged();
}

}  // namespace huying::ui
