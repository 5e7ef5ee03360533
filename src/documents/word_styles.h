// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "documents/word_document.h"

// The parts of a Word file beside its text.
namespace huying::documents {

inline constexpr std::string_view wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// The identifier of a paragraph style in styles.xml.
std::string_view styleId(ParagraphStyle style);

std::string wordStyles();
std::string wordSettings();
// "— 1 —", outside on the page as GB/T 9704 asks: right on odd pages, left on even ones.
std::string wordFooter(bool isEvenPage);
// Charts are numbered from 1: word/charts/chart1.xml with its figures in word/embeddings/chart1.xlsx.
std::string wordContentTypes(int charts);
std::string wordPackageRelationships();
std::string wordDocumentRelationships(int charts);
std::string wordChartRelationships(int number);
// By which the text names a chart.
std::string wordChartId(int number);
std::string wordProperties(std::string_view title);

}  // namespace huying::documents
