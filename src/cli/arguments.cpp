// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>

#include "app/import/column_names.h"
#include "base/text.h"

namespace huying::cli {

namespace {

using base::Error;

constexpr std::array laterVerbs{"similar", "recommend", "archive", "rescue"};

// Names an option and tells what it is, from the words "option.<name>".
class Describing {
public:
    Describing(CLI::App& app, const app::Words& words) : app_(app), words_(words) {}

    Describing verb(const std::string& name) {
        CLI::App* made = app_.add_subcommand(name, words_.text("verb." + name));
        made->group(words_.text("usage.verbs"));
        return {*made, words_};
    }
    template <class T>
    CLI::Option* option(const std::string& name, T& value) {
        return app_.add_option("--" + name, value, words_.text("option." + name));
    }
    template <class T>
    CLI::Option* optionAs(const std::string& name, const std::string& key, T& value) {
        return app_.add_option("--" + name, value, words_.text("option." + key));
    }
    Describing& flag(const std::string& name, bool& value) {
        app_.add_flag("--" + name, value, words_.text("option." + name));
        return *this;
    }
    Describing& required(const std::string& name, const std::string& key, std::string& value) {
        app_.add_option(name, value, words_.text("option." + key))->required();
        return *this;
    }

    Describing& optional(const std::string& name, std::string& value) {
        app_.add_option(name, value, words_.text("option." + name));
        return *this;
    }

