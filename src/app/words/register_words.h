// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/words/words.h"

// What a register says in place of the shipped words, by term: the names of its result classes (domain.md §2.7) and its
// wording table (§9; design: "the register's wording table overrides a label there").
namespace huying::app {

class RegisterReader;

struct RegisterWords {
    std::vector<domain::Wording> wordings;
    std::map<int, std::vector<domain::ResultClassWording>> classes;  // by term, in their order
    std::vector<domain::RefusalWording> reasons;                     // why papers are not accepted
    std::vector<domain::TermChoice> choices;                         // what closed lists offer
    int newestTerm = 0;

    bool operator==(const RegisterWords&) const = default;
};

RegisterWords readRegisterWords(RegisterReader& reader);

// The catalogue in the words of the register; without a term in those of its newest one.
Words wordsOf(RegisterReader& reader, Language language, std::optional<int> term = {});

// What stands for the key where a register says nothing else.
std::string shippedWord(domain::WordingKey key, Language language);

}  // namespace huying::app
