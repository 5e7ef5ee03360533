// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/commands/command_json.h"
#include "app/commands/look_back_commands.h"
#include "app/executor/batch_preview.h"
#include "app/papers/deputy_record.h"
#include "app/queries/agenda.h"
#include "app/queries/plan_chain.h"
#include "app/queries/task_chain.h"
#include "app/queries/today.h"
#include "app/questions/search.h"
#include "app/rights/rights.h"
#include "app/rules/shipped_profiles.h"
#include "app/words/words.h"
#include "domain/assessment.h"
#include "domain/attachment.h"
#include "domain/awaited.h"
#include "domain/ballot.h"
#include "domain/countersign.h"
#include "domain/deputy_activity.h"
#include "domain/due_date.h"
#include "domain/exchange_key.h"
#include "domain/follow_up.h"
#include "domain/hand_over_route.h"
#include "domain/inspection.h"
#include "domain/paper_check.h"
#include "domain/personal_data.h"
#include "domain/planning.h"
#include "domain/pre_contact.h"
#include "domain/publishing.h"
#include "domain/reply_debts.h"
#include "domain/report_choices.h"
#include "domain/result_classes.h"
#include "domain/rounds.h"
#include "domain/state_table.h"
#include "domain/submission.h"
#include "domain/supervision_candidate.h"
#include "domain/term_choices.h"
#include "domain/topic_course.h"
#include "domain/vocabulary.h"
#include "domain/withdrawal_rule.h"
#include "domain/wording.h"

