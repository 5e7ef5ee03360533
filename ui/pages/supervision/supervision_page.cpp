// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/supervision/supervision_page.h"

#include <QtWidgets>

#include "dialogs/activity_dialog.h"
#include "dialogs/candidate_dialogs.h"
#include "dialogs/supervision_dialogs.h"
#include "look/theme.h"
#include "pages/supervision/candidates_view.h"
#include "pages/supervision/inspections_view.h"
#include "pages/supervision/topic_pane.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/column_width.h"
#include "widgets/parts.h"
#include "widgets/roomy_column.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

SupervisionPage::SupervisionPage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent),
      register_(theRegister),
      prompts_(prompts),
      committee_(new QComboBox),
      summary_(roleLabel(QString(), "muted")),
      list_(new QTableView),
      model_(new QStandardItemModel(this)),
      empty_(roleLabel(tr("No topic yet. “New topic” creates one and takes its pieces; an imported ledger brings them as well."), "muted")),
      pane_(new TopicPane),
      tabs_(pageTabs(this, u"supervisionTabs"_s)),
      inspections_(new InspectionsView(theRegister, prompts)),
      candidates_(new CandidatesView),
      side_(new QStackedWidget),
      newTopic_(new QAction(icon("list-add"), tr("New topic…"), this)),
      governmentLeader_(new QAction(tr("Government leader…"), this)),
      propose_(new QAction(tr("Propose…"), this)) {
    build();
    connect(newTopic_, &QAction::triggered, this, [this] { createTopic(); });
    connect(governmentLeader_, &QAction::triggered, this,
            [this] { start(new GovernmentLeaderDialog(register_, QString(), QString(), window())); });
    connect(committee_, &QComboBox::currentIndexChanged, this, [this] { showLines(); });
    connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showChosen(); });
    connect(list_, &QTableView::activated, this, [this] {
        if (side_->currentWidget() == candidates_) return candidates_->takeFocus();
        pane_->takeFocus();
    });
    const auto whyNot = [this](std::string_view command) { return refusal(register_.reasonAgainst(command)); };
    pane_->setRefusals(whyNot);
    candidates_->setRefusals(whyNot);
    const auto propose = [this] { start(new ProposeDialog(register_, QString(), window()), Makes::candidates); };
    connect(propose_, &QAction::triggered, this, propose);
    connect(candidates_, &CandidatesView::proposalRequested, this, propose);
    connect(candidates_, &CandidatesView::decisionRequested, this, &SupervisionPage::startDecision);
    connect(candidates_, &CandidatesView::correctionRequested, this,
            [this](const app::CandidateView& one) { start(new CorrectCandidateDialog(register_, one, window())); });
    connect(candidates_, &CandidatesView::caseRequested, this, &Page::caseRequested);
    connect(candidates_, &CandidatesView::left, this, [this] { list_->setFocus(); });
    connect(pane_, &TopicPane::actionRequested, this, &SupervisionPage::startAction);
    connect(pane_, &TopicPane::activityRequested, this, [this](const domain::Activity& activity) {
        const Line* line = chosen();
        ActivityDialog::About about;
        if (line != nullptr && line->kind == Line::Kind::topic) about.topic = toQt(view_.topics[line->topic].topic.name);
        about.known = activity;
        start(new ActivityDialog(register_, about, window()));
    });
    connect(pane_, &TopicPane::photosRequested, this, &SupervisionPage::showPhotos);
    connect(pane_, &TopicPane::caseRequested, this, &Page::caseRequested);
    connect(pane_, &TopicPane::left, this, [this] { list_->setFocus(); });
    connect(&register_, &Register::changed, this, &SupervisionPage::read);
    connect(inspections_, &InspectionsView::done, this, &Page::done);
    connect(inspections_, &InspectionsView::told, this, &Page::told);
    connect(inspections_, &InspectionsView::refused, this, &Page::refused);
    connect(inspections_, &InspectionsView::caseRequested, this, &Page::caseRequested);
}

