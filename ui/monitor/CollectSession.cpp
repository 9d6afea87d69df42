#include "ui/monitor/CollectSession.h"

#include "core/audio/AudioFile.h"
#include "core/library/Library.h"
#include "ui/shared/ErrorWords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cryscope {

namespace {

constexpr double kJudgedSeconds = 120;

struct Judged {
    MicrophoneReport report;
    double seconds = 0;
};

Result<Judged> judge(const std::filesystem::path& file)
{
    auto source = openAudioFile(file);
    if (!source) return tl::unexpected(source.error());
    const SampleRate rate = (*source)->sampleRate();
    Judged judged;
    judged.seconds = double((*source)->length().value_or(0)) / rate.hz;
    std::vector<float> samples(std::size_t(std::min(judged.seconds, kJudgedSeconds) * rate.hz));
    const auto count = readFully(**source, samples);
    if (!count) return tl::unexpected(count.error());
    samples.resize(*count);
    auto report = checkMicrophone(samples, rate);
    if (!report) return judged; // too short to be judged is no reason not to keep it
    judged.report = std::move(*report);
    std::erase_if(judged.report.findings, [](const MicrophoneFinding& finding) {
        return finding.kind == MicrophoneFinding::Kind::Floor || finding.kind == MicrophoneFinding::Kind::Cry;
    });
    return judged;
}

} // namespace

CollectSession::CollectSession(ListeningSession& session, QObject* parent)
    : QObject(parent), m_session(session)
{
    connect(&m_session, &ListeningSession::updated, this, [this](const LiveUpdate& update) {
        if (!m_isRecording || m_session.recordingFile().isEmpty()) return;
        if (m_begun < 0 || m_begun > update.timeSeconds) m_begun = update.timeSeconds;
        Q_EMIT heard(update.rmsDbfs, update.peakDbfs, update.timeSeconds - m_begun);
    });
    connect(&m_session, &ListeningSession::recordingFinished, this, [this](const QString& file) {
        if (m_isRecording && !file.isEmpty()) take(file);
    });
    connect(&m_session, &ListeningSession::recordingFailed, this, [this](const QString& sentence) {
        if (!m_isRecording) return;
        letGo();
        Q_EMIT failed(sentence);
    });
}

CollectSession::~CollectSession()
{
    if (m_isRecording) stop();
}

QString CollectSession::obstacle() const
{
    if (m_session.keeper().folder().isEmpty()) return tr("There is no library to keep it in.");
    if (m_session.isRecording()) return tr("Something is being recorded already; stop that first.");
    return {};
}

void CollectSession::start(const QByteArray& deviceId, KeptRecording about)
{
    m_about = std::move(about);
    m_about.purpose = KeptRecording::Purpose::Collected;
    m_about.start = utcNow();
    m_begun = -1;
    m_isRecording = true;
    m_listensForIt = !m_session.isListening();
    m_session.startRecording(QDir(m_session.keeper().folder()).filePath(QStringLiteral("recordings")));
    if (m_isRecording && m_listensForIt) m_session.start(deviceId);
}

void CollectSession::stop()
{
    if (!m_isRecording) return;
    m_session.stopRecording();
    if (!m_isRecording) return; // recordingFinished() has come
    letGo();
    Q_EMIT failed(tr("Nothing was heard, so nothing was recorded."));
}

void CollectSession::letGo()
{
    m_isRecording = false;
    if (std::exchange(m_listensForIt, false)) m_session.stop();
}

void CollectSession::take(const QString& file)
{
    m_file = file;
    letGo();
    m_job.start([this, path = std::filesystem::path(file.toStdString())](
                    const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        auto judged = judge(path);
        return [this, judged = std::move(judged)] {
            if (!judged) return void(Q_EMIT failed(errorText(judged.error())));
            m_about.seconds = judged->seconds;
            m_about.quality = judged->report.findings.empty() ? std::string() : toJson(judged->report).dump();
            Q_EMIT finished(judged->report, judged->seconds);
        };
    });
}

void CollectSession::keep()
{
    m_about.file = QFileInfo(m_file).fileName().toStdString();
    m_about.bytes = QFileInfo(m_file).size();
    m_job.start([this, about = m_about, folder = m_session.keeper().folder().toStdString()](
                    const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        Result<void> done;
        if (auto library = Library::openBeside(folder)) {
            if (auto added = (*library)->addRecording(about); !added) done = tl::unexpected(added.error());
        } else {
            done = tl::unexpected(library.error());
        }
        return [this, done] { done ? Q_EMIT kept() : Q_EMIT failed(errorText(done.error())); };
    });
}

void CollectSession::discard()
{
    if (!m_file.isEmpty() && !QFile::remove(m_file))
        Q_EMIT failed(tr("The recording could not be deleted: %1").arg(QDir::toNativeSeparators(m_file)));
    m_file.clear();
}

} // namespace cryscope
