// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

#include "text/labels.h"

namespace huying::ui {

// The Chinese texts of the widgets in the words of the open register: what its wording table says instead of 会办 stands in
// captions and notes too. Windows that stand already are made anew (shell/desk.h).
class WordedTranslator : public QTranslator {
public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char* context, const char* source, const char* note, int count) const override {
        const QString text = QTranslator::translate(context, source, note, count);
        return text.isEmpty() ? text : toQt(words().worded(toUtf8(text)));
    }
};

}  // namespace huying::ui
