#pragma once

#include <string>
#include <utility>
#include <vector>

namespace cryscope {

// Charts that SvgPlot, with its two axes of numbers, does not draw. Inline SVG in the colours of htmlPage().

using NamedCounts = std::vector<std::pair<std::string, std::size_t>>;

/// A bar for each name, with its count, as long as its share of the longest.
std::string countBars(const std::string& title, const NamedCounts& counts);

/// A path as it may stand in a link: bytes that mean something there are written as %XX.
std::string addressOf(const std::string& path);

} // namespace cryscope
