// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/left_work_file.h"

#include <fstream>
#include <sstream>
#include <system_error>

#include "app/ports/storage_failure.h"
#include "storage/file_check.h"
#include "storage/file_rights.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;
using base::Error;

constexpr const char* ending = "-没有带过来.txt";

}  // namespace

fs::path leftFileOf(const fs::path& ledger) { return (folderOf(ledger) / ledger.stem()).string() + ending; }

void addLeftText(const fs::path& ledger, const std::string& text) {
    const auto before = leftTextOf(ledger);
    if (!before) throw app::StorageFailure(before.error());
    const fs::path file = leftFileOf(ledger);
    // Beside it first: what an earlier package left is not lost with a full disk.
    const fs::path fresh = file.string() + ".new";
    makeForOwner(fresh);
    giveRights(fresh, rightsSharedWith(ledger));
    std::ofstream stream(fresh, std::ios::binary | std::ios::trunc);
    stream << text;
    if (!before->empty()) stream << "\n\n" << *before;
    stream.close();
    std::error_code failed;
    if (stream) fs::rename(fresh, file, failed);
    if (stream && !failed) return;
    fs::remove(fresh, failed);
    throw app::StorageFailure(Error("disk-full", "", "storage").with("detail", file.string()));
}

base::Result<std::string> leftTextOf(const fs::path& ledger) {
    const fs::path file = leftFileOf(ledger);
    std::error_code failed;
    if (!fs::exists(file, failed)) return std::string();
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    if (stream.peek() != std::ifstream::traits_type::eof()) text << stream.rdbuf();
    if (!stream.is_open() || stream.bad()) return base::failure(about("file-unreadable", file));
    return text.str();
}

base::Result<void> endLeftText(const fs::path& ledger) {
    const fs::path file = leftFileOf(ledger);
    std::error_code failed;
    fs::remove(file, failed);
    if (failed) return base::failure(about("file-not-removable", file).with("detail", failed.message()));
    return {};
}

}  // namespace huying::storage
