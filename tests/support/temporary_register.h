// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "app/executor/executor.h"
#include "app/ports/register_store.h"
#include "app/queries/case_view.h"
#include "app/report/year_end_report.h"
#include "base/date.h"

// A register of its own for one test, as a user gets it from `init`, and the one road for changing it: a command as
// JSON text, read and executed as the programs do it.
namespace huying::tests {

// 2023-03-03 from its ISO text; throws for what is no date, so that a slip in a test is seen.
base::Date day(std::string_view iso);

// The codes of errors or notices, in order.
std::vector<std::string> codesOf(const base::Errors& errors);

// What an error says for a placeholder of its sentence ("nearest"); empty when it says nothing.
std::string argumentOf(const base::Error& error, std::string_view placeholder);

class TemporaryRegister {
public:
    // A new register in a new folder; both are gone with this object. `today` bounds the dates of facts.
    explicit TemporaryRegister(std::string_view today = "2024-12-31");
    ~TemporaryRegister();
    TemporaryRegister(const TemporaryRegister&) = delete;
    TemporaryRegister& operator=(const TemporaryRegister&) = delete;

    void setToday(std::string_view iso) { today_ = day(iso); }
    [[nodiscard]] base::Date today() const { return today_; }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] app::RegisterStore& store() { return *store_; }
    [[nodiscard]] app::RegisterReader& reader() { return store_->reader(); }

    // One command, one transaction; "张敏" records it where it names no actor. Malformed JSON comes back as errors too.
    app::CommandResult run(std::string_view json);
    // The same where the test only means to prepare: throws with the sentences when the command is refused.
    app::CommandResult mustRun(std::string_view json);
    // Several commands in one transaction: all or nothing. Throws when one is malformed.
    app::BatchResult runAll(const std::vector<std::string>& json, app::RunMode mode = app::RunMode::apply);

    // A case whole; throws when there is none of that address.
    [[nodiscard]] app::CaseView view(std::string_view address);
    // The report of a session with the facts up to `asOf`; throws when there is no such session.
    [[nodiscard]] app::YearEndReport report(std::string_view asOf, std::string_view session = "18-1");
    [[nodiscard]] std::int64_t entryCount() { return reader().lastEntry(); }

private:
    std::filesystem::path folder_;
    std::filesystem::path file_;
    std::unique_ptr<app::RegisterStore> store_;
    base::Date today_;
};

}  // namespace huying::tests
