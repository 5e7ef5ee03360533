// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <type_traits>

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

using Pieces = std::vector<std::string>;  // addresses

BlockRow& addRow(Block& block, std::string key, std::string label, Pieces pieces) {
    BlockRow& row = block.rows.emplace_back();
    row.key = std::move(key);
    row.label = std::move(label);
    row.pieces = std::move(pieces);
    return row;
}

// By what `valueOf` says of each; those of which it says nothing stand nowhere. All rows of a block in one walk: with tens of
// thousands of pieces it is the walk that takes time.
template <class ValueOf>
auto piecesBy(const ReportBasis& basis, ValueOf valueOf) {
    using Value = typename std::invoke_result_t<ValueOf, const CountedCase&>::value_type;
    std::map<Value, std::vector<const CountedCase*>> cases;
    for (const CountedCase& one : basis.cases) {
        if (const auto value = valueOf(one)) cases[*value].push_back(&one);
    }
    std::map<Value, Pieces> pieces;
    for (const auto& [value, found] : cases) pieces.emplace(value, addressesOf(found));
    return pieces;
}

// A row for each value of a closed list, in its order.
template <class Value>
void addRows(const ReportBasis& basis, Block& block, std::map<Value, Pieces> pieces) {
    for (const auto& [value, code] : base::EnumCodes<Value>::values)
        addRow(block, std::string(code), basis.words->label(value), std::move(pieces[value]));
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
    auto pieces = piecesBy(basis, [](const CountedCase& one) { return std::optional(one.facts.suggestion.kind); });
    for (const domain::SuggestionKind kind : {domain::SuggestionKind::plenary, domain::SuggestionKind::intersessional})
        addRow(block, std::string(base::codeOf(kind)), basis.words->label(kind), std::move(pieces[kind]));
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
    auto pieces = piecesBy(basis, [&](const CountedCase& one) -> std::optional<domain::CategoryId> {
        const std::optional<domain::CategoryId>& category = one.facts.suggestion.category;
        if (!category) return domain::CategoryId();  // the key of none
        const auto known = first.find(*category);
        return known == first.end() ? std::nullopt : std::optional(known->second);
    });
    for (const domain::Category& category : basis.categories) {
        if (category.parent) continue;
        const bool isInForce = domain::isInForceUntil(category.validTo, basis.asOf);
        if (isInForce || pieces.contains(category.id)) addRow(block, category.code, category.name, std::move(pieces[category.id]));
    }
    if (const auto none = pieces.find(domain::CategoryId()); none != pieces.end())
        addRow(block, std::string(withoutCategory), basis.words->text("report.unknown_category"), std::move(none->second));
    finishBlock(block);
    return block;
}

bool isFromResearch(FormationSource source) {
    return source == FormationSource::specialResearch || source == FormationSource::inspection ||
           source == FormationSource::groupActivity || source == FormationSource::interviews;
}

Block formationBlock(const ReportBasis& basis) {
    Block block = startBlock(basis, "formation_source", "registered", static_cast<int>(basis.cases.size()));
    addRows(basis, block, piecesBy(basis, [](const CountedCase& one) { return std::optional(one.facts.suggestion.formationSource); }));
    std::vector<std::string> researchNames;
    for (const auto& [source, code] : base::EnumCodes<FormationSource>::values) {
        if (isFromResearch(source)) researchNames.push_back(basis.words->label(source));
    }
    addRow(
        block, "from_research",
        basis.words->text("report.from_research", {{"sources", base::joined(researchNames, basis.words->text("phrase.list_separator"))}}),
        piecesThat(basis, [](const CountedCase& one) { return isFromResearch(one.facts.suggestion.formationSource); }))
        .isSubtotal = true;
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
    auto byKind = piecesBy(basis, kindOf);
    if (byKind.empty()) return std::nullopt;
    addRows(basis, block, std::move(byKind));
    addRow(block, "no_activity", basis.words->text("report.no_activity"),
           piecesThat(basis, [&](const CountedCase& one) { return !kindOf(one); }));
    addRow(block, "from_activities", basis.words->text("report.from_activities"),
           piecesThat(basis, [&](const CountedCase& one) { return kindOf(one).has_value(); }))
        .isSubtotal = true;
    finishBlock(block);
    return block;
}

// A row for the pieces of a block that its base does not hold, named by the word "report.<key>"; none where there are none.
template <class Test>
void setApart(const ReportBasis& basis, Block& block, const std::string& key, Test test) {
    Pieces pieces = piecesThat(basis, test);
    if (!pieces.empty()) addRow(block, key, basis.words->text("report." + key), std::move(pieces));
}

