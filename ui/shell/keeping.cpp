// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keeping.h"

#include <QApplication>
#include <QFileInfo>
#include <QWidget>
#include <memory>
#include <utility>

#include "app/queries/case_view.h"
#include "dialogs/backup_dialog.h"
#include "dialogs/batch_dialog.h"
#include "dialogs/case_actions.h"
#include "dialogs/drafts_dialog.h"
#include "prompts/prompts.h"
#include "shell/status_line.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

Keeping::Keeping(Register& theRegister, Prompts& prompts, StatusLine& status, QWidget* window)
    : QObject(window),
      register_(theRegister),
      prompts_(prompts),
      status_(status),
      window_(window),
      actions_(new CaseActions(theRegister, prompts, window)) {
    connect(&register_.backups(), &Backups::made, this, &Keeping::showBackupState);
    connect(&register_.backups(), &Backups::failed, this, &Keeping::showBackupState);
    connect(&register_.drafts(), &Drafts::failed, this, [this](const base::Error& error) { Q_EMIT refused(sentence(error)); });
    connect(actions_, &CaseActions::accomplished, this, &Keeping::done);
}

void Keeping::takeOpened() {
    failedPath_.clear();
    hasProblem_ = false;
    leaving_ = Leaving::no;
    status_.showBackup({});
    register_.backups().start();
    if (register_.backups().lastAt().isValid()) showBackupState();  // in a window made anew, in another language say
    const base::Errors& found = register_.notices();
    const QList<FormDraft> left = register_.drafts().left();
    if (left.isEmpty()) {
        if (!found.empty()) Q_EMIT refused(sentences(found));
        return;
    }
    QStringList names;
    for (const FormDraft& draft : left.mid(0, 3))
        names.append(tr("%1 (%2)").arg(DraftsDialog::nameOf(draft.form), draft.savedAt.toString(u"M-d HH:mm"_s)));
    const QString text = left.size() > names.size() ? tr("Entries not finished, %1: %2 and others") : tr("Entries not finished, %1: %2");
    const QString offer = text.arg(left.size()).arg(joinNames(names));
    Q_EMIT draftsFound(found.empty() ? offer : sentences(found) + u'\n' + offer);
}

// A failure stays in the status line until a backup succeeds, and the strip tells it each time.
void Keeping::showBackupState() {
    const Backups& backups = register_.backups();
    if (backups.problem()) {
        const QString text = sentence(*backups.problem());
        hasProblem_ = true;
        status_.showBackup(text, tr("No backup"));
        Q_EMIT refused(text);
        return;
    }
    const QString at = backups.lastAt().toString(u"HH:mm"_s);
    status_.showBackup(tr("Backed up %1").arg(at));
    if (std::exchange(hasProblem_, false)) Q_EMIT told(tr("Backups are made again: %1").arg(at));
}

bool Keeping::mayClose() {
    if (leaving_ == Leaving::yes) return true;
    // Who closes once more while a slow disk is written to is asked; a session that ends waits for nobody.
    if (leaving_ == Leaving::waiting)
        return prompts_.confirm(window_, tr("The last backup is not finished yet. Close all the same?"), tr("Close all the same"));
    const bool isAsked = register_.backups().leave(this, [this](const std::optional<base::Error>& problem) { takeLastBackup(problem); });
    if (!isAsked || qApp->isSavingSession()) return true;
    leaving_ = Leaving::waiting;
    Q_EMIT told(tr("Making the last backup…"));
    return false;
}

void Keeping::takeLastBackup(const std::optional<base::Error>& problem) {
    const bool isLeft = !problem || prompts_.confirm(window_, tr("The last backup could not be made. %1").arg(sentence(*problem)),
                                                     tr("Close all the same"));
    leaving_ = isLeft ? Leaving::yes : Leaving::no;
    if (isLeft) Q_EMIT closeRequested();
}

void Keeping::saveCopy() {
    if (!register_.isOpen()) return;
    const QFileInfo file(register_.path());
    QString target =
        prompts_.about(FileKind::backups)
            .fileToSave(window_, tr("Save a copy"), tr("%1 copy.huying").arg(file.completeBaseName()), tr("Registers (*.huying)"));
    if (target.isEmpty()) return;
    if (QFileInfo(target).suffix().isEmpty()) target += u".huying"_s;
    register_.backups().ask(
        this,
        [from = std::filesystem::path(register_.path().toStdU16String()),
         to = std::filesystem::path(target.toStdU16String())](app::RegisterCopies& copies) { return copies.saveCopy(from, to); },
        [this, target](const base::Result<app::RegisterFacts>& facts) {
            if (!facts) {
                Q_EMIT refused(sentence(facts.error()));
                return;
            }
            Q_EMIT told(
                tr("Copied, opened and checked: %1, %2").arg(QFileInfo(target).fileName(), pieces(static_cast<int>(facts->suggestions))));
        });
}

