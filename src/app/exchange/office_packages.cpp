// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/office_packages.h"

#include <algorithm>
#include <set>
#include <utility>

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

// A key that is on record and cannot be used, or whose copy nobody has, would be worse than one that nobody knows: so the copy
// first, then the secret, and the record last.
base::Checked<MadeKey> keepOfficeKey(RegisterStore& store, MadeKey made, bool isNew, const std::string& actor, base::Date today,
                                     const KeyDelivery& deliver) {
    const auto delivered = deliver ? deliver(made) : base::Result<void>();
    if (!delivered) return tl::unexpected(base::Errors{delivered.error()});
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

// The returns of one small register, by what became of them here.
class ReturnsBefore {
public:
    ReturnsBefore(const PackageHeader& header, const std::vector<TakenReturn>& taken) {
        for (const TakenReturn& one : taken) {
            if (one.unitRegister != header.unitRegister) {
                isOther_ = true;
            } else {
                (one.isTakenBack ? undone_ : taken_).insert(one.number);
            }
        }
        // What went back before the package was opened was carried over into its register, where the office had not got it. A number
        // that cannot be is not to make a list without end.
        for (int number = header.returnsBefore + 1; number < header.returnNumber && missing_.size() <= mostNamed; ++number) {
            if (taken_.contains(number)) continue;
            if (undone_.contains(number)) {
                undoneBefore_.push_back(std::to_string(number));
            } else {
                missing_.push_back(missing_.size() < mostNamed ? std::to_string(number) : "…");
            }
        }
    }

    [[nodiscard]] base::Errors remarks(const PackageHeader& header) const {
        base::Errors remarks;
        const auto say = [&](const char* code, const char* rule, const std::vector<std::string>& others = {}) {
            remarks.push_back(
                Error(code, "file", rule).with("number", std::to_string(header.returnNumber)).with("missing", base::joined(others, "、")));
        };
        std::vector<std::string> all = undoneBefore_;
        all.insert(all.end(), missing_.begin(), missing_.end());
        if (taken_.contains(header.returnNumber)) {
            say("package-return-doubled", "unique");
        } else {
            if (undone_.contains(header.returnNumber)) say("package-return-undone", "unique");
            if (!taken_.empty() && *taken_.rbegin() > header.returnNumber) say("package-return-reordered", "order");
            if (header.isWhole && !all.empty()) say("package-return-holds-all", "order", all);
            if (!header.isWhole && !missing_.empty()) say("package-return-gap", "order", missing_);
            if (!header.isWhole && !undoneBefore_.empty()) say("package-return-undone-before", "order", undoneBefore_);
        }
        if (isOther_) remarks.push_back(Error("package-two-registers", "file", "conflict").with("name", header.unitName));
        return remarks;
    }

private:
    static constexpr std::size_t mostNamed = 10;  // enough to ask the unit for
    bool isOther_ = false;
    std::set<int> taken_;
    std::set<int> undone_;
    std::vector<std::string> missing_;
    std::vector<std::string> undoneBefore_;
};

// What the office signed itself comes from the folder of what goes out: whose it is, by its number. None: the office did not.
std::optional<Error> ownPackage(RegisterReader& reader, std::string_view bytes) {
    std::vector<KnownSender> office;
    for (const ExchangeKey& key : reader.exchangeKeys()) {
        if (!key.unit) office.push_back({publicKeyOf(key), {}, true});
    }
    const auto header = signedHeader(bytes, office, reader.sealing());
    if (!header || header->direction != PackageDirection::toUnit) return std::nullopt;
    return Error("package-own", "file", "conflict").with("unit", header->unitName).with("number", std::to_string(header->number));
}

}  // namespace

const ExchangeKey* keyInUse(const std::vector<ExchangeKey>& keys, domain::UnitId owner) {
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const ExchangeKey& key) { return key.unit == owner && key.isInUse(); });
    return found == keys.end() ? nullptr : &*found;
}

