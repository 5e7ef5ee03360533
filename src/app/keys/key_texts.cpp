// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/key_texts.h"

#include <algorithm>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "app/commands/password_rules.h"
#include "base/hex.h"
#include "base/text.h"

namespace huying::app {

using base::Error;
using Json = nlohmann::json;

namespace {

constexpr int keyFileVersion = 1;
constexpr std::size_t mostKeyFileBytes = 64UL * 1024;
constexpr int fingerprintGroups = 6;
constexpr std::size_t bytesOfGroup = 5;  // 40 bits for five digits: no digit is likelier than another by more than 1 in 10^7
constexpr std::uint64_t groupValues = 100'000;
constexpr std::size_t groupDigits = 5;

// Without I, L, O and U, which are taken for 1, 1, 0 and V.
constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr unsigned bitsOfSign = 5;
constexpr std::size_t checkSigns = 4;
constexpr std::size_t groupSigns = 4;
constexpr std::string_view firstLine = "HY1";
constexpr std::string_view secondLine = "HY2";

std::string_view codeOf(KeyOwner owner) { return owner == KeyOwner::office ? "office" : "unit"; }

// What the signature is about: every field with its length, so that nothing can be moved from one into the next.
std::string signedText(const KeyFile& file) {
    std::string text = "huying-key-1\n";
    for (const std::string_view part :
         {std::string_view(file.key.algorithm), codeOf(file.owner), std::string_view(file.registerId), std::string_view(file.unitCode),
          std::string_view(file.name), std::string_view(file.madeAt), std::string_view(file.key.bytes)}) {
        text += std::to_string(part.size());
        text += ':';
        text += part;
    }
    return text;
}

std::string textAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string inSigns(std::string_view bytes) {
    std::string text;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8U) | static_cast<unsigned char>(byte);
        count += 8;
        while (count >= bitsOfSign) {
            count -= bitsOfSign;
            text += signs[(bits >> count) & 31U];
        }
    }
    if (count > 0) text += signs[(bits << (bitsOfSign - count)) & 31U];
    return text;
}

std::string outOfSigns(std::string_view text) {
    std::string bytes;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char sign : text) {
        bits = (bits << bitsOfSign) | static_cast<std::uint32_t>(signs.find(sign));
        count += bitsOfSign;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> count) & 0xFFU);
        }
    }
    return bytes;
}

std::string checkOf(const std::string& bytes, const Sealing& sealing) {
    return inSigns(sealing.hash("huying-recovery " + sealing.algorithm() + bytes)).substr(0, checkSigns);
}

// The signs that somebody typed, as they are meant; blanks and dashes between them do not matter.
std::string meantSigns(std::string_view typed) {
    std::string text;
    for (char c : base::foldWidth(typed)) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        if (c == 'U') c = 'V';
        if (c == ' ' || c == '-' || c == '\r' || c == '\n' || c == '\t') continue;
        text += c;
    }
    return text;
}

}  // namespace

std::string fingerprintOf(const PublicKey& key, const Sealing& sealing) {
    const std::string sum = sealing.hash("huying-fingerprint " + key.algorithm + "\n" + key.bytes);
    std::string text;
    for (std::size_t group = 0; group < fingerprintGroups; ++group) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytesOfGroup; ++i) value = (value << 8U) | static_cast<unsigned char>(sum.at(group * bytesOfGroup + i));
        std::string digits = std::to_string(value % groupValues);
        digits.insert(0, groupDigits - digits.size(), '0');
        text += (text.empty() ? "" : " ") + digits;
    }
    return text;
}

bool isSameFingerprint(std::string_view typed, std::string_view fingerprint) {
    const auto digitsOf = [](std::string_view text) {
        std::string digits;
        for (const char c : base::foldWidth(text)) {
            if (c >= '0' && c <= '9') digits += c;
        }
        return digits;
    };
    return !fingerprint.empty() && digitsOf(typed) == digitsOf(fingerprint);
}

bool isPlainText(std::string_view text) {
    constexpr std::size_t most = 100;
    if (!base::isValidUtf8(text)) return false;
    const std::vector<std::string> characters = base::characters(text);
    // Marks and turns of direction, joiners, the byte order mark: U+200B to U+200F, U+2028 to U+202E, U+2060 to U+206F, U+FEFF.
    const auto isUnseen = [](const std::string& one) {
        return isControl(one) || (one >= "\u200B" && one <= "\u200F") || (one >= "\u2028" && one <= "\u202E") ||
               (one >= "\u2060" && one <= "\u206F") || one == "\uFEFF";
    };
    return characters.size() <= most && std::none_of(characters.begin(), characters.end(), isUnseen);
}

