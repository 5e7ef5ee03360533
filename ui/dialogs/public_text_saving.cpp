// SPDX-License-Identifier: GPL-3.0-or-later
// How texts for publication leave the dialog: the clipboard, one file, a file for each piece.
#include <QtWidgets>
#include <filesystem>

#include "dialogs/free_folder.h"
#include "dialogs/public_text_dialog.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// Of a kind of file that a text is not saved as, also where the chooser put its own ending behind it; empty: it may be.
QString foreignEnding(const QString& path) {
    static const QStringList own{u"docx"_s, u"html"_s, u"htm"_s, u"txt"_s};
    static const QStringList known{u"pdf"_s, u"doc"_s, u"wps"_s, u"rtf"_s, u"odt"_s, u"ofd"_s, u"xls"_s, u"xlsx"_s, u"md"_s};
    const QFileInfo file(path);
    const QString ending = file.suffix().toLower();
    if (!own.contains(ending)) return ending.isEmpty() ? QString() : QString(u'.' + file.suffix());
    const QString before = QFileInfo(file.completeBaseName()).suffix();
    return known.contains(before.toLower()) ? QString(u'.' + before) : QString();
}

}  // namespace

void PublicTextDialog::showSaving() {
    const bool isReady = !isLoading_ && !isSaving_ && !read_.texts.empty();
    save_->setEnabled(isReady);
    record_->setEnabled(isReady);
    copy_->setEnabled(isReady && current() != nullptr);
}

void PublicTextDialog::copy() {
    const app::PublicText* text = current();
    if (text == nullptr) return;
    QGuiApplication::clipboard()->setText(toQt(app::plainText(app::publicPaper({*text}))));
    tell(tr("Copied as plain text: %1").arg(toQt(text->address)), false);
}

void PublicTextDialog::save() {
    const bool isOne = read_.texts.size() == 1;
    const QString path =
        prompts_.about(FileKind::papers)
            .fileToSave(this, windowTitle(),
                        isOne ? tr("%1 for publication.docx").arg(toQt(read_.texts.front().address)) : tr("Texts for publication.docx"),
                        tr("Word files (*.docx);;Web pages (*.html);;Text files (*.txt)"));
    if (path.isEmpty()) return;
    if (const QString ending = foreignEnding(path); !ending.isEmpty())
        return tell(tr("A text is saved as .docx, .html or .txt, not as %1.").arg(ending), true);
    setSaving(true);
    register_.work(
        this,
        [write = register_.outside().writePublicText, texts = read_.texts, file = std::filesystem::path(path.toStdU16String())] {
            return write(texts, file);
        },
        [this, path, count = static_cast<int>(read_.texts.size())](const base::Result<void>& result) { tellSaved(result, count, path); });
}

void PublicTextDialog::saveEach() {
    const QString parent = prompts_.about(FileKind::papers).folderToUse(this, tr("Folder for the texts"));
    if (parent.isEmpty()) return;
    const QString folder = freeFolder(parent, tr("Texts for publication %1").arg(isoText(register_.today())));
    isCancelled_ = std::make_shared<std::atomic_bool>(false);
    setSaving(true);
    const QPointer<PublicTextDialog> dialog(this);
    const auto goOn = [cancelled = isCancelled_, dialog, context = static_cast<QObject*>(&register_)](std::size_t done, std::size_t all) {
        QMetaObject::invokeMethod(
            context,
            [dialog, done, all] {
                if (!dialog || !dialog->isSaving_) return;
                dialog->progress_->setRange(0, static_cast<int>(all));
                dialog->progress_->setValue(static_cast<int>(done));
                dialog->progress_->setFormat(tr("File %1 of %2").arg(done).arg(all));
            },
            Qt::QueuedConnection);
        return !cancelled->load();
    };
    register_.work(
        this,
        [write = register_.outside().writePublicTexts, texts = read_.texts, ending = toUtf8(format_->currentData().toString()),
         place = std::filesystem::path(folder.toStdU16String()),
         goOn]() -> base::Result<void> { return write(texts, ending, place, goOn); },
        [this, folder, count = static_cast<int>(read_.texts.size())](const base::Result<void>& result) {
            tellSaved(result, count, folder);
        });
}

void PublicTextDialog::tellSaved(const base::Result<void>& result, int count, const QString& path) {
    setSaving(false);
    const QString place = QDir::toNativeSeparators(path);
    if (result) return tell(tr("Saved %1: %2").arg(pieces(count), place), false);
    const bool isStopped = result.error().code == "public-texts-cancelled";  // what is written stays there
    tell(isStopped ? QString(sentence(result.error()) + u'\n' + place) : sentence(result.error()), true);
}

void PublicTextDialog::setSaving(bool isSaving) {
    isSaving_ = isSaving;
    progress_->setVisible(isSaving);
    if (isSaving) {
        progress_->setRange(0, 0);
        progress_->setFormat(QString());
        tell(tr("Saving…"), false);
    }
    close_->setText(isSaving ? tr("Stop") : tr("Close"));
    showSaving();
}

void PublicTextDialog::reject() {
    if (isSaving_) {
        isCancelled_->store(true);
        return;
    }
    QDialog::reject();
}

void PublicTextDialog::tell(const QString& text, bool isWrong) {
    told_->setProperty("role", isWrong ? u"error"_s : u"muted"_s);
    told_->style()->polish(told_);
    told_->setText(text);
    told_->show();
}

}  // namespace huying::ui
