// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_register.h"

#include <optional>

#include <sqlite3.h>

#include "app/sight/command_rights.h"
#include "app/sight/scoped_reader.h"
#include "storage/account_store.h"
#include "storage/attachment_store.h"
#include "storage/change_recording.h"
#include "storage/derived_changes.h"
#include "storage/exchange_key_store.h"
#include "storage/exchange_store.h"
#include "storage/file_check.h"
#include "storage/history_store.h"
#include "storage/import_mapping_store.h"
#include "storage/named_filter_store.h"
#include "storage/password.h"
#include "storage/query.h"
#include "storage/register_mark.h"
#include "storage/sqlite_reader.h"
#include "storage/sqlite_writer.h"
#include "storage/tries_here.h"
#include "storage/undo.h"
#include "storage/verify.h"

namespace huying::storage {

namespace {

// Holds the queue of writers and one immediate transaction; commands are savepoints inside it.
class SqliteTransaction final : public app::WriteTransaction {
public:
    // `missingAfter`: entries that were acknowledged are missed, and this was the last that is there. Something new ends that.
    SqliteTransaction(Connection& connection, SqliteReading& reader, const std::filesystem::path& file, std::chrono::milliseconds patience,
                      std::optional<std::int64_t>& missingAfter, std::optional<std::int64_t> batch = std::nullopt)
        : lock_(file, patience),
          connection_(connection),
          reader_(reader),
          writer_(makeWriter(connection)),
          file_(file),
          missingAfter_(missingAfter),
          batch_(batch) {
        try {
            connection_.execute("BEGIN IMMEDIATE");
        } catch (const app::StorageFailure& failure) {
            throw app::StorageFailure(base::Error(failure.error()).with("file", file.string()));
        }
        isOpen_ = true;
        reader_.setDerived(&derived_);
    }
    ~SqliteTransaction() override {
        reader_.setDerived(nullptr);
        recording_.reset();
        if (!isOpen_) return;
        try {
            connection_.execute("ROLLBACK");
        } catch (const app::StorageFailure&) {
            // SQLite has rolled back by itself; nothing of this transaction stays either way.
        }
    }

    app::RegisterReader& reader() override { return reader_; }
    app::RegisterWriter& writer() override { return *writer_; }
    DerivedChanges& derived() { return derived_; }

    void beginCommand() override {
        run("SAVEPOINT command");
        summariesBeforeCommand_ = derived_.summaries.mark();
        changesBeforeCommand_ = sqlite3_total_changes64(connection_.handle());
        recording_.emplace(connection_);
    }

    std::optional<std::int64_t> recordCommand(const app::CommandRecord& record) override {
        const Changeset changes = recording_->finish();
        recording_.reset();
        std::optional<std::int64_t> entry;
        if (!changes.empty()) {
            entry = appendEntry(connection_, batch_, record.actor, record.command, record.json, std::nullopt, changes, derived_);
            if (!batch_) batch_ = entry;
        }
        run("RELEASE command");
        return entry;
    }

    bool abandonCommand() override {
        recording_.reset();
        const bool hasWritten = sqlite3_total_changes64(connection_.handle()) != changesBeforeCommand_;
        run("ROLLBACK TO command");
        run("RELEASE command");
        if (hasWritten) reader_.forgetRead();
        derived_.summaries.returnTo(summariesBeforeCommand_);
        return hasWritten;
    }

    void beginGroup() override {
        run("SAVEPOINT row_group");
        batchBeforeGroup_ = batch_;
        searchBeforeGroup_ = derived_.search.mark();
        summariesBeforeGroup_ = derived_.summaries.mark();
    }

    void keepGroup() override { run("RELEASE row_group"); }

    void abandonGroup() override {
        run("ROLLBACK TO row_group");
        run("RELEASE row_group");
        reader_.forgetRead();
        derived_.search.forgetSince(searchBeforeGroup_);
        derived_.summaries.returnTo(summariesBeforeGroup_);
        batch_ = batchBeforeGroup_;  // the batch is named after its first entry, which may have vanished
    }

    base::Result<void> commit() override {
        try {
            derived_.write(connection_);
            const bool isNew = missingAfter_ && lastEntry(connection_) > *missingAfter_;
            if (isNew) eraseMark(file_);  // before it stands on the disk, so that the mark never tells of another history
            connection_.execute("COMMIT");
            isOpen_ = false;
            reader_.setDerived(nullptr);  // from here on others may write
            if (isNew) missingAfter_.reset();
            noteAcknowledged(lock_, connection_);
            return {};
        } catch (const app::StorageFailure& failure) {
            return base::failure(failure.error());
        }
    }

private:
    void run(std::string_view sql) { Query(connection_, sql).run(); }

