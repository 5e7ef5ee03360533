// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/unit_desk.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>

#include "app/commands/command_json.h"
#include "app/exchange/entry_on_record.h"
#include "app/exchange/fact_comparison.h"
#include "app/exchange/facts_on_record.h"
#include "app/exchange/promise_on_record.h"
#include "app/exchange/unit_work.h"
#include "app/executor/executor.h"
#include "app/ports/storage_failure.h"
#include "app/queries/case_view.h"
#include "app/words/register_words.h"
#include "base/clock.h"
#include "storage/backup_settings.h"
#include "storage/exchange_store.h"
#include "storage/file_check.h"
#include "storage/file_rights.h"
#include "storage/history_store.h"
#include "storage/left_log.h"
#include "storage/left_work_file.h"
#include "storage/migrations.h"
#include "storage/new_register.h"
#include "storage/packed_record.h"
#include "storage/query.h"
#include "storage/register_access.h"
#include "storage/register_file.h"
#include "storage/register_mark.h"
#include "storage/seen_case_writer.h"
#include "storage/sodium_sealing.h"
#include "storage/sqlite_reader.h"
#include "storage/unfinished_register.h"
#include "storage/unit_package_store.h"
#include "storage/unit_register.h"
#include "storage/verified_copy.h"
#include "storage/writer_lock.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;
using app::StorageFailure;
using base::Error;

constexpr std::uint64_t mostRegisterBytes = std::uint64_t{512} << 20U;
constexpr std::uint64_t packingBytes = 6;  // what stands before a register in its record

std::string codeOfUnit(Connection& connection, domain::UnitId id) {
    Query query(connection, "SELECT code FROM unit WHERE id = ?");
    query.bind(id);
    return query.next() ? query.get<std::string>(0) : std::string();
}

std::unique_ptr<Connection> opened(const fs::path& file) {
    if (const auto reason = reasonForLookingOnly(file)) throw StorageFailure(*reason);
    if (const auto checked = checkFile(file); !checked) throw StorageFailure(checked.error());
    if (const auto log = putForeignLogAside(file); !log) throw StorageFailure(log.error());
    const base::Result<Access> access = accessTo(file);
    if (!access) throw StorageFailure(access.error());
    if (*access != Access::readWrite) throw StorageFailure(about("register-read-only", file));
    auto connection = std::make_unique<Connection>(file, *access);
    // One by an earlier version has to be opened as any register first, which brings it up to date.
    if (connection->pragma("user_version") < currentVersion()) {
        connection.reset();
        if (const auto store = openRegister(file); !store) throw StorageFailure(store.error());
        connection = std::make_unique<Connection>(file, *access);
    }
    connection->useRegisterRules(*access);
    return connection;
}

UnitPackage packageOf(Connection& connection, const fs::path& file) {
    auto package = readUnitPackage(connection);
    if (!package) throw StorageFailure(Error("not-a-unit-register", "ledger", "known").with("file", file.string()));
    return *package;
}

// Of the entries after `since`, up to `last`.
std::vector<app::WorkLine> workBetween(Connection& connection, const UnitPackage& package, std::int64_t since, std::int64_t last) {
    const auto reader = makeReader(connection);
    const auto addressOf = [&](const std::string& typed) {
        const auto id = app::findCase(*reader, typed);
        const auto facts = id ? reader->caseFacts(*id) : std::nullopt;
        return facts ? facts->suggestion.address() : typed;
    };
    const auto entries = asHistory(connection, readEntries(connection, package.baseEntry + 1, last));
    return app::workOf(entries, {since, package.returnedEntry}, firstOwnKey, addressOf);
}

// A package may be taken into the register that is there.
void checkFits(const app::PackageHeader& header, Connection& present, const UnitPackage& had, const fs::path& ledger) {
    if (had.registerId != header.registerId || codeOfUnit(present, had.unit) != header.unitCode)
        throw StorageFailure(
            Error("package-register-differs", "ledger", "conflict").with("file", ledger.string()).with("unit", had.unitName));
    const auto about = [&](const char* code) {
        return StorageFailure(
            Error(code, "file", "order").with("number", std::to_string(header.number)).with("known", std::to_string(had.number)));
    };
    if (header.token == had.token) throw about("package-doubled");
    if (header.number <= had.number) throw about("package-outdated");
}

