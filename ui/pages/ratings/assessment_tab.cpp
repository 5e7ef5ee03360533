// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ratings/assessment_tab.h"

#include <QtWidgets>
#include <algorithm>

#include "app/assessment/frozen_board.h"
#include "app/ports/read_snapshot.h"
#include "app/report/unit_measures.h"
#include "look/theme.h"
#include "pages/ratings/assessment_dialogs.h"
#include "pages/ratings/board_points.h"
#include "pages/ratings/board_roles.h"
#include "pages/ratings/sheet_dialog.h"
#include "print/paper_layout.h"
#include "print/print_preview.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/column_width.h"
#include "widgets/date_edit.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// The row is marked; which of its cells the keyboard stands on, a frame says.
class FramedCell : public QStyledItemDelegate {
public:
    explicit FramedCell(QTableView* table) : QStyledItemDelegate(table), table_(table) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        if (index != table_->currentIndex() || !table_->hasFocus()) return;
        painter->save();
        painter->setPen(colours().accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }

private:
    QTableView* table_;
};

void makeQuiet(QTableView* table) {
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight(table->fontMetrics()));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

}  // namespace

AssessmentTab::AssessmentTab(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      register_(theRegister),
      prompts_(prompts),
      sheets_(new QComboBox),
      roles_(new QComboBox),
      asOf_(new DateEdit(theRegister.today(), DateSense::happened)),
      asOfError_(roleLabel(QString(), "error")),
      newSheet_(new QPushButton(tr("New sheet…"))),
      editSheet_(new QPushButton(tr("Edit sheet…"))),
      byHand_(new QPushButton(tr("Points by hand…"))),
      freeze_(new QPushButton(tr("Freeze…"))),
      stack_(new QStackedWidget),
      table_(new QTableView),
      model_(new QStandardItemModel(this)),
      side_(new QTabWidget),
      pieceSide_(new QWidget),
      piecesTitle_(roleLabel(QString(), "heading")),
      pieces_(new QTableWidget(0, 3)),
      changesTitle_(roleLabel(QString(), "muted")),
      changesTable_(new QTableWidget),
      export_(new QAction(icon("document-export"), tr("Export…"), this)),
      print_(new QAction(icon("document-print"), tr("Print…"), this)) {
    table_->setObjectName(u"scoreboard"_s);
    table_->setAccessibleName(tr("Scoreboard"));
    table_->setModel(model_);
    makeQuiet(table_);
    table_->horizontalHeader()->setTextElideMode(Qt::ElideNone);  // titles have two lines: measured as one they would be cut
    table_->setItemDelegate(new FramedCell(table_));  // Enter is about the indicator that is chosen
    table_->installEventFilter(this);
    auto* empty = hintLabel(
        tr("The session has no assessment sheet yet. “New sheet…” makes one, from an example or of your own: what is measured, by which "
           "formula, and how much it weighs."));
    empty->setAlignment(Qt::AlignCenter);
    stack_->addWidget(table_);
    stack_->addWidget(empty);

    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(makeControls());
    leftLayout->addWidget(stack_, 1);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(makeSide());
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setSizes({700, 500});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    print_->setShortcut(QKeySequence::Print);
    print_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(print_);
    for (QAction* action : {print_, export_}) action->setEnabled(false);
    connect(print_, &QAction::triggered, this, &AssessmentTab::printSheet);
    connect(export_, &QAction::triggered, this, &AssessmentTab::exportSheet);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!isFilling_) fillDetail();
    });
    connect(table_, &QTableView::doubleClicked, this, &AssessmentTab::openPieces);
    connect(pieces_, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem* item) {
        const auto* first = pieces_->item(item->row(), 0);
        Q_EMIT caseRequested(domain::SuggestionId(first->data(Qt::UserRole).toLongLong()));
    });
    connect(asOf_, &QLineEdit::editingFinished, this, &AssessmentTab::read);
    connect(sheets_, &QComboBox::activated, this, [this] {
        wantedSheet_ = toUtf8(sheets_->currentText());
        read();
    });
    connect(roles_, &QComboBox::currentIndexChanged, this, [this] {
        if (!isFilling_) fillTable();
    });
    connect(newSheet_, &QPushButton::clicked, this, [this] { editSheet(true); });
    connect(editSheet_, &QPushButton::clicked, this, [this] { editSheet(false); });
    connect(byHand_, &QPushButton::clicked, this, [this] {
        const app::UnitScore* unit = current();
        if (sheet_) open(assessmentEntryDialog(register_, *sheet_, session(), unit == nullptr ? QString() : toQt(unit->name), this));
    });
    connect(freeze_, &QPushButton::clicked, this, [this] {
        if (sheet_) open(freezeAssessmentDialog(register_, *sheet_, session(), asOf_->date(), this));
    });
    connect(&register_, &Register::changed, this, &AssessmentTab::read);
    connect(&register_, &Register::directoryChanged, this, &AssessmentTab::showRights);
}