Error whyNoKey(const std::vector<ExchangeKey>& keys, const Unit* owner) {
    const auto ended = std::find_if(keys.rbegin(), keys.rend(), [&](const ExchangeKey& key) {
        return key.unit == (owner == nullptr ? domain::UnitId() : owner->id) && !key.isTrusted();
    });
    if (ended == keys.rend())
        return owner == nullptr ? Error("office-key-missing", "key", "required")
                                : Error("unit-without-key", "unit", "required").with("unit", owner->displayName());
    Error error = owner == nullptr ? Error("office-key-ended", "key", "required")
                                   : Error("unit-key-ended", "unit", "required").with("unit", owner->displayName());
    return std::move(error).with("on", base::isoOrEmpty(ended->endedOn));
}

base::Result<std::string> officeKeyFile(RegisterStore& store) {
    const std::vector<ExchangeKey> keys = store.reader().exchangeKeys();
    const ExchangeKey* own = keyInUse(keys, {});
    if (own == nullptr) return base::failure(whyNoKey(keys, nullptr));
    const auto secret = store.officeSecret(own->fingerprint);
    if (!secret) return base::failure(secret.error());
    return secret->keyFile;
}

base::Checked<MadeKey> makeOfficeKey(RegisterStore& store, const std::string& officeName, const std::string& password,
                                     const std::string& actor, base::Date today, const KeyDelivery& deliver) {
    auto made = makeKey(ownerOf(store, officeName), password, madeOn(today), store.reader().sealing());
    if (!made) return made;
    return keepOfficeKey(store, std::move(*made), true, actor, today, deliver);
}

