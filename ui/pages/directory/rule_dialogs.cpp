// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/rule_dialogs.h"

#include <QtWidgets>

#include "app/rules/profile_offers.h"
#include "text/labels.h"
#include "widgets/due_date_moves.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::days oneDay{1};

// A day that tells the rule that is shown from the others of its event; none where it has always been in force and is.
std::optional<base::Date> dayInForce(const domain::DeadlineRule& rule) { return rule.validFrom ? rule.validFrom : rule.validTo; }

// What the register says, by the keys of the fields that correct a rule.
QVariantMap valuesOf(const domain::DeadlineRule& rule) {
    return {
        {u"amount"_s, QString::number(rule.amount)}, {u"unit"_s, toQt(base::codeOf(rule.unit))}, {u"base"_s, toQt(base::codeOf(rule.base))},
        {u"roll_to_workday"_s, rule.rollToWorkday},  {u"source"_s, toQt(rule.source)},           {u"valid_from"_s, isoText(rule.validFrom)},
        {u"valid_to"_s, isoText(rule.validTo)}};
}

class RuleDialogs {
    Q_DECLARE_TR_FUNCTIONS(RuleDialogs)
public:
    RuleDialogs(Register& theRegister, QWidget* parent) : register_(theRegister), parent_(parent) {}

    struct Fields {
        QComboBox* event = nullptr;
        QLineEdit* amount = nullptr;
        QComboBox* unit = nullptr;
        QComboBox* base = nullptr;
        QCheckBox* rolls = nullptr;
        QPlainTextEdit* source = nullptr;
        DateEdit* from = nullptr;
        DateEdit* to = nullptr;

        [[nodiscard]] std::string sourceText() const { return toUtf8(source->toPlainText().simplified()); }
    };

    EntryDialog* start(const QString& title, const QString& key) { return new EntryDialog(register_, title, key, parent_); }

    Fields addFields(EntryDialog* dialog, const domain::DeadlineRule* rule, bool asksEvent) {
        Fields f;
        if (asksEvent) f.event = dialog->form()->add(u"event"_s, tr("Event"), codeBox<domain::DeadlineEvent>({}), Form::Need::required);
        f.amount =
            dialog->addNumber(u"amount"_s, tr("Limit"), rule == nullptr ? std::nullopt : std::optional(rule->amount), Form::Need::required);
        QComboBox* units = rule == nullptr ? codeBox<domain::LimitUnit>(std::nullopt) : codeBox<domain::LimitUnit>(rule->unit);
        f.unit = dialog->form()->add(u"unit"_s, tr("Counted in"), units, Form::Need::required);
        f.base = dialog->form()->add(u"base"_s, tr("Counted from"), new QComboBox);
        fillBases(f.base, rule == nullptr ? std::nullopt : std::optional(rule->event));
        if (rule != nullptr) f.base->setCurrentIndex(f.base->findData(toQt(base::codeOf(rule->base))));
        if (f.event != nullptr) {
            QObject::connect(f.event, &QComboBox::currentIndexChanged, f.base,
                             [f] { fillBases(f.base, chosen<domain::DeadlineEvent>(f.event)); });
        }
        QLabel* note = dialog->form()->addNote(QString());
        note->setObjectName(u"baseNote"_s);
        const auto known = rule == nullptr ? std::nullopt : std::optional(rule->event);
        const auto tell = [f, note, known] {
            note->setText(noteOf(known ? known : chosen<domain::DeadlineEvent>(f.event), chosen<domain::DeadlineBase>(f.base)));
            note->setVisible(!note->text().isEmpty());
        };
        QObject::connect(f.base, &QComboBox::currentIndexChanged, note, tell);
        if (f.event != nullptr) QObject::connect(f.event, &QComboBox::currentIndexChanged, note, tell);
        tell();
        f.rolls = dialog->form()->add(u"roll_to_workday"_s, QString(), new QCheckBox(tr("a last day off moves to the next working day")));
        f.rolls->setChecked(rule == nullptr || rule->rollToWorkday);
        f.source = dialog->addText(u"source"_s, tr("Law and article"), 3, Form::Need::required);
        if (rule != nullptr) f.source->setPlainText(toQt(rule->source));
        return f;
    }

    void addDays(EntryDialog* dialog, Fields& f, const domain::DeadlineRule* rule, Form::Need need = Form::Need::optional) {
        f.from = dialog->form()->add(u"valid_from"_s, tr("First day"), new DateEdit(register_.today(), DateSense::eitherSide), need);
        f.to = dialog->form()->add(u"valid_to"_s, tr("Last day"), new DateEdit(register_.today(), DateSense::eitherSide));
        if (rule == nullptr) return;
        f.from->setDate(rule->validFrom);
        f.to->setDate(rule->validTo);
    }

