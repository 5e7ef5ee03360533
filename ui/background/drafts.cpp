// SPDX-License-Identifier: GPL-3.0-or-later
#include "background/drafts.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include "background/register.h"

namespace huying::ui {

Drafts::Drafts(Register& theRegister) : QObject(&theRegister), register_(theRegister) {
    pause_.setSingleShot(true);
    pause_.setInterval(700);
    connect(&pause_, &QTimer::timeout, this, &Drafts::write);
}

void Drafts::load(const QString& registerPath) {
    file_ = registerPath + QStringLiteral("-drafts");
    drafts_ = {};
    QFile file(file_);
    if (file.open(QIODevice::ReadOnly)) drafts_ = QJsonDocument::fromJson(file.readAll()).object();
}

QVariantMap Drafts::draft(const QString& form) const { return isOff_ ? QVariantMap() : drafts_.value(form).toObject().toVariantMap(); }

void Drafts::turnOff() { isOff_ = true; }

void Drafts::keep(const QString& form, const QVariantMap& values) {
    if (isOff_) return;
    drafts_.insert(form, QJsonObject::fromVariantMap(values));
    pause_.start();
}

void Drafts::drop(const QString& form) {
    if (isOff_ || !drafts_.contains(form)) return;
    drafts_.remove(form);
    pause_.start();
}

void Drafts::write() {
    register_.work(
        this,
        [path = file_, drafts = drafts_] {
            if (drafts.isEmpty()) return QFile::remove(path) || !QFile::exists(path);
            QSaveFile file(path);
            file.setDirectWriteFallback(true);
            if (!file.open(QIODevice::WriteOnly)) return false;
            file.write(QJsonDocument(drafts).toJson(QJsonDocument::Compact));
            return file.commit();
        },
        [](bool) {});
}

}  // namespace huying::ui
