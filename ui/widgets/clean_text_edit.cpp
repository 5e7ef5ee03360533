// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/clean_text_edit.h"

#include <QMimeData>
#include <QUrl>

#include "base/clean_text.h"
#include "text/text.h"

namespace huying::ui {

namespace {

QString fileOf(const QMimeData* source) {
    for (const QUrl& url : source->urls()) {
        if (url.isLocalFile()) return url.toLocalFile();
    }
    return {};
}

}  // namespace

bool CleanTextEdit::canInsertFromMimeData(const QMimeData* source) const { return source->hasText() || !fileOf(source).isEmpty(); }

void CleanTextEdit::insertFromMimeData(const QMimeData* source) {
    if (const QString file = fileOf(source); !file.isEmpty()) {
        Q_EMIT fileDropped(file);
        return;
    }
    if (!source->hasText()) return;
    // Pasted into a line: the blank or the line break at the ends of what was copied parts it from what stands there.
    const QString text = source->text();
    QString clean = toQt(base::cleanText(toUtf8(text)));
    const bool isWithinLine = !textCursor().atBlockStart() && !text.isEmpty();
    if (isWithinLine && (text.front() == u'\n' || text.front() == u'\r')) clean.prepend(u'\n');
    insertPlainText(clean);
    ensureCursorVisible();
}

}  // namespace huying::ui
