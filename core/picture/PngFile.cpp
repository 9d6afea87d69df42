#include "core/picture/PngFile.h"

#include <array>
#include <cassert>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>
#include <zlib.h>

namespace cryscope {

namespace {

void appendBigEndian(std::string& bytes, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
}

/// The format is that of the PNG specification (W3C 2003): signature, IHDR, pHYs, IDAT..., IEND.
class ZlibPngFile final : public PngFile {
public:
    ZlibPngFile(std::filesystem::path file, int width, int height, double dpi)
        : m_file(std::move(file)), m_stream(m_file, std::ios::binary | std::ios::trunc),
          m_width(std::size_t(width)), m_row(1 + 3 * m_width), m_previous(3 * m_width, 0), m_rowsLeft(height)
    {
        // Half the effort of the default costs a few percent of size in noise and halves the time.
        constexpr int kLevel = 4;
        m_ready = m_stream.is_open() && deflateInit(&m_deflate, kLevel) == Z_OK;
        if (!m_ready) return;
        m_stream << "\x89PNG\r\n\x1A\n";
        std::string header;
        appendBigEndian(header, std::uint32_t(width));
        appendBigEndian(header, std::uint32_t(height));
        header +=
            std::string("\x08\x02\x00\x00\x00", 5); // 8 bits, RGB, deflate, adaptive filters, not interlaced
        writeChunk("IHDR", header);
        constexpr double kInchesPerMetre = 1 / 0.0254;
        std::string resolution;
        for (int axis = 0; axis < 2; ++axis)
            appendBigEndian(resolution, static_cast<std::uint32_t>(std::lround(dpi * kInchesPerMetre)));
        resolution += '\x01'; // a metre
        writeChunk("pHYs", resolution);
    }
    ~ZlibPngFile() override
    {
        if (m_ready) deflateEnd(&m_deflate);
    }
    ZlibPngFile(const ZlibPngFile&) = delete;
    ZlibPngFile& operator=(const ZlibPngFile&) = delete;

    bool isReady() const { return m_ready; }

    Result<void> writeRow(std::span<const std::uint32_t> pixels) override
    {
        assert(pixels.size() == m_width && m_rowsLeft > 0);
        constexpr unsigned char kDifferenceToTheRowAbove = 2;
        m_row[0] = kDifferenceToTheRowAbove;
        for (std::size_t x = 0; x < m_width; ++x)
            for (std::size_t c = 0; c < 3; ++c) {
                const auto value = static_cast<unsigned char>(pixels[x] >> (16 - 8 * c));
                m_row[1 + 3 * x + c] = static_cast<unsigned char>(value - m_previous[3 * x + c]);
                m_previous[3 * x + c] = value;
            }
        --m_rowsLeft;
        return compress(Z_NO_FLUSH);
    }

    Result<void> finish() override
    {
        assert(m_rowsLeft == 0);
        m_row.clear();
        if (auto ok = compress(Z_FINISH); !ok) return ok;
        writeChunk("IEND", {});
        m_stream.close();
        return outcome();
    }

private:
    Result<void> compress(int flush)
    {
        m_deflate.next_in = m_row.data();
        m_deflate.avail_in = static_cast<uInt>(m_row.size());
        do {
            m_deflate.next_out = m_compressed.data();
            m_deflate.avail_out = static_cast<uInt>(m_compressed.size());
            deflate(&m_deflate, flush);
            const std::size_t count = m_compressed.size() - m_deflate.avail_out;
            if (count > 0) writeChunk("IDAT", {reinterpret_cast<const char*>(m_compressed.data()), count});
        } while (m_deflate.avail_out == 0);
        return outcome();
    }

    void writeChunk(const char* type, const std::string& content)
    {
        std::string bytes;
        appendBigEndian(bytes, static_cast<std::uint32_t>(content.size()));
        bytes += type;
        bytes += content;
        const auto* const checked = reinterpret_cast<const Bytef*>(bytes.data() + 4);
        appendBigEndian(bytes,
                        static_cast<std::uint32_t>(crc32(0, checked, static_cast<uInt>(bytes.size() - 4))));
        m_stream.write(bytes.data(), std::streamsize(bytes.size()));
    }

    Result<void> outcome() const
    {
        if (m_stream) return {};
        return fail(ErrorKind::Io, m_file.string(), "The picture could not be written; is the disk full?");
    }

    std::filesystem::path m_file;
    std::ofstream m_stream;
    z_stream m_deflate{};
    std::size_t m_width;
    std::vector<unsigned char> m_row;      ///< filter type and bytes
    std::vector<unsigned char> m_previous; ///< the row above
    std::array<unsigned char, 65536> m_compressed;
    int m_rowsLeft;
    bool m_ready = false;
};

} // namespace

Result<std::unique_ptr<PngFile>> PngFile::create(const std::filesystem::path& file, int width, int height,
                                                 double dpi)
{
    assert(width > 0 && height > 0);
    auto png = std::make_unique<ZlibPngFile>(file, width, height, dpi);
    if (!png->isReady())
        return fail(ErrorKind::Io, file.string(), "The picture could not be written; choose another folder.");
    return png;
}

} // namespace cryscope
