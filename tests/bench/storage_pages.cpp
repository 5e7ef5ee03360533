// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>

#include "app/executor/executor.h"
#include "app/papers/deputy_record.h"
#include "documents/deputy_pages.h"
#include "storage/register_file.h"
#include "storage_measures.h"

namespace huying::bench {

namespace {

namespace fs = std::filesystem;

constexpr int deputies = 700;
constexpr int pieces = 3500;  // five a deputy, as a term of five sessions has them
constexpr double mostMilliseconds = 5000;

base::Date handledOn() { return *base::makeDate(2023, 3, 3); }
base::Date today() { return *base::makeDate(2023, 12, 20); }

app::DeputyReference deputy(int number) {
    return {"王明" + std::to_string(number % deputies), "武侯代表团", std::to_string(180000 + number % deputies)};
}

std::vector<app::CommandRequest> pieceOf(int serial, const std::string& unit) {
    const std::string address = "18-1-" + std::to_string(serial);
    app::RegisterSuggestion piece;
    piece.session = "18-1";
    piece.serial = serial;
    piece.title = "关于第" + std::to_string(serial) + "件的建议：优化轨道交通接驳与停车";
    piece.lead = deputy(serial);
    for (int i = 1; i <= 3; ++i) piece.coSigners.push_back(deputy(serial + i * 17));
    app::AssignSuggestion order;
    order.caseAddress = address;
    order.tasks = {{unit, domain::TaskRole::sole, "", {}}};
    app::RecordContact contact;
    contact.caseAddress = address;
    contact.unit = unit;
    contact.place = "代表工作单位会议室";
    contact.deputyOpinion = "先解决早高峰接驳，再研究夜间班次";
    app::RecordReply reply;
    reply.caseAddress = address;
    reply.unit = unit;
    reply.resultClass = domain::ResultClass::A;
    reply.documentNumber = "成交函〔2023〕" + std::to_string(serial) + "号";
    std::vector<app::CommandRequest> requests;
    for (const app::Command& command : {app::Command(piece), app::Command(order), app::Command(contact), app::Command(reply)})
        requests.push_back({command, "张敏", {handledOn()}});
    return requests;
}

std::unique_ptr<app::RegisterStore> madeOffice(const fs::path& file) {
    auto made = storage::createRegister(file, {});
    if (!made) throw std::runtime_error("pages: " + made.error().code);
    const std::string unit = (*made)->reader().units().front().name;
    std::vector<app::CommandRequest> requests;
    for (int serial = 1; serial <= pieces; ++serial) {
        for (app::CommandRequest& request : pieceOf(serial, unit)) requests.push_back(std::move(request));
    }
    const app::BatchResult batch = app::execute(**made, requests, today(), app::RunMode::apply);
    if (batch.failure) throw std::runtime_error("pages: " + batch.failure->code);
    for (const app::CommandResult& result : batch.results) {
        if (!result.isAccepted()) throw std::runtime_error("pages: " + result.errors.front().code);
    }
    return std::move(*made);
}

}  // namespace

void measurePages(const fs::path& folder, Figures& figures) {
    const fs::path own = folder / "pages";
    fs::remove_all(own);
    fs::create_directories(own);
    const auto store = madeOffice(own / "office.huying");
    const app::Words& words = app::Words::of(app::Language::chinese);
    const auto publish = [&](base::Date day) {
        const app::DeputyRecords records = app::readDeputyRecords(store->reader(), 18, {day, {}}, words);
        const auto done = documents::publishDeputyPages(records, day, store->reader().settings().registerId, own / "site", words,
                                                        [](std::size_t, std::size_t) { return true; });
        if (!done || done->pages != deputies) throw std::runtime_error("pages: not published");
    };
    Figures::heading("Phone pages of " + std::to_string(deputies) + " deputies, " + std::to_string(pieces) + " pieces");
    // A bound of the whole, nothing to compare with: no other program makes these pages.
    figures.p95("all pages, into a new folder", timesOf({millisecondsOf([&] { publish(today()); })}), std::nullopt, mostMilliseconds);
    figures.p95("the same, nothing changed", timesOf({millisecondsOf([&] { publish(today()); })}), std::nullopt, mostMilliseconds);
    figures.p95("the same on the next day", timesOf({millisecondsOf([&] { publish(today() + std::chrono::days(1)); })}), std::nullopt,
                mostMilliseconds);
    fs::remove_all(own);
}

}  // namespace huying::bench
