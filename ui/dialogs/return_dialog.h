// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "app/exchange/returned_work.h"
#include "background/register.h"

class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace huying::ui {

class VerdictFilter;

// What units returned, line by line with its verdict, before anything is recorded; what is to be known about a whole file stands
// above. What is ticked is recorded in one action that one undo takes back; what the rules do not allow has no tick.
class ReturnDialog : public QDialog {
    Q_OBJECT
public:
    // Files of packages alone are called packages, however they were chosen.
    ReturnDialog(Register& theRegister, QStringList files, app::ExchangeKind kind, QWidget* parent);

    [[nodiscard]] QTreeWidget* lines() const { return lines_; }
    [[nodiscard]] bool isRead() const { return isRead_; }
    [[nodiscard]] int conflictsLeft() const;  // lines in conflict with what the register says that are not ticked

Q_SIGNALS:
    void previewed();
    void accomplished(const QString& sentence);
    void noted(const QString& sentence);  // that it came back alone: nothing was recorded of it, and no undo is about it

protected:
    void reject() override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Column { placeColumn, verdictColumn, caseColumn, saidColumn, reasonColumn, columnCount };
    static constexpr int workRole = Qt::UserRole;  // the places of file and line
    static constexpr int lineRole = Qt::UserRole + 1;
    static bool isTickable(const QTreeWidgetItem* item);
    static QString sentencesInLine(const base::Errors& errors);

    using Works = std::shared_ptr<const std::vector<app::ReturnedWork>>;
    void buildHead(QVBoxLayout* layout);
    void buildList();
    void buildButtons(QVBoxLayout* layout);
    void readFiles(const QStringList& files);
    void judge();
    void show(const app::ReturnPreview& preview);
    using Place = std::pair<std::size_t, std::size_t>;  // file, line
    void addWork(std::size_t work, const app::WorkJudgement& judged, const std::map<Place, bool>& ticks);
    void widenPlaces();
    void addLine(QTreeWidgetItem* file, Place place, const app::LineJudgement& judged, bool isTicked);
    [[nodiscard]] std::map<Place, bool> ticksByPlace() const;  // of the lines that may be ticked
    void tickAll();
    void tickFile(QTreeWidgetItem* file);
    void tick(const std::vector<QTreeWidgetItem*>& lines, bool isTicked);
    void showRemarks();
    void showLines();
    void showCounts();
    void showTicks();
    void showDetail();
    void apply();
    void take(const app::ReturnReceipt& receipt, const std::vector<app::ChosenLine>& ticked);
    [[nodiscard]] QStringList namesOf(const app::ReturnReceipt& receipt, const std::vector<app::ChosenLine>& ticked) const;
    [[nodiscard]] bool mayNoteAlone() const;  // nothing is proposed, so that it came back is all there is to record
    [[nodiscard]] QString fieldsOf(const app::ReturnedLine& given, const app::LineJudgement& judged) const;
    void tell(const QString& problem);
    void setBusy(bool isBusy);
    [[nodiscard]] const app::LineJudgement& judgementOf(const QTreeWidgetItem* line) const;
    [[nodiscard]] QString reasonOf(const app::LineJudgement& judged) const;
    [[nodiscard]] std::vector<app::ChosenLine> chosen() const;

    Register& register_;
    QStringList files_;
    bool arePackages_ = false;
    Works works_;
    app::ReturnPreview preview_;
    bool isRead_ = false;
    bool isRecording_ = false;

    QLabel* counts_;
    QFrame* remarks_ = nullptr;
    QLabel* remarked_ = nullptr;
    QLabel* problem_;
    QProgressBar* busy_;
    VerdictFilter* filter_;
    QTreeWidget* lines_;
    QTextBrowser* detail_;
    QLabel* ticked_;
    QPushButton* all_;
    QPushButton* apply_;
    QPushButton* close_;
};

}  // namespace huying::ui
