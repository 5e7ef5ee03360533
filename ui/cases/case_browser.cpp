// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_browser.h"

#include <QtWidgets>

#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "cases/filter_header.h"
#include "dialogs/sheet_output.h"
#include "models/case_columns.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

CaseBrowser::CaseBrowser(Register& theRegister, const QString& name, QWidget* parent)
    : QWidget(parent),
      register_(theRegister),
      name_(name),
      source_(std::make_unique<RegisterPageSource>(theRegister)),
      model_(new CaseListModel(*source_, this)),
      list_(new CaseListView(*model_, name)),
      pane_(new CasePane(theRegister)),
      splitter_(new QSplitter(Qt::Horizontal)),
      listSide_(new QWidget),
      listStack_(new QStackedWidget),
      caseStack_(new QStackedWidget),
      empty_(hintLabel(QString())),
      total_(roleLabel(QString(), "muted")),
      selectionSide_(new QWidget),
      selectionText_(roleLabel(QString(), "heading")),
      assignSelected_(primaryButton(tr("Assign… (Ctrl+J)"))),
      mergeSelected_(new QPushButton(tr("Merge… (Ctrl+Shift+J)"))),
      lookBackSelected_(new QPushButton(tr("Look back…"))),
      proposeSelected_(new QPushButton(tr("Propose for supervision…"))),
      changeSelected_(new QPushButton(tr("Change… (Ctrl+Shift+E)"))) {
    auto* chipBar = new QWidget;
    chipBar->setObjectName(u"chipBar"_s);
    auto* barLayout = new QHBoxLayout(chipBar);
    barLayout->setContentsMargins(12, 6, 8, 6);
    total_->setWordWrap(false);
    total_->setContentsMargins(0, 5, 0, 0);
    barLayout->addWidget(total_, 0, Qt::AlignTop);
    chips_ = new ChipBar;
    barLayout->addWidget(chips_, 1);
    QMenu* sortMenu = addMenuButton(barLayout, tr("Order ∨"), u"sortButton"_s);
    connect(sortMenu, &QMenu::aboutToShow, this, [this, sortMenu] {
        sortMenu->clear();
        list_->fillSortMenu(sortMenu);
    });
    QMenu* columnMenu = addMenuButton(barLayout, tr("Columns ∨"), u"columnButton"_s);
    connect(columnMenu, &QMenu::aboutToShow, this, [this, columnMenu] {
        columnMenu->clear();
        list_->fillColumnMenu(columnMenu);
    });

    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(24);
    listStack_->addWidget(list_);
    listStack_->addWidget(empty_);
    auto* listLayout = new QVBoxLayout(listSide_);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->setSpacing(0);
    listLayout->addWidget(chipBar);
    listLayout->addWidget(listStack_, 1);

    auto* selectionLayout = new QVBoxLayout(selectionSide_);
    selectionLayout->setContentsMargins(20, 14, 16, 8);
    selectionLayout->addWidget(selectionText_);
    selectionLayout->addWidget(hintLabel(tr("Ctrl+C copies the rows as a table.")));
    assignNote_ = hintLabel(tr("The same units for all of them, in one step that can be undone as one."));
    selectionLayout->addWidget(assignNote_);
    selectionLayout->addWidget(assignSelected_, 0, Qt::AlignLeft);
    selectionLayout->addWidget(mergeSelected_, 0, Qt::AlignLeft);
    connect(mergeSelected_, &QPushButton::clicked, this, &CaseBrowser::mergeSelectedRequested);
    lookBackSelected_->setObjectName(u"lookBackSelected"_s);
    selectionLayout->addWidget(lookBackSelected_, 0, Qt::AlignLeft);
    connect(lookBackSelected_, &QPushButton::clicked, this, &CaseBrowser::lookBackSelectedRequested);
    proposeSelected_->setObjectName(u"proposeSelected"_s);
    selectionLayout->addWidget(proposeSelected_, 0, Qt::AlignLeft);
    connect(proposeSelected_, &QPushButton::clicked, this, &CaseBrowser::proposeSelectedRequested);
    selectionLayout->addWidget(changeSelected_, 0, Qt::AlignLeft);
    selectionLayout->addStretch(1);
    connect(changeSelected_, &QPushButton::clicked, this, &CaseBrowser::changeSelectedRequested);
    connect(assignSelected_, &QPushButton::clicked, this, &CaseBrowser::assignSelectedRequested);
    caseStack_->addWidget(pane_);
    caseStack_->addWidget(selectionSide_);

    splitter_->addWidget(listSide_);
    splitter_->addWidget(caseStack_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    splitter_->setStretchFactor(0, 58);
    splitter_->setStretchFactor(1, 42);
    splitter_->setSizes({690, 510});
    splitter_->restoreState(QSettings().value(u"splitter/"_s + name_).toByteArray());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter_);

    connect(chips_, &ChipBar::emptied, this, &CaseBrowser::takeFocus);
    connect(list_->filterHeader(), &FilterHeader::conditionsChanged, this, &CaseBrowser::ask);
    connect(list_, &CaseListView::currentCaseChanged, this, &CaseBrowser::takeCurrent);
    connect(list_, &CaseListView::selectionCountChanged, this, &CaseBrowser::showSelection);
    connect(list_, &CaseListView::openRequested, this, &CaseBrowser::openCase);
    connect(list_, &CaseListView::explainRequested, this, &CaseBrowser::explainDue);
    connect(list_, &CaseListView::copyRequested, this, &CaseBrowser::copyRows);
    connect(list_, &CaseListView::nothingFits, this, [this](const QString& typed) {
        Q_EMIT refused(tr("No number, title or lead proposer in this list has “%1”. Initials and all other words: Ctrl+F.").arg(typed));
    });
    connect(model_, &CaseListModel::ticksChanged, this, &CaseBrowser::showTicks);
    // A list that is read later is another one; the piece is open all the same.
    connect(model_, &CaseListModel::unread, this, [this] {
        if (wantedCase_) outside_ = std::exchange(wantedCase_, {});
    });
    connect(pane_, &CasePane::actionRequested, this, &CaseBrowser::actionRequested);
    connect(pane_, &CasePane::caseRequested, this, &CaseBrowser::showCase);
    connect(pane_, &CasePane::refused, this, &CaseBrowser::refused);
    connect(pane_, &CasePane::closeRequested, this, &CaseBrowser::closeCase);
    connect(pane_, &CasePane::stepRequested, list_, &CaseListView::step);
    connect(model_, &CaseListModel::loaded, this, &CaseBrowser::takeLoaded);
    connect(&register_, &Register::changed, this, [this] {
        model_->setToday(register_.today());
        if (isListShown_) model_->refresh();
    });
    connect(&register_, &Register::opened, this, [this] {
        pane_->showCase({});
        showWhatMayBeDone();
        ask();
    });
    connect(&register_, &Register::directoryChanged, this, &CaseBrowser::showWhatMayBeDone);
    showWhatMayBeDone();
    if (register_.isOpen()) model_->setToday(register_.today());
}