QWidget* AssessmentTab::makeControls() {
    auto* controls = new QWidget;
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    controls->setSizePolicy(policy);
    auto* line = new FlowLayout(controls, 8);
    line->setContentsMargins(12, 8, 12, 8);
    const auto add = [&](const QString& text, QWidget* field) {
        auto* label = new QLabel(text);
        label->setBuddy(field);
        line->addWidget(label);
        line->addWidget(field);
    };
    sheets_->setObjectName(u"assessmentSheets"_s);
    sheets_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    roles_->setObjectName(u"assessmentRoles"_s);
    asOf_->setObjectName(u"assessmentAsOf"_s);
    newSheet_->setObjectName(u"newSheet"_s);
    editSheet_->setObjectName(u"editSheet"_s);
    byHand_->setObjectName(u"pointsByHand"_s);
    freeze_->setObjectName(u"freeze"_s);
    add(tr("Sheet"), sheets_);
    add(tr("Work as"), roles_);
    add(tr("Facts up to"), asOf_);
    line->addWidget(asOf_->makeHintLabel());
    line->addWidget(asOfError_);
    for (QPushButton* button : {newSheet_, editSheet_, byHand_, freeze_}) line->addWidget(button);
    return controls;
}

QWidget* AssessmentTab::makeSide() {
    side_->setDocumentMode(true);
    side_->setObjectName(u"assessmentSide"_s);
    QScrollArea* area = scrolled(detail_);
    detail_->setContentsMargins(12, 8, 12, 8);
    side_->addTab(area, tr("How it came about"));

    auto* pieceLayout = new QVBoxLayout(pieceSide_);
    pieceLayout->setContentsMargins(8, 8, 0, 0);
    pieces_->setObjectName(u"assessmentPieces"_s);
    pieces_->setHorizontalHeaderLabels({tr("Number"), tr("Counted as"), tr("Title")});
    makeQuiet(pieces_);
    pieces_->horizontalHeader()->setStretchLastSection(true);
    piecesTitle_->setObjectName(u"assessmentPiecesTitle"_s);
    piecesTitle_->setText(tr("Click a figure to see its pieces."));
    pieceLayout->addWidget(piecesTitle_);
    pieceLayout->addWidget(pieces_, 1);
    pieceLayout->addWidget(roleLabel(tr("Enter opens the piece in the register."), "muted"));
    side_->addTab(pieceSide_, tr("Pieces"));

    auto* changeSide = new QWidget;
    auto* changeLayout = new QVBoxLayout(changeSide);
    changeLayout->setContentsMargins(8, 8, 0, 0);
    changesTable_->setObjectName(u"assessmentChanges"_s);
    makeQuiet(changesTable_);
    changesTable_->setWordWrap(true);
    changesTable_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    changeLayout->addWidget(changesTitle_);
    changeLayout->addWidget(changesTable_, 1);
    side_->addTab(changeSide, tr("What changed"));
    return side_;
}

