#include "core/network/TorchCryClassifier.h"

#include "core/model/Fusion.h"
#include "core/network/ForeignError.h"
#include "core/network/FrontEnd.h"
#include "core/network/Network.h"

#include <torch/cuda.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <mutex>
#include <numbers>

namespace cryscope {
namespace {

constexpr std::int64_t kActivationsABatch = 8 << 20; // floats of the widest layer: stays near the caches
constexpr std::size_t kMaxBatch = 64;

class TorchCryClassifier final : public CryClassifier {
public:
    TorchCryClassifier(ModelCard card, NetworkOptions options, std::shared_ptr<Network> network,
                       torch::Device device, std::string name)
        : m_card(std::move(card)), m_options(std::move(options)), m_network(std::move(network)),
          m_device(device), m_deviceName(std::move(name))
    {
        const std::int64_t a = m_options.activationCount(m_card.features, m_card.windowLength);
        m_batch = std::clamp<std::size_t>(std::size_t(kActivationsABatch / std::max<std::int64_t>(1, a)), 1,
                                          kMaxBatch);
    }

    const ModelCard& card() const override { return m_card; }
    std::string device() const override { return m_deviceName; }

    Result<Probabilities> classify(const WindowBatch& windows) const override
    try {
        assert(windows.samples.size() == windows.count * std::size_t(m_card.windowLength));
        useOneComputeThread();
        const torch::InferenceMode inference;
        auto frontEnd = takeFrontEnd();
        Probabilities result;
        result.classes = m_card.classes.size();
        result.probabilities.reserve(windows.count * result.classes);
        result.logits.reserve(windows.count * result.classes);
        std::vector<float> planes;
        const auto length = std::size_t(m_card.windowLength);
        for (std::size_t done = 0; done < windows.count; done += m_batch) {
            const std::size_t count = std::min(m_batch, windows.count - done);
            planes.resize(count * frontEnd->planeSize());
            for (std::size_t i = 0; i < count; ++i)
                frontEnd->compute(
                    windows.samples.subspan((done + i) * length, length),
                    std::span(planes).subspan(i * frontEnd->planeSize(), frontEnd->planeSize()));
            appendScores(planes, count, result);
        }
        giveBack(std::move(frontEnd));
        for (const float probability : result.probabilities)
            if (!std::isfinite(probability))
                return fail(ErrorKind::Model, m_card.name,
                            "The model gives numbers that are not finite; get it again.");
        return result;
    } catch (const std::exception& error) {
        return fail(ErrorKind::Internal, m_card.name, std::string("LibTorch failed: ") + firstLine(error));
    }

private:
    void appendScores(std::vector<float>& planes, std::size_t count, Probabilities& result) const
    {
        const auto size = std::int64_t(planes.size() / count);
        auto input = torch::from_blob(planes.data(), {std::int64_t(count), size}, torch::kFloat32);
        if (!m_device.is_cpu()) input = input.to(m_device);
        // forward() of a folded network in evaluation mode only reads.
        const auto logits = m_network->forward(input).to(torch::kCPU).contiguous();
        const float* row = logits.data_ptr<float>();
        const std::size_t classes = result.classes;
        for (std::size_t i = 0; i < count; ++i, row += classes) {
            std::vector<double> calibrated(classes);
            for (std::size_t c = 0; c < classes; ++c)
                calibrated[c] =
                    row[c] / m_card.temperature + (m_card.logitBias.empty() ? 0.0 : m_card.logitBias[c]);
            const double largest = *std::max_element(calibrated.begin(), calibrated.end());
            double sum = 0;
            for (const double logit : calibrated) sum += std::exp(logit - largest);
            for (const double logit : calibrated) {
                result.logits.push_back(float(logit));
                result.probabilities.push_back(float(std::exp(logit - largest) / sum));
            }
        }
    }

    /// Front ends hold tables and scratch and serve one thread at a time.
    std::unique_ptr<FrontEnd> takeFrontEnd() const
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_idle.empty()) {
                auto frontEnd = std::move(m_idle.back());
                m_idle.pop_back();
                return frontEnd;
            }
        }
        return std::make_unique<FrontEnd>(m_card.features, m_options, m_card.windowLength);
    }

    void giveBack(std::unique_ptr<FrontEnd> frontEnd) const
    {
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(frontEnd));
    }

    const ModelCard m_card;
    const NetworkOptions m_options;
    const std::shared_ptr<Network> m_network;
    const torch::Device m_device;
    const std::string m_deviceName;
    std::size_t m_batch = 1;
    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<FrontEnd>> m_idle;
};

/// Harmonics of a falling tone, roughly a cry: what matters is that it is loud and structured.
std::vector<float> canaryCry(int length, int rate)
{
    std::vector<float> samples(std::size_t(length), 0.0F);
    double phase = 0;
    for (int i = 0; i < length; ++i) {
        const double hz = 550 - 150.0 * i / length;
        phase += 2 * std::numbers::pi * hz / rate;
        for (int k = 1; k * hz < 0.45 * rate && k <= 6; ++k)
            samples[std::size_t(i)] += float(0.3 / k * std::sin(k * phase));
    }
    return samples;
}

