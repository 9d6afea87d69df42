#pragma once

#include "core/annotations/LabelDocument.h"

#include <random>

namespace cryscope::test {

/// Labels as wild as the rules allow: every shape, overlaps, equal times, empty and odd texts in several
/// scripts.
class RandomLabels {
public:
    explicit RandomLabels(unsigned seed) : m_random(seed) {}

    Annotation annotation();
    RecordingLabels recording();
    /// Up to three recordings with paths of their own, and a vocabulary.
    LabelDocument document();

    std::size_t below(std::size_t count) { return m_random() % count; }
    bool chance(unsigned percent) { return below(100) < percent; }
    double seconds() { return double(below(60'000'000)) / 1e6; }

private:
    std::string text();
    std::mt19937 m_random;
};

/// Everything that an annotation says, without its id: what a format may bring back.
std::vector<Annotation> withoutIds(const AnnotationSet& set);

} // namespace cryscope::test
