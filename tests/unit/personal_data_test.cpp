// SPDX-License-Identifier: GPL-3.0-or-later
// What looks like personal data in a running text. The cases are written by hand: the numbers of phones are invented, the
// identity number with X is the example of the standard GB 11643 itself.
#include <catch2/catch.hpp>

#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "domain/personal_data.h"

namespace huying::tests {

namespace {

using domain::HiddenValue;
using Kind = domain::PersonalDataKind;
using Found = std::vector<std::pair<Kind, std::string>>;

Found foundIn(const std::string& text, const std::vector<HiddenValue>& values = {}) {
    Found found;
    for (const domain::PersonalData& one : domain::findPersonalData(text, values))
        found.emplace_back(one.kind, text.substr(one.begin, one.end - one.begin));
    return found;
}

}  // namespace

TEST_CASE("personal data: mobile numbers, plain, in groups, with the country, of full width") {
    for (const auto& [text, number] : std::vector<std::pair<std::string, std::string>>{
             {"请拨打13800001234咨询", "13800001234"},
             {"张三，138 0000 1234。", "138 0000 1234"},
             {"手机138-0000-1234", "138-0000-1234"},
             {"（+86 13800001234）", "+86 13800001234"},
             {"8613800001234", "8613800001234"},
             {"他的手机：１３８００００１２３４", "１３８００００１２３４"},
             {"19900001234", "19900001234"},
             {"电话13800001234.", "13800001234"},
         }) {
        INFO(text);
        CHECK(foundIn(text) == Found{{Kind::mobile, number}});
    }
    CHECK(foundIn("13800001234/13900001234") == Found{{Kind::mobile, "13800001234"}, {Kind::mobile, "13900001234"}});
}

TEST_CASE("personal data: landlines with area code, in brackets, with an extension; without one behind its label only") {
    for (const auto& [text, number] : std::vector<std::pair<std::string, std::string>>{
             {"请致电028-86638888。", "028-86638888"},
             {"请致电02886638888。", "02886638888"},
             {"（028）86638888", "（028）86638888"},
             {"Tel(028)86638888", "(028)86638888"},
             {"028—8663 8888", "028—8663 8888"},
             {"0816-2233445", "0816-2233445"},
             {"08162233445", "08162233445"},
             {"028-86638888转801", "028-86638888转801"},
             {"028-86638888-801", "028-86638888-801"},
             {"+86-28-86638888", "+86-28-86638888"},
             {"街道办电话：86638888", "86638888"},
         }) {
        INFO(text);
        CHECK(foundIn(text) == Found{{Kind::landline, number}});
    }
    CHECK(foundIn("028-86638888、86638889") == Found{{Kind::landline, "028-86638888"}, {Kind::landline, "86638889"}});
    CHECK(foundIn("全市共有86638888") == Found{});
}

TEST_CASE("personal data: identity numbers whose check digit and day are right, and those behind their label") {
    CHECK(foundIn("身份为11010519491231002X的居民") == Found{{Kind::identityNumber, "11010519491231002X"}});
    CHECK(foundIn("510104199003070015") == Found{{Kind::identityNumber, "510104199003070015"}});
    CHECK(foundIn("510104 19900307 0015") == Found{{Kind::identityNumber, "510104 19900307 0015"}});
    CHECK(foundIn("510104199003070017") == Found{});      // a wrong check digit
    CHECK(foundIn("5101041990030700153") == Found{});     // one digit more
    CHECK(foundIn("91510100MA62P6L47W") == Found{});      // a company's code
    CHECK(foundIn("其身份证号：510104199003070017") == Found{{Kind::identityNumber, "510104199003070017"}});
}

TEST_CASE("personal data: behind its label a number is found whatever is wrong with its form") {
    using Row = std::tuple<std::string, Kind, std::string>;
    const std::vector<Row> rows{
        // A wrong check digit, a day that there was not, a digit too few or too many, the fifteen digits of before.
        {"其身份证号510104199003070017，", Kind::identityNumber, "510104199003070017"},
        {"其身份证号码为 51010419900230001X。", Kind::identityNumber, "51010419900230001X"},
        {"公民身份号码 51010419900307001x 的居民", Kind::identityNumber, "51010419900307001x"},
        {"居民身份证号码（18位）：510104199003070017。", Kind::identityNumber, "510104199003070017"},
        {"（身份证510104900307001）", Kind::identityNumber, "510104900307001"},
        {"持身份证（510104199003070017）", Kind::identityNumber, "510104199003070017"},
        {"附身份证：5101041990030700的复印件", Kind::identityNumber, "5101041990030700"},
        {"附身份证：5101041990030700171的复印件", Kind::identityNumber, "5101041990030700171"},
        {"其身份证号：510104-19900307-0017", Kind::identityNumber, "510104-19900307-0017"},
        {"其身份证号：510104 19900307 001 X，", Kind::identityNumber, "510104 19900307 001 X"},
        {"其身份证号：51010 41990 03070 017。", Kind::identityNumber, "51010 41990 03070 017"},
        {"其身份证号：５１０１０４１９９００３０７００１７", Kind::identityNumber, "５１０１０４１９９００３０７００１７"},
        {"其身份证号：510104********0017", Kind::identityNumber, "510104********0017"},
        // Telephones that no exchange would have.
        {"可打手机：12800001234", Kind::mobile, "12800001234"},
        {"可打手机号1380000123，", Kind::mobile, "1380000123"},
        {"可打手机：138000012345", Kind::mobile, "138000012345"},
        {"可打手机 138-0000-1234", Kind::mobile, "138-0000-1234"},
        {"本人联系电话：6663 12。", Kind::landline, "6663 12"},
        {"本人电话（办）：86638888", Kind::landline, "86638888"},
        {"本人电话：028-8663888812", Kind::landline, "028-8663888812"},
        {"退款到银行卡号：6222 0212 3456 7890 123", Kind::bankAccount, "6222 0212 3456 7890 123"},
        {"退款到银行卡6222021234567890123。", Kind::bankAccount, "6222021234567890123"},
        {"退款到银行账户：5100-1234-5678", Kind::bankAccount, "5100-1234-5678"},
        {"其车牌号：川A·12345", Kind::licencePlate, "川A·12345"},
        {"其车牌川AD12345，", Kind::licencePlate, "川AD12345"},
        {"其车牌号码为川A 12345学", Kind::licencePlate, "川A 12345学"},
        {"其车牌：A12345", Kind::licencePlate, "A12345"},
        {"其号牌：粤Z1234港", Kind::licencePlate, "粤Z1234港"},
    };
    for (const auto& [text, kind, number] : rows) {
        INFO(text);
        CHECK(foundIn(text) == Found{{kind, number}});
    }
    // Each by itself, and none takes in the next one.
    CHECK(foundIn("其身份证510104199003070017 13800001234") ==
          Found{{Kind::identityNumber, "510104199003070017"}, {Kind::mobile, "13800001234"}});
    CHECK(foundIn("二人身份证号：510104199003070017、510104900307001") ==
          Found{{Kind::identityNumber, "510104199003070017"}, {Kind::identityNumber, "510104900307001"}});
    CHECK(foundIn("其卡号：12345678 13800001234") == Found{{Kind::bankAccount, "12345678"}, {Kind::mobile, "13800001234"}});
    CHECK(foundIn("本人电话：666312、8666-3124").size() == 2);
    CHECK(domain::isContactLine("身份证号：510104199003070017"));
    for (const char* text : {"凭身份证办理，身份证2023年起可网上换领", "身份证号是否公开，手机是否实名",
                             "监督电话：12345，电话：95598、110", "手机12345678部，电话1234567次",
                             "公众号账号：chengdu2023，账号管理2023年", "车牌识别系统A1B2C3，车牌尾号限行", "手机应用下载20230815次"}) {
        INFO(text);
        CHECK(foundIn(text) == Found{});
    }
}

TEST_CASE("personal data: e-mail addresses, accounts, certificates, addresses and names behind their label") {
    CHECK(foundIn("请发到 zhang.san@chengdu.gov.cn。") == Found{{Kind::email, "zhang.san@chengdu.gov.cn"}});
    CHECK(foundIn("邮件13800001234@163.com") == Found{{Kind::email, "13800001234@163.com"}});
    CHECK(foundIn("请加微信号：zhang_san88，") == Found{{Kind::account, "zhang_san88"}});
    CHECK(foundIn("领衔代表（代表证号：0123）") == Found{{Kind::certificate, "0123"}});
    CHECK(foundIn("我的家庭住址：锦江区春熙路1号2栋3单元，离站点很远") == Found{{Kind::address, "锦江区春熙路1号2栋3单元"}});
    CHECK(foundIn("可以与本单位联系。（社区联系人：李四，13800001234）详见附件。") ==
          Found{{Kind::contactName, "李四"}, {Kind::mobile, "13800001234"}});
}

TEST_CASE("personal data: every label is looked for, and texts without a digit too") {
    using Labels = std::vector<std::string>;
    const std::vector<std::tuple<Kind, std::string, Labels>> rows{
        {Kind::identityNumber, "510104199003070017", {"公民身份号码", "身份证件", "身份证", "身份号码"}},
        {Kind::mobile, "12800001234", {"手机", "移动电话", "手提电话"}},
        {Kind::landline, "666312", {"电话", "座机", "传真", "联系方式", "Tel", "TEL", "tel"}},
        {Kind::bankAccount, "12345678", {"银行卡", "卡号", "账号", "账户", "帐号", "帐户"}},
        {Kind::licencePlate, "川A12345", {"车牌照", "车牌", "号牌"}},
        {Kind::certificate, "0123", {"代表证号码", "代表证编号", "代表证号"}},
        {Kind::account, "zhangsan", {"QQ号", "QQ", "微信号", "微信"}},
        {Kind::address, "610041", {"邮政编码", "邮编"}},
        {Kind::address, "人民南路", {"家庭住址", "家庭地址", "现住址", "住址", "通讯地址", "通信地址", "联系地址", "地址", "住所"}},
        {Kind::contactName, "李四", {"姓名", "联系人及电话", "联系人", "联络人", "联络员", "经办人"}},
    };
    for (const auto& [kind, value, labels] : rows) {
        for (const std::string& label : labels) {
            for (const char* colon : {"：", ":"}) {
                const std::string text = "请看" + label + colon + value;
                INFO(text);
                CHECK(foundIn(text) == Found{{kind, value}});
            }
        }
    }
    CHECK(foundIn("我的微信是zhangsan") == Found{{Kind::account, "zhangsan"}});
    CHECK(foundIn("我的微信为zhangsan") == Found{{Kind::account, "zhangsan"}});
    CHECK(foundIn("请发到zhang＠chengdu．gov．cn") == Found{{Kind::email, "zhang＠chengdu．gov．cn"}});
    CHECK(foundIn("先解决早高峰接驳，再研究夜间班次").empty());
    CHECK(foundIn("先解决早高峰接驳", {{Kind::known, "早高峰"}}) == Found{{Kind::known, "早高峰"}});
}

TEST_CASE("personal data: amounts, dates, numbers of papers, laws, standards and projects are none") {
    for (const char* text : {
             "总投资13800001234元",
             "投资15000000000 元，其中中央补助13,800,001,234元",
             "财政资金138亿元，占38.5%",
             "2023年8月15日至2025年12月31日",
             "2023-08-15，2023.08.15，20230815",
             "成府函〔2023〕1380号，成交函〔2023〕31号",
             "第十八届第一次会议第13800号",
             "《城市道路工程设计规范》CJJ 37-2012、GB/T 50378-2019",
             "依照第七十五条、第138条第3款",
             "项目代码2108-510104-04-01-123456",
             "桩号K138+000至K0+2886",
             "东经104.0661，北纬30.5728",
             "请拨打12345、110或400热线",
             "2018-2022年分别为1380、1234和5678人次",
             "公里数0.13800001234",
             "联系电话等信息应当公开，加强与代表的联系",
             "统一社会信用代码91510100MA62P6L47W",
             "总投资13800001234万元，折合13800001234千瓦时、13800001234百人、13800001234米。",
             "RMB13800001234，桩号K13800001234，批号13800001234AB77",
             "网站地址：www.chengdu.gov.cn，地址是否准确请核对",
         }) {
        INFO(text);
        CHECK(foundIn(text) == Found{});
    }
}

TEST_CASE("personal data: a surname that counts, letters beside a number, two numbers with a dash") {
    const std::string mobile = "13908012345";
    for (const std::string text : {"请致电13908012345万主任", "请致电13908012345 米局长", "请致电13908012345百里先生", "Tel13908012345",
                                   "可加13908012345QQ同号", "手机/微信13908012345wx"}) {
        INFO(text);
        CHECK(foundIn(text) == Found{{Kind::mobile, mobile}});
    }
    CHECK(foundIn("13908012345-13808012345") == Found{{Kind::mobile, mobile}, {Kind::mobile, "13808012345"}});
    CHECK(foundIn("028-86638888-13808012345") == Found{{Kind::landline, "028-86638888"}, {Kind::mobile, "13808012345"}});
}

TEST_CASE("personal data: a spread name, several names, an address with a bracket in it, a postcode") {
    CHECK(foundIn("请与社区联系（联系人：王　明）。") == Found{{Kind::contactName, "王　明"}});
    CHECK(foundIn("请与社区联系（联系人：李四　王五，已约定）。") == Found{{Kind::contactName, "李四　王五"}});
    CHECK(foundIn("请与社区联系（联系人：李四、王五）。") == Found{{Kind::contactName, "李四、王五"}});
    CHECK(foundIn("请与社区联系（联系人：李四　电话另告）。") == Found{{Kind::contactName, "李四"}});
    CHECK(foundIn("本人住址：锦江区春熙路1号（中海花园）2栋3单元，离站点很远") ==
          Found{{Kind::address, "锦江区春熙路1号（中海花园）2栋3单元"}});
    CHECK(foundIn("他写信来（住址：锦江区春熙路1号）反映") == Found{{Kind::address, "锦江区春熙路1号"}});
    CHECK(foundIn("信可寄往社区，地址：锦江区春熙路1号　邮编：610041。") ==
          Found{{Kind::address, "锦江区春熙路1号"}, {Kind::address, "610041"}});
    CHECK(foundIn("本人的住所：锦江区春熙路1号。") == Found{{Kind::address, "锦江区春熙路1号"}});
}

TEST_CASE("personal data: where somebody lives, without a colon, to the last number of the house") {
    using Row = std::pair<std::string, std::string>;
    for (const auto& [text, address] : std::vector<Row>{
             {"请回电，住址成都市武侯区一环路1号，白天在家", "成都市武侯区一环路1号"},
             {"住址 成都市武侯区一环路南三段１２号附３号。", "成都市武侯区一环路南三段１２号附３号"},
             {"家庭住址锦江区春熙路1号（中海花园）2栋3单元501室、离站点很远", "锦江区春熙路1号（中海花园）2栋3单元501室"},
             {"通讯地址在科华北路65号3栋2-501，", "科华北路65号3栋2-501"},
             {"我住玉林东街9号院，可来访", "玉林东街9号院"},
             {"家住永安镇红星村3组的张某反映电梯坏了", "永安镇红星村3组"},
             {"老人住在玉林小区5栋，无电梯", "玉林小区5栋"},
         }) {
        INFO(text);
        CHECK(foundIn(text) == Found{{Kind::address, address}});
    }
    CHECK(foundIn("住址一环路1号 13800001234") == Found{{Kind::address, "一环路1号"}, {Kind::mobile, "13800001234"}});
    for (const char* text : {"住址变更后10日内到武侯区一环路1号登记", "地址是否准确，2023年核对", "住在老旧小区的居民有3.5万户",
                             "国家住房和城乡建设部第5号令", "我住了3年，1号线通车后搬走", "住所登记2023年改为承诺制", "他住院5天"}) {
        INFO(text);
        CHECK(foundIn(text) == Found{});
    }
}

TEST_CASE("personal data: a line of nothing but contact data goes as a whole, a paragraph that says something stays") {
    for (const char* line : {"联系人：张三　联系电话：028-86638888", "（联系人：张三，电话：86638888）", "联 系 人：张三",
                             "联系人及电话：张三 13800001234", "邮    编：610000", "附注：联系人：张三", "电子邮箱：a@b.cn"}) {
        INFO(line);
        CHECK(domain::isContactLine(line));
        REQUIRE_FALSE(foundIn(line).empty());
        CHECK(foundIn(line).front() == std::pair{Kind::contactLine, std::string(line)});
    }
    // Who lets the line stand has not let the name and the number stand.
    CHECK(foundIn("联系人：张三　联系电话：028-86638888") == Found{{Kind::contactLine, "联系人：张三　联系电话：028-86638888"},
                                                                   {Kind::contactName, "张三"},
                                                                   {Kind::landline, "028-86638888"}});
    // The foot of a deputy's own paper.
    const std::string foot = "姓名：王明　地址：武侯区玉林东街9号院　邮编：610041　电话：86638888";
    CHECK(foundIn(foot) == Found{{Kind::contactLine, foot},
                                 {Kind::contactName, "王明"},
                                 {Kind::address, "武侯区玉林东街9号院"},
                                 {Kind::address, "610041"},
                                 {Kind::landline, "86638888"}});
    CHECK(domain::isContactLine("地址：武侯区玉林东街9号院"));
    for (const char* line : {"电话回访情况：共回访100人", "联系电话未公开的，应当公开。", "联系人大代表：建立工作制度",
                             "手机应用：建议统一入口", "通讯地址有误的共3件。另外建议：统一登记"}) {
        INFO(line);
        CHECK_FALSE(domain::isContactLine(line));
    }
}

TEST_CASE("personal data: what is known of people is hidden as it stands, and wins over what it looks like") {
    const std::vector<HiddenValue> values{{Kind::deputyName, "王明"}, {Kind::known, "锦江区春熙路1号"}, {Kind::known, ""}};
    CHECK(foundIn("王明等代表：您住在锦江区春熙路1号", values) == Found{{Kind::deputyName, "王明"}, {Kind::known, "锦江区春熙路1号"}});
    CHECK(foundIn("请与13800001234联系", {{Kind::known, "13800001234"}}) == Found{{Kind::known, "13800001234"}});
    // Nothing of what lies over it is left: the flat behind the house, the rest of the address, of the name and the extension.
    CHECK(foundIn("本人住址：武侯区科华北路65号3栋2单元501室", {{Kind::known, "武侯区科华北路65号"}}) ==
          Found{{Kind::known, "武侯区科华北路65号3栋2单元501室"}});
    CHECK(foundIn("邮件13908012345@163.com", {{Kind::known, "13908012345"}}) == Found{{Kind::known, "13908012345@163.com"}});
    CHECK(foundIn("请拨028-86638888 转801。", {{Kind::known, "028-86638888"}}) == Found{{Kind::known, "028-86638888 转801"}});
    CHECK(foundIn("请找社区，联系人：王明华。", {{Kind::deputyName, "王明"}}) == Found{{Kind::deputyName, "王明华"}});
    CHECK(foundIn("") == Found{});
    CHECK(foundIn("\xE5\x91 13800001234") == Found{{Kind::mobile, "13800001234"}});  // bytes that are no text do no harm
}

}  // namespace huying::tests
