// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/commands/allowed_commands.h"
#include "app/executor/directory_lookup.h"
#include "app/executor/executor.h"
#include "app/ports/register_store.h"

namespace huying::app {

// What the handling of one command works with. Look-ups note their refusal and return nothing, so that a handler can go
// on and name every reason at once; it writes only when isRefused() is false.
class CommandContext {
public:
    CommandContext(RegisterReader& reader, RegisterWriter& writer, DirectoryLookup& directory, base::Date today,
                   const CommandRequest& request, CommandResult& result);

    [[nodiscard]] RegisterReader& reader() { return reader_; }
    [[nodiscard]] RegisterWriter& writer() { return writer_; }
    [[nodiscard]] DirectoryLookup& directory() { return directory_; }
    // The day of the fact; nothing where the request says that it is not known.
    [[nodiscard]] std::optional<base::Date> on() const { return on_; }
    [[nodiscard]] base::Date today() const { return today_; }

    void refuse(base::Error error) { result_.errors.push_back(std::move(error)); }
    void notice(base::Error error) { result_.notices.push_back(std::move(error)); }
    [[nodiscard]] bool isRefused() const { return !result_.errors.empty(); }
    void concerns(const std::string& address) { result_.ids.push_back(address); }

    // The case of the command, whose address becomes part of the answer.
    std::optional<domain::CaseFacts> findCase(const std::string& address);
    std::optional<domain::Unit> findUnit(const std::string& name, const std::string& field = "unit");
    std::optional<domain::CategoryId> findCategory(const std::string& name, int term);
    // Finds the deputy or makes it, by the rules of docs/cli.md; only the making is written.
    std::optional<domain::DeputyId> findOrAddDeputy(const DeputyReference& reference, int term, const std::string& field);
    std::optional<domain::DelegationId> findOrAddDelegation(const std::string& name, int term);
    // A deputy who must be on record, by certificate number or name with delegation, present or former; 王明（无） is the one
    // without delegation. Of several of one name, those `preferred` are meant. Refuses no-such-deputy, ambiguous-deputy.
    enum class Among { all, toBeChecked, checked };
    std::optional<domain::Deputy> findDeputy(const DeputyReference& reference, int term, const std::string& field,
                                             Among preferred = Among::all);
    std::optional<domain::Delegation> findDelegation(const std::string& name, int term, const std::string& field = "delegation");
    // The term given, else that of the newest session.
    std::optional<int> termOrNewest(std::optional<int> given);
    // The day of the fact, which must be known: the first day of a new state of the directory.
    std::optional<base::Date> knownDay();
    // Refuses what has ended or not begun by the day: unit-ended, unit-not-yet, category-ended, deputy-ended.
    void checkInForce(const domain::Unit& unit, std::optional<base::Date> day, const std::string& field);
    void checkInForce(domain::CategoryId category, int term, std::optional<base::Date> day);
    void checkInForce(domain::DeputyId deputy, std::optional<base::Date> day, const std::string& field);
    // A deputy who must already be a signer of the case.
    std::optional<domain::DeputyId> findSigner(const DeputyReference& reference, const domain::CaseFacts& facts, const std::string& field);

    // The facts up to the command's own date: the case as the new fact found it. All of them where the date is not known.
    [[nodiscard]] domain::CaseFacts before(const domain::CaseFacts& facts) const;

    // Notes everything that stands in the way of this command by its date (allowed_commands.h), but for the refusal
    // `except`, which the handler judges itself.
    void checkAllowed(const domain::CaseFacts& facts, MaybeUnit unit = std::nullopt, std::string_view except = {});

    // A due date by the rule in force on `from`, nothing where there is no rule.
    std::optional<domain::DueDate> dueDate(domain::DeadlineEvent event, base::Date from);

private:
    std::optional<domain::DeputyId> addDeputy(domain::Deputy deputy, const std::string& delegation);

    RegisterReader& reader_;
    RegisterWriter& writer_;
    DirectoryLookup& directory_;
    base::Date today_;
    const CommandRequest& request_;
    CommandResult& result_;
    std::optional<base::Date> on_;
};

// One handler per command; each notes refusals or writes.
void handle(const OpenSession& command, CommandContext& context);
void handle(const SetBaseFigure& command, CommandContext& context);
void handle(const RegisterSuggestion& command, CommandContext& context);
void handle(const CorrectSuggestion& command, CommandContext& context);
void handle(const AssignSuggestion& command, CommandContext& context);
void handle(const AcknowledgeReceipt& command, CommandContext& context);
void handle(const RecordProgress& command, CommandContext& context);
void handle(const RecordContact& command, CommandContext& context);
void handle(const RecordJointOpinion& command, CommandContext& context);
void handle(const RecordReply& command, CommandContext& context);
void handle(const RecordDelivery& command, CommandContext& context);
void handle(const RequestExtension& command, CommandContext& context);
void handle(const DecideExtension& command, CommandContext& context);
void handle(const RecordFeedback& command, CommandContext& context);
void handle(const OrderRehandling& command, CommandContext& context);
void handle(const CompleteSuggestion& command, CommandContext& context);
void handle(const WithdrawSuggestion& command, CommandContext& context);
void handle(const AddDeputy& command, CommandContext& context);
void handle(const AddDelegation& command, CommandContext& context);
void handle(const AddUnit& command, CommandContext& context);
void handle(const AddCategory& command, CommandContext& context);
void handle(const CorrectUnit& command, CommandContext& context);
void handle(const RenameUnit& command, CommandContext& context);
void handle(const MergeUnit& command, CommandContext& context);
void handle(const SplitUnit& command, CommandContext& context);
void handle(const EndUnit& command, CommandContext& context);
void handle(const CorrectDeputy& command, CommandContext& context);
void handle(const MoveDeputy& command, CommandContext& context);
void handle(const ConfirmDeputy& command, CommandContext& context);
void handle(const MergeDeputy& command, CommandContext& context);
void handle(const RemoveDeputy& command, CommandContext& context);
void handle(const RenameDelegation& command, CommandContext& context);
void handle(const CorrectCategory& command, CommandContext& context);
void handle(const EndCategory& command, CommandContext& context);
void handle(const RemoveCategory& command, CommandContext& context);
void handle(const CopyCategories& command, CommandContext& context);
void handle(const AddCommittee& command, CommandContext& context);
void handle(const CorrectCommittee& command, CommandContext& context);
void handle(const EndCommittee& command, CommandContext& context);
void handle(const RollOverSession& command, CommandContext& context);
void handle(const RemoveBaseFigure& command, CommandContext& context);

}  // namespace huying::app
