// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/file_names_only.h"

#include <QFileInfo>

namespace huying::ui {

QIcon FileNamesOnly::icon(const QFileInfo& info) const { return icon(info.isDir() ? Folder : File); }

QString FileNamesOnly::type(const QFileInfo& info) const { return info.isDir() ? QFileIconProvider::type(info) : info.suffix(); }

}  // namespace huying::ui
