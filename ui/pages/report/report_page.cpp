// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/report_page.h"

#include <QtWidgets>
#include <unordered_set>

#include "app/ports/read_snapshot.h"
#include "app/queries/case_view.h"
#include "app/report/compute_report.h"
#include "app/report/kept_report.h"
#include "dialogs/entry_dialog.h"
#include "dialogs/report_dialogs.h"
#include "look/theme.h"
#include "models/report_piece_model.h"
#include "pages/report/annex_pane.h"
#include "pages/report/chart_pane.h"
#include "pages/report/comparison_pane.h"
#include "pages/report/figure_stops.h"
#include "pages/report/prose_pane.h"
#include "pages/report/report_figures.h"
#include "pages/report/snapshot_bar.h"
#include "print/paper_layout.h"
#include "print/print_preview.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/column_width.h"
#include "widgets/date_edit.h"
#include "widgets/parts.h"
#include "widgets/tab_keys.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ReportPage::ReportPage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent),
      register_(theRegister),
      prompts_(prompts),
      asOf_(new DateEdit(theRegister.today(), DateSense::happened)),
      asOfError_(roleLabel(QString(), "error")),
      side_(new QTabWidget),
      text_(new QTextBrowser),
      charts_(new ChartPane),
      annexes_(new AnnexPane),
      snapshots_(new SnapshotBar(theRegister)),
      comparison_(new ComparisonPane(theRegister, prompts)),
      prose_(new ProsePane(theRegister)),
      settings_(new QPushButton(tr("Settings…"))),
      pieceSide_(new QWidget),
      piecesTitle_(roleLabel(QString(), "heading")),
      pieces_(new QTableView),
      pieceModel_(new ReportPieceModel(this)),
      exportDocx_(new QAction(tr("Export Word"), this)),
      exportOther_(new QAction(icon("document-export"), tr("Export ∨"), this)),
      print_(new QAction(icon("document-print"), tr("Print…"), this)) {
    build();
    buildExports();
    connect(asOf_, &QLineEdit::editingFinished, this, &ReportPage::compute);
    connect(pieces_, &QTableView::activated, this, [this](const QModelIndex& index) { openPiece(index.row()); });
    connect(&register_, &Register::changed, this, &ReportPage::takeChange);
}

