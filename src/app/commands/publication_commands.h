// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/commands/fact_corrections.h"
#include "domain/publication.h"

// 公开 (domain.md §2.8): what of a piece was published where, or that it is not published and why.
namespace huying::app {

struct RecordPublication {
    static constexpr std::string_view name = "record-publication";
    std::string caseAddress;
    domain::PublishedPart what = domain::PublishedPart::suggestion;
    domain::PublicationExtent extent = domain::PublicationExtent::full;
    std::string where;        // where it is published
    std::string reasonIfNot;  // where it is not
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordPublication& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("what", c.what);
    visitor.required("extent", c.extent);
    visitor.optional("where", c.where);
    visitor.optional("reason_if_not", c.reasonIfNot);
}

struct CorrectPublication : FactCorrection {
    static constexpr std::string_view name = "correct-publication";
    std::optional<domain::PublishedPart> what;
    std::optional<domain::PublicationExtent> extent;  // of what is not published takes the place away, and the other way round
    std::optional<std::string> where;
    std::optional<std::string> reasonIfNot;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectPublication& c) {
    visitCorrection(visitor, "publication_number", c);
    visitor.optional("what", c.what);
    visitor.optional("extent", c.extent);
    visitor.optional("where", c.where);
    visitor.optional("reason_if_not", c.reasonIfNot);
}

}  // namespace huying::app
