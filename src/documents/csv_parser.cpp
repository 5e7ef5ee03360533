// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/csv_parser.h"

#include <array>
#include <string>

#include "documents/formula_guard.h"

namespace huying::documents {

namespace {

class CsvParser {
public:
    CsvParser(std::string_view text, char separator) : text_(text), separator_(separator) {}

    base::Result<SheetGrid> parse() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"' && field_.empty() && !wasQuoted_) {
                if (!readQuoted()) {
                    return base::failure(base::Error("unbalanced-quotes", "", "format").with("line", std::to_string(quoteLine_)));
                }
            } else if (c == separator_) {
                endField();
                ++at_;
            } else if (c == '\r' || c == '\n') {
                endField();
                endRecord();
                passLineEnd();
            } else {
                field_ += c;
                ++at_;
            }
        }
        if (!field_.empty() || wasQuoted_ || !record_.empty()) {
            endField();
            endRecord();
        }
        return std::move(grid_);
    }

private:
    // At the opening quote; ends behind the closing one. False when the text ends first.
    bool readQuoted() {
        quoteLine_ = line_;
        wasQuoted_ = true;
        ++at_;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                ++at_;
                if (at_ >= text_.size() || text_[at_] != '"') return true;
            } else if (c == '\n' || (c == '\r' && (at_ + 1 >= text_.size() || text_[at_ + 1] != '\n'))) {
                ++line_;
            }
            field_ += text_[at_];
            ++at_;
        }
        return false;
    }

    void passLineEnd() {
        at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
        ++line_;
    }

    void endField() {
        record_.push_back({withoutFormulaGuard(std::move(field_)), std::nullopt});
        field_.clear();
        wasQuoted_ = false;
    }

    void endRecord() {
        grid_.push_back(std::move(record_));
        record_.clear();
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    long line_ = 1;
    long quoteLine_ = 1;
    bool wasQuoted_ = false;
    std::string field_;
    std::vector<app::LedgerCell> record_;
    SheetGrid grid_;
};

}  // namespace

char separatorOf(std::string_view text) {
    constexpr std::array candidates{',', '\t', ';'};
    std::array<int, candidates.size()> counts{};
    bool isQuoted = false;
    bool isFilled = false;  // leading blank lines say nothing
    for (const char c : text) {
        if (c == '"') isQuoted = !isQuoted;
        if (isQuoted) continue;
        if (c == '\r' || c == '\n') {
            if (isFilled) break;
            continue;
        }
        isFilled = true;
        for (std::size_t i = 0; i < candidates.size(); ++i) counts[i] += c == candidates[i] ? 1 : 0;
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        if (counts[i] > counts[best]) best = i;
    }
    return candidates[best];
}

base::Result<SheetGrid> parseCsv(std::string_view text) { return CsvParser(text, separatorOf(text)).parse(); }

}  // namespace huying::documents