void ReportPage::build() {
    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(24, 12, 12, 8);
    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("Facts up to"));
    label->setBuddy(asOf_);
    asOf_->setObjectName(u"asOf"_s);
    line->addWidget(label);
    line->addWidget(asOf_);
    line->addWidget(asOf_->makeHintLabel());
    line->addWidget(asOfError_, 1);
    settings_->setObjectName(u"reportSettings"_s);
    line->addWidget(settings_);
    leftLayout->addLayout(line);
    leftLayout->addWidget(snapshots_);
    QScrollArea* area = scrolled(figures_);
    area->setObjectName(u"reportFigures"_s);
    stops_ = new FigureStops(area);
    figures_->setContentsMargins(0, 4, 12, 8);
    leftLayout->addWidget(area, 1);

    text_->setObjectName(u"reportText"_s);
    text_->setFrameShape(QFrame::NoFrame);
    side_->setDocumentMode(true);
    side_->addTab(text_, tr("Text"));
    side_->addTab(prose_, tr("Prose"));
    side_->addTab(charts_, tr("Charts"));
    side_->addTab(annexes_, tr("Lists"));
    side_->addTab(comparison_, tr("Compared"));
    connect(comparison_, &ComparisonPane::piecesRequested, this, &ReportPage::showPieces);
    connect(comparison_, &ComparisonPane::told, this, &Page::told);
    connect(comparison_, &ComparisonPane::refused, this, &Page::refused);
    connect(snapshots_, &SnapshotBar::changed, this, &ReportPage::compute);
    connect(snapshots_, &SnapshotBar::freezeRequested, this, &ReportPage::freeze);
    connect(snapshots_, &SnapshotBar::compareRequested, this, &ReportPage::compare);
    connect(charts_, &ChartPane::piecesRequested, this, &ReportPage::showPieces);
    connect(annexes_, &AnnexPane::piecesRequested, this, &ReportPage::showPieces);
    connect(prose_, &ProsePane::told, this, &Page::told);
    connect(settings_, &QPushButton::clicked, this, &ReportPage::openSettings);
    connect(charts_, &ChartPane::copied, this, [this](const QString& title) { Q_EMIT told(tr("Copied as a picture: %1").arg(title)); });
    connect(charts_, &ChartPane::printRequested, this,
            [this](const app::Chart& chart) { preview([chart] { return app::Paper{chart.title, {chart}}; }); });
    auto* listLayout = new QVBoxLayout(pieceSide_);
    listLayout->setContentsMargins(0, 8, 0, 0);
    listLayout->addWidget(piecesTitle_);
    pieces_->setTabKeyNavigation(false);
    pieces_->setObjectName(u"reportPieces"_s);
    pieces_->setModel(pieceModel_);
    pieces_->setSelectionBehavior(QAbstractItemView::SelectRows);
    pieces_->setShowGrid(false);
    pieces_->setWordWrap(false);
    pieces_->verticalHeader()->hide();
    pieces_->verticalHeader()->setDefaultSectionSize(rowHeight(fontMetrics()));
    pieces_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int character = fontMetrics().horizontalAdvance(u"字"_s);
    const std::array widths{6, 14, 5, 6, 9, 5};
    for (int column = 0; column < 6; ++column)
        setColumnWidthWithTitle(*pieces_, column, character * widths[static_cast<std::size_t>(column)]);
    listLayout->addWidget(pieces_, 1);
    listLayout->addWidget(roleLabel(tr("Enter opens the piece in the register."), "muted"));
    side_->addTab(pieceSide_, tr("Pieces"));
    addTabKeys(this, side_, [this] { enterTab(side_); });
    addTabSteps(this, side_);
    piecesTitle_->setText(tr("Click a figure to see its pieces."));
    auto* right = new QWidget;
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(12, 8, 16, 8);
    rightLayout->addWidget(side_);

    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setSizes({680, 520});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void ReportPage::buildExports() {
    const Outside& outside = register_.outside();
    auto* menu = new QMenu(this);
    exportOther_->setMenu(menu);
    addExport(exportDocx_, u".docx"_s, tr("Word files (*.docx)"), outside.writeReportDocx);
    addExport(menu->addAction(tr("Export Excel")), u".xlsx"_s, tr("Excel files (*.xlsx)"), outside.writeReportXlsx);
    addExport(menu->addAction(tr("Export a web page")), u".html"_s, tr("Web pages (*.html)"), outside.writeReportHtml);
    const auto writePdf = [compose = outside.composeReport, write = outside.writeFile](const app::YearEndReport& report,
                                                                                       const std::filesystem::path& path) {
        const QByteArray pdf = pagesAsPdf(layOut(compose(report)));
        return write(std::string_view(pdf.constData(), static_cast<std::size_t>(pdf.size())), path);
    };
    addExport(menu->addAction(tr("Export PDF")), u".pdf"_s, tr("PDF files (*.pdf)"), writePdf);
    papers_.append({print_, exportOther_});
    for (QAction* action : papers_) action->setEnabled(false);
    print_->setShortcut(QKeySequence::Print);
    print_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(print_);
    connect(print_, &QAction::triggered, this, [this] {
        if (paper_) preview([compose = register_.outside().composeReport, report = *paper_] { return compose(report); });
    });
}

const domain::Session* ReportPage::session() const { return register_.directory().shownSession(wantedSession_); }

void ReportPage::takeOpened() {
    asOf_->setToday(register_.today());
    asOf_->setDate(register_.today());
    forgetCompared();
    compute();
}

void ReportPage::setSession(std::optional<domain::SessionId> session) {
    const domain::Session* before = this->session();
    const auto address = before == nullptr ? std::string() : before->address();
    wantedSession_ = session;
    if (this->session() == nullptr || this->session()->address() != address) forgetCompared();  // it stood beside that one
    compute();
}

void ReportPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (isStale_) compute();
    if (compared_ && isComparisonStale_) readCompared();
}

void ReportPage::compute() {
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
        [address = domain::SessionAddress{chosenSession->term, chosenSession->number}, day = *day, in = language(),
         number = snapshots_->chosen()](app::RegisterStore& store) {
            const app::ReadSnapshot moment(store.reader());
            std::vector<app::ReportSnapshot> snapshots = store.reader().reportSnapshots();
            const auto isChosen = [&](const app::ReportSnapshot& row) { return row.number() == number && row.address == address; };
            if (std::any_of(snapshots.begin(), snapshots.end(), isChosen)) {
                auto frozen = app::frozenReport(store.reader(), number);
                if (!frozen) return Reports{base::failure(frozen.error()), base::failure(frozen.error()), std::move(snapshots)};
                return Reports{frozen->kept.report, frozen->kept.report, std::move(snapshots)};
            }
            const auto compute = [&](app::Language each) { return app::computeReport(store.reader(), address, day, app::Words::of(each)); };
            auto paper = compute(app::Language::chinese);
            return Reports{in == app::Language::chinese ? paper : compute(in), paper, std::move(snapshots)};
        },
        [this, generation](Reports reports) {
            if (generation == generation_) take(std::move(reports));
        });
}

