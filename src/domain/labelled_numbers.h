// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/personal_data.h"
#include "domain/text_signs.h"

namespace huying::domain {

// Signs [begin, end) of a text.
struct LabelledNumber {
    PersonalDataKind kind = PersonalDataKind::identityNumber;
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The numbers behind the label that stands at sign `i`: 身份证号, 手机 and 电话, 银行卡号 and 账号, 车牌号. Behind its label a number
// is meant whatever is wrong with its form: a check digit, a digit too few or too many, blanks and dashes anywhere. Amounts,
// years and the short numbers of public services are none.
std::vector<LabelledNumber> labelledNumbersAt(const Signs& signs, std::size_t i);

}  // namespace huying::domain