void writeBytes(const fs::path& file, const app::Package& package) {
    const auto record = unpacked(package.content, mostRegisterBytes);
    if (!record) throw StorageFailure(Error("package-not-understood", "file", "format"));
    makeForOwner(file);
    std::ofstream stream(file, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(record->changes.data()), static_cast<std::streamsize>(record->changes.size()));
    stream.close();
    if (!stream) throw StorageFailure(Error("disk-full", "", "storage").with("detail", file.string()));
}

// The register of the package, whole and checked, with what it knows of the package.
void prepare(const fs::path& file, const app::Package& package, const std::string& officeKey) {
    writeBytes(file, package);
    if (const auto checked = checkBytes(file); !checked) {
        const bool isNewer = checked.error().code == "register-newer";
        throw StorageFailure(Error(isNewer ? "package-newer" : "package-not-understood", "file", "format"));
    }
    Connection connection(file, Access::readWrite);
    if (connection.pragma("user_version") < currentVersion()) migrate(connection);
    connection.useRegisterRules(Access::readWrite);
    (void)storage::factsOf(connection, FileCheck::integrity);
    Query unit(connection, "SELECT id FROM unit WHERE code = ?");
    unit.bind(package.header.unitCode);
    if (!unit.next()) throw StorageFailure(Error("package-not-understood", "file", "known"));
    UnitPackage row;
    row.unit = unit.get<domain::UnitId>(0);
    unit.run();
    row.registerId = package.header.registerId;
    row.token = package.header.token;
    row.number = package.header.number;
    row.madeAt = package.header.madeAt;
    row.officeKey = officeKey;
    row.openedAs = newRegisterId();
    row.baseEntry = lastEntry(connection);
    row.returnedEntry = row.baseEntry;
    saveUnitPackage(connection, row);
}

fs::path nameOfKept(const fs::path& ledger, int number) {
    const std::string beginning = (folderOf(ledger) / ledger.stem()).string() + "-before-package-" + std::to_string(number);
    fs::path name = beginning + ".huying";
    for (int next = 2; fs::exists(name); ++next) name = beginning + "-" + std::to_string(next) + ".huying";
    return name;
}

// What the office has of this fact by now. `beside`: what else the unit recorded of the piece.
app::FactOnRecord atOffice(app::RegisterReader& reader, const app::CommandRequest& request, const std::string& address,
                           const std::vector<const app::CommandRequest*>& beside) {
    app::FactOnRecord best;
    const auto id = app::findCase(reader, address);
    auto facts = id ? reader.caseFacts(*id) : std::nullopt;
    if (!facts) return best;
    facts = domain::asHandled(std::move(*facts));
    const app::Viewer viewer = reader.viewer();
    for (const domain::Task& task : facts->tasks) {
        if (!viewer.recordsFor(task.unit)) continue;
        app::FactOnRecord found = app::onRecord(request, {*facts, task, reader, beside});
        if (found.standing == app::OnRecord::same) return found;
        if (best.standing == app::OnRecord::no) best = std::move(found);
    }
    return best;
}

// Who handles a task may have been changed by the unit itself since; it says nothing against what was recorded with the names before.
bool isOfPeopleAlone(const app::FactOnRecord& found) {
    return std::all_of(found.differences.begin(), found.differences.end(), [](const app::ChangedValue& one) {
        return one.column == "leader" || one.column == "handler" || one.column == "handler_phone";
    });
}

// The office names nobody where the line does.
bool isOfNobodyElse(const app::FactOnRecord& found) {
    return std::all_of(found.differences.begin(), found.differences.end(), [](const app::ChangedValue& one) { return one.before.empty(); });
}