void ReportPage::take(Reports reports) {
    if (!reports.shown || !reports.paper) {
        Q_EMIT refused(sentence(reports.shown ? reports.paper.error() : reports.shown.error()));
        return;
    }
    snapshots_->take(reports.snapshots, {reports.shown->term, reports.shown->number});
    report_ = std::make_unique<app::YearEndReport>(std::move(*reports.shown));
    asOf_->setEnabled(!report_->snapshot);  // one that was frozen has its day
    paper_ = std::make_unique<app::YearEndReport>(std::move(*reports.paper));
    stops_->renew([this] {
        clearLayout(figures_);
        fillReportFigures(figures_, *report_,
                          [this](const QString& title, const std::vector<std::string>& addresses) { showPieces(title, addresses); });
    });
    if (register_.outside().reportParagraphs) showText(register_.outside().reportParagraphs(*paper_));
    charts_->setCharts(app::reportCharts(*report_, words()));
    annexes_->setReport(*report_);
    prose_->setReport(*paper_);
    showRights();
    for (QAction* action : papers_) action->setEnabled(true);
    Q_EMIT computed();
    Q_EMIT countChanged();
}

// The paper's sentences: what the program computed is marked with its measure, what a person wrote never is.
void ReportPage::showText(const std::vector<app::PaperParagraph>& paragraphs) {
    // Every measure that the composed sentences have; 第3次 and the parts of days and addresses are no figures.
    static const QRegularExpression figure(u"(?<![\\d.年月第-])(\\d+(?:\\.\\d+)?)(件次|件|%|家|项|人|类|个|次|条)"_s);
    QString html = u"<body style='font-family:\"Noto Serif CJK SC\",serif; font-size:12pt'>"_s;
    for (const app::PaperParagraph& paragraph : paragraphs) {
        QString text = toQt(paragraph.text).toHtmlEscaped();
        if (paragraph.style == app::ParagraphStyle::title) {
            html += u"<p align='center' style='font-size:15pt; font-weight:bold; line-height:150%; margin:8px 0px 16px 0px'>%1</p>"_s.arg(
                text.replace(u'\n', u"<br>"_s));
            continue;
        }
        if (!paragraph.isTyped) text.replace(figure, u"<span style='background-color:%1'>\\1</span>\\2"_s.arg(colours().amberBack.name()));
        html += u"<p style='text-indent:32px; margin:4px 0px; line-height:150%'>"_s + text + u"</p>"_s;
    }
    text_->setHtml(html + u"</body>"_s);
}

void ReportPage::showPieces(const QString& title, const std::vector<std::string>& addresses) {
    const std::unordered_set<std::string> wanted(addresses.begin(), addresses.end());
    std::vector<app::ReportPiece> found;
    std::unordered_set<std::string> taken;
    // What went out of a figure stands in the report of then alone.
    for (const auto* from : {&std::as_const(report_->pieces), &comparison_->comparison().pieces}) {
        for (const app::ReportPiece& piece : *from) {
            if (wanted.contains(piece.address) && taken.insert(piece.address).second) found.push_back(piece);
        }
    }
    piecesTitle_->setText(tr("%1: %2").arg(title, pieces(static_cast<int>(found.size()))));
    pieceModel_->setPieces(std::move(found));
    side_->setCurrentWidget(pieceSide_);
    // The title takes the room that is left, never less than 14 characters.
    int others = 0;
    for (const int column : {0, 2, 3, 4, 5}) others += pieces_->columnWidth(column);
    pieces_->setColumnWidth(1, std::max(fontMetrics().horizontalAdvance(u"字"_s) * 14, pieces_->viewport()->width() - others));
}