// Classes of completed pieces, as the term has them. D, and what is not in use, only where pieces have it: so the rows
// always make up what was completed. Where shares are taken of more than that, those that are open have a row too.
Block classBlock(const ReportBasis& basis) {
    const ShareBase base = baseOfClasses(basis);
    Block block = startBlock(basis, "result_class", base);
    const auto counts = [&base](const CountedCase& one) { return one.isCompleted() && base.holds(one); };
    auto pieces = piecesBy(basis, [&](const CountedCase& one) { return counts(one) ? one.summary.resultClass : std::nullopt; });
    for (const domain::ResultClassWording& wording : basis.classes) {
        const bool isOffered = wording.isInUse && wording.code != domain::ResultClass::D;
        if (isOffered || pieces.contains(wording.code))
            addRow(block, std::string(base::codeOf(wording.code)), wording.name, std::move(pieces[wording.code]));
    }
    addRow(block, "unclassified", basis.words->text("report.unclassified"),
           piecesThat(basis, [&](const CountedCase& one) { return !one.summary.resultClass && counts(one); }));
    if (basis.settings.classSharesOf != domain::ClassShareBase::completed) {
        const bool isOfAll = basis.settings.classSharesOf == domain::ClassShareBase::registered;
        const std::string key = isOfAll ? "not_completed" : "replied_not_completed";
        addRow(block, key, basis.words->text("report." + key),
               piecesThat(basis, [&](const CountedCase& one) { return !one.isCompleted() && base.holds(one); }));
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
    addRows(basis, block, piecesBy(basis, [&](const CountedCase& one) {
                return one.isCompleted() && base.holds(one) ? one.summary.*rating : std::nullopt;
            }));
    const bool isOfReturned = setting == RatingShareBase::returned;
    addRow(block, "not_returned", basis.words->text("report.not_returned"), piecesThat(basis, [&](const CountedCase& one) {
               return one.isCompleted() && !(one.summary.*rating) && (isOfReturned || base.holds(one));
           }));
    const bool hasOpen = setting == RatingShareBase::replied || setting == RatingShareBase::registered;
    addRow(block, "rated_not_completed", basis.words->text("report.rated_not_completed"), piecesThat(basis, [&](const CountedCase& one) {
               return !one.isCompleted() && one.summary.*rating && (!hasOpen || base.holds(one));
           }));
    if (isOfReturned) {
        finishBlock(block, {"not_returned", "rated_not_completed"});
        return block;
    }
    if (!hasOpen) {
        finishBlock(block, {"rated_not_completed"});
        return block;
    }
    addRow(block, "neither_rated_nor_completed", basis.words->text("report.neither_rated_nor_completed"),
           piecesThat(basis, [&](const CountedCase& one) { return !one.isCompleted() && !(one.summary.*rating) && base.holds(one); }));
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
    addRows(basis, block,
            piecesBy(basis, [&](const CountedCase& one) { return base.holds(one) ? one.summary.firstResult : std::nullopt; }));
    if (basis.settings.firstRatingSharesOf == RatingShareBase::returned) {
        finishBlock(block);
        return block;
    }
    addRow(block, "not_first_rated", basis.words->text("report.not_first_rated"),
           piecesThat(basis, [&](const CountedCase& one) { return !one.summary.firstResult && base.holds(one); }));
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
    addRows(basis, block,
            piecesBy(basis, [&](const CountedCase& one) { return base.holds(one) ? one.summary.publication : std::nullopt; }));
    addRow(block, "unknown", basis.words->text("report.publication_unknown"),
           piecesThat(basis, [&](const CountedCase& one) { return !one.summary.publication && base.holds(one); }));
    const std::string apart = basis.settings.publicationSharesOf == domain::PieceShareBase::completed ? "not_completed" : "not_replied";
    setApart(basis, block, apart, [&base](const CountedCase& one) { return !base.holds(one); });
    finishBlock(block, {apart});
    return block;
}

// By the state of each piece on the cut-off day; states that no piece is in are left out.
Block stateBlock(const ReportBasis& basis) {
    Block block = startBlock(basis, "state", "registered", static_cast<int>(basis.cases.size()));
    addRows(basis, block, piecesBy(basis, [](const CountedCase& one) { return std::optional(one.summary.state); }));
    std::erase_if(block.rows, [](const BlockRow& row) { return row.pieces.empty(); });
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
    std::vector<Block> blocks;  // each with the addresses of all pieces: moved in, never copied
    blocks.push_back(kindBlock(basis));
    blocks.push_back(categoryBlock(basis));
    blocks.push_back(formationBlock(basis));
    blocks.push_back(classBlock(basis));
    blocks.push_back(ratingBlock(basis, "rating_result", "rated_result", &domain::CaseSummary::result));
    blocks.push_back(ratingBlock(basis, "rating_process", "rated_process", &domain::CaseSummary::process));
    blocks.push_back(firstRatingBlock(basis));
    blocks.push_back(unitSystemBlock(basis));
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
    const PiecePlaces places(basis);
    // Pieces that stand in no row of a block.
    const auto missing = [&](std::string_view key, const std::function<bool(const CountedCase&)>& belongs) {
        PlacedPieces placed(places);
        for (const Block& block : blocks) {
            if (block.key != key) continue;
            for (const BlockRow& row : block.rows) {
                if (!row.isSubtotal) placed.add(row.pieces);
            }
        }
        std::vector<std::string> pieces;
        for (std::size_t i = 0; i < basis.cases.size(); ++i) {
            if (belongs(basis.cases[i]) && !placed.has(i)) pieces.push_back(basis.cases[i].address);
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
