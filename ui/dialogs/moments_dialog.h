// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>
#include <vector>

#include "app/history/compare_moments.h"
#include "background/register.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTreeWidget;

namespace huying::ui {

class Prompts;

// 历史时点: the register as it was recorded at a moment, in a window of its own, and what changed between two moments, piece by
// piece. A moment is an entry out of the list, or typed: #123, 2023-12-20, 2023-12-20 15:30.
class MomentsDialog : public QDialog {
    Q_OBJECT
public:
    MomentsDialog(Register& theRegister, Prompts& prompts, QWidget* parent);

    void begin(std::int64_t entry);  // the earlier moment
    void openMoment();
    void compare();

    [[nodiscard]] QTreeWidget* entries() const { return entries_; }
    [[nodiscard]] QTableWidget* changes() const { return changes_; }

Q_SIGNALS:
    void read();      // the list of entries is there
    void compared();
    void opened();    // in a window of its own
    void caseRequested(huying::domain::SuggestionId id);

protected:
    void reject() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void readEntries();
    void showChanges(std::vector<app::ChangedPiece> pieces);
    void openPiece(int row);
    void copy();
    void showMessage(const QString& text, const char* role);
    void setMaking(bool isMaking);

    Register& register_;
    Prompts& prompts_;
    QTreeWidget* entries_;
    QLineEdit* from_;
    QLineEdit* to_;
    QPushButton* open_;
    QPushButton* compare_;
    QPushButton* export_;
    QPushButton* cancel_;
    QProgressBar* progress_;
    QLabel* message_;
    QTableWidget* changes_;
    app::ListSheet sheet_;
    std::vector<domain::SuggestionId> pieceOfRow_;
    bool isMaking_ = false;
};

}  // namespace huying::ui
