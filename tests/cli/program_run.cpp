// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program_run.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace huying::tests {

namespace fs = std::filesystem;

namespace {

std::string contentsOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

// In the child: standard streams from and to files, then the program.
[[noreturn]] void become(const std::vector<std::string>& words, const std::vector<std::string>& environment, const fs::path& in,
                         const fs::path& out, const fs::path& err) {
    ::dup2(::open(in.c_str(), O_RDONLY), 0);
    ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
    ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
    ::unsetenv("HUYING_TODAY");
    ::setenv("XDG_STATE_HOME", in.parent_path().c_str(), 1);  // its log stays in the test's folder
    for (const std::string& entry : environment) {
        const std::size_t at = entry.find('=');
        ::setenv(entry.substr(0, at).c_str(), entry.substr(at + 1).c_str(), 1);
    }
    std::vector<std::string> copy = words;
    copy.insert(copy.begin(), HUYING_CLI_PATH);
    std::vector<char*> values;
    for (std::string& word : copy) values.push_back(word.data());
    values.push_back(nullptr);
    ::execv(HUYING_CLI_PATH, values.data());
    ::_exit(127);
}

}  // namespace

std::vector<nlohmann::json> ProgramResult::lines() const {
    std::vector<nlohmann::json> all;
    std::istringstream stream(output);
    for (std::string line; std::getline(stream, line);) all.push_back(nlohmann::json::parse(line));
    return all;
}

CommandLine::CommandLine() {
    std::string pattern = (fs::temp_directory_path() / "huying-cli-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = pattern;
}

CommandLine::~CommandLine() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string CommandLine::file(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name).string();
}

ProgramResult CommandLine::run(const std::vector<std::string>& words, const std::string& input,
                               const std::vector<std::string>& environment) const {
    const fs::path in = file(".in", input);
    const fs::path out = path(".out");
    const fs::path err = path(".err");
    const pid_t child = ::fork();
    if (child == 0) become(words, environment, in, out, err);
    int status = 0;
    if (::waitpid(child, &status, 0) != child) throw std::runtime_error("the program cannot be waited for");
    ProgramResult result;
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    if (fs::is_regular_file(out)) result.output = contentsOf(out);  // a test may have put a device there
    result.errors = contentsOf(err);
    return result;
}

ProgramResult CommandLine::onLedger(std::vector<std::string> words, const std::string& input,
                                    const std::vector<std::string>& environment) const {
    words.insert(words.begin(), {"--ledger", ledger()});
    return run(words, input, environment);
}

ProgramResult CommandLine::apply(const std::vector<std::string>& lines) const {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return onLedger({"apply", "-", "--actor", "张敏"}, text);
}

}  // namespace huying::tests