// Of an entry that the office has: the measure or the people that the line tells besides.
std::optional<app::CommandRequest> whatElse(app::RegisterReader& reader, const app::Viewer& viewer, const app::ReturnedLine& line) {
    const auto id = app::findCase(reader, line.caseAddress);
    auto facts = id ? reader.caseFacts(*id) : std::nullopt;
    if (!facts) return std::nullopt;
    facts = domain::asHandled(std::move(*facts));
    const app::Words& words = app::Words::of(app::Language::chinese);
    app::CommandRequest more = *line.request;
    for (const domain::Task& task : facts->tasks) {
        if (!viewer.recordsFor(task.unit)) continue;
        if (const auto measure = app::measureAlone(*line.request, *facts, task, reader, words)) {
            more.command = *measure;
            return more;
        }
        if (const auto people = app::peopleAlone(*line.request, *facts, task, reader, words)) {
            more.command = *people;
            more.date = {};
            return more;
        }
    }
    return std::nullopt;
}

enum class Carried { asIs, isThere, asCorrection };

// A line about an entry that the register may have: its request becomes the correction of that one. `reasons`: why it cannot be.
Carried onItsEntry(app::RegisterReader& reader, const app::Viewer& viewer, app::ReturnedLine& line, bool wasReturned,
                   base::Errors& reasons) {
    using Standing = app::EntryOnRecord::Standing;
    const auto id = app::findCase(reader, line.caseAddress);
    auto facts = id ? reader.caseFacts(*id) : std::nullopt;
    if (!facts) return Carried::asIs;
    const app::CaseOfEntry place{domain::asHandled(std::move(*facts)), viewer, reader, app::Words::of(app::Language::chinese)};
    const auto historyOfIt = [&] { return app::historyOfEntries(reader, place.whole); };
    const auto found = app::entryOnRecord(*line.entry, place, historyOfIt);
    if (!found) {
        reasons = found.error();
        return Carried::asIs;
    }
    if (found->standing == Standing::same) return Carried::isThere;
    if (found->standing == Standing::missing) {
        // What is void, of which the office was told before or never heard, needs nothing where it is not there.
        if (wasReturned && line.entry->isCorrection && line.entry->states[line.entry->state].contains("void")) return Carried::isThere;
        if (line.entry->isCorrection) {
            reasons.push_back(Error("returned-entry-missing", "case", "known").with("case", line.caseAddress));
        } else if (auto doubt = app::namePromise(*line.request, *line.entry, place, historyOfIt)) {
            reasons.push_back(std::move(*doubt));
        }
        return Carried::asIs;
    }
    if (found->standing == Standing::changed) reasons.push_back(app::changedMeanwhile(*found, place.words));
    line.request = found->correction;
    return Carried::asCorrection;
}

// Nothing is said of it but that the unit took it back.
bool isTakenBack(const app::ReturnedLine& line) {
    return !line.faults.empty() && line.request && app::isComparable(line.request->command) &&
           std::all_of(line.faults.begin(), line.faults.end(),
                       [](const app::ReturnedFault& fault) { return fault.error.code == "returned-entry-undone"; });
}

