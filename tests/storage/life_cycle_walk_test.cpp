// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of commands, legal and not, against the model of src/domain/state_table.h.
#include <catch2/catch.hpp>

#include <random>

#include <nlohmann/json.hpp>

#include "app/commands/allowed_commands.h"
#include "changing_registers.h"
#include "domain/state_table.h"

namespace huying::tests {

namespace {

using domain::CaseState;
using domain::StateEvent;

// Most commands are such as the piece takes on that day, to units that have it; the others are any command for any unit, on
// any day. The same seed walks the same way on every machine.
class LifeCycleWalk {
public:
    LifeCycleWalk(TemporaryRegister& ledger, unsigned seed) : ledger_(ledger), engine_(seed) {}

    std::string nextCommand() {
        ++step_;
        const auto ids = ledger_.reader().caseIds({});
        if (ids.size() < 4 || (step_ % 60 == 0 && ids.size() < 9))
            return registering(static_cast<int>(ids.size()) + 1 - (step_ % 120 == 0 ? 1 : 0), "题", R"(,"co_signers":["李二"])");
        const domain::CaseFacts facts = *ledger_.reader().caseFacts(ids.at(below(ids.size())));
        const std::string on = date();
        const std::string name = commandFor(facts, day(on));
        std::string text = R"({"command":")" + name + R"(","on":")" + on + "\"" + (takesReason(name) ? R"(,"reason":"因")" : "");
        const std::string other = "18-1-" + std::to_string(below(ids.size()) + 1);
        if (name == "merge-suggestions" || name == "unmerge-suggestions") {
            text += R"(,"cases":[")" + facts.suggestion.address() + "\"]";
            return text + (name == "merge-suggestions" ? R"(,"into":")" + other + "\"}" : "}");
        }
        if (name == "set-priority" || name == "end-priority") return text + R"(,"cases":[")" + facts.suggestion.address() + "\"]}";
        if (name == "set-rating-rule")
            return R"({"command":"set-rating-rule","term":18,)" +
                   pick({R"("rating_party":"lead","piece_rating":"lead"})", R"("rating_party":"every_signer","piece_rating":"worst"})"});
        return text + R"(,"case":")" + facts.suggestion.address() + "\"" + argumentsOf(name, facts, other) + "}";
    }

