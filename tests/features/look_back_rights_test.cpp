// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit said in a look-back is its own until the round is closed.
#include "accounts_office.h"

namespace huying::tests {

TEST_CASE("a unit corrects its answer while the round goes on, afterwards the office does") {
    AccountsOffice o;
    o.must(clerk, about("record-reply", "2023-05-30", "2", "市住建局", R"("result_class":"A","text":"已办")"));
    o.must(clerk, R"({"command":"open-look-back","on":"2023-09-01","name":"回看","due_on":"2023-09-30"})");
    o.must(clerk, R"({"command":"add-look-back-lines","on":"2023-09-02","look_back":"回看","cases":["2"]})");
    o.must(housing, about("record-look-back-answer", "2023-09-10", "2", "市住建局", R"("answer_state":"done","text":"均已办")"));
    const auto correcting = [](const std::string& text) {
        return about("correct-look-back-answer", "2023-11-01", "2", "市住建局", R"("text":")" + text + "\"");
    };
    o.must(housing, correcting("办了两项"));
    o.must(clerk, R"({"command":"close-look-back","on":"2023-10-10","look_back":"回看","conclusion":"完"})");
    CHECK(o.refused(housing, correcting("办了三项")) == Codes{"look-back-closed-to-unit"});
    o.must(clerk, correcting("办了一项"));
    o.signIn(clerk);
    CHECK(o.office.view("2").facts.lookBackAnswers.at(0).text == "办了一项");
}

}  // namespace huying::tests
