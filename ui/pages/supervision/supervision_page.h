// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/supervision_view.h"
#include "background/register.h"
#include "pages/page.h"

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QStandardItemModel;
class QTableView;
class QTabWidget;

namespace huying::ui {

class CandidatesView;
class CommandDialog;
class InspectionsView;
class PhotosDialog;
class Prompts;
class RoomyColumn;
class TopicPane;

// 督办: the topics of the session with leader, committee, pieces and activities; below them the
// pieces without a topic and those led by leaders of the government, and what is proposed.
class SupervisionPage : public Page {
    Q_OBJECT
public:
    SupervisionPage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] QList<QAction*> topActions() const override;
    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    void takeOpened() override;
    void setSession(std::optional<domain::SessionId> session) override;
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    [[nodiscard]] const app::SupervisionView& view() const { return view_; }
    [[nodiscard]] int pieceCount() const;
    void filterByCommittee(const QString& name);  // empty: all
    void chooseLine(int line);
    void showActivities();
    [[nodiscard]] InspectionsView* inspections() const { return inspections_; }
    void showInspections(const QString& line);  // what is inspected there; empty: as they are
    void showCandidates();
    void showTopic(domain::TopicId topic);  // once it is read
    void printBriefing();
    void exportBriefing();
    void urge();
    CommandDialog* createTopic();
    CommandDialog* recordActivity();
    PhotosDialog* showPhotos(const domain::Activity& activity, const QStringList& files);  // and adds these

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    // What a line of the list stands for.
    struct Line {
        enum class Kind { topic, withoutTopic, government, candidates };
        Kind kind = Kind::topic;
        std::size_t topic = 0;  // index in view_.topics
    };
    // What a line is, wherever it stands.
    struct Place {
        Line::Kind kind = Line::Kind::topic;
        domain::TopicId topic;
        bool operator==(const Place&) const = default;
    };

    void build();
    void read();
    void take(app::SupervisionView view);
    void showLines();
    void addLine(const Line& line, const QStringList& texts);
    [[nodiscard]] Place placeOf(const Line& line) const;
    void showChosen();
    // What the dialog makes is chosen and shown as soon as it is read: it is what goes on from there.
    enum class Makes { nothing, topic, activity, candidates };
    void start(CommandDialog* dialog, Makes makes = Makes::nothing);
    void chooseMade(const std::vector<std::int64_t>& entries);
    void startAction(const QString& action);
    [[nodiscard]] bool isRefused(std::string_view command);
    [[nodiscard]] const Line* chosen() const;
    [[nodiscard]] QString sessionAddress() const;

    void startDecision();
    void showProposals();
    [[nodiscard]] const app::TopicView* chosenTopic() const;
    // Without a topic: of the chosen committee those that it tracks itself.
    [[nodiscard]] std::vector<app::CaseRow> loosePieces() const;

    Register& register_;
    Prompts& prompts_;
    QComboBox* committee_;
    QLabel* summary_;
    QTableView* list_;
    QStandardItemModel* model_;
    RoomyColumn* topicColumn_ = nullptr;
    QLabel* empty_;
    TopicPane* pane_;
    QTabWidget* tabs_;
    InspectionsView* inspections_;
    CandidatesView* candidates_;
    QStackedWidget* side_;
    QAction* newTopic_;
    QAction* governmentLeader_;
    QAction* propose_;
    std::optional<domain::SessionId> session_;
    app::SupervisionView view_;
    std::optional<Place> chosen_;
    std::vector<Line> lines_;
    domain::SessionId shownSession_;
    bool areSimilarAsked_ = false;  // of the view that is shown
    unsigned generation_ = 0;
    Makes makes_ = Makes::nothing;
    std::vector<std::int64_t> made_;  // entries by which
    QVariantMap wanted_;  // to be chosen once the topics are read
};

}  // namespace huying::ui
