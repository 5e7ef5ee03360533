// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace huying::ui {

// A bar as long as its share of the longest one. The number stands beside it, so it needs no axis and prints in grey.
class ShareBar : public QWidget {
public:
    ShareBar(int value, int longest, bool isLeading, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int value_;
    int longest_;
    bool isLeading_;
};

}  // namespace huying::ui
