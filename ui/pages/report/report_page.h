// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "app/papers/paper.h"
#include "app/questions/report_snapshot.h"
#include "app/report/year_end_report.h"
#include "background/register.h"
#include "pages/page.h"
#include "pages/report/report_comparing.h"

class QLabel;
class QPushButton;
class QTableView;
class QTabWidget;
class QTextBrowser;
class QVBoxLayout;

namespace huying::ui {

class AnnexPane;
class ChartPane;
class DateEdit;
class FigureStops;
class Prompts;
class ProsePane;
class ReportPieceModel;

// 报告: the year-end report as figures, each with its base and its pieces one click away, the checks on top, the paper's
// text beside them, and the papers themselves; one that was frozen in the same way, and two of them side by side.
class ReportPage : public Page {
    Q_OBJECT
public:
    ReportPage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    [[nodiscard]] QList<QAction*> topActions() const override { return {print_, exportOther_, exportDocx_}; }
    void takeOpened() override;
    void setSession(std::optional<domain::SessionId> session) override;
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    void showPieces(const QString& title, const std::vector<std::string>& addresses);
    [[nodiscard]] const app::YearEndReport* report() const { return report_.get(); }
    [[nodiscard]] ChartPane* charts() const { return charts_; }
    [[nodiscard]] AnnexPane* annexes() const { return annexes_; }
    [[nodiscard]] SnapshotBar* snapshots() const { return snapshots_; }
    [[nodiscard]] ComparisonPane* comparison() const { return comparison_; }
    void freeze();
    [[nodiscard]] ProsePane* prose() const { return prose_; }
    void showCharts();
    void showProse(domain::ReportSlot slot);
    void openSettings();  // how the report counts
    void showAnnexes();

Q_SIGNALS:
    void computed();
    void previewed();  // the pages stand in the print preview
    void compared();   // both sides were counted, also again after a change

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildExports();
    void compute();
    // What is looked at, and what goes on paper: official papers are Chinese whatever the language of the window.
    struct Reports {
        base::Result<app::YearEndReport> shown;
        base::Result<app::YearEndReport> paper;
        std::vector<app::ReportSnapshot> snapshots;
    };
    void take(Reports reports);
    void showText(const std::vector<app::PaperParagraph>& paragraphs);
    using Writer = std::function<base::Result<void>(const app::YearEndReport&, const std::filesystem::path&)>;
    void addExport(QAction* action, const QString& ending, const QString& kinds, Writer writer);
    void exportAs(QAction* action, const QString& ending, const QString& kinds, const Writer& writer);
    void preview(const std::function<app::Paper()>& compose);
    void openPiece(int row);
    void compare(const CompareWith& with);
    void takeChange();
    void readCompared();
    void forgetCompared();
    void showRights();
    [[nodiscard]] const domain::Session* session() const;

    Register& register_;
    Prompts& prompts_;
    std::optional<domain::SessionId> wantedSession_;
    std::unique_ptr<app::YearEndReport> report_;
    std::unique_ptr<app::YearEndReport> paper_;
    unsigned generation_ = 0;
    bool isStale_ = true;
    std::optional<ReportSides> compared_;  // what stands side by side; none: nothing was asked for
    unsigned comparisonGeneration_ = 0;
    bool isComparisonStale_ = false;
    bool isComparisonAsked_ = false;  // by a person, who is shown it; else it is counted again where it stands

    DateEdit* asOf_;
    QLabel* asOfError_;
    QVBoxLayout* figures_ = nullptr;
    FigureStops* stops_ = nullptr;
    QTabWidget* side_;
    QTextBrowser* text_;
    ChartPane* charts_;
    AnnexPane* annexes_;
    SnapshotBar* snapshots_;
    ComparisonPane* comparison_;
    ProsePane* prose_;
    QPushButton* settings_;
    QWidget* pieceSide_;
    QLabel* piecesTitle_;
    QTableView* pieces_;
    ReportPieceModel* pieceModel_;
    QAction* exportDocx_;
    QAction* exportOther_;  // its menu has the other kinds of files
    QAction* print_;
    QList<QAction*> papers_;  // all of them, usable once there is a report
};

}  // namespace huying::ui
