// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"
#include "domain/deputy_activity.h"
#include "domain/vocabulary.h"

// Which choices of a closed list a term offers, and in which order (domain.md §9). What is offered is for who records next; what
// is recorded keeps its code, whatever the term offers, and ledgers that are imported may have it.
namespace huying::domain {

enum class ChoiceList {
    formationSource,     // 形成来源; what is not known is no choice and always there
    contactWay,          // 联系方式
    deputyActivityKind,  // kinds of 代表活动
};

struct TermChoice {
    std::int64_t row = 0;  // of the register; 0: as shipped
    int term = 0;          // from which on, until a later term says something else of the list
    ChoiceList list = ChoiceList::formationSource;
    std::string code;
    int position = 0;  // 1 stands first
    bool isOffered = true;

    bool operator==(const TermChoice&) const = default;
};

// The choices there are, as shipped.
std::vector<std::string_view> codesOf(ChoiceList list);

// All choices of a list in their order, those not offered too: as the newest term up to this one says, else as shipped. What that
// term did not know yet stands behind the others, offered.
std::vector<TermChoice> choicesInForce(const std::vector<TermChoice>& rows, ChoiceList list, int term);

// The same with these offered, in this order; the others follow as they stood, not offered.
std::vector<TermChoice> withOffered(const std::vector<TermChoice>& choices, const std::vector<std::string>& offered);

std::vector<std::string> offeredIn(const std::vector<TermChoice>& choices);

const TermChoice* choiceIn(const std::vector<TermChoice>& choices, std::string_view code);

template <class E>
struct ListOfChoices;
template <>
struct ListOfChoices<FormationSource> {
    static constexpr ChoiceList value = ChoiceList::formationSource;
};
template <>
struct ListOfChoices<ContactWay> {
    static constexpr ChoiceList value = ChoiceList::contactWay;
};
template <>
struct ListOfChoices<DeputyActivityKind> {
    static constexpr ChoiceList value = ChoiceList::deputyActivityKind;
};

}  // namespace huying::domain

// The codes are those of the lists themselves (resources/words has the choices under them).
template <>
struct huying::base::EnumCodes<huying::domain::ChoiceList> {
    static constexpr std::string_view name = "choice_list";
    static constexpr std::array values{
        std::pair{domain::ChoiceList::formationSource, std::string_view("formation_source")},
        std::pair{domain::ChoiceList::contactWay, std::string_view("contact_way")},
        std::pair{domain::ChoiceList::deputyActivityKind, std::string_view("deputy_activity_kind")},
    };
};
