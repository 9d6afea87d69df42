#include "core/experiment/SearchSpace.h"

#include "core/dataset/Random.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

using nlohmann::json;
using Kind = SearchDimension::Kind;

constexpr std::pair<Kind, const char*> kKinds[] = {
    {Kind::Uniform, "uniform"}, {Kind::Log, "log"}, {Kind::Integer, "integer"}, {Kind::Choice, "choice"}};

tl::unexpected<Error> wrong(const std::string& path, const std::string& what)
{
    return fail(ErrorKind::InvalidArgument, path.substr(0, 80), what);
}

Result<SearchDimension> dimensionFrom(const std::string& path, const json& value)
{
    const std::string form =
        "Write it as {\"uniform\": [LOW, HIGH]}, {\"log\": [LOW, HIGH]}, {\"integer\": [LOW, "
        "HIGH]} or {\"choice\": [...]}.";
    if (!value.is_object() || value.size() != 1) return wrong(path, form);
    const std::string word = value.begin().key();
    const auto& of = value.begin().value();
    SearchDimension dimension{.path = path, .choices = {}};
    const auto kind = std::find_if(std::begin(kKinds), std::end(kKinds),
                                   [&, name = word](const auto& entry) { return name == entry.second; });
    if (kind == std::end(kKinds) || !of.is_array() || of.empty() || of.size() > 1000)
        return wrong(path, form);
    dimension.kind = kind->first;
    if (dimension.kind == Kind::Choice) {
        dimension.choices.assign(of.begin(), of.end());
        return dimension;
    }
    if (of.size() != 2 || !of[0].is_number() || !of[1].is_number()) return wrong(path, form);
    dimension.low = of[0].get<double>();
    dimension.high = of[1].get<double>();
    if (!(dimension.low <= dimension.high) || std::abs(dimension.low) > 1e12 ||
        std::abs(dimension.high) > 1e12)
        return wrong(path, "The lower end must not be above the upper one.");
    if (dimension.kind == Kind::Log && dimension.low <= 0)
        return wrong(path, "A logarithmic range must begin above 0.");
    return dimension;
}

json drawn(const SearchDimension& dimension, Random& random)
{
    switch (dimension.kind) {
    case Kind::Uniform:
        return random.uniform(dimension.low, dimension.high);
    case Kind::Log:
        return std::exp(random.uniform(std::log(dimension.low), std::log(dimension.high)));
    case Kind::Integer:
        return std::int64_t(dimension.low) +
               std::int64_t(random.below(std::size_t(dimension.high - dimension.low) + 1));
    case Kind::Choice:
        return dimension.choices[random.below(dimension.choices.size())];
    }
    return nullptr;
}

} // namespace

SearchSpace defaultSearchSpace(const TrainConfig& base)
{
    json space = {
        {"learningRate", {{"log", {3e-4, 1e-2}}}},
        {"clipsPerBatch", {{"choice", {16, 32, 64}}}},
        {"epochs", {{"integer", {std::max(1, base.epochs / 2), std::max(1, base.epochs)}}}},
        {"weightDecay", {{"log", {1e-4, 1e-1}}}},
        {"mixUp", {{"choice", {0.0, 0.2, 0.4}}}},
        {"network.size", {{"choice", {"tiny", "base"}}}}, // depth and width together
        {"network.dropout", {{"uniform", {0.0, 0.5}}}},
        {"augmentation.noiseProbability", {{"uniform", {0.0, 0.8}}}},
        {"augmentation.reverbProbability", {{"uniform", {0.0, 0.6}}}},
        {"augmentation.lowPassProbability", {{"uniform", {0.0, 0.8}}}},
    };
    // A config that names its own layers is searched around those, not replaced by a named size.
    if (base.network.contains("channels")) space.erase("network.size");
    return *searchSpaceFromJson(space);
}

Result<SearchSpace> searchSpaceFromJson(const json& object)
{
    if (!object.is_object() || object.empty() || object.size() > 100)
        return wrong("space", "A search space is an object of 1 to 100 settings.");
    SearchSpace space;
    for (const auto& [path, value] : object.items()) {
        auto dimension = dimensionFrom(path, value);
        if (!dimension) return tl::unexpected(dimension.error());
        space.dimensions.push_back(std::move(*dimension));
    }
    return space;
}

json toJson(const SearchSpace& space)
{
    json object = json::object();
    for (const auto& dimension : space.dimensions) {
        const char* word = "uniform";
        for (const auto& [kind, name] : kKinds)
            if (kind == dimension.kind) word = name;
        object[dimension.path] = {{word, dimension.kind == Kind::Choice
                                             ? json(dimension.choices)
                                             : json{dimension.low, dimension.high}}};
    }
    return object;
}

json drawSettings(const SearchSpace& space, std::uint64_t seed, std::uint64_t number)
{
    Random random(seed, number);
    json settings = json::object();
    for (const auto& dimension : space.dimensions) settings[dimension.path] = drawn(dimension, random);
    return settings;
}

Result<TrainConfig> withSettings(const TrainConfig& base, const json& settings)
{
    json config = toJson(base);
    for (const auto& [path, value] : settings.items()) {
        json* place = &config;
        for (std::size_t begin = 0; begin <= path.size();) {
            const std::size_t end = std::min(path.find('.', begin), path.size());
            if (!place->is_object() && !place->is_null())
                return wrong(path, "The settings have no such place.");
            place = &(*place)[path.substr(begin, end - begin)];
            begin = end + 1;
        }
        *place = value;
    }
    auto read = trainConfigFromJson(config, base);
    if (!read) return read;
    if (auto valid = read->validate(); !valid) return tl::unexpected(valid.error());
    return read;
}

} // namespace cryscope
