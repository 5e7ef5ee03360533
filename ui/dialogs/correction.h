// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/case_dialog.h"

namespace huying::ui {

// A dialog that replaces values of what is on record: a row is chosen where there are several, its values stand in the form,
// and only what was changed goes into the command, with the version that was seen. When somebody else changes the same
// meanwhile the dialog says what, takes it over where nothing was typed, and keeps what was typed.
class Correction : public CaseDialog {
    Q_OBJECT
public:
    Correction(const CaseContext& context, std::string_view command, const QString& title, QWidget* parent);

protected:
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] QVariantMap typed() const override;  // only what differs from the record, and what that was then
    void putTyped(const QVariantMap& values) override;
    QStringList takeRecorded(const app::CaseView& now) override;
    [[nodiscard]] bool asksBeforeRepeating() const override { return false; }

    // The rows to choose from, added before the fields; the data are their ids.
    void addRow(const QString& text, std::int64_t id);
    [[nodiscard]] bool hasRow(const QString& text) const;
    void chooseRow(const QString& key, const QString& label);
    void beginWith(std::int64_t id);  // before begin(): the row that is meant, where it is among them
    // Below the date of the chosen row, as forms that record it have it; `limit` says by when it was to be done.
    void addDueLineOfRow(DateEdit* on, std::function<std::optional<app::Limit>()> limit);
    void addReason();                 // of the correction itself
    void begin();      // after the fields were added
    [[nodiscard]] std::int64_t rowId() const;
    [[nodiscard]] QString rowText() const;
    [[nodiscard]] std::int64_t seen() const { return seen_; }  // for `expect`
    // The task is the case's own and, in "My cases", the unit's.
    [[nodiscard]] bool isOurs(domain::TaskId task) const;
    [[nodiscard]] QString unitText(domain::TaskId task) const;
    void setLine(const QString& key, const std::string& value);
    void setText(const QString& key, const std::string& value);

    // Puts into the form what view() holds of the chosen row.
    virtual void showRecorded() = 0;
    // The version of that row as view() has it.
    [[nodiscard]] virtual std::int64_t recordedVersion() const = 0;

private:
    void showRow();

    QComboBox* row_;
    QString rowKey_;       // empty: there is only one
    bool hasReason_ = false;
    bool isShowing_ = false;
    std::int64_t seen_ = 0;
    QVariantMap fresh_;    // the form without anything typed
};

template <class Rows>
auto rowWithId(const Rows& rows, std::int64_t id) -> decltype(rows.data()) {
    for (const auto& row : rows) {
        if (row.id.value == id) return &row;
    }
    return nullptr;
}

// 0 where the row is gone.
template <class Versions, class Row>
std::int64_t versionIn(const Versions& versions, const Row* row) {
    const auto found = row == nullptr ? versions.end() : versions.find(row->id);
    return found == versions.end() ? 0 : found->second;
}

}  // namespace huying::ui
