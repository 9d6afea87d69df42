#include "ui/panes/CurvePane.h"

#include "ui/shared/Format.h"
#include "ui/shared/LevelBook.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <array>
#include <cmath>

namespace cryscope {
namespace {

constexpr std::array kPitchTops = {800.0, 1200.0, 1600.0, 2400.0};
constexpr double kUsualShare = 0.98; // of the voiced frames lie within the axis
constexpr double kLevelStep = 20;    // the ends of the axis, dB
constexpr double kLeastLevelSpan = 40;
constexpr double kLowestLevel = -120;
constexpr double kNearSeconds = 0.03; // what is read out at most so far from the pointer

bool isVoiced(const PitchFrame& frame)
{
    return frame.f0Hz > 0 && frame.voicing >= kLeastVoicing;
}

} // namespace

CurvePane::CurvePane(TimeViewport& time, Kind kind, QWidget* parent) : TimePane(time, parent), m_kind(kind)
{
    setObjectName(kind == Kind::Pitch ? QStringLiteral("pitchPane") : QStringLiteral("levelPane"));
    chooseAxis();
}

void CurvePane::setCurves(std::shared_ptr<const SoundCurves> curves, State state)
{
    if (curves == m_curves && state == m_state) return;
    m_curves = std::move(curves);
    m_state = state;
    chooseAxis();
    contentChanged();
}

void CurvePane::setLevelOffset(const std::optional<double>& offsetDb)
{
    m_offset = offsetDb;
    chooseAxis();
    contentChanged();
}

void CurvePane::chooseAxis()
{
    if (m_kind == Kind::Pitch) {
        std::vector<float> voiced;
        if (m_curves)
            for (const PitchFrame& frame : m_curves->pitch)
                if (isVoiced(frame)) voiced.push_back(frame.f0Hz);
        // A frame or two that the search got wrong would press all others to the bottom.
        const auto most = voiced.begin() + std::ptrdiff_t(kUsualShare * double(voiced.size()));
        double highest = 0;
        if (most != voiced.end()) {
            std::nth_element(voiced.begin(), most, voiced.end());
            highest = double(*most);
        }
        m_low = 0;
        m_high = *std::find_if(kPitchTops.begin(), std::prev(kPitchTops.end()),
                               [highest](double top) { return highest <= top; });
        return;
    }
    double highest = 0;
    double lowest = -80;
    if (m_curves && !m_curves->levelsDbfs.empty()) {
        const auto [low, high] =
            std::minmax_element(m_curves->levelsDbfs.begin(), m_curves->levelsDbfs.end());
        lowest = double(*low);
        highest = double(*high);
    }
    const double offset = m_offset.value_or(0);
    m_high = kLevelStep * std::ceil((std::min(highest, 0.0) + offset) / kLevelStep);
    m_low = std::clamp(kLevelStep * std::floor((lowest + offset) / kLevelStep),
                       std::min(kLowestLevel + offset, m_high - kLeastLevelSpan), m_high - kLeastLevelSpan);
}

QString CurvePane::title() const
{
    if (m_kind == Kind::Pitch) return tr("Pitch, Hz");
    return m_offset ? tr("Level, dB SPL") : tr("Level, dBFS");
}

QString CurvePane::explanation() const
{
    if (m_kind == Kind::Level && m_offset)
        return tr("RMS level of 40 ms, by the calibration of this recording. Click: go there; drag: select");
    return m_kind == Kind::Pitch
               ? tr("Fundamental frequency of what is voiced. Click: go there; drag: select")
               : tr("RMS level of 40 ms; 0 dBFS is a full-scale sine. Click: go there; drag: select");
}

QString CurvePane::emptyReason() const
{
    if (isEmpty() || m_state == State::Ready) return {};
    if (m_state == State::Measuring) return m_curves ? QString() : tr("Measuring…");
    return m_kind == Kind::Pitch ? tr("Zoom in to two minutes or less to see the pitch.")
                                 : tr("Zoom in to two minutes or less to see the level.");
}

std::vector<PaneTick> CurvePane::ticks() const
{
    return valueTicks(m_low, m_high, height(), QFontMetricsF(font()).height() * 1.6);
}

QString CurvePane::readout(double seconds) const
{
    if (!m_curves) return {};
    if (m_kind == Kind::Level) {
        const auto at = std::llround((seconds - m_curves->startSeconds) / SoundCurves::kLevelStep);
        if (at < 0 || at >= std::ssize(m_curves->levelsDbfs)) return {};
        return formatLevel(double(m_curves->levelsDbfs[std::size_t(at)]), m_offset);
    }
    const auto next =
        std::lower_bound(m_curves->pitch.begin(), m_curves->pitch.end(), seconds,
                         [](const PitchFrame& frame, double time) { return frame.timeSeconds < time; });
    const PitchFrame* best = nullptr;
    for (auto it = next == m_curves->pitch.begin() ? next : std::prev(next);
         it != m_curves->pitch.end() && it <= next; ++it)
        if (best == nullptr || std::abs(it->timeSeconds - seconds) < std::abs(best->timeSeconds - seconds))
            best = &*it;
    if (best == nullptr || std::abs(best->timeSeconds - seconds) > kNearSeconds) return {};
    return isVoiced(*best) ? formatFrequency(double(best->f0Hz)) : tr("not voiced");
}

void CurvePane::paintContent(QPainter& painter, const ThemeColours& colours)
{
    for (const PaneTick& tick : ticks()) {
        QColor faint = colours.outline;
        faint.setAlpha(110);
        painter.fillRect(QRectF(0, std::floor(tick.y), width(), 1), faint);
    }
    if (!m_curves) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(colours.waveform, m_kind == Kind::Pitch ? 2 : 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF line;
    const auto end = [&] {
        if (line.size() == 1) painter.drawPoint(line.first());
        if (line.size() > 1) painter.drawPolyline(line);
        line.clear();
    };
    const auto add = [&](double seconds, double value) {
        const double x = xOf(seconds);
        if (x > -20 && x < width() + 20) line << QPointF(x, yOf(std::clamp(value, m_low, m_high)));
    };
    if (m_kind == Kind::Pitch) {
        for (const PitchFrame& frame : m_curves->pitch)
            isVoiced(frame) ? add(frame.timeSeconds, double(frame.f0Hz)) : end();
    } else {
        for (std::size_t i = 0; i < m_curves->levelsDbfs.size(); ++i)
            add(m_curves->startSeconds + double(i) * SoundCurves::kLevelStep,
                double(m_curves->levelsDbfs[i]) + m_offset.value_or(0));
    }
    end();
}

} // namespace cryscope