Result<void> runCanaries(const CryClassifier& classifier)
{
    const auto& card = classifier.card();
    auto samples = canaryCry(card.windowLength, card.sampleRateHz());
    samples.resize(2 * samples.size(), 0.0F); // and a window of silence
    auto scores = classifier.classify({samples, 2});
    if (!scores) return tl::unexpected(scores.error());
    for (std::size_t window = 0; window < 2; ++window) {
        double sum = 0;
        for (std::size_t c = 0; c < scores->classes; ++c) sum += scores->probability(window, c);
        if (!(std::abs(sum - 1.0) < 1e-3))
            return fail(ErrorKind::Model, card.name,
                        "The model fails its self-test on a known sound; get it again.");
    }
    return {};
}

struct DeviceChoice {
    torch::Device device{torch::kCPU};
    std::string name = "cpu";
    std::string note;
};

DeviceChoice chooseDevice(DeviceRequest request)
{
    DeviceChoice choice;
    if (request == DeviceRequest::Cpu) return choice;
    if (torch::cuda::is_available()) {
        choice.device = torch::Device(torch::kCUDA, 0);
        choice.name = "cuda:0";
    } else if (request == DeviceRequest::Cuda) {
        choice.note =
            "CUDA was asked for but this LibTorch or this computer does not offer it; using the CPU.";
    }
    return choice;
}

Result<std::shared_ptr<Network>> buildNetwork(const ModelBundle& bundle, const NetworkOptions& options)
{
    const auto& card = bundle.card;
    const auto classes = int(card.classes.size());
    std::size_t values = 0;
    for (const auto& tensor : bundle.weights.tensors) values += tensor.values.size();
    // Before anything of that size is made: the card alone must not decide how much memory is taken.
    if (std::uint64_t(options.parameterCount(card.features.melBands, classes)) > values)
        return fail(
            ErrorKind::Model, bundle.folder.string(),
            "The weights are fewer than the network of model.json has; the two do not belong together.");
    auto network = std::make_shared<Network>(options, card.features, card.windowLength, classes);
    if (auto copied = importWeights(*network, bundle.weights, (bundle.folder / kWeightsFileName).string());
        !copied)
        return tl::unexpected(copied.error());
    network->foldForInference();
    return network;
}

/// Every member as if it stood alone, self-test included.
Result<LoadedClassifier> makeFusion(const ModelBundle& bundle, DeviceRequest request)
{
    auto members = splitFusion(bundle);
    if (!members) return tl::unexpected(members.error());
    LoadedClassifier loaded;
    std::vector<std::shared_ptr<const CryClassifier>> classifiers;
    for (auto& member : *members) {
        auto one = makeTorchClassifier(std::move(member), request);
        if (!one) return one;
        loaded.note = one->note;
        classifiers.push_back(std::move(one->classifier));
    }
    loaded.classifier = makeFusedClassifier(bundle.card, std::move(classifiers));
    return loaded;
}

} // namespace

Result<LoadedClassifier> makeTorchClassifier(ModelBundle bundle, DeviceRequest request)
try {
    if (isFusion(bundle.card)) return makeFusion(bundle, request);
    useOneComputeThread();
    const auto& card = bundle.card;
    const std::string where = (bundle.folder / kCardFileName).string();
    auto options = networkOptionsOf(card);
    if (!options) return fail(ErrorKind::Model, where, options.error().sentence);
    auto network = buildNetwork(bundle, *options);
    if (!network) return tl::unexpected(network.error());

    const DeviceChoice choice = chooseDevice(request);
    LoadedClassifier loaded{nullptr, choice.note};
    const auto load = [&](const torch::Device& device, const std::string& name) -> Result<void> {
        (*network)->moveTo(device);
        auto classifier = std::make_shared<TorchCryClassifier>(card, *options, *network, device, name);
        if (auto alive = runCanaries(*classifier); !alive) return alive;
        loaded.classifier = classifier;
        return {};
    };
    auto ready = load(choice.device, choice.name);
    if (!ready && !choice.device.is_cpu()) {
        loaded.note = "The model does not run on CUDA here; using the CPU.";
        ready = load(torch::kCPU, "cpu");
    }
    if (!ready) return tl::unexpected(ready.error());
    return loaded;
} catch (const std::exception& error) { // c10::Error and its cousins never leave the engine
    return fail(ErrorKind::Model, bundle.folder.string(),
                std::string("The model could not be loaded: ") + firstLine(error));
}

void useOneComputeThread()
{
    thread_local const bool done = [] {
        at::set_num_threads(1);
        return true;
    }();
    static_cast<void>(done);
}

std::string torchDescription()
{
    return std::string("LibTorch ") + TORCH_VERSION + (torchHasCuda() ? ", CUDA" : ", CPU") + ", 1 thread";
}

bool torchHasCuda()
{
    return torch::cuda::is_available();
}

} // namespace cryscope
