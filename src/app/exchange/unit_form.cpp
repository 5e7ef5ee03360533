// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/unit_form.h"

#include <algorithm>

#include "app/exchange/form_marks.h"
#include "app/exchange/look_back_lines.h"
#include "app/words/register_words.h"
#include "base/date.h"
#include "domain/follow_up.h"

namespace huying::app {

namespace {

using domain::CaseFacts;
using domain::Task;

class Composer {
public:
    Composer(const Exchange& exchange, const domain::Unit& unit, const std::vector<OpenTask>& tasks, RegisterReader& reader)
        : exchange_(exchange),
          unit_(unit),
          tasks_(tasks),
          reader_(reader),
          words_(wordsOf(reader, Language::chinese)),
          rounds_(reader.lookBacks()) {}

    UnitForm form() {
        UnitForm form;
        form.guideName = words_.text("unit_form.guide");
        form.guide.push_back(words_.text("unit_form.title", {{"unit", unit_.displayName()}}));
        form.guide.push_back(words_.text("unit_form.sent", {{"unit", unit_.displayName()},
                                                            {"number", std::to_string(exchange_.number)},
                                                            {"date", base::paperDate(exchange_.sentOn)},
                                                            {"count", std::to_string(tasks_.size())}}));
        for (const char* line : {"unit_form.guide_1", "unit_form.guide_2", "unit_form.guide_3", "unit_form.guide_4", "unit_form.guide_5",
                                 "unit_form.guide_6", "unit_form.guide_7", "unit_form.guide_8", "unit_form.guide_9"})
            form.guide.push_back(words_.text(line));
        form.mark = markText({exchange_.token, reader_.settings().registerId});
        for (const auto& [page, code] : base::EnumCodes<FormPage>::values) {
            FormSheet& sheet = form.sheets.emplace_back();
            sheet.page = page;
            sheet.name = words_.label(page);
            for (const FormColumn& column : columnsOf(page))
                sheet.titles.push_back(words_.text("unit_form_column." + std::string(column.code)));
            if (page == FormPage::tasks || page == FormPage::lookBack) continue;
            constexpr int freeRows = 100;
            sheet.freeRows = freeRows;
        }
        for (const OpenTask& row : tasks_) {
            form.sheets[0].rows.push_back(taskRow(row));
            if (isSecret(row)) continue;
            addProgress(row, form.sheets[1]);
            addContacts(row, form.sheets[2]);
            addPromises(row, form.sheets[3]);
            for (FormRow& asked : lookBackRows(exchange_, row, pieceMark(reader_.originOf(row.facts.suggestion.id)), rounds_, words_))
                form.sheets[4].rows.push_back(std::move(asked));
        }
        addChoices(form);
        if (form.sheets[4].rows.empty()) form.sheets.pop_back();  // nothing is looked back at
        return form;
    }

private:
    static bool isSecret(const OpenTask& row) { return row.facts.suggestion.classified; }

    // Cells by column: what has a value that is on record is locked, the rest as the column says.
    class Row {
    public:
        explicit Row(FormPage page) : page_(page) {}
        void put(std::string_view code, std::string text) { values_[code] = {std::move(text), false}; }
        void lock(std::string_view code, std::string text = {}) { values_[code] = {std::move(text), true}; }
        void lock(std::initializer_list<std::string_view> codes) {
            for (const std::string_view code : codes) values_.emplace(code, FormCell{{}, true});
        }
        // Everything that is not to be filled in any more.
        void lockRest() {
            for (const FormColumn& column : columnsOf(page_))
                values_.emplace(column.code, FormCell{{}, true}).first->second.isLocked = true;
        }
        FormRow finished(const RowMark& mark) {
            FormRow row;
            SentCells sent;
            for (const FormColumn& column : columnsOf(page_)) {
                const auto value = values_.find(column.code);
                FormCell cell = value == values_.end() ? FormCell{} : value->second;
                cell.isLocked = cell.isLocked || column.isKnown;
                if (!cell.text.empty()) sent.emplace_back(column.code, cell.text);
                row.cells.push_back(std::move(cell));
            }
            row.token = rowMarkText(mark);
            row.sent = sentText(sent);
            return row;
        }

    private:
        FormPage page_;
        std::map<std::string_view, FormCell> values_;
    };

    FormRow taskRow(const OpenTask& open) {
        const domain::Suggestion& piece = open.facts.suggestion;
        const Task& task = open.task;
        Row row(FormPage::tasks);
        row.put("number", piece.address());
        row.put("title", piece.classified ? words_.text("mask.title") : piece.title);
        row.put("proposer", proposer(piece));
        row.put("role", words_.label(task.role));
        row.put("assigned_on", base::isoOrEmpty(task.assignedOn));
        row.put("due_on", base::isoOrEmpty(open.facts.deadlineOf(task)));
        row.put("leader", task.leader);
        row.put("handler", task.handler);
        row.put("handler_phone", task.handlerPhone);
        if (const domain::Receipt* receipt = open.facts.receiptOf(task.id)) {
            row.lock("received_on", base::isoOrEmpty(receipt->on));
            row.lock("receiver", receipt->receiver);
        }
        if (const domain::Extension* asked = open.facts.pendingExtensionOf(task.id)) {
            row.lock("extension_on", base::isoOrEmpty(asked->askedOn));
            row.lock("extension_reason", asked->reason);
            row.lock("extension_until", base::isoOrEmpty(asked->askedUntil));
        }
        if (!task.givesJointOpinion()) row.lock({"opinion_on", "opinion", "opinion_signatory", "opinion_number"});
        if (!task.answers()) {
            row.lock({"reply_on", "reply_number", "reply_class", "reply_signatory", "reply_text", "opinions_adopted", "late_reason",
                      "publish", "measures", "documents", "figures", "evidence"});
        }
        // What has been answered is here for its promises alone; of a secret piece nothing is written down here.
        if (!open.facts.isOpen(task) || piece.classified) row.lockRest();
        return row.finished(markOf(RowMark::Kind::task, open));
    }

