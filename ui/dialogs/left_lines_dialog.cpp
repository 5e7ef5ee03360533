// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/left_lines_dialog.h"

#include <QtWidgets>
#include <algorithm>
#include <utility>

#include "app/exchange/left_lines.h"
#include "app/exchange/sent_work.h"
#include "background/outside.h"
#include "dialogs/sheet_output.h"
#include "look/theme.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { caseColumn, saidColumn, whyColumn, backColumn, columnCount };

constexpr int nameRole = Qt::UserRole;

}  // namespace

LeftLinesDialog::LeftLinesDialog(Register& theRegister, domain::Unit unit, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      unit_(std::move(unit)),
      count_(roleLabel(QString(), "heading")),
      withAside_(new QCheckBox(tr("Also those laid a&side"))),
      lines_(new QTreeWidget),
      detail_(new QTextBrowser),
      told_(roleLabel(QString(), "muted")),
      all_(new QPushButton(tr("Tick all (Ctrl+A)"))),
      copy_(new QPushButton(tr("Copy the list"))),
      close_(new QPushButton(tr("Close"))),
      layAside_(primaryButton(tr("Lay aside…"))) {
    setObjectName(u"leftLinesDialog"_s);
    setWindowTitle(tr("Not recorded of what %1 returned").arg(toQt(unit_.displayName())));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build();
    connect(&register_, &Register::changed, this, &LeftLinesDialog::ask);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 140, character * 76});
    ask();
}

void LeftLinesDialog::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    count_->setObjectName(u"leftLinesCount"_s);
    layout->addWidget(count_);
    layout->addWidget(
        hintLabel(tr("To record a line, take the same file back once more. What will never be recorded is laid aside with a reason: it "
                     "leaves the list, and the unit is told with its next package; to a unit with sheets send a copy of the list. Space "
                     "ticks a line; without ticks the one under the cursor is meant.")));
    withAside_->setObjectName(u"leftLinesWithAside"_s);
    layout->addWidget(withAside_);
    lines_->setObjectName(u"leftLines"_s);
    lines_->setAccessibleName(tr("Lines that were not recorded"));
    lines_->setRootIsDecorated(false);
    lines_->setUniformRowHeights(true);
    lines_->setColumnCount(columnCount);
    lines_->setHeaderLabels({tr("Piece"), tr("What the unit said"), tr("Why it is not recorded"), tr("Came back")});
    const int character = fontMetrics().horizontalAdvance(u'0');
    lines_->setColumnWidth(caseColumn, character * 16);
    lines_->setColumnWidth(saidColumn, character * 44);
    lines_->setColumnWidth(whyColumn, character * 56);
    detail_->setObjectName(u"leftLinesDetail"_s);
    detail_->setAccessibleName(tr("The line in full"));
    detail_->setTabChangesFocus(true);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(lines_);
    splitter->addWidget(detail_);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    told_->setObjectName(u"leftLinesTold"_s);
    told_->hide();
    layout->addWidget(told_);
    all_->setObjectName(u"leftLinesTickAll"_s);
    copy_->setObjectName(u"copyLeftLines"_s);
    close_->setObjectName(u"closeLeftLines"_s);
    layAside_->setObjectName(u"layAside"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(all_);
    buttons->addWidget(copy_);
    buttons->addStretch(1);
    buttons->addWidget(close_);
    buttons->addWidget(layAside_);
    layout->addLayout(buttons);
    for (QPushButton* button : {all_, copy_, close_, layAside_}) button->setAutoDefault(false);
    connect(withAside_, &QCheckBox::toggled, this, &LeftLinesDialog::showLines);
    connect(lines_, &QTreeWidget::itemChanged, this, &LeftLinesDialog::showButtons);
    connect(lines_, &QTreeWidget::currentItemChanged, this, [this] {
        showButtons();
        showDetail();
    });
    connect(all_, &QPushButton::clicked, this, &LeftLinesDialog::tickAll);
    connect(copy_, &QPushButton::clicked, this, &LeftLinesDialog::copy);
    connect(close_, &QPushButton::clicked, this, &LeftLinesDialog::reject);
    connect(layAside_, &QPushButton::clicked, this, &LeftLinesDialog::layAside);
    auto* all = new QShortcut(QKeySequence::SelectAll, this);
    connect(all, &QShortcut::activated, this, &LeftLinesDialog::tickAll);
}

