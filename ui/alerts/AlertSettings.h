#pragma once

#include "core/analysis/AlertRule.h"
#include "core/audio/AlertTone.h"
#include "ui/shared/Settings.h"

#include <QString>
#include <optional>

namespace cryscope {

/// How somebody is alerted. Each way that makes a sound has one beside it that is seen.
struct AlertWays {
    std::optional<AlertTone> tone = AlertTone::Bell; ///< none: alerts are silent
    int volumePercent = 70;                          ///< of alerts and of the alarm; 0 .. 100
    bool alarm = true;                               ///< the sound of NOT MONITORING
    bool notification = true;                        ///< of the desktop
    bool flash = true;                               ///< the window in the desktop's list of windows
    bool curtain = true;                             ///< the whole window says it
    QString command;                                 ///< run for every alert; empty: none
    QString webhook; ///< address that every alert is posted to; empty: none, and no socket is opened
    bool operator==(const AlertWays&) const = default;
};

/// The rule and the ways, as they are remembered. Values that a hand-edited file gets wrong read as their
/// defaults.
struct AlertSettings {
    AlertRule rule = {};
    AlertWays ways = {};
    bool operator==(const AlertSettings&) const = default;

    static AlertSettings load(const Settings& settings);
    void save(Settings& settings) const;
};

} // namespace cryscope
