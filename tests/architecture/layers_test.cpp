// SPDX-License-Identifier: GPL-3.0-or-later
// The house stands as docs/architecture.md says: every include of src/ and ui/ is an allowed edge between layers
// and between the folders of src/app, every path that page names exists, and no page names somebody's home folder.
#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

namespace huying::tests::architecture {

namespace {

namespace fs = std::filesystem;

using Layers = std::vector<std::string_view>;

const fs::path root{HUYING_SOURCE_DIR};

struct Rule {
    std::string_view layer;
    Layers mayInclude;
};

// "ui/main" wires the windows to the rest; every other folder of ui/ is "ui".
const std::vector<Rule> rules{
    {"base", {"base"}},
    {"domain", {"base", "domain"}},
    {"app", {"base", "domain", "app"}},
    {"storage", {"base", "domain", "app", "storage"}},
    {"documents", {"base", "domain", "app", "documents"}},
    {"sample", {"base", "sample"}},
    {"demonstration", {"base", "domain", "app", "storage", "documents", "demonstration"}},
    {"cli", {"base", "domain", "app", "storage", "documents", "demonstration", "cli"}},
    {"ui", {"base", "domain", "app", "ui", "ui/main"}},
    {"ui/main", {"base", "domain", "app", "storage", "documents", "demonstration", "ui", "ui/main"}},
};

struct Library {
    std::string_view name;
    bool (*owns)(std::string_view header);
    Layers allowedIn;
};

bool isQtHeader(std::string_view header) {
    if (header.size() < 2) return false;
    const bool oldName = header[0] == 'q' && header.ends_with(".h") && header.find('/') == std::string_view::npos;  // qglobal.h
    return oldName || (header[0] == 'Q' && (header[1] == 't' || std::isupper(static_cast<unsigned char>(header[1])) != 0));
}

// A library that is not named here may be used everywhere.
const std::vector<Library> libraries{
    {"SQLite", [](std::string_view header) { return header.starts_with("sqlite3") || header.starts_with("SQLiteCpp/"); }, {"storage"}},
    {"spdlog", [](std::string_view header) { return header.starts_with("spdlog/"); }, {"base"}},
    {"Qt", isQtHeader, {"ui", "ui/main"}},
    {"libxlsxwriter", [](std::string_view header) { return header.starts_with("xlsxwriter"); }, {"documents", "sample"}},
    {"libzip", [](std::string_view header) { return header == "zip.h"; }, {"documents"}},
    {"pugixml", [](std::string_view header) { return header.starts_with("pugi"); }, {"documents"}},
    {"nlohmann-json",
     [](std::string_view header) { return header.starts_with("nlohmann/"); },
     {"app", "storage", "documents", "cli", "sample"}},
    {"CLI11", [](std::string_view header) { return header.starts_with("CLI/"); }, {"cli"}},
    {"libsodium", [](std::string_view header) { return header.starts_with("sodium"); }, {"storage"}},
    {"muParser", [](std::string_view header) { return header.starts_with("muParser"); }, {"app"}},
};

bool isIn(const Layers& layers, std::string_view layer) { return std::find(layers.begin(), layers.end(), layer) != layers.end(); }

// src/base/date.h -> base, ui/pages/today/page.h -> ui, ui/main/main.cpp -> ui/main; empty outside src/ and ui/.
std::string layerOf(const fs::path& file) {
    auto part = file.begin();
    if (part == file.end()) return {};
    const std::string top = *part++;
    const std::string folder = part == file.end() ? std::string{} : part->string();
    if (top == "src") return folder;
    if (top == "ui") return folder == "main" ? "ui/main" : "ui";
    return {};
}

// The file an include means, relative to the root, as the compiler would look: beside the including file, then from src/, then from ui/.
std::optional<fs::path> resolved(const fs::path& file, std::string_view header) {
    const bool isUi = *file.begin() == "ui";
    for (const fs::path& from : {file.parent_path(), fs::path(isUi ? "ui" : "src"), fs::path("src"), fs::path("ui"), fs::path()}) {
        const fs::path candidate = (from / header).lexically_normal();
        if (fs::is_regular_file(root / candidate)) return candidate;
    }
    return std::nullopt;
}

// Why `file` must not include `header`; empty when it may.
std::string objection(const fs::path& file, std::string_view header) {
    const std::string layer = layerOf(file);
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule& candidate) { return candidate.layer == layer; });
    if (rule == rules.end()) return "'" + layer + "' is not a layer";
    if (const auto target = resolved(file, header)) {
        const std::string to = layerOf(*target);
        if (isIn(rule->mayInclude, to)) return {};
        return layer + " must not include " + (to.empty() ? target->string() : to);
    }
    for (const Library& library : libraries) {
        if (library.owns(header) && !isIn(library.allowedIn, layer)) return layer + " must not use " + std::string(library.name);
    }
    return {};
}

