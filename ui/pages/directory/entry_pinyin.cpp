// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/entry_pinyin.h"

#include <algorithm>
#include <utility>

#include "background/register.h"
#include "pages/directory/entry_table.h"
#include "text/text.h"

namespace huying::ui {

namespace {

bool isLatin(QChar character) { return character.unicode() < 0x2E80; }

// What is written in Chinese: of the cells and of what else the line is found by.
std::vector<std::string> namesOf(const EntryRow& row) {
    std::vector<std::string> names;
    for (const QString& text : row.cells + row.searchText.split(u' ', Qt::SkipEmptyParts)) {
        if (!std::all_of(text.begin(), text.end(), isLatin)) names.push_back(toUtf8(text));
    }
    return names;
}

}  // namespace

bool beginsWithTyped(const EntryPinyin& row, std::string_view typed) {
    return std::any_of(row.begin(), row.end(),
                       [&](const base::Syllables& name) { return name.initials().starts_with(typed) || name.joined().starts_with(typed); });
}

bool hasTyped(const EntryPinyin& row, std::string_view typed) {
    return std::any_of(row.begin(), row.end(), [&](const base::Syllables& name) { return name.match(typed); });
}

void findByPinyin(EntryTable& table, Register& theRegister) {
    QObject::connect(&table, &EntryTable::rowsChanged, &table, [&table, &theRegister] {
        using Names = std::vector<std::pair<QString, std::vector<std::string>>>;
        table.awaitPinyin();
        Names names;
        for (const EntryRow& row : table.rows()) names.emplace_back(row.key, namesOf(row));
        theRegister.work(
            &table,
            [names = std::move(names)] {
                QHash<QString, EntryPinyin> pinyin;
                for (const auto& [key, texts] : names) {
                    for (const std::string& text : texts) pinyin[key].emplace_back(base::pinyinOf(text));
                }
                return pinyin;
            },
            [&table](const QHash<QString, EntryPinyin>& pinyin) { table.setPinyin(pinyin); });
    });
}

}  // namespace huying::ui
