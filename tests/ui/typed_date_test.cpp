// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHBoxLayout>
#include <QLabel>
#include <QTest>
#include <catch2/catch.hpp>

#include "text/text.h"
#include "text/typed_date.h"
#include "widgets/date_edit.h"
#include "widgets/form.h"
#include "window_support.h"

namespace huying::tests {

namespace {
const base::Date wednesday = *base::parseIsoDate("2023-12-20");

QString typed(const char* text, ui::DateSense sense = ui::DateSense::happened) {
    return ui::isoText(ui::parseTypedDate(QString::fromUtf8(text), wednesday, sense));
}
}  // namespace

TEST_CASE("date: what people type is understood", "[date]") {
    const std::pair<const char*, const char*> table[]{
        {"3.3", "2023-03-03"},      {"3/3", "2023-03-03"},      {"3-3", "2023-03-03"},        {"3月3日", "2023-03-03"},
        {"0303", "2023-03-03"},     {"1220", "2023-12-20"},     {"20230303", "2023-03-03"},   {"2023-03-03", "2023-03-03"},
        {"2023/3/3", "2023-03-03"}, {"2023.3.3", "2023-03-03"}, {"23.3.3", "2023-03-03"},     {"2023年3月3日", "2023-03-03"},
        {"今天", "2023-12-20"},     {"昨天", "2023-12-19"},     {"前天", "2023-12-18"},       {"明天", "2023-12-21"},
        {"+3", "2023-12-23"},       {"-1", "2023-12-19"},       {"＋３", "2023-12-23"},       {"３．３", "2023-03-03"},
        {" 3 . 3 ", "2023-03-03"},  {"today", "2023-12-20"},    {"2024-02-29", "2024-02-29"},
    };
    for (const auto& [text, expected] : table) {
        INFO(text);
        CHECK(typed(text) == QString::fromLatin1(expected));
    }
}

TEST_CASE("date: nonsense and days the calendar does not have are nothing", "[date]") {
    for (const char* text : {"", "2.30", "0230", "13.1", "0.3", "3.", "三月", "2023-13-01", "99999", "+", "abc"}) {
        INFO(text);
        CHECK(typed(text).isEmpty());
    }
}

TEST_CASE("date: without a year the sense decides", "[date]") {
    CHECK(typed("12.28") == QStringLiteral("2022-12-28"));  // what happened is never later than today
    CHECK(typed("12.28", ui::DateSense::planned) == QStringLiteral("2023-12-28"));
    CHECK(typed("1.2", ui::DateSense::planned) == QStringLiteral("2024-01-02"));
}

TEST_CASE("date: a day that may lie on either side of today is one of this year", "[date]") {
    CHECK(typed("12.28", ui::DateSense::eitherSide) == QStringLiteral("2023-12-28"));
    CHECK(typed("3.3", ui::DateSense::eitherSide) == QStringLiteral("2023-03-03"));
}

TEST_CASE("date: another year's day is known as such, and as far-fetched where this year's is nearer", "[date]") {
    const base::Date spring = *base::parseIsoDate("2023-03-20");
    const auto read = [&](const char* text) { return *ui::readTypedDate(QString::fromUtf8(text), spring, ui::DateSense::happened); };
    CHECK(ui::isoText(read("3.21").date) == QStringLiteral("2022-03-21"));
    CHECK(read("3.21").isOfOtherYear);
    CHECK(read("3.21").isFarFetched);
    CHECK(read("12.28").isOfOtherYear);  // three months ago, not nine ahead
    CHECK_FALSE(read("12.28").isFarFetched);
    CHECK_FALSE(read("3.20").isOfOtherYear);
    CHECK_FALSE(read("2022-03-21").isOfOtherYear);  // the year was typed
}

TEST_CASE("date field: the line beside it tells the whole date while it is typed, and another year until it is changed", "[date]") {
    QWidget window;
    auto* layout = new QHBoxLayout(&window);
    auto* date = new ui::DateEdit(*base::parseIsoDate("2023-03-20"), ui::DateSense::happened);
    QLabel* hint = date->makeHintLabel();
    auto* next = new QLineEdit;
    for (QWidget* one : {static_cast<QWidget*>(date), static_cast<QWidget*>(hint), static_cast<QWidget*>(next)}) layout->addWidget(one);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    date->setFocus();
    QTest::keyClicks(date, QStringLiteral("3.2"));
    CHECK(hint->text().startsWith(QStringLiteral("2023-03-02")));
    QTest::keyClicks(date, QStringLiteral("1"));
    CHECK(hint->text().contains(QStringLiteral("2022-03-21")));
    CHECK(hint->text().contains(QStringLiteral("请写全年份")));
    QTest::keyClick(date, Qt::Key_Tab);
    CHECK(date->text() == QStringLiteral("2022-03-21"));
    CHECK(hint->isVisible());
    CHECK(hint->text().contains(QStringLiteral("2022-03-21")));
    date->setFocus();
    date->selectAll();
    QTest::keyClicks(date, QStringLiteral("2023-3-19"));
    QTest::keyClick(date, Qt::Key_Tab);
    CHECK(date->text() == QStringLiteral("2023-03-19"));
    CHECK_FALSE(hint->isVisible());
}

TEST_CASE("form: a day that was typed about a year from the others is asked about once", "[date]") {
    ui::Form form;
    const base::Date january = *base::parseIsoDate("2024-01-08");
    const auto add = [&](const QString& key, ui::DateSense sense = ui::DateSense::happened) {
        return form.add(key, key, new ui::DateEdit(january, sense));
    };
    auto* replied = add(QStringLiteral("答复日期"));
    auto* delivered = add(QStringLiteral("送达日期"));
    auto* next = add(QStringLiteral("下次日期"), ui::DateSense::planned);
    form.show();
    const auto type = [](ui::DateEdit* field, const char* text) {
        field->selectAll();
        QTest::keyClicks(field, QString::fromLatin1(text));
    };
    replied->setDate(base::parseIsoDate("2023-12-28"));
    delivered->setDate(base::parseIsoDate("2023-01-04"));
    CHECK(form.checkTyped());  // as it is on record: nobody typed it

    type(delivered, "2023-1-5");  // of 2024, written by habit
    CHECK_FALSE(form.checkTyped());
    CHECK(form.errorOf(QStringLiteral("送达日期")).contains(QStringLiteral("2023-01-05")));
    CHECK(form.errorOf(QStringLiteral("送达日期")).contains(QStringLiteral("2023-12-28")));
    CHECK(form.errorOf(QStringLiteral("答复日期")).isEmpty());
    CHECK(form.checkTyped());  // meant

    type(delivered, "2024-1-5");
    CHECK(form.checkTyped());
    type(next, "2024-12-5");  // what is planned may lie where it likes
    CHECK(form.checkTyped());

    // Alone, in January, beside today.
    delivered->clear();
    type(replied, "2023-1-5");
    CHECK_FALSE(form.checkTyped());
    CHECK(form.checkTyped());
    type(replied, "2021-1-5");  // old work, not a slip
    CHECK(form.checkTyped());
}

TEST_CASE("date field: leaving it writes out what was understood and keeps what was not", "[date]") {
    QWidget window;
    auto* first = new ui::DateEdit(wednesday, ui::DateSense::happened, &window);
    auto* second = new QLineEdit(&window);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QTest::keyClicks(first, QStringLiteral("0303"));
    second->setFocus();
    CHECK(first->text() == QStringLiteral("2023-03-03"));
    first->setFocus();
    first->clear();
    QTest::keyClicks(first, QStringLiteral("33.33"));
    second->setFocus();
    CHECK(first->text() == QStringLiteral("33.33"));
    CHECK(first->isMistyped());
}

}  // namespace huying::tests
