#pragma once

#include <QChartView>
#include <QList>
#include <QPointF>

class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace cryscope {

/// Curves over epochs with a mark at the best one, in the colours of the theme.
class CurveChart final : public QChartView {
    Q_OBJECT
public:
    /// What the values can be, at the most.
    enum class Range { FromZero, UpToOne };

    /// `curves`: how many lines there are, at most three.
    CurveChart(int curves, Range range, QWidget* parent = nullptr);

    void setTitles(const QString& title, const QStringList& curves, const QString& axis);
    /// x is the epoch. `best` < 0: none is marked.
    void setPoints(int curve, const QList<QPointF>& points);
    void setBest(const QPointF& best, bool isThere);
    /// The epochs that the axis covers.
    void setEpochs(int epochs);
    QList<QPointF> points(int curve) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void fitAxis();

    Range m_range;
    QList<QLineSeries*> m_curves;
    QScatterSeries* m_best;
    QValueAxis* m_epochs;
    QValueAxis* m_values;
};

} // namespace cryscope
