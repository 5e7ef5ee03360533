// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <optional>

#include "models/list_filter.h"

class QStandardItem;
class QStandardItemModel;

namespace huying::ui {

enum class Workplace { suggestions, intake, myCases, report, directory };

// The left pane: workplaces and saved filters with live counts. Folds to icons.
class Navigation : public QListView {
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    void choose(Workplace workplace, std::optional<SavedFilter> filter = std::nullopt);
    void setCount(Workplace workplace, int count);
    void setCount(SavedFilter filter, int count);
    void setFolded(bool isFolded);
    [[nodiscard]] bool isFolded() const { return isFolded_; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void workplaceChosen(huying::ui::Workplace workplace);
    void savedFilterChosen(huying::ui::SavedFilter filter);

private:
    void build();
    QStandardItem* addItem(const QString& text, const char* icon);
    void act(const QModelIndex& index);

    QStandardItemModel* items_;
    bool isFolded_ = false;
    bool isChoosing_ = false;
};

}  // namespace huying::ui
