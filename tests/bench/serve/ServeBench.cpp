// Many clients at once against a running `cryscope-cli serve`: how many answers, how soon, and whether any is
// lost. bench_serve PORT TOKEN CLIENTS SECONDS FILE...; each client sends one recording after the other,
// waits for its answer and, told to come back (503), does so a tenth of Retry-After later. run.sh starts the
// service and prints the rows of README.md.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <httplib.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Recording {
    std::string name, bytes;
};

/// What one client saw.
struct Tally {
    std::vector<double> seconds; ///< of the answers
    double sound = 0;            ///< seconds of it in these
    int refused = 0, refusedWithoutRetryAfter = 0, errors = 0, mixedUp = 0;
};

Recording load(const char* file)
{
    std::ifstream in(file, std::ios::binary);
    Recording recording;
    recording.bytes.assign(std::istreambuf_iterator<char>(in), {});
    recording.name = std::string(file).substr(std::string(file).find_last_of('/') + 1);
    return recording;
}

void send(int port, const std::string& token, const Recording& recording, Tally& tally)
{
    httplib::Client client("127.0.0.1", port);
    client.set_read_timeout(300);
    client.set_write_timeout(60);
    const auto begun = Clock::now();
    const auto answer =
        client.Post("/analyze", {{"Authorization", "Bearer " + token}, {"X-Filename", recording.name}},
                    recording.bytes, "application/octet-stream");
    if (!answer) {
        ++tally.errors;
    } else if (answer->status == 503) {
        ++tally.refused;
        const std::string after = answer->get_header_value("Retry-After");
        if (after.empty()) ++tally.refusedWithoutRetryAfter;
        std::this_thread::sleep_for(std::chrono::milliseconds(100 * std::max(1, std::atoi(after.c_str()))));
    } else if (answer->status != 200) {
        ++tally.errors;
    } else {
        const auto json = nlohmann::json::parse(answer->body, nullptr, false);
        if (json.is_discarded() || json["file"] != recording.name) {
            ++tally.mixedUp;
            return;
        }
        tally.seconds.push_back(std::chrono::duration<double>(Clock::now() - begun).count());
        tally.sound += json["duration_s"].get<double>();
    }
}

double percentile(const std::vector<double>& sorted, double share)
{
    if (sorted.empty()) return 0;
    return sorted[std::min(sorted.size() - 1, std::size_t(share * double(sorted.size())))];
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 6) {
        std::fprintf(stderr, "bench_serve PORT TOKEN CLIENTS SECONDS FILE...\n");
        return 2;
    }
    const int port = std::atoi(argv[1]);
    const std::string token = argv[2];
    const int count = std::atoi(argv[3]);
    const double seconds = std::atof(argv[4]);
    std::vector<Recording> recordings;
    for (int i = 5; i < argc; ++i) recordings.push_back(load(argv[i]));

    std::vector<Tally> tallies(static_cast<std::size_t>(count));
    std::atomic<std::size_t> next{0};
    const auto begun = Clock::now();
    const auto end = begun + std::chrono::duration<double>(seconds);
    std::vector<std::thread> clients;
    for (int i = 0; i < count; ++i)
        clients.emplace_back([&, i] {
            while (Clock::now() < end)
                send(port, token, recordings[next++ % recordings.size()], tallies[std::size_t(i)]);
        });
    for (auto& client : clients) client.join();
    const double took = std::chrono::duration<double>(Clock::now() - begun).count();

    Tally all;
    for (const Tally& tally : tallies) {
        all.seconds.insert(all.seconds.end(), tally.seconds.begin(), tally.seconds.end());
        all.sound += tally.sound;
        all.refused += tally.refused;
        all.refusedWithoutRetryAfter += tally.refusedWithoutRetryAfter;
        all.errors += tally.errors;
        all.mixedUp += tally.mixedUp;
    }
    std::sort(all.seconds.begin(), all.seconds.end());
    std::printf("| %d | %zu | %.1f | %.0f | %.0f | %.0f | %.0f | %d | %d | %d |\n", count, all.seconds.size(),
                double(all.seconds.size()) / took, all.sound / took, 1000 * percentile(all.seconds, 0.5),
                1000 * percentile(all.seconds, 0.99), all.seconds.empty() ? 0 : 1000 * all.seconds.back(),
                all.refused, all.refusedWithoutRetryAfter, all.errors + all.mixedUp);
    return all.errors + all.mixedUp + all.refusedWithoutRetryAfter == 0 ? 0 : 1;
}
