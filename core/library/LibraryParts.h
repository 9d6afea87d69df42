#pragma once

#include "core/library/Library.h"
#include "core/library/LibraryFile.h"
#include "core/library/LibraryRows.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace cryscope {

// What the parts of Library have in common: LibrarySittings.cpp, LibraryEpisodes.cpp and LibrarySound.cpp.

/// Held for as long as a program has the library open; the kernel lets go of it when the program dies.
class FolderLock {
public:
    explicit FolderLock(const std::filesystem::path& file);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    bool isHeld() const { return m_isHeld; }

private:
    int m_descriptor;
    bool m_isHeld = false;
};

/// Binds one value after the other, absent ones as NULL.
class Binder {
public:
    Binder(SQLite::Database& database, const std::string& sql) : m_statement(database, sql) {}
    template <class Value>
    requires(!std::is_enum_v<Value>) Binder& operator<<(const Value& value)
    {
        m_statement.bind(++m_index, value);
        return *this;
    }
    Binder& operator<<(bool value) { return *this << int(value); }
    Binder& operator<<(UtcTime time) { return *this << milliseconds(time); }
    template <class Value>
    Binder& operator<<(const std::optional<Value>& value)
    {
        if (value) return *this << *value;
        m_statement.bind(++m_index);
        return *this;
    }
    template <class Value>
    requires std::is_enum_v<Value> Binder& operator<<(Value id) { return *this << std::int64_t(id); }
    int run() { return m_statement.exec(); }
    SQLite::Statement& statement() { return m_statement; }

private:
    SQLite::Statement m_statement;
    int m_index = 0;
};

inline tl::unexpected<Error> notKept(const char* what)
{
    return fail(ErrorKind::NotFound, what, "This is no longer in the library; it may have been deleted.");
}

struct Library::Impl {
    std::filesystem::path folder;
    std::filesystem::path file;
    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<SQLite::Database> database;
    std::vector<std::string> notes;

    Binder sql(const std::string& text) const { return Binder(*database, text); }
    template <class Work>
    auto tried(Work&& work) const
    {
        return guarded(file, std::forward<Work>(work));
    }
    /// All rows of a query as values; to be called within tried().
    template <class Value, class FromRow>
    static Result<std::vector<Value>> all(Binder query, FromRow&& fromRow)
    {
        std::vector<Value> values;
        while (query.statement().executeStep()) values.push_back(fromRow(query.statement()));
        return values;
    }
    template <class Value, class FromRow>
    Result<std::vector<Value>> table(const std::string& select, FromRow&& fromRow) const
    {
        return tried([&] { return all<Value>(sql(select), fromRow); });
    }
    Result<void> changed(Binder& change, const char* what) const
    {
        if (change.run() == 0) return notKept(what);
        return {};
    }
    Result<void> removeSound(const char* table, const std::filesystem::path& inFolder,
                             std::span<const std::int64_t> ids) const;
    /// A kill leaves sittings without an end: they ended when they were last alive.
    void closeCutOff();
};

} // namespace cryscope
