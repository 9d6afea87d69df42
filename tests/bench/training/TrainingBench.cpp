// CPU seconds of training and inference of the reference network, one thread: compare.py runs it beside the
// same network in Python. Arguments: "train" (epochs of 352 crops of 4 s, batch 32), "infer" (clips of 7 s,
// batch 1 and 64), "cache" (epochs with decoding of features, the second from the cache).
#include "core/network/Network.h"
#include "core/network/TorchCryClassifier.h"
#include "core/training/ClipScores.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>

using namespace cryscope;

namespace {

constexpr int kRate = 16000;
constexpr std::size_t kCrops = 352;
constexpr std::size_t kBatch = 32;

/// Of all threads of the process.
double cpuSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

/// About 80 k parameters and 22 million multiplications a clip of 7 s.
NetworkOptions referenceNetwork()
{
    NetworkOptions options;
    options.cnn.channels = {8, 16, 32, 80};
    options.head = {80, 0.2};
    return options;
}

TrainConfig referenceConfig(int seconds)
{
    TrainConfig config;
    config.features.hopLength = 320;
    config.windowLength = seconds * kRate;
    config.windowHop = config.windowLength;
    config.bagSeconds = seconds;
    config.bagWindows = 1;
    config.bagPooling = BagPooling::Mean;
    config.clipsPerBatch = int(kBatch);
    return config;
}

std::vector<float> normals(std::size_t count)
{
    Random random(1);
    std::vector<float> values(count);
    for (float& value : values) value = float(random.normal());
    return values;
}

/// SpecAugment on raw floats, as the loader does it.
void mask(std::span<float> plane, std::size_t bands, Random& random)
{
    const std::size_t frames = plane.size() / bands;
    const std::size_t width = random.below(9);
    const std::size_t first = random.below(bands - width + 1);
    for (std::size_t frame = 0; frame < frames; ++frame)
        std::fill_n(plane.begin() + std::ptrdiff_t(frame * bands + first), width, 0.0F);
    const std::size_t length = random.below(9);
    const std::size_t at = random.below(frames - length + 1);
    std::fill_n(plane.begin() + std::ptrdiff_t(at * bands), length * bands, 0.0F);
}

void train()
{
    const auto config = referenceConfig(4);
    const auto options = referenceNetwork();
    Learner learner(config, options, DeviceRequest::Cpu);
    const auto size = std::size_t(options.inputSize(config.features, config.windowLength));
    const auto planes = normals(kCrops * size);
    Random random(2);
    for (int epoch = 0; epoch < 4; ++epoch) {
        learner.beginEpoch(epoch);
        const double before = cpuSeconds();
        for (std::size_t done = 0; done < kCrops; done += kBatch) {
            Batch batch;
            batch.bags = kBatch;
            batch.windows = 1;
            batch.planes.assign(planes.begin() + std::ptrdiff_t(done * size),
                                planes.begin() + std::ptrdiff_t((done + kBatch) * size));
            for (std::size_t i = 0; i < kBatch; ++i) {
                mask(std::span(batch.planes).subspan(i * size, size), 64, random);
                const float cry = i % 2 == 0 ? 0.025F : 0.975F;
                batch.targets.insert(batch.targets.end(), {1 - cry, cry});
                batch.weights.push_back(1);
            }
            learner.step(batch, 1e-3);
        }
        if (epoch > 0) std::printf("train %.4f\n", cpuSeconds() - before); // the first warms up
    }
}

void infer()
{
    useOneComputeThread();
    const torch::InferenceMode inference;
    const auto config = referenceConfig(7);
    const auto options = referenceNetwork();
    Network network(options, config.features, config.windowLength, 2);
    network.initialise(torch::make_generator<torch::CPUGeneratorImpl>(1));
    network.foldForInference();
    const auto size = options.inputSize(config.features, config.windowLength);
    std::printf("parameters %lld\nmacs %lld\n",
                static_cast<long long>(options.parameterCount(config.features.melBands, 2)),
                static_cast<long long>(options.macsPerWindow(config.features, config.windowLength, 2)));
    for (const std::int64_t batch : {1, 64}) {
        auto planes = normals(std::size_t(batch * size));
        const auto input = torch::from_blob(planes.data(), {batch, size}, torch::kFloat32);
        const int rounds = batch == 1 ? 200 : 6;
        for (int i = 0; i < 3; ++i) network.forward(input);
        const double before = cpuSeconds();
        for (int i = 0; i < rounds; ++i) network.forward(input);
        std::printf("infer%d %.6f\n", int(batch), (cpuSeconds() - before) / double(rounds * batch));
    }
}

void cache()
{
    const auto config = referenceConfig(4);
    const auto options = referenceNetwork();
    Learner learner(config, options, DeviceRequest::Cpu);
    std::vector<TrainingClip> clips;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < kCrops; ++i) {
        test::CryShape shape;
        shape.seed = i;
        clips.push_back({"clip", "infant", "made", "", 0, test::cry(4.0, SampleRate{kRate}, shape)});
        rows.push_back(i);
    }
    PlaneCache planes;
    for (int epoch = 1; epoch <= 3; ++epoch) {
        const double before = cpuSeconds();
        if (!scoreClips(learner, clips, rows, config, options, config.windowHop, {}, &planes)) return;
        std::printf("validate%d %.4f\n", epoch, cpuSeconds() - before);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const char* what = argc > 1 ? argv[1] : "";
    if (std::strcmp(what, "train") == 0)
        train();
    else if (std::strcmp(what, "infer") == 0)
        infer();
    else if (std::strcmp(what, "cache") == 0)
        cache();
    else
        return 2;
    return 0;
}
