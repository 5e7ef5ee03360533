// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "app/exchange/form_row.h"
#include "app/exchange/line_text.h"
#include "app/exchange/look_back_lines.h"
#include "app/exchange/unit_form.h"
#include "app/import/column_values.h"
#include "app/words/register_words.h"
#include "base/text.h"
#include "domain/suggestion_number.h"

namespace huying::app {

using base::Error;

namespace {

constexpr std::array<std::string_view, 2> receiptColumns{"received_on", "receiver"};
constexpr std::array<std::string_view, 3> peopleColumns{"leader", "handler", "handler_phone"};
constexpr std::array<std::string_view, 3> planColumns{"plan_on", "plan", "plan_until"};
constexpr std::array<std::string_view, 3> extensionColumns{"extension_on", "extension_reason", "extension_until"};
constexpr std::array<std::string_view, 4> opinionColumns{"opinion_on", "opinion", "opinion_signatory", "opinion_number"};
constexpr std::array<std::string_view, 12> replyColumns{"reply_on",   "reply_number",     "reply_class", "reply_signatory",
                                                        "reply_text", "opinions_adopted", "late_reason", "publish",
                                                        "measures",   "documents",        "figures",     "evidence"};
constexpr std::array<std::string_view, 3> stepColumns{"step_on", "step", "step_text"};

class FormReader {
public:
    FormReader(const std::vector<ReadPage>& pages, std::string file, RegisterReader& reader)
        : file_(std::move(file)), reader_(reader), words_(wordsOf(reader, Language::chinese)) {
        for (const ReadPage& page : pages) {
            for (FoundPage& found : foundPages(page, words_)) pages_.push_back(std::move(found));
        }
    }

