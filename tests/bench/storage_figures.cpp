// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_figures.h"

#include <algorithm>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace huying::bench {

double millisecondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

Times timesOf(std::vector<double> milliseconds) {
    if (milliseconds.empty()) return {};
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double part) {
        return milliseconds[static_cast<std::size_t>(part * static_cast<double>(milliseconds.size() - 1))];
    };
    return {at(0.5), at(0.95)};
}

Pair inTurns(int times, const std::function<void()>& program, const std::function<void()>& bare) {
    std::vector<double> programTimes;
    std::vector<double> bareTimes;
    program();
    bare();
    for (int i = 0; i < times; ++i) {
        programTimes.push_back(millisecondsOf(program));
        bareTimes.push_back(millisecondsOf(bare));
    }
    return {timesOf(std::move(programTimes)), timesOf(std::move(bareTimes))};
}

std::string fixed(double value, int decimals) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(decimals) << value;
    return text.str();
}

std::string inMilliseconds(double milliseconds) { return fixed(milliseconds, milliseconds < 1 ? 3 : milliseconds < 10 ? 2 : 1) + " ms"; }

void Figures::compare(const std::string& what, const Pair& pair, std::optional<double> mostRatio, std::optional<double> mostMilliseconds) {
    Figure figure;
    figure.what = what;
    figure.program = inMilliseconds(pair.program.median);
    figure.bare = inMilliseconds(pair.bare.median);
    const double ratio = pair.program.median / pair.bare.median;
    figure.ratio = fixed(ratio, 2);
    if (mostRatio) {
        figure.bound = "≤ " + fixed(*mostRatio, 2) + " ×";
        figure.isMet = ratio <= *mostRatio;
    }
    if (mostMilliseconds) {
        figure.bound += (figure.bound.empty() ? "≤ " : ", ≤ ") + fixed(*mostMilliseconds, 0) + " ms";
        figure.isMet = figure.isMet && pair.program.median <= *mostMilliseconds;
    }
    add(figure);
}

void Figures::p95(const std::string& what, const Times& program, const std::optional<Times>& bare, std::optional<double> mostMilliseconds) {
    Figure figure;
    figure.what = what;
    figure.program = inMilliseconds(program.median) + ", p95 " + inMilliseconds(program.p95);
    if (bare) {
        figure.bare = inMilliseconds(bare->median) + ", p95 " + inMilliseconds(bare->p95);
        figure.ratio = fixed(program.median / bare->median, 2);
    }
    if (mostMilliseconds) {
        figure.bound = "p95 ≤ " + fixed(*mostMilliseconds, 0) + " ms";
        figure.isMet = program.p95 <= *mostMilliseconds;
    }
    add(figure);
}

void Figures::begin() { std::cout << "| figure | program | bare SQL | ratio | bound | |\n|---|--:|--:|--:|---|---|" << std::endl; }

void Figures::heading(const std::string& text) { std::cout << "| **" << text << "** | | | | | |" << std::endl; }

void Figures::add(const Figure& figure) {
    std::cout << "| " << figure.what << " | " << figure.program << " | " << figure.bare << " | " << figure.ratio << " | " << figure.bound
              << " | "
              << (figure.bound.empty() ? ""
                  : figure.isMet       ? "met"
                                       : "**missed**")
              << " |" << std::endl;
    areMet_ = areMet_ && figure.isMet;
}

}  // namespace huying::bench