std::string keyFileText(const KeyFile& file, const PrivateKey& key, const Sealing& sealing) {
    const Json object{{"huying_key", keyFileVersion},
                      {"algorithm", file.key.algorithm},
                      {"owner", std::string(codeOf(file.owner))},
                      {"register", file.registerId},
                      {"unit", file.unitCode},
                      {"name", file.name},
                      {"made_at", file.madeAt},
                      {"public_key", base::hex(file.key.bytes)},
                      {"fingerprint", fingerprintOf(file.key, sealing)},
                      {"signature", base::hex(sealing.signature({signedText(file)}, key))}};
    return object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

base::Result<KeyFile> readKeyFile(std::string_view text, const Sealing& sealing) {
    const auto refusal = [](const char* code, const char* rule) { return base::failure(Error(code, "key", rule)); };
    if (text.size() > mostKeyFileBytes) return refusal("not-a-key-file", "format");
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const Json object = Json::parse(text, nullptr, false);
    if (!object.is_object()) return refusal("not-a-key-file", "format");
    const auto version = object.find("huying_key");
    if (version == object.end() || !version->is_number_integer()) return refusal("not-a-key-file", "format");
    if (version->get<std::int64_t>() > keyFileVersion) return refusal("key-file-newer", "format");
    KeyFile file;
    const std::string owner = textAt(object, "owner");
    if (owner != codeOf(KeyOwner::office) && owner != codeOf(KeyOwner::unit)) return refusal("not-a-key-file", "format");
    file.owner = owner == codeOf(KeyOwner::office) ? KeyOwner::office : KeyOwner::unit;
    file.registerId = textAt(object, "register");
    file.unitCode = textAt(object, "unit");
    file.name = textAt(object, "name");
    file.madeAt = textAt(object, "made_at");
    file.key.algorithm = textAt(object, "algorithm");
    const auto bytes = base::fromHex(textAt(object, "public_key"));
    const auto signature = base::fromHex(textAt(object, "signature"));
    if (!bytes || !signature) return refusal("not-a-key-file", "format");
    file.key.bytes = *bytes;
    if (file.key.algorithm != sealing.algorithm())
        return base::failure(Error("key-algorithm-unknown", "key", "known").with("value", file.key.algorithm));
    if (!sealing.isPublicKey(file.key) || !sealing.isSignature(*signature, {signedText(file)}, file.key))
        return refusal("key-file-forged", "conflict");
    for (const std::string& shown : {file.registerId, file.unitCode, file.name, file.madeAt}) {
        if (!isPlainText(shown)) return refusal("key-name-unfit", "format");
    }
    file.fingerprint = fingerprintOf(file.key, sealing);
    file.text = text;
    return file;
}

std::string recoveryLines(const PrivateKey& key, const Sealing& sealing) {
    std::string all = inSigns(key.bytes()) + checkOf(key.bytes(), sealing);
    const std::size_t groups = (all.size() + groupSigns - 1) / groupSigns;
    std::string text(firstLine);
    for (std::size_t group = 0; group < groups; ++group) {
        if (group == (groups + 1) / 2) text.append("\n").append(secondLine);
        text.append("  ").append(all, group * groupSigns, groupSigns);
    }
    base::wipe(all);
    return text + "\n";
}

base::Result<PrivateKey> keyFromRecovery(std::string_view text, const Sealing& sealing) {
    std::string typed;
    for (std::string& line : base::split(text, '\n')) {
        const std::string meant = meantSigns(line);
        if (meant.starts_with(firstLine) || meant.starts_with(secondLine)) typed += meant.substr(firstLine.size());
        base::wipe(line);
    }
    if (typed.empty()) typed = meantSigns(text);
    const auto mistyped = [] { return base::failure(Error("recovery-mistyped", "recovery", "format")); };
    const bool isWritten = typed.size() > checkSigns && typed.find_first_not_of(signs) == std::string::npos;
    if (!isWritten) return mistyped();
    std::string bytes = outOfSigns(std::string_view(typed).substr(0, typed.size() - checkSigns));
    const bool isRight = typed.ends_with(checkOf(bytes, sealing)) && inSigns(bytes) + checkOf(bytes, sealing) == typed;
    auto key = isRight ? sealing.privateKeyFrom(bytes) : std::nullopt;
    base::wipe(bytes);
    base::wipe(typed);
    if (!key) return mistyped();
    return *key;
}

}  // namespace huying::app
