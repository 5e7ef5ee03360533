// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/case_text.h"

#include <QCoreApplication>

#include "text/labels.h"
#include "text/text.h"

namespace huying::ui {

QString caseName(domain::SuggestionKind kind, int serial) {
    return kind == domain::SuggestionKind::intersessional ? QCoreApplication::translate("CaseText", "intersessional No. %1").arg(serial)
                                                          : QCoreApplication::translate("CaseText", "No. %1").arg(serial);
}

QString caseName(const domain::Suggestion& suggestion) { return caseName(suggestion.kind, suggestion.serial); }

QString pieces(int count) {
    return count == 1 ? QCoreApplication::translate("CaseText", "1 piece")
                      : QCoreApplication::translate("CaseText", "%1 pieces").arg(count);
}

QString addressOf(const domain::Session* session) { return session == nullptr ? QString() : toQt(session->address()); }

QString headingOf(const domain::Session* session) {
    return session == nullptr || session->name.empty() ? addressOf(session) : toQt(session->name);
}

QString joinNames(const QStringList& names) { return names.join(QCoreApplication::translate("CaseText", ", ")); }

std::vector<const domain::Task*> tasksOfRound(const domain::CaseFacts& facts, int round) {
    std::vector<const domain::Task*> tasks;
    for (const domain::Task& task : facts.tasks) {
        if (task.round == round) tasks.push_back(&task);
    }
    return tasks;
}

QString markedIfVoid(const QString& text, const std::string& voidReason) {
    if (voidReason.empty()) return text;
    return toQt(words().text("recorded.void", {{"text", toUtf8(text)}, {"reason", voidReason}}));
}

QString proposers(const app::CaseView& view) {
    QString text = QCoreApplication::translate("CaseText", "lead %1").arg(toQt(view.leadName));
    if (!view.facts.coSigners.empty()) {
        text += QStringLiteral("　") +
                QCoreApplication::translate("CaseText", "co-signers: %1").arg(static_cast<int>(view.facts.coSigners.size()));
    }
    return text;
}

}  // namespace huying::ui
