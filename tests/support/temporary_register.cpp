// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_register.h"

#include <stdlib.h>

#include "app/commands/command_json.h"
#include "app/report/compute_report.h"
#include "app/words/words.h"
#include "domain/suggestion_number.h"
#include "storage/password.h"
#include "storage/register_file.h"

namespace huying::tests {

namespace {

std::string sentencesOf(const base::Errors& errors) {
    std::string text;
    for (const base::Error& error : errors)
        text += error.code + " (" + error.field + "): " + app::Words::of(app::Language::chinese).sentence(error) + "\n";
    return text;
}

std::filesystem::path newFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "huying-register-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    return name;
}

}  // namespace

base::Date day(std::string_view iso) {
    const auto date = base::parseIsoDate(iso);
    if (!date) throw std::invalid_argument("no date: " + std::string(iso));
    return *date;
}

std::vector<std::string> codesOf(const base::Errors& errors) {
    std::vector<std::string> codes;
    for (const base::Error& error : errors) codes.push_back(error.code);
    return codes;
}

std::string argumentOf(const base::Error& error, std::string_view placeholder) {
    for (const auto& [name, value] : error.arguments) {
        if (name == placeholder) return value;
    }
    return {};
}

TemporaryRegister::TemporaryRegister(std::string_view today)
    : folder_(newFolder()), file_(folder_ / "register.huying"), today_(day(today)) {
    storage::sealCheaply();
    auto created = storage::createRegister(file_, {});
    if (!created) throw std::runtime_error(created.error().code);
    store_ = std::move(*created);
}

TemporaryRegister::~TemporaryRegister() {
    store_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

app::CommandResult TemporaryRegister::run(std::string_view json) {
    const auto request = app::commandFromJson(json, "张敏");
    if (!request) {
        app::CommandResult malformed;
        malformed.errors = request.error();
        return malformed;
    }
    app::BatchResult batch = app::execute(*store_, {*request}, today_, app::RunMode::apply);
    if (batch.failure) throw std::runtime_error("the register failed: " + batch.failure->code);
    return std::move(batch.results.at(0));
}

app::CommandResult TemporaryRegister::mustRun(std::string_view json) {
    app::CommandResult result = run(json);
    if (!result.isAccepted()) throw std::runtime_error("refused: " + std::string(json) + "\n" + sentencesOf(result.errors));
    return result;
}

app::BatchResult TemporaryRegister::runAll(const std::vector<std::string>& json, app::RunMode mode) {
    std::vector<app::CommandRequest> requests;
    for (const std::string& line : json) {
        auto request = app::commandFromJson(line, "张敏");
        if (!request) throw std::invalid_argument("malformed: " + line + "\n" + sentencesOf(request.error()));
        requests.push_back(std::move(*request));
    }
    app::BatchResult batch = app::execute(*store_, requests, today_, mode);
    if (batch.failure) throw std::runtime_error("the register failed: " + batch.failure->code);
    return batch;
}

app::CaseView TemporaryRegister::view(std::string_view address) {
    const auto id = app::findCase(reader(), address);
    if (!id) throw std::runtime_error(id.error().code + ": " + std::string(address));
    auto view = app::viewCase(reader(), *id, today_);
    if (!view) throw std::runtime_error("no case " + std::string(address));
    return std::move(*view);
}

app::YearEndReport TemporaryRegister::report(std::string_view asOf, std::string_view session) {
    const auto address = domain::parseSessionAddress(session);
    if (!address) throw std::invalid_argument("no session: " + std::string(session));
    auto report = app::computeReport(reader(), *address, day(asOf), app::Words::of(app::Language::chinese));
    if (!report) throw std::runtime_error(report.error().code);
    return std::move(*report);
}

}  // namespace huying::tests
