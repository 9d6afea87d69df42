#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

namespace cryscope::schema {

// The words that the program's JSON schemas (draft 2020-12) are made of.

inline nlohmann::json typed(const char* type)
{
    return {{"type", type}};
}

inline nlohmann::json numberOrNull()
{
    return {{"type", {"number", "null"}}};
}

inline nlohmann::json listOf(nlohmann::json items)
{
    return {{"type", "array"}, {"items", std::move(items)}};
}

inline nlohmann::json mapOf(nlohmann::json values)
{
    return {{"type", "object"}, {"additionalProperties", std::move(values)}};
}

/// An object with exactly these members.
inline nlohmann::json recordOf(const nlohmann::json& properties)
{
    nlohmann::json required = nlohmann::json::array();
    for (const auto& [name, type] : properties.items()) required.push_back(name);
    return {{"type", "object"},
            {"properties", properties},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

/// The same, or null.
inline nlohmann::json orNull(nlohmann::json record)
{
    record["type"] = {"object", "null"};
    return record;
}

/// A schema that stands alone.
inline nlohmann::json document(nlohmann::json record, const char* title)
{
    record["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    record["title"] = title;
    return record;
}

} // namespace cryscope::schema

namespace cryscope {

/// JSON has no NaN and no infinity: what cannot be had is null.
inline nlohmann::json finiteOrNull(double value)
{
    return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json(nullptr);
}

} // namespace cryscope
