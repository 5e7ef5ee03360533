// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undo.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include "app/commands/key_commands.h"
#include "app/commands/snapshot_commands.h"
#include "base/text.h"
#include "domain/refusal_reasons.h"
#include "domain/submission.h"
#include "domain/suggestion_number.h"
#include "storage/history_store.h"
#include "storage/query.h"
#include "storage/undo_matters.h"
#include "storage/undone_causes.h"

namespace huying::storage {

namespace {

using base::Error;

std::vector<StoredEntry> entriesOfBatch(Connection& connection, std::int64_t batch) {
    std::vector<StoredEntry> entries = readEntries(connection, batch, lastEntry(connection));
    std::erase_if(entries, [batch](const StoredEntry& row) { return row.batch != batch; });
    return entries;
}

base::Result<std::int64_t> batchToTakeBack(Connection& connection, const app::UndoRequest& request, const app::Viewer& viewer,
                                           const UndoneBatches& undone) {
    if (request.entry) {
        const std::vector<StoredEntry> entries = readEntries(connection, *request.entry, *request.entry);
        // Whose it is and whether it stands is told to nobody who does not read it in the history.
        const bool isHidden = !entries.empty() && request.onlyOwn && entries.front().actor != request.actor &&
                              viewer.conditionOf(app::Deed::readHistory) != app::Condition::always;
        if (entries.empty() || isHidden)
            return base::failure(Error("unknown-entry", "entry", "known").with("entry", std::to_string(*request.entry)));
        const std::int64_t batch = entries.front().batch;
        if (batch == batchOfMaking || entries.front().command == "restore")
            return base::failure(Error("not-undoable", "entry", "order").with("entry", std::to_string(*request.entry)));
        if (undone.isUndone(batch))
            return base::failure(Error("already-undone", "entry", "order").with("entry", std::to_string(*request.entry)));
        return batch;
    }
    Query query(connection,
                "SELECT DISTINCT batch FROM history_entry WHERE batch > 0 AND undoes IS NULL AND command <> 'restore' AND (?1 IS NULL OR "
                "actor = ?1) ORDER BY batch DESC");
    query.bind(request.ofActor);
    while (query.next()) {
        const auto batch = query.get<std::int64_t>(0);
        if (!undone.isUndone(batch)) return batch;
    }
    return base::failure(Error("nothing-to-undo", "", "order"));
}

std::string rowOf(const RowChange& change) { return change.table + ":" + std::to_string(change.row); }

std::optional<std::string> valueOf(const RowChange& change, std::string_view column) {
    for (const ValueChange& value : change.values) {
        if (value.column == column) return value.newValue ? value.newValue : value.oldValue;
    }
    return std::nullopt;
}

// The report of a topic, who heard it and its close follow one another.
std::optional<std::string> courseOf(const RowChange& change) {
    constexpr std::array<std::string_view, 4> columns{"report", "report_on", "heard_on", "closed_on"};
    const bool isOfCourse = std::any_of(change.values.begin(), change.values.end(), [&](const ValueChange& value) {
        return std::find(columns.begin(), columns.end(), value.column) != columns.end();
    });
    return isOfCourse ? std::optional("course of topic " + std::to_string(change.row)) : std::nullopt;
}

// One body has one proposal of a piece at a time that waits for its decision.
std::optional<std::string> proposalOf(Connection& connection, const RowChange& change) {
    if (change.operation != Operation::update)
        return "proposal " + valueOf(change, "suggestion_id").value_or("") + " " + valueOf(change, "committee_id").value_or("") + " " +
               valueOf(change, "unit_id").value_or("") + " " + valueOf(change, "for_government").value_or("");
    Query row(
        connection,
        "SELECT 'proposal ' || suggestion_id || ' ' || ifnull(committee_id, '') || ' ' || ifnull(unit_id, '') || ' ' || for_government"
        " FROM priority_candidate WHERE id = ?");
    row.bind(change.row);
    return row.next() ? std::optional(row.get<std::string>(0)) : std::nullopt;
}

// What a row is about, where two rows must not be about the same: a removed day of the calendar stands in the way of one
// that was entered since, a task has one joint opinion that counts,
// and the time limits of one event follow each other without overlapping.
std::optional<std::string> matterOf(Connection& connection, const RowChange& change) {
    if (change.table == "topic" && change.operation == Operation::update) return courseOf(change);
    if (change.table == "priority_candidate") return proposalOf(connection, change);
    if (change.table == "calendar_day" || change.table == "profile_choice") {
        const auto day = valueOf(change, change.table == "calendar_day" ? "date" : "valid_from");
        return day ? std::optional(change.table + " " + *day) : std::nullopt;
    }
    // Two words never say the same, not even in later terms; which are shipped is not known here.
    if (change.table == "wording") return "wordings";
    if (change.table == "term_choice") {  // the places of a list belong together
        if (change.operation != Operation::update)
            return "choices " + valueOf(change, "term").value_or("") + " " + valueOf(change, "list").value_or("");
        Query row(connection, "SELECT 'choices ' || term || ' ' || list FROM term_choice WHERE id = ?");
        row.bind(change.row);
        return row.next() ? std::optional(row.get<std::string>(0)) : std::nullopt;
    }
    if (change.table == "laid_aside")  // a line is laid aside once at a time
        return "laid aside " + valueOf(change, "unit_id").value_or("") + " " + valueOf(change, "case_address").value_or("") + " " +
               valueOf(change, "text").value_or("");
    if (change.table == "pre_contact") return "pre-contact " + std::to_string(change.row);  // its days follow one another
    if (change.table == "pre_contact_result") {
        const auto contact = valueOf(change, "pre_contact_id");
        return contact ? std::optional("pre-contact " + *contact) : std::nullopt;
    }
    if (change.table == "submission" && change.operation != Operation::update)  // a serial is given once at a time
        return "submission " + valueOf(change, "session_id").value_or("") + " " + valueOf(change, "serial").value_or("");
    if (change.table == "submission_registration") {  // a paper becomes one suggestion
        const auto paper = valueOf(change, "submission_id");
        return paper ? std::optional("registration of " + *paper) : std::nullopt;
    }
    // What was frozen rests on the sheet as it stood, and takes its numbers of versions for granted.
    if (change.table == "assessment_sheet") return "assessment " + std::to_string(change.row);
    if (change.table == "assessment_result") {
        const auto sheet = valueOf(change, "assessment_sheet_id");
        return sheet ? std::optional("assessment " + *sheet) : std::nullopt;
    }
    if (change.table == "joint_opinion") {
        const auto task = valueOf(change, "task_id");
        return task ? std::optional("opinion " + *task) : std::nullopt;
    }
    const bool isOfReply = change.table == "reply" || change.table == "reply_review";
    if (isOfReply && change.operation != Operation::update) {  // a task has one reply that counts
        const auto task = valueOf(change, "task_id");
        return task ? std::optional("reply of task " + *task) : std::nullopt;
    }
    if (change.table == "attachment")  // an activity has a photo once
        return "photo " + valueOf(change, "activity_id").value_or("") + " " + valueOf(change, "sha256").value_or("");
    // A slot of a report has one text, a session one row of settings.
    if (change.table == "report_text" && change.operation != Operation::update)
        return "report text " + valueOf(change, "session_id").value_or("") + " " + valueOf(change, "slot").value_or("");
    if (change.table == "report_setting" && change.operation != Operation::update)
        return "report setting " + valueOf(change, "session_id").value_or("");
    if (change.table != "deadline_rule") return std::nullopt;
    if (change.operation != Operation::update)
        return "limit " + valueOf(change, "profile").value_or("") + " " + valueOf(change, "event").value_or("");
    Query query(connection, "SELECT 'limit ' || profile || ' ' || event FROM deadline_rule WHERE id = ?");
    query.bind(change.row);
    return query.next() ? std::optional(query.get<std::string>(0)) : std::nullopt;
}

// A class stays in use while replies have it and promises while something was promised with it; a name means one class at a time.
// What a reply had before counts too: it comes back when its correction is taken back.
std::vector<ClassMatter> classMattersOf(Connection& connection, const RowChange& change) {
    std::vector<ClassMatter> matters = supervisionMattersOf(connection, change);
    for (ClassMatter& matter : activityMattersOf(connection, change)) matters.push_back(std::move(matter));
    for (ClassMatter& matter : clockMattersOf(connection, change)) matters.push_back(std::move(matter));
    const auto changed = [&](std::string_view column) {
        const auto found =
            std::find_if(change.values.begin(), change.values.end(), [&](const ValueChange& value) { return value.column == column; });
        return found == change.values.end() ? nullptr : &*found;
    };
    const auto addValues = [&](const ValueChange* value, const std::string& is, const std::string& against) {
        if (value == nullptr) return;
        for (const auto& one : {value->oldValue, value->newValue}) {
            if (one) matters.push_back({is + *one, against + *one});
        }
    };
    if (change.table == "result_class" && change.operation == Operation::update) {
        Query row(connection, "SELECT term || ' ', code FROM result_class WHERE id = ?");
        row.bind(change.row);
        if (!row.next()) return matters;
        const auto term = row.get<std::string>(0);
        const std::string which = term + row.get<std::string>(1);
        if (changed("in_use") != nullptr) matters.push_back({"class offered " + which, "class given " + which});
        if (changed("opens_commitment") != nullptr) matters.push_back({"class promising " + which, "promise with class " + which});
        for (const char* column : {"name", "short_name"}) addValues(changed(column), "class called " + term, "class called " + term);
        return matters;
    }
    // A reason that a paper was refused with since stays offered, and one that was added stays there; a name means one of them.
    if (change.table == "refusal_reason") {
        std::string code = valueOf(change, "code").value_or("");
        if (change.operation == Operation::update) {
            Query row(connection, "SELECT code FROM refusal_reason WHERE id = ?");
            row.bind(change.row);
            if (row.next()) code = row.get<std::string>(0);
        }
        const bool isRow = change.operation != Operation::update;
        const bool isOwn = !domain::isShippedReason(code);
        if (isRow && isOwn) matters.push_back({"reason row " + code, "reason row " + code});
        if ((isRow && isOwn) || (!isRow && changed("in_use") != nullptr))
            matters.push_back({"reason offered " + code, "reason given " + code});
        if (const ValueChange* label = changed("label")) {
            for (const auto& name : {label->oldValue, label->newValue}) {
                if (name && !name->empty()) matters.push_back({"reason called " + *name, "reason called " + *name});
            }
        }
        return matters;
    }
    if (change.table == "look_back") addValues(changed("comparable_name"), "look-back called ", "look-back called ");
    if (change.table == "assessment_sheet") {
        addValues(changed("comparable_name"), "assessment called ", "assessment called ");
        const std::string row = std::to_string(change.row);
        if (change.operation == Operation::remove) matters.push_back({"assessment gone " + row, "entry of assessment " + row});
    }
    if (change.table == "assessment_entry" && change.operation != Operation::update) {
        const std::string sheet = valueOf(change, "assessment_sheet_id").value_or("");
        matters.push_back({"entry of assessment " + sheet, "assessment gone " + sheet});
    }
    if (change.table == "submission_step") addValues(changed("refusal_reason"), "reason given ", "reason offered ");
    const bool isGiven = change.table == "reply" || change.table == "second_reply" || change.table == "reply_review";
    if (isGiven && changed("result_class") != nullptr) {
        Query term(connection,
                   "SELECT w.term || ' ' FROM suggestion s JOIN session w ON w.id = s.session_id WHERE s.id = ifnull(?1, (SELECT"
                   " suggestion_id FROM " +
                       change.table + " WHERE id = ?2))");
        term.bind(valueOf(change, "suggestion_id"), change.row);
        if (term.next())
            addValues(changed("result_class"), "class given " + term.get<std::string>(0), "class offered " + term.get<std::string>(0));
    }
    if (change.table == "commitment") {
        Query given(connection,
                    "SELECT w.term || ' ' || r.result_class FROM reply r JOIN suggestion s ON s.id = r.suggestion_id JOIN session w"
                    " ON w.id = s.session_id WHERE r.result_class IS NOT NULL AND r.task_id = ifnull(?1, (SELECT task_id FROM"
                    " commitment WHERE id = ?2))");
        given.bind(valueOf(change, "task_id"), change.row);
        while (given.next())
            matters.push_back({"promise with class " + given.get<std::string>(0), "class promising " + given.get<std::string>(0)});
    }
    return matters;
}

// What a batch did, as later entries can come in its way.
struct Touched {
    std::set<std::string> values;     // by table, row and column; a row that came or went stands for all of its values
    std::set<std::string> wholeRows;  // that came or went
    std::set<std::string> newRows;    // that others can refer to
    std::set<std::string> matters;
    std::set<std::string> againstClasses;
};

// A time limit that was corrected explains nothing yet; whatever was counted by it since rests on the correction.
bool isOtherLimit(const RowChange& change) {
    return change.table == "deadline_rule" && change.operation == Operation::update &&
           std::any_of(change.values.begin(), change.values.end(), [](const ValueChange& value) { return value.column != "valid_to"; });
}

void addTouched(Connection& connection, const std::vector<RowChange>& changes, Touched& touched) {
    for (const RowChange& change : changes) {
        const std::string row = rowOf(change);
        touched.values.insert(row);
        for (const ValueChange& value : change.values) touched.values.insert(row + ":" + value.column);
        if (change.operation != Operation::update) touched.wholeRows.insert(row);
        if (change.operation == Operation::insert || isOtherLimit(change)) touched.newRows.insert(row);
        if (change.operation == Operation::insert && change.table == "rule_profile")
            touched.newRows.insert("profile:" + valueOf(change, "code").value_or(""));
        if (const auto matter = matterOf(connection, change)) touched.matters.insert(*matter);
        for (const ClassMatter& matter : classMattersOf(connection, change)) touched.againstClasses.insert(matter.against);
    }
}

bool touchesSame(Connection& connection, const Touched& mine, const std::vector<RowChange>& theirs) {
    return std::any_of(theirs.begin(), theirs.end(), [&](const RowChange& change) {
        const std::string row = rowOf(change);
        if (mine.wholeRows.contains(row)) return true;
        if (const auto matter = matterOf(connection, change); matter && mine.matters.contains(*matter)) return true;
        if (!mine.againstClasses.empty()) {
            const std::vector<ClassMatter> classes = classMattersOf(connection, change);
            if (std::any_of(classes.begin(), classes.end(), [&](const ClassMatter& one) { return mine.againstClasses.contains(one.is); }))
                return true;
        }
        if (change.operation != Operation::update) return mine.values.contains(row);
        return std::any_of(change.values.begin(), change.values.end(),
                           [&](const ValueChange& value) { return mine.values.contains(row + ":" + value.column); });
    });
}

// References that are named for what they are to their row, each without _id, and the tables that they lead to.
constexpr std::array namedOtherwise{std::pair{"lead_deputy", "deputy"},    std::pair{"lead_delegation", "delegation"},
                                    std::pair{"successor", "unit"},        std::pair{"suggested_unit", "unit"},
                                    std::pair{"better_unit", "unit"},      std::pair{"new_task", "task"},
                                    std::pair{"replaces_task", "task"},    std::pair{"parent", "category"},
                                    std::pair{"main", "suggestion"},       std::pair{"earlier", "suggestion"},
                                    std::pair{"merge_into", "suggestion"}, std::pair{"rule", "deadline_rule"}};

bool refersTo(const std::set<std::string>& newRows, const std::vector<RowChange>& theirs) {
    return std::any_of(theirs.begin(), theirs.end(), [&](const RowChange& change) {
        return std::any_of(change.values.begin(), change.values.end(), [&](const ValueChange& value) {
            if (!value.newValue) return false;
            if (value.column == "profile") return newRows.contains("profile:" + *value.newValue);  // named by its code
            const bool isMerged = value.column == "merged_into";
            if (!isMerged && !value.column.ends_with("_id")) return false;
            std::string table = isMerged ? change.table : value.column.substr(0, value.column.size() - 3);
            const auto named =
                std::find_if(namedOtherwise.begin(), namedOtherwise.end(), [&](const auto& one) { return one.first == table; });
            if (named != namedOtherwise.end()) table = named->second;
            return newRows.contains(table + ":" + *value.newValue);
        });
    });
}

enum class Which { inForce, all };

// Later entries that changed what this batch changed or build on what it brought: those still in force, or all of them
// with the undos between, which are in the way where things are brought back out of order.
std::vector<std::int64_t> laterEntriesOnTheSame(Connection& connection, const std::vector<StoredEntry>& batch, const UndoneBatches& undone,
                                                Which which) {
    Touched mine;
    for (const StoredEntry& entry : batch) addTouched(connection, decoded(connection, entry.changes), mine);
    std::vector<std::int64_t> later;
    for (const StoredEntry& entry : readEntries(connection, batch.back().entry + 1, lastEntry(connection))) {
        if (which == Which::inForce && (undone.isUndo(entry.batch) || undone.isUndone(entry.batch))) continue;
        const std::vector<RowChange> theirs = decoded(connection, entry.changes);
        if (touchesSame(connection, mine, theirs) || refersTo(mine.newRows, theirs)) later.push_back(entry.entry);
    }
    return later;
}

bool changesArchive(const std::vector<RowChange>& changes, std::optional<Operation> how = std::nullopt) {
    return std::any_of(changes.begin(), changes.end(),
                       [&](const RowChange& change) { return change.table == "archiving" && (!how || change.operation == *how); });
}

bool isArchived(Connection& connection, domain::SuggestionId id) {
    Query query(connection, "SELECT 1 FROM archiving WHERE suggestion_id = ? AND taken_out_on IS NULL");
    query.bind(id);
    return query.next();
}

// What pieces that are handled together have in common (domain.md §2.6): it is recorded with the main case.
bool changesHandling(const std::vector<RowChange>& changes) {
    static const std::set<std::string_view> tables{
        "task",         "receipt",         "progress_note", "contact",          "joint_opinion",    "extension",         "reply",
        "reply_review", "return_request",  "unit_proposal", "proposed_unit",    "coordination",     "coordination_unit", "urging",
        "commitment",   "commitment_step", "second_reply",  "returned_opinion", "rehandling_order", "countersign",       "clock_pause"};
    return std::any_of(changes.begin(), changes.end(), [](const RowChange& change) { return tables.contains(change.table); });
}

// What came about since in the main case of a piece that is handled with it is a change of the piece as well.
std::vector<StoredEntry> entriesOfMain(Connection& connection, domain::SuggestionId id) {
    Query query(connection, "SELECT main_id FROM merger WHERE suggestion_id = ? AND ended_on IS NULL");
    query.bind(id);
    if (!query.next()) return {};
    std::vector<StoredEntry> entries = readEntriesOfCase(connection, query.get<domain::SuggestionId>(0));
    std::erase_if(entries, [&](const StoredEntry& entry) { return !changesHandling(decoded(connection, entry.changes)); });
    return entries;
}

// What is in the archive stays as it is: nothing of it is taken back, and it does not come in again with something
// recorded or taken back since.
std::vector<std::int64_t> laterEntriesAroundArchive(Connection& connection, const std::vector<StoredEntry>& batch,
                                                    const UndoneBatches& undone) {
    bool bringsIn = false;
    std::set<domain::SuggestionId> cases;
    for (const StoredEntry& entry : batch) {
        const std::vector<RowChange> changes = decoded(connection, entry.changes);
        bringsIn = bringsIn || changesArchive(changes, Operation::update) || changesArchive(changes, Operation::remove);
        std::set<domain::SuggestionId> touched = casesTouched(connection, changes);
        cases.merge(changesHandling(changes) ? withMergedPieces(connection, touched) : touched);
    }
    std::set<std::int64_t> later;
    for (const domain::SuggestionId id : cases) {
        if (!bringsIn && !isArchived(connection, id)) continue;
        std::vector<StoredEntry> entries = readEntriesOfCase(connection, id);
        if (bringsIn) std::ranges::move(entriesOfMain(connection, id), std::back_inserter(entries));
        for (const StoredEntry& entry : entries) {
            if (entry.entry <= batch.back().entry || undone.isUndone(entry.batch)) continue;
            const bool isOfLater = entry.undoes && *entry.undoes > batch.back().batch;  // and leaves things as they were
            const bool isChange = bringsIn ? !isOfLater : !undone.isUndo(entry.batch) && changesArchive(decoded(connection, entry.changes));
            if (isChange) later.insert(entry.entry);
        }
    }
    return {later.begin(), later.end()};
}

// Adds the cases and the papers before them that the entries touched, as far as they stand at this moment.
void addCases(Connection& connection, const std::vector<StoredEntry>& entries, std::vector<std::string>& addresses) {
    const auto add = [&](const std::string& text) {
        if (std::find(addresses.begin(), addresses.end(), text) == addresses.end()) addresses.push_back(text);
    };
    for (const StoredEntry& entry : entries) {
        Query query(connection,
                    "SELECT session.term, session.number, s.kind, s.serial FROM history_case h JOIN suggestion s ON s.id = h.suggestion_id"
                    " JOIN session ON session.id = s.session_id WHERE h.entry = ? ORDER BY s.id");
        query.bind(entry.entry);
        while (query.next()) {
            domain::CaseAddress address;
            query.into(0, address.term, address.session, address.kind, address.serial);
            add(address.text());
        }
        Query papers(connection,
                     "SELECT w.term, w.number, p.serial FROM history_submission h JOIN submission p ON p.id = h.submission_id"
                     " JOIN session w ON w.id = p.session_id WHERE h.entry = ? ORDER BY p.id");
        papers.bind(entry.entry);
        while (papers.next()) {
            domain::SubmissionAddress address;
            papers.into(0, address.term, address.session, address.serial);
            add(address.text());
        }
    }
}

// What the entries recorded; of an undo or redo what was recorded in the beginning, for that is what comes or goes with it.
std::vector<std::string> commandsOf(Connection& connection, std::vector<StoredEntry> entries) {
    while (!entries.empty() && entries.front().undoes) entries = entriesOfBatch(connection, *entries.front().undoes);
    std::vector<std::string> commands;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) commands.push_back(entry->command);
    return commands;
}

Error laterChanges(const std::vector<std::int64_t>& entries) {
    std::vector<std::string> numbers;
    for (const std::int64_t entry : entries) numbers.push_back(std::to_string(entry));
    return Error("later-changes", "entry", "conflict").with("entries", base::joined(numbers, "、"));
}

}  // namespace

