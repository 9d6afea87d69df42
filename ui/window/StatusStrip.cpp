#include "ui/window/StatusStrip.h"

#include "ui/shared/Theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace cryscope {

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent), m_monitor(new QLabel), m_model(new QLabel), m_device(new QLabel)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(18);
    for (QLabel* label : {m_monitor, m_model, m_device}) {
        label->setTextFormat(Qt::PlainText);
        row->addWidget(label);
    }
    m_monitor->setTextFormat(Qt::RichText);
    m_device->hide();
    refresh();
}

void StatusStrip::setMonitor(const MonitorStatus& status)
{
    m_status = status;
    refresh();
}

void StatusStrip::setModel(const QString& model, const QString& device, const QString& tip)
{
    m_model->setText(model);
    m_device->setText(device);
    m_device->setVisible(!device.isEmpty());
    m_model->setToolTip(tip);
    m_device->setToolTip(tip);
}

void StatusStrip::refresh()
{
    const ThemeColours colours = themeColours(palette());
    QColor dot = colours.tick;
    switch (m_status.state) {
    case MonitorState::NotListening:
    case MonitorState::Starting:
        break;
    case MonitorState::Quiet:
        dot = colours.quiet;
        break;
    case MonitorState::Sound:
        dot = colours.sound;
        break;
    case MonitorState::Crying:
        dot = colours.cry;
        break;
    case MonitorState::Silent:
    case MonitorState::Lost:
        dot = colours.error;
        break;
    }
    m_monitor->setText(QStringLiteral("<span style=\"color:%1\">●</span> %2")
                           .arg(dot.name(), stateWords(m_status).toHtmlEscaped()));
    m_monitor->setAccessibleName(tr("Monitor: %1").arg(stateWords(m_status)));
    m_monitor->setToolTip(tr("What the monitor hears"));
    m_model->setAccessibleName(tr("Model"));
    m_device->setAccessibleName(tr("Compute device"));
}

void StatusStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace cryscope
