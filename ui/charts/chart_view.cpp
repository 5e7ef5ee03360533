// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_view.h"

#include <QtWidgets>

#include "text/text.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ChartView::ChartView(app::Chart chart, QWidget* parent) : QWidget(parent), chart_(std::move(chart)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(toQt(chart_.title));
    setObjectName(u"chart_"_s + toQt(chart_.key));
    lay();
}

void ChartView::lay() {
    drawing_ = std::make_unique<ChartDrawing>(chart_, font(), std::max(width(), fontMetrics().height() * 12));
    const int wanted = static_cast<int>(std::ceil(drawing_->height())) + 2;
    if (minimumHeight() != wanted) setFixedHeight(wanted);
    update();
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawing_->paint(painter, chartLookOfWindow(), current_);
}

void ChartView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) lay();
}

void ChartView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) lay();
}

QString ChartView::nameOf(int mark) const {
    const ChartMark& about = drawing_->marks()[static_cast<std::size_t>(mark)];
    QString name = toQt(about.row->label);
    if (!chart_.series.empty()) name += u' ' + toQt(chart_.series[static_cast<std::size_t>(about.series)]);
    return name;
}

void ChartView::choose(int mark) {
    if (mark == current_) return;
    current_ = mark;
    setAccessibleDescription(mark < 0 ? QString()
                                      : nameOf(mark) + u' ' + toQt(drawing_->marks()[static_cast<std::size_t>(mark)].about->written));
    update();
}

void ChartView::open(int mark) {
    if (mark < 0) return;
    const app::ChartBar& bar = *drawing_->marks()[static_cast<std::size_t>(mark)].about;
    if (!bar.pieces.empty()) Q_EMIT piecesRequested(nameOf(mark), bar.pieces);
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    const int mark = drawing_->markAt(event->position());
    const bool canOpen = mark >= 0 && !drawing_->marks()[static_cast<std::size_t>(mark)].about->pieces.empty();
    setCursor(canOpen ? Qt::PointingHandCursor : Qt::ArrowCursor);
    choose(mark);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) open(drawing_->markAt(event->position()));
}

void ChartView::leaveEvent(QEvent*) {
    if (!hasFocus()) choose(-1);
}

void ChartView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (current_ < 0 && event->reason() != Qt::MouseFocusReason && !drawing_->marks().empty())
        choose(event->reason() == Qt::BacktabFocusReason ? static_cast<int>(drawing_->marks().size()) - 1 : 0);
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    choose(-1);
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(drawing_->marks().size()) - 1;
    if (event->matches(QKeySequence::Copy)) {
        copyPicture();
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Right) {
        current_ < last ? choose(current_ + 1) : Q_EMIT passed(1);
    } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Left) {
        current_ > 0 ? choose(current_ - 1) : Q_EMIT passed(-1);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        open(current_);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool ChartView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int mark = drawing_->markAt(help->pos());
        if (mark < 0) {
            QToolTip::hideText();
        } else {
            const app::ChartBar& bar = *drawing_->marks()[static_cast<std::size_t>(mark)].about;
            QString text = tr("%1: %2").arg(nameOf(mark), toQt(bar.written));
            if (!bar.pieces.empty()) text += u'\n' + tr("Click shows the pieces.");
            QToolTip::showText(help->globalPos(), tipText(text), this);
        }
        return true;
    }
    return QWidget::event(event);
}

QImage ChartView::picture() const {
    constexpr int pictureWidth = 820;  // as wide as the text of a page
    constexpr int margin = 16;
    constexpr double sharpness = 3;
    QFont paperFont = font();
    paperFont.setPixelSize(15);
    const ChartDrawing drawing(chart_, paperFont, pictureWidth);
    QImage image(qRound((pictureWidth + 2 * margin) * sharpness), qRound((drawing.height() + 2 * margin) * sharpness),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(sharpness, sharpness);
    painter.translate(margin, margin);
    drawing.paint(painter, chartLookOfPaper());
    return image;
}

void ChartView::copyPicture() const { QGuiApplication::clipboard()->setImage(picture()); }

}  // namespace huying::ui
