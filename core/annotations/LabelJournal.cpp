#include "core/annotations/LabelJournal.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelJson.h"
#include "core/base/AtomicFile.h"
#include "core/base/Sha256.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char* kJournalFormat = "cryscope-label-journal";
constexpr std::uintmax_t kMostBytes = 1u << 30;
constexpr auto kMostUnsynced = std::chrono::seconds(1);

/// Hash of the label file; empty when there is none.
Result<std::string> hashOf(const fs::path& labelFile)
{
    std::error_code error;
    if (!fs::exists(labelFile, error)) return std::string();
    return sha256OfFile(labelFile);
}

tl::unexpected<Error> systemError(const fs::path& file, const char* what)
{
    const int code = errno;
    const auto kind =
        code == EACCES || code == EPERM || code == EROFS ? ErrorKind::Permission : ErrorKind::Io;
    return fail(kind, file.string(),
                std::string(what) + " (" + std::strerror(code) + "); save the labels elsewhere.");
}

std::string line(const ordered_json& object)
{
    return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

ordered_json sideJson(const std::optional<Annotation>& annotation)
{
    return annotation ? toJson(*annotation) : ordered_json(nullptr);
}

ordered_json editJson(std::size_t recording, const Edit& edit)
{
    ordered_json changes = ordered_json::array();
    for (const AnnotationChange& change : edit.changes)
        changes.push_back({{"before", sideJson(change.before)}, {"after", sideJson(change.after)}});
    return {{"recording", recording}, {"name", edit.name}, {"changes", std::move(changes)}};
}

std::optional<Annotation> sideFrom(const json& side, bool& good)
{
    if (side.is_null()) return std::nullopt;
    auto annotation = annotationFromJson(side);
    if (annotation) return std::move(*annotation);
    good = false;
    return std::nullopt;
}

/// Whether the line was an edit that fits the document.
bool replay(const std::string_view text, LabelDocument& document)
{
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object() || !object.contains("recording") || !object["recording"].is_number_unsigned() ||
        !object.contains("changes") || !object["changes"].is_array())
        return false;
    const auto recording = object["recording"].get<std::size_t>();
    if (recording >= document.recordings.size()) return false;
    Edit edit;
    bool good = true;
    for (const json& change : object["changes"]) {
        if (!change.is_object() || !change.contains("before") || !change.contains("after")) return false;
        edit.changes.push_back({sideFrom(change["before"], good), sideFrom(change["after"], good)});
    }
    return good && document.recordings[recording].annotations.apply(edit).has_value();
}

/// Whether the file holds just this: the program died between saving and putting the journal away.
bool isWritten(const LabelDocument& document, const fs::path& labelFile)
{
    const auto present = readLabelFile(labelFile);
    const auto format = labelFormatOf(labelFile);
    if (!present || !format) return false;
    const auto saved = formatLabels(*format, present->document);
    return saved && saved == formatLabels(*format, document);
}

} // namespace

fs::path journalOf(const fs::path& labelFile)
{
    return labelFile.parent_path() / ("." + labelFile.filename().string() + ".journal");
}

struct LabelJournal::State {
    fs::path labelFile, file;
    int descriptor = -1;
    bool hasEdits = false;
    std::chrono::steady_clock::time_point lastSync = std::chrono::steady_clock::now();

    ~State()
    {
        if (descriptor < 0) return;
        // Removed while the lock is held: nobody else can have begun with it.
        if (!hasEdits) ::unlink(file.c_str());
        ::close(descriptor);
    }

    /// Fails with InvalidArgument when another program holds the file.
    Result<void> openLocked();

    Result<void> append(const std::string& text)
    {
        std::string_view rest = text;
        while (!rest.empty()) {
            const auto written = ::write(descriptor, rest.data(), rest.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return systemError(file, "The changes could not be kept");
            rest.remove_prefix(static_cast<std::size_t>(written));
        }
        return {};
    }

    /// Everything anew: the labels that the next edits are of.
    Result<void> begin(const LabelDocument& document)
    {
        const auto hash = hashOf(labelFile);
        if (!hash) return tl::unexpected(hash.error());
        if (::ftruncate(descriptor, 0) != 0 || ::lseek(descriptor, 0, SEEK_SET) != 0)
            return systemError(file, "The journal of changes could not be begun");
        hasEdits = false;
        return append(
            line({{"format", kJournalFormat}, {"version", 1}, {"of", *hash}, {"labels", toJson(document)}}));
    }
};

LabelJournal::LabelJournal(std::unique_ptr<State> state) : m_state(std::move(state)) {}
LabelJournal::LabelJournal(LabelJournal&&) noexcept = default;
LabelJournal& LabelJournal::operator=(LabelJournal&&) noexcept = default;
LabelJournal::~LabelJournal() = default;

Result<void> LabelJournal::State::openLocked()
{
    hasEdits = true; // until it is ours, nothing is removed
    descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return systemError(file, "The journal of changes could not be begun");
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorKind::InvalidArgument, labelFile.string(),
                    "These labels are open in another window; close them there first.");
    return {};
}

