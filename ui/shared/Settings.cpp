#include "ui/shared/Settings.h"

#include <QFileInfo>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

constexpr qsizetype kMaxRecentFiles = 10;
constexpr float kLowestDb = -160.0F;
constexpr float kHighestDb = 20.0F;

float levelOf(const QVariant& value, float fallback)
{
    bool ok = false;
    const float db = value.toFloat(&ok);
    return ok && std::isfinite(db) && db >= kLowestDb && db <= kHighestDb ? db : fallback;
}

} // namespace

Settings::Settings()
    : m_store(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                          QStringLiteral("cryscope"), QStringLiteral("cryscope")))
{}

Settings::Settings(const QString& iniFile)
    : m_store(std::make_unique<QSettings>(iniFile, QSettings::IniFormat))
{}

SpectrogramLook Settings::spectrogramLook() const
{
    SpectrogramLook look;
    const auto name = [this](const char* key) { return value(QLatin1String(key)).toString().toStdString(); };
    look.colours = colourMapFromName(name("spectrogram/colours")).value_or(look.colours);
    LevelRange levels;
    levels.floorDb = levelOf(value(QStringLiteral("spectrogram/floorDb")), look.levels.floorDb);
    levels.ceilingDb = levelOf(value(QStringLiteral("spectrogram/ceilingDb")), look.levels.ceilingDb);
    if (levels.ceilingDb - levels.floorDb >= 1.0F) look.levels = levels;
    const float gamma = value(QStringLiteral("spectrogram/gamma"), 1.0F).toFloat();
    if (gamma >= kLeastGamma && gamma <= kMostGamma) look.levels.gamma = gamma;
    look.window = windowFromName(name("spectrogram/window")).value_or(look.window);
    look.scale = frequencyScaleFromName(name("spectrogram/scale")).value_or(look.scale);
    const int padding = value(QStringLiteral("spectrogram/padding")).toInt();
    if (std::find(kPaddings.begin(), kPaddings.end(), padding) != kPaddings.end()) look.padding = padding;
    const int hops = value(QStringLiteral("spectrogram/hopsPerWindow")).toInt();
    if (isOverlap(hops)) look.hopsPerWindow = hops;
    const float emphasis = value(QStringLiteral("spectrogram/emphasis")).toFloat();
    if (emphasis >= 0 && emphasis <= kMostEmphasis) look.emphasisDbPerOctave = emphasis;
    const int size = value(QStringLiteral("spectrogram/fftSize")).toInt();
    if (std::find(kFftSizes.begin(), kFftSizes.end(), size) != kFftSizes.end()) look.fftSize = size;
    return look;
}

void Settings::setSpectrogramLook(const SpectrogramLook& look)
{
    setValue(QStringLiteral("spectrogram/colours"),
             QString::fromStdString(std::string(colourMapName(look.colours))));
    setValue(QStringLiteral("spectrogram/floorDb"), look.levels.floorDb);
    setValue(QStringLiteral("spectrogram/ceilingDb"), look.levels.ceilingDb);
    setValue(QStringLiteral("spectrogram/gamma"), look.levels.gamma);
    setValue(QStringLiteral("spectrogram/window"),
             QString::fromStdString(std::string(windowName(look.window))));
    setValue(QStringLiteral("spectrogram/scale"),
             QString::fromStdString(std::string(frequencyScaleName(look.scale))));
    setValue(QStringLiteral("spectrogram/padding"), look.padding);
    setValue(QStringLiteral("spectrogram/hopsPerWindow"), look.hopsPerWindow);
    setValue(QStringLiteral("spectrogram/emphasis"), look.emphasisDbPerOctave);
    setValue(QStringLiteral("spectrogram/fftSize"), look.fftSize);
}

TimeFormat Settings::timeFormat() const
{
    const QString name = value(QStringLiteral("review/timeFormat")).toString();
    if (name == QLatin1String("seconds")) return TimeFormat::Seconds;
    if (name == QLatin1String("samples")) return TimeFormat::Samples;
    if (name == QLatin1String("wall-clock")) return TimeFormat::WallClock;
    return TimeFormat::Clock;
}

void Settings::setTimeFormat(TimeFormat format)
{
    const char* name = format == TimeFormat::Seconds     ? "seconds"
                       : format == TimeFormat::Samples   ? "samples"
                       : format == TimeFormat::WallClock ? "wall-clock"
                                                         : "clock";
    setValue(QStringLiteral("review/timeFormat"), QString::fromLatin1(name));
}

ThemeMode Settings::themeMode() const
{
    const QString name = value(QStringLiteral("window/theme")).toString();
    if (name == QLatin1String("light")) return ThemeMode::Light;
    if (name == QLatin1String("dark")) return ThemeMode::Dark;
    return ThemeMode::System;
}

void Settings::setThemeMode(ThemeMode mode)
{
    const char* name = mode == ThemeMode::Light ? "light" : mode == ThemeMode::Dark ? "dark" : "system";
    setValue(QStringLiteral("window/theme"), QString::fromLatin1(name));
}

bool Settings::followPlayback() const
{
    return value(QStringLiteral("review/followPlayback"), true).toBool();
}

void Settings::setFollowPlayback(bool follow)
{
    setValue(QStringLiteral("review/followPlayback"), follow);
}

bool Settings::dropsVoices() const
{
    return value(QStringLiteral("monitor/dropsVoices"), false).toBool();
}

void Settings::setDropsVoices(bool drops)
{
    setValue(QStringLiteral("monitor/dropsVoices"), drops);
}

std::int64_t Settings::pictureBytes() const
{
    bool ok = false;
    const qint64 bytes =
        value(QStringLiteral("pictures/bytes"), qint64{PictureStore::kUsualBytes}).toLongLong(&ok);
    return ok && bytes >= 0 ? bytes : PictureStore::kUsualBytes;
}

void Settings::setPictureBytes(std::int64_t bytes)
{
    setValue(QStringLiteral("pictures/bytes"), qint64{bytes});
}

QStringList Settings::recentFiles() const
{
    QStringList files = value(QStringLiteral("recentFiles")).toStringList();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files.mid(0, kMaxRecentFiles);
}

void Settings::addRecentFile(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = value(QStringLiteral("recentFiles")).toStringList();
    files.removeAll(absolute);
    files.prepend(absolute);
    setValue(QStringLiteral("recentFiles"), files.mid(0, kMaxRecentFiles));
}

void Settings::clearRecentFiles()
{
    m_store->remove(QStringLiteral("recentFiles"));
}

QString Settings::lastFolder() const
{
    return value(QStringLiteral("lastFolder")).toString();
}

void Settings::setLastFolder(const QString& folder)
{
    setValue(QStringLiteral("lastFolder"), folder);
}

QByteArray Settings::layout(const QString& key) const
{
    return value(key).toByteArray();
}

void Settings::setLayout(const QString& key, const QByteArray& state)
{
    setValue(key, state);
}

QVariant Settings::value(const QString& key, const QVariant& fallback) const
{
    return m_store->value(key, fallback);
}

void Settings::setValue(const QString& key, const QVariant& value)
{
    m_store->setValue(key, value);
}

void Settings::remove(const QString& key)
{
    m_store->remove(key);
}

} // namespace cryscope
