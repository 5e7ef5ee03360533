// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "piece.h"
#include "sources.h"
#include "steady_random.h"

namespace huying::sample {

/// What the deputy and the unit said to each other.
struct Exchange {
    std::string deputy;
    std::string unit;
};

/// Draws from the lists of phrases.json like from a pack of cards: no phrase comes back before all were used. Fills in
/// {建议} and {问题} from the piece's own text, {区} with its district, {单位} with the unit.
class PhraseBook {
public:
    PhraseBook(const Sources& sources, std::uint64_t seed) : sources_(sources), random_(seed) {}

    std::string text(const std::string& kind, const Piece& piece, const Unit& unit);
    Exchange exchange(const std::string& phase, const Piece& piece, const Unit& unit, bool faceToFace);
    std::string placeOfContact(const std::string& way, const Piece& piece);
    std::string word(const std::string& list);
    /// The member of the unit's staff who records; always the same for one unit.
    std::string staff(const Unit& unit) const;

private:
    struct Pack {
        std::vector<std::size_t> order;
        std::size_t next = 0;
    };
    using Fits = std::function<bool(const Json&)>;

    const Json& draw(const std::string& kind, const Fits& fits);
    std::string filled(const std::string& pattern, const Piece& piece, const Unit& unit);
    std::string clauseOf(const Piece& piece, const std::string& heading);
    std::string districtOf(const Piece& piece) const;
    std::string districtOf(const Deputy& deputy) const;

    const Sources& sources_;
    SteadyRandom random_;
    std::map<std::string, Pack> packs_;
};

}  // namespace huying::sample