namespace huying::tests {

namespace {

using Sentences = std::map<std::string, std::string>;

std::string fileText(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

Sentences catalogue(const std::string& language) {
    Sentences sentences;
    const auto json = nlohmann::json::parse(fileText(std::filesystem::path(HUYING_SOURCE_DIR) / "resources/words" / (language + ".json")));
    for (const auto& [group, texts] : json.items()) {
        for (const auto& [key, text] : texts.items()) sentences[group + "." + key] = text.template get<std::string>();
    }
    return sentences;
}

// Of every language by its code, read once for all enumerations.
const std::map<std::string, Sentences>& catalogues() {
    static const std::map<std::string, Sentences> all{{"zh", catalogue("zh")}, {"en", catalogue("en")}};
    return all;
}

std::set<std::string> placeholdersOf(const std::string& sentence) {
    std::set<std::string> names;
    static const std::regex placeholder(R"(\{([^{}]*)\})");
    for (auto found = std::sregex_iterator(sentence.begin(), sentence.end(), placeholder); found != std::sregex_iterator(); ++found)
        names.insert((*found)[1]);
    return names;
}

template <class E>
void checkLabels() {
    for (const auto& [language, sentences] : catalogues()) {
        std::set<std::string> labels;
        for (const auto& [value, code] : base::EnumCodes<E>::values) {
            const std::string key = std::string(base::EnumCodes<E>::name) + "." + std::string(code);
            INFO(language << " " << key);
            REQUIRE(sentences.contains(key));
            CHECK_FALSE(sentences.at(key).empty());
            CHECK(labels.insert(sentences.at(key)).second);  // a label stands for one value
            CHECK((base::fromCode<E>(code) == value));
        }
    }
}

}  // namespace

TEST_CASE("Every value of every enumeration has a label of its own in both languages") {
    checkLabels<domain::SuggestionKind>();
    checkLabels<domain::AwaitedKind>();
    checkLabels<domain::SubKind>();
    checkLabels<domain::Origin>();
    checkLabels<domain::FormationSource>();
    checkLabels<domain::Publication>();
    checkLabels<domain::UnitSystem>();
    checkLabels<domain::TaskRole>();
    checkLabels<domain::ContactPhase>();
    checkLabels<domain::ContactWay>();
    checkLabels<domain::ResultClass>();
    checkLabels<domain::Rating>();
    checkLabels<domain::DeliveryWay>();
    checkLabels<domain::FeedbackChannel>();
    checkLabels<domain::CompletionGround>();
    checkLabels<domain::CaseState>();
    checkLabels<domain::NextStep>();
    checkLabels<domain::StateEvent>();
    checkLabels<domain::Turn>();
    checkLabels<domain::ActivityKind>();
    checkLabels<domain::Decision>();
    checkLabels<domain::Mediator>();
    checkLabels<domain::CommitmentStepKind>();
    checkLabels<domain::CommitmentState>();
    checkLabels<domain::RatingParty>();
    checkLabels<domain::PieceRating>();
    checkLabels<domain::MeetingKind>();
    checkLabels<domain::CoordinationWay>();
    checkLabels<domain::ReviewResult>();
    checkLabels<domain::ReplyTo>();
    checkLabels<domain::PublishedPart>();
    checkLabels<domain::PublicationExtent>();
    checkLabels<domain::LookBackState>();
    checkLabels<domain::LookBackOutcome>();
    checkLabels<domain::LookBackStanding>();
    checkLabels<app::LookBackSubject>();
    checkLabels<domain::DrawSubject>();
    checkLabels<domain::BallotSubject>();
    checkLabels<domain::BallotBase>();
    checkLabels<domain::BallotMeasure>();
    checkLabels<app::DeputyFigureKind>();
    checkLabels<domain::ReportSlot>();
    checkLabels<domain::ClassShareBase>();
    checkLabels<domain::RatingShareBase>();
    checkLabels<domain::PieceShareBase>();
    checkLabels<domain::SatisfactionMeaning>();
    checkLabels<domain::PublicationState>();
    checkLabels<domain::ConsentParty>();
    checkLabels<domain::PersonalDataKind>();
    checkLabels<app::ChainKind>();
    checkLabels<app::PlanStepKind>();
    checkLabels<domain::PlanStage>();
    checkLabels<domain::Consent>();
    checkLabels<domain::PlanningStage>();
    checkLabels<domain::RouteWay>();
    checkLabels<domain::WithdrawalLimit>();
    checkLabels<domain::ClassList>();
    checkLabels<domain::WordingKey>();
    checkLabels<app::TermSetting>();
    checkLabels<domain::DatedFact>();
    checkLabels<domain::StatutoryHoliday>();
    checkLabels<domain::DeadlineEvent>();
    checkLabels<domain::LimitUnit>();
    checkLabels<domain::DeadlineBase>();
    checkLabels<domain::BaseFallback>();
    checkLabels<domain::StepKind>();
    checkLabels<app::Queue>();
    checkLabels<app::PaperQueue>();
    checkLabels<app::TopicQueue>();
    checkLabels<domain::TopicStep>();
    checkLabels<domain::TopicTurn>();
    checkLabels<domain::CandidateProposer>();
    checkLabels<domain::CandidateGround>();
    checkLabels<domain::CandidateOutcome>();
    checkLabels<domain::DeputyActivityKind>();
    checkLabels<domain::ChoiceList>();
    for (const auto language : {app::Language::chinese, app::Language::english}) {
        CHECK(app::Words::of(language).has("topic_why.activity_announced"));
        for (const auto& [step, code] : base::EnumCodes<domain::TopicStep>::values)
            CHECK(app::Words::of(language).has("topic_why." + std::string(code)));
    }
    checkLabels<domain::UrgingLevel>();
    checkLabels<domain::UrgingReason>();
    checkLabels<app::AgendaBy>();
    checkLabels<app::BatchKind>();
    checkLabels<app::SearchField>();
    checkLabels<domain::PaperDoubt>();
    checkLabels<domain::SubmissionState>();
    checkLabels<domain::SubmissionEvent>();
    checkLabels<domain::SubmissionNext>();
    checkLabels<domain::ReviewStage>();
    checkLabels<domain::ReviewVerdict>();
    for (const std::string_view code : domain::shippedReasons) {
        for (const auto language : {app::Language::chinese, app::Language::english}) {
            CHECK(app::Words::of(language).has("refusal_reason." + std::string(code)));
            CHECK(app::Words::of(language).has("refusal_source." + std::string(code)));
        }
    }
    checkLabels<domain::WentTo>();
    checkLabels<domain::PreContactState>();
    checkLabels<domain::Role>();
    checkLabels<app::Deed>();
    checkLabels<domain::KeyEnding>();
    checkLabels<domain::AssessedRole>();
    checkLabels<domain::IndicatorScale>();
    checkLabels<domain::TotalRule>();
    checkLabels<domain::UnjudgedRule>();
    checkLabels<domain::AttachmentKind>();
    checkLabels<domain::CountersignResult>();
    checkLabels<domain::FileFormat>();
}

TEST_CASE("Every enumeration of the vocabulary is checked for labels") {
    // A new one must be added to the list above.
    std::size_t declared = 0;
    for (const std::string file : {"vocabulary.h", "due_date.h", "paper_check.h"}) {
        const std::string text = fileText(std::filesystem::path(HUYING_SOURCE_DIR) / "src/domain" / file);
        for (std::size_t at = text.find("struct "); at != std::string::npos; at = text.find("struct ", at + 1)) {
            const std::string rest = text.substr(at, text.find('\n', at) - at);
            declared += rest.find("EnumCodes<") != std::string::npos ? 1 : 0;
        }
    }
    CHECK(declared == 25);
}

TEST_CASE("Every command has a label in both languages") {
    for (const std::string language : {"zh", "en"}) {
        const Sentences sentences = catalogue(language);
        for (const std::string& name : app::commandNames()) {
            INFO(language << " " << name);
            CHECK(sentences.contains("command." + name));
        }
    }
}

TEST_CASE("Braces of every sentence are balanced and hold a plain name") {
    for (const std::string language : {"zh", "en"}) {
        for (const auto& [key, text] : catalogue(language)) {
            INFO(language << " " << key << ": " << text);
            CHECK_FALSE(text.empty());
            int depth = 0;
            bool isBalanced = true;
            for (const char c : text) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                isBalanced = isBalanced && depth >= 0 && depth <= 1;
            }
            CHECK(isBalanced);
            CHECK(depth == 0);
            for (const std::string& name : placeholdersOf(text)) {
                CHECK_FALSE(name.empty());
                CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos);
            }
        }
    }
}

