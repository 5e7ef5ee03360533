// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/wiring.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>
#include <QThreadPool>
#include <QTranslator>
#include <csignal>
#include <memory>

#include <sys/prctl.h>

#include "base/log.h"
#include "demonstration/make_demonstration.h"
#include "documents/agenda_paper.h"
#include "documents/briefing_paper.h"
#include "documents/case_list_table.h"
#include "documents/clipboard_table.h"
#include "documents/deputy_page.h"
#include "documents/deputy_pages.h"
#include "documents/file_reader.h"
#include "documents/file_writer.h"
#include "documents/paper_text.h"
#include "documents/public_text_files.h"
#include "documents/report_composition.h"
#include "documents/report_docx.h"
#include "documents/report_html.h"
#include "documents/report_xlsx.h"
#include "documents/sheet_table.h"
#include "documents/spreadsheet_reader.h"
#include "documents/table_writer.h"
#include "documents/unit_form.h"
#include "documents/unit_hand_over_files.h"
#include "documents/urging_papers.h"
#include "main/package_wiring.h"
#include "storage/as_recorded.h"
#include "storage/draft_store.h"
#include "storage/register_copies.h"
#include "storage/register_file.h"
#include "text/labels.h"
#include "text/worded_translator.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

base::Result<void> writeBytes(const base::Result<std::string>& bytes, const std::filesystem::path& path) {
    if (!bytes) return base::failure(bytes.error());
    return documents::writeFile(path, *bytes);
}

// The sentences of the paper without its tables, charts and notes.
std::vector<app::PaperParagraph> paragraphsOf(const app::YearEndReport& report) {
    documents::ReportPaper wanted;
    std::erase(wanted.parts, documents::ReportPart::annexes);
    std::vector<app::PaperParagraph> paragraphs;
    app::Paper paper = documents::composeReport(report, wanted);
    for (app::PaperPart& part : paper.parts) {
        if (const auto* title = std::get_if<app::PaperTitle>(&part))
            paragraphs.push_back({app::ParagraphStyle::title, title->beginning + "\n" + title->end});
        auto* paragraph = std::get_if<app::PaperParagraph>(&part);
        if (paragraph != nullptr && paragraph->style == app::ParagraphStyle::body) paragraphs.push_back(std::move(*paragraph));
    }
    return paragraphs;
}

// Another process of this program; it ends when its owner does.
std::shared_ptr<void> showInOwnWindow(const std::filesystem::path& file, const std::function<void()>& closed) {
    const auto end = [](QProcess* process) {
        process->disconnect();
        process->terminate();
        constexpr int patience = 2000;  // milliseconds
        if (process->state() != QProcess::NotRunning && !process->waitForFinished(patience)) process->kill();
        process->waitForFinished(patience);
        process->deleteLater();  // perhaps it is just telling that it ended
    };
    const std::shared_ptr<QProcess> process(new QProcess, end);
    process->setProcessChannelMode(QProcess::ForwardedChannels);
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });  // also where this one is killed
    process->start(QCoreApplication::applicationFilePath(), {QString::fromStdU16String(file.u16string())});
    if (!process->waitForStarted()) return nullptr;
    QObject::connect(process.get(), &QProcess::finished, process.get(), [closed] { closed(); }, Qt::QueuedConnection);
    return process;
}

}  // namespace

