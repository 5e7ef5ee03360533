// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>
#include <vector>

#include "app/exchange/returned_work.h"
#include "app/words/words.h"
#include "base/text.h"
#include "documents/edited_form.h"
#include "documents/temporary_folder.h"
#include "documents/unit_form.h"
#include "support/temporary_register.h"

// An office that sends forms to its units: three pieces with different units.
//   1: 市交通运输局 leads, 市住建局 joins · 2: 市交通运输局 alone · 3: 市公安局 alone
namespace huying::tests {

using Codes = std::vector<std::string>;
using app::ReturnVerdict;

class FormOffice {
public:
    TemporaryRegister office;
    TemporaryFolder folder;

    FormOffice() : office("2023-12-31") {
        for (const std::string serial : {"1", "2", "3"}) {
            office.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial + R"(,"title":"第)" + serial +
                           R"(件","body":"正文)" + serial + R"(","lead":"王明（武侯代表团）"})");
        }
        office.mustRun(
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})");
        office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市交通运输局","role":"sole"}]})");
        office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"3","tasks":[{"unit":"市公安局","role":"sole"}]})");
    }

    [[nodiscard]] domain::Unit unit(const std::string& name) {
        for (const domain::Unit& one : office.reader().units()) {
            if (one.name == name || one.shortName == name || std::find(one.aliases.begin(), one.aliases.end(), name) != one.aliases.end())
                return one;
        }
        throw std::runtime_error("no unit " + name);
    }

    documents::SentForm sent(const std::string& name) {
        auto form = documents::sendUnitForm(office.store(), unit(name).id, folder.path(), "张敏", day("2023-03-04"));
        if (!form) throw std::runtime_error(form.error().code);
        return *form;
    }

    std::vector<app::ReturnedWork> read(const std::vector<std::filesystem::path>& files) {
        auto works = documents::readUnitForms(files, office.reader());
        if (!works) throw std::runtime_error(works.error().code);
        return *works;
    }

    app::ReturnPreview preview(const std::vector<app::ReturnedWork>& works) {
        app::ReturnPreview judged = app::previewReturnedWork(office.store(), works, "周敏", office.today());
        if (judged.failure) throw std::runtime_error(judged.failure->code);
        checkSentences(judged);
        return judged;
    }

    // What a preview proposes, applied.
    app::ReturnReceipt applied(const std::vector<app::ReturnedWork>& works) {
        const app::ReturnPreview judged = preview(works);
        return app::applyReturnedWork(office.store(), works, app::proposedLines(judged), "周敏", office.today());
    }

    // Every reason can be said, with nothing left open.
    static void checkSentences(const app::ReturnPreview& judged) {
        for (const app::WorkJudgement& work : judged.works) {
            base::Errors all = work.faults;
            all.insert(all.end(), work.remarks.begin(), work.remarks.end());
            for (const app::LineJudgement& line : work.lines) all.insert(all.end(), line.reasons.begin(), line.reasons.end());
            for (const base::Error& error : all) {
                for (const auto language : {app::Language::chinese, app::Language::english}) {
                    const std::string sentence = app::Words::of(language).sentence(error);
                    INFO(error.code << ": " << sentence);
                    CHECK(sentence != "error." + error.code);
                    CHECK_FALSE(base::contains(sentence, "{"));
                }
            }
        }
    }
};

inline std::vector<ReturnVerdict> verdictsOf(const app::WorkJudgement& work) {
    std::vector<ReturnVerdict> verdicts;
    for (const app::LineJudgement& line : work.lines) verdicts.push_back(line.verdict);
    return verdicts;
}

using Verdicts = std::vector<ReturnVerdict>;

}  // namespace huying::tests
