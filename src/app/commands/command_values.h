// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/wipe.h"

// Values that several commands share: how people are named, and what replaces an old value.
namespace huying::app {

struct DeputyReference {
    std::string name;         // may carry its delegation in brackets, or be a certificate number
    std::string delegation;
    std::string certificate;

    [[nodiscard]] bool isEmpty() const { return name.empty() && delegation.empty() && certificate.empty(); }
    bool operator==(const DeputyReference&) const = default;
};

// What a person typed so that nobody else knows it. It is sealed before a transaction begins (it costs time on purpose), and
// nothing that is written down holds it: the JSON form says only that one was given.
struct Secret {
    static constexpr std::string_view redacted = "********";

    std::string text;    // as it was typed; empty once it is sealed
    std::string sealed;  // what the register keeps: Argon2id with its salt and its costs

    Secret() = default;
    Secret(const Secret&) = default;
    Secret(Secret&& other) noexcept : text(std::move(other.text)), sealed(std::move(other.sealed)) { base::wipe(other.text); }
    Secret& operator=(const Secret& other) {
        if (this != &other) base::wipe(text);
        text = other.text;
        sealed = other.sealed;
        return *this;
    }
    Secret& operator=(Secret&& other) noexcept {
        text.swap(other.text);
        sealed.swap(other.sealed);
        return *this;
    }
    ~Secret() { base::wipe(text); }

    [[nodiscard]] bool isGiven() const { return !text.empty() || !sealed.empty(); }
};

// Bytes of a file that go with a command and stand in nothing that is written down of it: the JSON form takes them as base64 and
// never gives them out.
struct FileBytes {
    std::shared_ptr<const std::string> bytes;  // none: they were not handed on
    std::string sha256;                        // what they hash to, as the executor found; empty before

    [[nodiscard]] bool areGiven() const { return bytes != nullptr; }
};

// A value to be replaced: not given, given as null (emptied), or given.
template <class T>
struct Replacement {
    bool isGiven = false;
    std::optional<T> value;
};

// A given value takes the place of the old one; null empties it.
template <class T>
void replace(const Replacement<T>& replacement, T& value, T emptied) {
    if (replacement.isGiven) value = replacement.value.value_or(std::move(emptied));
}

template <class T>
void replace(const Replacement<T>& replacement, std::optional<T>& value) {
    if (replacement.isGiven) value = replacement.value;
}

}  // namespace huying::app
