// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rounds.h"

#include <algorithm>
#include <map>
#include <vector>

#include "domain/case_facts.h"

namespace huying::domain {

namespace {

int severity(Rating rating) { return rating == Rating::satisfied ? 0 : rating == Rating::mostlySatisfied ? 1 : 2; }

std::optional<Rating> worse(std::optional<Rating> left, std::optional<Rating> right) {
    if (!left) return right;
    if (!right) return left;
    return severity(*left) >= severity(*right) ? left : right;
}

using Forms = std::vector<const Feedback*>;

// The value most forms have; the worse of two that are as frequent.
std::optional<Rating> majorityOf(const Forms& forms, std::optional<Rating> Feedback::* dimension) {
    std::map<Rating, int> votes;
    for (const Feedback* row : forms) {
        if (row->*dimension) ++votes[*(row->*dimension)];
    }
    std::optional<Rating> most;
    for (const auto& [rating, count] : votes) {
        if (!most || count >= votes[*most]) most = rating;  // from satisfied to dissatisfied
    }
    return most;
}

// Where every signer rates, the piece is rated once all of their forms are back (domain.md §6).
RoundRating ratingOfSigners(const CaseFacts& facts, const Forms& forms) {
    RoundRating rating;
    const auto isBack = [&](DeputyId signer) {
        return std::any_of(forms.begin(), forms.end(), [&](const Feedback* row) {
            return row->deputy == signer || (!row->deputy && signer == facts.suggestion.leadDeputy);
        });
    };
    rating.isRated = isBack(facts.suggestion.leadDeputy) &&
                     std::all_of(facts.coSigners.begin(), facts.coSigners.end(), [&](const CoSigner& row) { return isBack(row.deputy); });
    if (!rating.isRated) return {};
    const PieceRating rule = facts.ratingRule.piece;
    for (const Feedback* row : forms) {
        const bool isByLead = !row->deputy || row->deputy == facts.suggestion.leadDeputy;
        if (row->on && (!rating.on || *rating.on < *row->on)) rating.on = row->on;
        if (rule == PieceRating::lead && !isByLead) continue;
        rating.process = worse(rating.process, row->process);
        rating.result = worse(rating.result, row->result);
    }
    if (rule == PieceRating::majority) {
        rating.process = majorityOf(forms, &Feedback::process);
        rating.result = majorityOf(forms, &Feedback::result);
    }
    return rating;
}

}  // namespace

RoundRating ratingOfRound(const CaseFacts& facts, int round) {
    Forms forms;
    for (const Feedback& row : facts.feedback) {
        if (row.round == round && facts.countsForPiece(row)) forms.push_back(&row);
    }
    // Where the replies of separate units are rated apart, the piece is rated once all of them are.
    const bool isApart = std::any_of(forms.begin(), forms.end(), [](const Feedback* row) { return row->task.has_value(); });
    for (const Task& task : facts.tasks) {
        if (!isApart || task.round != round || !task.answers()) continue;
        const bool isThere =
            std::any_of(forms.begin(), forms.end(), [&](const Feedback* row) { return !row->task || *row->task == task.id; });
        if (!isThere) return {};
    }
    if (facts.ratingRule.party == RatingParty::everySigner) return ratingOfSigners(facts, forms);
    RoundRating rating;
    for (const Feedback* row : forms) {
        rating.isRated = true;
        rating.process = worse(rating.process, row->process);
        rating.result = worse(rating.result, row->result);
        if (row->on && (!rating.on || *rating.on < *row->on)) rating.on = row->on;
    }
    return rating;
}

std::vector<DeputyId> signersWithoutForm(const CaseFacts& facts, int round, const Task* task) {
    std::vector<DeputyId> asked{facts.suggestion.leadDeputy};
    if (facts.ratingRule.party == RatingParty::everySigner) {
        for (const CoSigner& row : facts.coSigners) asked.push_back(row.deputy);
    }
    std::erase_if(asked, [&](DeputyId signer) {
        return std::any_of(facts.feedback.begin(), facts.feedback.end(), [&](const Feedback& row) {
            const bool isTheirs = row.deputy == signer || (!row.deputy && signer == facts.suggestion.leadDeputy);
            return row.round == round && isTheirs && (task == nullptr || !row.task || *row.task == task->id);
        });
    });
    return asked;
}

}  // namespace huying::domain