    std::string proposer(const domain::Suggestion& piece) {
        if (piece.classified || piece.hideIdentity) return words_.text("mask.name");
        if (piece.leadDeputy) {
            const auto deputy = reader_.deputy(piece.leadDeputy);
            return deputy ? deputy->name : std::string();
        }
        for (const domain::Delegation& one : reader_.delegations(piece.term)) {
            if (one.id == piece.leadDelegation) return one.name;
        }
        return {};
    }

    [[nodiscard]] RowMark markOf(RowMark::Kind kind, const OpenTask& open, int number = 0) const {
        return {kind, exchange_.token, open.task.id, number, pieceMark(reader_.originOf(open.facts.suggestion.id))};
    }

    [[nodiscard]] std::string recorded() const { return words_.text("unit_form.recorded"); }

    void addProgress(const OpenTask& open, FormSheet& sheet) const {
        for (const domain::ProgressNote& note : open.facts.notes) {
            if (note.task != open.task.id) continue;
            Row row(FormPage::progress);
            row.put("number", open.facts.suggestion.address());
            row.put("on", base::isoOrEmpty(note.on));
            row.put("text", note.text);
            row.put("state", recorded());
            row.lockRest();
            sheet.rows.push_back(row.finished(markOf(RowMark::Kind::recorded, open)));
        }
    }

    void addContacts(const OpenTask& open, FormSheet& sheet) const {
        for (const domain::Contact& contact : open.facts.contacts) {
            if (contact.task != open.task.id) continue;
            Row row(FormPage::contacts);
            row.put("number", open.facts.suggestion.address());
            row.put("phase", words_.label(contact.phase));
            row.put("on", base::isoOrEmpty(contact.on));
            row.put("way", words_.label(contact.way));
            row.put("place", contact.place);
            row.put("people", contact.people);
            row.put("deputy_opinion", contact.deputyOpinion);
            row.put("unit_answer", contact.unitAnswer);
            row.put("signed", words_.text(contact.isSigned ? "flag.true" : "flag.false"));
            row.put("state", recorded());
            row.lockRest();
            sheet.rows.push_back(row.finished(markOf(RowMark::Kind::recorded, open)));
        }
    }

    // A promise on record takes what became of it; new ones go below.
    void addPromises(const OpenTask& open, FormSheet& sheet) const {
        for (const domain::Commitment& promise : open.facts.commitments) {
            if (promise.task != open.task.id || promise.isVoid) continue;
            const domain::CommitmentState state = domain::stateOf(open.facts, promise);
            Row row(FormPage::commitments);
            row.lock("number", open.facts.suggestion.address());
            row.lock("promised_on", base::isoDate(promise.on));
            row.lock("promise", promise.text);
            row.lock("promise_due", base::isoOrEmpty(domain::dueOf(open.facts, promise)));
            row.lock("owner", promise.owner);
            row.put("state", words_.label(state));
            if (state != domain::CommitmentState::open) row.lockRest();
            sheet.rows.push_back(row.finished(markOf(RowMark::Kind::promise, open, domain::numberOf(open.facts, promise.id))));
        }
    }

    template <class E>
    [[nodiscard]] std::vector<std::string> labels() const {
        std::vector<std::string> all;
        for (const auto& [value, code] : base::EnumCodes<E>::values) all.push_back(words_.label(value));
        return all;
    }

    void addChoices(UnitForm& form) {
        std::vector<std::string> classes;
        int term = 0;
        for (const OpenTask& row : tasks_) term = std::max(term, row.facts.suggestion.term);
        for (const domain::ResultClassWording& one : reader_.resultClasses(term)) {
            if (one.isInUse) classes.push_back(one.name);
        }
        form.sheets[0].choices["reply_class"] = std::move(classes);
        form.sheets[0].choices["publish"] = labels<domain::Publication>();
        form.sheets[2].choices["phase"] = labels<domain::ContactPhase>();
        // What comes back may say any way: a sheet may be older than the choice.
        for (const domain::TermChoice& one : words_.choicesOf(term, domain::ChoiceList::contactWay)) {
            if (one.isOffered) form.sheets[2].choices["way"].push_back(words_.text("contact_way." + one.code));
        }
        form.sheets[2].choices["signed"] = {words_.text("flag.true"), words_.text("flag.false")};
        form.sheets[4].choices["answer_state"] = lookBackStates(words_);
        using Step = domain::CommitmentStepKind;
        form.sheets[3].choices["step"] = {words_.label(Step::progress), words_.label(Step::fulfilled), words_.label(Step::notFulfilled)};
    }

    const Exchange& exchange_;
    const domain::Unit& unit_;
    const std::vector<OpenTask>& tasks_;
    RegisterReader& reader_;
    Words words_;
    std::vector<domain::LookBack> rounds_;
};

}  // namespace

UnitForm unitForm(const Exchange& exchange, const domain::Unit& unit, const std::vector<OpenTask>& tasks, RegisterReader& reader) {
    return Composer(exchange, unit, tasks, reader).form();
}

}  // namespace huying::app
