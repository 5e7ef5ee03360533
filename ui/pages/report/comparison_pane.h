// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/report/compare_reports.h"
#include "app/report/year_end_report.h"
#include "background/register.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace huying::ui {

class Prompts;

// Two reports side by side, figure by figure.
struct ReportComparison {
    std::vector<app::FigureChange> changes;
    std::vector<app::ReportPiece> pieces;  // of both
    std::string title;
    std::string then;
    std::string now;
    std::string note;  // that percentages of different bases stand side by side; empty where none do
};

// The figures of two reports with their difference. Enter on a figure opens the pieces that came in and went out; Ctrl+C copies
// the list, which can be written out too.
class ComparisonPane : public QWidget {
    Q_OBJECT
public:
    ComparisonPane(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    void show(ReportComparison comparison);  // of the same two counted again: the chosen figure and the place in the list stay
    void setStale();                         // the register has changed since; nothing is written out until it is counted again
    void clear();
    [[nodiscard]] const ReportComparison& comparison() const { return comparison_; }
    [[nodiscard]] QTableWidget* table() const { return table_; }

Q_SIGNALS:
    void piecesRequested(const QString& title, const std::vector<std::string>& addresses);
    void told(const QString& sentence);
    void refused(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Figure = std::pair<std::string, std::string>;  // group and key
    [[nodiscard]] std::optional<Figure> current() const;
    void fill(const std::optional<Figure>& before);
    void fitColumns();
    void open(int row);
    [[nodiscard]] app::ListSheet sheet() const;
    void copy();

    Register& register_;
    Prompts& prompts_;
    ReportComparison comparison_;
    std::vector<std::size_t> shown_;  // which changes stand in the rows
    QLabel* heading_;
    QLabel* note_;
    QCheckBox* onlyChanged_;
    QTableWidget* table_;
    QPushButton* export_;
    QString begin_;  // what is said before anything was compared
};

}  // namespace huying::ui
