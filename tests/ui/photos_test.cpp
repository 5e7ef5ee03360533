// SPDX-License-Identifier: GPL-3.0-or-later
// Photos of supervision activities through the real window: by keys and by dropping files.
#include <QBuffer>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFrame>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QUrl>
#include <catch2/catch.hpp>
#include <memory>

#include "dialogs/photo_image.h"
#include "dialogs/photo_window.h"
#include "dialogs/photos_dialog.h"
#include "main/wiring.h"
#include "pages/supervision/supervision_page.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// The page with a topic that has one activity.
ui::SupervisionPage& pageWithActivity(WindowOnNewRegister& setup) {
    setup.record(R"({"command":"create-topic","name":"课后服务","committee":"教科文卫委"})", "2023-03-21");
    setup.record(R"({"command":"record-activity","topic":"课后服务","activity_kind":"inspection","place":"玉林小学"})", "2023-05-10");
    setup.window->go(ui::Workplace::supervision);
    ui::SupervisionPage& page = *setup.window->supervisionPage();
    REQUIRE(waitFor([&] { return page.view().topics.size() == 1 && page.view().topics[0].activities.size() == 1; }));
    page.chooseLine(0);
    return page;
}

QString madePhoto(const WindowOnNewRegister& setup, const QString& name, QColor colour, QSize size = {400, 300}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    const QString path = setup.path(name);
    REQUIRE(image.save(path));
    return path;
}

QByteArray bytesIn(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeText(const QString& path, const QByteArray& text) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

template <class D>
D* dialogOf(ui::MainWindow& window) {
    REQUIRE(waitFor([&] { return window.findChild<D*>() != nullptr; }));
    return window.findChild<D*>();
}

// Shortcuts belong to the active window, and no window manager makes the one below active again when a dialog is closed.
void activate(QWidget* window) {
    window->activateWindow();
    REQUIRE(waitFor([&] { return window->isActiveWindow(); }));
}

// A picture of a camera that was held upright: its left side, the red one, is above.
std::string turnedJpeg() {
    QImage image(400, 200, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, 200, 200, Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, "JPG", 95));
    // EXIF with one entry: orientation 6, to be turned to the right.
    bytes.insert(2, QByteArray::fromHex("ffe100224578696600004d4d002a00000008000101120003000000010006000000000000"));
    return bytes.toStdString();
}

QString problem(ui::PhotosDialog* dialog) {
    const auto* label = dialog->findChild<QLabel*>(u"photosProblem"_s);
    return label->isHidden() ? QString() : label->text();
}

// What is good news is told apart from what was refused, which alone is red.
QString message(ui::PhotosDialog* dialog) {
    const auto* label = dialog->findChild<QLabel*>(u"photosMessage"_s);
    if (label->text().startsWith(u"已增加照片"_s)) CHECK(label->property("role").toString() == u"muted"_s);
    return problem(dialog).isEmpty() ? label->text() : QString(label->text() + u'\n' + problem(dialog));
}

void drop(QWidget* on, const QStringList& files) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files) urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &enter);
    CHECK(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &event);
}

std::size_t photosIn(const ui::SupervisionPage& page) {
    std::size_t count = 0;
    for (const auto& [activity, photos] : page.view().photos) count += photos.size();
    return count;
}

}  // namespace

