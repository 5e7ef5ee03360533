// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/key_files.h"

#include <filesystem>

#include <sys/stat.h>

#include "base/wipe.h"
#include "cli/program.h"
#include "documents/file_writer.h"
#include "storage/file_check.h"

namespace huying::cli {

using base::Error;

base::Result<app::KeyFile> readKey(const std::string& file, const app::Sealing& sealing) {
    const auto text = readInput(file);
    if (!text) return base::failure(text.error());
    auto key = app::readKeyFile(*text, sealing);
    if (!key) return base::failure(Error(key.error()).with("file", file));
    return key;
}

base::Result<void> checkKeyTargets(const Arguments& arguments) {
    if (arguments.output.empty() || arguments.output == "-")
        return base::failure(Error("bad-option", "output", "format").with("value", "--output FILE"));
    if (arguments.recovery.empty()) return base::failure(Error("bad-option", "recovery", "format").with("value", "--recovery FILE"));
    std::error_code ignored;
    if (std::filesystem::exists(arguments.recovery, ignored))
        return base::failure(Error("file-exists", "recovery", "storage").with("file", arguments.recovery));
    // Afterwards the key is made, and nothing could be written of it any more.
    if (const auto folder = storage::folderOf(arguments.recovery); !std::filesystem::is_directory(folder, ignored))
        return base::failure(Error("folder-missing", "recovery", "storage").with("file", folder.string()));
    if (std::filesystem::weakly_canonical(arguments.recovery, ignored) == std::filesystem::weakly_canonical(arguments.output, ignored))
        return base::failure(Error("bad-option", "recovery", "format").with("value", "--recovery FILE"));
    return {};
}

base::Result<void> writeSecret(const std::string& file, const std::string& text, bool mayReplace) {
    const mode_t before = ::umask(S_IRWXG | S_IRWXO);  // not even for the moment of writing
    const auto written = documents::writeFile(file, text, mayReplace ? documents::IfExists::replace : documents::IfExists::refuse);
    ::umask(before);
    if (!written) return written;
    std::error_code ignored;  // on media without rights there is nothing to restrict
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
    return {};
}

ExitCode deliverKey(const Arguments& arguments, const Console& console, const app::MadeKey& made) {
    // The copy first: the key file can be written again at any time.
    std::string text = app::recoverySheet(made, console.words());
    const auto sheet = writeSecret(arguments.recovery, text, false);
    base::wipe(text);
    if (!sheet) {
        console.complain(sheet.error());
        return exitCodeOf(sheet.error());
    }
    const auto open = documents::writeFile(arguments.output, made.keyFile, documents::IfExists::refuse);
    if (!open) {
        console.complain(open.error());
        return exitCodeOf(open.error());
    }
    if (arguments.format == "json") {
        Json json = keyJson(made.kept.open);
        json["key_file"] = arguments.output;
        json["recovery"] = arguments.recovery;
        return console.print(printed(json));
    }
    return console.print(
        console.words().text("exchange.key_made",
                             {{"fingerprint", made.kept.open.fingerprint}, {"file", arguments.output}, {"recovery", arguments.recovery}}) +
        "\n");
}

Json keyJson(const app::KeyFile& key) {
    return {{"owner", key.owner == app::KeyOwner::office ? "office" : "unit"},
            {"name", key.name},
            {"unit", key.unitCode},
            {"made_at", key.madeAt},
            {"fingerprint", key.fingerprint}};
}

}  // namespace huying::cli
