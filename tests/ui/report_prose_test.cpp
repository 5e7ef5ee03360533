// SPDX-License-Identifier: GPL-3.0-or-later
// Prose of the report beside its figures, and how the report counts, by keys.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <catch2/catch.hpp>

#include "app/commands/commands.h"
#include "dialogs/entry_dialog.h"
#include "pages/report/prose_pane.h"
#include "pages/report/report_page.h"
#include "pages/report/snapshot_bar.h"
#include "text/text.h"
#include "widgets/clean_text_edit.h"
#include "window_support.h"

namespace huying::tests {

namespace {

ui::ReportPage& openReport(WindowOnNewRegister& setup) {
    setup.window->go(ui::Workplace::report);
    REQUIRE(waitFor([&] { return setup.window->reportPage()->report() != nullptr; }));
    return *setup.window->reportPage();
}

bool isRecorded(ui::ReportPage& page, domain::ReportSlot slot, const std::string& text) {
    const std::string* const found = page.report() == nullptr ? nullptr : page.report()->textOf(slot);
    return found != nullptr && *found == text;
}

// Shown and with the keyboard, as its shortcuts ask.
ui::CleanTextEdit& editorOf(ui::ReportPage& page, domain::ReportSlot slot) {
    page.showProse(slot);
    auto* text = child<ui::CleanTextEdit>(&page, QStringLiteral("proseText"));
    REQUIRE(waitFor([&] { return text->hasFocus(); }));
    return *text;
}

app::SetReportText writing(const char* text) {
    app::SetReportText command;
    command.session = "18-1";
    command.slot = domain::ReportSlot::contents;
    command.text = text;
    return command;
}

}  // namespace

TEST_CASE("report prose: typed beside the figures, recorded with Ctrl+Enter, shown in the text", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::ReportPage& page = openReport(setup);
    ui::CleanTextEdit* text = &editorOf(page, domain::ReportSlot::outlook);
    QTest::keyClicks(text, QStringLiteral("next: more visits"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return isRecorded(page, domain::ReportSlot::outlook, "next: more visits"); }));
    auto* slot = child<QComboBox>(&page, QStringLiteral("proseSlot"));
    CHECK(slot->currentText().startsWith(QString::fromUtf8("●")));
    CHECK(text->toPlainText() == QStringLiteral("next: more visits"));
    CHECK(page.findChild<QTextBrowser*>(QStringLiteral("reportText"))->toPlainText().contains(QStringLiteral("next: more visits")));
    // Another place is another text; the keyboard goes from one to the other.
    slot->setFocus(Qt::TabFocusReason);
    QTest::keyClick(slot, Qt::Key_Home);
    CHECK(text->toPlainText().isEmpty());
    QTest::keyClick(slot, Qt::Key_End);
    CHECK(text->toPlainText() == QStringLiteral("next: more visits"));
}

TEST_CASE("report prose: figures of computed sentences are marked in the text, what a person wrote never", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::ReportPage& page = openReport(setup);
    setup.prepare({writing("共走访12345件，占99%，惠及678人")}, "2023-12-01");
    auto* shown = page.findChild<QTextBrowser*>(QStringLiteral("reportText"));
    REQUIRE(waitFor([&] { return shown->toPlainText().contains(QStringLiteral("12345件")); }));
    QStringList marked;
    for (QTextBlock block = shown->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().background().style() != Qt::NoBrush) marked.append(part.fragment().text());
        }
    }
    // Two pieces of the meeting, none between sessions, of no unit, none completed; one deputy of the one in the directory.
    CHECK(marked.contains(QStringLiteral("2")));
    CHECK(marked.contains(QStringLiteral("0")));
    for (const char* typed : {"12345", "99", "678"}) CHECK_FALSE(marked.contains(QString::fromUtf8(typed)));
    // Also where the measure is people.
    const QString text = shown->toPlainText();
    const auto people = QRegularExpression(QStringLiteral("提出建议的代表(\\d+)人")).match(text);
    REQUIRE(people.hasMatch());
    bool isMarked = false;
    for (QTextBlock block = shown->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const bool isHere =
                fragment.position() <= people.capturedStart(1) && people.capturedStart(1) < fragment.position() + fragment.length();
            isMarked = isMarked || (isHere && fragment.charFormat().background().style() != Qt::NoBrush);
        }
    }
    CHECK(isMarked);
}

TEST_CASE("report prose: what is typed is a draft until it is recorded", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::ReportPage& page = openReport(setup);
    ui::CleanTextEdit* text = &editorOf(page, domain::ReportSlot::contents);
    QTest::keyClicks(text, QStringLiteral("half a sent"));
    page.showProse(domain::ReportSlot::outlook);
    CHECK(text->toPlainText().isEmpty());
    page.showProse(domain::ReportSlot::contents);
    CHECK(text->toPlainText() == QStringLiteral("half a sent"));
    const QString key = QStringLiteral("set-report-text/18-1/contents");
    CHECK(setup.theRegister->drafts().draft(key).has_value());
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return isRecorded(page, domain::ReportSlot::contents, "half a sent"); }));
    CHECK_FALSE(setup.theRegister->drafts().draft(key).has_value());
}

