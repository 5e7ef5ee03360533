// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "base/text.h"

namespace huying::base {

namespace {

// Characters of names and places whose second reading people type as well; ICU knows one reading of each.
constexpr std::array<std::pair<std::string_view, std::string_view>, 56> otherReadings{{
    {"长", "chang/zhang"}, {"行", "xing/hang"},   {"乐", "le/yue"},    {"厦", "xia/sha"},     {"重", "zhong/chong"}, {"都", "du/dou"},
    {"单", "shan/dan"},    {"曾", "zeng/ceng"},   {"解", "jie/xie"},   {"仇", "qiu/chou"},    {"区", "qu/ou"},       {"查", "cha/zha"},
    {"盖", "gai/ge"},      {"朴", "piao/pu"},     {"缪", "miao/mou"},  {"覃", "qin/tan"},     {"会", "hui/kuai"},    {"参", "can/shen"},
    {"调", "diao/tiao"},   {"传", "chuan/zhuan"}, {"藏", "zang/cang"}, {"朝", "chao/zhao"},   {"角", "jiao/jue"},    {"车", "che/ju"},
    {"省", "sheng/xing"},  {"尉", "wei/yu"},      {"翟", "zhai/di"},   {"柏", "bai/bo"},      {"贾", "jia/gu"},      {"员", "yuan/yun"},
    {"种", "zhong/chong"}, {"折", "zhe/she"},     {"召", "zhao/shao"}, {"沈", "shen/chen"},   {"薄", "bo/bao"},      {"晟", "sheng/cheng"},
    {"茜", "qian/xi"},     {"莘", "shen/xin"},    {"隗", "wei/kui"},   {"校", "xiao/jiao"},   {"率", "lv/shuai"},    {"系", "xi/ji"},
    {"畜", "xu/chu"},      {"石", "shi/dan"},     {"还", "hai/huan"},  {"降", "jiang/xiang"}, {"盛", "sheng/cheng"}, {"宿", "su/xiu"},
    {"大", "da/dai"},      {"洗", "xi/xian"},     {"祭", "ji/zhai"},   {"万", "wan/mo"},      {"卜", "bu/bo"},       {"地", "di/de"},
    {"属", "shu/zhu"},     {"给", "gei/ji"},
}};

const icu::Transliterator* transliterator() {
    static const std::unique_ptr<icu::Transliterator> shared = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            icu::UnicodeString::fromUTF8("Han-Latin/Names; NFD; [[:Mn:]-[\\u0308]] Remove; NFC; Lower"), UTRANS_FORWARD, status));
        return U_FAILURE(status) ? nullptr : std::move(made);
    }();
    return shared.get();
}

std::vector<std::string> transliterated(const std::string& text) {
    const icu::Transliterator* han = transliterator();
    if (han == nullptr) return {};
    icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
    han->transliterate(unicode);
    std::string latin;
    unicode.toUTF8String(latin);
    std::vector<std::string> syllables = split(latin, ' ');
    std::erase(syllables, "");
    return syllables;
}

void addReading(std::vector<std::string>& readings, std::string reading) {
    if (!reading.empty() && std::find(readings.begin(), readings.end(), reading) == readings.end()) readings.push_back(std::move(reading));
}

// nü is typed nv or nu.
void addTyped(std::vector<std::string>& readings, const std::string& syllable) {
    addReading(readings, replacedAll(syllable, "ü", "v"));
    addReading(readings, replacedAll(syllable, "ü", "u"));
}

bool isPlain(std::string_view character) {
    const char c = lowered(character).front();
    return character.size() == 1 && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
}

// The readings of neighbouring Chinese characters; read together where that gives a syllable for each, as surnames need.
std::vector<std::vector<std::string>> readingsOf(const std::vector<std::string>& run) {
    std::vector<std::vector<std::string>> all(run.size());
    const std::vector<std::string> together = transliterated(joined(run, ""));
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (together.size() == run.size()) {
            addTyped(all[i], together[i]);
        } else {
            for (const std::string& syllable : transliterated(run[i])) addTyped(all[i], syllable);
        }
        for (const auto& [character, readings] : otherReadings) {
            if (character != run[i]) continue;
            for (std::string& reading : split(readings, '/')) addReading(all[i], std::move(reading));
        }
        const auto isNoLatin = [](const std::string& text) {
            return !std::all_of(text.begin(), text.end(), [](char c) { return isPlain({&c, 1}); });
        };
        std::erase_if(all[i], isNoLatin);  // a character that nobody knows how to read
    }
    return all;
}

}  // namespace

std::string pinyinOf(std::string_view name) {
    std::vector<std::string> syllables;
    std::vector<std::string> run;
    const auto finishRun = [&] {
        for (const auto& readings : readingsOf(run)) {
            if (!readings.empty()) syllables.push_back(joined(readings, "/"));
        }
        run.clear();
    };
    std::string plain;
    const auto finishPlain = [&] {
        if (!plain.empty()) syllables.push_back(std::exchange(plain, {}));
    };
    for (const std::string& character : characters(foldWidth(name))) {
        if (isPlain(character)) {
            finishRun();
            plain += lowered(character);
            continue;
        }
        finishPlain();
        const bool isChinese = character.size() >= 3 && static_cast<unsigned char>(character.front()) >= 0xE3 && character != "·";
        if (isChinese) {
            run.push_back(character);
        } else {
            finishRun();
        }
    }
    finishPlain();
    finishRun();
    return joined(syllables, " ");
}

Syllables::Syllables(std::string_view pinyin) {
    for (const std::string& syllable : split(pinyin, ' ')) {
        if (!syllable.empty()) readings_.push_back(split(syllable, '/'));
    }
}

bool Syllables::match(std::string_view typed) const {
    constexpr std::size_t longest = 60;
    if (typed.empty() || typed.size() > longest) return false;
    std::uint64_t reached = 0;  // bit n: the first n letters are used up by the syllables before
    for (const auto& readings : readings_) {
        reached |= 1;
        std::uint64_t next = 0;
        for (std::size_t at = 0; at < typed.size(); ++at) {
            if ((reached >> at & 1) == 0) continue;
            const std::string_view rest = typed.substr(at);
            for (const std::string& reading : readings) {
                if (reading.starts_with(rest)) return true;
                if (rest.front() == reading.front()) next |= std::uint64_t{2} << at;
                if (rest.starts_with(reading)) next |= std::uint64_t{1} << (at + reading.size());
                const bool isDouble = reading.size() > 1 && reading[1] == 'h' && rest.starts_with(reading.substr(0, 2));
                if (isDouble) next |= std::uint64_t{4} << at;
            }
        }
        if ((next >> typed.size() & 1) != 0) return true;
        reached = next;
    }
    return false;
}

std::string Syllables::initials() const {
    std::string text;
    for (const auto& readings : readings_) text += readings.front().front();
    return text;
}

std::string Syllables::joined() const {
    std::string text;
    for (const auto& readings : readings_) text += readings.front();
    return text;
}

bool areAllInitials(std::string_view typed, std::string_view name, std::string_view initials) {
    if (typed.empty() || initials.empty()) return false;
    return typed == initials || (name.starts_with("市") && typed == initials.substr(1));
}

}  // namespace huying::base