private:
    static bool takesReason(std::string_view name) {
        constexpr std::array kinds{"correct-", "decide-",       "request-",  "propose-",     "return-",  "cancel-",
                                   "order-",   "complete-",     "withdraw-", "merge-",       "unmerge-", "snooze-",
                                   "unlink-",  "record-review", "reassign-", "end-priority", "void-",    "unarchive-"};
        return std::any_of(kinds.begin(), kinds.end(), [name](const char* kind) { return name.starts_with(kind); });
    }

    std::string commandFor(const domain::CaseFacts& facts, base::Date on) {
        static const std::vector<std::string> alone{"no-such-command", "set-rating-rule"};
        if (below(40) == 0) return pick(alone);
        // Every second time a step on the way, else the many other things that can be done would keep it from ever getting far.
        static const std::vector<std::string> onTheWay{"assign-suggestion", "acknowledge-receipt", "record-reply",
                                                       "record-feedback",   "order-rehandling",    "complete-suggestion"};
        std::vector<std::string> ways;
        for (const std::string& name : onTheWay) {
            if (app::whatStandsInTheWay(name, facts, on, std::nullopt).empty()) ways.push_back(name);
        }
        if (!ways.empty() && below(2) == 0) return pick(ways);
        std::vector<std::string> names;
        const bool isAny = below(4) == 0;
        for (const app::AllowedCommand& one : app::allowedCommands(facts, on)) {
            // A walk in which every third piece is withdrawn or merged gets nowhere.
            const bool isRare = one.command == "withdraw-suggestion" || one.command == "merge-suggestions" ||
                                one.command == "cancel-assignment" || one.command == "void-suggestion" ||
                                one.command == "archive-suggestion" || one.command == "record-publication";
            // Look-back rounds have no say in the state and a walk of their own.
            if (one.command.find("look-back") != std::string_view::npos) continue;
            if ((isAny || one.reasons.empty()) && (!isRare || below(5) == 0)) names.emplace_back(one.command);
        }
        return names.empty() ? "unarchive-suggestion" : pick(names);  // before the day on which it was archived
    }

    // Where a command does not know one of these it is refused: that belongs to the walk.
    std::string argumentsOf(const std::string& name, const domain::CaseFacts& facts, const std::string& other) {
        const std::string unit = R"(,"unit":")" + unitOf(facts) + "\"";
        if (name == "assign-suggestion")
            return R"(,"tasks":[{"unit":")" + unitOf(facts) + R"(","role":")" + pick({"sole", "lead", "lead", "joint", "reference"}) +
                   "\"}" + pick({"", R"(,{"unit":"市住建局","role":"joint"})"}) + "]";
        if (name == "record-reply") return unit + R"(,"result_class":")" + pick({"A", "B", "C"}) + "\"";
        if (name == "record-review")
            return unit + R"(,"reviewer":"审","review_result":)" +
                   pick({R"("sent_back")", R"("approved")", R"("approved","result_class":"C")"});
        if (name == "record-feedback" || name == "correct-feedback")
            return R"(,"comment":"意见","result":")" + pick({"satisfied", "mostly_satisfied", "dissatisfied", "dissatisfied"}) + "\"" +
                   pick({"", "", R"(,"deputy":"李二")"});
        if (name == "complete-suggestion" || name == "correct-completion")
            return R"(,"ground":")" + pick({"rated", "no_form_returned", "dissatisfied_explained"}) + "\"";
        if (name == "decide-return" || name == "decide-proposal")
            return unit + R"(,"decision":)" + pick({R"("refused")", R"("approved")", R"("approved","new_unit":"市公安局")"});
        if (name == "reassign-task") return unit + R"(,"new_unit":")" + pick({"市公安局", "市住建局", "市教育局"}) + "\"";
        if (name == "plan-assignment")
            return R"(,"stage":")" + pick({"proposed", "planned", "planned"}) + R"(","tasks":[{"unit":")" + unitOf(facts) + "\"}]";
        if (name == "record-consultation") return unit + R"(,"opinion":"意见","consent":")" + pick({"agreed", "agreed", "objected"}) + "\"";
        if (name == "pass-on-assignment") return R"(,"via":"市政府办公厅")";
        if (name == "record-coordination") return R"(,"units":[")" + unitOf(facts) + R"("],"text":"文")";
        if (name == "set-government-leader") return R"(,"government_leader":"市长")";
        if (name == "return-joint-opinion") return unit;
        if (name == "correct-plan") return R"(,"plan_number":1,"note":"注")";
        if (name == "correct-consultation") return R"(,"consultation_number":1,"contact":"办")";
        if (name == "record-publication")
            return R"(,"what":")" + pick({"suggestion", "reply"}) + R"(","extent":)" +
                   pick({R"("none","reason_if_not":"因")", R"("full","where":"网")"});
        if (name == "correct-publication") return R"(,"publication_number":)" + numberAndValidity();
        if (name == "correct-pause") return R"(,"pause_number":)" + numberAndValidity();
        if (name == "pause-clock") return unit + R"(,"reason":"因")";
        if (name == "resume-clock") return unit;
        if (name == "correct-countersign") return R"(,"countersign_number":)" + numberAndValidity();
        if (name == "record-countersign")
            return unit + R"(,"countersign_result":)" + pick({R"("asked")", R"("asked")", R"("agreed")", R"("remarked","remark":"文")"});
        if (name == "correct-progress") return R"(,"progress_number":)" + numberAndValidity();
        if (name == "correct-delivery") return R"(,"delivery_number":)" + numberAndValidity();
        if (name == "correct-urging") return R"(,"urging_number":)" + numberAndValidity();
        if (name == "correct-meeting") return R"(,"meeting_number":)" + numberAndValidity();
        if (name == "correct-coordination") return R"(,"coordination":)" + numberAndValidity();
        if (name == "correct-commitment-progress") return R"(,"commitment":1,"entry":)" + numberAndValidity();
        if (name == "correct-contact") return R"(,"contact_number":1,"contacted_on":")" + date() + "\"";
        if (name == "correct-joint-opinion") return unit + R"(,"given_on":")" + date() + "\"";
        if (name == "correct-return") return unit + R"(,"asked_on":")" + date() + "\"";
        if (name == "correct-commitment") return R"(,"commitment":1,"owner":"处")";
        if (name == "correct-second-reply") return unit + R"(,"replied_on":")" + date() + "\"";
        if (name == "propose-units") return unit + R"(,"units":["市公安局"])";
        if (name == "record-contact") return unit + R"(,"phase":")" + pick({"before", "during", "after"}) + R"(","way":"visit")";
        if (name == "request-extension") return unit + R"(,"until":"2023-0)" + std::to_string(below(4) + 6) + R"(-28")";
        if (name == "decide-extension") return unit + R"(,"granted":)" + pick({"true", "false"});
        if (name == "order-rehandling" || name == "void-suggestion" || name == "unarchive-suggestion") return {};
        if (name == "archive-suggestion") return R"(,"box_number":"7")";
        if (name == "withdraw-suggestion") return R"(,"all_signers_ask":true)";
        if (name == "record-delivery") return R"(,"way":"post")";
        if (name == "record-progress" || name == "record-joint-opinion" || name == "record-commitment") return unit + R"(,"text":"文")";
        if (name == "record-commitment-progress")
            return R"(,"text":"文","step":")" + pick({"progress", "fulfilled", "not_fulfilled"}) + "\"";
        if (name == "answer-again") return unit + pick({"", R"(,"result_class":"A")"});
        if (name == "record-meeting") return R"(,"text":"座谈","meeting_outcome":"定")";
        if (name == "correct-assignment")
            return unit + R"(,"scope":"一","role":")" + pick({"lead", "joint", "separate", "reference"}) + "\"";
        if (name == "correct-reply") return unit + R"(,"replied_on":")" + date() + "\"";
        if (name == "correct-suggestion") return R"(,"co_signers":[)" + pick({"", R"("李二")", R"("赵三","李二")"}) + "]";
        if (name == "record-urging-answer") return unit + R"(,"answer":"答")";
        if (name == "record-urging") return unit + R"(,"urged_for":"silent")";
        if (name == "link-suggestion") return R"(,"earlier":[")" + other + "\"]";
        if (name == "unlink-suggestion") return R"(,"other":")" + other + "\"";
        if (name == "snooze-suggestion") return R"(,"queue":"overdue","until":"2024-01-10")";
        return unit;
    }

    // Of an entry that is made void, made to count again or dated anew.
    std::string numberAndValidity() {
        return std::to_string(below(3) + 1) +
               pick({R"(,"void":true)", R"(,"void":true)", R"(,"void":false)", R"(,"happened_on":")" + date() + "\""});
    }

    std::string unitOf(const domain::CaseFacts& facts) {
        if (facts.tasks.empty() || below(4) == 0) return pick({"市教育局", "市住建局", "市交通运输局"});
        const domain::UnitId id = facts.tasks.at(below(facts.tasks.size())).unit;
        for (const domain::Unit& unit : ledger_.reader().units()) {
            if (unit.id == id) return unit.displayName();
        }
        return {};
    }
    // Days go on through the year, and some are recorded late.
    std::string date() {
        const int last = std::min(300, 5 + step_ / 3);
        const int back = below(5) == 0 ? static_cast<int>(below(60)) : 0;
        return base::isoDate(day("2023-03-01") + std::chrono::days(std::max(0, last - back)));
    }
    std::size_t below(std::size_t bound) { return engine_() % bound; }
    std::string pick(const std::vector<std::string>& values) { return values.at(below(values.size())); }

    TemporaryRegister& ledger_;
    std::mt19937 engine_;
    int step_ = 0;
};

