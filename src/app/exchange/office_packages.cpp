// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/office_packages.h"

#include <algorithm>

#include "app/exchange/sent_work.h"
#include "app/exchange/unit_work.h"
#include "app/executor/executor.h"
#include "base/clock.h"
#include "base/hex.h"
#include "base/text.h"

namespace huying::app {

using base::Error;
using domain::ExchangeKey;
using domain::Unit;

namespace {

PublicKey publicKeyOf(const ExchangeKey& key) { return {key.algorithm, base::fromHex(key.publicKey).value_or("")}; }

const Unit* unitOf(domain::UnitId id, const std::vector<Unit>& units) {
    const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.id == id; });
    return found == units.end() ? nullptr : &*found;
}

KeyFile ownerOf(RegisterStore& store, const std::string& officeName) {
    KeyFile owner;
    owner.owner = KeyOwner::office;
    owner.registerId = store.reader().settings().registerId;
    owner.name = officeName;
    return owner;
}

// The secret first: a key that is on record and cannot be used would be worse than one that nobody knows.
base::Checked<MadeKey> keepOfficeKey(RegisterStore& store, MadeKey made, bool isNew, const std::string& actor, base::Date today) {
    const auto kept = store.keepOfficeSecret(made.kept.open.fingerprint, {made.kept.wrapped, made.keyFile});
    if (!kept) return tl::unexpected(base::Errors{kept.error()});
    if (!isNew) return made;
    CommandRequest request;
    request.command = SetOfficeKey{base::hex(made.kept.open.key.bytes), made.kept.open.fingerprint};
    request.actor = actor;
    const BatchResult result = execute(store, {request}, today, RunMode::apply);
    if (result.failure) return tl::unexpected(base::Errors{*result.failure});
    if (!result.isAccepted()) return tl::unexpected(result.results.front().errors);
    return made;
}

const ExchangeKey* keyInUse(const std::vector<ExchangeKey>& keys, domain::UnitId owner) {
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const ExchangeKey& key) { return key.unit == owner && key.isInUse(); });
    return found == keys.end() ? nullptr : &*found;
}

// What the numbers of the returns say that came before.
base::Errors remarksOn(const PackageHeader& header, const std::vector<TakenReturn>& taken) {
    base::Errors remarks;
    const auto isTaken = [&](int number) {
        return std::any_of(taken.begin(), taken.end(),
                           [&](const TakenReturn& one) { return one.unitRegister == header.unitRegister && one.number == number; });
    };
    // Enough to ask the unit for; a number that cannot be is not to make a list without end.
    constexpr std::size_t mostNamed = 10;
    std::vector<std::string> missing;
    for (int number = 1; number < header.returnNumber && missing.size() <= mostNamed; ++number) {
        if (!isTaken(number)) missing.push_back(missing.size() < mostNamed ? std::to_string(number) : "…");
    }
    const bool isLaterTaken = std::any_of(taken.begin(), taken.end(), [&](const TakenReturn& one) {
        return one.unitRegister == header.unitRegister && one.number > header.returnNumber;
    });
    const bool isOther =
        std::any_of(taken.begin(), taken.end(), [&](const TakenReturn& one) { return one.unitRegister != header.unitRegister; });
    const std::string number = std::to_string(header.returnNumber);
    if (isTaken(header.returnNumber)) {
        remarks.push_back(Error("package-return-doubled", "file", "unique").with("number", number));
    } else if (isLaterTaken) {
        remarks.push_back(Error("package-return-reordered", "file", "order").with("number", number));
    } else if (!missing.empty() && !header.isWhole) {
        remarks.push_back(Error("package-return-gap", "file", "order").with("number", number).with("missing", base::joined(missing, "、")));
    }
    if (isOther) remarks.push_back(Error("package-two-registers", "file", "conflict").with("name", header.unitName));
    return remarks;
}

}  // namespace

base::Checked<MadeKey> makeOfficeKey(RegisterStore& store, const std::string& officeName, const std::string& password,
                                     const std::string& actor, base::Date today) {
    auto made = makeKey(ownerOf(store, officeName), password, base::systemTimestamp(), store.reader().sealing());
    if (!made) return made;
    return keepOfficeKey(store, std::move(*made), true, actor, today);
}

base::Checked<MadeKey> recoverOfficeKey(RegisterStore& store, std::string_view recovery, const std::string& officeName,
                                        const std::string& password, const std::string& actor, base::Date today) {
    const Sealing& sealing = store.reader().sealing();
    const auto key = keyFromRecovery(recovery, sealing);
    if (!key) return tl::unexpected(base::Errors{key.error()});
    const std::string fingerprint = fingerprintOf(sealing.publicKeyOf(*key), sealing);
    bool isNew = true;
    for (const ExchangeKey& one : store.reader().exchangeKeys()) {
        if (one.fingerprint != fingerprint) continue;
        isNew = false;
        if (!one.isTrusted())
            return tl::unexpected(base::Errors{Error("key-ended", "fingerprint", "order").with("fingerprint", fingerprint)});
    }
    auto made = keepKey(ownerOf(store, officeName), *key, password, base::systemTimestamp(), sealing);
    if (!made) return made;
    return keepOfficeKey(store, std::move(*made), isNew, actor, today);
}

KeyChain officeKeys(RegisterStore& store, const std::string& password) {
    std::vector<KeptKey> own;
    for (const ExchangeKey& key : store.reader().exchangeKeys()) {
        if (key.unit || !key.isTrusted()) continue;
        const auto secret = store.officeSecret(key.fingerprint);
        if (!secret) continue;
        KeptKey kept;
        kept.open.owner = KeyOwner::office;
        kept.open.key = publicKeyOf(key);
        kept.open.fingerprint = key.fingerprint;
        kept.wrapped = secret->wrapped;
        own.push_back(std::move(kept));
    }
    return {std::move(own), password, store.reader().sealing()};
}

