// SPDX-License-Identifier: GPL-3.0-or-later
#include "make_pieces.h"
#include "supervision.h"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>

namespace huying::sample {

namespace {

void writeEvents(const std::vector<Json>& commands, const std::filesystem::path& file) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    for (const Json& command : commands) {
        stream << command.dump() << '\n';
    }
    stream.close();
    if (!stream) {
        throw std::runtime_error("cannot write " + file.string());
    }
}

int run(const std::filesystem::path& resources, const std::filesystem::path& output) {
    const Sources sources = readSources(resources);
    const std::vector<FullCase> fullCases = readFullCases(sources);
    std::vector<Piece> pieces = composePieces(sources, fullCases);
    namePeople(sources, pieces);
    ratePieces(fullCases, pieces);
    datePieces(sources, fullCases, pieces);
    const std::vector<Json> supervision = superviseCases(sources, fullCases, pieces);
    const std::vector<Json> commands = allCommands(sources, fullCases, pieces, supervision);

    std::vector<std::string> failures = failedFigures(sources, fullCases, pieces, commands);
    for (const auto& more : {failedShares(sources, pieces, commands), failedSupervision(pieces, commands)}) {
        failures.insert(failures.end(), more.begin(), more.end());
    }
    for (const std::string& sentence : failures) {
        std::cerr << "huying-make-sample: " << sentence << '\n';
    }
    if (!failures.empty()) {
        std::cerr << "huying-make-sample: nothing was written; correct the texts under resources/sample\n";
        return 1;
    }
    std::filesystem::create_directories(output);
    writeLedger(sources, pieces, (output / "ledger.xlsx").string());
    writeEvents(commands, output / "events.jsonl");
    return 0;
}

} // namespace

} // namespace huying::sample

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: huying-make-sample RESOURCES_DIR OUTPUT_DIR\n";
        return 2;
    }
    try {
        return huying::sample::run(argv[1], argv[2]);
    } catch (const std::exception& error) {
        std::cerr << "huying-make-sample: " << error.what() << '\n';
        return 1;
    }
}
