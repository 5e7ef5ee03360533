// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include "dialogs/key_made_dialog.h"
#include "dialogs/packages_dialog.h"
#include "dialogs/step_dialog.h"
#include "widgets/form.h"
#include "window_support.h"

// The windows of packages and keys, worked by keys alone.
namespace huying::tests {

using namespace Qt::StringLiterals;

inline const QString keyPassword = u"密钥的密码一二三"_s;

inline QString toldOf(ui::PackagesDialog* dialog) { return dialog->findChild<QLabel*>(u"packagesTold"_s)->text(); }
inline QString nextOf(ui::PackagesDialog* dialog) { return dialog->findChild<QLabel*>(u"packagesNext"_s)->text(); }

template <class W>
W* shown(QWidget* parent) {
    W* found = nullptr;
    REQUIRE(waitFor([&] {
        const auto all = parent->findChildren<W*>();
        for (W* one : all) {
            if (one->isVisible()) found = one;
        }
        return found != nullptr;
    }));
    return found;
}

inline QPushButton* button(QWidget* parent, const QString& name) { return child<QPushButton>(parent, name); }

inline void press(QWidget* parent, const QString& name) {
    REQUIRE(waitFor([&] { return button(parent, name)->isEnabled(); }));
    button(parent, name)->setFocus();
    QTest::keyClick(button(parent, name), Qt::Key_Space);
}

inline void type(ui::StepDialog* step, const QString& key, const QString& text) {
    auto* line = qobject_cast<QLineEdit*>(step->form()->editor(key));
    REQUIRE(line != nullptr);
    line->setText(text);
}

inline void finish(ui::StepDialog* step) { QTest::keyClick(step->form()->editor(u"password"_s), Qt::Key_Return, Qt::ControlModifier); }

inline void givePassword(QWidget* dialog) {
    auto* step = shown<ui::StepDialog>(dialog);
    type(step, u"password"_s, keyPassword);
    finish(step);
}

// The key is made by what the window says is next; its files are asked for in this order. Its digits.
inline QString made(ui::PackagesDialog* dialog, PreparedAnswers& prompts, const QString& name, const QStringList& files) {
    prompts.saveFiles = files;
    prompts.text = name;
    press(dialog, u"packagesDoNext"_s);
    auto* step = shown<ui::StepDialog>(dialog);
    // Where the name is there already the password is typed next: it must not land in it.
    const auto* whose = qobject_cast<QLineEdit*>(step->form()->editor(u"name"_s));
    CHECK(step->focusWidget() == step->form()->editor(whose->text().isEmpty() ? u"name"_s : u"password"_s));
    type(step, u"name"_s, name);
    type(step, u"password"_s, keyPassword);
    type(step, u"password_again"_s, keyPassword);
    finish(step);
    auto* about = shown<ui::KeyMadeDialog>(dialog);
    CHECK(child<QLabel>(about, u"keyMadeName"_s)->text().contains(name));
    about->reject();
    REQUIRE(waitFor([&] { return dialog->keys()->topLevelItemCount() > 0 && !button(dialog, u"giveKey"_s)->isHidden(); }));
    return dialog->keys()->topLevelItem(dialog->keys()->topLevelItemCount() - 1)->text(1);
}

inline void assign(WindowOnNewRegister& office, const std::string& address, const std::string& unit) {
    app::AssignSuggestion assignment;
    assignment.caseAddress = address;
    assignment.tasks.push_back({unit, domain::TaskRole::sole, {}, {}});
    office.prepare({assignment}, "2023-03-03");
}

inline bool isChecked(const QTreeWidgetItem* item) { return item->checkState(0) == Qt::Checked; }

}  // namespace huying::tests
