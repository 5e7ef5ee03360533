// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <map>
#include <optional>

#include "app/exchange/returned_work.h"

class QPushButton;

namespace huying::ui {

// Which lines of what came back are listed: all, or those of one verdict, with their numbers. Ctrl+0 to Ctrl+5 choose.
class VerdictFilter : public QWidget {
    Q_OBJECT
public:
    explicit VerdictFilter(QWidget* parent = nullptr);

    using Counts = std::map<app::ReturnVerdict, int>;
    // A verdict that no line has cannot be chosen; where it was, all are listed again.
    void setCounts(const Counts& counts);
    [[nodiscard]] std::optional<app::ReturnVerdict> chosen() const { return chosen_; }

Q_SIGNALS:
    void changed();
    void refused(const QString& reason);  // the key of one that cannot be chosen was pressed

private:
    void add(std::optional<app::ReturnVerdict> verdict, const QString& name);
    void choose(std::optional<app::ReturnVerdict> verdict);
    static QString nameOf(const std::optional<app::ReturnVerdict>& verdict);

    std::map<std::optional<app::ReturnVerdict>, QPushButton*> buttons_;
    std::optional<app::ReturnVerdict> chosen_;
};

}  // namespace huying::ui
