// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

struct zip;

namespace huying::documents {

// The entries of a zip package held in memory. The bytes must outlive the reader.
class ZipReader {
public:
    // Errors: damaged-package; file-too-large {megabytes} when the entries together would unpack to more than
    // `mostBytes` (a small file can promise terabytes).
    static base::Result<ZipReader> open(std::string_view bytes, std::uint64_t mostBytes = 1'500'000'000);

    // An entry unpacked and its checksum proved; nothing when it is not there or damaged. Upper and lower case are alike.
    [[nodiscard]] std::optional<std::string> read(const std::string& name) const;

private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    explicit ZipReader(std::unique_ptr<zip, Closer> archive) : archive_(std::move(archive)) {}

    std::unique_ptr<zip, Closer> archive_;
};

}  // namespace huying::documents
