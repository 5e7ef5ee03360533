// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigation.h"

#include <QtWidgets>
#include <array>

#include "look/theme.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

enum NavigationRole { placeRole = Qt::UserRole + 1, filterRole, countRole, headingRole };

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
    const std::array entries{
        Entry{Workplace::suggestions, tr("Register"), "view-list-details"}, Entry{Workplace::intake, tr("Intake"), "document-edit"},
        Entry{Workplace::myCases, tr("My cases"), "view-task"}, Entry{Workplace::report, tr("Report"), "office-chart-bar"},
        Entry{Workplace::directory, tr("Directory"), "system-users"}};
    for (const Entry& entry : entries) addItem(entry.text, entry.icon)->setData(static_cast<int>(entry.place), placeRole);
    auto* heading = addItem(tr("Filters"), nullptr);
    heading->setData(true, headingRole);
    heading->setFlags(Qt::NoItemFlags);
    for (const SavedFilter filter : savedFilters()) addItem(nameOf(filter), nullptr)->setData(static_cast<int>(filter), filterRole);
}

QSize Navigation::sizeHint() const {
    return {isFolded_ ? 50 : std::max(200, fontMetrics().horizontalAdvance(u"不满意、重新办理办理000000"_s)), 400};
}

void Navigation::setFolded(bool isFolded) {
    isFolded_ = isFolded;
    for (int row = static_cast<int>(Workplace::directory) + 1; row < items_->rowCount(); ++row) setRowHidden(row, isFolded);
    updateGeometry();
    setFixedWidth(sizeHint().width());
    viewport()->update();
}

void Navigation::act(const QModelIndex& index) {
    if (index.data(placeRole).isValid()) Q_EMIT workplaceChosen(static_cast<Workplace>(index.data(placeRole).toInt()));
    if (index.data(filterRole).isValid()) Q_EMIT savedFilterChosen(static_cast<SavedFilter>(index.data(filterRole).toInt()));
}

void Navigation::choose(Workplace workplace, std::optional<SavedFilter> filter) {
    isChoosing_ = true;
    for (int row = 0; row < items_->rowCount(); ++row) {
        const QStandardItem* item = items_->item(row);
        const bool isIt = filter ? item->data(filterRole).isValid() && item->data(filterRole).toInt() == static_cast<int>(*filter)
                                 : item->data(placeRole).isValid() && item->data(placeRole).toInt() == static_cast<int>(workplace);
        if (isIt) setCurrentIndex(item->index());
    }
    isChoosing_ = false;
}

void Navigation::setCount(Workplace workplace, int count) {
    for (int row = 0; row < items_->rowCount(); ++row) {
        QStandardItem* item = items_->item(row);
        if (item->data(placeRole).isValid() && item->data(placeRole).toInt() == static_cast<int>(workplace))
            item->setData(count, countRole);
    }
}

void Navigation::setCount(SavedFilter filter, int count) {
    for (int row = 0; row < items_->rowCount(); ++row) {
        QStandardItem* item = items_->item(row);
        if (item->data(filterRole).isValid() && item->data(filterRole).toInt() == static_cast<int>(filter)) item->setData(count, countRole);
    }
}

}  // namespace huying::ui
