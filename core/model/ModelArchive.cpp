#include "core/model/ModelArchive.h"

#include "core/base/AtomicFile.h"
#include "core/model/ModelBundle.h"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <map>
#include <memory>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::uintmax_t kMaxCardBytes = 4u << 20;
constexpr int kMostEntries = 100; // the bundle, and what file managers add to archives

struct Freed {
    void operator()(archive* opened) const { archive_free(opened); }
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using ArchivePtr = std::unique_ptr<archive, Freed>;
using EntryPtr = std::unique_ptr<archive_entry, Freed>;

tl::unexpected<Error> broken(const fs::path& file)
{
    return fail(ErrorKind::Unreadable, file.string(),
                "This is no archive of a model, or it is cut short; get the file again.");
}

tl::unexpected<Error> notABundle(const fs::path& file, const std::string& why)
{
    return fail(ErrorKind::Model, file.string(), why);
}

Result<void> put(archive* target, const std::string& name, const std::string& bytes, const fs::path& file)
{
    const EntryPtr entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), 315532800, 0); // 1980, where the clocks of ZIP begin
    if (archive_write_header(target, entry.get()) != ARCHIVE_OK ||
        archive_write_data(target, bytes.data(), bytes.size()) != static_cast<la_ssize_t>(bytes.size()))
        return fail(ErrorKind::Io, file.string(),
                    "The model could not be written: " + std::string(archive_error_string(target)) + ".");
    return {};
}

Result<void> writeArchive(const fs::path& file, const std::string& folder, const std::string& card,
                          const std::string& weights)
{
    const ArchivePtr target(archive_write_new());
    archive_write_set_format_zip(target.get());
    archive_write_zip_set_compression_store(target.get()); // weights do not get smaller
    if (archive_write_open_filename(target.get(), file.c_str()) != ARCHIVE_OK)
        return fail(ErrorKind::Io, file.string(),
                    "The file cannot be written: " + std::string(archive_error_string(target.get())) + ".");
    if (auto done = put(target.get(), folder + "/" + kCardFileName, card, file); !done) return done;
    if (auto done = put(target.get(), folder + "/" + kWeightsFileName, weights, file); !done) return done;
    if (archive_write_close(target.get()) != ARCHIVE_OK)
        return fail(ErrorKind::Io, file.string(), "The disk did not take the whole file.");
    return {};
}

Result<std::string> contentOf(archive* source, std::uintmax_t limit, const fs::path& file)
{
    std::string bytes;
    std::array<char, 65536> block{};
    for (;;) {
        const la_ssize_t got = archive_read_data(source, block.data(), block.size());
        if (got < 0) return broken(file);
        if (got == 0) return bytes;
        // The sizes in an archive are its own words: what counts is what comes out.
        if (bytes.size() + static_cast<std::size_t>(got) > limit)
            return notABundle(file, "The model in this archive is larger than any that CryScope makes; "
                                    "nothing was taken from it.");
        bytes.append(block.data(), static_cast<std::size_t>(got));
    }
}

/// The two files by their own names.
Result<std::map<std::string, std::string>> readParts(const fs::path& file)
{
    const ArchivePtr source(archive_read_new());
    archive_read_support_format_zip(source.get());
    archive_read_support_format_tar(source.get());
    archive_read_support_filter_gzip(source.get());
    archive_read_support_filter_xz(source.get());
    if (archive_read_open_filename(source.get(), file.c_str(), 65536) != ARCHIVE_OK) return broken(file);
    std::map<std::string, std::string> parts;
    archive_entry* entry = nullptr;
    for (int entries = 0;; ++entries) {
        const int status = archive_read_next_header(source.get(), &entry);
        if (status == ARCHIVE_EOF) break;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return broken(file);
        if (entries == kMostEntries)
            return notABundle(file, "This archive holds more than one model; nothing was taken from it.");
        const char* path = archive_entry_pathname(entry);
        const std::string name = path == nullptr ? std::string() : fs::path(path).filename().string();
        if (name != kCardFileName && name != kWeightsFileName) continue;
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr)
            return notABundle(file,
                              "This archive holds a link in place of a file; nothing was taken from it.");
        if (parts.contains(name))
            return notABundle(file, "This archive holds more than one model; nothing was taken from it.");
        auto bytes = contentOf(
            source.get(), name == kCardFileName ? kMaxCardBytes : SafetensorsLimits{}.maxFileBytes, file);
        if (!bytes) return tl::unexpected(bytes.error());
        parts[name] = std::move(*bytes);
    }
    if (parts.size() != 2)
        return notABundle(file, "This archive holds no model: model.json and weights.safetensors belong in "
                                "it; nothing was taken from it.");
    return parts;
}

} // namespace

Result<void> writeModelArchive(const fs::path& bundleFolder, const fs::path& file)
{
    const auto bundle = readModelBundle(bundleFolder);
    if (!bundle) return tl::unexpected(bundle.error());
    // The very bytes of the bundle, so that hash and card are those that were checked.
    const auto card = readFile(bundleFolder / kCardFileName, kMaxCardBytes);
    if (!card) return tl::unexpected(card.error());
    const auto weights = readFile(bundleFolder / kWeightsFileName, SafetensorsLimits{}.maxFileBytes);
    if (!weights) return tl::unexpected(weights.error());
    return writeFileAtomically(file, [&](const fs::path& temporary) {
        return writeArchive(temporary, bundle->card.name, *card, *weights);
    });
}

Result<void> unpackModelArchive(const fs::path& file, const fs::path& folder)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return fail(ErrorKind::NotFound, file.string(), "There is no such file.");
    if (fs::exists(folder, error))
        return fail(ErrorKind::InvalidArgument, folder.string(), "There is a folder of this name already.");
    const auto parts = readParts(file);
    if (!parts) return tl::unexpected(parts.error());
    for (const auto& [name, bytes] : *parts)
        if (auto written = writeFileAtomically(folder / name, bytes); !written) {
            fs::remove_all(folder, error);
            return written;
        }
    return {};
}

} // namespace cryscope
