// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_text.h"
#include "figures.h"
#include "make_pieces.h"
#include "steady_random.h"

#include <xlsxwriter.h>

#include <array>
#include <stdexcept>
#include <string_view>

namespace huying::sample {

namespace {

constexpr std::array<std::string_view, 37> columns{
    "编号",         "届次",     "会次",       "类型",         "标题",     "正文",     "领衔代表", "代表证号",     "代表团",   "联名代表",
    "类别",         "形成来源", "提交日期",   "登记日期",     "办理方式", "主办单位", "会办单位", "分办单位",     "交办日期", "签收日期",
    "应答复日期",   "延期至",   "答复日期",   "文号",         "结果类别", "过程评价", "结果评价", "首次结果评价", "评价日期", "办结日期",
    "重点督办主题", "督办领导", "督办委员会", "政府领导领办", "公开",     "保密",     "备注"};

/// Writes one row after the other; most dates are true dates, a few are typed as text as people do.
class LedgerSheet {
public:
    LedgerSheet(const Sources& sources, const std::string& file) : sources_(sources), random_(33), book_(workbook_new(file.c_str())) {
        if (book_ == nullptr) {
            throw std::runtime_error("cannot write " + file);
        }
        setProperties();
        sheet_ = workbook_add_worksheet(book_, "代表建议台账");
        date_ = workbook_add_format(book_);
        format_set_num_format(date_, "yyyy-mm-dd");
        lxw_format* head = workbook_add_format(book_);
        format_set_bold(head);
        format_set_text_wrap(head);
        for (const std::string_view column : columns) {
            const std::string text(column);
            worksheet_set_column(sheet_, cell_, cell_, widthOf(column), nullptr);
            worksheet_write_string(sheet_, 0, cell_++, text.c_str(), head);
        }
        worksheet_freeze_panes(sheet_, 1, 0);
    }
    LedgerSheet(const LedgerSheet&) = delete;
    LedgerSheet& operator=(const LedgerSheet&) = delete;
    ~LedgerSheet() {
        if (book_ != nullptr) {
            workbook_close(book_);
        }
    }

    void close() {
        worksheet_autofilter(sheet_, 0, 0, row_, static_cast<lxw_col_t>(columns.size() - 1));
        const lxw_error error = workbook_close(book_);
        book_ = nullptr;
        if (error != LXW_NO_ERROR) {
            throw std::runtime_error(std::string("the ledger was not written: ") + lxw_strerror(error));
        }
    }

    void add(const Piece& piece) {
        ++row_;
        cell_ = 0;
        typedDates_ = random_.chance(3);
        unitSpelling_ = random_.between(1, 100);
        number(piece);
        value(figures::term);
        value(figures::session);
        text(piece.intersessional ? "闭会" : "大会");
        text(piece.title);
        text(piece.body);
        text(piece.lead->name);
        text(piece.lead->certificate);
        text(piece.lead->delegation);
        text(coSigners(piece));
        text(sources_.categoryNames.at(piece.subject->category));
        text(piece.formationSource);
        date(piece.submitted);
        date(piece.registered);
        text(piece.subject->way);
        const bool separate = piece.subject->way == "分办";
        text(separate ? "" : units(piece.answering));
        text(units(piece.joint));
        text(separate ? units(piece.answering) : "");
        date(piece.assigned);
        date(piece.received);
        text(""); // the program computes the due date
        date(piece.extendedTo);
        date(piece.replied);
        text(piece.documentNumber);
        text(piece.resultClass);
        text(piece.processRating);
        text(piece.resultRating);
        text(piece.firstRating);
        date(piece.rated);
        date(piece.rated); // completed on the day of the rating
        text(piece.topic);
        text(piece.supervisor);
        text(piece.committee);
        text(piece.governmentLeader);
        text(piece.publication);
        text("");
        text(piece.remark);
    }

private:
    static double widthOf(std::string_view column) {
        return column == "标题" || column == "正文" ? 50 : column.find("单位") != std::string_view::npos ? 22 : 12;
    }

    void setProperties() {
        lxw_doc_properties properties{};
        std::string title = "代表建议办理台账（演示）";
        std::string comment = "演示数据：代表姓名和办理内容均为虚构";
        properties.title = title.data();
        properties.comments = comment.data();
        properties.created = 1703030400; // 2023-12-20
        workbook_set_properties(book_, &properties);
    }

    void number(const Piece& piece) {
        if (piece.intersessional) {
            text(piece.numberText());
        } else if (random_.chance(2)) {
            text("第" + piece.numberText() + "号");
        } else {
            value(piece.serial);
        }
    }

    void text(const std::string& content) {
        if (!content.empty()) {
            worksheet_write_string(sheet_, row_, cell_, content.c_str(), nullptr);
        }
        ++cell_;
    }

    void value(int content) { worksheet_write_number(sheet_, row_, cell_++, content, nullptr); }

    void date(const std::optional<Day>& day) {
        if (!day) {
            ++cell_;
            return;
        }
        const DayParts parts = partsOf(*day);
        const std::string year = std::to_string(parts.year);
        const std::string month = std::to_string(parts.month);
        const std::string dayText = std::to_string(parts.day);
        if (typedDates_) {
            text(row_ % 2 == 0 ? year + "年" + month + "月" + dayText + "日" : year + "/" + month + "/" + dayText);
            return;
        }
        lxw_datetime moment{parts.year, parts.month, parts.day, 0, 0, 0.0};
        worksheet_write_datetime(sheet_, row_, cell_++, &moment, date_);
    }

    static std::string coSigners(const Piece& piece) {
        std::vector<std::string> names;
        for (const Deputy* deputy : piece.coSigners) {
            names.push_back(deputy->sharedName ? deputy->fullName() : deputy->name);
        }
        return joined(names, "、");
    }

    /// Short names in most rows, full names in some, an alias in a few.
    std::string units(const std::vector<const Unit*>& list) const {
        std::vector<std::string> names;
        for (const Unit* unit : list) {
            std::string name = unit->shortName;
            if (unitSpelling_ <= 6) {
                name = unit->name;
            } else if (unitSpelling_ <= 10) {
                name = aliasOf(*unit);
            }
            names.push_back(name);
        }
        return joined(names, "；");
    }

    /// An alias that names the city, so that nobody takes it for a unit of a district.
    static std::string aliasOf(const Unit& unit) {
        for (const std::string& alias : unit.aliases) {
            if (alias.starts_with("市") || alias.starts_with("成都")) {
                return alias;
            }
        }
        return unit.shortName;
    }

    const Sources& sources_;
    SteadyRandom random_;
    lxw_workbook* book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* date_ = nullptr;
    lxw_row_t row_ = 0;
    lxw_col_t cell_ = 0;
    bool typedDates_ = false;
    int unitSpelling_ = 100;
};

} // namespace

void writeLedger(const Sources& sources, const std::vector<Piece>& pieces, const std::string& file) {
    LedgerSheet sheet(sources, file);
    for (const Piece& piece : pieces) {
        sheet.add(piece);
    }
    sheet.close();
}

} // namespace huying::sample
