// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/chart_fill.h"

namespace huying::documents {

ChartFill fillOf(app::ChartTone tone) {
    switch (tone) {
        case app::ChartTone::good:
            return {"", 0x2E7D4F};
        case app::ChartTone::middling:
            return {"dkVert", 0x9A6700};
        case app::ChartTone::bad:
            return {"wdUpDiag", 0xB3262E};
        case app::ChartTone::leading:
            return {"", 0xB3262E};
        case app::ChartTone::open:
            return {"pct25", 0x8B93A0};
        case app::ChartTone::plain:
            break;
    }
    return {"dkHorz", 0x8B93A0};
}

std::vector<std::string> labelsOf(const app::Chart& chart) {
    std::vector<std::string> labels;
    for (const app::ChartGroup& group : chart.groups) {
        for (const app::ChartRow& row : group.rows) labels.push_back(group.title.empty() ? row.label : group.title + "：" + row.label);
    }
    return labels;
}

std::vector<const app::ChartRow*> rowsOf(const app::Chart& chart) {
    std::vector<const app::ChartRow*> rows;
    for (const app::ChartGroup& group : chart.groups) {
        for (const app::ChartRow& row : group.rows) rows.push_back(&row);
    }
    return rows;
}

}  // namespace huying::documents