void LeftLinesDialog::ask() {
    register_.ask(
        this, [unit = unit_.id](app::RegisterStore& store) { return app::exchangesOf(store.reader(), unit); },
        [this](std::vector<app::Exchange> exchanges) {
            exchanges_ = std::move(exchanges);
            showLines();
            if (focusWidget() == nullptr || focusWidget() == this) lines_->setFocus();
            Q_EMIT read();
        },
        [this](const base::Error& error) { tell(sentence(error), true); });
}

void LeftLinesDialog::showLines() {
    const QSignalBlocker quiet(lines_);
    const std::vector<app::LeftLine> left = app::leftLines(exchanges_);
    const std::vector<app::LeftLine> aside = app::laidAsideLines(exchanges_);
    lines_->clear();
    for (const app::LeftLine& one : left) addLine(*one.line, *one.back);
    if (withAside_->isChecked()) {
        for (const app::LeftLine& one : aside) addLine(*one.line, *one.back);
    }
    if (lines_->topLevelItemCount() > 0) lines_->setCurrentItem(lines_->topLevelItem(0));
    count_->setText(tr("Not recorded: %1, laid aside: %2").arg(left.size()).arg(aside.size()));
    showButtons();
    showDetail();
}

void LeftLinesDialog::addLine(const app::RememberedLine& line, const app::ExchangeReturn& back) {
    auto* item = new QTreeWidgetItem(lines_);
    item->setText(caseColumn, toQt(line.caseAddress));
    item->setText(saidColumn, app::isReasonAlone(line) ? toQt(line.place) : toQt(line.said));
    item->setText(backColumn, back.number > 0 ? tr("return number %1, taken on %2").arg(back.number).arg(isoText(back.on))
                                              : tr("%1, taken on %2").arg(toQt(back.file), isoText(back.on)));
    if (line.laidAside) {
        item->setText(
            whyColumn,
            tr("Laid aside on %1 by %2: %3").arg(isoText(line.laidAside->on), toQt(line.laidAside->by), toQt(line.laidAside->reason)));
        for (int column = 0; column < columnCount; ++column) item->setForeground(column, colours().muted);
    } else {
        item->setText(whyColumn, toQt(line.leftBecause));
        item->setData(caseColumn, nameRole, toQt(app::lineName(line)));
        item->setCheckState(caseColumn, Qt::Unchecked);
    }
    for (const int column : {saidColumn, whyColumn, backColumn}) item->setToolTip(column, tipText(item->text(column)));
}

std::vector<std::string> LeftLinesDialog::chosen() const {
    std::vector<std::string> names;
    const auto take = [&](const QTreeWidgetItem* item) {
        const QString name = item->data(caseColumn, nameRole).toString();
        if (!name.isEmpty()) names.push_back(toUtf8(name));
    };
    for (int i = 0; i < lines_->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = lines_->topLevelItem(i);
        if (item->data(caseColumn, Qt::CheckStateRole).toInt() == Qt::Checked) take(item);
    }
    if (names.empty() && lines_->currentItem() != nullptr) take(lines_->currentItem());
    return names;
}

// All that are left, or none where they are ticked already.
void LeftLinesDialog::tickAll() {
    QList<QTreeWidgetItem*> open;
    for (int i = 0; i < lines_->topLevelItemCount(); ++i) {
        if (lines_->topLevelItem(i)->data(caseColumn, nameRole).isValid()) open.append(lines_->topLevelItem(i));
    }
    const bool areTicked =
        std::all_of(open.begin(), open.end(), [](const QTreeWidgetItem* item) { return item->checkState(caseColumn) == Qt::Checked; });
    for (QTreeWidgetItem* item : open) item->setCheckState(caseColumn, areTicked ? Qt::Unchecked : Qt::Checked);
}