Result<LabelJournal> LabelJournal::takeUp(const fs::path& labelFile, const LabelDocument& document,
                                          const std::vector<Edit>& recovered)
{
    State old;
    old.labelFile = labelFile;
    old.file = journalOf(labelFile);
    if (auto locked = old.openLocked(); !locked) return tl::unexpected(locked.error());
    auto state = std::make_unique<State>();
    state->labelFile = labelFile;
    state->file = old.file;
    state->file += ".new";
    if (auto locked = state->openLocked(); !locked) return tl::unexpected(locked.error());
    if (auto begun = state->begin(document); !begun) return tl::unexpected(begun.error());
    LabelJournal journal(std::move(state));
    for (std::size_t i = 0; i < recovered.size(); ++i)
        if (auto kept = journal.record(i, recovered[i]); !kept) return tl::unexpected(kept.error());
    if (auto synced = journal.sync(); !synced) return tl::unexpected(synced.error());
    if (::rename(journal.m_state->file.c_str(), old.file.c_str()) != 0)
        return systemError(old.file, "The changes of an earlier time could not be taken up");
    journal.m_state->file = old.file;
    return journal;
}

Result<LabelJournal> LabelJournal::start(const fs::path& labelFile, const LabelDocument& document)
{
    auto state = std::make_unique<State>();
    state->labelFile = labelFile;
    state->file = journalOf(labelFile);
    if (auto locked = state->openLocked(); !locked) return tl::unexpected(locked.error());
    const auto left = recoverLabels(labelFile);
    if (!left || *left)
        return fail(
            ErrorKind::InvalidArgument, labelFile.string(),
            "There is unsaved work on these labels from an earlier time; recover or discard it first.");
    if (auto begun = state->begin(document); !begun) return tl::unexpected(begun.error());
    return LabelJournal(std::move(state));
}

Result<void> LabelJournal::record(std::size_t recording, const Edit& edit)
{
    if (edit.changes.empty()) return {};
    m_state->hasEdits = true;
    if (auto kept = m_state->append(line(editJson(recording, edit))); !kept) return kept;
    if (std::chrono::steady_clock::now() - m_state->lastSync >= kMostUnsynced) return sync();
    return {};
}

Result<void> LabelJournal::sync()
{
    m_state->lastSync = std::chrono::steady_clock::now();
    if (::fdatasync(m_state->descriptor) != 0 && errno != EINVAL)
        return systemError(m_state->file, "The changes could not be kept");
    return {};
}

Result<void> LabelJournal::saved(const LabelDocument& document)
{
    return m_state->begin(document);
}

void LabelJournal::remove()
{
    m_state->hasEdits = false;
    m_state.reset();
}

Result<std::optional<RecoveredLabels>> recoverLabels(const fs::path& labelFile)
{
    const fs::path file = journalOf(labelFile);
    std::error_code error;
    if (!fs::exists(file, error) || fs::file_size(file, error) == 0) return std::nullopt;
    const auto text = readFile(file, kMostBytes);
    if (!text) return tl::unexpected(text.error());
    std::string_view rest = *text;
    const auto nextLine = [&rest]() -> std::optional<std::string_view> {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos) return std::nullopt; // cut: the program died while it wrote
        const auto taken = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        return taken;
    };
    const auto first = nextLine();
    if (!first) return std::nullopt; // died while it began: no edit was made
    const json header = json::parse(*first, nullptr, false);
    if (!header.is_object() || header.value("format", json()) != kJournalFormat ||
        !header.contains("labels") || header.value("version", json()) != 1)
        return fail(
            ErrorKind::Unreadable, file.string(),
            "The journal of unsaved changes is broken or of a newer version; discard it, or keep a copy.");
    auto labels = labelsFromJson(header["labels"]);
    if (!labels) return fail(ErrorKind::Unreadable, file.string(), labels.error().sentence);
    RecoveredLabels recovered{.document = std::move(labels->document)};
    for (auto edit = nextLine(); edit && replay(*edit, recovered.document); edit = nextLine())
        ++recovered.edits;
    if (recovered.edits == 0) return std::nullopt;
    const auto hash = hashOf(labelFile);
    if (!hash) return tl::unexpected(hash.error());
    recovered.fileChanged = header.value("of", json()) != *hash;
    if (recovered.fileChanged && isWritten(recovered.document, labelFile)) return std::nullopt;
    return recovered;
}

Result<void> discardJournal(const fs::path& labelFile)
{
    const fs::path file = journalOf(labelFile);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return {};
    const bool isFree = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    if (isFree) ::unlink(file.c_str());
    ::close(descriptor);
    if (!isFree)
        return fail(ErrorKind::InvalidArgument, labelFile.string(),
                    "These labels are open in another window; close them there first.");
    return {};
}

} // namespace cryscope
