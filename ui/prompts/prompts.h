// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

class QWidget;

namespace huying::ui {

// What files are, for the folder in which the question about them opens: each kind has its own, the one that was used last for it.
enum class FileKind { other, registers, backups, imports, lists, reports, papers, packages, keys, sheets, photos, pages };

// Questions that stop the person: the only place with message boxes and file choosers. Tests answer in its stead.
class Prompts {
public:
    virtual ~Prompts() = default;

    // The next question for a file or a folder is about those of this kind.
    Prompts& about(FileKind kind) {
        kind_ = kind;
        return *this;
    }
    // Empty when the person thought better of it.
    virtual QString fileToOpen(QWidget* parent, const QString& title, const QString& filter) = 0;
    // Several of them.
    virtual QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter) = 0;
    // With the ending that it will have. Of a file that is there already it is asked whether to replace it.
    virtual QString fileToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) = 0;
    // The same; the name that is proposed gets a number where a file of that name is there already.
    QString newFileToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter);
    // New, or there already: whoever asks for it looks into it and replaces nothing unasked.
    virtual QString fileToUse(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) {
        return fileToSave(parent, title, suggestion, filter);
    }
    virtual QString folderToUse(QWidget* parent, const QString& title) = 0;
    // `yes` has to be chosen: Enter alone leaves everything as it is.
    virtual bool confirm(QWidget* parent, const QString& question, const QString& yes) = 0;
    virtual QString askText(QWidget* parent, const QString& title, const QString& label, const QString& text) = 0;
    virtual void tell(QWidget* parent, const QString& title, const QString& text) = 0;

protected:
    [[nodiscard]] virtual QString folderToBegin() const { return {}; }  // in which a name without a folder is proposed
    [[nodiscard]] FileKind kind() const { return kind_; }

private:
    FileKind kind_ = FileKind::other;
};

// With Qt's own dialogs, which open in the folder that was used last for files of the kind, else for any.
class DialogPrompts : public Prompts {
    Q_DECLARE_TR_FUNCTIONS(DialogPrompts)
public:
    QString fileToOpen(QWidget* parent, const QString& title, const QString& filter) override;
    QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter) override;
    QString fileToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) override;
    QString fileToUse(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) override;
    QString folderToUse(QWidget* parent, const QString& title) override;
    bool confirm(QWidget* parent, const QString& question, const QString& yes) override;
    QString askText(QWidget* parent, const QString& title, const QString& label, const QString& text) override;
    void tell(QWidget* parent, const QString& title, const QString& text) override;

protected:
    [[nodiscard]] QString folderToBegin() const override;

private:
    FileKind takeKind();  // of this question; the next one is about no kind unless it says so
    enum class Existing { replaced, kept };
    QString fileToWrite(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter, Existing existing);
};

// The path with the ending of the chosen kind where it has none of the `filter`'s ("Word files (*.docx);;…").
QString withEnding(const QString& path, const QString& filter, const QString& chosenFilter);

}  // namespace huying::ui
