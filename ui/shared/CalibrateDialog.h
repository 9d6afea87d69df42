#pragma once

#include "core/acoustics/LevelCalibration.h"

#include <QDialog>
#include <QString>
#include <QStringList>
#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QRadioButton;

namespace cryscope {

class LevelBook;

/// Levels in dB SPL: by a tone of known level that was just measured, by what is known of a device, or not at
/// all. Of a recording, or of the microphone that is listened to. What it changes is in result().
class CalibrateDialog : public QDialog {
    Q_OBJECT

public:
    struct Subject {
        QString recording; ///< path; empty: the microphone
        QString device;    ///< the microphone, or what the recording is said to be made with
        /// The tone, or the sentence why there is none; nullopt: nothing was selected.
        std::optional<Result<MeasuredTone>> tone;
    };
    CalibrateDialog(const LevelBook& book, Subject subject, QWidget* parent = nullptr);

    /// The calibrations as they are with what was chosen.
    LevelCalibrations result() const;

private:
    bool isOfRecording() const { return !m_subject.recording.isEmpty(); }
    QString toneWords() const;
    QString presentWords() const;
    void enable();

    const LevelBook& m_book;
    Subject m_subject;
    QRadioButton* m_byTone;
    QRadioButton* m_byDevice;
    QRadioButton* m_none;
    QDoubleSpinBox* m_known;
    QComboBox* m_keptFor;
    QComboBox* m_devices;
};

} // namespace cryscope