const domain::Session* AssessmentTab::session() const { return register_.directory().shownSession(wantedSession_); }

const app::ScoreList* AssessmentTab::list() const {
    if (!board_ || board_->lists.empty()) return nullptr;
    const auto role = base::fromCode<domain::AssessedRole>(toUtf8(roles_->currentData().toString()));
    const auto found =
        std::find_if(board_->lists.begin(), board_->lists.end(), [&](const app::ScoreList& one) { return one.role == role; });
    return found == board_->lists.end() ? &board_->lists.front() : &*found;
}

const app::UnitScore* AssessmentTab::current() const {
    const app::ScoreList* shown = list();
    const QModelIndex index = table_->currentIndex();
    if (shown == nullptr || !index.isValid()) return nullptr;
    return board_->find(shown->role, domain::UnitId(model_->index(index.row(), 0).data(boardUnitRole).toLongLong()));
}

void AssessmentTab::takeOpened() {
    asOf_->setToday(register_.today());
    asOf_->setDate(register_.today());
    wantedSheet_.clear();
    showRights();
    read();
}

void AssessmentTab::setSession(std::optional<domain::SessionId> session) {
    wantedSession_ = session;
    read();
}

void AssessmentTab::takeFocus() { stack_->currentIndex() == 0 ? table_->setFocus() : newSheet_->setFocus(); }

void AssessmentTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (isStale_) read();
}

void AssessmentTab::showRights() {
    if (!register_.isOpen()) return;
    const auto because = [&](std::string_view command) { return refusal(register_.reasonAgainst(command)); };
    const QString none = sheet_ ? QString() : tr("There is no sheet yet.");
    const auto withSheet = [&](std::string_view command) { return because(command).isEmpty() ? none : because(command); };
    disableFor(newSheet_, because(app::SetAssessmentSheet::name));
    disableFor(editSheet_, withSheet(app::SetAssessmentSheet::name));
    disableFor(byHand_, withSheet(app::RecordAssessmentEntry::name));
    disableFor(freeze_, withSheet(app::FreezeAssessment::name));
}

void AssessmentTab::read() {
    isStale_ = true;
    const domain::Session* chosenSession = session();
    if (!register_.isOpen() || chosenSession == nullptr || !isVisible()) return;  // computed when somebody looks
    const auto day = asOf_->date();
    const bool isFuture = day && *day > register_.today();
    asOfError_->setText(!day       ? tr("“%1” is no date.").arg(asOf_->text())
                        : isFuture ? tr("Nobody can count up to a day that is still to come.")
                                   : QString());
    if (!day || isFuture) return;
    isStale_ = false;
    const unsigned generation = ++generation_;
    register_.ask(
        this,
        [id = chosenSession->id, wanted = wantedSheet_, day = *day, in = words()](app::RegisterStore& store) {
            return answerFor(store, id, wanted, day, in);
        },
        [this, generation](Answer answer) {
            if (generation == generation_) take(std::move(answer));
        });
}

AssessmentTab::Answer AssessmentTab::answerFor(app::RegisterStore& store, domain::SessionId session, const std::string& wanted,
                                               base::Date asOf, const app::Words& in) {
    app::RegisterReader& reader = store.reader();
    const app::ReadSnapshot moment(reader);
    Answer answer;
    answer.sheets = reader.assessmentSheets(session);
    if (answer.sheets.empty()) return answer;
    const auto found = std::find_if(answer.sheets.begin(), answer.sheets.end(), [&](const auto& one) { return one.name == wanted; });
    answer.sheet = found == answer.sheets.end() ? answer.sheets.front() : *found;
    answer.version = reader.assessmentSheetVersion(answer.sheet->id);
    answer.entries = reader.assessmentEntries(answer.sheet->id);
    answer.board = app::computeScoreboard(reader, *answer.sheet, asOf, in);
    const auto results = reader.assessmentResults(answer.sheet->id);
    if (results.empty() || !*answer.board) return answer;
    const auto whole = reader.assessmentResult(results.front().id);
    if (const auto before = app::boardFromJson(whole->board)) {
        answer.frozen = results.front();
        answer.changes = app::changesBetween(*before, **answer.board);
    }
    return answer;
}

