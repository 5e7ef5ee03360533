// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"

// Keys with which packages go to units and come back: who trusted which, from when until when.
namespace huying::domain {

enum class KeyEnding {
    replaced,  // by a newer one of the same owner: what it signed or what was sealed for it is still read
    revoked,   // taken back, as when whoever had it left: nothing signed with it is taken any more
    lost       // it may be in other hands: the same
};

// A public key. The private one of the office is kept apart from the history, under its password; of units nobody else has it.
struct ExchangeKey {
    ExchangeKeyId id;
    UnitId unit;              // none: the office's own
    std::string algorithm;
    std::string publicKey;    // hexadecimal
    std::string fingerprint;  // as people compare it (app/keys/key_texts.h)
    std::optional<base::Date> trustedOn;  // since the fingerprint was compared, or the office made it
    std::optional<base::Date> endedOn;
    std::optional<KeyEnding> ending;
    std::string endReason;

    [[nodiscard]] bool isInUse() const { return !ending; }
    // What it signed is taken.
    [[nodiscard]] bool isTrusted() const { return !ending || ending == KeyEnding::replaced; }
};

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::KeyEnding> {
    using E = domain::KeyEnding;
    static constexpr std::string_view name = "key_ending";
    static constexpr std::array values{std::pair{E::replaced, std::string_view("replaced")},
                                       std::pair{E::revoked, std::string_view("revoked")}, std::pair{E::lost, std::string_view("lost")}};
};
