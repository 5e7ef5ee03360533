// SPDX-License-Identifier: GPL-3.0-or-later
// A deputy's page: what stands in the file, and how a real browser shows it on a phone 360 px wide.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "base/text.h"
#include "documents/browser.h"
#include "documents/deputy_page.h"
#include "documents/temporary_folder.h"
#include "support/temporary_register.h"

using namespace huying;

namespace huying::tests {

namespace {

const app::Words& zh() { return app::Words::of(app::Language::chinese); }

app::DeputyPiece pieceNumbered(int serial, const std::string& title) {
    app::DeputyPiece piece;
    piece.address = "18-1-" + std::to_string(serial);
    piece.title = title;
    piece.term = 18;
    piece.sessionNumber = 1;
    piece.sessionName = "十八届人大一次会议";
    piece.isSigned = true;
    piece.state = domain::CaseState::handling;
    piece.nextStep = "市交通运输局　答复代表";
    piece.nextDueOn = day("2023-12-10");
    piece.coSigners = {"陈红", "赵云"};
    app::DeputyUnit unit;
    unit.name = "市交通运输局";
    unit.role = domain::TaskRole::lead;
    unit.dueOn = day("2023-12-10");
    unit.isOpen = true;
    piece.units = {unit};
    unit.isOpen = false;
    unit.doneOn = day("2023-11-30");
    unit.resultClass = domain::ResultClass::B;
    unit.documentNumber = "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    unit.isOwed = true;
    piece.units.push_back(unit);
    app::DeputyPromise promise;
    promise.id = domain::CommitmentId(serial);
    promise.number = 1;
    promise.text = "新开3条接驳线";
    promise.dueOn = day("2023-12-25");
    piece.promises = {promise};
    promise.state = domain::CommitmentState::fulfilled;
    promise.settledOn = day("2023-12-01");
    piece.promises.push_back(promise);
    return piece;
}

app::DeputyRecord hostileRecord() {
    app::DeputyRecord record;
    record.deputy.name = "王<b>明</b>";
    record.deputy.term = 18;
    record.deputy.delegationName = "武侯\"代表团\"";
    record.deputy.certificate = "180001";
    record.today = day("2023-12-20");
    record.pieces = {
        pieceNumbered(1, "<script>document.title='run'</script>关于接驳的建议"),
        pieceNumbered(2, "https://example.com/" + std::string(200, 'x') + "<img src=x onerror=alert(1)>"),
        pieceNumbered(3,
                      "关于进一步完善全市公共交通站点与轨道交通站点之间接驳换乘体系并同步提升夜间出行服务能力和无障碍设施覆盖水平的建议"),
        pieceNumbered(4, "待评价的建议")};
    record.pieces[2].state = domain::CaseState::completed;
    record.pieces[2].isCompleted = true;
    record.pieces[2].nextStep.clear();
    record.pieces[2].nextDueOn.reset();
    record.pieces[3].nextDueOn = day("2023-12-25");
    record.pieces[3].awaitsRating = true;
    record.kept = {{domain::SuggestionId(9), "18-1-9", true}};
    return record;
}

std::string indexOf(const std::vector<std::string>& names) {
    std::vector<documents::PageEntry> entries;
    for (const std::string& name : names) entries.push_back({name, "武侯代表团", "0123.html", "2023-12-20T00:00:00Z"});
    entries.push_back({"赵<云>", "青羊代表团", "4567.html", "2023-12-20T00:00:00Z"});
    return documents::deputyIndexPage(entries, 18, day("2023-12-20"), zh());
}

pugi::xml_document parsed(const std::string& html) {
    pugi::xml_document page;
    REQUIRE(page.load_string(html.substr(html.find("<html")).c_str()));
    return page;
}

// Shows each page in a frame as wide as a phone, opens everything that opens, and tells how it looks. The pages themselves stay as
// they are: a page without script is measured from outside.
constexpr const char* measuringPage = R"page(<!DOCTYPE html><html><body><script>
const channel = c => { c /= 255; return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4); };
const light = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
const colour = text => text.match(/[\d.]+/g).map(Number);
const behind = (view, element) => {
  for (let e = element; e; e = e.parentElement) {
    const c = colour(view.getComputedStyle(e).backgroundColor);
    if (c.length === 3 || c[3] > 0) return c;
  }
  return [255, 255, 255];
};
const ratio = (a, b) => { const x = light(a), y = light(b); return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };
const results = {};
let open = 0;
const measure = name => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:360px;height:740px;border:0';
  frame.src = name;
  ++open;
  frame.onload = () => {
    const view = frame.contentWindow, page = frame.contentDocument;
    page.querySelectorAll('details').forEach(d => { d.open = true; });
    const shown = [...page.body.querySelectorAll('*')].filter(e => e.getClientRects().length > 0);
    const texts = shown.filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim() !== ''));
    results[name] = {
      width: page.documentElement.scrollWidth,
      widest: Math.max(...shown.map(e => e.getBoundingClientRect().right)),
      lowest: Math.min(...[...page.querySelectorAll('summary,a')].map(e => e.getBoundingClientRect().height)),
      contrast: Math.min(...texts.map(e => ratio(colour(view.getComputedStyle(e).color), behind(view, e)))),
      smallest: Math.min(...texts.map(e => parseFloat(view.getComputedStyle(e).fontSize))),
      ground: light(behind(view, page.body)),
      loaded: view.performance.getEntriesByType('resource').length,
      scripts: page.scripts.length,
      images: page.images.length,
      title: page.title,
    };
    if (--open === 0) { const out = document.createElement('pre'); out.textContent = JSON.stringify(results); document.body.append(out); }
  };
  document.body.append(frame);
};
['page.html', 'empty.html', 'index.html'].forEach(measure);
</script></body></html>)page";

