// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/key_files.h"

#include "base/wipe.h"
#include "documents/file_name.h"
#include "documents/file_reader.h"
#include "documents/file_writer.h"

namespace huying::documents {

namespace fs = std::filesystem;
using base::Error;

namespace {

constexpr std::uintmax_t mostKeyBytes = 2'000'000;  // a ring with hundreds of keys is smaller

Error about(const char* code, const fs::path& file) { return Error(code, "", "storage").with("file", file.string()); }

template <class Read>
auto readText(const fs::path& file, Read read) -> decltype(read(std::string())) {
    const auto text = readWholeFile(file, mostKeyBytes);
    if (!text) return base::failure(text.error());
    auto content = read(*text);
    if (!content) return base::failure(Error(content.error()).with("file", file.filename().string()));
    return content;
}

}  // namespace

base::Result<void> checkKeyTargets(const KeyTargets& targets) {
    std::error_code ignored;
    for (const fs::path& file : {targets.recovery, targets.keyFile}) {
        if (fs::exists(file, ignored)) return base::failure(about("file-exists", file));
        const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
        if (!fs::is_directory(folder, ignored)) return base::failure(about("folder-missing", folder));
    }
    if (fs::weakly_canonical(targets.recovery, ignored) == fs::weakly_canonical(targets.keyFile, ignored))
        return base::failure(about("key-targets-same", targets.recovery));
    return {};
}

base::Result<void> writeKey(const KeyTargets& targets, const app::MadeKey& key, const app::Words& words) {
    std::string sheet = app::recoverySheet(key, words);
    const auto copied = writeFile(targets.recovery, sheet, IfExists::refuse, ForWhom::ownerAlone);
    base::wipe(sheet);
    if (!copied) return copied;
    const auto written = writeFile(targets.keyFile, key.keyFile, IfExists::refuse);
    std::error_code ignored;
    if (!written) fs::remove(targets.recovery, ignored);
    return written;
}

void removeKey(const KeyTargets& targets) {
    std::error_code ignored;
    fs::remove(targets.recovery, ignored);
    fs::remove(targets.keyFile, ignored);
}

base::Result<app::KeyFile> readKeyFile(const fs::path& file, const app::Sealing& sealing) {
    return readText(file, [&](const std::string& text) { return app::readKeyFile(text, sealing); });
}

base::Result<app::KeyRing> readKeyRing(const fs::path& file, const app::Sealing& sealing) {
    return readText(file, [&](const std::string& text) { return app::readKeyRing(text, sealing); });
}

base::Result<void> saveKeyRing(const fs::path& file, const app::KeyRing& ring) {
    return writeFile(file, app::keyRingText(ring), IfExists::replace, ForWhom::ownerAlone);
}

base::Result<fs::path> writeNewPackage(const fs::path& folder, const domain::Unit& unit, int number, std::string_view bytes) {
    const std::string ending = "-" + std::to_string(number);
    const std::string name = fileNameText(unit.displayName());
    const std::string withCode = name + "（" + fileNameText(unit.code) + "）" + ending;
    fs::path file = folder / (name + ending + ".hypkg");
    for (int again = 1;; ++again) {
        const auto written = writeFile(file, bytes, IfExists::refuse, ForWhom::ownerAlone);
        if (written) return file;
        if (written.error().code != "file-exists") return base::failure(written.error());
        file = folder / (withCode + (again > 1 ? " (" + std::to_string(again) + ")" : "") + ".hypkg");
    }
}

}  // namespace huying::documents
