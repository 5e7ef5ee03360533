// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/report/year_end_report.h"
#include "base/result.h"

namespace huying::documents {

// The report's figures as the bytes of an .xlsx file: 统计 (of a frozen report its number, checks at the head, those that fail in red with
// all their pieces; every block with formula, base, cut-off and sum of shares), 图表 (native charts beside their figures), 指标 (rates and
// growth), the annex lists 承办单位, 类别 and 系统 with their sums, 建议清单, 重点督办,
// 报告文字 (prose, where there is any). Errors: too-many-rows {most}; cannot-make-file.
base::Result<std::string> reportAsXlsx(const app::YearEndReport& report);

}  // namespace huying::documents