    WriterLock lock_;  // released after the transaction has ended
    Connection& connection_;
    SqliteReading& reader_;
    std::unique_ptr<app::RegisterWriter> writer_;
    std::filesystem::path file_;
    std::optional<std::int64_t>& missingAfter_;
    std::optional<ChangeRecording> recording_;
    DerivedChanges derived_;
    int summariesBeforeCommand_ = 0;
    std::int64_t changesBeforeCommand_ = 0;
    int summariesBeforeGroup_ = 0;
    std::size_t searchBeforeGroup_ = 0;
    std::optional<std::int64_t> batch_;
    std::optional<std::int64_t> batchBeforeGroup_;
    bool isOpen_ = false;
};

class SqliteRegister final : public app::RegisterStore {
public:
    SqliteRegister(std::unique_ptr<Connection> connection, std::filesystem::path file, Opening opening)
        : connection_(std::move(connection)),
          file_(std::move(file)),
          opening_(std::move(opening)),
          reader_(makeReader(*connection_)),
          scoped_(*reader_) {
        const std::optional<RegisterMark> mark = readMark(file_);  // before the register: others may be recording
        if (const auto lost = lostEntries(*connection_, mark)) {
            missingAfter_ = lastEntry(*connection_);
            opening_.notices.push_back(about("register-entries-lost", file_).with("entries", lost->written()));
        }
    }

    ~SqliteRegister() override {
        if (opening_.readOnly) return;
        try {
            connection_->execute("PRAGMA optimize");
        } catch (const app::StorageFailure&) {
            // Statistics for the query planner; the next close will make them.
        }
        settle();
    }

    app::RegisterReader& reader() override { return scoped_; }

    base::Result<std::unique_ptr<app::WriteTransaction>> beginWrite() override {
        try {
            return begun(opening_.stage == Stage::making ? std::optional(batchOfMaking) : std::nullopt);
        } catch (const app::StorageFailure& failure) {
            return base::failure(failure.error());
        }
    }

    base::Checked<app::UndoReceipt> undo(const app::UndoRequest& request) override {
        try {
            const std::unique_ptr<SqliteTransaction> transaction = begun();
            const app::Viewer viewer = reader_->viewer();
            auto allowed = app::undoAllowed(viewer, request);
            if (!allowed) return tl::unexpected(base::Errors{allowed.error()});
            base::Checked<app::UndoReceipt> receipt = takeBack(*connection_, *allowed, viewer, transaction->derived());
            if (!receipt) return receipt;
            if (const auto committed = transaction->commit(); !committed) return tl::unexpected(base::Errors{committed.error()});
            return receipt;
        } catch (const app::StorageFailure& failure) {
            return tl::unexpected(base::Errors{failure.error()});
        }
    }

    base::Result<domain::Account> signIn(const std::string& name, const std::string& password) override {
        std::optional<domain::Account> account;
        std::string seal;
        const auto begin = [&]() -> base::Result<int> {
            account = readAccountNamed(*connection_, name);
            if (account) seal = readSeal(*connection_, account->id);
            const domain::AccountId id = account ? account->id : domain::AccountId();
            return opening_.readOnly ? beginTryHere(file_, id) : beginTry(*connection_, id);
        };
        base::Result<int> begun = 0;
        try {
            begun = opening_.readOnly ? begin() : written<int>(begin);
        } catch (const app::StorageFailure& failure) {
            begun = base::failure(failure.error());
        }
        if (!begun) return base::failure(begun.error());
        if (*begun > 0) return base::failure(base::Error("sign-in-slowed", "password", "rights").with("seconds", std::to_string(*begun)));
        if (!fits(seal, password)) return base::failure(base::Error("sign-in-refused", "password", "rights"));
        if (account->isDisabled) return base::failure(base::Error("account-disabled", "user", "rights").with("name", account->name));
        if (opening_.readOnly) {
            forgetTriesHere(file_, account->id);
        } else {
            const auto forgotten = written<void>([&]() -> base::Result<void> {
                forgetTries(*connection_, account->id);
                return {};
            });
            if (!forgotten) return base::failure(forgotten.error());
        }
        reader_->setSignedIn(account->id);
        return *account;
    }
    void signOut() override { reader_->setSignedIn(std::nullopt); }
    std::string sealedPassword(const std::string& password) override { return sealed(password); }
    [[nodiscard]] std::string sha256(std::string_view bytes) const override { return sha256Of(bytes); }

    base::Result<void> keepOfficeSecret(const std::string& fingerprint, const app::OfficeSecret& secret) override {
        return kept<void>(app::SetOfficeKey::name, [&]() -> base::Result<void> {
            storage::keepOfficeSecret(*connection_, fingerprint, secret);
            return {};
        });
    }
    base::Result<app::OfficeSecret> officeSecret(const std::string& fingerprint) override {
        try {
            // It lies under its password; whoever makes it gives the file with the open part out, too.
            const auto reason = app::reasonAgainst(reader_->viewer(), app::Deed::sendWork);
            if (reason && app::reasonAgainst(reader_->viewer(), app::SetOfficeKey::name)) return base::failure(*reason);
            auto secret = readOfficeSecret(*connection_, fingerprint);
            if (!secret) return base::failure(base::Error("office-secret-missing", "key", "known").with("fingerprint", fingerprint));
            return *secret;
        } catch (const app::StorageFailure& failure) {
            return base::failure(failure.error());
        }
    }

