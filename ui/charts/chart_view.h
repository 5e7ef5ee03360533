// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <memory>

#include "charts/chart_drawing.h"

namespace huying::ui {

// A chart of the report in the window. A click on a bar, or arrows and Enter, opens the pieces behind it; Ctrl+C copies
// the chart as a picture. As high as its width asks for.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(app::Chart chart, QWidget* parent = nullptr);

    [[nodiscard]] const app::Chart& chart() const { return chart_; }
    [[nodiscard]] const ChartDrawing& drawing() const { return *drawing_; }
    [[nodiscard]] int current() const { return current_; }
    [[nodiscard]] QImage picture() const;  // dark on white, sharp enough for a printed page
    void copyPicture() const;

Q_SIGNALS:
    void piecesRequested(const QString& title, const std::vector<std::string>& addresses);
    void passed(int by);  // an arrow went beyond the last bar (1) or before the first (-1)

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void lay();
    void choose(int mark);
    void open(int mark);
    [[nodiscard]] QString nameOf(int mark) const;

    app::Chart chart_;
    std::unique_ptr<ChartDrawing> drawing_;
    int current_ = -1;
};

}  // namespace huying::ui
