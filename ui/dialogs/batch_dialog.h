// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "app/executor/batch_preview.h"
#include "dialogs/command_dialog.h"

class QCheckBox;
class QPlainTextEdit;
class QTreeWidget;

namespace huying::ui {

class ChipPicker;
class ChoicePicker;

// One change to the ticked pieces: what is chosen is shown piece by piece, old → new, with the reasons where it cannot be
// done; then all that can be done is carried out as one batch with one undo. Finishing while the preview is computed waits
// for it; finishing that cannot be done says why.
class BatchDialog : public CommandDialog {
    Q_OBJECT
public:
    // The pieces' addresses name the draft, which goes before what is most likely meant. With a unit it is what that unit records of its
    // own tasks, by its person or by the office on its behalf; without one it is what the office does.
    BatchDialog(Register& theRegister, const std::vector<app::CaseRow>& rows, QWidget* parent,
                app::BatchKind likely = app::BatchKind::category, const QString& unit = {});

    [[nodiscard]] const app::BatchPreview& preview() const { return preview_; }
    [[nodiscard]] bool isPreviewing() const { return isPreviewing_ || pause_.isActive(); }
    [[nodiscard]] const std::vector<domain::SuggestionId>& handled() const { return handled_; }  // once it is done

Q_SIGNALS:
    void previewed();

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] app::CommandDate commandDate() const override;
    [[nodiscard]] std::string forUnit() const override;
    [[nodiscard]] bool checkMore() override;
    void takeRefusal(const base::Errors& errors) override;

private:
    void addFields();
    void addUnitsFields();
    [[nodiscard]] QComboBox* kindBox() const;
    void addPreview();
    void showFields();
    [[nodiscard]] app::BatchKind kind() const;
    [[nodiscard]] bool isUndated() const;
    [[nodiscard]] QString missingField() const;  // its key; empty when enough is typed for a preview
    [[nodiscard]] bool isReady() const;
    void tellWhyNot();
    void tell(const QString& problem);
    [[nodiscard]] app::BatchEdit edit() const;
    [[nodiscard]] domain::PublicationExtent extent() const;
    void fillPublication(app::BatchEdit& edit) const;
    void fillUnits(app::BatchEdit& edit) const;
    [[nodiscard]] QString faultyMeasures() const;
    void previewSoon();
    void askPreview();
    void take(std::vector<app::PieceCommands> plan, app::BatchPreview preview);
    void showPreview();
    void showCounts();
    [[nodiscard]] QString bodiesText() const;
    void showReason();
    [[nodiscard]] QString textOf(std::size_t place) const;  // what becomes of the piece

    QString ownUnit_;
    std::vector<domain::SuggestionId> ids_;
    std::vector<app::PieceCommands> plan_;
    app::BatchPreview preview_;
    app::BatchEdit planned_;  // what plan_ and preview_ are about
    std::vector<domain::SuggestionId> handled_;
    QTimer pause_;
    unsigned generation_ = 0;
    bool isPreviewing_ = false;
    bool isFinishWished_ = false;  // as soon as the preview is there

    QComboBox* kind_;
    ChoicePicker* category_;
    QComboBox* source_;
    ChoicePicker* activity_;
    DateEdit* newDate_;
    DateEdit* dueOn_;
    DateEdit* onDate_;
    ChoicePicker* unit_;
    ChipPicker* units_;
    QComboBox* level_;
    QLineEdit* text_;
    QLineEdit* by_;
    QLineEdit* box_;
    QLineEdit* via_;
    QComboBox* parts_;
    QComboBox* extent_;
    QLineEdit* where_;
    QLineEdit* whyNot_;
    QPlainTextEdit* nothing_;
    QCheckBox* byRoute_;
    QLineEdit* receiver_;
    QPlainTextEdit* words_;  // of progress, or why more time is asked for
    QCheckBox* isPlan_;
    QPlainTextEdit* measures_;
    DateEdit* until_;
    QComboBox* way_;
    QCheckBox* formSent_;
    QCheckBox* isUndated_;  // deliveries of years ago
    QLineEdit* leader_;
    QLineEdit* handler_;
    QLineEdit* handlerPhone_;
    QLabel* counts_;
    QCheckBox* leaveOut_;
    QLabel* problem_;
    QTreeWidget* rows_;
    QLabel* reason_;
};

}  // namespace huying::ui
