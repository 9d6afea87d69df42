#pragma once

#include "core/base/Result.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace cryscope {

/// "FIELD: VALUE RULE." as an InvalidArgument.
tl::unexpected<Error> invalidField(const char* field, const std::string& value, const std::string& rule);
/// Without trailing zeros.
std::string shownNumber(double value);
/// The rates that the program handles (SampleRate::isSupported).
Result<void> validateSampleRate(int sampleRateHz);

/// Reads the fields of one JSON object into a config struct: a field that is absent keeps its default, the
/// first field of a wrong type, out of the type's range or of an unknown name becomes the error.
class ConfigJsonReader {
public:
    explicit ConfigJsonReader(const nlohmann::json& json);

    void read(const char* field, int& value);
    void read(const char* field, float& value);
    void read(const char* field, std::string& value);
    /// Nothing, or the first error; call after the last read(), since only then unknown fields are known.
    Result<void> finish() const;
    /// `config` when reading went well and config.validate() agrees, else the error.
    template <class Config>
    Result<Config> validated(const Config& config) const
    {
        if (auto ok = finish(); !ok) return tl::unexpected(ok.error());
        if (auto ok = config.validate(); !ok) return tl::unexpected(ok.error());
        return config;
    }

private:
    const nlohmann::json* find(const char* field);
    void wrongType(const char* field, const char* wanted, const nlohmann::json& found);

    const nlohmann::json& m_json;
    std::vector<std::string> m_known;
    Result<void> m_result;
};

} // namespace cryscope
