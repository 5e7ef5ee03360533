// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/theme.h"

#include <QtWidgets>
#include <algorithm>
#include <array>

#include "look/late_icon.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

const Colours lightColours{.window = QColor(0xffffff),
                           .side = QColor(0xf6f7f9),
                           .field = QColor(0xffffff),
                           .border = QColor(0xc9ced6),
                           .line = QColor(0xe4e7eb),
                           .text = QColor(0x1f2328),
                           .muted = QColor(0x59616c),
                           .accent = QColor(0xb3262e),
                           .onAccent = QColor(0xffffff),
                           .selection = QColor(0xfbe9ea),
                           .hover = QColor(0xeef0f3),
                           .green = QColor(0x2e7d4f),
                           .amber = QColor(0x9a6700),
                           .red = QColor(0xb3262e),
                           .grey = QColor(0x6b7280),
                           .greenBack = QColor(0xedf6ef),
                           .amberBack = QColor(0xfff6e4),
                           .redBack = QColor(0xfdeeee)};

const Colours darkColours{.window = QColor(0x1f2125),
                          .side = QColor(0x181a1d),
                          .field = QColor(0x26292e),
                          .border = QColor(0x4a5058),
                          .line = QColor(0x33373d),
                          .text = QColor(0xe6e8eb),
                          .muted = QColor(0xa7aeb8),
                          .accent = QColor(0xe06a6a),
                          .onAccent = QColor(0x1c1012),
                          .selection = QColor(0x472b2d),
                          .hover = QColor(0x2b2f35),
                          .green = QColor(0x6cc18c),
                          .amber = QColor(0xe0ab48),
                          .red = QColor(0xf28b82),
                          .grey = QColor(0x9aa2ad),
                          .greenBack = QColor(0x1f3328),
                          .amberBack = QColor(0x3a301b),
                          .redBack = QColor(0x402526)};

bool isDarkInUse = false;

bool systemIsDark() {
    static const bool dark = QApplication::style()->standardPalette().color(QPalette::Window).lightness() < 128 ||
                             QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

QPalette paletteOf(const Colours& c) {
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.field);
    palette.setColor(QPalette::AlternateBase, c.side);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.side);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::ToolTipBase, c.field);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::BrightText, c.red);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) palette.setColor(QPalette::Disabled, role, c.grey);
    return palette;
}

QString styleSheetOf(const Colours& c) {
    QFile file(u":/styles/huying.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first: @amber must not eat @amberBack.
    const std::array<std::pair<QLatin1StringView, QColor>, 18> names{{
        {"@greenBack"_L1, c.greenBack},
        {"@amberBack"_L1, c.amberBack},
        {"@redBack"_L1, c.redBack},
        {"@onAccent"_L1, c.onAccent},
        {"@selection"_L1, c.selection},
        {"@window"_L1, c.window},
        {"@border"_L1, c.border},
        {"@accent"_L1, c.accent},
        {"@muted"_L1, c.muted},
        {"@field"_L1, c.field},
        {"@hover"_L1, c.hover},
        {"@green"_L1, c.green},
        {"@amber"_L1, c.amber},
        {"@side"_L1, c.side},
        {"@line"_L1, c.line},
        {"@text"_L1, c.text},
        {"@grey"_L1, c.grey},
        {"@red"_L1, c.red},
    }};
    sheet.replace("@tone"_L1, isDarkInUse ? "dark"_L1 : "light"_L1);
    for (const auto& [name, colour] : names) sheet.replace(name, colour.name());
    return sheet;
}

void findIcons() {
    QStringList paths = QIcon::themeSearchPaths();
    for (const QString& path :
         QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory)) {
        if (!paths.contains(path)) paths.append(path);
    }
    QIcon::setThemeSearchPaths(paths);
}

}  // namespace

void applyLook(QApplication& application, Theme theme, int pointSize) {
    applyStyle(application, theme, pointSize);
    applyStyleSheet(application);
}

void applyStyle(QApplication& application, Theme theme, int pointSize) {
    static const bool wasPrepared = [] {
        (void)systemIsDark();  // before our own palette hides what the system says
        findIcons();
        return true;
    }();
    Q_UNUSED(wasPrepared);
    isDarkInUse = theme == Theme::dark || (theme == Theme::followSystem && systemIsDark());
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    application.setPalette(paletteOf(colours()));
    QFont font;
    font.setFamilies({u"Microsoft YaHei"_s, u"PingFang SC"_s, u"Noto Sans CJK SC"_s});
    font.setPointSize(std::clamp(pointSize, 9, 18));
    application.setFont(font);
    QIcon::setThemeName(isDarkInUse ? u"breeze-dark"_s : u"breeze"_s);
}

void applyStyleSheet(QApplication& application) { application.setStyleSheet(styleSheetOf(colours())); }

bool isDark() { return isDarkInUse; }

const Colours& colours() { return isDarkInUse ? darkColours : lightColours; }

QColor colourOf(DueMark mark) {
    switch (mark) {
        case DueMark::overdue:
            return colours().red;
        case DueMark::soon:
            return colours().amber;
        case DueMark::far:
            return colours().green;
        case DueMark::none:
            break;
    }
    return colours().text;
}

Theme chosenTheme() {
    const QString name = QSettings().value(u"look/theme"_s).toString();
    return name == "light"_L1 ? Theme::light : name == "dark"_L1 ? Theme::dark : Theme::followSystem;
}

void chooseTheme(Theme theme) {
    QSettings().setValue(u"look/theme"_s, theme == Theme::light ? u"light"_s : theme == Theme::dark ? u"dark"_s : u"system"_s);
}

int chosenPointSize() { return std::clamp(QSettings().value(u"look/points"_s, 10).toInt(), 9, 18); }

void choosePointSize(int points) { QSettings().setValue(u"look/points"_s, std::clamp(points, 9, 18)); }

QIcon icon(const char* name, const QString& sign) { return QIcon(new LateIcon(QString::fromLatin1(name), sign)); }

int rowHeight(const QFontMetrics& metrics) { return std::max(30, metrics.height() + 11); }

}  // namespace huying::ui
