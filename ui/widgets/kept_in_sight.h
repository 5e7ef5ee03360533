// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QResizeEvent>

namespace huying::ui {

// A list that becomes lower, because a message appears above it, still shows the row that was chosen and seen.
inline void keepCurrentInSight(QAbstractItemView& view, const QResizeEvent& event) {
    const QModelIndex current = view.currentIndex();
    const QRect row = view.visualRect(current);
    const bool wasSeen = current.isValid() && row.top() >= 0 && row.top() < event.oldSize().height();
    if (wasSeen && row.bottom() >= event.size().height()) view.scrollTo(current);
}

}  // namespace huying::ui
