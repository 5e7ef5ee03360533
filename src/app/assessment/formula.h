// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

// The formulas of the assessment of units: arithmetic over counted quantities and nothing else. There is no assignment, no text, no
// file, no loop and no function with an effect; docs/assessment.md describes the language. The expression library behind it
// (muParser) is known in formula.cpp alone.
namespace huying::app {

// What formulas are computed with: a count by the name of what is counted.
using Quantities = std::map<std::string, int>;

// What stands for a name in a formula that is shown.
using NameText = std::function<std::string(const std::string& name)>;

// What may be written instead of a name: a word of any language without blanks, and the name that it means.
using NameWords = std::map<std::string, std::string, std::less<>>;

class Formula {
public:
    static constexpr std::size_t longest = 500;  // characters, as it is written and with names instead of words

    // Names may be those of `known`, or words for them. Errors: formula-empty, formula-too-long {most}, formula-unknown-name {position
    // (the character, from 1), token, nearest}, formula-unexpected {position, token}, formula-incomplete {position},
    // formula-wrong-arguments {position of the function, token}, formula-several-values {position of the comma}.
    static base::Result<Formula> parse(const std::string& text, const std::vector<std::string>& known, const NameWords& words = {});

    Formula(Formula&&) noexcept;
    Formula& operator=(Formula&&) noexcept;
    ~Formula();

    [[nodiscard]] const std::vector<std::string>& names() const;  // that it uses, each once, in alphabetical order
    // Nothing where it has no value: a division by 0 on the way that was taken, or a result that is no finite number. Names that
    // `quantities` lacks are 0.
    [[nodiscard]] std::optional<double> valueFor(const Quantities& quantities) const;
    // Why it has no value whatever is counted, as with a division by what is always 0: formula-never-judged {position, token}. Found by
    // trying counts, among them those that the formula names; nothing where one of them gives a value.
    [[nodiscard]] std::optional<base::Error> neverJudged() const;

private:
    struct Parsed;
    explicit Formula(std::unique_ptr<Parsed> parsed);

    std::unique_ptr<Parsed> parsed_;
};

// The text with names in the place of words for them; all else stays as it was written.
std::string formulaWithNames(const std::string& text, const NameWords& words);

// Whether a formula can have it as a word for a name.
bool isFormulaName(const std::string& word);

// The text with something else in the place of names: its numbers, or how people call them.
std::string formulaWith(const std::string& text, const std::vector<std::string>& names, const NameText& textOf);

struct FormulaWord {
    std::string name;  // min(a, b, …)
    std::string key;  // of the words that say what it does: formula_word.<key>
};

// Operators and functions, for the list beside an editor.
const std::vector<FormulaWord>& formulaWords();

}  // namespace huying::app
