// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileIconProvider>

namespace huying::ui {

// Icons and kinds of files by their names alone. A chooser that looks into the files it lists opens and closes the register that
// this process works with, and by that loses the process's locks on it (POSIX; decision 0027): the next program then believes
// that it is alone and takes the log away under our hands.
class FileNamesOnly : public QFileIconProvider {
public:
    QIcon icon(const QFileInfo& info) const override;
    QString type(const QFileInfo& info) const override;
    using QFileIconProvider::icon;
};

}  // namespace huying::ui
