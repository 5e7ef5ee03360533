// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/text.h"
#include "domain/personal_data.h"

namespace huying::domain {

bool isContactLine(std::string_view line) {
    if (line.find(':') == std::string_view::npos && line.find("：") == std::string_view::npos) return false;  // its label has one
    constexpr std::size_t longest = 90;  // signs: more is a paragraph that says something
    static constexpr std::array<std::string_view, 37> labels{
        "联系人",   "联络人", "联络员", "经办人",       "联系电话", "联系方式", "联系地址", "通讯地址", "通信地址", "家庭住址",
        "家庭地址", "现住址", "住址",   "住所",         "地址",     "姓名",     "代表姓名", "邮编",     "邮政编码", "电子邮箱",
        "电子邮件", "邮箱",   "E-mail", "Email",        "电话",     "手机",     "传真",     "代表证号", "身份证号", "微信号",
        "QQ号",     "QQ",     "身份证", "公民身份号码", "银行卡号", "银行账号", "车牌号"};
    static constexpr std::array<std::string_view, 9> joints{"及", "和", "与", "或", "、", "/", "号码", "号", "码"};
    std::string packed = base::replacedAll(base::foldWidth(line), " ", "");
    packed = base::replacedAll(base::replacedAll(std::move(packed), "\t", ""), "\xC2\xA0", "");
    std::string_view rest = packed;
    if (base::characterCount(rest) > longest) return false;
    const auto dropped = [&rest](const auto& words) {
        const auto found = std::find_if(words.begin(), words.end(), [&](std::string_view word) { return rest.starts_with(word); });
        if (found == words.end()) return false;
        rest.remove_prefix(found->size());
        return true;
    };
    static constexpr std::array<std::string_view, 3> openings{"(", "【", "附注:"};
    while (dropped(openings)) {
    }
    if (const std::size_t stop = rest.find("。"); stop != std::string_view::npos && stop + 6 < rest.size()) return false;
    if (!dropped(labels)) return false;
    while (dropped(labels) || dropped(joints)) {
    }
    return rest.starts_with(':');
}

}  // namespace huying::domain
