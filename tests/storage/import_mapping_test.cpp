// SPDX-License-Identifier: GPL-3.0-or-later
// Mappings of columns kept by name: a preference, outside history.
#include <catch2/catch.hpp>

#include "support/temporary_register.h"

namespace huying::tests {

TEST_CASE("mappings are kept by name without history, replaced by the same name, and removed") {
    TemporaryRegister ledger;
    const auto before = ledger.reader().lastEntry();
    const auto kept = ledger.store().saveImportMapping({0, " 区里的台账 ", app::ImportKind::suggestions, "号码\t内容", "{}"});
    REQUIRE(kept);
    REQUIRE(ledger.store().saveImportMapping({0, "代表", app::ImportKind::deputies, "名", "{}"}));
    REQUIRE(ledger.store().saveImportMapping({0, "区里的台账", app::ImportKind::units, "甲", R"({"columns":{}})"}));
    const auto all = ledger.reader().importMappings();
    REQUIRE(all.size() == 2);
    const auto& replaced = all[0].name == "代表" ? all[1] : all[0];
    CHECK(replaced == app::SavedMapping{kept->id, "区里的台账", app::ImportKind::units, "甲", R"({"columns":{}})"});
    CHECK(ledger.reader().lastEntry() == before);
    REQUIRE(ledger.store().removeImportMapping(kept->id));
    CHECK(ledger.reader().importMappings().size() == 1);
    CHECK(ledger.store().removeImportMapping(kept->id).error().code == "unknown-mapping");
    CHECK(ledger.store().saveImportMapping({0, "  ", app::ImportKind::units, "", "{}"}).error().code == "field-required");
    std::string longName;
    for (int i = 0; i < 41; ++i) longName += "字";
    CHECK(ledger.store().saveImportMapping({0, longName, app::ImportKind::units, "", "{}"}).error().code == "mapping-name-too-long");
    CHECK(ledger.store().verify().empty());
}

}  // namespace huying::tests
