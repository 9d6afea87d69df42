#include "core/library/Library.h"

#include "core/library/LibraryParts.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace cryscope {
namespace fs = std::filesystem;
namespace {

std::optional<std::string> dateText(const std::optional<std::chrono::year_month_day>& date)
{
    if (!date) return std::nullopt;
    return isoText(*date);
}

} // namespace

FolderLock::FolderLock(const fs::path& file)
    : m_descriptor(::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600))
{
    m_isHeld = m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

void Library::Impl::closeCutOff()
{
    SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
    database->exec("UPDATE episode SET is_open = 0 WHERE is_open = 1");
    const int count =
        database->exec("UPDATE sitting SET ended_ms = last_alive_ms, cut_off = 1 WHERE ended_ms IS NULL");
    transaction.commit();
    if (count > 0)
        notes.push_back("The last time of listening was cut off; it is kept up to the last second that was "
                        "heard.");
}

Library::Library(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Library::~Library() = default;

Result<std::unique_ptr<Library::Impl>> Library::connect(const fs::path& folder)
{
    std::error_code error;
    for (const char* part : {"clips", "recordings"})
        if (!error) fs::create_directories(folder / part, error);
    if (error)
        return fail(ErrorKind::Io, folder.string(),
                    "The library's folder cannot be made; check its permissions and the disk.");
    auto impl = std::make_unique<Impl>();
    impl->folder = folder;
    impl->file = folder / "library.sqlite";
    auto opened = openLibraryFile(impl->file);
    if (!opened) return tl::unexpected(opened.error());
    impl->database = std::move(opened->database);
    impl->notes = std::move(opened->notes);
    return impl;
}

Result<std::unique_ptr<Library>> Library::openBeside(const fs::path& folder)
{
    auto impl = connect(folder);
    if (!impl) return tl::unexpected(impl.error());
    return std::unique_ptr<Library>(new Library(std::move(*impl)));
}

Result<std::unique_ptr<Library>> Library::open(const fs::path& folder)
{
    auto connected = connect(folder);
    if (!connected) return tl::unexpected(connected.error());
    auto impl = std::move(*connected);
    impl->lock = std::make_unique<FolderLock>(folder / "library.lock");
    if (!impl->lock->isHeld())
        impl->notes.push_back("The library is open in another window too; both may listen and write.");
    else if (auto closed = guarded(impl->file,
                                   [&]() -> Result<void> {
                                       impl->closeCutOff();
                                       return {};
                                   });
             !closed)
        return tl::unexpected(closed.error());
    return std::unique_ptr<Library>(new Library(std::move(impl)));
}

const fs::path& Library::folder() const
{
    return m_impl->folder;
}

fs::path Library::clipFolder() const
{
    return m_impl->folder / "clips";
}

fs::path Library::recordingFolder() const
{
    return m_impl->folder / "recordings";
}

const std::vector<std::string>& Library::notes() const
{
    return m_impl->notes;
}

Result<InfantId> Library::addInfant(const Infant& infant)
{
    if (infant.alias.empty())
        return fail(ErrorKind::InvalidArgument, "alias", "An infant needs a name or an alias.");
    return m_impl->tried([&]() -> Result<InfantId> {
        auto add = m_impl->sql("INSERT OR IGNORE INTO infant(alias, birth_date, sex) VALUES (?, ?, ?)");
        add << infant.alias << dateText(infant.birthDate) << infant.sex;
        if (add.run() == 0)
            return fail(ErrorKind::InvalidArgument, infant.alias, "There is an infant of this name already.");
        return InfantId{m_impl->database->getLastInsertRowid()};
    });
}

Result<void> Library::changeInfant(const Infant& infant)
{
    if (infant.alias.empty())
        return fail(ErrorKind::InvalidArgument, "alias", "An infant needs a name or an alias.");
    return m_impl->tried([&]() -> Result<void> {
        auto taken = m_impl->sql("SELECT 1 FROM infant WHERE alias = ? AND id <> ?");
        taken << infant.alias << infant.id;
        if (taken.statement().executeStep())
            return fail(ErrorKind::InvalidArgument, infant.alias, "There is an infant of this name already.");
        auto change = m_impl->sql("UPDATE infant SET alias = ?, birth_date = ?, sex = ? WHERE id = ?");
        change << infant.alias << dateText(infant.birthDate) << infant.sex << infant.id;
        return m_impl->changed(change, "infant");
    });
}

Result<std::vector<Infant>> Library::infants() const
{
    return m_impl->table<Infant>("SELECT id, alias, birth_date, sex FROM infant ORDER BY alias", infantFrom);
}

Result<void> Library::forgetEverything()
{
    std::error_code error;
    bool isAllGone = true;
    const auto remove = [&](const fs::path& file) {
        fs::remove(file, error);
        isAllGone = isAllGone && !error;
    };
    for (const auto& sounds : {clipFolder(), recordingFolder()})
        for (const auto& entry : fs::directory_iterator(sounds, error)) remove(entry.path());
    // Older copies that were kept for safety hold the same.
    for (const auto& entry : fs::directory_iterator(folder(), error)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with("library.damaged") || name.starts_with("library.format")) remove(entry.path());
    }
    if (!isAllGone)
        return fail(ErrorKind::Io, folder().string(),
                    "Not every file could be deleted; check the folder's permissions.");
    return m_impl->tried([&]() -> Result<void> {
        {
            SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
            for (const char* table :
                 {"clip", "recording", "label", "score", "dropout", "answer", "episode", "sitting", "infant"})
                m_impl->database->exec(std::string("DELETE FROM ") + table);
            transaction.commit();
        }
        m_impl->database->exec("VACUUM");
        SQLite::Statement(*m_impl->database, "PRAGMA wal_checkpoint(TRUNCATE)").executeStep();
        return {};
    });
}

} // namespace cryscope
