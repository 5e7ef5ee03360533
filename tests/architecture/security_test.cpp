// SPDX-License-Identifier: GPL-3.0-or-later
// docs/security.md promises nothing without a test that is there, and what no test could run: that nothing of the program speaks to
// a network.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

namespace huying::tests::architecture {

namespace {

namespace fs = std::filesystem;

const fs::path root{HUYING_SOURCE_DIR};

std::string textOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> linesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

// A test as a page names it: a file below tests/, and one of its cases where the page says which.
struct NamedTest {
    std::string file;
    std::string testCase;
};

// `features/scope_test.cpp` or `features/scope_test.cpp: what the case is called`.
std::vector<NamedTest> testsNamedIn(std::string_view line) {
    std::vector<NamedTest> tests;
    for (std::size_t open = line.find('`'); open != std::string_view::npos; open = line.find('`', open + 1)) {
        const std::size_t close = line.find('`', open + 1);
        if (close == std::string_view::npos) break;
        const std::string_view text = line.substr(open + 1, close - open - 1);
        open = close;
        const std::size_t end = text.find("_test.cpp");
        if (end == std::string_view::npos) continue;
        constexpr std::size_t ending = std::string_view("_test.cpp").size();
        NamedTest& test = tests.emplace_back();
        test.file = text.substr(0, end + ending);
        if (text.size() > end + ending + 2 && text.substr(end + ending, 2) == ": ") test.testCase = text.substr(end + ending + 2);
    }
    return tests;
}

// Why a page cannot rest on it; empty: it can.
std::string objection(const NamedTest& test) {
    const fs::path file = root / "tests" / test.file;
    if (!fs::is_regular_file(file)) return test.file + " does not exist";
    const bool isThere = test.testCase.empty() || textOf(file).find("TEST_CASE(\"" + test.testCase + "\"") != std::string::npos;
    return isThere ? std::string() : test.file + " has no case \"" + test.testCase + "\"";
}

// `[3]` in a promise: the third line of the list of tests at the end.
std::vector<std::size_t> notesIn(std::string_view line) {
    std::vector<std::size_t> notes;
    for (std::size_t open = line.find('['); open != std::string_view::npos; open = line.find('[', open + 1)) {
        std::size_t number = 0;
        std::size_t at = open + 1;
        for (; at < line.size() && line[at] >= '0' && line[at] <= '9'; ++at)
            number = number * 10 + static_cast<std::size_t>(line[at] - '0');
        if (at > open + 1 && at < line.size() && line[at] == ']') notes.push_back(number);
    }
    return notes;
}

// `3. ` at its beginning; 0: it is no line of that list.
std::size_t numberOf(std::string_view line) {
    std::size_t number = 0;
    std::size_t at = 0;
    for (; at < line.size() && line[at] >= '0' && line[at] <= '9'; ++at) number = number * 10 + static_cast<std::size_t>(line[at] - '0');
    return line.substr(at).starts_with(". ") ? number : 0;
}

// A line of a list or of a table that promises: all but heads, rules between them, and what is said not to hold.
bool isPromise(std::string_view line) {
    if (line.starts_with("- ")) return line.find("**不防**") == std::string_view::npos;
    if (!line.starts_with("| ") || line.starts_with("| 情形 ")) return false;
    return line.find("**不防**") == std::string_view::npos;
}

// Behind the promises stand, as annexes, the tests and the table of rights.
bool isAnnex(std::string_view line) { return line.starts_with("## 附"); }

// As printed at 10.5 pt on A4: 40 Chinese characters a line, in a table less by the room between its columns; a heading has a line's
// room above it. Addresses of links and marks of type are not printed.
std::size_t linesPrinted(std::string line) {
    constexpr std::size_t perLine = 80;  // half characters
    constexpr std::array<std::size_t, 3> columns{26, 44, 10};
    for (const std::string_view mark : {"**", "`"}) {
        for (std::size_t at = line.find(mark); at != std::string::npos; at = line.find(mark)) line.erase(at, mark.size());
    }
    for (std::size_t at = line.find("]("); at != std::string::npos; at = line.find("](")) line.erase(at + 1, line.find(')', at) - at);
    const auto wide = [](std::string_view text) {
        std::size_t halves = 0;
        for (const char byte : text) {
            const auto code = static_cast<unsigned char>(byte);
            halves += code >= 0xE0 ? 2 : code >= 0xC0 || code < 0x80 ? 1 : 0;
        }
        return halves;
    };
    const auto linesIn = [](std::size_t halves, std::size_t room) { return (halves + room - 1) / room; };
    if (line.empty() || line.starts_with("|--")) return 0;
    if (!line.starts_with("|")) return linesIn(wide(line), perLine) + (line.starts_with("#") ? 1 : 0);
    std::size_t most = 1;
    std::size_t from = 2;  // behind the line and the blank that a cell begins with
    for (const std::size_t column : columns) {
        const std::size_t end = std::min(line.find(" |", from), line.size());
        if (from >= end) break;
        most = std::max(most, linesIn(wide(std::string_view(line).substr(from, end - from)), column));
        from = end + 3;
    }
    return most;
}

}  // namespace

TEST_CASE("security.md: every promise names a test, and every test that it names is there", "[architecture]") {
    const fs::path page = root / "docs" / "security.md";
    REQUIRE(fs::is_regular_file(page));
    const std::vector<std::string> lines = linesOf(page);
    std::set<std::size_t> listed;
    for (const std::string& line : lines) {
        INFO(line);
        const std::vector<NamedTest> tests = testsNamedIn(line);
        for (const NamedTest& test : tests) CHECK(objection(test).empty());
        if (numberOf(line) > 0 && !tests.empty()) listed.insert(numberOf(line));
    }
    int promises = 0;
    bool isInAnnex = false;
    std::set<std::size_t> used;
    for (std::size_t number = 0; number < lines.size(); ++number) {
        INFO("docs/security.md:" << number + 1 << ": " << lines[number]);
        const std::vector<std::size_t> notes = notesIn(lines[number]);
        for (const std::size_t note : notes) CHECK(listed.contains(note));
        used.insert(notes.begin(), notes.end());
        isInAnnex = isInAnnex || isAnnex(lines[number]);
        if (isInAnnex || !isPromise(lines[number])) continue;
        ++promises;
        CHECK_FALSE(notes.empty());
    }
    CHECK(promises > 20);  // else this test reads another page
    CHECK(used == listed);
}

TEST_CASE("security.md: what comes before its annexes is two pages", "[architecture]") {
    constexpr std::size_t twoPages = 90;
    std::size_t printed = 0;
    bool isAnnexThere = false;
    for (const std::string& line : linesOf(root / "docs" / "security.md")) {
        isAnnexThere = isAnnex(line);
        if (isAnnexThere) break;
        printed += linesPrinted(line);
    }
    CHECK(isAnnexThere);
    CHECK(printed > twoPages / 2);  // else it counts another page
    CHECK(printed <= twoPages);
    CHECK(linesPrinted("## 甲") == 2);
    CHECK(linesPrinted("[权限表](rights.md)") == 1);
    CHECK(linesPrinted("| 一二三四五六七八九十一二三 | 防 | [1] |") == 1);
    CHECK(linesPrinted("| 一二三四五六七八九十一二三四 | 防 | [1] |") == 2);
}

TEST_CASE("rights.md: every test that it names is there", "[architecture]") {
    const std::vector<std::string> lines = linesOf(root / "docs" / "rights.md");
    int named = 0;
    for (const std::string& line : lines) {
        INFO(line);
        for (const NamedTest& test : testsNamedIn(line)) {
            ++named;
            CHECK(objection(test).empty());
        }
    }
    CHECK(named > 5);
}

TEST_CASE("security.md: a promise without a test, a file and a case that are not there are seen", "[architecture]") {
    CHECK(isPromise("- 账户不删除（`features/accounts_test.cpp`）"));
    CHECK(isPromise("| 网络 | 不联网 | |"));
    CHECK_FALSE(isPromise("|---|---|---|"));
    CHECK_FALSE(isPromise("| 有密钥文件的人 | **不防** | |"));
    CHECK_FALSE(isPromise("写给信息安全人员。"));
    CHECK(notesIn("- 防[3]：[权限表](rights.md)，[12]") == std::vector<std::size_t>{3, 12});
    CHECK(numberOf("12. `features/a_test.cpp`") == 12);
    CHECK(numberOf("- 12") == 0);
    const auto named = testsNamedIn("（`features/a_test.cpp`、`cli/b_test.cpp: what it says`，`verify`）");
    REQUIRE(named.size() == 2);
    CHECK(named[0].file == "features/a_test.cpp");
    CHECK(named[1].testCase == "what it says");
    CHECK_FALSE(objection({"features/no_such_test.cpp", ""}).empty());
    CHECK_FALSE(objection({"architecture/security_test.cpp", "no such case"}).empty());
    CHECK(objection({"architecture/security_test.cpp", "rights.md: every test that it names is there"}).empty());
}

TEST_CASE("network: nothing of the program speaks to one", "[architecture]") {
    constexpr std::array<std::string_view, 12> ways{"QtNetwork", "QNetwork",     "QTcp",    "QUdp",  "QSsl",     "QWebSocket",
                                                    "openUrl(",  "sys/socket.h", "netdb.h", "curl/", "netinet/", "QLocalSocket"};
    int files = 0;
    for (const char* folder : {"src", "ui"}) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string ending = entry.path().extension().string();
            const bool isSource = ending == ".cpp" || ending == ".h" || entry.path().filename() == "CMakeLists.txt";
            if (!entry.is_regular_file() || !isSource) continue;
            ++files;
            const std::string text = textOf(entry.path());
            for (const std::string_view way : ways) {
                INFO(entry.path().string() << ": " << way);
                CHECK(text.find(way) == std::string::npos);
            }
        }
    }
    CHECK(files > 100);
    // The same of the libraries that are asked for.
    const std::string build = textOf(root / "CMakeLists.txt") + textOf(root / "ui" / "CMakeLists.txt");
    for (const char* library : {"Network", "WebSockets", "WebEngine", "libcurl"}) CHECK(build.find(library) == std::string::npos);
}

}  // namespace huying::tests::architecture
