// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/today_list.h"

#include <QtWidgets>
#include <memory>

#include "look/theme.h"
#include "pages/today/paper_limit_shown.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "text/today_words.h"
#include "widgets/due_explanation.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// Groups are told apart by one number: queues from 0 up, what was put off is -1, and papers stand below that.
constexpr int awayGroup = -1;

constexpr int firstTopicGroup = -100;

int groupOf(app::PaperQueue queue) { return awayGroup - 1 - static_cast<int>(queue); }

int groupOf(app::TopicQueue queue) { return firstTopicGroup - static_cast<int>(queue); }

bool isOfTopics(int group) { return group <= firstTopicGroup; }

std::optional<app::PaperQueue> paperQueueOf(int group) {
    if (group >= awayGroup || isOfTopics(group)) return std::nullopt;
    return static_cast<app::PaperQueue>(awayGroup - 1 - group);
}

// What a line is opened by.
QString keyOf(const app::PaperLine& line) {
    if (line.talk) return QString::number(line.talk.value);
    if (line.ballot) return QString::number(line.ballot.value);
    if (line.inspectionLine) return QString::number(line.inspectionLine.value);
    return toQt(line.address);
}

QString foldedKey(int group) {
    if (isOfTopics(group)) return u"today/folded/"_s + toQt(base::codeOf(static_cast<app::TopicQueue>(firstTopicGroup - group)));
    const auto papers = paperQueueOf(group);
    return u"today/folded/"_s + toQt(papers ? base::codeOf(*papers) : base::codeOf(static_cast<app::Queue>(group)));
}

QVariant lineAt(const QModelIndex& index) {
    const QVariant piece = index.data(TodayList::CaseRole);
    if (piece.isValid()) return piece;
    const QVariant paper = index.data(TodayList::PaperRole);
    return paper.isValid() ? paper : index.data(TodayList::TopicRole);
}

// Groups in bold with their count; a piece in two lines, its days at the right in colour and in words.
class TodayDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {100, lineAt(index).isValid() ? option.fontMetrics.height() * 2 + 14 : rowHeight(option.fontMetrics) + 4};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QRect rect = option.rect;
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(rect, colours().selection);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours().line);
        if (lineAt(index).isValid()) {
            paintPiece(painter, option, index);
        } else {
            QFont font = option.font;
            const bool isGroup = !index.parent().isValid();
            font.setBold(isGroup);
            painter->setFont(font);
            painter->setPen(isGroup ? colours().text : colours().muted);
            painter->drawText(rect.adjusted(4, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft,
                              QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width() - 16));
        }
        painter->restore();
    }

private:
    static void paintPiece(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
        const int line = option.fontMetrics.height();
        const QRect upper(option.rect.left() + 4, option.rect.top() + 6, option.rect.width() - 16, line);
        const auto mark = static_cast<DueMark>(index.data(TodayList::MarkRole).toInt());
        const QString days = index.data(TodayList::DaysRole).toString();
        QFont font = option.font;
        font.setBold(mark == DueMark::overdue);
        painter->setFont(font);
        painter->setPen(mark == DueMark::none ? colours().muted : colourOf(mark));
        painter->drawText(upper, Qt::AlignVCenter | Qt::AlignRight, days);
        const int taken = QFontMetrics(font).horizontalAdvance(days) + 12;
        painter->setFont(option.font);
        painter->setPen(colours().text);
        const QRect title = upper.adjusted(0, 0, -taken, 0);
        painter->drawText(title, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, title.width()));
        painter->setPen(colours().muted);
        painter->drawText(upper.translated(0, line + 2), Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(index.data(TodayList::LineRole).toString(), Qt::ElideRight, upper.width()));
    }
};

}  // namespace

TodayList::TodayList(QWidget* parent) : QTreeView(parent), items_(new QStandardItemModel(this)) {
    setObjectName(u"todayList"_s);
    setAccessibleName(tr("What is waiting today"));
    setModel(items_);
    setItemDelegate(new TodayDelegate(this));
    setHeaderHidden(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformRowHeights(false);
    setExpandsOnDoubleClick(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIndentation(fontMetrics().height());
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& group) { remember(group, false); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& group) { remember(group, true); });
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QTreeView::customContextMenuRequested, this, &TodayList::openMenu);
    connect(this, &QTreeView::doubleClicked, this, &TodayList::open);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(MoreRole).toBool()) open(index);
    });
}