    base::Result<std::vector<ReturnedWork>> works() {
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

private:
    ReturnedWork& workOf(const std::string& token) {
        const auto found = std::find_if(works_.begin(), works_.end(), [&](const ReturnedWork& work) { return work.token == token; });
        if (found != works_.end()) return *found;
        ReturnedWork& work = works_.emplace_back();
        work.file = file_;
        work.token = token;
        if (mark_ && mark_->token == token) work.registerId = mark_->registerId;
        return work;
    }

    // A row that was added is about the piece that went out under its number.
    std::string originOf(const std::string& token, const std::string& address) const {
        const auto found = origins_.find({token, address});
        return found == origins_.end() ? std::string() : found->second;
    }

    void noteOrigins(const FoundPage& page) {
        for (const FoundRow& row : page.rows) {
            if (row.mark) origins_.try_emplace({row.mark->token, sentValue(row.sent, "number")}, row.mark->origin);
        }
    }

    // Rows that were added belong to the one form that has their number, where several are in the file; else to the form that they
    // were added to, or to the first of which any row is known.
    std::string tokenOf(const FoundRow& row) const {
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

    std::string firstToken() const {
        if (mark_) return mark_->token;
        for (const FoundPage& page : pages_) {
            for (const FoundRow& row : page.rows) {
                if (row.mark) return row.mark->token;
            }
        }
        return {};
    }

    void noteUnknown(const FoundPage& page) {
        if (page.page || page.isGuide || page.isEmpty || works_.empty()) return;
        ReturnedLine line;
        line.place = {page.name, 1};
        line.faults.push_back({"", page.name, Error("form-page-unknown", "", "known").with("page", page.name)});
        works_.front().lines.push_back(std::move(line));
    }

    // Below and beside the explanations people write remarks.
    void noteGuide(const FoundPage& page) {
        if (!page.isGuide) return;
        for (const FoundRow& row : page.rows) {
            ReturnedLine line;
            line.place = {page.name, row.number};
            line.faults.push_back({"", base::joined(row.beside, "；"), Error("form-guide-written", "", "known")});
            works_.front().lines.push_back(std::move(line));
        }
    }

    void readPage(const FoundPage& page) {
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
                    faults.push_back({values.headerOf(column), shown,
                                      Error(shown.empty() ? "form-cell-uncalculated" : "form-cell-error", "", "format")});
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
    void noteKnown(FormRowValues& values) {
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
    void noteMerged(FormRowValues& values) {
        for (const FoundMerge& one : page_->merged) {
            if (one.first != values.row().number || values.text(one.column).empty()) continue;
            values.note(
                one.column,
                Error("form-cells-merged", "", "format").with("first", std::to_string(one.first)).with("last", std::to_string(one.last)));
        }
        if (auto faults = values.takeFaults(); !faults.empty())
            addFaults(std::move(faults), values, sentValue(values.row().sent, "number"));
    }

    // As the form itself says of what is on record.
    [[nodiscard]] bool isState(const std::string& value) const {
        return base::comparableName(value) == base::comparableName(words_.text("unit_form.recorded")) ||
               labelled<domain::CommitmentState>(value).has_value();
    }

    // A row that was added to the tasks, or to the rows to be filled in, with words in it that are no entry.
    void noteStray(FormRowValues& values) {
        std::vector<std::string> all;
        for (const FormColumn& column : columnsOf(*page_->page)) {
            if (std::string value = values.text(column.code); !value.empty()) all.push_back(std::move(value));
        }
        addFaults({{"", base::joined(all, "；"), Error("form-row-unknown", "", "known")}}, values, {});
    }

    ReturnedLine& addLine(const FormRowValues& values, const std::string& address) {
        const FoundRow& row = values.row();
        ReturnedLine& line = workOf(tokenOf(row)).lines.emplace_back();
        line.place = {page_->name, row.number};
        line.caseAddress = address;
        if (row.mark) line.task = row.mark->task;
        line.origin = row.mark ? row.mark->origin : originOf(tokenOf(row), address);
        return line;
    }

    void addFaults(std::vector<ReturnedFault> faults, const FormRowValues& values, const std::string& address) {
        addLine(values, address).faults = std::move(faults);
    }

    // What a formula was to say is no part of an entry that is recorded without it. `columns`: of the entry; none: the whole row.
    void noteUnread(FormRowValues& values, std::span<const std::string_view> columns) const {
        for (const auto& [column, shown] : values.row().errors) {
            const bool isPart = columns.empty() || std::find(columns.begin(), columns.end(), column) != columns.end();
            if (isPart) values.note(column, Error("form-entry-incomplete", "", "required"));
        }
    }

    // The command, unless something of it could not be understood.
    template <class C>
    ReturnedLine& add(FormRowValues& values, const std::string& address, C command, std::optional<base::Date> on,
                      std::span<const std::string_view> columns = {}) {
        noteUnread(values, columns);
        ReturnedLine& line = addLine(values, address);
        line.faults = values.takeFaults();
        if (!line.faults.empty()) return line;
        command.caseAddress = address;
        CommandRequest request;
        request.command = std::move(command);
        request.date.on = on;
        line.request = std::move(request);
        return line;
    }

    // 分管领导, 承办人 and 电话 go with whatever else the row says.
    template <class C>
    void takePeople(const FormRowValues& values, C& command) {
        command.leader = values.changedText("leader");
        command.handler = values.changedText("handler");
        command.handlerPhone = values.changedText("handler_phone");
    }

    static SeenPeople sentPeople(const FormRowValues& values) {
        const std::string& sent = values.row().sent;
        return {sentValue(sent, "leader"), sentValue(sent, "handler"), sentValue(sent, "handler_phone")};
    }

    void readTask(FormRowValues& values, bool hasSent) {
        const bool hasAny = values.isAnyChanged(receiptColumns) || values.isAnyChanged(peopleColumns) || values.isAnyChanged(planColumns) ||
                            values.isAnyChanged(extensionColumns) || values.isAnyChanged(opinionColumns) ||
                            values.isAnyChanged(replyColumns);
        const bool isAdded = values.row().sent.empty() && !values.row().mark && hasSent;
        if (!hasAny && isAdded && !values.row().cells.empty()) return noteStray(values);
        const bool isOtherNumber = !values.row().sent.empty() && !values.text("number").empty() && values.isChanged("number");
        if (!hasAny && !isOtherNumber) return;
        const std::string address = values.caseAddress();
        if (auto faults = values.takeFaults(); !faults.empty()) return addFaults(std::move(faults), values, address);
        bool hasPeople = values.isAnyChanged(peopleColumns);
        const auto withPeople = [&](auto& command) {
            if (hasPeople) takePeople(values, command);
            return std::exchange(hasPeople, false);
        };
        if (values.isAnyChanged(receiptColumns)) {
            AcknowledgeReceipt command;
            command.receiver = values.text("receiver");
            const bool takes = withPeople(command);
            ReturnedLine& line = add(values, address, command, values.requiredDate("received_on"), receiptColumns);
            if (takes) line.seenPeople = sentPeople(values);
        }
        if (values.isAnyChanged(planColumns)) {
            RecordProgress command;
            command.plan = true;
            command.text = planText(values);
            const bool takes = withPeople(command);
            ReturnedLine& line = add(values, address, command, values.requiredDate("plan_on"), planColumns);
            if (takes) line.seenPeople = sentPeople(values);
        }
        if (values.isAnyChanged(extensionColumns)) {
            RequestExtension command;
            command.reason = values.requiredText("extension_reason");
            command.until = values.requiredDate("extension_until");
            add(values, address, command, values.requiredDate("extension_on"), extensionColumns);
        }
        if (values.isAnyChanged(opinionColumns)) {
            RecordJointOpinion command;
            command.text = values.requiredText("opinion");
            command.signatory = values.text("opinion_signatory");
            command.documentNumber = values.text("opinion_number");
            add(values, address, command, values.requiredDate("opinion_on"), opinionColumns);
        }
        if (values.isAnyChanged(replyColumns)) {
            RecordReply command = reply(values, address);
            const bool takes = withPeople(command);
            const auto on = values.requiredDate("reply_on");
            if (on) repliedOn_[tokenOf(values.row()) + address] = *on;
            ReturnedLine& line = add(values, address, command, on, replyColumns);
            if (takes) line.seenPeople = sentPeople(values);
        }
        if (hasPeople) readPeople(values, address);
    }

    std::string planText(FormRowValues& values) const {
        std::string text = values.requiredText("plan");
        const auto until = values.date("plan_until");
        return until ? words_.text("unit_form.plan_until", {{"text", text}, {"date", base::paperDate(*until)}}) : text;
    }

    RecordReply reply(FormRowValues& values, const std::string& address) {
        RecordReply command;
        const auto parsed = domain::parseCaseAddress(address);
        const int term = parsed ? parsed->term : 0;
        const auto wordings = reader_.resultClasses(term);
        std::vector<std::string> names;
        for (const domain::ResultClassWording& one : wordings) {
            if (one.isInUse) names.push_back(one.name);
        }
        command.resultClass = values.choice<domain::ResultClass>(
            "reply_class", names, [&](const std::string& word) { return resultClassFromWords(word, wordings); });
        command.publishByUnit = values.choice<domain::Publication>("publish", labels<domain::Publication>(),
                                                                   [](const std::string& word) { return publicationFromWords(word); });
        command.documentNumber = values.text("reply_number");
        command.signatory = values.text("reply_signatory");
        command.text = values.text("reply_text");
        command.opinionsAdopted = values.text("opinions_adopted");
        command.lateReason = values.text("late_reason");
        command.outcome.measures = values.text("measures");
        command.outcome.documents = values.text("documents");
        command.outcome.figures = values.text("figures");
        command.outcome.evidence = values.text("evidence");
        return command;
    }

    // A change of people alone is told as an entry of the progress, for none of the unit's other papers tells it.
    void readPeople(FormRowValues& values, const std::string& address) {
        RecordProgress command;
        takePeople(values, command);
        const SeenPeople given{command.leader, command.handler, command.handlerPhone};
        command.text = peopleText(sentPeople(values), given, words_);
        if (command.text.empty()) return;  // emptied cells take nobody away
        add(values, address, command, std::nullopt, peopleColumns).seenPeople = sentPeople(values);
    }

    // A row that somebody copied, hidden marks and all, to write something new over it; the one copied from is still as it was.
    [[nodiscard]] bool isCopy(const FormRowValues& values) const {
        const auto isAsItWas = [&](const FormRowValues& other) {
            const auto columns = columnsOf(*page_->page);
            return std::none_of(columns.begin(), columns.end(), [&](const FormColumn& one) { return other.isChanged(one.code); });
        };
        if (isAsItWas(values)) return false;
        return std::any_of(page_->rows.begin(), page_->rows.end(), [&](const FoundRow& other) {
            return &other != &values.row() && other.mark && other.sent == values.row().sent &&
                   isAsItWas(FormRowValues(*page_, other, words_));
        });
    }

    // Rows that were on record are there to be read. True: it is one.
    bool isRecorded(FormRowValues& values) {
        if (!values.row().mark || values.row().sent.empty() || isCopy(values))
            return false;  // without what was sent it is compared with the register
        for (const FormColumn& column : columnsOf(*page_->page)) {
            if (!column.isKnown && !values.hasError(column.code) && values.isChanged(column.code))
                values.note(column.code, Error("form-recorded-changed", "", "conflict"));
        }
        if (auto faults = values.takeFaults(); !faults.empty())
            addFaults(std::move(faults), values, sentValue(values.row().sent, "number"));
        return true;
    }

    // Of rows to be filled in freely the ones in which nothing but a number was chosen say nothing.
    bool isBlank(FormRowValues& values) {
        const auto columns = columnsOf(*page_->page);
        const bool isIt = std::all_of(columns.begin(), columns.end(), [&](const FormColumn& column) {
            return column.code == "number" || column.isKnown || values.text(column.code).empty();
        });
        if (isIt && !values.text("number").empty()) {
            values.caseAddress();
            if (!values.takeFaults().empty()) noteStray(values);
        }
        return isIt;
    }

    void readProgress(FormRowValues& values) {
        if (isRecorded(values) || isBlank(values)) return;
        const std::string address = values.caseAddress();
        RecordProgress command;
        command.text = values.requiredText("text");
        add(values, address, command, values.requiredDate("on"));
    }

    void readContact(FormRowValues& values) {
        if (isRecorded(values) || isBlank(values)) return;
        const std::string address = values.caseAddress();
        RecordContact command;
        values.requiredText("phase");
        values.requiredText("way");
        const auto phase = values.choice<domain::ContactPhase>(
            "phase", labels<domain::ContactPhase>(), [&](const std::string& word) { return labelled<domain::ContactPhase>(word); });
        const auto way = values.choice<domain::ContactWay>("way", labels<domain::ContactWay>(),
                                                           [](const std::string& word) { return contactWayFromWords(word); });
        command.phase = phase.value_or(command.phase);
        command.way = way.value_or(command.way);
        command.deputy.name = values.text("deputy");
        command.place = values.text("place");
        command.people = values.text("people");
        command.deputyOpinion = values.text("deputy_opinion");
        command.unitAnswer = values.text("unit_answer");
        const std::string yes = words_.text("flag.true");
        const std::string no = words_.text("flag.false");
        command.isSigned = values.choice<bool>("signed", {yes, no}, [&](const std::string& word) -> std::optional<bool> {
            if (word == yes || word == "TRUE" || word == "1" || word == "√") return true;
            if (word == no || word == "FALSE" || word == "0") return false;
            return std::nullopt;
        });
        add(values, address, command, values.requiredDate("on"));
    }

    void readCommitment(FormRowValues& values) {
        if (values.row().mark) return readStep(values);
        if (isBlank(values)) return;
        const std::string address = values.caseAddress();
        RecordCommitment command;
        command.text = values.requiredText("promise");
        command.dueOn = values.date("promise_due");
        command.owner = values.text("owner");
        if (values.isAnyChanged(stepColumns)) values.note("step_text", Error("form-step-of-new-promise", "", "order"));
        auto on = values.date("promised_on");
        if (!on && values.text("promised_on").empty()) {
            const auto replied = repliedOn_.find(tokenOf(values.row()) + address);
            if (replied != repliedOn_.end()) {
                on = replied->second;
            } else {
                values.note("promised_on", Error("form-value-missing", "", "required"));
            }
        }
        add(values, address, command, on);
    }

    // A row that was added names no line that anybody asked about.
    void readLookBack(FormRowValues& values) {
        if (!values.row().mark) {
            if (!isBlank(values)) noteStray(values);
            return;
        }
        std::optional<base::Date> on;
        if (const auto command = lookBackAnswerIn(values, reader_, on)) add(values, command->caseAddress, *command, on);
    }

    // What became of a promise that is on record.
    void readStep(FormRowValues& values) {
        const bool hasSent = !values.row().sent.empty();
        for (const std::string_view column : {"promised_on", "promise", "promise_due", "owner"}) {
            if (hasSent && values.isChanged(column)) values.note(column, Error("form-recorded-changed", "", "conflict"));
        }
        const std::string address = sentValue(values.row().sent, "number");
        if (auto faults = values.takeFaults(); !faults.empty()) addFaults(std::move(faults), values, address);
        if (!values.isAnyChanged(stepColumns)) return;
        using Kind = domain::CommitmentStepKind;
        RecordCommitmentProgress command;
        command.commitment = values.row().mark->number;
        command.step =
            values.choice<Kind>("step", {words_.label(Kind::progress), words_.label(Kind::fulfilled), words_.label(Kind::notFulfilled)},
                                [&](const std::string& word) -> std::optional<Kind> {
                                    const auto kind = labelled<Kind>(word);
                                    return kind == Kind::rated ? std::nullopt : kind;  // the deputy's word, not the unit's
                                });
        command.text = values.requiredText("step_text");
        ReturnedLine& line = add(values, values.caseAddress(), command, values.requiredDate("step_on"));
        const bool isAsItWas = !hasSent || !values.isChanged("promise");
        const std::string promise = isAsItWas ? values.text("promise") : sentValue(values.row().sent, "promise");
        if (!promise.empty()) line.seenPromise = promise;
    }

    template <class E>
    [[nodiscard]] std::vector<std::string> labels() const {
        std::vector<std::string> all;
        for (const auto& [value, code] : base::EnumCodes<E>::values) all.push_back(words_.label(value));
        return all;
    }

    template <class E>
    [[nodiscard]] std::optional<E> labelled(const std::string& word) const {
        for (const auto& [value, code] : base::EnumCodes<E>::values) {
            if (base::comparableName(words_.label(value)) == base::comparableName(word)) return value;
        }
        return std::nullopt;
    }

    std::string file_;
    RegisterReader& reader_;
    Words words_;
    std::vector<FoundPage> pages_;
    const FoundPage* page_ = nullptr;
    std::optional<FormMark> mark_;
    std::string firstToken_;
    std::map<std::pair<std::string, std::string>, std::string> origins_;  // by exchange and number
    std::map<std::string, base::Date> repliedOn_;  // by exchange and case, as this file says
    std::vector<ReturnedWork> works_;
};

}  // namespace

base::Result<std::vector<ReturnedWork>> workInForm(const std::vector<ReadPage>& pages, const std::string& file, RegisterReader& reader) {
    return FormReader(pages, file, reader).works();
}

}  // namespace huying::app
