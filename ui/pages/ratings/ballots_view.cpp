// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ratings/ballots_view.h"

#include <QtWidgets>
#include <algorithm>

#include "dialogs/ballot_dialogs.h"
#include "dialogs/sheet_output.h"
#include "look/theme.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"
#include "widgets/roomy_column.h"
#include "widgets/row_table.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString column(const char* key) { return word(std::string("sheet.") + key); }

constexpr int aboutColumn = 2;
constexpr int waitsColumn = 5;

// In the list in few words; pointing at it tells why.
QString waitsFor(domain::AfterBallot waits) {
    if (waits == domain::AfterBallot::nothing) return {};
    return waits == domain::AfterBallot::secondBallot ? BallotsView::tr("Second ballot") : BallotsView::tr("Second report");
}

}  // namespace

BallotsView::BallotsView(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      register_(theRegister),
      prompts_(prompts),
      list_(new QTableView),
      model_(new QStandardItemModel(this)),
      empty_(hintLabel(tr("No ballot yet. “Record a ballot” takes the numbers of the standing committee's vote."))),
      pane_(new QWidget),
      title_(roleLabel(QString(), "title")),
      outcome_(plainLabel(QString())),
      compared_(plainLabel(QString())),
      opinions_(new QTableView),
      opinionModel_(new QStandardItemModel(this)),
      record_(new QAction(icon("list-add"), tr("Record a ballot…"), this)),
      rule_(new QAction(tr("When a ballot passes…"), this)),
      print_(new QAction(tr("Print ballots…"), this)),
      export_(new QAction(tr("Export ballots…"), this)) {
    build();
    connect(record_, &QAction::triggered, this, &BallotsView::recordBallot);
    connect(rule_, &QAction::triggered, this, [this] { start(QString::fromLatin1(app::SetBallotRule::name)); });
    connect(print_, &QAction::triggered, this, &BallotsView::printBallots);
    connect(export_, &QAction::triggered, this, &BallotsView::exportBallots);
    connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BallotsView::showChosen);
    connect(list_, &QTableView::activated, this, [this] { opinions_->setFocus(); });
    connect(opinions_, &QTableView::activated, this, [this] { start(QString::fromLatin1(app::RecordRectification::name)); });
    connect(opinions_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BallotsView::setActions);
    connect(&register_, &Register::changed, this, &BallotsView::read);
}

void BallotsView::build() {
    list_->setObjectName(u"ballotList"_s);
    list_->setAccessibleName(tr("Ballots"));
    setUpRows(list_, model_);
    list_->horizontalHeader()->setStretchLastSection(false);
    constexpr int leastOfSubject = 9;
    aboutColumn_ = new RoomyColumn(list_, aboutColumn, leastOfSubject);
    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    empty_->setContentsMargins(16, 12, 16, 12);
    leftLayout->addWidget(empty_);
    leftLayout->addWidget(list_, 1);

    auto* layout = new QVBoxLayout(pane_);
    layout->setContentsMargins(20, 14, 16, 8);
    layout->setSpacing(8);
    title_->setObjectName(u"ballotTitle"_s);
    outcome_->setObjectName(u"ballotOutcome"_s);
    compared_->setObjectName(u"ballotCompared"_s);
    layout->addWidget(title_);
    layout->addWidget(outcome_);
    layout->addWidget(compared_);
    auto* actionArea = new QWidget;
    auto* actions = new FlowLayout(actionArea, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    actionArea->setSizePolicy(policy);
    addButton(actions, "record-review-opinion", tr("Review opinion…"));
    addButton(actions, "record-rectification", tr("Rectified…"));
    addButton(actions, "correct-review-opinion", tr("Correct the opinion…"));
    addButton(actions, "record-second-report", tr("Second report…"));
    addButton(actions, "record-ballot", tr("Second ballot…"));
    addButton(actions, "correct-ballot", tr("Correct the ballot…"));
    addButton(actions, "void-ballot", tr("Void…"));
    layout->addWidget(actionArea);
    opinions_->setObjectName(u"opinionList"_s);
    opinions_->setAccessibleName(tr("Review opinions"));
    setUpRows(opinions_, opinionModel_);
    layout->addWidget(opinions_, 1);

    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(pane_);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setSizes({700, 500});
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);
    pane_->hide();
}

