#include "core/features/NpyWriter.h"

#include <bit>
#include <cassert>
#include <cerrno>
#include <string>
#include <system_error>
#include <unistd.h>

namespace cryscope {

static_assert(std::endian::native == std::endian::little, "rows are written as they lie in memory, as '<f4'");

namespace fs = std::filesystem;

NpyWriter::NpyWriter(fs::path file, fs::path temporary, std::size_t columns)
    : m_file(std::move(file)), m_temporary(std::move(temporary)), m_columns(columns)
{}

NpyWriter::~NpyWriter()
{
    if (m_temporary.empty()) return;
    m_stream.close();
    std::error_code ignored;
    fs::remove(m_temporary, ignored);
}

Result<std::unique_ptr<NpyWriter>> NpyWriter::create(const fs::path& file, std::size_t columns)
{
    assert(columns >= 1);
    std::error_code error;
    if (fs::is_directory(file, error))
        return fail(ErrorKind::Io, file.string(), "This is a folder; name a file to write to.");
    if (file.has_parent_path()) fs::create_directories(file.parent_path(), error);
    // Hidden and with the process in its name: two runs into one file do not write over each other.
    const fs::path temporary =
        file.parent_path() / ("." + file.filename().string() + "." + std::to_string(::getpid()) + ".part");
    std::unique_ptr<NpyWriter> writer(new NpyWriter(file, temporary, columns));
    errno = 0;
    writer->m_stream.open(temporary, std::ios::binary | std::ios::trunc);
    if (!writer->m_stream) {
        const int cause = errno;
        writer->m_temporary.clear();
        return fail(cause == EACCES || cause == EROFS ? ErrorKind::Permission : ErrorKind::Io, file.string(),
                    "The file cannot be written (" + std::generic_category().message(cause) +
                        "); choose another folder.");
    }
    if (auto ok = writer->writeHeader(); !ok) return tl::unexpected(ok.error());
    return writer;
}

Result<void> NpyWriter::broken() const
{
    return fail(ErrorKind::Io, m_file.string(), "Writing failed; is the disk full?");
}

Result<void> NpyWriter::writeHeader()
{
    // Always 128 bytes, so that the number of rows can be filled in at the end.
    constexpr std::size_t kHeaderBytes = 128;
    constexpr char kMagic[] = "\x93NUMPY\x01\x00";
    std::string header(kMagic, 8);
    constexpr std::size_t kTextBytes = kHeaderBytes - 10;
    header += static_cast<char>(kTextBytes & 0xFF);
    header += static_cast<char>(kTextBytes >> 8);
    header += "{'descr': '<f4', 'fortran_order': False, 'shape': (" + std::to_string(m_rows) + ", " +
              std::to_string(m_columns) + "), }";
    header.resize(kHeaderBytes - 1, ' ');
    header += '\n';
    m_stream.seekp(0);
    m_stream.write(header.data(), std::streamsize(header.size()));
    return m_stream ? Result<void>{} : broken();
}

Result<void> NpyWriter::write(std::span<const float> rows)
{
    assert(rows.size() % m_columns == 0);
    m_stream.write(reinterpret_cast<const char*>(rows.data()), std::streamsize(rows.size_bytes()));
    if (!m_stream) return broken();
    m_rows += std::int64_t(rows.size() / m_columns);
    return {};
}

Result<void> NpyWriter::finish()
{
    if (auto ok = writeHeader(); !ok) return ok;
    m_stream.close();
    if (!m_stream) return broken();
    std::error_code error;
    fs::rename(m_temporary, m_file, error);
    if (error)
        return fail(ErrorKind::Io, m_file.string(),
                    "The finished file could not be put in place (" + error.message() + ").");
    m_temporary.clear();
    return {};
}

} // namespace cryscope
