// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/deputy_page.h"

#include <nlohmann/json.hpp>

#include "app/papers/deputy_paper.h"
#include "base/embedded.h"
#include "documents/file_text.h"
#include "documents/xml_writer.h"

namespace huying::documents {

namespace {

using app::DeputyLine;
using app::DeputyPiece;
using app::DeputyTone;

std::string word(const app::Words& words, const char* name) { return words.text(std::string("deputy_record.") + name); }

void open(XmlWriter& html, const std::string& title) {
    html.open("html", {{"lang", "zh-CN"}});
    html.open("head");
    html.empty("meta", {{"charset", "utf-8"}});
    html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
    html.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    html.empty("meta", {{"name", "robots"}, {"content", "noindex"}});
    html.element("title", title);
    html.element("style", base::embedded("templates/deputy_page.css"));
    html.close();
    html.open("body");
}

void writeAsOf(XmlWriter& html, base::Date day, const app::Words& words) {
    html.open("p");
    html.element("time", words.text("deputy_record.as_of", {{"date", base::isoDate(day)}}), {{"datetime", base::isoDate(day)}});
    html.close();
}

std::string_view lookOf(DeputyTone tone) {
    switch (tone) {
        case DeputyTone::good:
            return "mark good";
        case DeputyTone::soon:
            return "mark soon";
        case DeputyTone::late:
            return "mark late";
        case DeputyTone::plain:
            break;
    }
    return "mark";
}

class DeputyPage {
public:
    DeputyPage(XmlWriter& html, const app::DeputyRecord& record, const app::Words& words) : html_(html), record_(record), words_(words) {}

    void write() {
        html_.open("header");
        html_.element("h1", record_.deputy.name + words_.text("deputy_record.title"));
        for (const std::string& line : app::personLines(record_, words_)) html_.element("p", line, {{"class", "muted"}});
        writeAsOf(html_, record_.today, words_);
        html_.close();
        html_.open("main");
        for (const std::string& line : {app::keptLine(record_, words_), app::emptyLine(record_, words_)}) {
            if (!line.empty()) html_.element("p", line, {{"class", "muted"}});
        }
        writeFigures();
        writeGroups();
        writeLines("took_part", app::attendedLines(record_, words_));
        writeLines("papers", app::paperLines(record_, words_));
        writeLines("talks", app::talkLines(record_, words_));
        html_.close();
    }

private:
    void writeMark(const DeputyLine& line) {
        if (!line.mark.empty()) html_.element("span", line.mark, {{"class", lookOf(line.tone)}});
    }

    void writeList(const std::vector<DeputyLine>& lines) {
        html_.open("ul");
        for (const DeputyLine& line : lines) {
            html_.open("li");
            html_.text(line.text);
            writeMark(line);
            html_.close();
        }
        html_.close();
    }

    void writeCount(const app::DeputyFigure& figure) {
        html_.element("span", app::countText(figure, words_), {{"class", "count"}});
        html_.text(words_.label(figure.kind));
    }

    void writeFigures() {
        html_.open("section");
        html_.element("h2", word(words_, "overview"));
        html_.open("ul", {{"class", "figures"}});
        for (const app::DeputyFigure& figure : app::shownFigures(record_)) {
            html_.open("li");
            if (figure.pieces.empty()) {
                html_.open("p");
                writeCount(figure);
                html_.close();
            } else {
                writeOpenFigure(figure);
            }
            html_.close();
        }
        html_.close();
        html_.close();
    }

    // What the reader has to do stands open.
    void writeOpenFigure(const app::DeputyFigure& figure) {
        if (figure.kind == app::DeputyFigureKind::awaitingRating) {
            html_.open("details", {{"open", ""}});
        } else {
            html_.open("details");
        }
        html_.open("summary");
        writeCount(figure);
        html_.close();
        html_.open("ul", {{"class", "lines"}});
        for (const std::size_t place : figure.pieces) {
            const DeputyPiece& piece = record_.pieces[place];
            html_.open("li");
            html_.element("a", piece.address + " " + piece.title, {{"href", "#piece-" + piece.address}});
            html_.close();
        }
        html_.close();
        html_.close();
    }

    void writeGroups() {
        const std::vector<app::DeputyGroup> groups = app::groupsOf(record_, words_);
        for (std::size_t place = 0; place < groups.size(); ++place) {
            const bool isNew = place == 0 || groups[place - 1].session != groups[place].session;
            if (isNew) html_.open("section");
            if (isNew) html_.element("h2", groups[place].session);
            html_.element("h3", groups[place].heading);
            for (const DeputyPiece* piece : groups[place].pieces) writePiece(*piece);
            if (place + 1 == groups.size() || groups[place + 1].session != groups[place].session) html_.close();
        }
    }

