#include "tests/app/analysis/JsonSchema.h"

#include <algorithm>

namespace cryscope::test {
namespace {

using nlohmann::json;

bool hasType(const json& value, const json& type)
{
    if (type.is_array())
        return std::any_of(type.begin(), type.end(), [&](const json& one) { return hasType(value, one); });
    if (type == "boolean") return value.is_boolean();
    if (type == "null") return value.is_null();
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "number") return value.is_number();
    if (type == "integer") return value.is_number_integer();
    return false;
}

std::string objectViolation(const json& schema, const json& value, const std::string& where)
{
    for (const json& name : schema.value("required", json::array()))
        if (!value.contains(name)) return where + " lacks " + name.dump();
    const json properties = schema.value("properties", json::object());
    const json others = schema.value("additionalProperties", json(true));
    for (const auto& [name, member] : value.items()) {
        const std::string place = where + "." + name;
        if (properties.contains(name)) {
            if (auto wrong = schemaViolation(properties[name], member, place); !wrong.empty()) return wrong;
        } else if (others == json(false)) {
            return place + " is not in the schema";
        } else if (others.is_object()) {
            if (auto wrong = schemaViolation(others, member, place); !wrong.empty()) return wrong;
        }
    }
    return {};
}

} // namespace

std::string schemaViolation(const json& schema, const json& value, const std::string& where)
{
    static const std::vector<std::string> known{
        "$schema", "title",      "description", "type",
        "items",   "properties", "required",    "additionalProperties",
        "enum",    "const",      "oneOf",       "minimum",
        "maximum"};
    for (const auto& [word, ignored] : schema.items())
        if (std::find(known.begin(), known.end(), word) == known.end()) return "unknown word " + word;
    if (schema.contains("type") && !hasType(value, schema["type"]))
        return where + " is no " + schema["type"].dump() + ": " + value.dump();
    if (schema.contains("const") && value != schema["const"])
        return where + " is not " + schema["const"].dump();
    if (schema.contains("enum") &&
        std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
        return where + " is none of " + schema["enum"].dump();
    if (schema.contains("minimum") && value < schema["minimum"]) return where + " is too small";
    if (schema.contains("maximum") && value > schema["maximum"]) return where + " is too large";
    if (schema.contains("items"))
        for (const json& item : value)
            if (auto wrong = schemaViolation(schema["items"], item, where + "[]"); !wrong.empty())
                return wrong;
    if (schema.contains("oneOf")) {
        std::string all;
        int fitting = 0;
        for (const json& choice : schema["oneOf"]) {
            const std::string wrong = schemaViolation(choice, value, where);
            fitting += wrong.empty();
            all += "; " + wrong;
        }
        if (fitting != 1) return where + " fits " + std::to_string(fitting) + " of the choices" + all;
    }
    return value.is_object() ? objectViolation(schema, value, where) : std::string();
}

} // namespace cryscope::test
