// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace huying::ui {

// Whatever text a narrow place cuts off can be read whole by pointing at it: fields and what stands in them while they are
// empty, labels, buttons, tabs, headers and cells. What has a tooltip of its own keeps it. Those who do not see the cut
// text hear the whole one: what stands there is the text itself, only its picture is cut.
class CutTexts : public QObject {
    Q_OBJECT
public:
    explicit CutTexts(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace huying::ui