    // What an office has to know that chooses the base; nothing where there is nothing to say.
    static QString noteOf(std::optional<domain::DeadlineEvent> event, std::optional<domain::DeadlineBase> base) {
        if (!event || !base) return {};
        if (event == domain::DeadlineEvent::assignPlenary) return {};
        if (base == domain::DeadlineBase::close)
            return tr("For plenary pieces. Intersessional pieces count from the assignment, and so does a unit that took a piece over.");
        if (base != domain::DeadlineBase::receipt) return {};
        if (event == domain::DeadlineEvent::returnRequest || event == domain::DeadlineEvent::firstContact)
            return tr("Counted from the assignment as long as no receipt is on record.");
        if (event == domain::DeadlineEvent::assignIntersessional) return {};
        return tr("There is no date until the unit has signed for the piece; recording the receipt fixes it.");
    }

    // Only what the program has as a fact of the event.
    static void fillBases(QComboBox* box, std::optional<domain::DeadlineEvent> event) {
        const QVariant kept = box->currentData();
        box->clear();
        if (!event) return;
        for (const domain::DeadlineBase base : domain::basesOf(*event)) box->addItem(labelOf(base), toQt(base::codeOf(base)));
        if (const int place = box->findData(kept); place >= 0) box->setCurrentIndex(place);
    }

    static app::AddRule added(const Fields& f, const std::string& profile, domain::DeadlineEvent event) {
        app::AddRule command;
        command.profile = profile;
        command.event = event;
        command.amount = numberOf(f.amount).value_or(0);
        command.unit = chosen<domain::LimitUnit>(f.unit);
        command.base = chosen<domain::DeadlineBase>(f.base);
        command.rollToWorkday = f.rolls->isChecked();
        command.source = f.sourceText();
        command.validFrom = f.from->date();
        command.validTo = f.to->date();
        return command;
    }

    EntryDialog* add(const domain::RuleProfile& profile) {
        EntryDialog* dialog = start(tr("Add a time limit"), u"add-rule/"_s + toQt(profile.code));
        dialog->addHead(toQt(profile.name));
        Fields f = addFields(dialog, nullptr, true);
        addDays(dialog, f, nullptr);
        const EntryDialog::Make make = [f, code = profile.code]() -> std::vector<app::Command> {
            return {added(f, code, chosen<domain::DeadlineEvent>(f.event).value_or(domain::DeadlineEvent::reply))};
        };
        addMovesPreview(dialog, register_, make);
        dialog->set(make, tr("The time limit was added. Due dates that are fixed stay."));
        return dialog;
    }

    EntryDialog* correct(const domain::DeadlineRule& rule) {
        EntryDialog* dialog = start(tr("Correct the time limit"), u"correct-rule/%1"_s.arg(rule.id.value));
        dialog->addHead(labelOf(rule.event));
        Fields f = addFields(dialog, &rule, false);
        addDays(dialog, f, &rule);
        dialog->form()->addNote(tr("No task has its due date from it yet: it may be set right."));
        dialog->watchEntry([id = rule.id](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
            const std::vector<domain::DeadlineRule> all = reader.deadlineRules();
            const auto now = std::find_if(all.begin(), all.end(), [&](const domain::DeadlineRule& one) { return one.id == id; });
            return now == all.end() ? std::nullopt : std::optional(RecordedEntry{reader.ruleVersion(id), valuesOf(*now)});
        });
        dialog->set(
            [dialog, f, profile = rule.profile, event = rule.event]() -> std::vector<app::Command> {
                const auto text = [dialog](const char* key) { return dialog->recorded(QString::fromLatin1(key)).toString(); };
                app::CorrectRule command;
                command.profile = profile;
                command.event = event;
                command.expect = dialog->seenVersion();
                command.inForceOn = base::parseIsoDate(toUtf8(text("valid_from")));  // others may have given it other days
                if (!command.inForceOn) command.inForceOn = base::parseIsoDate(toUtf8(text("valid_to")));
                if (f.amount->text() != text("amount")) command.amount = {true, numberOf(f.amount)};
                if (f.unit->currentData().toString() != text("unit")) command.unit = {true, chosen<domain::LimitUnit>(f.unit)};
                if (f.base->currentData().toString() != text("base")) command.base = {true, chosen<domain::DeadlineBase>(f.base)};
                if (f.rolls->isChecked() != dialog->recorded(u"roll_to_workday"_s).toBool())
                    command.rollToWorkday = {true, f.rolls->isChecked()};
                if (f.source->toPlainText() != text("source")) command.source = {true, f.sourceText()};
                if (f.from->text() != text("valid_from")) command.validFrom = {true, f.from->date()};
                if (f.to->text() != text("valid_to")) command.validTo = {true, f.to->date()};
                return {command};
            },
            tr("Corrected: %1").arg(labelOf(rule.event)));
        return dialog;
    }

