// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/as_recorded.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "app/ports/storage_failure.h"
#include "base/clock.h"
#include "base/log.h"
#include "storage/case_store.h"
#include "storage/derived_changes.h"
#include "storage/file_check.h"
#include "storage/file_rights.h"
#include "storage/follow_up_store.h"
#include "storage/history_store.h"
#include "storage/left_log.h"
#include "storage/look_back_store.h"
#include "storage/net_changes.h"
#include "storage/query.h"
#include "storage/recorded_moment.h"
#include "storage/register_access.h"
#include "storage/submission_store.h"
#include "storage/unfinished_register.h"
#include "storage/verified_copy.h"
#include "storage/waiting_papers.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;
using base::Error;
using domain::SuggestionId;

constexpr std::int64_t entriesAtOnce = 500;

struct Cancelled {};

// Tells how far it is, over everything that is to be done, and stops where somebody wants that.
class Steps {
public:
    explicit Steps(const app::EarlierMoments::GoOn& goOn) : goOn_(goOn) {}
    void expect(std::int64_t more) { all_ += more; }
    void reach(std::int64_t done) {
        if (!goOn_(base_ + done, all_)) throw Cancelled();
    }
    void finish(std::int64_t done) { base_ += done; }

private:
    const app::EarlierMoments::GoOn& goOn_;
    std::int64_t base_ = 0;
    std::int64_t all_ = 0;
};

std::unique_ptr<Connection> openedForReading(const fs::path& file) {
    if (const auto checked = checkBytes(file); !checked) throw app::StorageFailure(checked.error());
    if (const auto log = putForeignLogAside(file); !log) throw app::StorageFailure(log.error());
    const base::Result<Access> access = accessTo(file);
    if (!access) throw app::StorageFailure(access.error());
    return std::make_unique<Connection>(file, *access);
}

// The numbers of the pieces that were registered since, also of those whose registration was taken back: a number stays used.
void dropLaterNumbers(Connection& copy, std::int64_t entry) {
    Query firsts(copy, "SELECT DISTINCT first FROM (SELECT min(entry) AS first FROM history_case GROUP BY suggestion_id) WHERE first > ?");
    firsts.bind(entry);
    while (firsts.next()) {
        const auto first = firsts.get<std::int64_t>(0);
        for (const StoredEntry& registered : readEntries(copy, first, first)) {
            for (const RowChange& change : decoded(copy, registered.changes)) {
                if (change.table != "suggestion" || change.operation != Operation::insert) continue;
                std::map<std::string, std::string> values;
                for (const ValueChange& value : change.values) values[value.column] = value.newValue.value_or("");
                Query remove(copy, "DELETE FROM used_number WHERE session_id = ? AND kind = ? AND serial = ?");
                remove.bind(values["session_id"], values["kind"], values["serial"]).run();
            }
        }
    }
}

// Everything that stands beside the history, by what each row knows of when it came; what does not know it and may have come later
// goes. What a person keeps for signing in, keys, drafts and the plan of backups is never in such a copy.
void dropLater(Connection& copy, std::int64_t entry) {
    const std::string later = " > " + std::to_string(entry);
    dropLaterNumbers(copy, entry);
    for (const char* table : {"history_entry", "history_case", "history_submission"})
        copy.execute(std::string("DELETE FROM ") + table + " WHERE entry" + later);
    copy.execute("DELETE FROM exchange_case WHERE exchange_id IN (SELECT id FROM exchange WHERE entry" + later + ")");
    copy.execute("DELETE FROM exchange_return WHERE batch" + later + " OR exchange_id IN (SELECT id FROM exchange WHERE entry" + later +
                 ")");
    // One that brought nothing has no entry: it stands where one that has came after it.
    copy.execute("DELETE FROM exchange_return WHERE batch = 0 AND id > (SELECT ifnull(max(id), 0) FROM exchange_return WHERE batch > 0)");
    copy.execute("DELETE FROM exchange WHERE entry" + later);
    // Files of later entries; of earlier ones those that are attached at that moment.
    copy.execute("DELETE FROM attachment_content WHERE sha256 NOT IN (SELECT sha256 FROM attachment)");
    for (const char* table : {"credential", "sign_in_try", "office_secret", "draft", "backup_setting", "package_return", "returned_line"})
        copy.execute(std::string("DELETE FROM ") + table);
}

// Which entry touched each of these rows last, up to `last`. Keys are never given twice, so a row that came in the entries taken
// back was not there before them, unless an undo brought it again.
void restoreVersions(Connection& copy, const NetChanges& net, std::int64_t last, Steps& steps) {
    std::set<std::pair<std::string, std::int64_t>> wanted;
    for (const NetChanges::Row& row : net.rows()) {
        Query remove(copy, "DELETE FROM row_version WHERE table_name = ? AND row_id = ?");
        remove.bind(row.table, row.id).run();
        if (row.wasThere || row.cameBack) wanted.emplace(row.table, row.id);
    }
    for (std::int64_t end = last; end >= 0 && !wanted.empty(); end -= entriesAtOnce) {
        const std::vector<StoredEntry> entries = readEntries(copy, std::max<std::int64_t>(0, end - entriesAtOnce + 1), end);
        for (auto entry = entries.rbegin(); entry != entries.rend() && !wanted.empty(); ++entry) {
            eachChange(entry->changes, [&](const RawChange& change) {
                const auto found = wanted.find({change.table(), change.row()});
                if (found == wanted.end()) return;
                Query version(copy, "INSERT INTO row_version (table_name, row_id, entry) VALUES (?, ?, ?)");
                version.bind(found->first, found->second, entry->entry).run();
                wanted.erase(found);
            });
        }
        steps.reach(last - end);
    }
    steps.finish(last + 1);
}

