// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessment/formula.h"

#include <algorithm>
#include <cmath>

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

// The text as the library is to read it, and where each byte of it stood: signs of Chinese input methods mean the plain ones.
struct ReadableText {
    std::string text;
    std::vector<std::size_t> characterOf;  // from 1
};

ReadableText readable(const std::string& text) {
    static const std::map<std::string, std::string, std::less<>> plain{{"×", "*"},  {"÷", "/"},  {"≥", ">="}, {"≤", "<="},
                                                                       {"≠", "!="}, {"\t", " "}, {"\n", " "}, {"\r", " "}};
    ReadableText readable;
    std::size_t place = 0;
    for (const std::string& sign : base::characters(text)) {
        const auto known = plain.find(sign);
        const std::string meant = known == plain.end() ? base::foldWidth(sign) : known->second;
        readable.text += meant;
        readable.characterOf.insert(readable.characterOf.end(), meant.size(), ++place);
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

// Of ASCII alone, whatever the program's locale calls a letter.
bool beginsName(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_'; }
bool isOfName(char sign) { return beginsName(sign) || (sign >= '0' && sign <= '9'); }
bool isAscii(const std::string& sign) { return sign.size() == 1; }

// The signs a formula is made of; a mark of texts or a sign of another language has no meaning in it.
bool isOfFormula(const std::string& sign) {
    return isAscii(sign) &&
           (isOfName(sign.front()) || std::string_view(" .,()+-*/^%<>=!&|?:").find(sign.front()) != std::string_view::npos);
}

// What stands at a place and is named together: a name, a word of another language, or one sign.
std::string tokenAt(const std::vector<std::string>& signs, std::size_t position) {
    std::string token;
    const auto isWord = [](const std::string& sign) { return !isAscii(sign) || isOfName(sign.front()); };
    for (std::size_t i = position - 1; i < signs.size(); ++i) {
        if (!token.empty() && !(isWord(signs[i]) && isWord(signs[i - 1]) && isAscii(signs[i]) == isAscii(signs[i - 1]))) break;
        token += signs[i];
    }
    return token;
}

Error at(Error error, std::size_t position, const std::string& token = {}) {
    error = std::move(error).with("position", std::to_string(position));
    return token.empty() ? error : std::move(error).with("token", token);
}

// A word that means nothing here, or a sign in a wrong place.
Error refusalOf(const std::string& token, std::size_t position) {
    const bool isName = !token.empty() && (static_cast<unsigned char>(token.front()) >= 0x80 || beginsName(token.front()));
    return at(isName ? Error("formula-unknown-name", "formula", "known") : Error("formula-unexpected", "formula", "format"), position,
              token);
}

// What the library found, said in our words. Texts are plain ASCII by now: one byte is one sign.
Error refusalOf(const mu::ParserError& found, const std::vector<std::string>& signs, const std::vector<std::size_t>& characterOf) {
    const std::size_t end = characterOf.back() + 1;
    const bool isInside = found.GetPos() >= 0 && static_cast<std::size_t>(found.GetPos()) < signs.size();
    const std::size_t place = isInside ? static_cast<std::size_t>(found.GetPos()) : signs.size();
    const std::string token = isInside ? tokenAt(signs, place + 1) : found.GetToken();
    const std::size_t position = isInside ? characterOf[place] : end;
    switch (found.GetCode()) {
        case mu::ecUNASSIGNABLE_TOKEN:
            return refusalOf(token, position);
        case mu::ecUNEXPECTED_EOF:
        case mu::ecMISSING_PARENS:
        case mu::ecMISSING_ELSE_CLAUSE:
            return at(Error("formula-incomplete", "formula", "format"), end);
        case mu::ecTOO_MANY_PARAMS:
        case mu::ecTOO_FEW_PARAMS:
            return Error("formula-wrong-arguments", "formula", "format").with("token", found.GetToken());
        default:
            return at(Error("formula-unexpected", "formula", "format"), position, token);
    }
}

}  // namespace

struct Formula::Parsed {
    mutable Arithmetic arithmetic;        // computing changes nothing that can be seen
    std::map<std::string, double> values;  // its variables; they stay where they are
    std::vector<std::string> names;
};

Formula::Formula(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
Formula::Formula(Formula&&) noexcept = default;
Formula& Formula::operator=(Formula&&) noexcept = default;
Formula::~Formula() = default;

base::Result<Formula> Formula::parse(const std::string& text, const std::vector<std::string>& known) {
    if (base::trimmed(text).empty()) return base::failure(Error("formula-empty", "formula", "required"));
    if (base::characterCount(text) > longest)
        return base::failure(Error("formula-too-long", "formula", "limit").with("most", std::to_string(longest)));
    const ReadableText readable = app::readable(text);
    const std::vector<std::string> signs = base::characters(readable.text);
    std::size_t byte = 0;
    for (std::size_t i = 0; i < signs.size(); byte += signs[i++].size()) {
        if (!isOfFormula(signs[i])) return base::failure(refusalOf(tokenAt(signs, i + 1), readable.characterOf[byte]));
    }
    auto parsed = std::make_unique<Parsed>();
    try {
        for (const std::string& name : known) parsed->arithmetic.DefineVar(name, &parsed->values[name]);
        for (auto& [name, value] : parsed->values) value = 1;
        parsed->arithmetic.SetExpr(readable.text);
        try {
            static_cast<void>(parsed->arithmetic.Eval());
        } catch (const NoValue&) {  // it was read, which is all that is asked here
        }
        if (parsed->arithmetic.GetNumResults() > 1) return base::failure(Error("formula-several-values", "formula", "format"));
        for (const auto& [name, place] : parsed->arithmetic.GetUsedVar()) parsed->names.push_back(name);
    } catch (const mu::ParserError& error) {
        return base::failure(refusalOf(error, signs, readable.characterOf));
    }
    return Formula(std::move(parsed));
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
        return isAscii(plain) && test(plain.front());
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
