// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_in_language.h"

#include <QApplication>
#include <QDialog>
#include <QPointer>
#include <QSettings>
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/rules/shipped_profiles.h"
#include "app/words/register_words.h"
#include "domain/result_classes.h"
#include "domain/wording.h"
#include "main/wiring.h"
#include "text/labels.h"
#include "text/text.h"

namespace huying::tests {

using namespace Qt::StringLiterals;

void install(const QString& language) { ui::installLanguage(*qobject_cast<QApplication*>(QCoreApplication::instance()), language); }

WindowIn::WindowIn(const QString& language) : theRegister(std::make_unique<ui::Register>(ui::wiring(), base::parseIsoDate("2023-12-20"))) {
    install(language);
    QSettings().remove(u"recent"_s);  // files of other tests, with names of theirs
    REQUIRE(folder_.isValid());
    desk = std::make_unique<ui::Desk>(*theRegister, prompts, install);
    window().resize(1440, 900);
    window().show();
    theRegister->create(folder_.filePath(u"a.huying"_s), ui::Register::Contents::empty);
    REQUIRE(waitFor([&] { return theRegister->isOpen(); }));
}

WindowIn::~WindowIn() {
    desk.reset();
    install(u"zh"_s);
}

void WindowIn::record(std::initializer_list<const char*> commands, const char* on) {
    std::vector<app::Command> list;
    for (const char* json : commands) list.push_back(requestOf(json).command);
    carryOut(*theRegister, window(), std::move(list), base::parseIsoDate(on));
}

void WindowIn::fill() {
    record(
        {R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"11","lead":"王明（武侯代表团）","category":"K01"})",
         R"({"command":"register-suggestion","on":"2023-02-26","serial":2,"title":"22","lead":"王明（武侯代表团）","co_signers":["李红（锦江代表团）"]})",
         R"({"command":"register-suggestion","on":"2023-02-26","serial":3,"title":"33","lead":"王明（武侯代表团）","hide_identity":true})",
         R"({"command":"register-suggestion","on":"2023-02-26","serial":4,"title":"44","lead":"王明（武侯代表团）","classified":true})"},
        "2023-02-26");
    record(
        {R"({"command":"assign-suggestion","on":"2023-03-01","case":"18-1-1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"成都轨道集团","role":"joint"}]})",
         R"({"command":"assign-suggestion","on":"2023-03-01","case":"18-1-2","tasks":[{"unit":"市公安局","role":"sole"}]})"},
        "2023-03-01");
    record(
        {R"({"command":"request-return","on":"2023-03-02","case":"18-1-1","unit":"成都轨道集团","reason":"1","suggested_unit":"市公安局"})",
         R"({"command":"propose-units","on":"2023-03-02","case":"18-1-1","unit":"市交通运输局","units":["市教育局"],"reason":"1"})",
         R"({"command":"record-coordination","on":"2023-03-02","case":"18-1-1","units":["成都轨道集团","市公安局"],"text":"1","ruling":"1"})"},
        "2023-03-02");
    record(
        {R"({"command":"record-submission","on":"2023-03-01","title":"55","body":"1","lead":"王明（武侯代表团）","co_signers":["李红（锦江代表团）"],"motion_number":"1"})",
         R"({"command":"record-submission","on":"2023-03-01","title":"66","lead":"王明（武侯代表团）"})",
         R"({"command":"review-submission","on":"2023-03-02","submission":"18-1-来1","stage":"first","verdict":"pass","reviewer":"王明"})",
         R"({"command":"review-submission","on":"2023-03-02","submission":"18-1-来2","stage":"first","verdict":"return","reason":"1","doubts":["title_form"]})",
         R"({"command":"record-pre-contact","on":"2023-02-01","deputy":"王明","unit":"市公安局","matter":"1","taken_up_on":"2023-03-02","taken_up_by":"王明"})"},
        "2023-03-02");
    record({R"({"command":"acknowledge-receipt","on":"2023-03-02","case":"18-1-2","unit":"市公安局"})",
            R"({"command":"record-contact","on":"2023-03-05","case":"18-1-2","unit":"市公安局","phase":"before","way":"visit"})",
            R"({"command":"record-reply","on":"2023-03-06","case":"18-1-2","unit":"市公安局","result_class":"A","text":"1"})",
            R"({"command":"create-topic","on":"2023-03-06","session":"18-1","name":"99","leaders":["王明"],"cases":["18-1-1"]})",
            R"({"command":"record-activity","on":"2023-03-06","session":"18-1","topic":"99","activity_kind":"visit"})",
            R"({"command":"set-government-leader","on":"2023-03-06","case":"18-1-2","government_leader":"王明"})"},
           "2023-03-06");
    record(
        {R"({"command":"plan-assignment","on":"2023-03-07","case":"18-1-3","stage":"proposed","tasks":[{"unit":"市公安局"}],"by":"王明"})",
         R"({"command":"plan-assignment","on":"2023-03-07","case":"18-1-3","tasks":[{"unit":"市公安局"},{"unit":"市教育局"}]})",
         R"({"command":"record-consultation","on":"2023-03-07","case":"18-1-3","unit":"市教育局","consent":"objected","opinion":"1"})"},
        "2023-03-07");
    record({R"({"command":"record-feedback","on":"2023-03-08","case":"18-1-2","result":"dissatisfied","comment":"1"})",
            R"({"command":"order-rehandling","on":"2023-03-09","case":"18-1-2","reason":"1"})"},
           "2023-03-09");
}

