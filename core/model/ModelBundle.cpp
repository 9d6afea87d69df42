#include "core/model/ModelBundle.h"

#include "core/base/AtomicFile.h"
#include "core/base/Sha256.h"
#include "core/model/JsonFields.h"

#include <atomic>
#include <span>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::uintmax_t kMaxCardBytes = 4u << 20;

std::string hashOf(const std::string& bytes)
{
    return sha256(std::as_bytes(std::span(bytes.data(), bytes.size())));
}

Error located(Error error, const fs::path& file)
{
    error.where = file.string();
    return error;
}

std::string cardText(const ModelCard& card)
{
    return toJson(card).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

fs::path temporaryFolderFor(const fs::path& folder)
{
    static std::atomic<unsigned> counter{0};
    return folder.parent_path() / ("." + folder.filename().string() + "." + std::to_string(::getpid()) + "-" +
                                   std::to_string(counter.fetch_add(1)) + ".part");
}

Result<void> writeNewFolder(const fs::path& folder, const std::string& card, const std::string& weights)
{
    const fs::path temporary = temporaryFolderFor(folder);
    Result<void> outcome = writeFileAtomically(temporary / kWeightsFileName, weights);
    if (outcome) outcome = writeFileAtomically(temporary / kCardFileName, card);
    std::error_code error;
    if (outcome) {
        fs::rename(temporary, folder, error);
        if (error)
            outcome = fail(ErrorKind::Io, folder.string(),
                           "The model could not be put in place: " + error.message() + ".");
    }
    if (!outcome) fs::remove_all(temporary, error);
    return outcome;
}

Result<void> replaceInFolder(const fs::path& folder, const std::string& card, const std::string& weights)
{
    std::error_code error;
    const fs::path weightsFile = folder / kWeightsFileName;
    const fs::path previous = folder / ".weights.previous";
    fs::rename(weightsFile, previous, error);
    const bool hadWeights = !error;
    Result<void> outcome = writeFileAtomically(weightsFile, weights);
    if (outcome) outcome = writeFileAtomically(folder / kCardFileName, card);
    if (!outcome && hadWeights)
        fs::rename(previous, weightsFile, error);
    else
        fs::remove(previous, error);
    return outcome;
}

} // namespace

Result<ModelCard> readModelCard(const fs::path& folder)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return fail(ErrorKind::NotFound, folder.string(),
                    "There is no such folder; a model is a folder with a model.json.");
    const fs::path file = folder / kCardFileName;
    if (!fs::exists(file, error))
        return fail(ErrorKind::NotFound, folder.string(),
                    "This folder holds no model.json, so it is not a model.");
    auto text = readFile(file, kMaxCardBytes);
    if (!text) return tl::unexpected(text.error());
    auto json = parseJson(*text, file.string(), ErrorKind::Model);
    if (!json) return tl::unexpected(json.error());
    auto card = modelCardFromJson(*json);
    if (!card) return tl::unexpected(located(card.error(), file));
    return card;
}

Result<ModelBundle> readModelBundle(const fs::path& folder)
{
    auto card = readModelCard(folder);
    if (!card) return tl::unexpected(card.error());
    const fs::path file = folder / kWeightsFileName;
    auto bytes = readFile(file, SafetensorsLimits{}.maxFileBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    if (hashOf(*bytes) != card->weightsSha256)
        return fail(
            ErrorKind::Model, file.string(),
            "The weights are not those that model.json names (their SHA-256 differs); get the model again.");
    auto weights = parseSafetensors(*bytes, file.string());
    if (!weights) return tl::unexpected(weights.error());
    return ModelBundle{folder, std::move(*card), std::move(*weights)};
}

Result<ModelCard> writeModelBundle(const fs::path& folder, ModelCard card, const TensorFile& weights)
{
    const std::string bytes = serializeSafetensors(weights);
    card.weightsSha256 = hashOf(bytes);
    if (auto valid = card.validate(); !valid) return tl::unexpected(valid.error());
    const std::string text = cardText(card);
    std::error_code error;
    const fs::path target =
        folder.filename().empty() ? folder.parent_path() : folder; // "models/x/" is "models/x"
    const auto outcome = fs::exists(target, error) ? replaceInFolder(target, text, bytes)
                                                   : writeNewFolder(target, text, bytes);
    if (!outcome) return tl::unexpected(outcome.error());
    return card;
}

Result<fs::path> copyModelBundle(const fs::path& folder, const fs::path& modelsFolder, bool replace)
{
    auto bundle = readModelBundle(folder);
    if (!bundle) return tl::unexpected(bundle.error());
    const fs::path target = modelsFolder / bundle->card.name;
    std::error_code error;
    if (!replace && fs::exists(target, error))
        return fail(ErrorKind::InvalidArgument, target.string(),
                    "There is a model of this name already; replace it expressly or choose another place.");
    auto written = writeModelBundle(target, bundle->card, bundle->weights);
    if (!written) return tl::unexpected(written.error());
    return target;
}

} // namespace cryscope
