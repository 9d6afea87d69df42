#pragma once

#include <filesystem>
#include <string_view>

namespace cryscope::test {

/// A fresh folder of its own, removed with all its content at the end of its life.
/// Aborts the test program when it cannot be made: no test could mean anything then.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

/// Writes `bytes` as they are, for broken and hostile files.
void writeBytes(const std::filesystem::path& file, std::string_view bytes);

} // namespace cryscope::test