    void writePiece(const DeputyPiece& piece) {
        html_.open("article", {{"class", "card"}, {"id", "piece-" + piece.address}});
        html_.open("details");
        html_.open("summary");
        html_.element("h4", piece.title);
        html_.open("span", {{"class", "state"}});
        const DeputyLine state = app::stateLine(piece, record_.today, words_);
        html_.text(piece.address + " " + state.text);
        writeMark(state);
        html_.close();
        html_.close();
        html_.open("div", {{"class", "lines"}});
        for (const app::DeputySection& section : app::sectionsOf(piece, record_.today, words_)) {
            html_.element("h5", section.heading);
            writeList(section.lines);
        }
        html_.close();
        html_.close();
        html_.close();
    }

    void writeLines(const char* heading, const std::vector<DeputyLine>& lines) {
        if (lines.empty()) return;
        html_.open("section");
        html_.element("h2", word(words_, heading));
        html_.open("div", {{"class", "card plain"}});
        html_.open("div", {{"class", "lines"}});
        writeList(lines);
        html_.close();
        html_.close();
        html_.close();
    }

    XmlWriter& html_;
    const app::DeputyRecord& record_;
    const app::Words& words_;
};

}  // namespace

std::string deputyPage(const app::DeputyRecord& record, const app::Words& words) {
    XmlWriter html("<!DOCTYPE html>\n");
    open(html, words.text("deputy_record.title_of", {{"name", record.deputy.name}}));
    DeputyPage(html, record, words).write();
    return html.take() + "\n";
}

namespace {

std::string groupName(const PageEntry& entry, const app::Words& words) {
    return entry.delegation.empty() ? word(words, "no_delegation") : entry.delegation;
}

// Where a delegation begins on the page, from 1.
std::string groupMark(std::size_t number) { return "delegation-" + std::to_string(number); }

// Hundreds of deputies are a long way to scroll on a phone: closed at first, it leads to each delegation.
void writeGroups(XmlWriter& html, const std::vector<PageEntry>& entries, const app::Words& words) {
    std::vector<std::pair<std::string, std::size_t>> groups;  // and how many deputies
    for (std::size_t place = 0; place < entries.size(); ++place) {
        if (place == 0 || entries[place - 1].delegation != entries[place].delegation)
            groups.emplace_back(groupName(entries[place], words), 0);
        ++groups.back().second;
    }
    if (groups.size() < 2) return;
    html.open("nav");
    html.open("details", {{"class", "card"}});
    html.element("summary", word(words, "index_groups"));
    html.open("ul", {{"class", "lines"}});
    for (std::size_t i = 0; i < groups.size(); ++i) {
        html.open("li");
        html.element("a", words.text("deputy_record.index_group", {{"name", groups[i].first}, {"count", std::to_string(groups[i].second)}}),
                     {{"href", "#" + groupMark(i + 1)}});
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

}  // namespace

std::string deputyIndexPage(const std::vector<PageEntry>& entries, int term, base::Date asOf, const app::Words& words) {
    XmlWriter html("<!DOCTYPE html>\n");
    open(html, word(words, "index_title"));
    html.open("header");
    html.element("h1", word(words, "index_title"));
    html.element("p", words.text("deputy_record.term", {{"term", std::to_string(term)}}), {{"class", "muted"}});
    html.element("p", words.text("deputy_record.index_count", {{"count", std::to_string(entries.size())}}), {{"class", "muted"}});
    writeAsOf(html, asOf, words);
    html.close();
    html.open("main");
    writeGroups(html, entries, words);
    std::size_t group = 0;
    for (std::size_t place = 0; place < entries.size(); ++place) {
        const PageEntry& entry = entries[place];
        if (place == 0 || entries[place - 1].delegation != entry.delegation) {
            if (place > 0) html.close();
            html.element("h2", groupName(entry, words), {{"id", groupMark(++group)}});
            html.open("ul", {{"class", "links"}});
        }
        html.open("li");
        html.element("a", entry.name, {{"href", entry.file}});
        html.close();
    }
    return html.take() + "\n";
}

std::string deputyIndexJson(const std::vector<PageEntry>& entries, int term, base::Date asOf) {
    nlohmann::json deputies = nlohmann::json::array();
    for (const PageEntry& entry : entries)
        deputies.push_back(
            {{"name", fileText(entry.name)}, {"delegation", fileText(entry.delegation)}, {"file", entry.file}, {"updated", entry.updated}});
    return nlohmann::json{{"term", term}, {"as_of", base::isoDate(asOf)}, {"deputies", deputies}}.dump(1) + "\n";
}

}  // namespace huying::documents
