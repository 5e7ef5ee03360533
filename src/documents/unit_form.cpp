// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/unit_form.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <system_error>

#include "app/exchange/form_marks.h"
#include "app/words/register_words.h"
#include "base/text.h"
#include "documents/file_name.h"
#include "documents/file_writer.h"
#include "documents/spreadsheet_reader.h"
#include "documents/xlsx_book.h"

namespace huying::documents {

namespace {

constexpr lxw_row_t codeRow = 0;
constexpr lxw_row_t headerRow = 1;
constexpr lxw_row_t firstRow = 2;
constexpr lxw_col_t tokenColumn = 0;
constexpr lxw_col_t sentColumn = 1;
constexpr lxw_col_t firstColumn = 2;

class FormWriter {
public:
    explicit FormWriter(const app::UnitForm& form) : form_(form) {}

    base::Result<std::string> write() {
        makeFormats();
        writeGuide();
        for (const app::FormSheet& sheet : form_.sheets) writeSheet(sheet);
        return book_.finish();
    }

private:
    lxw_format* makeFormat(bool isLocked, const char* numberFormat) {
        lxw_format* const format = book_.addFormat();
        if (format == nullptr) return nullptr;
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0xBFBFBF);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_LEFT);
        if (isLocked) {
            format_set_bg_color(format, 0xF2F2F2);
        } else {
            format_set_unlocked(format);
        }
        if (*numberFormat != '\0') format_set_num_format(format, numberFormat);
        return format;
    }

    // Long texts are no "text" cells: those show only signs for more than 255 characters in some programs.
    void makeFormats() {
        const auto three = [this](bool isLocked) {
            return Formats{makeFormat(isLocked, "@"), makeFormat(isLocked, ""), makeFormat(isLocked, "yyyy-mm-dd")};
        };
        locked_ = three(true);
        open_ = three(false);
        toFill_ = book_.addFormat();
        if (toFill_ == nullptr) return;
        format_set_bold(toFill_);
        format_set_bg_color(toFill_, 0xFFF2CC);
        format_set_border(toFill_, LXW_BORDER_THIN);
        format_set_text_wrap(toFill_);
    }

    struct Formats {
        lxw_format* text = nullptr;
        lxw_format* longText = nullptr;
        lxw_format* date = nullptr;
    };

    static lxw_format* formatOf(const Formats& formats, app::FormCellKind kind) {
        if (kind == app::FormCellKind::date) return formats.date;
        return kind == app::FormCellKind::longText ? formats.longText : formats.text;
    }

    void protect(lxw_worksheet* sheet) {
        lxw_protection allowed{};
        allowed.format_columns = LXW_TRUE;
        allowed.format_rows = LXW_TRUE;
        allowed.insert_rows = LXW_TRUE;
        allowed.sort = LXW_TRUE;
        allowed.autofilter = LXW_TRUE;
        worksheet_protect(sheet, nullptr, &allowed);
    }

    static void hideColumn(lxw_worksheet* sheet, lxw_col_t column) {
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        worksheet_set_column_opt(sheet, column, column, LXW_DEF_COL_WIDTH, nullptr, &hidden);
    }

    void writeGuide() {
        lxw_worksheet* const sheet = book_.addSheet(form_.guideName);
        if (sheet == nullptr) return;
        hideColumn(sheet, 0);
        book_.writeText(sheet, 0, 0, form_.mark);
        constexpr double width = 100;
        worksheet_set_column(sheet, 1, 1, width, nullptr);
        for (std::size_t i = 0; i < form_.guide.size(); ++i) {
            const auto row = static_cast<lxw_row_t>(i);
            book_.writeText(sheet, row, 1, form_.guide[i], i == 0 ? book_.formats().strong : book_.formats().note);
            XlsxBook::fitRow(sheet, row, {{form_.guide[i], width}});
        }
        setPaper(sheet);
        protect(sheet);
    }

    static void setPaper(lxw_worksheet* sheet) {
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(sheet, a4);
        worksheet_set_landscape(sheet);
        worksheet_fit_to_pages(sheet, 1, 0);
    }