// What is missing, damaged or no register where one should be can be restored; what is newer or in use is whole.
void Keeping::takeFailed(const QString& path, const base::Error& error) {
    failedPath_ = path;
    const std::filesystem::path file(path.toStdU16String());
    if (!app::isReplaceable(error, file)) return;
    register_.backups().ask(
        this, [file](app::RegisterCopies& copies) { return copies.backups(file); },
        [this, path](const std::vector<app::BackupFile>& backups) {
            if (path == failedPath_ && !register_.isOpen()) Q_EMIT backupsFound(backups);
        });
}

void Keeping::openBackups(const QString& copy) {
    const QString path = register_.isOpen() ? register_.path() : failedPath_;
    if (path.isEmpty()) return;
    auto* dialog = new BackupDialog(register_, prompts_, path, window_);
    dialog->offer(copy);
    connect(dialog, &BackupDialog::restored, this, [this, path](const QString& text) {
        const auto told = std::make_shared<QMetaObject::Connection>();
        *told = connect(&register_, &Register::opened, this, [this, text, told] {
            disconnect(*told);
            Q_EMIT this->told(text);
        });
        register_.open(path);  // everything is read anew
    });
    dialog->open();
}

void Keeping::openDrafts() {
    if (!register_.isOpen()) return;
    if (register_.drafts().unfinished().isEmpty()) {
        Q_EMIT told(tr("There are no unfinished entries."));
        return;
    }
    auto* dialog = new DraftsDialog(register_, window_);
    connect(dialog, &DraftsDialog::continueRequested, this, &Keeping::goOn);
    dialog->open();
}

void Keeping::goOn(const QString& form) {
    Q_EMIT draftTaken();
    const QString command = form.section(u'/', 0, 0);
    if (command == "intake"_L1) {
        Q_EMIT intakeRequested();
    } else if (command == "assign"_L1) {
        goOnWithSeveral(form.section(u'/', 1).split(u','),
                        [this](const std::vector<app::CaseRow>& rows) { actions_->startAssignment(rows); });
    } else if (command == "merge-suggestions"_L1) {
        goOnWithSeveral(form.section(u'/', 1).split(u','), [this](const std::vector<app::CaseRow>& rows) { actions_->startMerger(rows); });
    } else if (command == "add-look-back-lines"_L1) {
        actions_->startLookBack(form.section(u'/', 1).split(u',', Qt::SkipEmptyParts));
    } else if (command == "propose-priority"_L1) {
        actions_->startProposal(form.section(u'/', 1).split(u'、', Qt::SkipEmptyParts));
    } else if (command == "edit-pieces"_L1) {
        goOnWithSeveral(form.section(u'/', 1).split(u','), [this](const std::vector<app::CaseRow>& rows) { Q_EMIT changeRequested(rows); });
    } else if (command == "units-pieces"_L1) {
        goOnWithSeveral(form.section(u'/', -1).split(u','),
                        [this, unit = form.section(u'/', 1, -2)](const std::vector<app::CaseRow>& rows) {
                            if (rows.empty()) return;
                            auto* dialog = new BatchDialog(register_, rows, window_, app::BatchKind::receipt, unit);
                            connect(dialog, &CommandDialog::accomplished, this, &Keeping::done);
                            dialog->open();
                        });
    } else if (command == "chase"_L1) {
        Q_EMIT chaseRequested();
    } else if (command.contains("submission"_L1) || command.endsWith("pre-contact"_L1)) {
        Q_EMIT paperRequested(command, form.section(u'/', 1));
    } else if (command.startsWith("set-report-"_L1)) {
        Q_EMIT reportRequested(form.section(u'/', 2));
    } else {
        goOnWithCase(command, form.section(u'/', 1));
    }
}

void Keeping::goOnWithCase(const QString& command, const QString& address) {
    register_.ask(
        this,
        [address = toUtf8(address), today = register_.today()](app::RegisterStore& store) -> std::optional<app::CaseView> {
            const auto id = app::findCase(store.reader(), address);
            return id ? app::viewCase(store.reader(), *id, today) : std::nullopt;
        },
        [this, command](const std::optional<app::CaseView>& view) {
            if (!view || actions_->start(command, *view, std::nullopt) == nullptr)
                Q_EMIT told(tr("Open the form where it was: what was typed stands in it."));
        });
}

void Keeping::goOnWithSeveral(const QStringList& addresses, const std::function<void(const std::vector<app::CaseRow>&)>& goOn) {
    register_.ask(
        this,
        [addresses](app::RegisterStore& store) {
            std::vector<domain::SuggestionId> ids;
            for (const QString& address : addresses) {
                if (const auto id = app::findCase(store.reader(), toUtf8(address))) ids.push_back(*id);
            }
            return store.reader().caseRows(ids);
        },
        goOn);
}

}  // namespace huying::ui
