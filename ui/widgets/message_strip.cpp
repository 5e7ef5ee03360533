// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/message_strip.h"

#include <QtWidgets>

#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

StandingLine::StandingLine(QWidget* parent) : QFrame(parent), label_(plainLabel(QString())) {
    setProperty("role", u"banner"_s);
    setProperty("tone", u"warn"_s);
    setObjectName(u"standingLine"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    label_->setObjectName(u"standing"_s);
    layout->addWidget(label_);
    hide();
}

void StandingLine::showText(const QString& text) {
    label_->setText(text);
    setVisible(!text.isEmpty());
}

MessageStrip::MessageStrip(QWidget* parent)
    : QFrame(parent), label_(plainLabel(QString())), undo_(linkButton(tr("Undo"))), offer_(linkButton(QString())) {
    setProperty("role", u"banner"_s);
    setObjectName(u"messageStrip"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    label_->setObjectName(u"message"_s);
    undo_->setToolTip(tr("Ctrl+Z"));
    auto* close = flatButton(u"✕"_s);
    close->setToolTip(tr("Close"));
    layout->addWidget(label_, 1);
    layout->addWidget(undo_);
    layout->addWidget(offer_);
    offer_->setObjectName(u"offer"_s);
    connect(offer_, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT offerTaken();
    });
    layout->addWidget(close);
    connect(undo_, &QPushButton::clicked, this, [this] {
        undo_->hide();  // a double click never acts twice
        Q_EMIT undoRequested();
    });
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

QString MessageStrip::text() const { return label_->text(); }

void MessageStrip::showDone(const QString& text) { show(text, "ok", Undo::offered); }

void MessageStrip::showNotice(const QString& text) { show(text, "plain", Undo::none); }

void MessageStrip::showOfPage(const QString& text) {
    showNotice(text);
    isOfPage_ = true;
}

void MessageStrip::leavePage() {
    if (isOfPage_) hide();
}

void MessageStrip::showRefusal(const QString& text) { show(text, "bad", Undo::none); }

void MessageStrip::showOffer(const QString& text, const QString& link) {
    show(text, "plain", Undo::none);
    offer_->setText(link);
    offer_->show();
}

void MessageStrip::add(const QString& text) {
    if (isHidden()) return showNotice(text);
    label_->setText(label_->text() + u'\n' + text);
}

void MessageStrip::show(const QString& text, const char* tone, Undo undo) {
    offer_->hide();
    isOfPage_ = false;
    label_->setText(text);
    setProperty("tone", QString::fromLatin1(tone));
    style()->unpolish(this);
    style()->polish(this);
    undo_->setVisible(undo == Undo::offered);
    setVisible(!text.isEmpty());
}

}  // namespace huying::ui