void SupervisionPage::build() {
    committee_->setObjectName(u"committeeFilter"_s);
    committee_->setMinimumContentsLength(10);
    auto* label = new QLabel(toQt(words().fieldLabel("committee")));
    label->setBuddy(committee_);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(12, 8, 12, 4);
    line->setSpacing(8);
    line->addWidget(label);
    line->addWidget(committee_);
    line->addWidget(summary_, 1);

    list_->setObjectName(u"topicList"_s);
    list_->setAccessibleName(tr("Topics"));
    list_->setModel(model_);
    list_->setSelectionBehavior(QAbstractItemView::SelectRows);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setShowGrid(false);
    list_->setWordWrap(false);
    list_->setTabKeyNavigation(false);
    list_->verticalHeader()->hide();
    list_->verticalHeader()->setDefaultSectionSize(rowHeight(fontMetrics()));
    list_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    constexpr int leastOfTopic = 9;
    topicColumn_ = new RoomyColumn(list_, 0, leastOfTopic);
    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addLayout(line);
    empty_->setContentsMargins(16, 12, 16, 12);
    leftLayout->addWidget(empty_);
    leftLayout->addWidget(list_, 1);

    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    side_->addWidget(pane_);
    side_->addWidget(candidates_);
    splitter->addWidget(side_);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setSizes({680, 520});
    tabs_->addTab(splitter, tr("Priority topics"));
    tabs_->addTab(inspections_, tr("Inspections"));
    connect(tabs_, &QTabWidget::currentChanged, this, &Page::actionsChanged);
}

QList<QAction*> SupervisionPage::topActions() const {
    return tabs_->currentWidget() == inspections_ ? inspections_->actions() : QList<QAction*>{governmentLeader_, propose_, newTopic_};
}

QString SupervisionPage::helpText() const {
    return tr(
        "Priority supervision: topics decided on by the chair conference, each with pieces, leaders and the committee that tracks it; "
        "pieces led by leaders of the government stand below them, and in the last line what is proposed.\n"
        "Up and Down go through the topics, Enter goes to the pieces, Esc returns; Enter on a piece opens it in the register. Ctrl+T "
        "creates "
        "a topic, Ctrl+R records an activity, Ctrl+Shift+R shows the photos of the last one and adds some; files can be dropped on an "
        "activity.\n"
        "Of what is proposed choose several with Shift or Ctrl: “Decide…” records what the chair conference decided. "
        "Each topic says what comes next and whose turn it is; it is closed when its pieces are completed, the committee has reported and "
        "the chair conference has heard it. “Briefing…” prints the page for a visit.\n"
        "A priority piece keeps its ordinary time limit and is counted once.\n"
        "Alt+2 goes to the inspections, Alt+1 back: what committees look at, chosen or drawn by lot, what they found and what followed. "
        "There Ctrl+T plans one, Ctrl+R records a finding of the line, Enter what was done about it, F2 corrects it.");
}

QString SupervisionPage::countText() const { return tr("Topics: %1, %2").arg(view_.topics.size()).arg(pieces(pieceCount())); }

int SupervisionPage::pieceCount() const {
    auto count = static_cast<int>(view_.withoutTopic.size());
    for (const app::TopicView& topic : view_.topics) count += topic.handled();
    return count;
}

void SupervisionPage::takeOpened() {
    const auto disable = [this](QAction* action, std::string_view command) {
        disableFor(action, refusal(register_.reasonAgainst(command)));
    };
    disable(governmentLeader_, app::SetGovernmentLeader::name);
    disable(propose_, app::ProposePriority::name);
    disable(newTopic_, app::CreateTopic::name);
    inspections_->takeOpened();
    read();
}

void SupervisionPage::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    inspections_->setSession(session);
    read();
}

