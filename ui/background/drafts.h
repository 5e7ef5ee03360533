// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariantMap>

namespace huying::ui {

class Register;

// What stands typed in forms that were not finished, by form and case. Written within a second to a file beside the
// register, offered again when the form opens; a finished form drops its draft. Owned by the register.
class Drafts : public QObject {
    Q_OBJECT
public:
    explicit Drafts(Register& theRegister);

    void load(const QString& registerPath);
    [[nodiscard]] QVariantMap draft(const QString& form) const;
    void keep(const QString& form, const QVariantMap& values);
    void drop(const QString& form);
    void turnOff();  // from now on nothing is kept or offered: pictures are no typing

private:
    void write();

    Register& register_;
    QString file_;
    QJsonObject drafts_;
    bool isOff_ = false;
    QTimer pause_;
};

}  // namespace huying::ui
