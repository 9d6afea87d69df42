#include "ui/history/RetentionKeeper.h"

#include "ui/shared/ErrorWords.h"

#include <chrono>
#include <filesystem>

namespace cryscope {

namespace {

constexpr auto kDaysKey = "history/keepDays";
constexpr auto kRecordingDaysKey = "history/keepRecordingDays";
constexpr auto kMegabytesKey = "history/keepMegabytes";
constexpr auto kAnsweredKey = "history/keepAnswered";
constexpr auto kAppliesKey = "history/appliesRetention";
constexpr std::int64_t kMegabyte = 1'000'000;

} // namespace

RetentionRules retentionRules(Settings& settings)
{
    RetentionRules rules;
    if (const int days = settings.value(QLatin1String(kDaysKey), 0).toInt(); days > 0) rules.maxDays = days;
    if (const int days = settings.value(QLatin1String(kRecordingDaysKey), 0).toInt(); days > 0)
        rules.maxRecordingDays = days;
    if (const qint64 megabytes = settings.value(QLatin1String(kMegabytesKey), 0).toLongLong(); megabytes > 0)
        rules.maxBytes = megabytes * kMegabyte;
    rules.keepAnswered = settings.value(QLatin1String(kAnsweredKey), true).toBool();
    return rules;
}

void rememberRetention(Settings& settings, const RetentionRules& rules)
{
    settings.setValue(QLatin1String(kDaysKey), rules.maxDays.value_or(0));
    settings.setValue(QLatin1String(kRecordingDaysKey), rules.maxRecordingDays.value_or(0));
    settings.setValue(QLatin1String(kMegabytesKey), qint64(rules.maxBytes.value_or(0) / kMegabyte));
    settings.setValue(QLatin1String(kAnsweredKey), rules.keepAnswered);
}

bool appliesRetention(Settings& settings)
{
    return settings.value(QLatin1String(kAppliesKey), false).toBool();
}

void setAppliesRetention(Settings& settings, bool applies)
{
    settings.setValue(QLatin1String(kAppliesKey), applies);
}

RetentionKeeper::RetentionKeeper(Settings& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_job(nullptr, JobThread::Priority::Background)
{
    m_hourly.setInterval(std::chrono::hours(1));
    connect(&m_hourly, &QTimer::timeout, this, &RetentionKeeper::applyNow);
}

void RetentionKeeper::setFolder(const QString& folder)
{
    m_folder = folder;
    m_hourly.start();
    applyNow();
}

void RetentionKeeper::applyNow()
{
    const RetentionRules rules = retentionRules(m_settings);
    if (m_folder.isEmpty() || !appliesRetention(m_settings) || !rules.limitsAnything()) return;
    m_job.start([this, rules, folder = std::filesystem::path(m_folder.toStdString())](
                    const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        if (!std::filesystem::exists(folder / "library.sqlite")) return [] {};
        const auto library = Library::openBeside(folder);
        if (!library) return [this, error = library.error()] { Q_EMIT failed(errorText(error)); };
        const auto plan = planRetention(**library, rules, utcNow());
        if (!plan) return [this, error = plan.error()] { Q_EMIT failed(errorText(error)); };
        if (plan->count() == 0) return [] {};
        const auto done = apply(**library, *plan);
        if (!done) return [this, error = done.error()] { Q_EMIT failed(errorText(error)); };
        return
            [this, count = int(plan->count()), bytes = qint64(plan->bytes)] { Q_EMIT deleted(count, bytes); };
    });
}

} // namespace cryscope