void ReportPage::openPiece(int row) {
    const QString address = pieceModel_->addressAt(row);
    if (address.isEmpty()) return;
    register_.ask(
        this, [address = toUtf8(address)](app::RegisterStore& store) { return app::findCase(store.reader(), address); },
        [this](const base::Result<domain::SuggestionId>& id) {
            if (id) {
                Q_EMIT caseRequested(*id);
            } else {
                Q_EMIT refused(sentence(id.error()));
            }
        });
}

void ReportPage::freeze() {
    const domain::Session* which = session();
    const auto day = asOf_->date();
    if (which == nullptr || !day || !report_ || report_->snapshot) return;
    auto* dialog = new EntryDialog(register_, tr("Freeze the report"), u"freeze-report"_s, this);
    dialog->addHead(tr("%1, facts up to %2: %3").arg(toQt(which->name), isoText(*day), pieces(report_->totals.registered)));
    auto* name = dialog->addLine(u"name"_s, tr("Name"));
    name->setPlaceholderText(tr("for example for which meeting"));
    auto* note = dialog->addText(u"note"_s, tr("Note"), 2);
    dialog->form()->addNote(tr("Every figure is kept with the pieces behind it, to be printed again unchanged. It cannot be taken back."));
    dialog->addDate(tr("Date"));
    const EntryDialog::Make make = [=, address = which->address(), day = *day]() -> std::vector<app::Command> {
        return {app::FreezeReport{address, day, textOf(name), toUtf8(note->toPlainText().trimmed())}};
    };
    dialog->set(make, tr("The report is frozen; it stands in the list below “Facts up to”."));
    connect(dialog, &CommandDialog::accomplished, this, &Page::told);  // undo leaves it
    dialog->open();
}

void ReportPage::compare(const CompareWith& with) {
    if (!report_ || !paper_) return;
    std::optional<base::Date> otherDay;
    if (with.kind == CompareWith::Kind::day) {
        const QString typed = prompts_.askText(this, tr("Compare with another cut-off day"), tr("Facts up to"), isoText(report_->asOf));
        if (typed.isEmpty()) return;
        otherDay = base::parseWrittenDate(toUtf8(typed));
        if (!otherDay) return Q_EMIT refused(tr("“%1” is no date.").arg(typed));
        if (*otherDay > register_.today()) return Q_EMIT refused(tr("Nobody can count up to a day that is still to come."));
    }
    const base::Date today = register_.today();
    const ReportSide shown{{report_->term, report_->number}, report_->asOf, report_->snapshot.value_or(0)};
    ReportSide other{shown.session, otherDay.value_or(today), with.snapshot};
    if (with.kind == CompareWith::Kind::session) other = {with.session, shown.day};
    compared_ = ReportSides{shown, other, with.kind, today};
    isComparisonAsked_ = true;
    readCompared();
}

// What was put side by side is counted again with the figures: under “now” there is never what was.
void ReportPage::takeChange() {
    compute();
    if (!compared_) return;
    isComparisonStale_ = true;
    comparison_->setStale();
    if (isVisible()) readCompared();
}

void ReportPage::readCompared() {
    isComparisonStale_ = false;
    comparison_->setStale();
    const unsigned generation = ++comparisonGeneration_;
    register_.ask(
        this, [sides = *compared_, in = language()](app::RegisterStore& store) { return readComparison(store.reader(), sides, in); },
        [this, generation](base::Result<ReportComparison> answer) {
            if (generation != comparisonGeneration_) return;
            const bool isAsked = std::exchange(isComparisonAsked_, false);
            if (!answer) {
                forgetCompared();
                return Q_EMIT refused(sentence(answer.error()));
            }
            comparison_->show(std::move(*answer));
            if (isAsked) {
                side_->setCurrentWidget(comparison_);
                comparison_->table()->setFocus();
            }
            Q_EMIT compared();
        },
        [this, generation](const base::Error&) {
            if (generation != comparisonGeneration_) return;
            isComparisonStale_ = true;  // and is counted again by itself, where nobody waits for it
            isComparisonAsked_ = false;
        });
}

void ReportPage::forgetCompared() {
    ++comparisonGeneration_;
    compared_.reset();
    isComparisonAsked_ = false;
    comparison_->clear();
}

void ReportPage::showCharts() { side_->setCurrentWidget(charts_); }

void ReportPage::showAnnexes() { side_->setCurrentWidget(annexes_); }

void ReportPage::showProse(domain::ReportSlot slot) {
    side_->setCurrentWidget(prose_);
    prose_->showSlot(slot);
}

