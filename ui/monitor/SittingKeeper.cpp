#include "ui/monitor/SittingKeeper.h"

#include "ui/shared/ErrorWords.h"

#include <QDir>
#include <utility>

namespace cryscope {

namespace {

/// What a log needs of an update: not the picture.
LiveUpdate withoutColumns(const LiveUpdate& update)
{
    LiveUpdate kept;
    kept.timeSeconds = update.timeSeconds;
    kept.scores = update.scores;
    kept.events = update.events;
    kept.clips = update.clips;
    kept.recordings = update.recordings;
    kept.crying = update.crying;
    return kept;
}

} // namespace

SittingKeeper::SittingKeeper(QObject* parent) : QObject(parent) {}

SittingKeeper::~SittingKeeper()
{
    end();
    if (m_ender.joinable()) m_ender.join();
    if (m_isEnding) m_chapters.pop_front();
    for (Chapter& chapter : m_chapters) { // what had to wait is written before the program ends
        SittingLog log(chapter.begin, {});
        for (const LiveUpdate& update : chapter.waiting) log.take(update);
        for (const auto& [seconds, kind] : chapter.labels) log.label(seconds, kind);
    }
    if (m_afterwards.empty()) return;
    if (auto library = Library::openBeside(m_folder.toStdString()))
        for (const auto& [episode, answer] : m_afterwards) (void)(*library)->answerEpisode(episode, answer);
}

ClipConfig SittingKeeper::begin(const QString& device, const std::string& model)
{
    ClipConfig clips;
    clips.zero = utcNow();
    end();
    m_ids.clear();
    m_early.clear();
    if (m_folder.isEmpty()) return clips;
    const QString clipFolder = QDir(m_folder).filePath(QStringLiteral("clips"));
    if (QDir().mkpath(clipFolder)) clips.folder = clipFolder.toStdString();
    const QString recordings = QDir(m_folder).filePath(QStringLiteral("recordings"));
    if (m_keepsAll && QDir().mkpath(recordings)) clips.allFolder = recordings.toStdString();
    Chapter chapter;
    chapter.number = ++m_newest;
    chapter.begin.library = m_folder.toStdString();
    chapter.begin.infant = m_infant;
    chapter.begin.zero = clips.zero;
    chapter.begin.device = device.toStdString();
    chapter.begin.model = model;
    chapter.begin.dropsVoices = m_dropsVoices;
    m_chapters.push_back(std::move(chapter));
    advance();
    return clips;
}

void SittingKeeper::take(const LiveUpdate& update)
{
    if (m_chapters.empty() || m_chapters.back().isOver) return;
    Chapter& chapter = m_chapters.back();
    chapter.log ? chapter.log->take(update) : chapter.waiting.push_back(withoutColumns(update));
}

void SittingKeeper::end()
{
    if (m_chapters.empty() || m_chapters.back().isOver) return;
    m_chapters.back().isOver = true;
    advance();
}

/// The front sitting gets its log, or gives it back when it is over.
void SittingKeeper::advance()
{
    if (m_chapters.empty() || m_isEnding) return;
    Chapter& chapter = m_chapters.front();
    if (!chapter.log) {
        const int number = chapter.number;
        chapter.log = std::make_unique<SittingLog>(chapter.begin, [this, number](SittingNews news) {
            QMetaObject::invokeMethod(
                this, [this, number, news = std::move(news)] { hear(number, news); }, Qt::QueuedConnection);
        });
        for (const LiveUpdate& update : chapter.waiting) chapter.log->take(update);
        chapter.waiting.clear();
        for (const auto& [seconds, kind] : chapter.labels) chapter.log->label(seconds, kind);
        chapter.labels.clear();
    }
    if (chapter.isOver) endFront();
}

void SittingKeeper::endFront()
{
    m_isEnding = true;
    if (m_ender.joinable()) m_ender.join(); // it has nothing left to do
    m_ender = std::thread([this, log = std::move(m_chapters.front().log)]() mutable {
        log.reset(); // may wait for a library that does not answer
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isEnding = false;
                m_chapters.pop_front();
                advance();
            },
            Qt::QueuedConnection);
    });
}

void SittingKeeper::hear(int chapter, const SittingNews& news)
{
    for (const std::string& note : news.notes)
        Q_EMIT noted(errorSentence({.kind = ErrorKind::Io, .where = {}, .sentence = note}));
    if (news.trouble) Q_EMIT troubled(errorText(*news.trouble));
    if (news.recovered) Q_EMIT troubled({});
    if (news.diskFull && chapter == m_newest) Q_EMIT diskFull(*news.diskFull);
    if (!news.episode || chapter != m_newest) return;
    m_ids[news.episodeStartSeconds] = *news.episode;
    if (const auto early = m_early.extract(news.episodeStartSeconds)) write(*news.episode, early.mapped());
}

void SittingKeeper::answer(double episodeStartSeconds, const Answer& answer)
{
    if (m_newest == 0) return;
    const auto found = m_ids.find(episodeStartSeconds);
    if (found == m_ids.end()) {
        m_early[episodeStartSeconds] = answer;
    } else {
        write(found->second, answer);
    }
}

bool SittingKeeper::label(double seconds, const std::string& kind)
{
    if (m_chapters.empty() || m_chapters.back().isOver) return false;
    Chapter& chapter = m_chapters.back();
    if (chapter.log) {
        chapter.log->label(seconds, kind);
    } else {
        chapter.labels.emplace_back(seconds, kind);
    }
    return true;
}

void SittingKeeper::write(EpisodeId episode, const Answer& answer)
{
    if (!m_chapters.empty() && m_chapters.front().log) {
        m_chapters.front().log->answer(episode, answer);
        return;
    }
    m_afterwards[episode] = answer;
    if (!m_job.isRunning()) writeAnswers();
}

/// Listening is over: the library is opened once more, on a thread.
void SittingKeeper::writeAnswers()
{
    if (m_afterwards.empty()) return;
    m_job.start([this, folder = m_folder.toStdString(), answers = std::exchange(m_afterwards, {})](
                    const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        Result<void> done;
        if (auto library = Library::openBeside(folder)) {
            for (const auto& [episode, answer] : answers)
                if (auto kept = (*library)->answerEpisode(episode, answer); !kept) done = kept;
        } else {
            done = tl::unexpected(library.error());
        }
        return [this, done] {
            if (!done) Q_EMIT noted(errorText(done.error()));
            writeAnswers();
        };
    });
}

} // namespace cryscope