// Each by itself: what does not fit any more does not keep the rest away.
void carryOver(const fs::path& file, const std::vector<app::WorkLine>& work, std::int64_t returnedEntry, base::Date today,
               const std::vector<app::ToldAside>& laidAside, ReceivedPackage& received) {
    const auto opening = openRegister(file);
    if (!opening) throw StorageFailure(opening.error());
    app::RegisterStore& store = **opening;
    const app::Viewer viewer = store.reader().viewer();
    const std::string name = viewer.account ? viewer.account->name : std::string();
    const app::ToldAsideKnown aside(laidAside, app::wordsOf(store.reader(), app::Language::chinese));
    std::vector<app::ReturnedLine> lines;
    std::map<std::string, std::vector<const app::ReturnedLine*>> linesAbout;  // by the address of the piece
    for (const app::WorkLine& line : work) lines.push_back(app::returnedLines({line}).front());
    for (const app::ReturnedLine& line : lines) linesAbout[line.caseAddress].push_back(&line);
    for (std::size_t i = 0; i < work.size(); ++i) {
        const app::WorkLine& line = work[i];
        const bool wasReturned = line.entry <= returnedEntry;
        if (wasReturned && aside.has(lines[i])) continue;  // its unit is told, and need not return it once more
        app::ReturnedLine given = lines[i];
        const auto leave = [&](base::Errors reasons) {
            for (base::Error& reason : reasons) reason = app::asToldToUnit(std::move(reason));
            received.left.push_back({line.command, given, std::move(reasons), wasReturned});
        };
        if (wasReturned && isTakenBack(given) &&
            atOffice(store.reader(), *given.request, given.caseAddress, {}).standing != app::OnRecord::same)
            continue;
        base::Errors reasons;
        for (const app::ReturnedFault& fault : given.faults) reasons.push_back(fault.error);
        Carried carried = Carried::asIs;
        if (reasons.empty() && given.entry) carried = onItsEntry(store.reader(), viewer, given, wasReturned, reasons);
        if (carried == Carried::isThere) {
            const bool mayTellMore = !wasReturned && !given.entry->isCorrection;
            const auto more = mayTellMore ? whatElse(store.reader(), viewer, given) : std::nullopt;
            if (!more) continue;
            given.request = more;
        }
        // Also what went back: whether the office has taken it is not known here, and it would be in no register of the unit.
        if (!reasons.empty()) {
            leave(std::move(reasons));
            continue;
        }
        given.request->actor = name;
        if (carried == Carried::asIs) {
            // Two entries of the unit that look alike are two, also where the first has just been carried over.
            std::vector<const app::CommandRequest*> beside;
            for (const app::ReturnedLine* one : linesAbout[given.caseAddress]) {
                if (one != &lines[i] && one->request && one->faults.empty()) beside.push_back(&*one->request);
            }
            const app::FactOnRecord found = atOffice(store.reader(), *given.request, given.caseAddress, beside);
            if (found.standing == app::OnRecord::same) continue;
            // A receipt that the office has by now but for the people: where it has nobody, these alone are carried over.
            if (!wasReturned && isOfPeopleAlone(found) && isOfNobodyElse(found)) {
                if (const auto people = whatElse(store.reader(), viewer, given)) {
                    given.request = people;
                    given.request->actor = name;
                }
            }
            // What went back already stands at the office, in its own words by now: it is not to come a second time.
            if (wasReturned && found.standing == app::OnRecord::otherwise) {
                if (!isOfPeopleAlone(found)) leave({found.said(app::Words::of(app::Language::chinese))});
                continue;
            }
        }
        const app::BatchResult result = app::execute(store, {*given.request}, today, app::RunMode::apply);
        if (result.failure) throw StorageFailure(*result.failure);
        const app::CommandResult& one = result.results.front();
        if (one.hasChanged) ++received.carriedOver;
        if (!one.isAccepted()) leave(one.errors);
    }
}

}  // namespace

std::string packedText(std::string_view text) {
    const Changeset bytes = packed(text, {});
    return {bytes.begin(), bytes.end()};
}

std::optional<std::string> unpackedText(std::string_view content, std::uint64_t most) {
    auto record = unpacked(content, most);
    return record ? std::optional(std::move(record->json)) : std::nullopt;
}

std::function<base::Result<app::UnitContents>(domain::UnitId)> contentsOutOf(const fs::path& office) {
    const auto maker = std::make_shared<UnitRegisterMaker>(office);
    return [maker](domain::UnitId unit) -> base::Result<app::UnitContents> {
        try {
            UnitRegister made = maker->make(unit);
            // As much as the unit's program would take.
            if (made.bytes.size() + packingBytes > mostRegisterBytes) return base::failure(Error("package-overfull", "unit", "length"));
            const Changeset plain(made.bytes.begin(), made.bytes.end());
            made.bytes = {};  // big ones are not to be in memory over and over
            const Changeset bytes = packed("{}", plain);
            return app::UnitContents{{bytes.begin(), bytes.end()}, std::move(made.cases)};
        } catch (const StorageFailure& failure) {
            return base::failure(failure.error());
        }
    };
}

