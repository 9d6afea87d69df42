#include "core/acoustics/LevelCalibration.h"

#include "core/dsp/Stft.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

constexpr float kFullScale = 0.999F;
constexpr double kBlockSeconds = 0.125;
constexpr double kLeastCountedHz = 20;
constexpr int kToneBins = 4; // on either side of the peak: a Hann window puts all of a tone there

Error refusal(std::string sentence)
{
    return {ErrorKind::InvalidArgument, "tone", std::move(sentence)};
}

double dbOf(double meanSquare)
{
    return 10 * std::log10(std::max(2 * meanSquare, 1e-20));
}

/// Between the loudest and the quietest block.
double spreadOf(std::span<const float> samples, SampleRate rate)
{
    const auto block = static_cast<std::size_t>(rate.hz * kBlockSeconds);
    double least = 1e9, most = -1e9;
    for (std::size_t at = 0; at + block <= samples.size(); at += block) {
        double squares = 0;
        for (const float sample : samples.subspan(at, block)) squares += double(sample) * double(sample);
        const double db = dbOf(squares / double(block));
        least = std::min(least, db);
        most = std::max(most, db);
    }
    return most - least;
}

/// Mean square in each bin, so that the sum over all bins is that of the sound.
std::vector<double> powersOf(std::span<const float> samples, int fftSize)
{
    StftConfig config{.windowLength = fftSize, .hopLength = fftSize / 2, .fftSize = fftSize};
    Stft stft(config);
    std::vector<float> power(static_cast<std::size_t>(config.bins()));
    std::vector<double> sum(power.size());
    std::size_t frames = 0;
    for (std::size_t at = 0; at + std::size_t(fftSize) <= samples.size(); at += std::size_t(fftSize) / 2) {
        stft.power(samples.subspan(at, std::size_t(fftSize)), power);
        for (std::size_t i = 0; i < power.size(); ++i) sum[i] += double(power[i]);
        ++frames;
    }
    // Parseval for the periodic Hann window, whose squares sum to 3/8 of its length; both halves of the
    // spectrum.
    const double scale =
        2 / (double(fftSize) * double(fftSize) * 0.375 * double(std::max<std::size_t>(frames, 1)));
    for (double& value : sum) value *= scale;
    return sum;
}

double peakHz(const std::vector<double>& powers, std::size_t peak, double binHz)
{
    if (peak == 0 || peak + 1 >= powers.size()) return double(peak) * binHz;
    const double a = std::log(powers[peak - 1] + 1e-30), b = std::log(powers[peak] + 1e-30),
                 c = std::log(powers[peak + 1] + 1e-30);
    const double curve = a - 2 * b + c;
    return (double(peak) + (curve < 0 ? 0.5 * (a - c) / curve : 0)) * binHz;
}

nlohmann::json jsonOf(const LevelCalibration& calibration)
{
    return {{"offset_db", calibration.offsetDb},
            {"known_db_spl", calibration.knownDbSpl},
            {"tone_hz", calibration.toneHz},
            {"tone_dbfs", calibration.toneDbfs},
            {"day", calibration.day}};
}

std::optional<LevelCalibration> calibrationFrom(const nlohmann::json& json)
{
    if (!json.is_object()) return std::nullopt;
    const auto number = [&json](const char* name) {
        const auto at = json.find(name);
        return at != json.end() && at->is_number() ? at->get<double>() : std::nan("");
    };
    LevelCalibration calibration;
    calibration.offsetDb = number("offset_db");
    calibration.knownDbSpl = number("known_db_spl");
    calibration.toneHz = number("tone_hz");
    calibration.toneDbfs = number("tone_dbfs");
    if (const auto day = json.find("day"); day != json.end() && day->is_string())
        calibration.day = day->get<std::string>();
    for (const double value :
         {calibration.offsetDb, calibration.knownDbSpl, calibration.toneHz, calibration.toneDbfs})
        if (!std::isfinite(value)) return std::nullopt;
    return calibration;
}

std::map<std::string, LevelCalibration> calibrationsFrom(const nlohmann::json& json, const char* name)
{
    std::map<std::string, LevelCalibration> all;
    const auto at = json.find(name);
    if (at == json.end() || !at->is_object()) return all;
    for (const auto& [key, value] : at->items())
        if (const auto calibration = calibrationFrom(value)) all[key] = *calibration;
    return all;
}

template <class Map>
std::optional<LevelCalibration> foundIn(const Map& map, const std::string& key)
{
    const auto at = map.find(key);
    return at == map.end() ? std::nullopt : std::optional(at->second);
}

} // namespace

