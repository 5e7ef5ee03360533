// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/entry_states.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "app/commands/commands.h"
#include "base/text.h"

namespace huying::app {

namespace {

constexpr bool flag = true;

// clang-format off
constexpr std::array progressColumns{
    CorrectableColumn{"on_date", "happened_on"}, CorrectableColumn{"text", "text"}, CorrectableColumn{"is_plan", "plan", flag},
    CorrectableColumn{"owner", "owner"}, CorrectableColumn{"due_on", "due_on"}, CorrectableColumn{"is_measure", "#measure", flag},
    CorrectableColumn{"void_reason", "void", flag}};
constexpr std::array contactColumns{
    CorrectableColumn{"phase", "phase"}, CorrectableColumn{"way", "way"}, CorrectableColumn{"on_date", "contacted_on"},
    CorrectableColumn{"deputy_id", "deputy"}, CorrectableColumn{"place", "place"}, CorrectableColumn{"people", "people"},
    CorrectableColumn{"deputy_opinion", "deputy_opinion"}, CorrectableColumn{"unit_answer", "unit_answer"},
    CorrectableColumn{"is_signed", "signed", flag}};
constexpr std::array replyColumns{
    CorrectableColumn{"on_date", "replied_on"}, CorrectableColumn{"result_class", "result_class"},
    CorrectableColumn{"document_number", "document_number"}, CorrectableColumn{"signatory", "signatory"},
    CorrectableColumn{"text", "text"}, CorrectableColumn{"late_reason", "late_reason"},
    CorrectableColumn{"opinions_adopted", "opinions_adopted"}, CorrectableColumn{"publish_by_unit", "publish_by_unit"}};
constexpr std::array opinionColumns{
    CorrectableColumn{"on_date", "given_on"}, CorrectableColumn{"text", "text"}, CorrectableColumn{"signatory", "signatory"},
    CorrectableColumn{"document_number", "document_number"}};
constexpr std::array deliveryColumns{
    CorrectableColumn{"on_date", "happened_on"}, CorrectableColumn{"way", "way"}, CorrectableColumn{"form_sent", "form_sent", flag},
    CorrectableColumn{"deputy_id", "#deputy"}, CorrectableColumn{"delegation_id", "#delegation"},
    CorrectableColumn{"void_reason", "void", flag}};
constexpr std::array promiseColumns{
    CorrectableColumn{"on_date", "happened_on"}, CorrectableColumn{"text", "text"}, CorrectableColumn{"due_on", "due_on"},
    CorrectableColumn{"owner", "owner"}, CorrectableColumn{"is_void", "void", flag}};
constexpr std::array stepColumns{
    CorrectableColumn{"kind", "step"}, CorrectableColumn{"on_date", "happened_on"}, CorrectableColumn{"text", "text"},
    CorrectableColumn{"due_on", "due_on"}, CorrectableColumn{"signatory", "signatory"},
    CorrectableColumn{"deputy_told_on", "deputy_told_on"}, CorrectableColumn{"void_reason", "void", flag}};
constexpr std::array secondReplyColumns{
    CorrectableColumn{"on_date", "replied_on"}, CorrectableColumn{"result_class", "result_class"},
    CorrectableColumn{"document_number", "document_number"}, CorrectableColumn{"signatory", "signatory"},
    CorrectableColumn{"text", "text"}, CorrectableColumn{"way", "way"}};
constexpr std::array answerColumns{
    CorrectableColumn{"look_back_line_id", "#line"}, CorrectableColumn{"on_date", "happened_on"},
    CorrectableColumn{"answer_state", "answer_state"}, CorrectableColumn{"text", "text"}, CorrectableColumn{"evidence", "evidence"},
    CorrectableColumn{"expected_on", "expected_on"}, CorrectableColumn{"person", "person"},
    CorrectableColumn{"void_reason", "void", flag}};

constexpr std::array kinds{
    CorrectableKind{"progress_note", RecordProgress::name, CorrectProgress::name, progressColumns, false, {"progress_number"}},
    CorrectableKind{"contact", RecordContact::name, CorrectContact::name, contactColumns, false, {"contact_number"}},
    CorrectableKind{"reply", RecordReply::name, CorrectReply::name, replyColumns, true},
    CorrectableKind{"joint_opinion", RecordJointOpinion::name, CorrectJointOpinion::name, opinionColumns, true},
    CorrectableKind{"delivery", RecordDelivery::name, CorrectDelivery::name, deliveryColumns, false, {"delivery_number"}},
    CorrectableKind{"commitment", RecordCommitment::name, CorrectCommitment::name, promiseColumns, false, {"commitment"}},
    CorrectableKind{"commitment_step", RecordCommitmentProgress::name, CorrectCommitmentProgress::name, stepColumns, false, {"commitment", "entry"}},
    CorrectableKind{"second_reply", AnswerAgain::name, CorrectSecondReply::name, secondReplyColumns, true},
    CorrectableKind{"look_back_answer", RecordLookBackAnswer::name, CorrectLookBackAnswer::name, answerColumns, true}};
// clang-format on

template <class Test>
const CorrectableKind* kindThat(Test test) {
    const auto found = std::find_if(kinds.begin(), kinds.end(), test);
    return found == kinds.end() ? nullptr : &*found;
}

// What every such row has, and what goes with the row only.
constexpr const char* columnOfPiece = "suggestion_id";
constexpr const char* columnOfPromise = "commitment_id";

}  // namespace

bool CorrectableKind::canBeVoid() const {
    return std::any_of(columns.begin(), columns.end(), [](const CorrectableColumn& column) { return column.key == "void"; });
}

std::span<const CorrectableKind> correctableKinds() { return kinds; }

const CorrectableKind* kindOfTable(std::string_view table) {
    return kindThat([&](const CorrectableKind& kind) { return kind.table == table; });
}
const CorrectableKind* kindOfRecord(std::string_view command) {
    return kindThat([&](const CorrectableKind& kind) { return kind.record == command; });
}
const CorrectableKind* kindOfCorrection(std::string_view command) {
    return kindThat([&](const CorrectableKind& kind) { return kind.correction == command; });
}

const EntryState* EntryHistory::Row::upTo(std::int64_t entry) const {
    const EntryState* state = nullptr;
    for (const Step& step : steps) {
        if (step.entry <= entry) state = &step.state;
    }
    return state;
}

std::vector<EntryState> EntryHistory::Row::states() const {
    std::vector<EntryState> all;
    for (const Step& step : steps) {
        if (all.empty() || all.back() != step.state) all.push_back(step.state);
    }
    return all;
}

const EntryHistory::Row* EntryHistory::find(std::string_view table, std::int64_t id) const {
    const auto place = places_.find({std::string(table), id});
    return place == places_.end() ? nullptr : &rows_[place->second];
}

void EntryHistory::take(const HistoryEntry& entry) {
    std::set<std::size_t> touched;
    for (const HistoryChange& change : entry.changes) {
        const CorrectableKind* kind = change.row < firstRow_ ? nullptr : kindOfTable(change.table);
        if (kind == nullptr) continue;
        const auto [place, isNew] = places_.emplace(std::pair(change.table, change.row), rows_.size());
        if (isNew) {
            rows_.push_back({kind, change.row, {}, entry.entry, entry.batch, 0, {}, false});
            values_.emplace_back();
        }
        touched.insert(place->second);
        if (change.newValue) {
            values_[place->second][change.column] = *change.newValue;
        } else {
            values_[place->second].erase(change.column);
        }
    }
    for (const std::size_t place : touched) {
        Row& row = rows_[place];
        // What was taken back leaves no row; what it said is still how it is known.
        const auto piece = values_[place].find(columnOfPiece);
        row.isThere = piece != values_[place].end();
        if (row.isThere) row.piece = piece->second;
        const auto promise = values_[place].find(columnOfPromise);
        if (promise != values_[place].end()) row.promise = std::atoll(promise->second.c_str());
        EntryState state = row.isThere || row.steps.empty() ? stateOf(*row.kind, values_[place]) : row.now();
        if (!row.isThere) state["void"] = "1";
        row.steps.push_back({entry.entry, std::move(state)});
    }
}

EntryState stateOf(const CorrectableKind& kind, const std::map<std::string, std::string>& values) {
    EntryState state;
    for (const CorrectableColumn& column : kind.columns) {
        const auto found = values.find(std::string(column.column));
        if (found == values.end() || found->second.empty() || (column.isFlag && found->second == "0")) continue;
        state[std::string(column.key)] = column.isFlag ? "1" : found->second;
    }
    return state;
}

bool isSameState(const EntryState& left, const EntryState& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const auto& one, const auto& other) {
        return one.first == other.first && base::comparableName(one.second) == base::comparableName(other.second);
    });
}

}  // namespace huying::app
