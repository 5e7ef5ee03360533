// SPDX-License-Identifier: GPL-3.0-or-later
// The forms in the sources beside the list of forms that is typed into and killed (tests/ui/every_draft_test.cpp).
#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "architecture/source_text.h"

namespace huying::tests {

namespace {

std::map<std::string, std::string> windowSources() {
    std::map<std::string, std::string> texts;
    static const std::regex comment(R"(//[^\n]*)");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "ui")) {
        const auto ending = entry.path().extension();
        if (ending != ".cpp" && ending != ".h") continue;
        const std::string name = std::filesystem::relative(entry.path(), root).generic_string();
        texts[name] = std::regex_replace(fileText(entry.path()), comment, "");
    }
    return texts;
}

// Classes of forms, of CommandDialog by however many steps, that are made somewhere.
std::set<std::string> formsMade(const std::map<std::string, std::string>& sources) {
    std::map<std::string, std::string> bases;
    std::set<std::string> made;
    static const std::regex declared(R"(\bclass\s+(\w+)\s*:\s*public\s+(\w+))");
    static const std::regex construction(R"(\bnew\s+(\w+)\s*\()");
    for (const auto& [file, text] : sources) {
        for (auto each = std::sregex_iterator(text.begin(), text.end(), declared); each != std::sregex_iterator(); ++each)
            bases[(*each)[1]] = (*each)[2];
        for (auto each = std::sregex_iterator(text.begin(), text.end(), construction); each != std::sregex_iterator(); ++each)
            made.insert((*each)[1]);
    }
    std::set<std::string> forms;
    for (const std::string& name : made) {
        std::string base = name;
        while (bases.contains(base) && base != "CommandDialog") base = bases[base];
        if (base == "CommandDialog" && name != base) forms.insert(name);
    }
    return forms;
}

}  // namespace

TEST_CASE("architecture: every form is in the list of those whose drafts outlive the program", "[architecture]") {
    const auto sources = windowSources();
    const std::string list = fileText(root / "tests/ui/every_form.cpp");
    const std::set<std::string> forms = formsMade(sources);
    CHECK(forms.size() > 80);
    for (const std::string& name : forms) {
        if (name == "EntryDialog") continue;  // by the files that make one
        INFO(name);
        CHECK(list.find("{\"" + name + "\",") != std::string::npos);
    }
    // The directory's forms are all opened from its buttons.
    std::size_t files = 0;
    for (const auto& [file, text] : sources) {
        if (text.find("new EntryDialog(") == std::string::npos) continue;
        ++files;
        INFO(file);
        CHECK((file.starts_with("ui/pages/directory/") || list.find("{\"" + file + "\",") != std::string::npos));
    }
    CHECK(files > 10);
}

}  // namespace huying::tests