// Nothing for what has no say in the state.
std::optional<StateEvent> eventOf(const nlohmann::json& command) {
    const std::string name = command.at("command");
    if (name == "assign-suggestion" || name == "decide-proposal") return StateEvent::assigned;
    if (name == "acknowledge-receipt" || name == "record-progress" || name == "record-contact") return StateEvent::takenUp;
    if (name == "cancel-assignment" || name == "reassign-task") return StateEvent::taskEnded;
    if (name == "decide-return" && command.at("decision") == "approved") return StateEvent::taskEnded;
    if (name == "record-reply") return StateEvent::replied;
    if (name == "record-review" && command.at("review_result") == "sent_back") return StateEvent::sentBack;
    if (name == "record-feedback") return StateEvent::rated;
    if (name == "order-rehandling") return StateEvent::reordered;
    if (name == "complete-suggestion") return StateEvent::closed;
    if (name == "withdraw-suggestion") return StateEvent::withdrawn;
    if (name == "void-suggestion") return StateEvent::voided;
    if (name == "merge-suggestions") return StateEvent::merged;
    if (name == "unmerge-suggestions") return StateEvent::unmerged;
    if (name.starts_with("correct-") || name == "set-rating-rule") return StateEvent::corrected;
    return std::nullopt;
}

using States = std::map<domain::SuggestionId, CaseState>;

