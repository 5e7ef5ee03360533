// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QList>
#include <vector>

#include "models/list_filter.h"

class QLineEdit;
class QToolButton;

namespace huying::ui {

// The list's header with a filter row below: type to filter a column, tick values of coded ones.
class FilterHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit FilterHeader(QWidget* parent = nullptr);

    void build();  // once it is known which columns are shown
    void setCategories(const QStringList& names);
    [[nodiscard]] const Conditions& conditions() const { return conditions_; }
    void setCondition(int column, const ColumnCondition& condition);
    void setConditions(const Conditions& conditions);  // all of them at once
    void clearConditions();
    void showOrder(const std::vector<app::SortKey>& order);  // arrows, and their rank where there are several
    void focusFilter(int column);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void conditionsChanged();

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int titleAtTheRight(int logicalIndex) const;
    void addEditor(int column);
    void addTyped(int column);
    void addTicks(int column);
    void fillTicks(int column, QToolButton* button);
    void placeEditors();
    void showCondition(int column);
    [[nodiscard]] int filterRowHeight() const;

    std::vector<app::SortKey> order_;
    QList<QWidget*> editors_;  // by column; null where there is none, or none yet
    QStringList categories_;
    Conditions conditions_;
    mutable int titleHeight_ = 0;  // in the font and style in use; 0 before it is known
};

}  // namespace huying::ui
