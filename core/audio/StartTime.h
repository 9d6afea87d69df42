#pragma once

#include "core/audio/AudioFile.h"

#include <map>
#include <string>

namespace cryscope {

/// The start time in a container's tags (keys in lower case): creation_time of MP4, 3GP and MOV, Apple's
/// creationdate, BWF's origination date and time, AudioMoth's comment, full dates with a time in "date".
/// A date without a time tells no start. nullopt where nothing plausible (1990..2100) stands.
std::optional<StartTime> startTimeFromTags(const std::map<std::string, std::string>& tags);

} // namespace cryscope
