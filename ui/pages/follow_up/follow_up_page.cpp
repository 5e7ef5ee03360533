// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/follow_up/follow_up_page.h"

#include <QtWidgets>
#include <algorithm>
#include <array>
#include <span>

#include "app/ports/read_snapshot.h"
#include "app/queries/call_sheet.h"
#include "app/queries/debt_list.h"
#include "app/queries/follow_up_ledger.h"
#include "base/text.h"
#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/look_back_dialogs.h"
#include "dialogs/sheet_output.h"
#include "look/theme.h"
#include "models/sheet_model.h"
#include "pages/follow_up/look_back_bar.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/column_width.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// What is looked at first: which piece promised what, who is in charge, by when, how it stands and how late.
constexpr std::array shownFirst{"case", "commitment", "owner", "due_on", "state", "late"};
// Who is asked about what, how it stands, what was said and found.
constexpr std::array shownFirstOfRound{"case", "unit", "promise", "standing", "late", "answer_state", "answer_text", "finding"};

}  // namespace

FollowUpPage::FollowUpPage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent),
      register_(theRegister),
      prompts_(prompts),
      lists_(new QComboBox),
      openOnly_(new QCheckBox(tr("open ones only"))),
      lookBackBar_(new LookBackBar(theRegister)),
      table_(new QTableView),
      model_(new SheetModel(this)),
      empty_(roleLabel(QString(), "muted")),
      stack_(new QStackedWidget),
      listSide_(new QWidget),
      pane_(new CasePane(theRegister)),
      actions_(new CaseActions(theRegister, prompts, this)),
      splitter_(new QSplitter(Qt::Horizontal)),
      export_(new QAction(icon("document-export"), tr("Export…"), this)),
      print_(new QAction(icon("document-print"), tr("Print…"), this)) {
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(24);
    makeTable();
    stack_->addWidget(table_);
    stack_->addWidget(empty_);
    auto* side = new QVBoxLayout(listSide_);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(makeControls());
    side->addWidget(lookBackBar_);
    lookBackBar_->hide();
    side->addWidget(stack_, 1);
    splitter_->addWidget(listSide_);
    splitter_->addWidget(pane_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    splitter_->setSizes({690, 510});
    splitter_->restoreState(QSettings().value(u"splitter/followUp"_s).toByteArray());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter_);
    print_->setShortcut(QKeySequence::Print);
    print_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(print_);
    connect(print_, &QAction::triggered, this, &FollowUpPage::printSheet);
    connect(export_, &QAction::triggered, this, &FollowUpPage::exportSheet);
    connect(pane_, &CasePane::closeRequested, this, [this] { openCase(false); });
    connect(pane_, &CasePane::caseRequested, pane_, &CasePane::showCase);
    connect(pane_, &CasePane::stepRequested, this, &FollowUpPage::step);
    connect(pane_, &CasePane::actionRequested, this, [this](const QString& command, int promise) {
        if (pane_->view() == nullptr) return;
        const Row line = current();
        const bool isAboutPromise = command != toQt(app::RecordReview::name);
        const bool isOfLine = promise == 0 && isAboutPromise && line.id == pane_->view()->facts.suggestion.id;
        actions_->start(command, *pane_->view(), std::nullopt, isOfLine ? line.promise : promise,
                        line.id == pane_->view()->facts.suggestion.id ? line.line : domain::LookBackLineId());
    });
    connect(actions_, &CaseActions::accomplished, this, &Page::done);
    connect(actions_, &CaseActions::caseRequested, this, &Page::caseRequested);
    connect(pane_, &CasePane::refused, this, &Page::refused);
    connect(lookBackBar_, &LookBackBar::changed, this, &FollowUpPage::read);
    connect(lookBackBar_, &LookBackBar::accomplished, this, &Page::done);
    connect(lookBackBar_, &LookBackBar::toldBesides, this, &Page::toldBesides);
    connect(lookBackBar_, &LookBackBar::choiceRequested, this, [this] {
        auto* dialog = actions_->startLookBack({}, session_);
        connect(dialog, &CommandDialog::accomplished, this,
                [this, dialog] { lookBackBar_->wantNamed(base::trimmed(dialog->roundName())); });
    });
    connect(&register_, &Register::changed, this, &FollowUpPage::read);
}

FollowUpPage::~FollowUpPage() { QSettings().setValue(u"splitter/followUp"_s, splitter_->saveState()); }

