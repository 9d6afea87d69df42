#include "ui/review/FileHeader.h"

#include "ui/review/ElidedLabel.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>

namespace cryscope {

FileHeader::FileHeader(const OpenRecording& recording, QWidget* parent)
    : QWidget(parent), m_recording(recording), m_name(new ElidedLabel(Qt::ElideMiddle)),
      m_facts(new ElidedLabel(Qt::ElideRight))
{
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_name);
    row->addWidget(m_facts);
    row->addStretch(1);
    connect(&m_recording, &OpenRecording::opened, this, &FileHeader::render);
}

void FileHeader::render()
{
    if (!m_recording.isOpen()) return;
    const AudioFileInfo& info = m_recording.audio()->info();
    m_name->setText(QFileInfo(m_recording.path()).fileName());
    m_name->setToolTip(m_recording.path());
    QStringList facts{formatShortClock(m_recording.durationSeconds(), 1)};
    if (info.startTime) facts << formatStartDate(*info.startTime);
    facts << QStringLiteral("%1 kHz").arg(QLocale().toString(info.rate.hz / 1000.0, 'g', 4))
          << (info.channels == 1 ? tr("mono") : tr("%1 channels, mixed").arg(info.channels))
          << QString::fromStdString(info.codec);
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    m_facts->setToolTip(m_facts->text());
    m_facts->setColour(themeColours(palette()).secondaryText);
}

void FileHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) render();
    QWidget::changeEvent(event);
}

} // namespace cryscope