    EntryDialog* replace(const RuleInTab& in) {
        const domain::DeadlineRule& rule = in.rule;
        EntryDialog* dialog =
            start(tr("Replace the time limit from a day on"), u"add-rule/%1/%2"_s.arg(toQt(rule.profile)).arg(rule.id.value));
        dialog->addHead(labelOf(rule.event));
        dialog->addHead(toQt(rule.source));
        Fields f = addFields(dialog, &rule, false);
        addDays(dialog, f, nullptr, Form::Need::required);
        f.source->clear();  // another limit has another source
        f.to->setDate(rule.validTo);
        dialog->form()->addNote(tr("%1 tasks have their due date from it. It ends on the day before the new first day, so that what "
                                   "explains these dates stays.")
                                    .arg(in.tasks));
        const EntryDialog::Make make = [f, rule, seen = in.version]() -> std::vector<app::Command> {
            app::EndRule end;
            end.expect = seen;
            end.profile = rule.profile;
            end.event = rule.event;
            end.inForceOn = dayInForce(rule);
            if (const auto day = f.from->date()) end.validTo = *day - oneDay;
            return {end, added(f, rule.profile, rule.event)};
        };
        addMovesPreview(dialog, register_, make);
        dialog->set(make, tr("Replaced: %1. Due dates that are fixed stay.").arg(labelOf(rule.event)));
        return dialog;
    }

    EntryDialog* end(const RuleInTab& in) {
        const domain::DeadlineRule& rule = in.rule;
        EntryDialog* dialog = start(tr("End the time limit"), u"end-rule/%1"_s.arg(rule.id.value));
        dialog->addHead(labelOf(rule.event));
        dialog->addHead(toQt(rule.source));
        auto* to = dialog->form()->add(u"valid_to"_s, tr("Last day"), new DateEdit(register_.today(), DateSense::eitherSide),
                                       Form::Need::required);
        dialog->form()->addNote(tr("From the day after it nothing is counted by it any more. Due dates that are fixed stay."));
        const EntryDialog::Make make = [to, rule, seen = in.version]() -> std::vector<app::Command> {
            app::EndRule command;
            command.expect = seen;
            command.profile = rule.profile;
            command.event = rule.event;
            command.inForceOn = dayInForce(rule);
            command.validTo = to->date();
            return {command};
        };
        addMovesPreview(dialog, register_, make);
        dialog->set(make, tr("Ended: %1").arg(labelOf(rule.event)));
        return dialog;
    }

    // What else the profile's text says, old → new: taken only where it is ticked. The answer is the ticked settings' codes.
    std::function<std::vector<std::string>()> addOffers(EntryDialog* dialog, QComboBox* profile) {
        using Offers = QHash<QString, QMap<QString, QStringList>>;  // by profile, then setting
        auto offers = std::make_shared<Offers>();
        QMap<QString, QCheckBox*> ticks;
        for (const auto& [setting, code] : base::EnumCodes<app::TermSetting>::values) {
            const QString key = toQt(code);
            ticks[key] = dialog->form()->add(u"take_"_s + key, QString(), new QCheckBox);
            dialog->form()->hideField(u"take_"_s + key, true);
        }
        const auto show = [dialog, profile, ticks, offers] {
            const QMap<QString, QStringList> offered = offers->value(profile->currentData().toString());
            for (auto it = ticks.cbegin(); it != ticks.cend(); ++it) {
                const QStringList lines = offered.value(it.key());
                it.value()->setText(lines.join(u'\n'));
                dialog->form()->hideField(u"take_"_s + it.key(), lines.isEmpty());
            }
        };
        QObject::connect(profile, &QComboBox::currentIndexChanged, dialog, [ticks, show] {
            for (QCheckBox* tick : ticks) tick->setChecked(false);  // another profile says something else
            show();
        });
        QStringList codes;
        for (int i = 0; i < profile->count(); ++i) codes.append(profile->itemData(i).toString());
        register_.ask(
            dialog,
            [codes, in = words()](app::RegisterStore& store) {
                Offers read;
                for (const QString& code : codes) {
                    for (const app::ProfileOffer& offer : app::offersOf(store.reader(), toUtf8(code), in))
                        read[code][toQt(base::codeOf(offer.setting))].append(toQt(app::offerText(offer, in)));
                }
                return read;
            },
            [offers, show](Offers read) {
                *offers = std::move(read);
                show();
            });
        return [profile, ticks, offers] {
            std::vector<std::string> taken;
            const QMap<QString, QStringList> offered = offers->value(profile->currentData().toString());
            for (auto it = ticks.cbegin(); it != ticks.cend(); ++it) {
                if (offered.contains(it.key()) && it.value()->isChecked()) taken.push_back(toUtf8(it.key()));
            }
            return taken;
        };
    }