std::set<SuggestionId> casesSince(Connection& copy, std::int64_t entry) {
    Query query(copy, "SELECT DISTINCT suggestion_id FROM history_case WHERE entry > ?");
    query.bind(entry);
    std::set<SuggestionId> cases;
    while (query.next()) cases.insert(query.get<SuggestionId>(0));
    return cases;
}

void addAll(std::set<SuggestionId>& cases, const std::set<SuggestionId>& more) { cases.insert(more.begin(), more.end()); }

// Summaries, what is awaited and papers that wait, of everything that the entries taken back had touched: by the same step as a
// command's.
void deriveAnew(Connection& copy, const std::vector<RowChange>& back, std::set<SuggestionId> cases, Steps& steps) {
    addAll(cases, casesTouched(copy, back));
    cases = withMergedPieces(copy, std::move(cases));
    addAll(cases, casesUnderRules(copy, back));
    addAll(cases, casesInChangedRounds(copy, back));
    for (const domain::SubmissionId id : submissionsTouched(copy, back)) refreshWaitingPaper(copy, id);
    steps.expect(static_cast<std::int64_t>(cases.size()));
    std::int64_t done = 0;
    for (const SuggestionId id : cases) {
        refreshSummary(copy, id);
        steps.reach(++done);
    }
    steps.finish(done);
}

// Taking many pieces out of the index takes longer than making it of those that are left.
bool isIndexedAnew(Connection& copy, const std::vector<RowChange>& back) {
    const std::size_t left = allCases(copy).size();
    return casesTouched(copy, back).size() > left / 2;
}

void goBack(Connection& copy, std::int64_t entry, Steps& steps) {
    copy.execute("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY");
    const std::int64_t newest = lastEntry(copy);
    const std::vector<StoredEntry> last = readEntries(copy, entry, entry);
    if (last.empty()) throw app::StorageFailure(Error("unknown-entry", "entry", "known").with("entry", std::to_string(entry)));
    steps.expect(newest + 1);  // those taken back, and those that are left are searched for versions
    copy.execute("BEGIN");
    NetChanges net(copy);
    net.take(entry + 1, newest, [&](std::int64_t taken) {
        steps.reach(taken);
        return true;
    });
    steps.finish(newest - entry);
    net.takeBackIn(copy);
    const std::vector<RowChange> back = net.back();
    const std::set<SuggestionId> cases = casesSince(copy, entry);
    dropLater(copy, entry);
    restoreVersions(copy, net, entry, steps);
    deriveAnew(copy, back, cases, steps);
    const bool isAnew = isIndexedAnew(copy, back);
    if (!isAnew) {
        SearchChanges search;
        search.note(copy, back);
        search.write(copy);
        // What was taken out of the index stays in its pages until they are written anew.
        copy.execute("INSERT INTO search_index (search_index) VALUES ('optimize')");
    }
    writeRecordedMoment(copy, {entry, last.front().at, base::systemTimestamp()});
    copy.execute("COMMIT");
    if (isAnew) rebuildSearchIndex(copy);
}

void flush(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

app::RegisterFacts madeAsRecorded(const fs::path& file, std::int64_t entry, const fs::path& target, const app::EarlierMoments::GoOn& goOn) {
    std::error_code failed;
    if (fs::exists(fs::symlink_status(target, failed))) throw app::StorageFailure(about("register-exists", target));
    const std::unique_ptr<Connection> source = openedForReading(file);
    UnfinishedRegister unfinished(target);
    Steps steps(goOn);
    {
        // Worked on in a file of its own, of which the register is then written without a page that is free: nothing that was
        // taken back or left out stands in it anywhere.
        Connection copy(unfinished.folder() / "work.huying", Access::create);
        copyPages(*source, copy);
        copy.execute("PRAGMA journal_mode=DELETE");
        copy.execute("PRAGMA journal_mode=MEMORY");
        goBack(copy, entry, steps);
        makeForOwner(unfinished.file());  // it asks nobody to sign in, so it is shared with nobody either
        Query write(copy, "VACUUM INTO ?");
        write.bind(unfinished.file().string()).run();
    }
    flush(unfinished.file());
    app::RegisterFacts facts = factsOfFile(unfinished.file(), FileCheck::integrity);
    if (!goOn(1, 1)) throw Cancelled();
    if (const auto published = unfinished.publish(); !published) throw app::StorageFailure(published.error());
    return facts;
}

class SqliteMoments final : public app::EarlierMoments {
public:
    base::Result<app::RegisterFacts> asRecorded(const fs::path& file, std::int64_t entry, const fs::path& target,
                                                const GoOn& goOn) override {
        try {
            return madeAsRecorded(file, entry, target, goOn);
        } catch (const Cancelled&) {
            return base::failure(Error("moment-cancelled", "", "storage"));
        } catch (const app::StorageFailure& failure) {
            base::logFailure("as-recorded", failure.error().code);
            return base::failure(toldOf(failure.error(), file));
        }
    }
};

}  // namespace

std::unique_ptr<app::EarlierMoments> makeEarlierMoments() { return std::make_unique<SqliteMoments>(); }

}  // namespace huying::storage
