// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/chip_bar.h"

#include <QtWidgets>
#include <algorithm>

#include "widgets/flow_layout.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestChip = 48;  // characters of the Latin alphabet, half as many Chinese ones
constexpr int mostTold = 300;    // characters of a text that is told whole

}  // namespace

ChipBar::ChipBar(QWidget* parent) : QWidget(parent), flow_(new FlowLayout(this, 6)) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QPushButton* ChipBar::buttonFor(const Entry& entry) {
    if (QPushButton* known = buttons_.value(entry.key)) return known;
    auto* button = entry.isLink ? linkButton(QString()) : new QPushButton;
    button->setParent(this);
    if (entry.isLink) {
        button->setObjectName(entry.key);
    } else {
        button->setProperty("kind", u"chip"_s);
    }
    // A chip goes with what it stands for: behind its own click.
    connect(
        button, &QPushButton::clicked, this,
        [this, key = entry.key] {
            if (const auto use = uses_.value(key)) use();
        },
        entry.isLink ? Qt::DirectConnection : Qt::QueuedConnection);
    buttons_.insert(entry.key, button);
    return button;
}

// A chip would make the window as wide as what was pasted into the search: beyond a longest width it is cut, and told whole where
// one points at it.
void ChipBar::setChipText(QPushButton* chip, const QString& text) {
    const QString shown = chip->fontMetrics().elidedText(text, Qt::ElideRight, chip->fontMetrics().averageCharWidth() * longestChip);
    const QString label = shown + u" ✕"_s;
    if (chip->text() != label) chip->setText(label);
    chip->setAccessibleName(text.left(mostTold));
    const QString use = tr("Take this filter away");
    chip->setToolTip(shown == text ? use : tipText(text.left(mostTold) + u"\n"_s + use));
}

int ChipBar::placeOfFocus() const {
    for (int place = 0; place < flow_->count(); ++place) {
        if (flow_->itemAt(place)->widget()->hasFocus()) return place;
    }
    return -1;
}

void ChipBar::showEntries(const QList<Entry>& entries) {
    const int place = placeOfFocus();
    while (QLayoutItem* item = flow_->takeAt(0)) delete item;
    QHash<QString, QPushButton*> gone = buttons_;
    QPushButton* before = nullptr;
    for (const Entry& entry : entries) {
        QPushButton* button = buttonFor(entry);
        gone.remove(entry.key);
        uses_.insert(entry.key, entry.use);
        if (entry.isLink) {
            if (button->text() != entry.text) button->setText(entry.text);
            disableFor(button, entry.reason);
        } else {
            setChipText(button, entry.text);
        }
        flow_->addWidget(button);
        button->show();
        if (before != nullptr) setTabOrder(before, button);
        before = button;
    }
    const bool isFocusGone = place >= 0 && std::any_of(gone.cbegin(), gone.cend(), [](const QPushButton* one) { return one->hasFocus(); });
    if (isFocusGone) giveFocus(place);
    for (auto one = gone.cbegin(); one != gone.cend(); ++one) {
        buttons_.remove(one.key());
        uses_.remove(one.key());
        one.value()->hide();
        one.value()->deleteLater();
    }
    flow_->update();  // also where only the order is another
    updateGeometry();
}

// What has taken its place, else the last one.
void ChipBar::giveFocus(int place) {
    for (int next = std::min(place, flow_->count() - 1); next >= 0; --next) {
        QWidget* button = flow_->itemAt(next)->widget();
        if (!button->isEnabled()) continue;
        button->setFocus(Qt::TabFocusReason);
        return;
    }
    Q_EMIT emptied();
}

}  // namespace huying::ui
