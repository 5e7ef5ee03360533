// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPixmap>
#include <vector>

#include "background/register.h"
#include "domain/attachment.h"

class QLabel;
class QScrollArea;

namespace huying::ui {

// One photo after the other, as large as the window or in its own size. Left and Right go on, 1 changes the size, Up, Down and
// Shift with Left or Right move what is larger than the window, Esc closes.
class PhotoWindow : public QDialog {
    Q_OBJECT
public:
    PhotoWindow(Register& theRegister, std::vector<domain::Attachment> photos, std::size_t first, QWidget* parent);

    [[nodiscard]] bool isShown() const { return !picture_.isNull(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void go(std::size_t place);
    void read();
    void fit();

    Register& register_;
    std::vector<domain::Attachment> photos_;
    std::size_t place_;
    unsigned generation_ = 0;
    bool isInOwnSize_ = false;
    QPixmap picture_;
    QLabel* label_;
    QScrollArea* area_;
    QLabel* line_;
};

}  // namespace huying::ui