void BallotsView::addButton(QLayout* layout, const char* command, const QString& text) {
    auto* button = new QPushButton(text);
    button->setObjectName(u"action_"_s + QString::fromLatin1(command));
    connect(button, &QPushButton::clicked, this, [this, command] { start(QString::fromLatin1(command)); });
    layout->addWidget(button);
    buttons_.push_back(button);
}

QString BallotsView::countText() const { return tr("Ballots: %1").arg(shown_.size()); }

void BallotsView::takeOpened() {
    disableFor(record_, refusal(register_.reasonAgainst(app::RecordBallot::name)));
    disableFor(rule_, refusal(register_.reasonAgainst(app::SetBallotRule::name)));
    read();
}

void BallotsView::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    read();
}

void BallotsView::takeFocus() { list_->setFocus(); }

void BallotsView::choose(domain::BallotId id) {
    wanted_ = id;
    showBallots();
}

void BallotsView::read() {
    const Directory& directory = register_.directory();
    if (!register_.isOpen() || directory.sessions.empty()) return;
    const domain::SessionId session = session_.value_or(directory.sessions.front().id);
    const unsigned generation = ++generation_;
    register_.ask(
        this, [session, in = words()](app::RegisterStore& store) { return app::viewBallots(store.reader(), session, in); },
        [this, generation](std::vector<app::BallotView> ballots) {
            if (generation != generation_) return;
            ballots_ = std::move(ballots);
            chooseMade();
            showBallots();
            Q_EMIT countChanged();
        });
}

void BallotsView::chooseMade() {
    const std::vector<std::int64_t> entries = std::exchange(made_, {});
    const auto isMade = [&](std::int64_t version) { return std::find(entries.begin(), entries.end(), version) != entries.end(); };
    for (const app::BallotView& one : ballots_) {
        if (makes_ == Makes::ballot && isMade(one.version)) wanted_ = one.ballot.id;
        for (std::size_t i = 0; i < one.opinions.size(); ++i) {
            if (makes_ == Makes::opinion && isMade(one.opinions[i].version)) wantedOpinion_ = static_cast<int>(i) + 1;
        }
    }
}

void BallotsView::showBallots() {
    const domain::BallotId kept = wanted_ ? wanted_ : kept_;
    const int row = std::max(0, list_->currentIndex().row());
    model_->clear();
    shown_.clear();
    model_->setHorizontalHeaderLabels({column("ballot"), column("held_on"), column("ballot_about"), column("percent"), column("outcome"),
                                       tr("What waits"), column("satisfied"), column("mostly_satisfied"), column("dissatisfied"),
                                       column("invalid")});
    int line = -1;
    for (std::size_t i = 0; i < ballots_.size(); ++i) {
        const app::BallotView& view = ballots_[i];
        const domain::Ballot& ballot = view.ballot;
        if (!ballot.counts()) continue;
        if (ballot.id == kept) line = model_->rowCount();
        const QString about = ballot.repeats ? tr("%1 (second ballot)").arg(toQt(view.about)) : toQt(view.about);
        const QString percent = toQt(app::shownPercent(view));
        addRow(model_,
               {QString::number(ballot.id.value), isoText(ballot.on), about, percent,
                word(view.outcome.passes ? "ballot.passed" : "ballot.not_passed"), waitsFor(view.waits), QString::number(ballot.satisfied),
                QString::number(ballot.mostly), QString::number(ballot.dissatisfied), QString::number(ballot.invalid)});
        model_->item(model_->rowCount() - 1, waitsColumn)->setToolTip(tipText(toQt(app::waitsText(view, words()))));
        shown_.push_back(i);
    }
    // How it came out and what waits stand before the numbers that it was counted from; their columns take what they need.
    for (int shownColumn = 0; shownColumn < model_->columnCount(); ++shownColumn) {
        if (shownColumn != aboutColumn) setColumnWidthWithTitle(*list_, shownColumn, widthOfTexts(*list_, shownColumn));
    }
    aboutColumn_->fit();
    empty_->setVisible(shown_.empty());
    if (line >= 0) wanted_ = {};
    if (line < 0) line = std::min(row, model_->rowCount() - 1);
    if (line >= 0) list_->setCurrentIndex(model_->index(line, 0));
    showChosen();
}

const app::BallotView* BallotsView::chosen() const {
    const int row = list_->currentIndex().row();
    return row >= 0 && row < static_cast<int>(shown_.size()) ? &ballots_[shown_[static_cast<std::size_t>(row)]] : nullptr;
}

