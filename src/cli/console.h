// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/words/words.h"
#include "base/result.h"
#include "cli/arguments.h"

namespace huying::app {
class RegisterReader;
}

namespace huying::cli {

// What the program ends with (design §7).
enum class ExitCode { done = 0, refused = 1, usage = 2, unopened = 3 };

// Where a verb's words go: standard output, standard error, or the file named by --output.
class Console {
public:
    Console(const Arguments& arguments, app::Language language)
        : arguments_(arguments), words_(app::Words::of(language)), registerWords_(app::Words::of(app::Language::chinese)) {}

    // From now on in the words that the register uses for the shipped ones.
    void speakAs(app::RegisterReader& reader);

    // Sentences and texts follow --lang; labels in JSON and official papers are the register's, which is Chinese.
    [[nodiscard]] const app::Words& words() const { return words_; }
    [[nodiscard]] const app::Words& registerWords() const { return registerWords_; }

    // One line `huying-cli: CODE: sentence` on standard error.
    void complain(const base::Error& error) const;

    // Prints, or writes to --output when it is given. An existing file is not overwritten: error file-exists.
    ExitCode deliver(std::string_view bytes) const;
    // To standard output in any case: --output names what the verb itself makes.
    ExitCode print(std::string_view bytes) const;

    [[nodiscard]] bool isToFile() const { return !arguments_.output.empty() && arguments_.output != "-"; }

private:
    const Arguments& arguments_;
    app::Words words_;
    app::Words registerWords_;
};

// 1 for what was understood but refused, 3 for a register that cannot be opened, 2 for wrong usage.
ExitCode exitCodeOf(const base::Error& error);

// Rows as text output has them: cells between tabs, one row a line; a line break in a cell becomes a blank.
std::string tabbedLines(const std::vector<std::vector<std::string>>& rows);

}  // namespace huying::cli
