#include "core/annotations/LabelJson.h"
#include "core/base/JsonSchema.h"

namespace cryscope {
namespace {

using nlohmann::json;

json described(json type, const char* description)
{
    type["description"] = description;
    return type;
}

json number(double most)
{
    return {{"type", "number"}, {"minimum", 0}, {"maximum", most}};
}

json objectOf(json properties, json required)
{
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

json annotationType()
{
    using namespace schema;
    return objectOf(
        {{"id",
          described({{"type", "integer"}, {"minimum", 0}}, "Unique in the recording; 0 or none: give one.")},
         {"start_s", described(number(kMostSeconds), "From the recording's start, on whole microseconds.")},
         {"end_s", described(number(kMostSeconds), "The same as start_s for a point.")},
         {"low_hz", described(number(kMostHz), "Missing: no lower bound.")},
         {"high_hz", described(number(kMostHz), "Missing: no upper bound.")},
         {"tier", typed("string")},
         {"kind", described(typed("string"), "A name of the vocabulary, or any other; may be empty.")},
         {"origin", {{"enum", {"person", "model"}}}},
         {"model", described(typed("string"), "Name and version of the model that drew it.")},
         {"confidence", described(number(1), "Calibrated probability that there is what the tier says.")},
         {"scores", described(mapOf(number(1)), "Calibrated probability of each kind, given that.")},
         {"reviewer", typed("string")},
         {"note", typed("string")},
         {"verdict", {{"enum", {"right", "wrong", "other_kind", "not_sure"}}}},
         {"verdict_kind", described(typed("string"), "With other_kind: which one.")},
         {"extras", described(mapOf(typed("string")), "Columns of other programs: kept, not interpreted.")}},
        {"start_s", "end_s", "tier", "kind", "origin"});
}

json recordingType()
{
    using namespace schema;
    return objectOf(
        {{"audio", described(typed("string"), "Relative to this file's folder; empty when not known.")},
         {"duration_s", number(kMostSeconds)},
         {"sample_rate_hz", {{"type", "integer"}, {"minimum", 1}}},
         {"tiers",
          described(listOf(typed("string")), "In the order shown, those without labels among them.")},
         {"extras", described(mapOf(typed("string")), "Kept, not interpreted.")},
         {"annotations", listOf(annotationType())}},
        {"audio", "tiers", "annotations"});
}

} // namespace

json labelSchema()
{
    using namespace schema;
    const json kind = objectOf({{"name", typed("string")},
                                {"colour", described(typed("string"), "#rrggbb")},
                                {"hotkey", {{"type", "integer"}, {"minimum", 1}, {"maximum", 9}}}},
                               {"name", "colour"});
    return document(recordOf({{"format", {{"const", kLabelJsonFormat}}},
                              {"version", {{"const", kLabelJsonVersion}}},
                              {"vocabulary", listOf(kind)},
                              {"recordings", listOf(recordingType())}}),
                    "A label file of CryScope");
}

} // namespace cryscope
