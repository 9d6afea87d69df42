#pragma once

#include "ui/history/HistoryPainting.h"

#include <QAbstractScrollArea>
#include <memory>

namespace cryscope {

/// What a row of the timeline holds.
enum class RowSpan { Day, Week };

/// One row a day or a week (Monday first), newest first, by the clock on the wall, with a bar for each cry.
/// Paints what is in sight alone: a year costs what a week costs. Left and Right go from cry to cry, Enter
/// opens one.
class HistoryTimeline final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit HistoryTimeline(QWidget* parent = nullptr);

    void setData(std::shared_ptr<const HistoryData> history);
    void setShowsFalse(bool show);
    void setRowSpan(RowSpan span);
    RowSpan rowSpan() const { return m_span; }
    int rows() const { return int(m_rows.size()); }
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
    /// The days of a row, in their places from the left; null: not among those that are shown.
    using Row = std::vector<const DayOfCrying*>;
    double rowHeight() const;
    double headHeight() const;
    QRectF rowArea(int row) const;          ///< of the bars, in the viewport
    QRectF dayArea(int row, int day) const; ///< the same of one day of the row
    QString titleOf(const Row& row) const;
    double secondsOf(const Row& row) const;
    void fillRows();
    std::optional<EpisodeId> episodeAt(const QPointF& point) const;
    void step(int direction);
    void makeVisible(EpisodeId episode);
    QString tipOf(const KeptEpisode& episode) const;
    void arrange();
    void retranslate();

    std::shared_ptr<const HistoryData> m_data;
    ShownDays m_shown;
    RowSpan m_span = RowSpan::Day;
    std::vector<Row> m_rows; ///< newest first
};

} // namespace cryscope
