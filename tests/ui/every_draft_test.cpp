// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into whatever form is there again after the program was killed.
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <catch2/catch.hpp>
#include <cstdio>
#include <exception>
#include <utility>

#include "every_form.h"
#include "widgets/chip_picker.h"
#include "widgets/whole_number.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

constexpr auto day = "2024-07-20";

QString typedIn(const QWidget* field) {
    if (const auto* chips = qobject_cast<const ui::ChipPicker*>(field->parentWidget())) return chips->values().join(u'、');
    if (const auto* line = qobject_cast<const QLineEdit*>(field)) return line->text();
    return qobject_cast<const QPlainTextEdit*>(field)->toPlainText();
}

// The fields that take any text, by a name that they have again when the form is opened again. Passwords are nobody's to keep, and
// what narrows a list is no entry. `all`: those too that the form does not ask for, as what stands in others is.
QMap<QString, QWidget*> freeFields(const QWidget& form, bool all = false) {
    QMap<QString, QWidget*> fields;
    QHash<QString, int> unnamed;
    const auto widgets = form.findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        const auto* line = qobject_cast<const QLineEdit*>(widget);
        if (line == nullptr && qobject_cast<const QPlainTextEdit*>(widget) == nullptr) continue;
        if (qobject_cast<const QComboBox*>(widget->parentWidget()) != nullptr || widget->objectName() == "findQuantity"_L1) continue;
        const QString type = QString::fromLatin1(widget->metaObject()->className());
        const QString name = widget->objectName().isEmpty() ? u"%1 %2"_s.arg(type).arg(++unnamed[type]) : widget->objectName();
        const bool isReadOnly = line != nullptr ? line->isReadOnly() : qobject_cast<const QPlainTextEdit*>(widget)->isReadOnly();
        const bool isSecret = line != nullptr && line->echoMode() != QLineEdit::Normal;
        const bool isAsked = widget->isVisibleTo(&form) && widget->isEnabledTo(&form);
        if (!isReadOnly && !isSecret && (all || isAsked)) fields.insert(name, widget);
    }
    return fields;
}

void type(QWidget* field, const QString& text) {
    if (auto* line = qobject_cast<QLineEdit*>(field)) {
        line->selectAll();
        line->insert(text);
    } else if (auto* edit = qobject_cast<QPlainTextEdit*>(field)) {
        edit->selectAll();
        edit->insertPlainText(text);
    }
}

QString listOfTyped(const QString& registerFile) { return registerFile + u".typed.json"_s; }

}  // namespace

// Types into every field of every form, writes down what, tells when all of it was kept, and waits for its end by force.
int typeIntoEveryForm(const QString& registerFile) {
    try {
        OtherWindow place(registerFile, u"张敏"_s, day);
        FormsAbout about(place);
        ui::Drafts& drafts = place.theRegister->drafts();
        QJsonObject typed;
        int number = 10;
        eachForm(about, [&](const std::string& name, QWidget& form) {
            QJsonObject fields;
            QSignalSpy kept(&drafts, &ui::Drafts::kept);
            const auto found = freeFields(form);
            QStringList typedInto;
            for (auto field = found.cbegin(); field != found.cend(); ++field) {
                if (!(*field)->isVisibleTo(&form)) continue;  // not asked for any more after what was typed before
                const bool isNumber = qobject_cast<ui::WholeNumberEdit*>(*field) != nullptr;
                type(*field, isNumber ? QString::number(++number) : u"稿%1"_s.arg(++number));
                typedInto.append(field.key());
            }
            for (const QString& field : std::as_const(typedInto)) fields.insert(field, typedIn(found.value(field)));
            typed.insert(QString::fromStdString(name), fields);
            drafts.flush();
            if (!fields.isEmpty() && !waitFor([&] { return !kept.isEmpty(); }, 5000)) std::fprintf(stderr, "not kept: %s\n", name.c_str());
        });
        QFile list(listOfTyped(registerFile));
        if (!list.open(QIODevice::WriteOnly) || list.write(QJsonDocument(typed).toJson()) < 0) return 4;
        list.close();
        std::printf("kept\n");
        std::fflush(stdout);
        return QApplication::exec();
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 3;
    }
}

TEST_CASE("keeping: what was typed into whatever form is there again after the program was killed", "[keeping]") {
    WindowOnNewRegister setup(day);
    fillForEveryForm(setup);
    const QString path = setup.theRegister->path();
    QProcess typist;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HUYING_TEST_EVERY_FORM"_s, path);
    typist.setProcessEnvironment(environment);
    typist.start(QCoreApplication::applicationFilePath(), {});
    REQUIRE(waitFor([&] { return typist.canReadLine() || typist.state() == QProcess::NotRunning; }, 100000));
    const QString told = QString::fromUtf8(typist.readLine()).trimmed();
    typist.kill();  // SIGKILL
    REQUIRE(waitFor([&] { return typist.state() == QProcess::NotRunning; }));
    INFO(typist.readAllStandardError().toStdString());
    REQUIRE(told == u"kept"_s);
    CHECK(typist.exitStatus() == QProcess::CrashExit);

    QFile list(listOfTyped(path));
    REQUIRE(list.open(QIODevice::ReadOnly));
    const QJsonObject typed = QJsonDocument::fromJson(list.readAll()).object();
    OtherWindow after(path, u"张敏"_s, day);
    FormsAbout about(after);
    int forms = 0;
    int texts = 0;
    eachForm(about, [&](const std::string& name, QWidget& form) {
        INFO(name);
        ++forms;
        const QString key = QString::fromStdString(name);
        REQUIRE(typed.contains(key));
        const QJsonObject fields = typed.value(key).toObject();
        const auto found = freeFields(form, true);
        for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
            INFO(field.key().toStdString());
            ++texts;
            CHECK_FALSE(field.value().toString().isEmpty());  // what was typed stood there
            QWidget* there = found.value(field.key());
            if (there == nullptr) {
                FAIL_CHECK("the field is not there");
                continue;
            }
            CHECK(typedIn(there) == field.value().toString());
        }
    });
    CHECK(forms == typed.size());
    CHECK(forms > 100);
    CHECK(texts > 200);
}

}  // namespace huying::tests
