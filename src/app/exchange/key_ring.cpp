// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/key_ring.h"

#include <algorithm>
#include <chrono>

#include <nlohmann/json.hpp>

#include "app/commands/password_rules.h"
#include "app/words/words.h"
#include "base/clock.h"
#include "base/text.h"

namespace huying::app {

using base::Error;
using Json = nlohmann::json;

namespace {

constexpr int ringVersion = 1;
constexpr std::size_t mostRingBytes = 1024UL * 1024;

Error notARing() { return Error("not-a-key-ring", "ring", "format"); }

// Key files stand in it as they are, each with its signature, so that nothing of them has to be believed.
base::Result<KeyFile> keyAt(const Json& object, const Sealing& sealing) {
    if (!object.is_string()) return base::failure(notARing());
    return readKeyFile(object.get<std::string>(), sealing);
}

}  // namespace

std::string keyRingText(const KeyRing& ring) {
    Json own = Json::array();
    for (const KeptKey& key : ring.own) own.push_back({{"key", key.open.text}, {"wrapped", key.wrapped}});
    Json offices = Json::array();
    for (const KeyFile& key : ring.offices) offices.push_back(key.text);
    const Json object{{"huying_ring", ringVersion}, {"unit", ring.unitCode},  {"name", ring.unitName}, {"own", own},
                      {"offices", offices},         {"revoked", ring.revoked}};
    return object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

base::Result<KeyRing> readKeyRing(std::string_view text, const Sealing& sealing) {
    if (text.size() > mostRingBytes) return base::failure(notARing());
    const Json object = Json::parse(text, nullptr, false);
    if (!object.is_object() || !object.contains("huying_ring") || object["huying_ring"] != ringVersion) return base::failure(notARing());
    KeyRing ring;
    try {
        ring.unitCode = object.at("unit").get<std::string>();
        ring.unitName = object.at("name").get<std::string>();
        ring.revoked = object.at("revoked").get<std::vector<std::string>>();
        for (const Json& one : object.at("own")) {
            auto key = keyAt(one.at("key"), sealing);
            if (!key) return base::failure(key.error());
            ring.own.push_back({std::move(*key), one.at("wrapped").get<std::string>()});
        }
        for (const Json& one : object.at("offices")) {
            auto key = keyAt(one, sealing);
            if (!key) return base::failure(key.error());
            ring.offices.push_back(std::move(*key));
        }
    } catch (const Json::exception&) {
        return base::failure(notARing());
    }
    return ring;
}

std::string madeOn(base::Date today) {
    const std::string clock = base::localTime(base::systemTimestamp());  // "2026-01-05 16:30:12"
    const auto two = [&](std::size_t at) { return std::stoi(clock.substr(at, 2)); };
    return base::utcOfLocal(today, std::chrono::hours(two(11)) + std::chrono::minutes(two(14)) + std::chrono::seconds(two(17))) + ".000Z";
}

base::Checked<MadeKey> keepKey(KeyFile owner, const PrivateKey& key, const std::string& password, const std::string& now,
                               const Sealing& sealing) {
    Secret typed;
    typed.text = password;
    base::Errors faults = faultsOf(typed);
    if (base::trimmed(owner.name).empty()) faults.push_back(Error("field-required", "name", "required").with("field", "name"));
    if (!isPlainText(owner.name)) faults.push_back(Error("key-name-unfit", "name", "format"));
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    owner.key = sealing.publicKeyOf(key);
    owner.madeAt = now;
    MadeKey made;
    made.keyFile = keyFileText(owner, key, sealing);
    auto open = readKeyFile(made.keyFile, sealing);
    if (!open) return tl::unexpected(base::Errors{open.error()});
    made.kept = {std::move(*open), sealing.wrapped(key, password)};
    made.recovery.text = recoveryLines(key, sealing);
    return made;
}

base::Checked<MadeKey> makeKey(KeyFile owner, const std::string& password, const std::string& now, const Sealing& sealing) {
    return keepKey(std::move(owner), sealing.makeKey(), password, now, sealing);
}

void addOwnKey(KeyRing& ring, const KeptKey& key) {
    const auto same =
        std::find_if(ring.own.begin(), ring.own.end(), [&](const KeptKey& one) { return one.open.fingerprint == key.open.fingerprint; });
    if (same == ring.own.end()) {
        ring.own.push_back(key);
    } else {
        *same = key;
    }
}

base::Result<void> trustOffice(KeyRing& ring, const KeyFile& key, std::string_view typed) {
    if (key.owner != KeyOwner::office) return base::failure(Error("key-of-a-unit", "key", "known").with("name", key.name));
    if (!isSameFingerprint(typed, key.fingerprint))
        return base::failure(
            Error("fingerprint-differs", "fingerprint", "conflict").with("value", std::string(typed)).with("fingerprint", key.fingerprint));
    const bool isKnown =
        std::any_of(ring.offices.begin(), ring.offices.end(), [&](const KeyFile& one) { return one.fingerprint == key.fingerprint; });
    if (isKnown) return base::failure(Error("key-known", "key", "unique").with("fingerprint", key.fingerprint));
    ring.offices.push_back(key);
    return {};
}

base::Result<void> revokeOffice(KeyRing& ring, std::string_view typed) {
    for (const KeyFile& key : ring.offices) {
        if (!isSameFingerprint(typed, key.fingerprint)) continue;
        if (std::find(ring.revoked.begin(), ring.revoked.end(), key.fingerprint) != ring.revoked.end())
            return base::failure(Error("key-ended", "fingerprint", "order").with("fingerprint", key.fingerprint));
        ring.revoked.push_back(key.fingerprint);
        return {};
    }
    return base::failure(Error("unknown-key", "fingerprint", "known").with("value", std::string(typed)));
}

KeyChain::KeyChain(std::vector<KeptKey> own, const std::string& password, const Sealing& sealing)
    : own_(std::move(own)), password_(password), sealing_(sealing) {}

const KeptKey* KeyChain::keyNamed(const std::string& name) const {
    const auto found =
        std::find_if(own_.begin(), own_.end(), [&](const KeptKey& one) { return nameOfKey(one.open.key, sealing_) == name; });
    return found == own_.end() ? nullptr : &*found;
}

base::Result<PrivateKey> KeyChain::unlocked(const PublicKey& key) {
    const std::string name = nameOfKey(key, sealing_);
    if (const auto known = unlocked_.find(name); known != unlocked_.end()) return known->second;
    const KeptKey* kept = keyNamed(name);
    if (kept == nullptr)
        return base::failure(Error("office-secret-missing", "key", "known").with("fingerprint", fingerprintOf(key, sealing_)));
    if (const auto refused = refused_.find(name); refused != refused_.end()) return base::failure(refused->second);
    auto opened = sealing_.unwrapped(kept->wrapped, password_);
    if (!opened) {
        refused_.emplace(name, opened.error());
        return base::failure(opened.error());
    }
    return unlocked_.emplace(name, std::move(*opened)).first->second;
}

base::Result<void> KeyChain::check() {
    base::Result<void> result = base::failure(Error("office-key-missing", "key", "required"));
    for (auto key = own_.rbegin(); key != own_.rend(); ++key) {
        const auto opened = unlocked(key->open.key);
        if (opened) return {};
        result = base::failure(opened.error());
    }
    return result;
}

base::Result<Package> KeyChain::open(std::string_view bytes, const std::vector<KnownSender>& senders) {
    const auto keys = keysOfPackage(bytes, sealing_);
    if (!keys) return base::failure(keys.error());
    const KeptKey* kept = keyNamed(keys->receiver);
    // What is not for any of these is looked at all the same: whoever signed it, it can be told for whom it is.
    if (kept == nullptr) return openPackage(bytes, {}, senders, sealing_);
    const auto key = unlocked(kept->open.key);
    if (!key) return base::failure(key.error());
    return openPackage(bytes, {*key}, senders, sealing_);
}

std::vector<KnownSender> sendersIn(const KeyRing& ring) {
    std::vector<KnownSender> senders;
    for (const KeyFile& key : ring.offices) {
        const bool isRevoked = std::find(ring.revoked.begin(), ring.revoked.end(), key.fingerprint) != ring.revoked.end();
        senders.push_back({key.key, key.name, !isRevoked});
    }
    return senders;
}

std::optional<Error> ownReturn(const KeyRing& ring, std::string_view bytes, const Sealing& sealing) {
    std::vector<KnownSender> unit;
    for (const KeptKey& key : ring.own) unit.push_back({key.open.key, key.open.name, true});
    const auto header = signedHeader(bytes, unit, sealing);
    if (!header || header->direction != PackageDirection::toOffice) return std::nullopt;
    return Error("package-own-return", "file", "conflict").with("number", std::to_string(header->returnNumber));
}

std::optional<KeyFile> officeOf(const KeyRing& ring, const std::string& registerId) {
    for (auto key = ring.offices.rbegin(); key != ring.offices.rend(); ++key) {
        const bool isRevoked = std::find(ring.revoked.begin(), ring.revoked.end(), key->fingerprint) != ring.revoked.end();
        if (key->registerId == registerId && !isRevoked) return *key;
    }
    return std::nullopt;
}

std::string recoverySheet(const MadeKey& key, const Words& words) {
    const KeyFile& open = key.kept.open;
    return words.text(
        "exchange.recovery_sheet",
        {{"name", open.name}, {"made_at", base::localTime(open.madeAt)}, {"fingerprint", open.fingerprint}, {"key", key.recovery.text}});
}

}  // namespace huying::app
