// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_text.h"
#include "figures.h"
#include "make_pieces.h"
#include "steady_random.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace huying::sample {

namespace {

/// A subject stands at most so often with different places; below the limit that the proof holds.
constexpr int usesOfOneSubject = 5;

class Composer {
public:
    Composer(const Sources& sources, const std::vector<FullCase>& fullCases) : sources_(sources), random_(20230222) {
        for (const FullCase& item : fullCases) {
            titles_.insert(item.title);
            ++done_[item.categoryCode];
        }
    }

    std::vector<Piece> compose() {
        for (const auto& [category, wanted] : figures::categories) {
            composeCategory(std::string(category), wanted - done_[std::string(category)]);
        }
        random_.shuffle(pieces_);
        return std::move(pieces_);
    }

private:
    void composeCategory(const std::string& category, int wanted) {
        std::vector<const Subject*> placed;
        int made = 0;
        for (const Subject& subject : sources_.subjects) {
            if (subject.category == category) {
                made += add(subject) ? 1 : 0;
                if (subject.hasPlace()) {
                    placed.push_back(&subject);
                }
            }
        }
        if (made > wanted) {
            throw std::runtime_error("subjects.csv has more subjects of " + category + " than the " + std::to_string(wanted) +
                                     " pieces left for it");
        }
        for (int round = 1; round < usesOfOneSubject && made < wanted; ++round) {
            random_.shuffle(placed);
            for (std::size_t index = 0; index < placed.size() && made < wanted; ++index) {
                made += add(*placed[index]) ? 1 : 0;
            }
        }
        if (made < wanted) {
            throw std::runtime_error("subjects.csv gives only " + std::to_string(made) + " pieces of " + category + " instead of " +
                                     std::to_string(wanted) + ": add subjects or places");
        }
    }

    /// The least used place that the subject takes and that makes a new title; null when there is none.
    const Place* choosePlace(const Subject& subject) {
        const Place* best = nullptr;
        std::size_t bestWeight = 0;
        for (const Place& place : sources_.places) {
            const bool fits = std::any_of(subject.placeKinds.begin(), subject.placeKinds.end(), [&](const auto& kind) {
                return place.name == kind || std::find(place.kinds.begin(), place.kinds.end(), kind) != place.kinds.end();
            });
            if (!fits || titles_.contains(replaceAll(subject.titlePattern, "{地}", place.name))) {
                continue;
            }
            const std::size_t weight = placeUse_[place.name] * 1000 + districtUse_[place.district] * 20 + random_.below(200);
            if (best == nullptr || weight < bestWeight) {
                best = &place;
                bestWeight = weight;
            }
        }
        return best;
    }

    bool add(const Subject& subject) {
        Piece piece;
        piece.subject = &subject;
        std::string placeName;
        if (subject.hasPlace()) {
            const Place* place = choosePlace(subject);
            if (place == nullptr) {
                return false;
            }
            placeName = place->name;
            piece.district = place->district;
            ++placeUse_[place->name];
            ++districtUse_[place->district];
        }
        piece.title = replaceAll(subject.titlePattern, "{地}", placeName);
        if (!titles_.insert(piece.title).second) {
            throw std::runtime_error("the title " + piece.title + " comes twice");
        }
        piece.body = "事由：" + replaceAll(subject.facts, "{地}", placeName) + "。\n建议：" +
                     replaceAll(subject.proposals, "{地}", placeName) + "。";
        piece.answering = unitsOf(subject.lead, piece.district);
        piece.joint = unitsOf(subject.joint, piece.district);
        pieces_.push_back(std::move(piece));
        return true;
    }

    std::vector<const Unit*> unitsOf(const std::vector<std::string>& names, const std::string& district) const {
        std::vector<const Unit*> units;
        for (const std::string& name : names) {
            units.push_back(sources_.unitNamed(name == "{区}" ? district : name));
        }
        return units;
    }

    const Sources& sources_;
    SteadyRandom random_;
    std::vector<Piece> pieces_;
    std::set<std::string> titles_;
    std::map<std::string, int> done_;
    std::map<std::string, std::size_t> placeUse_;
    std::map<std::string, std::size_t> districtUse_;
};

void numberPieces(const std::vector<FullCase>& fullCases, std::vector<Piece>& pieces) {
    std::set<std::pair<bool, int>> taken;
    for (const FullCase& item : fullCases) {
        taken.insert({item.intersessional, item.serial});
    }
    std::size_t next = 0;
    const auto number = [&](bool intersessional, int last) {
        for (int serial = 1; serial <= last; ++serial) {
            if (!taken.contains({intersessional, serial}) && next < pieces.size()) {
                pieces[next].intersessional = intersessional;
                pieces[next].serial = serial;
                ++next;
            }
        }
    };
    number(false, figures::plenary);
    number(true, figures::intersessional);
    if (next != pieces.size()) {
        throw std::runtime_error("the full cases leave too few numbers for the ledger");
    }
}

/// The last three intersessional pieces are the open ones: handling, replied, just assigned.
void markOpen(std::vector<Piece>& pieces) {
    for (Piece& piece : pieces) {
        if (piece.intersessional && piece.serial > figures::intersessional - figures::openPieces) {
            const int fromEnd = figures::intersessional - piece.serial;
            piece.stage = fromEnd == 0 ? Stage::assigned : fromEnd == 1 ? Stage::replied : Stage::handling;
        }
    }
}

} // namespace

std::string Piece::numberText() const { return (intersessional ? "闭" : "") + std::to_string(serial); }

std::string Piece::address() const { return std::to_string(figures::term) + "-" + std::to_string(figures::session) + "-" + numberText(); }

std::string withoutPlaces(const Sources& sources, const std::string& title) {
    std::vector<std::string> names;
    for (const Place& place : sources.places) {
        names.push_back(place.name);
    }
    std::stable_sort(names.begin(), names.end(), [](const auto& left, const auto& right) { return left.size() > right.size(); });
    std::string text = title;
    for (const std::string& name : names) {
        text = replaceAll(text, name, "");
    }
    return text;
}

std::vector<Piece> composePieces(const Sources& sources, const std::vector<FullCase>& fullCases) {
    std::vector<Piece> pieces = Composer(sources, fullCases).compose();
    numberPieces(fullCases, pieces);
    markOpen(pieces);
    return pieces;
}

} // namespace huying::sample
