// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/lead_line.h"

#include <QtWidgets>

#include "app/commands/deputy_name.h"
#include "base/text.h"
#include "dialogs/deputy_dialog.h"
#include "dialogs/entry_dialog.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString leadFacts(const domain::Deputy& deputy) {
    QStringList facts;
    const auto add = [&](const char* column, const std::string& value) {
        if (!value.empty()) facts << LeadLine::tr("%1: %2").arg(word(std::string("column.") + column), toQt(value));
    };
    const auto addAskedFor = [&](const char* column, const std::string& value) {
        add(column, value.empty() ? toUtf8(LeadLine::tr("not in the directory")) : value);
    };
    addAskedFor("certificate", deputy.certificate);
    facts << (deputy.delegationName.empty() ? LeadLine::tr("no delegation") : toQt(deputy.delegationName));
    add("employer", deputy.employer);
    add("post", deputy.post);
    addAskedFor("phone", deputy.phone);
    add("address", deputy.address);
    add("postcode", deputy.postcode);
    return facts.join(u"　"_s);
}

}  // namespace

LeadLine::LeadLine(ChoicePicker& lead, Register& theRegister, std::function<int()> term)
    : lead_(lead), register_(theRegister), term_(std::move(term)), text_(plainLabel(QString())), edit_(flatButton(QString())) {
    text_->setObjectName(u"leadFacts"_s);
    edit_->setObjectName(u"leadEdit"_s);
    edit_->setFocusPolicy(Qt::NoFocus);  // Enter and Tab go on to the next field; Alt+D is heard in all of them
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text_, 1);
    layout->addWidget(edit_, 0, Qt::AlignTop);
    hide();
    connect(edit_, &QToolButton::clicked, this, &LeadLine::edit);
    connect(&lead_, &QLineEdit::textChanged, this, [this] {
        isLeft_ = false;
        showLead();
    });
    connect(&lead_, &QLineEdit::editingFinished, this, [this] {
        isLeft_ = true;
        showLead();
    });
    connect(&register_, &Register::changed, this, &LeadLine::showLead);  // what the directory says of the deputy
}

std::vector<const domain::Deputy*> LeadLine::meant() const {
    const std::string typed = toUtf8(lead_.text().trimmed());
    if (isOff_ || typed.empty() || term_() != register_.directory().term) return {};
    const app::DeputyReference parts = app::splitDeputyName(typed);
    const std::string wanted = base::comparableName(parts.name);
    std::vector<const domain::Deputy*> found;
    for (const domain::Deputy& deputy : register_.directory().deputies) {
        const bool isNamed = base::comparableName(deputy.name) == wanted;
        const bool isOfIt = parts.delegation.empty() || deputy.isOf(parts.delegation);
        if ((isNamed && isOfIt) || typed == deputy.certificate) found.push_back(&deputy);
    }
    return found;
}

void LeadLine::setOff(bool isOff) {
    isOff_ = isOff;
    showLead();
}

void LeadLine::showLead() {
    const QString typed = lead_.text().trimmed();
    const auto found = meant();
    const bool isLookedFor = !isOff_ && !typed.isEmpty() && term_() == register_.directory().term;
    const bool isUnknown = isLookedFor && found.empty() && (isLeft_ || !lead_.knows(typed));
    QString text;
    if (found.size() == 1) text = leadFacts(*found.front());
    if (found.size() > 1) text = tr("%1 deputies have this name: choose the one of the right delegation.").arg(found.size());
    if (isUnknown) text = tr("Not in the directory: registering adds the name alone.");
    text_->setText(text);
    lead_.setAccessibleDescription(text);
    setVisible(!text.isEmpty());
    edit_->setVisible(isUnknown || found.size() == 1);
    edit_->setText(isUnknown ? tr("A&dd the deputy…") : tr("E&dit the deputy…"));
    disableFor(edit_, refusal(register_.reasonAgainst(isUnknown ? app::AddDeputy::name : app::CorrectDeputy::name)));
}

void LeadLine::edit() {
    const auto found = meant();
    QStringList delegations;
    for (const domain::Delegation& one : register_.directory().delegations) delegations.append(toQt(one.name));
    EntryDialog* dialog = found.size() == 1 ? correctDeputyDialog(register_, *found.front(), term_(), delegations, window())
                                            : addDeputyDialog(register_, app::splitDeputyName(toUtf8(lead_.text().trimmed())), term_(),
                                                              delegations, window());
    // The field names the deputy as the directory does from now on.
    connect(dialog, &CommandDialog::accomplished, this, [this, dialog](const QString& sentence) {
        const QVariantMap values = dialog->form()->values();
        domain::Deputy now;
        now.name = toUtf8(values.value(u"name"_s).toString().trimmed());
        now.delegationName = toUtf8(values.value(u"delegation"_s).toString().trimmed());
        lead_.setText(toQt(now.described()));
        lead_.setFocus();
        Q_EMIT recorded(sentence);
    });
    dialog->open();
}

}  // namespace huying::ui
