// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/directory.h"

// The classes that replies of a term are given. Replies keep the letter; names, short names, their order and what follows from
// a class belong to the term (domain.md §2.7, §9).
namespace huying::domain {

// Lists that are ready to be taken over whole.
enum class ClassList {
    threeClasses,  // A to C, as Chengdu prints them (ACC)
    fourClasses,   // A to D, the national list (NPC)
    jiaYiBing,     // 甲 to 丙, the same three by their older marks
};

// Every letter once, those that the list leaves out not in use.
std::vector<ResultClassWording> classList(ClassList list);

// What a new register begins with, and what holds in a term without a list: the three that Chengdu prints, and D in reserve for
// what other places keep for reference.
std::vector<ResultClassWording> shippedClasses();

// The short name that the term gives to a letter; the letter where it has none.
std::string shortNameOf(const std::vector<ResultClassWording>& classes, ResultClass code);

const ResultClassWording* classIn(const std::vector<ResultClassWording>& classes, ResultClass code);

// Whether a reply of the term may be given the class.
bool isInUse(const std::vector<ResultClassWording>& classes, ResultClass code);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::ClassList> {
    static constexpr std::string_view name = "class_list";
    static constexpr std::array values{
        std::pair{domain::ClassList::threeClasses, std::string_view("a_to_c")},
        std::pair{domain::ClassList::fourClasses, std::string_view("a_to_d")},
        std::pair{domain::ClassList::jiaYiBing, std::string_view("jia_yi_bing")},
    };
};
