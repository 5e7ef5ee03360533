// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_generator.h"
#include "storage_texts.h"

namespace huying::bench {

app::LedgerTable generatedLedger(int pieces) {
    const SampleTexts texts;
    Dice dice(670);
    app::LedgerTable table;
    table.header = {"编号",     "标题",     "正文",     "领衔代表", "代表团",   "联名代表", "类别",     "形成来源", "提交日期", "登记日期",
                    "主办单位", "会办单位", "交办日期", "签收日期", "答复日期", "文号",     "结果类别", "过程评价", "结果评价", "评价日期"};
    for (int number = 1; number <= pieces; ++number) {
        const Subject& subject = dice.oneOf(texts.subjects);
        const Person& lead = dice.oneOf(texts.people);
        const Person& other = dice.oneOf(texts.people);
        const std::string& joint = dice.oneOf(texts.units);
        const bool hasOther = other.number != lead.number && dice.isPercent(30);
        const bool hasJoint = joint != subject.unit && dice.isPercent(40);
        std::vector<std::string> cells{std::to_string(number),
                                       texts.title(subject, dice),
                                       texts.body(subject, 300, dice),
                                       lead.name,
                                       lead.delegation,
                                       hasOther ? other.name + "（" + other.delegation + "）" : "",
                                       subject.category,
                                       "其他",
                                       "2023-02-01",
                                       "2023-02-03",
                                       subject.unit,
                                       hasJoint ? joint : "",
                                       "2023-03-01",
                                       "2023-03-03",
                                       "2023-05-20",
                                       "成办函〔2023〕" + std::to_string(number) + "号",
                                       "A",
                                       "满意",
                                       "满意",
                                       "2023-06-10"};
        app::LedgerRow& row = table.rows.emplace_back();
        row.number = number + 1;
        for (std::string& cell : cells) row.cells.push_back({std::move(cell), std::nullopt});
    }
    return table;
}

}  // namespace huying::bench
