// SPDX-License-Identifier: GPL-3.0-or-later
// huying-window-bench FOLDER: how the window starts, scrolls and what memory it takes, each in processes of their own.
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <algorithm>
#include <iostream>
#include <map>

#include "demonstration/make_demonstration.h"
#include "storage_figures.h"
#include "storage_generator.h"
#include "window_child.h"

namespace {

using namespace huying;
using bench::fixed;

constexpr int many = 100000;

// Milliseconds from the start of the process to its first word.
double startOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    if (!process.waitForReadyRead(60000)) throw std::runtime_error("no window was painted: " + program.toStdString());
    const double milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    process.waitForFinished(60000);
    return milliseconds;
}

std::map<std::string, double> wordsOf(const QStringList& arguments) {
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(600000)) throw std::runtime_error("the list was not walked in ten minutes");
    std::map<std::string, double> words;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        if (blank > 0) words[line.left(blank).toStdString()] = line.mid(blank + 1).toDouble();
    }
    return words;
}

void measureStart(const QString& demonstration, bench::Figures& figures) {
    const QString bare = QCoreApplication::applicationDirPath() + QStringLiteral("/huying-bare-window");
    std::vector<double> program;
    std::vector<double> empty;
    constexpr int rounds = 15;
    for (int round = -1; round < rounds; ++round) {  // the first one warms the machine
        const double ours = startOf(QCoreApplication::applicationFilePath(), {QStringLiteral("--start"), demonstration});
        const double theirs = startOf(bare, {});
        if (round < 0) continue;
        program.push_back(ours);
        empty.push_back(theirs);
    }
    figures.compare("Start to the painted list, 670 pieces (bare: a Qt window with 40 Chinese rows)",
                    {bench::timesOf(program), bench::timesOf(empty)}, 2.0);
}

void measureList(const QString& few, const QString& large, bench::Figures& figures) {
    const auto small = wordsOf({QStringLiteral("--scroll"), few});
    const auto big = wordsOf({QStringLiteral("--scroll"), large});
    const auto at = [](const std::map<std::string, double>& words, const char* word) {
        const auto found = words.find(word);
        return found == words.end() ? -1.0 : found->second;
    };
    const double longest = at(big, "longest");
    figures.add({"Scrolling end to end, 100,000 pieces: longest stay in one event", bench::inMilliseconds(longest), "", "", "≤ 16 ms",
                 longest >= 0 && longest <= 16});
    figures.add({"the same, 99 of 100 events", bench::inMilliseconds(at(big, "p99")), "", "", "", true});
    const double ratio = at(big, "memory") / at(small, "memory");
    figures.add({"Memory after it, 100,000 against 670 pieces", fixed(at(big, "memory") / 1024, 0) + " MB",
                 fixed(at(small, "memory") / 1024, 0) + " MB", fixed(ratio, 2) + " ×", "≤ 1.5 ×", ratio > 0 && ratio <= 1.5});
}

int measureAll(const QString& folder) {
    QDir().mkpath(folder);
    const QString demonstration = QDir(folder).filePath(QStringLiteral("demonstration.huying"));
    if (!QFile::exists(demonstration)) {
        if (const auto made = demonstration::makeDemonstration(demonstration.toStdString()); !made)
            throw std::runtime_error("the demonstration register was refused: " + made.error().code);
    }
    const auto large = bench::generatedRegister(folder.toStdString(), many);
    bench::Figures figures;
    bench::Figures::begin();
    bench::Figures::heading("Window");
    measureStart(demonstration, figures);
    measureList(demonstration, QString::fromStdString(large.string()), figures);
    return figures.areMet() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3) return bench::runWindow(argc, argv);
    if (argc != 2) {
        std::cerr << "huying-window-bench FOLDER\nExit code: 0 every bound is met, 1 one is missed or something failed, 2 wrong usage.\n";
        return 2;
    }
    const QCoreApplication application(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");  // of the processes that are measured: the same with and without a display
    try {
        return measureAll(QString::fromLocal8Bit(argv[1]));
    } catch (const std::exception& failure) {
        std::cerr << "huying-window-bench: " << failure.what() << "\n";
        return 1;
    }
}
