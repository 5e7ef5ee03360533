// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sodium_sealing.h"

#include <array>
#include <charconv>

#include <sodium.h>

#include "app/ports/storage_failure.h"
#include "base/hex.h"
#include "base/text.h"
#include "storage/password.h"

namespace huying::storage {

namespace {

using app::PrivateKey;
using app::PublicKey;

constexpr const char* algorithmName = "sodium-1";
constexpr std::size_t seedSize = crypto_kdf_KEYBYTES;
constexpr std::size_t publicSize = crypto_sign_PUBLICKEYBYTES + crypto_box_PUBLICKEYBYTES;
constexpr std::size_t pieceSize = 64UL * 1024;
constexpr std::size_t pieceCost = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t streamHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

template <std::size_t size>
using Bytes = std::array<unsigned char, size>;

// Key material of a moment.
template <std::size_t size>
struct SecretBytes {
    Bytes<size> bytes{};

    SecretBytes() = default;
    ~SecretBytes() { sodium_memzero(bytes.data(), bytes.size()); }
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    unsigned char* data() { return bytes.data(); }
};

const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytesOf(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

template <std::size_t size>
std::string textOf(const Bytes<size>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

[[noreturn]] void fail(const char* what) { throw app::StorageFailure(base::Error("storage-failed", "", "storage").with("detail", what)); }

struct SigningPair {
    Bytes<crypto_sign_PUBLICKEYBYTES> open{};
    SecretBytes<crypto_sign_SECRETKEYBYTES> secret;
};
struct LockingPair {
    Bytes<crypto_box_PUBLICKEYBYTES> open{};
    SecretBytes<crypto_box_SECRETKEYBYTES> secret;
};

void derive(SecretBytes<seedSize>& part, std::uint64_t number, const PrivateKey& key) {
    if (key.algorithm() != algorithmName || key.bytes().size() != seedSize) fail("private key");
    // The context has exactly crypto_kdf_CONTEXTBYTES signs.
    if (crypto_kdf_derive_from_key(part.data(), seedSize, number, "huyingpk", bytesOf(std::string_view(key.bytes()))) != 0) fail("kdf");
}

void make(SigningPair& pair, const PrivateKey& key) {
    static_assert(seedSize == crypto_sign_SEEDBYTES);
    SecretBytes<seedSize> seed;
    derive(seed, 1, key);
    crypto_sign_seed_keypair(pair.open.data(), pair.secret.data(), seed.data());
}

void make(LockingPair& pair, const PrivateKey& key) {
    static_assert(seedSize == crypto_box_SEEDBYTES);
    SecretBytes<seedSize> seed;
    derive(seed, 2, key);
    crypto_box_seed_keypair(pair.open.data(), pair.secret.data(), seed.data());
}

crypto_sign_state stateOf(const std::vector<std::string_view>& parts) {
    crypto_sign_state state;
    crypto_sign_init(&state);
    for (const std::string_view part : parts) crypto_sign_update(&state, bytesOf(part), part.size());
    return state;
}

// A number as it stands in a wrapped key.
std::optional<unsigned long long> numberOf(const std::string& text) {
    unsigned long long value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

class SodiumSealing final : public app::Sealing {
public:
    [[nodiscard]] std::string algorithm() const override { return algorithmName; }

    [[nodiscard]] PrivateKey makeKey() const override {
        std::string bytes(seedSize, '\0');
        randombytes_buf(bytes.data(), bytes.size());
        return {algorithmName, std::move(bytes)};
    }

    [[nodiscard]] std::optional<PrivateKey> privateKeyFrom(const std::string& bytes) const override {
        if (bytes.size() != seedSize) return std::nullopt;
        return PrivateKey(algorithmName, bytes);
    }

    [[nodiscard]] PublicKey publicKeyOf(const PrivateKey& key) const override {
        SigningPair signing;
        LockingPair locking;
        make(signing, key);
        make(locking, key);
        return {algorithmName, textOf(signing.open) + textOf(locking.open)};
    }

    [[nodiscard]] bool isPublicKey(const PublicKey& key) const override {
        return key.algorithm == algorithmName && key.bytes.size() == publicSize;
    }

    [[nodiscard]] std::string hash(std::string_view text) const override {
        Bytes<32> sum{};
        crypto_generichash(sum.data(), sum.size(), bytesOf(text), text.size(), nullptr, 0);
        return textOf(sum);
    }

    [[nodiscard]] std::string signature(const std::vector<std::string_view>& parts, const PrivateKey& by) const override {
        SigningPair pair;
        make(pair, by);
        crypto_sign_state state = stateOf(parts);
        Bytes<crypto_sign_BYTES> made{};
        if (crypto_sign_final_create(&state, made.data(), nullptr, pair.secret.data()) != 0) fail("sign");
        return textOf(made);
    }

    [[nodiscard]] bool isSignature(std::string_view given, const std::vector<std::string_view>& parts, const PublicKey& by) const override {
        if (given.size() != crypto_sign_BYTES || !isPublicKey(by)) return false;
        crypto_sign_state state = stateOf(parts);
        Bytes<crypto_sign_BYTES> copy{};  // the library asks for bytes that it might change
        std::copy(given.begin(), given.end(), copy.begin());
        return crypto_sign_final_verify(&state, copy.data(), bytesOf(std::string_view(by.bytes))) == 0;
    }

    [[nodiscard]] app::SealedText seal(std::string_view text, std::string_view bound, const PublicKey& receiver) const override {
        if (!isPublicKey(receiver)) fail("public key");
        SecretBytes<crypto_secretstream_xchacha20poly1305_KEYBYTES> key;
        crypto_secretstream_xchacha20poly1305_keygen(key.data());
        app::SealedText sealed;
        sealed.lock.resize(key.bytes.size() + crypto_box_SEALBYTES);
        const std::string_view lockingKey = std::string_view(receiver.bytes).substr(crypto_sign_PUBLICKEYBYTES);
        if (crypto_box_seal(bytesOf(sealed.lock), key.data(), key.bytes.size(), bytesOf(lockingKey)) != 0) fail("public key");

        const std::size_t pieces = text.empty() ? 1 : (text.size() + pieceSize - 1) / pieceSize;
        sealed.body.resize(streamHeader + text.size() + pieces * pieceCost);
        unsigned char* out = bytesOf(sealed.body);
        crypto_secretstream_xchacha20poly1305_state state;
        crypto_secretstream_xchacha20poly1305_init_push(&state, out, key.data());
        out += streamHeader;
        for (std::size_t i = 0; i < pieces; ++i) {
            const std::string_view piece = text.substr(i * pieceSize, pieceSize);
            const bool isLast = i + 1 == pieces;
            unsigned long long size = 0;
            crypto_secretstream_xchacha20poly1305_push(
                &state, out, &size, bytesOf(piece), piece.size(), bytesOf(bound), bound.size(),
                isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
            out += size;
        }
        sodium_memzero(&state, sizeof state);
        return sealed;
    }

    [[nodiscard]] std::optional<std::string> open(std::string_view lock, std::string_view body, std::string_view bound,
                                                  const PrivateKey& receiver) const override {
        SecretBytes<crypto_secretstream_xchacha20poly1305_KEYBYTES> key;
        if (lock.size() != key.bytes.size() + crypto_box_SEALBYTES || body.size() < streamHeader + pieceCost) return std::nullopt;
        LockingPair pair;
        make(pair, receiver);
        if (crypto_box_seal_open(key.data(), bytesOf(lock), lock.size(), pair.open.data(), pair.secret.data()) != 0) return std::nullopt;
        crypto_secretstream_xchacha20poly1305_state state;
        if (crypto_secretstream_xchacha20poly1305_init_pull(&state, bytesOf(body), key.data()) != 0) return std::nullopt;
        std::optional<std::string> text = opened(state, body.substr(streamHeader), bound);
        sodium_memzero(&state, sizeof state);
        return text;
    }

    [[nodiscard]] std::string wrapped(const PrivateKey& key, const std::string& password) const override {
        Bytes<crypto_pwhash_SALTBYTES> salt{};
        Bytes<crypto_aead_xchacha20poly1305_ietf_NPUBBYTES> nonce{};
        randombytes_buf(salt.data(), salt.size());
        randombytes_buf(nonce.data(), nonce.size());
        const PasswordCosts costs = presentCosts();
        SecretBytes<crypto_aead_xchacha20poly1305_ietf_KEYBYTES> own;
        if (!deriveKey(own.bytes, password, salt, costs)) throw app::StorageFailure(base::Error("out-of-memory", "", "storage"));
        std::string box(key.bytes().size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
        const std::string_view name = algorithmName;
        crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(box), nullptr, bytesOf(std::string_view(key.bytes())), key.bytes().size(),
                                                   bytesOf(name), name.size(), nullptr, nonce.data(), own.data());
        return base::joined({algorithmName, std::to_string(costs.rounds), std::to_string(costs.memory), base::hex(textOf(salt)),
                             base::hex(textOf(nonce)), base::hex(box)},
                            "$");
    }

    [[nodiscard]] base::Result<PrivateKey> unwrapped(const std::string& text, const std::string& password) const override {
        const auto damaged = [] { return base::failure(base::Error("key-damaged", "", "format")); };
        const std::vector<std::string> parts = base::split(text, '$');
        if (parts.size() != 6 || parts[0] != algorithmName) return damaged();
        const auto rounds = numberOf(parts[1]);
        const auto memory = numberOf(parts[2]);
        const auto salt = base::fromHex(parts[3]);
        const auto nonce = base::fromHex(parts[4]);
        const auto box = base::fromHex(parts[5]);
        // A file that somebody sends must not make this machine work for hours or take all its memory.
        constexpr unsigned long long mostRounds = 64;
        constexpr unsigned long long mostMemory = 1ULL << 30U;
        if (!rounds || *rounds < crypto_pwhash_OPSLIMIT_MIN || *rounds > mostRounds || !memory || *memory < crypto_pwhash_MEMLIMIT_MIN ||
            *memory > mostMemory || !salt || salt->size() != crypto_pwhash_SALTBYTES || !nonce ||
            nonce->size() != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES || !box ||
            box->size() != seedSize + crypto_aead_xchacha20poly1305_ietf_ABYTES)
            return damaged();
        Bytes<crypto_pwhash_SALTBYTES> saltBytes{};
        std::copy(salt->begin(), salt->end(), saltBytes.begin());
        SecretBytes<crypto_aead_xchacha20poly1305_ietf_KEYBYTES> own;
        if (!deriveKey(own.bytes, password, saltBytes, {*rounds, static_cast<std::size_t>(*memory)}))
            return base::failure(base::Error("out-of-memory", "", "storage"));
        std::string seed(seedSize, '\0');
        const std::string_view name = algorithmName;
        const int code =
            crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(seed), nullptr, nullptr, bytesOf(std::string_view(*box)), box->size(),
                                                       bytesOf(name), name.size(), bytesOf(std::string_view(*nonce)), own.data());
        if (code != 0) return base::failure(base::Error("key-password-wrong", "password", "rights"));
        return PrivateKey(algorithmName, std::move(seed));
    }

private:
    static std::optional<std::string> opened(crypto_secretstream_xchacha20poly1305_state& state, std::string_view rest,
                                             std::string_view bound) {
        std::string text;
        text.reserve(rest.size());
        std::string piece(pieceSize, '\0');
        bool isWhole = false;
        while (!rest.empty()) {
            // Nothing stands after the piece that says it is the last.
            const std::string_view sealed = rest.substr(0, pieceSize + pieceCost);
            if (isWhole || sealed.size() < pieceCost) return std::nullopt;
            unsigned long long size = 0;
            unsigned char tag = 0;
            if (crypto_secretstream_xchacha20poly1305_pull(&state, bytesOf(piece), &size, &tag, bytesOf(sealed), sealed.size(),
                                                           bytesOf(bound), bound.size()) != 0)
                return std::nullopt;
            text.append(piece, 0, static_cast<std::size_t>(size));
            isWhole = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
            rest.remove_prefix(sealed.size());
        }
        if (!isWhole) return std::nullopt;
        return text;
    }
};

}  // namespace

std::unique_ptr<app::Sealing> makeSealing() {
    if (sodium_init() < 0) fail("libsodium");
    return std::make_unique<SodiumSealing>();
}

}  // namespace huying::storage
