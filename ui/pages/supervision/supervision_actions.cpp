// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in Supervision: the forms of topics, pieces and proposals, urging, and the briefing for a visit.
#include <QtWidgets>

#include "app/queries/topic_briefing.h"
#include "dialogs/activity_dialog.h"
#include "dialogs/candidate_dialogs.h"
#include "dialogs/chase_dialog.h"
#include "dialogs/photos_dialog.h"
#include "dialogs/supervision_dialogs.h"
#include "dialogs/topic_course_dialogs.h"
#include "pages/supervision/candidates_view.h"
#include "pages/supervision/supervision_page.h"
#include "pages/supervision/topic_pane.h"
#include "print/paper_layout.h"
#include "print/print_preview.h"
#include "prompts/prompts.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

void SupervisionPage::start(CommandDialog* dialog, Makes makes) {
    connect(dialog, &CommandDialog::accomplished, this, [this, dialog, makes](const QString& sentence) {
        makes_ = makes;
        made_ = dialog->entries();
        Q_EMIT done(sentence);
    });
    dialog->open();
}

// The keys go on where no button is: they say why not.
bool SupervisionPage::isRefused(std::string_view command) {
    const auto reason = register_.reasonAgainst(command);
    if (reason) Q_EMIT refused(sentence(*reason));
    return reason.has_value();
}

CommandDialog* SupervisionPage::createTopic() {
    auto* dialog = new TopicDialog(register_, sessionAddress(), std::nullopt, window());
    start(dialog, Makes::topic);
    return dialog;
}

// Of the topic; for a single piece where none is chosen as a topic. Never of what is not shown: the pane that is hidden behind the
// proposals still has the pieces that were looked at before.
CommandDialog* SupervisionPage::recordActivity() {
    const Line* line = chosen();
    const bool isOfTopic = line != nullptr && line->kind == Line::Kind::topic;
    const bool isOfPiece = line != nullptr && !isOfTopic && line->kind != Line::Kind::candidates;
    if (!isOfTopic && (!isOfPiece || pane_->chosenAddress().isEmpty())) {
        Q_EMIT refused(line == nullptr ? tr("There is no topic yet: an activity is recorded about a topic or a priority piece.")
                       : isOfPiece     ? tr("No piece is chosen: an activity is recorded about a topic or a priority piece.")
                                       : tr("What is proposed is no priority piece yet. Choose a topic or a priority piece in the list: "
                                                "an activity is recorded about that."));
        return nullptr;
    }
    ActivityDialog::About about;
    if (isOfTopic) {
        about.topic = toQt(view_.topics[line->topic].topic.name);
        about.session = sessionAddress();
    } else {
        about.caseAddress = pane_->chosenAddress();
    }
    auto* dialog = new ActivityDialog(register_, about, window());
    start(dialog, Makes::activity);
    return dialog;
}

PhotosDialog* SupervisionPage::showPhotos(const domain::Activity& activity, const QStringList& files) {
    QString what;
    for (const app::TopicView& topic : view_.topics) {
        if (topic.topic.id == activity.topic) what = toQt(topic.topic.name);
    }
    for (const auto* rows : {&view_.withoutTopic, &view_.governmentItems}) {
        for (const app::CaseRow& row : *rows) {
            if (row.id == activity.suggestion) what = toQt(row.address);
        }
    }
    auto* dialog = new PhotosDialog(register_, prompts_, activity, what, window());
    connect(dialog, &PhotosDialog::accomplished, this, &Page::done);
    dialog->open();
    dialog->addFiles(files);
    return dialog;
}

