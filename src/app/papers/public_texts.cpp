// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers/public_texts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "app/commands/publication_guard.h"
#include "app/ports/read_snapshot.h"
#include "app/ports/storage_failure.h"
#include "app/queries/cases_in_turn.h"
#include "app/queries/publication_line.h"
#include "base/text.h"
#include "domain/publishing.h"

namespace huying::app {

namespace {

using base::Error;
using domain::PersonalDataKind;
using domain::PublicationExtent;
using domain::PublishedPart;

// Shorter ones would be found everywhere.
constexpr std::size_t shortestName = 2;
constexpr std::size_t shortestAddress = 4;
constexpr std::size_t shortestNumber = 7;

bool isSame(const Error& left, const Error& right) { return left.code == right.code && left.arguments == right.arguments; }

// Each once: what keeps the suggestion to its title often keeps its reply back too.
void addOnce(base::Errors& notes, base::Errors more) {
    for (Error& one : more) {
        const bool isThere = std::any_of(notes.begin(), notes.end(), [&](const Error& other) { return isSame(one, other); });
        if (!isThere) notes.push_back(std::move(one));
    }
}

// What is asked of the directory stays the same for all pieces of a list.
class TextsOfRegister {
public:
    TextsOfRegister(RegisterReader& reader, const PublicTextQuery& query, base::Date today, const Words& words)
        : reader_(reader), query_(query), today_(today), words_(words), units_(reader.units()), sessions_(reader.sessions()) {}

    void take(const domain::CaseFacts& recorded, PublicTexts& into) {
        const domain::CaseFacts then = domain::asHandled(domain::factsAsOf(recorded, today_).value_or(recorded));
        base::Errors reasons;
        PublicTextParts parts{false, false, {}};
        base::Errors notes;
        PublicTextSource source = sourceOf(then);
        choose({recorded, then}, source.units, parts, reasons, notes);
        if (!reasons.empty()) {
            const domain::Suggestion& suggestion = recorded.suggestion;
            const bool isReplyAsked = query_.what == PublishedPart::reply;
            into.leftOut.push_back({suggestion.id, suggestion.address(), suggestion.classified ? std::string() : suggestion.title,
                                    std::move(reasons), isReplyAsked ? outlookOf(recorded, today_).suggestion : std::nullopt});
            return;
        }
        into.texts.push_back(composePublicText(source, parts, words_));
        into.texts.back().notes = std::move(notes);
    }

private:
    struct Moment {
        const domain::CaseFacts& recorded;
        const domain::CaseFacts& then;  // of today, as the piece is handled
    };

    using UnitsOfTasks = std::map<domain::TaskId, domain::Unit>;

    [[nodiscard]] base::Errors against(const Moment& of, PublicationExtent extent) const {
        base::Errors reasons = publicTextObstacles(of.recorded, PublishedPart::suggestion, extent, today_);
        if (reasons.empty() && extent == PublicationExtent::full && base::trimmed(of.then.suggestion.body).empty())
            reasons.push_back(Error("public-text-without-body", "extent", "order").with("case", of.recorded.suggestion.address()));
        return reasons;
    }

    // The replies that go out, and of each other one why it does not; where none does, as recording it would say it.
    [[nodiscard]] std::vector<const domain::Reply*> repliesOut(const Moment& of, const UnitsOfTasks& units, base::Errors& reasons,
                                                               base::Errors& notes) const {
        reasons = publicTextObstacles(of.recorded, PublishedPart::reply, PublicationExtent::full, today_);
        if (!reasons.empty()) return {};
        std::vector<const domain::Reply*> out;
        const std::string address = of.recorded.suggestion.address();
        for (const domain::Task& task : of.then.tasks) {
            if (task.round != of.then.round() || !task.answers()) continue;
            const auto unit = units.find(task.id);
            const std::string name = unit == units.end() ? std::string() : unit->second.displayName();
            const domain::Reply* reply = of.then.replyOf(task.id);
            if (reply == nullptr) {
                notes.push_back(Error("unit-without-reply", "what", "order").with("case", address).with("unit", name));
                continue;
            }
            base::Errors keptBack = replyKeptBack(of.then, *reply, PublicationExtent::full, name);
            if (keptBack.empty() && base::trimmed(reply->text).empty())
                keptBack.push_back(Error("unit-reply-without-text", "what", "order").with("case", address).with("unit", name));
            if (keptBack.empty()) out.push_back(reply);
            addOnce(notes, std::move(keptBack));
        }
        if (!out.empty()) return out;
        reasons.push_back(Error("reply-without-text", "what", "order").with("case", address));
        if (notes.size() > 1) addOnce(reasons, std::move(notes));  // of several units each
        notes.clear();
        return out;
    }

