#include "core/service/AnalysisService.h"

#include "core/analysis/FileWork.h"
#include "core/audio/DecodedSource.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cryscope {
namespace {

constexpr int kMostJobs = 256;
constexpr int kLongestQueue = 100'000;
constexpr double kLongestSeconds = 86'400;
constexpr double kNewShare = 0.2; ///< of the newest request in the running mean
constexpr double kLongestRetry = 600;

tl::unexpected<Error> outOfRange(const char* field, const std::string& value, const std::string& range)
{
    return fail(ErrorKind::InvalidArgument, field,
                "The value " + value + " is out of range; choose one from " + range + ".");
}

} // namespace

struct AnalysisService::Ticket::Request {
    std::unique_ptr<ByteInput> sound;
    std::string name;
    Clock::time_point deadline;
    CancelSource cancel;
    std::optional<Result<ClipAnalysis>> answer; ///< guarded by the service's mutex
    std::condition_variable answered;
};

Result<void> ServiceConfig::validate() const
{
    if (jobs < 0 || jobs > kMostJobs) return outOfRange("jobs", std::to_string(jobs), "0 (all cores) to 256");
    if (queue < 1 || queue > kLongestQueue) return outOfRange("queue", std::to_string(queue), "1 to 100000");
    if (!(limitSeconds >= 0.001) || limitSeconds > kLongestSeconds)
        return outOfRange("limitSeconds", std::to_string(limitSeconds), "0.001 to 86400");
    return analysis.episodes.validate();
}

AnalysisService::Ticket::~Ticket()
{
    if (m_request) m_service->forget(m_request, false);
}

std::optional<Result<ClipAnalysis>> AnalysisService::Ticket::wait()
{
    assert(m_request);
    const auto request = std::move(m_request);
    std::unique_lock lock(m_service->m_mutex);
    if (request->answered.wait_until(lock, request->deadline, [&] { return request->answer.has_value(); }))
        return std::move(request->answer);
    lock.unlock();
    m_service->forget(request, true);
    return std::nullopt;
}

AnalysisService::AnalysisService(const Models& models, const ServiceConfig& config)
    : m_config(config), m_models(SharedModels(models, coresFor(config.jobs)).models)
{
    assert(config.validate());
    m_counts.places = std::size_t(config.queue);
    const int threads = filesAtOnce(coresFor(config.jobs));
    for (int i = 0; i < threads; ++i) m_threads.emplace_back([this] { work(); });
}

AnalysisService::~AnalysisService()
{
    giveUp();
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_work.notify_all();
    for (std::thread& thread : m_threads) thread.join();
}

std::optional<AnalysisService::Refusal> AnalysisService::refusal() const
{
    if (!m_counts.isOpen) return Refusal::Closed;
    if (m_waiting.size() >= m_counts.places) return Refusal::Full;
    return std::nullopt;
}

tl::expected<AnalysisService::Ticket, AnalysisService::Refusal>
AnalysisService::submit(std::unique_ptr<ByteInput> sound, std::string name)
{
    assert(sound);
    auto request = std::make_shared<Request>();
    request->sound = std::move(sound);
    request->name = std::move(name);
    request->deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                           std::chrono::duration<double>(m_config.limitSeconds));
    {
        const std::lock_guard lock(m_mutex);
        if (const auto refused = refusal()) {
            ++m_counts.refused;
            return tl::unexpected(*refused);
        }
        m_waiting.push_back(request);
    }
    m_work.notify_one();
    return Ticket(*this, std::move(request));
}

std::optional<AnalysisService::Refusal> AnalysisService::wouldRefuse() const
{
    const std::lock_guard lock(m_mutex);
    return refusal();
}

int AnalysisService::retryAfterSeconds() const
{
    const std::lock_guard lock(m_mutex);
    const double rounds = double(m_waiting.size() + 1) / double(m_threads.size());
    return static_cast<int>(std::clamp(std::ceil(rounds * m_meanSeconds), 1.0, kLongestRetry));
}

ServiceState AnalysisService::state() const
{
    const std::lock_guard lock(m_mutex);
    ServiceState now = m_counts;
    now.waiting = m_waiting.size();
    now.underWay = m_underWay.size();
    return now;
}

void AnalysisService::close()
{
    const std::lock_guard lock(m_mutex);
    m_counts.isOpen = false;
}

void AnalysisService::giveUp()
{
    const std::lock_guard lock(m_mutex);
    m_counts.isOpen = false;
    for (const auto& request : m_underWay) request->cancel.request();
    for (const auto& request : m_waiting) {
        request->answer = cancelled();
        request->answered.notify_all();
    }
    m_waiting.clear();
}

/// Nobody waits for this answer any more.
void AnalysisService::forget(const std::shared_ptr<Request>& request, bool isOverTime)
{
    const std::lock_guard lock(m_mutex);
    if (isOverTime) ++m_counts.overTime;
    request->cancel.request();
    std::erase(m_waiting, request);
}

void AnalysisService::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_work.wait(lock, [this] { return m_ends || !m_waiting.empty(); });
        if (m_waiting.empty()) return;
        const auto request = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_underWay.push_back(request);
        lock.unlock();
        const auto begun = Clock::now();
        auto answer = analyseOne(*request);
        const double seconds = std::chrono::duration<double>(Clock::now() - begun).count();
        lock.lock();
        std::erase(m_underWay, request);
        if (request->cancel.token().requested()) {
            request->answer = cancelled();
        } else {
            ++m_counts.answered;
            m_meanSeconds += (m_meanSeconds == 0 ? 1 : kNewShare) * (seconds - m_meanSeconds);
            request->answer = std::move(answer);
        }
        request->answered.notify_all();
    }
}

Result<ClipAnalysis> AnalysisService::analyseOne(Request& request) const
{
    const CancelToken cancel = request.cancel.token();
    try {
        auto source =
            openAudioBytes(std::move(request.sound), request.name, {.channel = {}, .cancel = cancel});
        if (!source) return tl::unexpected(source.error());
        return analyse(std::move(*source), m_models, m_config.analysis, cancel);
    } catch (const std::exception& error) {
        // Out of memory over one hostile recording, say: the others go on.
        return fail(ErrorKind::Internal, request.name,
                    std::string("The analysis failed (") + error.what() + "); try this recording alone.");
    }
}

} // namespace cryscope
