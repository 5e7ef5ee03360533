// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigation.h"

#include <QtWidgets>
#include <array>

#include "look/theme.h"
#include "text/text.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

enum NavigationRole { placeRole = Qt::UserRole + 1, filterRole, namedRole, countRole, headingRole };

class NavigationDelegate : public QStyledItemDelegate {
public:
    explicit NavigationDelegate(const Navigation* view) : QStyledItemDelegate(const_cast<Navigation*>(view)), view_(view) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int height = rowHeight(option.fontMetrics);
        return {0, index.data(headingRole).toBool() ? height + 6 : height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Colours& c = colours();
        const QRect rect = option.rect;
        const QString text = index.data().toString();
        painter->save();
        if (index.data(headingRole).toBool()) {
            QFont small = option.font;
            small.setPointSizeF(small.pointSizeF() * 0.85);
            painter->setFont(small);
            painter->setPen(c.muted);
            painter->drawText(rect.adjusted(16, 8, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
            painter->restore();
            return;
        }
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (isSelected) {
            painter->fillRect(rect, c.window);
            painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), c.accent);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(rect, c.hover);
        }
        if (isSelected && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(c.border, 1, Qt::DotLine));
            painter->drawRect(rect.adjusted(5, 2, -3, -3));
        }
        const auto picture = index.data(Qt::DecorationRole).value<QIcon>();
        int left = 16;
        if (!picture.isNull()) {
            picture.paint(painter, QRect(rect.left() + 16, rect.center().y() - 8, 17, 17));
            left = 42;
        }
        if (!view_->isFolded()) {
            const QVariant count = index.data(countRole);
            const QString number = count.isValid() ? count.toString() : QString();
            const int numberWidth = number.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(number) + 8;
            QFont font = option.font;
            font.setBold(isSelected);
            painter->setFont(font);
            painter->setPen(c.text);
            const QRect textRect = rect.adjusted(left, 0, -16 - numberWidth, 0);
            painter->drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft,
                              QFontMetrics(font).elidedText(text, Qt::ElideRight, textRect.width()));
            const bool isUrgent = index.data(filterRole).isValid() &&
                                  static_cast<SavedFilter>(index.data(filterRole).toInt()) == SavedFilter::overdue && count.toInt() > 0;
            painter->setPen(isUrgent ? c.red : c.muted);
            font.setBold(isUrgent);
            painter->setFont(font);
            painter->drawText(rect.adjusted(0, 0, -14, 0), Qt::AlignVCenter | Qt::AlignRight, number);
        }
        painter->restore();
    }

private:
    const Navigation* view_;
};

}  // namespace

Navigation::Navigation(QWidget* parent) : QListView(parent), items_(new QStandardItemModel(this)) {
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Workplaces"));
    setModel(items_);
    setItemDelegate(new NavigationDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    build();
    setViewportMargins(0, 8, 0, 0);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!isChoosing_) act(index);
    });
    connect(this, &QListView::clicked, this, &Navigation::act);  // a click on the chosen one goes back to it
}

QStandardItem* Navigation::addItem(const QString& text, const char* iconName) {
    auto* item = new QStandardItem(text);
    if (iconName != nullptr) item->setIcon(icon(iconName));
    item->setToolTip(text);
    items_->appendRow(item);
    return item;
}

void Navigation::build() {
    struct Entry {
        Workplace place;
        QString text;
        const char* icon;
    };
    const std::array entries{Entry{Workplace::today, tr("Today"), "view-calendar-day"},
                             Entry{Workplace::suggestions, tr("Register"), "view-list-details"},
                             Entry{Workplace::intake, tr("Intake"), "document-edit"},
                             Entry{Workplace::myCases, tr("My cases"), "view-task"},
                             Entry{Workplace::supervision, tr("Supervision"), "view-visible"},
                             Entry{Workplace::followUp, tr("Follow-up"), "view-task-child"},
                             Entry{Workplace::ratings, tr("Ratings"), "rating"},
                             Entry{Workplace::report, tr("Report"), "office-chart-bar"},
                             Entry{Workplace::directory, tr("Directory"), "view-pim-contacts"}};
    for (const Entry& entry : entries) addItem(entry.text, entry.icon)->setData(static_cast<int>(entry.place), placeRole);
    addHeading(tr("Filters"));
    for (const SavedFilter filter : savedFilters()) addItem(nameOf(filter), nullptr)->setData(static_cast<int>(filter), filterRole);
    readyEnd_ = items_->rowCount();
}

void Navigation::addHeading(const QString& text) {
    auto* heading = addItem(text, nullptr);
    heading->setData(true, headingRole);
    heading->setFlags(Qt::NoItemFlags);
}

