// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QFontMetrics;

namespace huying::ui {

// Shortens a text whose end decides, as "title: before → now" by what it is now, to the width: what stands before the last `mark`
// gives way first, down to `share` of the width; then the end is cut at its own end.
QString withEndKept(const QFontMetrics& metrics, const QString& text, const QString& mark, int width, double share = 0.25);

// Draws the texts of a column so.
class EndKeeper : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit EndKeeper(const QString& mark, QObject* parent = nullptr, double share = 0.25);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QString mark_;
    double share_;  // of the width, that the beginning keeps
};

}  // namespace huying::ui