QList<std::pair<FollowUpPage::List, QString>> FollowUpPage::listNames() {
    return {{List::commitments, tr("Ledger of promises")},
            {List::unrated, tr("Forms to be asked for")},
            {List::lookBack, tr("Look-back rounds")},
            {List::replyDebts, tr("Deputies still owed a reply")}};
}

QWidget* FollowUpPage::makeControls() {
    auto* controls = new QWidget;
    auto* line = new QHBoxLayout(controls);
    line->setContentsMargins(12, 8, 12, 8);
    line->setSpacing(8);
    lists_->setObjectName(u"followUpLists"_s);
    for (const auto& [list, name] : listNames()) lists_->addItem(name, static_cast<int>(list));
    auto* label = new QLabel(tr("List"));
    label->setBuddy(lists_);
    openOnly_->setObjectName(u"openOnly"_s);
    openOnly_->setChecked(true);
    line->addWidget(label);
    line->addWidget(lists_);
    line->addWidget(openOnly_);
    line->addStretch(1);
    connect(lists_, &QComboBox::currentIndexChanged, this, [this] {
        openOnly_->setVisible(list() == List::commitments);
        lookBackBar_->setVisible(list() == List::lookBack);
        read();
    });
    connect(openOnly_, &QCheckBox::toggled, this, &FollowUpPage::read);
    return controls;
}

void FollowUpPage::makeTable() {
    table_->setObjectName(u"followUpTable"_s);
    table_->setAccessibleName(tr("Follow-up"));
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
    table_->installEventFilter(this);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!isFilling_) showCurrent();
    });
    connect(table_, &QTableView::doubleClicked, this, [this] { openCase(true); });
}

// Enter opens the case and F2 explains its due date; the table would only begin to edit.
bool FollowUpPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCase(true);
            return true;
        }
        if (key == Qt::Key_F2) {
            if (rows_.empty()) return true;
            showCurrent();  // a link may have led the pane to another piece
            pane_->explainMatter(current().matter);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

QList<QAction*> FollowUpPage::topActions() const { return {print_, export_}; }

QString FollowUpPage::helpText() const {
    return tr(
        "What replies have promised and what became of it, of this session and of those before it: open promises go on over the years "
        "until "
        "they are fulfilled or explained. The second list has the forms that have not come back, with the telephone of whom to call; the "
        "third one look-back rounds: what "
        "units are asked about earlier replies and promises, what they say and what the office finds. The fourth one has every deputy who "
        "is "
        "still owed a reply: each signer of each piece, since when, and whether the unit has yet to reply or the reply to be delivered.\n"
        "Up and Down go through the list, Enter opens the case and what can be done with it, Esc returns. F2 explains the date of the "
        "line, "
        "Ctrl+Tab turns to "
        "the next part of the case. Ctrl+P prints the list as it "
        "stands; “Export…” writes it for Excel or WPS.");
}

QString FollowUpPage::countText() const { return tr("%1 lines").arg(count()); }

void FollowUpPage::takeOpened() {
    sheet_ = std::make_shared<const app::ListSheet>();  // of another register: nothing is found again in it
    rows_.clear();
    read();
}

void FollowUpPage::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    read();
}

void FollowUpPage::takeFocus() {
    if (rows_.empty()) {
        empty_->setFocus();
    } else {
        table_->setFocus();
    }
}

FollowUpPage::List FollowUpPage::list() const { return static_cast<List>(lists_->currentData().toInt()); }

void FollowUpPage::showList(List list) { lists_->setCurrentIndex(lists_->findData(static_cast<int>(list))); }

void FollowUpPage::read() {
    if (!register_.isOpen()) return;
    const unsigned generation = ++generation_;
    const List list = this->list();
    const app::LedgerQuery query{session_, std::nullopt, openOnly_->isChecked(), register_.today()};
    register_.ask(
        this,
        [list, query, round = lookBackBar_->round(), named = lookBackBar_->wantedName(), standing = lookBackBar_->standing(),
         today = register_.today(), in = words()](app::RegisterStore& store) {
            const app::ReadSnapshot moment(store.reader());
            if (list == List::lookBack) return lookBackAnswer(store, round, named, standing, today, in);
            Answer answer;
            if (list == List::commitments) {
                const auto lines = app::readLedger(store.reader(), query);
                for (const app::LedgerLine& line : lines) {
                    answer.rows.push_back({line.id, line.number, line.isAnswerOwed, {}, {.promise = line.number}});
                }
                answer.sheet = app::ledgerSheet(lines, in);
                return answer;
            }
            if (list == List::replyDebts) {
                const auto lines = app::readOwedReplies(store.reader(), {query.session, std::nullopt});
                for (const app::OwedReply& line : lines) answer.rows.push_back({line.id, 0, false, {}, line.matter, line.deputy});
                answer.sheet = app::owedRepliesSheet(lines, today, in);
                return answer;
            }
            const auto lines = app::unratedCalls(store.reader(), today, query.session);
            for (const app::CallLine& line : lines) {
                for (const app::CallPiece& piece : line.pieces) {
                    answer.rows.push_back({piece.id, 0, false, {}, {.kind = domain::AwaitedKind::feedback}});
                }
            }
            answer.sheet = app::callSheet(lines, in);
            return answer;
        },
        [this, generation](Answer answer) {
            if (generation == generation_) take(std::move(answer));
        });
}

