// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/package_file.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace huying::app {

using base::Error;
using Json = nlohmann::json;

namespace {

// The line break shows when something turned line ends on the way, as mail and FTP do.
constexpr std::string_view magic = "HUYPKG\r\n";
constexpr std::uint64_t version = 1;
constexpr std::uint64_t mostHeaderBytes = 64UL * 1024;
constexpr std::uint64_t mostLockBytes = 4UL * 1024;
constexpr std::uint64_t mostSignatureBytes = 4UL * 1024;
constexpr std::size_t algorithmBytes = 16;
constexpr std::size_t nameBytes = 32;
constexpr std::size_t fixedBytes = 8 + 2 + algorithmBytes + 2 * nameBytes;

// Numbers stand with the highest byte first.
void appendNumber(std::string& text, std::uint64_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

tl::unexpected<Error> refusal(const char* code, const char* rule = "format") { return base::failure(Error(code, "file", rule)); }

// Reads one part after the other, each no longer than it can be.
class Cursor {
public:
    explicit Cursor(std::string_view bytes) : bytes_(bytes) {}

    // Of a length that was looked at before.
    std::string_view take(std::size_t count) {
        const std::string_view part = bytes_.substr(at_, count);
        at_ += part.size();
        return part;
    }
    std::uint64_t number(std::size_t count) {
        std::uint64_t value = 0;
        for (const char byte : take(count)) value = (value << 8U) | static_cast<unsigned char>(byte);
        return value;
    }
    // A part with its length before it. Nothing more is read once one was refused.
    std::string_view sized(std::size_t lengthBytes, std::uint64_t most) {
        if (fault_ != nullptr) return {};
        if (left() < lengthBytes) return fail("package-truncated");
        const std::uint64_t length = number(lengthBytes);
        if (length > most) return fail("package-damaged");
        if (length > left()) return fail("package-truncated");
        return take(static_cast<std::size_t>(length));
    }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
    [[nodiscard]] const char* fault() const { return fault_; }

private:
    std::string_view fail(const char* code) {
        fault_ = code;
        return {};
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    const char* fault_ = nullptr;
};

struct Parts {
    std::string_view sender;
    std::string_view receiver;
    std::string_view header;
    std::string_view bound;  // everything up to the end of the header: what the seal is tied to
    std::string_view lock;
    std::string_view body;
    std::string_view signedBytes;  // everything before the signature's length
    std::string_view signature;
};

base::Result<Parts> partsOf(std::string_view bytes, const Sealing& sealing) {
    const std::size_t begun = std::min(magic.size(), bytes.size());
    if (bytes.empty() || bytes.substr(0, begun) != magic.substr(0, begun)) return refusal("not-a-package");
    if (bytes.size() < fixedBytes) return refusal("package-truncated");
    if (bytes.size() > mostPackageBytes) return refusal("package-too-large", "length");
    Cursor cursor(bytes);
    cursor.take(magic.size());
    const std::uint64_t written = cursor.number(2);
    if (written > version) return refusal("package-newer");
    if (written < 1) return refusal("package-damaged");
    std::string_view algorithm = cursor.take(algorithmBytes);
    algorithm = algorithm.substr(0, algorithm.find('\0'));
    if (algorithm != sealing.algorithm()) return refusal("package-algorithm-unknown", "known");
    Parts parts;
    parts.sender = cursor.take(nameBytes);
    parts.receiver = cursor.take(nameBytes);
    parts.header = cursor.sized(4, mostHeaderBytes);
    parts.bound = bytes.substr(0, cursor.at());
    parts.lock = cursor.sized(4, mostLockBytes);
    parts.body = cursor.sized(8, mostPackageBytes);
    parts.signedBytes = bytes.substr(0, cursor.at());
    parts.signature = cursor.sized(4, mostSignatureBytes);
    if (cursor.fault() != nullptr) return refusal(cursor.fault());
    if (cursor.left() > 0) return refusal("package-damaged");
    return parts;
}

std::string headerText(const PackageHeader& header) {
    return Json{{"direction", header.direction == PackageDirection::toUnit ? "to_unit" : "to_office"},
                {"register", header.registerId},
                {"unit", header.unitCode},
                {"unit_name", header.unitName},
                {"token", header.token},
                {"number", header.number},
                {"made_at", header.madeAt},
                {"return_number", header.returnNumber},
                {"returns_before", header.returnsBefore},
                {"unit_register", header.unitRegister},
                {"whole", header.isWhole}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<PackageHeader> readHeader(std::string_view text) {
    const Json object = Json::parse(text, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    const auto textAt = [&](const char* key, std::string& into) {
        const auto found = object.find(key);
        if (found == object.end() || !found->is_string()) return false;
        into = found->get<std::string>();
        return true;
    };
    const auto numberAt = [&](const char* key, int& into) {
        const auto found = object.find(key);
        constexpr std::int64_t most = 1'000'000;
        if (found == object.end() || !found->is_number_integer() || found->get<std::int64_t>() < 0 || found->get<std::int64_t>() > most)
            return false;
        into = found->get<int>();
        return true;
    };
    PackageHeader header;
    std::string direction;
    const bool isWhole = textAt("direction", direction) && textAt("register", header.registerId) && textAt("unit", header.unitCode) &&
                         textAt("unit_name", header.unitName) && textAt("token", header.token) && numberAt("number", header.number) &&
                         textAt("made_at", header.madeAt) && numberAt("return_number", header.returnNumber) &&
                         textAt("unit_register", header.unitRegister) &&
                         (!object.contains("returns_before") || numberAt("returns_before", header.returnsBefore));
    const auto whole = object.find("whole");
    if (!isWhole || whole == object.end() || !whole->is_boolean() || (direction != "to_unit" && direction != "to_office"))
        return std::nullopt;
    header.direction = direction == "to_unit" ? PackageDirection::toUnit : PackageDirection::toOffice;
    header.isWhole = whole->get<bool>();
    return header;
}

base::Result<PackageHeader> headerSignedBy(const std::vector<KnownSender>& senders, const Parts& parts, const Sealing& sealing) {
    const auto sender =
        std::find_if(senders.begin(), senders.end(), [&](const KnownSender& one) { return nameOfKey(one.key, sealing) == parts.sender; });
    if (sender == senders.end()) return refusal("package-sender-unknown", "known");
    if (!sealing.isSignature(parts.signature, {parts.signedBytes}, sender->key)) return refusal("package-forged", "conflict");
    if (!sender->isTrusted) return base::failure(Error("package-key-revoked", "file", "conflict").with("name", sender->owner));
    // From here on its sender is known, and what stands in the open part is what the sender wrote.
    std::optional<PackageHeader> header = readHeader(parts.header);
    if (!header) return refusal("package-not-understood");
    return std::move(*header);
}

}  // namespace

std::string nameOfKey(const PublicKey& key, const Sealing& sealing) {
    return sealing.hash("huying-key-name " + key.algorithm + "\n" + key.bytes);
}

std::string sealPackage(const Package& package, const PrivateKey& sender, const PublicKey& receiver, const Sealing& sealing) {
    const std::string header = headerText(package.header);
    std::string algorithm = sealing.algorithm();
    algorithm.resize(algorithmBytes, '\0');
    std::string bytes(magic);
    appendNumber(bytes, version, 2);
    bytes += algorithm;
    bytes += nameOfKey(sealing.publicKeyOf(sender), sealing);
    bytes += nameOfKey(receiver, sealing);
    appendNumber(bytes, header.size(), 4);
    bytes += header;
    const SealedText sealed = sealing.seal(package.content, bytes, receiver);
    appendNumber(bytes, sealed.lock.size(), 4);
    bytes += sealed.lock;
    appendNumber(bytes, sealed.body.size(), 8);
    bytes += sealed.body;
    const std::string signature = sealing.signature({bytes}, sender);
    appendNumber(bytes, signature.size(), 4);
    return bytes + signature;
}

base::Result<PackageKeys> keysOfPackage(std::string_view bytes, const Sealing& sealing) {
    const auto parts = partsOf(bytes, sealing);
    if (!parts) return base::failure(parts.error());
    return PackageKeys{std::string(parts->sender), std::string(parts->receiver)};
}

base::Result<PackageHeader> signedHeader(std::string_view bytes, const std::vector<KnownSender>& senders, const Sealing& sealing) {
    const auto parts = partsOf(bytes, sealing);
    if (!parts) return base::failure(parts.error());
    return headerSignedBy(senders, *parts, sealing);
}

base::Result<Package> openPackage(std::string_view bytes, const std::vector<PrivateKey>& own, const std::vector<KnownSender>& senders,
                                  const Sealing& sealing) {
    const auto parts = partsOf(bytes, sealing);
    if (!parts) return base::failure(parts.error());
    const auto header = headerSignedBy(senders, *parts, sealing);
    if (!header) return base::failure(header.error());
    const auto receiver = std::find_if(
        own.begin(), own.end(), [&](const PrivateKey& one) { return nameOfKey(sealing.publicKeyOf(one), sealing) == parts->receiver; });
    if (receiver == own.end() && header->direction == PackageDirection::toOffice) return refusal("package-key-gone", "conflict");
    if (receiver == own.end())
        return base::failure(
            Error("package-for-other", "file", "conflict").with("name", header->unitName).with("number", std::to_string(header->number)));
    auto content = sealing.open(parts->lock, parts->body, parts->bound, *receiver);
    if (!content) return refusal("package-unopenable", "conflict");
    return Package{*header, std::move(*content)};
}

}  // namespace huying::app
