// SPDX-License-Identifier: GPL-3.0-or-later
// What ./run does around the build: it runs in a folder of its own, with stand-ins for the installer, CMake and the two programs.
#include <catch2/catch.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include <stdlib.h>
#include <sys/wait.h>

namespace huying::tests::architecture {

namespace {

namespace fs = std::filesystem;

struct Ended {
    int exitCode = -1;
    std::string said;

    [[nodiscard]] bool says(const std::string& text) const { return said.find(text) != std::string::npos; }
};

class Clone {
public:
    Clone() {
        std::string pattern = (fs::temp_directory_path() / "huying-run-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        folder_ = pattern;
        const fs::path source(HUYING_SOURCE_DIR);
        fs::create_directories(folder_ / ".ci");
        fs::create_directories(folder_ / "tools");
        fs::copy_file(source / "run", folder_ / "run");
        fs::copy_file(source / ".ci/language", folder_ / ".ci/language");
        script(".ci/install", "echo installed >>calls");
        script("programs/huying", R"(echo "huying $*" >>calls
while [[ $# -gt 0 ]]; do [[ $1 != --pictures ]] || touch "$2/today.png" "$2/report.png"; shift; done)");
        script("programs/huying-cli", R"(echo "huying-cli $*" >>calls
[[ $3 != init ]] || touch "$2"
while [[ $# -gt 0 ]]; do [[ $1 != --output ]] || touch "$2"; shift; done)");
        script("tools/cmake", R"(if [[ $1 == --preset ]]; then mkdir -p build/release && touch build/release/build.ninja; exit; fi
echo built >>calls
if [[ -e broken ]]; then echo "[1/2] Building a.o"; echo "a.cpp: error"; exit 1; fi
echo "[1/2] Building a.o"
[[ -d build/release/bin ]] || cp -r programs build/release/bin)");
        write("CMakePresets.json", "{}");
    }
    ~Clone() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Clone(const Clone&) = delete;
    Clone& operator=(const Clone&) = delete;

    [[nodiscard]] Ended run(const std::string& arguments = {}, const std::string& environment = "LC_ALL=C.UTF-8") const {
        const std::string at = "'" + folder_.string() + "'";
        const std::string command = "cd " + at + " && env -i PATH=" + at + "/tools:/usr/bin:/bin HOME=" + at + " XDG_DATA_HOME=" + at +
                                    "/data " + environment + " ./run " + arguments + " 2>&1";
        std::FILE* const pipe = ::popen(command.c_str(), "r");
        if (pipe == nullptr) throw std::runtime_error("no shell");
        Ended ended;
        for (int character = std::fgetc(pipe); character != EOF; character = std::fgetc(pipe)) ended.said += static_cast<char>(character);
        const int status = ::pclose(pipe);
        ended.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return ended;
    }

    // How often a stand-in was called with these words; forgets all calls.
    [[nodiscard]] int callsOf(const std::string& words) const {
        std::ifstream calls(folder_ / "calls");
        int count = 0;
        for (std::string line; std::getline(calls, line);) count += line.find(words) != std::string::npos ? 1 : 0;
        calls.close();
        fs::remove(folder_ / "calls");
        return count;
    }

    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name) << text;
    }
    [[nodiscard]] fs::path path(const std::string& name) const { return folder_ / name; }
    [[nodiscard]] std::string registerPath() const { return (folder_ / "data/huying/demonstration.huying").string(); }

private:
    void script(const std::string& name, const std::string& text) const {
        write(name, "#!/bin/bash\n" + text + "\n");
        fs::permissions(folder_ / name, fs::perms::owner_all);
    }

    fs::path folder_;
};

}  // namespace

TEST_CASE("run: a wrong argument is refused with the usage before anything is installed or built") {
    const Clone clone;
    for (const char* wrong :
         {"--no-such", "register.huying", "--lang", "--lang fr", "--today", "--today 2023-02-30", "--again --no-such"}) {
        for (const char* display : {"LC_ALL=C.UTF-8", "LC_ALL=C.UTF-8 DISPLAY=:7"}) {
            INFO(wrong << " " << display);
            const Ended ended = clone.run(wrong, display);
            CHECK(ended.exitCode == 2);
            CHECK(ended.says("Usage: ./run"));
        }
    }
    CHECK(clone.run("--again", "DISPLAY=:7").exitCode == 2);
    CHECK(clone.run("--help").exitCode == 0);
    CHECK_FALSE(fs::exists(clone.path("calls")));
    CHECK_FALSE(fs::exists(clone.path("build")));
}

TEST_CASE("run: it speaks Chinese where the system does") {
    const Clone clone;
    CHECK(clone.run("--no-such", "LANG=zh_CN.UTF-8").says("用法：./run"));
    CHECK(clone.run("--no-such", "LANG=zh_CN.GB18030").says("Usage: ./run"));
    CHECK(clone.run("--no-such", "LC_ALL=C.UTF-8 LANG=zh_CN.UTF-8").says("Usage: ./run"));
    const Ended first = clone.run({}, "LANG=zh_CN.UTF-8");
    CHECK(first.says("先构建程序"));
    CHECK(first.says("演示台账（刚建立）：" + clone.registerPath()));
}

TEST_CASE("run: without a display the output is made once, and again when it is older than what it is made from") {
    const Clone clone;
    const Ended first = clone.run();
    INFO(first.said);
    REQUIRE(first.exitCode == 0);
    CHECK(first.says("The program is built first"));
    CHECK(first.says(clone.registerPath()));
    CHECK(fs::exists(clone.path("output/pictures/today.png")));
    CHECK(fs::exists(clone.path("output/year-end-report.docx")));
    CHECK(clone.callsOf("--pictures") == 1);

    const Ended second = clone.run();
    CHECK(second.exitCode == 0);
    CHECK_FALSE(second.says("The program is built first"));
    CHECK(second.says(clone.registerPath()));
    CHECK(second.says("up to date"));
    CHECK(second.says(clone.path("output/pictures").string()));
    CHECK(clone.callsOf("huying") == 0);

    const auto isMadeAgain = [&](const std::string& arguments) {
        CHECK(clone.run(arguments).exitCode == 0);
        return clone.callsOf("--pictures") == 1;
    };
    CHECK(isMadeAgain("--again"));
    CHECK(isMadeAgain("--today 2023-06-01"));
    CHECK_FALSE(isMadeAgain("--today=2023-06-01"));
    clone.write("data/huying/demonstration.huying", "changed");
    CHECK(isMadeAgain("--today 2023-06-01"));
    fs::last_write_time(clone.path("build/release/bin/huying"), fs::file_time_type::clock::now());
    CHECK(isMadeAgain("--today 2023-06-01"));
    fs::remove(clone.path("output/pictures/report.png"));
    CHECK(isMadeAgain("--today 2023-06-01"));
    CHECK_FALSE(isMadeAgain("--today 2023-06-01"));
}

TEST_CASE("run: with a display the program opens the register with what was asked for") {
    const Clone clone;
    const Ended ended = clone.run("--lang en", "LC_ALL=C.UTF-8 DISPLAY=:7");
    CHECK(ended.exitCode == 0);
    CHECK(ended.says(clone.registerPath()));
    CHECK(clone.callsOf("huying --lang en " + clone.registerPath()) == 1);
}

TEST_CASE("run: a build that fails says why, and nothing is made of it") {
    const Clone clone;
    clone.write("broken", "");
    const Ended ended = clone.run();
    CHECK(ended.exitCode == 1);
    CHECK(ended.says("a.cpp: error"));
    CHECK(ended.says("could not be built"));
    CHECK(clone.callsOf("huying") == 0);
    CHECK_FALSE(fs::exists(clone.path("output")));
}

}  // namespace huying::tests::architecture