    EntryDialog* choose(const std::vector<domain::RuleProfile>& profiles, const std::string& shown) {
        EntryDialog* dialog = start(tr("Choose the profile in use"), u"choose-profile"_s);
        auto* profile = new QComboBox;
        for (const domain::RuleProfile& one : profiles) profile->addItem(toQt(one.name), toQt(one.code));
        profile->setCurrentIndex(profile->findData(toQt(shown)));
        dialog->form()->add(u"profile"_s, tr("Profile"), profile, Form::Need::required);
        auto* from = dialog->form()->add(u"from"_s, tr("For what begins from"), new DateEdit(register_.today(), DateSense::eitherSide),
                                         Form::Need::required);
        from->setDate(register_.today());
        dialog->form()->addNote(
            tr("What was assigned before keeps to the profile of its time. Choices from that day on and later ones are replaced."));
        const auto taken = addOffers(dialog, profile);
        const EntryDialog::Make make = [profile, from, taken]() -> std::vector<app::Command> {
            return {app::ChooseProfile{toUtf8(profile->currentData().toString()), from->date(), taken()}};
        };
        addMovesPreview(dialog, register_, make);
        dialog->set(make, tr("The profile in use was chosen. Due dates that are fixed stay."));
        return dialog;
    }

    EntryDialog* addProfile(const std::vector<domain::RuleProfile>& profiles) {
        EntryDialog* dialog = start(tr("Add a profile"), u"add-profile"_s);
        auto* name = dialog->addLine(u"name"_s, tr("Place"), Form::Need::required);
        auto* code = dialog->addLine(u"profile"_s, tr("Code"), Form::Need::required);
        code->setPlaceholderText(tr("in pinyin, small letters"));
        auto* copy = new QComboBox;
        copy->addItem(tr("no rules yet"), QString());
        for (const domain::RuleProfile& one : profiles) copy->addItem(toQt(one.name), toQt(one.code));
        copy->setCurrentIndex(1);
        dialog->form()->add(u"copy_of"_s, tr("Begins with the rules of"), copy);
        auto* note = dialog->addText(u"note"_s, tr("Note"), 3);
        dialog->set(
            [=]() -> std::vector<app::Command> {
                return {app::AddProfile{textOf(code), textOf(name), toUtf8(copy->currentData().toString()),
                                        toUtf8(note->toPlainText().trimmed())}};
            },
            tr("The profile was added. It is used once it is chosen."));
        return dialog;
    }

private:
    Register& register_;
    QWidget* parent_;
};

// Asks when it opens, moves when the button is pressed.
class RecomputeDialog : public QDialog {
    Q_DECLARE_TR_FUNCTIONS(RecomputeDialog)
public:
    RecomputeDialog(Register& theRegister, QWidget* parent, std::function<void(const QString&)> done)
        : QDialog(parent),
          register_(theRegister),
          done_(std::move(done)),
          moves_(new DueDateMoves),
          finish_(primaryButton(tr("Recompute these (Ctrl+Enter)"))) {
        setWindowTitle(tr("Recompute due dates"));
        setAttribute(Qt::WA_DeleteOnClose);
        setModal(true);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(20, 16, 20, 16);
        layout->setSpacing(12);
        layout->addWidget(plainLabel(tr(
            "Due dates of open tasks by the rules and the calendar as they are now. Dates printed on a notice stay, and so do those that "
            "an extension was asked for.")));
        layout->addWidget(moves_, 1);
        auto* buttons = new QHBoxLayout;
        buttons->addStretch(1);
        auto* close = new QPushButton(tr("Close"));
        close->setAutoDefault(false);
        finish_->setAutoDefault(false);
        finish_->setEnabled(false);
        finish_->setObjectName(u"finish"_s);
        finish_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
        buttons->addWidget(close);
        buttons->addWidget(finish_);
        layout->addLayout(buttons);
        QObject::connect(close, &QPushButton::clicked, this, &QDialog::reject);
        QObject::connect(finish_, &QPushButton::clicked, this, [this] { recompute(); });
        const int character = fontMetrics().horizontalAdvance(u'0');
        resizeWithinScreen(this, {character * 96, character * 60});
        register_.preview(this, {recomputeOpenOnes()}, {}, [this](const app::BatchResult& result) {
            if (result.results.empty()) return;  // the window says why
            moves_->show(result.results.front());
            finish_->setEnabled(!moves_->cases().isEmpty());
            if (finish_->isEnabled()) moves_->list()->setFocus();
        });
    }

private:
    void recompute() {
        finish_->setEnabled(false);
        app::RecomputeDueDates command;
        for (const QString& address : moves_->cases()) command.cases.push_back(toUtf8(address));
        register_.execute(this, {command}, {}, [this](const app::BatchResult& result) {
            if (result.results.empty()) return;
            if (!result.isAccepted()) return moves_->show(result.results.front());
            if (done_) done_(sentences({result.results.front().notices.back()}));
            accept();
        });
    }

