#include "ui/training/TrainingData.h"

#include "ui/shared/ErrorWords.h"

#include <algorithm>
#include <thread>

namespace fs = std::filesystem;

namespace cryscope {

namespace {

constexpr auto kLeftOutName = "left-out.csv";

/// What must be listened to, and where the answers go.
struct Listening {
    Manifest manifest; ///< the clips that nobody has listened to
    std::vector<std::string> keys;
};

/// One core stays for the window and for listening.
int backgroundThreads()
{
    return int(std::max(1u, std::thread::hardware_concurrency() - 1));
}

/// The findings name rows of the manifest that was checked; they are to name rows of the set.
AuditReport withRowsOf(AuditReport report, const std::vector<std::size_t>& rows)
{
    for (AuditFinding& finding : report.findings)
        for (std::size_t& row : finding.rows) row = rows[row];
    return report;
}

} // namespace

TrainingData::TrainingData(const fs::path& folder, QObject* parent)
    : QObject(parent), m_folder(folder), m_reading(nullptr, JobThread::Priority::Background),
      m_listening(nullptr, JobThread::Priority::Background),
      m_checking(nullptr, JobThread::Priority::Background)
{
    connect(&m_reading, &JobThread::progressed, this,
            [this](double fraction) { Q_EMIT progressed(QStringLiteral("reading"), fraction); });
    connect(&m_listening, &JobThread::progressed, this,
            [this](double fraction) { Q_EMIT progressed(QStringLiteral("listening"), fraction); });
    load();
}

TrainingData::~TrainingData() = default;

std::string TrainingData::keyOf(const Manifest& manifest, const ManifestRow& row)
{
    return manifest.resolve(row).string() + '\n' + std::to_string(row.startSeconds.value_or(0)) + '\n' +
           std::to_string(row.endSeconds.value_or(-1));
}

const MeasuredClip* TrainingData::facts(std::size_t row) const
{
    return row < m_factsOfRow.size() ? m_factsOfRow[row].get() : nullptr;
}

void TrainingData::load()
{
    std::error_code error;
    if (m_folder.empty() || !fs::exists(manifestFile(), error)) return;
    m_reading.start([this, used = manifestFile(), leftOut = m_folder / kLeftOutName](
                        const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        // A set of which every clip was left out has a manifest without rows, which is no error here.
        auto clips = readManifest(used, "");
        auto rest = readManifest(leftOut, "");
        if (!clips && !rest)
            return [this, sentence = errorText(clips.error())] {
                Q_EMIT busyChanged();
                Q_EMIT failed(sentence);
            };
        Manifest manifest = clips ? std::move(*clips) : Manifest{};
        if (!clips) manifest.file = used;
        auto set =
            std::make_shared<WorkingSet>(std::move(manifest), rest ? rest->rows : std::vector<ManifestRow>{});
        return [this, set] {
            m_clips = std::move(*set);
            Q_EMIT busyChanged();
            afterChange();
        };
    });
}

void TrainingData::store()
{
    if (m_folder.empty()) return;
    auto written = writeManifest(m_clips.used(), manifestFile());
    if (written) written = writeManifest(m_clips.leftOut(), m_folder / kLeftOutName);
    if (!written) Q_EMIT failed(errorText(written.error()));
}

void TrainingData::afterChange()
{
    m_factsOfRow.resize(m_clips.size());
    for (std::size_t row = 0; row < m_clips.size(); ++row) {
        if (m_factsOfRow[row]) continue;
        const auto known = m_facts.find(keyOf(m_clips.all(), m_clips.all().rows[row]));
        if (known != m_facts.end()) m_factsOfRow[row] = known->second;
    }
    Q_EMIT changed();
    listen();
}

void TrainingData::add(const std::vector<DataSource>& sources)
{
    m_reading.start([this, sources, file = manifestFile()](const CancelToken& cancel,
                                                           const ProgressFn& progress) -> JobThread::Deliver {
        auto gathered = gatherClips(sources, file, cancel, progress);
        if (!gathered)
            return [this, error = gathered.error()] {
                Q_EMIT busyChanged();
                if (error.kind != ErrorKind::Cancelled) Q_EMIT failed(errorText(error));
            };
        auto manifest = std::make_shared<const Manifest>(std::move(*gathered));
        return [this, manifest] {
            const int count = int(m_clips.add(*manifest));
            QStringList problems;
            for (const auto& problem : manifest->problems) problems << QString::fromStdString(problem);
            store();
            Q_EMIT busyChanged();
            afterChange();
            Q_EMIT added(count, problems);
        };
    });
    Q_EMIT busyChanged();
    Q_EMIT progressed(QStringLiteral("reading"), -1);
}

void TrainingData::clear()
{
    cancel();
    m_clips = WorkingSet{};
    m_facts.clear();
    m_factsOfRow.clear();
    m_report = nullptr;
    std::error_code error;
    fs::remove(manifestFile(), error);
    fs::remove(m_folder / kLeftOutName, error);
    Q_EMIT changed();
    Q_EMIT auditChanged();
}

void TrainingData::cancel()
{
    m_reading.abandon();
    m_listening.abandon();
    m_checking.abandon();
    Q_EMIT busyChanged();
}

/// To every clip that nobody has listened to; then the audit.
void TrainingData::listen()
{
    auto wanted = std::make_shared<Listening>();
    wanted->manifest.file = m_clips.all().file;
    for (std::size_t row = 0; row < m_clips.size(); ++row) {
        if (m_factsOfRow[row] || !m_clips.isUsed(row)) continue;
        wanted->manifest.rows.push_back(m_clips.all().rows[row]);
        wanted->keys.push_back(keyOf(m_clips.all(), wanted->manifest.rows.back()));
    }
    if (wanted->keys.empty()) {
        m_listening.abandon();
        check();
        return;
    }
    m_report = nullptr;
    Q_EMIT auditChanged();
    m_listening.start([this, wanted](const CancelToken& cancel,
                                     const ProgressFn& progress) -> JobThread::Deliver {
        auto facts = measureClips(wanted->manifest, backgroundThreads(), cancel, progress);
        if (!facts) return [this] { Q_EMIT busyChanged(); };
        auto measured = std::make_shared<std::vector<MeasuredClip>>(std::move(*facts));
        return [this, wanted, measured] {
            for (std::size_t i = 0; i < measured->size(); ++i)
                m_facts[wanted->keys[i]] = std::make_shared<const MeasuredClip>(std::move((*measured)[i]));
            for (std::size_t row = 0; row < m_clips.size(); ++row)
                if (!m_factsOfRow[row]) {
                    const auto known = m_facts.find(keyOf(m_clips.all(), m_clips.all().rows[row]));
                    if (known != m_facts.end()) m_factsOfRow[row] = known->second;
                }
            Q_EMIT busyChanged();
            check();
        };
    });
    Q_EMIT busyChanged();
}

void TrainingData::check()
{
    const auto rows = m_clips.usedRows();
    if (rows.empty()) {
        m_report = nullptr;
        Q_EMIT auditChanged();
        return;
    }
    std::vector<std::shared_ptr<const MeasuredClip>> known;
    for (const std::size_t row : rows) {
        if (!m_factsOfRow[row]) return; // a clip that came meanwhile: listening goes on and checks again
        known.push_back(m_factsOfRow[row]);
    }
    m_checking.start([this, rows, known = std::move(known), manifest = m_clips.used()](
                         const CancelToken& cancel, const ProgressFn&) -> JobThread::Deliver {
        std::vector<MeasuredClip> facts;
        facts.reserve(known.size());
        for (const auto& clip : known) facts.push_back(*clip);
        auto report = cryscope::audit(manifest, facts, {}, cancel);
        if (!report) return {};
        auto made = std::make_shared<const AuditReport>(withRowsOf(std::move(*report), rows));
        return [this, made] {
            m_report = made;
            Q_EMIT auditChanged();
        };
    });
}

void TrainingData::setKind(const std::vector<std::size_t>& rows, const QString& kind)
{
    if (!m_clips.setKind(rows, kind.toStdString())) return;
    store();
    afterChange();
}

void TrainingData::setInfant(const std::vector<std::size_t>& rows, const QString& infant)
{
    if (!m_clips.setGroup(rows, infant.toStdString())) return;
    store();
    afterChange();
}

void TrainingData::leaveOut(const std::vector<std::size_t>& rows)
{
    if (!m_clips.setUsed(rows, false)) return;
    store();
    afterChange();
}

void TrainingData::takeBack(const std::vector<std::size_t>& rows)
{
    if (!m_clips.setUsed(rows, true)) return;
    store();
    afterChange();
}

void TrainingData::apply(const AuditFinding& finding, Remedy remedy)
{
    if (!applyRemedy(m_clips, finding, remedy)) return;
    store();
    afterChange();
}

void TrainingData::undo()
{
    if (!m_clips.undo()) return;
    store();
    afterChange();
}

void TrainingData::redo()
{
    if (!m_clips.redo()) return;
    store();
    afterChange();
}

} // namespace cryscope
