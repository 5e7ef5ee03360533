// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_generator.h"

#include <algorithm>
#include <iostream>
#include <stdexcept>

#include "app/executor/executor.h"
#include "app/words/words.h"
#include "storage/migrations.h"
#include "storage/register_file.h"
#include "storage_texts.h"

namespace huying::bench {

namespace {

namespace fs = std::filesystem;
using app::CommandRequest;
using base::Date;
using std::chrono::days;

// To be raised whenever the same number of pieces would give another register: the kept ones are then made anew, as they
// are with every migration.
constexpr int rulesVersion = 1;
constexpr std::size_t bodyCharacters = 300;
constexpr std::size_t replyCharacters = 200;
constexpr int piecesOfTransaction = 1000;
constexpr auto staff = "张敏";

struct SessionPlan {
    int term = 0;
    int number = 0;
    Date opened{};

    [[nodiscard]] std::string address() const { return std::to_string(term) + "-" + std::to_string(number); }
};

// One a year, five a term, the newest (18-4) in the year of benchToday().
std::vector<SessionPlan> sessionsFor(int count) {
    std::vector<SessionPlan> plans;
    for (int i = count - 1; i >= 0; --i) {
        const int year = 2026 - i;
        const int place = year - 1933;  // term 0 would have begun in 1933, term 18 did in 2023
        plans.push_back({place / 5, place % 5 + 1, *base::makeDate(year, 1, 20)});
    }
    return plans;
}

// How far the handling of a piece has come.
enum class Stage { registered, assigned, received, contacted, replied, finished };

class Generator {
public:
    Generator(app::RegisterStore& store, int pieces) : store_(store), pieces_(pieces), dice_(20261124) {}

    void run() {
        const std::vector<SessionPlan> sessions = sessionsFor(pieces_ > 10000 ? 20 : 5);
        openSessions(sessions);
        const int each = pieces_ / static_cast<int>(sessions.size());
        for (const SessionPlan& session : sessions) {
            for (int serial = 1; serial <= each; ++serial) {
                addPiece(session, serial, &session == &sessions.back());
                if (++made_ % piecesOfTransaction == 0) flush();
            }
        }
        flush();
    }

private:
    void flush() {
        const app::BatchResult batch = app::execute(store_, requests_, benchToday(), app::RunMode::apply);
        if (batch.failure) throw std::runtime_error(batch.failure->code);
        for (const app::CommandResult& result : batch.results) {
            if (!result.isAccepted()) throw std::runtime_error(app::Words::of(app::Language::english).sentence(result.errors.front()));
        }
        requests_.clear();
        std::cerr << "\r" << made_ << " of " << pieces_ << " pieces made " << std::flush;
    }

    void add(app::Command command, Date on) { requests_.push_back({std::move(command), staff, {std::min(on, benchToday()), false}}); }

    void openSessions(const std::vector<SessionPlan>& sessions) {
        int term = 0;
        for (const SessionPlan& session : sessions) {
            add(app::OpenSession{session.term, session.number, "", session.opened, session.opened + days{5}}, session.opened);
            if (session.term == term) continue;
            if (term == 0 && session.term != 18) add(app::CopyCategories{18, session.term}, session.opened);  // later terms copy these
            term = session.term;
            for (const Person& person : texts_.people)
                add(app::AddDeputy{{person.name, person.delegation, std::to_string(term) + person.number}, term}, session.opened);
        }
        flush();
    }

    Stage stageOf(bool isNewest) {
        const std::size_t percent = dice_.below(100);
        if (!isNewest) return percent < 96 ? Stage::finished : percent < 98 ? Stage::replied : Stage::contacted;
        return percent < 8    ? Stage::registered
               : percent < 18 ? Stage::assigned
               : percent < 30 ? Stage::received
               : percent < 50 ? Stage::contacted
               : percent < 65 ? Stage::replied
                              : Stage::finished;
    }

    app::DeputyReference someone(int term) { return {"", "", std::to_string(term) + dice_.oneOf(texts_.people).number}; }

