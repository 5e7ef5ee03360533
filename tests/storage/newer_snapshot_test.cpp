// SPDX-License-Identifier: GPL-3.0-or-later
// A frozen report that a later version of the program kept in a way of its own.
#include <catch2/catch.hpp>

#include "app/report/compute_report.h"
#include "app/report/kept_report.h"
#include "app/words/words.h"
#include "base/text.h"
#include "storage/connection.h"
#include "storage/report_snapshot_store.h"
#include "support/temporary_register.h"

namespace huying::tests {

TEST_CASE("a frozen report of a newer version is told as such, and those of this one still open") {
    TemporaryRegister office;
    office.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","title":"甲","lead":"王一（武侯代表团）"})");
    office.mustRun(R"({"command":"freeze-report","on":"2023-12-20","session":"18-1"})");
    const app::ReportSnapshot own = office.reader().reportSnapshots().front();
    const std::string kept = office.reader().snapshotContent(own.id).value();
    REQUIRE(base::contains(kept, "\"format\":1,"));
    {
        storage::Connection connection(office.file(), storage::Access::readWrite);
        connection.useRegisterRules(storage::Access::readWrite);
        storage::addReportSnapshot(connection, own, base::replacedAll(kept, "\"format\":1,", "\"format\":2,"));
        storage::addReportSnapshot(connection, own, "{\"format\":1}");
    }
    const auto newer = app::frozenReport(office.reader(), own.number() + 1);
    REQUIRE_FALSE(newer);
    CHECK(newer.error().code == "snapshot-newer");
    CHECK(argumentOf(newer.error(), "number") == std::to_string(own.number() + 1));
    CHECK(base::contains(app::Words::of(app::Language::chinese).sentence(newer.error()), "第2号定稿"));
    // What merely cannot be read is not called newer.
    CHECK(app::frozenReport(office.reader(), own.number() + 2).error().code == "snapshot-unreadable");
    CHECK(app::frozenReport(office.reader(), own.number())->kept.report.totals.registered == 1);
}

}  // namespace huying::tests