void CaseBrowser::showWhatMayBeDone() {
    disableFor(assignSelected_, refusal(register_.reasonAgainst(app::AssignSuggestion::name)));
    disableFor(mergeSelected_, refusal(register_.reasonAgainst(app::MergeSuggestions::name)));
    disableFor(lookBackSelected_, refusal(register_.reasonAgainst(app::AddLookBackLines::name)));
    disableFor(proposeSelected_, refusal(register_.reasonAgainst(app::ProposePriority::name)));
    disableFor(changeSelected_, refusal(register_.reasonAgainstChangingMany()));
    showChips();
}

QMenu* CaseBrowser::addMenuButton(QBoxLayout* bar, const QString& text, const QString& name) {
    QToolButton* button = flatButton(text);
    button->setObjectName(name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    bar->addWidget(button, 0, Qt::AlignTop);
    return menu;
}

CaseBrowser::~CaseBrowser() { QSettings().setValue(u"splitter/"_s + name_, splitter_->saveState()); }

void CaseBrowser::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    ask();
}

void CaseBrowser::setUnit(std::optional<domain::UnitId> unit) {
    unit_ = unit;
    pane_->setUnit(unit);
    ask();
}

void CaseBrowser::setSearchText(const QString& text) {
    if (searchText_ == text.trimmed()) return;
    searchText_ = text.trimmed();
    Q_EMIT searchChanged(searchText_);
    ask();
}

void CaseBrowser::setSavedFilter(std::optional<SavedFilter> filter) {
    savedFilter_ = filter;
    queue_.reset();
    Q_EMIT savedFilterChanged(filter.has_value());
    ask();
}

