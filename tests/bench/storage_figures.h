// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

// Times as they are taken, and the table they become.
namespace huying::bench {

struct Times {
    double median = 0;  // milliseconds
    double p95 = 0;
};

double millisecondsOf(const std::function<void()>& work);
Times timesOf(std::vector<double> milliseconds);

// Both in turns, so that what else the machine does meets them alike.
struct Pair {
    Times program;
    Times bare;
};
Pair inTurns(int times, const std::function<void()>& program, const std::function<void()>& bare);

struct Figure {
    std::string what;
    std::string program;
    std::string bare;
    std::string ratio;
    std::string bound;
    bool isMet = true;
};

// The lines of one table, in Markdown, each said as soon as it is known.
class Figures {
public:
    static void begin();
    static void heading(const std::string& text);
    // A program's time against the same SQL; `most` is the bound of the ratio, `mostMilliseconds` of the median.
    void compare(const std::string& what, const Pair& pair, std::optional<double> mostRatio, std::optional<double> mostMilliseconds = {});
    // A 95th percentile against its bound.
    void p95(const std::string& what, const Times& program, const std::optional<Times>& bare, std::optional<double> mostMilliseconds);
    void add(const Figure& figure);
    [[nodiscard]] bool areMet() const { return areMet_; }

private:
    bool areMet_ = true;
};

std::string inMilliseconds(double milliseconds);
std::string fixed(double value, int decimals);

}  // namespace huying::bench
