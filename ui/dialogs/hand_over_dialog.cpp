// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/hand_over_dialog.h"

#include <QtWidgets>
#include <filesystem>
#include <set>

#include "app/queries/hand_over_list.h"
#include "app/queries/unit_hand_over.h"
#include "dialogs/free_folder.h"
#include "dialogs/sheet_output.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

HandOverDialog::HandOverDialog(Register& theRegister, Prompts& prompts, std::optional<domain::SessionId> session, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      session_(session),
      body_(new QComboBox),
      count_(roleLabel(QString(), "strong")),
      table_(new QTableWidget),
      told_(roleLabel(QString(), "muted")),
      print_(primaryButton(tr("Print… (Ctrl+P)"))),
      export_(new QPushButton(tr("Export…"))),
      units_(new QPushButton(tr("Lists of all units… (Ctrl+U)"))) {
    setWindowTitle(tr("List for the hand-over meeting"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->addWidget(count_, 1);
    body_->setObjectName(u"handOverBody"_s);
    body_->setAccessibleName(tr("Passed on by"));
    body_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    body_->hide();
    head->addWidget(body_);
    layout->addLayout(head);
    connect(body_, &QComboBox::currentIndexChanged, this, &HandOverDialog::showRows);
    table_->setObjectName(u"handOverTable"_s);
    table_->setAccessibleName(windowTitle());
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setTabKeyNavigation(false);
    table_->setShowGrid(false);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->addWidget(table_, 1);
    told_->setObjectName(u"handOverTold"_s);
    told_->hide();
    layout->addWidget(told_);
    auto* buttons = new QHBoxLayout;
    auto* close = new QPushButton(tr("Close"));
    units_->setObjectName(u"handOverUnits"_s);
    units_->setAutoDefault(false);
    units_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_U));
    units_->setToolTip(tr("What is assigned and not answered yet, a list a unit, for Word and Excel"));
    buttons->addWidget(units_);
    buttons->addStretch(1);
    for (QPushButton* button : {close, export_, print_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
    print_->setObjectName(u"printHandOver"_s);
    export_->setObjectName(u"exportHandOver"_s);
    print_->setShortcut(QKeySequence::Print);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(print_, &QPushButton::clicked, this, &HandOverDialog::print);
    connect(export_, &QPushButton::clicked, this, &HandOverDialog::write);
    connect(units_, &QPushButton::clicked, this, &HandOverDialog::writeForUnits);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 130, character * 70});
    print_->setEnabled(false);
    export_->setEnabled(false);
    connect(&register_, &Register::changed, this, &HandOverDialog::ask);
    ask();
}

void HandOverDialog::ask() {
    register_.ask(
        this, [session = session_, in = words()](app::RegisterStore& store) { return app::handOverSheet(store.reader(), session, in); },
        [this](app::ListSheet sheet) { showSheet(std::move(sheet)); });
}

namespace {

constexpr std::string_view bodyColumn = "hand_over_body";

bool hasBodies(const app::ListSheet& sheet) { return !sheet.columns.empty() && sheet.columns.front().key == bodyColumn; }

// A piece that several bodies pass on has a row for each of them, and is one piece.
int countPieces(const app::ListSheet& sheet) {
    const std::size_t place = hasBodies(sheet) ? 2 : 0;
    std::set<std::string_view> cases;
    for (const auto& cells : sheet.rows) cases.insert(cells.at(place));
    return static_cast<int>(cases.size());
}

}  // namespace

void HandOverDialog::showSheet(app::ListSheet sheet) {
    whole_ = std::move(sheet);
    fillBodies();
    showRows();
    Q_EMIT read();
}

// In the order of the list, with how many each has; the one that was chosen stays chosen.
void HandOverDialog::fillBodies() {
    const QSignalBlocker quiet(body_);
    const QString kept = body_->currentData().toString();
    body_->clear();
    body_->setVisible(hasBodies(whole_));
    if (!hasBodies(whole_)) return;
    body_->addItem(tr("all bodies"), QString());
    for (const auto& cells : whole_.rows) {
        const QString body = toQt(cells.front());
        if (body_->findData(body) < 0)
            body_->addItem(tr("%1: %2").arg(body, pieces(countPieces(app::handOverSheetOf(whole_, cells.front())))), body);
    }
    body_->setCurrentIndex(std::max(0, body_->findData(kept)));
}

void HandOverDialog::showRows() {
    const std::string body = toUtf8(body_->currentData().toString());
    sheet_ = body.empty() ? whole_ : app::handOverSheetOf(whole_, body);
    const auto rows = static_cast<int>(sheet_.rows.size());
    count_->setText(rows == 0 ? tr("Nothing is planned that is not assigned yet.")
                              : tr("%1 planned, not yet assigned").arg(pieces(countPieces(sheet_))));
    QStringList titles;
    for (const app::SheetColumn& column : sheet_.columns) titles.append(toQt(column.title));
    table_->setColumnCount(static_cast<int>(titles.size()));
    table_->setHorizontalHeaderLabels(titles);
    table_->setRowCount(rows);
    const int character = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < table_->columnCount(); ++column) {
        table_->setColumnWidth(column, character * std::min(sheet_.columns[static_cast<std::size_t>(column)].width, 30) + 16);
        for (int row = 0; row < rows; ++row) {
            auto* item = new QTableWidgetItem(toQt(sheet_.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]));
            item->setToolTip(item->text());
            table_->setItem(row, column, item);
        }
    }
    if (rows > 0 && table_->currentRow() < 0) table_->setCurrentCell(0, 0);
    print_->setEnabled(rows > 0);
    export_->setEnabled(rows > 0);
    if (rows > 0 && (focusWidget() == nullptr || focusWidget() == this)) table_->setFocus();
}

