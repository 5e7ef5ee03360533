// SPDX-License-Identifier: GPL-3.0-or-later
#include <sched.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <iostream>
#include <set>

#include "storage_generator.h"
#include "storage_measures.h"

namespace {

constexpr auto usage =
    "huying-bench FOLDER [PIECES…] [--one-core] [--only "
    "reads|search|today|report|accounts|writes|size|states|verify|moments|pages|exchange]…\n"
    "Measures storage on generated registers, which are kept in FOLDER; without PIECES on 10000 and 100000.\n"
    "--one-core: the whole process works on one core, the first that it may use.\n"
    "--only report: of one session of 10000 pieces; with 1000000 among PIECES of twenty sessions too.\n"
    "Exit code: 0 every bound is met, 1 one is missed or something failed, 2 wrong usage.\n";

struct Wanted {
    std::filesystem::path folder;
    std::vector<int> pieces;
    std::set<std::string> parts;
    bool isOnOneCore = false;
    bool isContinued = false;  // --continued: the lines belong to a table that was begun by the program that started this one

    [[nodiscard]] bool has(const char* part) const { return parts.empty() || parts.contains(part); }
    [[nodiscard]] bool isExchangeAlone() const { return parts == std::set<std::string>{"exchange"}; }
};

bool readArguments(int count, char** arguments, Wanted& wanted) {
    for (int i = 1; i < count; ++i) {
        const std::string one = arguments[i];
        if (one == "--only" && i + 1 < count) {
            wanted.parts.insert(arguments[++i]);
        } else if (one == "--one-core") {
            wanted.isOnOneCore = true;
        } else if (one == "--continued") {
            wanted.isContinued = true;
        } else if (wanted.folder.empty() && !one.starts_with("--")) {
            wanted.folder = one;
        } else if (std::atoi(one.c_str()) > 0) {
            wanted.pieces.push_back(std::atoi(one.c_str()));
        } else {
            return false;
        }
    }
    if (wanted.pieces.empty()) wanted.pieces = {10000, 100000};
    return !wanted.folder.empty();
}

// In a process of its own, whose memory is told: what was measured before would count. False: a bound is missed.
bool measureExchangeAlone(const Wanted& wanted, const char* program) {
    std::string folder = wanted.folder.string();
    std::string name = program;
    std::string only = "--only";
    std::string part = "exchange";
    std::string continued = "--continued";
    char* arguments[] = {name.data(), folder.data(), only.data(), part.data(), continued.data(), nullptr};
    std::cout.flush();
    pid_t child = 0;
    if (posix_spawn(&child, "/proc/self/exe", nullptr, nullptr, arguments, environ) != 0) return false;
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// Threads and programs that this one starts inherit it. Says which core.
std::string keepToOneCore() {
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) throw std::runtime_error("cannot tell the cores");
    for (int core = 0; core < CPU_SETSIZE; ++core) {
        if (!CPU_ISSET(core, &allowed)) continue;
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(core, &one);
        if (sched_setaffinity(0, sizeof one, &one) != 0) throw std::runtime_error("cannot keep to one core");
        return std::to_string(core);
    }
    throw std::runtime_error("no core is allowed");
}

bool isReportAlone(const Wanted& wanted) { return wanted.parts == std::set<std::string>{"report"}; }

void measure(const Wanted& wanted, huying::bench::Figures& figures) {
    using namespace huying::bench;
    if (wanted.isExchangeAlone()) return measureExchange(wanted.folder, figures);
    if (wanted.has("report")) measureReport(wanted.folder, wanted.pieces, figures);
    if (isReportAlone(wanted)) return;
    for (const int pieces : wanted.pieces) {
        const std::filesystem::path file = generatedRegister(wanted.folder, pieces);
        if (wanted.has("reads")) measureReads(file, pieces, figures);
        if (wanted.has("search")) measureSearch(file, pieces, figures);
        if (wanted.has("today")) measureToday(file, pieces, figures);
        if (wanted.has("accounts")) measureAccounts(file, wanted.folder, pieces, figures);
        if (wanted.has("size")) measureSize(file, pieces, figures);
        if (wanted.has("writes")) {
            figures.heading("Writing, " + std::to_string(pieces) + " pieces");
            measureCommands(file, wanted.folder, figures);
            measureBatch(file, wanted.folder, figures);
        }
        if (wanted.has("states")) measureStates(file, pieces, figures);
        if (pieces < 100000 ? wanted.has("verify") : wanted.parts.contains("verify")) measureVerify(file, figures);  // takes minutes
    }
    if (wanted.has("pages")) measurePages(wanted.folder, figures);
    if (wanted.has("writes")) measureImport(wanted.folder, 5000, figures);
    if (wanted.has("moments")) measureMoments(wanted.folder, figures);
}

}  // namespace

int main(int count, char** arguments) {
    Wanted wanted;
    if (!readArguments(count, arguments, wanted)) {
        std::cerr << usage;
        return 2;
    }
    try {
        huying::bench::Figures figures;
        const std::string core = wanted.isOnOneCore ? keepToOneCore() : std::string();
        if (!wanted.isContinued) huying::bench::Figures::begin();
        if (!core.empty()) huying::bench::Figures::heading("All on one core, number " + core);
        measure(wanted, figures);
        const bool isInAnother = !wanted.isExchangeAlone() && wanted.has("exchange");
        const bool isExchangeMet = !isInAnother || measureExchangeAlone(wanted, arguments[0]);
        return figures.areMet() && isExchangeMet ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << "huying-bench: " << failure.what() << "\n";
        return 1;
    }
}
