// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/queries/supervision_view.h"

class QLabel;
class QStandardItemModel;
class QTabWidget;
class QTableView;
class QVBoxLayout;

namespace huying::ui {

class FlowLayout;

// One topic, or a list of pieces by themselves: head, what can be done, pieces and activities.
class TopicPane : public QWidget {
    Q_OBJECT
public:
    explicit TopicPane(QWidget* parent = nullptr);

    using Photos = std::map<domain::ActivityId, std::vector<domain::Attachment>>;

    void showTopic(const app::TopicView& topic, const Photos& photos);
    void showPieces(const QString& title, const std::vector<app::CaseRow>& pieces, const std::vector<domain::Activity>& activities,
                    const Photos& photos);
    void showNothing();
    // Why a command is not this person's or cannot be recorded here; empty: it can.
    void setRefusals(std::function<QString(std::string_view command)> whyNot);
    void showActivities();
    [[nodiscard]] std::optional<domain::Activity> lastActivity() const;
    void takeFocus();
    [[nodiscard]] QString chosenAddress() const;
    [[nodiscard]] QString chosenGovernmentLeader() const;

Q_SIGNALS:
    void actionRequested(const QString& command);
    void activityRequested(const huying::domain::Activity& activity);  // to be corrected
    void photosRequested(const huying::domain::Activity& activity, const QStringList& files);  // with files to be added
    void caseRequested(huying::domain::SuggestionId id);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;  // files that are dropped on an activity

private:
    void showHead(const QString& title, const QString& line, const QString& plan);
    // `deed`, where given, is what must be allowed for it: the action itself records nothing.
    void addAction(const char* command, const QString& text, bool isEnabled = true, const QString& why = {}, std::string_view deed = {});
    void fillPieces(const std::vector<app::CaseRow>& pieces);
    void fillActivities(const std::vector<domain::Activity>& activities, const Photos& photos);
    [[nodiscard]] const app::CaseRow* chosen() const;

    QWidget* content_;
    QLabel* title_;
    QLabel* line_;
    QLabel* next_;
    QLabel* plan_;
    FlowLayout* actions_;
    QTabWidget* tabs_;
    QTableView* table_;
    QStandardItemModel* model_;
    QVBoxLayout* activities_;
    std::vector<app::CaseRow> pieces_;
    std::vector<std::pair<QWidget*, domain::Activity>> cards_;  // of the activities, the last one first
    std::function<QString(std::string_view command)> whyNot_;
};

}  // namespace huying::ui