QString HandOverDialog::subtitle() const {
    const QString asOf = tr("As of %1, %2").arg(isoText(register_.today()), pieces(countPieces(sheet_)));
    const QString body = body_->currentData().toString();
    return body.isEmpty() ? asOf : tr("%1: %2").arg(body, asOf);
}

void HandOverDialog::print() {
    print_->setEnabled(false);
    printSheet(register_, this, sheet_, subtitle(), [this] {
        print_->setEnabled(true);
        Q_EMIT previewed();
    });
}

void HandOverDialog::write() {
    exportSheet(register_, prompts_, this, sheet_, subtitle(), [this](const QString& text, bool isWrong) { tell(text, isWrong); });
}

// The annex of each unit's notice, in a folder of today.
void HandOverDialog::writeForUnits() {
    const QString parent = prompts_.about(FileKind::papers).folderToUse(this, tr("Where the lists of the units go"));
    if (parent.isEmpty()) return;
    const QString folder = freeFolder(parent, tr("Lists of units %1").arg(isoText(register_.today())));
    units_->setEnabled(false);
    register_.ask(
        this,
        [session = session_, today = register_.today(), make = register_.outside().writeUnitHandOvers,
         path = std::filesystem::path(folder.toStdU16String())](app::RegisterStore& store) {
            const app::Words papers = app::wordsOf(store.reader(), app::Language::chinese);  // official papers stay Chinese
            return make(app::unitHandOvers(store.reader(), session, std::nullopt, papers), today, papers, path);
        },
        [this, folder](const base::Result<std::size_t>& units) {
            units_->setEnabled(true);
            if (!units) return tell(sentence(units.error()), true);
            tell(tr("Written for %n units: %1", nullptr, static_cast<int>(*units)).arg(QDir::toNativeSeparators(folder)), false);
        },
        [this](const base::Error& error) {
            units_->setEnabled(true);
            tell(sentence(error), true);
        });
}

void HandOverDialog::tell(const QString& text, bool isWrong) {
    told_->setProperty("role", isWrong ? u"error"_s : u"muted"_s);
    told_->style()->polish(told_);
    told_->setText(text);
    told_->show();
}

}  // namespace huying::ui
