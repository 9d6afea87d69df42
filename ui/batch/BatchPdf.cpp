#include "ui/batch/BatchPdf.h"

#include "core/base/AtomicFile.h"
#include "core/results/ReportSummary.h"
#include "ui/batch/BatchProgress.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>
#include <array>

namespace cryscope {
namespace {

constexpr std::size_t kMostRows = 25;
constexpr int kTenths = 10;
constexpr std::array kLengths = {2.0, 5.0, 10.0, 30.0, 60.0}; ///< upper ends, seconds

struct Bar {
    QString name;
    std::size_t count = 0;
};

QString words(const char* text)
{
    return QCoreApplication::translate("BatchPdf", text);
}

/// Down the paper, onto a new page where one is full.
class Paper {
public:
    explicit Paper(QPdfWriter& writer)
        : m_writer(writer), m_painter(&writer), m_colours(themeColours(lightPalette()))
    {}
    bool isActive() const { return m_painter.isActive(); }

    void text(const QString& line, double points, bool bold = false)
    {
        setFont(points, bold);
        m_painter.setPen(Qt::black);
        QRectF used = m_painter.boundingRect(QRectF(0, 0, m_writer.width(), 1e6), Qt::TextWordWrap, line);
        room(used.height());
        m_painter.drawText(QRectF(0, m_y, m_writer.width(), used.height()), Qt::TextWordWrap, line);
        m_y += used.height() + m_painter.fontMetrics().height() * 0.35;
    }
    /// A title that is not left alone at the foot of a page.
    void heading(const QString& line)
    {
        setFont(12, true);
        room(m_painter.fontMetrics().height() * 6.0);
        m_y += m_painter.fontMetrics().height() * 0.6;
        text(line, 12, true);
    }
    void bars(const std::vector<Bar>& bars)
    {
        setFont(9);
        const double line = m_painter.fontMetrics().height() * 1.3;
        double names = 0;
        std::size_t most = 1;
        for (const Bar& bar : bars) {
            names = std::max(names, double(m_painter.fontMetrics().horizontalAdvance(bar.name)));
            most = std::max(most, bar.count);
        }
        names += line;
        const double widest = m_writer.width() - names - line * 3;
        for (const Bar& bar : bars) {
            room(line);
            const QRectF row(0, m_y, m_writer.width(), line);
            m_painter.setPen(Qt::black);
            m_painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, bar.name);
            const double length = widest * double(bar.count) / double(most);
            m_painter.fillRect(QRectF(names, m_y + line * 0.2, std::max(length, 2.0), line * 0.6),
                               m_colours.cry);
            m_painter.drawText(row.adjusted(names + length + line * 0.4, 0, 0, 0),
                               Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(qulonglong(bar.count)));
            m_y += line;
        }
    }
    void row(const QString& name, const QString& value)
    {
        setFont(9);
        const double line = m_painter.fontMetrics().height() * 1.25;
        room(line);
        const double right = m_writer.width() * 0.2;
        const QRectF left(0, m_y, m_writer.width() - right, line);
        m_painter.setPen(Qt::black);
        m_painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
                           m_painter.fontMetrics().elidedText(name, Qt::ElideMiddle, int(left.width())));
        m_painter.drawText(QRectF(left.right(), m_y, right, line), Qt::AlignRight | Qt::AlignVCenter, value);
        m_y += line;
    }

private:
    void setFont(double points, bool bold = false)
    {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPointSizeF(points);
        font.setBold(bold);
        m_painter.setFont(font);
    }
    void room(double height)
    {
        if (m_y + height <= m_writer.height()) return;
        const QFont font = m_painter.font();
        m_writer.newPage();
        m_painter.setFont(font);
        m_y = 0;
    }

    QPdfWriter& m_writer;
    QPainter m_painter;
    ThemeColours m_colours;
    double m_y = 0;
};

QString number(std::size_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString nameOf(const FileOutcome& outcome)
{
    return QDir::toNativeSeparators(QString::fromStdString(outcome.file.string()));
}

std::vector<Bar> kindBars(const ReportSummary& summary)
{
    std::vector<Bar> bars;
    for (const auto& [name, count] : summary.kinds) bars.push_back({reasonTitle(name), count});
    std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.count > b.count; });
    return bars;
}

std::vector<Bar> probabilityBars(const ReportSummary& summary)
{
    std::vector<Bar> bars;
    for (int i = 0; i < kTenths; ++i)
        bars.push_back({QStringLiteral("%1 – %2 %").arg(i * 10).arg((i + 1) * 10), 0});
    for (const double probability : summary.probabilities)
        ++bars[std::size_t(std::clamp(int(probability * kTenths), 0, kTenths - 1))].count;
    return bars;
}

