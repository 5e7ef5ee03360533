// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "base/date.h"

class QCoreApplication;

namespace huying::ui {

// huying [FILE] [--today DATE] [--lang zh|en] [--pictures DIR]
struct Options {
    QString file;
    std::optional<base::Date> today;  // --today, else HUYING_TODAY
    QString language;                 // zh, en
    QString pictures;                 // a folder; empty: an ordinary window
};

// Prints help or what is wrong and ends the program where needed (exit 0 or 2).
Options readOptions(QCoreApplication& application);

}  // namespace huying::ui
