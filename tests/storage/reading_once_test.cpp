// SPDX-License-Identifier: GPL-3.0-or-later
// What is the same for a piece or a unit is asked once, and what was read never outlives what was changed or taken back.
#include <catch2/catch.hpp>

#include <sqlite3.h>

#include "app/commands/command_json.h"
#include "app/exchange/returned_work.h"
#include "app/exchange/sent_work.h"
#include "app/ports/read_snapshot.h"
#include "app/queries/agenda.h"
#include "app/queries/today.h"
#include "storage/connection.h"
#include "storage/password.h"
#include "storage/sqlite_register.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

app::CommandRequest request(const std::string& json) {
    const auto read = app::commandFromJson(json, "张敏");
    if (!read) throw std::runtime_error(read.error().front().code);
    return *read;
}

// A register whose statements are counted: a piece of two units, and what went out of it to one.
class CountedOffice {
public:
    CountedOffice() {
        makeRegister(folder_.file("counted.huying"));
        auto connection = std::make_unique<storage::Connection>(folder_.file("counted.huying"), storage::Access::readWrite);
        connection->useRegisterRules(storage::Access::readWrite);
        sqlite3_trace_v2(connection->handle(), SQLITE_TRACE_STMT, &CountedOffice::note, this);
        store_ = storage::makeRegisterStore(std::move(connection), folder_.file("counted.huying"));
        run(registering(1, "第一件"));
        run(R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})");
    }

    app::RegisterStore& store() { return *store_; }
    void run(const std::string& json) {
        const auto batch = app::execute(*store_, {request(json)}, today(), app::RunMode::apply);
        if (!batch.isWritten) throw std::runtime_error(json);
    }
    // As a person of 市交通运输局, whose pieces another unit has a share in too.
    void beUnit() {
        storage::sealCheaply();
        for (int serial = 2; serial <= 3; ++serial) {
            run(registering(serial, "又一件"));
            run(R"({"command":"assign-suggestion","on":"2023-03-03","case":")" + std::to_string(serial) +
                R"(","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})");
        }
        run(R"({"command":"add-account","account":"管理","role":"administrator","password":"密码-管理-2023"})");
        run(R"({"command":"add-account","account":"周敏","role":"deputy_office_clerk","password":"密码-周敏-2023"})");
        run(R"({"command":"add-account","account":"张敏","role":"handling_unit","unit":"市交通运输局","password":"密码-张敏-2023"})");
        run(R"({"command":"set-sign-in","required":true})");
        if (!store_->signIn("张敏", "密码-张敏-2023")) throw std::runtime_error("not signed in");
    }
    // What comes next of each of its pieces and whose turn it is, as Today asks for it.
    using Steps = std::vector<std::pair<domain::NextStep, std::optional<domain::UnitId>>>;
    Steps nextSteps() { return nextStepsIn(store_->reader()); }
    static Steps nextStepsIn(app::RegisterReader& reader) {
        Steps steps;
        const app::ReadSnapshot moment(reader);
        for (const domain::SuggestionId id : reader.caseIds({})) {
            const auto told = reader.storedSummary(id);
            if (told) steps.emplace_back(told->nextStep, told->turnUnit);
        }
        return steps;
    }
    [[nodiscard]] std::filesystem::path file() const { return folder_.file("counted.huying"); }

    [[nodiscard]] domain::SuggestionId piece() { return store_->reader().caseIds({}).front(); }
    [[nodiscard]] static base::Date today() { return day("2023-12-31"); }

    app::ReturnedWork returned(const std::vector<std::string>& commands) {
        app::SendOrder order;
        for (const domain::Unit& unit : store_->reader().units()) {
            if (unit.name == "市交通运输局" || unit.shortName == "市交通运输局") order.unit = unit.id;
        }
        order.actor = "张敏";
        order.cases.push_back({piece(), store_->reader().newestEntryOf(piece())});
        const auto sent = app::sendWork(*store_, order, day("2023-03-04"), [](const app::Exchange&) { return base::Result<void>(); });
        if (!sent) throw std::runtime_error(sent.error().code);
        app::ReturnedWork work;
        work.token = sent->token;
        for (const std::string& json : commands) {
            app::ReturnedLine& line = work.lines.emplace_back();
            line.request = request(json);
            line.caseAddress = "18-1-1";
        }
        return work;
    }

    // How many statements with this text `work` runs.
    template <class Work>
    int countOf(const std::string& text, Work work) {
        text_ = text;
        count_ = 0;
        work();
        text_.clear();
        return count_;
    }

private:
    static int note(unsigned, void* self, void*, void* sql) {
        auto* office = static_cast<CountedOffice*>(self);
        const std::string_view said = static_cast<const char*>(sql);
        if (!office->text_.empty() && said.find(office->text_) != std::string_view::npos) ++office->count_;
        return 0;
    }

    RegisterFolder folder_;
    std::unique_ptr<app::RegisterStore> store_;
    std::string text_;
    int count_ = 0;
};

