// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/exchange/form_row.h"
#include "app/exchange/unit_form.h"
#include "app/words/register_words.h"
#include "base/text.h"

namespace huying::app {

// Reads the pages of a sheet that a unit filled in; what each row says becomes a line of returned work.
class FormReader {
public:
    FormReader(const std::vector<ReadPage>& pages, std::string file, RegisterReader& reader);

    // What the pages say, by the exchange it came back to. Errors: not-a-unit-form.
    base::Result<std::vector<ReturnedWork>> works();

private:
    ReturnedWork& workOf(const std::string& token);
    std::string originOf(const std::string& token, const std::string& address) const;
    void noteOrigins(const FoundPage& page);
    std::string tokenOf(const FoundRow& row) const;
    std::string firstToken() const;
    void noteUnknown(const FoundPage& page);
    void noteGuide(const FoundPage& page);
    void readPage(const FoundPage& page);
    void noteKnown(FormRowValues& values);
    void noteMerged(FormRowValues& values);
    [[nodiscard]] bool isState(const std::string& value) const;
    void noteStray(FormRowValues& values);
    ReturnedLine& addLine(const FormRowValues& values, const std::string& address);
    void addFaults(std::vector<ReturnedFault> faults, const FormRowValues& values, const std::string& address);
    void noteUnread(FormRowValues& values, std::span<const std::string_view> columns) const;

    // The command, unless something of it could not be understood.
    template <class C>
    ReturnedLine& add(FormRowValues& values, const std::string& address, C command, std::optional<base::Date> on,
                      std::span<const std::string_view> columns = {}) {
        noteUnread(values, columns);
        ReturnedLine& line = addLine(values, address);
        line.faults = values.takeFaults();
        if (!line.faults.empty()) return line;
        command.caseAddress = address;
        CommandRequest request;
        request.command = std::move(command);
        request.date.on = on;
        line.request = std::move(request);
        return line;
    }

    // 分管领导, 承办人 and 电话 go with whatever else the row says.
    template <class C>
    void takePeople(const FormRowValues& values, C& command) {
        command.leader = values.changedText("leader");
        command.handler = values.changedText("handler");
        command.handlerPhone = values.changedText("handler_phone");
    }

    static SeenPeople sentPeople(const FormRowValues& values);
    void readTask(FormRowValues& values, bool hasSent);
    std::string planText(FormRowValues& values) const;
    RecordReply reply(FormRowValues& values, const std::string& address);
    void readPeople(FormRowValues& values, const std::string& address);
    [[nodiscard]] bool isCopy(const FormRowValues& values) const;
    bool isRecorded(FormRowValues& values);
    bool isBlank(FormRowValues& values);
    void readProgress(FormRowValues& values);
    void readContact(FormRowValues& values);
    void readCommitment(FormRowValues& values);
    void readLookBack(FormRowValues& values);
    void readStep(FormRowValues& values);

    template <class E>
    [[nodiscard]] std::vector<std::string> labels() const {
        std::vector<std::string> all;
        for (const auto& [value, code] : base::EnumCodes<E>::values) all.push_back(words_.label(value));
        return all;
    }

    template <class E>
    [[nodiscard]] std::optional<E> labelled(const std::string& word) const {
        for (const auto& [value, code] : base::EnumCodes<E>::values) {
            if (base::comparableName(words_.label(value)) == base::comparableName(word)) return value;
        }
        return std::nullopt;
    }

    std::string file_;
    RegisterReader& reader_;
    Words words_;
    std::vector<FoundPage> pages_;
    const FoundPage* page_ = nullptr;
    std::optional<FormMark> mark_;
    std::string firstToken_;
    std::map<std::pair<std::string, std::string>, std::string> origins_;  // by exchange and number
    std::map<std::string, base::Date> repliedOn_;  // by exchange and case, as this file says
    std::vector<ReturnedWork> works_;
};

}  // namespace huying::app
