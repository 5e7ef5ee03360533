// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessment/formula.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>

#include <muParser.h>

#include "base/text.h"

namespace huying::app {

namespace {

using base::Error;

// Ends a computation without a value; it never leaves this file.
struct NoValue {};

double finite(double value) {
    if (!std::isfinite(value)) throw NoValue();
    return value;
}

double truth(bool value) { return value ? 1.0 : 0.0; }

// Of ASCII alone, whatever the program's locale calls a letter.
bool beginsName(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_'; }
bool isOfName(char sign) { return beginsName(sign) || (sign >= '0' && sign <= '9'); }
bool isAscii(const std::string& sign) { return static_cast<unsigned char>(sign.front()) < 0x80; }
bool isOfWord(const std::string& sign) { return !isAscii(sign) || isOfName(sign.front()); }

// Each character as it is meant: signs of Chinese input methods are the plain ones.
std::vector<std::string> plainSigns(const std::string& text) {
    static const std::map<std::string, std::string, std::less<>> plain{{"×", "*"},  {"÷", "/"},  {"≥", ">="}, {"≤", "<="},
                                                                       {"≠", "!="}, {"\t", " "}, {"\n", " "}, {"\r", " "}};
    std::vector<std::string> signs;
    for (const std::string& sign : base::characters(text)) {
        const auto known = plain.find(sign);
        signs.push_back(known == plain.end() ? base::foldWidth(sign) : known->second);
    }
    return signs;
}

// The signs from `begin` on that make one word; empty where none begins there.
std::string wordAt(const std::vector<std::string>& signs, std::size_t begin) {
    std::string word;
    for (std::size_t i = begin; i < signs.size() && isOfWord(signs[i]); ++i) word += signs[i];
    return word;
}

// The text as the library is to read it, and where each byte of it stood.
struct ReadableText {
    std::vector<std::string> signs;  // of the text as it was written
    std::string text;
    std::vector<std::size_t> characterOf;  // from 1
};

ReadableText readable(const std::string& written, const NameWords& words) {
    ReadableText readable;
    readable.signs = plainSigns(written);
    const auto add = [&](const std::string& meant, std::size_t place) {
        readable.text += meant;
        readable.characterOf.insert(readable.characterOf.end(), meant.size(), place + 1);
    };
    for (std::size_t i = 0; i < readable.signs.size();) {
        const std::string word = wordAt(readable.signs, i);
        const std::size_t length = std::max<std::size_t>(1, base::characterCount(word));
        if (const auto known = words.find(word); known != words.end()) {
            add(known->second, i);
        } else {
            for (std::size_t j = i; j < i + length; ++j) add(readable.signs[j], j);
        }
        i += length;
    }
    return readable;
}

double smallest(const double* values, int count) { return *std::min_element(values, values + count); }
double largest(const double* values, int count) { return *std::max_element(values, values + count); }
// What is a whole number but for what the machine cannot keep is one.
double floored(double value) { return std::floor(value + 1e-9); }
double ceiled(double value) { return std::ceil(value - 1e-9); }
double magnitude(double value) { return std::abs(value); }

// Half away from zero; 0.285 counts as what it looks like and not as the 0.28499… that the machine keeps.
double rounded(double value, double digits) {
    const double scale = std::pow(10.0, std::clamp(std::trunc(digits), 0.0, 6.0));
    return std::copysign(std::floor(finite(std::abs(value) * scale) + 0.5 + 1e-9), value) / scale;
}

// Operators and functions are all ours: the library's own know a division by 0 as infinity and a name with = as an assignment.
class Arithmetic final : public mu::Parser {
public:
    Arithmetic() {
        EnableBuiltInOprt(false);
        EnableOptimizer(false);  // it computes while it reads
        ClearConst();
        ClearFun();
        ClearInfixOprt();
        ClearPostfixOprt();
        ClearOprt();
        DefineOprt("||", +[](double a, double b) { return truth(a != 0 || b != 0); }, mu::prLOR);
        DefineOprt("&&", +[](double a, double b) { return truth(a != 0 && b != 0); }, mu::prLAND);
        DefineOprt("<=", +[](double a, double b) { return truth(a <= b); }, mu::prCMP);
        DefineOprt(">=", +[](double a, double b) { return truth(a >= b); }, mu::prCMP);
        DefineOprt("!=", +[](double a, double b) { return truth(a != b); }, mu::prCMP);
        DefineOprt("==", +[](double a, double b) { return truth(a == b); }, mu::prCMP);
        DefineOprt("<", +[](double a, double b) { return truth(a < b); }, mu::prCMP);
        DefineOprt(">", +[](double a, double b) { return truth(a > b); }, mu::prCMP);
        DefineOprt("+", +[](double a, double b) { return finite(a + b); }, mu::prADD_SUB);
        DefineOprt("-", +[](double a, double b) { return finite(a - b); }, mu::prADD_SUB);
        DefineOprt("*", +[](double a, double b) { return finite(a * b); }, mu::prMUL_DIV);
        DefineOprt("/", +[](double a, double b) { return b == 0 ? throw NoValue() : finite(a / b); }, mu::prMUL_DIV);
        DefineOprt("^", +[](double a, double b) { return finite(std::pow(a, b)); }, mu::prPOW, mu::oaRIGHT);
        DefineInfixOprt("-", +[](double a) { return -a; });
        DefineInfixOprt("+", +[](double a) { return a; });
        DefinePostfixOprt("%", +[](double a) { return a / 100; });
        DefineFun("min", smallest);
        DefineFun("max", largest);
        DefineFun("round", rounded);
        DefineFun("floor", floored);
        DefineFun("ceil", ceiled);
        DefineFun("abs", magnitude);
    }
};

// The signs a formula is made of; a mark of texts or a sign of another language has no meaning in it.
bool isOfFormula(char sign) { return isOfName(sign) || std::string_view(" .,()+-*/^%<>=!&|?:").find(sign) != std::string_view::npos; }

// What stands at a place and is named together: a name, a word of another language, or one sign.
std::string tokenAt(const std::vector<std::string>& signs, std::size_t position) {
    if (position > signs.size()) return {};
    const std::string word = wordAt(signs, position - 1);
    return word.empty() ? signs[position - 1] : word;
}

Error at(Error error, std::size_t position, const std::string& token = {}) {
    error = std::move(error).with("position", std::to_string(position));
    return token.empty() ? error : std::move(error).with("token", token);
}

// What names people may have meant, those in words too.
std::string nearestTo(const std::string& token, const std::vector<std::string>& known, const NameWords& words) {
    std::vector<std::string> candidates = known;
    for (const auto& [word, name] : words) candidates.push_back(word);
    return base::nearestNames(token, candidates);
}

// A word that means nothing here, or a sign in a wrong place.
Error refusalOf(const std::string& token, std::size_t position, const std::vector<std::string>& known, const NameWords& words) {
    const bool isName = !token.empty() && (static_cast<unsigned char>(token.front()) >= 0x80 || beginsName(token.front()));
    if (!isName) return at(Error("formula-unexpected", "formula", "format"), position, token);
    return at(Error("formula-unknown-name", "formula", "known").with("nearest", nearestTo(token, known, words)), position, token);
}

// Where the name of the function begins whose brackets close at `end`; 0 where none is found.
std::size_t functionBefore(const std::string& text, std::size_t end) {
    std::size_t at = std::min(end, text.size());
    // Of max() and min() without anything the library tells the place behind.
    const std::size_t before = at == 0 ? std::string::npos : text.find_last_not_of(' ', at - 1);
    const bool isBehind =
        before != std::string::npos && before > 0 && text[before] == ')' && text[text.find_last_not_of(' ', before - 1)] == '(';
    if (isBehind) at = before;
    int depth = 1;
    while (at > 0) {
        --at;
        if (text[at] == ')') ++depth;
        if (text[at] == '(' && --depth == 0) break;
    }
    while (at > 0 && text[at - 1] == ' ') --at;
    while (at > 0 && isOfName(text[at - 1])) --at;
    return at;
}

// The first comma that stands in no function's brackets; the end where there is none.
std::size_t outerComma(const std::string& text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        if (text[at] == ',' && depth == 0) return at;
    }
    return text.size();
}

// What the library found, said in our words. Texts are plain ASCII by now: one byte is one sign.
Error refusalOf(const mu::ParserError& found, const ReadableText& readable, const std::vector<std::string>& known, const NameWords& words) {
    const std::size_t end = readable.signs.size() + 1;
    const bool isInside = found.GetPos() >= 0 && static_cast<std::size_t>(found.GetPos()) < readable.text.size();
    const std::size_t position = isInside ? readable.characterOf[static_cast<std::size_t>(found.GetPos())] : end;
    const std::string token = isInside ? tokenAt(readable.signs, position) : found.GetToken();
    switch (found.GetCode()) {
        case mu::ecUNASSIGNABLE_TOKEN:
            return refusalOf(token, position, known, words);
        case mu::ecUNEXPECTED_EOF:
        case mu::ecMISSING_PARENS:
        case mu::ecMISSING_ELSE_CLAUSE:
            return at(Error("formula-incomplete", "formula", "format"), end);
        case mu::ecTOO_MANY_PARAMS:
        case mu::ecTOO_FEW_PARAMS:
            return at(Error("formula-wrong-arguments", "formula", "format"),
                      readable.characterOf.at(functionBefore(readable.text, static_cast<std::size_t>(std::max(found.GetPos(), 0)))),
                      found.GetToken());
        default:
            return at(Error("formula-unexpected", "formula", "format"), position, token);
    }
}

}  // namespace

struct Formula::Parsed {
    mutable Arithmetic arithmetic;        // computing changes nothing that can be seen
    std::map<std::string, double> values;  // its variables; they stay where they are
    std::vector<std::string> names;
    ReadableText written;

