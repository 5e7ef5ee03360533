// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/unit_register.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include "app/exchange/left_lines.h"
#include "app/sight/scoped_facts.h"
#include "app/words/words.h"
#include "base/text.h"
#include "storage/account_store.h"
#include "storage/case_store.h"
#include "storage/derived_changes.h"
#include "storage/directory_store.h"
#include "storage/exchange_store.h"
#include "storage/file_check.h"
#include "storage/history_store.h"
#include "storage/migrations.h"
#include "storage/new_register.h"
#include "storage/query.h"
#include "storage/register_access.h"
#include "storage/seen_case_writer.h"
#include "storage/verified_copy.h"

namespace huying::storage {

namespace {

using domain::CaseFacts;
using domain::SuggestionId;

// Whole tables that every unit may know: names, words, rules and calendars of the office, no person but the deputies of its
// pieces and the people of the unit itself, which come with the pieces.
constexpr std::array directoryTables{
    "session",         "delegation",     "unit",          "unit_alias",      "unit_name",      "unit_successor", "category",
    "committee",       "result_class",   "deadline_rule", "calendar_day",    "rule_profile",   "profile_choice", "rating_rule",
    "withdrawal_rule", "number_pattern", "wording",       "hand_over_route", "refusal_reason", "term_choice"};

// Of the settings those that rules of the domain ask for.
constexpr auto sharedSettings =
    "WHERE name IN ('own_today', 'demonstration', 'deadline_profile', 'completes_on_satisfied', 'reply_to_co_signers')";

// Stands for whoever signed a secret piece; the last key of the office's, which its own rows do not reach.
constexpr domain::DeputyId hiddenDeputy{firstOwnKey - 1};

// In place of a text that has to be one and is not to be read.
constexpr const char* hiddenText = "……";

[[noreturn]] void fail(sqlite3* database) { throwStorageFailure(SQLite::Exception(database, sqlite3_errcode(database))); }

struct EndStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, EndStatement>;

Statement prepared(Connection& connection, const std::string& sql) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), sql.c_str(), -1, &raw, nullptr) != SQLITE_OK) fail(connection.handle());
    return Statement(raw);
}

// Rows with all their columns, keys included, as they are.
void copyRows(Connection& from, Connection& to, const std::string& table, const std::string& where = {}) {
    const std::vector<std::string>& columns = to.columnsOf(table);
    std::vector<std::string> places(columns.size(), "?");
    const std::string names = base::joined(columns, ", ");
    const Statement read = prepared(from, "SELECT " + names + " FROM " + table + " " + where);
    const Statement write = prepared(to, "INSERT INTO " + table + " (" + names + ") VALUES (" + base::joined(places, ", ") + ")");
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(read.get())) == SQLITE_ROW) {
        for (int i = 0; i < static_cast<int>(columns.size()); ++i)
            sqlite3_bind_value(write.get(), i + 1, sqlite3_column_value(read.get(), i));
        if (sqlite3_step(write.get()) != SQLITE_DONE) fail(to.handle());
        sqlite3_reset(write.get());
    }
    if (code != SQLITE_DONE) fail(from.handle());
}

std::unique_ptr<Connection> copyOf(Connection& connection) {
    auto copy = Connection::inMemory();
    copyPages(connection, *copy);
    return copy;
}

