// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include "changing_registers.h"

namespace huying::tests {

// Steps through commands that are often, not always, allowed; the same seed walks the same way on every machine.
class RandomWalk {
public:
    enum class Through { singlePieces, relatedPieces };
    explicit RandomWalk(unsigned seed, Through through = Through::singlePieces) : through_(through), engine_(seed) {}

    std::string nextCommand() {
        // There must be pieces before anything can happen to them.
        constexpr int pieces = 6;
        if (step_ < pieces) {
            ++step_;
            return registering(step_, "题" + std::to_string(step_));
        }
        if (through_ == Through::relatedPieces && below(3) == 0) return relating();
        const int serial = below(6) + 1;
        const std::string address = "18-1-" + std::to_string(serial);
        const std::string unit = pick({"市教育局", "市住建局", "市交通运输局"});
        const std::string head = R"(","case":")" + address + R"(","on":")" + date();
        switch (below(23)) {
            case 0:
            case 1:
                return registering(serial, "题" + std::to_string(below(100)), below(2) == 0 ? R"(,"co_signers":["李二","赵三"])" : "");
            case 2:
                return correcting(address, "title", "改" + std::to_string(below(5)));
            case 3:
                return correcting(address, "remark", "注" + std::to_string(below(1000)));
            case 4:
                return R"({"command":"correct-suggestion)" + head + R"(","co_signers":[)" +
                       pick({"", R"("赵三")", R"("赵三","李二","钱四")"}) + "]}";
            case 5:
            case 6:
            case 22:
                return assigning(address, unit);
            case 7:
                return R"({"command":"acknowledge-receipt)" + head + R"(","unit":")" + unit + R"(","handler":"办")" +
                       std::to_string(below(3)) + R"("})";
            case 8:
                return R"({"command":"record-progress)" + head + R"(","unit":")" + unit + R"(","text":"进展"})";
            case 9:
                return R"({"command":"record-contact)" + head + R"(","unit":")" + unit + R"(","phase":"before","way":"telephone"})";
            case 10:
                return R"({"command":"record-reply)" + head + R"(","unit":")" + unit + R"(","result_class":")" + pick({"A", "B", "C"}) +
                       R"("})";
            case 11:
                return R"({"command":"record-delivery)" + head + R"(","way":"post"})";
            case 13:
                return R"({"command":"request-return)" + head + R"(","unit":")" + unit + R"(","reason":"因)" + std::to_string(below(3)) +
                       R"("})";
            case 14:
                return R"({"command":"decide-return)" + head + R"(","unit":")" + unit + R"(","reason":"定","decision":)" +
                       pick({R"("refused"})", R"("approved"})", R"("approved","new_unit":"市教育局"})",
                             R"("approved","new_unit":"市交通运输局"})"});
            case 15:
                return R"({"command":"propose-units)" + head + R"(","unit":")" + unit + R"(","reason":"因","units":[")" +
                       pick({"市教育局", "市住建局", "市交通运输局"}) + R"("]})";
            case 16:
                return R"({"command":"decide-proposal)" + head + R"(","unit":")" + unit + R"(","reason":"定","decision":")" +
                       pick({"approved", "refused"}) + R"("})";
            case 17:
                return followUp(head, unit);
            case 18:
            case 19:
                return correcting(address, "remark", "注" + std::to_string(below(1000)));
            case 20:
                return R"({"command":"record-urging)" + head + R"(","unit":")" + unit + R"(","urged_for":"silent"})";
            case 21:
                return R"({"command":"record-urging-answer)" + head + R"(","unit":")" + unit + R"(","answer":"答"})";
            case 12:
                return R"({"command":"record-feedback)" + head + R"(","result":")" + pick({"satisfied", "dissatisfied", "dissatisfied"}) +
                       R"(","comment":"意见"})";
            default:
                return R"({"command":")" + pick({"order-rehandling", "withdraw-suggestion"}) + head + R"(","reason":"因"})";
        }
    }

private:
    // What comes after a reply, opinions sent back and meetings.
    std::string followUp(const std::string& head, const std::string& unit) {
        switch (below(8)) {
            case 0:
                return R"({"command":"record-commitment)" + head + R"(","unit":")" + unit + R"(","text":"承诺"})";
            case 1:
            case 2:
                return R"({"command":"record-commitment-progress)" + head + R"(","text":"因","commitment":)" +
                       std::to_string(below(2) + 1) + R"(,"step":")" + pick({"progress", "fulfilled", "fulfilled", "not_fulfilled"}) +
                       R"("})";
            case 3:
                return R"({"command":"answer-again)" + head + R"(","unit":")" + unit + R"("})";
            case 4:
                return R"({"command":"answer-again)" + head + R"(","unit":")" + unit + R"(","result_class":"A"})";
            case 5:
                return R"({"command":"record-joint-opinion)" + head + R"(","unit":")" + unit + R"(","text":"同意"})";
            case 6:
                return R"({"command":"return-joint-opinion)" + head + R"(","unit":")" + unit + R"(","reason":"空"})";
            default:
                return R"({"command":"record-meeting)" + head + R"(","text":"座谈","meeting_outcome":"定"})";
        }
    }

    // Pieces that are merged and taken out again, linked, and whose replies are sent back.
    std::string relating() {
        const std::string address = "18-1-" + std::to_string(below(6) + 1);
        const std::string other = "18-1-" + std::to_string(below(6) + 1);
        const std::string head = R"(","on":")" + date() + R"(","reason":"因","cases":[")" + address + R"("])";
        switch (below(8)) {
            case 5:
            case 6:  // what can be done to a merged piece as well
                return correcting(address, "remark", "注" + std::to_string(below(1000)));
            case 0:
            case 1:
            case 2:
                return R"({"command":"merge-suggestions)" + head + R"(,"into":")" + other + R"("})";
            case 3:
                return R"({"command":"unmerge-suggestions)" + head + "}";
            case 4:
                return R"({"command":"link-suggestion","on":")" + date() + R"(","case":")" + address + R"(","earlier":[")" + other +
                       R"("]})";
            default:
                return R"({"command":"record-review","on":")" + date() + R"(","case":")" + address + R"(","unit":")" +
                       pick({"市教育局", "市住建局", "市交通运输局"}) + R"(","reviewer":"审","reason":"因","review_result":)" +
                       pick({R"("sent_back"})", R"("sent_back"})", R"("approved","result_class":"C"})"});
        }
    }

    int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }
    std::string pick(std::vector<std::string> values) {
        return values.at(static_cast<std::size_t>(below(static_cast<int>(values.size()))));
    }
    std::string date() { return "2023-0" + std::to_string(below(6) + 3) + "-15"; }

    Through through_;
    int step_ = 0;
    std::mt19937 engine_;
};

}  // namespace huying::tests
