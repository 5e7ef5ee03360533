// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/file_reader.h"

#include <fstream>
#include <system_error>

#include "base/held_files.h"

namespace huying::documents {

namespace {

tl::unexpected<base::Error> refusal(std::string code, const std::filesystem::path& path) {
    return base::failure(base::Error(std::move(code), "", "storage").with("file", path.string()));
}

}  // namespace

base::Result<std::string> readWholeFile(const std::filesystem::path& path, std::uintmax_t mostBytes) {
    if (base::isHeld(path)) return refusal("file-is-open-register", path);
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) return refusal("file-missing", path);
    if (error || !std::filesystem::is_regular_file(status)) return refusal("file-unreadable", path);
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error) return refusal("file-unreadable", path);
    if (size > mostBytes) {
        return base::failure(base::Error("file-too-large", "", "storage")
                                 .with("file", path.string())
                                 .with("megabytes", std::to_string(mostBytes / 1'000'000)));
    }
    std::ifstream file(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (!file || !file.read(bytes.data(), static_cast<std::streamsize>(size))) return refusal("file-unreadable", path);
    if (bytes.empty()) return refusal("file-empty", path);
    return bytes;
}

}  // namespace huying::documents
