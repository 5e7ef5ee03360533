// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_generator.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <stdexcept>

#include "app/executor/executor.h"
#include "app/words/words.h"
#include "storage/migrations.h"
#include "storage/register_file.h"
#include "storage_session_work.h"
#include "storage_texts.h"

namespace huying::bench {

namespace {

namespace fs = std::filesystem;
using app::CommandRequest;
using base::Date;
using std::chrono::days;

// To be raised whenever the same number of pieces would give another register: the kept ones are then made anew, as they
// are with every migration.
constexpr int rulesVersion = 2;
constexpr std::size_t bodyCharacters = 300;
constexpr std::size_t replyCharacters = 200;
constexpr int piecesOfTransaction = 1000;
constexpr auto staff = "张敏";

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

// What a piece is, beside how far it has come; decided before anything of it is recorded.
struct Course {
    Stage stage = Stage::registered;
    bool isIntersessional = false;
    bool isWithdrawn = false;
    bool isLate = false;        // the replies come after their day
    bool isExtended = false;    // with consent
    bool isAgain = false;       // the first rating is a bad one; of pieces of one unit
    bool isPublic = false;      // everybody agrees
    std::vector<std::string> merged = {};  // pieces that are handled with it
};

// Of the replies to a piece.
struct Promises {
    int recorded = 0;
    int unrecorded = 0;  // the class promises, and the ledger has nothing

    [[nodiscard]] bool isNone() const { return recorded + unrecorded == 0; }
};

class Generator {
public:
    Generator(app::RegisterStore& store, int pieces, int sessions) : store_(store), pieces_(pieces), sessions_(sessions), dice_(20261124) {}

    void run() {
        const std::vector<SessionPlan> sessions = sessionsFor(sessions_ > 0 ? sessions_ : pieces_ > 10000 ? 20 : 5);
        openSessions(sessions);
        std::vector<std::string> committees;
        for (const domain::Committee& row : store_.reader().committees()) committees.push_back(row.name);
        const int each = pieces_ / static_cast<int>(sessions.size());
        for (const SessionPlan& session : sessions) {
            const bool isNewest = &session == &sessions.back();
            SessionWork work(session, committees, isNewest, [this](app::Command command, Date on) { add(std::move(command), on); });
            work.before();
            flush();
            serials_ = {};
            done_.clear();
            finished_.clear();
            for (const int end = made_ + each; made_ < end;) addPiece(session, work, isNewest, end - made_ > 1);
            work.after(done_, texts_, dice_);
            flush();
            if (isNewest) break;
            work.freeze();
            flush();
            work.archive(finished_);
            flush();
        }
    }

private:
    void flush() {
        const app::BatchResult batch = app::execute(store_, requests_, benchToday(), app::RunMode::apply);
        if (batch.failure) throw std::runtime_error(batch.failure->code);
        for (std::size_t i = 0; i < batch.results.size(); ++i) {
            if (batch.results[i].isAccepted()) continue;
            throw std::runtime_error(std::string(app::commandName(requests_[i].command)) + ": " +
                                     app::Words::of(app::Language::english).sentence(batch.results[i].errors.front()));
        }
        requests_.clear();
        std::cerr << "\r" << made_ << " of " << pieces_ << " pieces made " << std::flush;
    }

    void add(app::Command command, Date on) { requests_.push_back({std::move(command), staff, {std::min(on, benchToday()), false}}); }

