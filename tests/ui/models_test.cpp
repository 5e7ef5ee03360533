// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <catch2/catch.hpp>
#include <deque>

#include "models/case_list_model.h"
#include "models/list_filter.h"
#include "models/report_piece_model.h"
#include "text/text.h"
#include "window_support.h"

namespace huying::tests {

namespace {

// Keeps every question until the test answers it.
class HeldSource : public ui::CasePageSource {
public:
    std::deque<std::function<void(Ids)>> idQuestions;
    bool givesFirstRows = false;
    struct RowQuestion {
        Ids ids;
        std::function<void(Rows)> answer;
    };
    std::deque<RowQuestion> rowQuestions;

    app::ListQuery asked;  // last
    bool isInHaste = false;
    bool isWhole = true;  // of the next answers
    bool isUnread = false;

    void askIds(const app::ListQuery& query, int firstRows, Haste haste, QObject*, std::function<void(Listing)> answer) override {
        asked = query;
        isInHaste = haste == Haste::firstPageFirst;
        idQuestions.push_back([this, firstRows, answer = std::move(answer)](const Ids& ids) {
            const auto count = givesFirstRows ? std::min(ids.size(), static_cast<std::size_t>(firstRows)) : 0;
            answer({ids, rowsOf(Ids(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(count))), isWhole, isUnread});
        });
    }
    void askRows(const Ids& ids, QObject*, std::function<void(Rows)> answer) override { rowQuestions.push_back({ids, std::move(answer)}); }

    [[nodiscard]] bool waitForQuestions(std::size_t count) const {
        return waitFor([&] { return idQuestions.size() == count; });
    }