void TodayList::remember(const QModelIndex& group, bool isFolded) {
    if (isFilling_) return;
    const int number = group.data(QueueRole).toInt();
    if (number == awayGroup) {
        isAwayShown_ = !isFolded;
    } else {
        QSettings().setValue(foldedKey(number), isFolded);
    }
}

void TodayList::showToday(const app::Today& today) {
    const QModelIndex before = currentIndex();
    const QVariant line = lineAt(before);
    const int number = before.data(QueueRole).toInt();
    const int row = before.row();
    const int scrolled = verticalScrollBar()->value();
    isFilling_ = true;
    items_->clear();
    for (const app::TodayQueue& group : today.queues) {
        if (group.count > 0) addGroup(group, today.query.today);
    }
    for (const app::WaitingPapers& group : today.papers) {
        if (group.count > 0) addPapers(group, today.query.today);
    }
    for (const app::WaitingTopics& group : today.topics) {
        if (group.count > 0) addTopics(group, today.query.today);
    }
    addAway(today);
    isFilling_ = false;
    if (const domain::SuggestionId wanted = std::exchange(wanted_, {}); wanted) {
        for (const app::TodayQueue& each : today.queues) {
            const QModelIndex there = find(static_cast<int>(each.queue), QVariant::fromValue<qlonglong>(wanted.value));
            if (there.isValid()) return setCurrentIndex(there);
        }
    }
    if (!before.isValid()) return selectFirst();
    // The same piece in the same group; else, it being done, the one that has taken its place.
    QModelIndex now = find(number, line);
    const QModelIndex group = find(number);
    if (!now.isValid() && group.isValid() && line.isValid()) now = items_->index(std::min(row, items_->rowCount(group) - 1), 0, group);
    if (!now.isValid()) now = group;
    if (!now.isValid()) return selectFirst();
    setCurrentIndex(now);
    verticalScrollBar()->setValue(scrolled);
}

QStandardItem* TodayList::makeLine(app::Queue queue, const app::TodayLine& line, base::Date today) const {
    const QString title = toQt(app::shownTitle(line, words()));
    auto* item = new QStandardItem(nameOf(line) + u"　"_s + title);
    const DueWords days = daysOf(queue, line, today);
    const QString below = tr("%1: %2").arg(turnOf(line), reasonOf(line));
    item->setData(QVariant::fromValue<qlonglong>(line.id.value), CaseRole);
    item->setData(static_cast<int>(queue), QueueRole);
    item->setData(QVariant::fromValue(line.matter), MatterRole);
    item->setData(below, LineRole);
    item->setData(days.text, DaysRole);
    item->setData(static_cast<int>(days.mark), MarkRole);
    item->setToolTip(title + u'\n' + below);
    item->setData(QString(item->text() + u"　"_s + days.text + u"　"_s + below), Qt::AccessibleTextRole);
    return item;
}

// What was put off stands folded below all groups, with its reason and the day on which it comes back.
void TodayList::addAway(const app::Today& today) {
    auto* head = new QStandardItem;
    head->setData(awayGroup, QueueRole);
    for (const app::TodayQueue& group : today.queues) {
        for (const app::AwayLine& away : group.away) {
            QStandardItem* item = makeLine(group.queue, away.line, today.query.today);
            const QString below = tr("%1, put off until %2: %3").arg(labelOf(group.queue), isoText(away.until), toQt(away.reason));
            item->setData(below, LineRole);
            item->setData(true, AwayRole);
            item->setToolTip(toQt(app::shownTitle(away.line, words())) + u'\n' + below);
            item->setData(QString(item->text() + u"　"_s + below), Qt::AccessibleTextRole);
            head->appendRow(item);
        }
    }
    if (head->rowCount() == 0) {
        delete head;
        return;
    }
    head->setText(tr("Put off %1").arg(pieces(head->rowCount())));
    items_->appendRow(head);
    setExpanded(head->index(), isAwayShown_);
}