    void openSessions(const std::vector<SessionPlan>& sessions) {
        int term = 0;
        for (const SessionPlan& session : sessions) {
            add(app::OpenSession{session.term, session.number, "", session.opened, session.opened + days{5}}, session.opened);
            const bool isFirst = session.number == 1;
            add(app::SetBaseFigure{isFirst ? session.term - 1 : session.term,
                                   isFirst ? 5 : session.number - 1,
                                   pieces_ / static_cast<int>(sessions.size()),
                                   {},
                                   {},
                                   ""},
                session.opened);
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

    Course courseOf(bool isNewest) {
        Course course;
        course.stage = stageOf(isNewest);
        course.isIntersessional = dice_.isPercent(15);
        course.isWithdrawn = dice_.isPercent(1);
        course.isLate = dice_.isPercent(4);
        course.isExtended = dice_.isPercent(3) && !course.isIntersessional;
        course.isAgain = !course.isLate && course.stage == Stage::finished && dice_.isPercent(4);
        course.isPublic = dice_.isPercent(50);
        return course;
    }

    app::DeputyReference someone(int term) { return {"", "", std::to_string(term) + dice_.oneOf(texts_.people).number}; }

    app::RegisterSuggestion pieceOf(const SessionPlan& session, const SessionWork& work, const Subject& subject, bool isIntersessional) {
        app::RegisterSuggestion piece;
        piece.session = session.address();
        piece.kind = isIntersessional ? domain::SuggestionKind::intersessional : domain::SuggestionKind::plenary;
        piece.serial = ++serials_[isIntersessional ? 1 : 0];
        piece.title = texts_.title(subject, dice_);
        piece.body = texts_.body(subject, bodyCharacters, dice_);
        piece.lead = someone(session.term);
        for (std::size_t others = dice_.isPercent(30) ? 1 + dice_.below(4) : 0; others > 0; --others) {
            const app::DeputyReference one = someone(session.term);
            const auto isSame = [&](const app::DeputyReference& other) { return other == one; };
            if (!isSame(piece.lead) && std::none_of(piece.coSigners.begin(), piece.coSigners.end(), isSame)) piece.coSigners.push_back(one);
        }
        piece.category = subject.category;
        if (dice_.isPercent(40)) {
            piece.activity = work.activityNamed(dice_);
        } else {
            piece.formationSource = static_cast<domain::FormationSource>(dice_.below(6));
        }
        return piece;
    }

    std::string addressOf(const SessionPlan& session, const app::RegisterSuggestion& piece) const {
        const bool isIntersessional = piece.kind == domain::SuggestionKind::intersessional;
        return session.address() + (isIntersessional ? "-闭" : "-") + std::to_string(*piece.serial);
    }

    // Two years of work lie in one: early pieces of the newest session are overdue by now, late ones are fresh. In one of a hundred
    // a second deputy asks for the same, and both are handled together.
    void addPiece(const SessionPlan& session, const SessionWork& work, bool isNewest, bool hasRoom) {
        Course course = courseOf(isNewest);
        const Subject& subject = dice_.oneOf(texts_.subjects);
        app::RegisterSuggestion piece = pieceOf(session, work, subject, course.isIntersessional);
        const bool isFresh = course.stage < Stage::replied;
        const std::size_t day = course.isIntersessional ? 30 + dice_.below(isFresh ? 250 : 140) : dice_.below(isFresh ? 280 : 60);
        const Date registered = session.opened + days{day};
        const bool isMain = hasRoom && course.stage > Stage::registered && !course.isWithdrawn && dice_.isPercent(1);
        addRegistered(piece, course, registered);
        const std::string address = addressOf(session, piece);
        if (course.isWithdrawn) return add(app::WithdrawSuggestion{address, "已在其他建议中提出", true}, registered + days{1});
        if (isMain) {
            app::RegisterSuggestion other = pieceOf(session, work, subject, course.isIntersessional);
            addRegistered(other, course, registered);
            course.merged.push_back(addressOf(session, other));
            add(app::MergeSuggestions{course.merged, address, "同一事项"}, registered + days{1});
        }
        if (course.stage == Stage::registered) return;
        handle(address, subject, registered + days{3}, course);
    }

    void addRegistered(app::RegisterSuggestion& piece, const Course& course, Date registered) {
        if (made_ > 0 && made_ % piecesOfTransaction == 0) flush();
        piece.submittedOn = registered;
        if (course.isPublic) piece.publishByDeputy = domain::Publication::full;
        add(piece, registered);
        ++made_;
    }

    void handle(const std::string& address, const Subject& subject, Date assigned, const Course& course) {
        const Stage stage = course.stage;
        app::AssignSuggestion order;
        order.caseAddress = address;
        const std::size_t way = course.merged.empty() ? dice_.below(100) : 0;
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
        for (const app::TaskOrder& task : order.tasks) {
            app::AcknowledgeReceipt receipt;
            receipt.caseAddress = address;
            receipt.unit = task.unit;
            receipt.receiver = "收发室";
            add(receipt, assigned + days{2});
        }
        if (stage == Stage::received) return;
        if (stage > Stage::contacted ? course.isExtended : !course.isIntersessional && dice_.isPercent(5)) extend(order, assigned, course);
        Promises promises;
        for (const app::TaskOrder& task : order.tasks) work(address, task, assigned, course, promises);
        const days late{course.isLate ? 50 : 0};
        if (stage == Stage::finished || (stage == Stage::replied && dice_.isPercent(50)))
            deliver(order, course, assigned + days{75} + late);
        if (stage != Stage::finished) return;
        const bool isAgain = course.isAgain && order.tasks.size() == 1 && course.merged.empty() && promises.isNone();
        if (isAgain) {
            handleAgain(order, assigned + days{90});
        } else {
            rate(order, course, assigned + days{90} + late);
            if (course.isPublic)
                add(app::RecordPublication{address, domain::PublishedPart::suggestion, domain::PublicationExtent::full, "门户网站", ""},
                    assigned + days{95} + late);
        }
        keepPromises(order, promises.recorded, assigned + days{150} + late);
        const bool isOfOne = order.tasks.front().role != domain::TaskRole::separate && course.merged.empty();
        if (isOfOne && promises.isNone()) finished_.push_back(address);
        const bool isPlain = order.tasks.size() == 1 && isOfOne && !isAgain && !course.isIntersessional;
        if (isPlain) done_.push_back({address, subject.unit});
    }

    // Within five months of the assignment, asked for in time; of what was replied, also granted.
    void extend(const app::AssignSuggestion& order, Date assigned, const Course& course) {
        const std::string& unit = order.tasks.front().unit;
        add(app::RequestExtension{order.caseAddress, unit, "涉及面广", base::addMonths(assigned, 5)}, assigned + days{40});
        if (course.stage <= Stage::contacted) return;
        app::DecideExtension decision;
        decision.caseAddress = order.caseAddress;
        decision.unit = unit;
        decision.granted = true;
        decision.deputyToldOn = std::min(assigned + days{45}, benchToday());
        add(decision, assigned + days{45});
    }

    void work(const std::string& address, const app::TaskOrder& task, Date assigned, const Course& course, Promises& promises) {
        if (task.role == domain::TaskRole::joint) {
            if (course.stage < Stage::replied && dice_.isPercent(60)) return;
            return add(app::RecordJointOpinion{address, task.unit, texts_.sentence(dice_), "", ""}, assigned + days{20});
        }
        const days late{course.isLate ? 50 : 0};
        meet(address, task.unit, domain::ContactPhase::before, assigned + days{10 + dice_.below(20)});
        if (course.stage < Stage::replied) return;
        const Date replied = assigned + days{50 + dice_.below(20)} + late;
        const bool isMetThrice = dice_.isPercent(60);
        if (isMetThrice) meet(address, task.unit, domain::ContactPhase::during, assigned + days{40});
        app::RecordReply reply;
        reply.caseAddress = address;
        reply.unit = task.unit;
        reply.resultClass = static_cast<domain::ResultClass>(dice_.below(20) < 12 ? 0 : dice_.below(3));
        reply.documentNumber = "成办函〔" + std::to_string(base::yearOf(assigned)) + "〕" + std::to_string(1 + dice_.below(300)) + "号";
        reply.text = texts_.body(dice_.oneOf(texts_.subjects), replyCharacters, dice_);
        if (course.isPublic) reply.publishByUnit = domain::Publication::full;
        if (course.isLate) reply.lateReason = "需要多部门会商";
        if (dice_.isPercent(2)) {
            reply.outcome.measures = texts_.sentence(dice_);
            reply.outcome.isExemplary = true;
        }
        if (reply.resultClass == domain::ResultClass::B) {
            const bool isRecorded = dice_.isPercent(90);
            if (isRecorded) reply.commitments.push_back({texts_.sentence(dice_), replied + days{120}, "办公室"});
            ++(isRecorded ? promises.recorded : promises.unrecorded);
        }
        add(std::move(reply), replied);
        if (isMetThrice) meet(address, task.unit, domain::ContactPhase::after, assigned + days{72} + late);
    }

    void meet(const std::string& address, const std::string& unit, domain::ContactPhase phase, Date on) {
        app::RecordContact contact;
        contact.caseAddress = address;
        contact.unit = unit;
        contact.phase = phase;
        contact.way = static_cast<domain::ContactWay>(dice_.below(5));
        contact.deputyOpinion = texts_.sentence(dice_);
        contact.unitAnswer = texts_.sentence(dice_);
        add(contact, on);
    }

    // Three in four are fulfilled within the year, and of pieces of one unit half are answered again with class A.
    void keepPromises(const app::AssignSuggestion& order, int promises, Date on) {
        for (int number = 1; number <= promises; ++number) {
            if (!dice_.isPercent(75)) continue;
            app::RecordCommitmentProgress step;
            step.caseAddress = order.caseAddress;
            step.commitment = number;
            step.step = domain::CommitmentStepKind::fulfilled;
            step.text = texts_.sentence(dice_);
            add(step, on);
            if (order.tasks.size() > 1 || on + days{3} > benchToday() || !dice_.isPercent(50)) continue;
            app::AnswerAgain answer;
            answer.caseAddress = order.caseAddress;
            answer.unit = order.tasks.front().unit;
            answer.resultClass = domain::ResultClass::A;
            answer.text = texts_.sentence(dice_);
            add(answer, on + days{3});
        }
    }

    void deliver(const app::AssignSuggestion& order, const Course& course, Date on) {
        for (const app::TaskOrder& task : order.tasks) {
            if (task.role == domain::TaskRole::joint) continue;
            app::RecordDelivery delivery;
            delivery.caseAddress = order.caseAddress;
            delivery.unit = task.unit;
            delivery.formSent = true;
            if (!course.merged.empty()) delivery.withMerged = true;
            add(delivery, on);
        }
    }

    app::RecordFeedback formOf(const std::string& address) {
        app::RecordFeedback form;
        form.caseAddress = address;
        form.process = domain::Rating::satisfied;
        form.result = dice_.isPercent(80) ? domain::Rating::satisfied : domain::Rating::mostlySatisfied;
        return form;
    }

    void rate(const app::AssignSuggestion& order, const Course& course, Date on) {
        for (const app::TaskOrder& task : order.tasks) {
            if (task.role == domain::TaskRole::joint) continue;
            app::RecordFeedback form = formOf(order.caseAddress);
            if (task.role == domain::TaskRole::separate) form.unit = task.unit;
            add(form, on);
        }
        for (const std::string& merged : course.merged) add(formOf(merged), on);
    }

    // A deputy who is not content, and the second round, which is.
    void handleAgain(const app::AssignSuggestion& order, Date on) {
        app::RecordFeedback form;
        form.caseAddress = order.caseAddress;
        form.process = domain::Rating::satisfied;
        form.result = domain::Rating::dissatisfied;
        form.comment = texts_.sentence(dice_);
        add(form, on);
        add(app::OrderRehandling{order.caseAddress, "代表不满意", {}}, on + days{3});
        app::RecordReply reply;
        reply.caseAddress = order.caseAddress;
        reply.unit = order.tasks.front().unit;
        reply.resultClass = domain::ResultClass::A;
        reply.text = texts_.body(dice_.oneOf(texts_.subjects), replyCharacters, dice_);
        add(std::move(reply), on + days{20});
        deliver(order, {}, on + days{22});
        add(formOf(order.caseAddress), on + days{28});
    }

    app::RegisterStore& store_;
    int pieces_;
    int sessions_;
    Dice dice_;
    SampleTexts texts_;
    std::vector<CommandRequest> requests_;
    int made_ = 0;
    std::array<int, 2> serials_{};  // the last of each kind in the session at hand
    std::vector<DonePiece> done_;   // of that session: completed by one unit in one round
    std::vector<std::string> finished_;  // of that session: completed, and nothing is promised
};

}  // namespace

Date benchToday() { return *base::makeDate(2026, 11, 24); }

fs::path generatedRegister(const fs::path& folder, int pieces, int sessions) {
    const std::string split = sessions > 0 ? "-sessions-" + std::to_string(sessions) : std::string();
    const fs::path file = folder / ("pieces-" + std::to_string(pieces) + split + "-rules-" + std::to_string(rulesVersion) + "-schema-" +
                                    std::to_string(storage::currentVersion()) + ".huying");
    if (fs::exists(file)) return file;
    fs::create_directories(folder);
    fs::path unfinished = file;
    unfinished.replace_extension(".unfinished");
    for (const char* beside : {"", "-wal", "-shm", ".lock"}) fs::remove(unfinished.string() + beside);
    {
        auto store = storage::createRegister(unfinished, {});
        if (!store) throw std::runtime_error(store.error().code);
        Generator(**store, pieces, sessions).run();
    }
    std::cerr << "\n";
    fs::remove(unfinished.string() + ".lock");
    fs::rename(unfinished, file);
    return file;
}

}  // namespace huying::bench
