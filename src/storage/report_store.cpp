// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/report_store.h"

#include "storage/query.h"

namespace huying::storage {

std::vector<domain::ReportText> readReportTexts(Connection& connection, domain::SessionId session) {
    Query query(connection, "SELECT id, session_id, slot, text FROM report_text WHERE session_id = ? ORDER BY id");
    query.bind(session);
    std::vector<domain::ReportText> texts;
    while (query.next()) {
        domain::ReportText& row = texts.emplace_back();
        query.into(0, row.id, row.session, row.slot, row.text);
    }
    return texts;
}

void saveReportText(Connection& connection, const domain::ReportText& row) {
    if (!row.id) {
        Query insert(connection, "INSERT INTO report_text (session_id, slot, text) VALUES (?, ?, ?)");
        insert.bind(row.session, row.slot, row.text).run();
        return;
    }
    Query update(connection, "UPDATE report_text SET text = ? WHERE id = ?");
    update.bind(row.text, row.id).run();
}

std::vector<domain::ReportSettingRow> readReportSettings(Connection& connection) {
    Query query(connection,
                "SELECT r.id, r.session_id, s.term, s.number, r.class_shares_of, r.decimals, r.trim_zeros, r.satisfied_means,"
                " r.rating_shares_of, r.first_rating_shares_of, r.contact_shares_of, r.publication_shares_of"
                " FROM report_setting r JOIN session s ON s.id = r.session_id ORDER BY s.term, s.number");
    std::vector<domain::ReportSettingRow> rows;
    while (query.next()) {
        domain::ReportSettingRow& row = rows.emplace_back();
        query.into(0, row.id, row.session, row.term, row.number, row.settings.classSharesOf, row.settings.percents.decimals,
                   row.settings.percents.trimsZeros, row.settings.satisfiedMeans, row.settings.ratingSharesOf,
                   row.settings.firstRatingSharesOf, row.settings.contactSharesOf, row.settings.publicationSharesOf);
    }
    return rows;
}

void saveReportSetting(Connection& connection, const domain::ReportSettingRow& row) {
    const domain::ReportSettings& settings = row.settings;
    if (!row.id) {
        Query insert(connection,
                     "INSERT INTO report_setting (session_id, class_shares_of, decimals, trim_zeros, satisfied_means, rating_shares_of,"
                     " first_rating_shares_of, contact_shares_of, publication_shares_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert
            .bind(row.session, settings.classSharesOf, settings.percents.decimals, settings.percents.trimsZeros, settings.satisfiedMeans,
                  settings.ratingSharesOf, settings.firstRatingSharesOf, settings.contactSharesOf, settings.publicationSharesOf)
            .run();
        return;
    }
    Query update(connection,
                 "UPDATE report_setting SET class_shares_of = ?, decimals = ?, trim_zeros = ?, satisfied_means = ?,"
                 " rating_shares_of = ?, first_rating_shares_of = ?, contact_shares_of = ?, publication_shares_of = ? WHERE id = ?");
    update
        .bind(settings.classSharesOf, settings.percents.decimals, settings.percents.trimsZeros, settings.satisfiedMeans,
              settings.ratingSharesOf, settings.firstRatingSharesOf, settings.contactSharesOf, settings.publicationSharesOf, row.id)
        .run();
}

}  // namespace huying::storage
