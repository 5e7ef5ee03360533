// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/import_rows_model.h"

class QComboBox;
class QTableView;
class QTextBrowser;

namespace huying::ui {

// Row by row what an import would do; the row under the cursor stands below the list in full.
class ImportPreview : public QWidget {
    Q_OBJECT
public:
    explicit ImportPreview(QWidget* parent = nullptr);
    ~ImportPreview() override;

    void show(const app::ImportResult& result);

private:
    void fillFilter();
    void choose();
    void showDetail();

    ImportRowsModel* model_;
    QComboBox* only_;
    QTableView* rows_;
    QTextBrowser* detail_;
};

}  // namespace huying::ui