TEST_CASE("Both languages have the same sentences with the same placeholders") {
    const Sentences chinese = catalogue("zh"), english = catalogue("en");
    for (const auto& [key, text] : chinese) {
        INFO(key);
        REQUIRE(english.contains(key));
        CHECK(placeholdersOf(text) == placeholdersOf(english.at(key)));
    }
    for (const auto& [key, text] : english) {
        INFO(key);
        CHECK(chinese.contains(key));
    }
}

TEST_CASE("A sentence is filled with its arguments and a gap is seen") {
    const auto& words = app::Words::of(app::Language::chinese);
    CHECK(words.sentence(base::Error("unknown-case", "case", "known").with("value", "18-1-9")) == "没有编号为“18-1-9”的建议。");
    CHECK(words.sentence(base::Error("field-required", "title", "required").with("field", "title")) == "“标题”不能为空，请填写。");
    CHECK(words.text("no.such.key") == "no.such.key");
    CHECK_FALSE(words.has("no.such.key"));
    CHECK(words.fieldLabel("no_such_field") == "no_such_field");
    CHECK(words.label(domain::CaseState::handling) == "办理中");
    CHECK(words.label(std::optional<domain::Rating>{}).empty());
    // Restoring takes the place of the working register: who only looks is told another way first.
    const std::string backup = words.sentence(base::Error("backup-older"));
    CHECK(backup.find("复制出来，另取名称") < backup.find("恢复"));
    CHECK(backup.find("恢复") != std::string::npos);
    // What a person typed is no placeholder.
    CHECK(words.sentence(base::Error("number-used").with("value", "{next}").with("next", "3")) ==
          "编号{next}已经用过（撤回或撤销的编号也不再用），下一个可用序号是3。");
}

}  // namespace huying::tests
