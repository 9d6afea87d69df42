#pragma once

#include "core/acoustics/LevelCalibration.h"
#include "ui/shared/Settings.h"

#include <QObject>
#include <QString>
#include <optional>

namespace cryscope {

/// The calibrations of levels that the settings keep, for one workspace: after a change elsewhere reload() is
/// called. What is not calibrated has no offset, and its levels stay in dBFS. GUI thread.
class LevelBook final : public QObject {
    Q_OBJECT
public:
    explicit LevelBook(Settings& settings, QObject* parent = nullptr);

    const LevelCalibrations& all() const { return m_all; }
    std::optional<LevelCalibration> ofRecording(const QString& path) const;
    std::optional<LevelCalibration> ofDevice(const QString& device) const;
    /// Kept at once.
    void set(LevelCalibrations all);
    void reload();
    /// Names of input devices that were seen or calibrated, to choose from.
    QStringList knownDevices() const;
    /// This device exists, whether or not it is calibrated.
    void noteDevice(const QString& device);

Q_SIGNALS:
    void changed();

private:
    Settings& m_settings;
    LevelCalibrations m_all;
};

/// "-23.4 dBFS", or "71.2 dB SPL" where the sound is calibrated: `offsetDb` is what 0 dBFS is there.
QString formatLevel(double dbfs, const std::optional<double>& offsetDb);

} // namespace cryscope
