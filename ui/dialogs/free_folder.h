// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>

namespace huying::ui {

// A path below `parent` that is not taken: `name`, or with (2), (3) … behind it, beside those of other days and of a second
// time today.
inline QString freeFolder(const QString& parent, const QString& name) {
    QString path = QDir(parent).filePath(name);
    for (int again = 2; QFileInfo::exists(path); ++again) path = QDir(parent).filePath(QStringLiteral("%1 (%2)").arg(name).arg(again));
    return path;
}

}  // namespace huying::ui
