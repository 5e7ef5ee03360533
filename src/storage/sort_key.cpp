// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sort_key.h"

#include <memory>
#include <vector>

#include <unicode/coll.h>
#include <unicode/unistr.h>

namespace huying::storage {

namespace {

std::unique_ptr<icu::Collator> makeCollator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("zh@collation=pinyin;colnumeric=yes"), status));
    if (U_FAILURE(status)) return nullptr;
    return collator;
}

}  // namespace

std::string pinyinSortKey(std::string_view text) {
    thread_local const std::unique_ptr<icu::Collator> collator = makeCollator();
    if (!collator) return {};
    const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::vector<std::uint8_t> key(static_cast<std::size_t>(collator->getSortKey(unicode, nullptr, 0)));
    collator->getSortKey(unicode, key.data(), static_cast<std::int32_t>(key.size()));
    return {key.begin(), key.end()};
}

}  // namespace huying::storage