    // Two years of work lie in one: early pieces of the newest session are overdue by now, late ones are fresh.
    void addPiece(const SessionPlan& session, int serial, bool isNewest) {
        const Stage stage = stageOf(isNewest);
        const Subject& subject = dice_.oneOf(texts_.subjects);
        app::RegisterSuggestion piece;
        piece.session = session.address();
        piece.serial = serial;
        piece.title = texts_.title(subject, dice_);
        piece.body = texts_.body(subject, bodyCharacters, dice_);
        piece.lead = someone(session.term);
        for (std::size_t others = dice_.isPercent(30) ? 1 + dice_.below(4) : 0; others > 0; --others) {
            const app::DeputyReference one = someone(session.term);
            const auto isSame = [&](const app::DeputyReference& other) { return other == one; };
            if (!isSame(piece.lead) && std::none_of(piece.coSigners.begin(), piece.coSigners.end(), isSame)) piece.coSigners.push_back(one);
        }
        piece.category = subject.category;
        piece.formationSource = static_cast<domain::FormationSource>(dice_.below(6));
        const Date registered = session.opened + days{dice_.below(stage < Stage::replied ? 280 : 60)};
        piece.submittedOn = registered;
        add(piece, registered);
        if (stage == Stage::registered) return;
        handle(session.address() + "-" + std::to_string(serial), subject, registered + days{3}, stage);
    }

    void handle(const std::string& address, const Subject& subject, Date assigned, Stage stage) {
        app::AssignSuggestion order;
        order.caseAddress = address;
        const std::size_t way = dice_.below(100);
        order.tasks.push_back({subject.unit,
                               way < 50   ? domain::TaskRole::sole
                               : way < 85 ? domain::TaskRole::lead
                                          : domain::TaskRole::separate,
                               "",
                               {}});
        const std::size_t others = way < 50 ? 0 : way < 85 ? 1 + dice_.below(2) : 1;
        while (order.tasks.size() <= others) {
            const std::string& unit = dice_.oneOf(texts_.units);
            const bool isThere = std::any_of(order.tasks.begin(), order.tasks.end(), [&](const auto& task) { return task.unit == unit; });
            if (!isThere) order.tasks.push_back({unit, way < 85 ? domain::TaskRole::joint : domain::TaskRole::separate, "", {}});
        }
        add(order, assigned);
        if (stage == Stage::assigned) return;
        for (const app::TaskOrder& task : order.tasks)
            add(app::AcknowledgeReceipt{address, task.unit, "收发室", "", "", ""}, assigned + days{2});
        if (stage == Stage::received) return;
        for (const app::TaskOrder& task : order.tasks) work(address, task, assigned, stage);
        if (stage == Stage::contacted && dice_.isPercent(5))
            add(app::RequestExtension{address, subject.unit, "涉及面广", base::addMonths(assigned, 5)}, assigned + days{40});
        if (stage == Stage::finished || (stage == Stage::replied && dice_.isPercent(50))) deliver(address, order, assigned + days{75});
        if (stage == Stage::finished) rate(address, order, assigned + days{90});
    }

    void work(const std::string& address, const app::TaskOrder& task, Date assigned, Stage stage) {
        if (task.role == domain::TaskRole::joint) {
            if (stage < Stage::replied && dice_.isPercent(60)) return;
            return add(app::RecordJointOpinion{address, task.unit, texts_.sentence(dice_), "", ""}, assigned + days{20});
        }
        app::RecordContact contact;
        contact.caseAddress = address;
        contact.unit = task.unit;
        contact.way = static_cast<domain::ContactWay>(dice_.below(5));
        contact.deputyOpinion = texts_.sentence(dice_);
        contact.unitAnswer = texts_.sentence(dice_);
        add(contact, assigned + days{10 + dice_.below(20)});
        if (stage < Stage::replied) return;
        app::RecordReply reply;
        reply.caseAddress = address;
        reply.unit = task.unit;
        reply.resultClass = static_cast<domain::ResultClass>(dice_.below(20) < 12 ? 0 : dice_.below(3));
        reply.documentNumber = "成办函〔" + std::to_string(base::yearOf(assigned)) + "〕" + std::to_string(1 + dice_.below(300)) + "号";
        reply.text = texts_.body(dice_.oneOf(texts_.subjects), replyCharacters, dice_);
        add(reply, assigned + days{50 + dice_.below(20)});
    }

