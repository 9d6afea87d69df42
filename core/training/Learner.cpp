#include "core/training/Learner.h"

#include "core/network/Network.h"
#include "core/network/TorchCryClassifier.h"
#include "core/training/Loss.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <malloc.h>
#include <set>

namespace cryscope {
namespace {

constexpr double kBeta1 = 0.9;
constexpr double kBeta2 = 0.999;
constexpr double kEpsilon = 1e-8;
constexpr std::size_t kScoringBatch = 64;

std::vector<torch::Tensor> floatingState(const Network& network)
{
    std::vector<torch::Tensor> state = network.parameters();
    for (const auto& buffer : network.buffers())
        if (buffer.is_floating_point()) state.push_back(buffer);
    return state;
}

void appendPrefixed(TensorFile& out, const std::string& prefix, TensorFile part)
{
    for (auto& tensor : part.tensors) {
        tensor.name = prefix + tensor.name;
        out.tensors.push_back(std::move(tensor));
    }
}

TensorFile takePrefixed(const TensorFile& file, const std::string& prefix)
{
    TensorFile part;
    for (const auto& tensor : file.tensors)
        if (tensor.name.starts_with(prefix))
            part.tensors.push_back({tensor.name.substr(prefix.size()), tensor.shape, tensor.values});
    return part;
}

Tensor plainTensor(const std::string& name, const torch::Tensor& value)
{
    const auto plain = value.detach().to(torch::kCPU, torch::kFloat32).contiguous();
    const float* data = plain.data_ptr<float>();
    return {name, plain.sizes().vec(), std::vector<float>(data, data + plain.numel())};
}

std::shared_ptr<Network> makeNetwork(const TrainConfig& config, const NetworkOptions& options)
{
    return std::make_shared<Network>(options, config.features, config.windowLength,
                                     int(config.classes.size()));
}

/// Every step asks for the same tens of megabytes and frees them. The C library would give them back to the
/// system in between, and a fifth of the time would go into having them zeroed again.
void keepFreedMemory()
{
#ifdef __GLIBC__
    ::mallopt(M_MMAP_THRESHOLD, 32 << 20); // the most that it takes
    ::mallopt(M_TRIM_THRESHOLD, 512 << 20);
#endif
}

void giveMemoryBack()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace

struct Learner::Impl {
    Impl(const TrainConfig& trainConfig, const NetworkOptions& networkOptions, DeviceRequest request)
        : config(trainConfig), generator(at::make_generator<at::CPUGeneratorImpl>(trainConfig.seed)),
          network(makeNetwork(trainConfig, networkOptions)),
          average(makeNetwork(trainConfig, networkOptions)),
          inputSize(networkOptions.inputSize(trainConfig.features, trainConfig.windowLength))
    {
        keepFreedMemory();
        useOneComputeThread();
        at::set_num_threads(config.computeThreads);
        network->initialise(generator);
        network->setGenerator(generator);
        if (request != DeviceRequest::Cpu && torch::cuda::is_available()) {
            device = torch::Device(torch::kCUDA, 0);
            deviceName = "cuda:0";
        }
        network->to(device);
        average->to(device);
        average->eval();
        logShares = torch::zeros({std::int64_t(config.classes.size())}, device);
        freeze();
        for (auto& parameter : average->parameters()) parameter.set_requires_grad(false);
        for (auto& parameter : network->parameters())
            if (parameter.requires_grad()) parameters.push_back(parameter);
        for (const auto& parameter : parameters) {
            first.push_back(torch::zeros_like(parameter));
            second.push_back(torch::zeros_like(parameter));
        }
        copyToAverage(0);
    }

    /// Layers that are not to change lose their gradients, and their batch norms keep their statistics.
    void freeze()
    {
        if (config.freeze == Freeze::None) return;
        frozen = config.freeze == Freeze::Head ? network->layersBelowHead() : network->layersBelowLastBlock();
        for (const auto& layer : frozen) {
            for (auto& parameter : layer->parameters()) parameter.set_requires_grad(false);
            for (const auto& value : layer->parameters()) still.insert(value.unsafeGetTensorImpl());
            for (const auto& value : layer->buffers()) still.insert(value.unsafeGetTensorImpl());
        }
    }

