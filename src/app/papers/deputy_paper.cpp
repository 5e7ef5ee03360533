// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers/deputy_paper.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "app/queries/agenda.h"
#include "app/report/report_percent.h"
#include "base/text.h"
#include "domain/statistics.h"

namespace huying::app {

namespace {

// The first time limits are called near (domain.md §10, dueSoon).
constexpr int soonDays = 15;

DeputyTone toneOf(std::optional<base::Date> due, base::Date today) {
    if (!due) return DeputyTone::plain;
    const auto days = (*due - today).count();
    return days < 0 ? DeputyTone::late : days <= soonDays ? DeputyTone::soon : DeputyTone::plain;
}

std::string key(const char* name) { return std::string("deputy_record.") + name; }

class PieceWords {
public:
    PieceWords(const DeputyPiece& piece, base::Date today, const Words& words) : piece_(piece), today_(today), words_(words) {}

    std::vector<DeputySection> all() {
        add("section_next", nextLines());
        add("section_units", unitLines());
        add("section_contacts", contactLines());
        add("section_ratings", ratingLines());
        add("section_promises", promiseLines());
        add("section_activities", activityLines());
        add("section_head", headLines());
        return std::move(sections_);
    }

private:
    void add(const char* heading, std::vector<DeputyLine> lines) {
        if (!lines.empty()) sections_.push_back({words_.text(key(heading)), std::move(lines)});
    }
    [[nodiscard]] std::string text(const char* name, const Arguments& arguments) const { return words_.text(key(name), arguments); }
    [[nodiscard]] std::string joined(const std::vector<std::string>& parts) const {
        std::vector<std::string> some;
        std::copy_if(parts.begin(), parts.end(), std::back_inserter(some), [](const std::string& part) { return !part.empty(); });
        return base::joined(some, words_.text(key("part_separator")));
    }
    [[nodiscard]] bool hasRounds() const {
        return std::any_of(piece_.units.begin(), piece_.units.end(), [](const DeputyUnit& unit) { return unit.round > 1; });
    }
    [[nodiscard]] std::string round(int number) const { return text("round", {{"number", std::to_string(number)}}); }

    [[nodiscard]] std::vector<DeputyLine> nextLines() const {
        if (piece_.nextStep.empty()) return {};
        std::string step = piece_.nextStep;
        if (piece_.nextDueOn) step = text("by", {{"what", step}, {"date", base::isoDate(*piece_.nextDueOn)}});
        return {{step, daysLeftText(piece_.nextDueOn, today_, words_), toneOf(piece_.nextDueOn, today_)}};
    }

    [[nodiscard]] DeputyLine unitLine(const DeputyUnit& unit) const {
        DeputyLine line;
        std::vector<std::string> parts{text("unit", {{"unit", unit.name}, {"role", words_.label(unit.role)}})};
        if (hasRounds()) parts.push_back(round(unit.round));
        if (unit.isOpen) {
            if (unit.dueOn) parts.push_back(text("due", {{"date", base::isoDate(*unit.dueOn)}}));
            line.mark = daysLeftText(unit.dueOn, today_, words_);
            line.tone = toneOf(unit.dueOn, today_);
        } else if (unit.role == domain::TaskRole::joint) {
            parts.push_back(unit.doneOn ? text("opinion_on", {{"date", base::isoDate(*unit.doneOn)}}) : words_.text(key("opinion")));
        } else if (unit.role != domain::TaskRole::reference) {
            parts.push_back(unit.doneOn ? text("replied_on", {{"date", base::isoDate(*unit.doneOn)}}) : words_.text(key("replied")));
            if (unit.resultClass) parts.push_back(text("class", {{"name", words_.classLabel(piece_.term, unit.resultClass)}}));
            parts.push_back(unit.documentNumber);
            if (unit.isOwed) parts.push_back(deliveryText(unit));
        }
        if (!unit.isOpen && unit.daysLate > 0) {
            line.mark = words_.text("agenda.over", {{"days", std::to_string(unit.daysLate)}});
            line.tone = DeputyTone::late;
        }
        line.text = joined(parts);
        return line;
    }

    [[nodiscard]] std::string deliveryText(const DeputyUnit& unit) const {
        if (!unit.deliveredBy) return words_.text(key("not_delivered"));
        const std::string way = words_.label(*unit.deliveredBy);
        return unit.deliveredOn ? text("delivered_on", {{"date", base::isoDate(*unit.deliveredOn)}, {"way", way}})
                                : text("delivered", {{"way", way}});
    }

