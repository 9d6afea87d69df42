#include "core/analysis/LabelClips.h"

#include "core/audio/AudioWriter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::int64_t kBlock = 65536;
constexpr double kMostContext = 60;

std::string safe(std::string text)
{
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 ||
            std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos)
            c = '_';
    return text;
}

std::string fixed(double value, int decimals)
{
    std::array<char, 64> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

void replaceAll(std::string& text, std::string_view what, const std::string& by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

std::string kindOf(const Annotation& label)
{
    std::string kind = safe(judgedKind(label).value_or(label.kind));
    if (kind.empty()) return "label";
    if (kind.front() == '.') kind.front() = '_'; // never "..", a folder that leads away
    return kind;
}

std::string nameOf(const ClipCutConfig& config, const fs::path& recording, const Annotation& label,
                   std::size_t number)
{
    std::string digits = std::to_string(number);
    digits.insert(0, 3 - std::min<std::size_t>(digits.size(), 3), '0');
    std::string name = config.name;
    replaceAll(name, "{n}", digits);
    replaceAll(name, "{start}", fixed(label.startSeconds, 2));
    replaceAll(name, "{end}", fixed(label.endSeconds, 2));
    replaceAll(name, "{score}", label.confidence ? std::to_string(std::lround(*label.confidence * 100)) : "");
    replaceAll(name, "{kind}", kindOf(label));
    replaceAll(name, "{file}", recording.stem().string());
    name = safe(name);
    return name.empty() || name.front() == '.' ? "clip" + name : name;
}

fs::path freeName(const fs::path& folder, const std::string& name, const char* suffix)
{
    fs::path file = folder / (name + suffix);
    std::error_code error;
    for (int i = 2; fs::exists(file, error); ++i)
        file = folder / (name + " (" + std::to_string(i) + ")" + suffix);
    return file;
}

Result<void> write(const RandomAccessAudio& audio, std::int64_t begin, std::int64_t end, const fs::path& file,
                   bool flac, const CancelToken& cancel)
{
    auto writer = AudioWriter::create(file, audio.sampleRate(),
                                      flac ? AudioWriter::Format::Flac16 : AudioWriter::Format::Wav16);
    if (!writer) return tl::unexpected(writer.error());
    std::vector<float> block;
    for (std::int64_t at = begin; at < end;) {
        if (cancel.requested()) {
            (void)(*writer)->finish(); // so that no half-written file is left behind
            std::error_code error;
            fs::remove(file, error);
            return cancelled();
        }
        block.resize(static_cast<std::size_t>(std::min(kBlock, end - at)));
        const auto got = audio.read(SamplePos{at}, block);
        if (!got) return tl::unexpected(got.error());
        if (*got == 0) break;
        if (auto ok = (*writer)->write(std::span(block).first(*got)); !ok) return ok;
        at += static_cast<std::int64_t>(*got);
    }
    return (*writer)->finish();
}

} // namespace

Result<void> ClipCutConfig::validate() const
{
    if (name.empty())
        return fail(ErrorKind::InvalidArgument, "name", "The names of the clips need a pattern.");
    if (!(contextSeconds >= 0) || contextSeconds > kMostContext)
        return fail(ErrorKind::InvalidArgument, "contextSeconds",
                    "The sound around a label is 0 to 60 seconds, not " + fixed(contextSeconds, 1) + ".");
    return {};
}

Result<std::vector<fs::path>> cutClips(const RandomAccessAudio& audio, const fs::path& recording,
                                       const std::vector<Annotation>& labels, const fs::path& folder,
                                       const ClipCutConfig& config, const CancelToken& cancel,
                                       const ProgressFn& progress)
{
    if (auto ok = config.validate(); !ok) return tl::unexpected(ok.error());
    std::vector<fs::path> files;
    const double rate = audio.sampleRate().hz;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        report(progress, double(i) / double(labels.size()), "clips");
        const Annotation& label = labels[i];
        if (label.endSeconds <= label.startSeconds) continue;
        const auto begin = std::clamp<std::int64_t>(
            std::llround((label.startSeconds - config.contextSeconds) * rate), 0, audio.length());
        const auto end = std::clamp<std::int64_t>(
            std::llround((label.endSeconds + config.contextSeconds) * rate), 0, audio.length());
        if (end <= begin) continue;
        const fs::path place = config.folderPerKind ? folder / kindOf(label) : folder;
        std::error_code error;
        fs::create_directories(place, error);
        if (error)
            return fail(ErrorKind::Permission, place.string(),
                        "This folder cannot be made (" + error.message() + "); choose another one.");
        const fs::path file =
            freeName(place, nameOf(config, recording, label, i + 1), config.flac ? ".flac" : ".wav");
        if (auto ok = write(audio, begin, end, file, config.flac, cancel); !ok)
            return tl::unexpected(ok.error());
        files.push_back(file);
    }
    return files;
}

} // namespace cryscope
