// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Today shows, on paper and as a file. On paper it is Chinese whatever the window speaks, and whole: the page itself shows
// of each queue the most pressing lines.
#include <QtWidgets>
#include <filesystem>
#include <limits>

#include "app/queries/today_sheet.h"
#include "app/words/register_words.h"
#include "dialogs/sheet_output.h"
#include "pages/today/today_page.h"
#include "print/paper_layout.h"
#include "print/print_preview.h"
#include "prompts/prompts.h"
#include "text/labels.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

void TodayPage::printAgenda() {
    register_.ask(
        this,
        [query = agendaQuery(), compose = register_.outside().composeAgenda](app::RegisterStore& store) {
            const app::Agenda agenda = app::readAgenda(store.reader(), query, app::wordsOf(store.reader(), app::Language::chinese));
            return std::make_shared<const PaperPages>(layOut(compose(agenda)));
        },
        [this](const std::shared_ptr<const PaperPages>& pages) {
            previewPages(pages, this);
            Q_EMIT previewed();
        });
}

void TodayPage::exportAgenda() {
    const QString path =
        prompts_.about(FileKind::lists).fileToSave(this, tr("Export the agenda"), tr("Agenda.xlsx"), tr("Excel files (*.xlsx)"));
    if (path.isEmpty()) return;
    register_.ask(
        this,
        [query = agendaQuery(), path, write = register_.outside().writeAgenda](app::RegisterStore& store) {
            const app::Agenda agenda = app::readAgenda(store.reader(), query, app::wordsOf(store.reader(), app::Language::chinese));
            return write(agenda, std::filesystem::path(path.toStdU16String()));
        },
        [this, path](const base::Result<void>& written) {
            if (written) {
                Q_EMIT told(tr("Exported: %1").arg(QDir::toNativeSeparators(path)));
            } else {
                Q_EMIT refused(sentence(written.error()));
            }
        });
}

void TodayPage::readSheet(std::function<void(const app::ListSheet& sheet, const QString& subtitle)> then) {
    if (!register_.isOpen()) return;
    app::TodayQuery query = todayQuery();
    query.most = std::numeric_limits<int>::max();
    const unsigned generation = ++sheetGeneration_;  // who presses twice gets it once
    using Answer = std::pair<app::ListSheet, std::string>;
    register_.ask(
        this,
        [query](app::RegisterStore& store) {
            const app::Words in = app::wordsOf(store.reader(), app::Language::chinese);
            const app::Today today = app::readToday(store.reader(), query);
            Answer answer{app::todaySheet(store.reader(), today, in), {}};
            answer.second = app::todaySubtitle(today, answer.first, in);
            return answer;
        },
        [this, generation, then = std::move(then)](const Answer& answer) {
            if (generation == sheetGeneration_) then(answer.first, toQt(answer.second));
        });
}

void TodayPage::printWaiting() {
    readSheet([this](const app::ListSheet& sheet, const QString& subtitle) {
        print_->setEnabled(false);
        printSheet(register_, this, sheet, subtitle, [this] {
            print_->setEnabled(true);
            Q_EMIT previewed();
        });
    });
}

void TodayPage::exportWaiting() {
    readSheet([this](const app::ListSheet& sheet, const QString& subtitle) {
        exportSheet(register_, prompts_, this, sheet, subtitle,
                    [this](const QString& sentence, bool isWrong) { isWrong ? Q_EMIT refused(sentence) : Q_EMIT told(sentence); });
    });
}

}  // namespace huying::ui
