// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <functional>

namespace huying::tests {

// Every text a person can come to see in a widget and below it: labels, buttons, tips, placeholders, items, headers, menus.
// `where` names the widget.
void eachVisibleText(QWidget& top, const std::function<void(const QString& where, const QString& text)>& take);

}  // namespace huying::tests
