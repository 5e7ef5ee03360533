// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "widgets/choice_picker.h"

namespace huying::ui {

class FlowLayout;

// Several choices in order, as chips before the field that picks the next one. Enter adds, a chip's click takes it out.
class ChipPicker : public QWidget {
    Q_OBJECT
public:
    explicit ChipPicker(const QList<Choice>& choices, QWidget* parent = nullptr);

    // With what is typed and not added yet: nothing typed is lost.
    [[nodiscard]] QStringList values() const;
    void setValues(const QStringList& values);
    [[nodiscard]] ChoicePicker* picker() const { return picker_; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add(const QString& text);
    void remove(const QString& text);
    void showChips();

    QStringList values_;
    QWidget* chips_;
    FlowLayout* flow_;
    ChoicePicker* picker_;
};

}  // namespace huying::ui