void CaseBrowser::setQueue(std::optional<app::Queue> queue) {
    queue_ = queue;
    ask();
}

ListState CaseBrowser::state() const { return {list_->filterHeader()->conditions(), searchText_, savedFilter_, model_->query().order}; }

void CaseBrowser::setState(const ListState& state) {
    queue_.reset();
    savedFilter_ = state.ready;
    if (searchText_ != state.searchText) {
        searchText_ = state.searchText;
        Q_EMIT searchChanged(searchText_);
    }
    if (!state.order.empty()) list_->setOrder(state.order);
    list_->filterHeader()->setConditions(state.conditions);  // and asks
}

QVariantMap CaseBrowser::place() const {
    QVariantList ticked;
    for (const domain::SuggestionId id : model_->ticked()) ticked.append(QVariant::fromValue<qlonglong>(id.value));
    return {{u"list"_s, toQt(definitionOf(state()))},
            {u"queue"_s, queue_ ? static_cast<int>(*queue_) : -1},
            {u"ticked"_s, ticked},
            {u"case"_s, QVariant::fromValue<qlonglong>((outside_ ? outside_ : list_->current()).value)},
            {u"tab"_s, pane_->tab()},
            {u"isOpen"_s, isCaseOpen_}};
}

void CaseBrowser::setPlace(const QVariantMap& place) {
    if (const auto known = stateFrom(place.value(u"list"_s).toString().toStdString())) setState(*known);
    if (const int queue = place.value(u"queue"_s, -1).toInt(); queue >= 0) setQueue(static_cast<app::Queue>(queue));
    std::vector<domain::SuggestionId> ticked;
    for (const QVariant& id : place.value(u"ticked"_s).toList()) ticked.emplace_back(id.toLongLong());
    model_->restoreTicks(ticked);
    pane_->showTab(place.value(u"tab"_s).toInt());
    if (const domain::SuggestionId id(place.value(u"case"_s).toLongLong()); id) {
        wantedCase_ = id;  // once the list is read
        outside_ = id;
        pane_->showCase(id);
    }
    isCaseOpen_ = place.value(u"isOpen"_s).toBool();
    arrange();
}

void CaseBrowser::setEmptyText(const QString& text) {
    emptyText_ = text;
    if (listStack_->currentIndex() == 1) empty_->setText(text);
}

void CaseBrowser::setListShown(bool isShown) {
    isListShown_ = isShown;
    showEmpty(!isShown, emptyText_);
    if (!isShown) pane_->showCase({});
}

// In the place of the list. While it is not seen it has no text, which the layouts would ask for its size each time.
void CaseBrowser::showEmpty(bool isShown, const QString& text) {
    empty_->setText(isShown ? text : QString());
    const bool hadFocus = empty_->hasFocus();
    listStack_->setCurrentIndex(isShown ? 1 : 0);
    if (hadFocus && !isShown) list_->setFocus();
}

void CaseBrowser::ask() {
    if (!register_.isOpen() || !isListShown_) return;
    if (!wantedCase_) outside_ = {};  // who looks at another list goes on with what stands there
    QStringList categories;
    for (const domain::Category& category : register_.directory().categories) categories.append(toQt(category.name));
    list_->filterHeader()->setCategories(categories);
    list_->setWithheld(columnsHiddenFrom(register_.directory().viewer));
    model_->setToday(register_.today());
    app::ListQuery query = queryOf(state(), register_.today(), register_.actor());
    query.session = session_;
    query.unit = unit_;
    if (queue_) query.queue = app::QueueOnDay{*queue_, register_.today()};
    list_->setMatchesShown(!searchText_.isEmpty());
    list_->expectOtherList();
    model_->setQuery(query);
    showChips();
}

// After rolling over the new session is chosen and has nothing yet: that is said before anybody looks for what is gone.
QString CaseBrowser::emptyTextNow() const {
    const auto& sessions = register_.directory().sessions;
    if (!session_ || unit_ || queue_ || sessions.size() < 2) return emptyText_;
    const auto chosen = std::find_if(sessions.begin(), sessions.end(), [&](const domain::Session& one) { return one.id == *session_; });
    if (chosen == sessions.end()) return emptyText_;
    return tr("%1 has no suggestions yet. Those of other sessions are there: choose the session at the top.").arg(toQt(chosen->name)) +
           u"\n"_s + emptyText_;
}