    template <class T>
    Describing& several(const std::string& name, std::vector<T>& values) {
        app_.add_option(name, values, words_.text("option." + name));
        return *this;
    }

private:
    CLI::App& app_;
    const app::Words& words_;
};

void addVerbs(Describing program, Arguments& arguments) {
    program.verb("init").flag("sample", arguments.sample);
    program.verb("apply").required("FILE", "file", arguments.input).flag("dry-run", arguments.dryRun);

    Describing import = program.verb("import");
    import.required("FILE", "file", arguments.input);
    import.option("as", arguments.importAs);
    import.option("session", arguments.session);
    import.option("mapping", arguments.mapping);
    import.option("create-missing", arguments.createMissing);
    import.flag("update", arguments.update).flag("skip-refused", arguments.skipRefused).flag("dry-run", arguments.dryRun);

    Describing list = program.verb("list");
    list.option("filter", arguments.filter);
    list.option("columns", arguments.columns);
    list.option("order", arguments.order);
    list.option("queue", arguments.queue);
    list.option("limit", arguments.limit)->check(CLI::NonNegativeNumber);
    list.option("session", arguments.session);

    Describing search = program.verb("search");
    search.required("TEXT", "text", arguments.text);
    search.option("limit", arguments.limit)->check(CLI::NonNegativeNumber);
    search.option("session", arguments.session);

    Describing sheet = program.verb("sheet");
    sheet.required("KIND", "sheet", arguments.sheet);
    sheet.option("session", arguments.session);
    sheet.option("find", arguments.find);
    sheet.option("body", arguments.body);
    sheet.option("unit", arguments.unit);
    sheet.option("round", arguments.round);
    sheet.flag("open", arguments.openOnly);

    Describing publication = program.verb("publication");
    publication.several("CASES", arguments.cases);
    publication.option("filter", arguments.filter);
    publication.option("session", arguments.session);
    publication.option("what", arguments.what);
    publication.option("extent", arguments.extent);
    publication.flag("each", arguments.each);

    program.verb("show").required("CASE", "case", arguments.caseAddress);
    program.verb("fields");

    Describing due = program.verb("due");
    due.option("event", arguments.event);
    due.option("from", arguments.from);
    due.option("profile", arguments.profile);
    due.flag("profiles", arguments.profiles);
    due.option("case", arguments.caseAddress);
    due.option("unit", arguments.unit);
    due.option("matter", arguments.matter);

    Describing report = program.verb("report");
    report.option("session", arguments.session);
    report.option("as-of", arguments.asOf);
    report.flag("strict", arguments.strict);
    report.option("snapshot", arguments.snapshot);
    report.flag("snapshots", arguments.snapshots).flag("compare", arguments.compare);
    report.option("compare-as-of", arguments.compareAsOf)->expected(2);
    report.option("compare-session", arguments.compareSession);

    Describing chase = program.verb("chase");
    chase.option("session", arguments.session);
    chase.option("unit", arguments.unit);
    chase.option("topic", arguments.topic);
    program.verb("activities").option("session", arguments.session);
    Describing topics = program.verb("topics");
    topics.option("session", arguments.session);
    topics.option("topic", arguments.topic);
    topics.flag("candidates", arguments.candidates);
    Describing photos = program.verb("photos");
    photos.option("session", arguments.session);
    photos.option("topic", arguments.topic);
    photos.option("activity", arguments.activity);
    photos.option("photo", arguments.photo);
    Describing today = program.verb("today");
    today.option("session", arguments.session);
    today.option("unit", arguments.unit);
    today.option("limit", arguments.limit)->check(CLI::NonNegativeNumber);
    for (const char* verb : {"inspections", "ballots"}) {
        Describing listed = program.verb(verb);
        listed.option("session", arguments.session);
        listed.flag("open", arguments.openOnly);
    }
    Describing agenda = program.verb("agenda");
    agenda.option("by", arguments.by);
    agenda.option("days", arguments.days)->check(CLI::NonNegativeNumber);
    agenda.option("session", arguments.session);
    agenda.option("unit", arguments.unit);
    Describing letters = program.verb("letters");
    letters.option("kind", arguments.kind);
    letters.option("unit", arguments.unit);
    letters.option("session", arguments.session);
    letters.option("on", arguments.on);
    letters.option("topic", arguments.topic);
    letters.flag("all", arguments.all);

    Describing deputy = program.verb("deputy");
    deputy.optional("DEPUTY", arguments.deputy);
    deputy.option("delegation", arguments.delegation);
    deputy.option("session", arguments.session);
    deputy.flag("all", arguments.all);

    Describing form = program.verb("form");
    form.required("ACTION", "action", arguments.action);
    form.several("FILES", arguments.files);
    form.option("unit", arguments.unit);
    form.flag("all", arguments.all).flag("skip-refused", arguments.skipRefused);

    Describing package = program.verb("package");
    package.required("ACTION", "package_action", arguments.action);
    package.several("FILES", arguments.files);
    package.option("ring", arguments.ring);
    package.option("key-password-file", arguments.keyPasswordFile);
    package.option("unit", arguments.unit);
    package.flag("all", arguments.all).flag("skip-refused", arguments.skipRefused);
    package.flag("make", arguments.make).flag("give", arguments.give);
    package.option("name", arguments.name);
    package.option("recovery", arguments.recovery);
    package.option("recover", arguments.recover);
    package.option("trust", arguments.trust);
    package.option("fingerprint", arguments.fingerprint);
    package.flag("revoke", arguments.revoke).flag("lost", arguments.lost);
    package.option("reason", arguments.reason);
    package.flag("whole", arguments.whole);

    Describing assessment = program.verb("assessment");
    assessment.several("WHAT", arguments.looks);
    assessment.optionAs("sheet", "assessment_sheet", arguments.sheet);
    assessment.option("session", arguments.session);
    assessment.option("as-of", arguments.asOf);
    assessment.option("unit", arguments.unit);

    program.verb("history").required("CASE", "case", arguments.caseAddress);
    program.verb("undo").option("entry", arguments.entry);
    Describing moment = program.verb("as-recorded");
    moment.option("entry", arguments.entry);
    moment.option("at", arguments.at);
    Describing compare = program.verb("compare");
    compare.option("from", arguments.from);
    compare.option("to", arguments.to);
    compare.option("case", arguments.caseAddress);
    program.verb("verify");
    program.verb("accounts").flag("history", arguments.history);
    program.verb("backup");
    program.verb("restore").required("FILE", "file", arguments.input).flag("dry-run", arguments.dryRun);
}

// What the parser itself says in its help.
void translateHelp(CLI::App& app, const app::Words& words) {
    app.option_defaults()->group(words.text("usage.options"));
    app.set_help_flag("-h,--help", words.text("usage.help"));
    const auto formatter = std::make_shared<CLI::Formatter>();
    for (const auto& [label, key] : {std::pair{"Usage", "usage"}, std::pair{"OPTIONS", "option"}, std::pair{"SUBCOMMAND", "verb"},
                                     std::pair{"Positionals", "arguments"}, std::pair{"REQUIRED", "required"}})
        formatter->label(label, words.text("usage." + std::string(key)));
    app.formatter(formatter);
}

Error badOption(const std::string& text) { return Error("bad-option", "", "format").with("value", text); }

// The parser's own sentences are English and technical: what it names is kept, the sentence is ours.
Error wrongUsage(const CLI::ParseError& error) {
    const std::string said = error.what();
    const std::size_t colon = said.find(": ");
    const std::string head = said.substr(0, colon);
    const std::string tail = colon == std::string::npos ? said : said.substr(colon + 2);
    // By its number: its name is that of the verb where the verb met it.
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError))
        return Error("unexpected-argument", "", "known").with("value", tail);
    if (error.get_name() == "RequiredError") return Error("missing-argument", "", "required").with("value", head.substr(0, head.find(' ')));
    return Error("bad-argument", "", "format").with("value", head.substr(0, head.find(' ')));
}