// Everything stays where it was looked at: the line, the column, how far it is scrolled and how wide the columns were drawn.
void FollowUpPage::take(Answer answer) {
    const Row before = current();
    const QModelIndex place = table_->currentIndex();
    const int across = table_->horizontalScrollBar()->value();
    const int down = table_->verticalScrollBar()->value();
    const bool hadFocus = table_->hasFocus() || empty_->hasFocus();
    const bool isOtherList = answer.sheet.title != sheet_->title || answer.sheet.columns.size() != sheet_->columns.size();
    sheet_ = std::make_shared<const app::ListSheet>(std::move(answer.sheet));
    rows_ = std::move(answer.rows);
    if (list() == List::lookBack) lookBackBar_->take(answer.rounds);
    isFilling_ = true;
    model_->setSheet(sheet_);
    if (isOtherList) setColumns();
    empty_->setText(
        list() == List::lookBack      ? tr("Nothing is looked at here. “Choose…” opens a round and chooses pieces or promises for it.")
        : list() == List::commitments ? tr("No promise is open. What replies promise is recorded with the reply, or from the case.")
        : list() == List::replyDebts  ? tr("No deputy is owed a reply.")
                                      : tr("Every form is back."));
    stack_->setCurrentIndex(rows_.empty() ? 1 : 0);
    const Row wanted = std::exchange(wanted_, {});
    if (!rows_.empty()) {
        const int row = wanted.id ? rowOf(wanted, 0) : isOtherList ? 0 : rowOf(before, place.row());
        const QModelIndex now = model_->index(row, isOtherList ? 0 : std::max(0, place.column()));
        table_->setCurrentIndex(now);
        table_->verticalScrollBar()->setValue(isOtherList ? 0 : down);
        table_->scrollTo(now);
        table_->horizontalScrollBar()->setValue(isOtherList ? 0 : across);
    }
    isFilling_ = false;
    // A case that was opened from this one by a link stays open while its line does; one that somebody is at work on stays
    // when its line goes, since what was promised is fulfilled and the deputy is to be answered again.
    const bool isAtWork = pane_->isAncestorOf(QApplication::focusWidget());
    if (isOtherList || (current().id != before.id && !isAtWork)) showCurrent();
    if (hadFocus && !rows_.empty()) table_->setFocus();
    export_->setEnabled(!rows_.empty());
    print_->setEnabled(!rows_.empty());
    Q_EMIT countChanged();
}

FollowUpPage::Answer FollowUpPage::lookBackAnswer(app::RegisterStore& store, domain::LookBackId round, const std::string& named,
                                                  std::optional<domain::LookBackStanding> standing, base::Date today,
                                                  const app::Words& in) {
    Answer answer;
    answer.rounds = app::readLookBackRounds(store.reader(), today);
    // The one that was chosen, by its name where it was just made, else the newest.
    const auto chosen = std::find_if(answer.rounds.begin(), answer.rounds.end(),
                                     [&](const auto& one) { return named.empty() ? one.round.id == round : one.round.name == named; });
    const auto meant = chosen != answer.rounds.end() ? chosen : answer.rounds.begin();
    std::vector<app::LookBackRow> lines;
    if (meant != answer.rounds.end()) lines = app::readLookBackRows(store.reader(), {meant->round.id, standing, today});
    for (const app::LookBackRow& line : lines) {
        answer.rows.push_back({line.id, line.commitment, false, line.line, {.lookBackLine = line.line}});
    }
    answer.sheet = app::lookBackSheet(meant == answer.rounds.end() ? std::string() : meant->round.name, lines, in);
    return answer;
}

