// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers/deputy_record.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "app/commands/deputy_name.h"
#include "app/papers/deputy_pieces.h"
#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/ports/storage_failure.h"
#include "app/queries/cases_in_turn.h"
#include "base/name_order.h"
#include "base/text.h"

namespace huying::app {

namespace {

using domain::CommitmentState;
using domain::Rating;

void checkRight(RegisterReader& reader) {
    if (auto reason = reasonAgainst(reader.viewer(), Deed::readDeputyRecord)) throw StorageFailure(std::move(*reason));
}

domain::Deputy withoutContact(domain::Deputy deputy) {
    deputy.phone.clear();
    deputy.address.clear();
    deputy.postcode.clear();
    return deputy;
}

// Papers and talks by the deputy they are of; what is secret or must not be named is left out, and what led to it.
class BeforeTheNumber {
public:
    BeforeTheNumber(RegisterReader& reader, const DeputyPieces& pieces, std::optional<domain::SessionId> session)
        : reader_(reader), pieces_(pieces) {
        for (const domain::Submission& paper : reader.submissions(session)) {
            if (!isKept(paper) && !paper.suggestion) addPaper(paper);
        }
        for (const domain::PreContact& talk : reader.preContacts(session)) {
            if (!isKept(talk)) addTalk(talk);
        }
    }

    void fill(DeputyRecord& record) const {
        if (const auto found = papers_.find(record.deputy.id); found != papers_.end()) record.papers = found->second;
        if (const auto found = talks_.find(record.deputy.id); found != talks_.end()) record.talks = found->second;
    }

private:
    static bool isKept(const domain::Submission& paper) { return paper.isSecret() || paper.hideIdentity; }

    // Whatever session what came of it is of, and whoever signed that.
    [[nodiscard]] bool isKept(const domain::PreContact& talk) const {
        domain::SuggestionId suggestion = talk.suggestion;
        if (talk.submission) {
            const auto paper = reader_.submission(talk.submission);
            if (paper && isKept(*paper)) return true;
            if (paper && paper->suggestion) suggestion = paper->suggestion;
        }
        if (!suggestion) return false;
        const auto facts = reader_.caseFacts(suggestion);
        return facts && isNotNamed(*facts);
    }

    void addPaper(const domain::Submission& paper) {
        const domain::SubmissionState state = domain::stateOf(paper);
        std::vector<domain::DeputyId> signers = paper.coSigners;
        if (paper.leadDeputy) signers.insert(signers.begin(), paper.leadDeputy);
        std::vector<domain::HiddenValue> hidden;
        for (const domain::DeputyId signer : signers) pieces_.hideDeputy(hidden, signer);
        const std::string title = DeputyPieces::cleaned(paper.title, hidden);
        for (const domain::DeputyId signer : signers)
            papers_[signer].push_back({paper.id, paper.address(), title, paper.submittedOn, state});
    }

    void addTalk(const domain::PreContact& talk) {
        const std::string& ledTo = talk.suggestionAddress.empty() ? talk.submissionAddress : talk.suggestionAddress;
        std::vector<domain::HiddenValue> hidden;
        pieces_.hideDeputy(hidden, talk.deputy);
        pieces_.hideUnit(hidden, talk.unit);
        talks_[talk.deputy].push_back({pieces_.unitName(talk.unit, talk.raisedOn), DeputyPieces::cleaned(talk.matter, hidden),
                                       talk.raisedOn, domain::stateOf(talk), ledTo});
    }

    RegisterReader& reader_;
    const DeputyPieces& pieces_;
    std::map<domain::DeputyId, std::vector<DeputyPaper>> papers_;
    std::map<domain::DeputyId, std::vector<DeputyTalk>> talks_;
};

// Activities by who took part. Which of his pieces grew from one is told of those that may be named.
class Attendance {
public:
    Attendance(RegisterReader& reader, std::optional<domain::SessionId> session) : activities_(reader.deputyActivities(session)) {}