// The first word that is neither an option nor an option's value: the verb. An option that nobody knows has no value, so that
// the verb after it is found and the option is what is named as wrong.
std::string firstArgument(const CLI::App& app, const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].starts_with("--")) return words[i];
        const CLI::Option* known = app.get_option_no_throw(words[i]);
        if (known != nullptr && known->get_items_expected_min() > 0) ++i;
    }
    return {};
}

base::Result<void> checkVerb(const CLI::App& app, const std::vector<std::string>& words, const std::string& verb) {
    const bool asksForHelp =
        std::any_of(words.begin(), words.end(), [](const std::string& word) { return word == "--help" || word == "-h"; });
    std::vector<std::string> verbs;
    for (const CLI::App* one : app.get_subcommands({})) verbs.push_back(one->get_name());
    if (asksForHelp || std::find(verbs.begin(), verbs.end(), verb) != verbs.end()) return {};
    return base::failure(Error(verb.empty() ? "verb-missing" : "unknown-verb", "", "known")
                             .with("value", verb)
                             .with("candidates", base::joined(verbs, " ")));
}

base::Result<void> checkLater(const Arguments& arguments) {
    if (arguments.language != "zh" && arguments.language != "en") return base::failure(badOption("--lang " + arguments.language));
    if (arguments.verb == "import" && !base::fromCode<app::ImportKind>(arguments.importAs))
        return base::failure(badOption("--as " + arguments.importAs));
    return {};
}

// What formulas are made of is known without a register.
bool needsNoRegister(const Arguments& arguments) {
    const std::string what = arguments.looks.empty() ? std::string() : arguments.looks.front();
    return what == "names" || what == "examples" || what == "check";
}

// A name needs its password and the other way round, and standard input can be one thing only.
base::Result<void> checkPassword(const Arguments& arguments) {
    if (arguments.user.empty() != arguments.passwordFile.empty())
        return base::failure(badOption(arguments.user.empty() ? "--user NAME" : "--password-file FILE"));
    if (arguments.passwordFile == "-" && arguments.input == "-") return base::failure(badOption("--password-file -"));
    if (arguments.passwordFile == "-" && arguments.keyPasswordFile == "-") return base::failure(badOption("--key-password-file -"));
    return {};
}

// A list of frozen reports or of figures side by side, not a report itself.
bool isAboutFigures(const Arguments& arguments) {
    return arguments.snapshots || arguments.compare || !arguments.compareAsOf.empty() || !arguments.compareSession.empty();
}

// What cannot be asked for in one breath.
base::Result<void> checkReport(const Arguments& arguments) {
    if (arguments.verb == "as-recorded" && (arguments.entry.has_value() == !arguments.at.empty()))
        return base::failure(Error("moment-needed", "entry", "required"));
    if (arguments.verb == "as-recorded" && (arguments.output.empty() || arguments.output == "-"))
        return base::failure(badOption("--output FILE"));
    if (arguments.verb == "compare" && arguments.from.empty())
        return base::failure(Error("option-needed", "", "required").with("value", "--from TIME"));
    if (arguments.verb == "photos" && arguments.photo && arguments.output.empty()) return base::failure(badOption("--output FILE"));
    if (arguments.verb != "report") return {};
    const int asked = static_cast<int>(arguments.snapshots) + static_cast<int>(arguments.snapshot.has_value()) +
                      static_cast<int>(!arguments.compareAsOf.empty()) + static_cast<int>(!arguments.compareSession.empty());
    if (asked > 1) return base::failure(badOption("--snapshots --snapshot --compare-as-of --compare-session"));
    if (arguments.compare && !arguments.snapshot) return base::failure(badOption("--compare"));
    // What was frozen has its session and its day.
    if (arguments.snapshot && (!arguments.session.empty() || (!arguments.asOf.empty() && !arguments.compare)))
        return base::failure(badOption(arguments.session.empty() ? "--as-of" : "--session"));
    return {};
}