TEST_CASE("window: photos are added, looked at, saved and removed by keys alone", "[supervision]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    ui::SupervisionPage& page = pageWithActivity(setup);
    const QString jpeg = madePhoto(setup, u"现场.jpg"_s, Qt::red);
    const QString png = madePhoto(setup, u"会场.png"_s, Qt::blue);
    writeText(setup.path(u"说明.jpg"_s), "%PDF-1.7 not a photo");

    QTest::keyClick(&page, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = dialogOf<ui::PhotosDialog>(window);
    REQUIRE(waitFor([&] { return message(dialog).contains(u"还没有照片"_s); }));
    activate(dialog);
    setup.prompts.openFiles = {jpeg, setup.path(u"说明.jpg"_s), png, setup.path(u"没有.jpg"_s)};
    QTest::keyClick(dialog, Qt::Key_Insert);
    // The two that are photos are taken, of the others it is said why not.
    REQUIRE(waitFor([&] { return dialog->list()->count() == 2; }));
    REQUIRE(waitFor([&] { return message(dialog).contains(u"已增加照片2张"_s); }));
    CHECK(message(dialog).contains(u"说明.jpg 不是照片，而是PDF 文件"_s));
    CHECK(message(dialog).contains(u"没有.jpg"_s));
    CHECK(dialog->list()->item(0)->text().startsWith(u"现场.jpg"_s));
    // Each gets its small picture, read beside the window's thread.
    REQUIRE(waitFor([&] {
        const QImage small = dialog->list()->item(0)->icon().pixmap(168, 126).toImage();
        return !small.isNull() && small.pixelColor(small.width() / 2, small.height() / 2).red() > 200 &&
               small.pixelColor(small.width() / 2, small.height() / 2).blue() < 60;
    }));

    // The same file again is told of, and nothing is added.
    setup.prompts.openFiles = {jpeg};
    QTest::keyClick(dialog, Qt::Key_Insert);
    REQUIRE(waitFor([&] { return message(dialog).contains(u"内容完全相同"_s); }));
    CHECK(dialog->list()->count() == 2);

    dialog->list()->setFocus();
    dialog->list()->setCurrentRow(0);
    QTest::keyClick(dialog->list(), Qt::Key_Return);
    auto* shown = dialogOf<ui::PhotoWindow>(window);
    REQUIRE(waitFor([&] { return shown->isShown(); }));
    CHECK(shown->windowTitle() == u"现场.jpg"_s);
    QTest::keyClick(shown, Qt::Key_Right);
    CHECK(shown->windowTitle() == u"会场.png"_s);
    QTest::keyClick(shown, Qt::Key_Right);  // there is none behind it
    CHECK(shown->windowTitle() == u"会场.png"_s);
    QTest::keyClick(shown, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::PhotoWindow*>() == nullptr; }));
    activate(dialog);

    setup.prompts.saveFile = setup.path(u"另存.jpg"_s);
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return message(dialog).contains(u"另存.jpg"_s); }));
    CHECK(setup.prompts.proposed.last() == u"现场.jpg"_s);
    CHECK(bytesIn(setup.prompts.saveFile) == bytesIn(jpeg));

    QTest::keyClick(dialog, Qt::Key_Delete);
    REQUIRE(waitFor([&] { return dialog->list()->count() == 1; }));
    CHECK(dialog->list()->item(0)->text().startsWith(u"会场.png"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::PhotosDialog*>() == nullptr; }));
    CHECK(window.strip()->text().contains(u"已移除照片：现场.jpg"_s));
    REQUIRE(waitFor([&] { return photosIn(page) == 1; }));
    window.undo();
    REQUIRE(waitFor([&] { return photosIn(page) == 2; }));
    window.undo();  // both were one step
    REQUIRE(waitFor([&] { return photosIn(page) == 0; }));
}

TEST_CASE("window: files are dropped on an activity or on its photos", "[supervision]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    ui::SupervisionPage& page = pageWithActivity(setup);
    page.showActivities();
    drop(child<QFrame>(&page, u"activityCard"_s), {madePhoto(setup, u"一.jpg"_s, Qt::red), madePhoto(setup, u"二.png"_s, Qt::green)});
    auto* dialog = dialogOf<ui::PhotosDialog>(window);
    REQUIRE(waitFor([&] { return dialog->list()->count() == 2; }));
    drop(dialog, {madePhoto(setup, u"三.png"_s, Qt::blue)});
    QTest::keyClick(dialog, Qt::Key_Escape);  // not before it is added: it would be lost
    CHECK(dialog->isVisible());
    REQUIRE(waitFor([&] { return dialog->list()->count() == 3; }));
    CHECK(dialog->list()->currentRow() == 2);
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::PhotosDialog*>() == nullptr; }));
    REQUIRE(waitFor([&] { return photosIn(page) == 3; }));
    CHECK(child<QPushButton>(&page, u"activityPhotos"_s)->text() == u"照片（3）…"_s);
    // The card leads there too.
    child<QPushButton>(&page, u"activityPhotos"_s)->click();
    dialog = dialogOf<ui::PhotosDialog>(window);
    REQUIRE(waitFor([&] { return dialog->list()->count() == 3; }));
}

