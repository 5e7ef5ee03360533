// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_sections.h"

#include "app/report/report_percent.h"
#include "base/text.h"

namespace huying::app {

namespace {

class Sections {
public:
    Sections(const YearEndReport& report, const Words& words) : report_(report), words_(words) {}

    std::vector<ReportSection> make() {
        addGrowth();
        addHandling();
        addTopics();
        addOutcomes();
        addFollowUp();
        std::erase_if(sections_, [](const ReportSection& section) { return section.lines.empty(); });
        return std::move(sections_);
    }

private:
    void begin(const std::string& key) { sections_.push_back({key, words_.text("report_section." + key), {}, {}}); }
    void line(std::string label, int count, std::vector<std::string> pieces = {}, std::string remark = {}) {
        sections_.back().lines.push_back({std::move(label), count, std::move(remark), std::move(pieces)});
    }
    // Those of nothing are left out, as in the paper.
    void pieces(const std::string& label, const std::vector<std::string>& list) {
        if (!list.empty()) line(words_.text(label), static_cast<int>(list.size()), list);
    }
    void items(const std::string& label, int count, const std::vector<std::string>& list = {}) {
        if (count > 0) line(words_.text(label), count, list);
    }
    [[nodiscard]] std::string asOf() const { return words_.text("report_section.as_of", {{"date", base::isoDate(report_.asOf)}}); }

    void addGrowth() {
        begin("growth");
        for (const Growth& growth : report_.growth)
            line(growth.baseLabel, growth.base, {}, growthText(growth, report_.settings.percents, words_));
        if (report_.growth.empty()) return;
        line(words_.text("report_chart.growth_this", {{"session", report_.sessionName}}), report_.growth.front().now);
        sections_.back().note = words_.text("report_chart.growth_note", {{"date", base::isoDate(report_.asOf)}});
    }

    void addHandling() {
        begin("handling");
        pieces("report_figure.extended", report_.extended);
        pieces("report_figure.turned_satisfied", report_.turnedSatisfied);
        items("report_section.talks", report_.preContacts.talks);
        pieces("report_section.of_talks", report_.preContacts.pieces);
        sections_.back().note = asOf();
    }

    void addTopics() {
        begin("topics");
        if (!report_.supervision) return;
        for (const ReportTopic& topic : report_.supervision->topics) {
            std::vector<std::string> parts;
            const auto part = [&](const char* key, const std::string& value) {
                if (!value.empty()) parts.push_back(words_.text(std::string("report_section.") + key, {{"value", value}}));
            };
            part("leaders", topic.leaders);
            part("committee", topic.committee);
            part("units", topic.units);
            part("activities", std::to_string(topic.activities));
            part("classes", topic.classes);
            line(topic.name, static_cast<int>(topic.pieces.size()), topic.pieces,
                 base::joined(parts, words_.text("report_section.between")));
        }
        pieces("report_section.committees_pieces", report_.supervision->pieces);
        items("report_section.committees", static_cast<int>(report_.supervision->committees.size()));
        pieces("report_figure.government_pieces", report_.supervision->governmentPieces);
        sections_.back().note = words_.text("report_section.topics_note") + asOf();
    }

    void addOutcomes() {
        begin("outcomes");
        for (const ReportExample& example : report_.examples) {
            std::vector<std::string> parts{example.title};
            for (const std::string* part : {&example.measures, &example.documents, &example.figures}) {
                if (!part->empty()) parts.push_back(*part);
            }
            line(example.systemLabel + " " + example.unit, 1, {example.address},
                 base::joined(parts, words_.text("report_section.between")));
        }
    }

    void addFollowUp() {
        begin("follow_up");
        if (!report_.followUp) return;
        const FollowUp& follow = *report_.followUp;
        items("report_figure.promises", follow.ofSession.all, follow.ofSession.pieces);
        items("report_figure.promises_fulfilled", follow.ofSession.fulfilled);
        items("report_figure.promises_not_fulfilled", follow.ofSession.notFulfilled);
        items("report_figure.promises_open", follow.ofSession.open);
        items("report_figure.carried_over", follow.carriedOver.all, follow.carriedOver.pieces);
        items("report_figure.carried_over_fulfilled", follow.carriedOver.fulfilled);
        items("report_section.carried_over_not_fulfilled", follow.carriedOver.notFulfilled);
        items("report_section.carried_over_open", follow.carriedOver.open);
        pieces("report_figure.turned", follow.turned);
        pieces("report_figure.turned_earlier", follow.turnedEarlier);
        sections_.back().note = asOf();
    }

    const YearEndReport& report_;
    const Words& words_;
    std::vector<ReportSection> sections_;
};

}  // namespace

std::vector<ReportSection> reportSections(const YearEndReport& report, const Words& words) { return Sections(report, words).make(); }

}  // namespace huying::app