std::optional<int> BallotsView::opinion() const {
    const int row = opinions_->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(shownOpinions_.size())) return std::nullopt;
    return shownOpinions_[static_cast<std::size_t>(row)];
}

void BallotsView::showChosen() {
    const app::BallotView* view = chosen();
    pane_->setVisible(view != nullptr);
    if (view == nullptr) return;
    const domain::Ballot& ballot = view->ballot;
    kept_ = ballot.id;
    title_->setText(toQt(view->about));
    QStringList lines{tr("%1, %2").arg(toQt(ballot.meeting), isoText(ballot.on)),
                      tr("Members %1, present %2, handed out %3, collected %4 (valid %5, invalid %6)")
                          .arg(ballot.members)
                          .arg(ballot.present)
                          .arg(ballot.handedOut)
                          .arg(ballot.collected)
                          .arg(ballot.valid())
                          .arg(ballot.invalid),
                      toQt(app::outcomeText(ballot, view->percents, words())), toQt(app::ruleText(ballot.rule, words()))};
    if (ballot.rectifyBy) lines.append(tr("Second report due on %1").arg(isoText(ballot.rectifyBy)));
    if (ballot.reportedOn) lines.append(tr("Reported again on %1: %2").arg(isoText(ballot.reportedOn), toQt(ballot.report)));
    if (!ballot.note.empty()) lines.append(toQt(ballot.note));
    outcome_->setText(lines.join(u'\n'));
    setTone(outcome_, view->outcome.passes ? Tone::plain : Tone::warn);
    // The other ballot on the same beside this one.
    QStringList compared;
    for (const app::BallotView& other : ballots_) {
        if (!other.ballot.counts()) continue;
        const bool isFirst = ballot.repeats == other.ballot.id;
        if (!isFirst && view->second != other.ballot.id) continue;
        compared.append((isFirst ? tr("First ballot, %1: %2") : tr("Second ballot, %1: %2"))
                            .arg(isoText(other.ballot.on), toQt(app::outcomeText(other.ballot, other.percents, words()))));
    }
    compared_->setText(compared.join(u'\n'));
    compared_->setVisible(!compared.isEmpty());
    showOpinions();
}

void BallotsView::showOpinions() {
    const auto wanted = std::exchange(wantedOpinion_, std::nullopt);
    const auto before = wanted ? wanted : opinion();
    opinionModel_->clear();
    shownOpinions_.clear();
    opinionModel_->setHorizontalHeaderLabels({column("opinion_number"), column("opinion_text"), column("unit"), column("rectify_by"),
                                              column("rectified_on"), column("rectification")});
    const app::BallotView& view = *chosen();
    for (std::size_t i = 0; i < view.opinions.size(); ++i) {
        const domain::ReviewOpinion& row = view.opinions[i].opinion;
        QStringList steps;
        for (const domain::Rectification& one : row.rectifications) {
            if (one.voidReason.empty()) steps.append(isoText(one.on) + u' ' + toQt(one.text));
        }
        const domain::Rectification* done = domain::doneBy(row);
        addRow(opinionModel_, {QString::number(i + 1), markedIfVoid(toQt(row.text), row.voidReason), toQt(view.opinions[i].unit),
                               isoText(row.dueOn), done == nullptr ? QString() : isoText(done->on), steps.join(u"; "_s)});
        shownOpinions_.push_back(static_cast<int>(i) + 1);
    }
    setWidths(opinions_, {3, 16, 8, 6, 7});
    if (!shownOpinions_.empty()) {
        const auto kept = std::find(shownOpinions_.begin(), shownOpinions_.end(), before.value_or(1));
        const auto row = kept == shownOpinions_.end() ? 0 : kept - shownOpinions_.begin();
        opinions_->setCurrentIndex(opinionModel_->index(static_cast<int>(row), 0));
    }
    setActions();
}