base::Checked<app::UndoReceipt> takeBack(Connection& connection, const app::UndoRequest& request, const app::Viewer& viewer,
                                         DerivedChanges& derived) {
    const UndoneBatches undone(connection);
    const base::Result<std::int64_t> batch = batchToTakeBack(connection, request, viewer, undone);
    if (!batch) return tl::unexpected(base::Errors{batch.error()});
    const std::vector<StoredEntry> entries = entriesOfBatch(connection, *batch);
    for (const StoredEntry& entry : entries) {
        const auto refused = [&](const char* code) {
            return tl::unexpected(
                base::Errors{Error(code, "entry", "rights").with("entry", std::to_string(entry.entry)).with("actor", entry.actor)});
        };
        if (app::isAboutRights(entry.command)) return refused("rights-not-undone");
        if (app::isNeverTakenBack(entry.command)) return refused("snapshot-not-undone");
        if (request.onlyOwn && entry.actor != request.actor) return refused("not-your-entry");
    }
    if (request.onlyOwn) {
        for (const std::string& command : commandsOf(connection, entries)) {
            if (auto reason = app::reasonAgainstUndoing(viewer, command)) return tl::unexpected(base::Errors{std::move(*reason)});
        }
    }
    if (const auto later = laterEntriesOnTheSame(connection, entries, undone, Which::inForce); !later.empty()) {
        return tl::unexpected(base::Errors{laterChanges(later)});
    }
    if (const auto later = laterEntriesAroundArchive(connection, entries, undone); !later.empty())
        return tl::unexpected(base::Errors{laterChanges(later)});

    app::UndoReceipt receipt;
    receipt.isRedo = undone.isUndo(*batch);
    const bool isAgain = receipt.isRedo && entries.front().command == "undo";  // not where a redo is named
    const UndoneCauses causes(connection, entries, isAgain ? Direction::again : Direction::back);
    addCases(connection, entries, receipt.cases);  // a registration goes away below
    ChangeRecording recording(connection);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const Changeset inverse = inverted(entry->changes);
        if (!applied(connection, inverse) || !stands(connection, decoded(connection, inverse))) {
            return tl::unexpected(base::Errors{laterChanges(laterEntriesOnTheSame(connection, entries, undone, Which::all))});
        }
        receipt.undone.push_back(entry->entry);
    }
    receipt.commands = commandsOf(connection, entries);
    if (const auto later = causes.laterEntriesInTheWay(undone); !later.empty()) return tl::unexpected(base::Errors{laterChanges(later)});
    addCases(connection, entries, receipt.cases);  // or has come back
    const std::string name = receipt.isRedo ? "redo" : "undo";
    receipt.entry =
        appendEntry(connection, std::nullopt, request.actor, name,
                    "{\"command\":\"" + name + "\",\"entry\":" + std::to_string(*batch) + "}", *batch, recording.finish(), derived);
    return receipt;
}

}  // namespace huying::storage