    void fill(DeputyRecord& record) const {
        for (const domain::DeputyActivity& row : activities_) {
            if (std::find(row.deputies.begin(), row.deputies.end(), record.deputy.id) == row.deputies.end()) continue;
            AttendedActivity attended{
                row.id, row.kind, DeputyPieces::cleaned(row.name, {}), row.from, row.to, DeputyPieces::cleaned(row.place, {}), {}};
            for (const DeputyPiece& piece : record.pieces) {
                if (piece.isSigned && piece.origin == row.id) attended.pieces.push_back(piece.address);
            }
            record.attended.push_back(std::move(attended));
        }
    }

private:
    std::vector<domain::DeputyActivity> activities_;
};

void add(const DeputyPieces& pieces, const DeputyPieces::Shared& shared, DeputyRecord& record) {
    const domain::DeputyId deputy = record.deputy.id;
    if (shared.isKept) {
        record.kept.push_back({shared.piece.id, shared.piece.address, shared.signers.contains(deputy)});
    } else {
        record.pieces.push_back(pieces.of(deputy, shared));
    }
}

// Newest session first; within one as they were read: by kind and serial.
void sortSessions(std::vector<DeputyPiece>& pieces) {
    std::stable_sort(pieces.begin(), pieces.end(), [](const DeputyPiece& left, const DeputyPiece& right) {
        return std::pair(left.term, left.sessionNumber) > std::pair(right.term, right.sessionNumber);
    });
}

std::vector<NamesakeOfTerm> namesakesOf(RegisterReader& reader, const domain::Deputy& deputy) {
    std::set<int> terms;
    for (const domain::Session& row : reader.sessions()) terms.insert(row.term);
    terms.erase(deputy.term);
    std::vector<NamesakeOfTerm> namesakes;
    for (const int term : terms) {
        for (const domain::Deputy& other : reader.deputiesNamed(term, deputy.name))
            namesakes.push_back({other.id, other.term, other.described()});
    }
    return namesakes;
}

}  // namespace

std::optional<Rating> DeputyPiece::firstRating() const {
    for (const DeputyRating& row : ratings) {
        if (row.result) return row.result;
    }
    return std::nullopt;
}

std::optional<Rating> DeputyPiece::lastRating() const {
    for (auto row = ratings.rbegin(); row != ratings.rend(); ++row) {
        if (row->result) return row->result;
    }
    return std::nullopt;
}

std::vector<DeputyFigure> DeputyRecord::figures() const {
    std::vector<DeputyFigure> all;
    const auto count = [&](DeputyFigureKind kind, const auto& isMeant) {
        DeputyFigure figure{kind, 0, {}};
        for (std::size_t place = 0; place < pieces.size(); ++place) {
            if (isMeant(pieces[place])) figure.pieces.push_back(place);
        }
        figure.count = static_cast<int>(figure.pieces.size());
        all.push_back(std::move(figure));
    };
    // What stands in two pieces that are handled together happened once.
    const auto countOnce = [&](DeputyFigureKind kind, const auto& idsOf) {
        DeputyFigure figure{kind, 0, {}};
        std::set<std::int64_t> known;
        for (std::size_t place = 0; place < pieces.size(); ++place) {
            const std::vector<std::int64_t> ids = idsOf(pieces[place]);
            if (!ids.empty()) figure.pieces.push_back(place);
            known.insert(ids.begin(), ids.end());
        }
        figure.count = static_cast<int>(known.size());
        all.push_back(std::move(figure));
    };
    const auto promises = [](CommitmentState state) {
        return [state](const DeputyPiece& piece) {
            std::vector<std::int64_t> ids;
            if (!piece.counts()) return ids;
            for (const DeputyPromise& row : piece.promises) {
                if (row.state == state) ids.push_back(row.id.value);
            }
            return ids;
        };
    };
    const auto rated = [](Rating rating) {
        return [rating](const DeputyPiece& piece) { return piece.counts() && piece.lastRating() == rating; };
    };
    using Kind = DeputyFigureKind;
    count(Kind::led, [](const DeputyPiece& piece) { return piece.counts() && piece.order == 0; });
    count(Kind::coSigned, [](const DeputyPiece& piece) { return piece.counts() && piece.order > 0; });
    count(Kind::replied, [](const DeputyPiece& piece) { return piece.counts() && piece.isReplied; });
    count(Kind::completed, [](const DeputyPiece& piece) { return piece.counts() && piece.isCompleted; });
    count(Kind::awaitingRating, [](const DeputyPiece& piece) { return piece.counts() && piece.awaitsRating; });
    // Of a piece that was replied to the lead proposer sends a form, and who else is waited for or has sent one.
    const auto isReturned = [](const DeputyPiece& piece) { return piece.counts() && !piece.ratings.empty(); };
    count(Kind::returned, isReturned);
    all.back().base = static_cast<int>(std::count_if(pieces.begin(), pieces.end(), [&](const DeputyPiece& piece) {
        return isReturned(piece) || (piece.counts() && piece.isReplied && (piece.isLed() || piece.awaitsRating));
    }));
    count(Kind::satisfied, rated(Rating::satisfied));
    count(Kind::mostlySatisfied, rated(Rating::mostlySatisfied));
    count(Kind::dissatisfied, rated(Rating::dissatisfied));
    countOnce(Kind::contacts, [](const DeputyPiece& piece) {
        std::vector<std::int64_t> ids;
        for (const DeputyContact& row : piece.contacts) ids.push_back(row.id.value);
        return ids;
    });
    countOnce(Kind::openPromises, promises(CommitmentState::open));
    countOnce(Kind::fulfilledPromises, promises(CommitmentState::fulfilled));
    count(Kind::withdrawn, [](const DeputyPiece& piece) { return piece.isSigned && piece.state == domain::CaseState::withdrawn; });
    all.push_back({Kind::talks, static_cast<int>(talks.size()), {}});
    DeputyFigure activities{Kind::activities, static_cast<int>(attended.size()), {}};
    for (std::size_t place = 0; place < pieces.size(); ++place) {
        const auto isGrown = [&](const AttendedActivity& row) { return pieces[place].isSigned && pieces[place].origin == row.id; };
        if (std::any_of(attended.begin(), attended.end(), isGrown)) activities.pieces.push_back(place);
    }
    all.push_back(std::move(activities));
    return all;
}

std::optional<DeputyRecord> readDeputyRecord(RegisterReader& reader, domain::DeputyId id, const DeputyRecordQuery& query,
                                             const Words& words) {
    const ReadSnapshot moment(reader);
    checkRight(reader);
    const auto deputy = reader.deputy(id);
    if (!deputy) return std::nullopt;
    DeputyRecord record;
    record.deputy = withoutContact(*deputy);
    record.today = query.today;
    DeputyPieces pieces(reader, deputy->term, query.today, words);
    std::vector<domain::CaseFacts> all;
    forEachCase(reader, reader.casesOfDeputy(id), [&](domain::CaseFacts facts) {
        if (!query.session || facts.suggestion.session == *query.session) all.push_back(std::move(facts));
    });
    std::stable_sort(all.begin(), all.end(), [](const domain::CaseFacts& left, const domain::CaseFacts& right) {
        return std::tuple(left.suggestion.kind, left.suggestion.serial) < std::tuple(right.suggestion.kind, right.suggestion.serial);
    });
    for (const domain::CaseFacts& facts : all) {
        const auto shared = pieces.share(facts);
        if (shared && shared->people.contains(id)) add(pieces, *shared, record);
    }
    sortSessions(record.pieces);
    BeforeTheNumber(reader, pieces, query.session).fill(record);
    Attendance(reader, query.session).fill(record);
    record.namesakes = namesakesOf(reader, *deputy);
    return record;
}

DeputyRecords readDeputyRecords(RegisterReader& reader, int term, const DeputyRecordQuery& query, const Words& words,
                                const ReadProgress& goOn) {
    const ReadSnapshot moment(reader);
    checkRight(reader);
    DeputyRecords read;
    read.term = term;
    std::map<domain::DeputyId, std::size_t> places;
    for (domain::Deputy& deputy : reader.deputies(term)) {
        if (deputy.toBeChecked) {
            ++read.toBeChecked;
            continue;
        }
        DeputyRecord& record = read.records.emplace_back();
        record.deputy = withoutContact(std::move(deputy));
        record.today = query.today;
    }
    std::vector<std::tuple<std::string, std::string, std::string, std::size_t>> order;  // delegations that sound alike stay apart
    for (std::size_t place = 0; place < read.records.size(); ++place) {
        const domain::Deputy& deputy = read.records[place].deputy;
        order.emplace_back(base::pinyinKey(deputy.delegationName), deputy.delegationName, base::personPinyinKey(deputy.name), place);
    }
    std::sort(order.begin(), order.end());
    std::vector<DeputyRecord> sorted;
    for (const auto& [sound, delegation, name, place] : order) sorted.push_back(std::move(read.records[place]));
    read.records = std::move(sorted);
    for (std::size_t place = 0; place < read.records.size(); ++place) places[read.records[place].deputy.id] = place;

    DeputyPieces pieces(reader, term, query.today, words);
    for (const domain::Session& session : reader.sessions()) {
        if (session.term != term || (query.session && session.id != *query.session)) continue;
        const std::vector<domain::CaseFacts> all = reader.caseFactsOfSession(session.id, LongTexts::read);
        std::size_t done = 0;
        for (const domain::CaseFacts& facts : all) {
            if (goOn && !goOn(done++, all.size())) {
                read.isCancelled = true;
                return read;
            }
            const auto shared = pieces.share(facts);
            if (!shared) continue;
            for (const domain::DeputyId person : shared->people) {
                if (const auto place = places.find(person); place != places.end()) add(pieces, *shared, read.records[place->second]);
            }
        }
    }
    const BeforeTheNumber before(reader, pieces, query.session);
    const Attendance attendance(reader, query.session);
    for (DeputyRecord& record : read.records) {
        sortSessions(record.pieces);
        before.fill(record);
        attendance.fill(record);
    }
    return read;
}

base::Result<domain::DeputyId> findDeputy(RegisterReader& reader, int term, const std::string& text, const std::string& delegation) {
    const ReadSnapshot moment(reader);
    const DeputyReference named = splitDeputyName(text);
    const std::string& of = delegation.empty() ? named.delegation : delegation;
    std::vector<domain::Deputy> found = reader.deputiesNamed(term, named.name);
    if (!of.empty()) std::erase_if(found, [&](const domain::Deputy& one) { return !one.isOf(of) && !one.wasOf(of); });
    if (found.empty()) {
        if (auto one = reader.deputyWithCertificate(term, named.name)) found.push_back(std::move(*one));
    }
    if (found.size() == 1) return found.front().id;
    std::vector<std::string> candidates;
    for (const domain::Deputy& one : found) candidates.push_back(one.described() + one.certificate);
    return base::failure(base::Error(found.empty() ? "no-such-deputy" : "ambiguous-deputy", "deputy", found.empty() ? "known" : "unique")
                             .with("value", delegation.empty() ? text : text + "（" + delegation + "）")
                             .with("term", std::to_string(term))
                             .with("candidates", base::joined(candidates, "、")));
}

}  // namespace huying::app
