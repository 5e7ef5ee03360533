// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"

// Words that vary from place to place (domain.md §1, §9): a closed list, each with the word the program ships with. What an
// office says instead holds from a term on; papers about earlier terms keep the words of their time.
namespace huying::domain {

enum class WordingKey {
    sole,              // 单办, elsewhere 独办
    joint,             // 会办, elsewhere 协办
    reference,         // 参考, elsewhere 参阅
    replied,           // 已答复, elsewhere 已办复
    rehandling,        // 重新办理, elsewhere 再次办理 or 二次办理
    replyRate,         // 办复率, elsewhere 答复率
    deputyOffice,      // 代表工作机构: 代表工委, 人代工委, 选工委
    governmentOffice,  // 市政府办公厅, in districts and counties 政府办公室
    feedbackForm,      // 征询意见表, elsewhere 意见反馈表 or 回执
    commitmentLedger,  // 承诺台账
    // How pieces arose, and of the deputies' activities with it (domain.md §1): what counts as research stays what it is.
    formationResearch,       // 专题调研
    formationInspection,     // 集中视察
    formationGroupActivity,  // 代表小组活动
    formationInterviews,     // 座谈走访, elsewhere 座谈 or 走访
    formationReception,      // 代表家站接待选民
};

// From a term on; empty text: the shipped word again.
struct Wording {
    int term = 0;
    WordingKey key = WordingKey::sole;
    std::string text;

    bool operator==(const Wording&) const = default;
};

// What is said in a term instead of the shipped words.
std::map<WordingKey, std::string> wordingInForce(const std::vector<Wording>& rows, int term);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::WordingKey> {
    static constexpr std::string_view name = "wording_key";
    static constexpr std::array values{
        std::pair{domain::WordingKey::sole, std::string_view("sole")},
        std::pair{domain::WordingKey::joint, std::string_view("joint")},
        std::pair{domain::WordingKey::reference, std::string_view("reference")},
        std::pair{domain::WordingKey::replied, std::string_view("replied")},
        std::pair{domain::WordingKey::rehandling, std::string_view("rehandling")},
        std::pair{domain::WordingKey::replyRate, std::string_view("reply_rate")},
        std::pair{domain::WordingKey::deputyOffice, std::string_view("deputy_office")},
        std::pair{domain::WordingKey::governmentOffice, std::string_view("government_office")},
        std::pair{domain::WordingKey::feedbackForm, std::string_view("feedback_form")},
        std::pair{domain::WordingKey::commitmentLedger, std::string_view("commitment_ledger")},
        std::pair{domain::WordingKey::formationResearch, std::string_view("formation_research")},
        std::pair{domain::WordingKey::formationInspection, std::string_view("formation_inspection")},
        std::pair{domain::WordingKey::formationGroupActivity, std::string_view("formation_group_activity")},
        std::pair{domain::WordingKey::formationInterviews, std::string_view("formation_interviews")},
        std::pair{domain::WordingKey::formationReception, std::string_view("formation_reception")},
    };
};
