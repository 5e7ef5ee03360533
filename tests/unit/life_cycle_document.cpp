// SPDX-License-Identifier: GPL-3.0-or-later
#include "life_cycle_document.h"

#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "app/words/words.h"
#include "domain/state_table.h"

namespace huying::tests {

namespace {

using app::Language;
using app::Words;
using domain::CaseState;
using domain::StateEvent;

template <class E>
std::string both(E value) {
    return Words::of(Language::chinese).label(value) + " `" + std::string(base::codeOf(value)) + "`";
}

template <class E>
constexpr auto& valuesOf() {
    return base::EnumCodes<E>::values;
}

std::string statesText(const domain::StateSet& states) {
    std::string text;
    for (const auto& [state, code] : valuesOf<CaseState>()) {
        if (states.contains(state)) text += (text.empty() ? "" : ", ") + std::string(code);
    }
    return text.empty() ? "–" : text;
}

std::string stepsTable() {
    std::string text = "| state | may come next | whose move |\n|---|---|---|\n";
    for (const auto& [state, code] : valuesOf<CaseState>()) {
        for (const domain::state_table::StepRule& row : domain::state_table::steps) {
            if (!row.states.contains(state)) continue;
            text += "| " + both(state) + " | " + both(row.step) + " | " + Words::of(Language::chinese).label(row.turn) + " |\n";
        }
    }
    return text;
}

std::string eventsTable() {
    std::string text = "| what happens |";
    std::string line = "|---|";
    for (const auto& [state, code] : valuesOf<CaseState>()) {
        text += " " + both(state) + " |";
        line += "---|";
    }
    text += "\n" + line + "\n";
    for (const auto& [event, code] : valuesOf<StateEvent>()) {
        text += "| " + both(event) + " |";
        for (const auto& [state, stateCode] : valuesOf<CaseState>()) text += " " + statesText(domain::statesAfter(state, event)) + " |";
        text += "\n";
    }
    return text;
}

// --- The drawing: the main road from left to right, ahead above it, back below it.

struct Place {
    double x;
    double y;
};

constexpr double boxWidth = 110;
constexpr double boxHeight = 46;
constexpr double road = 190;

Place placeOf(CaseState state) {
    switch (state) {
        case CaseState::registered:
            return {90, road};
        case CaseState::assigned:
            return {270, road};
        case CaseState::handling:
            return {450, road};
        case CaseState::replied:
            return {630, road};
        case CaseState::rated:
            return {810, road};
        case CaseState::completed:
            return {990, road};
        case CaseState::rehandling:
            return {810, 400};
        case CaseState::withdrawn:
            return {270, 400};
        case CaseState::voided:
            return {90, 400};
    }
    return {0, 0};
}

std::string number(double value) { return std::to_string(static_cast<int>(std::lround(value))); }

// Several events of one arrow stand in lines above each other.
std::string textAt(double x, double y, const std::string& text, int size) {
    if (const std::size_t at = text.rfind("; "); at != std::string::npos)
        return textAt(x, y - size - 1, text.substr(0, at), size) + textAt(x, y, text.substr(at + 2), size);
    return "  <text x=\"" + number(x) + "\" y=\"" + number(y) + "\" font-size=\"" + std::to_string(size) +
           "\" text-anchor=\"middle\" fill=\"#333\">" + text + "</text>\n";
}

std::string box(CaseState state) {
    const Place place = placeOf(state);
    const bool isEnd = domain::state_table::ends.contains(state);
    std::string text = "  <rect x=\"" + number(place.x - boxWidth / 2) + "\" y=\"" + number(place.y - boxHeight / 2) + "\" width=\"" +
                       number(boxWidth) + "\" height=\"" + number(boxHeight) + "\" rx=\"6\" fill=\"" + (isEnd ? "#e6efe6" : "#eef2f8") +
                       "\" stroke=\"#456\" stroke-width=\"" + (isEnd ? "3" : "1.5") + "\"/>\n";
    text += textAt(place.x, place.y - 2, Words::of(Language::chinese).label(state), 16);
    return text + textAt(place.x, place.y + 15, std::string(base::codeOf(state)), 11);
}

std::string curve(double x1, double y1, double bendX, double bendY, double x2, double y2) {
    return "  <path d=\"M " + number(x1) + " " + number(y1) + " Q " + number(bendX) + " " + number(bendY) + " " + number(x2) + " " +
           number(y2) + "\" fill=\"none\" stroke=\"#567\" stroke-width=\"1.4\" marker-end=\"url(#tip)\"/>\n";
}

// Mergers and corrections lead nearly everywhere, and every state can be made void: they stand in the table alone.
bool isDrawn(StateEvent event) {
    return event != StateEvent::merged && event != StateEvent::unmerged && event != StateEvent::corrected && event != StateEvent::voided;
}

std::string arrow(CaseState from, CaseState to, const std::string& label) {
    const Place a = placeOf(from);
    const Place b = placeOf(to);
    const double steps = std::abs(b.x - a.x) / 180;
    if (a.y != b.y) {
        const bool isDown = b.y > a.y;
        const double shift = isDown ? -14 : 14;  // there and back do not lie on each other
        const double startX = a.x + (b.x - a.x) * 0.12 + shift;
        const double endX = b.x + (a.x - b.x) * 0.12 + shift;
        const double startY = a.y + (isDown ? boxHeight / 2 : -boxHeight / 2);
        const double endY = b.y + (isDown ? -boxHeight / 2 : boxHeight / 2);
        const double along = to == CaseState::withdrawn ? 0.72 : isDown ? 0.35 : 0.45;
        return curve(startX, startY, (startX + endX) / 2, (startY + endY) / 2, endX, endY) +
               textAt(startX + (endX - startX) * along + shift * 2.6, startY + (endY - startY) * along + 6, label, 11);
    }
    const bool isAhead = b.x > a.x;
    if (isAhead && steps < 1.5) {
        return curve(a.x + boxWidth / 2, a.y - 8, (a.x + b.x) / 2, a.y - 8, b.x - boxWidth / 2, b.y - 8) +
               textAt((a.x + b.x) / 2, a.y - 16, label, 11);
    }
    const double height = isAhead ? -(24 + 34 * steps) : 24 + 26 * steps;
    const double edge = isAhead ? -boxHeight / 2 : boxHeight / 2;
    const double startX = a.x + (isAhead ? 24 : -30);
    const double endX = b.x + (isAhead ? -24 : 30);
    return curve(startX, a.y + edge, (startX + endX) / 2, a.y + edge + height * 1.6, endX, b.y + edge) +
           textAt((startX + endX) / 2, a.y + edge + height * 0.8 + (isAhead ? -4 : 14 + (label.find(';') == std::string::npos ? 0 : 12)),
                  label, 11);
}

std::string labelOf(CaseState from, CaseState to) {
    std::string label;
    for (const auto& [event, code] : valuesOf<StateEvent>()) {
        if (!isDrawn(event) || !domain::statesAfter(from, event).contains(to)) continue;
        label += (label.empty() ? "" : "; ") + std::string(code);
    }
    return label;
}

}  // namespace

std::string lifeCycleDocument() {
    return "# The life cycle of a suggestion\n\n"
           "Printed from the tables of `src/domain/state_table.h` (`cmake --build build/check --target update_life_cycle`); a test "
           "compares. The rules\nare those of the regulations the domain layer cites: a state is a function of the recorded facts and "
           "never of today.\nThe compiler checks the tables: every state answers every event, every state is reached from 已登记 "
           "without corrections,\nevery open state leads on to 办结 and has a next step. A random walk through more than a thousand legal "
           "and "
           "illegal commands\n(`tests/storage/life_cycle_walk_test.cpp`) checks that the register never goes any other way.\n\n"
           "![The states and what leads from one to another](life-cycle.svg)\n\n"
           "Mergers and corrections, and that every state can be made void, are left out of the drawing; the second table has them. "
           "Overdue, due soon, silent and form missing "
           "are no states:\nthey are worked out on the day one looks. 跟踪办理 runs beside 办结 while promises are open.\n\n"
           "## What comes next\n\n" +
           stepsTable() +
           "\n## What happens, and where it leads\n\n"
           "– stands for: refused in that state, by name (docs/cli.md). What is recorded late about days before an end leaves the end as "
           "it is.\n\n" +
           eventsTable();
}

std::string lifeCycleDrawing() {
    std::string text =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1080 450\" font-family=\"sans-serif\">\n"
        "  <defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
        "<path d=\"M0 0 L8 4 L0 8 z\" fill=\"#567\"/></marker></defs>\n"
        "  <rect width=\"1080\" height=\"450\" fill=\"#fff\"/>\n";
    for (const auto& [from, fromCode] : valuesOf<CaseState>()) {
        for (const auto& [to, toCode] : valuesOf<CaseState>()) {
            const std::string label = labelOf(from, to);
            if (from != to && !label.empty()) text += arrow(from, to, label);
        }
    }
    for (const auto& [state, code] : valuesOf<CaseState>()) text += box(state);
    return text + "</svg>\n";
}

}  // namespace huying::tests
