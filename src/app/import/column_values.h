// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/commands.h"
#include "app/import/ledger_table.h"
#include "app/words/words.h"
#include "base/date.h"
#include "domain/directory.h"
#include "domain/suggestion_number.h"
#include "domain/vocabulary.h"

// What the words in a ledger's cells mean. Every reader gives nothing for what it does not understand, never a default.
namespace huying::app {

// The dates of a cell: a spreadsheet's own date (a time of day is dropped), or one or several written ones.
// Nothing when one of them is no date.
std::optional<std::vector<base::Date>> datesIn(const LedgerCell& cell);

// 届次 and 会次: what each of them says; 十八届一次 says both.
struct SessionWords {
    std::optional<int> term;
    std::optional<int> number;
    bool operator==(const SessionWords&) const = default;
};
std::optional<SessionWords> sessionInTermCell(std::string_view text);   // 18, 十八, 第十八届, 十八届一次, 18-1
std::optional<int> sessionInNumberCell(std::string_view text);          // 1, 一, 一次, 第一次会议

// 2024, 2024年, 二〇二四年.
std::optional<int> yearFromWords(std::string_view text);

std::optional<domain::SuggestionKind> kindFromWords(std::string_view text);
std::optional<domain::FormationSource> formationSourceFromWords(std::string_view text);
std::optional<domain::Publication> publicationFromWords(std::string_view text);
std::optional<domain::Rating> ratingFromWords(std::string_view text);
// A, A类, 甲, or the words of the class as the register or other places print them.
std::optional<domain::ResultClass> resultClassFromWords(std::string_view text, const std::vector<domain::ResultClassWording>& wordings);
// A1, B2: some places divide the classes further; here they are A and B.
bool isSubdividedClass(std::string_view text);

std::optional<domain::ContactWay> contactWayFromWords(std::string_view text);
// 未见面, 无: that there was no contact.
bool isNoContact(std::string_view text);
// 办理状态, by `own` words of the register, those that other ledgers use, or the shipped ones.
std::optional<domain::CaseState> stateFromWords(std::string_view text, const Words& own);

// 保密 asks for the name to be kept secret, or says that the piece is a state secret.
struct Secrecy {
    bool classified = false;
    bool hideIdentity = false;
};
std::optional<Secrecy> secrecyFromWords(std::string_view text);

// 否 and the like say that there is nothing; 是 says that there is something and does not say what.
bool saysNo(std::string_view text);
bool saysOnlyYes(std::string_view text);
// Of a column that asks whether; nothing for other words.
std::optional<bool> yesOrNo(std::string_view text);

// 编号 as this program itself names a piece in its lists, with term and session: 18-1-120, 18-1-闭3.
std::optional<domain::CaseAddress> addressFromWords(std::string_view text);

// 办理方式.
enum class HandlingWay { sole, leadAndJoint, separate, reference };
std::optional<HandlingWay> handlingWayFromWords(std::string_view text);

// The people named in a cell of signers: 王明、李红（武侯代表团）等12位代表.
struct SignersInCell {
    std::vector<DeputyReference> people;
    std::optional<int> saidToBe;  // of 等N名: how many there are in all
};
SignersInCell signersIn(std::string_view text);

// 武侯代表团 standing where a person is named: the delegation itself proposes.
bool isDelegationName(const DeputyReference& reference);
// 武侯 and 武侯代表团 are one delegation.
bool isSameDelegation(std::string_view left, std::string_view right);

}  // namespace huying::app
