// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/public_texts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/commands/allowed_commands.h"
#include "app/commands/publication_commands.h"
#include "app/executor/publication_guard.h"
#include "app/ports/read_snapshot.h"
#include "app/ports/storage_failure.h"
#include "base/text.h"

namespace huying::app {

namespace {

using base::Error;
using domain::PersonalDataKind;
using domain::PublicationExtent;
using domain::PublishedPart;

// Shorter ones would be found everywhere.
constexpr std::size_t shortestName = 2;
constexpr std::size_t shortestNumber = 7;

bool hasReplyText(const domain::CaseFacts& facts) {
    const auto replies = publicReplies(facts);
    return std::any_of(replies.begin(), replies.end(), [](const domain::Reply* one) { return !base::trimmed(one->text).empty(); });
}

// What is asked of the directory stays the same for all pieces of a list.
class TextsOfRegister {
public:
    TextsOfRegister(RegisterReader& reader, const PublicTextQuery& query, base::Date today, const Words& words)
        : reader_(reader), query_(query), today_(today), words_(words), units_(reader.units()), sessions_(reader.sessions()) {}

    void take(domain::SuggestionId id, PublicTexts& into) {
        const auto recorded = reader_.caseFacts(id);
        if (!recorded) return;
        const domain::CaseFacts now = domain::asHandled(*recorded);
        const domain::CaseFacts then = domain::asHandled(domain::factsAsOf(*recorded, today_).value_or(*recorded));
        base::Errors reasons = whatStandsInTheWay(RecordPublication::name, *recorded, today_, std::nullopt);
        std::erase_if(reasons, [](const Error& one) { return one.code == "already-archived"; });  // nothing is recorded
        PublicTextParts parts{false, false, false};
        base::Errors notes;
        if (reasons.empty()) choose({then, now}, parts, reasons, notes);
        if (!reasons.empty()) {
            const domain::Suggestion& suggestion = recorded->suggestion;
            into.leftOut.push_back(
                {id, suggestion.address(), suggestion.classified ? std::string() : suggestion.title, std::move(reasons)});
            return;
        }
        into.texts.push_back(composePublicText(sourceOf(then), parts, words_));
        into.texts.back().notes = std::move(notes);
    }

private:
    struct Moment {
        const domain::CaseFacts& then;
        const domain::CaseFacts& now;
    };

    [[nodiscard]] base::Errors against(const Moment& of, PublishedPart what, PublicationExtent extent) const {
        base::Errors reasons = publicationObstacles(of.then, of.now, what, extent, today_);
        const std::string address = of.now.suggestion.address();
        if (reasons.empty() && what == PublishedPart::reply && !hasReplyText(of.then))
            reasons.push_back(Error("reply-without-text", "what", "order").with("case", address));
        const bool isWhole = what == PublishedPart::suggestion && extent == PublicationExtent::full;
        if (reasons.empty() && isWhole && base::trimmed(of.then.suggestion.body).empty())
            reasons.push_back(Error("public-text-without-body", "extent", "order").with("case", address));
        return reasons;
    }

    void choose(const Moment& of, PublicTextParts& parts, base::Errors& reasons, base::Errors& notes) const {
        if (query_.what == PublishedPart::reply) {
            parts.hasReply = true;
            if (query_.extent == PublicationExtent::titleOnly) reasons.push_back(Error("reply-has-no-title", "extent", "conflict"));
            if (reasons.empty()) reasons = against(of, PublishedPart::reply, PublicationExtent::full);
            return;
        }
        parts.hasSuggestion = true;
        parts.hasBody = query_.extent != PublicationExtent::titleOnly;
        reasons = against(of, PublishedPart::suggestion, query_.extent.value_or(PublicationExtent::full));
        if (!query_.extent && !reasons.empty()) {
            parts.hasBody = false;
            notes = std::exchange(reasons, against(of, PublishedPart::suggestion, PublicationExtent::titleOnly));
        }
        if (query_.what || !parts.hasBody || !reasons.empty()) return;
        base::Errors withoutReply = against(of, PublishedPart::reply, PublicationExtent::full);
        parts.hasReply = withoutReply.empty();
        notes.insert(notes.end(), std::make_move_iterator(withoutReply.begin()), std::make_move_iterator(withoutReply.end()));
    }