    Register& register_;
    std::function<void(const QString&)> done_;
    DueDateMoves* moves_;
    QPushButton* finish_;
};

}  // namespace

EntryDialog* addRuleDialog(Register& theRegister, const domain::RuleProfile& profile, QWidget* parent) {
    return RuleDialogs(theRegister, parent).add(profile);
}
EntryDialog* changeRuleDialog(Register& theRegister, const RuleInTab& rule, QWidget* parent) {
    RuleDialogs dialogs(theRegister, parent);
    return rule.tasks == 0 ? dialogs.correct(rule.rule) : dialogs.replace(rule);
}
EntryDialog* endRuleDialog(Register& theRegister, const RuleInTab& rule, QWidget* parent) {
    return RuleDialogs(theRegister, parent).end(rule);
}
EntryDialog* chooseProfileDialog(Register& theRegister, const std::vector<domain::RuleProfile>& profiles, const std::string& shown,
                                 QWidget* parent) {
    return RuleDialogs(theRegister, parent).choose(profiles, shown);
}
EntryDialog* addProfileDialog(Register& theRegister, const std::vector<domain::RuleProfile>& profiles, QWidget* parent) {
    return RuleDialogs(theRegister, parent).addProfile(profiles);
}
QDialog* recomputeDialog(Register& theRegister, QWidget* parent, std::function<void(const QString&)> done) {
    return new RecomputeDialog(theRegister, parent, std::move(done));
}

void addMovesPreview(EntryDialog* dialog, Register& theRegister, EntryDialog::Make make, MovesOf of) {
    const bool isRecomputing = of == MovesOf::recomputing;
    auto* button = new QPushButton(isRecomputing ? RuleDialogs::tr("Which due dates would another computation move?")
                                                 : RuleDialogs::tr("Which due dates would move?"));
    button->setObjectName(u"previewMoves"_s);
    button->setAutoDefault(false);
    auto* moves = new DueDateMoves;
    moves->hide();
    dialog->form()->addWide(button);
    dialog->form()->addWide(moves);
    QObject::connect(button, &QPushButton::clicked, dialog, [dialog, moves, &theRegister, isRecomputing, make = std::move(make)] {
        if (!dialog->form()->checkTyped()) return;
        dialog->form()->clearErrors();
        std::vector<app::Command> commands = make();
        if (isRecomputing) commands.emplace_back(recomputeOpenOnes());
        theRegister.preview(dialog, std::move(commands), {}, [dialog, moves, isRecomputing](const app::BatchResult& result) {
            if (result.results.empty()) return;
            base::Errors errors;
            for (const app::CommandResult& one : result.results) errors.insert(errors.end(), one.errors.begin(), one.errors.end());
            dialog->form()->showErrors(errors);
            const bool wasHidden = moves->isHidden();
            moves->setVisible(errors.empty());
            if (!errors.empty()) return;
            moves->show(isRecomputing ? result.results.back() : result.results.front());
            if (!wasHidden) return;
            const int most = dialog->parentWidget()->window()->height() - 60;
            dialog->resize(dialog->width(), std::min(most, dialog->height() + moves->sizeHint().height()));
        });
    });
}

QString limitText(const domain::DeadlineRule& rule) {
    return RuleDialogs::tr("%1-%2").arg(QString::number(rule.amount), labelOf(rule.unit));
}

}  // namespace huying::ui
