// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/supervision/inspections_view.h"

#include <QtWidgets>
#include <algorithm>

#include "base/text.h"
#include "dialogs/inspection_dialogs.h"
#include "dialogs/sheet_output.h"
#include "look/theme.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"
#include "widgets/row_table.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString column(const char* key) { return word(std::string("sheet.") + key); }

}  // namespace

InspectionsView::InspectionsView(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      register_(theRegister),
      prompts_(prompts),
      list_(new QTableView),
      model_(new QStandardItemModel(this)),
      empty_(hintLabel(tr("No inspection yet. “Plan an inspection” says which committee leads it; what is inspected is chosen or drawn."))),
      pane_(new QWidget),
      title_(roleLabel(QString(), "title")),
      about_(plainLabel(QString())),
      lines_(new QTableView),
      lineModel_(new QStandardItemModel(this)),
      openPiece_(new QPushButton(tr("Open the piece"))),
      plan_(new QAction(icon("list-add"), tr("Plan an inspection…"), this)),
      print_(new QAction(tr("Print the inspection…"), this)),
      printAll_(new QAction(tr("Print all inspections…"), this)),
      export_(new QAction(tr("Export the inspections…"), this)) {
    build();
    connect(plan_, &QAction::triggered, this, &InspectionsView::planInspection);
    connect(print_, &QAction::triggered, this, [this] {
        if (const app::InspectionView* view = chosen()) printChosen(*view);
    });
    connect(printAll_, &QAction::triggered, this, &InspectionsView::printAll);
    connect(export_, &QAction::triggered, this, [this] {
        exportSheet(register_, prompts_, this, app::inspectionSheet(inspections_, false, words()), sessionName(),
                    [this](const QString& text, bool isWrong) { isWrong ? Q_EMIT refused(text) : Q_EMIT told(text); });
    });
    connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InspectionsView::showChosen);
    connect(openPiece_, &QPushButton::clicked, this, [this] {
        if (const Row* one = row()) Q_EMIT caseRequested(chosen()->lines[one->line].line.suggestion);
    });
    connect(list_, &QTableView::activated, this, [this] { lines_->setFocus(); });
    connect(lines_, &QTableView::activated, this, [this] { start(QString::fromLatin1(app::RecordInspectionFollowUp::name)); });
    connect(lines_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InspectionsView::setActions);
    connect(&register_, &Register::changed, this, &InspectionsView::read);
}

void InspectionsView::build() {
    list_->setObjectName(u"inspectionList"_s);
    list_->setAccessibleName(tr("Inspections"));
    setUpRows(list_, model_);
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
    title_->setObjectName(u"inspectionTitle"_s);
    about_->setObjectName(u"inspectionAbout"_s);
    layout->addWidget(title_);
    layout->addWidget(about_);
    auto* actionArea = new QWidget;
    auto* actions = new FlowLayout(actionArea, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    actionArea->setSizePolicy(policy);
    addButton(actions, "add-inspection-sample", tr("Choose…"));
    addButton(actions, "draw-inspection-sample", tr("Draw…"));
    addButton(actions, "record-inspection-finding", tr("Finding…"));
    addButton(actions, "record-inspection-follow-up", tr("What followed…"));
    addButton(actions, "correct-inspection-finding", tr("Correct the finding…"));
    addButton(actions, "remove-inspection-sample", tr("Take out…"));
    addButton(actions, "correct-inspection", tr("Correct the inspection…"));
    addButton(actions, "close-inspection", tr("Close…"));
    openPiece_->setObjectName(u"openPiece"_s);
    actions->addWidget(openPiece_);
    layout->addWidget(actionArea);
    lines_->setObjectName(u"inspectionLines"_s);
    lines_->setAccessibleName(tr("What is inspected"));
    setUpRows(lines_, lineModel_);
    layout->addWidget(lines_, 1);

    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(pane_);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setSizes({460, 740});
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);
    pane_->hide();
}

void InspectionsView::addButton(QLayout* layout, const char* command, const QString& text) {
    auto* button = new QPushButton(text);
    button->setObjectName(u"action_"_s + QString::fromLatin1(command));
    connect(button, &QPushButton::clicked, this, [this, command] { start(QString::fromLatin1(command)); });
    layout->addWidget(button);
    buttons_.push_back(button);
}

