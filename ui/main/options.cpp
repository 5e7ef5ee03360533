// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QTemporaryFile>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// What the system says about its language, in the order of POSIX; Qt's own answer makes English out of "C".
QString systemLanguage() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = qEnvironmentVariable(name).section(u'.', 0, 0);
        if (!value.isEmpty()) return languageFor({value});
    }
    return languageFor(QLocale::system().uiLanguages());
}

[[noreturn]] void refuse(const QString& text) {
    std::fprintf(stderr, "huying: %s\n", qUtf8Printable(text));
    std::exit(2);
}

}  // namespace

QString languageFor(const QStringList& wanted) {
    for (const QString& one : wanted) {
        if (one.startsWith("zh"_L1)) return u"zh"_s;
        if (one != "C"_L1 && one != "POSIX"_L1 && !one.isEmpty()) return u"en"_s;
    }
    return u"zh"_s;
}

bool canHoldPictures(const QString& folder) { return QDir().mkpath(folder) && QTemporaryFile(folder + u"/.huying-XXXXXX"_s).open(); }

bool needsNoWindow(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](const char* word) { return std::string_view(word).starts_with("--print"); });
}

Options readOptions(QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"呼应：人大代表建议办理台账"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FILE"_s, u"the register to open (*.huying)"_s, u"[FILE]"_s);
    const QCommandLineOption today(u"today"_s, u"the day the program takes for today"_s, u"DATE"_s);
    const QCommandLineOption language(u"lang"_s, u"zh or en"_s, u"zh|en"_s);
    const QCommandLineOption pictures(u"pictures"_s, u"write pictures of every page into DIR and end"_s, u"DIR"_s);
    const QCommandLineOption print(u"print"_s, u"print this into the file of --output, without a window; what: report, deputy"_s,
                                   u"WHAT"_s);
    const QCommandLineOption deputy(u"deputy"_s, u"with --print deputy: name, name (delegation) or certificate number"_s, u"NAME"_s);
    const QCommandLineOption output(u"output"_s, u"the PDF file to write"_s, u"FILE.pdf"_s);
    const QCommandLineOption session(u"session"_s, u"the session of the report; the newest one if not given"_s, u"18-1"_s);
    const QCommandLineOption asOf(u"as-of"_s, u"count facts dated up to this day"_s, u"DATE"_s);
    const QCommandLineOption user(u"user"_s, u"with --print: who signs in, where the register asks for it"_s, u"NAME"_s);
    const QCommandLineOption password(u"password-file"_s, u"the file whose first line is the password; - is standard input"_s, u"FILE"_s);
    parser.addOptions({today, language, pictures, print, deputy, output, session, asOf, user, password});
    parser.process(application);

    Options options;
    if (parser.positionalArguments().size() > 1) refuse(u"one register at a time"_s);
    if (!parser.positionalArguments().isEmpty()) options.file = QFileInfo(parser.positionalArguments().first()).absoluteFilePath();
    const QString day = parser.isSet(today) ? parser.value(today) : qEnvironmentVariable("HUYING_TODAY");
    if (!day.isEmpty()) {
        options.today = base::parseIsoDate(toUtf8(day));
        if (!options.today) refuse(u"'%1' is no date such as 2023-12-20"_s.arg(day));
    }
    if (parser.isSet(print)) {
        const bool isDeputy = parser.value(print) == "deputy"_L1;
        if (!isDeputy && parser.value(print) != "report"_L1) refuse(u"--print knows 'report' and 'deputy' only"_s);
        if (isDeputy != !parser.value(deputy).isEmpty()) refuse(u"--print deputy and --deputy NAME belong together"_s);
        if (isDeputy && parser.isSet(asOf)) refuse(u"--as-of belongs to --print report"_s);
        if (options.file.isEmpty() || !parser.isSet(output)) refuse(u"--print needs a register and --output FILE.pdf"_s);
        options.prints = true;
        options.deputy = parser.value(deputy);
        options.output = QFileInfo(parser.value(output)).absoluteFilePath();
        options.session = parser.value(session);
        if (parser.isSet(user) != parser.isSet(password)) refuse(u"--user and --password-file belong together"_s);
        options.user = parser.value(user);
        options.passwordFile = parser.value(password);
    } else if (parser.isSet(user) || parser.isSet(password)) {
        refuse(u"--user and --password-file belong to --print"_s);
    } else if (parser.isSet(output) || parser.isSet(session) || parser.isSet(asOf) || parser.isSet(deputy)) {
        refuse(u"--output, --session, --deputy and --as-of belong to --print"_s);
    }
    if (parser.isSet(asOf)) {
        options.asOf = base::parseWrittenDate(toUtf8(parser.value(asOf)));
        if (!options.asOf) refuse(u"'%1' is no date such as 2023-12-20"_s.arg(parser.value(asOf)));
    }
    options.language = parser.isSet(language) ? parser.value(language) : QSettings().value(u"language"_s, systemLanguage()).toString();
    if (options.language != "zh"_L1 && options.language != "en"_L1) refuse(u"--lang is zh or en"_s);
    if (parser.isSet(pictures)) {
        options.pictures = QFileInfo(parser.value(pictures)).absoluteFilePath();
        if (options.file.isEmpty()) refuse(u"--pictures needs a register"_s);
        // Told before any is made: a hundred that could not be kept would take minutes.
        if (!canHoldPictures(options.pictures))
            refuse(u"no pictures can be written into '%1'"_s.arg(QDir::toNativeSeparators(options.pictures)));
    }
    return options;
}

}  // namespace huying::ui
