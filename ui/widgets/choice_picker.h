// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QList>
#include <QString>
#include <optional>

#include "base/date.h"
#include "domain/deputy_activity.h"

class QStandardItemModel;

namespace huying::ui {

class ChoiceCompleter;
struct Directory;

// Something that can be picked: what is shown, a line beside it, and everything it can be found by.
struct Choice {
    QString text;
    QString detail;
    QString searchText;  // former names, numbers, codes
    QString namePinyin = {};  // of the text itself: what is found in it comes before what is found elsewhere
};

// A field with suggestions that are found by any part of a name or number. While something is typed one of them is marked,
// and Enter takes it. What was typed and is no suggestion stays as typed: the executor decides whether it is known.
class ChoicePicker : public QLineEdit {
    Q_OBJECT
public:
    explicit ChoicePicker(const QList<Choice>& choices, QWidget* parent = nullptr);

    void setChoices(const QList<Choice>& choices);
    void openChoices();  // Alt+Down
    [[nodiscard]] bool knows(const QString& text) const;  // some choice can be found by it
    // Only what stands in the list is accepted here: the form says so when somebody leaves with anything else in it.
    void setClosed() { isClosed_ = true; }
    [[nodiscard]] bool isClosed() const { return isClosed_; }
    [[nodiscard]] bool isNamed() const;                     // by the whole name or number of a choice; or nothing is typed
    [[nodiscard]] QStringList nearest(int most) const;      // choices that are found by what is typed
    void stayAfterChoice() { movesOn_ = false; }  // more is to be typed here

Q_SIGNALS:
    void picked(const QString& text);  // chosen from the list

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take(const QString& text);

    QStandardItemModel* model_;
    ChoiceCompleter* completer_;
    bool movesOn_ = true;
    bool isClosed_ = false;
};

// With a day, only what is in force on it; without, ended entries too.
using InForceOn = std::optional<base::Date>;
QList<Choice> unitChoices(const Directory& directory, InForceOn day = {});
QList<Choice> deputyChoices(const Directory& directory, InForceOn day = {});  // 王明（武侯代表团）
QList<Choice> delegationChoices(const Directory& directory);
QList<Choice> committeeChoices(const Directory& directory);
QList<Choice> topicChoices(const Directory& directory);  // of the newest session
// Activities of deputies, the newest first: 年中视察, or 18-1/年中视察 where several sessions have one of this name.
QList<Choice> activityChoices(const Directory& directory);
const domain::DeputyActivity* activityChosen(const Directory& directory, const QString& text);  // by the text of its choice; else null
QList<Choice> categoryChoices(const Directory& directory, InForceOn day = {});

}  // namespace huying::ui
