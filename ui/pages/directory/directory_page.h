// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "background/register.h"
#include "pages/page.h"

class QPushButton;
class QTabWidget;

namespace huying::ui {

class DirectoryTab;
class Prompts;

// 名册: units, deputies, categories, committees, sessions, base figures, time limits and calendar, with their history.
class DirectoryPage : public Page {
    Q_OBJECT
public:
    DirectoryPage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    void takeOpened() override;
    void setSession(std::optional<domain::SessionId>) override {}  // the directory is that of the register
    void takeFocus() override;
    // Of all tabs: what is chosen from elsewhere brings its tab to the front first.
    [[nodiscard]] QList<QAction*> actionsFor(QObject* owner) override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    void showTab(int index);
    [[nodiscard]] int tabCount() const;
    [[nodiscard]] DirectoryTab* tab() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addTab(DirectoryTab* tab, const QString& title);
    void reload();
    void act(int index, const QPointer<QPushButton>& button);

    Register& register_;
    QTabWidget* tabs_;
    QMetaObject::Connection awaited_;  // an action chosen while its list is read
};

}  // namespace huying::ui
