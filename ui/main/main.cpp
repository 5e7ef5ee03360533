// SPDX-License-Identifier: GPL-3.0-or-later
// huying: the windows of the register.
#include <QtWidgets>
#include <cstdio>

#include "background/register.h"
#include "base/log.h"
#include "look/theme.h"
#include "main/begin_ahead.h"
#include "main/options.h"
#include "main/pictures.h"
#include "main/print_report.h"
#include "main/wiring.h"
#include "prompts/prompts.h"
#include "shell/desk.h"
#include "text/labels.h"

namespace {

using namespace huying;
using namespace Qt::StringLiterals;

int makePictures(QApplication& application, ui::Register& theRegister, const ui::Options& options) {
    int code = 1;
    QObject::connect(&theRegister, &ui::Register::opened, &application, [&, isFirst = true]() mutable {
        if (!std::exchange(isFirst, false)) return;  // the pictures tell their windows the same
        const int failures = ui::Pictures(theRegister, options.pictures).makeAll();
        if (failures > 0) std::fprintf(stderr, "huying: %d pictures could not be made\n", failures);
        application.exit(failures > 0 ? 1 : 0);
    });
    QObject::connect(&theRegister, &ui::Register::openFailed, &application, [&](const QString&, const base::Error& error) {
        std::fprintf(stderr, "huying: %s: %s\n", error.code.c_str(), qUtf8Printable(ui::sentence(error)));
        application.exit(3);
    });
    QObject::connect(&theRegister, &ui::Register::signInNeeded, &application, [&application] {
        std::fprintf(stderr, "huying: sign-in-required: pictures are made of registers that do not ask for signing in\n");
        application.exit(1);
    });
    theRegister.open(options.file);
    code = QApplication::exec();
    // The other scale needs another process: Qt fixes it at the start.
    if (code == 0 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) {
        qputenv("QT_SCALE_FACTOR", "1.5");
        code = QProcess::execute(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
    }
    return code;
}

// The platform without a display says at every window that it cannot place it; nobody can do anything about that.
void sayUseful(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (text.contains("propagateSizeHints"_L1)) return;
    std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, text)));
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(u"huying"_s);
    QCoreApplication::setOrganizationName(u"huying"_s);
    QCoreApplication::setApplicationVersion(u"0.1.0"_s);
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    qInstallMessageHandler(sayUseful);
    // Printing into a file works where there is no screen.
    if (ui::needsNoWindow(argc, argv)) qputenv("QT_QPA_PLATFORM", "offscreen");
    static ui::Ahead ahead;  // also exit() waits for it
    QApplication application(argc, argv);
    base::openLog(base::userStateFolder());

    // Pictures are the same on every machine: nothing of the person's settings shows in them.
    QTemporaryDir settings;
    if (QCoreApplication::arguments().join(u' ').contains("--pictures"_L1)) {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
        QSettings().setValue(u"actor"_s, u"张敏（演示）"_s);
    }
    const ui::Options options = ui::readOptions(application);
    ui::installLanguage(application, options.language);
    ui::applyStyle(application, ui::chosenTheme(), ui::chosenPointSize());

    ahead.finish();
    if (options.prints) return ui::printPaper(ui::wiring(), options);

    ui::Register theRegister(ui::wiring(), options.today);
    if (!options.pictures.isEmpty()) return makePictures(application, theRegister, options);

    if (!options.file.isEmpty()) theRegister.open(options.file);  // while the window is made
    ui::DialogPrompts prompts;
    ui::Desk desk(theRegister, prompts, [&application](const QString& language) { ui::installLanguage(application, language); });
    desk.show(application);
    return QApplication::exec();
}