void AssessmentTab::take(Answer answer) {
    isFilling_ = true;
    sheets_->clear();
    for (const domain::AssessmentSheet& one : answer.sheets) sheets_->addItem(toQt(one.name));
    sheet_ = std::move(answer.sheet);
    version_ = answer.version;
    entries_ = std::move(answer.entries);
    frozen_ = std::move(answer.frozen);
    changes_ = std::move(answer.changes);
    board_.reset();
    if (sheet_) {
        wantedSheet_ = sheet_->name;
        sheets_->setCurrentText(toQt(sheet_->name));
    }
    if (answer.board && *answer.board) board_ = std::move(**answer.board);
    const QString role = roles_->currentData().toString();
    roles_->clear();
    if (board_) {
        for (const app::ScoreList& one : board_->lists) roles_->addItem(labelOf(one.role), toQt(base::codeOf(one.role)));
    }
    roles_->setCurrentIndex(std::max(0, roles_->findData(role)));
    isFilling_ = false;
    stack_->setCurrentIndex(sheet_ ? 0 : 1);
    for (QAction* action : {print_, export_}) action->setEnabled(board_.has_value());
    showRights();
    fillTable();
    fillChanges();
    if (behind_) showPieces(Behind(*behind_), Look::stay);
    if (answer.board && !*answer.board) Q_EMIT refused(sentence(answer.board->error()));
    Q_EMIT computed();
    Q_EMIT countChanged();
}

void AssessmentTab::fillTable() {
    const QModelIndex before = table_->currentIndex();
    const auto unit = before.isValid() ? model_->index(before.row(), 0).data(boardUnitRole) : QVariant();
    const app::ScoreList* shown = list();
    isFilling_ = true;
    model_->clear();
    if (shown == nullptr) {
        isFilling_ = false;
        return fillDetail();
    }
    QStringList titles{tr("Rank"), tr("Unit"), tr("Tasks"), tr("Score"), tr("Grade")};
    for (const domain::Indicator& indicator : sheet_->indicators) {
        if (indicator.isFor(shown->role))
            titles.append(u"%1\n（%2）"_s.arg(toQt(indicator.name), toQt(domain::pointsText(indicator.full))));
    }
    titles.append({tr("By hand"), tr("Note")});
    model_->setHorizontalHeaderLabels(titles);
    for (const app::UnitScore& score : shown->ranked) addRow(score, false);
    for (const app::UnitScore& score : shown->tooFew) addRow(score, true);
    for (int column = 0; column < model_->columnCount(); ++column) setColumnWidthWithTitle(*table_, column, widthOfTexts(*table_, column));
    int row = 0;
    for (int i = 0; i < model_->rowCount(); ++i) {
        if (unit.isValid() && model_->index(i, 0).data(boardUnitRole) == unit) row = i;
    }
    const int column = before.isValid() ? std::min(before.column(), model_->columnCount() - 1) : 1;
    if (model_->rowCount() > 0) table_->setCurrentIndex(model_->index(row, column));
    isFilling_ = false;
    fillDetail();
}