std::string bytesOf(Connection& connection) {
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(connection.handle(), "main", &size, 0);
    if (bytes == nullptr) throw app::StorageFailure(base::Error("out-of-memory", "", "storage"));
    std::string text(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return text;
}

// Keys that the unit's own rows get begin here, so that they never meet one of the office's and what came with the package is told
// from what the unit recorded.
void beginOwnKeys(Connection& connection) {
    for (const char* table : trackedTables()) {
        Query gone(connection, "DELETE FROM sqlite_sequence WHERE name = ?");
        gone.bind(table).run();
        Query row(connection, "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)");
        row.bind(table, firstOwnKey - 1).run();
    }
}

// Rounds in which the unit is asked something; what the office concluded from them stays with it.
void copyLookBacks(Connection& office, Connection& to) {
    Query query(to, "SELECT DISTINCT look_back_id FROM look_back_line ORDER BY 1");
    std::vector<std::int64_t> rounds;
    while (query.next()) rounds.push_back(query.get<std::int64_t>(0));
    for (const std::int64_t id : rounds) copyRows(office, to, "look_back", "WHERE id = " + std::to_string(id));
    to.execute("UPDATE look_back SET conclusion = ''");
}

std::set<domain::DeputyId> deputiesIn(Connection& connection) {
    Query query(
        connection,
        "SELECT lead_deputy_id FROM suggestion UNION SELECT deputy_id FROM co_signer UNION SELECT deputy_id FROM contact"
        " UNION SELECT deputy_id FROM delivery UNION SELECT deputy_id FROM feedback UNION SELECT deputy_id FROM sent_back_delivery");
    std::set<domain::DeputyId> ids;
    while (query.next()) {
        if (!query.isNull(0)) ids.insert(query.get<domain::DeputyId>(0));
    }
    return ids;
}

void addHiddenDeputy(Connection& office, Connection& to) {
    Query term(office, "SELECT ifnull(max(term), 0) FROM session");
    term.next();
    const std::string name = app::Words::of(app::Language::chinese).text("mask.signer");
    Query row(to, "INSERT INTO deputy (id, term, name, comparable_name) VALUES (?, ?, ?, ?)");
    row.bind(hiddenDeputy, term.get<int>(0), name, base::comparableName(name)).run();
}

// Deputies of the unit's pieces with how they are reached; of others, who stand in a main case alone, the names.
void copyDeputies(Connection& office, Connection& to, const std::set<domain::DeputyId>& own, const std::set<domain::DeputyId>& all) {
    for (const domain::DeputyId id : all) {
        const std::string one = std::to_string(id.value);
        if (id == hiddenDeputy) {
            addHiddenDeputy(office, to);
            continue;
        }
        copyRows(office, to, "deputy", "WHERE id = " + one);
        copyRows(office, to, "deputy_delegation", "WHERE deputy_id = " + one);
        if (own.contains(id)) continue;
        to.execute("UPDATE deputy SET certificate = NULL, phone = '', address = '', postcode = '', employer = '', post = '' WHERE id = " +
                   one);
    }
    to.execute("UPDATE deputy SET merged_into = NULL WHERE merged_into NOT IN (SELECT id FROM deputy)");
}

template <class Rows, class... Texts>
void clear(Rows& rows, Texts... texts) {
    for (auto& row : rows) ((row.*texts).clear(), ...);
}

void clearVoidable(domain::VoidableFacts& facts) {
    clear(facts.notes, &domain::ProgressNote::text, &domain::ProgressNote::owner);
    clear(facts.coordinations, &domain::Coordination::people, &domain::Coordination::text, &domain::Coordination::ruling);
    clear(facts.countersigns, &domain::Countersign::remark, &domain::Countersign::signatory);
    clear(facts.clockPauses, &domain::ClockPause::reason, &domain::ClockPause::agreedBy);
    clear(facts.urgings, &domain::Urging::demand, &domain::Urging::answer);
    clear(facts.ratingMeetings, &domain::RatingMeeting::place, &domain::RatingMeeting::people, &domain::RatingMeeting::text,
          &domain::RatingMeeting::outcome);
    clear(facts.commitmentSteps, &domain::CommitmentStep::text, &domain::CommitmentStep::signatory);
    clear(facts.publications, &domain::PublicationRecord::where, &domain::PublicationRecord::reasonIfNot);
    clear(facts.lookBackAnswers, &domain::LookBackAnswer::text, &domain::LookBackAnswer::evidence, &domain::LookBackAnswer::person);
    clear(facts.lookBackFindings, &domain::LookBackFinding::text, &domain::LookBackFinding::person);
    // That it is void is told, why is not.
    const auto hideReason = [](auto& rows) {
        for (auto& row : rows) {
            if (!row.voidReason.empty()) row.voidReason = hiddenText;
        }
    };
    hideReason(facts.notes);
    hideReason(facts.deliveries);
    hideReason(facts.coordinations);
    hideReason(facts.countersigns);
    hideReason(facts.clockPauses);
    hideReason(facts.urgings);
    hideReason(facts.ratingMeetings);
    hideReason(facts.commitmentSteps);
    hideReason(facts.publications);
    hideReason(facts.lookBackLines);
    hideReason(facts.lookBackAnswers);
    hideReason(facts.lookBackFindings);
}

// Of several signers one is left, who is nobody.
void hideSigners(CaseFacts& facts) {
    const domain::DeputyId lead = facts.suggestion.leadDeputy;
    const auto isOfOthers = [&](const auto& row) { return row.deputy && row.deputy != lead; };
    const auto hide = [&](auto& rows) {
        std::erase_if(rows, isOfOthers);
        for (auto& row : rows) row.deputy = hiddenDeputy;
    };
    hide(facts.deliveries);
    hide(facts.voided.deliveries);
    hide(facts.feedback);
    for (auto* deliveries : {&facts.deliveries, &facts.voided.deliveries}) {
        for (domain::Delivery& row : *deliveries) row.delegation = {};
    }
    for (domain::Contact& row : facts.contacts) {
        if (row.deputy) row.deputy = hiddenDeputy;
    }
    facts.coSigners.clear();
    facts.suggestion.leadDelegation = {};
    facts.suggestion.leadDeputy = hiddenDeputy;
}

// A secret piece goes out with its number alone: who has to do what until when is left, and neither who proposed it nor anything
// that anybody wrote about it.
CaseFacts withoutSecrets(CaseFacts facts) {
    if (!facts.suggestion.classified) return facts;
    facts.suggestion.title = app::Words::of(app::Language::chinese).text("mask.title");
    facts.suggestion.body.clear();
    facts.suggestion.category.reset();
    hideSigners(facts);
    clearVoidable(facts);
    clearVoidable(facts.voided);
    for (auto* tasks : {&facts.tasks, &facts.ownTasks})
        clear(*tasks, &domain::Task::scope, &domain::Task::cancelReason, &domain::Task::documentNumber, &domain::Task::leader,
              &domain::Task::handler, &domain::Task::handlerPhone);
    clear(facts.receipts, &domain::Receipt::receiver);
    clear(facts.contacts, &domain::Contact::place, &domain::Contact::people, &domain::Contact::deputyOpinion, &domain::Contact::unitAnswer);
    clear(facts.jointOpinions, &domain::JointOpinion::text, &domain::JointOpinion::returnReason, &domain::JointOpinion::signatory,
          &domain::JointOpinion::documentNumber);
    clear(facts.replies, &domain::Reply::text, &domain::Reply::lateReason, &domain::Reply::opinionsAdopted, &domain::Reply::nothingPromised,
          &domain::Reply::signatory, &domain::Reply::documentNumber);
    for (domain::Reply& row : facts.replies) row.outcome = {};
    clear(facts.replyReviews, &domain::ReplyReview::reason, &domain::ReplyReview::reviewer);
    clear(facts.extensions, &domain::Extension::reason, &domain::Extension::decisionReason, &domain::Extension::decidedBy);
    clear(facts.returnRequests, &domain::ReturnRequest::reason, &domain::ReturnRequest::decisionReason, &domain::ReturnRequest::signatory,
          &domain::ReturnRequest::documentNumber, &domain::ReturnRequest::decidedBy);
    clear(facts.unitProposals, &domain::UnitProposal::reason, &domain::UnitProposal::decisionReason, &domain::UnitProposal::decidedBy);
    clear(facts.feedback, &domain::Feedback::comment, &domain::Feedback::collectedBy);
    clear(facts.rehandlings, &domain::RehandlingOrder::reason);
    clear(facts.completions, &domain::Completion::reason);
    clear(facts.archivings, &domain::Archiving::takenOutReason, &domain::Archiving::by);
    if (facts.withdrawal) facts.withdrawal->reason.clear();
    clear(facts.commitments, &domain::Commitment::text, &domain::Commitment::owner);
    clear(facts.secondReplies, &domain::SecondReply::text, &domain::SecondReply::nothingPromised, &domain::SecondReply::signatory,
          &domain::SecondReply::documentNumber);
    facts.priorities.clear();  // whose supervision it is under, and which leader has it in hand, are names
    facts.governmentItem.reset();
    clear(facts.mergers, &domain::Merger::reason, &domain::Merger::endReason);
    clear(facts.links, &domain::CaseLink::note, &domain::CaseLink::endReason);
    return facts;
}

// Rows about something that the unit is not told of, as a delivery of another unit's reply that was sent back, progress about a
// measure that was given to another unit, or what stood in a main case that the piece has left: nothing of them goes out.
void dropRowsWithoutTheirCause(Connection& connection) {
    bool isWhole = false;
    while (!isWhole) {
        std::set<std::pair<std::string, std::int64_t>> loose;
        Query query(connection,
                    "SELECT \"table\", rowid FROM pragma_foreign_key_check"
                    " WHERE parent IN ('suggestion', 'task', 'reply', 'reply_review', 'coordination', 'commitment', 'unit_proposal',"
                    " 'progress_note', 'look_back_line', 'look_back_answer')");
        while (query.next()) loose.emplace(query.get<std::string>(0), query.get<std::int64_t>(1));
        for (const auto& [table, row] : loose) connection.execute("DELETE FROM " + table + " WHERE id = " + std::to_string(row));
        isWhole = loose.empty();
    }
}

}  // namespace