class Watch {
public:
    explicit Watch(TemporaryRegister& ledger) : ledger_(ledger), entries_(ledger.entryCount()) {}

    // Nothing was written, in the history or elsewhere.
    void refused(const RawDump& before) {
        CHECK(ledger_.entryCount() == entries_);
        CHECK((dumpOfTrackedTables(ledger_.file()) == before));
    }

    // Derived is stored, something comes next or the piece has ended, and the table knows the way the states went.
    void accepted(const nlohmann::json& command) {
        CHECK(ledger_.entryCount() == ++entries_);
        const std::optional<StateEvent> event = eventOf(command);
        const std::string address = command.value("case", "");
        for (const domain::SuggestionId id : ledger_.reader().caseIds({})) {
            const domain::CaseFacts facts = *ledger_.reader().caseFacts(id);
            const domain::CaseSummary now = domain::summarize(facts);
            CHECK((ledger_.reader().storedSummary(id) == now));
            CHECK(domain::ruleOf(now.nextStep).states.contains(now.state));
            CHECK(domain::ruleOf(now.nextStep).turn == now.turn);
            const auto before = states_.find(id);
            CAPTURE(facts.suggestion.address(), base::codeOf(now.state));
            if (before == states_.end()) {
                CHECK((now.state == CaseState::registered));
            } else {
                CAPTURE(base::codeOf(before->second));
                const bool isMeant = facts.suggestion.address() == address && event;
                if (before->second != now.state) REQUIRE(event);
                if (before->second != now.state || isMeant) CHECK(domain::statesAfter(before->second, *event).contains(now.state));
            }
            states_[id] = now.state;
            seen_.insert(now.state);
        }
    }

    [[nodiscard]] std::size_t statesSeen() const { return seen_.size(); }

private:
    TemporaryRegister& ledger_;
    std::int64_t entries_ = 0;
    States states_;
    std::set<CaseState> seen_;
};

// Commands at random, each accepted or refused, then all of them taken back and done again.
void walkFrom(unsigned seed) {
    CAPTURE(seed);
    constexpr int steps = 700;
    TemporaryRegister ledger;
    const RawDump start = dumpOfTrackedTables(ledger.file());
    LifeCycleWalk walk(ledger, seed);
    Watch watch(ledger);
    int accepted = 0;
    std::vector<std::string> done;
    for (int step = 0; step < steps; ++step) {
        const std::string command = walk.nextCommand();
        CAPTURE(step, command);
        if (step % 200 == 199) CHECK(ledger.store().verify().empty());
        const RawDump before = dumpOfTrackedTables(ledger.file());
        if (ledger.run(command).hasChanged) {
            ++accepted;
            done.push_back(command);
            watch.accepted(nlohmann::json::parse(command));
        } else {
            watch.refused(before);
        }
    }
    CHECK(accepted > steps / 10);
    CHECK(accepted < steps * 9 / 10);
    CHECK(watch.statesSeen() + 1 >= base::EnumCodes<CaseState>::values.size());  // a walk may miss one
    CHECK(ledger.store().verify().empty());  // replayed from its history it is the same register

    const RawDump end = dumpOfTrackedTables(ledger.file());
    std::vector<std::int64_t> undos;
    for (auto command = done.rbegin(); command != done.rend(); ++command) {
        try {
            undos.push_back(mustTakeBack(ledger).entry);
        } catch (const std::runtime_error& failure) {
            FAIL(*command << ": " << failure.what());
        }
    }
    CHECK((dumpOfTrackedTables(ledger.file()) == start));
    for (std::size_t again = 0; again < done.size(); ++again) {
        try {
            mustTakeBack(ledger, takingBack(undos[undos.size() - 1 - again]));
        } catch (const std::runtime_error& failure) {
            FAIL(done[again] << " is not done again: " << failure.what());
        }
    }
    CHECK((dumpOfTrackedTables(ledger.file()) == end));
}

}  // namespace

TEST_CASE("the register goes no way that the table of states does not have, whatever is commanded") { walkFrom(3); }

TEST_CASE("the register goes no such way on another walk either") { walkFrom(18); }

TEST_CASE("the register goes no such way on a third walk") { walkFrom(20231220); }

}  // namespace huying::tests
