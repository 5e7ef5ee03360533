// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/report_charts.h"
#include "documents/xml_writer.h"

namespace huying::documents {

// A chart as bars of the page, or as a drawing along the months; its figures are text.
void writeHtmlChart(XmlWriter& html, const app::Chart& chart);

}  // namespace huying::documents
