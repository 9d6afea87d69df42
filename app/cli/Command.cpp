#include "app/cli/Command.h"

#include <chrono>
#include <cmath>
#include <memory>
#include <mutex>
#include <ostream>

namespace cryscope::cli {

ProgressFn CommandContext::progressBar(const std::string& what) const
{
    if (!showsProgress) return {};
    struct Bar {
        std::mutex mutex;
        std::chrono::steady_clock::time_point last{};
    };
    auto bar = std::make_shared<Bar>();
    return [bar, what, &stream = err](const Progress& progress) {
        const std::lock_guard lock(bar->mutex);
        const auto now = std::chrono::steady_clock::now();
        const bool complete = progress.fraction >= 1.0;
        if (!complete && now - bar->last < std::chrono::milliseconds(60)) return;
        bar->last = now;
        constexpr int kWidth = 30;
        const int filled =
            static_cast<int>(std::lround(kWidth * std::min(1.0, std::max(0.0, progress.fraction))));
        stream << '\r' << what << " [" << std::string(std::size_t(filled), '#')
               << std::string(std::size_t(kWidth - filled), ' ') << "] ";
        if (progress.fraction >= 0) stream << std::lround(100 * progress.fraction) << " %";
        stream << ' ' << progress.stage << "\033[K" << (complete ? "\n" : "") << std::flush;
    };
}

int CommandContext::report(const Error& error) const
{
    if (error.kind == ErrorKind::Cancelled) {
        err << "cryscope-cli: interrupted\n";
        return kInterrupted;
    }
    err << "cryscope-cli: " << error.text() << '\n';
    return error.kind == ErrorKind::InvalidArgument ? kUsage : kSomeFailed;
}

} // namespace cryscope::cli