void Navigation::setNamedFilters(const std::vector<app::NamedFilter>& filters) {
    const QVariant chosen = currentIndex().data(namedRole);
    isChoosing_ = true;  // rows that go must not choose another filter
    items_->removeRows(readyEnd_, items_->rowCount() - readyEnd_);
    if (!filters.empty()) addHeading(tr("Kept filters"));
    for (const app::NamedFilter& filter : filters)
        addItem(toQt(filter.name), nullptr)->setData(QVariant::fromValue<qlonglong>(filter.id), namedRole);
    isChoosing_ = false;
    if (chosen.isValid()) chooseNamed(chosen.toLongLong());
    setFolded(isFolded_);
}

QSize Navigation::sizeHint() const {
    return {isFolded_ ? 50 : std::max(200, fontMetrics().horizontalAdvance(u"不满意、重新办理办理000000"_s)), 400};
}

void Navigation::setFolded(bool isFolded) {
    isFolded_ = isFolded;
    for (int row = 0; row < items_->rowCount(); ++row) setRowHidden(row, isFolded && !items_->item(row)->data(placeRole).isValid());
    updateGeometry();
    setFixedWidth(sizeHint().width());
    viewport()->update();
}

void Navigation::act(const QModelIndex& index) {
    if (index.data(placeRole).isValid()) Q_EMIT workplaceChosen(static_cast<Workplace>(index.data(placeRole).toInt()));
    if (index.data(filterRole).isValid()) Q_EMIT savedFilterChosen(static_cast<SavedFilter>(index.data(filterRole).toInt()));
    if (index.data(namedRole).isValid()) Q_EMIT namedFilterChosen(index.data(namedRole).toLongLong());
}

void Navigation::setFilterRefusal(const QString& reason) { filterRefusal_ = reason; }

void Navigation::keyPressEvent(QKeyEvent* event) {
    const QVariant named = currentIndex().data(namedRole);
    const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
    if (named.isValid() && event->key() == Qt::Key_F2) {
        Q_EMIT renameRequested(named.toLongLong());
    } else if (named.isValid() && event->key() == Qt::Key_Delete) {
        Q_EMIT removeRequested(named.toLongLong());
    } else if (named.isValid() && isAlt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        Q_EMIT moveRequested(named.toLongLong(), event->key() == Qt::Key_Up ? -1 : 1);
    } else {
        QListView::keyPressEvent(event);
    }
}

void Navigation::contextMenuEvent(QContextMenuEvent* event) {
    const QVariant named = indexAt(event->pos()).data(namedRole);
    if (!named.isValid()) return;
    const qint64 id = named.toLongLong();
    QMenu menu;
    menu.setToolTipsVisible(true);
    const auto add = [&](const QString& text, auto act) {
        QAction* entry = menu.addAction(text);
        disableFor(entry, filterRefusal_);
        connect(entry, &QAction::triggered, this, act);
    };
    add(tr("Rename… (F2)"), [this, id] { Q_EMIT renameRequested(id); });
    add(tr("Move up (Alt+Up)"), [this, id] { Q_EMIT moveRequested(id, -1); });
    add(tr("Move down (Alt+Down)"), [this, id] { Q_EMIT moveRequested(id, 1); });
    menu.addSeparator();
    add(tr("Delete… (Del)"), [this, id] { Q_EMIT removeRequested(id); });
    menu.exec(event->globalPos());
}

void Navigation::select(int role, const QVariant& value) {
    isChoosing_ = true;
    for (int row = 0; row < items_->rowCount(); ++row) {
        const QStandardItem* item = items_->item(row);
        if (!item->data(role).isValid() || item->data(role) != value) continue;
        setCurrentIndex(item->index());
        chosen_ = {role, value};
    }
    isChoosing_ = false;
}

void Navigation::choose(Workplace workplace, std::optional<SavedFilter> filter) {
    if (filter) {
        select(filterRole, static_cast<int>(*filter));
    } else {
        select(placeRole, static_cast<int>(workplace));
    }
}

void Navigation::chooseBack() { select(chosen_.first, chosen_.second); }

void Navigation::chooseNamed(qint64 id) { select(namedRole, QVariant::fromValue<qlonglong>(id)); }

void Navigation::count(int role, const QVariant& value, int count) {
    for (int row = 0; row < items_->rowCount(); ++row) {
        QStandardItem* item = items_->item(row);
        if (item->data(role).isValid() && item->data(role) == value) item->setData(count, countRole);
    }
}

void Navigation::forgetCounts() {
    for (int row = 0; row < items_->rowCount(); ++row) items_->item(row)->setData(QVariant(), countRole);
}

void Navigation::setCount(Workplace workplace, int number) { count(placeRole, static_cast<int>(workplace), number); }

void Navigation::setCount(SavedFilter filter, int number) { count(filterRole, static_cast<int>(filter), number); }

void Navigation::setNamedCount(qint64 id, int number) { count(namedRole, QVariant::fromValue<qlonglong>(id), number); }

}  // namespace huying::ui
