#pragma once

#include "ui/jobs/CurvesJob.h"
#include "ui/spectrogram/CurveLayer.h"

#include <QObject>
#include <QTimer>

namespace cryscope {

class OpenRecording;
class ReviewActions;
class Settings;
class SpectrogramPanel;

/// Has pitch and level measured where the view is, and shown over the spectrogram. What it is given outlives
/// it. GUI thread.
class CurveController : public QObject {
    Q_OBJECT

public:
    /// A longer view shows no curves: they could not be told from noise, and take long.
    static constexpr double kLongestView = 120;

    struct Parts {
        Settings& settings;
        OpenRecording& recording;
        ReviewActions& actions;
        SpectrogramPanel& panel;
    };
    explicit CurveController(const Parts& parts, QObject* parent = nullptr);

    const std::shared_ptr<const SoundCurves>& curves() const { return m_curves; }

Q_SIGNALS:
    void message(const QString& sentence);

private:
    void choose();
    bool isWanted() const;
    void update();
    void show();

    Parts m_parts;
    CurvesJob m_job;
    QTimer m_rest; ///< the view has stopped moving
    CurveChoice m_choice;
    std::shared_ptr<const SoundCurves> m_curves;
};

} // namespace cryscope