    [[nodiscard]] PublicTextSource sourceOf(const domain::CaseFacts& facts) {
        const domain::Suggestion& suggestion = facts.suggestion;
        PublicTextSource source{facts, {}, {}, {}, {}, {}, {}};
        for (const domain::Session& row : sessions_) {
            if (row.id == suggestion.session) source.sessionName = row.name;
        }
        for (const domain::Task& task : facts.tasks) {
            const auto unit = std::find_if(units_.begin(), units_.end(), [&](const domain::Unit& row) { return row.id == task.unit; });
            if (unit == units_.end()) continue;
            source.units.emplace(unit->id, unit->asOf(task.assignedOn));
            hide(source, PersonalDataKind::known, task.handlerPhone, shortestNumber);
            for (const domain::UnitContact& contact : unit->contacts) hide(source, PersonalDataKind::known, contact.phone, shortestNumber);
        }
        nameProposers(source);
        hidePeople(source, facts);
        return source;
    }

    void nameProposers(PublicTextSource& source) {
        const domain::Suggestion& suggestion = source.facts.suggestion;
        if (!suggestion.leadDeputy) {
            for (const domain::Delegation& row : reader_.delegations(suggestion.term)) {
                if (row.id == suggestion.leadDelegation) source.lead = source.proposers = row.name;
            }
        }
        for (const domain::Signatory& one : source.facts.signers()) {
            auto deputy = one.deputy ? reader_.deputy(one.deputy) : std::nullopt;
            if (!deputy) continue;
            deputy->delegationName = deputy->delegationNameOn(suggestion.registeredOn);
            if (one.deputy == suggestion.leadDeputy) {
                source.lead = deputy->name;
                source.proposers = deputy->described();
            } else {
                source.coSigners.push_back(deputy->described());
            }
        }
    }

    // How the signers are reached, whoever they are; and who is not to be named, in whatever is answered together.
    void hidePeople(PublicTextSource& source, const domain::CaseFacts& facts) {
        hideSigners(source, facts);
        const auto look = [&](domain::SuggestionId other) {
            const auto related = other == facts.suggestion.id ? std::nullopt : reader_.caseFacts(other);
            if (related) hideSigners(source, *related);
            return related;
        };
        for (const domain::MergedPiece& row : facts.mergedPieces) look(row.piece);
        for (const domain::Merger& row : facts.mergers) {
            const auto main = look(row.main);
            if (!main) continue;
            for (const domain::MergedPiece& piece : main->mergedPieces) look(piece.piece);
        }
    }

    void hideSigners(PublicTextSource& source, const domain::CaseFacts& facts) {
        for (const domain::Signatory& one : facts.signers()) {
            const auto deputy = one.deputy ? reader_.deputy(one.deputy) : std::nullopt;
            if (!deputy) continue;
            if (facts.suggestion.hideIdentity) hideName(source, deputy->name);
            hide(source, PersonalDataKind::known, deputy->phone, shortestNumber);
            hide(source, PersonalDataKind::known, deputy->certificate, shortestNumber);
            hide(source, PersonalDataKind::known, deputy->address, shortestNumber);
        }
    }

    // Papers spread a name of two characters to the width of three.
    static void hideName(PublicTextSource& source, const std::string& name) {
        hide(source, PersonalDataKind::deputyName, name, shortestName);
        const std::vector<std::string> characters = base::characters(name);
        if (characters.size() != shortestName) return;
        for (const char* gap : {" ", "  ", "　", "　　"})
            hide(source, PersonalDataKind::deputyName, characters.front() + gap + characters.back(), shortestName);
    }
    static void hide(PublicTextSource& source, PersonalDataKind kind, const std::string& value, std::size_t shortest) {
        if (base::characterCount(value) >= shortest) source.hidden.push_back({kind, value});
    }

    RegisterReader& reader_;
    const PublicTextQuery& query_;
    base::Date today_;
    const Words& words_;
    std::vector<domain::Unit> units_;
    std::vector<domain::Session> sessions_;
};

}  // namespace

PublicTexts readPublicTexts(RegisterReader& reader, const std::vector<domain::SuggestionId>& ids, const PublicTextQuery& query,
                            base::Date today, const Words& words) {
    const ReadSnapshot moment(reader);
    if (auto reason = reasonAgainst(reader.viewer(), Deed::readPublicText)) throw StorageFailure(std::move(*reason));
    TextsOfRegister texts(reader, query, today, words);
    PublicTexts read;
    for (const domain::SuggestionId id : ids) texts.take(id, read);
    return read;
}

}  // namespace huying::app
