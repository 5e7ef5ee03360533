// SPDX-License-Identifier: GPL-3.0-or-later
#include "make_pieces.h"
#include "steady_random.h"

#include "csv_text.h"

#include <algorithm>

namespace huying::sample {

namespace {

/// 武侯代表团 belongs to 武侯区, 天府新区代表团 to 四川天府新区.
bool isFromDistrict(const Deputy& deputy, const std::string& district) {
    return !district.empty() && district.find(replaceAll(deputy.delegation, "代表团", "")) != std::string::npos;
}

class People {
public:
    explicit People(const Sources& sources) : random_(19540915) {
        for (const Deputy& deputy : sources.deputies) {
            fresh_.push_back(&deputy);
            all_.push_back(&deputy);
        }
        random_.shuffle(fresh_);
    }

    /// A local matter goes to a local deputy where it can, one who has not led yet first; the rest go round.
    const Deputy* lead(const std::string& district) {
        const auto isLocal = [&](const Deputy* one) { return isFromDistrict(*one, district); };
        auto at = std::find_if(fresh_.begin(), fresh_.end(), isLocal);
        if (at == fresh_.end()) {
            std::vector<const Deputy*> local;
            std::copy_if(all_.begin(), all_.end(), std::back_inserter(local), isLocal);
            if (!local.empty() && random_.chance(85)) {
                return random_.pick(local);
            }
            if (fresh_.empty()) {
                return random_.pick(all_);
            }
            at = fresh_.end() - 1;
        }
        const Deputy* chosen = *at;
        fresh_.erase(at);
        known_.push_back(chosen);
        return chosen;
    }

    /// Co-signers are deputies who stood as a lead proposer further up, so that their certificate is known.
    std::vector<const Deputy*> coSigners(const Deputy* lead) {
        const int wanted = random_.chance(42) ? 0 : random_.between(1, random_.chance(20) ? 6 : 3);
        std::vector<const Deputy*> signers;
        for (int attempt = 0; attempt < 40 && static_cast<int>(signers.size()) < wanted && known_.size() > 12; ++attempt) {
            const Deputy* one = random_.pick(known_);
            const bool sameDelegation = one->delegation == lead->delegation;
            if (one != lead && (sameDelegation || attempt > 12) && std::find(signers.begin(), signers.end(), one) == signers.end()) {
                signers.push_back(one);
            }
        }
        return signers;
    }

private:
    SteadyRandom random_;
    std::vector<const Deputy*> all_;
    std::vector<const Deputy*> fresh_;
    std::vector<const Deputy*> known_;
};

} // namespace

void namePeople(const Sources& sources, std::vector<Piece>& pieces) {
    People people(sources);
    SteadyRandom random(62);
    for (Piece& piece : pieces) {
        piece.lead = people.lead(piece.district);
        piece.coSigners = people.coSigners(piece.lead);
        if (random.chance(4)) {
            piece.remark = random.pick(sources.phrases.at("remarks").get<std::vector<std::string>>());
        }
    }
}

} // namespace huying::sample
