// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_texts.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace huying::bench {

namespace {

std::string fileText(const std::string& name) {
    std::ifstream file(std::string(HUYING_SOURCE_DIR) + "/resources/" + name);
    std::stringstream text;
    text << file.rdbuf();
    if (text.str().empty()) throw std::runtime_error("cannot read resources/" + name);
    return text.str();
}

// These files are our own: commas separate, nothing is quoted.
std::vector<std::vector<std::string>> rowsOf(const std::string& name) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& line : base::split(fileText(name), '\n')) {
        if (!line.empty()) rows.push_back(base::split(line, ','));
    }
    rows.erase(rows.begin());
    return rows;
}

// The strings of phrases.json, without those that name something in braces.
void collect(const nlohmann::json& node, std::vector<std::string>& sentences) {
    if (node.is_string()) {
        const auto text = node.get<std::string>();
        if (text.find('{') == std::string::npos && base::characterCount(text) > 10) sentences.push_back(text);
    }
    if (!node.is_structured()) return;
    for (const auto& child : node) collect(child, sentences);
}

std::string firstCharacters(const std::string& text, std::size_t count) {
    std::size_t end = 0;
    for (; end < text.size() && count > 0; --count) {
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    }
    return text.substr(0, end);
}

}  // namespace

SampleTexts::SampleTexts() {
    for (const auto& row : rowsOf("sample/places.csv")) places.push_back(row.at(0));
    for (const auto& row : rowsOf("directory/handling_units.csv")) units.push_back(row.at(2));
    for (const auto& row : rowsOf("sample/deputies.csv")) people.push_back({row.at(0).substr(2), row.at(1), row.at(2)});
    for (const auto& row : rowsOf("sample/subjects.csv")) {
        if (row.size() < 9) continue;
        const std::string unit = row[3].substr(0, row[3].find("；"));
        const bool isKnown = std::find(units.begin(), units.end(), unit) != units.end();
        subjects.push_back({row[0], row[1], isKnown ? unit : units.at(subjects.size() % units.size()), row[7], row[8]});
        for (const std::string& part : {row[7], row[8]}) sentences_.push_back(base::replacedAll(part, "{地}", "当地"));
    }
    collect(nlohmann::json::parse(fileText("sample/phrases.json")), sentences_);
}

std::string SampleTexts::title(const Subject& subject, Dice& dice) const {
    return base::replacedAll(subject.title, "{地}", dice.oneOf(places));
}

std::string SampleTexts::body(const Subject& subject, std::size_t characters, Dice& dice) const {
    std::string text = base::replacedAll(subject.facts, "{地}", dice.oneOf(places)) + "。建议：" +
                       base::replacedAll(subject.proposals, "{地}", dice.oneOf(places)) + "。";
    while (base::characterCount(text) < characters) text += sentence(dice) + "，" + dice.oneOf(places) + "。";
    return firstCharacters(text, characters);
}

std::string SampleTexts::sentence(Dice& dice) const { return dice.oneOf(sentences_); }

}  // namespace huying::bench