void TodayList::openMenu(const QPoint& place) {
    const QModelIndex index = indexAt(place);
    if (!index.isValid()) return;
    setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const int group = index.data(QueueRole).toInt();
    if (index.data(CaseRole).isValid()) {
        const auto queue = static_cast<app::Queue>(group);
        const domain::SuggestionId id = current();
        if (index.data(AwayRole).toBool()) {
            menu->addAction(tr("Show again (Del)"), this, [this, queue, id] { Q_EMIT showAgainRequested(queue, id); });
        } else {
            menu->addAction(tr("Put off… (Ctrl+D)"), this, [this, queue, id] { Q_EMIT putOffRequested(queue, id); });
        }
        disableFor(menu->actions().first(), whyNoPuttingOff_);
    }
    // There its pieces can be ticked and changed together.
    if (group != awayGroup && !index.data(AwayRole).toBool())
        menu->addAction(tr("List the whole group (Ctrl+Enter)"), this, [this] { openAll(currentIndex(), {}); });
    if (menu->isEmpty()) return delete menu;
    menu->popup(viewport()->mapToGlobal(place));
}

void TodayList::addGroup(const app::TodayQueue& group, base::Date today) {
    auto* head = new QStandardItem(tr("%1 %2").arg(labelOf(group.queue), pieces(group.count)));
    head->setData(static_cast<int>(group.queue), QueueRole);
    for (const app::TodayLine& line : group.lines) head->appendRow(makeLine(group.queue, line, today));
    addRest(head, group.count - static_cast<int>(group.lines.size()));
}

void TodayList::addPapers(const app::WaitingPapers& group, base::Date today) {
    auto* head = new QStandardItem(tr("%1 %2").arg(labelOf(group.queue), countOf(group.queue, group.count)));
    head->setData(groupOf(group.queue), QueueRole);
    for (const app::PaperLine& line : group.lines) {
        auto* item = new QStandardItem(nameOf(line) + u"　"_s + toQt(app::shownTitle(line, words())));
        const DueWords days = daysOf(line, today);
        const QString below = tr("%1: %2").arg(turnOf(line), reasonOf(line));
        item->setData(keyOf(line), PaperRole);
        if (line.explained) item->setData(QVariant::fromValue(std::make_shared<const domain::DueDate>(*line.explained)), DueRole);
        if (group.queue == app::PaperQueue::papers && line.kind == domain::SuggestionKind::plenary)
            item->setData(toQt(words().text("no_date.plenary_paper")), WhyNoRole);
        item->setData(groupOf(group.queue), QueueRole);
        item->setData(below, LineRole);
        item->setData(days.text, DaysRole);
        item->setData(static_cast<int>(days.mark), MarkRole);
        item->setToolTip(item->text() + u'\n' + below);
        item->setData(QString(item->text() + u"　"_s + days.text + u"　"_s + below), Qt::AccessibleTextRole);
        head->appendRow(item);
    }
    addRest(head, group.count - static_cast<int>(group.lines.size()));
}

// What topics and single pieces under supervision wait for.
void TodayList::addTopics(const app::WaitingTopics& group, base::Date today) {
    auto* head = new QStandardItem(tr("%1 %2").arg(labelOf(group.queue), countOf(group.queue, group.count)));
    head->setData(groupOf(group.queue), QueueRole);
    for (const app::TopicLine& line : group.lines) {
        auto* item = new QStandardItem(toQt(line.name));
        const DueWords days = daysOf(line, today);
        const QString below = tr("%1: %2").arg(turnOf(line), reasonOf(line));
        item->setData(QPoint(static_cast<int>(line.topic.value), static_cast<int>(line.suggestion.value)), TopicRole);
        item->setData(groupOf(group.queue), QueueRole);
        item->setData(below, LineRole);
        item->setData(days.text, DaysRole);
        item->setData(static_cast<int>(days.mark), MarkRole);
        item->setToolTip(item->text() + u'\n' + below);
        item->setData(QString(item->text() + u"　"_s + days.text + u"　"_s + below), Qt::AccessibleTextRole);
        head->appendRow(item);
    }
    addRest(head, group.count - static_cast<int>(group.lines.size()));
}

// How many more there are than stand in the group, and the group itself.
void TodayList::addRest(QStandardItem* head, int rest) {
    const int group = head->data(QueueRole).toInt();
    if (rest > 0) {
        auto* more = new QStandardItem(tr("%1 more: Enter lists all of them").arg(pieces(rest)));
        more->setData(group, QueueRole);
        more->setData(true, MoreRole);
        head->appendRow(more);
    }
    items_->appendRow(head);
    setExpanded(head->index(), !QSettings().value(foldedKey(group)).toBool());
}

