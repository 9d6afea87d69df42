#include "core/training/PersonalHearing.h"

#include "core/dataset/Import.h"
#include "core/network/TorchCryClassifier.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace cryscope {
namespace {

constexpr double kSecondsADay = 86400;

tl::unexpected<Error> wrong(const std::string& sentence)
{
    return fail(ErrorKind::InvalidArgument, {}, sentence);
}

std::optional<double> timeOf(const ManifestRow& row, const PersonalRequest& request)
{
    const auto cell = Manifest::value(row, request.timeColumn, request.labelColumn);
    double seconds = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), seconds);
    if (!cell.empty() && error == std::errc() && end == cell.data() + cell.size() && std::isfinite(seconds))
        return seconds;
    if (const auto name = parseDonateacryName(std::filesystem::path(row.path).filename().string()))
        return name->unixSeconds;
    return std::nullopt;
}

} // namespace

Result<Manifest> rowsOfInfant(Manifest manifest, const PersonalRequest& request,
                              std::vector<std::string>& notes)
{
    std::vector<std::pair<double, ManifestRow>> timed;
    std::size_t undated = 0;
    std::size_t ofInfant = 0;
    for (auto& row : manifest.rows) {
        if (row.group != request.group) continue;
        ++ofInfant;
        if (row.label.empty()) continue;
        if (const auto time = timeOf(row, request))
            timed.emplace_back(*time, std::move(row));
        else
            ++undated;
    }
    if (ofInfant == 0)
        return wrong("The manifest holds no recording of the group \"" + request.group +
                     "\"; look at its column group.");
    if (undated > 0)
        notes.push_back(std::to_string(undated) + " recordings carry no time (column " + request.timeColumn +
                        "); they are left out.");
    if (timed.empty())
        return wrong("No labelled recording of this infant carries a time; a personal model is "
                     "judged on later days than it has learned from.");
    std::stable_sort(timed.begin(), timed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    manifest.rows.clear();
    for (auto& [time, row] : timed) {
        row.fold = std::to_string(int(std::floor((time - timed.front().first) / kSecondsADay)));
        manifest.rows.push_back(std::move(row));
    }
    return manifest;
}

Result<std::shared_ptr<const CryClassifier>> featuresOf(ModelBundle bundle, std::size_t features,
                                                        DeviceRequest device)
{
    auto& card = bundle.card;
    card.classes.clear();
    for (std::size_t f = 0; f < features; ++f) card.classes.push_back("feature" + std::to_string(f));
    card.temperature = 1;
    card.logitBias.clear();
    for (auto& tensor : bundle.weights.tensors) {
        if (tensor.name == "output.weight") {
            tensor.shape = {std::int64_t(features), std::int64_t(features)};
            tensor.values.assign(features * features, 0.0F);
            for (std::size_t f = 0; f < features; ++f) tensor.values[f * features + f] = 1;
        } else if (tensor.name == "output.bias") {
            tensor.shape = {std::int64_t(features)};
            tensor.values.assign(features, 0.0F);
        }
    }
    auto loaded = makeTorchClassifier(std::move(bundle), device);
    if (!loaded) return tl::unexpected(loaded.error());
    return loaded->classifier;
}

Result<LinearHead> headOf(const ModelBundle& bundle)
{
    const auto find = [&](const char* name) {
        return std::find_if(bundle.weights.tensors.begin(), bundle.weights.tensors.end(),
                            [&](const Tensor& tensor) { return tensor.name == name; });
    };
    const auto weight = find("output.weight");
    const auto bias = find("output.bias");
    const auto& card = bundle.card;
    const std::size_t classes = card.classes.size();
    if (weight == bundle.weights.tensors.end() || bias == bundle.weights.tensors.end() ||
        weight->shape.size() != 2 || weight->shape[0] != std::int64_t(classes) ||
        bias->values.size() != classes)
        return fail(ErrorKind::Model, bundle.folder.string(),
                    "The model has no last layer for its classes; get the model again.");
    LinearHead head;
    head.features = weight->values.size() / classes;
    for (const float value : weight->values) head.weights.push_back(value / card.temperature);
    for (std::size_t c = 0; c < classes; ++c)
        head.bias.push_back(bias->values[c] / card.temperature +
                            (card.logitBias.empty() ? 0 : card.logitBias[c]));
    return head;
}

Result<std::vector<double>> heard(const CryClassifier& trunk, std::vector<float> samples)
{
    const auto length = std::size_t(trunk.card().windowLength);
    const auto hop = std::size_t(trunk.card().windowHop);
    if (samples.size() < length) samples.resize(length, 0.0F);
    const std::size_t count = (samples.size() - length) / hop + 1;
    std::vector<float> windows;
    for (std::size_t i = 0; i < count; ++i)
        windows.insert(windows.end(), samples.begin() + std::ptrdiff_t(i * hop),
                       samples.begin() + std::ptrdiff_t(i * hop + length));
    const auto scores = trunk.classify({windows, count});
    if (!scores) return tl::unexpected(scores.error());
    std::vector<double> mean(scores->classes, 0.0);
    for (std::size_t i = 0; i < scores->logits.size(); ++i)
        mean[i % scores->classes] += scores->logits[i] / double(count);
    return mean;
}

} // namespace cryscope
