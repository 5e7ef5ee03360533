// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_rows_model.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "look/theme.h"
#include "text/labels.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using app::RowVerdict;

QString verdictWord(const std::optional<RowVerdict>& verdict) {
    if (!verdict) return ImportRowsModel::tr("passed over");
    switch (*verdict) {
        case RowVerdict::created:
            return ImportRowsModel::tr("new");
        case RowVerdict::changed:
            return ImportRowsModel::tr("changed");
        case RowVerdict::unchanged:
            return ImportRowsModel::tr("unchanged");
        case RowVerdict::refused:
            break;
    }
    return ImportRowsModel::tr("refused");
}

void ImportRowsModel::show(const app::ImportResult& result) {
    beginResetModel();
    std::map<int, Row> rows;
    for (const app::RowOutcome& outcome : result.rows) {
        rows[outcome.row] = {outcome.row, outcome.verdict, toQt(outcome.subject).trimmed(), outcome.changes, {}};
    }
    for (const app::ImportRemark& remark : result.remarks) {
        Row& row = rows[remark.row];
        row.number = remark.row;
        if (!row.verdict && row.subject.isEmpty()) row.subject = toQt(remark.value);
        row.remarks.push_back(remark);
    }
    rows_.clear();
    for (auto& [number, row] : rows) rows_.push_back(std::move(row));
    choose();
    endResetModel();
}

void ImportRowsModel::setOnly(Only only) {
    beginResetModel();
    only_ = only;
    choose();
    endResetModel();
}

void ImportRowsModel::choose() {
    shown_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (isOf(rows_[i], only_)) shown_.push_back(i);
    }
}

int ImportRowsModel::countOf(Only only) const {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [&](const Row& row) { return isOf(row, only); }));
}

bool ImportRowsModel::isOf(const Row& row, Only only) {
    switch (only) {
        case Only::created:
            return row.verdict == RowVerdict::created;
        case Only::changed:
            return row.verdict == RowVerdict::changed;
        case Only::unchanged:
            return row.verdict == RowVerdict::unchanged;
        case Only::refused:
            return row.verdict == RowVerdict::refused;
        case Only::remarked:
            return !row.remarks.empty();
        case Only::all:
            break;
    }
    return true;
}

int ImportRowsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(shown_.size()); }

int ImportRowsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const QStringList titles{tr("Row"), tr("Verdict"), tr("What it is"), tr("What would change, or why not")};
    return titles.value(section);
}

QVariant ImportRowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = rows_[shown_[static_cast<std::size_t>(index.row())]];
    if (role == Qt::DisplayRole) return textOf(row, index.column());
    if (role == Qt::TextAlignmentRole && index.column() == rowNumber) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() == verdict) {
        if (row.verdict == RowVerdict::refused) return colours().red;
        if (!row.remarks.empty()) return colours().amber;
    }
    return {};
}

QString ImportRowsModel::textOf(const Row& row, int column) const {
    if (column == rowNumber) return QString::number(row.number);
    if (column == verdict) return verdictWord(row.verdict);
    if (column == subject) return row.subject;
    QStringList parts;
    for (const app::ImportRemark& remark : row.remarks) parts.append(sentence(remark.error));
    if (row.verdict == RowVerdict::changed) {
        for (const app::ValueChange& change : row.changes) parts.append(toQt(change.column));
    }
    return parts.join(u"　"_s);
}

QString ImportRowsModel::detail(int shown) const {
    if (shown < 0 || shown >= rowCount()) return {};
    const Row& row = rows_[shown_[static_cast<std::size_t>(shown)]];
    QString html = u"<p><b>"_s + tr("Row %1").arg(row.number) + u" · "_s + verdictWord(row.verdict) + u"</b>　"_s +
                   row.subject.toHtmlEscaped() + u"</p>"_s;
    for (const app::ImportRemark& remark : row.remarks) {
        const QString place = remark.column.empty() ? QString() : u"<b>"_s + toQt(remark.column).toHtmlEscaped() + u"</b>　"_s;
        html += u"<p>"_s + place + toQt(remark.value).toHtmlEscaped() + u"<br>"_s + sentence(remark.error).toHtmlEscaped() + u"</p>"_s;
    }
    if (row.changes.empty()) return html;
    html += u"<table cellspacing='0' cellpadding='3'>"_s;
    for (const app::ValueChange& change : row.changes) {
        const QString before = change.before.empty() ? u"—"_s : toQt(change.before).toHtmlEscaped();
        html += u"<tr><td><b>"_s + toQt(change.column).toHtmlEscaped() + u"</b></td><td>"_s + before + u"</td><td>→</td><td>"_s +
                toQt(change.after).toHtmlEscaped() + u"</td></tr>"_s;
    }
    return html + u"</table>"_s;
}

}  // namespace huying::ui