void SupervisionPage::startAction(const QString& action) {
    const Line* line = chosen();
    if (line == nullptr) return;
    const app::TopicView* topic = line->kind == Line::Kind::topic ? &view_.topics[line->topic] : nullptr;
    const QString name = topic != nullptr ? toQt(topic->topic.name) : QString();
    if (action == "set-priority"_L1) {
        start(new PriorityDialog(register_, QString(), name, window()));
    } else if (action == "end-priority"_L1) {
        start(new EndPriorityDialog(register_, pane_->chosenAddress(), window()));
    } else if (action == "set-government-leader"_L1) {
        start(new GovernmentLeaderDialog(register_, pane_->chosenAddress(), pane_->chosenGovernmentLeader(), window()));
    } else if (action == "record-activity"_L1) {
        recordActivity();
    } else if (action == "correct-topic"_L1 && topic != nullptr) {
        start(new TopicDialog(register_, sessionAddress(), *topic, window()));
    } else if (action == "close-topic"_L1 && topic != nullptr) {
        start(new CloseTopicDialog(register_, *topic, window()));
    } else if (action == "file-topic-report"_L1 && topic != nullptr) {
        start(new TopicReportDialog(register_, *topic, window()));
    } else if (action == "record-topic-hearing"_L1 && topic != nullptr) {
        start(new TopicHearingDialog(register_, *topic, window()));
    } else if (action == "record-urging"_L1) {
        urge();
    } else if (action == "briefing"_L1) {
        printBriefing();
    } else if (action == "briefing-file"_L1) {
        exportBriefing();
    }
}

void SupervisionPage::startDecision() {
    QStringList topics;
    for (const app::TopicView& one : view_.topics) {
        if (!one.topic.closedOn) topics.append(toQt(one.topic.name));
    }
    start(new DecideCandidatesDialog(register_, sessionAddress(), topics, candidates_->chosen(), window()), Makes::topic);
}

const app::TopicView* SupervisionPage::chosenTopic() const {
    const Line* line = chosen();
    return line != nullptr && line->kind == Line::Kind::topic ? &view_.topics[line->topic] : nullptr;
}

void SupervisionPage::urge() {
    const app::TopicView* topic = chosenTopic();
    if (topic == nullptr || isRefused(app::RecordUrging::name)) return;
    std::vector<domain::SuggestionId> among;
    for (const app::CaseRow& row : topic->pieces) among.push_back(row.id);
    auto* dialog = new ChaseDialog(register_, prompts_, topic->topic.session, window(), std::move(among));
    connect(dialog, &ChaseDialog::accomplished, this, &Page::done);
    dialog->open();
}

// On paper it is Chinese whatever the window speaks.
void SupervisionPage::printBriefing() {
    const app::TopicView* topic = chosenTopic();
    if (topic == nullptr) return;
    register_.ask(
        this,
        [session = topic->topic.session, id = topic->topic.id, today = register_.today(),
         compose = register_.outside().composeBriefing](app::RegisterStore& store) -> std::shared_ptr<const PaperPages> {
            const auto briefing = app::readTopicBriefing(store.reader(), session, id, today);
            return briefing ? std::make_shared<const PaperPages>(layOut(compose(*briefing))) : nullptr;
        },
        [this](const std::shared_ptr<const PaperPages>& pages) {
            if (pages) previewPages(pages, this);
        });
}

void SupervisionPage::exportBriefing() {
    const app::TopicView* topic = chosenTopic();
    if (topic == nullptr) return;
    const QString path =
        prompts_.about(FileKind::papers)
            .fileToSave(this, tr("Briefing as Word"), tr("Briefing %1.docx").arg(toQt(topic->topic.name)), tr("Word files (*.docx)"));
    if (path.isEmpty()) return;
    register_.ask(
        this,
        [session = topic->topic.session, id = topic->topic.id, today = register_.today(), path,
         outside = register_.outside()](app::RegisterStore& store) -> base::Result<void> {
            const auto briefing = app::readTopicBriefing(store.reader(), session, id, today);
            if (!briefing) return base::failure(base::Error("unknown-topic", "topic", "known"));
            return outside.writePaper(outside.composeBriefing(*briefing), std::filesystem::path(path.toStdU16String()));
        },
        [this, path](const base::Result<void>& written) {
            if (written) {
                Q_EMIT told(tr("Exported: %1").arg(QDir::toNativeSeparators(path)));
            } else {
                Q_EMIT refused(sentence(written.error()));
            }
        });
}

}  // namespace huying::ui
