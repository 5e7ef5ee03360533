// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVariantMap>
#include <QWidget>

#include "base/result.h"

class QGridLayout;
class QLabel;

namespace huying::ui {

class DateEdit;

// A form in the order of the paper. Every field carries the JSON key of the command's field, so that a refusal finds its
// place: the sentence stands beside the field, and all of them together on top. Enter goes on, Ctrl+Enter finishes.
class Form : public QWidget {
    Q_OBJECT
public:
    enum class Need { optional, required };

    explicit Form(QWidget* parent = nullptr);

    template <class W>
    W* add(const QString& key, const QString& label, W* editor, Need need = Need::optional) {
        addField(key, label, editor, need);
        return editor;
    }
    void addHeading(const QString& text);
    QLabel* addNote(const QString& text);
    void addWide(QWidget* widget);   // over both columns
    void addBelow(QWidget* widget);  // what is said of the field before it, in its column
    void hideField(const QString& key, bool isHidden);
    void setNeed(const QString& key, Need need);  // where what stands in another field makes this one needed
    // What the executor says about its field `other` is about the field `key` here. That a command for several pieces names one of
    // them, and a date of the fact by its own name, the form knows.
    void setAlsoAbout(const QString& key, const QString& other) { others_.insert(other, key); }

    // Shows what is wrong, scrolls to the first wrong field and gives it the keyboard; errors without a field of this form
    // stand only on top.
    void showErrors(const base::Errors& errors);
    void showError(const QString& key, const QString& text);  // without moving the keyboard, while somebody types
    void showFault(const QString& key, const QString& text);  // as the reason why finishing stopped
    void clearErrors();
    void forgetErrorsOnTop();  // what is about no field of this form: that was changed
    void focusFirst();       // the first field that can be typed in
    void focusFirstEmpty();  // the first of them that holds nothing yet, else the first
    // What can be seen without asking the executor: required fields left empty, dates that are no dates, a date without
    // its year that was taken for another year's; and, once, a day that somebody typed about a year from the others.
    bool checkTyped();

    // What stands in the fields, for drafts; unknown keys are passed over.
    [[nodiscard]] QVariantMap values() const;
    // Days among them that these replace are as nobody typed them.
    void setValues(const QVariantMap& values);
    // Fields of days that somebody typed or picked, in the order of their names; also where it is what the form proposes.
    [[nodiscard]] QStringList typedDays() const;
    void setTypedDays(const QStringList& keys);  // these and no others

    [[nodiscard]] QWidget* editor(const QString& key) const { return fields_.value(key).editor; }
    [[nodiscard]] QString errorOf(const QString& key) const;
    [[nodiscard]] QString nameOf(const QString& key) const { return fields_.value(key).name; }
    // A value of values() as people read it: the text of a choice, not its code.
    [[nodiscard]] QString shown(const QString& key, const QVariant& value) const;

Q_SIGNALS:
    void changed();
    void finishRequested();
    void roomWanted();  // something in it has appeared, gone or changed its height

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Field {
        QWidget* editor = nullptr;
        QLabel* label = nullptr;
        QLabel* error = nullptr;
        QString name;
        bool isRequired = false;
    };

    void addField(const QString& key, const QString& label, QWidget* editor, Need need);
    void watch(QWidget* editor, const QString& key);
    QString faultOf(const Field& field) const;
    void checkOnLeaving(const QString& key);
    QString doubtOf(const Field& field) const;  // worth saying on leaving; the executor decides on finishing
    [[nodiscard]] const DateEdit* happenedIn(const Field& field) const;  // null: no field of a day that happened, or none stands there
    [[nodiscard]] QString doubtOfYear(const QString& key) const;
    bool isYearAsked();  // whether somebody has to look at a year first
    void setError(const QString& key, const QString& text);
    void forgetError(const QString& key);
    void showSummary(const QStringList& all, int elsewhere);
    void goToFault(const QString& key);
    [[nodiscard]] QString keyOf(const std::string& field) const;
    bool handleKey(QWidget* editor, int key, Qt::KeyboardModifiers modifiers);

    QGridLayout* grid_;
    QLabel* summary_;
    QHash<QString, Field> fields_;
    QHash<QString, QString> others_;  // fields of commands, by their names, that have none here
    QStringList order_;  // keys from top to bottom
    QStringList yearsAskedFor_;  // the days in the fields when somebody was asked about a year
    int row_ = 0;
};

}  // namespace huying::ui