constexpr auto readsPiece = "LEFT JOIN suggestion_text text ON";
constexpr auto asksForUnit = "WITH RECURSIVE ended";
const std::string receipt = R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"18-1-1","unit":"市交通运输局"})";
const std::string progress = R"({"command":"record-progress","on":"2023-03-20","case":"18-1-1","unit":"市交通运输局","text":"踏勘"})";

}  // namespace

TEST_CASE("what is to be given out is counted from rules that are read once, however many pieces wait") {
    CountedOffice o;
    constexpr auto readsRules = "FROM deadline_rule ORDER BY id";
    app::AgendaQuery agenda;
    agenda.today = CountedOffice::today();
    app::TodayQuery query;
    query.today = CountedOffice::today();
    const auto ofAgenda = [&] {
        return o.countOf(readsRules, [&] { app::readAgenda(o.store().reader(), agenda, app::Words::of(app::Language::chinese)); });
    };
    const auto ofToday = [&] { return o.countOf(readsRules, [&] { app::readToday(o.store().reader(), query); }); };
    const auto betweenSessions = [&](int serial) {
        o.run(R"({"command":"register-suggestion","on":"2023-06-01","kind":"intersessional","serial":)" + std::to_string(serial) +
              R"(,"title":"关于第)" + std::to_string(serial) + R"(盏路灯的建议","lead":"王一（武侯代表团）"})");
    };
    betweenSessions(1);
    const int agendaBefore = ofAgenda();
    const int todayBefore = ofToday();
    CHECK(agendaBefore == 1);
    for (int serial = 2; serial <= 6; ++serial) betweenSessions(serial);
    CHECK(ofAgenda() == agendaBefore);
    CHECK(ofToday() == todayBefore);
    CHECK(app::readToday(o.store().reader(), query).count(app::Queue::decision) == 6);
}

TEST_CASE("judging returned work reads the piece once a line and asks for the unit once") {
    CountedOffice office;
    const app::ReturnedWork work = office.returned({receipt, progress, receipt, receipt});
    app::ReturnPreview preview;
    const auto judge = [&] { preview = app::previewReturnedWork(office.store(), {work}, "张敏", CountedOffice::today()); };
    // The last line finds the piece as the one before it left it.
    CHECK(office.countOf(readsPiece, judge) == 3);
    REQUIRE_FALSE(preview.failure);
    CHECK(preview.works[0].count(app::ReturnVerdict::fresh) == 2);
    CHECK(preview.works[0].count(app::ReturnVerdict::known) == 2);
    CHECK(office.countOf(asksForUnit, judge) == 1);
}

TEST_CASE("work is judged once where it is taken as it is proposed") {
    CountedOffice office;
    const app::ReturnedWork work = office.returned({receipt, progress});
    int asked = 0;
    app::ReturnReceipt taken;
    const auto take = [&](bool isTaken) {
        taken = app::takeReturnedWork(office.store(), {work}, "张敏", CountedOffice::today(), [&](const app::ReturnPreview& judged) {
            ++asked;
            return isTaken && app::proposedLines(judged).size() == 2;
        });
    };
    const std::int64_t before = office.store().reader().lastEntry();
    take(false);
    CHECK_FALSE(taken.isWritten);
    CHECK(taken.judged.works[0].count(app::ReturnVerdict::fresh) == 2);
    CHECK(office.store().reader().lastEntry() == before);
    CHECK(office.store().reader().exchanges().front().returns.empty());
    CHECK(office.countOf("SAVEPOINT command", [&] { take(true); }) == 2);
    CHECK(asked == 2);
    CHECK(taken.isWritten);
    CHECK(taken.applied == 2);
    CHECK(taken.entry == before + 1);
    CHECK(office.store().reader().exchanges().front().returns.at(0).batch == before + 1);
    app::UndoRequest undo;
    undo.actor = "张敏";
    REQUIRE(office.store().undo(undo));
    CHECK(office.store().reader().caseFacts(office.piece())->receipts.empty());
    CHECK(office.store().reader().caseFacts(office.piece())->notes.empty());
}

