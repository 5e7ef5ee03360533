// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/submissions.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/days_waited.h"
#include "base/text.h"

namespace huying::app {

using base::Error;
using domain::Submission;
using domain::SubmissionEvent;
using domain::SubmissionState;
using domain::SubmissionStep;

namespace {

// Names of the directory, each read once for the length of a question.
class PaperNames {
public:
    explicit PaperNames(RegisterReader& reader) : reader_(reader) {}

    const std::optional<domain::Deputy>& deputy(domain::DeputyId id) {
        const auto known = deputies_.find(id);
        return known != deputies_.end() ? known->second : deputies_.emplace(id, reader_.deputy(id)).first->second;
    }
    // With the delegation of that day.
    std::string nameOf(domain::DeputyId id, base::Date on) {
        std::optional<domain::Deputy> found = deputy(id);
        if (!found) return {};
        found->delegationName = found->delegationNameOn(on);
        return found->described();
    }
    std::string delegation(domain::DelegationId id, int term) {
        if (!delegations_.contains(term)) delegations_[term] = reader_.delegations(term);
        for (const domain::Delegation& row : delegations_[term]) {
            if (row.id == id) return row.name;
        }
        return {};
    }
    std::string category(domain::CategoryId id, int term) {
        if (!categories_.contains(term)) categories_[term] = reader_.categories(term);
        for (const domain::Category& row : categories_[term]) {
            if (row.id == id) return row.name;
        }
        return {};
    }
    std::string unit(domain::UnitId id, base::Date on) {
        if (!units_) units_ = reader_.units();
        for (const domain::Unit& row : *units_) {
            if (row.id == id) return row.asOf(on).displayName();
        }
        return {};
    }
    std::string session(domain::SessionId id) {
        if (!sessions_) sessions_ = reader_.sessions();
        for (const domain::Session& row : *sessions_) {
            if (row.id == id) return row.name;
        }
        return {};
    }

private:
    RegisterReader& reader_;
    std::map<domain::DeputyId, std::optional<domain::Deputy>> deputies_;
    std::map<int, std::vector<domain::Delegation>> delegations_;
    std::map<int, std::vector<domain::Category>> categories_;
    std::optional<std::vector<domain::Unit>> units_;
    std::optional<std::vector<domain::Session>> sessions_;
};

std::vector<domain::PaperDoubt> doubtsOf(const Submission& paper, PaperNames& names) {
    domain::CheckedPaper checked;
    checked.title = paper.title;
    checked.body = paper.body;
    checked.isClassified = paper.isSecret();
    checked.isOfDeputy = static_cast<bool>(paper.leadDeputy);
    if (paper.leadDeputy) {
        const std::optional<domain::Deputy>& lead = names.deputy(paper.leadDeputy);
        checked.isLeadKnown = lead.has_value();
        checked.hasCertificate = lead && !lead->certificate.empty();
        checked.hasTelephone = lead && !lead->phone.empty();
    }
    return domain::doubtsOf(checked);
}

SubmissionView viewOf(RegisterReader& reader, Submission paper, PaperNames& names) {
    SubmissionView view;
    view.state = domain::stateOf(paper);
    view.next = domain::rowOf(view.state).next;
    view.turn = domain::rowOf(view.state).turn;
    view.sessionName = names.session(paper.session);
    view.leadName =
        paper.leadDeputy ? names.nameOf(paper.leadDeputy, paper.submittedOn) : names.delegation(paper.leadDelegation, paper.term);
    for (const domain::DeputyId deputy : paper.coSigners) view.coSigners.push_back(names.nameOf(deputy, paper.submittedOn));
    if (paper.category) view.categoryName = names.category(*paper.category, paper.term);
    view.doubts = doubtsOf(paper, names);
    view.version = reader.submissionVersion(paper.id);
    view.paper = std::move(paper);
    return view;
}

PreContactView viewOf(RegisterReader& reader, domain::PreContact talk, PaperNames& names) {
    PreContactView view;
    view.state = domain::stateOf(talk);
    view.deputyName = names.nameOf(talk.deputy, talk.raisedOn);
    view.unitName = names.unit(talk.unit, talk.raisedOn);
    view.version = reader.preContactVersion(talk.id);
    view.talk = std::move(talk);
    return view;
}

// What is looked for is found in whatever stands on the paper, but not in what is kept secret.
bool holds(const std::string& text, std::vector<std::string> where) {
    const std::string wanted = base::comparableName(text);
    return wanted.empty() || std::any_of(where.begin(), where.end(),
                                         [&](const std::string& one) { return base::contains(base::comparableName(one), wanted); });
}

bool isFound(const SubmissionView& view, const std::string& text) {
    const Submission& paper = view.paper;
    std::vector<std::string> where{paper.address(), paper.motionNumber, paper.suggestionAddress, view.categoryName};
    if (!paper.isSecret()) where.insert(where.end(), {paper.title, paper.body, paper.remark});
    if (!paper.hideIdentity) {
        where.push_back(view.leadName);
        where.insert(where.end(), view.coSigners.begin(), view.coSigners.end());
    }
    for (const SubmissionStep& step : paper.steps) where.insert(where.end(), {step.reason, step.reviewer, step.wentToBody});
    return holds(text, std::move(where));
}

std::vector<SheetColumn> columnsOf(const Words& words, std::initializer_list<std::tuple<const char*, int, SheetCell>> columns) {
    std::vector<SheetColumn> made;
    for (const auto& [key, width, kind] : columns) made.push_back({key, words.text("sheet." + std::string(key)), width, kind});
    return made;
}

const SubmissionStep* refusalOf(const Submission& paper) { return paper.last(&domain::isDecline); }

}  // namespace

std::optional<int> SubmissionView::daysWaiting(base::Date today) const {
    if (domain::isEnd(state)) return std::nullopt;
    return daysWaited(paper.submittedOn, today);
}

std::string SubmissionView::shownTitle(const Words& words) const { return paper.isSecret() ? words.text("mask.title") : paper.title; }

std::string SubmissionView::shownLead(const Words& words) const { return paper.hideIdentity ? words.text("mask.name") : leadName; }

base::Errors whatStandsInTheWay(const SubmissionView& view, SubmissionEvent event) {
    if (domain::after(view.state, event)) return {};
    return {Error(std::string(domain::refusalOf(view.state, event)), "", "order")
                .with("submission", view.paper.address())
                .with("case", view.paper.suggestionAddress)};
}

base::Result<domain::SubmissionId> findSubmission(RegisterReader& reader, std::string_view text) {
    const auto address = domain::parseSubmissionAddress(text);
    if (!address) return base::failure(Error("bad-submission-address", "submission", "format").with("value", std::string(text)));
    const std::vector<domain::SubmissionId> found = reader.findSubmissions(*address);
    if (found.empty()) return base::failure(Error("unknown-submission", "submission", "known").with("value", std::string(text)));
    if (found.size() == 1) return found.front();
    std::vector<std::string> addresses;
    for (const domain::SubmissionId id : found) {
        if (const auto paper = reader.submission(id)) addresses.push_back(paper->address());
    }
    return base::failure(Error("ambiguous-submission", "submission", "unique")
                             .with("value", std::string(text))
                             .with("candidates", base::joined(addresses, "、")));
}

std::optional<SubmissionView> viewSubmission(RegisterReader& reader, domain::SubmissionId id) {
    const ReadSnapshot moment(reader);
    auto paper = reader.submission(id);
    if (!paper) return std::nullopt;
    PaperNames names(reader);
    SubmissionView view = viewOf(reader, std::move(*paper), names);
    for (domain::PreContact& talk : reader.preContactsBefore(id, {})) view.talks.push_back(viewOf(reader, std::move(talk), names));
    return view;
}

std::vector<SubmissionView> readSubmissions(RegisterReader& reader, const PaperQuery& query) {
    const ReadSnapshot moment(reader);
    PaperNames names(reader);
    std::map<domain::SubmissionId, std::vector<PreContactView>> talks;
    for (domain::PreContact& talk : reader.preContacts(std::nullopt)) {
        if (talk.submission) talks[talk.submission].push_back(viewOf(reader, std::move(talk), names));
    }
    std::vector<SubmissionView> views;
    for (Submission& paper : reader.submissions(query.session)) {
        SubmissionView view = viewOf(reader, std::move(paper), names);
        if ((query.openOnly && domain::isEnd(view.state)) || !isFound(view, query.text)) continue;
        if (const auto before = talks.find(view.paper.id); before != talks.end()) view.talks = before->second;
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<PreContactView> readPreContacts(RegisterReader& reader, const PaperQuery& query) {
    const ReadSnapshot moment(reader);
    PaperNames names(reader);
    std::vector<PreContactView> views;
    for (domain::PreContact& talk : reader.preContacts(query.session)) {
        PreContactView view = viewOf(reader, std::move(talk), names);
        const bool isOver = domain::turnOf(view.state) == domain::Turn::nobody;
        const domain::PreContact& row = view.talk;
        if ((query.openOnly && isOver) || !holds(query.text, {row.matter, row.answer, row.takenUpBy, row.settledReason, view.deputyName,
                                                              view.unitName, row.submissionAddress, row.suggestionAddress}))
            continue;
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<PreContactView> talksBefore(RegisterReader& reader, domain::SuggestionId id) {
    PaperNames names(reader);
    std::vector<PreContactView> views;
    for (domain::PreContact& talk : reader.preContactsBefore({}, id)) views.push_back(viewOf(reader, std::move(talk), names));
    return views;
}

ListSheet submissionSheet(const std::vector<SubmissionView>& papers, base::Date today, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("sheet.submissions");
    sheet.columns = columnsOf(words, {{"submission", 12, SheetCell::text},
                                      {"title", 44, SheetCell::text},
                                      {"lead", 20, SheetCell::text},
                                      {"co_signers", 20, SheetCell::text},
                                      {"paper_kind", 10, SheetCell::text},
                                      {"category", 16, SheetCell::text},
                                      {"origin", 12, SheetCell::text},
                                      {"motion_number", 12, SheetCell::text},
                                      {"submitted_on", 12, SheetCell::date},
                                      {"state", 12, SheetCell::text},
                                      {"next_step", 12, SheetCell::text},
                                      {"turn", 10, SheetCell::text},
                                      {"days", 8, SheetCell::number},
                                      {"last_step", 40, SheetCell::text},
                                      {"suggestion", 12, SheetCell::text}});
    for (const SubmissionView& view : papers) {
        const Submission& paper = view.paper;
        const bool isEnd = domain::isEnd(view.state);
        const auto days = view.daysWaiting(today);
        std::vector<std::string> coSigners = view.coSigners;
        if (paper.hideIdentity) coSigners.clear();
        sheet.rows.push_back({paper.address(), view.shownTitle(words), view.shownLead(words),
                              base::joined(coSigners, words.text("phrase.list_separator")), words.label(paper.kind), view.categoryName,
                              words.label(paper.origin), paper.motionNumber, base::isoDate(paper.submittedOn), words.label(view.state),
                              isEnd ? "" : words.label(view.next), isEnd ? "" : words.label(view.turn), days ? std::to_string(*days) : "",
                              chainOf(paper, words).back(), paper.suggestionAddress});
    }
    return sheet;
}

ListSheet notAcceptedSheet(const std::vector<SubmissionView>& papers, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("sheet.not_accepted");
    sheet.columns = columnsOf(words, {{"submission", 12, SheetCell::text},
                                      {"title", 44, SheetCell::text},
                                      {"lead", 20, SheetCell::text},
                                      {"submitted_on", 12, SheetCell::date},
                                      {"declined_on", 12, SheetCell::date},
                                      {"stage", 10, SheetCell::text},
                                      {"refusal_reason", 16, SheetCell::text},
                                      {"refusal_label", 30, SheetCell::text},
                                      {"refusal_source", 30, SheetCell::text},
                                      {"reason", 30, SheetCell::text},
                                      {"told_on", 12, SheetCell::date},
                                      {"went_to", 12, SheetCell::text},
                                      {"went_to_body", 20, SheetCell::text}});
    for (const SubmissionView& view : papers) {
        const SubmissionStep* step = view.state == SubmissionState::notAccepted ? refusalOf(view.paper) : nullptr;
        if (step == nullptr) continue;
        const std::string code = step->refusal.value_or("");
        const domain::RefusalWording reason = words.reasonOf(view.paper.term, code);
        const bool isFirst = step->event == SubmissionEvent::declinedFirst;
        sheet.rows.push_back({view.paper.address(), view.shownTitle(words), view.shownLead(words), base::isoDate(view.paper.submittedOn),
                              base::isoDate(step->on), words.label(isFirst ? domain::ReviewStage::first : domain::ReviewStage::second),
                              code, reason.label, reason.source, view.paper.isSecret() ? "" : step->reason, base::isoOrEmpty(step->toldOn),
                              words.label(step->wentTo), step->wentToBody});
    }
    return sheet;
}

ListSheet preContactSheet(const std::vector<PreContactView>& talks, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("sheet.pre_contacts");
    sheet.columns = columnsOf(words, {{"pre_contact", 8, SheetCell::number},
                                      {"deputy", 20, SheetCell::text},
                                      {"unit", 16, SheetCell::text},
                                      {"matter", 44, SheetCell::text},
                                      {"raised_on", 12, SheetCell::date},
                                      {"taken_up_on", 12, SheetCell::date},
                                      {"taken_up_by", 14, SheetCell::text},
                                      {"answered_on", 12, SheetCell::date},
                                      {"answer", 40, SheetCell::text},
                                      {"state", 12, SheetCell::text},
                                      {"led_to", 14, SheetCell::text},
                                      {"settled_reason", 30, SheetCell::text}});
    for (const PreContactView& view : talks) {
        const domain::PreContact& talk = view.talk;
        sheet.rows.push_back({std::to_string(talk.id.value), view.deputyName, view.unitName, talk.matter, base::isoDate(talk.raisedOn),
                              base::isoOrEmpty(talk.takenUpOn), talk.takenUpBy, base::isoOrEmpty(talk.answeredOn), talk.answer,
                              words.label(view.state), talk.submissionAddress + talk.suggestionAddress, talk.settledReason});
    }
    return sheet;
}

std::vector<std::string> chainOf(const Submission& paper, const Words& words) {
    std::vector<std::string> lines{words.text("submission_chain.submitted", {{"on", base::isoDate(paper.submittedOn)}})};
    const auto add = [&](const char* key, const Arguments& arguments) { lines.back() += words.text(key, arguments); };
    for (const SubmissionStep& step : paper.steps) {
        lines.push_back(words.text("submission_chain.step", {{"on", base::isoDate(step.on)}, {"event", words.label(step.event)}}));
        if (step.refusal) add("submission_chain.more", {{"text", words.reasonOf(paper.term, *step.refusal).label}});
        if (!step.reason.empty() && !paper.isSecret()) add("submission_chain.more", {{"text", step.reason}});
        if (!step.reviewer.empty()) add("submission_chain.by", {{"who", step.reviewer}});
        if (step.wentTo && *step.wentTo != domain::WentTo::nowhere) add("submission_chain.went_to", {{"where", words.label(*step.wentTo)}});
        if (!step.wentToBody.empty()) add("submission_chain.by", {{"who", step.wentToBody}});
        if (step.mergeInto) add("submission_chain.merge_into", {{"case", step.mergeIntoAddress}});
        if (step.toldOn) add("submission_chain.told", {{"on", base::isoDate(*step.toldOn)}});
        for (const domain::PaperDoubt doubt : step.doubts) add("submission_chain.doubt", {{"text", words.label(doubt)}});
        if (step.titleBefore && !paper.isSecret()) add("submission_chain.title_before", {{"title", *step.titleBefore}});
    }
    if (paper.suggestion) {
        lines.push_back(
            words.text("submission_chain.registered", {{"on", base::isoOrEmpty(paper.registeredOn)}, {"case", paper.suggestionAddress}}));
    }
    return lines;
}

}  // namespace huying::app