// The formats each verb can print; the first is the one without --format.
base::Result<void> checkFormat(Arguments& arguments) {
    std::vector<std::string> known{"text", "json"};
    if (arguments.verb == "apply" || arguments.verb == "import" || arguments.verb == "due") known = {"json"};
    if (arguments.verb == "list") known = {"text", "json", "csv", "xlsx"};
    if (arguments.verb == "assessment") known = {"text", "json", "csv", "xlsx"};
    if (arguments.verb == "sheet") known = {"text", "json", "csv", "xlsx", "docx"};
    if (arguments.verb == "chase") known = {"text", "json", "jsonl", "xlsx"};
    if (arguments.verb == "agenda") known = {"text", "json", "xlsx", "docx"};
    if (arguments.verb == "deputy") known = {"text", "json", "html", "docx"};
    if (arguments.verb == "publication") known = {"text", "json", "docx", "html"};
    if (arguments.verb == "report") known = {"json", "docx", "xlsx", "html"};
    if (arguments.verb == "report" && isAboutFigures(arguments)) known = {"json", "text", "csv", "xlsx"};
    if (arguments.verb == "compare") known = {"text", "json", "csv", "xlsx"};
    if (arguments.format.empty()) arguments.format = known.front();
    if (std::find(known.begin(), known.end(), arguments.format) == known.end())
        return base::failure(badOption("--format " + arguments.format));
    return {};
}

}  // namespace

app::Language languageOf(const std::vector<std::string>& words) {
    std::string_view asked;
    for (std::size_t i = 0; i < words.size(); ++i) {
        constexpr std::string_view joint = "--lang=";
        if (words[i] == "--lang" && i + 1 < words.size()) asked = words[i + 1];
        if (words[i].starts_with(joint)) asked = std::string_view(words[i]).substr(joint.size());
    }
    return asked == "en" ? app::Language::english : app::Language::chinese;
}

base::Result<Arguments> parseArguments(const std::vector<std::string>& words) {
    Arguments arguments;
    const app::Words& sentences = app::Words::of(languageOf(words));
    CLI::App app(sentences.text("usage.program"), "huying-cli");
    app.fallthrough();
    translateHelp(app, sentences);
    std::string today;
    Describing program(app, sentences);
    program.option("ledger", arguments.ledger);
    program.option("today", today);
    program.option("lang", arguments.language);
    program.option("actor", arguments.actor);
    program.option("user", arguments.user);
    program.option("password-file", arguments.passwordFile);
    program.option("format", arguments.format);
    program.option("output", arguments.output);
    app.require_subcommand(1);
    addVerbs(program, arguments);
    const std::string verb = firstArgument(app, words);
    if (std::find(laterVerbs.begin(), laterVerbs.end(), verb) != laterVerbs.end())
        return base::failure(Error("not-available", "", "known").with("value", verb));
    if (const auto known = checkVerb(app, words, verb); !known) return base::failure(known.error());
    try {
        std::vector<std::string> reversed(words.rbegin(), words.rend());  // the parser takes them from the back
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        for (const CLI::App* chosen : app.get_subcommands()) {
            arguments.help = chosen->help();
            return arguments;
        }
        arguments.help = app.help();
        return arguments;
    } catch (const CLI::ParseError& error) {
        return base::failure(wrongUsage(error));
    }
    arguments.verb = app.get_subcommands().front()->get_name();
    if (!today.empty()) {
        arguments.today = base::parseWrittenDate(today);
        if (!arguments.today) return base::failure(Error("bad-date-option", "today", "format").with("value", "--today " + today));
    }
    // The keys of a unit are there before its first register.
    const bool isOnRing = arguments.verb == "package" && arguments.action == "keys" && !arguments.ring.empty();
    const bool isOfFormulas = arguments.verb == "assessment" && needsNoRegister(arguments);
    if (arguments.ledger.empty() && arguments.verb != "fields" && !isOnRing && !isOfFormulas)
        return base::failure(badOption("--ledger FILE"));
    if (const auto password = checkPassword(arguments); !password) return base::failure(password.error());
    if (const auto later = checkLater(arguments); !later) return base::failure(later.error());
    if (const auto report = checkReport(arguments); !report) return base::failure(report.error());
    if (const auto format = checkFormat(arguments); !format) return base::failure(format.error());
    return arguments;
}

}  // namespace huying::cli