    void writeSheet(const app::FormSheet& form) {
        lxw_worksheet* const sheet = book_.addSheet(form.name);
        if (sheet == nullptr) return;
        hideColumn(sheet, tokenColumn);
        hideColumn(sheet, sentColumn);
        writeHeader(sheet, form);
        lxw_row_t row = firstRow;
        for (const app::FormRow& one : form.rows) writeRow(sheet, row++, form, one);
        const app::FormRow free{{}, {}, std::vector<app::FormCell>(form.titles.size())};
        for (int i = 0; i < form.freeRows; ++i) writeRow(sheet, row++, form, free);
        if (row > firstRow) addValidations(sheet, form, row - 1);
        const bool isTasks = form.page == app::FormPage::tasks;
        worksheet_freeze_panes(sheet, firstRow, static_cast<lxw_col_t>(firstColumn + (isTasks ? 2 : 1)));
        // With the hidden columns: rows that are sorted take their marks along.
        worksheet_autofilter(sheet, headerRow, tokenColumn, row - 1, static_cast<lxw_col_t>(firstColumn + form.titles.size() - 1));
        worksheet_repeat_rows(sheet, headerRow, headerRow);
        setPaper(sheet);
        protect(sheet);
        if (isTasks) taskRows_ = row - 1;
        if (isTasks) taskSheet_ = form.name;
    }

    void writeHeader(lxw_worksheet* sheet, const app::FormSheet& form) {
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        worksheet_set_row_opt(sheet, codeRow, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
        book_.writeText(sheet, codeRow, tokenColumn, std::string(app::pageMark) + std::string(base::codeOf(form.page)));
        const auto columns = app::columnsOf(form.page);
        std::vector<XlsxBook::WrappedCell> heads;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto place = static_cast<lxw_col_t>(firstColumn + i);
            heads.push_back({form.titles[i], static_cast<double>(columns[i].width)});
            worksheet_set_column(sheet, place, place, columns[i].width, nullptr);
            book_.writeText(sheet, codeRow, place, std::string(columns[i].code));
            book_.writeText(sheet, headerRow, place, form.titles[i], columns[i].isKnown ? book_.formats().header : toFill_);
        }
        XlsxBook::fitRow(sheet, headerRow, heads);
    }

    void writeRow(lxw_worksheet* sheet, lxw_row_t row, const app::FormSheet& form, const app::FormRow& one) {
        book_.writeText(sheet, row, tokenColumn, one.token);
        book_.writeText(sheet, row, sentColumn, one.sent);
        const auto columns = app::columnsOf(form.page);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto place = static_cast<lxw_col_t>(firstColumn + i);
            const app::FormCell& cell = one.cells[i];
            lxw_format* const format = formatOf(cell.isLocked || columns[i].isKnown ? locked_ : open_, columns[i].kind);
            const auto date = columns[i].kind == app::FormCellKind::date ? base::parseIsoDate(cell.text) : std::nullopt;
            if (date) {
                book_.writeDate(sheet, row, place, *date, format);
            } else if (cell.text.empty()) {
                worksheet_write_blank(sheet, row, place, format);
            } else {
                book_.writeText(sheet, row, place, cell.text, format);
            }
        }
    }

    void addValidations(lxw_worksheet* sheet, const app::FormSheet& form, lxw_row_t last) {
        const auto columns = app::columnsOf(form.page);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const app::FormColumn& column = columns[i];
            if (column.isKnown) continue;
            const auto place = static_cast<lxw_col_t>(firstColumn + i);
            if (column.kind == app::FormCellKind::date) addDates(sheet, place, last);
            const auto choices = form.choices.find(column.code);
            if (choices != form.choices.end()) addChoices(sheet, place, last, choices->second);
            if (column.kind == app::FormCellKind::caseNumber) addNumbers(sheet, place, last);
        }
    }

    // Warns, and takes what somebody wants to write all the same: the reader understands many ways to write a day.
    static void addDates(lxw_worksheet* sheet, lxw_col_t place, lxw_row_t last) {
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_DATE;
        rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN;
        rule.value_datetime = {1990, 1, 1, 0, 0, 0};
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        worksheet_data_validation_range(sheet, firstRow, place, last, place, &rule);
    }

    static void addChoices(lxw_worksheet* sheet, lxw_col_t place, lxw_row_t last, const std::vector<std::string>& choices) {
        std::vector<std::string> words = choices;
        std::vector<char*> list;
        for (std::string& word : words) list.push_back(word.data());
        list.push_back(nullptr);
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = list.data();
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        if (!choices.empty()) worksheet_data_validation_range(sheet, firstRow, place, last, place, &rule);
    }

    // The numbers on the page of tasks.
    void addNumbers(lxw_worksheet* sheet, lxw_col_t place, lxw_row_t last) const {
        if (taskRows_ < firstRow) return;
        std::string range = "='" + taskSheet_ + "'!$C$" + std::to_string(firstRow + 1) + ":$C$" + std::to_string(taskRows_ + 1);
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = range.data();
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        worksheet_data_validation_range(sheet, firstRow, place, last, place, &rule);
    }

    const app::UnitForm& form_;
    XlsxBook book_;
    Formats locked_;
    Formats open_;
    lxw_format* toFill_ = nullptr;
    lxw_row_t taskRows_ = 0;
    std::string taskSheet_;
};

}  // namespace

