// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <optional>
#include <vector>

#include "app/questions/named_filter.h"
#include "models/list_filter.h"

class QStandardItem;
class QStandardItemModel;

namespace huying::ui {

enum class Workplace { today, suggestions, intake, myCases, supervision, report, directory, followUp, ratings };

// The left pane: workplaces, ready-made filters and those somebody named, with live counts. Folds to icons. On a named
// filter F2 renames, Delete deletes, Alt+Up and Alt+Down move it.
class Navigation : public QListView {
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    void choose(Workplace workplace, std::optional<SavedFilter> filter = std::nullopt);
    void setCount(Workplace workplace, int count);
    void setCount(SavedFilter filter, int count);
    void chooseNamed(qint64 id);
    void chooseBack();  // to what was chosen last, from an entry that was refused
    void setNamedFilters(const std::vector<app::NamedFilter>& filters);
    void setNamedCount(qint64 id, int count);
    void setFilterRefusal(const QString& reason);  // why named filters cannot be changed; empty: they can
    void forgetCounts();
    void setFolded(bool isFolded);
    [[nodiscard]] bool isFolded() const { return isFolded_; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void workplaceChosen(huying::ui::Workplace workplace);
    void savedFilterChosen(huying::ui::SavedFilter filter);
    void namedFilterChosen(qint64 id);
    void renameRequested(qint64 id);
    void removeRequested(qint64 id);
    void moveRequested(qint64 id, int by);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void build();
    void addHeading(const QString& text);
    void select(int role, const QVariant& value);
    void count(int role, const QVariant& value, int count);
    QStandardItem* addItem(const QString& text, const char* icon);
    void act(const QModelIndex& index);

    QStandardItemModel* items_;
    int readyEnd_ = 0;  // rows of workplaces and ready-made filters
    QString filterRefusal_;
    bool isFolded_ = false;
    bool isChoosing_ = false;
    std::pair<int, QVariant> chosen_;  // role and value
};

}  // namespace huying::ui
