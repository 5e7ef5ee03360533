// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>
#include <vector>

#include "background/register.h"
#include "domain/attachment.h"
#include "domain/supervision.h"

class QLabel;
class QListWidget;
class QListWidgetItem;
class QMimeData;
class QPushButton;

namespace huying::ui {

class Prompts;

// Files that are dragged here, by their paths; empty where there are none.
QStringList filesIn(const QMimeData* data);
// Takes what is dragged as a copy, whatever was proposed: after a move the file manager might delete the photo.
void acceptAsCopy(QDropEvent& event);

// The photos of a supervision activity: added by a button, a key or by dropping files, shown small and large, saved as the files
// that they were, and removed. Pictures are read and made small on the worker's thread, one after the other.
class PhotosDialog : public QDialog {
    Q_OBJECT
public:
    // `what`: the topic or the piece that the activity is of.
    PhotosDialog(Register& theRegister, Prompts& prompts, const domain::Activity& activity, const QString& what, QWidget* parent);

    // Each file that is a photo is added, all of them as one step; of the others it is said why not.
    void addFiles(const QStringList& paths);
    [[nodiscard]] QListWidget* list() const { return list_; }

Q_SIGNALS:
    void accomplished(const QString& sentence);  // something was recorded and can be undone

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void reject() override;  // waits for what is being added

private:
    void build();
    void read();
    void take(std::vector<domain::Attachment> photos);
    void readPicture(std::size_t place, unsigned generation);
    void chooseFiles();
    void record(std::vector<app::AddPhoto> photos, QStringList refused);
    void openChosen();
    void save();
    void remove();
    void enableButtons();
    void showMessage(const QString& text, const char* role);
    [[nodiscard]] const domain::Attachment* chosen() const;

    Register& register_;
    Prompts& prompts_;
    domain::Activity activity_;
    QString what_;
    std::vector<domain::Attachment> photos_;
    unsigned generation_ = 0;
    bool isAdding_ = false;
    bool isRemoving_ = false;
    QLabel* message_;
    QLabel* problem_;  // what was refused of what was added together
    QListWidget* list_;
    QPushButton* add_;
    QPushButton* open_;
    QPushButton* save_;
    QPushButton* remove_;
};

}  // namespace huying::ui