base::Result<ReceivedPackage> receivePackage(const fs::path& ledger, const app::Package& package, const std::string& officeKey,
                                             base::Date today, app::Language language) {
    ReceivedPackage received;
    received.header = package.header;
    if (package.header.direction != app::PackageDirection::toUnit)
        return base::failure(Error("package-wrong-way", "file", "conflict").with("file", ledger.string()));
    try {
        if (isUnsafeFolder(folderOf(ledger))) return base::failure(about("register-on-unsafe-folder", ledger));
        std::error_code failed;
        UnfinishedRegister unfinished(ledger);
        prepare(unfinished.file(), package, officeKey);
        if (!fs::exists(ledger, failed)) {
            eraseMark(ledger);  // of one that stood there before
            if (auto published = unfinished.publish(); !published) return base::failure(published.error());
        } else {
            const std::unique_ptr<Connection> present = opened(ledger);
            const WriterLock lock(ledger);  // nothing is recorded between the copy that is kept and the new register
            const UnitPackage had = packageOf(*present, ledger);
            checkFits(package.header, *present, had, ledger);
            if (package.header.number > had.number + 1)
                received.notices.push_back(Error("package-gap", "file", "order")
                                               .with("number", std::to_string(package.header.number))
                                               .with("known", std::to_string(had.number)));
            // What went back already first: the office may have left it, or never have got it.
            std::vector<app::WorkLine> work = workBetween(*present, had, had.baseEntry, had.returnedEntry);
            const auto fresh = workBetween(*present, had, had.returnedEntry, lastEntry(*present));
            work.insert(work.end(), fresh.begin(), fresh.end());
            std::vector<app::ToldAside> laidAside;
            {
                Connection prepared(unfinished.file(), Access::readWrite);
                laidAside = readLaidAside(prepared);
                received.aside = app::notToldYet(laidAside, readLaidAside(*present));
                takeOverKeeping(*present, prepared, -1);
                UnitPackage next = packageOf(prepared, ledger);
                next.returns = had.returns;  // names of files and the office's questions go by it
                next.returnsBefore = had.returns;
                saveUnitPackage(prepared, next);
            }
            // Into the new one while it is still being made: whatever stops it here, the present register stays as it is.
            carryOver(unfinished.file(), work, had.returnedEntry, today, laidAside, received);
            received.kept = nameOfKept(ledger, package.header.number);
            copyWhole(*present, received.kept);
            if (!received.left.empty() || !received.aside.empty()) {
                received.leftFile = leftFileOf(ledger);
                addLeftText(ledger, app::leftText(received.header, received.left, received.aside, received.kept.filename().string(), today,
                                                  app::Words::of(language)));
            }
            eraseMark(ledger);
            Connection from(unfinished.file(), Access::readWrite);
            Connection to(ledger, Access::readWrite);
            to.useRegisterRules(Access::readWrite);
            copyPages(from, to);
        }
        const auto store = openRegister(ledger);
        if (!store) return base::failure(store.error());
        received.pieces = static_cast<std::int64_t>((*store)->reader().caseIds({}).size());
    } catch (const StorageFailure& failure) {
        return base::failure(failure.error());
    }
    return received;
}

