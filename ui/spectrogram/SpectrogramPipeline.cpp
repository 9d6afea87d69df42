#include "ui/spectrogram/SpectrogramPipeline.h"

#include "ui/shared/ErrorWords.h"
#include "ui/spectrogram/SpectrogramReducer.h"

#include <QMetaObject>
#include <algorithm>
#include <cmath>
#include <set>
#include <thread>

namespace cryscope {
namespace {

constexpr std::size_t kTileBytes = std::size_t{192} << 20;
constexpr std::size_t kStripBytes = std::size_t{96} << 20;
constexpr std::int64_t kStripsAhead = 4; ///< prepared on the right, where playback goes
constexpr std::int64_t kStripsBehind = 2;

int workerCount()
{
    // One core stays free for the window and for what listens.
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()) - 1, 1, 4);
}

std::string taskId(const char* kind, const TileKey& key)
{
    return std::string(kind) + std::to_string(key.recording) + '/' + std::to_string(key.fftSize) + '/' +
           std::to_string(key.level) + '/' + std::to_string(key.index) + '/' + std::to_string(key.hops) +
           '/' + std::to_string(key.padding) + '/' + std::to_string(int(key.window));
}

} // namespace

struct SpectrogramPipeline::Mailbox {
    std::mutex mutex;
    std::deque<Finished> finished;
    std::optional<std::pair<std::uint64_t, Error>> error; ///< and the recording it is about
    std::atomic<bool> posted{false};
    SpectrogramPipeline* owner = nullptr;

    /// From any worker: one queued call however many results wait.
    void notify()
    {
        if (posted.exchange(true)) return;
        QMetaObject::invokeMethod(
            owner, [pipeline = owner] { pipeline->collect(); }, Qt::QueuedConnection);
    }
    void post(Finished result)
    {
        {
            const std::lock_guard lock(mutex);
            finished.push_back(std::move(result));
        }
        notify();
    }
    void post(std::uint64_t recording, const Error& failure)
    {
        if (failure.kind == ErrorKind::Cancelled) return;
        {
            const std::lock_guard lock(mutex);
            error = {recording, failure};
        }
        notify();
    }
};

SpectrogramPipeline::SpectrogramPipeline(QObject* parent)
    : QObject(parent), m_tiles(std::make_shared<TileCache>(kTileBytes)),
      m_mailbox(std::make_shared<Mailbox>()), m_queue(workerCount())
{
    m_mailbox->owner = this;
}

SpectrogramPipeline::~SpectrogramPipeline() = default;

void SpectrogramPipeline::setRecording(std::shared_ptr<const RandomAccessAudio> audio)
{
    m_queue.replace({});
    m_audio = std::move(audio);
    ++m_recording;
    ++m_wishNumber;
    m_tiles->clear();
    m_strips.clear();
    m_stripBytes = 0;
    m_failed = false;
    plan();
}

void SpectrogramPipeline::setWish(const SpectrogramWish& wish)
{
    if (wish == m_wish) return;
    m_wish = wish;
    ++m_wishNumber;
    plan();
}

SpectrogramPipeline::StripKey SpectrogramPipeline::keyOf(std::int64_t index) const
{
    StripKey key;
    key.recording = m_recording;
    key.fftSize = m_wish.fftSize;
    key.samplesPerPixel = m_wish.samplesPerPixel;
    key.index = index;
    key.lowHz = m_wish.axis.lowHz;
    key.highHz = m_wish.axis.highHz;
    key.heightPx = m_wish.axis.heightPx;
    key.scale = m_wish.axis.scale;
    key.window = m_wish.window;
    key.padding = m_wish.padding;
    key.hops = m_wish.hops;
    key.emphasisDbPerOctave = m_wish.emphasisDbPerOctave;
    key.colours = m_wish.colours;
    key.floorDb = m_wish.levels.floorDb;
    key.ceilingDb = m_wish.levels.ceilingDb;
    key.gamma = m_wish.levels.gamma;
    return key;
}

StripGeometry SpectrogramPipeline::geometryOf(std::int64_t index) const
{
    return {
        m_wish.samplesPerPixel,    index * kStripWidth, kStripWidth, m_wish.axis, m_wish.padding, m_wish.hops,
        m_wish.emphasisDbPerOctave};
}

