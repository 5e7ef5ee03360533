// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/exchange_text.h"

#include "app/exchange/left_lines.h"
#include "app/exchange/line_text.h"
#include "dialogs/exchange_dialog.h"
#include "text/labels.h"

namespace huying::ui {

namespace {

QString leftText(const app::LeftLine& left) {
    const app::RememberedLine& line = *left.line;
    if (app::isReasonAlone(line))
        return ExchangeDialog::tr("　　%1　%2　Why: %3").arg(toQt(line.place), toQt(line.caseAddress), toQt(line.leftBecause));
    return ExchangeDialog::tr("　　%1　%2　%3　Why: %4")
        .arg(toQt(line.place), toQt(line.caseAddress), toQt(line.said), toQt(line.leftBecause));
}

QString returnLine(const app::ExchangeReturn& back) {
    // All at once: the name of a file may hold a %1 itself.
    const QString text = back.number > 0 ? ExchangeDialog::tr("　return number %6, taken on %1 (%2): %3 of %4 recorded by %5")
                                               .arg(isoText(back.on), toQt(back.file), QString::number(back.applied),
                                                    QString::number(back.lines), toQt(back.by), QString::number(back.number))
                                         : ExchangeDialog::tr("　came back on %1 (%2): %3 of %4 recorded by %5")
                                               .arg(isoText(back.on), toQt(back.file), QString::number(back.applied),
                                                    QString::number(back.lines), toQt(back.by));
    return back.isTakenBack ? ExchangeDialog::tr("%1 (taken back)").arg(text) : text;
}

}  // namespace

QString lastReturnText(const std::vector<app::Exchange>& exchanges) {
    for (const app::Exchange& exchange : exchanges) {
        if (exchange.returns.empty()) continue;
        const app::ExchangeReturn& back = exchange.returns.back();
        // A unit numbers what it returns; only of a sheet, and of what an older program took, it is the times that are counted.
        const QString form = back.number > 0 ? ExchangeDialog::tr("package %1, return number %2 of the unit, on %3: %4 of %5 recorded")
                             : exchange.kind == app::ExchangeKind::package
                                 ? ExchangeDialog::tr("package %1, time %2, on %3: %4 of %5 recorded")
                                 : ExchangeDialog::tr("sheet %1, time %2, on %3: %4 of %5 recorded");
        const QString text = form.arg(exchange.number)
                                 .arg(back.number > 0 ? back.number : static_cast<int>(exchange.returns.size()))
                                 .arg(isoText(back.on))
                                 .arg(back.applied)
                                 .arg(back.lines);
        return back.isTakenBack ? ExchangeDialog::tr("%1 (taken back)").arg(text) : text;
    }
    return {};
}

QString exchangesText(const app::UnitWork& row) {
    const std::vector<app::LeftLine> left = app::leftLines(row.exchanges);
    QStringList lines;
    for (const app::Exchange& exchange : row.exchanges) {
        lines.append(toQt(app::exchangeText(exchange, words())));
        for (const app::ExchangeReturn& back : exchange.returns) {
            lines.append(returnLine(back));
            QStringList texts;
            for (const app::LeftLine& one : left) {
                if (one.back == &back) texts.append(leftText(one));
            }
            if (texts.isEmpty()) continue;
            lines.append(ExchangeDialog::tr(
                             "　not taken over: %1. Take the same file back once more to decide about them, or lay them aside (Ctrl+R):")
                             .arg(texts.size()));
            lines.append(texts);
        }
    }
    return lines.join(u'\n');
}

}  // namespace huying::ui
