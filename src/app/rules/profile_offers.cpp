// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rules/profile_offers.h"

#include <algorithm>

#include "app/ports/register_reader.h"
#include "app/words/register_words.h"
#include "base/text.h"

namespace huying::app {

namespace {

// 甲 已经解决或基本解决；乙 …
std::string classesText(std::vector<domain::ResultClassWording> classes) {
    std::vector<std::string> parts;
    for (const domain::ResultClassWording& row : classes) {
        if (row.isInUse) parts.push_back(row.shortName + " " + row.name);
    }
    return base::joined(parts, "；");
}

class Offers {
public:
    Offers(RegisterReader& reader, const Words& words) : reader_(reader), words_(words) {
        for (const domain::Session& session : reader.sessions()) term_ = std::max(term_, session.term);
    }

    void add(const OfferedSetting& offered) {
        switch (offered.setting) {
            case TermSetting::classes:
                return addClasses(offered);
            case TermSetting::ratingParty: {
                const auto party = base::fromCode<domain::RatingParty>(offered.value).value();
                const auto rules = reader_.ratingRules();
                const auto known = rules.find(term_);
                const auto before = known == rules.end() ? domain::RatingParty::lead : known->second.party;
                if (before != party) add(offered, words_.label(before), words_.label(party), SetRatingRule{term_, party, std::nullopt});
                return;
            }
            case TermSetting::withdrawal: {
                const auto until = base::fromCode<domain::WithdrawalLimit>(offered.value).value();
                const auto rules = reader_.withdrawalRules();
                const auto known = rules.find(term_);
                const auto before = known == rules.end() ? domain::WithdrawalLimit::reply : known->second.until;
                if (before != until)
                    add(offered, words_.label(before), words_.label(until), SetWithdrawalRule{term_, until, offered.source});
                return;
            }
            case TermSetting::replyTo: {
                const auto to = base::fromCode<domain::ReplyTo>(offered.value).value();
                const auto before = reader_.settings().replyTo;
                if (before != to) add(offered, words_.label(before), words_.label(to), SetReplyTo{to});
                return;
            }
            case TermSetting::wording: {
                const domain::WordingKey key = offered.key.value();
                const auto own = domain::wordingInForce(reader_.wordings(), term_);
                const auto known = own.find(key);
                const std::string before = known == own.end() ? shippedWord(key, Language::chinese) : known->second;
                if (before != offered.value) add(offered, before, offered.value, SetWording{term_, key, offered.value});
                return;
            }
        }
    }

    std::vector<ProfileOffer> take() { return std::move(offers_); }

private:
    void addClasses(const OfferedSetting& offered) {
        const auto list = base::fromCode<domain::ClassList>(offered.value).value();
        const auto before = reader_.resultClasses(term_);
        // Names and what is given; whether D is kept in reserve is no difference in what a place's text says.
        const auto after = domain::classList(list);
        const bool isSame = std::all_of(after.begin(), after.end(), [&](const domain::ResultClassWording& row) {
            const domain::ResultClassWording* known = domain::classIn(before, row.code);
            return !row.isInUse || (known != nullptr && *known == row);
        });
        if (!isSame) add(offered, classesText(before), classesText(after), ChooseClassList{term_, list});
    }

    void add(const OfferedSetting& offered, std::string before, std::string after, Command command) {
        offers_.push_back({offered.setting, offered.source, std::move(before), std::move(after), offered.key, std::move(command)});
    }

    RegisterReader& reader_;
    const Words& words_;
    int term_ = 0;
    std::vector<ProfileOffer> offers_;
};

}  // namespace

std::vector<ProfileOffer> offersOf(RegisterReader& reader, std::string_view profile, const Words& words) {
    const ShippedProfile* shipped = shippedProfile(profile);
    if (shipped == nullptr) return {};
    Offers offers(reader, words);
    for (const OfferedSetting& offered : shipped->settings) offers.add(offered);
    return offers.take();
}

std::string offerText(const ProfileOffer& offer, const Words& words) {
    const std::string what = offer.key ? words.label(*offer.key) : words.label(offer.setting);
    return words.text("phrase.offer", {{"what", what}, {"old", offer.before}, {"new", offer.after}, {"source", offer.source}});
}

}  // namespace huying::app
