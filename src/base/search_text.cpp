// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/search_text.h"

#include <algorithm>

namespace huying::base {

namespace {

// `single` characters are found one by one: Chinese, but also rare and private ones, symbols and other scripts.
enum class Kind { blank, sign, ignored, letter, digit, single };

struct Character {
    char32_t code = 0;
    std::size_t length = 1;
    bool isValid = false;
};

constexpr std::size_t longestPrefix = 4;   // characters of a run that are tokens of their own
constexpr std::size_t longestRun = 64;     // characters of a run that count
constexpr std::size_t mostTerms = 64;      // of one word; the text itself decides beyond

Character characterAt(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return {};
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if ((next & 0xC0) != 0x80) return {};
        code = (code << 6) | (next & 0x3FU);
    }
    const bool isOverlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (isOverlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
    return {code, length, true};
}

void append(std::string& out, char32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

bool isIn(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

char32_t folded(char32_t code) {
    if (isIn(code, 0xFF01, 0xFF5E)) code -= 0xFEE0;
    // Signs that say something (100%, C++) are characters like any other, full width so that indexes keep them.
    if (code < 0x80 && std::string_view("%+#&@$").find(static_cast<char>(code)) != std::string_view::npos) return code + 0xFEE0;
    if (isIn(code, 'A', 'Z') || (isIn(code, 0xC0, 0xDE) && code != 0xD7)) return code + 0x20;
    return code;
}

Kind asciiKind(char32_t code) {
    if (isIn(code, '0', '9')) return Kind::digit;
    if (isIn(code, 'a', 'z')) return Kind::letter;
    return code == ' ' || isIn(code, 0x09, 0x0D) ? Kind::blank : Kind::sign;
}

// Of a folded character.
Kind kindOf(char32_t code) {
    if (code < 0x80) return asciiKind(code);
    if (isIn(code, 0x4E00, 0x9FFF)) return Kind::single;  // most of what is written
    if (code == 0x85 || code == 0xA0 || code == 0x1680 || isIn(code, 0x2000, 0x200A) || code == 0x2028 || code == 0x2029 ||
        code == 0x202F || code == 0x205F || code == 0x3000)
        return Kind::blank;
    if (code == 0xAD || isIn(code, 0x200B, 0x200F) || isIn(code, 0x2060, 0x2064) || isIn(code, 0xFE00, 0xFE0F) || code == 0xFEFF ||
        isIn(code, 0xE0100, 0xE01EF))
        return Kind::ignored;
    if (code < 0xC0 || code == 0xD7 || code == 0xF7) return Kind::sign;
    if (code < 0x530 || isIn(code, 0x1E00, 0x1FFF)) return Kind::letter;
    if (isIn(code, 0x2010, 0x206F) || (isIn(code, 0x3001, 0x3003) || isIn(code, 0x3008, 0x3020) || code == 0x3030 || code == 0x303D) ||
        code == 0x30FB || isIn(code, 0xFE10, 0xFE1F) || isIn(code, 0xFE30, 0xFE6F) || isIn(code, 0xFF5F, 0xFF65) ||
        isIn(code, 0xFFF0, 0xFFFF))
        return Kind::sign;
    return Kind::single;
}

// Whether a sign stands there that folding leaves out.
bool hasIgnored(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte != 0xC2 && byte != 0xE2 && byte != 0xEF && byte != 0xF3) continue;  // what leads one of them
        const Character character = characterAt(text, at);
        if (character.isValid && kindOf(character.code) == Kind::ignored) return true;
    }
    return false;
}

// Folds and tells `keep` every folded character with its place; a run of blanks and signs between two is one blank.
template <class Keep>
void fold(std::string_view text, Keep keep) {
    bool isStarted = false;
    std::size_t gap = std::string_view::npos;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        const char32_t code = folded(character.code);
        const Kind kind = character.isValid ? kindOf(code) : Kind::sign;
        if (kind == Kind::blank || kind == Kind::sign) {
            if (isStarted && gap == std::string_view::npos) gap = at;
        } else if (kind != Kind::ignored) {
            if (gap != std::string_view::npos) keep(U' ', gap);
            gap = std::string_view::npos;
            keep(code, at);
            isStarted = true;
        }
        at += character.length;
    }
}

// Neighbouring characters of one kind in folded text, each with its place.
struct Run {
    Kind kind = Kind::single;
    std::vector<std::string_view> characters;
};

template <class Take>
void eachRun(std::string_view text, Take take) {
    Run run;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        const Kind kind = character.isValid ? kindOf(character.code) : Kind::sign;
        if (kind != run.kind && !run.characters.empty()) {
            take(run);
            run.characters.clear();
        }
        run.kind = kind;
        if (kind == Kind::single || kind == Kind::letter || kind == Kind::digit)
            run.characters.push_back(text.substr(at, character.length));
        at += character.length;
    }
    if (!run.characters.empty()) take(run);
}

