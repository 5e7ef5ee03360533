// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/report_example.h"

#include <catch2/catch.hpp>

#include <stdexcept>

namespace huying::tests {

namespace {

void addPiece(TemporaryRegister& office, const std::string& serial, const std::string& more, const std::string& tasks) {
    office.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial + R"(,"title":"第)" + serial +
                   R"(件","lead":"王明（武侯代表团）")" + more + "}");
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":")" + serial + R"(","tasks":[)" + tasks + "]}");
}

std::string taskJson(const std::string& unit, const std::string& role) {
    return R"({"unit":")" + unit + R"(","role":")" + role + R"(","scope":"全部"})";
}

void recordReply(TemporaryRegister& office, const std::string& number, const std::string& unit, const std::string& on,
                 const std::string& resultClass) {
    office.mustRun(R"({"command":"record-reply","on":")" + on + R"(","case":")" + number + R"(","unit":")" + unit +
                   R"(","result_class":")" + resultClass + "\"}");
}

void recordVisit(TemporaryRegister& office, const std::string& on, const std::string& number, const std::string& unit,
                 const std::string& phase, const std::string& way) {
    office.mustRun(R"({"command":"record-contact","on":")" + on + R"(","case":")" + number + R"(","unit":")" + unit + R"(","phase":")" +
                   phase + R"(","way":")" + way + "\"}");
}

void recordRating(TemporaryRegister& office, const std::string& number, const std::string& on, const std::string& ratings) {
    office.mustRun(R"({"command":"record-feedback","on":")" + on + R"(","case":")" + number + "\"," + ratings + "}");
}

}  // namespace

void fillYear(TemporaryRegister& office) {
    addPiece(office, "1", R"(,"category":"K01","formation_source":"special_research")", taskJson("市教育局", "sole"));
    recordVisit(office, "2023-03-20", "1", "市教育局", "before", "telephone");
    recordVisit(office, "2023-04-20", "1", "市教育局", "during", "visit");
    recordVisit(office, "2023-06-01", "1", "市教育局", "after", "letter");
    recordReply(office, "1", "市教育局", "2023-05-30", "A");
    recordRating(office, "1", "2023-06-12", R"("process":"satisfied","result":"satisfied")");

    addPiece(office, "2", R"(,"category":"K02","formation_source":"inspection")",
             taskJson("市交通运输局", "lead") + "," + taskJson("成都轨道集团", "joint"));
    office.mustRun(R"({"command":"record-joint-opinion","on":"2023-04-03","case":"2","unit":"成都轨道集团"})");
    recordReply(office, "2", "市交通运输局", "2023-06-05", "B");  // on the due date: in time
    recordRating(office, "2", "2023-06-20", R"("process":"mostly_satisfied","result":"mostly_satisfied")");

    addPiece(office, "3", R"(,"category":"K02","formation_source":"other")",
             taskJson("市公安局", "separate") + "," + taskJson("市住建局", "separate"));
    recordReply(office, "3", "市公安局", "2023-05-10", "A");
    recordReply(office, "3", "市住建局", "2023-06-06", "C");  // a day late, and another class
    recordRating(office, "3", "2023-06-20", R"("result":"satisfied")");

    addPiece(office, "4", "", taskJson("市住建局", "sole"));  // no category, no source
    recordReply(office, "4", "市住建局", "2023-05-10", "C");
    office.mustRun(R"({"command":"complete-suggestion","on":"2023-07-01","case":"4","ground":"no_form_returned","reason":"催收三次"})");

    addPiece(office, "5", R"(,"category":"K05","formation_source":"group_activity")", taskJson("市住建局", "sole"));
    recordReply(office, "5", "市住建局", "2023-05-10", "C");
    recordRating(office, "5", "2023-06-01", R"("process":"satisfied","result":"dissatisfied","comment":"没有措施")");

    addPiece(office, "6", R"(,"category":"K01","formation_source":"interviews")",
             taskJson("市教育局", "lead") + "," + taskJson("市公安局", "joint") + "," + taskJson("市委组织部", "reference"));
    office.mustRun(R"({"command":"record-joint-opinion","on":"2023-04-04","case":"6","unit":"市公安局"})");  // a day late

    addPiece(office, "7", R"(,"category":"K01","formation_source":"voter_reception")", taskJson("市委组织部", "sole"));
    office.mustRun(R"({"command":"withdraw-suggestion","on":"2023-03-20","case":"7"})");

    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-07-01","kind":"intersessional","title":"闭会件","lead":"赵五（青羊代表团）","category":"K03","formation_source":"special_research"})");
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-07-10","case":"闭1","tasks":[{"unit":"市农业农村局","role":"sole"}]})");
    recordVisit(office, "2023-07-20", "闭1", "市农业农村局", "before", "network");
    recordReply(office, "闭1", "市农业农村局", "2023-10-10", "A");
    recordRating(office, "闭1", "2023-11-01", R"("process":"satisfied","result":"satisfied")");

    office.mustRun(R"({"command":"open-session","term":18,"number":2})");
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-08-01","session":"18-2","title":"下一次会议的","lead":"赵五（青羊代表团）","category":"K03"})");
}

const app::BlockRow& rowOf(const app::YearEndReport& report, std::string_view block, std::string_view key) {
    for (const auto& row : report.block(block)->rows) {
        if (row.key == key) return row;
    }
    throw std::runtime_error("no row " + std::string(key));
}

bool hasRow(const app::YearEndReport& report, std::string_view block, std::string_view key) {
    for (const auto& row : report.block(block)->rows) {
        if (row.key == key) return true;
    }
    return false;
}

void checkRow(const app::YearEndReport& report, std::string_view block, std::string_view key, int count,
              const std::optional<std::string>& percent) {
    INFO(block << " " << key);
    CHECK(rowOf(report, block, key).count == count);
    CHECK(rowOf(report, block, key).percent == percent);
}

void checkRate(const app::YearEndReport& report, std::string_view key, int count, int base, const std::optional<std::string>& percent) {
    INFO(key);
    for (const auto& one : report.rates) {
        if (one.key != key) continue;
        CHECK(one.count == count);
        CHECK(one.base.count == base);
        CHECK(one.percent == percent);
        return;
    }
    FAIL("no such rate");
}

}  // namespace huying::tests
