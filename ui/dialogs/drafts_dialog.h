// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "background/register.h"

class QPushButton;
class QTableWidget;

namespace huying::ui {

// What was typed and not finished by windows that are gone: when, where, how it begins. Each can be gone on with or thrown
// away.
class DraftsDialog : public QDialog {
    Q_OBJECT
public:
    DraftsDialog(Register& theRegister, QWidget* parent);

    static QString nameOf(const QString& form);        // 交办　18-1-120
    static QString beginningOf(const FormDraft& draft);

Q_SIGNALS:
    void continueRequested(const QString& form);

private:
    void fill();
    void goOn();
    void discard();
    [[nodiscard]] std::optional<FormDraft> chosen() const;

    Register& register_;
    QTableWidget* list_;
    QPushButton* continue_;
    QPushButton* discard_;
};

}  // namespace huying::ui