void InspectionsView::takeOpened() {
    disableFor(plan_, refusal(register_.reasonAgainst(app::PlanInspection::name)));
    read();
}

void InspectionsView::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    read();
}

void InspectionsView::takeFocus() { list_->setFocus(); }

void InspectionsView::choose(domain::InspectionLineId line) {
    wanted_ = line;
    showInspections();
    lines_->setFocus();
}

void InspectionsView::read() {
    const Directory& directory = register_.directory();
    if (!register_.isOpen() || directory.sessions.empty()) return;
    const domain::SessionId session = session_.value_or(directory.sessions.front().id);
    const unsigned generation = ++generation_;
    register_.ask(
        this, [session, in = words()](app::RegisterStore& store) { return app::viewInspections(store.reader(), session, in); },
        [this, generation](std::vector<app::InspectionView> inspections) {
            if (generation != generation_) return;
            inspections_ = std::move(inspections);
            chooseMade();
            showInspections();
        });
}

void InspectionsView::chooseMade() {
    const std::vector<std::int64_t> entries = std::exchange(made_, {});
    if (entries.empty() || makes_ == Makes::nothing) return;
    wanted_ = {};
    const auto isMade = [&](std::int64_t version) { return std::find(entries.begin(), entries.end(), version) != entries.end(); };
    for (const app::InspectionView& view : inspections_) {
        if (makes_ == Makes::inspection && isMade(view.version)) kept_ = view.inspection.id;
        for (const app::InspectionLineView& one : view.lines) {
            const bool isLine = (makes_ == Makes::lines && !wanted_) || makes_ == Makes::finding;  // of several the first
            if (!isLine || !isMade(one.version)) continue;
            wanted_ = one.line.id;
            if (makes_ == Makes::finding) wantedFinding_ = static_cast<int>(one.line.findings.size());
        }
    }
}

void InspectionsView::showInspections() {
    const domain::InspectionId kept = kept_;
    const int row = std::max(0, list_->currentIndex().row());
    model_->clear();
    shown_.clear();
    model_->setHorizontalHeaderLabels({column("inspection"), tr("Leading committee"), tr("Inspected"), tr("Done of what was asked")});
    int line = -1;
    for (std::size_t i = 0; i < inspections_.size(); ++i) {
        const app::InspectionView& view = inspections_[i];
        const bool isWanted = std::any_of(view.lines.begin(), view.lines.end(),
                                          [this](const app::InspectionLineView& one) { return one.line.id == wanted_; });
        if (isWanted || (!wanted_ && view.inspection.id == kept)) line = model_->rowCount();
        const QString name = view.inspection.closedOn ? tr("%1 (closed)").arg(toQt(view.inspection.name)) : toQt(view.inspection.name);
        addRow(model_,
               {markedIfVoid(name, view.inspection.voidReason), toQt(view.committee),
                u"%1/%2"_s.arg(view.counts.inspected).arg(view.lines.size()), u"%1/%2"_s.arg(view.counts.done).arg(view.counts.demands)});
        shown_.push_back(i);
    }
    setWidths(list_, {14, 8, 5});
    empty_->setVisible(shown_.empty());
    if (line < 0) line = std::min(row, model_->rowCount() - 1);
    if (line >= 0) list_->setCurrentIndex(model_->index(line, 0));
    showChosen();
}

const app::InspectionView* InspectionsView::chosen() const {
    const int row = list_->currentIndex().row();
    return row >= 0 && row < static_cast<int>(shown_.size()) ? &inspections_[shown_[static_cast<std::size_t>(row)]] : nullptr;
}

const InspectionsView::Row* InspectionsView::row() const {
    const int row = lines_->currentIndex().row();
    return row >= 0 && row < static_cast<int>(rows_.size()) ? &rows_[static_cast<std::size_t>(row)] : nullptr;
}

const domain::InspectionFinding* InspectionsView::finding() const {
    const app::InspectionView* view = chosen();
    const Row* one = row();
    if (view == nullptr || one == nullptr || !one->finding) return nullptr;
    return &view->lines[one->line].line.findings[static_cast<std::size_t>(*one->finding) - 1];
}

