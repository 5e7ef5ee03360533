// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/command_context.h"
#include "app/keys/key_texts.h"
#include "base/hex.h"

// Keys of packages (docs/decisions/0024): which the office uses and which of units it trusts.
namespace huying::app {

using base::Error;
using domain::ExchangeKey;

namespace {

// The key as it is to be recorded, where it is one and the digits are its own and new.
std::optional<ExchangeKey> newKey(const std::string& publicKey, const std::string& fingerprint, CommandContext& context) {
    const Sealing& sealing = context.reader().sealing();
    const auto bytes = base::fromHex(publicKey);
    const PublicKey key{sealing.algorithm(), bytes.value_or("")};
    if (!bytes || !sealing.isPublicKey(key)) {
        context.refuse(Error("no-public-key", "public_key", "format"));
        return std::nullopt;
    }
    ExchangeKey row;
    row.algorithm = key.algorithm;
    row.publicKey = base::hex(*bytes);
    row.fingerprint = fingerprintOf(key, sealing);
    row.trustedOn = context.knownDay();
    if (!isSameFingerprint(fingerprint, row.fingerprint))
        context.refuse(
            Error("fingerprint-differs", "fingerprint", "conflict").with("value", fingerprint).with("fingerprint", row.fingerprint));
    for (const ExchangeKey& one : context.reader().exchangeKeys()) {
        if (one.fingerprint == row.fingerprint)
            context.refuse(Error("key-known", "public_key", "unique").with("fingerprint", one.fingerprint));
    }
    if (context.isRefused()) return std::nullopt;
    return row;
}

// In the place of the owner's key before it.
void record(const ExchangeKey& key, CommandContext& context) {
    for (ExchangeKey one : context.reader().exchangeKeys()) {
        if (one.unit != key.unit || !one.isInUse()) continue;
        one.ending = domain::KeyEnding::replaced;
        one.endedOn = key.trustedOn;
        context.writer().saveExchangeKey(one);
    }
    context.writer().saveExchangeKey(key);
}

}  // namespace

void handle(const SetOfficeKey& command, CommandContext& context) {
    const auto key = newKey(command.publicKey, command.fingerprint, context);
    if (!key) return;
    record(*key, context);
    context.concerns(key->fingerprint);
}

void handle(const TrustKey& command, CommandContext& context) {
    const auto unit = context.findUnit(command.unit);
    auto key = newKey(command.publicKey, command.fingerprint, context);
    if (!unit || !key) return;
    context.checkInForce(*unit, key->trustedOn, "unit");
    if (context.isRefused()) return;
    key->unit = unit->id;
    record(*key, context);
    context.concerns(key->fingerprint);
}

void handle(const RevokeKey& command, CommandContext& context) {
    std::vector<ExchangeKey> keys = context.reader().exchangeKeys();
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&](const ExchangeKey& one) { return isSameFingerprint(command.fingerprint, one.fingerprint); });
    const auto day = context.knownDay();
    if (key == keys.end()) return context.refuse(Error("unknown-key", "fingerprint", "known").with("value", command.fingerprint));
    // Replacing is what a newer key does.
    if (command.ending == domain::KeyEnding::replaced)
        context.refuse(Error("key-ending-unfit", "ending", "known").with("value", std::string(base::codeOf(command.ending))));
    if (!key->isTrusted()) context.refuse(Error("key-ended", "fingerprint", "order").with("fingerprint", key->fingerprint));
    if (context.isRefused()) return;
    key->ending = command.ending;
    key->endedOn = day;
    key->endReason = command.reason;
    context.writer().saveExchangeKey(*key);
    context.concerns(key->fingerprint);
}

}  // namespace huying::app
