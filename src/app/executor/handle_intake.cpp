// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "app/executor/activity_parts.h"
#include "app/executor/command_context.h"
#include "app/executor/number_rules.h"
#include "app/executor/paper_parts.h"
#include "base/text.h"
#include "domain/suggestion_number.h"

namespace huying::app {

using base::Error;

namespace {

constexpr std::size_t longestTitle = 200;  // characters; longer is a body that slipped into the title

}  // namespace

void checkTitle(const std::string& title, CommandContext& context) {
    if (base::trimmed(title).empty()) return context.refuse(Error("field-required", "title", "required").with("field", "title"));
    if (base::characterCount(title) > longestTitle) {
        context.refuse(Error("title-too-long", "title", "limit").with("most", std::to_string(longestTitle)));
    }
}

std::vector<domain::CoSigner> coSignersOf(const std::vector<DeputyReference>& references, int term, domain::DeputyId lead,
                                          CommandContext& context) {
    std::vector<domain::CoSigner> coSigners;
    std::set<domain::DeputyId> seen{lead};
    for (const DeputyReference& reference : references) {
        const auto deputy = context.findOrAddDeputy(reference, term, "co_signers");
        if (!deputy) continue;
        if (!seen.insert(*deputy).second) {
            context.refuse(Error("signer-twice", "co_signers", "unique").with("value", reference.name));
            continue;
        }
        coSigners.push_back({{}, *deputy, static_cast<int>(coSigners.size()) + 1});
    }
    return coSigners;
}

std::optional<Proposer> proposerOf(const DeputyReference& lead, const std::string& delegation, int term, CommandContext& context) {
    if (lead.isEmpty() && delegation.empty()) {
        context.refuse(Error("proposer-required", "lead", "required"));
        return std::nullopt;
    }
    if (!lead.isEmpty() && !delegation.empty()) {
        context.refuse(Error("one-proposer-only", "delegation", "conflict"));
        return std::nullopt;
    }
    Proposer proposer;
    if (!lead.isEmpty()) {
        const auto deputy = context.findOrAddDeputy(lead, term, "lead");
        if (!deputy) return std::nullopt;
        proposer.deputy = *deputy;
    } else {
        const auto id = context.delegationAsWritten(delegation, term);
        if (!id) return std::nullopt;
        proposer.delegation = *id;
    }
    return proposer;
}

namespace {

// The lead on record of whom nobody knew yet where from: the same person, now with delegation and certificate number.
std::optional<domain::DeputyId> placedLead(domain::DeputyId id, const DeputyReference& given, int term, CommandContext& context) {
    const auto lead = context.reader().deputy(id);
    const bool isSame = lead && lead->toBeChecked && lead->delegationName.empty() && !given.delegation.empty() &&
                        base::comparableName(lead->name) == base::comparableName(given.name) &&
                        (given.certificate.empty() || lead->certificate.empty() || lead->certificate == given.certificate);
    if (!isSame) return std::nullopt;
    domain::Deputy placed = *lead;
    placed.delegation = context.delegationAsWritten(given.delegation, term).value_or(domain::DelegationId());
    if (!given.certificate.empty()) {
        const auto other = context.reader().deputyWithCertificate(term, given.certificate);
        if (other && other->id != id) return std::nullopt;
        placed.certificate = given.certificate;
    }
    placed.toBeChecked = false;
    context.writer().updateDeputy(placed);
    return id;
}

void checkSubmission(const domain::Suggestion& suggestion, CommandContext& context) {
    if (suggestion.submittedOn && suggestion.registeredOn && *suggestion.registeredOn < *suggestion.submittedOn) {
        context.refuse(Error("registered-before-submitted", "submitted_on", "order")
                           .with("submitted", base::isoDate(*suggestion.submittedOn))
                           .with("registered", base::isoDate(*suggestion.registeredOn)));
    }
    context.refuseFuture(suggestion.submittedOn, "submitted_on");
    if (suggestion.registeredOn != context.on()) context.refuseFuture(suggestion.registeredOn, "registered_on");
    if (suggestion.classified && !suggestion.body.empty()) context.refuse(Error("no-text-of-secrets", "body", "conflict"));
}

// Who signed the paper that is registered, unless the command says it otherwise.
std::optional<Proposer> proposerOf(const RegisterSuggestion& command, const std::optional<domain::Submission>& paper, int term,
                                   CommandContext& context) {
    const bool isTaken = paper && command.lead.isEmpty() && command.delegation.empty();
    if (isTaken) return Proposer{paper->leadDeputy, paper->leadDelegation};
    return proposerOf(command.lead, command.delegation, term, context);
}

std::vector<domain::CoSigner> coSignersOf(const RegisterSuggestion& command, const std::optional<domain::Submission>& paper, int term,
                                          domain::DeputyId lead, CommandContext& context) {
    if (!paper || !command.coSigners.empty()) return coSignersOf(command.coSigners, term, lead, context);
    std::vector<domain::CoSigner> coSigners;
    for (const domain::DeputyId deputy : paper->coSigners) {
        if (deputy != lead) coSigners.push_back({{}, deputy, static_cast<int>(coSigners.size()) + 1});
    }
    return coSigners;
}

// A number is not given to a paper before the reviews that let it pass.
void checkPaperBefore(const domain::Suggestion& suggestion, CommandContext& context) {
    const auto id = context.reader().submissionOf(suggestion.id);
    const auto before = id ? context.reader().submission(*id) : std::nullopt;
    if (!before || suggestion.registeredOn == before->registeredOn) return;
    if (!suggestion.registeredOn)
        return context.refuse(Error("field-required", "registered_on", "required").with("field", "registered_on"));
    domain::Submission paper = *before;
    paper.registeredOn = suggestion.registeredOn;
    domain::SubmissionStep step;
    step.event = domain::SubmissionEvent::registered;
    step.on = *suggestion.registeredOn;
    checkSteps(*before, paper, &step, context);
}

// The number as it is quoted: as somebody gave it, else by the pattern of the session, else short.
std::string quotedNumber(const std::string& given, const domain::Suggestion& suggestion, CommandContext& context) {
    if (!given.empty()) return given;
    const auto pattern = patternOf(context.reader().numberPatterns(), suggestion.term, suggestion.sessionNumber, suggestion.kind);
    if (!pattern) return domain::CaseAddress{0, 0, suggestion.kind, suggestion.serial}.text();
    const std::optional<base::Date> day = suggestion.registeredOn ? suggestion.registeredOn : suggestion.submittedOn;
    if (!day && domain::needsYear(*pattern)) {
        context.refuse(Error("number-needs-year", "number_text", "required").with("pattern", *pattern));
        return {};
    }
    const auto year = day ? std::optional(base::yearOf(*day)) : std::nullopt;
    std::string text = domain::numberFrom(*pattern, {suggestion.term, suggestion.sessionNumber, year, suggestion.serial});
    if (const auto other = context.reader().caseQuotedAs(text)) {
        const auto facts = context.reader().caseFacts(*other);
        context.refuse(Error("number-text-used", "number_text", "unique")
                           .with("value", text)
                           .with("case", facts ? facts->suggestion.address() : std::string()));
    }
    return text;
}

}  // namespace

void handle(const RegisterSuggestion& given, CommandContext& context) {
    RegisterSuggestion command = given;
    std::optional<domain::Submission> paper;
    if (!command.submission.empty()) {
        paper = paperToRegister(command, context);
        if (!paper) return;
    }
    const auto session = context.directory().session(command.session);
    if (!session) return context.refuse(session.error());
    domain::Suggestion suggestion;
    suggestion.session = session->id;
    suggestion.term = session->term;
    suggestion.sessionNumber = session->number;
    suggestion.kind = command.kind.value_or(domain::SuggestionKind::plenary);
    suggestion.serial = command.serial.value_or(0);
    suggestion.title = command.title;
    suggestion.body = command.body;
    suggestion.formationSource = command.formationSource.value_or(domain::FormationSource::unknown);
    suggestion.subKind = command.subKind.value_or(domain::SubKind::suggestion);
    suggestion.origin = command.origin.value_or(domain::Origin::direct);
    suggestion.submittedOn = command.submittedOn;
    suggestion.registeredOn = context.on();
    suggestion.publishByDeputy = command.publishByDeputy;
    suggestion.classified = command.classified.value_or(false);
    suggestion.hideIdentity = command.hideIdentity.value_or(false);
    suggestion.replyWanted = command.replyWanted.value_or(true);
    suggestion.paperSource = command.paperSource;
    suggestion.remark = command.remark;

    checkTitle(command.title, context);
    checkSubmission(suggestion, context);
    if (!command.category.empty()) suggestion.category = context.findCategory(command.category, session->term);
    if (suggestion.category) context.checkInForce(*suggestion.category, session->term, suggestion.registeredOn);
    if (!command.activity.empty()) {
        if (const auto activity = findOrigin(command.activity, session->id, context)) settleOrigin(suggestion, *activity, context);
    }
    const auto proposer = proposerOf(command, paper, session->term, context);
    const std::vector<domain::CoSigner> coSigners =
        coSignersOf(command, paper, session->term, proposer ? proposer->deputy : domain::DeputyId(), context);
    const std::optional<base::Date> handedIn = suggestion.submittedOn ? suggestion.submittedOn : suggestion.registeredOn;
    if (proposer && proposer->deputy) context.checkInForce(proposer->deputy, handedIn, "lead");
    for (const domain::CoSigner& row : coSigners) context.checkInForce(row.deputy, handedIn, "co_signers");
    if (!command.serial) {
        suggestion.serial = context.reader().nextSerial(session->id, suggestion.kind);
    } else if (suggestion.serial < 1) {
        context.refuse(Error("number-out-of-range", "serial", "limit").with("field", "serial").with("least", "1").with("most", "999999"));
    } else if (context.reader().isNumberUsed(session->id, suggestion.kind, suggestion.serial)) {
        context.refuse(Error("number-used", "serial", "unique")
                           .with("value", suggestion.address())
                           .with("next", std::to_string(context.reader().nextSerial(session->id, suggestion.kind))));
    }
    if (!context.isRefused()) suggestion.numberText = quotedNumber(command.numberText, suggestion, context);
    if (context.isRefused()) return;
    suggestion.leadDeputy = proposer->deputy;
    suggestion.leadDelegation = proposer->delegation;
    suggestion.id = context.writer().addSuggestion(suggestion);
    if (!coSigners.empty()) context.writer().replaceCoSigners(suggestion.id, coSigners);
    context.concerns(suggestion.address());
    if (!paper) return;
    context.writer().registerSubmission(paper->id, suggestion.id);
    context.concerns(paper->address());
}

namespace {

void replacePlainValues(const CorrectSuggestion& command, domain::Suggestion& suggestion) {
    replace(command.registeredOn, suggestion.registeredOn);
    replace(command.numberText, suggestion.numberText, std::string());
    replace(command.title, suggestion.title, std::string());
    replace(command.body, suggestion.body, std::string());
    replace(command.formationSource, suggestion.formationSource, domain::FormationSource::unknown);
    replace(command.subKind, suggestion.subKind, domain::SubKind::suggestion);
    replace(command.origin, suggestion.origin, domain::Origin::direct);
    replace(command.submittedOn, suggestion.submittedOn);
    replace(command.publishByDeputy, suggestion.publishByDeputy);
    replace(command.classified, suggestion.classified, false);
    replace(command.hideIdentity, suggestion.hideIdentity, false);
    replace(command.replyWanted, suggestion.replyWanted, true);
    replace(command.paperSource, suggestion.paperSource, std::string());
    replace(command.remark, suggestion.remark, std::string());
}

// What is corrected must still agree with the activity that the piece names.
void correctOrigin(const CorrectSuggestion& command, domain::Suggestion& suggestion, CommandContext& context) {
    const std::string named = command.activity.value.value_or("");
    if (command.activity.isGiven && named.empty()) suggestion.activity = {};
    const bool isNamed = command.activity.isGiven && !named.empty();
    const bool isTouched = isNamed || command.formationSource.isGiven || command.submittedOn.isGiven || command.registeredOn.isGiven;
    if (!isTouched || (!isNamed && !suggestion.activity)) return;
    const auto activity = isNamed ? findOrigin(named, suggestion.session, context) : context.reader().deputyActivity(suggestion.activity);
    if (activity) settleOrigin(suggestion, *activity, context);
}

std::vector<Signer> signersOf(const domain::Suggestion& suggestion, const std::vector<domain::CoSigner>& coSigners) {
    std::vector<Signer> signers{{suggestion.leadDeputy, suggestion.leadDelegation}};
    for (const domain::CoSigner& row : coSigners) signers.push_back({row.deputy, {}});
    return signers;
}

bool isAmong(const std::vector<Signer>& signers, const Signer& one) {
    return std::find(signers.begin(), signers.end(), one) != signers.end();
}

// A lead who was named wrongly was owed, said and rated nothing: that belongs to the right one. Signers who only change
// places keep what is theirs. A signer found late is owed the replies already given; one who never signed is owed nothing.
void correctSigners(const domain::CaseFacts& facts, const domain::Suggestion& suggestion, const std::vector<domain::CoSigner>& coSigners,
                    CommandContext& context) {
    std::vector<Signer> before = signersOf(facts.suggestion, facts.coSigners);
    const std::vector<Signer> after = signersOf(suggestion, coSigners);
    const Signer wrong = before.front();
    const Signer right = after.front();
    if (!isAmong(after, wrong) && !isAmong(before, right)) {
        context.writer().replaceSigner(suggestion.id, wrong, right);
        before.front() = right;
    }
    for (const Signer& signer : before) {
        if (!isAmong(after, signer)) context.writer().removeOpenDeliveries(suggestion.id, signer);
    }
    const bool isViaLead = context.directory().settings().replyTo == domain::ReplyTo::viaLead;
    for (const Signer& signer : after) {
        if (isAmong(before, signer) || (isViaLead && !(signer == right))) continue;
        for (const domain::Reply& reply : facts.replies) {
            if (facts.isSentBack(reply.id)) continue;
            domain::Delivery line;
            line.reply = reply.id;
            line.deputy = signer.deputy;
            line.delegation = signer.delegation;
            context.writer().addDelivery(suggestion.id, line);
        }
    }
}

}  // namespace

void handle(const CorrectSuggestion& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    checkVersion(command.expect, context.reader().suggestionVersion(facts->suggestion.id), context);
    domain::Suggestion suggestion = facts->suggestion;
    replacePlainValues(command, suggestion);
    checkTitle(suggestion.title, context);
    checkSubmission(suggestion, context);
    correctOrigin(command, suggestion, context);
    if (command.category.isGiven) {
        suggestion.category = command.category.value && !command.category.value->empty()
                                  ? context.findCategory(*command.category.value, suggestion.term)
                                  : std::nullopt;
        if (suggestion.category) context.checkInForce(*suggestion.category, suggestion.term, suggestion.registeredOn);
    }
    if (command.lead.isGiven || command.delegation.isGiven) {
        const DeputyReference lead = command.lead.value.value_or(DeputyReference{});
        const bool isPlaced = placedLead(suggestion.leadDeputy, lead, suggestion.term, context).has_value();
        const auto proposer = isPlaced ? std::optional(Proposer{suggestion.leadDeputy, {}})
                                       : proposerOf(lead, command.delegation.value.value_or(""), suggestion.term, context);
        if (proposer) {
            suggestion.leadDeputy = proposer->deputy;
            suggestion.leadDelegation = proposer->delegation;
        }
    }
    std::vector<domain::CoSigner> coSigners = facts->coSigners;
    if (command.coSigners.isGiven) {
        coSigners =
            coSignersOf(command.coSigners.value.value_or(std::vector<DeputyReference>{}), suggestion.term, suggestion.leadDeputy, context);
    } else if (std::any_of(coSigners.begin(), coSigners.end(), [&](const auto& row) { return row.deputy == suggestion.leadDeputy; })) {
        context.refuse(Error("signer-twice", "lead", "unique").with("value", command.lead.value.value_or(DeputyReference{}).name));
    }
    domain::CaseFacts corrected = *facts;
    corrected.suggestion = suggestion;
    context.checkOrder(*facts, corrected);
    checkPaperBefore(suggestion, context);
    const bool isTogether = facts->merger() != nullptr || facts->hasMergedPieces();
    if (isTogether && suggestion.classified != facts->suggestion.classified) {
        context.refuse(Error("merge-mixes-classified", "classified", "conflict")
                           .with("case", suggestion.address())
                           .with("main", facts->merger() != nullptr ? facts->merger()->mainAddress : suggestion.address()));
    }
    if (context.isRefused()) return;
    context.writer().updateSuggestion(suggestion);
    const bool isSame = std::equal(coSigners.begin(), coSigners.end(), facts->coSigners.begin(), facts->coSigners.end(),
                                   [](const auto& left, const auto& right) { return left.deputy == right.deputy; });
    if (!isSame) context.writer().replaceCoSigners(suggestion.id, coSigners);
    correctSigners(*facts, suggestion, coSigners, context);
}

void handle(const WithdrawSuggestion& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    // A joint piece only when all signers ask (domain.md §2.4, SH 10).
    if (!facts->coSigners.empty() && !command.allSignersAsk.value_or(false)) {
        context.refuse(
            Error("all-signers-must-ask", "all_signers_ask", "required").with("count", std::to_string(facts->coSigners.size() + 1)));
    }
    domain::CaseFacts withdrawn = *facts;
    withdrawn.withdrawal = domain::Withdrawal{context.on(), command.reason};
    context.checkOrder(*facts, withdrawn);
    if (context.isRefused()) return;
    context.writer().addWithdrawal(facts->suggestion.id, *withdrawn.withdrawal);
}

void handle(const VoidSuggestion& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    domain::CaseFacts voided = *facts;
    voided.withdrawal = domain::Withdrawal{context.on(), command.reason, true};
    context.checkOrder(*facts, voided);
    if (context.isRefused()) return;
    context.writer().addWithdrawal(facts->suggestion.id, *voided.withdrawal);
}

}  // namespace huying::app