void InspectionsView::showChosen() {
    const app::InspectionView* view = chosen();
    disableFor(print_, view == nullptr ? tr("No inspection is chosen.") : QString());
    disableFor(printAll_, view == nullptr ? tr("No inspection is chosen.") : QString());
    pane_->setVisible(view != nullptr);
    if (view == nullptr) return;
    const domain::Inspection& inspection = view->inspection;
    kept_ = inspection.id;
    title_->setText(toQt(inspection.name));
    QStringList people;
    if (!view->committee.empty()) people.append(tr("led by %1").arg(toQt(view->committee)));
    if (!inspection.members.empty()) people.append(joinNames(toQt(inspection.members)));
    if (!view->deputies.empty()) people.append(joinNames(toQt(view->deputies)));
    QStringList lines{people.join(u"　"_s)};
    if (inspection.from || inspection.to) lines.append(tr("From %1 to %2").arg(isoText(inspection.from), isoText(inspection.to)));
    if (!inspection.purpose.empty()) lines.append(toQt(inspection.purpose));
    lines.append(toQt(app::countsText(view->counts, words())));
    for (const domain::InspectionDraw& draw : inspection.draws) lines.append(toQt(app::drawText(draw, words())));
    if (inspection.closedOn) lines.append(tr("Closed on %1: %2").arg(isoText(inspection.closedOn), toQt(inspection.conclusion)));
    lines.removeAll(QString());
    about_->setText(lines.join(u'\n'));
    showLines();
}

void InspectionsView::showLines() {
    const app::InspectionView& view = *chosen();
    const int before = std::max(0, lines_->currentIndex().row());
    lineModel_->clear();
    rows_.clear();
    lineModel_->setHorizontalHeaderLabels({column("unit"), column("case"), column("title"), column("sampled"), column("inspected_on"),
                                           column("inspection_text"), column("score"), column("inspection_demand"), column("rectify_by"),
                                           column("rectified_on")});
    int current = -1;
    const auto add = [&](std::size_t place, std::optional<int> number) {
        const app::InspectionLineView& line = view.lines[place];
        QStringList texts{toQt(line.unit), toQt(line.line.address), toQt(line.title),
                          word(line.line.draw ? "inspection.drawn" : "inspection.chosen")};
        if (number) {
            const domain::InspectionFinding& one = line.line.findings[static_cast<std::size_t>(*number) - 1];
            const domain::InspectionFollowUp* done = domain::doneBy(one);
            texts += {isoText(one.on),    markedIfVoid(toQt(one.text), one.voidReason),   numberText(one.score), toQt(one.demand),
                      isoText(one.dueOn), done == nullptr ? QString() : isoText(done->on)};
        }
        const bool isWanted = wanted_ && line.line.id == wanted_;
        if (isWanted && (current < 0 || (wantedFinding_ && number == wantedFinding_))) current = lineModel_->rowCount();
        addRow(lineModel_, texts);
        rows_.push_back({place, number});
    };
    for (std::size_t place = 0; place < view.lines.size(); ++place) {
        const int findings = static_cast<int>(view.lines[place].line.findings.size());
        if (findings == 0) add(place, std::nullopt);
        for (int number = 1; number <= findings; ++number) add(place, number);
    }
    setWidths(lines_, {7, 6, 10, 4, 6, 12, 3, 10, 6});
    if (current >= 0) {
        wanted_ = {};
        wantedFinding_.reset();
    }
    if (current < 0) current = std::min(before, lineModel_->rowCount() - 1);
    if (current >= 0) lines_->setCurrentIndex(lineModel_->index(current, 0));
    setActions();
}

// A button that can do nothing now says why.
void InspectionsView::setActions() {
    const app::InspectionView* view = chosen();
    if (view == nullptr) return;
    const domain::InspectionFinding* found = finding();
    const QString closed = view->inspection.closedOn ? tr("The inspection is closed.") : QString();
    const QString nothing = row() == nullptr ? tr("Nothing is chosen for this inspection yet.") : QString();
    const QString noFinding = found == nullptr ? tr("Nothing was found of this yet.") : QString();
    const bool hasPiece = nothing.isEmpty() && view->lines[row()->line].line.suggestion;
    disableFor(openPiece_, hasPiece ? QString() : tr("The unit is inspected as a whole."));
    for (QPushButton* button : buttons_) {
        const QString command = button->objectName().mid(7);
        QString why = refusal(register_.reasonAgainst(toUtf8(command)));
        const auto unless = [&](const char* name, const QString& reason) {
            if (why.isEmpty() && command == QLatin1String(name)) why = reason;
        };
        const bool isVoid = !view->inspection.counts() && command != "correct-inspection"_L1;
        if (why.isEmpty() && isVoid) why = tr("The inspection is void.");
        unless("add-inspection-sample", closed);
        unless("draw-inspection-sample", closed);
        unless("close-inspection", closed);
        unless("record-inspection-finding", nothing);
        unless("remove-inspection-sample", !nothing.isEmpty() ? nothing : found != nullptr ? tr("It was inspected.") : QString());
        unless("correct-inspection-finding", noFinding);
        unless("record-inspection-follow-up", !noFinding.isEmpty()    ? noFinding
                                              : found->demand.empty() ? tr("The finding asks for nothing.")
                                                                      : QString());
        disableFor(button, why);
    }
}

