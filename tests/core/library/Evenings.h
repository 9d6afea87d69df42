#pragma once

#include "core/library/Library.h"

#include <gtest/gtest.h>

namespace cryscope::test {

/// 2024-03-30 00:00 UTC plus `hours`.
inline UtcTime at(double hours)
{
    using namespace std::chrono;
    return plusSeconds(sys_days(year(2024) / 3 / 30), hours * 3600);
}

inline KeptEpisode episode(UtcTime start, double seconds)
{
    KeptEpisode made;
    made.start = start;
    made.end = plusSeconds(start, seconds);
    made.cryProbability = 0.93;
    made.reasons = {{"hungry", 0.41}, {"tired", 0.27}};
    return made;
}

inline std::unique_ptr<Library> opened(const std::filesystem::path& folder)
{
    auto library = Library::open(folder);
    EXPECT_TRUE(library) << library.error().text();
    return library ? std::move(*library) : nullptr;
}

inline SittingId sitting(Library& library, UtcTime began, std::optional<InfantId> infant = {})
{
    Sitting made;
    made.infant = infant;
    made.began = began;
    made.device = "Built-in microphone";
    made.model = "cry-detector 1";
    return *library.beginSitting(made);
}

} // namespace cryscope::test
