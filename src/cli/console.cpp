// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/words/register_words.h"
#include "base/text.h"
#include "documents/file_writer.h"

namespace huying::cli {

void Console::speakAs(app::RegisterReader& reader) {
    const app::RegisterWords own = app::readRegisterWords(reader);
    words_ = words_.inRegister(own, own.newestTerm);
    registerWords_ = registerWords_.inRegister(own, own.newestTerm);
}

void Console::complain(const base::Error& error) const {
    std::string sentence = words().sentence(error);
    std::replace(sentence.begin(), sentence.end(), '\n', ' ');
    std::fprintf(stderr, "huying-cli: %s: %s\n", error.code.c_str(), sentence.c_str());
}

ExitCode Console::deliver(std::string_view bytes) const {
    if (isToFile()) {
        const auto written = documents::writeFile(arguments_.output, bytes, documents::IfExists::refuse);
        if (written) return ExitCode::done;
        complain(written.error());
        return ExitCode::refused;
    }
    return print(bytes);
}

ExitCode Console::print(std::string_view bytes) const {
    const bool isWhole = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
    if (isWhole) return ExitCode::done;
    complain(base::Error("output-failed", "", "storage"));
    return ExitCode::refused;
}

ExitCode exitCodeOf(const base::Error& error) {
    constexpr std::array usage{"bad-option",       "bad-date-option", "unexpected-argument", "missing-argument", "verb-missing",
                               "unknown-verb",     "bad-argument",    "incomplete-filter",   "not-available",    "bad-filter",
                               "bad-filter-value", "bad-session",     "unknown-list-field",  "unknown-event",    "unknown-profile",
                               "unknown-queue",    "unknown-sheet",   "round-needed",        "bad-moment",       "moment-needed",
                               "option-needed"};
    if (std::find(usage.begin(), usage.end(), error.code) != usage.end()) return ExitCode::usage;
    if (error.code == "register-exists") return ExitCode::refused;
    const bool isAboutRegister = error.code.starts_with("register-") || error.code == "not-a-register" || error.code == "disk-full" ||
                                 error.code == "storage-failed";
    return isAboutRegister ? ExitCode::unopened : ExitCode::refused;
}

std::string tabbedLines(const std::vector<std::vector<std::string>>& rows) {
    std::string text;
    for (const auto& row : rows) text += base::replacedAll(base::joined(row, "\t"), "\n", " ") + "\n";
    return text;
}

}  // namespace huying::cli
