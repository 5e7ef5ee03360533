// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

#include "base/date.h"

class QCoreApplication;

namespace huying::ui {

// huying [FILE] [--today DATE] [--lang zh|en] [--pictures DIR]
// huying FILE --print report --output FILE.pdf [--session 18-1] [--as-of DATE]
// huying FILE --print deputy --deputy NAME --output FILE.pdf [--session 18-1]
//                           [--user NAME --password-file FILE]
struct Options {
    QString file;
    std::optional<base::Date> today;  // --today, else HUYING_TODAY
    QString language;                 // zh, en
    QString pictures;                 // a folder; empty: an ordinary window
    bool prints = false;              // and ends, without a window: the report, or the record of `deputy`
    QString deputy;                   // name, name (delegation) or certificate number; empty: the report
    QString output;
    QString session;                  // empty: the newest one
    std::optional<base::Date> asOf;
    QString user;          // where the register asks for it: who signs in, and the file whose first line is the password
    QString passwordFile;  // - is standard input
};

// The language of windows for a system that wants these, the first one most: "zh" for a Chinese one and for one that says
// nothing ("C"), else "en".
QString languageFor(const QStringList& wanted);

// Whether files can be written into the folder, which is made where it is not there.
bool canHoldPictures(const QString& folder);

// Whether the arguments ask for work without a window, so that none has to be possible.
bool needsNoWindow(int argc, char** argv);

// Prints help or what is wrong and ends the program where needed (exit 0 or 2).
Options readOptions(QCoreApplication& application);

}  // namespace huying::ui
