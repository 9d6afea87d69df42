#include "core/model/AdoptionHistory.h"

#include "core/base/AtomicFile.h"
#include "core/model/JsonFields.h"
#include "core/model/ModelBundle.h"
#include "core/model/ProgramPaths.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fcntl.h>
#include <limits>
#include <sys/file.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr int kFormatVersion = 1;
constexpr double kLatest = 1e12; // seconds; beyond it a clock is wrong
constexpr std::array kTasks{std::pair{ModelTask::Cry, "cry"}, std::pair{ModelTask::Reason, "reason"}};

nlohmann::json toJson(const Adoption& adoption)
{
    nlohmann::json figures = nlohmann::json::object();
    for (const auto& [name, figure] : adoption.figures)
        figures[name] = {{"value", figure.value},
                         {"low", figure.low},
                         {"high", figure.high},
                         {"protocol", figure.protocol}};
    return {{"time_unix_s", adoption.unixSeconds},
            {"task", enumName<ModelTask>(adoption.task, kTasks)},
            {"infant", adoption.infant},
            {"model", adoption.model},
            {"title", adoption.title},
            {"weights_sha256", adoption.weightsSha256},
            {"grounds", adoption.grounds},
            {"figures", figures}};
}

Result<Adoption> adoptionFrom(const nlohmann::json& json, const std::string& where)
{
    Adoption adoption;
    JsonFields fields(json, where, ErrorKind::Unreadable);
    double seconds = 0;
    for (const char* key : {"time_unix_s", "task", "model"}) fields.require(key);
    fields.read("time_unix_s", seconds, 0, kLatest);
    fields.readEnum<ModelTask>("task", adoption.task, kTasks);
    fields.read("infant", adoption.infant, 256);
    fields.read("model", adoption.model, 256);
    fields.read("title", adoption.title, 256);
    fields.read("weights_sha256", adoption.weightsSha256, 64);
    fields.read("grounds", adoption.grounds, 4000);
    if (const auto* figures = fields.find("figures"); figures != nullptr && figures->is_object())
        for (const auto& [name, figure] : figures->items()) {
            CardMetric metric;
            JsonFields parts(figure, where, ErrorKind::Unreadable, "figures." + name.substr(0, 60) + ".");
            constexpr double kAny = std::numeric_limits<double>::max();
            parts.read("value", metric.value, -kAny, kAny);
            parts.read("low", metric.low, -kAny, kAny);
            parts.read("high", metric.high, -kAny, kAny);
            parts.read("protocol", metric.protocol, 1000);
            if (auto done = parts.done(); !done) return tl::unexpected(done.error());
            adoption.figures[name] = metric;
        }
    if (auto done = fields.done(); !done) return tl::unexpected(done.error());
    adoption.unixSeconds = static_cast<std::int64_t>(seconds);
    return adoption;
}

/// Held while a line is added: a file of its own, because the history itself is replaced.
class FileLock {
public:
    explicit FileLock(const fs::path& file)
        : m_descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644))
    {
        if (m_descriptor >= 0) (void)::flock(m_descriptor, LOCK_EX);
    }
    ~FileLock()
    {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int m_descriptor;
};

} // namespace

fs::path AdoptionHistory::usualFile()
{
    const fs::path data = userDataFolder();
    return data.empty() ? fs::path() : data / "adopted-models.json";
}

Result<AdoptionHistory> AdoptionHistory::read(const fs::path& file)
{
    AdoptionHistory history;
    std::error_code error;
    if (file.empty() || !fs::exists(file, error)) return history;
    const auto text = readFile(file);
    if (!text) return tl::unexpected(text.error());
    const auto strange = [&] {
        return fail(ErrorKind::Unreadable, file.string(),
                    "The list of adopted models cannot be read; move the file away to begin a new one.");
    };
    const auto json = parseJson(*text, file.string(), ErrorKind::Unreadable);
    if (!json || !json->is_object()) return strange();
    const auto format = json->find("format");
    if (format == json->end() || *format != kFormatVersion) return strange();
    const auto entries = json->find("adoptions");
    if (entries == json->end() || !entries->is_array()) return strange();
    for (const auto& entry : *entries) {
        auto adoption = adoptionFrom(entry, file.string());
        if (!adoption) return strange();
        history.m_entries.push_back(std::move(*adoption));
    }
    return history;
}

const Adoption* AdoptionHistory::inUse(ModelTask task, const std::string& infant) const
{
    const auto last = std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const Adoption& entry) {
        return entry.task == task && entry.infant == infant;
    });
    return last == m_entries.rend() || last->model.empty() ? nullptr : &*last;
}

Result<void> adopt(const fs::path& file, const Adoption& adoption)
{
    if (file.empty())
        return fail(ErrorKind::NotFound, {},
                    "There is no home folder to keep the choice of models in; set XDG_DATA_HOME.");
    if (adoption.unixSeconds <= 0)
        return fail(ErrorKind::InvalidArgument, "time_unix_s",
                    "An adoption needs the time at which it was made.");
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    fs::path lockFile = file;
    lockFile += ".lock";
    const FileLock lock(lockFile);
    auto history = AdoptionHistory::read(file);
    if (!history) return tl::unexpected(history.error());
    history->m_entries.push_back(adoption);
    nlohmann::json entries = nlohmann::json::array();
    for (const auto& entry : history->m_entries) entries.push_back(toJson(entry));
    const nlohmann::json json{{"format", kFormatVersion}, {"adoptions", entries}};
    return writeFileAtomically(file,
                               json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

Result<std::optional<ModelLocation>> modelInUse(const AdoptionHistory& history, ModelTask task,
                                                const std::string& infant)
{
    const Adoption* adoption = history.inUse(task, infant);
    if (adoption == nullptr && !infant.empty()) return modelInUse(history, task);
    if (adoption == nullptr) return std::optional<ModelLocation>();
    const char* instead =
        infant.empty() ? "the one that comes with CryScope is used." : "that of all infants is used.";
    const auto location = findModel(adoption->model);
    if (!location)
        return fail(ErrorKind::NotFound, adoption->title,
                    std::string("The adopted model is no longer there: ") + instead);
    const auto card = readModelCard(location->folder);
    if (!card || card->task != task || card->weightsSha256 != adoption->weightsSha256)
        return fail(ErrorKind::Model, adoption->title,
                    std::string("The adopted model has been changed since: ") + instead);
    return std::optional(*location);
}

} // namespace cryscope
