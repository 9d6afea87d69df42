/// How far the playhead is from the sound: bench_playhead FILE... with the files of make_clicks.py. Opens
/// each as the program does, seeks to half a second before every burst, plays, and prints the largest
/// distance between the playhead and the burst when it is heard, the median, and that of the last burst.
#include "tests/ui/support/Clicks.h"

#include <QCoreApplication>
#include <cstdio>

int main(int argc, char** argv)
{
    using namespace cryscope;
    constexpr double kFirst = 30;
    constexpr double kEvery = 60.5;
    QCoreApplication app(argc, argv);
    std::printf("%-40s %8s %8s %12s %12s %12s\n", "file", "hours", "bursts", "median ms", "largest ms",
                "last ms");
    for (int i = 1; i < argc; ++i) {
        const auto audio = openRandomAccess(argv[i]);
        if (!audio) {
            std::fprintf(stderr, "%s: %s\n", argv[i], audio.error().sentence.c_str());
            return 1;
        }
        const double seconds = toSeconds((*audio)->length(), (*audio)->sampleRate());
        std::vector<double> errors;
        double last = 0;
        int missed = 0;
        for (double at = kFirst; at < seconds - 1; at += kEvery) {
            const auto error = test::playheadError(*audio, at);
            if (!error) {
                ++missed;
                continue;
            }
            last = std::abs(*error);
            errors.push_back(last);
        }
        std::sort(errors.begin(), errors.end());
        if (errors.empty()) return 1;
        std::printf("%-40s %8.3f %8zu %12.3f %12.3f %12.3f", argv[i], seconds / 3600, errors.size(),
                    errors[errors.size() / 2] * 1000, errors.back() * 1000, last * 1000);
        std::printf(missed > 0 ? "  %d not heard\n" : "\n", missed);
    }
    return 0;
}