Result<MeasuredTone> measureTone(std::span<const float> samples, SampleRate rate)
{
    MeasuredTone tone;
    tone.seconds = double(samples.size()) / rate.hz;
    if (tone.seconds < kLeastToneSeconds)
        return tl::unexpected(refusal("This stretch is too short; select at least a second of the tone."));
    if (std::any_of(samples.begin(), samples.end(), [](float s) { return !(std::abs(s) < kFullScale); }))
        return tl::unexpected(refusal("The tone is clipped; turn the input down and record it again."));
    double squares = 0;
    for (const float sample : samples) squares += double(sample) * double(sample);
    if (dbOf(squares / double(samples.size())) < kLeastToneDbfs)
        return tl::unexpected(
            refusal("There is next to no sound here; select the stretch in which the calibrator sounds."));
    tone.spreadDb = spreadOf(samples, rate);
    if (tone.spreadDb > kMostToneSpreadDb)
        return tl::unexpected(refusal("This sound is not steady; select a stretch with the calibrator's tone "
                                      "alone, without its beginning and end."));
    int fftSize = 1024;
    while (fftSize * 8 < rate.hz && fftSize < 65536) fftSize *= 2;
    const auto powers = powersOf(samples, fftSize);
    const double binHz = rate.hz / double(fftSize);
    const auto first = static_cast<std::size_t>(std::ceil(kLeastCountedHz / binHz));
    const auto peak = static_cast<std::size_t>(
        std::max_element(powers.begin() + static_cast<std::ptrdiff_t>(first), powers.end()) - powers.begin());
    double all = 0, inTone = 0;
    for (std::size_t i = first; i < powers.size(); ++i) {
        all += powers[i];
        if (i + kToneBins >= peak && i <= peak + kToneBins) inTone += powers[i];
    }
    tone.hz = peakHz(powers, peak, binHz);
    if (!(inTone >= kLeastToneShare * all) || tone.hz < kLeastToneHz)
        return tl::unexpected(
            refusal("This is no single tone; select a stretch with the calibrator's tone alone."));
    tone.levelDbfs = dbOf(inTone);
    return tone;
}

Result<MeasuredTone> measureTone(const RandomAccessAudio& audio, double beginSeconds, double endSeconds)
{
    const double rate = audio.sampleRate().hz;
    const auto begin = std::clamp<std::int64_t>(std::llround(beginSeconds * rate), 0, audio.length());
    const auto end = std::clamp<std::int64_t>(
        std::llround(std::min(endSeconds, beginSeconds + kMostToneSeconds) * rate), begin, audio.length());
    std::vector<float> samples(static_cast<std::size_t>(end - begin));
    std::size_t done = 0;
    while (done < samples.size()) {
        const auto got = audio.read(SamplePos{begin + static_cast<std::int64_t>(done)},
                                    std::span<float>(samples).subspan(done));
        if (!got) return tl::unexpected(got.error());
        if (*got == 0) break;
        done += *got;
    }
    samples.resize(done);
    return measureTone(samples, audio.sampleRate());
}

Result<LevelCalibration> calibrationOf(const MeasuredTone& tone, double knownDbSpl, std::string day)
{
    if (!(knownDbSpl >= kLeastKnownDbSpl && knownDbSpl <= kMostKnownDbSpl))
        return tl::unexpected(
            refusal("The calibrator's level must lie within 40 and 140 dB; it stands on it."));
    return LevelCalibration{.offsetDb = knownDbSpl - tone.levelDbfs,
                            .knownDbSpl = knownDbSpl,
                            .toneHz = tone.hz,
                            .toneDbfs = tone.levelDbfs,
                            .day = std::move(day)};
}

std::optional<LevelCalibration> LevelCalibrations::ofDevice(const std::string& device) const
{
    return foundIn(m_devices, device);
}

std::optional<LevelCalibration> LevelCalibrations::ofRecording(const std::string& path) const
{
    if (const auto own = foundIn(m_recordings, path)) return own;
    return ofDevice(deviceOf(path));
}

std::string LevelCalibrations::deviceOf(const std::string& path) const
{
    const auto at = m_deviceOf.find(path);
    return at == m_deviceOf.end() ? std::string() : at->second;
}

std::vector<std::string> LevelCalibrations::devices() const
{
    std::vector<std::string> names;
    for (const auto& [name, calibration] : m_devices) names.push_back(name);
    return names;
}

void LevelCalibrations::setDevice(const std::string& device, const LevelCalibration& calibration)
{
    m_devices[device] = calibration;
}

void LevelCalibrations::setRecording(const std::string& path, const LevelCalibration& calibration)
{
    m_recordings[path] = calibration;
}

void LevelCalibrations::setDeviceOf(const std::string& path, const std::string& device)
{
    m_recordings.erase(path);
    m_deviceOf[path] = device;
}

void LevelCalibrations::removeDevice(const std::string& device)
{
    m_devices.erase(device);
}

void LevelCalibrations::removeRecording(const std::string& path)
{
    m_recordings.erase(path);
    m_deviceOf.erase(path);
}

std::string LevelCalibrations::toJson() const
{
    nlohmann::json devices = nlohmann::json::object(), recordings = nlohmann::json::object();
    for (const auto& [name, calibration] : m_devices) devices[name] = jsonOf(calibration);
    for (const auto& [path, calibration] : m_recordings) recordings[path] = jsonOf(calibration);
    return nlohmann::json{{"format", "cryscope-level-calibrations"},
                          {"version", 1},
                          {"devices", std::move(devices)},
                          {"recordings", std::move(recordings)},
                          {"made_with", m_deviceOf}}
        .dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

Result<LevelCalibrations> LevelCalibrations::fromJson(const std::string& text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || json.value("format", nlohmann::json()) != "cryscope-level-calibrations")
        return fail(ErrorKind::Unreadable, {}, "The calibrations of levels cannot be read; calibrate again.");
    LevelCalibrations all;
    all.m_devices = calibrationsFrom(json, "devices");
    all.m_recordings = calibrationsFrom(json, "recordings");
    if (const auto made = json.find("made_with"); made != json.end() && made->is_object())
        for (const auto& [path, device] : made->items())
            if (device.is_string()) all.m_deviceOf[path] = device.get<std::string>();
    return all;
}

} // namespace cryscope
