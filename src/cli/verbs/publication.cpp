// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "app/papers/public_texts.h"
#include "app/ports/read_snapshot.h"
#include "app/queries/case_list.h"
#include "app/queries/case_view.h"
#include "app/queries/list_values.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "documents/public_text_files.h"

// Texts ready for publication. What was hidden and what was left out is told beside them; nothing is recorded.
namespace huying::cli {

namespace {

using documents::PublicTextFormat;

base::Error badOption(const std::string& option, const std::string& value) {
    return base::Error("bad-option", option, "format").with("value", "--" + option + " " + value);
}

base::Result<app::PublicTextQuery> queryOf(const Arguments& arguments) {
    app::PublicTextQuery query;
    query.what = base::fromCode<domain::PublishedPart>(arguments.what);
    if (!query.what && !arguments.what.empty()) return base::failure(badOption("what", arguments.what));
    query.extent = base::fromCode<domain::PublicationExtent>(arguments.extent);
    // A summary is written by a person.
    const bool isMade = query.extent == domain::PublicationExtent::full || query.extent == domain::PublicationExtent::titleOnly;
    if (!isMade && !arguments.extent.empty()) return base::failure(badOption("extent", arguments.extent));
    return query;
}

base::Result<std::vector<domain::SuggestionId>> casesOf(const Task& task) {
    app::RegisterReader& reader = task.store.reader();
    std::vector<domain::SuggestionId> ids;
    for (const std::string& address : task.arguments.cases) {
        const auto id = app::findCase(reader, address);
        if (!id) return base::failure(id.error());
        ids.push_back(*id);
    }
    const bool isListAsked = !task.arguments.filter.empty() || !task.arguments.session.empty();
    if (isListAsked == !ids.empty()) return base::failure(base::Error("bad-option", "case", "format").with("value", "CASES, --filter"));
    if (!isListAsked) return ids;
    app::ListQuery query;
    auto filter = app::parseFilter(task.arguments.filter, &task.console.registerWords());
    if (!filter) return base::failure(filter.error());
    query.filter = std::move(*filter);
    const auto session = sessionOf(task);
    if (!session) return base::failure(session.error());
    query.session = *session;
    return reader.caseIds(query);
}

Json hiddenJson(const app::PublicText& text, const app::Words& labels) {
    Json rows = Json::array();
    for (const app::PublicParagraph& paragraph : text.paragraphs) {
        for (std::size_t place = 0; place < paragraph.found.size(); ++place) {
            if (!paragraph.isOpen(place)) continue;
            const domain::PersonalData& one = paragraph.found[place];
            rows.push_back({{"what", base::codeOf(paragraph.what)},
                            {"paragraph", paragraph.number},
                            {"where", app::placeOf(paragraph, labels)},
                            {"kind", base::codeOf(one.kind)},
                            {"kind_label", labels.label(one.kind)},
                            {"value", paragraph.text.substr(one.begin, one.end - one.begin)}});
        }
    }
    return rows;
}

Json textsJson(const app::PublicTexts& read, const Console& console) {
    Json texts = Json::array();
    for (const app::PublicText& text : read.texts) {
        texts.push_back({{"case", text.address},
                         {"extent", text.hasBody || text.hasReply ? "full" : "title_only"},
                         {"reply", text.hasReply},
                         {"text", app::plainText(app::publicPaper({text}))},
                         {"hidden", hiddenJson(text, console.registerWords())},
                         {"notes", toJson(text.notes, console.words())}});
    }
    Json leftOut = Json::array();
    for (const app::LeftOutText& one : read.leftOut)
        leftOut.push_back({{"case", one.address}, {"errors", toJson(one.reasons, console.words())}});
    return {{"texts", texts}, {"left_out", leftOut}};
}

void tell(const app::PublicTexts& read, const Console& console) {
    for (const app::PublicText& text : read.texts) {
        if (!text.notes.empty()) console.complain(app::outNotice(text, console.words()));
        for (const base::Error& note : text.notes) console.complain(note);
        for (const base::Error& notice : app::hiddenNotices(text, console.words())) console.complain(notice);
    }
    for (const app::LeftOutText& one : read.leftOut) {
        for (const base::Error& reason : one.reasons) console.complain(reason);
    }
}

PublicTextFormat formatOf(const std::string& name) {
    if (name == "docx") return PublicTextFormat::docx;
    return name == "html" ? PublicTextFormat::html : PublicTextFormat::text;
}

ExitCode refuse(const Task& task, const base::Error& error) {
    task.console.complain(error);
    return exitCodeOf(error);
}

ExitCode writeEach(const Task& task, const app::PublicTexts& read) {
    const auto files = documents::writePublicTexts(read.texts, formatOf(task.arguments.format), task.arguments.output,
                                                   [](std::size_t, std::size_t) { return true; });
    if (!files) return refuse(task, files.error());
    std::string text;
    for (const std::filesystem::path& file : *files) text += file.string() + "\n";
    return task.console.print(text);
}

}  // namespace

ExitCode runPublication(const Task& task) {
    const Arguments& arguments = task.arguments;
    const bool isJson = arguments.format == "json";
    if (arguments.each && (isJson || !task.console.isToFile())) return refuse(task, badOption("each", "--output DIR"));
    const auto query = queryOf(arguments);
    if (!query) return refuse(task, query.error());
    const app::ReadSnapshot moment(task.store.reader());
    const auto cases = casesOf(task);
    if (!cases) return refuse(task, cases.error());
    const app::PublicTexts read = app::readPublicTexts(task.store.reader(), *cases, *query, task.today, task.console.registerWords());
    const bool isRefused = read.texts.empty() && !read.leftOut.empty();
    if (!isJson) tell(read, task.console);
    if (isJson) {
        const ExitCode delivered = task.console.deliver(printed(textsJson(read, task.console)));
        return isRefused ? ExitCode::refused : delivered;
    }
    if (isRefused) return ExitCode::refused;
    if (arguments.each) return writeEach(task, read);
    const auto bytes = documents::publicTextBytes(read.texts, formatOf(arguments.format));
    return bytes ? task.console.deliver(*bytes) : refuse(task, bytes.error());
}

}  // namespace huying::cli
