#pragma once

#include "core/dataset/Random.h"
#include "core/model/ModelBundle.h"
#include "core/network/NetworkOptions.h"
#include "core/network/NetworkState.h"

namespace cryscope::test {

inline constexpr int kSmallWindow = 8000;

inline LogMelConfig smallFeatures()
{
    LogMelConfig features;
    features.hopLength = 320;
    features.melBands = 32;
    return features;
}

/// The smallest of its kind: "cnn", "groups" (two of them side by side), "gru" (deep-spectral), "attention"
/// (the same with self-attention), "hybrid".
inline NetworkOptions smallNetwork(const std::string& kind)
{
    NetworkOptions options;
    options.architecture = kind == "cnn" || kind == "groups" ? Architecture::CryCnn
                           : kind == "hybrid"                ? Architecture::CryHybrid
                                                             : Architecture::DeepSpectral;
    if (options.hasCnn()) {
        options.cnn.channels = {4, 6};
        options.cnn.timePools = 2;
        if (kind == "groups") {
            options.cnn.channels = {8, 12};
            options.cnn.groups = 2;
        }
    }
    if (options.hasSpectral()) {
        options.spectral.coefficients = 8;
        options.spectral.deltas = kind == "hybrid" ? 1 : 2;
        options.spectral.deltaWidth = 5;
        options.spectral.channels = {8};
        options.spectral.timePools = 1;
        options.spectral.units = 6;
        if (kind == "attention") options.spectral.sequence = SequenceModel::SelfAttention;
    }
    options.head = {8, 0.1};
    return options;
}

/// Of the shapes that the network has, drawn from a fixed seed; variances and the factors of norms are
/// positive.
inline TensorFile randomWeights(const NetworkOptions& options, int classes)
{
    TensorFile weights = zeroWeights(options, smallFeatures(), kSmallWindow, classes);
    Random random(5);
    for (auto& tensor : weights.tensors) {
        const bool isScale =
            tensor.name.ends_with("running_var") ||
            (tensor.name.find("orm") != std::string::npos && tensor.name.ends_with("weight"));
        for (float& value : tensor.values)
            value = float(isScale ? random.uniform(0.5, 1) : random.uniform(-0.5, 0.5));
    }
    return weights;
}

inline ModelBundle smallBundle(const NetworkOptions& options)
{
    ModelBundle bundle;
    bundle.card.name = "small";
    bundle.card.version = "1";
    bundle.card.architecture = architectureName(options.architecture);
    bundle.card.architectureOptions = toJson(options);
    bundle.card.features = smallFeatures();
    bundle.card.windowLength = kSmallWindow;
    bundle.card.classes = {"no_cry", "cry"};
    bundle.weights = randomWeights(options, 2);
    return bundle;
}

} // namespace cryscope::test