base::Checked<MadeKey> recoverOfficeKey(RegisterStore& store, std::string_view recovery, const std::string& officeName,
                                        const std::string& password, const std::string& actor, base::Date today,
                                        const KeyDelivery& deliver) {
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
    auto made = keepKey(ownerOf(store, officeName), *key, password, madeOn(today), sealing);
    if (!made) return made;
    return keepOfficeKey(store, std::move(*made), isNew, actor, today, deliver);
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

base::Result<PackageSending> PackageSending::begin(RegisterStore& store, KeyChain& keys, PackageOutlet outlet) {
    const std::vector<ExchangeKey> known = store.reader().exchangeKeys();
    const ExchangeKey* own = keyInUse(known, {});
    if (own == nullptr) return base::failure(whyNoKey(known, nullptr));
    auto office = keys.unlocked(publicKeyOf(*own));
    if (!office) return base::failure(office.error());
    return PackageSending(std::move(*office), std::move(outlet));
}

base::Result<SentPackage> PackageSending::send(RegisterStore& store, const Unit& unit, const std::string& actor, base::Date today) const {
    const Sealing& sealing = store.reader().sealing();
    const std::vector<ExchangeKey> known = store.reader().exchangeKeys();
    const ExchangeKey* theirs = keyInUse(known, unit.id);
    if (theirs == nullptr) return base::failure(whyNoKey(known, &unit));
    auto contents = outlet_.contents(unit.id);
    if (!contents) return base::failure(Error(contents.error()).with("unit", unit.displayName()));
    const std::string registerId = store.reader().settings().registerId;
    std::filesystem::path file;
    const auto write = [&](const Exchange& exchange) -> base::Result<void> {
        Package package;
        PackageHeader& header = package.header;
        header.registerId = registerId;
        header.unitCode = unit.code;
        header.unitName = unit.displayName();
        header.token = exchange.token;
        header.number = exchange.number;
        header.madeAt = base::systemTimestamp();
        header.isWhole = true;
        package.content = std::move(contents->content);
        const std::string bytes = sealPackage(package, key_, publicKeyOf(*theirs), sealing);
        if (bytes.size() > mostPackageBytes)
            return base::failure(Error("package-overfull", "unit", "length").with("unit", unit.displayName()));
        auto written = outlet_.write(unit, exchange, bytes);
        if (!written) return base::failure(written.error());
        file = *written;
        return {};
    };
    const auto sent = sendWork(store, {unit.id, ExchangeKind::package, contents->cases, actor}, today, write);
    if (!sent) {
        std::error_code ignored;
        if (!file.empty()) std::filesystem::remove(file, ignored);
        return base::failure(sent.error());
    }
    return SentPackage{unit, *sent, file};
}

base::Result<ReturnedWork> openReturn(RegisterReader& reader, KeyChain& keys, std::string_view bytes, const std::string& file,
                                      const Unpacking& unpack) {
    const Sealing& sealing = reader.sealing();
    const auto about = [&](const char* code, const char* rule) { return Error(code, "file", rule).with("file", file); };
    const std::vector<KnownSender> senders = unitSenders(reader);
    const std::string registerId = reader.settings().registerId;
    auto package = keys.open(bytes, senders);
    if (!package && package.error().code == "package-sender-unknown") {
        if (const auto own = ownPackage(reader, bytes)) return base::failure(Error(*own).with("file", file));
    }
    // A unit of two offices that took the wrong file: its key is known here, and what it is sealed for is the other office's key.
    if (!package && package.error().code == "package-key-gone") {
        const auto header = signedHeader(bytes, senders, sealing);
        if (header && header->registerId != registerId) return base::failure(about("package-other-office", "conflict"));
    }
    if (!package) return base::failure(Error(package.error()).with("file", file));
    const PackageHeader& header = package->header;
    if (header.direction != PackageDirection::toOffice) return base::failure(about("package-wrong-way", "conflict"));
    if (header.registerId != registerId) return base::failure(about("package-other-office", "conflict"));
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
    ReturnedWork work;
    work.file = file;
    work.kind = ExchangeKind::package;
    work.registerId = header.registerId;
    work.token = header.token;
    work.unit = signer->id;
    work.lines = returnedLines(*lines);
    for (ReturnedLine& line : work.lines) {
        if (line.entry) line.entry->isWhole = header.isWhole;
    }
    work.taken = TakenReturn{header.unitRegister, header.returnNumber};
    work.header = header;
    work.remarks = ReturnsBefore(header, reader.packageReturns(header.token)).remarks(header);
    return work;
}

std::vector<ReturnedWork> inOrder(RegisterReader& reader, std::vector<ReturnedWork> works) {
    for (std::size_t i = 0; i < works.size(); ++i) {
        for (std::size_t j = i + 1; j < works.size(); ++j) {
            const bool areOfOne = works[i].taken && works[j].taken && works[i].taken->unitRegister == works[j].taken->unitRegister;
            if (areOfOne && works[j].taken->number < works[i].taken->number) std::swap(works[i], works[j]);
        }
    }
    for (std::size_t i = 0; i < works.size(); ++i) {
        if (!works[i].header) continue;
        std::vector<TakenReturn> before = reader.packageReturns(works[i].token);
        for (std::size_t j = 0; j < i; ++j) {
            if (works[j].taken && works[j].token == works[i].token) before.push_back(*works[j].taken);
        }
        works[i].remarks = ReturnsBefore(*works[i].header, before).remarks(*works[i].header);
    }
    return works;
}

std::vector<ReturnedWork> openReturns(RegisterReader& reader, KeyChain& keys, const std::vector<ReturnFile>& files,
                                      const Unpacking& unpack) {
    std::vector<ReturnedWork> works;
    for (const ReturnFile& file : files) {
        auto opened = file.bytes ? openReturn(reader, keys, *file.bytes, file.name, unpack) : base::failure(file.bytes.error());
        if (opened) {
            works.push_back(std::move(*opened));
            continue;
        }
        ReturnedWork& work = works.emplace_back();
        work.file = file.name;
        work.kind = ExchangeKind::package;
        work.unread = opened.error();
    }
    return inOrder(reader, std::move(works));
}

}  // namespace huying::app
