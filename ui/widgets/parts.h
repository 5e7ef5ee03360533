// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractButton;
class QAction;
class QFrame;
class QLabel;
class QLayout;
class QPushButton;
class QScrollArea;
class QTabWidget;
class QToolButton;
class QVBoxLayout;
class QWidget;

// Small pieces that pages and dialogs are put together from; the style sheet knows them by their properties.
namespace huying::ui {

enum class Tone { plain, ok, warn, bad };

QLabel* plainLabel(const QString& text);                      // wraps, can be selected and copied
QLabel* roleLabel(const QString& text, const char* role);     // title, heading, strong, muted, error, figure
// What to do where nothing stands yet: muted, cannot be selected, since a text that can is laid out as a document, shown or not.
QLabel* hintLabel(const QString& text);
void setTone(QWidget* widget, Tone tone);
void setWrong(QWidget* widget, bool isWrong);                 // the red frame of a field with an error

QPushButton* primaryButton(const QString& text);
// What comes next in a window may change: the coloured button, which Enter presses.
void setPrimary(QPushButton* button, bool isPrimary);
QPushButton* linkButton(const QString& text);
QToolButton* flatButton(const QString& text);

// A frame with a vertical layout inside.
QFrame* card(QVBoxLayout*& inside);
QFrame* banner(Tone tone, QVBoxLayout*& inside);
// A sentence that warns, for as long as it is so; hidden at first. The name is that of the frame.
QFrame* warningLine(const QString& text, const QString& name);

// A scroll area whose content has a vertical layout and never scrolls sideways.
QScrollArea* scrolled(QVBoxLayout*& inside);

// The tabs that fill a page, which has no layout yet: they begin at the same place on every page.
QTabWidget* pageTabs(QWidget* page, const QString& name);

// Takes everything out of a layout and deletes it.
void clearLayout(QLayout* layout);

// Text of tooltips that wraps.
QString tipText(const QString& text);

// Cannot be chosen while there is a reason, which stands in its tooltip; without one it is as it was made.
void disableFor(QAction* action, const QString& reason);
void disableFor(QAbstractButton* button, const QString& reason);
// The reason that was given last; empty: there is none.
QString refusalOf(const QObject* choice);

}  // namespace huying::ui
