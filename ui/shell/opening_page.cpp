// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/opening_page.h"

#include <QtWidgets>

#include "text/case_text.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

OpeningPage::OpeningPage(QWidget* parent)
    : QWidget(parent),
      open_(primaryButton(tr("Open a register…"))),
      recent_(new QListWidget),
      recentTitle_(roleLabel(tr("Recent registers"), "strong")),
      message_(plainLabel(QString())),
      restorable_(new QWidget),
      backupsTitle_(roleLabel(QString(), "strong")),
      backups_(new QListWidget) {
    setObjectName(u"page"_s);
    auto* column = new QWidget;
    column->setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 84);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(roleLabel(tr("Huying"), "figure"));
    layout->addWidget(
        hintLabel(tr("The register of deputies' suggestions: from intake and assignment to reply, rating and the year-end report.")));
    layout->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    auto* make = new QPushButton(tr("New register…"));
    auto* demonstration = new QPushButton(tr("Demonstration register…"));
    open_->setObjectName(u"openRegister"_s);
    buttons->addWidget(open_);
    buttons->addWidget(make);
    buttons->addWidget(demonstration);
    buttons->addStretch(1);
    auto* otherLanguage = linkButton(language() == app::Language::english ? u"中文"_s : u"English"_s);
    otherLanguage->setObjectName(u"otherLanguage"_s);
    buttons->addWidget(otherLanguage);
    layout->addLayout(buttons);
    // A unit has no register before its first package: it begins with its key, and with this.
    auto* packages = linkButton(tr("Packages and keys… (Shift+F9)"));
    packages->setObjectName(u"openingPackages"_s);
    auto* packageLine = new QHBoxLayout;
    packageLine->addWidget(packages);
    packageLine->addWidget(hintLabel(tr("A handling unit that gets its pieces in packages makes its key and opens the first one here.")),
                           1);
    layout->addLayout(packageLine);
    layout->addWidget(message_);
    message_->setObjectName(u"openingMessage"_s);
    message_->hide();
    layout->addWidget(buildBackups());
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
    connect(open_, &QPushButton::clicked, this, &OpeningPage::openRequested);
    connect(make, &QPushButton::clicked, this, &OpeningPage::newRequested);
    connect(demonstration, &QPushButton::clicked, this, &OpeningPage::demonstrationRequested);
    connect(otherLanguage, &QPushButton::clicked, this, &OpeningPage::languageRequested);
    connect(packages, &QPushButton::clicked, this, &OpeningPage::packagesRequested);
    connect(recent_, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT recentChosen(item->data(Qt::UserRole).toString()); });
    for (QWidget* stop : {static_cast<QWidget*>(open_), static_cast<QWidget*>(make), static_cast<QWidget*>(demonstration),
                          static_cast<QWidget*>(otherLanguage), static_cast<QWidget*>(packages), static_cast<QWidget*>(recent_),
                          static_cast<QWidget*>(backups_)})
        stop->installEventFilter(this);
    recent_->setAccessibleName(tr("Recent registers"));
    showRecent();
}

// Into the first list that stands below the buttons.
bool OpeningPage::enterList() {
    for (QListWidget* list : {backups_, recent_}) {
        if (!list->isVisible() || list->count() == 0) continue;
        if (list->currentRow() < 0) list->setCurrentRow(0);
        list->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

// A button would take the arrow to go to its neighbour.
bool OpeningPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<const QKeyEvent*>(event)->key();
    const auto* list = qobject_cast<const QListWidget*>(watched);
    if (list == nullptr && key == Qt::Key_Down) return enterList() || QWidget::eventFilter(watched, event);
    if (list == backups_ && key == Qt::Key_Down && list->currentRow() == list->count() - 1 && recent_->count() > 0) {
        if (recent_->currentRow() < 0) recent_->setCurrentRow(0);
        recent_->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (list != nullptr && key == Qt::Key_Up && list->currentRow() <= 0) {
        open_->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QWidget* OpeningPage::buildBackups() {
    auto* layout = new QVBoxLayout(restorable_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    backups_->setObjectName(u"restorable"_s);
    backups_->setMaximumHeight(fontMetrics().lineSpacing() * 10);
    auto* restore = new QPushButton(tr("Restore…"));
    restore->setObjectName(u"restoreFailed"_s);
    auto* line = new QHBoxLayout;
    line->addWidget(restore);
    line->addWidget(hintLabel(tr("First both are compared; what is there now is kept beside it.")), 1);
    layout->addWidget(backupsTitle_);
    layout->addWidget(backups_);
    layout->addLayout(line);
    connect(restore, &QPushButton::clicked, this, &OpeningPage::requestRestore);
    connect(backups_, &QListWidget::itemActivated, this, &OpeningPage::requestRestore);
    restorable_->hide();
    return restorable_;
}

void OpeningPage::requestRestore() {
    const QListWidgetItem* item = backups_->currentItem();
    Q_EMIT restoreRequested(item == nullptr ? QString() : item->data(Qt::UserRole).toString());
}

void OpeningPage::showBackups(const std::vector<app::BackupFile>& backups) {
    backups_->clear();
    for (const app::BackupFile& backup : backups) {
        const QString holds = backup.facts ? u"%1　%2"_s.arg(pieces(static_cast<int>(backup.facts->suggestions)),
                                                             tr("last recorded by %1").arg(toQt(backup.facts->lastActor)))
                                           : tr("cannot be read");
        const QString path = QString::fromStdU16String(backup.path.u16string());
        auto* item = new QListWidgetItem(toQt(backup.at) + u"　"_s + holds, backups_);
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    backupsTitle_->setText(backups.empty() ? tr("No backup of it was found in its place; one that lies elsewhere can be chosen.")
                                           : tr("Its backups"));
    backups_->setVisible(!backups.empty());
    restorable_->show();
    if (backups.empty()) return restorable_->findChild<QPushButton*>(u"restoreFailed"_s)->setFocus();
    backups_->setCurrentRow(0);
    backups_->setFocus();
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
    restorable_->hide();
    message_->show();
}

void OpeningPage::showWaiting(const QString& text) {
    message_->setText(text);
    setTone(message_, Tone::plain);
    restorable_->hide();
    message_->show();
}

void OpeningPage::remember(const QString& path) {
    QSettings settings;
    const QStringList known = settings.value(u"recent"_s).toStringList();
    QStringList paths = known;
    paths.removeAll(path);
    paths.prepend(path);
    paths = paths.mid(0, 8);
    if (paths != known) settings.setValue(u"recent"_s, paths);  // a start on the register opened last writes nothing
}

}  // namespace huying::ui
