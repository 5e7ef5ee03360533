// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/annex_model.h"

#include <QFont>
#include <QStringList>
#include <array>

#include "text/text.h"

namespace huying::ui {

namespace {

constexpr int labelColumn = 0;
constexpr int groupColumn = 1;
constexpr int firstFigure = 2;
constexpr std::array figures{&app::AnnexLine::pieces, &app::AnnexLine::completed, &app::AnnexLine::tasks,  &app::AnnexLine::answering,
                             &app::AnnexLine::joint,  &app::AnnexLine::replied,   &app::AnnexLine::visited};

}  // namespace

void AnnexModel::setList(app::AnnexList list) {
    beginResetModel();
    list_ = std::move(list);
    endResetModel();
}

const app::AnnexLine* AnnexModel::lineAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    return row == rowCount() - 1 ? &list_.sum : &list_.lines[static_cast<std::size_t>(row)];
}

int AnnexModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || list_.lines.empty() ? 0 : static_cast<int>(list_.lines.size()) + 1;
}

int AnnexModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : firstFigure + static_cast<int>(figures.size());
}

QVariant AnnexModel::data(const QModelIndex& index, int role) const {
    const app::AnnexLine* const line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (line == nullptr) return {};
    const bool isFigure = index.column() >= firstFigure;
    if (role == Qt::TextAlignmentRole && isFigure) return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::FontRole && line == &list_.sum) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    if (index.column() == labelColumn) return toQt(line->label);
    if (index.column() == groupColumn) return toQt(line->group);
    return line->*figures[static_cast<std::size_t>(index.column() - firstFigure)];
}

QVariant AnnexModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section < firstFigure ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    const QStringList titles{list_.key == "unit"       ? tr("Handling unit")
                             : list_.key == "category" ? tr("Category")
                                                       : tr("System"),
                             tr("System"),
                             tr("Pieces"),
                             tr("of these completed"),
                             tr("Tasks"),
                             tr("answering"),
                             tr("joint"),
                             tr("replied"),
                             tr("with all three visits")};
    return titles[section];
}

QString AnnexModel::text() const {
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(row < 0 ? headerData(column, Qt::Horizontal).toString() : index(row, column).data().toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace huying::ui
