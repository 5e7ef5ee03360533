// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_child.h"

#include <QtWidgets>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>

#include "background/register.h"
#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "look/theme.h"
#include "main/begin_ahead.h"
#include "main/wiring.h"
#include "models/case_list_model.h"
#include "pages/register/register_page.h"
#include "prompts/prompts.h"
#include "shell/desk.h"
#include "shell/main_window.h"

namespace huying::bench {

namespace {

using namespace Qt::StringLiterals;

// Times every event that the window's thread is given, with all that follows from it.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        // The other threads' events pass here too.
        if (QThread::currentThread() != thread() || isInside_ || !isTiming) return QApplication::notify(receiver, event);
        isInside_ = true;
        const std::string kind = "event " + std::to_string(static_cast<int>(event->type()));
        const std::string of = receiver->metaObject()->className();  // it may be gone afterwards
        QElapsedTimer clock;
        clock.start();
        const bool isTaken = QApplication::notify(receiver, event);
        const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        if (milliseconds.empty() || took > *std::max_element(milliseconds.begin(), milliseconds.end())) {
            longest = kind + " of " + of;
        }
        milliseconds.push_back(took);
        isInside_ = false;
        return isTaken;
    }

    bool isTiming = false;
    std::vector<double> milliseconds;
    std::string longest;  // what took the longest time, to look for

private:
    bool isInside_ = false;
};

long residentMemory() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word != "VmRSS:") continue;
        long kilobytes = 0;
        status >> kilobytes;
        return kilobytes;
    }
    return 0;
}

void say(const char* what, double figure) {
    std::printf("%s %.3f\n", what, figure);
    std::fflush(stdout);
}

// Waits for the list to be painted with its rows, then for each place on the way to the end likewise.
class Walk : public QObject {
public:
    Walk(TimedApplication& application, ui::CaseBrowser& browser, bool isScrolling)
        : application_(application), browser_(browser), isScrolling_(isScrolling) {
        browser_.list()->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint && isLoaded() && !isAsked_) {
            isAsked_ = true;
            // Delivered when the picture is on the screen, as in the bare window.
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        }
        return false;
    }

protected:
    void customEvent(QEvent*) override { takePainted(); }

private:
    static constexpr int places = 400;
    static constexpr std::chrono::seconds settling{2};

    [[nodiscard]] bool isLoaded() const {
        const QTableView& list = *browser_.list();
        const int first = list.rowAt(0);
        const int last = list.rowAt(list.viewport()->height() - 1);
        const int count = browser_.model()->rowCount();
        if (count == 0 || first < 0) return false;
        return browser_.model()->rowAt(first) != nullptr && browser_.model()->rowAt(last < 0 ? count - 1 : last) != nullptr;
    }

    void takePainted() {
        isAsked_ = false;
        if (!isScrolling_) {
            std::puts("painted");
            std::fflush(stdout);
            QCoreApplication::exit();
            return;
        }
        if (!std::exchange(isSettled_, true)) {  // the other pages are made behind the first picture of the list
            isAsked_ = true;
            QTimer::singleShot(settling, this, &Walk::takePainted);
            return;
        }
        application_.isTiming = true;
        if (place_ == places) {
            finish();
            return;
        }
        QScrollBar* bar = browser_.list()->verticalScrollBar();
        ++place_;
        const int value = static_cast<int>(static_cast<long long>(bar->maximum()) * place_ / places);
        if (value == bar->value()) {
            QTimer::singleShot(0, this, &Walk::takePainted);
        } else {
            bar->setValue(value);
        }
    }

    void finish() {
        application_.isTiming = false;
        std::vector<double>& all = application_.milliseconds;
        std::sort(all.begin(), all.end());
        say("events", static_cast<double>(all.size()));
        say("longest", all.back());
        std::fprintf(stderr, "The longest was %s.\n", application_.longest.c_str());
        say("p99", all[all.size() * 99 / 100]);
        say("memory", static_cast<double>(residentMemory()));
        QCoreApplication::exit();
    }

    TimedApplication& application_;
    ui::CaseBrowser& browser_;
    bool isScrolling_;
    bool isAsked_ = false;
    bool isSettled_ = false;
    int place_ = 0;
};

}  // namespace

int runWindow(int argc, char** argv) {
    QCoreApplication::setApplicationName(u"huying"_s);
    QCoreApplication::setOrganizationName(u"huying"_s);
    const bool isScrolling = std::string_view(argv[1]) == "--scroll";
    const QString file = QString::fromLocal8Bit(argv[2]);
    static ui::Ahead ahead;
    TimedApplication application(argc, argv);
    // Nothing of the person's settings, and nothing of this run in them.
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    // The list is what is measured. The file is written as it stands: settings that are changed would be saved before the
    // first picture, which no start does.
    QDir(settings.path()).mkdir(u"huying"_s);
    QFile kept(settings.filePath(u"huying/huying.ini"_s));
    if (!kept.open(QIODevice::WriteOnly) || kept.write("[today]\nopensFirst=false\n") < 0) return 1;
    kept.close();
    ui::installLanguage(application, u"zh"_s);
    ui::applyStyle(application, ui::chosenTheme(), ui::chosenPointSize());
    ahead.finish();
    ui::Register theRegister(ui::wiring(), {});
    theRegister.open(file);  // while the window is made, as the program does
    ui::DialogPrompts prompts;
    ui::Desk desk(theRegister, prompts, [](const QString&) {});
    ui::MainWindow& window = *desk.window();
    Walk walk(application, *window.registerPage()->browser(), isScrolling);
    // Perhaps before exec(), which would forget an exit() that came earlier.
    QObject::connect(&theRegister, &ui::Register::openFailed, &window,
                     [] { QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(1); }); });
    desk.show(application);
    return QApplication::exec();
}

}  // namespace huying::bench
