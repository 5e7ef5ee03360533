// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desk.h"

#include <QApplication>
#include <QSettings>
#include <QVariantMap>

#include "background/register.h"
#include "shell/main_window.h"
#include "widgets/message_strip.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

Desk::Desk(Register& theRegister, Prompts& prompts, Installer install)
    : register_(theRegister), prompts_(prompts), install_(std::move(install)) {
    makeWindow();
}

Desk::~Desk() = default;

void Desk::makeWindow() {
    window_ = std::make_unique<MainWindow>(register_, prompts_);
    connect(window_.get(), &MainWindow::languageChosen, this, &Desk::useLanguage);
}

void Desk::useLanguage(const QString& language) {
    if (QApplication::activeModalWidget() != nullptr) {
        window_->strip()->showRefusal(tr("Finish or close the open dialog first; then the language can be switched."));
        return;
    }
    // Behind the jobs posted so far: an answer on its way still finds the window that asked.
    register_.work(this, [] { return true; }, [this, language](bool) { replaceWindow(language); });
}

void Desk::replaceWindow(const QString& language) {
    if (QApplication::activeModalWidget() != nullptr) return;
    const QVariantMap state = window_->state();
    const Qt::WindowStates shape = window_->windowState();
    const QRect place = window_->geometry();
    // Between the two windows there is none; the program does not end there.
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    window_.reset();  // first: it keeps column widths and splitters in the settings, which the next one reads
    QSettings().setValue(u"language"_s, language);
    install_(language);
    makeWindow();
    window_->setGeometry(place);
    window_->setWindowState(shape);
    window_->setState(state);
    window_->show();
    QApplication::setQuitOnLastWindowClosed(quits);
    Q_EMIT languageChanged();
}

}  // namespace huying::ui