void SupervisionPage::takeFocus() {
    if (tabs_->currentIndex() == 0) {
        list_->setFocus();
    } else {
        inspections_->takeFocus();
    }
}

void SupervisionPage::showInspections(const QString& line) {
    tabs_->setCurrentWidget(inspections_);
    inspections_->choose(domain::InspectionLineId(line.toLongLong()));
}

void SupervisionPage::read() {
    const Directory& directory = register_.directory();
    if (!register_.isOpen() || directory.sessions.empty()) return;
    const domain::SessionId session = session_.value_or(directory.sessions.front().id);
    const unsigned generation = ++generation_;
    shownSession_ = session;
    register_.ask(
        this, [session](app::RegisterStore& store) { return app::viewSupervision(store.reader(), session); },
        [this, generation](app::SupervisionView view) {
            if (generation == generation_) take(std::move(view));
        });
}

void SupervisionPage::take(app::SupervisionView view) {
    view_ = std::move(view);
    areSimilarAsked_ = false;
    const QVariantMap wanted = std::exchange(wanted_, {});
    const QString kept = wanted.value(u"committee"_s, committee_->currentData()).toString();
    QStringList names;
    // A committee's person chooses among what that person sees.
    const app::Viewer& viewer = register_.directory().viewer;
    for (const domain::Committee& committee : register_.directory().committees) {
        const bool isSeen = !viewer.isRestricted() || (viewer.account && viewer.account->committee == committee.id);
        if (isSeen) names.append(toQt(committee.shortName));
    }
    const QSignalBlocker blocker(committee_);
    committee_->clear();
    committee_->addItem(tr("all"), QString());
    for (const QString& name : std::as_const(names)) committee_->addItem(name, name);
    committee_->setCurrentIndex(std::max(0, committee_->findData(kept)));
    const std::vector<std::int64_t> made = std::exchange(made_, {});
    if (!made.empty()) chooseMade(made);
    showLines();
    if (!made.empty() && makes_ == Makes::activity) pane_->showActivities();
    if (!made.empty()) list_->scrollTo(list_->currentIndex());
    if (const int line = wanted.value(u"line"_s, -1).toInt(); line >= 0 && line < model_->rowCount()) chooseLine(line);
    Q_EMIT countChanged();
}

// Where the filter would hide it, the filter goes, and that is said.
void SupervisionPage::chooseMade(const std::vector<std::int64_t>& entries) {
    const auto isMade = [&](std::int64_t version) { return std::find(entries.begin(), entries.end(), version) != entries.end(); };
    const QString filter = committee_->currentData().toString();
    bool isHidden = false;
    if (makes_ == Makes::topic) {
        for (const app::TopicView& one : view_.topics) {
            if (!isMade(one.version)) continue;
            chosen_ = Place{Line::Kind::topic, one.topic.id};
            isHidden = !filter.isEmpty() && toQt(one.committeeName) != filter;
            tabs_->setCurrentIndex(0);
        }
    } else if (makes_ == Makes::candidates) {
        std::set<domain::CandidateId> proposed;
        for (const app::CandidateView& one : view_.candidates) {
            if (isMade(one.version)) proposed.insert(one.candidate.id);
        }
        if (proposed.empty()) return;
        chosen_ = Place{Line::Kind::candidates, {}};
        candidates_->choose(proposed);
        isHidden = !filter.isEmpty();
        tabs_->setCurrentIndex(0);
    }
    if (!isHidden) return;
    committee_->setCurrentIndex(0);
    Q_EMIT toldBesides(tr("The list was narrowed to %1 and shows all again, so that what is new stands in it.").arg(filter));
}