// The folders of src/app, each step resting on those before it: a folder includes its own files and those of earlier steps, and
// nothing of another folder on its step. So there is no circle, and what looks knows nothing of how it is changed.
// clang-format off
const std::vector<Layers> ladderOfApp{
    {"questions"},
    {"commands"},
    {"rights", "keys"},
    {"ports"},
    {"words"},
    {"queries", "rules", "backup"},
    {"report"},
    {"assessment"},
    {"history", "papers", "sight"},
    {"executor"},
    {"import"},
    {"exchange"},
};
// clang-format on

// src/app/queries/today.h -> queries; empty elsewhere.
std::string folderOfApp(const fs::path& file) {
    const std::vector<fs::path> parts(file.begin(), file.end());
    return parts.size() > 3 && parts[0] == "src" && parts[1] == "app" ? parts[2].string() : std::string();
}

// Why a file of src/app must not include `header` of another of its folders, and what to do; empty when it may.
std::string objectionWithinApp(const fs::path& file, std::string_view header) {
    const auto stepOf = [](std::string_view folder) {
        return std::find_if(ladderOfApp.begin(), ladderOfApp.end(), [&](const Layers& step) { return isIn(step, folder); });
    };
    const std::string from = folderOfApp(file);
    if (stepOf(from) == ladderOfApp.end())
        return "src/app/" + from + " has no step: give it one in docs/architecture.md and in the ladder of this test";
    const auto target = resolved(file, header);
    const std::string to = target ? folderOfApp(*target) : std::string();
    if (to.empty() || to == from || stepOf(to) < stepOf(from)) return {};
    return from + " must not include " + to + ", which does not stand below it in src/app (docs/architecture.md): " +
           "move what both need into a folder below both, or the file to the folder that uses it";
}

// What stands between the marks of an include line.
std::optional<std::string> includedBy(std::string_view line) {
    const auto skipBlanks = [&] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
    for (const std::string_view word : {"#", "include"}) {
        skipBlanks();
        if (!line.starts_with(word)) return std::nullopt;
        line.remove_prefix(word.size());
    }
    skipBlanks();
    if (line.empty() || (line.front() != '<' && line.front() != '"')) return std::nullopt;
    const std::size_t end = line.find(line.front() == '<' ? '>' : '"', 1);
    if (end == std::string_view::npos) return std::nullopt;
    return std::string(line.substr(1, end - 1));
}

std::vector<std::string> linesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

