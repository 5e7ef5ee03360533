// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QVariantMap>
#include <memory>
#include <optional>

#include "app/import/mapping_draft.h"
#include "background/register.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace huying::ui {

class WholeNumberBox;

class Prompts;

// What each column of a file is: its name, an example, the field it goes to. Kept under a name with the register, or as a file
// that the command line takes too. What was changed and not used is a draft, as in every form: the dialog opened again for
// the same file goes on with it.
class MappingDialog : public QDialog {
    Q_OBJECT
public:
    MappingDialog(Register& theRegister, Prompts& prompts, std::shared_ptr<const app::LedgerTable> table, app::ImportKind kind,
                  const app::ImportMapping& mapping, const QString& fileName, QWidget* parent);

    // What the dialog says now; nothing where it contradicts itself, which it then tells.
    std::optional<app::ImportMapping> mapping();

Q_SIGNALS:
    void chosen(const app::ImportMapping& mapping);
    void kept(const QString& name);
    void putAside();  // closed with changes that are not in use

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildTable(QVBoxLayout* layout);
    void buildRest(QVBoxLayout* layout);
    void show(const app::ImportMapping& mapping);
    void readAgain();
    void complain(const QString& text);
    bool readConstants(app::ImportMapping& mapping);
    bool readRows(app::ImportMapping& mapping);
    void keep();
    void readFile();
    void writeFile();
    void accept() override;
    void reject() override;
    [[nodiscard]] QVariantMap typed() const;
    void putTyped(const QVariantMap& values);
    void restoreDraft(QVBoxLayout* layout);
    void keepDraft();
    void bringIntoSight(const QWidget* field);
    [[nodiscard]] QComboBox* fieldBox(int row) const;

    Register& register_;
    Prompts& prompts_;
    std::shared_ptr<const app::LedgerTable> table_;
    app::ImportKind kind_;
    app::MappingDraft draft_;
    QString draftKey_;
    QVariantMap fresh_;  // the dialog without anything changed
    bool isRestoring_ = false;
    QTableWidget* columns_;
    WholeNumberBox* headerRow_;
    QLineEdit* constants_;
    QLineEdit* skippedRows_;
    QLabel* problem_;
};

}  // namespace huying::ui