void ReportPage::openSettings() {
    if (!report_) {  // the page was not looked at yet
        connect(this, &ReportPage::computed, this, &ReportPage::openSettings, Qt::SingleShotConnection);
        return;
    }
    if (report_->snapshot) return Q_EMIT told(tr("A frozen report stays as it is."));
    const std::string session = std::to_string(report_->term) + "-" + std::to_string(report_->number);
    EntryDialog* dialog = reportSettingsDialog(register_, session, report_->settings, this);
    connect(dialog, &CommandDialog::accomplished, this, &Page::told);
    dialog->open();
}

void ReportPage::showRights() {
    const auto reason = register_.reasonAgainst(app::SetReportSetting::name);
    const bool isFrozen = report_ && report_->snapshot;
    disableFor(settings_, reason ? sentence(*reason) : isFrozen ? tr("A frozen report stays as it is.") : QString());
    prose_->setEnabled(!isFrozen);
}

void ReportPage::addExport(QAction* action, const QString& ending, const QString& kinds, Writer writer) {
    papers_.append(action);
    connect(action, &QAction::triggered, this,
            [this, action, ending, kinds, writer = std::move(writer)] { exportAs(action, ending, kinds, writer); });
}

void ReportPage::exportAs(QAction* action, const QString& ending, const QString& kinds, const Writer& writer) {
    if (!report_) return;
    QString name = tr("Report of %1 up to %2").arg(toQt(report_->sessionName), isoText(report_->asOf));
    if (report_->snapshot) name += tr(", frozen no. %1").arg(*report_->snapshot);
    const QString path = prompts_.about(FileKind::reports).fileToSave(this, action->text(), QString(name + ending), kinds);
    if (path.isEmpty()) return;
    action->setEnabled(false);
    register_.work(
        this, [writer, report = *paper_, path] { return writer(report, std::filesystem::path(path.toStdU16String())); },
        [this, action, path](const base::Result<void>& result) {
            action->setEnabled(true);
            if (!result) {
                Q_EMIT refused(sentence(result.error()));
                return;
            }
            QString text = tr("Exported: %1").arg(QDir::toNativeSeparators(path));
            if (!report_->allChecksHold()) text += u'\n' + tr("The parts do not add up; the paper says so at its head.");
            Q_EMIT told(text);
        });
}

// Laid out on the worker's thread, shown when it is ready.
void ReportPage::preview(const std::function<app::Paper()>& compose) {
    print_->setEnabled(false);
    register_.work(
        this, [compose] { return std::make_shared<const PaperPages>(layOut(compose())); },
        [this](const std::shared_ptr<const PaperPages>& pages) {
            print_->setEnabled(true);
            previewPages(pages, this);
            Q_EMIT previewed();
        });
}

QString ReportPage::helpText() const {
    return tr(
        "The year-end report of the session chosen on top, counting facts up to the date given.\nEvery figure opens the pieces behind it; "
        "under "
        "each table stand its base and how it was computed. Checks that fail stand on top with the pieces concerned and are never hidden.\n"
        "The Word draft follows the official layout; the Excel file has every figure, native charts and all pieces; the web page and the "
        "PDF "
        "show the same report to those without this program.\n"
        "“Freeze…” keeps the report as it is, with every figure and its pieces: chosen from the list beside it, it is shown, "
        "printed and exported "
        "unchanged. “Compare” puts it beside the figures of now, another day or another session.\n"
        "“Prose” at the right is what people write between the figures: a place at a time, kept as a draft while it is typed, recorded "
        "with "
        "Ctrl+Enter; the papers print it in its place. “Settings…” says what class shares are taken of, how many decimals papers print and "
        "whom the rate of satisfaction counts.\n"
        "At the right: the text, the charts, the lists per unit, category and system, and the pieces behind the figure clicked last. "
        "Ctrl+P shows the pages before they are printed.");
}

QString ReportPage::countText() const { return report_ ? tr("%1 in the report").arg(pieces(report_->totals.registered)) : QString(); }

void ReportPage::takeFocus() { asOf_->setFocus(); }

QVariantMap ReportPage::state() const { return {{u"asOf"_s, asOf_->text()}, {u"tab"_s, side_->currentIndex()}}; }

void ReportPage::setState(const QVariantMap& state) {
    asOf_->setText(state.value(u"asOf"_s).toString());
    side_->setCurrentIndex(state.value(u"tab"_s).toInt());
    compute();
}

}  // namespace huying::ui
