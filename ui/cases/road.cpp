// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/road.h"

#include <QCoreApplication>

#include "text/text.h"

namespace huying::ui {

const std::vector<std::string_view>& roadOf(RoadSide side) {
    static const std::vector<std::string_view> office{"assign-suggestion",
                                                      "decide-return",
                                                      "decide-proposal",
                                                      "acknowledge-receipt",
                                                      "record-progress",
                                                      "record-contact",
                                                      "record-joint-opinion",
                                                      "request-return",
                                                      "propose-units",
                                                      "record-coordination",
                                                      "request-extension",
                                                      "decide-extension",
                                                      "record-reply",
                                                      "record-delivery",
                                                      "record-feedback",
                                                      "order-rehandling",
                                                      "record-meeting",
                                                      "record-commitment-progress",
                                                      "answer-again",
                                                      "record-commitment",
                                                      "return-joint-opinion",
                                                      "complete-suggestion",
                                                      "correct-suggestion",
                                                      "correct-assignment",
                                                      "cancel-assignment",
                                                      "correct-reply",
                                                      "correct-feedback",
                                                      "correct-completion",
                                                      "correct-commitment",
                                                      "correct-second-reply",
                                                      "correct-extension",
                                                      "withdraw-suggestion",
                                                      "propose-priority",
                                                      "set-priority",
                                                      "end-priority",
                                                      "set-government-leader",
                                                      "record-review",
                                                      "merge-suggestions",
                                                      "unmerge-suggestions",
                                                      "link-suggestion",
                                                      "unlink-suggestion",
                                                      "record-urging",
                                                      "record-urging-answer",
                                                      "plan-assignment",
                                                      "record-consultation",
                                                      "pass-on-assignment",
                                                      "correct-plan",
                                                      "correct-consultation",
                                                      "correct-contact",
                                                      "correct-joint-opinion",
                                                      "correct-return",
                                                      "reassign-task",
                                                      "correct-progress",
                                                      "correct-delivery",
                                                      "correct-urging",
                                                      "correct-meeting",
                                                      "correct-coordination",
                                                      "correct-commitment-progress",
                                                      "void-suggestion",
                                                      "archive-suggestion",
                                                      "unarchive-suggestion",
                                                      "record-publication",
                                                      "correct-publication",
                                                      "add-look-back-lines",
                                                      "remove-look-back-line",
                                                      "record-look-back-answer",
                                                      "record-look-back-finding",
                                                      "correct-look-back-answer",
                                                      "correct-look-back-finding",
                                                      "record-countersign",
                                                      "correct-countersign",
                                                      "pause-clock",
                                                      "resume-clock",
                                                      "correct-pause"};
    // What a unit records of its own tasks, and what corrects it.
    static const std::vector<std::string_view> unit{
        "acknowledge-receipt",  "request-return",          "propose-units",       "record-progress",
        "record-contact",       "record-joint-opinion",    "record-countersign",  "request-extension",
        "record-reply",         "record-delivery",         "record-feedback",     "record-commitment-progress",
        "answer-again",         "record-commitment",       "complete-suggestion", "record-look-back-answer",
        "record-urging-answer", "correct-progress",        "correct-contact",     "correct-joint-opinion",
        "correct-reply",        "correct-delivery",        "correct-commitment",  "correct-commitment-progress",
        "correct-second-reply", "correct-look-back-answer"};
    return side == RoadSide::office ? office : unit;
}

std::string_view commandFor(domain::NextStep step) {
    using Step = domain::NextStep;
    switch (step) {
        case Step::assign:
            return "assign-suggestion";
        case Step::planUnits:
            return "plan-assignment";
        case Step::consultUnits:
            return "record-consultation";
        case Step::acknowledgeReceipt:
            return "acknowledge-receipt";
        case Step::contactDeputy:
            return "record-contact";
        case Step::giveJointOpinion:
            return "record-joint-opinion";
        case Step::countersign:
            return "record-countersign";
        case Step::decideExtension:
            return "decide-extension";
        case Step::decideReturn:
            return "decide-return";
        case Step::decideProposal:
            return "decide-proposal";
        case Step::reply:
        case Step::replyAgain:
            return "record-reply";
        case Step::deliverReply:
            return "record-delivery";
        case Step::collectFeedback:
            return "record-feedback";
        case Step::decideRehandling:
            return "order-rehandling";
        case Step::holdMeeting:
            return "record-meeting";
        case Step::complete:
            return "complete-suggestion";
        case Step::followMain:
        case Step::none:
            break;
    }
    return {};
}

bool isOnTheWay(std::string_view command) {
    return command == "record-reply" || command == "record-feedback" || command == "complete-suggestion";
}

bool isRare(std::string_view command) {
    return command.starts_with("correct-") || command == "cancel-assignment" || command == "withdraw-suggestion" ||
           command == "void-suggestion" || command == "record-countersign" || command == "pause-clock" || command == "resume-clock" ||
           command == "request-return" || command == "reassign-task" || command == "propose-units" || command == "record-coordination" ||
           command == "return-joint-opinion" || command == "record-commitment" || command == "record-meeting" ||
           command == "answer-again" || command == "request-extension" || command == "propose-priority" || command == "set-priority" ||
           command == "end-priority" || command == "set-government-leader" || command == "record-review" ||
           command == "merge-suggestions" || command == "unmerge-suggestions" || command == "link-suggestion" ||
           command == "unlink-suggestion" || command == "record-urging" || command == "record-urging-answer" ||
           command == "record-consultation" || command == "pass-on-assignment" || command == "record-publication" ||
           command == "add-look-back-lines" || command == "remove-look-back-line" || command == "record-look-back-answer" ||
           command == "record-look-back-finding";
}

QString actionText(std::string_view command) {
    const auto is = [&](std::string_view name) { return command == name; };
    if (is("assign-suggestion")) return QCoreApplication::translate("Road", "Assign…");
    if (is("acknowledge-receipt")) return QCoreApplication::translate("Road", "Sign for…");
    if (is("request-return")) return QCoreApplication::translate("Road", "Ask to return…");
    if (is("reassign-task")) return QCoreApplication::translate("Road", "Give to another unit…");
    if (is("decide-return")) return QCoreApplication::translate("Road", "Decide return…");
    if (is("propose-units")) return QCoreApplication::translate("Road", "Propose more units…");
    if (is("decide-proposal")) return QCoreApplication::translate("Road", "Decide on more units…");
    if (is("record-coordination")) return QCoreApplication::translate("Road", "Coordination…");
    if (is("record-progress")) return QCoreApplication::translate("Road", "Progress…");
    if (is("record-contact")) return QCoreApplication::translate("Road", "Contact…");
    if (is("record-joint-opinion")) return QCoreApplication::translate("Road", "Joint opinion…");
    if (is("record-countersign")) return QCoreApplication::translate("Road", "Countersigning…");
    if (is("correct-countersign")) return QCoreApplication::translate("Road", "Correct countersigning…");
    if (is("pause-clock")) return QCoreApplication::translate("Road", "Stop the clock…");
    if (is("resume-clock")) return QCoreApplication::translate("Road", "Start the clock again…");
    if (is("correct-pause")) return QCoreApplication::translate("Road", "Correct a pause of the clock…");
    if (is("request-extension")) return QCoreApplication::translate("Road", "Ask for extension…");
    if (is("decide-extension")) return QCoreApplication::translate("Road", "Decide extension…");
    if (is("record-reply")) return QCoreApplication::translate("Road", "Reply…");
    if (is("record-delivery")) return QCoreApplication::translate("Road", "Delivery…");
    if (is("record-feedback")) return QCoreApplication::translate("Road", "Feedback form…");
    if (is("order-rehandling")) return QCoreApplication::translate("Road", "Handle again…");
    if (is("complete-suggestion")) return QCoreApplication::translate("Road", "Complete…");
    if (is("record-commitment")) return QCoreApplication::translate("Road", "Promise…");
    if (is("record-commitment-progress")) return QCoreApplication::translate("Road", "Promise: progress…");
    if (is("answer-again")) return QCoreApplication::translate("Road", "Answer again…");
    if (is("record-meeting")) return QCoreApplication::translate("Road", "Meeting…");
    if (is("return-joint-opinion")) return QCoreApplication::translate("Road", "Send joint opinion back…");
    if (is("correct-commitment")) return QCoreApplication::translate("Road", "Correct promise…");
    if (is("correct-second-reply")) return QCoreApplication::translate("Road", "Correct second answer…");
    if (is("correct-extension")) return QCoreApplication::translate("Road", "Correct extension…");
    if (is("correct-suggestion")) return QCoreApplication::translate("Road", "Correct…");
    if (is("correct-assignment")) return QCoreApplication::translate("Road", "Correct assignment…");
    if (is("cancel-assignment")) return QCoreApplication::translate("Road", "Cancel an assignment…");
    if (is("correct-reply")) return QCoreApplication::translate("Road", "Correct reply…");
    if (is("correct-feedback")) return QCoreApplication::translate("Road", "Correct rating…");
    if (is("correct-completion")) return QCoreApplication::translate("Road", "Correct completion…");
    if (is("withdraw-suggestion")) return QCoreApplication::translate("Road", "Withdraw…");
    if (is("void-suggestion")) return QCoreApplication::translate("Road", "Make void…");
    if (is("archive-suggestion")) return QCoreApplication::translate("Road", "Archive…");
    if (is("unarchive-suggestion")) return QCoreApplication::translate("Road", "Take out of the archive…");
    if (is("propose-priority")) return QCoreApplication::translate("Road", "Propose for supervision…");
    if (is("set-priority")) return QCoreApplication::translate("Road", "Priority supervision…");
    if (is("end-priority")) return QCoreApplication::translate("Road", "Take out of priority…");
    if (is("set-government-leader")) return QCoreApplication::translate("Road", "Government leader…");
    if (is("record-review")) return QCoreApplication::translate("Road", "Review reply…");
    if (is("merge-suggestions")) return QCoreApplication::translate("Road", "Merge…");
    if (is("unmerge-suggestions")) return QCoreApplication::translate("Road", "End the merger…");
    if (is("link-suggestion")) return QCoreApplication::translate("Road", "Link to earlier pieces…");
    if (is("unlink-suggestion")) return QCoreApplication::translate("Road", "End a link…");
    if (is("record-urging")) return QCoreApplication::translate("Road", "Urge…");
    if (is("record-urging-answer")) return QCoreApplication::translate("Road", "Answer to the urging…");
    if (is("plan-assignment")) return QCoreApplication::translate("Road", "Plan units…");
    if (is("record-consultation")) return QCoreApplication::translate("Road", "What a unit says…");
    if (is("pass-on-assignment")) return QCoreApplication::translate("Road", "Passed on…");
    if (is("correct-contact")) return QCoreApplication::translate("Road", "Correct contact…");
    if (is("correct-joint-opinion")) return QCoreApplication::translate("Road", "Correct joint opinion…");
    if (is("correct-return")) return QCoreApplication::translate("Road", "Correct return…");
    if (is("correct-progress")) return QCoreApplication::translate("Road", "Correct progress…");
    if (is("correct-delivery")) return QCoreApplication::translate("Road", "Correct delivery…");
    if (is("correct-urging")) return QCoreApplication::translate("Road", "Correct urging…");
    if (is("correct-meeting")) return QCoreApplication::translate("Road", "Correct meeting…");
    if (is("correct-coordination")) return QCoreApplication::translate("Road", "Correct coordination…");
    if (is("correct-commitment-progress")) return QCoreApplication::translate("Road", "Correct entry about a promise…");
    if (is("record-publication")) return QCoreApplication::translate("Road", "Publication…");
    if (is("correct-publication")) return QCoreApplication::translate("Road", "Correct publication…");
    if (is("add-look-back-lines")) return QCoreApplication::translate("Road", "Look back…");
    if (is("remove-look-back-line")) return QCoreApplication::translate("Road", "Take out of the look-back…");
    if (is("record-look-back-answer")) return QCoreApplication::translate("Road", "Answer to the look-back…");
    if (is("record-look-back-finding")) return QCoreApplication::translate("Road", "Compare the look-back…");
    if (is("correct-look-back-answer")) return QCoreApplication::translate("Road", "Correct an answer to a look-back…");
    if (is("correct-look-back-finding")) return QCoreApplication::translate("Road", "Correct what a look-back found…");
    if (is("correct-plan")) return QCoreApplication::translate("Road", "Correct a plan…");
    if (is("correct-consultation")) return QCoreApplication::translate("Road", "Correct what a unit said…");
    return toQt(command);
}

}  // namespace huying::ui