void SupervisionPage::showLines() {
    const int row = std::max(0, list_->currentIndex().row());
    const QString committee = committee_->currentData().toString();
    const int scrolled = list_->verticalScrollBar()->value();
    const std::optional<Place> before = chosen_;
    lines_.clear();
    model_->clear();
    model_->setHorizontalHeaderLabels({tr("Topic"), toQt(words().fieldLabel("leaders")), toQt(words().fieldLabel("committee")),
                                       tr("Completed"), tr("Activities"), tr("Next on"), tr("Next step")});
    int shown = 0;
    for (std::size_t i = 0; i < view_.topics.size(); ++i) {
        const app::TopicView& topic = view_.topics[i];
        if (!committee.isEmpty() && toQt(topic.committeeName) != committee) continue;
        shown += topic.handled();
        const QString next = topic.topic.closedOn ? QString() : isoText(topic.nextOn());  // nobody waits for it any more
        const QString name = topic.topic.closedOn ? tr("%1 (closed)").arg(toQt(topic.topic.name)) : toQt(topic.topic.name);
        addLine({Line::Kind::topic, i}, {name, joinNames(toQt(topic.topic.leaders)), toQt(topic.committeeName),
                                         u"%1/%2"_s.arg(topic.completed()).arg(topic.handled()), QString::number(topic.activities.size()),
                                         next, labelOf(topic.standing().step)});
    }
    const auto count = [](const std::vector<app::CaseRow>& rows) {
        const auto done =
            std::count_if(rows.begin(), rows.end(), [](const app::CaseRow& one) { return one.state == domain::CaseState::completed; });
        return u"%1/%2"_s.arg(done).arg(rows.size());
    };
    if (committee.isEmpty() && !view_.withoutTopic.empty())
        addLine({Line::Kind::withoutTopic, 0}, {tr("Without a topic"), {}, {}, count(view_.withoutTopic), {}, {}, {}});
    if (committee.isEmpty() && !view_.governmentItems.empty())
        addLine({Line::Kind::government, 0}, {tr("Led by leaders of the government"), {}, {}, count(view_.governmentItems), {}, {}, {}});
    if (committee.isEmpty() && !view_.candidates.empty())
        addLine({Line::Kind::candidates, 0}, {tr("Proposed, to be decided: %1").arg(view_.openCandidates()), {}, {}, {}, {}, {}, {}});
    summary_->setText(tr("%1, government items: %2").arg(pieces(shown), pieces(static_cast<int>(view_.governmentItems.size()))));
    empty_->setVisible(lines_.empty());
    const int character = fontMetrics().horizontalAdvance(u"字"_s);
    constexpr int mostOfColumn = 11;  // the topic has what they leave
    for (int column = 1; column < model_->columnCount(); ++column)
        setColumnWidthWithTitle(*list_, column, std::min(widthOfTexts(*list_, column), character * mostOfColumn));
    topicColumn_->fit();
    // The same line, wherever others have moved it; where it is gone the one in its place.
    int line = std::min(row, static_cast<int>(lines_.size()) - 1);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (before && placeOf(lines_[i]) == *before) line = static_cast<int>(i);
    }
    chooseLine(line);
    list_->verticalScrollBar()->setValue(scrolled);
    showChosen();
}

void SupervisionPage::addLine(const Line& line, const QStringList& texts) {
    QList<QStandardItem*> items;
    for (const QString& text : texts) {
        items.append(new QStandardItem(text));
        items.back()->setToolTip(text);
    }
    model_->appendRow(items);
    lines_.push_back(line);
}

void SupervisionPage::filterByCommittee(const QString& name) { committee_->setCurrentIndex(std::max(0, committee_->findData(name))); }

void SupervisionPage::chooseLine(int line) {
    if (line >= 0) list_->setCurrentIndex(model_->index(line, 0));
}

void SupervisionPage::showActivities() { pane_->showActivities(); }

const SupervisionPage::Line* SupervisionPage::chosen() const {
    const int row = list_->currentIndex().row();
    return row >= 0 && row < static_cast<int>(lines_.size()) ? &lines_[static_cast<std::size_t>(row)] : nullptr;
}

