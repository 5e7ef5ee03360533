// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/report/year_end_report.h"

class QComboBox;
class QLabel;
class QTableView;

namespace huying::ui {

class AnnexModel;

// The lists of the annex: per unit, per category, per system, pieces and tasks apart, the sums with their proof below.
// Enter or a click on the pieces opens them; Ctrl+C copies the list as a table.
class AnnexPane : public QWidget {
    Q_OBJECT
public:
    explicit AnnexPane(QWidget* parent = nullptr);

    void setReport(const app::YearEndReport& report);
    [[nodiscard]] QTableView* table() const { return table_; }

Q_SIGNALS:
    void piecesRequested(const QString& title, const std::vector<std::string>& addresses);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose();
    void open(int row);
    void spreadLabels();

    std::vector<app::AnnexList> lists_;
    QComboBox* which_;
    AnnexModel* model_;
    QTableView* table_;
    QLabel* proof_;
};

}  // namespace huying::ui
