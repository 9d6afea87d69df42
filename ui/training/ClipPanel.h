#pragma once

#include "ui/jobs/JobThread.h"
#include "ui/shared/Settings.h"
#include "ui/sound/Player.h"
#include "ui/training/ClipPreview.h"
#include "ui/training/TrainingData.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QWidget>
#include <optional>

namespace cryscope {

class ClipPicture;

/// One clip as it was recorded and as augmentation changes it: two spectrograms over each other, both can be
/// heard, and "Another" changes it anew.
class ClipPanel final : public QWidget {
    Q_OBJECT
public:
    ClipPanel(TrainingData& data, Settings& settings, QWidget* parent = nullptr);
    ~ClipPanel() override;

    /// Where sound goes; before anything was played (tests). Else the system's loudspeaker.
    void setOutput(std::unique_ptr<PlaybackOutput> output) { m_output = std::move(output); }
    void setClip(std::optional<std::size_t> row);
    void setAugmentation(const AugmentConfig& changes);
    /// Plays the clip as it was recorded, or stops.
    void togglePlaying();
    bool isPlaying() const { return m_player && m_player->isPlaying(); }
    const ClipPreview* preview() const { return m_preview ? &*m_preview : nullptr; }
    std::uint64_t seed() const { return m_seed; }

Q_SIGNALS:
    void failed(const QString& sentence);
    void previewed();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void make();
    void play(bool changed);
    Player& player();

    TrainingData& m_data;
    Settings& m_settings;
    std::unique_ptr<PlaybackOutput> m_output;
    std::unique_ptr<Player> m_player;
    bool m_playsChanged = false;
    bool m_playsWhenMade = false;
    std::optional<std::size_t> m_row;
    AugmentConfig m_changes;
    std::uint64_t m_seed = 1;
    std::optional<ClipPreview> m_preview;
    JobThread m_job;
    QTimer m_soon; ///< whoever runs through the table does not decode every clip on the way

    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_beforeTitle;
    QLabel* m_afterTitle;
    ClipPicture* m_before;
    ClipPicture* m_after;
    QPushButton* m_playBefore;
    QPushButton* m_playAfter;
    QPushButton* m_another;
    QLabel* m_note;
};

} // namespace cryscope