std::string_view spanOf(const Run& run, std::size_t first, std::size_t count) {
    const std::string_view last = run.characters[first + count - 1];
    const char* begin = run.characters[first].data();
    return {begin, static_cast<std::size_t>(last.data() + last.size() - begin)};
}

Kind kindBefore(std::string_view text, std::size_t at) {
    if (at == 0) return Kind::blank;
    do {
        --at;
    } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return kindOf(characterAt(text, at).code);
}

}  // namespace

std::string searchable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    fold(text, [&](char32_t code, std::size_t) { append(out, code); });
    return out;
}

SearchableText searchableWithPlaces(std::string_view text) {
    SearchableText out;
    fold(text, [&](char32_t code, std::size_t place) {
        append(out.text, code);
        out.places.resize(out.text.size(), static_cast<std::uint32_t>(place));
    });
    out.places.push_back(static_cast<std::uint32_t>(text.size()));
    return out;
}

std::vector<std::string> searchWords(std::string_view typed) {
    std::vector<std::string> words;
    const auto take = [&](std::string_view part) {
        std::string word = searchable(part);
        if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
    };
    std::size_t start = 0;
    for (std::size_t at = 0; at < typed.size();) {
        const Character character = characterAt(typed, at);
        if (character.isValid && kindOf(character.code) == Kind::blank) {
            take(typed.substr(start, at - start));
            start = at + character.length;
        }
        at += character.length;
    }
    take(typed.substr(start));
    return words;
}

WrittenWord::WrittenWord(std::string_view foldedWord) : word_(foldedWord), isChinese_(!foldedWord.empty()) {
    for (std::size_t at = 0; at < word_.size() && isChinese_;) {
        const Character character = characterAt(word_, at);
        isChinese_ = character.isValid && isIn(character.code, 0x4E00, 0x9FFF);
        at += character.length;
    }
    isLatin_ = !word_.empty() && static_cast<unsigned char>(word_.front()) < 0x80;
}

Standing WrittenWord::standingIn(std::string_view written) const {
    if (isChinese_) {
        if (written.find(word_) != std::string_view::npos) return Standing::yes;
        return hasIgnored(written) ? Standing::perhaps : Standing::no;  // one may stand within the word
    }
    if (!isLatin_) return Standing::perhaps;
    constexpr unsigned char leadsFullWidth = 0xEF;
    const bool isPossible = std::any_of(written.begin(), written.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == leadsFullWidth || (byte > ' ' && byte < 0x80);
    });
    return isPossible ? Standing::perhaps : Standing::no;
}

std::size_t findWord(std::string_view text, std::string_view word, std::size_t from) {
    if (word.empty()) return std::string_view::npos;
    const Kind first = kindOf(characterAt(word, 0).code);
    for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (first == Kind::single || kindBefore(text, at) != first) return at;
    }
    return std::string_view::npos;
}

void appendTokens(std::string_view text, std::string_view mark, std::vector<std::string>& tokens) {
    const auto add = [&](std::string_view token) { tokens.emplace_back(mark).append(token); };
    eachRun(text, [&](const Run& run) {
        const std::size_t size = run.characters.size();
        if (run.kind == Kind::single) {
            for (std::size_t i = 0; i < size; ++i) {
                add(run.characters[i]);
                if (i + 1 < size) add(spanOf(run, i, 2));
            }
            return;
        }
        for (std::size_t count = 1; count <= std::min(size, longestPrefix); ++count) add(spanOf(run, 0, count));
        if (size > longestPrefix) add(spanOf(run, 0, std::min(size, longestRun)));
    });
}

std::vector<SearchTerm> termsOf(std::string_view word) {
    std::vector<SearchTerm> terms;
    const auto add = [&](std::string_view token, bool isPrefix) {
        const bool isNew = std::none_of(terms.begin(), terms.end(), [&](const SearchTerm& term) { return term.token == token; });
        if (isNew && terms.size() < mostTerms) terms.push_back({std::string(token), isPrefix});
    };
    eachRun(word, [&](const Run& run) {
        const std::size_t size = run.characters.size();
        if (run.kind != Kind::single) {
            add(spanOf(run, 0, std::min(size, longestRun)), size > longestPrefix);
        } else if (size == 1) {
            add(run.characters.front(), false);
        } else {
            for (std::size_t i = 0; i + 1 < size; ++i) add(spanOf(run, i, 2), false);
        }
    });
    return terms;
}

bool termsAreEnough(std::string_view word) {
    std::size_t runs = 0;
    bool isShort = true;
    eachRun(word, [&](const Run& run) {
        ++runs;
        isShort = isShort && run.characters.size() <= (run.kind == Kind::single ? 2 : longestRun);
    });
    return runs == 1 && isShort;
}

}  // namespace huying::base
