// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "pages/intake/paper_view.h"

namespace huying::ui {

// 提出前沟通: talks of deputies with units before anything is handed in, with their stages and what came of them.
class PreContactsView : public PaperView {
    Q_OBJECT
public:
    PreContactsView(Register& theRegister, Prompts& prompts);

    CommandDialog* start(const QString& command, const QString& about) override;
    [[nodiscard]] const app::PreContactView* chosen() const;

protected:
    void read() override;
    void fill() override;
    [[nodiscard]] std::string_view commandOf(const QString& button) const override;
    [[nodiscard]] Sheet sheet() const override;

private:
    std::vector<app::PreContactView> talks_;
    unsigned generation_ = 0;
};

}  // namespace huying::ui
