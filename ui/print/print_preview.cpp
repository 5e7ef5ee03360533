// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/print_preview.h"

#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTextDocument>
#include <QtWidgets>
#include <functional>

#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestZoom = 7;  // 1000.0%

// A preview that owns the printer it shows.
class Preview : public QPrintPreviewDialog {
public:
    Preview(std::unique_ptr<QPrinter> printer, QWidget* parent)
        : QPrintPreviewDialog(printer.get(), parent), printer_(std::move(printer)) {}

private:
    std::unique_ptr<QPrinter> printer_;
};

}  // namespace

namespace {

QPrintPreviewDialog* preview(const QString& title, bool isFullPage, QPageLayout::Orientation orientation,
                             std::function<void(QPrinter*)> print, QWidget* parent) {
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(orientation);
    printer->setFullPage(isFullPage);
    printer->setDocName(title);
    auto* dialog = new Preview(std::move(printer), parent);
    dialog->setObjectName(u"printPreview"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    // Qt's own box for the zoom is made for its frame, and with another one it cuts the first digit.
    for (auto* zoom : dialog->findChildren<QComboBox*>()) {
        zoom->setMinimumContentsLength(longestZoom);
        zoom->setMinimumWidth(zoom->sizeHint().width() + dialog->fontMetrics().horizontalAdvance(u'0') * 4);
    }
    const int character = dialog->fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(dialog, (parent->window()->size() * 0.9).expandedTo({character * 100, character * 70}));
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog, std::move(print));
    dialog->open();
    return dialog;
}

}  // namespace

QPrintPreviewDialog* previewPages(std::shared_ptr<const PaperPages> pages, QWidget* parent) {
    const auto orientation = pages->isLying() ? QPageLayout::Landscape : QPageLayout::Portrait;
    return preview(pages->title, true, orientation, [pages](QPrinter* chosen) { printPages(*chosen, *pages); }, parent);
}

QPrintPreviewDialog* previewText(const QString& text, const QString& title, QWidget* parent) {
    constexpr int points = 12;
    auto document = std::make_shared<QTextDocument>();
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSize(points);
    document->setDefaultFont(font);
    document->setPlainText(text);
    return preview(title, false, QPageLayout::Portrait, [document](QPrinter* chosen) { document->print(chosen); }, parent);
}

}  // namespace huying::ui
