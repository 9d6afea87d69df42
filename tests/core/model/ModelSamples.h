#pragma once

#include "core/model/ModelBundle.h"

namespace cryscope::test {

/// A card that is valid but for the weights' hash, which writeModelBundle() fills in.
inline ModelCard validCard()
{
    ModelCard card;
    card.name = "sample";
    card.version = "3";
    card.description = "A sample.";
    card.architecture = "cry-cnn";
    card.architectureOptions = {{"channels", {4, 8}}, {"hidden", 0}};
    card.classes = {"no_cry", "cry"};
    card.temperature = 1.5;
    card.logitBias = {0.25, -0.25};
    card.clipCalibration = {0.9, -0.4};
    card.thresholds = {0.6, 0.4, 0.55, 0.9};
    card.training = {{"attribution", "made on the spot"}, {"seed", 7}};
    card.metrics["auc"] = {0.93, 0.9, 0.95, "5 folds by group"};
    card.weightsSha256 = std::string(64, 'a');
    return card;
}

inline TensorFile someTensors()
{
    return {
        {{"note", "a sample"}},
        {{"conv.weight", {2, 3}, {1, 2, 3, 4, 5, 6}}, {"conv.bias", {2}, {-1, 0.5F}}, {"scalar", {}, {42}}}};
}

} // namespace cryscope::test