QString CaseBrowser::nothingFound() const {
    const QString nothing =
        tr("No suggestion has all of these words. Deputies and units are also found by pinyin initials; "
           "with a filter on, Ctrl+Backspace clears it.");
    const auto& account = register_.directory().viewer.account;
    if (!account || account->role != domain::Role::handlingUnit) return nothing;
    return nothing + u"\n"_s + tr("Of progress, contacts, opinions and replies only what this unit wrote itself is searched.");
}

void CaseBrowser::takeLoaded() {
    if (!isListShown_) return;
    const int count = model_->rowCount();
    total_->setText(totalText());
    showEmpty(count == 0 && list_->filterHeader()->conditions().isEmpty(), searchText_.isEmpty() ? emptyTextNow() : nothingFound());
    list_->expectSameList();
    if (wantedCase_) {
        // Who comes back to a place has the filters that stood there, also where the piece has gone from the list since.
        const bool isComeBackTo = outside_ == wantedCase_;
        if (model_->rowOf(wantedCase_) < 0 && isNarrowed() && !isComeBackTo) return clearFilters();  // and asks for all of them
        takeWanted(std::exchange(wantedCase_, {}));
    } else if (!list_->current() && count > 0 && !isNarrow() && !outside_) {
        list_->chooseRow(0);
    } else if (count > 0 && list_->current() && pane_->isEmpty()) {
        pane_->showCase(list_->current());  // of a register opened anew, where the same row is still the chosen one
    } else if (count == 0 && !outside_) {
        pane_->showCase({});
    }
    showSelection(static_cast<int>(list_->selectedRowNumbers().size()));  // rows that went took their selection along
    if (!model_->ticked().empty()) showChips();  // how many of them stand in this list
    Q_EMIT countChanged();
}

bool CaseBrowser::isNarrowed() const {
    return savedFilter_ || queue_ || !searchText_.isEmpty() || !list_->filterHeader()->conditions().isEmpty();
}

// What is open and what is chosen in the list are one piece. One of another session stands in no row, and then no row is chosen.
void CaseBrowser::takeWanted(domain::SuggestionId wanted) {
    if (model_->rowOf(wanted) >= 0) {
        outside_ = {};
        list_->select(wanted);
    } else {
        outside_ = wanted;
        list_->chooseNone();
    }
    pane_->showCase(wanted);
}

void CaseBrowser::takeCurrent(domain::SuggestionId id) {
    if (wantedCase_) return;  // what is acted on until the list is read stays the one that is seen
    if (id) outside_ = {};
    if (!outside_) pane_->showCase(id);
}

void CaseBrowser::showCase(domain::SuggestionId id) {
    if (model_->isLoading() || model_->rowOf(id) < 0) {
        wantedCase_ = id;
        outside_ = {};
        pane_->showCase(id);
        if (!model_->isLoading()) ask();
    } else {
        wantedCase_ = {};
        takeWanted(id);
    }
    openCase();
}

void CaseBrowser::hideAssignment() {
    isAssignable_ = false;
    assignNote_->setText(tr("The same for all of them, in one step that can be undone as one."));
    assignSelected_->hide();
    mergeSelected_->hide();
    lookBackSelected_->hide();
    proposeSelected_->hide();
    changeSelected_->setText(tr("Record… (Ctrl+Shift+E)"));
}

void CaseBrowser::showSelection(int count) {
    caseStack_->setCurrentIndex(count > 1 ? 1 : 0);
    selectionText_->setText(tr("%1 selected").arg(pieces(count)));
    Q_EMIT countChanged();
}

void CaseBrowser::showTicks() {
    showChips();
    Q_EMIT countChanged();
}

std::vector<domain::SuggestionId> CaseBrowser::chosenCases() const {
    if (!model_->ticked().empty()) return model_->ticked();
    if (wantedCase_) return {wantedCase_};  // open already, while the list is still read
    std::vector<domain::SuggestionId> ids;
    for (const int row : list_->selectedRowNumbers()) ids.push_back(model_->idAt(row));
    if (outside_ && ids.size() <= 1) return {outside_};  // of several the selection is shown, not the piece that is open
    return ids;
}