    [[nodiscard]] std::vector<DeputyLine> unitLines() const {
        std::vector<DeputyLine> lines;
        for (const DeputyUnit& unit : piece_.units) lines.push_back(unitLine(unit));
        return lines;
    }

    [[nodiscard]] std::vector<DeputyLine> contactLines() const {
        std::vector<DeputyLine> lines;
        for (const DeputyContact& row : piece_.contacts)
            lines.push_back({joined({base::isoOrEmpty(row.on), words_.label(row.phase), words_.label(row.way), row.unit, row.place,
                                     row.opinion.empty() ? std::string() : text("opinion_of_deputy", {{"text", row.opinion}})})});
        return lines;
    }

    [[nodiscard]] std::vector<DeputyLine> ratingLines() const {
        std::vector<DeputyLine> lines;
        for (const DeputyRating& row : piece_.ratings) {
            std::vector<std::string> parts{base::isoOrEmpty(row.on)};
            if (hasRounds()) parts.insert(parts.begin(), round(row.round));
            parts.push_back(row.unit);
            if (row.process) parts.push_back(text("process", {{"rating", words_.label(*row.process)}}));
            if (row.result) parts.push_back(text("result", {{"rating", words_.label(*row.result)}}));
            parts.push_back(row.comment);
            lines.push_back({joined(parts)});
        }
        if (piece_.awaitsRating) lines.push_back({words_.text(key("awaits_rating")), {}, DeputyTone::soon});
        return lines;
    }

    [[nodiscard]] std::vector<DeputyLine> promiseLines() const {
        std::vector<DeputyLine> lines;
        for (const DeputyPromise& row : piece_.promises) {
            DeputyLine line;
            std::vector<std::string> parts{text("promise", {{"number", std::to_string(row.number)}, {"text", row.text}}), row.unit};
            if (row.dueOn) parts.push_back(text("promised_by", {{"date", base::isoDate(*row.dueOn)}}));
            if (row.settledOn) parts.push_back(text("settled_on", {{"date", base::isoDate(*row.settledOn)}}));
            const bool isOpen = row.state == domain::CommitmentState::open;
            line.mark = words_.label(row.state);
            if (isOpen && row.dueOn) line.mark = joined({line.mark, daysLeftText(row.dueOn, today_, words_)});
            line.tone = isOpen                                            ? toneOf(row.dueOn, today_)
                        : row.state == domain::CommitmentState::fulfilled ? DeputyTone::good
                                                                          : DeputyTone::late;
            line.text = joined(parts);
            lines.push_back(std::move(line));
        }
        return lines;
    }

    [[nodiscard]] std::vector<DeputyLine> activityLines() const {
        std::vector<DeputyLine> lines;
        for (const PieceActivity& row : piece_.activities)
            lines.push_back({joined({base::isoDate(row.on), words_.label(row.kind), row.place})});
        return lines;
    }

    [[nodiscard]] std::vector<DeputyLine> headLines() const {
        std::vector<std::string> parts;
        if (piece_.order > 0 || !piece_.isSigned) parts.push_back(text("lead", {{"name", piece_.lead}}));
        if (!piece_.coSigners.empty())
            parts.push_back(text("co_signers", {{"names", base::joined(piece_.coSigners, words_.text("phrase.list_separator"))}}));
        if (!piece_.category.empty()) parts.push_back(text("category", {{"name", piece_.category}}));
        if (!piece_.originName.empty()) parts.push_back(text("grew_from", {{"name", piece_.originName}}));
        if (piece_.registeredOn) parts.push_back(text("registered_on", {{"date", base::isoDate(*piece_.registeredOn)}}));
        if (!piece_.mainAddress.empty()) parts.push_back(words_.text("relation.merged_into", {{"main", piece_.mainAddress}}));
        if (piece_.completedOn) parts.push_back(text("completed_on", {{"date", base::isoDate(*piece_.completedOn)}}));
        if (parts.empty()) return {};
        return {{joined(parts)}};
    }