    void trainMode()
    {
        network->train();
        for (const auto& layer : frozen) layer->eval();
    }

    /// average <- decay * average + (1 - decay) * network
    void copyToAverage(double decay)
    {
        const torch::NoGradGuard noGrad;
        const auto from = floatingState(*network);
        const auto to = floatingState(*average);
        for (std::size_t i = 0; i < from.size(); ++i) {
            auto target = to[i];
            if (decay == 0)
                target.copy_(from[i]);
            else if (!still.contains(from[i].unsafeGetTensorImpl())) // averaging would round what is frozen
                target.mul_(decay).add_(from[i], 1 - decay);
        }
    }

    torch::Tensor loss(const Batch& batch)
    {
        const auto bags = std::int64_t(batch.bags);
        const auto windows = std::int64_t(batch.windows);
        const auto classes = std::int64_t(config.classes.size());
        const auto onDevice = [&](const std::vector<float>& values, at::IntArrayRef shape) {
            return torch::from_blob(const_cast<float*>(values.data()), shape, torch::kFloat32).to(device);
        };
        const auto planes = onDevice(batch.planes, {bags * windows, inputSize});
        const auto targets = onDevice(batch.targets, {bags, classes});
        const auto weights = onDevice(batch.weights, {bags});
        const auto logits = network->forward(planes).view({bags, windows, classes});
        const auto losses = bagLosses(logits, targets, logShares, config);
        return (losses * weights).sum() / weights.sum().clamp_min(1e-6);
    }

    void optimise(double learningRate)
    {
        const torch::NoGradGuard noGrad;
        ++steps;
        const double correction1 = 1 - std::pow(kBeta1, double(steps));
        const double correction2 = 1 - std::pow(kBeta2, double(steps));
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            auto& parameter = parameters[i];
            const auto& gradient = parameter.grad();
            if (!gradient.defined()) continue;
            if (parameter.dim() > 1)
                parameter.mul_(1 - learningRate * config.weightDecay); // biases and norms stay free
            first[i].mul_(kBeta1).add_(gradient, 1 - kBeta1);
            second[i].mul_(kBeta2).addcmul_(gradient, gradient, 1 - kBeta2);
            parameter.addcdiv_(first[i] / correction1, (second[i] / correction2).sqrt_().add_(kEpsilon),
                               -learningRate);
        }
    }

