// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <csignal>

#include <unistd.h>

#include "app/commands/command_json.h"
#include "app/executor/executor.h"
#include "app/ports/storage_failure.h"

#include "../storage/changing_registers.h"
#include "own_program.h"

// Registers in which programs worked and were stopped, and what is told of them.
namespace huying::tests {

inline void run(const std::filesystem::path& file, const std::string& json) {
    const auto store = storage::openRegister(file);
    if (!store) throw std::runtime_error(store.error().code);
    const auto request = app::commandFromJson(json, "张敏");
    if (!app::execute(**store, {*request}, day("2024-01-01"), app::RunMode::apply).isWritten) throw std::runtime_error("refused: " + json);
}

inline void makeRegisterWithPieces(const std::filesystem::path& file) {
    makeRegister(file);
    for (int serial = 1; serial <= 5; ++serial) run(file, registering(serial, "第" + std::to_string(serial) + "件"));
}

// What a person is told: the code of a refusal at the door, or what opening found and which differences `verify` names.
struct Verdict {
    std::string refusal;
    base::Errors notices;
    std::vector<app::Difference> differences;
    [[nodiscard]] bool isSound() const { return refusal.empty() && notices.empty() && differences.empty(); }
};

inline Verdict verdictOn(const std::filesystem::path& file) {
    Verdict verdict;
    const auto store = storage::openRegister(file);
    if (!store) {
        verdict.refusal = store.error().code;
        return verdict;
    }
    verdict.notices = (*store)->notices();
    try {
        verdict.differences = (*store)->verify();
    } catch (const app::StorageFailure& failure) {
        verdict.refusal = failure.error().code;
    }
    return verdict;
}

// Recorded in a program that was killed: its last changes stand in the log only.
inline void recordAndDie(const std::filesystem::path& file, int first, int count = 1) {
    const Ending ending = inOwnProgram([&]() -> std::string {
        const auto store = storage::openRegister(file);
        for (int serial = first; serial < first + count; ++serial) {
            const auto request = app::commandFromJson(registering(serial, "只在日志里的一件"), "张敏");
            if (!app::execute(**store, {*request}, day("2024-01-01"), app::RunMode::apply).isWritten) return "refused";
        }
        ::kill(::getpid(), SIGKILL);
        return {};
    });
    REQUIRE(ending.isKilled);
    REQUIRE(std::filesystem::file_size(file.string() + "-wal") > 0);
}

}  // namespace huying::tests
