// SPDX-License-Identifier: GPL-3.0-or-later
// What the office itself still has to do about a reply or an extension: found in Today, done by Enter in the form that ends it. And
// the duties of a place that Today does not follow, named with its limits.
#include <QComboBox>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "dialogs/command_dialog.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/today/agenda_list.h"
#include "pages/today/today_list.h"
#include "pages/today/today_page.h"
#include "text/text.h"
#include "text/today_words.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

class OfficeDuties {
public:
    WindowOnNewRegister setup{"2023-06-20"};
    ui::MainWindow& window = *setup.window;

    OfficeDuties() {
        setup.registerPieces(2);
        for (const char* address : {"1", "2"}) {
            setup.record(
                uR"({"command":"assign-suggestion","case":"%1","tasks":[{"unit":"市教育局","role":"sole"}]})"_s.arg(QLatin1String(address))
                    .toStdString(),
                "2023-03-03");
        }
        setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full"})");
        setup.record(R"({"command":"record-reply","case":"1","unit":"市教育局","result_class":"A","publish_by_unit":"full"})",
                     "2023-05-30");
        setup.record(R"({"command":"request-extension","case":"2","unit":"市教育局","reason":"面广","until":"2023-08-01"})", "2023-05-30");
        setup.record(R"({"command":"decide-extension","case":"2","unit":"市教育局","granted":true})", "2023-05-31");
        window.go(ui::Workplace::today);
    }

    ui::TodayPage& page() { return *window.todayPage(); }
    int waiting(app::Queue queue) { return page().today().count(queue); }

    // Enter on the first line of the group.
    ui::CommandDialog* enter(app::Queue queue) {
        REQUIRE(waitFor([&] { return waiting(queue) == 1; }));
        ui::TodayList& list = *page().list();
        const auto line = [&]() -> QModelIndex {
            for (QModelIndex index = list.model()->index(0, 0); index.isValid(); index = list.indexBelow(index)) {
                const bool isOurs = index.data(ui::TodayList::QueueRole).toInt() == static_cast<int>(queue);
                if (isOurs && index.data(ui::TodayList::CaseRole).isValid()) return index;
            }
            return {};
        };
        REQUIRE(line().isValid());
        list.setCurrentIndex(line());
        QTest::keyClick(&list, Qt::Key_Return);
        ui::CommandDialog* dialog = nullptr;
        REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::CommandDialog*>()) != nullptr; }));
        return dialog;
    }
};

}  // namespace

TEST_CASE("today duties: Enter on a reply that waits for its review opens the review, and then it is to be published", "[today]") {
    OfficeDuties o;
    ui::CommandDialog* dialog = o.enter(app::Queue::replyReviews);
    CHECK(dialog->windowTitle() == u"审核答复"_s);
    dialog->form()->setValues({{u"reviewer"_s, u"周×"_s}, {u"review_result"_s, u"approved"_s}, {u"publication"_s, u"full"_s}});
    finish(o.window, dialog);
    REQUIRE(waitFor([&] { return o.waiting(app::Queue::replyReviews) == 0; }));
    CHECK(waitFor([&] { return o.waiting(app::Queue::publications) == 1; }));
}

TEST_CASE("today duties: Enter on what all agree to publish opens the form of its publication", "[today]") {
    OfficeDuties o;
    o.setup.record(
        R"({"command":"record-review","case":"1","unit":"市教育局","reviewer":"周×","review_result":"approved","publication":"full"})",
        "2023-06-01");
    // Twenty working days after the reply of 30 May: 28 June, within fifteen days.
    ui::CommandDialog* publishing = o.enter(app::Queue::publications);
    CHECK(publishing->windowTitle() == u"登记公开"_s);
    publishing->close();
    REQUIRE(waitFor([&] { return o.window.findChild<ui::CommandDialog*>() == nullptr; }));
}

