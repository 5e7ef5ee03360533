// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inspection.h"

#include <algorithm>

namespace huying::domain {

namespace {

template <class Id>
void addOnce(std::vector<Id>& ids, Id id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

void takeLowest(std::vector<std::string> candidates, std::string_view seed, int count, std::vector<std::string>& drawn) {
    std::sort(candidates.begin(), candidates.end(), [seed](const std::string& left, const std::string& right) {
        return std::pair(lotOf(seed, left), std::string_view(left)) < std::pair(lotOf(seed, right), std::string_view(right));
    });
    const auto many = std::min(candidates.size(), static_cast<std::size_t>(std::max(0, count)));
    drawn.insert(drawn.end(), candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(many));
}

}  // namespace

std::string drawKey(const std::string& address, const std::string& unit) { return address.empty() ? unit : address + " " + unit; }

std::string_view unitOfDrawKey(std::string_view key) {
    const std::size_t blank = key.find(' ');
    return blank == std::string_view::npos ? key : key.substr(blank + 1);
}

std::uint64_t lotOf(std::string_view seed, std::string_view key) {
    constexpr std::uint64_t fnvBasis = 14695981039346656037ULL;
    constexpr std::uint64_t fnvPrime = 1099511628211ULL;
    std::uint64_t hash = fnvBasis;
    const auto add = [&](unsigned char byte) { hash = (hash ^ byte) * fnvPrime; };
    for (const char byte : seed) add(static_cast<unsigned char>(byte));
    add('\n');
    for (const char byte : key) add(static_cast<unsigned char>(byte));
    constexpr std::uint64_t firstFactor = 0xBF58476D1CE4E5B9ULL;
    constexpr std::uint64_t secondFactor = 0x94D049BB133111EBULL;
    hash = (hash ^ (hash >> 30U)) * firstFactor;
    hash = (hash ^ (hash >> 27U)) * secondFactor;
    return hash ^ (hash >> 31U);
}

std::vector<std::string> drawnFrom(const std::vector<std::string>& candidates, std::string_view seed, int count, bool isPerUnit) {
    std::vector<std::string> drawn;
    if (!isPerUnit) {
        takeLowest(candidates, seed, count, drawn);
        return drawn;
    }
    std::vector<std::string_view> units;
    for (const std::string& key : candidates) addOnce(units, unitOfDrawKey(key));
    for (const std::string_view unit : units) {
        std::vector<std::string> own;
        std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(own),
                     [unit](const std::string& key) { return unitOfDrawKey(key) == unit; });
        takeLowest(std::move(own), seed, count, drawn);
    }
    return drawn;
}

bool isProven(const InspectionDraw& draw) { return drawnFrom(draw.candidates, draw.seed, draw.count, draw.isPerUnit) == draw.drawn; }

const InspectionFollowUp* doneBy(const InspectionFinding& finding) {
    const auto found = std::find_if(finding.followUps.begin(), finding.followUps.end(),
                                    [](const InspectionFollowUp& row) { return row.isDone && row.voidReason.empty(); });
    return found == finding.followUps.end() ? nullptr : &*found;
}

bool isOpen(const InspectionFinding& finding) {
    return finding.voidReason.empty() && !finding.demand.empty() && doneBy(finding) == nullptr;
}

bool hasFinding(const InspectionLine& line, std::optional<Date> until) {
    return line.counts() && std::any_of(line.findings.begin(), line.findings.end(), [&](const InspectionFinding& finding) {
               return finding.voidReason.empty() && (!until || finding.on <= *until);
           });
}

}  // namespace huying::domain