    static Ids idsTo(int count) {
        Ids ids;
        for (int i = 1; i <= count; ++i) ids.emplace_back(i);
        return ids;
    }
    std::string titleStart = "标题";
    [[nodiscard]] Rows rowsOf(const Ids& ids) const {
        Rows rows;
        for (const auto id : ids) {
            app::CaseRow row;
            row.id = id;
            row.serial = static_cast<int>(id.value);
            row.title = titleStart + std::to_string(id.value);
            row.dueOn = base::parseIsoDate("2023-12-17");
            rows.push_back(row);
        }
        return rows;
    }
    void answerRows() {
        while (!rowQuestions.empty()) {
            const RowQuestion question = std::move(rowQuestions.front());
            rowQuestions.pop_front();
            question.answer(rowsOf(question.ids));
        }
    }
};

const int titleColumn = ui::caseColumnOf("title");
const int dueColumn = ui::caseColumnOf("due_on");

}  // namespace

TEST_CASE("list model: rows come by pages on demand", "[model]") {
    HeldSource source;
    ui::CaseListModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setToday(*base::parseIsoDate("2023-12-20"));
    model.setQuery({});
    REQUIRE(source.waitForQuestions(1));
    source.idQuestions.front()(HeldSource::idsTo(1000));
    CHECK(model.rowCount() == 1000);

    CHECK(model.index(900, titleColumn).data().toString() == QStringLiteral("…"));
    CHECK_FALSE(model.index(900, titleColumn).data(ui::CaseListModel::IsLoadedRole).toBool());
    REQUIRE(waitFor([&] { return !source.rowQuestions.empty(); }));
    for (const auto& question : source.rowQuestions) CHECK(question.ids.size() <= 64);
    source.answerRows();
    CHECK(model.index(900, titleColumn).data().toString() == QStringLiteral("标题901"));
    CHECK(model.index(900, dueColumn).data().toString() == QStringLiteral("超 3 天"));
    CHECK(model.index(900, dueColumn).data(ui::CaseListModel::MarkRole).toInt() == static_cast<int>(ui::DueMark::overdue));
    CHECK(model.index(900, dueColumn).data(ui::CaseListModel::RawRole).toString() == QStringLiteral("2023-12-17"));
    CHECK(model.rowOf(domain::SuggestionId(901)) == 900);
}

TEST_CASE("list model: the first page comes with the ids and is not asked for again", "[model]") {
    HeldSource source;
    source.givesFirstRows = true;
    ui::CaseListModel model(source);
    model.setQuery({});
    REQUIRE(source.waitForQuestions(1));
    source.idQuestions.front()(HeldSource::idsTo(1000));
    CHECK(model.index(0, titleColumn).data().toString() == QStringLiteral("标题1"));
    CHECK(model.index(200, titleColumn).data().toString() == QStringLiteral("…"));
    REQUIRE(waitFor([&] { return !source.rowQuestions.empty(); }));
    CHECK(source.rowQuestions.size() == 1);
    CHECK(source.rowQuestions.front().ids.front() == domain::SuggestionId(193));
}

TEST_CASE("list model: what is typed shows its first page before the rest, which comes below it", "[model]") {
    HeldSource source;
    source.givesFirstRows = true;
    ui::CaseListModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy loaded(&model, &ui::CaseListModel::loaded);
    app::ListQuery typed;
    typed.text = "地铁";
    model.setQuery(typed);
    REQUIRE(source.waitForQuestions(1));
    CHECK(source.isInHaste);
    source.isWhole = false;
    source.idQuestions.front()(HeldSource::idsTo(64));
    CHECK(model.rowCount() == 64);
    CHECK(model.index(0, titleColumn).data().toString() == QStringLiteral("标题1"));
    CHECK(model.isLoading());
    CHECK(loaded.isEmpty());

    QSignalSpy reset(&model, &ui::CaseListModel::modelReset);
    source.isWhole = true;
    source.idQuestions.front()(HeldSource::idsTo(900));
    CHECK(model.rowCount() == 900);
    CHECK(reset.isEmpty());
    CHECK_FALSE(model.isLoading());
    CHECK(loaded.size() == 1);
    CHECK(model.rowOf(domain::SuggestionId(900)) == 899);
    CHECK(model.index(0, titleColumn).data().toString() == QStringLiteral("标题1"));

    model.refresh();
    REQUIRE(source.waitForQuestions(2));
    CHECK_FALSE(source.isInHaste);
}

TEST_CASE("list model: who types on before the rest is there sees the new answer, also of the same pieces", "[model]") {
    HeldSource source;
    source.givesFirstRows = true;
    ui::CaseListModel model(source);
    app::ListQuery typed;
    typed.text = "小";
    model.setQuery(typed);
    REQUIRE(source.waitForQuestions(1));
    source.isWhole = false;
    source.idQuestions[0](HeldSource::idsTo(64));
    typed.text = "小区";
    model.setQuery(typed);
    REQUIRE(source.waitForQuestions(2));
    source.titleStart = "小区";
    source.idQuestions[1](HeldSource::idsTo(64));
    CHECK(model.index(0, titleColumn).data().toString() == QStringLiteral("小区1"));
    source.isWhole = true;
    source.idQuestions[0](HeldSource::idsTo(500));  // the rest of the first word comes too late
    CHECK(model.rowCount() == 64);
    source.idQuestions[1](HeldSource::idsTo(80));
    CHECK(model.rowCount() == 80);
    CHECK(model.index(0, titleColumn).data().toString() == QStringLiteral("小区1"));
}

TEST_CASE("list model: what is chosen in one moment is one question, with the last choice", "[model]") {
    HeldSource source;
    ui::CaseListModel model(source);
    model.setOrder({{app::findField("title"), false}});
    app::ListQuery narrower;
    narrower.text = "地铁";
    model.setQuery({});
    model.setQuery(narrower);
    model.setOrder({{app::findField("due_on"), true}});
    CHECK(model.isLoading());
    REQUIRE(source.waitForQuestions(1));
    QCoreApplication::processEvents();
    CHECK(source.idQuestions.size() == 1);
    CHECK(source.asked.text == "地铁");
    REQUIRE(source.asked.order.size() == 1);
    CHECK(source.asked.order.front().field->code == "due_on");
}

TEST_CASE("list model: where it cannot be read again the list stands as it was and waits for nothing", "[model]") {
    HeldSource source;
    ui::CaseListModel model(source);
    QSignalSpy loaded(&model, &ui::CaseListModel::loaded);
    QSignalSpy unread(&model, &ui::CaseListModel::unread);
    model.setQuery({});
    REQUIRE(source.waitForQuestions(1));
    source.idQuestions[0](HeldSource::idsTo(3));
    model.refresh();
    REQUIRE(source.waitForQuestions(2));
    CHECK(model.isLoading());
    source.isUnread = true;
    source.idQuestions[1]({});
    CHECK_FALSE(model.isLoading());
    CHECK(model.rowCount() == 3);
    CHECK(unread.size() == 1);
    CHECK(loaded.size() == 1);
}

TEST_CASE("list model: answers to older questions are dropped", "[model]") {
    HeldSource source;
    ui::CaseListModel model(source);
    model.setQuery({});
    REQUIRE(source.waitForQuestions(1));
    app::ListQuery narrower;
    narrower.text = "地铁";
    model.setQuery(narrower);
    REQUIRE(source.waitForQuestions(2));
    source.idQuestions[1](HeldSource::idsTo(3));
    source.idQuestions[0](HeldSource::idsTo(500));
    CHECK(model.rowCount() == 3);
}

TEST_CASE("list model: a refresh with the same order keeps the rows while new ones are read", "[model]") {
    HeldSource source;
    ui::CaseListModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuery({});
    REQUIRE(source.waitForQuestions(1));
    source.idQuestions.back()(HeldSource::idsTo(10));
    (void)model.index(0, titleColumn).data();
    REQUIRE(waitFor([&] { return !source.rowQuestions.empty(); }));
    source.answerRows();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.refresh();
    REQUIRE(source.waitForQuestions(2));
    source.idQuestions.back()(HeldSource::idsTo(10));
    CHECK(resets.isEmpty());
    CHECK(model.index(0, titleColumn).data().toString() == QStringLiteral("标题1"));
    REQUIRE(waitFor([&] { return !source.rowQuestions.empty(); }));  // asked again all the same
    model.refresh();
    REQUIRE(source.waitForQuestions(3));
    source.idQuestions.back()(HeldSource::idsTo(11));
    CHECK(resets.size() == 1);
}

TEST_CASE("report pieces: the model holds the pieces of one figure", "[model]") {
    ui::ReportPieceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    app::ReportPiece piece;
    piece.address = "18-1-120";
    piece.title = "关于公交接驳的建议";
    model.setPieces({piece, piece});
    CHECK(model.rowCount() == 2);
    CHECK(model.addressAt(0) == QStringLiteral("18-1-120"));
    CHECK(model.addressAt(7).isEmpty());
}

TEST_CASE("filters: typed and ticked conditions become one filter", "[model]") {
    const base::Date today = *base::parseIsoDate("2023-12-20");
    ui::Conditions conditions;
    CHECK(ui::filterOf(conditions, today) == nullptr);
    conditions[ui::caseColumnOf("serial")].text = QStringLiteral("0120");
    const auto number = ui::filterOf(conditions, today);
    REQUIRE(number);
    CHECK(number->field->code == "serial");
    CHECK(number->value == "120");
    conditions[ui::caseColumnOf("state")].codes = {QStringLiteral("handling"), QStringLiteral("replied")};
    const auto both = ui::filterOf(conditions, today);
    REQUIRE(both->kind == app::Filter::Kind::both);
    CHECK(both->right->kind == app::Filter::Kind::either);
    CHECK(ui::describe(ui::caseColumnOf("state"), conditions[ui::caseColumnOf("state")]) == QStringLiteral("状态：办理中、已答复"));
    const int years = ui::caseColumnOf("repeated_years");
    ui::Conditions repeated;
    repeated[years].codes = {QStringLiteral("3"), QStringLiteral("more_years")};
    const auto threeOrMore = ui::filterOf(repeated, today);
    REQUIRE(threeOrMore->kind == app::Filter::Kind::either);
    CHECK((threeOrMore->left->comparison == app::Comparison::equal && threeOrMore->left->value == "3"));
    CHECK((threeOrMore->right->comparison == app::Comparison::greater && threeOrMore->right->value == "3"));
    CHECK(ui::describe(years, repeated[years]) == QStringLiteral("多年多次提出：3年、3年以上"));
    app::CaseRow row;
    CHECK(ui::caseColumns()[static_cast<std::size_t>(years)].text(row, today).isEmpty());
    row.repeatedYears = 2;
    CHECK(ui::caseColumns()[static_cast<std::size_t>(years)].text(row, today) == QStringLiteral("2年"));
    for (const auto filter : ui::savedFilters()) {
        app::ListQuery query;
        ui::narrow(query, filter, today, QStringLiteral("张敏"));
        CHECK((query.filter != nullptr || query.queue.has_value()));
    }
}

TEST_CASE("columns: each has a label of its own and can be sorted", "[model]") {
    QStringList titles;
    for (const auto& column : ui::caseColumns()) {
        INFO(std::string(column.field));
        CHECK(app::findField(column.sortField) != nullptr);
        CHECK_FALSE(ui::columnTitle(column).startsWith(QStringLiteral("field.")));
        titles.append(ui::columnTitle(column));
    }
    CHECK(titles.removeDuplicates() == 0);
}

}  // namespace huying::tests
