// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>
#include <iostream>
#include <set>

#include "storage_generator.h"
#include "storage_measures.h"

namespace {

constexpr auto usage =
    "huying-bench FOLDER [PIECES…] [--only reads|search|today|accounts|writes|size|states|verify]…\n"
    "Measures storage on generated registers, which are kept in FOLDER; without PIECES on 10000 and 100000.\n"
    "Exit code: 0 every bound is met, 1 one is missed or something failed, 2 wrong usage.\n";

struct Wanted {
    std::filesystem::path folder;
    std::vector<int> pieces;
    std::set<std::string> parts;

    [[nodiscard]] bool has(const char* part) const { return parts.empty() || parts.contains(part); }
};

bool readArguments(int count, char** arguments, Wanted& wanted) {
    for (int i = 1; i < count; ++i) {
        const std::string one = arguments[i];
        if (one == "--only" && i + 1 < count) {
            wanted.parts.insert(arguments[++i]);
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

void measure(const Wanted& wanted, huying::bench::Figures& figures) {
    using namespace huying::bench;
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
    if (wanted.has("writes")) measureImport(wanted.folder, 5000, figures);
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
        huying::bench::Figures::begin();
        measure(wanted, figures);
        return figures.areMet() ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << "huying-bench: " << failure.what() << "\n";
        return 1;
    }
}