SupervisionPage::Place SupervisionPage::placeOf(const Line& line) const {
    return {line.kind, line.kind == Line::Kind::topic ? view_.topics[line.topic].topic.id : domain::TopicId()};
}

void SupervisionPage::showChosen() {
    const Line* line = chosen();
    if (line != nullptr) chosen_ = placeOf(*line);
    const bool isOfCandidates = line != nullptr && line->kind == Line::Kind::candidates;
    side_->setCurrentWidget(isOfCandidates ? static_cast<QWidget*>(candidates_) : pane_);
    if (isOfCandidates) showProposals();
    if (line == nullptr) {
        pane_->showNothing();
    } else if (line->kind == Line::Kind::topic) {
        pane_->showTopic(view_.topics[line->topic], view_.photos);
    } else if (isOfCandidates) {
        return;
    } else if (line->kind == Line::Kind::withoutTopic) {
        pane_->showPieces(tr("Priority pieces without a topic"), view_.withoutTopic, view_.pieceActivities, view_.photos);
    } else {
        pane_->showPieces(tr("Led by leaders of the government"), view_.governmentItems, view_.pieceActivities, view_.photos);
    }
}

QString SupervisionPage::sessionAddress() const { return addressOf(register_.directory().shownSession(session_)); }

// What is alike is looked for only where somebody looks at it.
void SupervisionPage::showProposals() {
    candidates_->showCandidates(view_.candidates);
    if (std::exchange(areSimilarAsked_, true) || view_.openCandidates() == 0) return;
    register_.ask(
        this,
        [session = shownSession_, candidates = view_.candidates](app::RegisterStore& store) {
            std::vector<app::CandidateView> found = candidates;
            app::addSimilar(store.reader(), session, found);
            return found;
        },
        [this, generation = generation_](std::vector<app::CandidateView> candidates) {
            if (generation != generation_) return;
            view_.candidates = std::move(candidates);
            candidates_->showCandidates(view_.candidates);
        });
}

void SupervisionPage::showCandidates() {
    tabs_->setCurrentIndex(0);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].kind == Line::Kind::candidates) return chooseLine(static_cast<int>(i));
    }
}

void SupervisionPage::showTopic(domain::TopicId topic) {
    tabs_->setCurrentIndex(0);
    chosen_ = Place{Line::Kind::topic, topic};
    const QSignalBlocker quiet(committee_);
    committee_->setCurrentIndex(0);
    showLines();
    list_->setFocus();
}

void SupervisionPage::keyPressEvent(QKeyEvent* event) {
    const bool isCtrl = event->modifiers() == Qt::ControlModifier;
    const bool isAlt = event->modifiers() == Qt::AltModifier;
    if (isAlt && (event->key() == Qt::Key_1 || event->key() == Qt::Key_2)) {
        tabs_->setCurrentIndex(event->key() - Qt::Key_1);
        takeFocus();
    } else if (tabs_->currentIndex() != 0) {
        Page::keyPressEvent(event);
    } else if (isCtrl && event->key() == Qt::Key_T) {
        if (!isRefused(app::CreateTopic::name)) createTopic();
    } else if (isCtrl && event->key() == Qt::Key_R) {
        if (!isRefused(app::RecordActivity::name)) recordActivity();
    } else if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && event->key() == Qt::Key_R) {
        const auto activity = side_->currentWidget() == pane_ ? pane_->lastActivity() : std::nullopt;
        if (activity) {
            showPhotos(*activity, {});
        } else {
            Q_EMIT refused(tr("No activity recorded yet; Ctrl+R records one."));
        }
    } else {
        Page::keyPressEvent(event);
    }
}

QVariantMap SupervisionPage::state() const {
    return {{u"committee"_s, committee_->currentData().toString()}, {u"line"_s, list_->currentIndex().row()}};
}

void SupervisionPage::setState(const QVariantMap& state) { wanted_ = state; }

}  // namespace huying::ui