TEST_CASE("report prose: what others record meanwhile is told, and F7 takes it", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::ReportPage& page = openReport(setup);
    ui::CleanTextEdit* text = &editorOf(page, domain::ReportSlot::contents);
    auto* told = page.findChild<QLabel*>(QStringLiteral("proseMeanwhile"));
    QTest::keyClicks(text, QStringLiteral("mine"));
    setup.prepare({writing("theirs")}, "2023-12-01");
    REQUIRE(waitFor([&] { return told->isVisible() && told->text().contains(QStringLiteral("theirs")); }));
    CHECK(text->toPlainText() == QStringLiteral("mine"));
    // Told, it may be replaced.
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return isRecorded(page, domain::ReportSlot::contents, "mine"); }));
    REQUIRE(waitFor([&] { return !told->isVisible(); }));

    QTest::keyClicks(text, QStringLiteral("!"));
    setup.prepare({writing("other")}, "2023-12-01");
    REQUIRE(waitFor([&] { return told->isVisible(); }));
    QTest::keyClick(text, Qt::Key_F7);
    CHECK(text->toPlainText() == QStringLiteral("other"));
    CHECK_FALSE(told->isVisible());
    // Where nobody typed it follows.
    setup.prepare({writing("last")}, "2023-12-01");
    REQUIRE(waitFor([&] { return text->toPlainText() == QStringLiteral("last"); }));
    CHECK_FALSE(told->isVisible());
}

TEST_CASE("report prose: a frozen report shows its own and leaves what is being typed alone", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::ReportPage& page = openReport(setup);
    setup.prepare({writing("then")}, "2023-12-01");
    setup.prepare({app::FreezeReport{"18-1", {}, "draft", {}}}, "2023-12-01");
    setup.prepare({writing("now")}, "2023-12-01");
    ui::CleanTextEdit* text = &editorOf(page, domain::ReportSlot::contents);
    REQUIRE(waitFor([&] { return text->toPlainText() == QStringLiteral("now"); }));
    QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(text, QStringLiteral("!"));
    auto* choice = page.snapshots()->findChild<QComboBox*>(QStringLiteral("snapshotChoice"));
    REQUIRE(waitFor([&] { return choice->isVisible() && choice->count() == 2; }));
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    REQUIRE(waitFor([&] { return page.report()->snapshot.has_value(); }));
    CHECK(text->toPlainText() == QStringLiteral("then"));
    CHECK_FALSE(text->isEnabled());
    page.openSettings();
    CHECK(page.findChild<ui::EntryDialog*>() == nullptr);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Up);
    REQUIRE(waitFor([&] { return !page.report()->snapshot.has_value(); }));
    CHECK(text->toPlainText() == QStringLiteral("now!"));
    CHECK_FALSE(page.findChild<QLabel*>(QStringLiteral("proseMeanwhile"))->isVisible());  // nobody changed anything
}

TEST_CASE("report settings: chosen by keys, the figures follow", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    ui::ReportPage& page = openReport(setup);
    auto* settings = child<QPushButton>(&page, QStringLiteral("reportSettings"));
    settings->setFocus(Qt::TabFocusReason);
    QTest::keyClick(settings, Qt::Key_Space);
    ui::EntryDialog* dialog = nullptr;
    REQUIRE(waitFor([&] {
        dialog = page.findChild<ui::EntryDialog*>();
        return dialog != nullptr && dialog->isVisible();
    }));
    auto* shares = qobject_cast<QComboBox*>(dialog->form()->editor(QStringLiteral("class_shares_of")));
    auto* decimals = qobject_cast<QComboBox*>(dialog->form()->editor(QStringLiteral("decimals")));
    auto* ratings = qobject_cast<QComboBox*>(dialog->form()->editor(QStringLiteral("rating_shares_of")));
    auto* firstRatings = qobject_cast<QComboBox*>(dialog->form()->editor(QStringLiteral("first_rating_shares_of")));
    auto* contacts = qobject_cast<QComboBox*>(dialog->form()->editor(QStringLiteral("contact_shares_of")));
    auto* publication = qobject_cast<QComboBox*>(dialog->form()->editor(QStringLiteral("publication_shares_of")));
    REQUIRE(shares != nullptr);
    REQUIRE((ratings != nullptr && firstRatings != nullptr && contacts != nullptr && publication != nullptr));
    // As shipped: the forms that came back, and every registered piece.
    CHECK(ratings->currentData().toString() == QStringLiteral("returned"));
    CHECK(firstRatings->currentData().toString() == QStringLiteral("returned"));
    CHECK(contacts->currentData().toString() == QStringLiteral("registered"));
    CHECK(publication->currentData().toString() == QStringLiteral("registered"));
    REQUIRE(decimals != nullptr);
    QTest::keyClick(shares, Qt::Key_End);
    QTest::keyClick(decimals, Qt::Key_Home);
    QTest::keyClick(ratings, Qt::Key_End);
    QTest::keyClick(contacts, Qt::Key_Down);
    QTest::keyClick(publication, Qt::Key_End);
    finish(*setup.window, dialog);
    REQUIRE(waitFor([&] { return page.report()->settings.percents.decimals == 0; }));
    CHECK(page.report()->settings.classSharesOf == domain::ClassShareBase::registered);
    CHECK(page.report()->block("result_class")->denominator.count == 3);
    CHECK(page.report()->settings.ratingSharesOf == domain::RatingShareBase::registered);
    CHECK(page.report()->block("rating_result")->denominator.count == 3);
    CHECK(page.report()->settings.firstRatingSharesOf == domain::RatingShareBase::returned);
    CHECK(page.report()->block("rating_first")->denominator.count == 0);
    CHECK(page.report()->settings.contactSharesOf == domain::PieceShareBase::replied);
    CHECK(page.report()->rate("contacted")->base.key == "replied_pieces");
    CHECK(page.report()->settings.publicationSharesOf == domain::PieceShareBase::completed);
}

}  // namespace huying::tests
