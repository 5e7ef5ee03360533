// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/sheet_output.h"

#include <QtWidgets>
#include <filesystem>

#include "print/paper_layout.h"
#include "print/print_preview.h"
#include "prompts/prompts.h"
#include "text/labels.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

void printSheet(Register& theRegister, QWidget* over, const app::ListSheet& sheet, const QString& subtitle, std::function<void()> opened) {
    theRegister.work(
        over,
        [compose = theRegister.outside().composeSheet, sheet, below = toUtf8(subtitle)] {
            return std::make_shared<const PaperPages>(layOut(compose(sheet, below)));
        },
        [over, opened = std::move(opened)](const std::shared_ptr<const PaperPages>& pages) {
            previewPages(pages, over);
            opened();
        });
}

void exportSheet(Register& theRegister, Prompts& prompts, QWidget* over, const app::ListSheet& sheet, const QString& subtitle,
                 std::function<void(const QString& sentence, bool isWrong)> tell) {
    const QString path =
        prompts.about(FileKind::lists)
            .fileToSave(over, QCoreApplication::translate("SheetOutput", "Export"),
                        QString(toQt(sheet.title).replace(u'/', u'-') + u".xlsx"_s),
                        QCoreApplication::translate("SheetOutput", "Excel files (*.xlsx);;Word files (*.docx);;CSV files (*.csv)"));
    if (path.isEmpty()) return;
    theRegister.work(
        over,
        [outside = theRegister.outside(), sheet, below = toUtf8(subtitle), path] {
            const std::filesystem::path file(path.toStdU16String());
            return file.extension() == ".docx" ? outside.writePaper(outside.composeSheet(sheet, below), file)
                                               : outside.writeSheet(sheet, file);
        },
        [path, tell = std::move(tell)](const base::Result<void>& result) {
            if (!result) return tell(sentence(result.error()), true);
            tell(QCoreApplication::translate("SheetOutput", "Exported: %1").arg(QDir::toNativeSeparators(path)), false);
        });
}

void putOnClipboard(const ClipboardTable& table) {
    auto* contents = new QMimeData;
    contents->setText(toQt(table.tabSeparated));
    contents->setHtml(toQt(table.html));
    QGuiApplication::clipboard()->setMimeData(contents);
}

}  // namespace huying::ui