std::int64_t SpectrogramPipeline::firstVisible() const
{
    return std::max<std::int64_t>(m_wish.firstPixel / kStripWidth, 0);
}

std::int64_t SpectrogramPipeline::lastVisible() const
{
    if (!m_audio || m_wish.widthPx <= 0) return -1;
    const auto pixels =
        static_cast<std::int64_t>(std::ceil(double(m_audio->length()) / m_wish.samplesPerPixel));
    return std::min((m_wish.firstPixel + m_wish.widthPx - 1) / kStripWidth, (pixels - 1) / kStripWidth);
}

QImage SpectrogramPipeline::strip(std::int64_t index) const
{
    const auto found = m_strips.find(keyOf(index));
    return found == m_strips.end() ? QImage() : found->second.image;
}

bool SpectrogramPipeline::isComplete() const
{
    for (std::int64_t i = firstVisible(); i <= lastVisible(); ++i) {
        const auto found = m_strips.find(keyOf(i));
        if (found == m_strips.end() || found->second.isPreview) return false;
    }
    return true;
}

std::optional<float> SpectrogramPipeline::levelAt(double seconds, double hz) const
{
    if (!m_audio || seconds < 0 || hz < 0) return std::nullopt;
    TileKey key;
    key.recording = m_recording;
    key.fftSize = m_wish.fftSize;
    key.window = m_wish.window;
    key.padding = m_wish.padding;
    key.hops = m_wish.hops;
    key.level = TileGrid::levelFor(m_wish.fftSize, m_wish.samplesPerPixel, m_wish.hops);
    const auto column = static_cast<std::int64_t>(seconds * m_audio->sampleRate().hz /
                                                  double(TileGrid::hop(key.fftSize, key.level, key.hops)));
    key.index = column / TileGrid::kColumnsPerTile;
    const auto tile = m_tiles->find(key);
    const auto bin = std::llround(hz * m_wish.fftSize * m_wish.padding / m_audio->sampleRate().hz);
    if (!tile || bin >= tile->bins) return std::nullopt;
    return LevelTile::decode(
        tile->column(static_cast<int>(column % TileGrid::kColumnsPerTile))[static_cast<std::size_t>(bin)]);
}

void SpectrogramPipeline::waitUntilComplete()
{
    while (m_audio && !m_failed && !isComplete()) {
        m_queue.waitUntilIdle();
        collect();
    }
}

