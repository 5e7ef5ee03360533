// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the window tests inside one QApplication, in Chinese, with settings of their own.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include "look/theme.h"
#include "main/wiring.h"

namespace huying::tests {
int typeUntilKilled(const QString& registerFile);   // keeping_test.cpp
int typeIntoEveryForm(const QString& registerFile);     // every_draft_test.cpp
int backUpIntoFullFolder(const QString& registerFile);  // closing_test.cpp
int lookAsOrdinary(const QString& registerFile);        // closing_test.cpp
void mountFullFolder(const QString& folder);            // closing_test.cpp
void becomeOrdinary();                                  // closing_test.cpp
}  // namespace huying::tests

int main(int argc, char** argv) {
    using namespace huying;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    // Before the first thread, which these would not reach any more.
    if (qEnvironmentVariableIsSet("HUYING_TEST_FULL")) tests::mountFullFolder(qEnvironmentVariable("HUYING_TEST_FULL_FOLDER"));
    if (qEnvironmentVariableIsSet("HUYING_TEST_ORDINARY")) tests::becomeOrdinary();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("huying-tests"));
    QCoreApplication::setOrganizationName(QStringLiteral("huying"));
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QSettings().setValue(QStringLiteral("actor"), QStringLiteral("张敏"));
    // Where a window begins must not depend on whether the day's work or the test's next step comes first.
    QSettings().setValue(QStringLiteral("today/opensFirst"), false);
    ui::installLanguage(application, QStringLiteral("zh"));
    ui::applyLook(application, ui::Theme::light, 10);
    if (qEnvironmentVariableIsSet("HUYING_TEST_TYPIST")) return tests::typeUntilKilled(qEnvironmentVariable("HUYING_TEST_TYPIST"));
    if (qEnvironmentVariableIsSet("HUYING_TEST_EVERY_FORM"))
        return tests::typeIntoEveryForm(qEnvironmentVariable("HUYING_TEST_EVERY_FORM"));
    if (qEnvironmentVariableIsSet("HUYING_TEST_FULL")) return tests::backUpIntoFullFolder(qEnvironmentVariable("HUYING_TEST_FULL"));
    if (qEnvironmentVariableIsSet("HUYING_TEST_ORDINARY")) return tests::lookAsOrdinary(qEnvironmentVariable("HUYING_TEST_ORDINARY"));
    return Catch::Session().run(argc, argv);
}