    TrainConfig config;
    torch::Generator generator;
    std::shared_ptr<Network> network;
    std::shared_ptr<Network> average;
    std::int64_t inputSize;
    torch::Device device{torch::kCPU};
    std::string deviceName = "cpu";
    torch::Tensor logShares; ///< of the classes
    std::vector<std::shared_ptr<torch::nn::Module>> frozen;
    std::set<const c10::TensorImpl*> still;   ///< what is frozen
    std::vector<torch::Tensor> parameters;    ///< that learn
    std::vector<torch::Tensor> first, second; ///< moments of the gradients
    std::int64_t steps = 0;
};

Learner::Learner(const TrainConfig& config, const NetworkOptions& options, DeviceRequest device)
    : m_impl(std::make_unique<Impl>(config, options, device))
{}

Learner::~Learner()
{
    m_impl.reset();
    giveMemoryBack();
}

const std::string& Learner::device() const
{
    return m_impl->deviceName;
}

void Learner::beginEpoch(int epoch)
{
    m_impl->generator.set_current_seed(m_impl->config.seed * 1000003 + std::uint64_t(epoch));
}

void Learner::setClassShares(const std::vector<double>& shares)
{
    for (std::size_t cls = 0; cls < shares.size(); ++cls)
        m_impl->logShares[std::int64_t(cls)] = std::log(std::max(shares[cls], 1e-6));
}

double Learner::step(const Batch& batch, double learningRate)
{
    m_impl->trainMode();
    for (auto& parameter : m_impl->parameters)
        if (parameter.grad().defined()) parameter.mutable_grad().reset();
    const auto loss = m_impl->loss(batch);
    const double value = loss.item<double>();
    if (!std::isfinite(value)) return value;
    loss.backward();
    const double most = m_impl->config.gradientClip > 0 ? m_impl->config.gradientClip
                                                        : std::numeric_limits<double>::infinity();
    const double norm = torch::nn::utils::clip_grad_norm_(m_impl->parameters, most);
    if (!std::isfinite(norm)) return std::numeric_limits<double>::quiet_NaN();
    m_impl->optimise(learningRate);
    // The average follows closely at first: it would remember the random start for long.
    const double decay =
        std::min(m_impl->config.emaDecay, double(m_impl->steps) / (double(m_impl->steps) + 9));
    m_impl->copyToAverage(decay);
    return value;
}

std::vector<float> Learner::logits(std::span<const float> planes, std::size_t count)
{
    const torch::NoGradGuard noGrad;
    const auto planeSize = std::size_t(m_impl->inputSize);
    std::vector<float> result;
    for (std::size_t done = 0; done < count; done += kScoringBatch) {
        const std::size_t n = std::min(kScoringBatch, count - done);
        const auto input = torch::from_blob(const_cast<float*>(planes.data() + done * planeSize),
                                            {std::int64_t(n), m_impl->inputSize}, torch::kFloat32)
                               .to(m_impl->device);
        const auto output = m_impl->average->forward(input).to(torch::kCPU).contiguous();
        result.insert(result.end(), output.data_ptr<float>(), output.data_ptr<float>() + output.numel());
    }
    return result;
}

TensorFile Learner::weights() const
{
    return exportWeights(*m_impl->average);
}

Result<void> Learner::setWeights(const TensorFile& weights, const std::string& where)
{
    if (auto copied = importWeights(*m_impl->network, weights, where); !copied) return copied;
    m_impl->copyToAverage(0);
    return {};
}

TensorFile Learner::state() const
{
    TensorFile file;
    appendPrefixed(file, "network.", exportWeights(*m_impl->network));
    appendPrefixed(file, "average.", exportWeights(*m_impl->average));
    for (std::size_t i = 0; i < m_impl->parameters.size(); ++i) {
        file.tensors.push_back(plainTensor("first." + std::to_string(i), m_impl->first[i]));
        file.tensors.push_back(plainTensor("second." + std::to_string(i), m_impl->second[i]));
    }
    file.metadata["steps"] = std::to_string(m_impl->steps);
    return file;
}

Result<void> Learner::restore(const TensorFile& state, const std::string& where)
{
    if (auto done = importWeights(*m_impl->network, takePrefixed(state, "network."), where); !done)
        return done;
    if (auto done = importWeights(*m_impl->average, takePrefixed(state, "average."), where); !done)
        return done;
    const auto fill = [&](const std::string& prefix, std::vector<torch::Tensor>& targets) -> Result<void> {
        const torch::NoGradGuard noGrad;
        std::vector<bool> isFilled(targets.size(), false);
        for (const auto& tensor : takePrefixed(state, prefix).tensors) {
            const auto index = std::size_t(std::atoll(tensor.name.c_str()));
            if (index >= targets.size() || targets[index].sizes().vec() != tensor.shape)
                return fail(ErrorKind::Model, where,
                            "The checkpoint belongs to another network; begin anew.");
            targets[index].copy_(
                torch::from_blob(const_cast<float*>(tensor.values.data()), tensor.shape, torch::kFloat32));
            isFilled[index] = true;
        }
        if (std::find(isFilled.begin(), isFilled.end(), false) != isFilled.end())
            return fail(ErrorKind::Model, where, "The checkpoint is not complete; begin anew.");
        return {};
    };
    if (auto done = fill("first.", m_impl->first); !done) return done;
    if (auto done = fill("second.", m_impl->second); !done) return done;
    const auto steps = state.metadata.find("steps");
    m_impl->steps = steps == state.metadata.end() ? 0 : std::atoll(steps->second.c_str());
    return {};
}

} // namespace cryscope