void CaseBrowser::withChosenRows(QObject* context, const std::function<void(const std::vector<app::CaseRow>&)>& use) {
    const std::vector<domain::SuggestionId> ids = chosenCases();
    std::vector<app::CaseRow> rows;
    for (const domain::SuggestionId id : ids) {
        if (const app::CaseRow* row = model_->rowAt(model_->rowOf(id))) rows.push_back(*row);
    }
    if (rows.size() == ids.size()) return use(rows);
    register_.ask(context, [ids](app::RegisterStore& store) { return store.reader().caseRows(ids); }, use);
}

// What was handled needs no tick any more; ticks of the others stay.
void CaseBrowser::untick(const std::vector<domain::SuggestionId>& handled) {
    std::vector<domain::SuggestionId> left = model_->ticked();
    std::erase_if(left, [&](domain::SuggestionId id) { return std::find(handled.begin(), handled.end(), id) != handled.end(); });
    if (left.size() != model_->ticked().size()) model_->restoreTicks(left);
}

// What stands in the columns shown goes to the clipboard; rows that have not been read yet are read first.
void CaseBrowser::copyRows() {
    const std::vector<int> columns = list_->shownColumns();
    std::vector<std::string> titles;
    for (const int column : columns) titles.push_back(toUtf8(columnTitle(caseColumns()[static_cast<std::size_t>(column)])));
    const auto tableOf = [columns, titles, today = register_.today(),
                          make = register_.outside().clipboardTable](const std::vector<app::CaseRow>& rows) {
        std::vector<std::vector<std::string>> cells;
        for (const app::CaseRow& row : rows) {
            auto& line = cells.emplace_back();
            for (const int column : columns)
                line.push_back(toUtf8(copiedText(caseColumns()[static_cast<std::size_t>(column)], row, today)));
        }
        return make(titles, cells);
    };
    const auto put = [this](const ClipboardTable& table, int rows) {
        putOnClipboard(table);
        Q_EMIT copied(rows);
    };
    std::vector<app::CaseRow> loaded;
    std::vector<domain::SuggestionId> ids;
    for (const int number : list_->selectedRowNumbers()) {
        ids.push_back(model_->idAt(number));
        if (const app::CaseRow* row = model_->rowAt(number)) loaded.push_back(*row);
    }
    constexpr std::size_t mostAtOnce = 500;
    if (loaded.size() == ids.size() && ids.size() <= mostAtOnce) return put(tableOf(loaded), static_cast<int>(ids.size()));
    register_.ask(
        this, [ids, tableOf](app::RegisterStore& store) { return tableOf(store.reader().caseRows(ids, app::RowExtent::listed)); },
        [put, count = static_cast<int>(ids.size())](const ClipboardTable& table) { put(table, count); });
}

QString CaseBrowser::countText() const {
    if (!isListShown_) return {};
    const auto selected = static_cast<int>(list_->selectedRowNumbers().size());
    const QString all = totalText();
    return selected > 0 ? tr("%1 selected, %2").arg(pieces(selected), all) : all;
}

// Of very many hits only the newest are listed, and that is said.
QString CaseBrowser::totalText() const {
    const int count = model_->rowCount();
    if (!searchText_.isEmpty() && count > app::mostSearched) return tr("%1+ found, the newest are listed").arg(app::mostSearched);
    return tr("%1 in all").arg(pieces(count));
}

void CaseBrowser::explainDue() {
    isCaseOpen_ = true;
    arrange();  // the keyboard stays in the list where that is still there
    if (isNarrow()) pane_->enter();
    pane_->explainDue();
}

bool CaseBrowser::isNarrow() const { return window()->width() < 1100; }

void CaseBrowser::arrange() {
    const bool isOver = isNarrow();
    listSide_->setVisible(!isOver || !isCaseOpen_);
    caseStack_->setVisible(!isOver || isCaseOpen_);
    pane_->setCloseShown(isOver);
}

// The list, and where there is none, what is said in its place: the keyboard never falls into nothing.
void CaseBrowser::takeFocus() { listStack_->currentWidget()->setFocus(); }

void CaseBrowser::openCase() {
    isCaseOpen_ = true;
    arrange();
    pane_->enter();
}

void CaseBrowser::closeCase() {
    isCaseOpen_ = false;
    arrange();
    list_->setFocus();
}

void CaseBrowser::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void CaseBrowser::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::ControlModifier) {
        clearFilters();
    } else if (const int by = CasePane::tabStepOf(*event); by != 0) {
        pane_->stepTab(by);
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace huying::ui