// As it stands, for a letter or a table.
void LeftLinesDialog::copy() {
    std::vector<std::string> titles;
    for (int column = 0; column < columnCount; ++column) titles.push_back(toUtf8(lines_->headerItem()->text(column)));
    std::vector<std::vector<std::string>> rows;
    for (int i = 0; i < lines_->topLevelItemCount(); ++i) {
        std::vector<std::string>& row = rows.emplace_back();
        for (int column = 0; column < columnCount; ++column) row.push_back(toUtf8(lines_->topLevelItem(i)->text(column)));
    }
    putOnClipboard(register_.outside().clipboardTable(titles, rows));
    tell(tr("Copied: %1").arg(rows.size()), false);
}

void LeftLinesDialog::layAside() {
    const std::vector<std::string> names = chosen();
    if (names.empty() || !layAside_->isEnabled()) return tell(refusalOf(layAside_), true);
    auto* dialog = new LayAsideDialog(register_, unit_, names, this);
    connect(dialog, &CommandDialog::accomplished, this, [this](const QString& text) {
        tell(text, false);
        Q_EMIT accomplished(text);
    });
    dialog->open();
}

void LeftLinesDialog::showButtons() {
    const std::size_t count = chosen().size();
    layAside_->setText(count > 1 ? tr("Lay %1 lines aside…").arg(count) : tr("Lay aside…"));
    const auto reason = register_.reasonAgainst(app::LayAsideLines::name);
    const QString nothing = lines_->topLevelItemCount() == 0 ? tr("Nothing of what the unit returned is left.")
                                                             : tr("This line is laid aside already. Undo takes that back.");
    disableFor(layAside_, reason ? sentence(*reason) : count == 0 ? nothing : QString());
    disableFor(copy_, lines_->topLevelItemCount() == 0 ? tr("The list is empty.") : QString());
}

void LeftLinesDialog::showDetail() {
    const QTreeWidgetItem* item = lines_->currentItem();
    QStringList texts;
    for (int column = 0; item != nullptr && column < columnCount; ++column) {
        if (!item->text(column).isEmpty()) texts.append(item->text(column));
    }
    detail_->setPlainText(texts.join(u'\n'));
}

void LeftLinesDialog::tell(const QString& text, bool isWrong) {
    told_->setProperty("role", isWrong ? u"error"_s : u"muted"_s);
    told_->style()->polish(told_);
    told_->setText(text);
    told_->show();
}

void LeftLinesDialog::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter) return QDialog::keyPressEvent(event);
    if (event->isAutoRepeat()) return;
    // Whoever went to a button means that one.
    auto* button = qobject_cast<QPushButton*>(focusWidget());
    if (button != nullptr && button->isEnabled()) return button->click();
    layAside();
}

LayAsideDialog::LayAsideDialog(Register& theRegister, const domain::Unit& unit, std::vector<std::string> lines, QWidget* parent)
    : CommandDialog(theRegister, tr("Lay aside"), u"lay-aside-lines/"_s + toQt(unit.displayName()), parent),
      unit_(unit.displayName()),
      lines_(std::move(lines)) {
    addHead(lines_.size() == 1 ? toQt(lines_.front()) : tr("%1 lines of %2").arg(lines_.size()).arg(toQt(unit_)));
    reason_ = addText(u"reason"_s, toQt(words().fieldLabel("reason")), 3, Form::Need::required);
    form()->addNote(tr("The unit reads the reason. If it returns the same again, the line is known as laid aside."));
    restoreDraft();
}

std::vector<app::Command> LayAsideDialog::commands() const { return {app::LayAsideLines{unit_, lines_, toUtf8(reason_->toPlainText())}}; }

QString LayAsideDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Laid aside: %1").arg(lines_.size()); }

}  // namespace huying::ui
