// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QSet>
#include <atomic>
#include <memory>
#include <vector>

#include "app/papers/public_texts.h"
#include "background/register.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace huying::ui {

class Prompts;

// 公开文本: pieces as they go to a website or into a gazette. What looks like personal data is hidden, marked and listed; a person
// lets stand what is none, then copies or saves the text. Nothing is recorded here; the dialog for that is offered next.
class PublicTextDialog : public QDialog {
    Q_OBJECT
public:
    PublicTextDialog(Register& theRegister, Prompts& prompts, std::vector<domain::SuggestionId> ids, QWidget* parent);
    ~PublicTextDialog() override;

    void offerRecording();  // recordRequested() can be asked for
    void offerReview() { mayReview_ = true; }  // and reviewRequested(), where the review of a reply is missing
    [[nodiscard]] const app::PublicTexts& texts() const { return read_; }
    [[nodiscard]] bool isLoading() const { return isLoading_; }
    // While files are written this stops that, tells what is written and leaves the dialog open.
    void reject() override;

Q_SIGNALS:
    void loaded();
    void recordRequested(const std::vector<domain::SuggestionId>& ids);  // of the pieces that have a text
    void reviewRequested(huying::domain::SuggestionId id);

private:
    void buildHead(QBoxLayout* layout);
    void buildMiddle(QBoxLayout* layout);
    void buildButtons(QBoxLayout* layout);
    void ask();
    void take(app::PublicTexts read);
    void fail(const base::Error& error);
    void restoreKept();
    void showPieces();
    void showPiece();
    void requestReview();
    void showPreview();
    void fillFound();
    void keepOrHide(const QListWidgetItem* item);
    void showFoundHead();
    void setSaving(bool isSaving);
    void showSaving();
    [[nodiscard]] QWidget* firstField() const;
    void copy();
    void save();
    void saveEach();
    void tellSaved(const base::Result<void>& result, int count, const QString& path);
    void tell(const QString& text, bool isWrong);
    [[nodiscard]] app::PublicText* current();
    [[nodiscard]] const app::LeftOutText* currentLeftOut() const;

    Register& register_;
    Prompts& prompts_;
    std::vector<domain::SuggestionId> ids_;
    app::PublicTexts read_;
    QSet<QString> kept_;  // what a person let stand, also when the texts are read again
    std::shared_ptr<std::atomic_bool> isCancelled_;  // of the files that are written now
    unsigned generation_ = 0;
    bool isLoading_ = false;
    bool isUnread_ = false;  // reading it failed, and that is told
    bool isSaving_ = false;
    bool isFirst_ = true;  // nothing was read yet
    bool mayReview_ = false;

    QLabel* count_;
    QComboBox* what_;
    QComboBox* extent_;
    QListWidget* pieces_;
    QLabel* out_;  // which of suggestion and reply may go out
    QLabel* notes_;
    QPushButton* review_;  // under the notes that say it is missing
    QTextBrowser* preview_;
    QLabel* foundHead_;
    QListWidget* found_;
    QCheckBox* each_;
    QComboBox* format_;
    QLabel* told_;
    QProgressBar* progress_;
    QPushButton* close_;
    QPushButton* record_;
    QPushButton* copy_;
    QPushButton* save_;
};

}  // namespace huying::ui