QStringList WindowIn::data() {
    const ui::Directory& directory = theRegister->directory();
    QStringList names{u"王明"_s, u"李红"_s, theRegister->actor()};
    const auto add = [&](const std::string& name) { names.append(ui::toQt(name)); };
    for (const auto& unit : directory.units) {
        add(unit.name);
        add(unit.shortName);
        for (const std::string& alias : unit.aliases) add(alias);
    }
    for (const auto& category : directory.categories) add(category.name);
    for (const auto& committee : directory.committees) {
        add(committee.name);
        add(committee.shortName);
    }
    for (const auto& session : directory.sessions) add(session.name);
    for (const auto& delegation : directory.delegations) add(delegation.name);
    for (const auto& wording : directory.classes) add(wording.name);
    // Names of ready lists, words as papers have them, and what else the places' texts say.
    for (const auto& [list, code] : base::EnumCodes<domain::ClassList>::values) {
        for (const domain::ResultClassWording& row : domain::classList(list)) {
            add(row.name);
            add(row.shortName);
        }
    }
    for (const auto& [key, code] : base::EnumCodes<domain::WordingKey>::values) add(app::shippedWord(key, app::Language::chinese));
    for (const app::ShippedProfile& profile : app::shippedProfiles()) {
        for (const auto& duties : {profile.absent, profile.notFollowed}) {
            for (const app::DutyWithoutDate& duty : duties) {
                for (const std::string& text : {duty.duty, duty.source, duty.why}) {
                    if (!text.empty()) add(text);
                }
            }
        }
        for (const app::OfferedSetting& setting : profile.settings) {
            add(setting.source);
            add(setting.value);
        }
    }
    for (const std::string& text : rulesAndDays()) add(text);  // laws and holidays
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    names.removeAll(QString());
    return names;
}

std::vector<std::string> WindowIn::rulesAndDays() {
    std::vector<std::string> found;
    theRegister->ask(
        &window(),
        [](app::RegisterStore& store) {
            std::vector<std::string> texts;
            for (const domain::DeadlineRule& rule : store.reader().deadlineRules()) texts.push_back(rule.source);
            for (const domain::RuleProfile& profile : store.reader().ruleProfiles())
                texts.insert(texts.end(), {profile.name, profile.note});
            for (const domain::AnnouncedDay& day : store.reader().announcedDays()) texts.insert(texts.end(), {day.name, day.source});
            return texts;
        },
        [&](std::vector<std::string> texts) { found = std::move(texts); });
    REQUIRE(waitFor([&] { return !found.empty(); }));
    return found;
}

void closeDialog(QDialog* dialog) {
    const QPointer<QDialog> guard(dialog);
    dialog->close();
    REQUIRE(waitFor([&] { return guard.isNull() || !guard->isVisible(); }));
    delete guard;
}

}  // namespace huying::tests
