// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "app/exchange/returned_work.h"
#include "app/words/words.h"

// Returned lines as people read them in a list.
namespace huying::app {

// 工作表“任务”第3行, 第3项.
std::string placeText(const ReturnedPlace& place, const Words& words);

constexpr std::size_t mostSaid = 120;  // characters of what is said in a list

// 签收 2023-03-05 张三: what would be recorded, shortened to `most` characters; empty where a line is not understood.
std::string saidText(const ReturnedLine& line, const Words& words, std::size_t most = mostSaid);

// All that it says, or what was not understood of it, whatever the register has of it: the same line of another return says the same.
std::string wholeText(const ReturnedLine& line, const Words& words);

// 内容：“到现场看过”改为“看过三次”: how an entry on record would be corrected.
std::string changesText(const std::vector<ChangedValue>& changes, const Words& words);

// 承办人员变动：承办人由李工改为王工: who handles a task from now on; empty where nobody else does. Who is left out stays.
std::string peopleText(const SeenPeople& before, const SeenPeople& now, const Words& words);

// 第3次填报表，2023-12-01由张敏发出; 第3号交换包，…: which exchange it is.
std::string exchangeText(const Exchange& exchange, const Words& words);

// 第2次交回（第3号交换包，2023-12-01由张敏发出）: of a package which return it is, of a sheet as above.
std::string returnText(const ReturnedWork& work, const Exchange& exchange, const Words& words);

// 市教育局第2次交回; of a sheet the name of the file.
std::string returnName(const ReturnedWork& work, const std::string& unit, const Words& words);

}  // namespace huying::app
