#pragma once

#include "core/analysis/AlertForecast.h"
#include "ui/alerts/AlertSettings.h"

#include <QCoreApplication>
#include <QString>

namespace cryscope {

/// Rules and alerts in the language of the window.
class AlertWords {
    Q_DECLARE_TR_FUNCTIONS(AlertWords)
public:
    /// "Alerts when 4 of 6 windows are at least 95 % sure and it has cried for 1 s. ..."
    static QString rule(const AlertRule& rule);
    /// "With this rule the last 24 hours would have given 3 alerts."
    static QString forecast(const AlertForecast& forecast, double hours);
    /// "Held back: 2 too short, 1 in quiet hours. ..."; empty when there is nothing to say.
    static QString heldBack(const AlertForecast& forecast);
    static QString tone(const std::optional<AlertTone>& tone);
    /// "The baby cries", "The baby still cries", "It is quiet again"
    static QString title(AlertEvent::Kind phase);
    /// "Since 02:13, for 5 min. Kind: not sure."
    static QString text(const AlertEvent& event);
    /// "5 s", "2 min", "1 h 5 min"
    static QString duration(double seconds);
};

} // namespace cryscope
