// What moving a control of an alert rule costs: a day of scores judged anew. bench_alerts [HOURS]
#include "core/analysis/AlertForecast.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace cryscope;

int main(int argc, char** argv)
{
    const double hours = argc > 1 ? std::atof(argv[1]) : 24;
    constexpr double kHopSeconds = 0.25;
    AlertHistory history;
    history.from = UtcTime(std::chrono::sys_days(std::chrono::year(2024) / 3 / 30));
    history.until = plusSeconds(history.from, hours * 3600);
    std::mt19937 random(1);
    for (int minute = 0; minute < int(hours * 60); ++minute) {
        ScoreStretch row{SittingId{1}, plusSeconds(history.from, minute * 60), kHopSeconds, {}};
        for (int i = 0; i < 240; ++i)
            row.logits.push_back((minute % 20 < 4 ? 2.0F : -5.0F) + float(random() % 1000) / 200 - 2);
        history.scores.push_back(std::move(row));
    }
    AlertRule rule;
    rule.quietHours = QuietHours{std::chrono::minutes(60), std::chrono::minutes(300)};
    std::vector<double> times;
    int alerts = 0;
    for (int i = 0; i < 15; ++i) {
        rule.probability = 0.5 + 0.03 * i;
        const auto begun = std::chrono::steady_clock::now();
        alerts += forecastAlerts(history, rule, systemOffset()).alerts();
        times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    }
    std::sort(times.begin(), times.end());
    std::printf("%.0f hours of scores, %d alerts in 15 rules: median %.2f ms, longest %.2f ms\n", hours,
                alerts, times[times.size() / 2] * 1e3, times.back() * 1e3);
}
