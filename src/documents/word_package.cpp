// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/word_styles.h"

namespace huying::documents {

namespace {

constexpr std::string_view packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

void relationship(XmlWriter& xml, std::string_view id, std::string_view type, std::string_view target) {
    xml.empty("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

std::string office(std::string_view kind) { return std::string(relationshipNamespace) + "/" + std::string(kind); }

}  // namespace

std::string wordContentTypes(int charts) {
    constexpr std::string_view word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    XmlWriter xml;
    xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    xml.empty("Default", {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    xml.empty("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    if (charts > 0) {
        xml.empty("Default", {{"Extension", "xlsx"}, {"ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}});
    }
    const auto part = [&](std::string_view name, std::string_view type) {
        xml.empty("Override", {{"PartName", name}, {"ContentType", type}});
    };
    part("/word/document.xml", std::string(word) + "document.main+xml");
    part("/word/styles.xml", std::string(word) + "styles+xml");
    part("/word/settings.xml", std::string(word) + "settings+xml");
    part("/word/footer1.xml", std::string(word) + "footer+xml");
    part("/word/footer2.xml", std::string(word) + "footer+xml");
    for (int chart = 1; chart <= charts; ++chart) {
        part("/word/charts/chart" + std::to_string(chart) + ".xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
    }
    part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return xml.take();
}

std::string wordPackageRelationships() {
    XmlWriter xml;
    xml.open("Relationships", {{"xmlns", packageRelationships}});
    relationship(xml, "rId1", office("officeDocument"), "word/document.xml");
    relationship(xml, "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
    return xml.take();
}

std::string wordDocumentRelationships(int charts) {
    XmlWriter xml;
    xml.open("Relationships", {{"xmlns", packageRelationships}});
    relationship(xml, "rId1", office("styles"), "styles.xml");
    relationship(xml, "rId2", office("settings"), "settings.xml");
    relationship(xml, "rId3", office("footer"), "footer1.xml");
    relationship(xml, "rId4", office("footer"), "footer2.xml");
    for (int chart = 1; chart <= charts; ++chart) {
        relationship(xml, wordChartId(chart), office("chart"), "charts/chart" + std::to_string(chart) + ".xml");
    }
    return xml.take();
}

std::string wordChartRelationships(int number) {
    XmlWriter xml;
    xml.open("Relationships", {{"xmlns", packageRelationships}});
    relationship(xml, "rId1", office("package"), "../embeddings/chart" + std::to_string(number) + ".xlsx");
    return xml.take();
}

std::string wordChartId(int number) { return "rId" + std::to_string(4 + number); }

std::string wordProperties(std::string_view title) {
    XmlWriter xml;
    xml.open("cp:coreProperties", {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                                   {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
    xml.element("dc:title", title);
    return xml.take();
}

}  // namespace huying::documents