nlohmann::json measured(const TemporaryFolder& folder, Scheme scheme) {
    const std::string document = loadedInBrowser(folder.put("measure.html", measuringPage), scheme);
    const std::size_t begin = document.find("<pre>");
    const std::size_t end = document.find("</pre>");
    REQUIRE(begin != std::string::npos);
    return nlohmann::json::parse(document.substr(begin + 5, end - begin - 5));
}

}  // namespace

TEST_CASE("A deputy's page: one file that loads nothing, in well-formed words, with nothing of a text taken for markup") {
    const std::string html = documents::deputyPage(hostileRecord(), zh());
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    const pugi::xml_document page = parsed(html);
    CHECK(page.select_nodes("//script | //link | //img | //iframe | //@src | //@onerror | //@style").empty());
    for (const auto& link : page.select_nodes("//@href")) CHECK(std::string(link.attribute().value()).starts_with("#piece-"));
    CHECK(std::string(page.select_node("//meta[@http-equiv='Content-Security-Policy']/@content").attribute().value()) ==
          "default-src 'none'; style-src 'unsafe-inline'");
    CHECK(std::string(page.select_node("//h1").node().text().get()) == "王<b>明</b>履职档案");
    CHECK(std::string(page.select_node("//article[1]//h4").node().text().get()) == "<script>document.title='run'</script>关于接驳的建议");
    CHECK(base::contains(html, "另有1件涉密或要求不公开姓名的建议"));
    CHECK_FALSE(base::contains(html, "18-1-9<"));
    // Every figure opens to its pieces, and every link leads to one.
    for (const auto& link : page.select_nodes("//@href")) {
        const std::string target = std::string(link.attribute().value()).substr(1);
        CHECK(page.select_nodes(("//*[@id='" + target + "']").c_str()).size() == 1);
    }
    CHECK(std::string(page.select_node("//ul[@class='figures']/li[1]//span[@class='count']").node().text().get()) == "4件");
    CHECK(page.select_nodes("//ul[@class='figures']/li[1]//a").size() == 4);
}

TEST_CASE("The index of deputies' pages: by delegation, for people and for programs") {
    const pugi::xml_document page = parsed(indexOf({"王明", "李亮"}));
    CHECK(page.select_nodes("//h2").size() == 2);
    CHECK(page.select_nodes("//ul[@class='links'][1]/li").size() == 2);
    CHECK(std::string(page.select_node("//ul[@class='links'][2]/li/a").node().text().get()) == "赵<云>");
    // A phone gets to a delegation without scrolling by all the others.
    const auto links = page.select_nodes("//nav/details/ul/li/a");
    REQUIRE(links.size() == 2);
    CHECK(std::string(links[0].node().text().get()) == "武侯代表团（2）");
    CHECK(std::string(links[1].node().text().get()) == "青羊代表团（1）");
    for (const auto& link : links) {
        const std::string mark = std::string(link.node().attribute("href").value()).substr(1);
        CHECK(page.select_nodes(("//h2[@id='" + mark + "']").c_str()).size() == 1);
    }
    CHECK(std::string(page.select_node("//h2[@id='delegation-2']").node().text().get()) == "青羊代表团");
    const auto json = nlohmann::json::parse(
        documents::deputyIndexJson({{"王\"明", "武侯代表团", "0123.html", "2023-12-20T00:00:00Z"}}, 18, day("2023-12-20")));
    CHECK(json["term"] == 18);
    CHECK(json["as_of"] == "2023-12-20");
    CHECK(json["deputies"][0]["name"] == "王\"明");
    CHECK(json["deputies"][0]["file"] == "0123.html");
}

TEST_CASE("A deputy's page on a phone 360 px wide: nothing to scroll sideways, all of it readable, light and dark", "[browser]") {
    const TemporaryFolder folder;
    (void)folder.put("page.html", documents::deputyPage(hostileRecord(), zh()));
    app::DeputyRecord nothing;
    nothing.deputy.name = "新任";
    nothing.deputy.term = 18;
    nothing.today = day("2023-12-20");
    (void)folder.put("empty.html", documents::deputyPage(nothing, zh()));
    (void)folder.put("index.html", indexOf({"王明", "李亮", std::string(80, 'x')}));
    const nlohmann::json light = measured(folder, Scheme::light);
    const nlohmann::json dark = measured(folder, Scheme::dark);
    for (const auto& [scheme, pages] : {std::pair{"light", &light}, std::pair{"dark", &dark}}) {
        REQUIRE(pages->size() == 3);
        for (const auto& [name, page] : pages->items()) {
            INFO(scheme << " " << name << " " << page.dump());
            CHECK(page["width"].get<double>() <= 360);
            CHECK(page["widest"].get<double>() <= 360);
            if (!page["lowest"].is_null()) CHECK(page["lowest"].get<double>() >= 44);
            CHECK(page["contrast"].get<double>() >= 4.5);
            CHECK(page["smallest"].get<double>() >= 13);
            CHECK(page["loaded"] == 0);
            CHECK(page["scripts"] == 0);
            CHECK(page["images"] == 0);
        }
    }
    CHECK(base::contains(light["page.html"]["title"].get<std::string>(), "代表履职档案"));  // no text of it was run
    CHECK(light["page.html"]["ground"].get<double>() > 0.8);
    CHECK(dark["page.html"]["ground"].get<double>() < 0.1);
}

}  // namespace huying::tests