void FollowUpPage::setColumns() {
    QHeaderView* header = table_->horizontalHeader();
    for (int column = 0; column < model_->columnCount(); ++column) header->moveSection(header->visualIndex(column), column);
    const int character = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < model_->columnCount(); ++column) {
        const int wanted = std::min(sheet_->columns[static_cast<std::size_t>(column)].width, 28);
        setColumnWidthWithTitle(*table_, column, character * wanted + 16);
    }
    if (list() == List::unrated || list() == List::replyDebts) return;
    int place = 0;
    const auto first =
        list() == List::commitments ? std::span<const char* const>(shownFirst) : std::span<const char* const>(shownFirstOfRound);
    for (const std::string_view key : first) {
        const auto found =
            std::find_if(sheet_->columns.begin(), sheet_->columns.end(), [&](const auto& column) { return column.key == key; });
        if (found == sheet_->columns.end()) continue;
        header->moveSection(header->visualIndex(static_cast<int>(found - sheet_->columns.begin())), place++);
    }
}

FollowUpPage::Row FollowUpPage::current() const {
    const int row = table_->currentIndex().row();
    return row >= 0 && row < count() ? rows_[static_cast<std::size_t>(row)] : Row();
}

// The same promise; else, it being settled, another one of its case; else the one that has taken its place.
int FollowUpPage::rowOf(const Row& wanted, int place) const {
    auto found = std::find(rows_.begin(), rows_.end(), wanted);
    if (found == rows_.end()) found = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.id == wanted.id; });
    if (found != rows_.end()) return static_cast<int>(found - rows_.begin());
    return std::clamp(place, 0, std::max(0, count() - 1));
}

void FollowUpPage::showCurrent() { pane_->showCase(current().id); }

void FollowUpPage::step(int by) {
    const int row = table_->currentIndex().row() + by;
    if (row >= 0 && row < count()) table_->setCurrentIndex(model_->index(row, 0));
}

void FollowUpPage::openCase(bool isOpen) {
    if (isOpen && rows_.empty()) return;
    isCaseOpen_ = isOpen;
    arrange();
    if (isOpen) {
        pane_->enter();
        // A promise that is fulfilled is entered for the answer that is owed because of it.
        if (current().isAnswerOwed) pane_->startAction(app::AnswerAgain::name, current().promise);
    } else {
        table_->setFocus();
    }
}

void FollowUpPage::arrange() {
    const bool isOver = window()->width() < 1100;
    listSide_->setVisible(!isOver || !isCaseOpen_);
    pane_->setVisible(!isOver || isCaseOpen_);
    pane_->setCloseShown(isOver);
}

void FollowUpPage::keyPressEvent(QKeyEvent* event) {
    if (const int by = CasePane::tabStepOf(*event); by != 0) {
        pane_->stepTab(by);
    } else {
        Page::keyPressEvent(event);
    }
}

void FollowUpPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

QString FollowUpPage::subtitle() const { return tr("As of %1, %2").arg(isoText(register_.today()), countText()); }

void FollowUpPage::exportSheet() {
    ui::exportSheet(register_, prompts_, this, *sheet_, subtitle(),
                    [this](const QString& sentence, bool isWrong) { isWrong ? Q_EMIT refused(sentence) : Q_EMIT told(sentence); });
}

void FollowUpPage::printSheet() {
    print_->setEnabled(false);
    ui::printSheet(register_, this, *sheet_, subtitle(), [this] {
        print_->setEnabled(true);
        Q_EMIT previewed();
    });
}

QVariantMap FollowUpPage::state() const {
    return {{u"list"_s, lists_->currentIndex()},
            {u"openOnly"_s, openOnly_->isChecked()},
            {u"round"_s, QVariant::fromValue<qlonglong>(lookBackBar_->round().value)},
            {u"case"_s, QVariant::fromValue<qlonglong>(current().id.value)},
            {u"promise"_s, current().promise},
            {u"line"_s, QVariant::fromValue<qlonglong>(current().line.value)},
            {u"tab"_s, pane_->tab()},
            {u"isOpen"_s, isCaseOpen_}};
}

void FollowUpPage::setState(const QVariantMap& state) {
    wanted_ = {domain::SuggestionId(state.value(u"case"_s).toLongLong()), state.value(u"promise"_s).toInt(), false,
               domain::LookBackLineId(state.value(u"line"_s).toLongLong())};
    openOnly_->setChecked(state.value(u"openOnly"_s, true).toBool());
    lookBackBar_->want(domain::LookBackId(state.value(u"round"_s).toLongLong()));
    lists_->setCurrentIndex(state.value(u"list"_s).toInt());
    pane_->showTab(state.value(u"tab"_s).toInt());
    isCaseOpen_ = state.value(u"isOpen"_s).toBool();
    arrange();
}

}  // namespace huying::ui
