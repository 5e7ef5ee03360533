// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/report_dialogs.h"

#include <QtWidgets>

#include "dialogs/entry_dialog.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

struct ReportDialogs {
    Q_DECLARE_TR_FUNCTIONS(ReportDialogs)
};

QString field(const char* code) { return toQt(words().fieldLabel(code)); }

}  // namespace

EntryDialog* reportSettingsDialog(Register& theRegister, const std::string& session, const domain::ReportSettings& now, QWidget* parent) {
    auto* dialog = new EntryDialog(theRegister, ReportDialogs::tr("How the report counts"),
                                   u"%1/%2"_s.arg(QLatin1String(app::SetReportSetting::name), toQt(session)), parent);
    dialog->addHead(ReportDialogs::tr("From session %1 on").arg(toQt(session)));
    const auto bases = [dialog](const char* code, QComboBox* box) {
        return dialog->form()->add(QString::fromLatin1(code), field(code), box);
    };
    auto* shares = bases("class_shares_of", codeBox<domain::ClassShareBase>(now.classSharesOf, false));
    auto* ratings = bases("rating_shares_of", codeBox<domain::RatingShareBase>(now.ratingSharesOf, false));
    auto* firstRatings = bases("first_rating_shares_of", codeBox<domain::RatingShareBase>(now.firstRatingSharesOf, false));
    auto* contacts = bases("contact_shares_of", codeBox<domain::PieceShareBase>(now.contactSharesOf, false));
    auto* publication = bases("publication_shares_of", codeBox<domain::PieceShareBase>(now.publicationSharesOf, false));
    auto* decimals = dialog->form()->add(u"decimals"_s, field("decimals"), new QComboBox);
    for (int i = 0; i <= domain::PercentStyle::mostDecimals; ++i) decimals->addItem(QString::number(i), QString::number(i));
    decimals->setCurrentIndex(now.percents.decimals);
    auto* trims = dialog->form()->add(u"trim_zeros"_s, QString(), new QCheckBox(ReportDialogs::tr("zeros at the end are dropped")));
    trims->setChecked(now.percents.trimsZeros);
    auto* satisfied = dialog->form()->add(u"satisfied_means"_s, field("satisfied_means"),
                                          codeBox<domain::SatisfactionMeaning>(now.satisfiedMeans, false));
    dialog->form()->addNote(ReportDialogs::tr(
        "Papers print it under each table. It holds for this session and those after it, until a later one is set otherwise; reports "
        "of earlier sessions stay as they are."));
    dialog->watchEntry([session](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
        const auto address = domain::parseSessionAddress(session);
        if (!address) return std::nullopt;
        const std::vector<domain::ReportSettingRow> rows = reader.reportSettings();
        const domain::ReportSettingRow* const row = domain::settingInForce(rows, address->term, address->number);
        const domain::ReportSettings inForce = row == nullptr ? domain::ReportSettings() : row->settings;
        return RecordedEntry{row == nullptr ? 0 : reader.reportSettingVersion(row->id),
                             {{u"class_shares_of"_s, toQt(base::codeOf(inForce.classSharesOf))},
                              {u"rating_shares_of"_s, toQt(base::codeOf(inForce.ratingSharesOf))},
                              {u"first_rating_shares_of"_s, toQt(base::codeOf(inForce.firstRatingSharesOf))},
                              {u"contact_shares_of"_s, toQt(base::codeOf(inForce.contactSharesOf))},
                              {u"publication_shares_of"_s, toQt(base::codeOf(inForce.publicationSharesOf))},
                              {u"decimals"_s, QString::number(inForce.percents.decimals)},
                              {u"trim_zeros"_s, inForce.percents.trimsZeros},
                              {u"satisfied_means"_s, toQt(base::codeOf(inForce.satisfiedMeans))}}};
    });
    dialog->set(
        [=]() -> std::vector<app::Command> {
            app::SetReportSetting command;
            command.session = session;
            command.expect = dialog->seenVersion();
            const auto isChanged = [dialog](const QString& key, const QVariant& value) { return dialog->recorded(key) != value; };
            if (isChanged(u"class_shares_of"_s, shares->currentData())) command.classSharesOf = chosen<domain::ClassShareBase>(shares);
            if (isChanged(u"rating_shares_of"_s, ratings->currentData())) command.ratingSharesOf = chosen<domain::RatingShareBase>(ratings);
            if (isChanged(u"first_rating_shares_of"_s, firstRatings->currentData()))
                command.firstRatingSharesOf = chosen<domain::RatingShareBase>(firstRatings);
            if (isChanged(u"contact_shares_of"_s, contacts->currentData()))
                command.contactSharesOf = chosen<domain::PieceShareBase>(contacts);
            if (isChanged(u"publication_shares_of"_s, publication->currentData()))
                command.publicationSharesOf = chosen<domain::PieceShareBase>(publication);
            if (isChanged(u"decimals"_s, decimals->currentData())) command.decimals = decimals->currentData().toString().toInt();
            if (isChanged(u"trim_zeros"_s, trims->isChecked())) command.trimsZeros = trims->isChecked();
            if (isChanged(u"satisfied_means"_s, satisfied->currentData()))
                command.satisfiedMeans = chosen<domain::SatisfactionMeaning>(satisfied);
            return {command};
        },
        ReportDialogs::tr("The report counts as set from session %1 on.").arg(toQt(session)));
    return dialog;
}

}  // namespace huying::ui