// A button that can do nothing now says why.
void BallotsView::setActions() {
    const app::BallotView* view = chosen();
    if (view == nullptr) return;
    const auto number = opinion();
    const QString none = number ? QString() : tr("There is no review opinion yet.");
    const bool isVoid = number && !view->opinions[static_cast<std::size_t>(*number) - 1].opinion.voidReason.empty();
    for (QPushButton* button : buttons_) {
        const QString command = button->objectName().mid(7);
        QString why = refusal(register_.reasonAgainst(toUtf8(command)));
        if (why.isEmpty() && command == "record-rectification"_L1) why = isVoid ? tr("The opinion is void.") : none;
        if (why.isEmpty() && command == "correct-review-opinion"_L1) why = none;
        if (why.isEmpty() && command == "record-second-report"_L1 && view->waits != domain::AfterBallot::secondReport)
            why = view->outcome.passes      ? tr("The ballot passed.")
                  : view->ballot.reportedOn ? tr("It was reported again.")
                                            : tr("There is a second ballot.");
        if (why.isEmpty() && command == "record-ballot"_L1 && (view->outcome.passes || view->second))
            why = view->outcome.passes ? tr("The ballot passed.") : tr("There is a second ballot.");
        disableFor(button, why);
    }
}

QString BallotsView::sessionAddress() const { return addressOf(register_.directory().shownSession(session_)); }

QString BallotsView::sessionName() const { return headingOf(register_.directory().shownSession(session_)); }

int BallotsView::term() const { return sessionAddress().section(u'-', 0, 0).toInt(); }

CommandDialog* BallotsView::open(CommandDialog* dialog, Makes makes) {
    connect(dialog, &CommandDialog::accomplished, this, [this, dialog, makes](const QString& sentence) {
        makes_ = makes;
        made_ = dialog->entries();
        Q_EMIT done(sentence);
    });
    dialog->open();
    return dialog;
}

CommandDialog* BallotsView::recordBallot() {
    std::optional<app::BallotView> last;
    for (const app::BallotView& one : ballots_) {
        if (one.ballot.counts()) last = one;
    }
    return open(new BallotDialog(register_, sessionAddress(), BallotDialog::What::record, last, window()), Makes::ballot);
}

CommandDialog* BallotsView::start(const QString& action) {
    if (const auto reason = register_.reasonAgainst(toUtf8(action))) {
        Q_EMIT refused(sentence(*reason));
        return nullptr;
    }
    if (action == "set-ballot-rule"_L1) {
        register_.ask(
            this, [term = term()](app::RegisterStore& store) { return app::ballotRuleOf(store.reader(), term); },
            [this](const domain::BallotRule& rule) { open(new BallotRuleDialog(register_, term(), rule, window())); });
        return nullptr;
    }
    const app::BallotView* view = chosen();
    if (view == nullptr) return nullptr;
    const auto number = opinion();
    if (action == "record-review-opinion"_L1)
        return open(new ReviewOpinionDialog(register_, *view, std::nullopt, window()), Makes::opinion);
    if (action == "correct-review-opinion"_L1 && number) return open(new ReviewOpinionDialog(register_, *view, number, window()));
    if (action == "record-rectification"_L1 && number) return open(new RectificationDialog(register_, *view, *number, window()));
    if (action == "record-second-report"_L1) return open(new SecondReportDialog(register_, *view, window()));
    if (action == "record-ballot"_L1)
        return open(new BallotDialog(register_, sessionAddress(), BallotDialog::What::second, *view, window()), Makes::ballot);
    if (action == "correct-ballot"_L1)
        return open(new BallotDialog(register_, sessionAddress(), BallotDialog::What::correct, *view, window()));
    if (action == "void-ballot"_L1) return open(new VoidBallotDialog(register_, *view, window()));
    return nullptr;
}

void BallotsView::printBallots() {
    printSheet(register_, this, app::ballotSheet(ballots_, app::Words::of(app::Language::chinese)), sessionName(), [] {});
}

void BallotsView::exportBallots() {
    exportSheet(register_, prompts_, this, app::ballotSheet(ballots_, words()), sessionName(),
                [this](const QString& text, bool isWrong) { isWrong ? Q_EMIT refused(text) : Q_EMIT told(text); });
}

void BallotsView::keyPressEvent(QKeyEvent* event) {
    const bool isCtrl = event->modifiers() == Qt::ControlModifier;
    if (isCtrl && event->key() == Qt::Key_T) {
        if (const auto reason = register_.reasonAgainst(app::RecordBallot::name)) {
            Q_EMIT refused(sentence(*reason));
        } else {
            recordBallot();
        }
    } else if (isCtrl && event->key() == Qt::Key_R) {
        start(QString::fromLatin1(app::RecordReviewOpinion::name));
    } else if (event->key() == Qt::Key_F2) {
        start(QString::fromLatin1(opinions_->hasFocus() ? app::CorrectReviewOpinion::name : app::CorrectBallot::name));
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace huying::ui
