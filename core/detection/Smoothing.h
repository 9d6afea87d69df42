#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace cryscope {

/// Logits further out than this count as this much in a mean: one wildly certain window cannot carry its
/// neighbours, and a cry is not heard late because the room before it was very certainly quiet.
inline constexpr float kEpisodeLogitLimit = 4.0F;
/// For clip scores, where the order of very certain clips matters; also what becomes of infinities.
inline constexpr float kClipLogitLimit = 20.0F;

/// How many windows at a distance of `hopSeconds` a mean over `smoothingSeconds` takes: at least 1.
std::size_t smoothingWindows(double smoothingSeconds, double hopSeconds);

/// Moving mean over `windows` logits, each clamped to +-limit (NaN counts as -limit). Only full means are
/// given: value i is the mean of logits i .. i + windows - 1; with fewer logits than `windows` it is the one
/// mean of all.
std::vector<float> smoothedLogits(std::span<const float> logits, std::size_t windows, float limit);

/// How much of a clip or an episode speaks for it: the windows that heard the cry best, wherever they lie.
/// Infants breathe and pause, a cat's cry or a horn ends: the best two seconds tell them apart better than
/// the best single one.
inline constexpr double kClipEvidenceSeconds = 2.0;
/// Logits below this count as this in clipLogit: a pause in digital silence is no stronger evidence than any
/// other pause.
inline constexpr float kClipLowestLogit = -5.0F;

/// What a clip is judged by, in training and in use: the mean of the `windows` largest of its logits, each
/// within kClipLowestLogit .. kClipLogitLimit (NaN counts as the lowest); with fewer, the mean of all. The
/// card's PlattScaling turns it into P(the clip holds a cry). -kClipLogitLimit when there are no windows.
float clipLogit(std::span<const float> logits, std::size_t windows);

/// 1 / (1 + exp(-x)), without overflow at either end.
double logistic(double x);

} // namespace cryscope
