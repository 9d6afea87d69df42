#include "ui/shared/LevelBook.h"

#include "ui/shared/Format.h"

#include <QLocale>
#include <algorithm>

namespace cryscope {
namespace {

constexpr auto kKey = "levels/calibrations";
constexpr auto kDevicesKey = "levels/devices";
constexpr int kMostDevices = 20;

} // namespace

LevelBook::LevelBook(Settings& settings, QObject* parent) : QObject(parent), m_settings(settings)
{
    reload();
}

void LevelBook::reload()
{
    const QString text = m_settings.value(QLatin1String(kKey)).toString();
    const auto read = LevelCalibrations::fromJson(text.toStdString());
    LevelCalibrations all = read ? *read : LevelCalibrations();
    if (all == m_all) return;
    m_all = std::move(all);
    Q_EMIT changed();
}

void LevelBook::set(LevelCalibrations all)
{
    if (all == m_all) return;
    m_all = std::move(all);
    m_settings.setValue(QLatin1String(kKey), QString::fromStdString(m_all.toJson()));
    Q_EMIT changed();
}

std::optional<LevelCalibration> LevelBook::ofRecording(const QString& path) const
{
    return m_all.ofRecording(path.toStdString());
}

std::optional<LevelCalibration> LevelBook::ofDevice(const QString& device) const
{
    return m_all.ofDevice(device.toStdString());
}

QStringList LevelBook::knownDevices() const
{
    QStringList devices = m_settings.value(QLatin1String(kDevicesKey)).toStringList();
    for (const std::string& device : m_all.devices()) devices << QString::fromStdString(device);
    devices.removeAll(QString());
    devices.removeDuplicates();
    devices.sort(Qt::CaseInsensitive);
    return devices;
}

void LevelBook::noteDevice(const QString& device)
{
    QStringList devices = m_settings.value(QLatin1String(kDevicesKey)).toStringList();
    if (device.isEmpty() || devices.contains(device)) return;
    devices << device;
    while (devices.size() > kMostDevices) devices.removeFirst();
    m_settings.setValue(QLatin1String(kDevicesKey), devices);
}

QString formatLevel(double dbfs, const std::optional<double>& offsetDb)
{
    if (!offsetDb || !(dbfs > -150.0)) return formatLevel(dbfs);
    return QLocale().toString(dbfs + *offsetDb, 'f', 1) + QStringLiteral(" dB SPL");
}

} // namespace cryscope
