// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sight/scoped_facts.h"

namespace huying::app {

namespace {

using domain::CaseFacts;

class SeenVersions {
public:
    explicit SeenVersions(const CaseVersions& all) : all_(all) {}

    void take(const CaseFacts& facts) {
        keep<&CaseVersions::planVersions>(facts.unitPlans);
        keep<&CaseVersions::consultationVersions>(facts.consultations);
        keep<&CaseVersions::commitmentVersions>(facts.commitments);
        keep<&CaseVersions::secondReplyVersions>(facts.secondReplies);
        keep<&CaseVersions::extensionVersions>(facts.extensions);
        keep<&CaseVersions::taskVersions>(facts.tasks);
        keep<&CaseVersions::taskVersions>(facts.ownTasks);
        keep<&CaseVersions::replyVersions>(facts.replies);
        keep<&CaseVersions::feedbackVersions>(facts.feedback);
        keep<&CaseVersions::completionVersions>(facts.completions);
        keep<&CaseVersions::contactVersions>(facts.contacts);
        keep<&CaseVersions::jointOpinionVersions>(facts.jointOpinions);
        keep<&CaseVersions::returnRequestVersions>(facts.returnRequests);
        takeVoidable(facts);
        takeVoidable(facts.voided);
        for (const domain::Merger& row : facts.mergers) {
            if (row.mainFacts) take(*row.mainFacts);
        }
    }

    [[nodiscard]] const CaseVersions& seen() const { return seen_; }

private:
    void takeVoidable(const domain::VoidableFacts& facts) {
        keep<&CaseVersions::progressVersions>(facts.notes);
        keep<&CaseVersions::deliveryVersions>(facts.deliveries);
        keep<&CaseVersions::urgingVersions>(facts.urgings);
        keep<&CaseVersions::countersignVersions>(facts.countersigns);
        keep<&CaseVersions::clockPauseVersions>(facts.clockPauses);
        keep<&CaseVersions::meetingVersions>(facts.ratingMeetings);
        keep<&CaseVersions::coordinationVersions>(facts.coordinations);
        keep<&CaseVersions::publicationVersions>(facts.publications);
        keep<&CaseVersions::lookBackVersions>(facts.lookBackLines);
    }

    template <auto Member, class Rows>
    void keep(const Rows& rows) {
        for (const auto& row : rows) {
            if (const auto known = (all_.*Member).find(row.id); known != (all_.*Member).end()) (seen_.*Member).insert(*known);
        }
    }

    const CaseVersions& all_;
    CaseVersions seen_;
};

}  // namespace

CaseVersions versionsOf(const CaseFacts& seen, const CaseVersions& versions) {
    SeenVersions kept(versions);
    kept.take(seen);
    return kept.seen();
}

}  // namespace huying::app