// The files below a folder of the root with one of the endings, relative to the root, in order.
std::vector<fs::path> filesBelow(const fs::path& folder, const Layers& endings) {
    std::vector<fs::path> files;
    if (!fs::is_directory(root / folder)) return files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
        if (entry.is_regular_file() && isIn(endings, entry.path().extension().string())) files.push_back(fs::relative(entry.path(), root));
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string place(const fs::path& file, std::size_t line) { return file.string() + ":" + std::to_string(line + 1); }

// Texts between single backticks of one line; none in the fence of a block.
std::vector<std::string> quotedIn(std::string_view line) {
    std::vector<std::string> texts;
    if (line.find("```") != std::string_view::npos) return texts;
    for (std::size_t open = line.find('`'); open != std::string_view::npos; open = line.find('`', open)) {
        const std::size_t close = line.find('`', open + 1);
        if (close == std::string_view::npos) break;
        texts.emplace_back(line.substr(open + 1, close - open - 1));
        open = close + 1;
    }
    return texts;
}

// The path a quoted text names: up to the first blank, without a line number; empty for a pattern such as src/*/store.h.
std::string pathNamedBy(std::string_view text) {
    if (!text.starts_with("src/") && !text.starts_with("ui/")) return {};
    const std::string path(text.substr(0, text.find_first_of(" :#(")));
    return path.find_first_of("*<{[?") == std::string::npos && path.find("…") == std::string::npos ? path : std::string{};
}

bool namesHomeFolder(std::string_view line) {
    constexpr std::array<std::string_view, 3> homes{"root", "home", "Users"};
    for (std::size_t slash = line.find_first_of("/\\"); slash != std::string_view::npos; slash = line.find_first_of("/\\", slash + 1)) {
        const char before = slash == 0 ? ' ' : line[slash - 1];
        // Part of a longer path or of an address; a drive's letter and colon does not make it one.
        if (std::isalnum(static_cast<unsigned char>(before)) != 0 || std::string_view("/\\.~_-}>").find(before) != std::string_view::npos)
            continue;
        for (const std::string_view home : homes) {
            const std::string_view rest = line.substr(slash + 1);
            if (rest.starts_with(home) && rest.size() > home.size() && rest[home.size()] == line[slash]) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("layers: every include is an allowed edge", "[architecture]") {
    std::size_t includes = 0;
    for (const char* folder : {"src", "ui"}) {
        for (const fs::path& file : filesBelow(folder, {".h", ".cpp"})) {
            const std::vector<std::string> lines = linesOf(root / file);
            for (std::size_t number = 0; number < lines.size(); ++number) {
                const auto header = includedBy(lines[number]);
                if (!header) continue;
                ++includes;
                const std::string reason = objection(file, *header);
                if (!reason.empty()) FAIL_CHECK(place(file, number) << ": " << reason << " (" << *header << ")");
            }
        }
    }
    CHECK(includes > 20);  // else this test looks at the wrong folder
}

TEST_CASE("layers: forbidden edges are seen", "[architecture]") {
    CHECK(objection("src/domain/x.cpp", "base/date.h").empty());
    CHECK(objection("src/domain/x.cpp", "vector").empty());
    CHECK(objection("src/base/x.cpp", "domain/ids.h") == "base must not include domain");
    CHECK(objection("src/sample/x.cpp", "domain/ids.h") == "sample must not include domain");
    CHECK(objection("src/base/x.cpp", "../domain/ids.h") == "base must not include domain");
    CHECK(objection("src/app/x.cpp", "sqlite3.h") == "app must not use SQLite");
    CHECK(objection("src/storage/x.cpp", "sqlite3.h").empty());
    CHECK(objection("src/app/x.cpp", "QString") == "app must not use Qt");
    CHECK(objection("src/app/x.cpp", "QtCore/QString") == "app must not use Qt");
    CHECK(objection("src/app/x.cpp", "queue").empty());
    CHECK(objection("ui/pages/x.cpp", "QString").empty());
    CHECK(objection("ui/main/x.cpp", "nlohmann/json.hpp") == "ui/main must not use nlohmann-json");
    CHECK(objection("src/helpers/x.cpp", "vector") == "'helpers' is not a layer");
    CHECK(includedBy("  #  include <a/b.h>  // why") == "a/b.h");
    CHECK(includedBy("#include \"a.h\"") == "a.h");
    CHECK(!includedBy("// #include <a.h>"));
    CHECK(!includedBy("#"));
}

TEST_CASE("layers: arrows between folders of app go down the ladder", "[architecture]") {
    std::set<std::string> seen;
    for (const fs::path& file : filesBelow("src/app", {".h", ".cpp"})) {
        seen.insert(folderOfApp(file));
        const std::vector<std::string> lines = linesOf(root / file);
        for (std::size_t number = 0; number < lines.size(); ++number) {
            const auto header = includedBy(lines[number]);
            const std::string reason = header ? objectionWithinApp(file, *header) : std::string();
            if (!reason.empty()) FAIL_CHECK(place(file, number) << ": " << reason << " (" << *header << ")");
        }
    }
    for (const Layers& step : ladderOfApp) {
        for (const std::string_view folder : step) {
            if (!seen.contains(std::string(folder))) FAIL_CHECK(folder << " has a step on the ladder of src/app and no files there");
        }
    }
}

TEST_CASE("layers: arrows up the ladder of app are seen", "[architecture]") {
    const std::string up = objectionWithinApp("src/app/queries/x.cpp", "app/executor/executor.h");
    CHECK(up.starts_with("queries must not include executor, "));
    CHECK(up.find("docs/architecture.md") != std::string::npos);
    CHECK(objectionWithinApp("src/app/ports/x.h", "app/queries/today.h").starts_with("ports must not include queries, "));
    CHECK(objectionWithinApp("src/app/rules/x.h", "../queries/today.h").starts_with("rules must not include queries, "));  // on one step
    CHECK(objectionWithinApp("src/app/helpers/x.h", "app/ports/register_reader.h").starts_with("src/app/helpers has no step"));
    CHECK(objectionWithinApp("src/app/executor/x.cpp", "app/queries/today.h").empty());
    CHECK(objectionWithinApp("src/app/queries/x.cpp", "app/queries/today.h").empty());
    CHECK(objectionWithinApp("src/app/queries/x.cpp", "domain/ids.h").empty());
    CHECK(objectionWithinApp("src/app/queries/x.cpp", "vector").empty());
}

TEST_CASE("architecture.md: it draws the ladder of app as it is held", "[architecture]") {
    std::string drawn = "    ";
    for (const Layers& step : ladderOfApp) {
        if (&step != &ladderOfApp.front()) drawn += "  ←  ";
        for (const std::string_view folder : step) drawn += (folder == step.front() ? "" : ", ") + std::string(folder);
    }
    const std::vector<std::string> lines = linesOf(root / "docs" / "architecture.md");
    INFO(drawn);
    CHECK(std::find(lines.begin(), lines.end(), drawn) != lines.end());
}

// Two types of one name in one namespace compile and link, and then one is destroyed as the other.
TEST_CASE("layers: no name stands for two types of a namespace", "[architecture]") {
    static const std::regex definition(R"((struct|class|enum class) (\w+)( final)?( :.*)? \{.*)");
    static const std::regex space(R"(namespace (huying[\w:]*) \{)");
    std::map<std::string, std::string> known;
    for (const char* folder : {"src", "ui"}) {
        for (const fs::path& file : filesBelow(folder, {".h"})) {
            const std::vector<std::string> lines = linesOf(root / file);
            std::string inside;
            for (std::size_t number = 0; number < lines.size(); ++number) {
                std::smatch found;
                if (std::regex_match(lines[number], found, space)) inside = found[1];
                if (!std::regex_match(lines[number], found, definition)) continue;
                const auto [first, isNew] = known.emplace(inside + "::" + found[2].str(), place(file, number));
                if (!isNew) FAIL_CHECK(place(file, number) << ": " << first->first << " is defined in " << first->second << " too");
            }
        }
    }
    CHECK(known.size() > 100);
}

TEST_CASE("architecture.md: the paths it names exist", "[architecture]") {
    const fs::path page = fs::path("docs") / "architecture.md";
    REQUIRE(fs::is_regular_file(root / page));
    const std::vector<std::string> lines = linesOf(root / page);
    std::size_t paths = 0;
    for (std::size_t number = 0; number < lines.size(); ++number) {
        for (const std::string& text : quotedIn(lines[number])) {
            const std::string path = pathNamedBy(text);
            if (path.empty()) continue;
            ++paths;
            if (!fs::exists(root / path)) FAIL_CHECK(place(page, number) << ": " << path << " does not exist");
        }
    }
    CHECK(paths > 0);
}

TEST_CASE("prose: no page names a home folder", "[architecture]") {
    std::vector<fs::path> pages = filesBelow("docs", {".md", ".txt", ".html"});
    for (const fs::directory_entry& entry : fs::directory_iterator(root)) {
        if (entry.path().extension() == ".md") pages.push_back(entry.path().filename());
    }
    REQUIRE(!pages.empty());
    for (const fs::path& page : pages) {
        const std::vector<std::string> lines = linesOf(root / page);
        for (std::size_t number = 0; number < lines.size(); ++number) {
            if (namesHomeFolder(lines[number])) FAIL_CHECK(place(page, number) << ": " << lines[number]);
        }
    }
}

TEST_CASE("prose: home folders are seen", "[architecture]") {
    const std::string home = std::string("/") + "home" + "/zhang";  // in parts: the project's rules search this file as well
    CHECK(namesHomeFolder(home));
    CHECK(namesHomeFolder("see `" + home + "`"));
    CHECK(namesHomeFolder("C:\\Users\\zhang"));
    CHECK(!namesHomeFolder("https://example.org" + home));
    CHECK(!namesHomeFolder("~/.local/share/huying"));
    CHECK(!namesHomeFolder("/homework"));
    CHECK(!namesHomeFolder(""));
}

}  // namespace huying::tests::architecture
