// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "app/assessment/scoreboard.h"
#include "app/ports/read_snapshot.h"
#include "app/queries/today.h"
#include "base/text.h"
#include "domain/account.h"
#include "domain/assessment.h"
#include "domain/ballot.h"
#include "domain/countersign.h"
#include "domain/deputy_activity.h"
#include "domain/exchange_key.h"
#include "domain/follow_up.h"
#include "domain/inspection.h"
#include "domain/planning.h"
#include "domain/publication.h"
#include "domain/reassignment.h"
#include "domain/reply_review.h"
#include "domain/rounds.h"
#include "domain/submission.h"
#include "domain/urging.h"
#include "domain/vocabulary.h"
#include "domain/withdrawal_rule.h"

namespace huying::app {

namespace {

// The label of a code, or the code itself where it has none.
std::string labelOr(const Words& words, std::string_view group, const std::string& code) {
    const std::string key = std::string(group) + "." + code;
    return words.has(key) ? words.text(key) : code;
}

// Enumerations whose codes stand in a column; "table.column" where the column alone does not say.
std::string_view enumOfColumn(const HistoryChange& change) {
    static const std::map<std::string, std::string_view, std::less<>> byColumn{
        {"phase", base::EnumCodes<domain::ContactPhase>::name},
        {"contact.way", base::EnumCodes<domain::ContactWay>::name},
        {"delivery.way", base::EnumCodes<domain::DeliveryWay>::name},
        {"sent_back_delivery.way", base::EnumCodes<domain::DeliveryWay>::name},
        {"activity.kind", base::EnumCodes<domain::ActivityKind>::name},
        {"attachment.kind", base::EnumCodes<domain::AttachmentKind>::name},
        {"attachment.format", base::EnumCodes<domain::FileFormat>::name},
        {"role", base::EnumCodes<domain::TaskRole>::name},
        {"result_class", base::EnumCodes<domain::ResultClass>::name},
        {"process", base::EnumCodes<domain::Rating>::name},
        {"result", base::EnumCodes<domain::Rating>::name},
        {"channel", base::EnumCodes<domain::FeedbackChannel>::name},
        {"ground", base::EnumCodes<domain::CompletionGround>::name},
        {"commitment_step.kind", base::EnumCodes<domain::CommitmentStepKind>::name},
        {"countersign_result", base::EnumCodes<domain::CountersignResult>::name},
        {"rating_meeting.kind", base::EnumCodes<domain::MeetingKind>::name},
        {"second_reply.way", base::EnumCodes<domain::DeliveryWay>::name},
        {"rating", base::EnumCodes<domain::Rating>::name},
        {"party", base::EnumCodes<domain::RatingParty>::name},
        {"piece_rating", base::EnumCodes<domain::PieceRating>::name},
        {"review_result", base::EnumCodes<domain::ReviewResult>::name},
        {"class_before", base::EnumCodes<domain::ResultClass>::name},
        {"publication", base::EnumCodes<domain::Publication>::name},
        {"publish_by_unit", base::EnumCodes<domain::Publication>::name},
        {"decision", base::EnumCodes<domain::Decision>::name},
        {"mediator", base::EnumCodes<domain::Mediator>::name},
        {"coordination.way", base::EnumCodes<domain::CoordinationWay>::name},
        {"urging.level", base::EnumCodes<domain::UrgingLevel>::name},
        {"urging.reason", base::EnumCodes<domain::UrgingReason>::name},
        {"urging_step.level", base::EnumCodes<domain::UrgingLevel>::name},
        {"queue", base::EnumCodes<Queue>::name},
        {"stage", base::EnumCodes<domain::PlanStage>::name},
        {"consent", base::EnumCodes<domain::Consent>::name},
        {"account_role", base::EnumCodes<domain::Role>::name},
        {"key_ending", base::EnumCodes<domain::KeyEnding>::name},
        {"wording.key", base::EnumCodes<domain::WordingKey>::name},
        {"allowed_until", base::EnumCodes<domain::WithdrawalLimit>::name},
        {"kind", base::EnumCodes<domain::SuggestionKind>::name},
        {"sub_kind", base::EnumCodes<domain::SubKind>::name},
        {"origin", base::EnumCodes<domain::Origin>::name},
        {"formation_source", base::EnumCodes<domain::FormationSource>::name},
        {"publish_by_deputy", base::EnumCodes<domain::Publication>::name},
        {"system", base::EnumCodes<domain::UnitSystem>::name},
        {"submission_step.event", base::EnumCodes<domain::SubmissionEvent>::name},
        {"submission_step.refusal_reason", "refusal_reason"},
        {"what", base::EnumCodes<domain::PublishedPart>::name},
        {"extent", base::EnumCodes<domain::PublicationExtent>::name},
        {"went_to", base::EnumCodes<domain::WentTo>::name},
        {"answer_state", base::EnumCodes<domain::LookBackState>::name},
        {"finding", base::EnumCodes<domain::LookBackOutcome>::name},
        {"draw_subject", base::EnumCodes<domain::DrawSubject>::name},
        {"ballot_subject", base::EnumCodes<domain::BallotSubject>::name},
        {"ballot_base", base::EnumCodes<domain::BallotBase>::name},
        {"ballot_measure", base::EnumCodes<domain::BallotMeasure>::name},
        {"proposer", base::EnumCodes<domain::CandidateProposer>::name},
        {"priority_candidate.outcome", base::EnumCodes<domain::CandidateOutcome>::name},
        {"assessed_role", base::EnumCodes<domain::AssessedRole>::name},
        {"indicator_scale", base::EnumCodes<domain::IndicatorScale>::name},
        {"total_rule", base::EnumCodes<domain::TotalRule>::name},
        {"unjudged_rule", base::EnumCodes<domain::UnjudgedRule>::name},
        {"slot", base::EnumCodes<domain::ReportSlot>::name},
        {"deputy_activity_kind", base::EnumCodes<domain::DeputyActivityKind>::name},
        {"class_shares_of", base::EnumCodes<domain::ClassShareBase>::name},
        {"rating_shares_of", base::EnumCodes<domain::RatingShareBase>::name},
        {"first_rating_shares_of", base::EnumCodes<domain::RatingShareBase>::name},
        {"contact_shares_of", base::EnumCodes<domain::PieceShareBase>::name},
        {"publication_shares_of", base::EnumCodes<domain::PieceShareBase>::name},
        {"satisfied_means", base::EnumCodes<domain::SatisfactionMeaning>::name},
        {"term_choice.list", base::EnumCodes<domain::ChoiceList>::name},
    };
    for (const std::string& key : {change.table + "." + change.column, change.column}) {
        if (const auto found = byColumn.find(key); found != byColumn.end()) return found->second;
    }
    return {};
}

bool isFlag(const std::string& column) {
    constexpr std::array flags{"is_signed",      "is_plan",      "form_sent",  "is_exemplary",  "wants_rehandling",  "classified",
                               "hide_identity",  "reply_wanted", "granted",    "to_be_checked", "is_due_date_given", "roll_to_workday",
                               "is_workday",     "made_lead",    "is_void",    "is_disabled",   "is_measure",        "is_done",
                               "for_government", "trim_zeros",   "is_problem", "per_unit",      "inclusive",         "is_offered"};
    return std::find(flags.begin(), flags.end(), column) != flags.end();
}

// Keys of the rows themselves say nothing to a person; whose row it is stands in front of the column.
bool isBookkeeping(const std::string& column) {
    constexpr std::array columns{"id",
                                 "suggestion_id",
                                 "task_id",
                                 "reply_id",
                                 "reply_review_id",
                                 "delivery_id",
                                 "session_id",
                                 "rule_id",
                                 "comparable_name",
                                 "unit_proposal_id",
                                 "coordination_id",
                                 "commitment_id",
                                 "submission_id",
                                 "pre_contact_id",
                                 "unit_plan_id",
                                 "look_back_line_id",
                                 "look_back_answer_id",
                                 "inspection_line_id",
                                 "inspection_draw_id",
                                 "inspection_finding_id",
                                 "review_opinion_id",
                                 "progress_note_id",
                                 "activity_id"};
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

// What is kept whole for the program to read again.
bool isForProgram(const HistoryChange& change) {
    return (change.table == "assessment_result" && change.column == "board") ||
           (change.table == "report_snapshot" && change.column == "content");
}

// Kept in hundredths.
bool isPoints(const HistoryChange& change) {
    return change.column == "full_points" || change.column == "from_points" ||
           (change.table == "assessment_entry" && change.column == "points");
}

std::int64_t numberOf(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// Puts names in the place of the keys that stand in the history of one case.
class Names {
public:
    Names(RegisterReader& reader, domain::SuggestionId id, const std::vector<HistoryEntry>& entries) : Names(reader, entries, id) {
        if (const auto facts = reader.caseFacts(id)) {
            readTerm(facts->suggestion.term);
            readTopics(facts->suggestion.session);
        } else if (!id) {
            readAllTerms();
        }
    }
    Names(RegisterReader& reader, const domain::Submission& paper, const std::vector<HistoryEntry>& entries) : Names(reader, entries, {}) {
        readTerm(paper.term);
        readTopics(paper.session);
    }

    // What a key in this column stands for; nothing where it is no key or its row is gone.
    std::string named(const std::string& table, const std::string& column, const std::string& key, const Words& words) {
        const std::int64_t number = numberOf(key);
        if (number <= 0) return {};
        if (column == "ballot_id") return ballot(number, words);
        if (column == "assessment_sheet_id") return sheet(number);
        if (column.ends_with("deputy_id")) return deputy(number);
        if (column.ends_with("delegation_id")) return among(delegations_, number);
        if (column == "new_task_id" || column == "replaces_task_id") return unitOf(number);
        if (column == "unit_id" || column == "successor_id" || column == "suggested_unit_id" || column == "better_unit_id")
            return among(units_, number);
        if (column == "merged_into") return table == "unit" ? among(units_, number) : deputy(number);
        if (column == "category_id" || column == "parent_id") return among(categories_, number);
        if (column == "committee_id") return among(committees_, number);
        if (column == "topic_id") return among(topics_, number);
        if (column == "look_back_id") return among(rounds_, number);
        if (column == "inspection_id") return among(inspections_, number);
        if (column == "deputy_activity_id") return activity(number);
        if (column == "main_id" || column == "earlier_id" || column == "merge_into_id") return address(number);
        return {};
    }

    // Which choice of which list the row is about: 形成来源“其他”; nothing where the row is gone.
    std::string choice(std::int64_t row, const Words& words) {
        if (!choices_) choices_ = reader_.termChoices();
        for (const domain::TermChoice& one : *choices_) {
            if (one.row == row) return words.label(one.list) + ' ' + labelOr(words, base::codeOf(one.list), one.code);
        }
        return {};
    }

    // Whose the row is: the unit of a task and of all that belongs to it, or another case.
    std::string ownerOf(const HistoryChange& change) {
        if (change.table == "suggestion" && change.row != id_.value) {
            return address(change.row);
        }
        if (change.table == "merger" || change.table == "case_link") {
            const auto piece = pieceOfRow_.find({change.table, change.row});
            return piece == pieceOfRow_.end() || piece->second == id_.value ? std::string() : address(piece->second);
        }
        const std::int64_t task = change.table == "task" ? change.row : taskOf(change.table, change.row);
        return unitOf(task);
    }

private:
    using Table = std::map<std::int64_t, std::string>;

    Names(RegisterReader& reader, const std::vector<HistoryEntry>& entries, domain::SuggestionId id) : reader_(reader), id_(id) {
        for (const domain::Unit& unit : reader.units()) units_[unit.id.value] = unit.displayName();
        for (const domain::LookBack& round : reader.lookBacks()) rounds_[round.id.value] = round.name;
        for (const domain::Inspection& row : reader.inspections(std::nullopt)) inspections_[row.id.value] = row.name;
        for (const domain::Committee& committee : reader.committees()) committees_[committee.id.value] = committee.displayName();
        // From the changes, not from the facts: what was taken back is no fact any more.
        for (const HistoryEntry& entry : entries) {
            for (const HistoryChange& change : entry.changes) noteOwner(change);
        }
    }

    std::string unitOf(std::int64_t task) const {
        const auto unit = unitOfTask_.find(task);
        return unit == unitOfTask_.end() ? std::string() : among(units_, unit->second);
    }

    static std::string among(const Table& table, std::int64_t key) {
        const auto found = table.find(key);
        return found == table.end() ? std::string() : found->second;
    }

    void readTerm(int term) {
        for (const domain::Delegation& row : reader_.delegations(term)) delegations_[row.id.value] = row.name;
        for (const domain::Category& row : reader_.categories(term)) categories_[row.id.value] = row.name;
    }

    void readTopics(domain::SessionId session) {
        for (const domain::SupervisionTopic& row : reader_.topics(session)) topics_[row.id.value] = row.name;
    }

    // What belongs to no piece may be of any session.
    void readAllTerms() {
        std::set<int> terms;
        for (const domain::Session& session : reader_.sessions()) {
            terms.insert(session.term);
            readTopics(session.id);
        }
        for (const int term : terms) readTerm(term);
    }

    std::string activity(std::int64_t key) {
        const auto [place, isNew] = activities_.try_emplace(key);
        if (isNew) {
            if (const auto row = reader_.deputyActivity(domain::DeputyActivityId(key))) place->second = row->name;
        }
        return place->second;
    }

    std::string ballot(std::int64_t key, const Words& words) {
        if (!ballots_) ballots_ = reader_.ballots(std::nullopt);
        for (const domain::Ballot& row : *ballots_) {
            if (row.id.value == key)
                return words.text("history.ballot",
                                  {{"number", std::to_string(key)}, {"on", base::isoDate(row.on)}, {"meeting", row.meeting}});
        }
        return {};
    }

    std::string sheet(std::int64_t key) {
        if (!sheets_) {
            sheets_.emplace();
            for (const domain::Session& session : reader_.sessions()) {
                for (const domain::AssessmentSheet& row : reader_.assessmentSheets(session.id)) (*sheets_)[row.id.value] = row.name;
            }
        }
        return among(*sheets_, key);
    }

    std::string address(std::int64_t piece) {
        const auto other = reader_.caseFacts(domain::SuggestionId(piece));
        return other ? other->suggestion.address() : std::string();
    }

    void noteOwner(const HistoryChange& change) {
        const std::string& key = change.newValue ? *change.newValue : change.oldValue ? *change.oldValue : std::string();
        if (change.table == "task" && change.column == "unit_id") unitOfTask_[change.row] = numberOf(key);
        if (change.column == "task_id") taskOfRow_[{change.table, change.row}] = numberOf(key);
        if (change.column == "suggestion_id") pieceOfRow_[{change.table, change.row}] = numberOf(key);
        if (change.column == "reply_id") replyOfRow_[{change.table, change.row}] = numberOf(key);
    }

    std::int64_t taskOf(const std::string& table, std::int64_t row) const {
        if (const auto found = taskOfRow_.find({table, row}); found != taskOfRow_.end()) return found->second;
        const auto reply = replyOfRow_.find({table, row});
        return reply == replyOfRow_.end() ? 0 : taskOf("reply", reply->second);
    }

    std::string deputy(std::int64_t key) {
        const auto known = deputies_.find(key);
        if (known != deputies_.end()) return known->second;
        const auto row = reader_.deputy(domain::DeputyId(key));
        return deputies_[key] = row ? row->described() : std::string();
    }

    RegisterReader& reader_;
    domain::SuggestionId id_;
    Table units_, committees_, delegations_, categories_, topics_, rounds_, inspections_, activities_, deputies_;
    std::map<std::int64_t, std::int64_t> unitOfTask_;
    std::map<std::pair<std::string, std::int64_t>, std::int64_t> taskOfRow_;
    std::map<std::pair<std::string, std::int64_t>, std::int64_t> replyOfRow_;
    std::map<std::pair<std::string, std::int64_t>, std::int64_t> pieceOfRow_;
    std::optional<std::vector<domain::Ballot>> ballots_;  // read when one is named, as are sheets
    std::optional<Table> sheets_;
    std::optional<std::vector<domain::TermChoice>> choices_;
};

std::string valueText(const HistoryChange& change, const std::optional<std::string>& value, Names& names, const Words& words) {
    if (!value) return words.text("history.absent");
    if (value->empty()) return words.text("history.empty");
    if (!enumOfColumn(change).empty() || isFlag(change.column)) return codeInWords(change.table, change.column, *value, words);
    const bool areDoubts = change.table == "submission_step" && change.column == "doubts";
    if (areDoubts || change.column == "grounds") {
        const std::string_view group =
            areDoubts ? base::EnumCodes<domain::PaperDoubt>::name : base::EnumCodes<domain::CandidateGround>::name;
        std::vector<std::string> codes = base::split(*value, ' ');
        for (std::string& code : codes) code = labelOr(words, group, code);
        return base::joined(codes, words.text("phrase.list_separator"));
    }
    if (change.table == "inspection_draw" && change.column == "candidates")  // hundreds, one a line: how many is what is read
        return words.text("history.drawn_from", {{"count", std::to_string(base::split(*value, '\n').size())}});
    if (change.table == "assessment_indicator" && change.column == "formula") return shownFormula(*value, words);
    if (isPoints(change)) return domain::pointsText({numberOf(*value)});
    const std::string name = names.named(change.table, change.column, *value, words);
    return name.empty() ? *value : name;
}

std::string columnText(const HistoryChange& change, Names& names, const Words& words) {
    std::string text = labelOr(words, "table", change.table);
    const std::string owner = change.table == "term_choice" ? names.choice(change.row, words) : names.ownerOf(change);
    if (!owner.empty()) text = words.text("cli.in_brackets", {{"text", text}, {"inside", owner}});
    std::string column = words.fieldLabel(change.column);
    // What a column is called may depend on whose it is.
    for (const std::string& key : {"column." + change.column, "column." + change.table + "." + change.column}) {
        if (words.has(key)) column = words.text(key);
    }
    return text + words.text("history.separator") + column;
}

// A share is kept as two numbers and read as one: 1/2. Nothing where one of them alone changed.
std::vector<HistoryChange> withShares(const std::vector<HistoryChange>& changes) {
    std::vector<HistoryChange> read = changes;
    for (HistoryChange& change : read) {
        if (change.column != "numerator") continue;
        const auto below = std::find_if(read.begin(), read.end(), [&](const HistoryChange& one) {
            return one.table == change.table && one.row == change.row && one.column == "denominator" &&
                   one.oldValue.has_value() == change.oldValue.has_value() && one.newValue.has_value() == change.newValue.has_value();
        });
        if (below == read.end()) continue;
        change.column = "share";
        if (change.oldValue) *change.oldValue += "/" + *below->oldValue;
        if (change.newValue) *change.newValue += "/" + *below->newValue;
        below->column.clear();
    }
    std::erase_if(read, [](const HistoryChange& change) { return change.column.empty(); });
    return read;
}

std::vector<std::string> linesOf(const HistoryEntry& entry, Names& names, const Words& words) {
    std::vector<std::string> lines;
    for (const HistoryChange& change : withShares(entry.changes)) {
        // Empty and unset values of a new row say nothing.
        const bool isUnset = !change.oldValue && (!change.newValue || change.newValue->empty() || *change.newValue == "0");
        if (isBookkeeping(change.column) || isForProgram(change) || isUnset) continue;
        Arguments arguments{{"what", columnText(change, names, words)}, {"new", valueText(change, change.newValue, names, words)}};
        if (change.oldValue) arguments.emplace_back("old", valueText(change, change.oldValue, names, words));
        lines.push_back(words.text(change.oldValue ? "history.change" : "history.value", arguments));
    }
    return lines;
}

std::string unitNamedIn(const std::string& command) {
    const auto json = nlohmann::json::parse(command, nullptr, false);
    const auto unit = json.is_object() ? json.find("unit") : json.end();
    return unit != json.end() && unit->is_string() ? unit->get<std::string>() : std::string();
}

std::vector<HistoryText> inWords(const std::vector<HistoryEntry>& entries, Names& names, const Words& words, std::int64_t after = -1) {
    std::vector<HistoryText> history;
    for (const HistoryEntry& entry : entries) {
        if (entry.entry <= after) continue;
        std::string what = labelOr(words, "command", entry.command);
        if (entry.isUndone) what += words.text("history.undone");
        std::string actor = entry.actor;
        if (!entry.forUnit.empty()) actor = words.text("history.on_behalf", {{"actor", entry.actor}, {"unit", entry.forUnit}});
        history.push_back({entry.entry, entry.at, std::move(actor), std::move(what), entry.command, unitNamedIn(entry.json), entry.isUndone,
                           linesOf(entry, names, words)});
    }
    return history;
}

}  // namespace

std::string codeInWords(const std::string& table, const std::string& column, const std::string& value, const Words& words) {
    const std::string_view group = enumOfColumn({table, 0, column, {}, value});
    if (!group.empty()) return labelOr(words, group, value);
    return isFlag(column) ? words.text(value == "0" ? "flag.false" : "flag.true") : value;
}

std::vector<HistoryText> historyInWords(RegisterReader& reader, domain::SuggestionId id, const Words& words, std::int64_t after) {
    const ReadSnapshot moment(reader);
    const std::vector<HistoryEntry> entries = reader.historyOfCase(id);
    Names names(reader, id, entries);
    const std::vector<CaseRow> rows = reader.caseRows({id});
    return inWords(entries, names, rows.empty() ? words : words.ofTerm(rows.front().term), after);
}

std::vector<HistoryText> historyInWords(RegisterReader& reader, domain::SubmissionId id, const Words& words) {
    const ReadSnapshot moment(reader);
    const auto paper = reader.submission(id);
    if (!paper) return {};
    std::vector<HistoryEntry> entries = reader.historyOfSubmission(id);
    // What the same command did beside, a whole registration perhaps, belongs to the history of the suggestion.
    for (HistoryEntry& entry : entries)
        std::erase_if(entry.changes, [](const HistoryChange& change) { return !change.table.starts_with("submission"); });
    Names names(reader, *paper, entries);
    return inWords(entries, names, words.ofTerm(paper->term));
}

std::vector<std::string> changesInWords(RegisterReader& reader, domain::SuggestionId id, const std::vector<HistoryChange>& changes,
                                        const Words& words) {
    HistoryEntry entry;
    entry.changes = changes;
    std::vector<HistoryEntry> entries;
    if (id) entries = reader.historyOfCase(id);
    entries.push_back(entry);
    Names names(reader, id, entries);
    return linesOf(entry, names, words);
}

std::string undoneInWords(const UndoReceipt& receipt, const Words& words) {
    constexpr std::size_t most = 3;
    const std::string between = words.text("phrase.list_separator");
    std::vector<std::string> commands;
    for (const std::string& command : receipt.commands) {
        const std::string label = labelOr(words, "command", command);
        if (std::find(commands.begin(), commands.end(), label) == commands.end()) commands.push_back(label);
    }
    const std::string what = base::joined(commands, between);
    if (receipt.cases.empty()) return what;
    const std::size_t shown = std::min(most, receipt.cases.size());
    std::string cases = base::joined({receipt.cases.begin(), receipt.cases.begin() + static_cast<std::ptrdiff_t>(shown)}, between);
    if (shown < receipt.cases.size())
        cases = words.text("history.and_others", {{"cases", cases}, {"count", std::to_string(receipt.cases.size())}});
    return words.text("cli.in_brackets", {{"text", what}, {"inside", cases}});
}

}  // namespace huying::app
