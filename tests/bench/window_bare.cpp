// SPDX-License-Identifier: GPL-3.0-or-later
// What the program's start is measured against: a bare Qt window with a table of 40 rows of Chinese text. It says so and
// ends as soon as it is painted.
#include <QtWidgets>
#include <cstdio>

namespace {

class Painted : public QObject {
public:
    using QObject::QObject;

    // What is posted while painting is delivered when the picture is on the screen.
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        return false;
    }

protected:
    void customEvent(QEvent*) override {
        std::puts("painted");
        std::fflush(stdout);
        QCoreApplication::exit();
    }
};

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList cells{QStringLiteral("120"),
                            QStringLiteral("关于在老旧小区加装电梯的建议"),
                            QStringLiteral("王明（武侯代表团）"),
                            QStringLiteral("市住建局"),
                            QStringLiteral("办理中"),
                            QStringLiteral("剩12天")};
    QStandardItemModel model(40, static_cast<int>(cells.size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) model.setItem(row, column, new QStandardItem(cells[column]));
    }
    QMainWindow window;
    QTableView table;
    table.setModel(&model);
    Painted painted;
    table.viewport()->installEventFilter(&painted);
    window.setCentralWidget(&table);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
