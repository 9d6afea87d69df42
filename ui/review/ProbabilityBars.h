#pragma once

#include <QString>
#include <QWidget>
#include <vector>

namespace cryscope {

/// Named probabilities as bars on a common scale from 0 to 100 %, largest first, each with its number.
class ProbabilityBars : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString name;
        double probability = 0;
        bool operator==(const Bar&) const = default;
    };

    explicit ProbabilityBars(QWidget* parent = nullptr);

    /// `threshold` is marked in every bar: below it a kind is not named. Outside 0..1: no mark.
    void setBars(std::vector<Bar> bars, double threshold);
    const std::vector<Bar>& bars() const { return m_bars; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double rowHeight() const;

    std::vector<Bar> m_bars;
    double m_threshold = -1;
};

} // namespace cryscope
