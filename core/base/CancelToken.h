#pragma once

#include <atomic>
#include <memory>

namespace cryscope {

/// Asked by a long task once a block. Copies share one flag; a default-constructed token never cancels.
/// Thread-safe.
class CancelToken {
public:
    CancelToken() = default;
    bool requested() const noexcept { return m_flag && m_flag->load(std::memory_order_relaxed); }

private:
    friend class CancelSource;
    explicit CancelToken(std::shared_ptr<const std::atomic<bool>> flag) : m_flag(std::move(flag)) {}
    std::shared_ptr<const std::atomic<bool>> m_flag;
};

/// Held by whoever may stop the task. Thread-safe; request() may be called from a signal handler.
class CancelSource {
public:
    void request() noexcept { m_flag->store(true, std::memory_order_relaxed); }
    CancelToken token() const { return CancelToken(m_flag); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace cryscope