std::vector<KnownSender> unitSenders(RegisterReader& reader) {
    const std::vector<Unit> units = reader.units();
    std::vector<KnownSender> senders;
    for (const ExchangeKey& key : reader.exchangeKeys()) {
        const Unit* unit = key.unit ? unitOf(key.unit, units) : nullptr;
        if (unit != nullptr) senders.push_back({publicKeyOf(key), unit->displayName(), key.isTrusted()});
    }
    return senders;
}

base::Result<ExportReceipt> exportPackages(RegisterStore& store, const std::vector<Unit>& units, KeyChain& keys,
                                           const PackageOutlet& outlet, const std::string& actor, base::Date today) {
    const Sealing& sealing = store.reader().sealing();
    const std::vector<ExchangeKey> known = store.reader().exchangeKeys();
    const std::string registerId = store.reader().settings().registerId;
    const ExchangeKey* own = keyInUse(known, {});
    if (own == nullptr) return base::failure(Error("office-key-missing", "key", "required"));
    const auto office = keys.unlocked(publicKeyOf(*own));
    if (!office) return base::failure(office.error());
    ExportReceipt receipt;
    std::size_t done = 0;
    for (const Unit& unit : units) {
        if (!outlet.goesOn(done++, units.size())) break;
        const ExchangeKey* theirs = keyInUse(known, unit.id);
        if (theirs == nullptr) {
            receipt.unsent.push_back({unit, Error("unit-without-key", "unit", "required").with("unit", unit.displayName())});
            continue;
        }
        // What stops one stops the others too, but for having too much itself; those that went out stay known.
        const auto isOwnMatter = [](const Error& error) { return error.code == "package-overfull"; };
        auto contents = outlet.contents(unit.id);
        if (!contents) {
            receipt.unsent.push_back({unit, Error(contents.error()).with("unit", unit.displayName())});
            if (isOwnMatter(contents.error())) continue;
            break;
        }
        std::filesystem::path file;
        const auto write = [&](const Exchange& exchange) -> base::Result<void> {
            Package package;
            package.header = {PackageDirection::toUnit,
                              registerId,
                              unit.code,
                              unit.displayName(),
                              exchange.token,
                              exchange.number,
                              base::systemTimestamp(),
                              0,
                              {},
                              true};
            package.content = std::move(contents->content);
            const std::string bytes = sealPackage(package, *office, publicKeyOf(*theirs), sealing);
            if (bytes.size() > mostPackageBytes)
                return base::failure(Error("package-overfull", "unit", "length").with("unit", unit.displayName()));
            auto written = outlet.write(unit, exchange, bytes);
            if (!written) return base::failure(written.error());
            file = *written;
            return {};
        };
        const auto sent = sendWork(store, {unit.id, ExchangeKind::package, contents->cases, actor}, today, write);
        if (!sent) {
            std::error_code ignored;
            if (!file.empty()) std::filesystem::remove(file, ignored);
            receipt.unsent.push_back({unit, sent.error()});
            if (isOwnMatter(sent.error())) continue;
            break;
        }
        receipt.sent.push_back({unit, *sent, file});
    }
    return receipt;
}

base::Result<OpenedReturn> openReturn(RegisterReader& reader, KeyChain& keys, std::string_view bytes, const std::string& file,
                                      const std::function<std::optional<std::string>(std::string_view)>& unpack) {
    const Sealing& sealing = reader.sealing();
    auto package = keys.open(bytes, unitSenders(reader));
    if (!package) return base::failure(Error(package.error()).with("file", file));
    const auto about = [&](const char* code, const char* rule) { return Error(code, "file", rule).with("file", file); };
    const PackageHeader& header = package->header;
    if (header.direction != PackageDirection::toOffice) return base::failure(about("package-wrong-way", "conflict"));
    if (header.registerId != reader.settings().registerId) return base::failure(about("package-other-office", "conflict"));
    const std::vector<Unit> units = reader.units();
    const std::string sender = keysOfPackage(bytes, sealing)->sender;
    const Unit* signer = nullptr;
    for (const ExchangeKey& key : reader.exchangeKeys()) {
        if (key.unit && nameOfKey(publicKeyOf(key), sealing) == sender) signer = unitOf(key.unit, units);
    }
    if (signer == nullptr) return base::failure(about("package-sender-unknown", "known"));
    if (signer->code != header.unitCode)
        return base::failure(about("package-other-unit", "conflict").with("unit", header.unitName).with("value", signer->displayName()));
    const auto text = unpack(package->content);
    if (!text) return base::failure(about("package-not-understood", "format"));
    const auto lines = readWorkText(*text);
    if (!lines) return base::failure(Error(lines.error()).with("file", file));
    OpenedReturn opened;
    opened.header = header;
    opened.work.file = file;
    opened.work.kind = ExchangeKind::package;
    opened.work.registerId = header.registerId;
    opened.work.token = header.token;
    opened.work.unit = signer->id;
    opened.work.lines = returnedLines(*lines);
    opened.remarks = remarksOn(header, reader.packageReturns(header.token));
    return opened;
}

base::Result<void> noteReturn(RegisterStore& store, const OpenedReturn& opened) {
    return store.notePackageReturn(opened.header.token, {opened.header.unitRegister, opened.header.returnNumber});
}

}  // namespace huying::app
