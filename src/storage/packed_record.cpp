// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/packed_record.h"

#include <array>
#include <cstdint>
#include <memory>
#include <new>

#include <zstd.h>

#include "app/ports/storage_failure.h"

namespace huying::storage {

namespace {

constexpr int level = 1;  // higher ones take several times longer for a tenth less
constexpr std::array<unsigned char, 4> mark{0x28, 0xB5, 0x2F, 0xFD};  // with which every frame begins
constexpr std::size_t lengthBytes = 4;

template <auto release>
struct Release {
    template <class T>
    void operator()(T* owned) const {
        release(owned);
    }
};

// Making a context costs more than packing an entry, so each thread keeps its own.
ZSTD_CCtx* packing() {
    thread_local const std::unique_ptr<ZSTD_CCtx, Release<ZSTD_freeCCtx>> context(ZSTD_createCCtx());
    if (context == nullptr) throw std::bad_alloc();
    return context.get();
}

ZSTD_DCtx* unpacking() {
    thread_local const std::unique_ptr<ZSTD_DCtx, Release<ZSTD_freeDCtx>> context(ZSTD_createDCtx());
    if (context == nullptr) throw std::bad_alloc();
    return context.get();
}

// The buffer of a thread, kept as long as entries stay of usual size.
std::string& buffer() {
    thread_local std::string bytes;
    constexpr std::size_t usual = 1U << 20U;
    if (bytes.capacity() > usual) bytes = std::string();
    bytes.clear();
    return bytes;
}

}  // namespace

Changeset packed(std::string_view json, const Changeset& changes) {
    std::string& plain = buffer();
    for (std::size_t i = 0; i < lengthBytes; ++i) plain += static_cast<char>((json.size() >> (8 * i)) & 0xFFU);
    plain += json;
    plain.append(reinterpret_cast<const char*>(changes.data()), changes.size());
    if (plain.size() > mostOfRecord) throw app::StorageFailure(base::Error("storage-failed", "", "storage").with("detail", "1 GiB"));
    Changeset bytes(ZSTD_compressBound(plain.size()));
    const std::size_t size = ZSTD_compressCCtx(packing(), bytes.data(), bytes.size(), plain.data(), plain.size(), level);
    if (ZSTD_isError(size) != 0)
        throw app::StorageFailure(base::Error("storage-failed", "", "storage").with("detail", ZSTD_getErrorName(size)));
    bytes.resize(size);
    return bytes;
}

bool isPacked(std::string_view bytes) {
    if (bytes.size() < mark.size()) return false;
    for (std::size_t i = 0; i < mark.size(); ++i) {
        if (static_cast<unsigned char>(bytes[i]) != mark[i]) return false;
    }
    return true;
}

std::optional<Record> unpacked(std::string_view bytes, std::uint64_t most) {
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > most || size < lengthBytes) return std::nullopt;
    std::string& plain = buffer();
    plain.resize(static_cast<std::size_t>(size));
    if (ZSTD_decompressDCtx(unpacking(), plain.data(), plain.size(), bytes.data(), bytes.size()) != plain.size()) return std::nullopt;
    std::size_t length = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i) length |= static_cast<std::size_t>(static_cast<unsigned char>(plain[i])) << (8 * i);
    if (length > plain.size() - lengthBytes) return std::nullopt;
    const auto changes = plain.cbegin() + static_cast<std::ptrdiff_t>(lengthBytes + length);
    return Record{plain.substr(lengthBytes, length), Changeset(changes, plain.cend())};
}

}  // namespace huying::storage
