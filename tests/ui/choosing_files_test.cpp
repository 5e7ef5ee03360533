// SPDX-License-Identifier: GPL-3.0-or-later
// A chooser lists the folder of the open register and leaves the register's locks alone.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <catch2/catch.hpp>

#include "prompts/prompts.h"
#include "window_support.h"

namespace huying::tests {

using namespace Qt::StringLiterals;

namespace {

// Asked by another process, as SQLite asks: whether anybody reads the file (its bytes for shared locks).
bool isHeld(const QByteArray& file) {
    const pid_t child = fork();
    if (child == 0) {
        const int handle = open(file.constData(), O_RDWR);
        struct flock lock{};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000002;
        lock.l_len = 510;
        const bool isKnown = handle >= 0 && fcntl(handle, F_GETLK, &lock) == 0;
        _exit(isKnown && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

}  // namespace

TEST_CASE("prompts: a chooser that lists the register's folder leaves the register's locks as they are", "[prompts]") {
    WindowOnNewRegister w;
    const QString path = w.theRegister->path();
    REQUIRE(isHeld(path.toUtf8()));
    ui::DialogPrompts prompts;
    QString kind;
    QTimer untilListed;
    QObject::connect(&untilListed, &QTimer::timeout, &untilListed, [&] {
        auto* chooser = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        const auto* list = chooser == nullptr ? nullptr : chooser->findChild<QTreeView*>(u"treeView"_s);
        if (list == nullptr) return;
        const QAbstractItemModel* model = list->model();
        const QModelIndexList found =
            model->match(model->index(0, 0, list->rootIndex()), Qt::DisplayRole, QFileInfo(path).fileName(), 1, Qt::MatchExactly);
        if (found.isEmpty()) return;
        kind = found.constFirst().siblingAtColumn(2).data().toString();
        if (kind.isEmpty()) return;
        untilListed.stop();
        chooser->reject();
    });
    untilListed.start(5);
    CHECK(prompts.fileToSave(nullptr, u"另存"_s, QFileInfo(path).dir().filePath(u"甲.huying"_s), u"台账 (*.huying)"_s).isEmpty());
    CHECK(kind == u"huying"_s);
    CHECK(isHeld(path.toUtf8()));
}

TEST_CASE("prompts: each kind of file opens in the folder that was used last for its kind, the first one where any was", "[prompts]") {
    QTemporaryDir reports;
    QTemporaryDir photos;
    QSettings().remove(u"folders"_s);
    ui::DialogPrompts prompts;
    QString began;  // the folder in which the chooser opened
    bool isTaken = true;
    QTimer person;
    QObject::connect(&person, &QTimer::timeout, &person, [&] {
        auto* chooser = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (chooser == nullptr) return;
        began = chooser->directory().absolutePath();
        QDialog* const answered = chooser;
        isTaken ? answered->accept() : answered->reject();
    });
    person.start(5);
    using Kind = ui::FileKind;
    const auto save = [&](Kind kind, const QTemporaryDir& folder) {
        return prompts.about(kind).fileToSave(nullptr, u"另存"_s, folder.filePath(u"甲.docx"_s), u"Word 文件 (*.docx)"_s);
    };
    REQUIRE_FALSE(save(Kind::reports, reports).isEmpty());
    REQUIRE_FALSE(save(Kind::photos, photos).isEmpty());
    isTaken = false;
    const auto beginsAt = [&](Kind kind) {
        began.clear();
        (void)prompts.about(kind).fileToOpen(nullptr, u"打开"_s, u"所有文件 (*)"_s);
        return began;
    };
    const auto pathOf = [](const QTemporaryDir& folder) { return QDir(folder.path()).absolutePath(); };
    CHECK(beginsAt(Kind::reports) == pathOf(reports));
    CHECK(beginsAt(Kind::photos) == pathOf(photos));
    CHECK(beginsAt(Kind::keys) == pathOf(photos));
    CHECK(prompts.about(Kind::reports).folderToUse(nullptr, u"文件夹"_s).isEmpty());
    CHECK(began == pathOf(reports));
    // A kind is said for one question.
    (void)prompts.fileToOpen(nullptr, u"打开"_s, u"所有文件 (*)"_s);
    CHECK(began == pathOf(photos));
    QSettings().remove(u"folders"_s);
    QSettings().remove(u"folder"_s);
}

TEST_CASE("prompts: what is asked before a file is replaced is about the file that is written, and Enter replaces nothing", "[prompts]") {
    QTemporaryDir folder;
    REQUIRE(folder.isValid());
    for (const QString& name : {u"office.huying"_s, u"office.huying.xlsx"_s}) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    ui::DialogPrompts prompts;
    QStringList questions;
    int chosen = 0;
    QTimer person;
    QObject::connect(&person, &QTimer::timeout, &person, [&] {
        QWidget* modal = QApplication::activeModalWidget();
        if (auto* question = qobject_cast<QMessageBox*>(modal)) {
            questions.append(question->text());
            QTest::keyClick(question, Qt::Key_Return);
        } else if (auto* chooser = qobject_cast<QDialog*>(modal)) {
            ++chosen == 1 ? chooser->accept() : chooser->reject();
        }
    });
    person.start(5);
    CHECK(prompts.fileToSave(nullptr, u"导出清单"_s, folder.filePath(u"office.huying"_s), u"Excel 文件 (*.xlsx)"_s).isEmpty());
    REQUIRE(questions.size() == 1);
    CHECK(questions.constFirst().contains(u"office.huying.xlsx"_s));
    CHECK(chosen == 2);  // after No another name can be chosen

    REQUIRE(QFile::remove(folder.filePath(u"office.huying.xlsx"_s)));
    questions.clear();
    chosen = 0;
    const QString path = prompts.fileToSave(nullptr, u"导出清单"_s, folder.filePath(u"office.huying"_s), u"Excel 文件 (*.xlsx)"_s);
    CHECK(QFileInfo(path).fileName() == u"office.huying.xlsx"_s);
    CHECK(questions.isEmpty());

    chosen = 0;
    CHECK(QFileInfo(prompts.fileToUse(nullptr, u"台账"_s, folder.filePath(u"office.huying"_s), u"台账 (*.huying)"_s)).fileName() ==
          u"office.huying"_s);
    CHECK(questions.isEmpty());
}

}  // namespace huying::tests
