// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/case_dialog.h"

#include <QtWidgets>
#include <memory>

#include "text/case_text.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

CaseDialog::CaseDialog(const CaseContext& context, std::string_view command, const QString& title, QWidget* parent)
    : CommandDialog(context.theRegister, title, toQt(command) + u'/' + toQt(context.view.facts.suggestion.address()), parent),
      context_(context),
      command_(command) {
    addHead(u"%1　%2"_s.arg(name(), toQt(facts().suggestion.title)));
    addHead(proposers(context_.view));
    watchCase(context_.view, command_);
}

// A unit that has got the case meanwhile can be chosen; one that has lost it stays, since it may be chosen already.
QStringList CaseDialog::takeRecorded(const app::CaseView& now) {
    context_.view = now;
    const QSignalBlocker quiet(form());
    for (QComboBox* box : std::as_const(units_)) {
        const std::unique_ptr<QComboBox> units(unitBox(context_, command_));
        for (int i = 0; i < units->count(); ++i) {
            if (box->findData(units->itemData(i)) < 0) box->addItem(units->itemText(i), units->itemData(i));
        }
        if (box->count() > 1) box->setEnabled(true);
    }
    return {};
}

QString CaseDialog::name() const { return caseName(facts().suggestion); }

std::string CaseDialog::forUnit() const {
    const auto& account = context_.theRegister.directory().viewer.account;
    const bool isOfOffice = account && account->role != domain::Role::handlingUnit;
    return context_.unit && isOfOffice ? context_.view.unitName(*context_.unit) : std::string();
}

QComboBox* CaseDialog::addUnit(const QString& label) {
    auto* box = form()->add(u"unit"_s, label.isEmpty() ? tr("Handling unit") : label, unitBox(context_, command_), Form::Need::required);
    if (box->count() == 1) box->setEnabled(false);
    units_.append(box);
    return box;
}

void CaseDialog::addUnitHint(QComboBox* unit, const std::function<QString(const domain::Task&)>& text) {
    QLabel* line = roleLabel(QString(), "muted");
    line->setObjectName(u"unitHint"_s);
    form()->addWide(line);
    auto show = [this, unit, line, text] {
        QString said;
        for (const domain::Task& task : facts().tasks) {
            if (context_.view.unitName(task.unit) == unitOf(unit) && facts().isOpen(task)) said = text(task);
        }
        line->setText(said);
        line->setVisible(!said.isEmpty());
    };
    connect(unit, &QComboBox::currentIndexChanged, line, show);
    keepSaid(std::move(show));
}

const domain::Task* CaseDialog::taskOf(const QComboBox* unit) const {
    const domain::Task* found = nullptr;
    for (const domain::Task& task : facts().tasks) {
        if (task.cancelledOn || context_.view.unitName(task.unit) != unitOf(unit)) continue;
        if (found == nullptr || facts().isOpen(task) || !facts().isOpen(*found)) found = &task;
    }
    return found;
}

void CaseDialog::addDueLineOf(QComboBox* unit) {
    addDueLine(
        [this, unit] {
            const domain::Task* task = taskOf(unit);
            return task == nullptr ? std::nullopt : app::limitFor(command_, context_.view, *task);
        },
        {unit});
}

void CaseDialog::addPeople() {
    auto* leader = addLine(u"leader"_s, tr("Leader in charge"));
    auto* handler = addLine(u"handler"_s, tr("Handler"));
    auto* phone = addLine(u"handler_phone"_s, tr("Telephone"));
    keepSaid([this, leader, handler, phone] {
        const domain::Task* task = nullptr;
        for (const domain::Task& one : facts().tasks) {
            if (context_.unit && one.unit == *context_.unit) task = &one;
        }
        if (task == nullptr) return;
        leader->setPlaceholderText(toQt(task->leader));
        handler->setPlaceholderText(toQt(task->handler));
        phone->setPlaceholderText(toQt(task->handlerPhone));
    });
}

std::string CaseDialog::text(const char* key) const {
    const QWidget* editor = form()->editor(QString::fromLatin1(key));
    if (const auto* line = qobject_cast<const QLineEdit*>(editor)) return toUtf8(line->text());
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(editor)) return toUtf8(plain->toPlainText());
    return {};
}

}  // namespace huying::ui