    void choose(const Moment& of, const UnitsOfTasks& units, PublicTextParts& parts, base::Errors& reasons, base::Errors& notes) const {
        if (query_.what == PublishedPart::reply) {
            if (query_.extent == PublicationExtent::titleOnly) reasons.push_back(Error("reply-has-no-title", "extent", "conflict"));
            if (reasons.empty()) parts.replies = repliesOut(of, units, reasons, notes);
            return;
        }
        parts.hasSuggestion = true;
        parts.hasBody = query_.extent != PublicationExtent::titleOnly;
        reasons = against(of, query_.extent.value_or(PublicationExtent::full));
        if (!query_.extent && !reasons.empty()) {
            parts.hasBody = false;
            notes = std::exchange(reasons, against(of, PublicationExtent::titleOnly));
        }
        if (query_.what || query_.extent == PublicationExtent::titleOnly || !reasons.empty()) return;
        base::Errors withoutReply;
        base::Errors withoutSome;
        parts.replies = repliesOut(of, units, withoutReply, withoutSome);
        addOnce(notes, std::move(withoutReply));
        addOnce(notes, std::move(withoutSome));
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
            source.units.emplace(task.id, unit->asOf(task.assignedOn));
            hide(source, PersonalDataKind::known, task.handlerPhone, shortestNumber);
            hidePeopleOf(source, task.handler);
            for (const domain::UnitContact& contact : unit->contacts) {
                hide(source, PersonalDataKind::known, contact.phone, shortestNumber);
                hide(source, PersonalDataKind::known, contact.address, shortestAddress);
                hidePeopleOf(source, contact.person);
            }
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
            if (facts.suggestion.hideIdentity && one.delegation) hideDelegation(source, facts.suggestion.term, one.delegation);
            const auto deputy = one.deputy ? reader_.deputy(one.deputy) : std::nullopt;
            if (!deputy) continue;
            if (facts.suggestion.hideIdentity) hideName(source, PersonalDataKind::deputyName, deputy->name);
            hide(source, PersonalDataKind::known, deputy->phone, shortestNumber);
            hide(source, PersonalDataKind::known, deputy->certificate, shortestNumber);
            hide(source, PersonalDataKind::known, deputy->address, shortestAddress);
        }
    }

    // 武侯代表团, and 武侯 where the text says no more.
    void hideDelegation(PublicTextSource& source, int term, domain::DelegationId id) {
        constexpr std::string_view ending = "代表团";
        for (const domain::Delegation& row : reader_.delegations(term)) {
            if (row.id != id) continue;
            hide(source, PersonalDataKind::deputyName, row.name, shortestName);
            if (row.name.ends_with(ending))
                hide(source, PersonalDataKind::deputyName, row.name.substr(0, row.name.size() - ending.size()), shortestName);
        }
    }

    // A cell may name several, or an office in place of a person, which is no secret.
    static void hidePeopleOf(PublicTextSource& source, const std::string& names) {
        for (const std::string& name : base::splitValues(names)) {
            constexpr std::array<std::string_view, 7> offices{"室", "处", "股", "组", "办", "中心", "部门"};
            const bool isOffice =
                std::any_of(offices.begin(), offices.end(), [&](std::string_view ending) { return name.ends_with(ending); });
            if (!isOffice) hideName(source, PersonalDataKind::contactName, name);
        }
    }

    // Papers spread a name of two characters to the width of three.
    static void hideName(PublicTextSource& source, PersonalDataKind kind, const std::string& name) {
        hide(source, kind, name, shortestName);
        const std::vector<std::string> characters = base::characters(name);
        if (characters.size() != shortestName) return;
        for (const char* gap : {" ", "  ", "　", "　　"}) hide(source, kind, characters.front() + gap + characters.back(), shortestName);
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

base::Error outNotice(const PublicText& text, const Words& words) {
    return base::Error("public-text-goes-out", "", "order")
        .with("case", text.address)
        .with("parts", partsText(text.suggestionExtent(), text.hasReply, words));
}

PublicTexts readPublicTexts(RegisterReader& reader, const std::vector<domain::SuggestionId>& ids, const PublicTextQuery& query,
                            base::Date today, const Words& words) {
    const ReadSnapshot moment(reader);
    if (auto reason = reasonAgainst(reader.viewer(), Deed::readPublicText)) throw StorageFailure(std::move(*reason));
    TextsOfRegister texts(reader, query, today, words);
    PublicTexts read;
    forEachCase(reader, ids, [&](const domain::CaseFacts& recorded) { texts.take(recorded, read); });
    return read;
}

}  // namespace huying::app