std::vector<Bar> lengthBars(std::span<const FileOutcome> outcomes)
{
    std::vector<Bar> bars;
    double low = 0;
    for (const double high : kLengths) {
        bars.push_back({QStringLiteral("%1 – %2 s").arg(low).arg(high), 0});
        low = high;
    }
    bars.push_back({words(QT_TRANSLATE_NOOP("BatchPdf", "%1 s and longer")).arg(low), 0});
    for (const FileOutcome& outcome : outcomes) {
        if (!outcome.analysis) continue;
        for (const Episode& episode : outcome.analysis->episodes)
            ++bars[std::size_t(std::upper_bound(kLengths.begin(), kLengths.end(),
                                                episode.endSeconds - episode.startSeconds) -
                               kLengths.begin())]
                  .count;
    }
    return bars;
}

void paintLists(Paper& paper, std::span<const FileOutcome> outcomes, const ReportSummary& summary)
{
    const auto rest = [&paper](std::size_t all) {
        if (all > kMostRows)
            paper.text(words(QT_TRANSLATE_NOOP("BatchPdf", "and %1 more")).arg(number(all - kMostRows)), 9);
    };
    if (summary.cries > 0) {
        paper.heading(words(QT_TRANSLATE_NOOP("BatchPdf", "Most crying")));
        std::size_t shown = 0;
        for (const std::size_t i : summary.byCrying) {
            const double seconds = cryingSeconds(*outcomes[i].analysis);
            if (seconds <= 0 || shown++ == kMostRows) break;
            paper.row(nameOf(outcomes[i]), formatSeconds(seconds, 1));
        }
    }
    if (summary.unreadable == 0) return;
    paper.heading(words(QT_TRANSLATE_NOOP("BatchPdf", "Could not be read")));
    std::size_t shown = 0;
    for (const FileOutcome& outcome : outcomes) {
        if (outcome.analysis || shown++ >= kMostRows) continue;
        paper.row(nameOf(outcome), {});
        paper.text(QStringLiteral("    ") + errorSentence(outcome.analysis.error()), 8);
    }
    rest(summary.unreadable);
}

Result<void> paint(std::span<const FileOutcome> outcomes, const std::string& models,
                   const std::filesystem::path& file)
{
    const ReportSummary summary = summarise(outcomes);
    QPdfWriter writer(QString::fromStdString(file.string()));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 15, 18, 15), QPageLayout::Millimeter);
    writer.setResolution(300);
    const QString title =
        words(QT_TRANSLATE_NOOP("BatchPdf", "Cries in %1 recordings")).arg(number(summary.readable));
    writer.setTitle(title);
    Paper paper(writer);
    if (!paper.isActive())
        return fail(ErrorKind::Io, file.string(),
                    "The report cannot be written; choose another folder or make room on the disk.");
    paper.text(title, 16, true);
    paper.text(words(QT_TRANSLATE_NOOP("BatchPdf", "%1 of sound, %2 of crying; found by %3."))
                   .arg(lengthInWords(summary.seconds), lengthInWords(summary.cryingSeconds),
                        QString::fromStdString(models)),
               10);
    paper.bars(
        {{words(QT_TRANSLATE_NOOP("BatchPdf", "Recordings with cries")), summary.withCry},
         {words(QT_TRANSLATE_NOOP("BatchPdf", "Recordings without")), summary.readable - summary.withCry},
         {words(QT_TRANSLATE_NOOP("BatchPdf", "Could not be read")), summary.unreadable},
         {words(QT_TRANSLATE_NOOP("BatchPdf", "Episodes of crying")), summary.cries}});
    if (summary.cries > 0) {
        paper.heading(words(QT_TRANSLATE_NOOP("BatchPdf", "Kinds of the episodes (guesses)")));
        paper.bars(kindBars(summary));
    }
    paper.heading(words(QT_TRANSLATE_NOOP("BatchPdf", "Recordings by the probability of a cry")));
    paper.bars(probabilityBars(summary));
    if (summary.cries > 0) {
        paper.heading(words(QT_TRANSLATE_NOOP("BatchPdf", "Episodes by length")));
        paper.bars(lengthBars(outcomes));
    }
    paintLists(paper, outcomes, summary);
    paper.text(words(QT_TRANSLATE_NOOP("BatchPdf",
                                       "A program counted this from sound; it misses cries and takes other "
                                       "sounds for cries. It is no medical device and no diagnosis.")),
               8);
    return {};
}

} // namespace

Result<void> writeBatchPdf(std::span<const FileOutcome> outcomes, const std::string& models,
                           const std::filesystem::path& file)
{
    return writeFileAtomically(
        file, [&](const std::filesystem::path& temporary) { return paint(outcomes, models, temporary); });
}

} // namespace cryscope
