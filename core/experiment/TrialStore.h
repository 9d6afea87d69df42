#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

struct TrialKey {
    int bracket = 0, number = 0;
    auto operator<=>(const TrialKey&) const = default;
};

/// What one fold of a trial reached at a rung.
struct TrialResult {
    TrialKey trial;
    int rung = 0, fold = 0, epochs = 0;
    std::optional<double> rocAuc, logLoss; ///< nullopt: it could not be learned
    std::string problem;                   ///< why not, one sentence
};

/// Trials and their results in one SQLite file (write-ahead log, a transaction a result): whatever kills the
/// program, a result is there as a whole or not at all. One thread at a time; several processes may share a
/// file on one machine.
class TrialStore {
public:
    /// Opens or makes it. Fails with Io or Unreadable ("... is no file of trials"), and with InvalidArgument
    /// when it holds trials of another `plan`.
    static Result<std::unique_ptr<TrialStore>> open(const std::filesystem::path& file,
                                                    const std::string& plan);
    ~TrialStore();

    /// A result that is there already stays.
    Result<void> add(const TrialResult& result, const nlohmann::json& settings);
    /// By bracket, number, rung, fold.
    Result<std::vector<TrialResult>> results() const;

private:
    struct Impl;
    explicit TrialStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace cryscope
