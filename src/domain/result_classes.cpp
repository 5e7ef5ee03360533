// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/result_classes.h"

#include <algorithm>

namespace huying::domain {

namespace {

ResultClassWording row(ResultClass code, const char* shortName, const char* name) {
    ResultClassWording made{code, name, shortName, static_cast<int>(code) + 1};
    made.opensCommitment = code == ResultClass::B;
    made.countsAsImplemented = code == ResultClass::A;
    return made;
}

constexpr const char* solved = "已经解决或基本解决";
constexpr const char* planned = "已列入计划逐步解决";
constexpr const char* hindered = "受客观条件限制暂时难以解决但具有参考价值";
constexpr const char* kept = "留作参考";

}  // namespace

std::vector<ResultClassWording> classList(ClassList list) {
    using enum ResultClass;
    switch (list) {
        case ClassList::fourClasses:
            return {row(A, "A", solved), row(B, "B", "正在解决或已列入计划解决"), row(C, "C", "因条件限制待以后解决"), row(D, "D", kept)};
        case ClassList::jiaYiBing: {
            std::vector<ResultClassWording> rows{row(A, "甲", solved), row(B, "乙", planned), row(C, "丙", hindered), row(D, "丁", kept)};
            rows.back().isInUse = false;
            return rows;
        }
        case ClassList::threeClasses:
            break;
    }
    std::vector<ResultClassWording> rows{row(A, "A", solved), row(B, "B", planned), row(C, "C", hindered), row(D, "D", kept)};
    rows.back().isInUse = false;
    return rows;
}

std::vector<ResultClassWording> shippedClasses() {
    std::vector<ResultClassWording> rows = classList(ClassList::threeClasses);
    for (ResultClassWording& one : rows) one.isInUse = true;
    return rows;
}

std::string shortNameOf(const std::vector<ResultClassWording>& classes, ResultClass code) {
    const ResultClassWording* known = classIn(classes, code);
    return known == nullptr ? std::string(base::codeOf(code)) : known->shortName;
}

const ResultClassWording* classIn(const std::vector<ResultClassWording>& classes, ResultClass code) {
    const auto found = std::find_if(classes.begin(), classes.end(), [&](const ResultClassWording& one) { return one.code == code; });
    return found == classes.end() ? nullptr : &*found;
}

bool isInUse(const std::vector<ResultClassWording>& classes, ResultClass code) {
    const ResultClassWording* known = classIn(classes, code);
    return known != nullptr && known->isInUse;
}

}  // namespace huying::domain
