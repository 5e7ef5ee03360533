// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"

// That a suggestion or its reply was published, or is not published (公开; domain.md §2.8).
namespace huying::domain {

enum class PublishedPart { suggestion, reply };

// In the order of ever less. A piece may be published in full, as a summary, or not (PUB, AH); of a suggestion also its title alone.
enum class PublicationExtent { full, summary, titleOnly, none };

struct PublicationRecord {
    PublicationId id;
    PublishedPart what = PublishedPart::suggestion;
    PublicationExtent extent = PublicationExtent::full;
    base::Date on{};
    std::string where;        // site, paper or gazette; empty with PublicationExtent::none
    std::string reasonIfNot;  // with PublicationExtent::none
    std::string voidReason;

    [[nodiscard]] bool isPublished() const { return extent != PublicationExtent::none; }
};

// What is public of a piece now. A title alone is no published piece.
enum class PublicationState { both, suggestion, reply, titleOnly, notPublished };

}  // namespace huying::domain

namespace huying::base {

template <>
struct EnumCodes<domain::PublishedPart> {
    using E = domain::PublishedPart;
    static constexpr std::string_view name = "published_part";
    static constexpr std::array values{
        std::pair{E::suggestion, std::string_view("suggestion")},
        std::pair{E::reply, std::string_view("reply")},
    };
};

template <>
struct EnumCodes<domain::PublicationExtent> {
    using E = domain::PublicationExtent;
    static constexpr std::string_view name = "publication_extent";
    static constexpr std::array values{
        std::pair{E::full, std::string_view("full")},
        std::pair{E::summary, std::string_view("summary")},
        std::pair{E::titleOnly, std::string_view("title_only")},
        std::pair{E::none, std::string_view("none")},
    };
};

template <>
struct EnumCodes<domain::PublicationState> {
    using E = domain::PublicationState;
    static constexpr std::string_view name = "publication_state";
    static constexpr std::array values{
        std::pair{E::both, std::string_view("both")},
        std::pair{E::suggestion, std::string_view("suggestion")},
        std::pair{E::reply, std::string_view("reply")},
        std::pair{E::titleOnly, std::string_view("title_only")},
        std::pair{E::notPublished, std::string_view("not_published")},
    };
};

}  // namespace huying::base
