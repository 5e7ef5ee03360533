// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "app/exchange/returned_work.h"
#include "background/register.h"

class QLabel;
class QPushButton;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace huying::ui {

// What units returned, line by line with its verdict, before anything is recorded. What is ticked is recorded in one action
// that one undo takes back; what the rules do not allow has no tick.
class ReturnDialog : public QDialog {
    Q_OBJECT
public:
    ReturnDialog(Register& theRegister, QStringList files, QWidget* parent);

    [[nodiscard]] QTreeWidget* lines() const { return lines_; }
    [[nodiscard]] bool isRead() const { return isRead_; }

Q_SIGNALS:
    void previewed();
    void accomplished(const QString& sentence);

protected:
    void reject() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Works = std::shared_ptr<const std::vector<app::ReturnedWork>>;
    void buildList();
    void readFiles(const QStringList& files);
    void judge();
    void show(const app::ReturnPreview& preview);
    using Place = std::pair<std::size_t, std::size_t>;  // file, line
    void addWork(std::size_t work, const app::WorkJudgement& judged, const std::map<Place, bool>& ticks);
    void addLine(QTreeWidgetItem* file, Place place, const app::LineJudgement& judged, bool isTicked);
    [[nodiscard]] std::map<Place, bool> ticksByPlace() const;  // of the lines that may be ticked
    void showCounts();
    void showDetail();
    void apply();
    void take(const app::ReturnReceipt& receipt, const std::vector<app::ChosenLine>& ticked);
    void tell(const QString& problem);
    [[nodiscard]] std::vector<app::ChosenLine> chosen() const;

    Register& register_;
    Works works_;
    app::ReturnPreview preview_;
    bool isRead_ = false;
    bool isRecording_ = false;

    QLabel* counts_;
    QLabel* problem_;
    QTreeWidget* lines_;
    QTextBrowser* detail_;
    QPushButton* apply_;
    QPushButton* close_;
};

}  // namespace huying::ui
