// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of each page say: the entries that become commands.
#include <algorithm>
#include <array>

#include "app/exchange/form_reader.h"
#include "app/exchange/line_text.h"
#include "app/exchange/look_back_lines.h"
#include "app/import/column_values.h"
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

}  // namespace

SeenPeople FormReader::sentPeople(const FormRowValues& values) {
    const std::string& sent = values.row().sent;
    return {sentValue(sent, "leader"), sentValue(sent, "handler"), sentValue(sent, "handler_phone")};
}

void FormReader::readTask(FormRowValues& values, bool hasSent) {
    const bool hasAny = values.isAnyChanged(receiptColumns) || values.isAnyChanged(peopleColumns) || values.isAnyChanged(planColumns) ||
                        values.isAnyChanged(extensionColumns) || values.isAnyChanged(opinionColumns) || values.isAnyChanged(replyColumns);
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

std::string FormReader::planText(FormRowValues& values) const {
    std::string text = values.requiredText("plan");
    const auto until = values.date("plan_until");
    return until ? words_.text("unit_form.plan_until", {{"text", text}, {"date", base::paperDate(*until)}}) : text;
}

RecordReply FormReader::reply(FormRowValues& values, const std::string& address) {
    RecordReply command;
    const auto parsed = domain::parseCaseAddress(address);
    const int term = parsed ? parsed->term : 0;
    const auto wordings = reader_.resultClasses(term);
    std::vector<std::string> names;
    for (const domain::ResultClassWording& one : wordings) {
        if (one.isInUse) names.push_back(one.name);
    }
    command.resultClass = values.choice<domain::ResultClass>("reply_class", names,
                                                             [&](const std::string& word) { return resultClassFromWords(word, wordings); });
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
void FormReader::readPeople(FormRowValues& values, const std::string& address) {
    RecordProgress command;
    takePeople(values, command);
    const SeenPeople given{command.leader, command.handler, command.handlerPhone};
    command.text = peopleText(sentPeople(values), given, words_);
    if (command.text.empty()) return;  // emptied cells take nobody away
    add(values, address, command, std::nullopt, peopleColumns).seenPeople = sentPeople(values);
}

// A row that somebody copied, hidden marks and all, to write something new over it; the one copied from is still as it was.
bool FormReader::isCopy(const FormRowValues& values) const {
    const auto isAsItWas = [&](const FormRowValues& other) {
        const auto columns = columnsOf(*page_->page);
        return std::none_of(columns.begin(), columns.end(), [&](const FormColumn& one) { return other.isChanged(one.code); });
    };
    if (isAsItWas(values)) return false;
    return std::any_of(page_->rows.begin(), page_->rows.end(), [&](const FoundRow& other) {
        return &other != &values.row() && other.mark && other.sent == values.row().sent && isAsItWas(FormRowValues(*page_, other, words_));
    });
}

// Rows that were on record are there to be read. True: it is one.
bool FormReader::isRecorded(FormRowValues& values) {
    if (!values.row().mark || values.row().sent.empty() || isCopy(values))
        return false;  // without what was sent it is compared with the register
    for (const FormColumn& column : columnsOf(*page_->page)) {
        if (!column.isKnown && !values.hasError(column.code) && values.isChanged(column.code))
            values.note(column.code, Error("form-recorded-changed", "", "conflict"));
    }
    if (auto faults = values.takeFaults(); !faults.empty()) addFaults(std::move(faults), values, sentValue(values.row().sent, "number"));
    return true;
}

// Of rows to be filled in freely the ones in which nothing but a number was chosen say nothing.
bool FormReader::isBlank(FormRowValues& values) {
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

void FormReader::readProgress(FormRowValues& values) {
    if (isRecorded(values) || isBlank(values)) return;
    const std::string address = values.caseAddress();
    RecordProgress command;
    command.text = values.requiredText("text");
    add(values, address, command, values.requiredDate("on"));
}

void FormReader::readContact(FormRowValues& values) {
    if (isRecorded(values) || isBlank(values)) return;
    const std::string address = values.caseAddress();
    RecordContact command;
    values.requiredText("phase");
    values.requiredText("way");
    const auto phase = values.choice<domain::ContactPhase>("phase", labels<domain::ContactPhase>(),
                                                           [&](const std::string& word) { return labelled<domain::ContactPhase>(word); });
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

void FormReader::readCommitment(FormRowValues& values) {
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
void FormReader::readLookBack(FormRowValues& values) {
    if (!values.row().mark) {
        if (!isBlank(values)) noteStray(values);
        return;
    }
    std::optional<base::Date> on;
    if (const auto command = lookBackAnswerIn(values, reader_, on)) add(values, command->caseAddress, *command, on);
}

// What became of a promise that is on record.
void FormReader::readStep(FormRowValues& values) {
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

}  // namespace huying::app
