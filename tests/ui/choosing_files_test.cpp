// SPDX-License-Identifier: GPL-3.0-or-later
// A chooser lists the folder of the open register and leaves the register's locks alone.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QApplication>
#include <QDialog>
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

}  // namespace huying::tests