base::Result<std::string> unitFormXlsx(const app::UnitForm& form) { return FormWriter(form).write(); }

std::string unitFormName(const domain::Unit& unit, const app::Exchange& exchange, const app::Words& words) {
    const std::string name =
        words.text("unit_form.file",
                   {{"unit", unit.displayName()}, {"number", std::to_string(exchange.number)}, {"date", base::isoDate(exchange.sentOn)}});
    return fileNameText(name) + ".xlsx";
}

base::Result<std::vector<app::ReturnedWork>> readUnitForms(const std::vector<std::filesystem::path>& files, app::RegisterReader& reader) {
    std::vector<app::ReturnedWork> works;
    for (const std::filesystem::path& file : files) {
        auto found = readPages(file).and_then(
            [&](const std::vector<app::ReadPage>& pages) { return app::workInForm(pages, file.filename().string(), reader); });
        if (found) {
            std::move(found->begin(), found->end(), std::back_inserter(works));
            continue;
        }
        if (files.size() == 1) return base::failure(found.error());
        app::ReturnedWork& unread = works.emplace_back();
        unread.file = file.filename().string();
        unread.unread = found.error();
    }
    return works;
}

base::Result<SentForm> sendUnitForm(app::RegisterStore& store, domain::UnitId id, const std::filesystem::path& folder,
                                    const std::string& actor, base::Date today) {
    app::RegisterReader& reader = store.reader();
    SentForm sent;
    for (const domain::Unit& unit : reader.units()) {
        if (unit.id == id) sent.unit = unit;
    }
    const std::vector<app::OpenTask> tasks = app::openTasksOf(reader, id);
    if (tasks.empty()) return base::failure(base::Error("no-open-tasks", "unit", "order").with("unit", sent.unit.displayName()));
    app::SendOrder order;
    order.unit = id;
    order.kind = app::ExchangeKind::form;
    order.actor = actor;
    for (const app::OpenTask& task : tasks) {
        const domain::SuggestionId piece = task.facts.suggestion.id;
        const bool isThere = std::any_of(order.cases.begin(), order.cases.end(), [&](const auto& one) { return one.id == piece; });
        if (!isThere) order.cases.push_back({piece, task.caseVersion});
    }
    const app::Words words = app::wordsOf(reader, app::Language::chinese);
    bool isMade = false;
    auto exchange = app::sendWork(store, order, today, [&](const app::Exchange& given) -> base::Result<void> {
        const auto bytes = unitFormXlsx(app::unitForm(given, sent.unit, tasks, reader));
        if (!bytes) return base::failure(bytes.error());
        sent.file = folder / unitFormName(sent.unit, given, words);
        auto written = writeFile(sent.file, *bytes, IfExists::refuse);
        isMade = written.has_value();
        return written;
    });
    if (!exchange) {
        std::error_code ignored;
        if (isMade) std::filesystem::remove(sent.file, ignored);
        return base::failure(exchange.error());
    }
    sent.exchange = std::move(*exchange);
    sent.tasks = static_cast<int>(tasks.size());
    return sent;
}

}  // namespace huying::documents
