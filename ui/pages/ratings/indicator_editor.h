// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantList>
#include <QWidget>
#include <optional>
#include <vector>

#include "domain/assessment.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace huying::ui {

// The indicators of a sheet as they are edited: a list, and the fields of the one that is chosen. Its formula is checked while it
// is typed, with the place of a mistake marked; beside it stand the names that it may use.
class IndicatorEditor : public QWidget {
    Q_OBJECT
public:
    explicit IndicatorEditor(QWidget* parent = nullptr);

    void setIndicators(const std::vector<domain::Indicator>& indicators);
    // Nothing where points are no number; the fields of that indicator are shown, with what is wrong.
    [[nodiscard]] std::optional<std::vector<domain::Indicator>> indicators();
    // As typed, for drafts.
    [[nodiscard]] QVariantList typed() const;
    void setTyped(const QVariantList& rows);

    // What the indicators of a list give together, without those on top; none where it has no indicator.
    [[nodiscard]] std::optional<domain::Points> fullOf(domain::AssessedRole list) const;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QString name;
        QString role;   // code
        QString scale;  // code
        QString points;
        QString formula;
        QString note;
    };

    QWidget* makeList();
    QWidget* makeFields();
    QWidget* makeNames();
    void showCurrent();
    void showPointsFault(const QString& text);
    void takeFields();  // what was typed, into the row that is chosen
    void checkFormula();
    void fillList(int current);
    void add();
    void remove();
    void move(int by);
    [[nodiscard]] int current() const;
    [[nodiscard]] static Row rowOf(const domain::Indicator& indicator);

    std::vector<Row> rows_;
    bool isShowing_ = false;
    QListWidget* list_;
    QLineEdit* name_;
    QComboBox* role_;
    QComboBox* scale_;
    QLineEdit* points_;
    QLabel* pointsFault_;
    QPlainTextEdit* formula_;
    QLabel* check_;
    QLineEdit* note_;
    QLineEdit* find_;
    QListWidget* names_;
    QWidget* fields_;
};

}  // namespace huying::ui
