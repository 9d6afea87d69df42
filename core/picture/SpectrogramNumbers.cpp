#include "core/picture/SpectrogramNumbers.h"

#include "core/base/AtomicFile.h"
#include "core/features/NpyWriter.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <fstream>

namespace cryscope {

namespace fs = std::filesystem;

namespace {

std::string suffixOf(const fs::path& file)
{
    std::string suffix = file.extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](unsigned char c) { return static_cast<char>(c < 128 ? std::tolower(c) : c); });
    return suffix;
}

/// Column after column of the picture, each from the lowest row up.
std::vector<float> transposed(const SpectrogramRaster& raster)
{
    const auto width = std::size_t(raster.width());
    const auto height = std::size_t(raster.height());
    std::vector<float> all(width * height);
    std::vector<float> row(width);
    for (std::size_t y = 0; y < height; ++y) {
        raster.row(static_cast<int>(height - 1 - y), row);
        for (std::size_t x = 0; x < width; ++x) all[x * height + y] = row[x];
    }
    return all;
}

void append(std::string& line, double value, int decimals)
{
    std::array<char, 64> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    line.append(text.data(), end.ptr);
}

Result<void> writeCsv(const SpectrogramRaster& raster, double startSeconds, const fs::path& file)
{
    std::ofstream out(file, std::ios::binary);
    const auto height = std::size_t(raster.height());
    std::string line = "time_s";
    for (int y = raster.height() - 1; y >= 0; --y) {
        line += ',';
        append(line, raster.config().edgeHz(y + 0.5, raster.sampleRate()), 2);
    }
    out << line << '\n';
    const std::vector<float> levels = transposed(raster);
    const double step = toSeconds(raster.length(), raster.sampleRate()) / raster.width();
    for (std::size_t x = 0; x < std::size_t(raster.width()) && out; ++x) {
        line.clear();
        append(line, startSeconds + (double(x) + 0.5) * step, 6);
        for (std::size_t y = 0; y < height; ++y) {
            line += ',';
            append(line, double(levels[x * height + y]), 2);
        }
        out << line << '\n';
    }
    out.flush();
    if (out) return {};
    return fail(ErrorKind::Io, file.string(), "The numbers cannot be written; make room on the disk.");
}

} // namespace

bool isNumbersName(const fs::path& file)
{
    const std::string suffix = suffixOf(file);
    return suffix == ".csv" || suffix == ".npy";
}

Result<void> writeNumbers(const SpectrogramRaster& raster, double startSeconds, const fs::path& file)
{
    if (!isNumbersName(file))
        return fail(ErrorKind::InvalidArgument, file.string(),
                    "The kind of numbers goes by the name; let it end in .csv or .npy.");
    if (suffixOf(file) == ".csv")
        return writeFileAtomically(
            file, [&](const fs::path& temporary) { return writeCsv(raster, startSeconds, temporary); });
    auto writer = NpyWriter::create(file, std::size_t(raster.height()));
    if (!writer) return tl::unexpected(writer.error());
    if (auto done = (*writer)->write(transposed(raster)); !done) return done;
    return (*writer)->finish();
}

} // namespace cryscope