    // Throws mu::ParserError where the text is no formula.
    void read(const std::string& text, const std::vector<std::string>& known) {
        for (const std::string& name : known) arithmetic.DefineVar(name, &values[name]);
        for (auto& [name, value] : values) value = 1;
        arithmetic.SetExpr(text);
        try {
            static_cast<void>(arithmetic.Eval());
        } catch (const NoValue&) {  // it was read, which is all that is asked here
        }
        for (const auto& [name, place] : arithmetic.GetUsedVar()) names.push_back(name);
    }

    [[nodiscard]] bool hasValue() const {
        try {
            return std::isfinite(arithmetic.Eval());
        } catch (const NoValue&) {
            return false;
        }
    }
};

namespace {

// Counts to try a formula with: small ones, and those that it names with their neighbours.
std::vector<double> countsToTry(const std::string& text) {
    std::vector<double> counts{0, 1, 2, 3, 5, 8, 13, 40, 100};
    constexpr double most = 1e6;
    for (std::size_t i = 0; i < text.size();) {
        if (beginsName(text[i])) {
            while (i < text.size() && isOfName(text[i])) ++i;
            continue;
        }
        double number = 0;
        const std::size_t begin = i;
        for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && number < most; ++i) number = number * 10 + (text[i] - '0');
        if (i == begin) {
            ++i;
            continue;
        }
        for (const double near : {number - 1, number, number + 1}) counts.push_back(std::max(0.0, near));
    }
    return counts;
}

// Whether any of the counts that are tried gives a value; the same ones every time.
bool hasValueSomewhere(const std::vector<double*>& variables, const std::vector<double>& counts, const std::function<bool()>& hasValue) {
    constexpr int tries = 300;
    std::uint64_t state = 1;
    for (int i = 0; i < (variables.empty() ? 1 : tries); ++i) {
        for (std::size_t place = 0; place < variables.size(); ++place) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            const std::array<double, 3> first{1, static_cast<double>(place + 1), static_cast<double>(variables.size() - place)};
            *variables[place] = i < 3 ? first.at(static_cast<std::size_t>(i)) : counts[(state >> 33) % counts.size()];
        }
        if (hasValue()) return true;
    }
    return false;
}

}  // namespace

