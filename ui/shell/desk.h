// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>

class QApplication;

namespace huying::ui {

class MainWindow;
class Prompts;
class Register;

// Holds the main window and makes it anew when another language is chosen: on the same register, at the same page, with the
// same piece, filters, ticks and typed texts. So no widget has to know how to change its language.
class Desk : public QObject {
    Q_OBJECT
public:
    using Installer = std::function<void(const QString& language)>;

    // `theRegister` and `prompts` must outlive the desk; `install` puts translations and words of "zh" or "en" in place.
    Desk(Register& theRegister, Prompts& prompts, Installer install);
    ~Desk() override;

    [[nodiscard]] MainWindow* window() const { return window_.get(); }
    // Shows the window for the first time, with what the register has answered while it was made.
    void show(QApplication& application);
    // After what is being recorded right now was answered; refused while a dialog is open. The language is remembered.
    void useLanguage(const QString& language);

    bool eventFilter(QObject* watched, QEvent* event) override;  // the first picture of the window

Q_SIGNALS:
    void languageChanged();

private:
    void makeWindow();
    void takeWords();  // once no dialog is open
    void replaceWindow(const QString& language);

    Register& register_;
    Prompts& prompts_;
    Installer install_;
    std::unique_ptr<MainWindow> window_;
};

}  // namespace huying::ui
