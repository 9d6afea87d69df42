#include "core/analysis/SoundName.h"

#include <algorithm>

namespace cryscope {

std::filesystem::path freeSoundName(const std::filesystem::path& folder, const std::string& kind,
                                    UtcTime start)
{
    auto moment = isoText(start, systemOffset()).substr(0, 19);
    moment[10] = ' ';
    std::replace(moment.begin() + 11, moment.end(), ':', '-');
    for (int i = 1;; ++i) {
        auto file = folder / (kind + ' ' + moment + (i == 1 ? "" : " (" + std::to_string(i) + ")") + ".flac");
        if (!std::filesystem::exists(file) && !std::filesystem::exists(file.string() + ".part")) return file;
    }
}

} // namespace cryscope
