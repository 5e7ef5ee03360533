// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/today_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>

#include "app/queries/days_waited.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

DueWords daysOf(app::Queue queue, const app::TodayLine& line, base::Date today) {
    if (queue == app::Queue::formMissing && !line.since)
        return {QCoreApplication::translate("TodayWords", "not running yet"), DueMark::none};
    if (queue == app::Queue::commitments && !line.dueOn)
        return {QCoreApplication::translate("TodayWords", "no day promised"), DueMark::none};
    const bool isWaiting = queue == app::Queue::answerAgain || queue == app::Queue::commitmentsMissing || queue == app::Queue::silent ||
                           queue == app::Queue::lookBackFindings || queue == app::Queue::undelivered || queue == app::Queue::replyReviews ||
                           queue == app::Queue::extensionNotices || queue == app::Queue::clockPauses ||
                           (queue == app::Queue::decision && !line.dueOn);
    if (!isWaiting) return dueWords(line.dueOn, today);
    if (!line.since) return {};
    const auto days = app::daysWaited(*line.since, today);
    switch (queue) {
        case app::Queue::silent:
            return {QCoreApplication::translate("TodayWords", "silent for %1 d").arg(days), DueMark::soon};
        case app::Queue::undelivered:
            return {QCoreApplication::translate("TodayWords", "replied %1 d ago").arg(days), DueMark::soon};
        default:
            return {QCoreApplication::translate("TodayWords", "waiting for %1 d").arg(days), DueMark::none};
    }
}

QString turnOf(const app::TodayLine& line) {
    if (line.turn != domain::Turn::unit || line.units.empty()) return labelOf(line.turn);
    // Each with its own day where they differ: the line's date is that of the first.
    const bool areDifferent = std::adjacent_find(line.unitDues.begin(), line.unitDues.end(), std::not_equal_to<>()) != line.unitDues.end();
    if (!areDifferent || line.unitDues.size() != line.units.size()) return joinNames(toQt(line.units));
    QStringList names;
    for (std::size_t i = 0; i < line.units.size(); ++i) {
        const QString name = toQt(line.units[i]);
        names.append(line.unitDues[i] ? QCoreApplication::translate("TodayWords", "%1 (%2)").arg(name, monthDayText(line.unitDues[i]))
                                      : name);
    }
    return joinNames(names);
}

QString reasonOf(const app::TodayLine& line) {
    QString text = toQt(app::whyText(line, words()));
    if (line.signers > 0) text += QCoreApplication::translate("TodayWords", ", signers without it: %1").arg(line.signers);
    if (line.dueOn && !line.isReasonOfOther) text += QCoreApplication::translate("TodayWords", ", due %1").arg(isoText(line.dueOn));
    if (!line.visits.empty()) text += QCoreApplication::translate("TodayWords", "; %1").arg(toQt(app::visitsText(line.visits, words())));
    return text;
}

QString nameOf(const app::TodayLine& line) { return caseName(line.kind, line.serial); }

DueWords daysOf(const app::PaperLine& line, base::Date today) {
    if (line.dueOn) return dueWords(line.dueOn, today);
    const auto days = app::daysWaited(line.since, today);
    return {QCoreApplication::translate("TodayWords", "waiting for %1 d").arg(days), DueMark::none};
}

QString turnOf(const app::PaperLine& line) {
    if (line.talk || !line.unit.empty()) return toQt(line.unit);
    return line.turn == domain::Turn::deputy ? toQt(app::shownDeputy(line, words())) : labelOf(line.turn);
}

QString reasonOf(const app::PaperLine& line) {
    const QString text = word("why." + line.why);
    return line.dueOn ? text + QCoreApplication::translate("TodayWords", ", due %1").arg(isoText(line.dueOn)) : text;
}

QString nameOf(const app::PaperLine& line) {
    if (line.ballot) return QCoreApplication::translate("TodayWords", "ballot %1").arg(line.ballot.value);
    if (line.inspectionLine) return toQt(line.inspection);
    return toQt(line.talk ? app::shownDeputy(line, words()) : line.address);
}

QString countOf(app::PaperQueue queue, int count) {
    return app::isAfterInspection(queue) ? QCoreApplication::translate("TodayWords", "%n item(s)", nullptr, count) : pieces(count);
}

QString countOf(app::TopicQueue, int count) { return QCoreApplication::translate("TodayWords", "%n in all", nullptr, count); }

DueWords daysOf(const app::TopicLine& line, base::Date today) {
    if (line.dueOn) return dueWords(line.dueOn, today);
    if (!line.since) return {};
    const auto days = app::daysWaited(*line.since, today);
    return {QCoreApplication::translate("TodayWords", "waiting for %1 d").arg(days), DueMark::none};
}

QString turnOf(const app::TopicLine& line) {
    return line.turn == domain::TopicTurn::committee && !line.committee.empty() ? toQt(line.committee) : labelOf(line.turn);
}

QString reasonOf(const app::TopicLine& line) {
    QString text = word("topic_why." + line.why);
    if (line.dueOn) text += QCoreApplication::translate("TodayWords", ", on %1").arg(isoText(line.dueOn));
    return text;
}

QString startOfDay(const app::Today& today) {
    const QDate day = toQt(today.query.today);
    const QString date = QCoreApplication::translate("TodayWords", "%1/%2").arg(day.month()).arg(day.day()) + QLatin1Char(' ') +
                         weekdayText(today.query.today);
    QStringList parts;
    const auto add = [&](const QString& queue, const QString& count) {
        parts.append(QCoreApplication::translate("TodayWords", "%1 %2").arg(queue, count));
    };
    for (const app::TodayQueue& one : today.queues) {
        if (one.count > 0) add(labelOf(one.queue), pieces(one.count));
    }
    for (const app::WaitingPapers& one : today.papers) {
        if (one.count > 0) add(labelOf(one.queue), countOf(one.queue, one.count));
    }
    for (const app::WaitingTopics& one : today.topics) {
        if (one.count > 0) add(labelOf(one.queue), countOf(one.queue, one.count));
    }
    if (parts.isEmpty()) return QCoreApplication::translate("TodayWords", "%1: nothing is waiting.").arg(date);
    return QCoreApplication::translate("TodayWords", "%1: %2.").arg(date, joinNames(parts));
}

}  // namespace huying::ui
