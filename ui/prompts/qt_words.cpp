// SPDX-License-Identifier: GPL-3.0-or-later
// Words of Qt's own file chooser that its Chinese translation lacks, or says as nobody does (体积 for the size of a file).
// They stand here so that they are found for resources/i18n; the program's own translation goes before Qt's.
#include <QtGlobal>

namespace huying::ui {

namespace {

struct QtWord {
    const char* text;
    const char* comment;
};

[[maybe_unused]] constexpr QtWord qtWords[]{
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Drive", ""),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "File Folder", "Match Windows Explorer"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Folder", "All other platforms"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Alias", "macOS Finder"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Shortcut", "All other platforms"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Unknown", ""),
    QT_TRANSLATE_NOOP3("QFileSystemModel", "Size", ""),
};

}  // namespace

}  // namespace huying::ui
