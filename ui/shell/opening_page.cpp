// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/opening_page.h"

#include <QtWidgets>

#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

OpeningPage::OpeningPage(QWidget* parent)
    : QWidget(parent),
      recent_(new QListWidget),
      recentTitle_(roleLabel(tr("Recent registers"), "strong")),
      message_(plainLabel(QString())) {
    setObjectName(u"page"_s);
    auto* column = new QWidget;
    column->setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 84);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(roleLabel(tr("Huying"), "figure"));
    layout->addWidget(roleLabel(
        tr("The register of deputies' suggestions: from intake and assignment to reply, rating and the year-end report."), "muted"));
    layout->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    auto* open = primaryButton(tr("Open a register…"));
    auto* make = new QPushButton(tr("New register…"));
    auto* demonstration = new QPushButton(tr("Demonstration register…"));
    open->setObjectName(u"openRegister"_s);
    buttons->addWidget(open);
    buttons->addWidget(make);
    buttons->addWidget(demonstration);
    buttons->addStretch(1);
    auto* otherLanguage = linkButton(language() == app::Language::english ? u"中文"_s : u"English"_s);
    otherLanguage->setObjectName(u"otherLanguage"_s);
    buttons->addWidget(otherLanguage);
    layout->addLayout(buttons);
    layout->addWidget(message_);
    message_->hide();
    layout->addSpacing(8);
    layout->addWidget(recentTitle_);
    recent_->setObjectName(u"recent"_s);
    recent_->setMaximumHeight(fontMetrics().lineSpacing() * 14);
    layout->addWidget(recent_);
    layout->addStretch(2);
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(column);
    outer->addStretch(1);
    connect(open, &QPushButton::clicked, this, &OpeningPage::openRequested);
    connect(make, &QPushButton::clicked, this, &OpeningPage::newRequested);
    connect(demonstration, &QPushButton::clicked, this, &OpeningPage::demonstrationRequested);
    connect(otherLanguage, &QPushButton::clicked, this, &OpeningPage::languageRequested);
    connect(recent_, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT recentChosen(item->data(Qt::UserRole).toString()); });
    showRecent();
}

void OpeningPage::showRecent() {
    recent_->clear();
    for (const QString& path : QSettings().value(u"recent"_s).toStringList()) {
        const QFileInfo file(path);
        auto* item = new QListWidgetItem(u"%1　%2"_s.arg(file.fileName(), QDir::toNativeSeparators(file.path())));
        item->setData(Qt::UserRole, path);
        recent_->addItem(item);
    }
    recent_->setVisible(recent_->count() > 0);
    recentTitle_->setVisible(recent_->count() > 0);
}

void OpeningPage::showProblem(const QString& text) {
    message_->setText(text);
    setTone(message_, Tone::bad);
    message_->show();
}

void OpeningPage::showWaiting(const QString& text) {
    message_->setText(text);
    setTone(message_, Tone::plain);
    message_->show();
}

void OpeningPage::remember(const QString& path) {
    QStringList paths = QSettings().value(u"recent"_s).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    QSettings().setValue(u"recent"_s, paths.mid(0, 8));
}

}  // namespace huying::ui
