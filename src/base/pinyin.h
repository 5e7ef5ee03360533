// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Names by their pinyin: wjw, weijianwei and wjianw all find 卫健委.
namespace huying::base {

// "shi wei/yu jian" for 市尉健: a syllable for each character, other readings behind strokes; letters and digits of the
// name stand as they are. The first call takes about a tenth of a second: not on the window's thread.
std::string pinyinOf(std::string_view name);

// Such a text, ready to be matched.
class Syllables {
public:
    Syllables() = default;
    explicit Syllables(std::string_view pinyin);

    // Whether letters and digits, typed without blanks, are the beginnings of neighbouring syllables: an initial, all of
    // it, or zh, ch, sh; of the last one any beginning. They may start at any syllable.
    [[nodiscard]] bool match(std::string_view typed) const;

    [[nodiscard]] std::string initials() const;  // wjw, by the first reading
    [[nodiscard]] std::string joined() const;    // weijianwei

private:
    std::vector<std::vector<std::string>> readings_;
};

// Whether `typed` is all of the initials of a name, not some of them; 市 before it may be left out as people do: mzj of
// 市民政局. What is typed so means it before names that only begin so or have it.
bool areAllInitials(std::string_view typed, std::string_view name, std::string_view initials);

}  // namespace huying::base
