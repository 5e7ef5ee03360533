// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

#include "text/due_words.h"

class QApplication;
class QFontMetrics;

// How the windows look: one style sheet, two sets of colours, metrics from the font.
namespace huying::ui {

enum class Theme { followSystem, light, dark };

struct Colours {
    QColor window, side, field, border, line, text, muted, accent, onAccent, selection, hover;
    QColor green, amber, red, grey, greenBack, amberBack, redBack;
};

// Sets style, palette, font and style sheet; may be called again to change the theme or the size.
void applyLook(QApplication& application, Theme theme, int pointSize);
// The two parts of it. With a style sheet every widget that is put into another is dressed anew with all its children, so
// that building the window with it takes three times as long: at the start the sheet comes last, before the window shows.
void applyStyle(QApplication& application, Theme theme, int pointSize);
void applyStyleSheet(QApplication& application);
bool isDark();
const Colours& colours();
QColor colourOf(DueMark mark);

// The person's choice, kept by QSettings.
Theme chosenTheme();
void chooseTheme(Theme theme);
int chosenPointSize();
void choosePointSize(int points);  // held within 9..18

// An icon of the distribution's Breeze theme; empty where it is not installed (texts stand beside icons).
QIcon icon(const char* name, const QString& sign = {});

// 30-32 px at 100 %, grows with the font.
int rowHeight(const QFontMetrics& metrics);

}  // namespace huying::ui
