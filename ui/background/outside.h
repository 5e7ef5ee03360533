// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/exchange/returned_work.h"
#include "app/import/ledger_table.h"
#include "app/papers/paper.h"
#include "app/papers/paper_text.h"
#include "app/papers/public_text.h"
#include "app/ports/draft_store.h"
#include "app/ports/earlier_moments.h"
#include "app/ports/register_copies.h"
#include "app/ports/register_store.h"
#include "app/queries/agenda.h"
#include "app/queries/case_list.h"
#include "app/queries/chase.h"
#include "app/queries/list_sheet.h"
#include "app/queries/topic_briefing.h"
#include "app/queries/unit_hand_over.h"
#include "app/report/year_end_report.h"
#include "app/words/words.h"
#include "background/deputy_pages.h"
#include "background/package_work.h"
#include "base/result.h"

namespace huying::ui {

// Rows as the clipboard holds them for spreadsheets: cells that look like formulas are made text.
struct ClipboardTable {
    std::string tabSeparated;
    std::string html;
};

// Who signs what goes out when units are urged; empty where it is written by hand.
struct UrgingSender {
    std::string office;
    std::string contact;
};

// What the windows need from storage and documents, given to them by ui/main. All of these run on the worker's thread.
struct Outside {
    using Store = std::unique_ptr<app::RegisterStore>;

    std::function<base::Result<Store>(const std::filesystem::path&)> openRegister;
    std::function<base::Result<Store>(const std::filesystem::path&)> createRegister;
    std::function<base::Result<Store>(const std::filesystem::path&)> createDemonstration;
    // Drafts of a register that is open, for this person.
    std::function<base::Result<std::unique_ptr<app::DraftStore>>(const std::filesystem::path&, const std::string& person)> openDrafts;
    std::shared_ptr<app::RegisterCopies> copies;
    std::shared_ptr<app::EarlierMoments> moments;
    // On the window's thread: another window of this program on that file, which is told of when a person closes it and which
    // closes when what is returned goes; null where it cannot be shown.
    std::function<std::shared_ptr<void>(const std::filesystem::path&, std::function<void()> closed)> showInOwnWindow;
    std::function<base::Result<app::LedgerTable>(const std::filesystem::path&)> readSpreadsheet;
    std::function<base::Result<std::string>(const std::filesystem::path&)> readFile;
    std::function<base::Result<app::PaperText>(const std::filesystem::path&)> readPaperText;
    std::function<ClipboardTable(const std::vector<std::string>& titles, const std::vector<std::vector<std::string>>& rows)> clipboardTable;
    // Title first, then one paragraph each: what the paper will say, and which of it a person wrote.
    std::function<std::vector<app::PaperParagraph>(const app::YearEndReport&)> reportParagraphs;
    std::function<base::Result<void>(const app::YearEndReport&, const std::filesystem::path&)> writeReportDocx;
    std::function<base::Result<void>(const app::YearEndReport&, const std::filesystem::path&)> writeReportXlsx;
    std::function<base::Result<void>(const app::YearEndReport&, const std::filesystem::path&)> writeReportHtml;
    // The report as what is to be laid out on pages; ui/print does that.
    std::function<app::Paper(const app::YearEndReport&)> composeReport;
    std::function<base::Result<void>(std::string_view bytes, const std::filesystem::path&)> writeFile;
    // Rows with the columns in this order, as csv where the file's name says so, else as xlsx.
    std::function<base::Result<void>(const std::vector<app::CaseRow>&, const std::vector<const app::Field*>&, const app::Words&,
                                     const std::filesystem::path&)>
        writeCaseList;
    // A letter a unit and the call sheet into a folder that is not there yet; how many files. Told how many of how many
    // are written; false ends it.
    std::function<base::Result<std::size_t>(const app::ChaseList&, const UrgingSender&, const std::filesystem::path&,
                                            const std::function<bool(std::size_t, std::size_t)>&)>
        writeUrgingPapers;
    // The list of each unit with what it was given, into a folder that is not there yet; how many units.
    std::function<base::Result<std::size_t>(const std::vector<app::UnitHandOver>&, base::Date on, const app::Words&,
                                            const std::filesystem::path&)>
        writeUnitHandOvers;
    // The page for a visit about a topic.
    std::function<app::Paper(const app::TopicBriefing&)> composeBriefing;
    // A list of deadlines, as xlsx.
    std::function<base::Result<void>(const app::Agenda&, const std::filesystem::path&)> writeAgenda;
    // The same as what is to be laid out on pages.
    std::function<app::Paper(const app::Agenda&)> composeAgenda;
    // A list as it stands: as csv where the file's name says so, else as xlsx; and as a paper to be laid out.
    std::function<base::Result<void>(const app::ListSheet&, const std::filesystem::path&)> writeSheet;
    std::function<app::Paper(const app::ListSheet&, const std::string& subtitle)> composeSheet;
    // Texts for publication in one file: docx, html or txt by its name.
    std::function<base::Result<void>(const std::vector<app::PublicText>&, const std::filesystem::path&)> writePublicText;
    // A file each with this ending into a folder that is not there yet. Told how many of how many are written; false ends it.
    std::function<base::Result<void>(const std::vector<app::PublicText>&, const std::string& ending, const std::filesystem::path&,
                                     const std::function<bool(std::size_t, std::size_t)>&)>
        writePublicTexts;
    // A sheet with the open tasks of a unit into a folder, remembered as sent; which file it is.
    std::function<base::Result<std::filesystem::path>(app::RegisterStore&, domain::UnitId, const std::filesystem::path& folder,
                                                      const std::string& actor, base::Date today)>
        sendUnitForm;
    // What filled sheets say.
    std::function<base::Result<std::vector<app::ReturnedWork>>(const std::vector<std::filesystem::path>&, app::RegisterReader&)>
        readUnitForms;
    PackageWork packages;
    // A deputy's record as a page for phones; and the pages of all in a folder, which are brought up to date there. Told how many
    // of how many are ready; false ends it.
    std::function<std::string(const app::DeputyRecord&, const app::Words&)> deputyPage;
    std::function<base::Result<DeputyPagesDone>(const app::DeputyRecords&, base::Date, const std::string& registerId,
                                                const std::filesystem::path& folder, const app::Words&,
                                                const std::function<bool(std::size_t, std::size_t)>&)>
        publishDeputyPages;
    std::function<std::optional<std::string>(const std::filesystem::path& folder)> pagesPublishedAt;  // UTC
    // A paper as docx.
    std::function<base::Result<void>(const app::Paper&, const std::filesystem::path&)> writePaper;
};

}  // namespace huying::ui
