// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/arrange_columns_dialog.h"

#include <QtWidgets>

#include "cases/case_list_view.h"
#include "models/case_columns.h"
#include "widgets/column_order_list.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"
#include "widgets/whole_number.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int narrowest = 3;
constexpr int widest = 80;
}  // namespace

ArrangeColumnsDialog::ArrangeColumnsDialog(CaseListView& list, QWidget* parent)
    : QDialog(parent), view_(list), columns_(new ColumnOrderList), width_(new WholeNumberBox) {
    setWindowTitle(tr("Arrange the columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(roleLabel(tr("The space key shows or hides a column; Alt+Up and Alt+Down move it to the left or right."), "muted"));
    columns_->setObjectName(u"arrangedColumns"_s);
    QList<ColumnOrderList::Column> columns;
    for (const int column : view_.columnsInOrder()) {
        if (view_.isWithheld(column)) continue;
        const CaseColumn& about = caseColumns()[static_cast<std::size_t>(column)];
        columns.append({QString::number(column), columnTitle(about), !view_.isColumnHidden(column), about.field == "title"});
    }
    columns_->setColumns(columns);
    layout->addWidget(columns_, 1);

    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("&Width"));
    label->setBuddy(width_);
    width_->setObjectName(u"columnWidth"_s);
    width_->setRange(narrowest, widest);
    width_->setSuffix(tr(" characters"));
    auto* up = new QPushButton(tr("Up"));
    auto* down = new QPushButton(tr("Down"));
    auto* close = new QPushButton(tr("Cancel"));
    auto* accept = primaryButton(tr("Arrange"));
    for (QPushButton* button : {up, down, close}) button->setAutoDefault(false);
    accept->setDefault(true);
    accept->setObjectName(u"arrange"_s);
    line->addWidget(up);
    line->addWidget(down);
    line->addSpacing(12);
    line->addWidget(label);
    line->addWidget(width_);
    line->addStretch(1);
    line->addWidget(close);
    line->addWidget(accept);
    layout->addLayout(line);
    connect(up, &QPushButton::clicked, this, [this] { columns_->move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { columns_->move(1); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &ArrangeColumnsDialog::apply);
    connect(columns_, &QListWidget::currentRowChanged, this, &ArrangeColumnsDialog::showWidth);
    connect(width_, &QSpinBox::valueChanged, this, &ArrangeColumnsDialog::takeWidth);
    showWidth();
    columns_->setFocus();
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 76, character * 72});
}

void ArrangeColumnsDialog::showWidth() {
    const QString code = columns_->currentCode();
    const QSignalBlocker quiet(width_);
    const bool takesWhatIsLeft = code.toInt() == caseColumnOf("title");
    width_->setEnabled(!takesWhatIsLeft);
    width_->setToolTip(takesWhatIsLeft ? tr("The title takes the room that the others leave.") : QString());
    width_->setValue(widths_.value(code.toInt(), view_.charactersWide(code.toInt())));
}

void ArrangeColumnsDialog::takeWidth(int characters) { widths_.insert(columns_->currentCode().toInt(), characters); }

void ArrangeColumnsDialog::apply() {
    const auto numbers = [](const QStringList& codes) {
        std::vector<int> columns;
        for (const QString& code : codes) columns.push_back(code.toInt());
        return columns;
    };
    view_.arrange(numbers(columns_->all()), numbers(columns_->ticked()), widths_);
    accept();
}

}  // namespace huying::ui
