// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrase_book.h"

#include <numeric>
#include <stdexcept>

#include "csv_text.h"

namespace huying::sample {

namespace {

constexpr std::string_view districtMark = "{区}";

bool speaksOfDistrict(const std::string& pattern) { return pattern.find(districtMark) != std::string::npos; }

}  // namespace

const Json& PhraseBook::draw(const std::string& kind, const Fits& fits) {
    const Json& phrases = sources_.phrases.at(kind);
    Pack& pack = packs_[kind];
    for (int round = 0; round < 2; ++round) {
        for (std::size_t place = pack.next; place < pack.order.size(); ++place) {
            if (fits(phrases.at(pack.order[place]))) {
                std::swap(pack.order[place], pack.order[pack.next]);
                return phrases.at(pack.order[pack.next++]);
            }
        }
        pack.order.resize(phrases.size());
        std::iota(pack.order.begin(), pack.order.end(), std::size_t{0});
        random_.shuffle(pack.order);
        pack.next = 0;
    }
    throw std::runtime_error("phrases.json has no phrase of " + kind + " that fits");
}

std::string PhraseBook::text(const std::string& kind, const Piece& piece, const Unit& unit) {
    const bool isOwn = districtOf(piece) == unit.shortName;
    const Json& found = draw(kind, [&](const Json& one) { return !isOwn || !speaksOfDistrict(one.get<std::string>()); });
    return filled(found.get<std::string>(), piece, unit);
}

Exchange PhraseBook::exchange(const std::string& phase, const Piece& piece, const Unit& unit, bool faceToFace) {
    const bool isOwn = districtOf(piece) == unit.shortName;
    const Json& found = draw(phase, [&](const Json& one) {
        return (faceToFace || !one.value("face_to_face", false)) && (!isOwn || !speaksOfDistrict(one.at("unit").get<std::string>()));
    });
    return {filled(found.at("deputy").get<std::string>(), piece, unit), filled(found.at("unit").get<std::string>(), piece, unit)};
}

std::string PhraseBook::placeOfContact(const std::string& way, const Piece& piece) {
    const auto places = sources_.phrases.at("places_of_contact").at(way).get<std::vector<std::string>>();
    return replaceAll(random_.pick(places), districtMark, districtOf(*piece.lead));
}

std::string PhraseBook::word(const std::string& list) { return random_.pick(sources_.phrases.at(list).get<std::vector<std::string>>()); }

std::string PhraseBook::staff(const Unit& unit) const {
    const Json& names = sources_.phrases.at("unit_staff");
    std::size_t sum = 0;
    for (const char sign : unit.code) {
        sum = sum * 37 + static_cast<unsigned char>(sign);
    }
    return names.at(sum % names.size());
}

std::string PhraseBook::filled(const std::string& pattern, const Piece& piece, const Unit& unit) {
    std::string text = pattern;
    if (text.find("{建议}") != std::string::npos) {
        text = replaceAll(text, "{建议}", clauseOf(piece, "建议："));
    }
    if (text.find("{问题}") != std::string::npos) {
        text = replaceAll(text, "{问题}", clauseOf(piece, "事由："));
    }
    return replaceAll(replaceAll(text, districtMark, districtOf(piece)), "{单位}", unit.shortName);
}

/// One clause of the part of the piece's text that stands under the heading.
std::string PhraseBook::clauseOf(const Piece& piece, const std::string& heading) {
    const std::size_t start = piece.body.find(heading);
    if (start == std::string::npos) {
        throw std::runtime_error(piece.address() + " has no " + heading);
    }
    const std::size_t first = start + heading.size();
    const std::size_t end = piece.body.find("。", first);
    return random_.pick(splitList(piece.body.substr(first, end - first), {"，"}));
}

std::string PhraseBook::districtOf(const Piece& piece) const { return piece.district.empty() ? districtOf(*piece.lead) : piece.district; }

std::string PhraseBook::districtOf(const Deputy& deputy) const {
    if (deputy.delegation == "解放军代表团") {
        return "青羊区";
    }
    const std::string name = replaceAll(deputy.delegation, "代表团", "");
    for (const Place& place : sources_.places) {
        if (place.name == place.district && place.name.find(name) != std::string::npos) {
            return place.name;
        }
    }
    return name;
}

}  // namespace huying::sample