QString InspectionsView::sessionAddress() const { return addressOf(register_.directory().shownSession(session_)); }

QString InspectionsView::sessionName() const { return headingOf(register_.directory().shownSession(session_)); }

CommandDialog* InspectionsView::open(CommandDialog* dialog, Makes makes) {
    connect(dialog, &CommandDialog::accomplished, this, [this, dialog, makes](const QString& sentence) {
        makes_ = makes;
        made_ = dialog->entries();
        Q_EMIT done(sentence);
    });
    dialog->open();
    return dialog;
}

CommandDialog* InspectionsView::planInspection() {
    return open(new InspectionDialog(register_, sessionAddress(), std::nullopt, window()), Makes::inspection);
}

CommandDialog* InspectionsView::start(const QString& action) {
    if (const auto reason = register_.reasonAgainst(toUtf8(action))) {
        Q_EMIT refused(sentence(*reason));
        return nullptr;
    }
    const app::InspectionView* view = chosen();
    if (view == nullptr) return nullptr;
    if (action == "add-inspection-sample"_L1) return open(new InspectionSampleDialog(register_, *view, window()), Makes::lines);
    if (action == "draw-inspection-sample"_L1) return open(new InspectionDrawDialog(register_, *view, window()), Makes::lines);
    if (action == "correct-inspection"_L1) return open(new InspectionDialog(register_, sessionAddress(), *view, window()));
    if (action == "close-inspection"_L1) return open(new CloseInspectionDialog(register_, *view, window()));
    const Row* one = row();
    if (one == nullptr) return nullptr;
    if (action == "record-inspection-finding"_L1)
        return open(new InspectionFindingDialog(register_, *view, one->line, std::nullopt, window()), Makes::finding);
    if (action == "remove-inspection-sample"_L1) return open(new RemoveInspectionSampleDialog(register_, *view, one->line, window()));
    const domain::InspectionFinding* found = finding();
    if (found == nullptr) return nullptr;
    if (action == "correct-inspection-finding"_L1)
        return open(new InspectionFindingDialog(register_, *view, one->line, one->finding, window()));
    if (action == "record-inspection-follow-up"_L1 && !found->demand.empty())
        return open(new InspectionFollowUpDialog(register_, *view, one->line, *one->finding, window()));
    return nullptr;
}

// Its name stands above the table, not in every row.
void InspectionsView::printChosen(const app::InspectionView& view) {
    app::ListSheet sheet = app::inspectionSheet({view}, false, app::Words::of(app::Language::chinese));
    sheet.columns.erase(sheet.columns.begin());
    for (auto& row : sheet.rows) row.erase(row.begin());
    printSheet(register_, this, sheet, sessionName() + u"　"_s + toQt(view.inspection.name), [] {});
}

void InspectionsView::printAll() {
    printSheet(register_, this, app::inspectionSheet(inspections_, false, app::Words::of(app::Language::chinese)), sessionName(), [] {});
}

void InspectionsView::keyPressEvent(QKeyEvent* event) {
    const bool isCtrl = event->modifiers() == Qt::ControlModifier;
    if (isCtrl && event->key() == Qt::Key_T) {
        if (const auto reason = register_.reasonAgainst(app::PlanInspection::name)) {
            Q_EMIT refused(sentence(*reason));
        } else {
            planInspection();
        }
    } else if (isCtrl && event->key() == Qt::Key_R) {
        start(QString::fromLatin1(app::RecordInspectionFinding::name));
    } else if (event->key() == Qt::Key_F2) {
        start(QString::fromLatin1(lines_->hasFocus() ? app::CorrectInspectionFinding::name : app::CorrectInspection::name));
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace huying::ui
