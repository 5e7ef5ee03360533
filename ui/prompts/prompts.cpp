// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/prompts.h"

#include <QtWidgets>

#include "prompts/file_names_only.h"

namespace huying::ui {

namespace {

QString folderOfAny() { return QStringLiteral("folder"); }

QString codeOf(FileKind kind) {
    switch (kind) {
        case FileKind::registers:
            return QStringLiteral("registers");
        case FileKind::backups:
            return QStringLiteral("backups");
        case FileKind::imports:
            return QStringLiteral("imports");
        case FileKind::lists:
            return QStringLiteral("lists");
        case FileKind::reports:
            return QStringLiteral("reports");
        case FileKind::papers:
            return QStringLiteral("papers");
        case FileKind::packages:
            return QStringLiteral("packages");
        case FileKind::keys:
            return QStringLiteral("keys");
        case FileKind::sheets:
            return QStringLiteral("sheets");
        case FileKind::photos:
            return QStringLiteral("photos");
        case FileKind::pages:
            return QStringLiteral("pages");
        case FileKind::other:
            break;
    }
    return QStringLiteral("other");
}

QString keyOf(FileKind kind) { return QStringLiteral("folders/") + codeOf(kind); }

// Where the last file of the kind was chosen; for the first of a kind, where any was.
QString lastFolder(FileKind kind) {
    const QSettings settings;
    const QString own = settings.value(keyOf(kind)).toString();
    return own.isEmpty() || !QFileInfo(own).isDir() ? settings.value(folderOfAny()).toString() : own;
}

void rememberFolder(FileKind kind, const QString& folder) {
    QSettings settings;
    settings.setValue(folderOfAny(), folder);
    if (kind != FileKind::other) settings.setValue(keyOf(kind), folder);
}

void rememberFolderOf(FileKind kind, const QString& path) {
    if (!path.isEmpty()) rememberFolder(kind, QFileInfo(path).absolutePath());
}

// ".docx" of "Word files (*.docx)".
QString endingOf(const QString& filter) {
    const qsizetype star = filter.indexOf(QLatin1String("(*."));
    if (star < 0) return {};
    const QString endings = filter.mid(star + 2);
    return endings.left(endings.indexOf(QRegularExpression(QStringLiteral("[ )]"))));
}

// Qt's own chooser, not the desktop's, which looks into files as it likes.
class FileChooser {
public:
    FileChooser(QWidget* parent, const QString& title, const QString& folder, const QString& filter, QFileDialog::FileMode mode)
        : dialog_(parent, title, folder, filter) {
        dialog_.setOption(QFileDialog::DontUseNativeDialog);
        dialog_.setOption(QFileDialog::DontUseCustomDirectoryIcons);
        dialog_.setIconProvider(&names_);
        dialog_.setFileMode(mode);
    }
    QFileDialog& dialog() { return dialog_; }
    QStringList chosen() { return dialog_.exec() == QDialog::Accepted ? dialog_.selectedFiles() : QStringList(); }

private:
    FileNamesOnly names_;  // outlives the dialog
    QFileDialog dialog_;
};

QString firstOf(const QStringList& paths) { return paths.isEmpty() ? QString() : paths.constFirst(); }

}  // namespace

QString DialogPrompts::fileToOpen(QWidget* parent, const QString& title, const QString& filter) {
    const FileKind kind = takeKind();
    const QString path = firstOf(FileChooser(parent, title, lastFolder(kind), filter, QFileDialog::ExistingFile).chosen());
    rememberFolderOf(kind, path);
    return path;
}

QStringList DialogPrompts::filesToOpen(QWidget* parent, const QString& title, const QString& filter) {
    const FileKind kind = takeKind();
    const QStringList paths = FileChooser(parent, title, lastFolder(kind), filter, QFileDialog::ExistingFiles).chosen();
    if (!paths.isEmpty()) rememberFolderOf(kind, paths.first());
    return paths;
}

QString DialogPrompts::fileToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) {
    return fileToWrite(parent, title, suggestion, filter, Existing::replaced);
}

QString DialogPrompts::fileToUse(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) {
    return fileToWrite(parent, title, suggestion, filter, Existing::kept);
}

QString DialogPrompts::fileToWrite(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
                                   Existing existing) {
    const FileKind kind = takeKind();
    const QString folder = lastFolder(kind);
    const bool isPlaced = QFileInfo(suggestion).isAbsolute() || folder.isEmpty();
    const QString start = isPlaced ? suggestion : QDir(folder).filePath(suggestion);
    FileChooser chooser(parent, title, QFileInfo(start).absolutePath(), filter, QFileDialog::AnyFile);
    chooser.dialog().setAcceptMode(QFileDialog::AcceptSave);
    // The chooser would ask about the name as it was typed, which may be another file than the one that is written.
    chooser.dialog().setOption(QFileDialog::DontConfirmOverwrite);
    chooser.dialog().selectFile(QFileInfo(start).fileName());
    while (true) {
        const QString typed = firstOf(chooser.chosen());
        if (typed.isEmpty()) return {};
        const QString path = withEnding(typed, filter, chooser.dialog().selectedNameFilter());
        const QString question = tr("%1 is there already. Replace it?").arg(QDir::toNativeSeparators(path));
        if (existing == Existing::replaced && QFileInfo::exists(path) && !confirm(parent, question, tr("Replace"))) continue;
        rememberFolderOf(kind, path);
        return path;
    }
}

QString Prompts::newFileToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) {
    const QDir folder(folderToBegin());
    const QFileInfo file(suggestion);
    QString name = suggestion;
    for (int next = 2; folder.exists(name); ++next)
        name = QStringLiteral("%1-%2.%3").arg(file.completeBaseName(), QString::number(next), file.suffix());
    return fileToUse(parent, title, name, filter);
}

QString DialogPrompts::folderToBegin() const { return lastFolder(kind()); }

FileKind DialogPrompts::takeKind() {
    const FileKind asked = kind();
    about(FileKind::other);
    return asked;
}

QString DialogPrompts::folderToUse(QWidget* parent, const QString& title) {
    const FileKind kind = takeKind();
    FileChooser chooser(parent, title, lastFolder(kind), {}, QFileDialog::Directory);
    chooser.dialog().setOption(QFileDialog::ShowDirsOnly);
    const QString folder = firstOf(chooser.chosen());
    if (!folder.isEmpty()) rememberFolder(kind, folder);
    return folder;
}

QString withEnding(const QString& path, const QString& filter, const QString& chosenFilter) {
    for (const QString& kind : filter.split(QStringLiteral(";;"))) {
        if (path.endsWith(endingOf(kind), Qt::CaseInsensitive)) return path;
    }
    return path + endingOf(chosenFilter.isEmpty() ? filter : chosenFilter);
}

bool DialogPrompts::confirm(QWidget* parent, const QString& question, const QString& yes) {
    QMessageBox box(QMessageBox::Question, tr("Huying"), question, QMessageBox::NoButton, parent);
    const QPushButton* accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));  // what is asked about cannot be taken back
    box.exec();
    return box.clickedButton() == accept;
}

QString DialogPrompts::askText(QWidget* parent, const QString& title, const QString& label, const QString& text) {
    bool isAnswered = false;
    const QString answer = QInputDialog::getText(parent, title, label, QLineEdit::Normal, text, &isAnswered);
    return isAnswered ? answer : QString();
}

void DialogPrompts::tell(QWidget* parent, const QString& title, const QString& text) { QMessageBox::information(parent, title, text); }

}  // namespace huying::ui
