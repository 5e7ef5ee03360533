// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/key_files.h"

#include "cli/program.h"

namespace huying::cli {

using base::Error;

base::Result<app::KeyFile> readKey(const std::string& file, const app::Sealing& sealing) {
    const auto text = readInput(file, mostKeyBytes);
    if (!text) return base::failure(text.error());
    auto key = app::readKeyFile(*text, sealing);
    if (!key) return base::failure(Error(key.error()).with("file", file));
    return key;
}

base::Result<std::string> readPackage(const std::string& file) {
    auto bytes = readInput(file, app::mostPackageBytes);
    if (!bytes && bytes.error().code == "file-too-large")
        return base::failure(Error("package-too-large", "file", "length").with("file", file));
    return bytes;
}

base::Result<documents::KeyTargets> keyTargetsOf(const Arguments& arguments) {
    if (arguments.output.empty() || arguments.output == "-")
        return base::failure(Error("bad-option", "output", "format").with("value", "--output FILE"));
    if (arguments.recovery.empty()) return base::failure(Error("bad-option", "recovery", "format").with("value", "--recovery FILE"));
    documents::KeyTargets targets{arguments.output, arguments.recovery};
    if (const auto checked = documents::checkKeyTargets(targets); !checked) return base::failure(checked.error());
    return targets;
}

ExitCode tellKey(const Arguments& arguments, const Console& console, const app::MadeKey& made) {
    if (arguments.format == "json") {
        Json json = keyJson(made.kept.open);
        json["key_file"] = arguments.output;
        json["recovery"] = arguments.recovery;
        return console.print(printed(json));
    }
    return console.print(
        console.words().text(arguments.recover.empty() ? "exchange.key_made" : "exchange.key_recovered",
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
