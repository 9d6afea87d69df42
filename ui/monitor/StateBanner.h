#pragma once

#include "ui/monitor/MonitorStatus.h"

#include <QLabel>
#include <QWidget>

namespace cryscope {

/// The state in words, colour and shape, readable across a room; a sentence below, the time listened to the
/// right.
class StateBanner final : public QWidget {
    Q_OBJECT
public:
    explicit StateBanner(QWidget* parent = nullptr);

    void setStatus(const MonitorStatus& status);
    /// What the status leaves to say when it says nothing itself ("Crying is not recognised: no model").
    void setRemark(const QString& remark);
    void setElapsed(double seconds);

    QString words() const { return m_words->text(); }
    QString sentence() const { return m_sentence->text(); }
    /// Background of the present state.
    QColor colour() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    MonitorStatus m_status;
    QString m_remark;
    QLabel* m_words;
    QLabel* m_sentence;
    QLabel* m_elapsed;
    QLabel* m_elapsedCaption;
};

} // namespace cryscope