Formula::Formula(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
Formula::Formula(Formula&&) noexcept = default;
Formula& Formula::operator=(Formula&&) noexcept = default;
Formula::~Formula() = default;

base::Result<Formula> Formula::parse(const std::string& text, const std::vector<std::string>& known, const NameWords& words) {
    if (base::trimmed(text).empty()) return base::failure(Error("formula-empty", "formula", "required"));
    auto parsed = std::make_unique<Parsed>();
    const ReadableText& readable = parsed->written = app::readable(text, words);
    if (readable.signs.size() > longest || base::characterCount(formulaWithNames(text, words)) > longest)
        return base::failure(Error("formula-too-long", "formula", "limit").with("most", std::to_string(longest)));
    for (std::size_t i = 0; i < readable.text.size(); ++i) {
        if (isOfFormula(readable.text[i])) continue;
        const std::size_t position = readable.characterOf[i];
        return base::failure(refusalOf(tokenAt(readable.signs, position), position, known, words));
    }
    try {
        parsed->read(readable.text, known);
        if (parsed->arithmetic.GetNumResults() > 1) {
            const std::size_t comma = outerComma(readable.text);
            const std::size_t position = comma < readable.text.size() ? readable.characterOf[comma] : readable.signs.size();
            return base::failure(at(Error("formula-several-values", "formula", "format"), position));
        }
    } catch (const mu::ParserError& error) {
        return base::failure(refusalOf(error, readable, known, words));
    }
    return Formula(std::move(parsed));
}

std::optional<base::Error> Formula::neverJudged() const {
    const ReadableText& written = parsed_->written;
    const std::vector<double> counts = countsToTry(written.text);
    const auto canHaveValue = [&](const std::string& text) {
        Parsed tried;
        tried.read(text, parsed_->names);
        std::vector<double*> variables;
        for (auto& [name, value] : tried.values) variables.push_back(&value);
        return hasValueSomewhere(variables, counts, [&] { return tried.hasValue(); });
    };
    if (canHaveValue(written.text)) return std::nullopt;
    // The sign to blame is the one without which there are values: a division, or a power beyond all numbers.
    std::size_t blamed = 0;
    bool isFound = false;
    for (std::size_t i = 0; i < written.text.size() && !isFound; ++i) {
        if (written.text[i] != '/' && written.text[i] != '^') continue;
        std::string other = written.text;
        other[i] = '*';
        isFound = canHaveValue(other);
        if (isFound || blamed == 0) blamed = i;
    }
    const std::size_t position = written.characterOf[blamed];
    return at(Error("formula-never-judged", "formula", "conflict"), position, tokenAt(written.signs, position));
}

std::string formulaWithNames(const std::string& text, const NameWords& words) {
    const std::vector<std::string> written = base::characters(text);
    const std::vector<std::string> signs = plainSigns(text);
    std::string named;
    for (std::size_t i = 0; i < signs.size();) {
        const std::string word = wordAt(signs, i);
        const std::size_t length = std::max<std::size_t>(1, base::characterCount(word));
        if (const auto known = words.find(word); known != words.end()) {
            named += known->second;
        } else {
            for (std::size_t j = i; j < i + length; ++j) named += written[j];
        }
        i += length;
    }
    return named;
}

bool isFormulaName(const std::string& word) {
    const std::vector<std::string> signs = plainSigns(word);
    return !signs.empty() && !(isAscii(signs.front()) && !beginsName(signs.front().front())) &&
           std::all_of(signs.begin(), signs.end(), isOfWord);
}

const std::vector<std::string>& Formula::names() const { return parsed_->names; }

std::optional<double> Formula::valueFor(const Quantities& quantities) const {
    for (auto& [name, value] : parsed_->values) {
        const auto given = quantities.find(name);
        value = given == quantities.end() ? 0 : given->second;
    }
    try {
        return finite(parsed_->arithmetic.Eval());
    } catch (const NoValue&) {
        return std::nullopt;
    }
}

std::string formulaWith(const std::string& text, const std::vector<std::string>& names, const NameText& textOf) {
    const std::vector<std::string> signs = base::characters(text);
    const auto plainAt = [&](std::size_t i) { return i < signs.size() ? base::foldWidth(signs[i]) : std::string(); };
    const auto isAt = [&](std::size_t i, bool (*test)(char)) {
        const std::string plain = plainAt(i);
        return !plain.empty() && isAscii(plain) && test(plain.front());
    };
    std::string shown;
    for (std::size_t i = 0; i < signs.size();) {
        if (!isAt(i, beginsName)) {
            shown += signs[i++];
            continue;
        }
        std::string name;
        std::string written;
        for (; isAt(i, isOfName); ++i) {
            name += plainAt(i);
            written += signs[i];
        }
        shown += std::find(names.begin(), names.end(), name) == names.end() ? written : textOf(name);
    }
    return shown;
}

const std::vector<FormulaWord>& formulaWords() {
    static const std::vector<FormulaWord> words{{"+ - * /", "arithmetic"},      {"^", "power"},          {"%", "percent"},
                                                {"< <= > >= == !=", "compare"}, {"&& ||", "logic"},      {"a ? b : c", "condition"},
                                                {"min(a, b, …)", "min"},        {"max(a, b, …)", "max"}, {"round(a, n)", "round"},
                                                {"floor(a)", "floor"},          {"ceil(a)", "ceil"},     {"abs(a)", "abs"}};
    return words;
}

}  // namespace huying::app
