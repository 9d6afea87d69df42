#include "ui/project/DrawSession.h"

#include "core/base/AtomicFile.h"
#include "ui/shared/ErrorWords.h"

#include <filesystem>

namespace fs = std::filesystem;

namespace cryscope {

void DrawSession::setPlace(const std::shared_ptr<Project>& project, const QString& folder)
{
    if (project == m_project && folder == m_folder) return;
    m_job.abandon();
    m_project = project;
    m_folder = folder;
    m_draw.reset();
    m_verdicts.clear();
    m_figures.clear();
    m_current = -1;
    Q_EMIT changed();
    if (folder.isEmpty()) return;
    m_job.start(
        [place = fs::path(folder.toStdString())](const CancelToken& cancel,
                                                 const ProgressFn&) -> Result<std::optional<Read>> {
            std::error_code error;
            if (!fs::exists(place / kDrawFile, error)) return std::optional<Read>();
            const auto text = readFile(place / kDrawFile);
            if (!text) return tl::unexpected(text.error());
            auto draw = parseDraw(*text, place);
            if (!draw) return fail(draw.error().kind, (place / kDrawFile).string(), draw.error().sentence);
            auto verdicts = verdictsOn(*draw, cancel);
            if (!verdicts) return tl::unexpected(verdicts.error());
            return std::optional<Read>({std::move(*draw), std::move(*verdicts)});
        },
        [this](Result<std::optional<Read>> read) {
            if (!read) return Q_EMIT problem(errorText(read.error()));
            if (*read) show(std::move(**read));
        });
}

void DrawSession::draw(const DrawConfig& config)
{
    m_job.start(
        [project = m_project, place = fs::path(m_folder.toStdString()),
         config](const CancelToken& cancel, const ProgressFn& progress) -> Result<std::optional<Read>> {
            const auto candidates =
                project ? candidatesOf(*project, cancel, progress) : candidatesUnder(place, cancel, progress);
            if (!candidates) return tl::unexpected(candidates.error());
            const auto clips = clipsToDraw(*candidates);
            auto draw = drawByScore(clips, config);
            if (!draw) return tl::unexpected(draw.error());
            if (auto kept = writeFileAtomically(place / kDrawFile, formatDraw(*draw, place)); !kept)
                return tl::unexpected(kept.error());
            auto verdicts = verdictsOn(*draw, cancel);
            if (!verdicts) return tl::unexpected(verdicts.error());
            return std::optional<Read>({std::move(*draw), std::move(*verdicts)});
        },
        [this](Result<std::optional<Read>> read) {
            if (!read) {
                if (read.error().kind != ErrorKind::Cancelled) Q_EMIT problem(errorSentence(read.error()));
                return;
            }
            show(std::move(**read));
            Q_EMIT drawnAnew();
        });
}

void DrawSession::show(Read read)
{
    m_draw = std::move(read.draw);
    m_verdicts = std::move(read.verdicts);
    m_current = -1;
    count();
    Q_EMIT changed();
}

void DrawSession::count()
{
    m_figures = precisionOf(*m_draw, m_verdicts).value_or(std::vector<WeightedPrecision>{});
}

int DrawSession::judged() const
{
    int judged = 0;
    for (std::size_t i = 0; m_draw && i < m_verdicts.size(); ++i)
        if (!m_draw->clips[i].isKnown && m_verdicts[i] != Verdict::None) ++judged;
    return judged;
}

void DrawSession::setCurrent(int clip)
{
    if (clip == m_current || (m_draw && clip >= toJudge())) return;
    m_current = clip;
    Q_EMIT currentChanged();
}

const DrawnClip* DrawSession::currentClip() const
{
    return m_draw && m_current >= 0 ? &m_draw->clips[std::size_t(m_current)] : nullptr;
}

int DrawSession::nextToJudge(int clip) const
{
    const int clips = toJudge();
    for (int i = 1; i <= clips; ++i) {
        const int place = (clip + i + clips) % clips;
        if (verdictOn(place) == Verdict::None) return place;
    }
    return -1;
}

void DrawSession::take(const QString& recording, const AnnotationSet& labels)
{
    if (!m_draw) return;
    const std::string path = recording.toStdString();
    bool isNew = false;
    for (std::size_t i = 0; i < m_draw->clips.size(); ++i) {
        const DrawnClip& drawn = m_draw->clips[i];
        if (drawn.clip.recording != path) continue;
        const Annotation* label = labelOf(drawn.clip, labels);
        if (label == nullptr || label->verdict == m_verdicts[i]) continue;
        m_verdicts[i] = label->verdict;
        isNew = true;
    }
    if (!isNew) return;
    count();
    Q_EMIT verdictsChanged();
}

} // namespace cryscope
