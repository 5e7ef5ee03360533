// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that are parted by tabs look alike: the eye finds the tabs where they were on the page before.
#include <QTabBar>
#include <QTabWidget>
#include <catch2/catch.hpp>

#include "window_support.h"

namespace huying::tests {

using namespace Qt::StringLiterals;

TEST_CASE("page tabs: they begin at the same place on every page", "[shell]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    const auto placeOn = [&](ui::Workplace workplace, const QString& name) {
        window.go(workplace);
        const auto* tabs = child<QTabWidget>(&window, name);
        REQUIRE(waitFor([&] { return tabs->y() > 0 && tabs->tabBar()->isVisible(); }));
        const QPoint place = tabs->tabBar()->mapTo(tabs->parentWidget(), QPoint());
        CHECK_FALSE(tabs->documentMode());  // the line below the tabs
        return std::pair(place.x(), place.y());
    };
    const auto place = placeOn(ui::Workplace::directory, u"directoryTabs"_s);
    CHECK(place.first > 0);
    CHECK(placeOn(ui::Workplace::supervision, u"supervisionTabs"_s) == place);
    CHECK(placeOn(ui::Workplace::ratings, u"ratingsTabs"_s) == place);
    CHECK(placeOn(ui::Workplace::intake, u"intakeTabs"_s) == place);
}

}  // namespace huying::tests