void SpectrogramPipeline::plan()
{
    std::vector<WorkQueue::Task> renders, previews, tiles;
    if (!m_audio || m_failed || m_wish.widthPx <= 0 || m_wish.axis.heightPx < 1) {
        m_queue.replace({});
        return;
    }
    std::vector<std::int64_t> wanted;
    const std::int64_t first = firstVisible();
    const std::int64_t last = lastVisible();
    const auto pixels =
        static_cast<std::int64_t>(std::ceil(double(m_audio->length()) / m_wish.samplesPerPixel));
    for (std::int64_t i = first; i <= last; ++i) wanted.push_back(i);
    const auto visible = wanted.size();
    for (std::int64_t i = last + 1; i <= std::min(last + kStripsAhead, (pixels - 1) / kStripWidth); ++i)
        wanted.push_back(i);
    for (std::int64_t i = first - 1; i >= std::max<std::int64_t>(first - kStripsBehind, 0); --i)
        wanted.push_back(i);

    const int fftSize = m_wish.fftSize;
    const int hops = m_wish.hops;
    const int level = TileGrid::levelFor(fftSize, m_wish.samplesPerPixel, hops);
    const std::int64_t hop = TileGrid::hop(fftSize, level, hops);
    const std::int64_t count = tileCount(m_audio->length(), fftSize, level, hops);
    const double hzPerBin = double(m_audio->sampleRate().hz) / (fftSize * m_wish.padding);
    const ColourLut lut(m_wish.colours, m_wish.levels);
    std::set<std::int64_t> asked;
    bool isLookMissing = false; ///< at a part of the view; one that can be painted now
    ++m_clock;
    for (std::size_t w = 0; w < wanted.size(); ++w) {
        const StripKey key = keyOf(wanted[w]);
        const auto known = m_strips.find(key);
        if (known != m_strips.end()) {
            known->second.use = m_clock;
            if (!known->second.isPreview) continue;
        }
        const StripGeometry geometry = geometryOf(wanted[w]);
        const ColumnSpan columns = columnsOf(geometry, hop);
        std::vector<std::shared_ptr<const LevelTile>> parts;
        bool complete = true;
        bool anything = true;
        const std::int64_t lastTile = std::min((columns.last - 1) / TileGrid::kColumnsPerTile, count - 1);
        for (std::int64_t t = std::max<std::int64_t>(columns.first, 0) / TileGrid::kColumnsPerTile;
             t <= lastTile; ++t) {
            const TileKey tileKey{m_recording, fftSize, m_wish.window, m_wish.padding, level, t, hops};
            auto tile = m_tiles->find(tileKey);
            complete = complete && tile && !tile->isPreview;
            anything = anything && tile;
            parts.push_back(tile);
            if ((tile && !tile->isPreview) || !asked.insert(t).second) continue;
            if (!tile && level >= kFirstPreviewLevel && w < visible) {
                previews.push_back(
                    {taskId("preview", tileKey), [=, cache = m_tiles, audio = m_audio, store = m_store,
                                                  box = m_mailbox](const CancelToken& cancel) {
                         if (store && storedTile(*store, *cache, *audio, tileKey)) return box->notify();
                         auto made = previewTile(*audio, tileKey, cancel);
                         if (!made) return box->post(tileKey.recording, made.error());
                         cache->insert(tileKey, std::move(*made));
                         box->notify();
                     }});
            }
            tiles.push_back({taskId("tile", tileKey), [=, cache = m_tiles, audio = m_audio, store = m_store,
                                                       box = m_mailbox](const CancelToken& cancel) {
                                 const auto made =
                                     reduceThrough(*cache, *audio, tileKey, cancel, store.get());
                                 if (!made) return box->post(tileKey.recording, made.error());
                                 box->notify();
                             }});
        }
        if (!complete && (!anything || known != m_strips.end())) continue;
        isLookMissing = isLookMissing || (!complete && w < visible);
        const std::string id =
            (complete ? "strip" : "look") + std::to_string(m_wishNumber) + '/' + std::to_string(wanted[w]);
        renders.push_back(
            {id, [=, box = m_mailbox](const CancelToken&) {
                 box->post(Finished{key, Strip{renderStrip(parts, geometry, hzPerBin, lut), !complete, 0}});
             }});
    }
    // A whole tile of hours takes seconds: begun between a preview and its painting, or under way when
    // another place is asked for, it would keep the last parts of the view black for as long.
    if (!previews.empty() || isLookMissing) tiles.clear();
    renders.insert(renders.end(), std::make_move_iterator(previews.begin()),
                   std::make_move_iterator(previews.end()));
    renders.insert(renders.end(), std::make_move_iterator(tiles.begin()),
                   std::make_move_iterator(tiles.end()));
    m_queue.replace(std::move(renders));
}

void SpectrogramPipeline::collect()
{
    m_mailbox->posted = false;
    std::deque<Finished> finished;
    std::optional<std::pair<std::uint64_t, Error>> error;
    {
        const std::lock_guard lock(m_mailbox->mutex);
        finished.swap(m_mailbox->finished);
        error.swap(m_mailbox->error);
    }
    for (Finished& result : finished) {
        if (result.key.recording != m_recording) continue;
        Strip& place = m_strips[result.key];
        if (!place.image.isNull() && result.strip.isPreview) continue;
        m_stripBytes -= static_cast<std::size_t>(place.image.sizeInBytes());
        m_stripBytes += static_cast<std::size_t>(result.strip.image.sizeInBytes());
        place = std::move(result.strip);
        place.use = m_clock;
    }
    evict();
    if (error && error->first == m_recording && !m_failed) {
        m_failed = true;
        Q_EMIT failed(errorSentence(error->second));
    }
    plan();
    Q_EMIT progressed();
}

void SpectrogramPipeline::evict()
{
    while (m_stripBytes > kStripBytes) {
        const auto oldest =
            std::min_element(m_strips.begin(), m_strips.end(),
                             [](const auto& a, const auto& b) { return a.second.use < b.second.use; });
        if (oldest == m_strips.end() || oldest->second.use == m_clock) return;
        m_stripBytes -= static_cast<std::size_t>(oldest->second.image.sizeInBytes());
        m_strips.erase(oldest);
    }
}

} // namespace cryscope
