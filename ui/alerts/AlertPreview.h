#pragma once

#include "core/analysis/AlertForecast.h"
#include "ui/jobs/JobThread.h"

#include <QLabel>
#include <QTimer>
#include <QWidget>

namespace cryscope {

class AlertStrip;

/// What a rule would have done in the last 24 hours: a sentence with the number, what was held back, and a
/// strip. The library is read once, on a thread; every other rule is judged at once.
class AlertPreview final : public QWidget {
    Q_OBJECT
public:
    static constexpr double kHours = 24;

    explicit AlertPreview(QWidget* parent = nullptr);

    /// Reads the library in `folder`; empty: nothing is kept, and so nothing is known.
    void read(const QString& folder);
    void setRule(const AlertRule& rule);

    /// None until the library has been read.
    std::optional<int> alerts() const;
    QString words() const { return m_words->text(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void judge();

    AlertRule m_rule;
    std::optional<AlertHistory> m_history;
    QString m_problem;
    AlertForecast m_forecast;
    JobThread m_job;
    QLabel* m_words;
    AlertStrip* m_strip;
    QLabel* m_more;
};

} // namespace cryscope
