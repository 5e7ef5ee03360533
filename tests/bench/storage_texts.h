// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

// Believable Chinese texts out of resources/sample, always the same ones for the same seed.
namespace huying::bench {

// Fairly drawn numbers that are the same with every standard library.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
    bool isPercent(unsigned percent) { return below(100) < percent; }
    template <class T>
    const T& oneOf(const std::vector<T>& all) {
        return all.at(below(all.size()));
    }

private:
    std::mt19937_64 engine_;
};

struct Subject {
    std::string title;  // with {地} for a place
    std::string category;
    std::string unit;
    std::string facts;
    std::string proposals;
};

struct Person {
    std::string number;
    std::string name;
    std::string delegation;
};

class SampleTexts {
public:
    SampleTexts();

    std::vector<Subject> subjects;
    std::vector<std::string> places;
    std::vector<std::string> units;  // short names
    std::vector<Person> people;

    [[nodiscard]] std::string title(const Subject& subject, Dice& dice) const;
    // Exactly that many characters, beginning with what the subject says.
    [[nodiscard]] std::string body(const Subject& subject, std::size_t characters, Dice& dice) const;
    [[nodiscard]] std::string sentence(Dice& dice) const;

private:
    std::vector<std::string> sentences_;
};

}  // namespace huying::bench
