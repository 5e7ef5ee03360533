// SPDX-License-Identifier: GPL-3.0-or-later
// Frozen reports and earlier moments, on a register of 10,000 pieces that took 20,000 commands.
#include <stdexcept>

#include "app/executor/executor.h"
#include "storage/as_recorded.h"
#include "storage/register_file.h"
#include "storage_measures.h"

namespace huying::bench {

namespace {

namespace fs = std::filesystem;

constexpr int pieces = 10'000;
constexpr auto staff = "张敏";

base::Date assignedOn() { return *base::makeDate(2023, 3, 3); }
base::Date today() { return *base::makeDate(2023, 12, 20); }

void mustRun(app::RegisterStore& store, const std::vector<app::CommandRequest>& requests) {
    const app::BatchResult batch = app::execute(store, requests, today(), app::RunMode::apply);
    if (!batch.isWritten) throw std::runtime_error("moments: a command was refused");
}

std::unique_ptr<app::RegisterStore> madeRegister(const fs::path& file) {
    auto made = storage::createRegister(file, {});
    if (!made) throw std::runtime_error(made.error().code);
    const std::vector<domain::Unit> units = (*made)->reader().units();
    std::vector<app::CommandRequest> requests;
    for (int serial = 1; serial <= pieces; ++serial) {
        app::RegisterSuggestion piece;
        piece.session = "18-1";
        piece.serial = serial;
        piece.title = "关于第" + std::to_string(serial) + "件的建议：优化轨道交通接驳与停车";
        piece.category = "K02";
        piece.lead = {"王明" + std::to_string(serial % 600), "武侯代表团", ""};
        requests.push_back({piece, staff, {assignedOn()}});
        app::AssignSuggestion order;
        order.caseAddress = "18-1-" + std::to_string(serial);
        order.tasks = {{units[static_cast<std::size_t>(serial) % units.size()].name, domain::TaskRole::sole, "", {}}};
        requests.push_back({order, staff, {assignedOn()}});
    }
    mustRun(**made, requests);
    return std::move(*made);
}

Times timesOfRuns(int runs, const std::function<void()>& work) {
    std::vector<double> milliseconds;
    for (int run = 0; run < runs; ++run) milliseconds.push_back(millisecondsOf(work));
    return timesOf(milliseconds);
}

}  // namespace

void measureMoments(const fs::path& folder, Figures& figures) {
    figures.heading("Frozen reports and earlier moments, " + std::to_string(pieces) + " pieces in one session, 20,000 commands");
    const fs::path place = folder / "moments";
    fs::remove_all(place);
    fs::create_directories(place);
    const fs::path file = place / "register.huying";
    const std::unique_ptr<app::RegisterStore> store = madeRegister(file);
    app::FreezeReport freezing;
    freezing.session = "18-1";
    constexpr double mostForFreezing = 1000;
    figures.p95("a report frozen, with every figure and its pieces",
                timesOfRuns(5, [&] { mustRun(*store, {{freezing, staff, {today()}}}); }), std::nullopt, mostForFreezing);
    constexpr double mostForMoment = 2000;
    const fs::path copy = place / "then.huying";
    for (const std::int64_t entry : {std::int64_t{19'000}, std::int64_t{10'000}, std::int64_t{100}}) {
        figures.p95("the register as it was recorded after entry " + std::to_string(entry),
                    timesOfRuns(3,
                                [&] {
                                    fs::remove(copy);
                                    const auto made = storage::makeEarlierMoments()->asRecorded(
                                        file, entry, copy, [](std::int64_t, std::int64_t) { return true; });
                                    if (!made) throw std::runtime_error(made.error().code);
                                }),
                    std::nullopt, mostForMoment);
    }
    fs::remove_all(place);
}

}  // namespace huying::bench