UnitRegisterMaker::UnitRegisterMaker(const std::filesystem::path& office) {
    const base::Result<Access> access = accessTo(office);
    if (!access) throw app::StorageFailure(access.error());
    office_ = std::make_unique<Connection>(office, *access);
    office_->execute("BEGIN");  // one moment, until this object goes
    empty_ = Connection::inMemory();
    migrate(*empty_);
    empty_->execute("PRAGMA foreign_keys=OFF");
    directory_ = copyOf(*empty_);
    directory_->execute("BEGIN");
    ChangeRecording recording(*directory_);
    for (const char* table : directoryTables) copyRows(*office_, *directory_, table);
    copyRows(*office_, *directory_, "setting", sharedSettings);
    DerivedChanges derived;
    appendEntry(*directory_, std::nullopt, "huying", "init", R"({"command":"init"})", std::nullopt, recording.finish(), derived);
    derived.write(*directory_);
    directory_->execute("COMMIT");
    beginSearchIndex(*directory_);
}

UnitRegisterMaker::~UnitRegisterMaker() = default;

const CaseFacts& UnitRegisterMaker::factsOf(SuggestionId id) {
    if (const auto known = facts_.find(id); known != facts_.end()) return known->second;
    // Most pieces are asked for twice or three times, by their units; of a large register not all are kept.
    constexpr std::size_t mostKept = 2'000;
    if (facts_.size() >= mostKept) facts_.clear();
    auto facts = readCase(*office_, id);
    return facts_.emplace(id, facts ? withoutSecrets(std::move(*facts)) : CaseFacts()).first->second;
}

