// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "app/words/words.h"
#include "base/text.h"
#include "support/temporary_register.h"

namespace huying::tests {

// The codes of the reasons, after checking that nothing was written and that each has its sentence in both languages.
inline std::vector<std::string> refusedCodes(TemporaryRegister& office, const std::string& json) {
    const std::int64_t before = office.entryCount();
    const auto result = office.run(json);
    CHECK_FALSE(result.isAccepted());
    CHECK(office.entryCount() == before);
    for (const base::Error& error : result.errors) {
        for (const auto language : {app::Language::chinese, app::Language::english}) {
            const std::string sentence = app::Words::of(language).sentence(error);
            INFO(error.code << ": " << sentence);
            CHECK(sentence != "error." + error.code);
            CHECK_FALSE(base::contains(sentence, "{"));
        }
    }
    return codesOf(result.errors);
}

}  // namespace huying::tests
