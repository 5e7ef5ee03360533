// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/report_page.h"

#include <QtWidgets>
#include <unordered_set>

#include "app/ports/read_snapshot.h"
#include "app/queries/case_view.h"
#include "app/report/compute_report.h"
#include "dialogs/entry_dialog.h"
#include "dialogs/report_dialogs.h"
#include "look/theme.h"
#include "models/report_piece_model.h"
#include "pages/report/annex_pane.h"
#include "pages/report/chart_pane.h"
#include "pages/report/prose_pane.h"
#include "pages/report/report_figures.h"
#include "print/paper_layout.h"
#include "print/print_preview.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/column_width.h"
#include "widgets/date_edit.h"
#include "widgets/parts.h"

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
    connect(&register_, &Register::changed, this, &ReportPage::compute);
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
    QScrollArea* area = scrolled(figures_);
    figures_->setContentsMargins(0, 4, 12, 8);
    leftLayout->addWidget(area, 1);

    text_->setObjectName(u"reportText"_s);
    text_->setFrameShape(QFrame::NoFrame);
    side_->setDocumentMode(true);
    side_->addTab(text_, tr("Text"));
    side_->addTab(prose_, tr("Prose"));
    side_->addTab(charts_, tr("Charts"));
    side_->addTab(annexes_, tr("Lists"));
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

const domain::Session* ReportPage::session() const {
    const Directory& directory = register_.directory();
    if (wantedSession_) return directory.session(*wantedSession_);
    return directory.sessions.empty() ? nullptr : &directory.sessions.front();
}

void ReportPage::takeOpened() {
    asOf_->setToday(register_.today());
    asOf_->setDate(register_.today());
    compute();
}

void ReportPage::setSession(std::optional<domain::SessionId> session) {
    wantedSession_ = session;
    compute();
}

void ReportPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (isStale_) compute();
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
        [address = domain::SessionAddress{chosenSession->term, chosenSession->number}, day = *day,
         in = language()](app::RegisterStore& store) {
            const app::ReadSnapshot moment(store.reader());
            const auto compute = [&](app::Language each) { return app::computeReport(store.reader(), address, day, app::Words::of(each)); };
            auto paper = compute(app::Language::chinese);
            return Reports{in == app::Language::chinese ? paper : compute(in), paper};
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
    report_ = std::make_unique<app::YearEndReport>(std::move(*reports.shown));
    paper_ = std::make_unique<app::YearEndReport>(std::move(*reports.paper));
    clearLayout(figures_);
    fillReportFigures(figures_, *report_,
                      [this](const QString& title, const std::vector<std::string>& addresses) { showPieces(title, addresses); });
    if (register_.outside().reportParagraphs) showText(register_.outside().reportParagraphs(*paper_));
    charts_->setCharts(app::reportCharts(*report_, words()));
    annexes_->setReport(*report_);
    prose_->setReport(*paper_);
    showRights();
    for (QAction* action : papers_) action->setEnabled(true);
    Q_EMIT computed();
    Q_EMIT countChanged();
}

// The paper's sentences with every figure marked, as in the draft.
void ReportPage::showText(const std::vector<std::string>& paragraphs) {
    static const QRegularExpression figure(u"(?<![\\d年月])(\\d+(?:\\.\\d+)?)(件次|件|%|家|项)"_s);
    QString html = u"<body style='font-family:\"Noto Serif CJK SC\",serif; font-size:12pt'>"_s;
    bool isTitle = true;
    for (const std::string& paragraph : paragraphs) {
        QString text = toQt(paragraph).toHtmlEscaped();
        if (isTitle) {
            html += u"<p align='center' style='font-size:15pt; font-weight:bold; line-height:150%; margin:8px 0px 16px 0px'>%1</p>"_s.arg(
                text.replace(u'\n', u"<br>"_s));
            isTitle = false;
            continue;
        }
        text.replace(figure, u"<span style='background-color:%1'>\\1</span>\\2"_s.arg(colours().amberBack.name()));
        html += u"<p style='text-indent:32px; margin:4px 0px; line-height:150%'>"_s + text + u"</p>"_s;
    }
    text_->setHtml(html + u"</body>"_s);
}

void ReportPage::showPieces(const QString& title, const std::vector<std::string>& addresses) {
    const std::unordered_set<std::string> wanted(addresses.begin(), addresses.end());
    std::vector<app::ReportPiece> found;
    for (const app::ReportPiece& piece : report_->pieces) {
        if (wanted.contains(piece.address)) found.push_back(piece);
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
    const std::string session = std::to_string(report_->term) + "-" + std::to_string(report_->number);
    EntryDialog* dialog = reportSettingsDialog(register_, session, report_->settings, this);
    connect(dialog, &CommandDialog::accomplished, this, &Page::told);
    dialog->open();
}

void ReportPage::showRights() {
    const auto reason = register_.reasonAgainst(app::SetReportSetting::name);
    disableFor(settings_, reason ? sentence(*reason) : QString());
}

void ReportPage::addExport(QAction* action, const QString& ending, const QString& kinds, Writer writer) {
    papers_.append(action);
    connect(action, &QAction::triggered, this,
            [this, action, ending, kinds, writer = std::move(writer)] { exportAs(action, ending, kinds, writer); });
}

void ReportPage::exportAs(QAction* action, const QString& ending, const QString& kinds, const Writer& writer) {
    if (!report_) return;
    const QString name = tr("Report of %1 up to %2").arg(toQt(report_->sessionName), isoText(report_->asOf));
    const QString path = prompts_.fileToSave(this, action->text(), QString(name + ending), kinds);
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
