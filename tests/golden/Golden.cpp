#include "tests/golden/Golden.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace cryscope::test {

namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error(file.string() + " is missing");
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string variable(const char* name)
{
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

template <class T>
T valueAt(const std::string& bytes, std::size_t at)
{
    T value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

} // namespace

FeatureMatrix readNpy(const fs::path& file)
{
    const std::string bytes = bytesOf(file);
    if (bytes.size() < 10 || bytes.compare(0, 8, std::string("\x93NUMPY\x01\x00", 8)) != 0)
        throw std::runtime_error(file.string() + " is no .npy of format 1.0");
    const std::size_t begin = 10u + valueAt<std::uint16_t>(bytes, 8);
    const std::string header = bytes.substr(10, begin - 10);
    std::smatch shape;
    if (begin % 64 != 0 || header.find("'descr': '<f4'") == std::string::npos ||
        header.find("'fortran_order': False") == std::string::npos || header.back() != '\n' ||
        !std::regex_search(header, shape, std::regex(R"('shape': \((\d+), (\d+)\))")))
        throw std::runtime_error(file.string() + " has an unexpected header: " + header);
    FeatureMatrix matrix{.columns = std::stoul(shape[2]), .values = {}};
    matrix.values.resize(std::stoul(shape[1]) * matrix.columns);
    if (bytes.size() != begin + matrix.values.size() * sizeof(float))
        throw std::runtime_error(file.string() + " is not as long as its shape");
    std::copy(bytes.begin() + std::ptrdiff_t(begin), bytes.end(),
              reinterpret_cast<char*>(matrix.values.data()));
    return matrix;
}

GoldenSound readGoldenWav(const fs::path& file)
{
    const std::string bytes = bytesOf(file);
    if (bytes.size() < 44 || valueAt<std::uint16_t>(bytes, 22) != 1 ||
        valueAt<std::uint16_t>(bytes, 34) != 16)
        throw std::runtime_error(file.string() + " is no plain 16-bit mono WAV");
    std::size_t chunk = 12;
    while (bytes.compare(chunk, 4, "data") != 0) {
        chunk += 8u + valueAt<std::uint32_t>(bytes, chunk + 4);
        if (chunk + 8 > bytes.size()) throw std::runtime_error(file.string() + " has no sound");
    }
    const std::size_t count =
        std::min<std::size_t>(valueAt<std::uint32_t>(bytes, chunk + 4), bytes.size() - chunk - 8) / 2;
    GoldenSound sound{.rateHz = valueAt<std::int32_t>(bytes, 24), .samples = {}};
    for (std::size_t i = 0; i < count; ++i)
        sound.samples.push_back(float(valueAt<std::int16_t>(bytes, chunk + 8 + 2 * i)) / 32768.0F);
    return sound;
}

fs::path goldenFolder()
{
    const std::string source = variable("CRYSCOPE_SOURCE_DIR");
    return (source.empty() ? fs::current_path() : fs::path(source)) / "tests" / "golden";
}

GoldenCase syntheticCry()
{
    const fs::path folder = goldenFolder();
    return {readGoldenWav(folder / "synthetic-cry.wav"), (folder / "synthetic-cry").string()};
}

std::optional<GoldenCase> realRecording()
{
    const fs::path wav = fs::path(variable("CRYSCOPE_DATA")) / "donateacry" / "cleaned" / "tired" /
                         "03ADDCFB-354E-416D-BF32-260CF47F7060-1433658024-1.1-f-04-ti.wav";
    const fs::path numbers = fs::path(variable("CRYSCOPE_GOLDEN")) / "real-8k";
    if (!fs::exists(wav) || !fs::exists(numbers.string() + ".stft.npy")) return std::nullopt;
    return GoldenCase{readGoldenWav(wav), numbers.string()};
}

} // namespace cryscope::test