    std::vector<app::Difference> verify() override {
        if (const auto reason = app::reasonAgainst(reader_->viewer(), app::Deed::verify)) throw app::StorageFailure(*reason);
        const std::optional<RegisterMark> mark = readMark(file_);  // before the register, as on opening
        std::vector<app::Difference> found = findDifferences(*connection_);
        try {
            if (const auto lost = lostEntries(*connection_, mark))
                found.push_back({"log", "history_entry", lost->written(), "", "present", "missing"});
        } catch (const app::StorageFailure&) {
            // A history that cannot be read was named already.
        }
        return found;
    }

    [[nodiscard]] const base::Errors& notices() const override { return opening_.notices; }
    [[nodiscard]] const std::optional<base::Error>& readOnly() const override { return opening_.readOnly; }

    base::Result<app::NamedFilter> saveNamedFilter(const app::NamedFilter& filter) override {
        return kept<app::NamedFilter>([&] { return storage::saveNamedFilter(*connection_, filter); });
    }
    base::Result<void> removeNamedFilter(std::int64_t id) override {
        return kept<void>([&] { return storage::removeNamedFilter(*connection_, id); });
    }
    base::Result<app::SavedMapping> saveImportMapping(const app::SavedMapping& mapping) override {
        return kept<app::SavedMapping>([&] { return storage::saveImportMapping(*connection_, mapping); });
    }
    base::Result<void> removeImportMapping(std::int64_t id) override {
        return kept<void>([&] { return storage::removeImportMapping(*connection_, id); });
    }
    base::Result<void> orderNamedFilters(const std::vector<std::int64_t>& ids) override {
        return kept<void>([&] { return storage::orderNamedFilters(*connection_, ids); });
    }

    // The head of the history stands for all of it; what other windows keep beside it (drafts) is no change.
    std::int64_t changeMark() override {
        refuseMoved();
        return markOfHead(*connection_) ^ markOfNamedFilters(*connection_) ^ markOfExchanges(*connection_);
    }

    void settle() override {
        if (opening_.readOnly) return;
        connection_->setPatience(0);
        try {
            connection_->execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (const app::StorageFailure&) {
            // Somebody is at work; who closes last brings it in.
        }
        connection_->setPatience();
    }

private:
    // Somebody put another file under its name, or moved it away, while it is open: what is recorded now would be lost.
    void refuseMoved() const {
        if (connection_->wasMoved())
            throw app::StorageFailure(base::Error("register-moved", "ledger", "storage").with("file", file_.string()));
    }

    // Nothing is made beside a register that is only read, not even the file on which writers queue.
    std::unique_ptr<SqliteTransaction> begun(std::optional<std::int64_t> batch = std::nullopt) {
        if (opening_.readOnly) throw app::StorageFailure(*opening_.readOnly);
        refuseMoved();
        return std::make_unique<SqliteTransaction>(*connection_, *reader_, file_, opening_.patience, missingAfter_, batch);
    }

    // What everybody finds under its name, where this person may keep such things.
    template <class T, class Work>
    base::Result<T> kept(Work work) {
        return kept<T>(base::codeOf(app::Deed::keepFilters), work);
    }

    template <class T, class Work>
    base::Result<T> kept(std::string_view deed, Work work) {
        try {
            if (const auto reason = app::reasonAgainst(reader_->viewer(), deed)) return base::failure(*reason);
        } catch (const app::StorageFailure& failure) {
            return base::failure(failure.error());
        }
        return written<T>(work);
    }

    // Writes in the queue of writers and in one transaction, as commands do.
    template <class T, class Work>
    base::Result<T> written(Work work) {
        try {
            const std::unique_ptr<SqliteTransaction> transaction = begun();
            base::Result<T> result = work();
            if (!result) return result;
            if (const auto committed = transaction->commit(); !committed) return base::failure(committed.error());
            return result;
        } catch (const app::StorageFailure& failure) {
            return base::failure(failure.error());
        }
    }

    std::unique_ptr<Connection> connection_;
    std::filesystem::path file_;
    Opening opening_;
    std::optional<std::int64_t> missingAfter_;
    std::unique_ptr<SqliteReading> reader_;
    app::ScopedReader scoped_;
};

}  // namespace

std::unique_ptr<app::RegisterStore> makeRegisterStore(std::unique_ptr<Connection> connection, std::filesystem::path file, Opening opening) {
    return std::make_unique<SqliteRegister>(std::move(connection), std::move(file), std::move(opening));
}

}  // namespace huying::storage
