// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/exchange/form_reader.h"

namespace huying::app {

using base::Error;

FormReader::FormReader(const std::vector<ReadPage>& pages, std::string file, RegisterReader& reader)
    : file_(std::move(file)), reader_(reader), words_(wordsOf(reader, Language::chinese)) {
    for (const ReadPage& page : pages) {
        for (FoundPage& found : foundPages(page, words_)) pages_.push_back(std::move(found));
    }
}

base::Result<std::vector<ReturnedWork>> FormReader::works() {
    for (const FoundPage& page : pages_) {
        if (page.mark && !mark_) mark_ = page.mark;
        noteOrigins(page);
    }
    firstToken_ = firstToken();
    if (!firstToken_.empty()) workOf(firstToken_);
    // First what stands on the page of tasks: a promise may take its day from the reply there.
    for (const auto& [kind, code] : base::EnumCodes<FormPage>::values) {
        for (const FoundPage& page : pages_) {
            if (page.page == kind) readPage(page);
        }
    }
    for (const FoundPage& page : pages_) {
        noteUnknown(page);
        noteGuide(page);
    }
    if (works_.empty()) return base::failure(Error("not-a-unit-form", "", "format").with("file", file_));
    return std::move(works_);
}

ReturnedWork& FormReader::workOf(const std::string& token) {
    const auto found = std::find_if(works_.begin(), works_.end(), [&](const ReturnedWork& work) { return work.token == token; });
    if (found != works_.end()) return *found;
    ReturnedWork& work = works_.emplace_back();
    work.file = file_;
    work.token = token;
    if (mark_ && mark_->token == token) work.registerId = mark_->registerId;
    return work;
}

// A row that was added is about the piece that went out under its number.
std::string FormReader::originOf(const std::string& token, const std::string& address) const {
    const auto found = origins_.find({token, address});
    return found == origins_.end() ? std::string() : found->second;
}

void FormReader::noteOrigins(const FoundPage& page) {
    for (const FoundRow& row : page.rows) {
        if (row.mark) origins_.try_emplace({row.mark->token, sentValue(row.sent, "number")}, row.mark->origin);
    }
}

// Rows that were added belong to the one form that has their number, where several are in the file; else to the form that they
// were added to, or to the first of which any row is known.
std::string FormReader::tokenOf(const FoundRow& row) const {
    if (row.mark) return row.mark->token;
    const auto cell = row.cells.find("number");
    const std::string number = cell == row.cells.end() ? std::string() : base::trimmed(cell->second.text);
    std::string token;
    for (const auto& [sent, origin] : origins_) {
        if (number.empty() || sent.second != number || sent.first == token) continue;
        if (!token.empty()) return firstToken_;
        token = sent.first;
    }
    return token.empty() ? firstToken_ : token;
}

std::string FormReader::firstToken() const {
    if (mark_) return mark_->token;
    for (const FoundPage& page : pages_) {
        for (const FoundRow& row : page.rows) {
            if (row.mark) return row.mark->token;
        }
    }
    return {};
}

void FormReader::noteUnknown(const FoundPage& page) {
    if (page.page || page.isGuide || page.isEmpty || works_.empty()) return;
    ReturnedLine line;
    line.place = {page.name, 1};
    line.faults.push_back({"", page.name, Error("form-page-unknown", "", "known").with("page", page.name)});
    works_.front().lines.push_back(std::move(line));
}

// Below and beside the explanations people write remarks.
void FormReader::noteGuide(const FoundPage& page) {
    if (!page.isGuide) return;
    for (const FoundRow& row : page.rows) {
        ReturnedLine line;
        line.place = {page.name, row.number};
        line.faults.push_back({"", base::joined(row.beside, "；"), Error("form-guide-written", "", "known")});
        works_.front().lines.push_back(std::move(line));
    }
}

void FormReader::readPage(const FoundPage& page) {
    const bool hasSent = std::any_of(page.rows.begin(), page.rows.end(), [](const FoundRow& row) { return !row.sent.empty(); });
    for (const FoundRow& row : page.rows) {
        if (tokenOf(row).empty()) continue;
        page_ = &page;
        FormRowValues values(page, row, words_);
        if (!row.beside.empty()) {
            ReturnedFault fault{"", base::joined(row.beside, "；"), Error("form-column-unknown", "", "known")};
            addFaults({std::move(fault)}, values, sentValue(row.sent, "number"));
        }
        noteMerged(values);
        noteKnown(values);
        if (!row.errors.empty()) {
            std::vector<ReturnedFault> faults;
            for (const auto& [column, shown] : row.errors)
                faults.push_back(
                    {values.headerOf(column), shown, Error(shown.empty() ? "form-cell-uncalculated" : "form-cell-error", "", "format")});
            addFaults(std::move(faults), values, sentValue(row.sent, "number"));
        }
        switch (*page.page) {
            case FormPage::tasks:
                readTask(values, hasSent);
                break;
            case FormPage::progress:
                readProgress(values);
                break;
            case FormPage::contacts:
                readContact(values);
                break;
            case FormPage::commitments:
                readCommitment(values);
                break;
            case FormPage::lookBack:
                readLookBack(values);
                break;
        }
    }
}

// What the register says is not changed by writing over it, and remarks written there are nobody's command.
void FormReader::noteKnown(FormRowValues& values) {
    const FoundRow& row = values.row();
    for (const FormColumn& column : columnsOf(*page_->page)) {
        const std::string value = values.text(column.code);
        if (!column.isKnown || column.code == "number" || value.empty()) continue;
        const bool isToldBefore = row.sent.empty() && (row.mark || *page_->page == FormPage::tasks || isState(value));
        if (!isToldBefore && values.isChanged(column.code)) values.note(column.code, Error("form-known-changed", "", "conflict"));
    }
    if (auto faults = values.takeFaults(); !faults.empty()) addFaults(std::move(faults), values, sentValue(row.sent, "number"));
}

// Who merges cells means all their rows, but nobody can be sure.
void FormReader::noteMerged(FormRowValues& values) {
    for (const FoundMerge& one : page_->merged) {
        if (one.first != values.row().number || values.text(one.column).empty()) continue;
        values.note(
            one.column,
            Error("form-cells-merged", "", "format").with("first", std::to_string(one.first)).with("last", std::to_string(one.last)));
    }
    if (auto faults = values.takeFaults(); !faults.empty()) addFaults(std::move(faults), values, sentValue(values.row().sent, "number"));
}

// As the form itself says of what is on record.
bool FormReader::isState(const std::string& value) const {
    return base::comparableName(value) == base::comparableName(words_.text("unit_form.recorded")) ||
           labelled<domain::CommitmentState>(value).has_value();
}

// A row that was added to the tasks, or to the rows to be filled in, with words in it that are no entry.
void FormReader::noteStray(FormRowValues& values) {
    std::vector<std::string> all;
    for (const FormColumn& column : columnsOf(*page_->page)) {
        if (std::string value = values.text(column.code); !value.empty()) all.push_back(std::move(value));
    }
    addFaults({{"", base::joined(all, "；"), Error("form-row-unknown", "", "known")}}, values, {});
}

ReturnedLine& FormReader::addLine(const FormRowValues& values, const std::string& address) {
    const FoundRow& row = values.row();
    ReturnedLine& line = workOf(tokenOf(row)).lines.emplace_back();
    line.place = {page_->name, row.number};
    line.caseAddress = address;
    if (row.mark) line.task = row.mark->task;
    line.origin = row.mark ? row.mark->origin : originOf(tokenOf(row), address);
    return line;
}

void FormReader::addFaults(std::vector<ReturnedFault> faults, const FormRowValues& values, const std::string& address) {
    addLine(values, address).faults = std::move(faults);
}

// What a formula was to say is no part of an entry that is recorded without it. `columns`: of the entry; none: the whole row.
void FormReader::noteUnread(FormRowValues& values, std::span<const std::string_view> columns) const {
    for (const auto& [column, shown] : values.row().errors) {
        const bool isPart = columns.empty() || std::find(columns.begin(), columns.end(), column) != columns.end();
        if (isPart) values.note(column, Error("form-entry-incomplete", "", "required"));
    }
}

base::Result<std::vector<ReturnedWork>> workInForm(const std::vector<ReadPage>& pages, const std::string& file, RegisterReader& reader) {
    return FormReader(pages, file, reader).works();
}

}  // namespace huying::app
