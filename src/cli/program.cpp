// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>

#include "app/ports/register_copies.h"
#include "app/ports/storage_failure.h"
#include "app/queries/directory_lookup.h"
#include "base/clock.h"
#include "base/held_files.h"
#include "base/log.h"
#include "base/text.h"
#include "base/user.h"
#include "base/wipe.h"
#include "storage/left_log.h"
#include "storage/register_file.h"

namespace huying::cli {

namespace {

std::filesystem::path folderOf(const std::filesystem::path& file) { return file.has_parent_path() ? file.parent_path() : "."; }

// --today, else HUYING_TODAY, else the register's own day, else the system's.
base::Result<base::Date> todayOf(const Arguments& arguments, app::RegisterStore& store) {
    if (arguments.today) return *arguments.today;
    if (const char* day = std::getenv("HUYING_TODAY"); day != nullptr && *day != '\0') {
        if (const auto date = base::parseWrittenDate(day)) return *date;
        return base::failure(base::Error("bad-date-option", "today", "format").with("value", std::string("HUYING_TODAY=") + day));
    }
    if (const auto own = store.reader().settings().ownToday) return *own;
    return base::systemToday();
}

const std::map<std::string, std::function<ExitCode(const Task&)>, std::less<>>& verbs() {
    static const std::map<std::string, std::function<ExitCode(const Task&)>, std::less<>> table{
        {"apply", runApply},
        {"import", runImport},
        {"list", runList},
        {"show", runShow},
        {"due", runDue},
        {"report", runReport},
        {"history", runHistory},
        {"undo", runUndo},
        {"verify", runVerify},
        {"search", runSearch},
        {"chase", runChase},
        {"letters", runLetters},
        {"agenda", runAgenda},
        {"sheet", runSheet},
        {"today", runToday},
        {"publication", runPublication},
        {"accounts", runAccounts},
        {"form", runForm},
        {"package", runPackage},
        {"topics", runTopics},
        {"activities", runActivities},
        {"photos", runPhotos},
        {"assessment", runAssessment},
        {"as-recorded", runAsRecorded},
        {"inspections", runInspections},
        {"deputy", runDeputy},
        {"compare", runCompare},
        {"ballots", runBallots},
    };
    return table;
}

// What a verb is, beside the commands and rows that it reads, which are judged one by one.
std::optional<app::Deed> deedOf(std::string_view verb) {
    static const std::map<std::string_view, app::Deed> deeds{
        {"import", app::Deed::importTable},      {"list", app::Deed::readCases},
        {"show", app::Deed::readCases},          {"search", app::Deed::readCases},
        {"today", app::Deed::readCases},         {"agenda", app::Deed::readCases},
        {"chase", app::Deed::readCases},         {"letters", app::Deed::readCases},
        {"sheet", app::Deed::readCases},         {"inspections", app::Deed::readCases},
        {"ballots", app::Deed::readCases},       {"report", app::Deed::readReport},
        {"assessment", app::Deed::readReport},   {"publication", app::Deed::readPublicText},
        {"history", app::Deed::readHistory},     {"as-recorded", app::Deed::readMoments},
        {"compare", app::Deed::readMoments},     {"undo", app::Deed::undo},
        {"verify", app::Deed::verify},           {"accounts", app::Deed::readAccounts},
        {"deputy", app::Deed::readDeputyRecord}, {"topics", app::Deed::readCases},
        {"activities", app::Deed::readCases},    {"photos", app::Deed::readCases},
    };
    const auto found = deeds.find(verb);
    return found == deeds.end() ? std::nullopt : std::optional(found->second);
}

ExitCode runOnRegister(const Arguments& arguments, Console& console) {
    auto store = storage::openRegister(arguments.ledger);
    if (!store) {
        console.complain(store.error());
        return ExitCode::unopened;
    }
    for (const base::Error& notice : (*store)->notices()) console.complain(notice);
    const auto signedIn = signIn(arguments, **store, deedOf(arguments.verb));
    if (!signedIn) {
        console.complain(signedIn.error());
        return ExitCode::refused;
    }
    Arguments understood = arguments;
    understood.user = *signedIn;
    const auto today = todayOf(arguments, **store);
    if (!today) {
        console.complain(today.error());
        return ExitCode::usage;
    }
    console.speakAs((*store)->reader());
    return verbs().at(arguments.verb)({understood, console, **store, *today});
}

// For verbs that work on the register's file: what they would find out too late to say.
void tellOfForeignLog(const Arguments& arguments, const Console& console) {
    const auto left = storage::putForeignLogAside(arguments.ledger);
    if (left && *left) console.complain(**left);
}

}  // namespace

std::string actorOf(const Arguments& arguments) {
    if (!arguments.actor.empty()) return arguments.actor;
    if (!arguments.user.empty()) return arguments.user;
    return base::systemUserName();
}

base::Result<std::string> passwordIn(const std::string& file) {
    auto text = readInput(file, mostKeyBytes);
    if (!text) return text;
    const std::size_t end = text->find('\n');
    if (end != std::string::npos) text->resize(end);
    if (!text->empty() && text->back() == '\r') text->pop_back();
    if (text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);  // the mark that some editors put before UTF-8
    return text;
}

base::Result<std::string> signIn(const Arguments& arguments, app::RegisterStore& store, std::optional<app::Deed> deed) {
    // A unit's register is its own: nobody signs in, and all is recorded under the unit's name.
    if (const app::Viewer viewer = store.reader().viewer(); viewer.isUnitsRegister) {
        if (!arguments.user.empty()) return base::failure(base::Error("no-sign-in-here", "user", "rights").with("name", arguments.user));
        if (auto reason = deed ? app::reasonAgainst(viewer, *deed) : std::nullopt) return base::failure(std::move(*reason));
        return viewer.account->name;
    }
    if (!store.reader().viewer().isSignInRequired) {
        if (!arguments.user.empty()) return base::failure(base::Error("no-sign-in-here", "user", "rights").with("name", arguments.user));
        return std::string();
    }
    if (arguments.user.empty()) return base::failure(base::Error("sign-in-required", "user", "rights"));
    auto password = passwordIn(arguments.passwordFile);
    if (!password) return base::failure(password.error());
    const auto account = store.signIn(arguments.user, *password);
    base::wipe(*password);
    if (!account) return base::failure(account.error());
    if (!arguments.actor.empty() && arguments.actor != account->name)
        return base::failure(
            base::Error("actor-not-signed-in", "actor", "rights").with("value", arguments.actor).with("name", account->name));
    if (!deed) return account->name;
    if (auto reason = app::reasonAgainst(store.reader().viewer(), *deed)) return base::failure(std::move(*reason));
    return account->name;
}

base::Result<std::string> signInToFile(const Arguments& arguments, app::Deed deed) {
    const storage::SignInAsked asked = storage::signInAskedBy(arguments.ledger);
    if (asked == storage::SignInAsked::no) return std::string();
    const auto store = storage::openRegister(arguments.ledger);
    if (store) return signIn(arguments, **store, deed);
    // Where nothing can be read of accounts nobody can be asked, and a backup takes the place of what is left.
    const bool isMended = asked == storage::SignInAsked::unreadable && deed == app::Deed::restore;
    if (isMended && app::isReplaceable(store.error(), arguments.ledger)) return std::string();
    return base::failure(store.error());
}

base::Result<std::optional<domain::UnitId>> unitOf(const Task& task) {
    if (task.arguments.unit.empty()) return std::optional<domain::UnitId>();
    const auto unit = app::DirectoryLookup(task.store.reader()).unit(task.arguments.unit);
    if (!unit) return base::failure(unit.error());
    return std::optional(unit->id);
}

base::Result<std::optional<domain::SessionId>> sessionOf(const Task& task) {
    if (task.arguments.session.empty()) return std::optional<domain::SessionId>();
    const auto session = app::DirectoryLookup(task.store.reader()).session(task.arguments.session);
    if (!session) return base::failure(session.error());
    return std::optional(session->id);
}

base::Result<domain::SupervisionTopic> topicOf(const Task& task) {
    const auto session = app::DirectoryLookup(task.store.reader()).session(task.arguments.session);
    if (!session) return base::failure(session.error());
    std::vector<std::string> names;
    for (domain::SupervisionTopic& topic : task.store.reader().topics(session->id)) {
        if (base::comparableName(topic.name) == base::comparableName(task.arguments.topic)) return std::move(topic);
        names.push_back(topic.name);
    }
    return base::failure(base::Error("unknown-topic", "topic", "known")
                             .with("value", task.arguments.topic)
                             .with("nearest", base::nearestNames(task.arguments.topic, names)));
}

base::Result<std::string> readInput(const std::string& file, std::uintmax_t most) {
    std::error_code failed;
    const auto about = [&](const char* code) { return base::failure(base::Error(code, "", "known").with("file", file)); };
    const auto tooLarge = [&] {
        constexpr std::uintmax_t megabyte = 1'000'000;
        return base::failure(
            base::Error("file-too-large", "", "length").with("file", file).with("megabytes", std::to_string(most / megabyte)));
    };
    std::ifstream stream;
    if (file != "-") {
        if (base::isHeld(file)) return about("file-is-open-register");
        if (!std::filesystem::exists(file, failed)) return about("file-missing");
        if (!std::filesystem::is_regular_file(file, failed)) return about("file-unreadable");
        if (const std::uintmax_t size = std::filesystem::file_size(file, failed); !failed && size > most) return tooLarge();
        stream.open(file, std::ios::binary);
        if (!stream) return about("file-unreadable");
    }
    std::istream& input = file == "-" ? std::cin : stream;
    std::string text;
    std::array<char, 64UL * 1024> piece{};
    while (input.read(piece.data(), piece.size()) || input.gcount() > 0) {
        text.append(piece.data(), static_cast<std::size_t>(input.gcount()));
        if (text.size() > most) return tooLarge();
    }
    return text;
}

int run(const std::vector<std::string>& words) {
    base::openLog(base::userStateFolder());
    const base::Result<Arguments> arguments = parseArguments(words);
    const Arguments none;
    Console console(arguments ? *arguments : none, languageOf(words));
    if (!arguments) {
        console.complain(arguments.error());
        return static_cast<int>(ExitCode::usage);
    }
    if (!arguments->help.empty()) {
        return static_cast<int>(console.print(arguments->help));
    }
    // Known before anything is written: a change must not be made and then have nowhere to say so. Sheets go into a folder, where
    // each is a new file, and deputies' pages into the one where their older ones are.
    std::error_code ignored;
    const bool goesIntoFolder = arguments->verb == "form" || (arguments->verb == "deputy" && arguments->all);
    const bool isIntoFolder = goesIntoFolder && std::filesystem::is_directory(arguments->output, ignored);
    if (console.isToFile() && !isIntoFolder && std::filesystem::exists(arguments->output, ignored)) {
        console.complain(base::Error("file-exists", "output", "storage").with("file", arguments->output));
        return static_cast<int>(ExitCode::refused);
    }
    if (console.isToFile() && !std::filesystem::is_directory(folderOf(arguments->output), ignored)) {
        console.complain(base::Error("folder-missing", "output", "storage").with("file", folderOf(arguments->output).string()));
        return static_cast<int>(ExitCode::refused);
    }
    try {
        if (arguments->verb == "init") return static_cast<int>(runInit(*arguments, console));
        if (arguments->verb == "fields") return static_cast<int>(runFields(*arguments, console));
        if (arguments->verb == "assessment" && arguments->ledger.empty()) return static_cast<int>(runAssessmentAlone(*arguments, console));
        if (arguments->verb == "package" && !arguments->ring.empty()) return static_cast<int>(runUnitPackage(*arguments, console));
        tellOfForeignLog(*arguments, console);
        if (arguments->verb == "backup") return static_cast<int>(runBackup(*arguments, console));
        if (arguments->verb == "restore") return static_cast<int>(runRestore(*arguments, console));
        return static_cast<int>(runOnRegister(*arguments, console));
    } catch (const app::StorageFailure& failure) {
        base::Error error = failure.error();
        const auto isFile = [](const auto& argument) { return argument.first == "file"; };
        if (std::none_of(error.arguments.begin(), error.arguments.end(), isFile)) error = std::move(error).with("file", arguments->ledger);
        console.complain(error);
        return static_cast<int>(failure.error().rule == "rights" ? ExitCode::refused : ExitCode::unopened);
    }
}

}  // namespace huying::cli
