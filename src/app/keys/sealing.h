// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/wipe.h"

// The cryptography that packages need, behind one small interface: an office that has to use others (SM2, SM3, SM4) gets another
// set of algorithms here and nothing else changes. Bytes travel in std::string.
namespace huying::app {

// What others know of a pair of keys: whom something is sealed for, and whose signature it bears.
struct PublicKey {
    std::string algorithm;  // name of the set of algorithms: "sodium-1"
    std::string bytes;

    bool operator==(const PublicKey&) const = default;
};

// What its owner alone has. Wiped from memory when it goes.
class PrivateKey {
public:
    PrivateKey() = default;
    PrivateKey(std::string algorithm, std::string bytes) : algorithm_(std::move(algorithm)), bytes_(std::move(bytes)) {}
    PrivateKey(const PrivateKey&) = default;
    PrivateKey(PrivateKey&& other) noexcept : algorithm_(std::move(other.algorithm_)), bytes_(std::move(other.bytes_)) {
        base::wipe(other.bytes_);
    }
    PrivateKey& operator=(PrivateKey other) noexcept {
        algorithm_.swap(other.algorithm_);
        bytes_.swap(other.bytes_);
        return *this;
    }
    ~PrivateKey() { base::wipe(bytes_); }

    [[nodiscard]] const std::string& algorithm() const { return algorithm_; }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string algorithm_;
    std::string bytes_;
};

// What the office keeps of a pair of its keys, apart from the history.
struct OfficeSecret {
    std::string wrapped;  // Sealing::wrapped
    std::string keyFile;  // what units are given (key_texts.h)
};

// A text that only the receiver can read: the key of this one text, locked for the receiver, and the text under that key.
struct SealedText {
    std::string lock;
    std::string body;
};

class Sealing {
public:
    virtual ~Sealing() = default;

    [[nodiscard]] virtual std::string algorithm() const = 0;
    [[nodiscard]] virtual PrivateKey makeKey() const = 0;
    // Of bytes that may be a private key of these algorithms (a recovery copy); nothing where they have another length.
    [[nodiscard]] virtual std::optional<PrivateKey> privateKeyFrom(const std::string& bytes) const = 0;
    [[nodiscard]] virtual PublicKey publicKeyOf(const PrivateKey& key) const = 0;
    // Whether these bytes can be a public key of these algorithms.
    [[nodiscard]] virtual bool isPublicKey(const PublicKey& key) const = 0;

    // 32 bytes that stand for the text.
    [[nodiscard]] virtual std::string hash(std::string_view text) const = 0;

    // Of the parts one after the other, as if they were one text.
    [[nodiscard]] virtual std::string signature(const std::vector<std::string_view>& parts, const PrivateKey& by) const = 0;
    [[nodiscard]] virtual bool isSignature(std::string_view signature, const std::vector<std::string_view>& parts,
                                           const PublicKey& by) const = 0;

    // `bound` is not kept: opening needs the same, so that the sealed text cannot be put under another header.
    [[nodiscard]] virtual SealedText seal(std::string_view text, std::string_view bound, const PublicKey& receiver) const = 0;
    // Nothing where a single bit differs, something is missing, or it is not for this key.
    [[nodiscard]] virtual std::optional<std::string> open(std::string_view lock, std::string_view body, std::string_view bound,
                                                          const PrivateKey& receiver) const = 0;

    // A private key as it is kept: encrypted with what is derived from a password, which costs about a third of a second.
    [[nodiscard]] virtual std::string wrapped(const PrivateKey& key, const std::string& password) const = 0;
    // Takes as long. Errors: key-password-wrong, key-damaged (also where it asks for more memory or time than any of ours).
    [[nodiscard]] virtual base::Result<PrivateKey> unwrapped(const std::string& wrapped, const std::string& password) const = 0;
};

}  // namespace huying::app
