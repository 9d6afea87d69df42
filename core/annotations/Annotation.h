#pragma once

#include "core/base/Result.h"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cryscope {

/// Names an annotation within its set for as long as the set lives; 0 is none. Never used twice.
struct AnnotationId {
    std::uint64_t value = 0;
    auto operator<=>(const AnnotationId&) const = default;
};

/// Who drew it.
enum class Origin { Person, Model };

/// What a reviewer made of it.
enum class Verdict {
    None,      ///< not yet judged
    Right,     ///< what it says is so
    Wrong,     ///< there is no such thing here
    OtherKind, ///< something is here, of the kind `verdictKind`
    NotSure    ///< judged, and it cannot be told
};

/// How it is drawn: a moment, a stretch of time, or a stretch of time with at least one frequency bound.
enum class AnnotationShape { Point, Interval, Box };

inline constexpr const char* kDefaultTier = "labels";

/// What a person or a model says of a stretch of a recording. A plain value; `normalised()` makes it keep the
/// rules below, and an AnnotationSet holds nothing else.
///
/// - Times are seconds from the recording's start, 0 <= start <= end <= 1e9, on whole microseconds (finer
/// than
///   a sample at 192 kHz), so that every label format gives back the same double. Seconds, not samples: a
///   label stays where it is when a recording is resampled.
/// - Frequencies are Hz, 0 <= low <= high <= 1e6, on whole millionths; each bound may be missing.
/// - Confidence and scores are within 0..1, on whole millionths.
/// - Texts are UTF-8 without control characters or blanks at either end, at most kMostText bytes; `tier` is
/// not
///   empty. A note may have line breaks and tabs, and kMostNote bytes.
/// - `verdictKind` is empty unless the verdict is OtherKind; then it is not.
/// - `model` and `scores` may stand with either origin: a person who corrects a model's label keeps them.
struct Annotation {
    AnnotationId id;
    double startSeconds = 0;
    double endSeconds = 0;
    std::optional<double> lowHz, highHz;
    std::string tier = kDefaultTier;
    std::string kind; ///< a name of the vocabulary, or any other; may be empty
    Origin origin = Origin::Person;
    std::string model; ///< name and version of the model that drew it
    /// Calibrated probability that there is what the tier says (of an episode: a cry).
    std::optional<double> confidence;
    /// Calibrated probability of each kind, given that.
    std::map<std::string, double> scores;
    std::string reviewer;
    std::string note;
    Verdict verdict = Verdict::None;
    std::string verdictKind;
    /// Columns of other programs: kept, not interpreted.
    std::map<std::string, std::string> extras;

    bool operator==(const Annotation&) const = default;
};

inline constexpr double kMostSeconds = 1e9;
inline constexpr double kMostHz = 1e6;
inline constexpr std::size_t kMostText = 1000;
inline constexpr std::size_t kMostNote = 64 << 10;
inline constexpr std::size_t kMostExtras = 200; ///< entries of `extras`, and of `scores`

AnnotationShape shapeOf(const Annotation& annotation);

/// The annotation with its numbers on their grids, its texts trimmed and the unused verdict kind dropped.
/// Fails with InvalidArgument naming the field when a number is out of range or not a number, the end lies
/// before the start, or a text breaks its rule.
Result<Annotation> normalised(Annotation annotation);

/// What the annotation says after review: the kind, or the reviewer's other one; nullopt when the verdict is
/// that nothing is there.
std::optional<std::string> judgedKind(const Annotation& annotation);
/// The model's score of the kind it gave: confidence times the kind's own probability where there is one.
std::optional<double> scoreOf(const Annotation& annotation);

/// "person", "model"; "", "right", "wrong", "other_kind", "not_sure": the words of every file format.
const char* nameOf(Origin origin);
const char* nameOf(Verdict verdict);
std::optional<Origin> originNamed(std::string_view name);
std::optional<Verdict> verdictNamed(std::string_view name);

/// To the nearest whole millionth: the grid of every number of an annotation. Never -0.
double onGrid(double value);

/// Whether it is UTF-8 (no surrogates, no overlong forms).
bool isUtf8(std::string_view text);

} // namespace cryscope