void AssessmentTab::addRow(const app::UnitScore& score, bool isTooFew) {
    const auto cell = [](const QString& text, bool isNumber) {
        auto* item = new QStandardItem(text);
        item->setToolTip(text);
        if (isNumber) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        return item;
    };
    QList<QStandardItem*> items{cell(score.rank == 0 ? QString() : QString::number(score.rank), true), cell(toQt(score.name), false),
                                cell(QString::number(score.tasks.count), true),
                                cell(score.score ? boardPoints(score.score) : QString(), true), cell(toQt(score.grade), false)};
    const app::ScoreList& shown = *list();
    for (std::size_t place = 0; place < sheet_->indicators.size(); ++place) {
        if (!sheet_->indicators[place].isFor(shown.role)) continue;
        const auto found =
            std::find_if(score.indicators.begin(), score.indicators.end(), [&](const auto& one) { return one.place == place; });
        items.append(cell(found == score.indicators.end() ? QString() : boardPoints(found->points), true));
        items.last()->setData(static_cast<int>(place), boardPlaceRole);
    }
    items.append(cell(score.entries.empty() ? QString() : signedPoints(score.byHand), true));
    items.append(cell(isTooFew ? word("assessment.too_few") : !score.score ? word("assessment.nothing_judged") : QString(), false));
    items.first()->setData(QVariant::fromValue<qlonglong>(score.unit.value), boardUnitRole);
    model_->appendRow(items);
}

bool AssessmentTab::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openPieces(table_->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AssessmentTab::open(CommandDialog* dialog) {
    connect(dialog, &CommandDialog::accomplished, this, &AssessmentTab::done);
    dialog->open();
}

void AssessmentTab::editSheet(bool isNew) {
    const domain::Session* of = session();
    if (of == nullptr || (!isNew && !sheet_)) return;
    auto* dialog = new SheetDialog(register_, *of, isNew ? std::nullopt : sheet_, isNew ? 0 : version_,
                                   asOf_->date().value_or(register_.today()), this);
    connect(dialog, &CommandDialog::accomplished, this, [this, dialog] { wantedSheet_ = dialog->sheetName(); });
    open(dialog);
}

void AssessmentTab::exportSheet() {
    if (!board_) return;
    const app::ListSheet sheet = app::scoreboardSheet(*board_, words());
    const QString path = prompts_.about(FileKind::lists)
                             .fileToSave(this, tr("Export"), QString(toQt(sheet.title).replace(u'/', u'-') + u".xlsx"_s),
                                         tr("Excel files (*.xlsx);;CSV files (*.csv)"));
    if (path.isEmpty()) return;
    register_.work(
        this, [write = register_.outside().writeSheet, sheet, path] { return write(sheet, std::filesystem::path(path.toStdU16String())); },
        [this, path](const base::Result<void>& result) {
            if (!result) {
                Q_EMIT refused(sentence(result.error()));
                return;
            }
            Q_EMIT told(tr("Exported: %1").arg(QDir::toNativeSeparators(path)));
        });
}

void AssessmentTab::printSheet() {
    if (!board_) return;
    print_->setEnabled(false);
    const std::string below =
        words().text("assessment.as_of", {{"date", base::isoDate(board_->asOf)}, {"version", std::to_string(board_->sheet.version)}});
    register_.work(
        this,
        [compose = register_.outside().composeSheet, sheet = app::scoreboardSheet(*board_, words()), below] {
            return std::make_shared<const PaperPages>(layOut(compose(sheet, below)));
        },
        [this](const std::shared_ptr<const PaperPages>& pages) {
            print_->setEnabled(true);
            previewPages(pages, this);
        });
}

QString AssessmentTab::countText() const {
    const app::ScoreList* shown = list();
    return shown == nullptr ? QString() : tr("%1 units ranked, %2 with too few tasks").arg(shown->ranked.size()).arg(shown->tooFew.size());
}

QVariantMap AssessmentTab::state() const {
    return {{u"sheet"_s, toQt(wantedSheet_)},
            {u"asOf"_s, asOf_->text()},
            {u"role"_s, roles_->currentData()},
            {u"side"_s, side_->currentIndex()}};
}

void AssessmentTab::setState(const QVariantMap& state) {
    wantedSheet_ = toUtf8(state.value(u"sheet"_s).toString());
    if (const QString asOf = state.value(u"asOf"_s).toString(); !asOf.isEmpty()) asOf_->setText(asOf);
    roles_->setCurrentIndex(roles_->findData(state.value(u"role"_s)));
    side_->setCurrentIndex(state.value(u"side"_s).toInt());
    read();
}

}  // namespace huying::ui