QModelIndex TodayList::find(int group, const QVariant& line) const {
    for (int i = 0; i < items_->rowCount(); ++i) {
        const QModelIndex head = items_->index(i, 0);
        if (head.data(QueueRole).toInt() != group) continue;
        if (!line.isValid()) return head;
        for (int row = 0; row < items_->rowCount(head); ++row) {
            const QModelIndex index = items_->index(row, 0, head);
            if (lineAt(index) == line) return index;
        }
    }
    return {};
}

domain::SuggestionId TodayList::current() const { return domain::SuggestionId(currentIndex().data(CaseRole).toLongLong()); }

std::optional<app::Queue> TodayList::queue() const {
    const QModelIndex index = currentIndex();
    if (!index.data(CaseRole).isValid() || index.data(AwayRole).toBool()) return std::nullopt;
    return static_cast<app::Queue>(index.data(QueueRole).toInt());
}

std::optional<app::LineMatter> TodayList::matter() const {
    const QVariant about = currentIndex().data(MatterRole);
    return about.isValid() ? std::optional(about.value<app::LineMatter>()) : std::nullopt;
}

void TodayList::selectFirst() {
    for (int i = 0; i < items_->rowCount(); ++i) {
        const QModelIndex group = items_->index(i, 0);
        if (!isExpanded(group)) continue;
        setCurrentIndex(items_->index(0, 0, group));
        scrollToTop();
        return;
    }
    setCurrentIndex(items_->index(0, 0));
    if (items_->rowCount() == 0) Q_EMIT currentCaseChanged({});
}

void TodayList::step(int by) {
    for (QModelIndex index = by > 0 ? indexBelow(currentIndex()) : indexAbove(currentIndex()); index.isValid();
         index = by > 0 ? indexBelow(index) : indexAbove(index)) {
        if (!index.data(CaseRole).isValid()) continue;
        setCurrentIndex(index);
        return;
    }
}

void TodayList::openAll(const QModelIndex& index, const QString& paper) {
    const int group = index.data(QueueRole).toInt();
    if (isOfTopics(group)) {
        const QPoint line = index.data(TopicRole).toPoint();
        Q_EMIT topicRequested(line.x(), line.y());
    } else if (const auto papers = paperQueueOf(group)) {
        Q_EMIT papersRequested(*papers, paper);
    } else {
        Q_EMIT queueRequested(static_cast<app::Queue>(group));
    }
}

// A line that is of no piece yet, or not of one alone: how its day was counted, or that no rule did.
void TodayList::explain(const QModelIndex& line) {
    if (!lineAt(line).isValid() || line.data(DaysRole).toString().isEmpty()) return;
    const QString name = line.data(Qt::DisplayRole).toString();
    if (const auto due = line.data(DueRole).value<std::shared_ptr<const domain::DueDate>>()) {
        showPaperLimit(name, *due, this);
        return;
    }
    const QString known = line.data(WhyNoRole).toString();
    const QString text = known.isEmpty()
                             ? tr("No rule counts a limit here: where a day stands, it was named by whoever asked for it or announced it.")
                             : known;
    (new DueExplanation(name, text, this))->openAt(this);
}

void TodayList::open(const QModelIndex& index) {
    if (index.data(CaseRole).isValid()) {
        Q_EMIT openRequested();
    } else if (index.data(PaperRole).isValid() || index.data(TopicRole).isValid() || index.data(MoreRole).toBool()) {
        openAll(index, index.data(PaperRole).toString());
    } else if (index.isValid()) {
        setExpanded(index, !isExpanded(index));
    }
}

void TodayList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers().testFlag(Qt::ControlModifier) && currentIndex().isValid() &&
            currentIndex().data(QueueRole).toInt() != awayGroup) {
            openAll(currentIndex(), {});
        } else {
            open(currentIndex());
        }
    } else if (event->key() == Qt::Key_F2) {
        if (const auto about = matter()) return Q_EMIT explainRequested(*about);
        explain(currentIndex());
    } else if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) {
        if (current() && !currentIndex().data(AwayRole).toBool())
            Q_EMIT putOffRequested(static_cast<app::Queue>(currentIndex().data(QueueRole).toInt()), current());
    } else if (event->key() == Qt::Key_Delete) {
        if (currentIndex().data(AwayRole).toBool())
            Q_EMIT showAgainRequested(static_cast<app::Queue>(currentIndex().data(QueueRole).toInt()), current());
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void TodayList::currentChanged(const QModelIndex& now, const QModelIndex& previous) {
    QTreeView::currentChanged(now, previous);
    if (!isFilling_) Q_EMIT currentCaseChanged(current());
}

}  // namespace huying::ui
