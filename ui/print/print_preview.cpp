// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/print_preview.h"

#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QtWidgets>

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// A preview that owns the printer it shows.
class Preview : public QPrintPreviewDialog {
public:
    Preview(std::unique_ptr<QPrinter> printer, QWidget* parent)
        : QPrintPreviewDialog(printer.get(), parent), printer_(std::move(printer)) {}

private:
    std::unique_ptr<QPrinter> printer_;
};

}  // namespace

QPrintPreviewDialog* previewPages(std::shared_ptr<const PaperPages> pages, QWidget* parent) {
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    printer->setDocName(pages->title);
    auto* dialog = new Preview(std::move(printer), parent);
    dialog->setObjectName(u"printPreview"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(pages->title);
    dialog->resize(parent->window()->size() * 0.9);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog, [pages](QPrinter* chosen) { printPages(*chosen, *pages); });
    dialog->open();
    return dialog;
}

}  // namespace huying::ui
