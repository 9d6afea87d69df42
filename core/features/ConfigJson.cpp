#include "core/features/ConfigJson.h"

#include "core/base/Units.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cryscope {

namespace {

/// A value as a sentence can show it, however long it is in the file.
std::string shown(const nlohmann::json& value)
{
    constexpr std::size_t kLongest = 40;
    std::string text = value.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    if (text.size() > kLongest) text = text.substr(0, kLongest) + "...";
    return text;
}

} // namespace

tl::unexpected<Error> invalidField(const char* field, const std::string& value, const std::string& rule)
{
    return fail(ErrorKind::InvalidArgument, field, value + " " + rule + ".");
}

std::string shownNumber(double value)
{
    std::string text = std::to_string(value); // "50.000000"
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
    }
    return text;
}

Result<void> validateSampleRate(int sampleRateHz)
{
    if (SampleRate{sampleRateHz}.isSupported()) return {};
    return invalidField("sampleRateHz", std::to_string(sampleRateHz),
                        "is out of range; choose 1000 to 768000 Hz");
}

ConfigJsonReader::ConfigJsonReader(const nlohmann::json& json) : m_json(json)
{
    if (!json.is_object())
        m_result = fail(ErrorKind::InvalidArgument, "config",
                        shown(json) + " is no JSON object; write fields as in {\"hopLength\": 160}.");
}

const nlohmann::json* ConfigJsonReader::find(const char* field)
{
    m_known.emplace_back(field);
    if (!m_result) return nullptr;
    const auto found = m_json.find(field);
    return found == m_json.end() ? nullptr : &*found;
}

void ConfigJsonReader::wrongType(const char* field, const char* wanted, const nlohmann::json& found)
{
    m_result = fail(ErrorKind::InvalidArgument, field, shown(found) + " is not " + wanted + ".");
}

void ConfigJsonReader::read(const char* field, int& value)
{
    const nlohmann::json* const found = find(field);
    if (found == nullptr) return;
    using Limits = std::numeric_limits<int>;
    // 160.0 is accepted: some programs write every number so.
    const double number = found->is_number() ? found->get<double>() : std::nan("");
    if (!(number >= Limits::min() && number <= Limits::max()) || number != std::floor(number))
        return wrongType(field, "a whole number", *found);
    value = static_cast<int>(number);
}

void ConfigJsonReader::read(const char* field, float& value)
{
    const nlohmann::json* const found = find(field);
    if (found == nullptr) return;
    const double number = found->is_number() ? found->get<double>() : std::nan("");
    if (!(std::abs(number) <= double(std::numeric_limits<float>::max())))
        return wrongType(field, "a number", *found);
    value = static_cast<float>(number);
}

void ConfigJsonReader::read(const char* field, std::string& value)
{
    const nlohmann::json* const found = find(field);
    if (found == nullptr) return;
    if (!found->is_string()) return wrongType(field, "a text", *found);
    value = found->get<std::string>();
}

Result<void> ConfigJsonReader::finish() const
{
    if (!m_result) return m_result;
    for (const auto& [field, value] : m_json.items()) {
        if (std::find(m_known.begin(), m_known.end(), field) != m_known.end()) continue;
        std::string known;
        for (const std::string& name : m_known) known += (known.empty() ? "" : ", ") + name;
        return fail(ErrorKind::InvalidArgument, shown(field),
                    "there is no such field; the fields are " + known + ".");
    }
    return {};
}

} // namespace cryscope
