// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// The two alphabets of Chinese lists besides the order of protocol.
namespace huying::base {

// Bytes whose order is the pinyin order of the text, numbers by value. Empty where the collation data is missing.
std::string pinyinKey(std::string_view text);

// The same for people, whose surnames have readings of their own: 单 is shàn, not dān. Slow the first time (0.1 s).
std::string personPinyinKey(std::string_view name);

// Bytes whose order is 姓名笔画: character by character, fewer strokes first, then by the kinds of the strokes, 横 竖 撇 点 折
// (domain.md §8.23). A shorter name comes before a longer one that begins with it; characters that the table of
// resources/strokes does not know come last.
std::string strokeKey(std::string_view name);

// The other custom, 姓氏笔画 (domain.md §8.23): the surname, then the given name, where one of a single character has a blank
// in its first place and so stands before every one of two: 田富 before 田大利. Compound surnames are taken whole.
std::string surnameStrokeKey(std::string_view name);

}  // namespace huying::base
