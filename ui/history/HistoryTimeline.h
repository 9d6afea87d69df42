#pragma once

#include "ui/history/HistoryPainting.h"

#include <QAbstractScrollArea>
#include <memory>

namespace cryscope {

/// One row a day, newest first, 24 hours wide by the clock on the wall, with a bar for each cry. Paints what
/// is in sight alone: a year costs what a week costs. Left and Right go from cry to cry, Enter opens one.
class HistoryTimeline final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit HistoryTimeline(QWidget* parent = nullptr);

    void setData(std::shared_ptr<const HistoryData> history);
    void setShowsFalse(bool show);
    std::optional<EpisodeId> current() const { return m_shown.current; }
    /// Where a cry is drawn, in the viewport; null: nowhere.
    QRectF barOf(EpisodeId episode) const;

Q_SIGNALS:
    void chosen(qint64 episode); ///< an EpisodeId; as a number, which is what signals can carry

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Place {
        int row = 0;
        double startHour = 0;
    };
    double rowHeight() const;
    double headHeight() const;
    QRectF rowArea(int row) const; ///< of the bars, in the viewport
    const DayOfCrying& dayOf(int row) const;
    int rows() const;
    std::optional<EpisodeId> episodeAt(const QPointF& point) const;
    void step(int direction);
    void makeVisible(EpisodeId episode);
    QString tipOf(const KeptEpisode& episode) const;
    void arrange();
    void retranslate();

    std::shared_ptr<const HistoryData> m_data;
    ShownDays m_shown;
};

} // namespace cryscope
