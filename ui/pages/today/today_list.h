// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>
#include <optional>

#include "app/queries/today.h"

class QStandardItem;
class QStandardItemModel;

namespace huying::ui {

// The queues as groups that fold, a piece in two lines: number, title and days; below whose turn it is and why. Papers and
// talks before there is a number stand below the pieces. Groups and the line one stands on survive a refresh; folded groups
// are remembered.
class TodayList : public QTreeView {
    Q_OBJECT
public:
    enum Role {
        CaseRole = Qt::UserRole + 1,
        QueueRole,
        LineRole,
        DaysRole,
        MarkRole,
        MoreRole,
        AwayRole,
        PaperRole,
        TopicRole,
        DueRole,    // how the day of a paper was counted
        WhyNoRole,  // why it has none, where that is known
        MatterRole
    };

    explicit TodayList(QWidget* parent = nullptr);

    void showToday(const app::Today& today);
    [[nodiscard]] domain::SuggestionId current() const;
    [[nodiscard]] std::optional<app::Queue> queue() const;  // of the piece one stands on, unless it was put off
    [[nodiscard]] std::optional<app::LineMatter> matter() const;  // what the line of a piece is about
    void step(int by);  // to the next or previous piece, over the groups
    void selectFirst();
    void wantCase(domain::SuggestionId id) { wanted_ = id; }  // stands on it once there is something to show
    void setPuttingOffRefusal(const QString& reason) { whyNoPuttingOff_ = reason; }  // empty: lines can be put off

Q_SIGNALS:
    void currentCaseChanged(huying::domain::SuggestionId id);
    void openRequested();
    void queueRequested(huying::app::Queue queue);  // all of it, as a list
    void papersRequested(huying::app::PaperQueue queue, const QString& key);  // where they are worked on; empty key: all of them
    void topicRequested(qint64 topic, qint64 suggestion);  // where it is worked on; neither: all of them
    void explainRequested(const huying::app::LineMatter& about);
    void putOffRequested(huying::app::Queue queue, huying::domain::SuggestionId id);   // Ctrl+D
    void showAgainRequested(huying::app::Queue queue, huying::domain::SuggestionId id);  // Del, of what was put off

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void addGroup(const app::TodayQueue& group, base::Date today);
    void addAway(const app::Today& today);
    void addPapers(const app::WaitingPapers& group, base::Date today);
    void addTopics(const app::WaitingTopics& group, base::Date today);
    void addRest(QStandardItem* head, int rest);
    [[nodiscard]] QStandardItem* makeLine(app::Queue queue, const app::TodayLine& line, base::Date today) const;
    void openMenu(const QPoint& place);
    void open(const QModelIndex& index);
    void explain(const QModelIndex& line);
    void openAll(const QModelIndex& index, const QString& paper);
    void remember(const QModelIndex& group, bool isFolded);
    // A group, or a line of it by its piece or paper.
    [[nodiscard]] QModelIndex find(int group, const QVariant& line = {}) const;

    QStandardItemModel* items_;
    bool isFilling_ = false;
    bool isAwayShown_ = false;  // the group of what was put off is unfolded
    domain::SuggestionId wanted_;
    QString whyNoPuttingOff_;
};

}  // namespace huying::ui
