#pragma once

#include "core/audio/RandomAccessAudio.h"
#include "core/picture/PictureStore.h"
#include "ui/jobs/WorkQueue.h"
#include "ui/spectrogram/SpectrogramRenderer.h"
#include "ui/spectrogram/TileCache.h"

#include <QObject>
#include <atomic>
#include <compare>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace cryscope {

/// What a view wants to draw, in device pixels (see StripGeometry).
struct SpectrogramWish {
    double samplesPerPixel = 1;
    std::int64_t firstPixel = 0;
    int widthPx = 0;
    FrequencyAxis axis;
    int fftSize = 1024; ///< samples of the window
    WindowShape window = WindowShape::Hann;
    int padding = 1;
    int hops = kAutomaticOverlap;
    float emphasisDbPerOctave = 0;
    ColourMapId colours = ColourMapId::Magma;
    LevelRange levels;
    bool operator==(const SpectrogramWish&) const = default;
};

/// Between the recording and the view: reduces and renders strips of pixels on worker threads, coarse first,
/// and keeps them while memory allows. GUI thread; nothing here blocks.
class SpectrogramPipeline : public QObject {
    Q_OBJECT

public:
    static constexpr int kStripWidth = 128;

    explicit SpectrogramPipeline(QObject* parent = nullptr);
    ~SpectrogramPipeline() override;

    /// nullptr: nothing is shown.
    void setRecording(std::shared_ptr<const RandomAccessAudio> audio);
    /// Where tiles of hours of sound are kept over the end of the program; nullptr: nowhere. Before
    /// setRecording().
    void setStore(std::shared_ptr<PictureStore> store) { m_store = std::move(store); }
    /// What is visible now; strips on both sides are prepared too. Cheap when nothing has changed.
    void setWish(const SpectrogramWish& wish);

    /// The picture of the pixels [index, index + 1) * kStripWidth of the present wish; a null image while it
    /// is not there. It may be a first look that a later one replaces.
    QImage strip(std::int64_t index) const;
    /// Every visible strip is there and final.
    bool isComplete() const;
    /// dBFS of the bin under a point, as drawn; nullopt while it is not computed.
    std::optional<float> levelAt(double seconds, double hz) const;
    /// Waits for everything that was wished for (tests).
    void waitUntilComplete();

Q_SIGNALS:
    void progressed();                    ///< strips have arrived
    void failed(const QString& sentence); ///< the recording cannot be read any more; once a recording

private:
    struct StripKey {
        std::uint64_t recording = 0;
        int fftSize = 0;
        double samplesPerPixel = 0;
        std::int64_t index = 0;
        double lowHz = 0, highHz = 0, heightPx = 0;
        FrequencyScale scale = FrequencyScale::Linear;
        WindowShape window = WindowShape::Hann;
        int padding = 1;
        int hops = kAutomaticOverlap;
        float emphasisDbPerOctave = 0;
        ColourMapId colours = ColourMapId::Magma;
        float floorDb = 0, ceilingDb = 0, gamma = 1;
        std::partial_ordering operator<=>(const StripKey&) const = default;
    };
    struct Strip {
        QImage image;
        bool isPreview = false;
        std::uint64_t use = 0;
    };
    struct Finished {
        StripKey key;
        Strip strip;
    };
    struct Mailbox; ///< what the workers hand over; outlives them

    StripKey keyOf(std::int64_t index) const;
    StripGeometry geometryOf(std::int64_t index) const;
    std::int64_t firstVisible() const;
    std::int64_t lastVisible() const; ///< inclusive
    void plan();
    void collect();
    void evict();

    std::shared_ptr<const RandomAccessAudio> m_audio;
    std::uint64_t m_recording = 0;
    SpectrogramWish m_wish;
    std::uint64_t m_wishNumber = 0; ///< grows with every change of what is wished for
    std::shared_ptr<TileCache> m_tiles;
    std::shared_ptr<PictureStore> m_store;
    std::map<StripKey, Strip> m_strips;
    std::size_t m_stripBytes = 0;
    std::uint64_t m_clock = 0;
    bool m_failed = false;
    std::shared_ptr<Mailbox> m_mailbox;
    WorkQueue m_queue; ///< last: its threads end before anything they use
};

} // namespace cryscope
