#pragma once

#include "ui/monitor/MonitorStatus.h"

#include <QLabel>
#include <QWidget>

namespace cryscope {

/// The right end of the status bar: what the monitor says (also while another workspace is in front), the
/// model and the device that it computes on.
class StatusStrip final : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);

    void setMonitor(const MonitorStatus& status);
    /// "cry-detector 1", "CPU", and a sentence for the tooltip; an empty device is left out.
    void setModel(const QString& model, const QString& device, const QString& tip);
    QString modelText() const { return m_model->text(); }
    QString deviceText() const { return m_device->text(); }
    QString monitorText() const { return m_monitor->text(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    MonitorStatus m_status;
    QLabel* m_monitor;
    QLabel* m_model;
    QLabel* m_device;
};

} // namespace cryscope
