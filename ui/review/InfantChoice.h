#pragma once

#include "core/library/LibraryTypes.h"

#include <QWidget>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;

namespace cryscope {

class OpenRecording;
class Settings;

/// Whose cries the open recording holds: one of the infants that are known, or an age alone. What is usual
/// depends on the age at the recording's own date: what is reviewed may be years old. GUI thread.
class InfantChoice : public QWidget {
    Q_OBJECT

public:
    InfantChoice(Settings& settings, OpenRecording& recording, QWidget* parent = nullptr);

    void setInfants(std::vector<Infant> infants);
    /// Remembered; nullopt: nobody who is known.
    void choose(const std::optional<InfantId>& infant);
    /// At the recording's date; nullopt: not known.
    std::optional<int> ageDays() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void retranslate();

    Settings& m_settings;
    OpenRecording& m_recording;
    std::vector<Infant> m_infants;
    QLabel* m_label;
    QComboBox* m_infant;
};

} // namespace cryscope