    void deliver(const std::string& address, const app::AssignSuggestion& order, Date on) {
        for (const app::TaskOrder& task : order.tasks) {
            if (task.role == domain::TaskRole::joint) continue;
            app::RecordDelivery delivery;
            delivery.caseAddress = address;
            delivery.unit = task.unit;
            delivery.formSent = true;
            add(delivery, on);
        }
    }

    void rate(const std::string& address, const app::AssignSuggestion& order, Date on) {
        for (const app::TaskOrder& task : order.tasks) {
            if (task.role == domain::TaskRole::joint) continue;
            app::RecordFeedback feedback;
            feedback.caseAddress = address;
            feedback.process = domain::Rating::satisfied;
            feedback.result = dice_.isPercent(80) ? domain::Rating::satisfied : domain::Rating::mostlySatisfied;
            if (task.role == domain::TaskRole::separate) feedback.unit = task.unit;
            add(feedback, on);
        }
    }

    app::RegisterStore& store_;
    int pieces_;
    Dice dice_;
    SampleTexts texts_;
    std::vector<CommandRequest> requests_;
    int made_ = 0;
};

}  // namespace

Date benchToday() { return *base::makeDate(2026, 11, 24); }

fs::path generatedRegister(const fs::path& folder, int pieces) {
    const fs::path file = folder / ("pieces-" + std::to_string(pieces) + "-rules-" + std::to_string(rulesVersion) + "-schema-" +
                                    std::to_string(storage::currentVersion()) + ".huying");
    if (fs::exists(file)) return file;
    fs::create_directories(folder);
    fs::path unfinished = file;
    unfinished.replace_extension(".unfinished");
    for (const char* beside : {"", "-wal", "-shm", ".lock"}) fs::remove(unfinished.string() + beside);
    {
        auto store = storage::createRegister(unfinished, {});
        if (!store) throw std::runtime_error(store.error().code);
        Generator(**store, pieces).run();
    }
    std::cerr << "\n";
    fs::remove(unfinished.string() + ".lock");
    fs::rename(unfinished, file);
    return file;
}

app::LedgerTable generatedLedger(int pieces) {
    const SampleTexts texts;
    Dice dice(670);
    app::LedgerTable table;
    table.header = {"编号",     "标题",     "正文",     "领衔代表", "代表团",   "联名代表", "类别",     "形成来源", "提交日期", "登记日期",
                    "主办单位", "会办单位", "交办日期", "签收日期", "答复日期", "文号",     "结果类别", "过程评价", "结果评价", "评价日期"};
    for (int number = 1; number <= pieces; ++number) {
        const Subject& subject = dice.oneOf(texts.subjects);
        const Person& lead = dice.oneOf(texts.people);
        const Person& other = dice.oneOf(texts.people);
        const std::string& joint = dice.oneOf(texts.units);
        const bool hasOther = other.number != lead.number && dice.isPercent(30);
        const bool hasJoint = joint != subject.unit && dice.isPercent(40);
        std::vector<std::string> cells{std::to_string(number),
                                       texts.title(subject, dice),
                                       texts.body(subject, bodyCharacters, dice),
                                       lead.name,
                                       lead.delegation,
                                       hasOther ? other.name + "（" + other.delegation + "）" : "",
                                       subject.category,
                                       "其他",
                                       "2023-02-01",
                                       "2023-02-03",
                                       subject.unit,
                                       hasJoint ? joint : "",
                                       "2023-03-01",
                                       "2023-03-03",
                                       "2023-05-20",
                                       "成办函〔2023〕" + std::to_string(number) + "号",
                                       "A",
                                       "满意",
                                       "满意",
                                       "2023-06-10"};
        app::LedgerRow& row = table.rows.emplace_back();
        row.number = number + 1;
        for (std::string& cell : cells) row.cells.push_back({std::move(cell), std::nullopt});
    }
    return table;
}

}  // namespace huying::bench