TEST_CASE("today duties: Enter on an extension the deputy was not told of opens it, and the day that is written ends it", "[today]") {
    OfficeDuties o;
    ui::CommandDialog* dialog = o.enter(app::Queue::extensionNotices);
    CHECK(dialog->windowTitle() == u"更正延期"_s);
    dialog->form()->setValues({{u"deputy_told_on"_s, u"2023-06-01"_s}});
    finish(o.window, dialog);
    CHECK(waitFor([&] { return o.waiting(app::Queue::extensionNotices) == 0; }));
}

TEST_CASE("today duties: a piece to be given out is in the agenda as that, and its line tells the days left", "[today]") {
    OfficeDuties o;
    o.setup.record(
        R"({"command":"register-suggestion","session":"18-1","kind":"intersessional","serial":1,"submitted_on":"2023-06-16","title":"关于路灯的建议","lead":"王明（武侯代表团）"})",
        "2023-06-19");
    REQUIRE(waitFor([&] { return o.waiting(app::Queue::decision) == 1; }));
    o.page().chooseAgenda(app::AgendaBy::day);
    // Seven working days after Friday 16 June: 22 to 24 June are off, Sunday 25 is worked.
    const auto shown = [&] {
        QTreeWidgetItemIterator it(o.page().findChild<ui::AgendaList*>());
        for (; *it != nullptr; ++it) {
            if ((*it)->text(2) == u"交办"_s) return (*it)->text(3);
        }
        return QString();
    };
    CHECK(waitFor([&] { return shown() == u"2023-06-28"_s; }));
    app::TodayLine line;
    line.since = base::parseIsoDate("2023-06-19");
    line.dueOn = base::parseIsoDate("2023-06-28");
    CHECK(ui::daysOf(app::Queue::decision, line, *base::parseIsoDate("2023-06-20")).text == u"剩 8 天"_s);
    line.dueOn.reset();
    CHECK(ui::daysOf(app::Queue::decision, line, *base::parseIsoDate("2023-06-20")).text == u"已等 1 天"_s);
}

TEST_CASE("duties: below the limits of a place stand those that nothing follows by dates, with the reason, and they are no rules",
          "[directory]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::directory);
    constexpr int rules = 6;
    window.directoryPage()->showTab(rules);
    ui::DirectoryTab& tab = *window.directoryPage()->tab();
    ui::EntryTable& table = *tab.table();
    // Of the line that begins so: all its cells.
    const auto line = [&](const QString& first, const QString& part) {
        return waitFor([&] {
            for (QTreeWidgetItemIterator it(table.list()); *it != nullptr; ++it) {
                QStringList cells;
                for (int column = 0; column < table.list()->columnCount(); ++column) cells << (*it)->text(column);
                if (cells.first() == first && cells.join(u' ').contains(part)) return true;
            }
            return false;
        });
    };
    CHECK(line(u"归档"_s, u"不按日期跟踪"_s));
    CHECK(line(u"归档"_s, u"办结以后随时可以归档（规定没有写期限）"_s));
    CHECK(line(u"大会建议交办"_s, u"未查到成都市的规定"_s));
    auto* profiles = child<QComboBox>(&tab, u"rulesProfile"_s);
    profiles->setCurrentIndex(profiles->findData(u"shanghai"_s));
    CHECK(line(u"年中和下次大会前向常务委员会报告办理情况"_s, u"上海规定第二十六条"_s));
    CHECK(line(u"大会建议交办"_s, u"大会闭会后一个月内交办（上海规定第十五条）"_s));
    table.select(u"duty/receipt"_s);
    REQUIRE(table.current() == u"duty/receipt"_s);
    child<QPushButton>(&tab, u"ruleChange"_s)->click();
    CHECK(window.findChild<ui::CommandDialog*>() == nullptr);
    CHECK(waitFor([&] { return window.strip()->text().contains(u"这不是规则"_s); }));
}

}  // namespace huying::tests
