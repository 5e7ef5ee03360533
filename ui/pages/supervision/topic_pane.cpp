// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/supervision/topic_pane.h"

#include <QtWidgets>

#include "app/queries/list_values.h"
#include "cases/case_tabs.h"
#include "dialogs/photos_dialog.h"
#include "look/theme.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/column_width.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

TopicPane::TopicPane(QWidget* parent)
    : QWidget(parent),
      content_(new QWidget),
      title_(roleLabel(QString(), "title")),
      line_(roleLabel(QString(), "muted")),
      next_(roleLabel(QString(), "strong")),
      plan_(plainLabel(QString())),
      tabs_(new QTabWidget),
      table_(new QTableView),
      model_(new QStandardItemModel(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(20, 14, 16, 8);
    outer->addWidget(content_);
    auto* layout = new QVBoxLayout(content_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    title_->setObjectName(u"topicTitle"_s);
    layout->addWidget(title_);
    layout->addWidget(line_);
    next_->setObjectName(u"topicNext"_s);
    layout->addWidget(next_);
    layout->addWidget(plan_);
    auto* actionArea = new QWidget;
    actions_ = new FlowLayout(actionArea, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    actionArea->setSizePolicy(policy);
    layout->addWidget(actionArea);

    table_->setObjectName(u"topicPieces"_s);
    table_->setModel(model_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(rowHeight(fontMetrics()));
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(table_, &QTableView::activated, this, [this] {
        if (const app::CaseRow* row = chosen()) Q_EMIT caseRequested(row->id);
    });
    QScrollArea* area = scrolled(activities_);
    activities_->setContentsMargins(0, 12, 10, 8);
    tabs_->setDocumentMode(true);
    tabs_->addTab(table_, QString());
    tabs_->addTab(area, QString());
    layout->addWidget(tabs_, 1);
    showNothing();
}

void TopicPane::showNothing() {
    content_->hide();
    cards_.clear();  // what is not shown is not the last activity either
}

void TopicPane::setRefusals(std::function<QString(std::string_view command)> whyNot) { whyNot_ = std::move(whyNot); }

void TopicPane::showHead(const QString& title, const QString& line, const QString& plan) {
    title_->setText(title);
    line_->setText(line);
    line_->setVisible(!line.isEmpty());
    plan_->setText(plan);
    plan_->setVisible(!plan.isEmpty());
    next_->hide();
    clearLayout(actions_);
    content_->show();
}

void TopicPane::addAction(const char* command, const QString& text, bool isEnabled, const QString& why, std::string_view deed) {
    auto* button = new QPushButton(text);
    button->setObjectName(u"action_"_s + QString::fromLatin1(command));
    const QString refused = whyNot_ ? whyNot_(deed.empty() ? std::string_view(command) : deed) : QString();
    disableFor(button, !refused.isEmpty() ? refused : isEnabled ? QString() : why);
    connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT actionRequested(QString::fromLatin1(command)); });
    actions_->addWidget(button);
    button->show();
}

void TopicPane::showTopic(const app::TopicView& topic, const Photos& photos) {
    QStringList parts;
    const auto add = [&](const char* code, const QString& value) {
        if (!value.isEmpty()) parts.append(toQt(words().fieldLabel(code)) + QChar(QChar::Nbsp) + value);  // a date stays by its label
    };
    add("leaders", joinNames(toQt(topic.topic.leaders)));
    add("committee", toQt(topic.committeeName));
    add("units_of_topic", joinNames(toQt(topic.unitNames)));
    add("decided_on", isoText(topic.topic.decidedOn));
    if (!topic.topic.chairMeeting.empty()) parts.append(toQt(topic.topic.chairMeeting));
    add("plan_on", isoText(topic.topic.planOn));
    add("report_on", isoText(topic.topic.reportOn));
    add("heard_on", isoText(topic.topic.heardOn));
    if (!topic.topic.heardMeeting.empty()) parts.append(toQt(topic.topic.heardMeeting));
    add("closed_on", isoText(topic.topic.closedOn));
    QString plan = toQt(topic.topic.plan);
    if (!topic.topic.report.empty())
        plan += (plan.isEmpty() ? QString() : u"\n"_s) + tr("%1: %2").arg(toQt(words().fieldLabel("report")), toQt(topic.topic.report));
    showHead(toQt(topic.topic.name), parts.join(u"　"_s), plan);
    const domain::TopicStanding standing = topic.standing();
    const QString turn =
        standing.turn == domain::TopicTurn::committee && !topic.committeeName.empty() ? toQt(topic.committeeName) : labelOf(standing.turn);
    next_->setText(
        tr("Next: %1, turn of %2 (%3)").arg(labelOf(standing.step), turn, word("topic_why." + std::string(base::codeOf(standing.step)))));
    next_->setVisible(standing.step != domain::TopicStep::none);
    const bool isOpen = !topic.topic.closedOn;
    const QString closed = tr("The topic is closed.");
    addAction("record-activity", tr("Activity…"));
    addAction("set-priority", tr("Put pieces in…"), isOpen, closed);
    addAction("end-priority", tr("Take out…"), !topic.pieces.empty(), tr("No piece is in this topic."));
    addAction("correct-topic", tr("Correct…"));
    const bool isDone = topic.completed() == topic.handled();
    const bool isReported = !topic.topic.report.empty();
    addAction("file-topic-report", tr("Report…"), isOpen && !isReported, isOpen ? tr("The report is filed; Correct… changes it.") : closed);
    addAction("record-topic-hearing", tr("Heard…"), isOpen && isReported && !topic.topic.heardOn,
              !isOpen      ? closed
              : isReported ? tr("The chair conference has heard it; Correct… changes that.")
                           : tr("The report is not filed yet."));
    addAction("close-topic", tr("Close…"), isOpen && isDone && !topic.pieces.empty(),
              !isOpen                ? closed
              : topic.pieces.empty() ? tr("No piece is in this topic.")
                                     : tr("Some of its pieces are not completed."));
    addAction("record-urging", tr("Urge its units…"), !topic.pieces.empty(), tr("No piece is in this topic."));
    addAction("briefing", tr("Briefing…"), true, {}, "read-cases");
    addAction("briefing-file", tr("Briefing as Word…"), true, {}, "read-cases");
    fillPieces(topic.pieces);
    fillActivities(topic.activities, photos);
}

void TopicPane::showPieces(const QString& title, const std::vector<app::CaseRow>& pieces, const std::vector<domain::Activity>& activities,
                           const Photos& photos) {
    showHead(title, QString(), QString());
    const QString none = tr("Choose a piece in the list.");
    addAction("record-activity", tr("Activity…"), !pieces.empty(), none);
    addAction("set-priority", tr("Put pieces in…"));
    addAction("end-priority", tr("Take out…"), !pieces.empty(), none);
    addAction("set-government-leader", tr("Government leader…"));
    std::vector<domain::Activity> theirs;
    for (const domain::Activity& activity : activities) {
        const bool isOne =
            std::any_of(pieces.begin(), pieces.end(), [&](const app::CaseRow& row) { return row.id == activity.suggestion; });
        if (isOne) theirs.push_back(activity);
    }
    fillPieces(pieces);
    fillActivities(theirs, photos);
}

void TopicPane::fillPieces(const std::vector<app::CaseRow>& rows) {
    const domain::SuggestionId kept = chosen() == nullptr ? domain::SuggestionId() : chosen()->id;
    pieces_ = rows;
    model_->clear();
    const auto label = [](const char* code) { return toQt(words().fieldLabel(code)); };
    model_->setHorizontalHeaderLabels({label("number_text"), label("title"), label("units"), label("state"), label("result_class"),
                                       label("supervisor"), label("government_leader")});
    for (const app::CaseRow& row : pieces_) {
        QList<QStandardItem*> items;
        for (const QString& text : {toQt(row.address), toQt(app::shownTitle(row, words())), toQt(row.units), labelOf(row.state),
                                    classText(row.term, row.resultClass), toQt(row.supervisor), toQt(row.governmentLeader)}) {
            items.append(new QStandardItem(text));
            items.back()->setToolTip(text);
        }
        model_->appendRow(items);
    }
    const int character = fontMetrics().horizontalAdvance(u"字"_s);
    const std::array widths{6, 16, 8, 4, 5, 9, 11};
    for (int column = 0; column < 7; ++column)
        setColumnWidthWithTitle(*table_, column, character * widths[static_cast<std::size_t>(column)]);
    const int longestState = fontMetrics().horizontalAdvance(labelOf(domain::CaseState::completed));
    table_->setColumnWidth(3, std::max(table_->columnWidth(3), longestState + character));
    // Who supervises stands in the head already where it is the same for all.
    const auto isSame = [&](const app::CaseRow& row) { return row.supervisor == pieces_.front().supervisor; };
    const auto isLed = [](const app::CaseRow& row) { return !row.governmentLeader.empty(); };
    const bool isLedAtAll = std::any_of(pieces_.begin(), pieces_.end(), isLed);
    table_->setColumnHidden(5, isLedAtAll || std::all_of(pieces_.begin(), pieces_.end(), isSame));
    table_->setColumnHidden(6, !isLedAtAll);
    // The piece that was chosen, where it is still here: what is recorded next is about it.
    const auto found = std::find_if(pieces_.begin(), pieces_.end(), [&](const app::CaseRow& row) { return row.id == kept; });
    const auto place = found == pieces_.end() ? 0 : found - pieces_.begin();
    if (!pieces_.empty()) table_->setCurrentIndex(model_->index(static_cast<int>(place), 0));
    tabs_->setTabText(0, tr("Pieces %1").arg(pieces_.size()));
}

void TopicPane::fillActivities(const std::vector<domain::Activity>& activities, const Photos& photos) {
    clearLayout(activities_);
    cards_.clear();
    tabs_->setTabText(1, tr("Activities %1").arg(activities.size()));
    for (auto row = activities.rbegin(); row != activities.rend(); ++row) {
        QVBoxLayout* inside = nullptr;
        QFrame* frame = card(inside);
        auto* head = new QHBoxLayout;
        QString title = isoText(row->on) + u"　"_s + labelOf(row->kind) + u"　"_s + toQt(row->place);
        for (const app::CaseRow& piece : pieces_) {
            if (piece.id == row->suggestion) title += u"　"_s + toQt(piece.address);
        }
        head->addWidget(roleLabel(title, "strong"), 1);
        const auto theirs = photos.find(row->id);
        auto* pictures = linkButton(theirs == photos.end() ? tr("Photos…") : tr("Photos %1…").arg(theirs->second.size()));
        pictures->setObjectName(u"activityPhotos"_s);
        pictures->setToolTip(tr("Looks at the photos and adds some; files can be dropped on the activity."));
        connect(pictures, &QPushButton::clicked, this, [this, activity = *row] { Q_EMIT photosRequested(activity, {}); });
        head->addWidget(pictures, 0, Qt::AlignTop);
        auto* correct = linkButton(tr("Correct…"));
        correct->setObjectName(u"correctActivity"_s);
        if (whyNot_) disableFor(correct, whyNot_("correct-activity"));
        connect(correct, &QPushButton::clicked, this, [this, activity = *row] { Q_EMIT activityRequested(activity); });
        head->addWidget(correct, 0, Qt::AlignTop);
        inside->addLayout(head);
        FactGrid grid(inside);
        grid.add(tr("Led by"), toQt(row->supervisor));
        grid.add(toQt(words().fieldLabel("people")), toQt(row->people));
        grid.add(toQt(words().fieldLabel("findings")), toQt(row->findings));
        grid.add(toQt(words().fieldLabel("decisions")), toQt(row->decisions));
        grid.add(toQt(words().fieldLabel("next_on")), isoText(row->nextOn));
        activities_->addWidget(frame);
        frame->setObjectName(u"activityCard"_s);
        frame->setAcceptDrops(true);
        frame->installEventFilter(this);
        cards_.emplace_back(frame, *row);
    }
    if (activities.empty()) activities_->addWidget(roleLabel(tr("No activity recorded yet; Ctrl+R records one."), "muted"));
    activities_->addStretch(1);
}

const app::CaseRow* TopicPane::chosen() const {
    const int row = table_->currentIndex().row();
    return row >= 0 && row < static_cast<int>(pieces_.size()) ? &pieces_[static_cast<std::size_t>(row)] : nullptr;
}

QString TopicPane::chosenAddress() const { return chosen() == nullptr ? QString() : toQt(chosen()->address); }

QString TopicPane::chosenGovernmentLeader() const { return chosen() == nullptr ? QString() : toQt(chosen()->governmentLeader); }

void TopicPane::showActivities() { tabs_->setCurrentIndex(1); }

std::optional<domain::Activity> TopicPane::lastActivity() const {
    return cards_.empty() ? std::nullopt : std::optional(cards_.front().second);
}

bool TopicPane::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) return QWidget::eventFilter(watched, event);
    const auto card = std::find_if(cards_.begin(), cards_.end(), [&](const auto& one) { return one.first == watched; });
    auto* drop = static_cast<QDropEvent*>(event);  // what comes in is a drop that has not happened yet
    const QStringList files = filesIn(drop->mimeData());
    if (card == cards_.end() || files.isEmpty()) return QWidget::eventFilter(watched, event);
    acceptAsCopy(*drop);
    if (event->type() == QEvent::Drop) Q_EMIT photosRequested(card->second, files);
    return true;
}

void TopicPane::takeFocus() {
    tabs_->setCurrentIndex(0);
    table_->setFocus();
}

void TopicPane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace huying::ui
