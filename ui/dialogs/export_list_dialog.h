// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include "background/register.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace huying::ui {

class ColumnOrderList;
class Prompts;

// Exports the list as it is filtered and sorted, with the columns and in the order the office wants. An order can be kept
// under a name and is offered again; the names are the person's own settings.
class ExportListDialog : public QDialog {
    Q_OBJECT
public:
    // `query` is the list's question, `shown` the columns it shows, in their order.
    ExportListDialog(Register& theRegister, Prompts& prompts, app::ListQuery query, int count, const QStringList& shown, QWidget* parent);

    [[nodiscard]] QStringList columns() const;  // ticked, in order
    void setColumns(const QStringList& columns);

Q_SIGNALS:
    void exported(const QString& path);

private:
    void buildButtons(class QVBoxLayout* layout);
    void fillLayouts(const QString& chosen);
    void chooseLayout();
    void keepLayout();
    void forgetLayout();
    void showState();
    void write();

    Register& register_;
    Prompts& prompts_;
    app::ListQuery query_;
    QStringList shown_;

    QComboBox* layouts_;
    ColumnOrderList* list_;
    QLabel* problem_;
    QPushButton* forget_;
    QPushButton* export_;
};

}  // namespace huying::ui
