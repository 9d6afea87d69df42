#pragma once

#include "core/dsp/Window.h"
#include "core/picture/ColourMap.h"
#include "core/picture/FrequencyScale.h"
#include "core/picture/Overlap.h"
#include "core/picture/PictureStore.h"
#include "ui/shared/Format.h"
#include "ui/shared/ThemeController.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <memory>

namespace cryscope {

/// How spectrograms are drawn; shared by Review and Monitor.
struct SpectrogramLook {
    ColourMapId colours = ColourMapId::Magma;
    LevelRange levels{-100.0F, -20.0F};
    int fftSize = 1024; ///< samples of the window, one of kFftSizes
    WindowShape window = WindowShape::Hann;
    int padding = 1;                       ///< one of kPaddings
    int hopsPerWindow = kAutomaticOverlap; ///< one of kOverlaps
    FrequencyScale scale = FrequencyScale::Linear;
    float emphasisDbPerOctave = 0; ///< 0..kMostEmphasis
    bool operator==(const SpectrogramLook&) const = default;
};

inline constexpr std::array kPaddings = {1, 2, 4};
inline constexpr float kMostEmphasis = 12;
inline constexpr float kLeastGamma = 0.3F;
inline constexpr float kMostGamma = 3;
inline constexpr std::array kFftSizes = {128, 256, 512, 1024, 2048, 4096};

/// What is remembered between two runs. Values that a hand-edited file gets wrong read as their defaults.
/// GUI thread.
class Settings {
public:
    /// In the user's configuration folder.
    Settings();
    /// In a file of the caller's choice (tests).
    explicit Settings(const QString& iniFile);

    SpectrogramLook spectrogramLook() const;
    void setSpectrogramLook(const SpectrogramLook& look);

    TimeFormat timeFormat() const;
    void setTimeFormat(TimeFormat format);

    ThemeMode themeMode() const;
    void setThemeMode(ThemeMode mode);

    bool followPlayback() const;
    void setFollowPlayback(bool follow);

    /// Whether clips in which voices dominate are not kept.
    bool dropsVoices() const;
    void setDropsVoices(bool drops);

    /// How much of pictures of recordings may lie on the disk; 0: nothing.
    std::int64_t pictureBytes() const;
    void setPictureBytes(std::int64_t bytes);

    /// Most recent first, at most ten, only files that still exist.
    QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void clearRecentFiles();

    /// The folder that the open dialog starts in; empty at first.
    QString lastFolder() const;
    void setLastFolder(const QString& folder);

    /// Window geometry and splitters: `key` such as "window/geometry".
    QByteArray layout(const QString& key) const;
    void setLayout(const QString& key, const QByteArray& state);

    /// Anything else that one part alone remembers, under "part/name".
    QVariant value(const QString& key, const QVariant& fallback = {}) const;
    void setValue(const QString& key, const QVariant& value);
    void remove(const QString& key);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace cryscope