// What of these units' returns the office will not record, without who decided it.
void UnitRegisterMaker::copyLaidAside(const std::vector<domain::UnitId>& units, Connection& to) {
    if (!exchanges_) {
        Query any(*office_, "SELECT EXISTS (SELECT 1 FROM laid_aside)");
        any.next();
        exchanges_ = any.get<bool>(0) ? readExchanges(*office_) : std::vector<app::Exchange>();
    }
    std::vector<app::Exchange> own;
    std::copy_if(exchanges_->begin(), exchanges_->end(), std::back_inserter(own),
                 [&](const app::Exchange& one) { return std::find(units.begin(), units.end(), one.unit) != units.end(); });
    for (const app::LeftLine& one : app::laidAsideLines(own))
        copyRows(*office_, to, "laid_aside", "WHERE id = " + std::to_string(one.line->laidAside->id));
    to.execute("UPDATE laid_aside SET laid_by = ''");
}

UnitRegister UnitRegisterMaker::make(domain::UnitId unit) {
    const app::Viewer viewer = readViewerOfUnit(*office_, unit);
    const std::vector<SuggestionId> visible = readCasesOfUnits(*office_, viewer.units);
    std::vector<CaseFacts> cases;
    for (const SuggestionId id : visible) cases.push_back(app::asSeenBy(viewer, factsOf(id)));

    // First with keys of its own, then each row under the key that the office knows it by.
    const std::unique_ptr<Connection> rows = copyOf(*empty_);
    rows->execute("BEGIN");
    std::set<SuggestionId> written(visible.begin(), visible.end());
    std::vector<CaseFacts> mains;
    for (const CaseFacts& facts : cases) {
        for (const domain::Merger& merger : facts.mergers) {
            if (merger.mainFacts && written.insert(merger.main).second) mains.push_back(withoutSecrets(*merger.mainFacts));
        }
    }
    // How a deputy is reached is told with a piece that is the unit's own and no secret.
    for (const CaseFacts& facts : cases) {
        if (!facts.suggestion.classified) writeSeenCase(*rows, facts, written);
    }
    const std::set<domain::DeputyId> own = deputiesIn(*rows);
    for (const CaseFacts& facts : cases) {
        if (facts.suggestion.classified) writeSeenCase(*rows, facts, written);
    }
    for (const CaseFacts& facts : mains) writeSeenCase(*rows, facts, written);
    dropRowsWithoutTheirCause(*rows);
    copyLookBacks(*office_, *rows);
    copyDeputies(*office_, *rows, own, deputiesIn(*rows));
    for (const domain::UnitId one : viewer.units) copyRows(*office_, *rows, "unit_contact", "WHERE unit_id = " + std::to_string(one.value));
    copyLaidAside(viewer.units, *rows);
    writeSetting(*rows, "register_id", newRegisterId());
    rows->execute("COMMIT");

    const std::unique_ptr<Connection> made = copyOf(*directory_);
    made->execute("BEGIN");
    ChangeRecording recording(*made);
    for (const char* table : trackedTables()) {
        const std::string_view name = table;
        const bool isDirectory = std::find(directoryTables.begin(), directoryTables.end(), name) != directoryTables.end();
        if (!isDirectory && name != "setting") copyRows(*rows, *made, table);
    }
    // Its key is another one than those of the settings that are there.
    writeSetting(*made, "register_id", readSetting(*rows, "register_id").value_or(""));
    copyRows(*rows, *made, "used_number");
    DerivedChanges derived;
    appendEntry(*made, batchOfMaking, "huying", "receive-package", R"({"command":"receive-package"})", std::nullopt, recording.finish(),
                derived);
    derived.write(*made);
    beginOwnKeys(*made);
    made->execute("COMMIT");
    Query violations(*made, "PRAGMA foreign_key_check");
    if (violations.next())
        throw app::StorageFailure(
            base::Error("storage-failed", "", "storage").with("detail", "package: " + violations.get<std::string>(0)));

    UnitRegister result;
    for (const SuggestionId id : visible) result.cases.push_back({id, newestEntryOf(*office_, id)});
    result.bytes = bytesOf(*made);
    return result;
}

}  // namespace huying::storage
