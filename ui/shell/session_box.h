// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace huying::ui {

// The box of the sessions. It draws its arrow itself: the picture that the style sheet has for other boxes needs a plug-in of
// Qt, and the first picture of the window would wait for that.
class SessionBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace huying::ui
