#include "core/experiment/JobShare.h"

#include <charconv>

namespace cryscope {

Result<JobShare> jobShareFrom(const std::string& text)
{
    const auto wrong = [&] {
        return fail(ErrorKind::InvalidArgument, "--job",
                    "Write it as I/N with 1 <= I <= N <= 100000, such as 2/8, not \"" + text.substr(0, 40) +
                        "\".");
    };
    JobShare share;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, share.job);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '/') return wrong();
    const auto second = std::from_chars(first.ptr + 1, end, share.of);
    if (second.ec != std::errc() || second.ptr != end) return wrong();
    if (share.of < 1 || share.of > 100000 || share.job < 1 || share.job > share.of) return wrong();
    return share;
}

} // namespace cryscope
