#pragma once

#include "ui/panes/TimePane.h"
#include "ui/spectrogram/LabelLayer.h"

#include <QStringList>
#include <vector>

namespace cryscope {

/// The labels as bars, one row for each tier. A click selects one, a double click plays it. GUI thread.
class LabelPane : public TimePane {
    Q_OBJECT

public:
    explicit LabelPane(TimeViewport& time, QWidget* parent = nullptr);

    struct Bar {
        LabelMark mark;
        QString tier;
    };
    /// In order of start.
    void setBars(std::vector<Bar> bars);
    void setSelectedLabels(std::vector<AnnotationId> ids);
    const QStringList& tiers() const { return m_tiers; }

    QString title() const override;
    QString emptyReason() const override;
    std::vector<PaneTick> ticks() const override;
    QString readout(double seconds) const override;

Q_SIGNALS:
    void labelClicked(cryscope::AnnotationId id, Qt::KeyboardModifiers modifiers);
    void labelActivated(cryscope::AnnotationId id);

protected:
    void paintContent(QPainter& painter, const ThemeColours& colours) override;
    QString explanation() const override;
    /// It would lie on the bars; the names of the tiers stand beside them.
    bool showsTitle() const override { return m_bars.empty(); }
    bool clicked(QPointF position) override;
    void doubleClicked(QPointF position) override;

private:
    QRectF rectOf(const Bar& bar) const;
    AnnotationId at(QPointF position) const;

    std::vector<Bar> m_bars;
    QStringList m_tiers;
    std::vector<AnnotationId> m_selected;
};

} // namespace cryscope
