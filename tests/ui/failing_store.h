// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <utility>

#include "app/ports/register_store.h"
#include "app/ports/storage_failure.h"

namespace huying::tests {

// A register that cannot be read while `isBroken` says so; everything else is that of `real`.
class FailingStore : public app::RegisterStore {
public:
    FailingStore(std::unique_ptr<app::RegisterStore> real, std::shared_ptr<std::atomic_bool> isBroken)
        : real_(std::move(real)), isBroken_(std::move(isBroken)) {}

    app::RegisterReader& reader() override {
        if (isBroken_->load()) throw app::StorageFailure(base::Error("storage-failed", "", "storage").with("detail", "test"));
        return real_->reader();
    }
    base::Result<std::unique_ptr<app::WriteTransaction>> beginWrite() override { return real_->beginWrite(); }
    base::Checked<app::UndoReceipt> undo(const app::UndoRequest& request) override { return real_->undo(request); }
    base::Result<domain::Account> signIn(const std::string& name, const std::string& password) override {
        return real_->signIn(name, password);
    }
    void signOut() override { real_->signOut(); }
    std::string sealedPassword(const std::string& password) override { return real_->sealedPassword(password); }
    [[nodiscard]] std::string sha256(std::string_view bytes) const override { return real_->sha256(bytes); }
    base::Result<void> keepOfficeSecret(const std::string& fingerprint, const app::OfficeSecret& secret) override {
        return real_->keepOfficeSecret(fingerprint, secret);
    }
    base::Result<app::OfficeSecret> officeSecret(const std::string& fingerprint) override { return real_->officeSecret(fingerprint); }
    std::vector<app::Difference> verify() override { return real_->verify(); }
    [[nodiscard]] const base::Errors& notices() const override { return real_->notices(); }
    [[nodiscard]] const std::optional<base::Error>& readOnly() const override { return real_->readOnly(); }
    base::Result<app::NamedFilter> saveNamedFilter(const app::NamedFilter& filter) override { return real_->saveNamedFilter(filter); }
    base::Result<void> removeNamedFilter(std::int64_t id) override { return real_->removeNamedFilter(id); }
    base::Result<void> orderNamedFilters(const std::vector<std::int64_t>& ids) override { return real_->orderNamedFilters(ids); }
    base::Result<app::SavedMapping> saveImportMapping(const app::SavedMapping& mapping) override {
        return real_->saveImportMapping(mapping);
    }
    base::Result<void> removeImportMapping(std::int64_t id) override { return real_->removeImportMapping(id); }
    std::int64_t changeMark() override { return real_->changeMark(); }
    void settle() override { real_->settle(); }

private:
    std::unique_ptr<app::RegisterStore> real_;
    std::shared_ptr<std::atomic_bool> isBroken_;
};

}  // namespace huying::tests
