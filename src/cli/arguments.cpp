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

constexpr std::array laterVerbs{"similar", "recommend", "letters", "archive", "package", "as-recorded", "rescue"};

void addVerbs(CLI::App& app, Arguments& arguments) {
    auto* init = app.add_subcommand("init", "makes a register; with --sample the demonstration register");
    init->add_flag("--sample", arguments.sample);

    auto* apply = app.add_subcommand("apply", "commands, one JSON object a line; one transaction");
    apply->add_option("FILE", arguments.input)->required();
    apply->add_flag("--dry-run", arguments.dryRun);

    auto* import = app.add_subcommand("import", "takes a table in (csv, xlsx or ods)");
    import->add_option("FILE", arguments.input)->required();
    import->add_option("--as", arguments.importAs, "suggestions, deputies or units");
    import->add_option("--session", arguments.session);
    import->add_option("--mapping", arguments.mapping, "JSON: what each column is");
    import->add_option("--create-missing", arguments.createMissing);
    import->add_flag("--update", arguments.update);
    import->add_flag("--skip-refused", arguments.skipRefused);
    import->add_flag("--dry-run", arguments.dryRun);

    auto* list = app.add_subcommand("list", "the register");
    list->add_option("--filter", arguments.filter);
    list->add_option("--columns", arguments.columns);
    list->add_option("--order", arguments.order);
    list->add_option("--queue", arguments.queue, "a queue of the page Today");
    list->add_option("--limit", arguments.limit)->check(CLI::NonNegativeNumber);
    list->add_option("--session", arguments.session);

    auto* search = app.add_subcommand("search", "pieces with all the words, ranked");
    search->add_option("TEXT", arguments.text)->required();
    search->add_option("--limit", arguments.limit)->check(CLI::NonNegativeNumber);
    search->add_option("--session", arguments.session);

    app.add_subcommand("show", "one case whole")->add_option("CASE", arguments.caseAddress)->required();
    app.add_subcommand("fields", "the names usable in filters, columns and orders");

    auto* due = app.add_subcommand("due", "computes a due date and explains it");
    due->add_option("--event", arguments.event)->required();
    due->add_option("--from", arguments.from)->required();
    due->add_option("--profile", arguments.profile);

    auto* report = app.add_subcommand("report", "the year-end report");
    report->add_option("--session", arguments.session);
    report->add_option("--as-of", arguments.asOf);
    report->add_flag("--strict", arguments.strict);

    app.add_subcommand("history", "who changed what in a case")->add_option("CASE", arguments.caseAddress)->required();
    app.add_subcommand("undo", "takes the newest change back")->add_option("--entry", arguments.entry);
    app.add_subcommand("verify", "checks file, history and summaries");
    app.add_subcommand("backup", "a checked copy in the backup folder, or in --output");

    auto* restore = app.add_subcommand("restore", "puts a backup in the place of the register");
    restore->add_option("FILE", arguments.input)->required();
    restore->add_flag("--dry-run", arguments.dryRun, "only tells what it would bring");
}

Error badOption(const std::string& text) { return Error("bad-option", "", "format").with("value", text); }

// The parser's own sentences are English and technical: what it names is kept, the sentence is ours.
Error wrongUsage(const CLI::ParseError& error) {
    const std::string said = error.what();
    const std::size_t colon = said.find(": ");
    const std::string head = said.substr(0, colon);
    const std::string tail = colon == std::string::npos ? said : said.substr(colon + 2);
    if (error.get_name() == "ExtrasError") return Error("unexpected-argument", "", "known").with("value", tail);
    if (error.get_name() == "RequiredError") return Error("missing-argument", "", "required").with("value", head.substr(0, head.find(' ')));
    return Error("bad-argument", "", "format").with("value", head.substr(0, head.find(' ')));
}

// The first word that is neither an option nor an option's value: the verb.
std::string firstArgument(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].starts_with("--")) return words[i];
        if (words[i].find('=') == std::string::npos && words[i] != "--help") ++i;
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
    const auto notAvailable = [](const std::string& what) {
        return base::failure(Error("not-available", "", "known").with("value", what));
    };
    if (arguments.language == "en") return notAvailable("--lang en");
    if (arguments.language != "zh") return base::failure(badOption("--lang " + arguments.language));
    if (arguments.verb == "import" && !base::fromCode<app::ImportKind>(arguments.importAs))
        return base::failure(badOption("--as " + arguments.importAs));
    return {};
}

// The formats each verb can print; the first is the one without --format.
base::Result<void> checkFormat(Arguments& arguments) {
    std::vector<std::string> known{"text", "json"};
    if (arguments.verb == "apply" || arguments.verb == "import" || arguments.verb == "due") known = {"json"};
    if (arguments.verb == "list") known = {"text", "json", "csv", "xlsx"};
    if (arguments.verb == "report") known = {"json", "docx", "xlsx", "html"};
    if (arguments.format.empty()) arguments.format = known.front();
    if (std::find(known.begin(), known.end(), arguments.format) == known.end())
        return base::failure(badOption("--format " + arguments.format));
    return {};
}

}  // namespace

base::Result<Arguments> parseArguments(const std::vector<std::string>& words) {
    Arguments arguments;
    CLI::App app("huying-cli: the register of deputies' suggestions without windows (docs/cli.md)", "huying-cli");
    app.fallthrough();
    std::string today;
    app.add_option("--ledger", arguments.ledger, "the register's file");
    app.add_option("--today", today, "the day to take for today");
    app.add_option("--lang", arguments.language, "zh or en");
    app.add_option("--actor", arguments.actor, "who records");
    app.add_option("--format", arguments.format, "text, json, csv, xlsx, docx or html");
    app.add_option("--output", arguments.output, "file to write, - for standard output");
    app.require_subcommand(1);
    addVerbs(app, arguments);
    const std::string verb = firstArgument(words);
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
    if (arguments.ledger.empty() && arguments.verb != "fields") return base::failure(badOption("--ledger FILE"));
    if (const auto later = checkLater(arguments); !later) return base::failure(later.error());
    if (const auto format = checkFormat(arguments); !format) return base::failure(format.error());
    return arguments;
}

}  // namespace huying::cli
