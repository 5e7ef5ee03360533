// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "app/executor/paper_parts.h"
#include "app/queries/submissions.h"
#include "base/text.h"

// A paper before it is a suggestion: handed in, reviewed, sent back, handed in anew, declined, taken back (domain.md §2.1).
namespace huying::app {

using base::Error;
using domain::ReviewVerdict;
using domain::Submission;
using domain::SubmissionEvent;
using domain::SubmissionFault;
using domain::SubmissionStep;

std::optional<Submission> CommandContext::findSubmission(const std::string& address) {
    const base::Result<domain::SubmissionId> id = app::findSubmission(reader_, address);
    if (!id) {
        refuse(id.error());
        return std::nullopt;
    }
    std::optional<Submission> paper = reader_.submission(*id);
    if (paper) concerns(paper->address());
    return paper;
}

void checkSteps(const Submission& before, const Submission& changed, const SubmissionStep* step, CommandContext& context) {
    const std::vector<SubmissionFault> known = domain::faultsOf(before);
    const std::optional<base::Date> on = step != nullptr ? std::optional(step->on) : context.on();
    for (const SubmissionFault& fault : domain::faultsOf(changed)) {
        if (std::find(known.begin(), known.end(), fault) != known.end()) continue;
        const SubmissionStep* other = changed.step(fault.step);
        const bool isIt = step != nullptr && fault.step == step->id && fault.event == step->event;
        const auto at = isIt ? on : other != nullptr ? std::optional(other->on) : changed.registeredOn;
        const char* code = fault.isBeforeSubmission ? "before-submission" : "step-in-the-way";
        context.refuse(Error(isIt && !fault.isBeforeSubmission ? std::string(domain::refusalOf(fault.state, fault.event)) : code,
                             isIt ? "" : "on", "order")
                           .with("submission", changed.address())
                           .with("case", before.suggestionAddress)
                           .with("step_event", std::string(base::codeOf(fault.event)))
                           .with("on", base::isoOrEmpty(at))
                           .with("submitted", base::isoDate(changed.submittedOn)));
    }
}

namespace {

void checkPaper(const Submission& paper, CommandContext& context) {
    checkTitle(paper.title, context);
    context.refuseFuture(paper.submittedOn, "submitted_on");
    if (paper.classified && !paper.body.empty()) context.refuse(Error("no-text-of-secrets", "body", "conflict"));
    if (!paper.motionNumber.empty() && paper.origin == domain::Origin::direct)
        context.refuse(Error("motion-number-of-direct", "motion_number", "conflict").with("value", paper.motionNumber));
}

void takeSigners(const Proposer& proposer, const std::vector<domain::CoSigner>& coSigners, Submission& paper, CommandContext& context) {
    paper.leadDeputy = proposer.deputy;
    paper.leadDelegation = proposer.delegation;
    paper.coSigners.clear();
    for (const domain::CoSigner& row : coSigners) paper.coSigners.push_back(row.deputy);
    if (paper.leadDeputy) context.checkInForce(paper.leadDeputy, paper.submittedOn, "lead");
    for (const domain::DeputyId deputy : paper.coSigners) context.checkInForce(deputy, paper.submittedOn, "co_signers");
}

// Records a step where nothing stands in its way.
bool addStep(const Submission& paper, const SubmissionStep& step, CommandContext& context) {
    Submission then = paper;
    then.steps.push_back(step);
    then.sortSteps();
    checkSteps(paper, then, &step, context);
    if (context.isRefused()) return false;
    context.writer().saveSubmissionStep(paper.id, step);
    return true;
}

void require(bool isThere, const char* field, CommandContext& context) {
    if (!isThere) context.refuse(Error("field-required", field, "required").with("field", field));
}

// What belongs to the verdict and what does not (domain.md §2.3; ZJ 10: the deputy is told).
void checkVerdict(const SubmissionStep& step, CommandContext& context) {
    const bool isDeclined = domain::isDecline(step.event);
    if (domain::isReturn(step.event)) require(!step.reason.empty(), "reason", context);
    if (isDeclined) {
        require(step.refusal.has_value(), "refusal_reason", context);
        if (step.refusal == domain::otherReason) require(!step.reason.empty(), "reason", context);
        if (step.wentTo == domain::WentTo::otherBody) require(!step.wentToBody.empty(), "went_to_body", context);
    }
    const auto onlyThere = [&](bool isGiven, const char* field) {
        if (isGiven) context.refuse(Error("only-with-refusal", field, "conflict").with("field", field));
    };
    if (!isDeclined) {
        onlyThere(step.refusal.has_value(), "refusal_reason");
        onlyThere(step.wentTo.has_value(), "went_to");
        onlyThere(!domain::isReturn(step.event) && step.toldOn.has_value(), "told_on");
    }
    if (step.wentTo != domain::WentTo::otherBody && !step.wentToBody.empty())
        context.refuse(Error("only-with-other-body", "went_to_body", "conflict"));
    context.refuseFuture(step.toldOn, "told_on");
    if (step.toldOn && *step.toldOn < step.on)
        context.refuse(Error("told-before-review", "told_on", "order").with("on", base::isoDate(step.on)));
    if (isDeclined && !step.toldOn) context.notice(Error("deputy-to-be-told", "told_on", "order"));
}

// The piece that a paper is to be merged into: whether it can take it is judged when it is.
void takeMerger(const std::string& address, SubmissionStep& step, CommandContext& context) {
    step.mergeInto = {};
    if (address.empty()) return;
    const ReviewVerdict verdict = domain::isDecline(step.event)  ? ReviewVerdict::decline
                                  : domain::isReturn(step.event) ? ReviewVerdict::returned
                                                                 : ReviewVerdict::pass;
    if (verdict != ReviewVerdict::pass) return context.refuse(Error("only-with-pass", "merge_into", "conflict"));
    if (const auto main = context.findCase(address)) step.mergeInto = main->suggestion.id;
}

// A talk about a matter comes before the paper on it.
void checkTalksBefore(const Submission& paper, CommandContext& context) {
    for (const domain::PreContact& talk : context.reader().preContactsBefore(paper.id, {})) {
        if (talk.raisedOn <= paper.submittedOn) continue;
        context.refuse(Error("paper-before-talk", "submitted_on", "order")
                           .with("paper", paper.address())
                           .with("on", base::isoDate(paper.submittedOn))
                           .with("raised", base::isoDate(talk.raisedOn)));
    }
}

}  // namespace

void handle(const RecordSubmission& command, CommandContext& context) {
    const auto session = context.directory().session(command.session);
    if (!session) return context.refuse(session.error());
    const auto on = context.knownDay();
    if (!on) return;
    Submission paper;
    paper.session = session->id;
    paper.term = session->term;
    paper.sessionNumber = session->number;
    paper.kind = command.kind.value_or(domain::SuggestionKind::plenary);
    paper.title = command.title;
    paper.body = command.body;
    // Only a motion has a motion's number.
    paper.origin = command.origin.value_or(command.motionNumber.empty() ? domain::Origin::direct : domain::Origin::convertedMotion);
    paper.motionNumber = command.motionNumber;
    paper.submittedOn = *on;
    paper.paperSource = command.paperSource;
    paper.classified = command.classified.value_or(false);
    paper.hideIdentity = command.hideIdentity.value_or(false);
    paper.remark = command.remark;
    checkPaper(paper, context);
    if (!command.category.empty()) paper.category = context.findCategory(command.category, session->term);
    if (paper.category) context.checkInForce(*paper.category, session->term, paper.submittedOn);
    const auto proposer = proposerOf(command.lead, command.delegation, session->term, context);
    const auto coSigners = coSignersOf(command.coSigners, session->term, proposer ? proposer->deputy : domain::DeputyId(), context);
    if (proposer) takeSigners(*proposer, coSigners, paper, context);
    if (context.isRefused()) return;
    paper.serial = context.reader().nextSubmissionSerial(session->id);
    context.writer().saveSubmission(paper);
    context.concerns(paper.address());
}

void handle(const CorrectSubmission& command, CommandContext& context) {
    const auto before = context.findSubmission(command.submission);
    if (!before) return;
    checkVersion(command.expect, context.reader().submissionVersion(before->id), context);
    Submission paper = *before;
    replace(command.kind, paper.kind, domain::SuggestionKind::plenary);
    replace(command.title, paper.title, std::string());
    replace(command.body, paper.body, std::string());
    replace(command.origin, paper.origin, domain::Origin::direct);
    replace(command.motionNumber, paper.motionNumber, std::string());
    replace(command.paperSource, paper.paperSource, std::string());
    replace(command.classified, paper.classified, false);
    replace(command.hideIdentity, paper.hideIdentity, false);
    replace(command.remark, paper.remark, std::string());
    if (command.submittedOn.isGiven) {
        require(command.submittedOn.value.has_value(), "submitted_on", context);
        paper.submittedOn = command.submittedOn.value.value_or(paper.submittedOn);
    }
    checkPaper(paper, context);
    if (command.category.isGiven) {
        const std::string name = command.category.value.value_or("");
        paper.category = name.empty() ? std::nullopt : context.findCategory(name, paper.term);
        if (paper.category) context.checkInForce(*paper.category, paper.term, paper.submittedOn);
    }
    Proposer proposer{paper.leadDeputy, paper.leadDelegation};
    if (command.lead.isGiven || command.delegation.isGiven) {
        const auto given =
            proposerOf(command.lead.value.value_or(DeputyReference{}), command.delegation.value.value_or(""), paper.term, context);
        if (given) proposer = *given;
    }
    std::vector<domain::CoSigner> coSigners;
    for (const domain::DeputyId deputy : paper.coSigners) coSigners.push_back({{}, deputy, 0});
    if (command.coSigners.isGiven) {
        coSigners = coSignersOf(command.coSigners.value.value_or(std::vector<DeputyReference>{}), paper.term, proposer.deputy, context);
    } else if (std::any_of(coSigners.begin(), coSigners.end(), [&](const auto& row) { return row.deputy == proposer.deputy; })) {
        context.refuse(Error("signer-twice", "lead", "unique").with("value", command.lead.value.value_or(DeputyReference{}).name));
    }
    takeSigners(proposer, coSigners, paper, context);
    checkSteps(*before, paper, nullptr, context);
    checkTalksBefore(paper, context);
    if (!context.isRefused()) context.writer().saveSubmission(paper);
}

void handle(const ReviewSubmission& command, CommandContext& context) {
    const auto paper = context.findSubmission(command.submission);
    const auto on = context.knownDay();
    if (!paper || !on) return;
    SubmissionStep step;
    step.event = domain::eventOf(command.stage.value_or(domain::ReviewStage::first), command.verdict.value_or(ReviewVerdict::pass));
    step.on = *on;
    step.reviewer = command.reviewer;
    step.reason = command.reason;
    if (!command.refusal.empty()) step.refusal = command.refusal;
    step.toldOn = command.toldOn;
    step.wentTo = command.wentTo;
    if (domain::isDecline(step.event) && !step.wentTo) step.wentTo = domain::WentTo::nowhere;
    step.wentToBody = command.wentToBody;
    step.doubts = command.doubts;
    takeMerger(command.mergeInto, step, context);
    checkVerdict(step, context);
    if (step.refusal) checkReasonInUse(*step.refusal, paper->term, context);
    addStep(*paper, step, context);
}

void handle(const CorrectSubmissionReview& command, CommandContext& context) {
    const auto before = context.findSubmission(command.submission);
    if (!before) return;
    checkVersion(command.expect, context.reader().submissionVersion(before->id), context);
    const SubmissionStep* found = before->last(&domain::isReview);
    if (command.step) {
        const auto place = static_cast<std::size_t>(*command.step);
        found = place >= 1 && place <= before->steps.size() ? &before->steps[place - 1] : nullptr;
    }
    if (found == nullptr || !domain::isReview(found->event)) {
        return context.refuse(Error("no-such-review", "step", "known").with("submission", before->address()));
    }
    SubmissionStep step = *found;
    if (command.reviewedOn.isGiven) {
        require(command.reviewedOn.value.has_value(), "reviewed_on", context);
        step.on = command.reviewedOn.value.value_or(step.on);
        context.refuseFuture(step.on, "reviewed_on");
    }
    replace(command.reviewer, step.reviewer, std::string());
    replace(command.reason, step.reason, std::string());
    replace(command.refusal, step.refusal);
    if (step.refusal && step.refusal->empty()) step.refusal.reset();
    replace(command.toldOn, step.toldOn);
    replace(command.wentTo, step.wentTo);
    replace(command.wentToBody, step.wentToBody, std::string());
    if (domain::isDecline(step.event) && !step.wentTo) step.wentTo = domain::WentTo::nowhere;
    if (command.mergeInto.isGiven) takeMerger(command.mergeInto.value.value_or(""), step, context);
    checkVerdict(step, context);
    if (step.refusal && step.refusal != found->refusal) checkReasonInUse(*step.refusal, before->term, context);
    Submission paper = *before;
    *std::find_if(paper.steps.begin(), paper.steps.end(), [&](const SubmissionStep& one) { return one.id == step.id; }) = step;
    paper.sortSteps();
    checkSteps(*before, paper, &step, context);
    if (!context.isRefused()) context.writer().saveSubmissionStep(paper.id, step);
}

void handle(const ResubmitSubmission& command, CommandContext& context) {
    const auto before = context.findSubmission(command.submission);
    const auto on = context.knownDay();
    if (!before || !on) return;
    Submission paper = *before;
    SubmissionStep step;
    step.event = SubmissionEvent::handedInAnew;
    step.on = *on;
    step.reason = command.note;
    if (!command.title.empty() && command.title != paper.title) step.titleBefore = std::exchange(paper.title, command.title);
    if (!command.body.empty() && command.body != paper.body) step.bodyBefore = std::exchange(paper.body, command.body);
    checkPaper(paper, context);
    if (addStep(*before, step, context)) context.writer().saveSubmission(paper);
}

// As a suggestion, a joint paper is taken back only when all signers ask (domain.md §2.4, SH 10).
void handle(const WithdrawSubmission& command, CommandContext& context) {
    const auto paper = context.findSubmission(command.submission);
    const auto on = context.knownDay();
    if (!paper || !on) return;
    if (!paper->coSigners.empty() && !command.allSignersAsk.value_or(false)) {
        context.refuse(
            Error("all-signers-must-ask", "all_signers_ask", "required").with("count", std::to_string(paper->coSigners.size() + 1)));
    }
    SubmissionStep step;
    step.event = SubmissionEvent::takenBack;
    step.on = *on;
    step.reason = command.reason;
    addStep(*paper, step, context);
}

std::optional<Submission> paperToRegister(RegisterSuggestion& command, CommandContext& context) {
    const auto on = context.knownDay();
    const base::Result<domain::SubmissionId> id = findSubmission(context.reader(), command.submission);
    if (!id) context.refuse(id.error());
    const auto paper = id ? context.reader().submission(*id) : std::nullopt;
    if (!paper || !on) return std::nullopt;
    if (!command.session.empty()) {
        const auto session = context.directory().session(command.session);
        if (session && session->id != paper->session)
            context.refuse(Error("submission-of-other-session", "session", "conflict")
                               .with("submission", paper->address())
                               .with("session", session->address()));
    } else {
        command.session = std::to_string(paper->term) + "-" + std::to_string(paper->sessionNumber);
    }
    SubmissionStep step;
    step.event = SubmissionEvent::registered;
    step.on = *on;
    Submission then = *paper;
    then.suggestion = domain::SuggestionId(1);  // whichever it will be
    then.registeredOn = on;
    if (paper->suggestion) {
        context.refuse(Error(std::string(domain::refusalOf(domain::SubmissionState::registered, step.event)), "submission", "order")
                           .with("submission", paper->address())
                           .with("case", paper->suggestionAddress));
    } else {
        checkSteps(*paper, then, &step, context);
        if (!context.isRefused() && domain::stateOn(*paper, *on) == domain::SubmissionState::underReview)
            context.notice(Error("second-review-missing", "submission", "order").with("submission", paper->address()));
    }
    const auto take = [](std::string& value, const std::string& own) {
        if (value.empty()) value = own;
    };
    take(command.title, paper->title);
    take(command.body, paper->body);
    take(command.paperSource, paper->paperSource);
    take(command.remark, paper->remark);
    if (command.category.empty() && paper->category) {
        for (const domain::Category& row : context.directory().categories(paper->term)) {
            if (row.id == *paper->category) command.category = row.code;
        }
    }
    if (!command.kind) command.kind = paper->kind;
    if (!command.origin) command.origin = paper->origin;
    if (!command.submittedOn) command.submittedOn = paper->submittedOn;
    if (!command.classified) command.classified = paper->classified;
    if (!command.hideIdentity) command.hideIdentity = paper->hideIdentity;
    return paper;
}

}  // namespace huying::app
