// The house has three floors and an include may only go down: read from the sources, not from the link lists.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Allowed = std::map<std::string, std::vector<std::string>>;

fs::path sourceDir()
{
    const char* folder = std::getenv("CRYSCOPE_SOURCE_DIR");
    return folder != nullptr ? folder : "."; // run by hand from the repository
}

Allowed readAllowed(std::istream& in)
{
    Allowed allowed;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line);
        std::string folder, colon;
        words >> folder >> colon;
        auto& targets = allowed[folder];
        for (std::string target; words >> target;) targets.push_back(target);
    }
    return allowed;
}

/// "core/audio/AudioFile.h" -> "core/audio"; "core/x.h" -> "core".
std::string folderOf(const std::string& path)
{
    const auto first = path.find('/');
    const auto second = path.find('/', first + 1);
    return second == std::string::npos ? path.substr(0, first) : path.substr(0, second);
}

bool mayInclude(const Allowed& allowed, const std::string& from, const std::string& to)
{
    if (from == to) return true;
    const auto entry = allowed.find(from);
    if (entry == allowed.end()) return false;
    return std::any_of(entry->second.begin(), entry->second.end(), [&](const std::string& target) {
        if (target.ends_with("/*"))
            return to.starts_with(target.substr(0, target.size() - 1)) && to != "core/network" &&
                   to != "core/training";
        return target == to;
    });
}

/// One sentence for each include of `text` (the content of `file`, a path relative to the repository) that
/// breaks a rule.
std::vector<std::string> violations(const Allowed& allowed, const std::string& file, const std::string& text)
{
    static const std::regex include(R"re(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])re");
    static const std::regex qt(R"(^(Q[A-Z]\w*|Qt\w+/.*)$)");
    const std::string from = folderOf(file);
    const bool isEngine = from == "core/network" || from == "core/training";
    std::vector<std::string> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (!std::regex_search(line, match, include)) continue;
        const bool quoted = match[1] == "\"";
        const std::string target = match[2];
        const bool ours =
            target.starts_with("core/") || target.starts_with("ui/") || target.starts_with("app/");
        if (ours && !mayInclude(allowed, from, folderOf(target)))
            found.push_back(file + " includes " + target + ", but " + from + " may not include " +
                            folderOf(target));
        if (quoted && !ours && !target.ends_with(".moc"))
            found.push_back(file + " includes \"" + target + "\", which is not rooted at the repository");
        if (file.starts_with("core/") && std::regex_match(target, qt))
            found.push_back(file + " includes " + target + ": core knows no Qt");
        if (!isEngine &&
            (target.starts_with("torch/") || target.starts_with("ATen/") || target.starts_with("c10/")))
            found.push_back(file + " includes " + target +
                            ": LibTorch stays in core/network and core/training");
    }
    return found;
}

class TheHouse : public testing::Test {
protected:
    void SetUp() override
    {
        std::ifstream in(sourceDir() / "tests/layering/allowed.txt");
        m_allowed = readAllowed(in);
        ASSERT_FALSE(m_allowed.empty()) << "tests/layering/allowed.txt cannot be read";
    }
    Allowed m_allowed;
};

TEST_F(TheHouse, HasNoIncludeThatRunsUp)
{
    std::size_t read = 0;
    std::vector<std::string> found;
    for (const char* floor : {"core", "ui", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(sourceDir() / floor)) {
            const auto suffix = entry.path().extension();
            if (suffix != ".h" && suffix != ".cpp") continue;
            std::ifstream in(entry.path());
            const std::string text(std::istreambuf_iterator<char>(in), {});
            const auto more =
                violations(m_allowed, fs::relative(entry.path(), sourceDir()).generic_string(), text);
            found.insert(found.end(), more.begin(), more.end());
            ++read;
        }
    }
    EXPECT_GT(read, 50U) << "the sources were not found";
    EXPECT_THAT(found, testing::IsEmpty());
}

TEST_F(TheHouse, ListsEveryFolderThatExists)
{
    for (const char* floor : {"core", "ui"})
        for (const auto& entry : fs::directory_iterator(sourceDir() / floor)) {
            if (entry.is_directory()) {
                EXPECT_TRUE(m_allowed.contains(std::string(floor) + "/" + entry.path().filename().string()))
                    << entry.path() << " stands in no line of allowed.txt";
            }
        }
}

TEST_F(TheHouse, IsDrawnWithoutCycles)
{
    // A folder may not be reachable from one that it may include.
    for (const auto& [from, targets] : m_allowed)
        for (const auto& to : targets)
            if (m_allowed.contains(to)) {
                EXPECT_FALSE(mayInclude(m_allowed, to, from))
                    << from << " and " << to << " may include each other";
            }
}

TEST_F(TheHouse, NoticesAnIncludeThatRunsUp)
{
    EXPECT_THAT(violations(m_allowed, "core/dsp/A.cpp", "#include \"core/model/CryClassifier.h\"\n"),
                testing::SizeIs(1));
    EXPECT_THAT(violations(m_allowed, "core/dsp/A.cpp", "#include \"ui/shared/Theme.h\"\n"),
                testing::SizeIs(1));
    EXPECT_THAT(violations(m_allowed, "ui/shared/A.cpp", "  #  include \"ui/review/B.h\"\n"),
                testing::SizeIs(1));
    EXPECT_THAT(violations(m_allowed, "ui/jobs/A.cpp", "#include \"core/training/Trainer.h\"\n"),
                testing::SizeIs(1));
    EXPECT_THAT(violations(m_allowed, "app/cli/A.cpp", "#include \"ui/shared/Theme.h\"\n"),
                testing::SizeIs(1));
    EXPECT_THAT(violations(m_allowed, "core/dsp/A.cpp", "#include \"Stft.h\"\n"), testing::SizeIs(1));
}

TEST_F(TheHouse, NoticesQtInCoreAndLibTorchOutsideTheEngine)
{
    EXPECT_THAT(violations(m_allowed, "core/dsp/A.cpp", "#include <QString>\n"), testing::SizeIs(1));
    EXPECT_THAT(violations(m_allowed, "core/dsp/A.cpp", "#include <QtCore/qglobal.h>\n"), testing::SizeIs(1));
    EXPECT_THAT(violations(m_allowed, "core/model/A.cpp", "#include <torch/torch.h>\n"), testing::SizeIs(1));
    EXPECT_THAT(violations(m_allowed, "core/network/A.cpp", "#include <torch/torch.h>\n"),
                testing::IsEmpty());
    EXPECT_THAT(
        violations(m_allowed, "ui/shared/A.cpp", "#include <QString>\n#include \"core/base/Result.h\"\n"),
        testing::IsEmpty());
}

} // namespace
