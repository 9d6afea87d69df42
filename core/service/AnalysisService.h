#pragma once

#include "core/analysis/Analysis.h"
#include "core/audio/ByteInput.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace cryscope {

struct ServiceConfig {
    AnalysisConfig analysis;
    int jobs = 0;              ///< cores to use, 0..256; 0: all of them
    int queue = 64;            ///< requests that may wait beside those under way, 1..100,000
    double limitSeconds = 120; ///< from acceptance to answer, 0.001..86,400
    /// The error names field and value.
    Result<void> validate() const;
};

/// A snapshot; the counts are those since the beginning.
struct ServiceState {
    std::size_t waiting = 0, underWay = 0, places = 0; ///< now; places: how many may wait
    std::int64_t answered = 0;                         ///< with a result or with the recording's error
    std::int64_t refused = 0, overTime = 0;
    bool isOpen = true;
};

/// Recordings handed in by many at once, analysed on the worker threads of one set of models in the order in
/// which they came; windows that wait at the same time go to the model as one batch. A bounded queue: what
/// does not fit is refused at once, and what is accepted is answered or told that its time is over. Knows
/// nothing of where requests come from. Thread-safe.
class AnalysisService {
public:
    enum class Refusal {
        Full,  ///< as many wait as may
        Closed ///< nothing is accepted any more
    };

    /// A request that was accepted. Whoever lets go of it without an answer gives it up.
    class Ticket {
    public:
        Ticket(Ticket&&) noexcept = default;
        Ticket& operator=(Ticket&&) = delete;
        ~Ticket();
        /// Blocks until the answer is there; nullopt: the time is over (the work is given up). Call once.
        std::optional<Result<ClipAnalysis>> wait();

    private:
        friend class AnalysisService;
        struct Request;
        Ticket(AnalysisService& service, std::shared_ptr<Request> request)
            : m_service(&service), m_request(std::move(request))
        {}
        AnalysisService* m_service;
        std::shared_ptr<Request> m_request;
    };

    /// `config` must be valid. Threads run from here on.
    AnalysisService(const Models& models, const ServiceConfig& config);
    /// Gives up what is not done; every ticket must be gone.
    ~AnalysisService();
    AnalysisService(const AnalysisService&) = delete;
    AnalysisService& operator=(const AnalysisService&) = delete;

    /// Never blocks. `name` stands for the recording in messages, and its suffix helps to read it.
    tl::expected<Ticket, Refusal> submit(std::unique_ptr<ByteInput> sound, std::string name);
    /// Whether a request would be accepted now.
    std::optional<Refusal> wouldRefuse() const;
    /// When it is worth trying again, by what requests have taken so far; 1..600.
    int retryAfterSeconds() const;
    ServiceState state() const;

    /// Accepts nothing more; what was accepted goes on.
    void close();
    /// The same, and gives up what waits and what is under way: their answer is Cancelled.
    void giveUp();

private:
    using Clock = std::chrono::steady_clock;
    using Request = Ticket::Request;
    void work();
    Result<ClipAnalysis> analyseOne(Request& request) const;
    void forget(const std::shared_ptr<Request>& request, bool isOverTime);
    std::optional<Refusal> refusal() const;

    const ServiceConfig m_config;
    Models m_models; ///< batching

    mutable std::mutex m_mutex;
    std::condition_variable m_work;
    std::deque<std::shared_ptr<Request>> m_waiting;
    std::vector<std::shared_ptr<Request>> m_underWay;
    ServiceState m_counts;
    double m_meanSeconds = 0; ///< of one request on its thread
    bool m_ends = false;
    std::vector<std::thread> m_threads;
};

} // namespace cryscope
