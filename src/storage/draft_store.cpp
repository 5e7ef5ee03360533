// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/draft_store.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <set>

#include <nlohmann/json.hpp>

#include "app/ports/storage_failure.h"
#include "base/clock.h"
#include "base/log.h"
#include "storage/connection.h"
#include "storage/file_check.h"
#include "storage/left_log.h"
#include "storage/query.h"
#include "storage/recovery_file.h"
#include "storage/register_access.h"
#include "storage/register_mark.h"
#include "storage/writer_lock.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;
using app::Draft;

std::string newWriter() {
    std::random_device source;
    std::string name;
    for (int i = 0; i < 12; ++i) name += "0123456789abcdef"[source() % 16];
    return name;
}

class SqliteDrafts final : public app::DraftStore {
    // A draft of another window that stands in its recovery file only.
    struct Beside {
        std::string writer;
        std::string form;
        std::string person;
        bool operator==(const Beside&) const = default;
    };

public:
    SqliteDrafts(const fs::path& file, Access access, const std::string& person)
        : file_(file), writer_(newWriter()), connection_(file, access), isReadOnly_(access != Access::readWrite), recovery_(file, writer_) {
        connection_.useRegisterRules(access);
        connection_.setPatience(0);
        takeOver(person);
    }
    ~SqliteDrafts() override {
        try {
            settle();
        } catch (const fs::filesystem_error&) {
            base::logFailure("drafts", "draft-not-kept");  // the folder has gone
        }
    }

    std::vector<Draft> drafts() override {
        bringInAbandoned();
        if (!dropped_.empty()) settle();  // what was dropped beside the register may stand in it by now
        std::vector<Draft> found;
        Query query(connection_, "SELECT id, form, person, saved_at, content, writer FROM draft ORDER BY saved_at DESC, id DESC");
        while (query.next()) {
            Draft& draft = found.emplace_back();
            std::string writer;
            query.into(0, draft.id, draft.form, draft.person, draft.savedAt, draft.content, writer);
            draft.isMine = writer == writer_;
            draft.isOpenElsewhere = !draft.isMine && isAtWork(file_, writer);
        }
        addWaiting(found);
        std::erase_if(found, [this](const Draft& draft) { return dropped_.contains(draft.id); });
        return found;
    }

    base::Result<void> keep(const std::string& form, const std::string& person, const std::string& content) override {
        recovery_.open();  // its lock says that this window is at work on the draft
        return put({form, person, base::systemTimestamp(), content});
    }

    void drop(const std::string& form, const std::string& person) override { put({form, person, base::systemTimestamp(), std::nullopt}); }

    // Waits for a register that is locked, as what is kept does: the form was finished all the same.
    void drop(std::int64_t id) override {
        if (isReadOnly_) return;
        dropped_.insert(id);
        settle();
    }

    bool settle() override {
        if (waiting_.empty() && dropped_.empty()) return true;
        // What still stands beside the register goes into it first, and can then be taken out of it.
        if (!dropped_.empty() && *dropped_.begin() < 0) bringInAbandoned();
        std::set<std::int64_t> gone;
        const bool isThere = inRegister([&] {
            for (const auto& [key, line] : waiting_) write(line, writer_);
            for (const std::int64_t id : dropped_) {
                if (remove(id)) gone.insert(id);
            }
        });
        if (!isThere) return false;
        if (!waiting_.empty()) recovery_.clear();
        waiting_.clear();
        for (const std::int64_t id : gone) dropped_.erase(id);
        return dropped_.empty();
    }

private:
    base::Result<void> put(const RecoveredDraft& line) {
        waiting_[{line.form, line.person}] = line;
        if (settle() || recovery_.append(line)) return {};
        base::logFailure("drafts", "draft-not-kept");
        return base::failure(base::Error("draft-not-kept", "", "storage"));
    }

    // In one transaction, at once or not at all: typing never waits for somebody's long work.
    template <class Work>
    bool inRegister(Work work) {
        if (isReadOnly_) return false;
        const WriterLock lock(file_, noPatience);
        if (!lock.isHeld()) return false;
        try {
            connection_.execute("BEGIN IMMEDIATE");
        } catch (const app::StorageFailure&) {
            return false;
        }
        try {
            work();
            connection_.execute("COMMIT");
            noteAcknowledged(lock, connection_);
            return true;
        } catch (const app::StorageFailure&) {
            rollBack();
            return false;
        }
    }