TEST_CASE("window: a file that is too large to be a photo is refused unread, and what was chosen with it is added", "[supervision]") {
    const auto read = std::make_shared<QStringList>();  // written to by the worker's thread alone, before what it read is answered
    ui::Outside outside = ui::wiring();
    outside.readFile = [read, real = outside.readFile](const std::filesystem::path& path) {
        read->append(QString::fromStdString(path.filename().string()));
        return real(path);
    };
    WindowOnNewRegister setup("2023-12-20", std::move(outside));
    ui::SupervisionPage& page = pageWithActivity(setup);
    page.showActivities();
    writeText(setup.path(u"录像.jpg"_s), "x");
    REQUIRE(QFile::resize(setup.path(u"录像.jpg"_s), 21'000'000));
    drop(child<QFrame>(&page, u"activityCard"_s), {setup.path(u"录像.jpg"_s), madePhoto(setup, u"一.jpg"_s, Qt::red)});
    auto* dialog = dialogOf<ui::PhotosDialog>(*setup.window);
    REQUIRE(waitFor([&] { return message(dialog).contains(u"已增加照片1张"_s); }));
    CHECK(message(dialog).contains(u"录像.jpg 有21.0MB，超过每张20MB的上限"_s));
    CHECK(*read == QStringList{u"一.jpg"_s});
}

TEST_CASE("window: a photo that is larger than the screen is moved by keys in its own size", "[supervision]") {
    WindowOnNewRegister setup;
    ui::SupervisionPage& page = pageWithActivity(setup);
    page.showActivities();
    drop(child<QFrame>(&page, u"activityCard"_s), {madePhoto(setup, u"大.png"_s, Qt::red, {4000, 3000})});
    auto* dialog = dialogOf<ui::PhotosDialog>(*setup.window);
    REQUIRE(waitFor([&] { return dialog->list()->count() == 1; }));
    QTest::keyClick(dialog->list(), Qt::Key_Return);
    auto* shown = dialogOf<ui::PhotoWindow>(*setup.window);
    REQUIRE(waitFor([&] { return shown->isShown(); }));
    const auto* area = child<QScrollArea>(shown, u"photoArea"_s);
    CHECK(area->verticalScrollBar()->maximum() == 0);
    QTest::keyClick(shown, Qt::Key_1);
    REQUIRE(waitFor([&] { return area->verticalScrollBar()->maximum() > 0 && area->horizontalScrollBar()->maximum() > 0; }));
    QTest::keyClick(shown, Qt::Key_Down);
    CHECK(area->verticalScrollBar()->value() > 0);
    QTest::keyClick(shown, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(area->horizontalScrollBar()->value() > 0);
    CHECK(shown->windowTitle() == u"大.png"_s);
}

TEST_CASE("window: a photo is shown as the camera was held, and a very large one as large as memory takes") {
    const QImage turned = ui::pictureIn(turnedJpeg(), QSize(50, 200));
    CHECK(turned.size() == QSize(50, 100));
    CHECK(turned.pixelColor(25, 20).red() > 200);
    CHECK(turned.pixelColor(25, 80).blue() > 200);
    QImage large(8000, 6000, QImage::Format_Grayscale8);  // 48 million pixels: more than Qt reads in its own size
    large.fill(100);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(large.save(&buffer, "JPG"));
    CHECK(ui::pictureIn(bytes.toStdString()).size() == QSize(6000, 4500));
}

}  // namespace huying::tests
