// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "app/queries/submissions.h"

namespace huying::ui {

// What happened to a paper before it was a suggestion, step by step. Esc or a click elsewhere closes it.
class PaperChain : public QFrame {
    Q_OBJECT
public:
    PaperChain(const app::SubmissionView& view, QWidget* parent);
    void openAt(QWidget* anchor);
};

}  // namespace huying::ui
