// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "app/queries/activity_list.h"

class QTreeWidget;

namespace huying::ui {

// The pieces that grew from an activity of deputies; Enter opens one in the register.
class ActivityPiecesDialog : public QDialog {
    Q_OBJECT
public:
    ActivityPiecesDialog(const app::ActivityView& activity, QWidget* parent);

    static QString leftOutText(const app::ActivityView& activity);  // how many pieces are not listed, and why

Q_SIGNALS:
    void caseRequested(huying::domain::SuggestionId id);

private:
    void openPiece();

    QTreeWidget* pieces_;
};

}  // namespace huying::ui
