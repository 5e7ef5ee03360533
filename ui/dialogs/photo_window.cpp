// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/photo_window.h"

#include <QtWidgets>

#include "dialogs/photo_image.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

PhotoWindow::PhotoWindow(Register& theRegister, std::vector<domain::Attachment> photos, std::size_t first, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      photos_(std::move(photos)),
      place_(first),
      label_(new QLabel),
      area_(new QScrollArea),
      line_(roleLabel(QString(), "muted")) {
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(area_, 1);
    layout->addWidget(line_);
    label_->setAlignment(Qt::AlignCenter);
    label_->setWordWrap(true);
    label_->setObjectName(u"photoPicture"_s);
    line_->setObjectName(u"photoLine"_s);
    line_->setWordWrap(true);
    area_->setObjectName(u"photoArea"_s);
    area_->setWidget(label_);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setFocusPolicy(Qt::NoFocus);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 150, character * 100});
    read();
}

void PhotoWindow::go(std::size_t place) {
    if (place >= photos_.size()) return;
    place_ = place;
    read();
}

void PhotoWindow::read() {
    struct Shown {
        QImage image;
        std::optional<base::Error> error;
    };
    const domain::Attachment& photo = photos_.at(place_);
    setWindowTitle(toQt(photo.name));
    line_->setText(tr("%1 of %2. Left and Right go on, 1 shows it in its own size and back, there Up, Down and Shift with Left or Right "
                      "move it; Esc closes.")
                       .arg(place_ + 1)
                       .arg(photos_.size()));
    const unsigned generation = ++generation_;
    register_.ask(
        this,
        [id = photo.id](app::RegisterStore& store) {
            const auto bytes = readPhoto(store, id);
            return bytes ? Shown{pictureIn(*bytes), std::nullopt} : Shown{{}, bytes.error()};
        },
        [this, generation](const Shown& shown) {
            if (generation != generation_) return;
            picture_ = QPixmap::fromImage(shown.image);
            if (shown.error) {
                label_->setText(sentence(*shown.error));
            } else if (picture_.isNull()) {
                label_->setText(tr("This picture cannot be shown here. “Save a copy” gives the file as it is."));
            } else {
                fit();
            }
        });
}

void PhotoWindow::fit() {
    if (picture_.isNull()) return;
    const QSize room = area_->viewport()->size();
    const bool isLarger = picture_.width() > room.width() || picture_.height() > room.height();
    label_->setPixmap(isLarger && !isInOwnSize_ ? picture_.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation) : picture_);
}

void PhotoWindow::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    fit();
}

void PhotoWindow::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers().testFlag(Qt::ShiftModifier) && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        return area_->horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Left ? QAbstractSlider::SliderSingleStepSub
                                                                                        : QAbstractSlider::SliderSingleStepAdd);
    }
    switch (event->key()) {
        case Qt::Key_Up:
            return area_->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        case Qt::Key_Down:
            return area_->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        case Qt::Key_Right:
        case Qt::Key_PageDown:
            return go(place_ + 1);
        case Qt::Key_Left:
        case Qt::Key_PageUp:
            return go(place_ == 0 ? photos_.size() : place_ - 1);  // before the first there is none
        case Qt::Key_1:
            isInOwnSize_ = !isInOwnSize_;
            return fit();
        default:
            QDialog::keyPressEvent(event);
    }
}

}  // namespace huying::ui
