#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace cryscope::test {

/// What is wrong with `value` by `schema`, empty when nothing is. Knows the words of JSON Schema that the
/// program's schemas use (type, properties, required, additionalProperties, items, enum, const, oneOf,
/// minimum, maximum) and fails on any other, so that a schema cannot ask for more than is checked.
std::string schemaViolation(const nlohmann::json& schema, const nlohmann::json& value,
                            const std::string& where = "$");

} // namespace cryscope::test
