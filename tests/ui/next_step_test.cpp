// SPDX-License-Identifier: GPL-3.0-or-later
// The banner of a piece: whose turn it is among several units, and what of all that is open stays in sight.
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "pages/register/register_page.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// Given out on 3 March 2023 to a lead and five joint units.
class ManyUnits {
public:
    WindowOnNewRegister setup{"2023-03-07"};
    ui::CasePane& pane = *setup.window->registerPage()->browser()->pane();

    ManyUnits() {
        setup.registerPieces(1);
        setup.record(
            R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"},{"unit":"成都轨道集团","role":"joint"},{"unit":"市公安局","role":"joint"},{"unit":"市教育局","role":"joint"},{"unit":"市城管委","role":"joint"}]})",
            "2023-03-03");
    }
    // Without the marks of its links.
    [[nodiscard]] QString said(const QString& name) const {
        const auto* label = pane.findChild<QLabel*>(name);
        return label == nullptr ? QString() : label->text().remove(QRegularExpression(u"<[^>]*>"_s));
    }
};

}  // namespace

TEST_CASE("banner: the reply stays in sight however much is due before it", "[case]") {
    ManyUnits many;
    // Six have not signed, one has not spoken with the deputy, five owe an opinion: the reply is the last of all.
    REQUIRE(waitFor([&] { return many.said(u"nextStep"_s).contains(u"市交通运输局签收"_s); }));
    const QString open = many.said(u"openMatters"_s);
    CHECK(open.contains(u"市交通运输局　答复代表"_s));
    CHECK(open.contains(u"2023-06-05"_s));
    CHECK(open.contains(u"另有"_s));  // the opinions, which are due before it
    CHECK_FALSE(open.contains(u"市城管委　报送会办意见"_s));
}

TEST_CASE("banner: of several units that owe the same, the one with the earliest date is next", "[case]") {
    ManyUnits many;
    for (const char* unit : {"市交通运输局", "市住建局", "成都轨道集团", "市公安局", "市教育局", "市城管委"})
        many.setup.record(std::string(R"({"command":"acknowledge-receipt","case":"1","unit":")") + unit + "\"}", "2023-03-03");
    many.setup.record(R"({"command":"record-joint-opinion","case":"1","unit":"市住建局","text":"同意"})", "2023-03-06");
    many.setup.record(R"({"command":"return-joint-opinion","case":"1","unit":"市住建局","reason":"没有具体措施","due_on":"2023-04-20"})",
                      "2023-03-07");
    REQUIRE(waitFor([&] { return many.pane.view() != nullptr && many.pane.view()->entry >= many.setup.newestEntry(); }));
    // The first unit that has the piece is due on the 20th of April, the others on the 3rd.
    REQUIRE(waitFor([&] { return many.said(u"nextStep"_s).contains(u"成都轨道集团报送会办意见"_s); }));
    CHECK(many.said(u"nextStep"_s).contains(u"2023-04-03"_s));
    CHECK(many.pane.view()->unitName(*many.pane.view()->summary.turnUnit) == "市住建局");  // as it is kept
}

}  // namespace huying::tests
