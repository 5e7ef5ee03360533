// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "app/report/report_parts.h"

namespace huying::app {

namespace {

using domain::CaseFacts;
using domain::ContactPhase;
using domain::Rating;
using domain::Task;

Rate startRate(const ReportBasis& basis, const std::string& key, const std::string& base, int baseCount) {
    Rate rate;
    rate.key = key;
    rate.label = basis.words->text("report.rate." + key);
    rate.formula = basis.words->text("report.formula." + key);
    rate.base = denominator(*basis.words, base, baseCount);
    return rate;
}

void finishRate(Rate& rate) { rate.percent = percentOf(rate.count, rate.base.count); }

template <class Test>
Rate rateOfPieces(const ReportBasis& basis, const std::string& key, const std::string& base, int baseCount, Test test) {
    Rate rate = startRate(basis, key, base, baseCount);
    rate.pieces = piecesThat(basis, test);
    rate.count = static_cast<int>(rate.pieces.size());
    finishRate(rate);
    return rate;
}

// Of the pieces that the office takes such shares of; where that is another base than as shipped, the formula names it too: what
// stands before the sign of division stays.
template <class Test>
Rate rateOfPieces(const ReportBasis& basis, const std::string& key, const ShareBase& base, bool isAsShipped, Test test) {
    Rate rate =
        rateOfPieces(basis, key, base.key, base.countIn(basis), [&](const CountedCase& one) { return test(one) && base.holds(one); });
    constexpr std::string_view divided = "÷";
    if (const auto place = rate.formula.find(divided); !isAsShipped && place != std::string::npos) {
        const bool isSpaced = place > 0 && rate.formula[place - 1] == ' ';
        rate.formula.replace(place + divided.size(), std::string::npos, (isSpaced ? " " : "") + rate.base.label);
    }
    return rate;
}

bool hasFaceToFace(const CountedCase& one) {
    return std::any_of(one.facts.contacts.begin(), one.facts.contacts.end(),
                       [&](const auto& row) { return isFaceToFace(row.way) && isOwnContact(one.facts, row); });
}

// Every answering unit of the first round met the deputy before, during and after handling (domain.md §8.15).
bool isVisited(const CountedCase& one) {
    bool any = false;
    for (const Task& task : one.facts.tasks) {
        if (task.round != 1 || !task.answers()) continue;
        any = true;
        if (!domain::areVisitsMade(one.facts, task)) return false;
    }
    return any;
}

// The same by tasks: of the answering units of the first round, how many made all three visits.
Rate rateOfVisits(const ReportBasis& basis) {
    Rate rate = startRate(basis, "three_visits_tasks", "answering_tasks", 0);
    for (const CountedCase& one : basis.cases) {
        bool any = false;
        for (const Task& task : one.facts.tasks) {
            if (task.round != 1 || !task.answers()) continue;
            ++rate.base.count;
            if (!domain::areVisitsMade(one.facts, task)) continue;
            ++rate.count;
            any = true;
        }
        if (any) rate.pieces.push_back(one.address);
    }
    finishRate(rate);
    return rate;
}

// One more task that is not judged, of the latest piece.
void leaveOut(const ReportBasis& basis, Rate& rate, const std::string& key, const std::string& address) {
    auto found = std::find_if(rate.notJudged.begin(), rate.notJudged.end(), [&](const NotJudged& one) { return one.key == key; });
    if (found == rate.notJudged.end()) found = rate.notJudged.insert(found, NotJudged{key, basis.words->text("report.not_judged." + key)});
    ++found->count;
    if (found->pieces.empty() || found->pieces.back() != address) found->pieces.push_back(address);
}

// Tasks with a limit that has been reached or met (wasOnTime). Nothing is known to be late whose day or limit is not on record:
// such a task is left out and told apart. What is neither due nor answered has nothing to judge yet.
template <class Counts, class AnsweredOn>
Rate rateOfTasks(const ReportBasis& basis, const std::string& key, const std::string& base, bool byOriginal, Counts counts,
                 AnsweredOn answeredOn) {
    Rate rate = startRate(basis, key, base, 0);
    for (const CountedCase& one : basis.cases) {
        bool anyOnTime = false;
        for (const Task& task : one.facts.tasks) {
            if (!counts(task)) continue;
            const std::optional<base::Date> deadline = byOriginal ? task.dueOn : one.facts.deadlineOf(task);
            const std::optional<bool> isOnTime = wasOnTime(deadline, answeredOn(one.facts, task), basis.asOf);
            // While its clock stands still a task has no limit for now, which is not one that nobody recorded.
            if (!deadline && one.facts.openPauseOf(task.id) != nullptr) continue;
            if (!deadline) {
                leaveOut(basis, rate, "no_due_date", one.address);
            } else if (!isOnTime && answeredOn(one.facts, task).first) {
                leaveOut(basis, rate, task.answers() ? "undated_reply" : "undated_opinion", one.address);
            }
            if (!isOnTime) continue;
            ++rate.base.count;
            if (!*isOnTime) continue;
            ++rate.count;
            anyOnTime = true;
        }
        if (anyOnTime) rate.pieces.push_back(one.address);
    }
    finishRate(rate);
    return rate;
}

// How many promises the pieces hold, and how many of them are fulfilled.
std::pair<int, int> promisesOf(const ReportBasis& basis) {
    std::pair<int, int> sum{0, 0};
    for (const CountedCase& one : basis.cases) {
        sum.first += one.summary.commitments;
        sum.second += one.summary.commitmentsFulfilled;
    }
    return sum;
}

bool isPublished(const CountedCase& one) {
    return isReplyPublished(one) || one.summary.publication == domain::PublicationState::suggestion;
}

bool isRated(const CountedCase& one) { return one.summary.result || one.summary.process; }

bool isGood(const std::optional<Rating>& rating) { return rating && *rating != Rating::dissatisfied; }

}  // namespace

bool isReplyPublished(const CountedCase& one) {
    return one.summary.publication == domain::PublicationState::both || one.summary.publication == domain::PublicationState::reply;
}

Answered repliedOn(const CaseFacts& facts, const Task& task) {
    const domain::Reply* reply = facts.replyOf(task.id);
    return reply == nullptr ? Answered{false, std::nullopt} : Answered{true, reply->on};
}

Answered opinionOn(const CaseFacts& facts, const Task& task) {
    const domain::JointOpinion* opinion = facts.jointOpinionOf(task.id);
    return opinion == nullptr ? Answered{false, std::nullopt} : Answered{true, opinion->on};
}

std::optional<bool> wasOnTime(const std::optional<base::Date>& deadline, const Answered& answered, base::Date asOf) {
    const auto [isAnswered, on] = answered;
    if (!deadline || (isAnswered && !on) || (!isAnswered && *deadline > asOf)) return std::nullopt;
    return isAnswered && *on <= *deadline;
}

std::vector<Rate> makeRates(const ReportBasis& basis) {
    const int registered = static_cast<int>(basis.cases.size());
    const auto countIf = [&](auto test) { return static_cast<int>(std::count_if(basis.cases.begin(), basis.cases.end(), test)); };
    const int replied = countIf(wasReplied);
    std::set<domain::ResultClass> implemented;
    for (const domain::ResultClassWording& wording : basis.classes) {
        if (wording.countsAsImplemented) implemented.insert(wording.code);
    }
    const auto answers = [](const Task& task) { return task.answers(); };
    const auto givesOpinion = [](const Task& task) { return task.givesJointOpinion(); };

    std::vector<Rate> rates;
    rates.push_back(rateOfPieces(basis, "replied", "registered", registered, wasReplied));
    rates.push_back(rateOfPieces(basis, "completed", "registered", registered, [](const CountedCase& one) { return one.isCompleted(); }));
    rates.push_back(rateOfTasks(basis, "on_time", "due_tasks", false, answers, repliedOn));
    rates.push_back(rateOfTasks(basis, "on_time_original", "due_tasks", true, answers, repliedOn));
    rates.push_back(rateOfTasks(basis, "joint_on_time", "joint_tasks", false, givesOpinion, opinionOn));
    const ShareBase contacts = baseOfContacts(basis);
    const bool isOfEvery = basis.settings.contactSharesOf == domain::PieceShareBase::registered;
    rates.push_back(rateOfPieces(basis, "contacted", contacts, isOfEvery, [](const CountedCase& one) {
        return std::any_of(one.facts.contacts.begin(), one.facts.contacts.end(),
                           [&](const auto& row) { return isOwnContact(one.facts, row); });
    }));
    rates.push_back(rateOfPieces(basis, "face_to_face", contacts, isOfEvery, hasFaceToFace));
    rates.push_back(rateOfPieces(basis, "three_visits", contacts, isOfEvery, isVisited));
    rates.push_back(rateOfVisits(basis));
    rates.push_back(rateOfPieces(basis, "forms_returned", "replied_pieces", replied,
                                 [](const CountedCase& one) { return wasReplied(one) && isRated(one); }));
    const ShareBase ratings = baseOfRatings(basis, "rated_result", &domain::CaseSummary::result);
    const bool isOfReturned = basis.settings.ratingSharesOf == domain::RatingShareBase::returned;
    rates.push_back(rateOfPieces(basis, "satisfied_or_mostly", ratings, isOfReturned,
                                 [](const CountedCase& one) { return one.isCompleted() && isGood(one.summary.result); }));
    rates.push_back(rateOfPieces(basis, "satisfied", ratings, isOfReturned,
                                 [](const CountedCase& one) { return one.isCompleted() && one.summary.result == Rating::satisfied; }));
    rates.push_back(rateOfPieces(basis, "first_satisfied", baseOfFirstRatings(basis),
                                 basis.settings.firstRatingSharesOf == domain::RatingShareBase::returned,
                                 [](const CountedCase& one) { return isGood(one.summary.firstResult); }));
    const auto [promised, fulfilled] = promisesOf(basis);
    if (promised > 0) {
        Rate kept = startRate(basis, "commitments_fulfilled", "commitments", promised);
        kept.count = fulfilled;
        kept.pieces = piecesThat(basis, [](const CountedCase& one) { return one.summary.commitmentsFulfilled > 0; });
        finishRate(kept);
        rates.push_back(std::move(kept));
    }
    // 解决率 is a share of classes.
    rates.push_back(rateOfPieces(basis, "implemented", baseOfClasses(basis),
                                 basis.settings.classSharesOf == domain::ClassShareBase::completed, [&](const CountedCase& one) {
                                     return one.isCompleted() && one.summary.resultClass && implemented.contains(*one.summary.resultClass);
                                 }));
    // Where nobody records publications nothing is known, and that is no rate of nought.
    if (countIf([](const CountedCase& one) { return one.summary.publication.has_value(); }) > 0) {
        const int published = countIf(isPublished);
        rates.push_back(rateOfPieces(basis, "published", baseOfPublication(basis),
                                     basis.settings.publicationSharesOf == domain::PieceShareBase::registered, isPublished));
        rates.push_back(rateOfPieces(basis, "replies_published", "published_pieces", published, isReplyPublished));
    }
    addProposerRates(basis, rates);
    return rates;
}

}  // namespace huying::app