TEST_CASE("a piece is read as it stands after every command, taken back ones too") {
    CountedOffice office;
    const domain::SuggestionId id = office.piece();
    auto transaction = office.store().beginWrite();
    REQUIRE(transaction);
    app::RegisterReader& reader = (*transaction)->reader();
    app::BatchExecution execution(**transaction, CountedOffice::today());
    CHECK(reader.caseFacts(id)->receipts.empty());
    (*transaction)->beginGroup();
    CHECK(execution.run(request(receipt)).isAccepted());
    CHECK(reader.caseFacts(id)->receipts.size() == 1);
    (*transaction)->abandonGroup();
    CHECK(reader.caseFacts(id)->receipts.empty());
    // Refused before and after something was written.
    CHECK_FALSE(execution.run(request(R"({"command":"record-delivery","on":"2023-05-22","case":"1","unit":"市交通运输局","way":"post"})"))
                    .isAccepted());
    (*transaction)->beginCommand();
    domain::Receipt row;
    row.task = reader.caseFacts(id)->tasks.front().id;
    row.on = day("2023-03-06");
    (*transaction)->writer().addReceipt(id, row);
    CHECK(reader.caseFacts(id)->receipts.size() == 1);
    CHECK((*transaction)->abandonCommand());
    CHECK(reader.caseFacts(id)->receipts.empty());
    (*transaction)->beginCommand();
    CHECK_FALSE((*transaction)->abandonCommand());
    CHECK(execution.run(request(progress)).isAccepted());
    CHECK(reader.caseFacts(id)->notes.size() == 1);
    REQUIRE((*transaction)->commit());
}

TEST_CASE("after a change a unit's person reads anew what was changed, and what else was told is kept") {
    CountedOffice office;
    office.beUnit();
    CountedOffice::Steps steps;
    const auto read = [&] { return office.countOf(readsPiece, [&] { steps = office.nextSteps(); }); };
    CHECK(read() == 3);
    CHECK(read() == 0);
    const CountedOffice::Steps before = steps;
    office.run(receipt);
    CHECK(read() == 1);
    CHECK(steps != before);
    app::UndoRequest undo;
    undo.actor = "张敏";
    REQUIRE(office.store().undo(undo));
    CHECK(read() == 1);
    CHECK(steps == before);
    // Somebody else records in another program.
    {
        const auto other = storage::openRegister(office.file());
        REQUIRE(other);
        REQUIRE((*other)->signIn("周敏", "密码-周敏-2023"));
        const auto batch = app::execute(
            **other, {request(R"({"command":"correct-suggestion","actor":"周敏","on":"2023-03-10","case":"2","title":"改过的一件"})")},
            CountedOffice::today(), app::RunMode::apply);
        REQUIRE(batch.isWritten);
    }
    CHECK(read() == 1);
    CHECK(steps == before);
}

TEST_CASE("what is kept of a unit's pieces is what somebody who looks for the first time reads") {
    CountedOffice office;
    office.beUnit();
    const auto isAsNew = [&] {
        const auto other = storage::openRegister(office.file());
        REQUIRE(other);
        REQUIRE((*other)->signIn("张敏", "密码-张敏-2023"));
        CHECK(office.nextSteps() == CountedOffice::nextStepsIn((*other)->reader()));
    };
    const auto byOffice = [&](const std::string& json) {
        const auto other = storage::openRegister(office.file());
        REQUIRE(other);
        REQUIRE((*other)->signIn("周敏", "密码-周敏-2023"));
        const auto read = app::commandFromJson(json, "周敏");
        REQUIRE(read);
        INFO(json);
        REQUIRE(app::execute(**other, {*read}, CountedOffice::today(), app::RunMode::apply).isWritten);
    };
    isAsNew();
    const auto before = office.nextSteps();
    byOffice(R"({"command":"merge-suggestions","on":"2023-03-05","cases":["18-1-3"],"into":"18-1-1","reason":"同一事项"})");
    isAsNew();
    office.run(receipt);  // of the main case, and so of the merged piece
    isAsNew();
    CHECK(office.nextSteps() != before);
    byOffice(R"({"command":"unmerge-suggestions","on":"2023-03-08","cases":["18-1-3"],"reason":"不是同一事项"})");
    isAsNew();
    byOffice(R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"18-1-2","unit":"市住建局"})");
    isAsNew();
    // The unit goes on with what another one had.
    byOffice(R"({"command":"merge-unit","on":"2023-06-01","unit":"市住建局","into":"市交通运输局"})");
    isAsNew();
    byOffice(progress);
    isAsNew();
}

TEST_CASE("a refused command leaves what was read of the directory as it is, unless it had written") {
    CountedOffice office;
    auto transaction = office.store().beginWrite();
    REQUIRE(transaction);
    app::BatchExecution execution(**transaction, CountedOffice::today());
    const auto refused = request(R"({"command":"record-progress","on":"2023-03-01","case":"1","unit":"市交通运输局","text":"早了"})");
    CHECK_FALSE(execution.run(refused).isAccepted());
    CHECK(office.countOf("FROM unit ORDER BY", [&] {
        for (int i = 0; i < 3; ++i) CHECK_FALSE(execution.run(refused).isAccepted());
    }) == 0);
}

}  // namespace huying::tests