base::Result<WorkToReturn> workToReturn(const fs::path& ledger, bool isWhole) {
    try {
        const std::unique_ptr<Connection> connection = opened(ledger);
        const UnitPackage had = packageOf(*connection, ledger);
        const std::int64_t since = isWhole ? had.baseEntry : had.returnedEntry;
        // Asked once: what is recorded meanwhile goes with the next return.
        const std::int64_t last = lastEntry(*connection);
        const std::vector<app::WorkLine> lines = workBetween(*connection, had, since, last);
        if (lines.empty()) return base::failure(Error("nothing-to-return", "", "required").with("file", ledger.string()));
        WorkToReturn work;
        work.upTo = last;
        work.lines = static_cast<int>(lines.size());
        work.faults = static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const app::WorkLine& one) { return one.isByHand(); }));
        app::PackageHeader& header = work.package.header;
        header.direction = app::PackageDirection::toOffice;
        header.registerId = had.registerId;
        header.unitCode = codeOfUnit(*connection, had.unit);
        header.unitName = had.unitName;
        header.token = had.token;
        header.number = had.number;
        header.madeAt = base::systemTimestamp();
        header.returnNumber = had.returns + 1;
        header.returnsBefore = had.returnsBefore;
        header.unitRegister = had.openedAs;
        header.isWhole = isWhole;
        work.package.content = packedText(app::workText(lines));
        return work;
    } catch (const StorageFailure& failure) {
        return base::failure(failure.error());
    }
}

base::Result<ReceivedPackage> openPackage(const app::KeyRing& ring, std::string_view bytes, const std::string& password,
                                          const fs::path& ledger, base::Date today, app::Language language) {
    const auto sealing = makeSealing();
    app::KeyChain chain(ring.own, password, *sealing);
    const auto package = chain.open(bytes, app::sendersIn(ring));
    if (!package && package.error().code == "package-sender-unknown") {
        if (const auto own = app::ownReturn(ring, bytes, *sealing)) return base::failure(*own);
    }
    if (!package) return base::failure(package.error());
    const std::string sender = app::keysOfPackage(bytes, *sealing)->sender;
    const auto office = std::find_if(ring.offices.begin(), ring.offices.end(),
                                     [&](const app::KeyFile& one) { return app::nameOfKey(one.key, *sealing) == sender; });
    if (office == ring.offices.end() || office->registerId != package->header.registerId)
        return base::failure(Error("package-other-office", "file", "conflict"));
    return receivePackage(ledger, *package, office->fingerprint, today, language);
}

base::Result<SealedWork> sealedWork(const app::KeyRing& ring, const fs::path& ledger, const std::string& password, bool isWhole) {
    if (ring.own.empty()) return base::failure(Error("ring-without-key", "ring", "required"));
    auto work = workToReturn(ledger, isWhole);
    if (!work) return base::failure(work.error());
    const auto office = app::officeOf(ring, work->package.header.registerId);
    if (!office) {
        const bool isRevoked = std::any_of(ring.offices.begin(), ring.offices.end(),
                                           [&](const app::KeyFile& one) { return one.registerId == work->package.header.registerId; });
        return base::failure(Error(isRevoked ? "office-trust-ended" : "office-not-trusted", "ring", "required"));
    }
    const auto sealing = makeSealing();
    app::KeyChain chain(ring.own, password, *sealing);
    const auto key = chain.unlocked(ring.own.back().open.key);
    if (!key) return base::failure(key.error());
    std::string bytes = app::sealPackage(work->package, *key, office->key, *sealing);
    return SealedWork{std::move(*work), std::move(bytes)};
}

base::Result<int> nextReturnNumber(const fs::path& ledger) {
    try {
        const std::unique_ptr<Connection> connection = opened(ledger);
        return packageOf(*connection, ledger).returns + 1;
    } catch (const StorageFailure& failure) {
        return base::failure(failure.error());
    }
}

base::Result<void> noteReturned(const fs::path& ledger, const WorkToReturn& work) {
    try {
        const std::unique_ptr<Connection> connection = opened(ledger);
        const WriterLock lock(ledger);
        UnitPackage had = packageOf(*connection, ledger);
        had.returnedEntry = std::max(had.returnedEntry, work.upTo);
        had.returns = std::max(had.returns, work.package.header.returnNumber);
        saveUnitPackage(*connection, had);
        return {};
    } catch (const StorageFailure& failure) {
        return base::failure(failure.error());
    }
}

}  // namespace huying::storage