    const DeputyPiece& piece_;
    base::Date today_;
    const Words& words_;
    std::vector<DeputySection> sections_;
};

void tell(Paper& paper, ParagraphStyle style, std::string text) { paper.parts.emplace_back(PaperParagraph{style, std::move(text)}); }

std::string marked(const DeputyLine& line, const Words& words) {
    return line.mark.empty() ? line.text : words.text(key("marked"), {{"text", line.text}, {"mark", line.mark}});
}

void tellFigures(Paper& paper, const DeputyRecord& record, const Words& words) {
    PaperTable table;
    table.columns = {{words.text(key("figure")), 2200, false}, {words.text(key("count")), 2400}, {words.text(key("pieces")), 4244, false}};
    for (const DeputyFigure& figure : shownFigures(record)) {
        std::vector<std::string> pieces;
        for (const std::size_t place : figure.pieces) pieces.push_back(record.pieces[place].address);
        table.rows.push_back(
            {{words.label(figure.kind), countText(figure, words), base::joined(pieces, words.text("phrase.list_separator"))}});
    }
    paper.parts.emplace_back(std::move(table));
}

// The heading stands before the first of its lines.
void tellSections(Paper& paper, const DeputyPiece& piece, base::Date today, const Words& words) {
    for (const DeputySection& section : sectionsOf(piece, today, words)) {
        bool isFirst = true;
        for (const DeputyLine& line : section.lines) {
            const std::string text = marked(line, words);
            tell(paper, ParagraphStyle::body,
                 std::exchange(isFirst, false) ? words.text(key("line"), {{"heading", section.heading}, {"text", text}}) : text);
        }
    }
}

void tellLines(Paper& paper, const char* heading, const std::vector<DeputyLine>& lines, const Words& words) {
    if (lines.empty()) return;
    tell(paper, ParagraphStyle::heading, words.text(key(heading)));
    for (const DeputyLine& line : lines) tell(paper, ParagraphStyle::body, marked(line, words));
}

}  // namespace

std::vector<DeputySection> sectionsOf(const DeputyPiece& piece, base::Date today, const Words& words) {
    return PieceWords(piece, today, words).all();
}

DeputyLine stateLine(const DeputyPiece& piece, base::Date today, const Words& words) {
    DeputyLine line{words.label(piece.state)};
    if (piece.isCompleted) line.tone = DeputyTone::good;
    if (piece.nextStep.empty()) return line;
    line.mark = daysLeftText(piece.nextDueOn, today, words);
    line.tone = toneOf(piece.nextDueOn, today);
    return line;
}

std::vector<std::string> personLines(const DeputyRecord& record, const Words& words) {
    const domain::Deputy& deputy = record.deputy;
    std::vector<std::string> lines{words.text(key("term"), {{"term", std::to_string(deputy.term)}})};
    if (!deputy.delegationName.empty()) lines.push_back(deputy.delegationName);
    if (!deputy.certificate.empty()) lines.push_back(words.text(key("certificate"), {{"certificate", deputy.certificate}}));
    for (const domain::FormerDelegation& former : deputy.formerDelegations)
        lines.push_back(words.text(key("former"), {{"date", base::isoDate(former.validTo)}, {"delegation", former.name}}));
    if (deputy.validTo) lines.push_back(words.text(key("ended"), {{"date", base::isoDate(*deputy.validTo)}}));
    return lines;
}

std::string countText(const DeputyFigure& figure, const Words& words) {
    const auto hundredths = domain::hundredthsOfPercent(figure.count, figure.base);
    return words.text("record_figure_count." + std::string(base::codeOf(figure.kind)),
                      {{"count", std::to_string(figure.count)},
                       {"base", std::to_string(figure.base)},
                       {"percent", hundredths ? printedShare(domain::percentText(*hundredths), figure.count, figure.base, {}) : ""}});
}

std::string figureText(const DeputyFigure& figure, const Words& words) {
    return words.text(key("figure_text"), {{"label", words.label(figure.kind)}, {"count", countText(figure, words)}});
}

std::vector<DeputyFigure> shownFigures(const DeputyRecord& record) {
    std::vector<DeputyFigure> figures = record.figures();
    std::erase_if(figures, [](const DeputyFigure& figure) {
        return figure.count == 0 && figure.base == 0 && figure.kind != DeputyFigureKind::led && figure.kind != DeputyFigureKind::coSigned;
    });
    return figures;
}

std::vector<DeputyGroup> groupsOf(const DeputyRecord& record, const Words& words) {
    constexpr std::array headings{"led", "co_signed", "spoken"};
    const auto groupOf = [](const DeputyPiece& piece) -> std::size_t { return !piece.isSigned ? 2 : piece.order == 0 ? 0 : 1; };
    std::vector<DeputyGroup> groups;
    for (auto first = record.pieces.begin(); first != record.pieces.end();) {
        const auto isOther = [&](const DeputyPiece& piece) {
            return piece.term != first->term || piece.sessionNumber != first->sessionNumber;
        };
        const auto last = std::find_if(first, record.pieces.end(), isOther);
        for (std::size_t group = 0; group < headings.size(); ++group) {
            DeputyGroup made{first->sessionName, words.text(key((std::string("group_") + headings.at(group)).c_str())), {}};
            for (auto piece = first; piece != last; ++piece) {
                if (groupOf(*piece) == group) made.pieces.push_back(&*piece);
            }
            if (!made.pieces.empty()) groups.push_back(std::move(made));
        }
        first = last;
    }
    return groups;
}

std::vector<DeputyLine> paperLines(const DeputyRecord& record, const Words& words) {
    std::vector<DeputyLine> lines;
    for (const DeputyPaper& paper : record.papers)
        lines.push_back(
            {words.text(key("paper"), {{"address", paper.address}, {"title", paper.title}, {"date", base::isoDate(paper.submittedOn)}}),
             words.label(paper.state)});
    return lines;
}

std::vector<DeputyLine> talkLines(const DeputyRecord& record, const Words& words) {
    std::vector<DeputyLine> lines;
    for (const DeputyTalk& talk : record.talks) {
        const char* const name = talk.ledTo.empty() ? "talk" : "talk_led";
        lines.push_back(
            {words.text(key(name),
                        {{"date", base::isoDate(talk.raisedOn)}, {"unit", talk.unit}, {"matter", talk.matter}, {"address", talk.ledTo}}),
             words.label(talk.state)});
    }
    return lines;
}

std::vector<DeputyLine> attendedLines(const DeputyRecord& record, const Words& words) {
    std::vector<DeputyLine> lines;
    for (const AttendedActivity& row : record.attended) {
        std::string days = base::isoDate(row.from);
        if (row.to && *row.to != row.from) days = words.text(key("activity_days"), {{"from", days}, {"to", base::isoDate(*row.to)}});
        std::string text = words.text(key("activity"), {{"date", days}, {"kind", words.label(row.kind)}, {"name", row.name}});
        if (!row.place.empty()) text += words.text(key("part_separator")) + row.place;
        DeputyLine line{std::move(text)};
        if (!row.pieces.empty())
            line.mark = words.text(key("grew"), {{"cases", base::joined(row.pieces, words.text("phrase.list_separator"))}});
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string keptLine(const DeputyRecord& record, const Words& words) {
    return record.kept.empty() ? std::string() : words.text(key("kept"), {{"count", std::to_string(record.keptCount())}});
}

std::string emptyLine(const DeputyRecord& record, const Words& words) {
    const bool isEmpty =
        record.pieces.empty() && record.papers.empty() && record.talks.empty() && record.attended.empty() && record.kept.empty();
    return isEmpty ? words.text(key("empty")) : std::string();
}

Paper deputyPaper(const DeputyRecord& record, const Words& words) {
    Paper paper;
    paper.title = words.text(key("title_of"), {{"name", record.deputy.name}});
    paper.parts.emplace_back(PaperTitle{record.deputy.name, words.text(key("title"))});
    tell(paper, ParagraphStyle::subtitle, base::joined(personLines(record, words), words.text(key("part_separator"))));
    tell(paper, ParagraphStyle::subtitle, words.text(key("as_of"), {{"date", base::isoDate(record.today)}}));
    tellFigures(paper, record, words);
    for (const std::string& line : {keptLine(record, words), emptyLine(record, words)}) {
        if (!line.empty()) tell(paper, ParagraphStyle::note, line);
    }
    std::string session;
    for (const DeputyGroup& group : groupsOf(record, words)) {
        if (group.session != session) tell(paper, ParagraphStyle::heading, group.session);
        session = group.session;
        for (const DeputyPiece* piece : group.pieces) {
            const DeputyLine state = stateLine(*piece, record.today, words);
            tell(paper, ParagraphStyle::subheading,
                 words.text(
                     key("piece"),
                     {{"group", group.heading}, {"address", piece->address}, {"title", piece->title}, {"state", marked(state, words)}}));
            tellSections(paper, *piece, record.today, words);
        }
    }
    tellLines(paper, "took_part", attendedLines(record, words), words);
    tellLines(paper, "papers", paperLines(record, words), words);
    tellLines(paper, "talks", talkLines(record, words), words);
    return paper;
}

}  // namespace huying::app
