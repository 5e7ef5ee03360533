// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <unordered_set>

#include "app/report/report_parts.h"
#include "base/text.h"
#include "domain/statistics.h"

namespace huying::app {

namespace {

using domain::FormationSource;
using domain::Rating;

Block startBlock(const ReportBasis& basis, const std::string& key, const std::string& base, int count) {
    Block block;
    block.key = key;
    block.label = basis.words->text("report.block." + key);
    block.denominator = denominator(*basis.words, base, count);
    block.formula = shareFormula(*basis.words, "share", block.denominator.label);
    return block;
}

Block startBlock(const ReportBasis& basis, const std::string& key, const ShareBase& base) {
    return startBlock(basis, key, base.key, base.countIn(basis));
}

BlockRow& addRow(Block& block, std::string key, std::string label) {
    BlockRow& row = block.rows.emplace_back();
    row.key = std::move(key);
    row.label = std::move(label);
    return row;
}

}  // namespace

void finishBlock(Block& block, const std::set<std::string>& outsideBase) {
    std::int64_t sum = 0;
    for (BlockRow& row : block.rows) {
        if (!block.countsTasks) row.count = static_cast<int>(row.pieces.size());
        if (outsideBase.contains(row.key)) continue;
        const auto hundredths = domain::hundredthsOfPercent(row.count, block.denominator.count);
        if (!hundredths) continue;
        row.percent = domain::percentText(*hundredths);
        if (!row.isSubtotal) sum += *hundredths;
    }
    block.percentSum = domain::percentText(sum);
}

namespace {

Block kindBlock(const ReportBasis& basis) {
    Block block = startBlock(basis, "kind", "registered", static_cast<int>(basis.cases.size()));
    for (const domain::SuggestionKind kind : {domain::SuggestionKind::plenary, domain::SuggestionKind::intersessional}) {
        BlockRow& row = addRow(block, std::string(base::codeOf(kind)), basis.words->label(kind));
        for (const CountedCase& one : basis.cases) {
            if (one.facts.suggestion.kind == kind) row.pieces.push_back(one.address);
        }
    }
    finishBlock(block);
    return block;
}

// By the categories of the first level, each with those below it. One that has ended and has no piece is left out. Pieces
// without a category have a row of their own (未分类), so that the rows make up the total; one whose category is none of the
// term's stands in no row, and the check names it.
Block categoryBlock(const ReportBasis& basis) {
    Block block = startBlock(basis, "category", "registered", static_cast<int>(basis.cases.size()));
    std::map<domain::CategoryId, domain::CategoryId> first;  // of each category, the one of the first level
    for (const domain::Category& category : basis.categories) first[category.id] = category.parent ? category.parent : category.id;
    for (const domain::Category& category : basis.categories) {
        if (category.parent) continue;
        BlockRow row;
        row.key = category.code;
        row.label = category.name;
        for (const CountedCase& one : basis.cases) {
            const auto known = one.facts.suggestion.category ? first.find(*one.facts.suggestion.category) : first.end();
            if (known != first.end() && known->second == category.id) row.pieces.push_back(one.address);
        }
        if (!row.pieces.empty() || domain::isInForceUntil(category.validTo, basis.asOf)) block.rows.push_back(std::move(row));
    }
    BlockRow none;
    none.key = withoutCategory;
    none.label = basis.words->text("report.unknown_category");
    for (const CountedCase& one : basis.cases) {
        if (!one.facts.suggestion.category) none.pieces.push_back(one.address);
    }
    if (!none.pieces.empty()) block.rows.push_back(std::move(none));
    finishBlock(block);
    return block;
}

bool isFromResearch(FormationSource source) {
    return source == FormationSource::specialResearch || source == FormationSource::inspection ||
           source == FormationSource::groupActivity || source == FormationSource::interviews;
}

Block formationBlock(const ReportBasis& basis) {
    Block block = startBlock(basis, "formation_source", "registered", static_cast<int>(basis.cases.size()));
    std::vector<std::string> researchNames;
    for (const auto& [source, code] : base::EnumCodes<FormationSource>::values) {
        BlockRow& row = addRow(block, std::string(code), basis.words->label(source));
        for (const CountedCase& one : basis.cases) {
            if (one.facts.suggestion.formationSource == source) row.pieces.push_back(one.address);
        }
        if (isFromResearch(source)) researchNames.push_back(row.label);
    }
    BlockRow& research = addRow(
        block, "from_research",
        basis.words->text("report.from_research", {{"sources", base::joined(researchNames, basis.words->text("phrase.list_separator"))}}));
    research.isSubtotal = true;
    for (const CountedCase& one : basis.cases) {
        if (isFromResearch(one.facts.suggestion.formationSource)) research.pieces.push_back(one.address);
    }
    finishBlock(block);
    return block;
}

// By the kind of the deputies' activity that a piece names. Nothing where no piece names one: that is not known, and no nought.
std::optional<Block> activityBlock(const ReportBasis& basis) {
    using domain::DeputyActivityKind;
    const auto kindOf = [&](const CountedCase& one) -> std::optional<DeputyActivityKind> {
        const auto found = basis.activityKinds.find(one.facts.suggestion.activity);
        return found == basis.activityKinds.end() ? std::nullopt : std::optional(found->second);
    };
    Block block = startBlock(basis, "deputy_activity", "registered", static_cast<int>(basis.cases.size()));
    for (const auto& [kind, code] : base::EnumCodes<DeputyActivityKind>::values) {
        BlockRow& row = addRow(block, std::string(code), basis.words->label(kind));
        for (const CountedCase& one : basis.cases) {
            if (kindOf(one) == kind) row.pieces.push_back(one.address);
        }
    }
    BlockRow none;
    none.key = "no_activity";
    none.label = basis.words->text("report.no_activity");
    BlockRow all;
    all.key = "from_activities";
    all.label = basis.words->text("report.from_activities");
    all.isSubtotal = true;
    for (const CountedCase& one : basis.cases) (kindOf(one) ? all : none).pieces.push_back(one.address);
    if (all.pieces.empty()) return std::nullopt;
    block.rows.push_back(std::move(none));
    block.rows.push_back(std::move(all));
    finishBlock(block);
    return block;
}

// A row for the pieces of a block that its base does not hold, named by the word "report.<key>"; none where there are none.
template <class Test>
void setApart(const ReportBasis& basis, Block& block, const std::string& key, Test test) {
    BlockRow row;
    row.key = key;
    row.label = basis.words->text("report." + key);
    for (const CountedCase& one : basis.cases) {
        if (test(one)) row.pieces.push_back(one.address);
    }
    if (!row.pieces.empty()) block.rows.push_back(std::move(row));
}

// Classes of completed pieces, as the term has them. D, and what is not in use, only where pieces have it: so the rows
// always make up what was completed. Where shares are taken of more than that, those that are open have a row too.
Block classBlock(const ReportBasis& basis) {
    const ShareBase base = baseOfClasses(basis);
    Block block = startBlock(basis, "result_class", base);
    const auto counts = [&base](const CountedCase& one) { return one.isCompleted() && base.holds(one); };
    for (const domain::ResultClassWording& wording : basis.classes) {
        BlockRow row;
        row.key = base::codeOf(wording.code);
        row.label = wording.name;
        for (const CountedCase& one : basis.cases) {
            if (one.summary.resultClass == wording.code && counts(one)) row.pieces.push_back(one.address);
        }
        const bool isOffered = wording.isInUse && wording.code != domain::ResultClass::D;
        if (isOffered || !row.pieces.empty()) block.rows.push_back(std::move(row));
    }
    BlockRow& unclassified = addRow(block, "unclassified", basis.words->text("report.unclassified"));
    for (const CountedCase& one : basis.cases) {
        if (!one.summary.resultClass && counts(one)) unclassified.pieces.push_back(one.address);
    }
    if (basis.settings.classSharesOf != domain::ClassShareBase::completed) {
        const bool isOfAll = basis.settings.classSharesOf == domain::ClassShareBase::registered;
        const std::string key = isOfAll ? "not_completed" : "replied_not_completed";
        BlockRow& open = addRow(block, key, basis.words->text("report." + key));
        for (const CountedCase& one : basis.cases) {
            if (!one.isCompleted() && base.holds(one)) open.pieces.push_back(one.address);
        }
    }
    setApart(basis, block, "completed_not_replied", [&base](const CountedCase& one) { return one.isCompleted() && !base.holds(one); });
    finishBlock(block, {"completed_not_replied"});
    return block;
}

// The last rating of completed pieces. As shipped, forms that did not come back are left out of the base (CQ 29) and shown apart,
// as are pieces rated but not yet completed. A wider base holds what it names, and the rows reach it.
Block ratingBlock(const ReportBasis& basis, const std::string& key, const std::string& returnedKey,
                  std::optional<Rating> domain::CaseSummary::* rating) {
    using domain::RatingShareBase;
    const RatingShareBase setting = basis.settings.ratingSharesOf;
    const ShareBase base = baseOfRatings(basis, returnedKey, rating);
    Block block = startBlock(basis, key, base);
    for (const auto& [value, code] : base::EnumCodes<Rating>::values) {
        BlockRow& row = addRow(block, std::string(code), basis.words->label(value));
        for (const CountedCase& one : basis.cases) {
            if (one.isCompleted() && one.summary.*rating == value && base.holds(one)) row.pieces.push_back(one.address);
        }
    }
    const bool isOfReturned = setting == RatingShareBase::returned;
    BlockRow& notReturned = addRow(block, "not_returned", basis.words->text("report.not_returned"));
    for (const CountedCase& one : basis.cases) {
        if (one.isCompleted() && !(one.summary.*rating) && (isOfReturned || base.holds(one))) notReturned.pieces.push_back(one.address);
    }
    const bool hasOpen = setting == RatingShareBase::replied || setting == RatingShareBase::registered;
    BlockRow& notCompleted = addRow(block, "rated_not_completed", basis.words->text("report.rated_not_completed"));
    for (const CountedCase& one : basis.cases) {
        if (!one.isCompleted() && one.summary.*rating && (!hasOpen || base.holds(one))) notCompleted.pieces.push_back(one.address);
    }
    if (isOfReturned) {
        finishBlock(block, {"not_returned", "rated_not_completed"});
        return block;
    }
    if (!hasOpen) {
        finishBlock(block, {"rated_not_completed"});
        return block;
    }
    BlockRow& open = addRow(block, "neither_rated_nor_completed", basis.words->text("report.neither_rated_nor_completed"));
    for (const CountedCase& one : basis.cases) {
        if (!one.isCompleted() && !(one.summary.*rating) && base.holds(one)) open.pieces.push_back(one.address);
    }
    setApart(basis, block, "completed_not_replied", [&base](const CountedCase& one) { return one.isCompleted() && !base.holds(one); });
    setApart(basis, block, "rated_not_replied",
             [&](const CountedCase& one) { return !one.isCompleted() && one.summary.*rating && !base.holds(one); });
    finishBlock(block, {"completed_not_replied", "rated_not_replied"});
    return block;
}

// The first rating of every piece that has one, whatever came of it: it stays beside the last one (domain.md §6).
Block firstRatingBlock(const ReportBasis& basis) {
    using domain::RatingShareBase;
    const ShareBase base = baseOfFirstRatings(basis);
    Block block = startBlock(basis, "rating_first", base);
    for (const auto& [value, code] : base::EnumCodes<Rating>::values) {
        BlockRow& row = addRow(block, std::string(code), basis.words->label(value));
        for (const CountedCase& one : basis.cases) {
            if (one.summary.firstResult == value && base.holds(one)) row.pieces.push_back(one.address);
        }
    }
    if (basis.settings.firstRatingSharesOf == RatingShareBase::returned) {
        finishBlock(block);
        return block;
    }
    BlockRow& notRated = addRow(block, "not_first_rated", basis.words->text("report.not_first_rated"));
    for (const CountedCase& one : basis.cases) {
        if (!one.summary.firstResult && base.holds(one)) notRated.pieces.push_back(one.address);
    }
    const std::string apart =
        basis.settings.firstRatingSharesOf == RatingShareBase::completed ? "rated_not_completed" : "rated_not_replied";
    setApart(basis, block, apart, [&base](const CountedCase& one) { return one.summary.firstResult && !base.holds(one); });
    finishBlock(block, {apart});
    return block;
}

// Nothing where nobody records publications: that is not known, and no nought.
std::optional<Block> publicationBlock(const ReportBasis& basis) {
    const bool isRecorded =
        std::any_of(basis.cases.begin(), basis.cases.end(), [](const CountedCase& one) { return one.summary.publication.has_value(); });
    if (!isRecorded) return std::nullopt;
    const ShareBase base = baseOfPublication(basis);
    Block block = startBlock(basis, "publication", base);
    for (const auto& [value, code] : base::EnumCodes<domain::PublicationState>::values) {
        BlockRow& row = addRow(block, std::string(code), basis.words->label(value));
        for (const CountedCase& one : basis.cases) {
            if (one.summary.publication == value && base.holds(one)) row.pieces.push_back(one.address);
        }
    }
    BlockRow& unknown = addRow(block, "unknown", basis.words->text("report.publication_unknown"));
    for (const CountedCase& one : basis.cases) {
        if (!one.summary.publication && base.holds(one)) unknown.pieces.push_back(one.address);
    }
    const std::string apart = basis.settings.publicationSharesOf == domain::PieceShareBase::completed ? "not_completed" : "not_replied";
    setApart(basis, block, apart, [&base](const CountedCase& one) { return !base.holds(one); });
    finishBlock(block, {apart});
    return block;
}

// By the state of each piece on the cut-off day; states that no piece is in are left out.
Block stateBlock(const ReportBasis& basis) {
    Block block = startBlock(basis, "state", "registered", static_cast<int>(basis.cases.size()));
    for (const auto& [state, code] : base::EnumCodes<domain::CaseState>::values) {
        BlockRow row;
        row.key = code;
        row.label = basis.words->label(state);
        for (const CountedCase& one : basis.cases) {
            if (one.summary.state == state) row.pieces.push_back(one.address);
        }
        if (!row.pieces.empty()) block.rows.push_back(std::move(row));
    }
    finishBlock(block);
    return block;
}

// Tasks, not pieces: a piece given to three units stands three times (件次), so rows overlap.
Block unitSystemBlock(const ReportBasis& basis) {
    int tasks = 0;
    for (const CountedCase& one : basis.cases) {
        tasks += static_cast<int>(std::count_if(one.facts.tasks.begin(), one.facts.tasks.end(), isCountedTask));
    }
    Block block = startBlock(basis, "unit_system", "tasks", tasks);
    block.countsTasks = true;
    block.isOverlapping = true;
    block.formula = shareFormula(*basis.words, "task_share", block.denominator.label);
    std::map<domain::UnitSystem, BlockRow> rows;
    for (const CountedCase& one : basis.cases) {
        for (const domain::Task& task : one.facts.tasks) {
            const auto unit = basis.units.find(task.unit);
            if (!isCountedTask(task) || unit == basis.units.end()) continue;
            BlockRow& row = rows[unit->second.system];
            ++row.count;
            if (row.pieces.empty() || row.pieces.back() != one.address) row.pieces.push_back(one.address);
        }
    }
    for (const auto& [system, code] : base::EnumCodes<domain::UnitSystem>::values) {  // in protocol order
        const auto found = rows.find(system);
        if (found == rows.end()) continue;
        BlockRow& row = block.rows.emplace_back(std::move(found->second));
        row.key = code;
        row.label = basis.words->label(system);
        row.distinctPieces = static_cast<int>(row.pieces.size());
    }
    finishBlock(block);
    return block;
}

}  // namespace

std::vector<Block> makeBlocks(const ReportBasis& basis) {
    std::vector<Block> blocks{kindBlock(basis),
                              categoryBlock(basis),
                              formationBlock(basis),
                              classBlock(basis),
                              ratingBlock(basis, "rating_result", "rated_result", &domain::CaseSummary::result),
                              ratingBlock(basis, "rating_process", "rated_process", &domain::CaseSummary::process),
                              firstRatingBlock(basis),
                              unitSystemBlock(basis)};
    if (!basis.cases.empty()) blocks.push_back(stateBlock(basis));
    if (auto activities = activityBlock(basis)) blocks.push_back(std::move(*activities));
    if (auto publication = publicationBlock(basis)) blocks.push_back(std::move(*publication));
    return blocks;
}

std::vector<Check> makeChecks(const ReportBasis& basis, const Totals& totals, const std::vector<Block>& blocks) {
    std::vector<Check> checks;
    const auto add = [&](const std::string& key, int left, int right, std::vector<std::string> pieces) {
        checks.push_back({key, basis.words->text("report.check." + key), left == right && pieces.empty(), left, right, std::move(pieces)});
    };
    // Rows of pieces that are not completed: beside what the sums of classes and ratings are about.
    constexpr std::array<std::string_view, 5> open{"rated_not_completed", "not_completed", "replied_not_completed",
                                                   "neither_rated_nor_completed", "rated_not_replied"};
    const auto sum = [&](std::string_view key) {
        int count = 0;
        for (const Block& block : blocks) {
            if (block.key != key) continue;
            for (const BlockRow& row : block.rows) {
                if (!row.isSubtotal && std::find(open.begin(), open.end(), row.key) == open.end()) count += row.count;
            }
        }
        return count;
    };
    // Pieces that stand in no row of a block, or in more than one.
    const auto missing = [&](std::string_view key, const std::function<bool(const CountedCase&)>& belongs) {
        std::vector<std::string> pieces;
        std::unordered_set<std::string_view> placed;
        for (const Block& block : blocks) {
            if (block.key != key) continue;
            for (const BlockRow& row : block.rows) {
                if (!row.isSubtotal) placed.insert(row.pieces.begin(), row.pieces.end());
            }
        }
        for (const CountedCase& one : basis.cases) {
            if (belongs(one) && !placed.contains(one.address)) pieces.push_back(one.address);
        }
        return pieces;
    };
    const auto all = [](const CountedCase&) { return true; };
    const auto completed = [](const CountedCase& one) { return one.isCompleted(); };
    add("kinds_sum", sum("kind"), totals.registered, missing("kind", all));
    add("categories_sum", sum("category"), totals.registered, missing("category", all));
    add("classes_sum", sum("result_class"), totals.completed, missing("result_class", completed));
    add("ratings_sum", sum("rating_result"), totals.completed, missing("rating_result", completed));
    add("open_sum", totals.completed + totals.open, totals.registered, {});
    return checks;
}

}  // namespace huying::app
