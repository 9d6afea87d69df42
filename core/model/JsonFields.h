#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cryscope {

/// Parses JSON that may come from strangers: at most `maxDepth` levels, no key twice in one object, valid
/// UTF-8. Fails with `kind`, one sentence, and `where` as given. Never throws.
Result<nlohmann::json> parseJson(std::string_view text, const std::string& where, ErrorKind kind,
                                 std::size_t maxDepth = 16);

/// Reads the fields of one JSON object into members, each checked for type and range. An absent field leaves
/// its member as it is. The first thing that is wrong is kept and returned by done(); later reads do nothing.
class JsonFields {
public:
    /// `object` must outlive this. `prefix` stands before field names in sentences ("network.").
    JsonFields(const nlohmann::json& object, std::string where, ErrorKind kind, std::string prefix = {});

    void require(const char* key);
    void read(const char* key, bool& out);
    void read(const char* key, int& out, int low, int high);
    void read(const char* key, std::uint64_t& out);
    void read(const char* key, double& out, double low, double high);
    void read(const char* key, std::string& out, std::size_t maxLength);
    void read(const char* key, std::vector<std::string>& out, std::size_t maxCount, std::size_t maxLength);
    void read(const char* key, std::vector<int>& out, std::size_t maxCount, int low, int high);
    void read(const char* key, std::vector<double>& out, std::size_t maxCount, double low, double high);
    /// Any JSON object.
    void readObject(const char* key, nlohmann::json& out);

    template <class Enum>
    void readEnum(const char* key, Enum& out, std::span<const std::pair<Enum, const char*>> names)
    {
        std::string text;
        if (!has(key)) return;
        read(key, text, 64);
        if (!m_outcome) return;
        std::string known;
        for (const auto& [value, name] : names) {
            if (text == name) {
                out = value;
                return;
            }
            known += (known.empty() ? "" : ", ") + std::string(name);
        }
        complain(key, "is \"" + text + "\" but must be one of " + known);
    }

    /// The value of `key`, or null when absent. Marks the field as known.
    const nlohmann::json* find(const char* key);
    bool has(const char* key) { return find(key) != nullptr; }
    /// "FIELD what it does wrong": kept when it is the first complaint.
    void complain(const std::string& key, const std::string& what);

    Result<void> done() const { return m_outcome; }
    /// As done(), and a field that nobody asked for is an error too: settings that people write by hand.
    Result<void> doneStrict() const;

private:
    const nlohmann::json& m_object;
    std::string m_where;
    ErrorKind m_kind;
    std::string m_prefix;
    std::set<std::string> m_known;
    Result<void> m_outcome;
};

template <class Enum>
std::string enumName(Enum value, std::span<const std::pair<Enum, const char*>> names)
{
    for (const auto& [candidate, name] : names)
        if (candidate == value) return name;
    return {};
}

} // namespace cryscope