Outside wiring() {
    Outside outside;
    outside.openRegister = [](const std::filesystem::path& path) { return storage::openRegister(path); };
    outside.createRegister = [](const std::filesystem::path& path) { return storage::createRegister(path, {}); };
    outside.createDemonstration = [](const std::filesystem::path& path) -> base::Result<Outside::Store> {
        if (const auto made = demonstration::makeDemonstration(path); !made) return base::failure(made.error());
        return storage::openRegister(path);
    };
    outside.writeUrgingPapers = [](const app::ChaseList& list, const UrgingSender& sender, const std::filesystem::path& folder,
                                   const std::function<bool(std::size_t, std::size_t)>& goOn) -> base::Result<std::size_t> {
        const auto files = documents::writeUrgingPapers(list, {list.on, sender.office, sender.contact}, folder, goOn);
        if (!files) return base::failure(files.error());
        return files->size();
    };
    outside.writeUnitHandOvers = [](const std::vector<app::UnitHandOver>& lists, base::Date on, const app::Words& words,
                                    const std::filesystem::path& folder) -> base::Result<std::size_t> {
        const auto files = documents::writeUnitHandOvers(lists, on, words, folder, [](std::size_t, std::size_t) { return true; });
        if (!files) return base::failure(files.error());
        return lists.size();
    };
    outside.composeAgenda = documents::agendaPaper;
    outside.composeBriefing = documents::briefingPaper;
    outside.writeAgenda = [](const app::Agenda& agenda, const std::filesystem::path& path) {
        return writeBytes(documents::tableAsXlsx(documents::agendaTable(agenda)), path);
    };
    outside.openDrafts = [](const std::filesystem::path& path, const std::string& person) { return storage::openDrafts(path, person); };
    outside.copies = storage::makeRegisterCopies();
    outside.moments = storage::makeEarlierMoments();
    outside.showInOwnWindow = showInOwnWindow;
    outside.readFile = [](const std::filesystem::path& path) { return documents::readWholeFile(path); };
    outside.readPaperText = [](const std::filesystem::path& path) { return documents::readPaperText(path); };
    outside.readSpreadsheet = [](const std::filesystem::path& path) { return documents::readSpreadsheet(path); };
    outside.clipboardTable = [](const std::vector<std::string>& titles, const std::vector<std::vector<std::string>>& rows) {
        return ClipboardTable{documents::tableAsTabs(titles, rows), documents::tableAsHtml(titles, rows)};
    };
    outside.reportParagraphs = paragraphsOf;
    outside.writeReportDocx = [](const app::YearEndReport& report, const std::filesystem::path& path) {
        return writeBytes(documents::reportAsDocx(report), path);
    };
    outside.writeReportXlsx = [](const app::YearEndReport& report, const std::filesystem::path& path) {
        return writeBytes(documents::reportAsXlsx(report), path);
    };
    outside.writeReportHtml = [](const app::YearEndReport& report, const std::filesystem::path& path) {
        return documents::writeFile(path, documents::reportAsHtml(report));
    };
    outside.composeReport = [](const app::YearEndReport& report) { return documents::composeReport(report); };
    outside.writeFile = [](std::string_view bytes, const std::filesystem::path& path) { return documents::writeFile(path, bytes); };
    outside.writeCaseList = [](const auto& rows, const auto& columns, const app::Words& in, const std::filesystem::path& path) {
        const documents::Table table = documents::caseListTable(rows, columns, in);
        if (path.extension() == ".csv") return documents::writeFile(path, documents::tableAsCsv(table, documents::ByteOrderMark::with));
        return writeBytes(documents::tableAsXlsx(table), path);
    };
    outside.writeSheet = [](const app::ListSheet& sheet, const std::filesystem::path& path) {
        const documents::Table table = documents::sheetTable(sheet);
        if (path.extension() == ".csv") return documents::writeFile(path, documents::tableAsCsv(table, documents::ByteOrderMark::with));
        return writeBytes(documents::tableAsXlsx(table), path);
    };
    outside.composeSheet = [](const app::ListSheet& sheet, const std::string& subtitle) { return documents::sheetPaper(sheet, subtitle); };
    outside.writePublicText = [](const std::vector<app::PublicText>& texts, const std::filesystem::path& path) {
        const auto format = documents::publicTextFormatOf(path).value_or(documents::PublicTextFormat::docx);
        return writeBytes(documents::publicTextBytes(texts, format), path);
    };
    outside.writePublicTexts = [](const std::vector<app::PublicText>& texts, const std::string& ending, const std::filesystem::path& folder,
                                  const std::function<bool(std::size_t, std::size_t)>& goOn) -> base::Result<void> {
        const auto format = documents::publicTextFormatOf("text" + ending).value_or(documents::PublicTextFormat::docx);
        const auto files = documents::writePublicTexts(texts, format, folder, goOn);
        if (!files) return base::failure(files.error());
        return {};
    };
    outside.sendUnitForm = [](app::RegisterStore& store, domain::UnitId unit, const std::filesystem::path& folder, const std::string& actor,
                              base::Date today) -> base::Result<std::filesystem::path> {
        auto sent = documents::sendUnitForm(store, unit, folder, actor, today);
        if (!sent) return base::failure(sent.error());
        return sent->file;
    };
    outside.readUnitForms = [](const std::vector<std::filesystem::path>& files, app::RegisterReader& reader) {
        return documents::readUnitForms(files, reader);
    };
    outside.deputyPage = documents::deputyPage;
    outside.publishDeputyPages = [](const app::DeputyRecords& records, base::Date today, const std::string& registerId,
                                    const std::filesystem::path& folder, const app::Words& in,
                                    const std::function<bool(std::size_t, std::size_t)>& goOn) -> base::Result<DeputyPagesDone> {
        const auto done = documents::publishDeputyPages(records, today, registerId, folder, in, goOn);
        if (!done) return base::failure(done.error());
        return DeputyPagesDone{done->pages, done->written, done->removed, records.toBeChecked};
    };
    outside.pagesPublishedAt = documents::pagesPublishedAt;
    wirePackages(outside);
    outside.writePaper = [](const app::Paper& paper, const std::filesystem::path& path) {
        return writeBytes(documents::paperAsDocx(paper), path);
    };
    return outside;
}

void installLanguage(QApplication& application, const QString& language) {
    const bool isChinese = language != "en"_L1;
    useLanguage(isChinese ? app::Language::chinese : app::Language::english);
    QThreadPool::globalInstance()->start([in = ui::language()] { (void)app::Words::of(in); });  // read while the window is made
    QLocale::setDefault(isChinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    qDeleteAll(application.findChildren<QTranslator*>());  // and uninstalls them
    const auto load = [&application](const QString& name, const QStringList& folders) {
        for (const QString& folder : folders) {
            auto translator = std::make_unique<WordedTranslator>(&application);
            if (translator->load(name, folder)) return QCoreApplication::installTranslator(translator.release());
        }
        return false;
    };
    if (!isChinese) return;
    // Qt's own words: the program carries those it was built with; else the system's. Without both, the few texts of file
    // dialogs and calendars stay English and all else is Chinese.
    if (!load(u"qtbase_zh_CN"_s, {u":/i18n"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)}))
        base::logFailure("language", "qtbase_zh_CN");
    load(u"huying_zh_CN"_s, {u":/i18n"_s});
}

}  // namespace huying::ui
