// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/password.h"

#include <array>
#include <atomic>

#include <sodium.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "app/ports/storage_failure.h"
#include "base/text.h"

namespace huying::storage {

namespace {

constexpr unsigned long long rounds = 6;
constexpr std::size_t memory = 64 * 1024 * 1024;
std::atomic<bool> isCheap{false};

// Of a password that nobody knows: a name without an account takes as long as one with.
constexpr const char* nobodys = "$argon2id$v=19$m=65536,t=6,p=1$zaID+GpEB9SUDmy7m0d/Mw$b/+iQHUrukVP/bDSSPIgfS+GAZ3N3Ya4VzvxOnXkgDY";

// The same signs typed by another keyboard or taken from a file of another system may be made of other code points: both are
// brought to the composed form (NFC). Wiped when it goes; what is no UTF-8 is taken byte for byte.
class Composed {
public:
    explicit Composed(const std::string& password) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
        text_.reserve(3 * password.size());  // grows no more, and leaves no copy behind
        if (U_SUCCESS(status) != 0 && base::isValidUtf8(password)) {
            icu::StringByteSink<std::string> sink(&text_);
            composer->normalizeUTF8(0, icu::StringPiece(password.data(), static_cast<std::int32_t>(password.size())), sink, nullptr,
                                    status);
        }
        if (U_FAILURE(status) != 0 || !base::isValidUtf8(password)) text_ = password;
    }
    ~Composed() { sodium_memzero(text_.data(), text_.size()); }
    Composed(const Composed&) = delete;
    Composed& operator=(const Composed&) = delete;

    [[nodiscard]] const char* data() const { return text_.data(); }
    [[nodiscard]] std::size_t size() const { return text_.size(); }

private:
    std::string text_;
};

}  // namespace

std::string sealed(const std::string& password) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const PasswordCosts costs = presentCosts();
    const Composed composed(password);
    if (sodium_init() < 0 || crypto_pwhash_str(text.data(), composed.data(), composed.size(), costs.rounds, costs.memory) != 0)
        throw app::StorageFailure(base::Error("out-of-memory", "", "storage"));
    return text.data();
}

bool fits(const std::string& seal, const std::string& password) {
    const bool isThere = !seal.empty();
    const char* against = isThere ? seal.c_str() : nobodys;
    if (sodium_init() < 0) return false;
    const Composed composed(password);
    return crypto_pwhash_str_verify(against, composed.data(), composed.size()) == 0 && isThere;
}

PasswordCosts presentCosts() {
    if (isCheap) return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    return {rounds, memory};
}

bool deriveKey(std::array<unsigned char, 32>& key, const std::string& password, const std::array<unsigned char, 16>& salt,
               const PasswordCosts& costs) {
    static_assert(std::tuple_size_v<std::remove_reference_t<decltype(salt)>> == crypto_pwhash_SALTBYTES);
    const Composed composed(password);
    return sodium_init() >= 0 && crypto_pwhash(key.data(), key.size(), composed.data(), composed.size(), salt.data(), costs.rounds,
                                               costs.memory, crypto_pwhash_ALG_ARGON2ID13) == 0;
}

void sealCheaply() { isCheap = true; }

}  // namespace huying::storage