    // False while the draft is still to be brought in from the file of its window.
    bool remove(std::int64_t id) {
        if (id >= 0) {
            Query gone(connection_, "DELETE FROM draft WHERE id = ?");
            gone.bind(id).run();
            return true;
        }
        const Beside& beside = beside_[static_cast<std::size_t>(-id - 1)];
        std::error_code ignored;
        if (fs::exists(recoveryFileOf(file_, beside.writer), ignored)) return false;
        write({beside.form, beside.person, {}, std::nullopt}, beside.writer);
        return true;
    }

    // An id for what has none yet, because it stands in no row: below 0, and the same each time it is found.
    std::int64_t idBeside(const Beside& draft) {
        auto known = std::find(beside_.begin(), beside_.end(), draft);
        if (known == beside_.end()) known = beside_.insert(known, draft);
        return -1 - (known - beside_.begin());
    }

    void rollBack() {
        try {
            connection_.execute("ROLLBACK");
        } catch (const app::StorageFailure&) {
            // SQLite has rolled back by itself.
        }
    }

    void write(const RecoveredDraft& line, const std::string& writer) {
        if (!line.content) {
            Query gone(connection_, "DELETE FROM draft WHERE form = ? AND person = ? AND writer = ?");
            gone.bind(line.form, line.person, writer).run();
            return;
        }
        Query row(connection_,
                  "INSERT INTO draft (form, person, writer, saved_at, content) VALUES (?, ?, ?, ?, ?) ON CONFLICT (form, person, writer)"
                  " DO UPDATE SET saved_at = excluded.saved_at, content = excluded.content");
        row.bind(line.form, line.person, writer, line.savedAt, *line.content).run();
    }

    // What windows that are gone could not bring into the register themselves.
    void bringInAbandoned() {
        for (const std::string& writer : writersBeside(file_)) {
            if (writer == writer_ || isAtWork(file_, writer)) continue;
            const fs::path file = recoveryFileOf(file_, writer);
            const std::vector<RecoveredDraft> lines = readRecovery(file);
            const bool isThere = lines.empty() || inRegister([&] {
                                     for (const RecoveredDraft& line : lines) write(line, writer);
                                 });
            std::error_code ignored;
            if (isThere) fs::remove(file, ignored);
        }
    }

    // Drafts that still stand in recovery files only: the register is locked or cannot be written.
    void addWaiting(std::vector<Draft>& found) {
        for (const std::string& writer : writersBeside(file_)) {
            for (const RecoveredDraft& line : readRecovery(recoveryFileOf(file_, writer))) {
                const bool isMine = writer == writer_;
                std::erase_if(found, [&](const Draft& draft) {
                    return isMine && draft.isMine && draft.form == line.form && draft.person == line.person;
                });
                if (!line.content) continue;
                const std::int64_t id = isMine ? 0 : idBeside({writer, line.form, line.person});
                Draft draft{id, line.form, line.person, line.savedAt, *line.content, isMine, !isMine && isAtWork(file_, writer)};
                found.insert(found.begin(), std::move(draft));
            }
        }
    }

    void takeOver(const std::string& person) {
        const fs::path old = file_.string() + "-drafts";
        std::ifstream stream(old, std::ios::binary);
        if (!stream) return;
        const auto forms = nlohmann::json::parse(std::string(std::istreambuf_iterator<char>(stream), {}), nullptr, false);
        if (!forms.is_object()) return;
        const std::string savedAt = base::systemTimestamp();
        const bool isThere = inRegister([&] {
            for (const auto& [form, values] : forms.items()) write({form, person, savedAt, values.dump()}, "earlier-version");
        });
        std::error_code ignored;
        if (isThere) fs::remove(old, ignored);
    }

    fs::path file_;
    std::string writer_;
    Connection connection_;
    bool isReadOnly_;
    RecoveryFile recovery_;
    std::vector<Beside> beside_;       // by their ids: -1, -2, …
    std::set<std::int64_t> dropped_;  // of windows that are gone, not yet taken out of the register
    std::map<std::pair<std::string, std::string>, RecoveredDraft> waiting_;  // by form and person, not yet in the register
};

}  // namespace

base::Result<std::unique_ptr<app::DraftStore>> openDrafts(const fs::path& registerFile, const std::string& person) {
    if (const auto checked = checkFile(registerFile); !checked) return base::failure(checked.error());
    if (const auto log = putForeignLogAside(registerFile); !log) return base::failure(log.error());
    if (const auto reason = reasonForLookingOnly(registerFile)) return base::failure(*reason);
    const base::Result<Access> access = accessTo(registerFile);
    if (!access) return base::failure(access.error());
    try {
        return std::make_unique<SqliteDrafts>(registerFile, *access, person);
    } catch (const app::StorageFailure& failure) {
        return base::failure(failure.error());
    }
}

}  // namespace huying::storage
