// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desk.h"

#include <QApplication>
#include <QIcon>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <QVariantMap>
#include <chrono>

#include "background/register.h"
#include "look/late_icon.h"
#include "look/theme.h"
#include "shell/main_window.h"
#include "text/labels.h"
#include "widgets/message_strip.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// What the register has answered so far, and the questions that follow from it: without waiting, so that the first picture
// already shows what is there.
void takeAnswers() {
    constexpr int turns = 2;  // answers, then questions: what is posted meanwhile waits for the next turn
    for (int turn = 0; turn < turns; ++turn) QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
}

}  // namespace

Desk::Desk(Register& theRegister, Prompts& prompts, Installer install)
    : register_(theRegister), prompts_(prompts), install_(std::move(install)) {
    makeWindow();
    connect(&register_, &Register::wordsChanged, this, &Desk::takeWords);
}

Desk::~Desk() = default;

void Desk::makeWindow() {
    window_ = std::make_unique<MainWindow>(register_, prompts_);
    connect(window_.get(), &MainWindow::languageChosen, this, &Desk::useLanguage);
}

void Desk::show(QApplication& application) {
    takeAnswers();
    applyStyleSheet(application);  // behind the making of the widgets: each is looked at once
    takeAnswers();
    // Many offices have 1366×768: there the window takes the whole screen instead of reaching beyond it.
    const QSize room = window_->screen()->availableSize();
    constexpr int frame = 48;  // the title bar belongs to the window
    if (room.width() < window_->width() || room.height() < window_->height() + frame) window_->setWindowState(Qt::WindowMaximized);
    LateIcon::hold();
    window_->installEventFilter(this);
    window_->show();
}

bool Desk::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, [] {
            LateIcon::release();
            QApplication::setWindowIcon(QIcon(u":/icons/huying.svg"_s));  // Qt loads a plug-in for it
        });
    }
    return QObject::eventFilter(watched, event);
}

void Desk::useLanguage(const QString& language) {
    if (QApplication::activeModalWidget() != nullptr) {
        window_->strip()->showRefusal(tr("Finish or close the open dialog first; then the language can be switched."));
        return;
    }
    // Behind the jobs posted so far: an answer on its way still finds the window that asked.
    register_.work(
        this, [] { return true; },
        [this, language](bool) {
            if (QApplication::activeModalWidget() != nullptr) return;
            QSettings().setValue(u"language"_s, language);  // chosen: the next start speaks it too
            replaceWindow(language);
        });
}

// Labels that stand already say the words that were in force when they were made.
void Desk::takeWords() {
    constexpr std::chrono::milliseconds untilClosed{200};
    if (QApplication::activeModalWidget() != nullptr) {
        QTimer::singleShot(untilClosed, this, &Desk::takeWords);
        return;
    }
    const QString language = ui::language() == app::Language::english ? u"en"_s : u"zh"_s;
    register_.work(
        this, [] { return true; },
        [this, language](bool) {
            if (QApplication::activeModalWidget() != nullptr) return takeWords();
            replaceWindow(language);
        });
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
