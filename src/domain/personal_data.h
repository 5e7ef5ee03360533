// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"

// What in a running text looks like personal data. Telephone numbers and addresses are stripped before anything is published
// (domain.md §2.8: AH; BJ 25). Found by their form, and behind a label whatever their form: a person decides whether each is
// one.
namespace huying::domain {

enum class PersonalDataKind {
    mobile,
    landline,
    identityNumber,  // 18 characters whose check digit (GB 11643, ISO 7064 mod 11-2) and day of birth are right, or behind its label
    email,
    address,      // behind its label; a postcode too
    certificate,  // 代表证号, behind its label
    account,      // QQ, 微信, behind its label
    bankAccount,  // 银行卡号, 账号, behind its label
    licencePlate,  // 车牌号, behind its label
    contactName,  // 联系人, behind its label; and who handles the piece, by the directory
    contactLine,  // a line that says nothing but how somebody is reached
    deputyName,   // of a deputy or a delegation not to be named
    known         // what the directory has of the people of the piece
};

// Bytes [begin, end) of a text.
struct PersonalData {
    PersonalDataKind kind = PersonalDataKind::mobile;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isKept = false;  // a person let it stand

    bool operator==(const PersonalData&) const = default;
};

// In the order of the text, none over another; of a contact line first the whole line, then what is found in it, for who lets
// the line stand has not judged that yet. Amounts, dates, numbers of papers and laws are none. Takes UTF-8.
std::vector<PersonalData> findPersonalData(std::string_view text);

// A value to be hidden wherever it stands in a text, whatever it looks like.
struct HiddenValue {
    PersonalDataKind kind = PersonalDataKind::known;
    std::string value;
};

// The same with `values`. What lies over one another is found as one, all of it. Empty values are none.
std::vector<PersonalData> findPersonalData(std::string_view text, const std::vector<HiddenValue>& values);

// 联系人：张三　联系电话：028-00000000 — and nothing else.
bool isContactLine(std::string_view line);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::PersonalDataKind> {
    using E = domain::PersonalDataKind;
    static constexpr std::string_view name = "personal_data_kind";
    static constexpr std::array values{
        std::pair{E::mobile, std::string_view("mobile")},
        std::pair{E::landline, std::string_view("landline")},
        std::pair{E::identityNumber, std::string_view("identity_number")},
        std::pair{E::email, std::string_view("email")},
        std::pair{E::address, std::string_view("address")},
        std::pair{E::certificate, std::string_view("certificate")},
        std::pair{E::account, std::string_view("account")},
        std::pair{E::bankAccount, std::string_view("bank_account")},
        std::pair{E::licencePlate, std::string_view("licence_plate")},
        std::pair{E::contactName, std::string_view("contact_name")},
        std::pair{E::contactLine, std::string_view("contact_line")},
        std::pair{E::deputyName, std::string_view("deputy_name")},
        std::pair{E::known, std::string_view("known")},
    };
};
