// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "app/questions/report_snapshot.h"
#include "background/register.h"

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;

namespace huying::ui {

// What a report is put beside: the figures of now, a frozen report, another cut-off day or another session.
struct CompareWith {
    enum class Kind { now, snapshot, day, session };
    Kind kind = Kind::now;
    std::int64_t snapshot = 0;
    domain::SessionAddress session;
};

// 定稿: which report is shown, the one of now or one that was frozen; freezing one, and what it can be compared with.
class SnapshotBar : public QWidget {
    Q_OBJECT
public:
    explicit SnapshotBar(Register& theRegister, QWidget* parent = nullptr);

    // Those of the session that is looked at come first; the others can be compared with.
    void take(const std::vector<app::ReportSnapshot>& snapshots, const domain::SessionAddress& session);
    [[nodiscard]] std::int64_t chosen() const;  // number; 0: the figures of now
    void choose(std::int64_t number);

Q_SIGNALS:
    void changed();
    void freezeRequested();
    void compareRequested(const huying::ui::CompareWith& with);

private:
    void fillMenu();
    void showState();

    Register& register_;
    std::vector<app::ReportSnapshot> snapshots_;
    domain::SessionAddress session_;
    QComboBox* which_;
    QPushButton* freeze_;
    QPushButton* compare_;
    QMenu* menu_;
    QLabel* banner_;
    bool isFilling_ = false;
};

}  // namespace huying::ui
