// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/drafts_dialog.h"

#include <QtWidgets>

#include "text/case_text.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

DraftsDialog::DraftsDialog(Register& theRegister, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      list_(new QTableWidget(0, 4)),
      continue_(primaryButton(tr("Go on"))),
      discard_(new QPushButton(tr("&Throw away"))) {
    setWindowTitle(tr("Unfinished entries"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(roleLabel(tr("Typed and not finished. Going on opens the form with everything that stood in it."), "muted"));
    list_->setTabKeyNavigation(false);
    list_->setObjectName(u"draftList"_s);
    list_->setHorizontalHeaderLabels({tr("Saved"), tr("Form"), tr("By"), tr("It begins")});
    list_->setSelectionBehavior(QAbstractItemView::SelectRows);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->verticalHeader()->hide();
    list_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    list_->horizontalHeader()->setStretchLastSection(true);
    layout->addWidget(list_, 1);
    auto* buttons = new QHBoxLayout;
    auto* close = new QPushButton(tr("Close"));
    buttons->addWidget(discard_);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(continue_);
    layout->addLayout(buttons);
    for (QPushButton* button : {discard_, close, continue_}) button->setAutoDefault(false);
    continue_->setObjectName(u"goOn"_s);
    discard_->setObjectName(u"discard"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(continue_, &QPushButton::clicked, this, &DraftsDialog::goOn);
    connect(discard_, &QPushButton::clicked, this, &DraftsDialog::discard);
    connect(list_, &QTableWidget::itemActivated, this, &DraftsDialog::goOn);
    connect(&register_.drafts(), &Drafts::leftChanged, this, &DraftsDialog::fill);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 100, character * 50});
    fill();
}

QString DraftsDialog::nameOf(const QString& form) {
    if (form == "intake"_L1) return tr("Intake");
    const QString command = form.section(u'/', 0, 0);
    if (command == "import-mapping"_L1) return u"%1　%2"_s.arg(tr("What the columns are"), form.section(u'/', 1, -2));
    if (command == "chase"_L1) return tr("Chasing of units");
    if (const auto queue = base::fromCode<app::Queue>(toUtf8(form.section(u'/', 2, 2))); queue && command == "snooze-suggestion"_L1)
        return u"%1　%2　%3"_s.arg(commandLabel(toUtf8(command)), form.section(u'/', 1, 1), labelOf(*queue));
    const bool isOfUnit = command == "units-pieces"_L1;
    const QString cases = form.section(u'/', isOfUnit ? -1 : 1);
    const QString label = isOfUnit                      ? tr("Several pieces of %1").arg(form.section(u'/', 1, -2))
                          : command == "edit-pieces"_L1 ? tr("Change of several pieces")
                                                        : commandLabel(toUtf8(command == "assign"_L1 ? u"assign-suggestion"_s : command));
    const auto count = cases.count(u',') + 1;
    return u"%1　%2"_s.arg(label, count > 1 ? tr("%1 and others").arg(cases.section(u',', 0, 0)) : cases);
}

namespace {

// Every text in it, of lists and rows too, without bare dates and codes of choices.
QStringList textsIn(const QVariant& value) {
    QStringList texts;
    if (value.typeId() == QMetaType::QString) {
        static const QRegularExpression chosen(u"^(\\d{4}-\\d{2}-\\d{2}|[a-z]+(_[a-z]+)*)$"_s);
        const QString text = value.toString().simplified();
        if (!text.isEmpty() && !chosen.match(text).hasMatch()) texts.append(text);
    } else if (value.typeId() == QMetaType::QVariantList) {
        for (const QVariant& one : value.toList()) texts += textsIn(one);
    } else if (value.typeId() == QMetaType::QVariantMap) {
        // A row of units tells by its unit.
        const QVariantMap map = value.toMap();
        if (map.contains(u"unit"_s)) return textsIn(map.value(u"unit"_s));
        for (const QVariant& one : map) texts += textsIn(one);
    }
    return texts;
}

}  // namespace

// The title, where there is one; the units of an assignment; else the longest text that was typed says most. Whose form it is says
// nothing of what stands in it.
QString DraftsDialog::beginningOf(const FormDraft& draft) {
    constexpr int most = 60;
    if (const QStringList title = textsIn(draft.values.value(u"title"_s)); !title.isEmpty()) return title.first().left(most);
    if (const QStringList units = textsIn(draft.values.value(u"rows"_s)); !units.isEmpty()) return joinNames(units).left(most);
    QString longest;
    for (auto one = draft.values.cbegin(); one != draft.values.cend(); ++one) {
        if (one.key() == "unit"_L1) continue;
        for (const QString& text : textsIn(one.value())) {
            if (text.size() > longest.size()) longest = text;
        }
    }
    if (longest.isEmpty()) longest = draft.values.value(u"unit"_s).toString();
    return longest.left(most);
}

void DraftsDialog::fill() {
    const QList<FormDraft> left = register_.drafts().unfinished();
    list_->setRowCount(static_cast<int>(left.size()));
    for (int row = 0; row < list_->rowCount(); ++row) {
        const FormDraft& draft = left[row];
        const QStringList texts{draft.savedAt.toString(u"yyyy-MM-dd HH:mm"_s), nameOf(draft.form), draft.person, beginningOf(draft)};
        for (int column = 0; column < texts.size(); ++column) list_->setItem(row, column, new QTableWidgetItem(texts[column]));
    }
    list_->resizeColumnsToContents();
    if (list_->rowCount() > 0) list_->selectRow(0);
    continue_->setEnabled(list_->rowCount() > 0);
    discard_->setEnabled(list_->rowCount() > 0);
}

std::optional<FormDraft> DraftsDialog::chosen() const {
    const QList<FormDraft> left = register_.drafts().unfinished();
    const int row = list_->currentRow();
    return row >= 0 && row < left.size() ? std::optional(left[row]) : std::nullopt;
}

void DraftsDialog::goOn() {
    const auto draft = chosen();
    if (!draft) return;
    register_.drafts().offer(draft->id);
    accept();
    Q_EMIT continueRequested(draft->form);
}

void DraftsDialog::discard() {
    const auto draft = chosen();
    if (!draft) return;
    if (draft->id != 0) return register_.drafts().discard(draft->id);  // and tells of it
    register_.drafts().drop(draft->form);
    fill();
}

}  // namespace huying::ui
