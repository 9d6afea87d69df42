#include "ui/review/LookPanel.h"

#include "ui/shared/ColourLut.h"

#include <QEvent>
#include <QGridLayout>
#include <QPixmap>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

constexpr int kLowestDb = -140;
constexpr int kHighestDb = 0;
constexpr int kSmallestSpan = 10;
constexpr QSize kSwatch(48, 12);

} // namespace

LookPanel::LookPanel(QWidget* parent)
    : QWidget(parent), m_presetLabel(new QLabel), m_preset(new QComboBox), m_coloursLabel(new QLabel),
      m_levelsLabel(new QLabel), m_toLabel(new QLabel), m_sizeLabel(new QLabel), m_colours(new QComboBox),
      m_floor(new QSpinBox), m_ceiling(new QSpinBox), m_size(new QComboBox)
{
    m_colours->setIconSize(kSwatch);
    for (const ColourMapId map : kColourMapIds)
        m_colours->addItem(QIcon(QPixmap::fromImage(colourMapSwatch(map, kSwatch))), QString(), int(map));
    m_floor->setRange(kLowestDb, kHighestDb - kSmallestSpan);
    m_ceiling->setRange(kLowestDb + kSmallestSpan, kHighestDb);
    for (QSpinBox* box : {m_floor, m_ceiling}) {
        box->setSingleStep(5);
        box->setKeyboardTracking(false);
        box->setAlignment(Qt::AlignRight);
    }
    for (const int size : kFftSizes) m_size->addItem(QString(), size);

    m_preset->addItem(QString(), -1);
    for (const LookPreset preset : kLookPresets) m_preset->addItem(QString(), int(preset));
    m_presetLabel->setBuddy(m_preset);
    m_coloursLabel->setBuddy(m_colours);
    m_levelsLabel->setBuddy(m_floor);
    m_sizeLabel->setBuddy(m_size);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_presetLabel, 0, 0);
    grid->addWidget(m_preset, 0, 1, 1, 3);
    grid->addWidget(m_coloursLabel, 1, 0);
    grid->addWidget(m_colours, 1, 1, 1, 3);
    grid->addWidget(m_levelsLabel, 2, 0);
    grid->addWidget(m_floor, 2, 1);
    grid->addWidget(m_toLabel, 2, 2);
    grid->addWidget(m_ceiling, 2, 3);
    grid->addWidget(m_sizeLabel, 3, 0);
    grid->addWidget(m_size, 3, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);

    connect(m_preset, &QComboBox::activated, this, &LookPanel::takePreset);
    connect(m_colours, &QComboBox::currentIndexChanged, this, &LookPanel::take);
    connect(m_size, &QComboBox::currentIndexChanged, this, &LookPanel::take);
    connect(m_floor, &QSpinBox::valueChanged, this, [this](int floor) {
        if (m_ceiling->value() < floor + kSmallestSpan) m_ceiling->setValue(floor + kSmallestSpan);
        take();
    });
    connect(m_ceiling, &QSpinBox::valueChanged, this, [this](int ceiling) {
        if (m_floor->value() > ceiling - kSmallestSpan) m_floor->setValue(ceiling - kSmallestSpan);
        take();
    });
    retranslate();
    setLook(m_look);
}

void LookPanel::setLook(const SpectrogramLook& look)
{
    m_filling = true;
    m_look = look;
    m_colours->setCurrentIndex(m_colours->findData(int(look.colours)));
    m_floor->setValue(static_cast<int>(std::lround(look.levels.floorDb)));
    m_ceiling->setValue(static_cast<int>(std::lround(look.levels.ceilingDb)));
    m_size->setCurrentIndex(m_size->findData(look.fftSize));
    m_filling = false;
}

void LookPanel::takePreset()
{
    const int chosen = m_preset->currentData().toInt();
    if (chosen < 0) return;
    const SpectrogramLook look = lookOf(LookPreset(chosen), m_sampleRateHz);
    const int index = m_preset->currentIndex();
    if (look != m_look) {
        setLook(look);
        Q_EMIT lookChanged(look);
    }
    m_preset->setCurrentIndex(index);
    Q_EMIT bandChosen(bandOf(LookPreset(chosen)));
}

void LookPanel::stepSize(int direction)
{
    m_size->setCurrentIndex(std::clamp(m_size->currentIndex() + direction, 0, m_size->count() - 1));
}

void LookPanel::take()
{
    if (m_filling || m_colours->currentIndex() < 0 || m_size->currentIndex() < 0) return;
    SpectrogramLook look;
    look.colours = ColourMapId(m_colours->currentData().toInt());
    look.levels = {static_cast<float>(m_floor->value()), static_cast<float>(m_ceiling->value())};
    look.fftSize = m_size->currentData().toInt();
    if (look == m_look) return;
    m_look = look;
    m_preset->setCurrentIndex(0); // it is one's own now
    Q_EMIT lookChanged(look);
}

void LookPanel::retranslate()
{
    m_presetLabel->setText(tr("&Preset"));
    m_preset->setItemText(0, tr("My own"));
    for (int i = 1; i < m_preset->count(); ++i)
        m_preset->setItemText(i, presetTitle(LookPreset(m_preset->itemData(i).toInt())));
    m_preset->setToolTip(tr("A way of looking at the spectrogram, with its frequencies (Alt+P)"));
    m_preset->setAccessibleName(tr("Preset of the spectrogram"));
    m_coloursLabel->setText(tr("&Colours"));
    m_levelsLabel->setText(tr("&Levels"));
    m_toLabel->setText(tr("to"));
    m_sizeLabel->setText(tr("&Detail"));
    for (int i = 0; i < m_colours->count(); ++i)
        m_colours->setItemText(i, colourMapTitle(ColourMapId(m_colours->itemData(i).toInt())));
    for (int i = 0; i < m_size->count(); ++i)
        m_size->setItemText(i, tr("%1 samples").arg(m_size->itemData(i).toInt()));
    for (QSpinBox* box : {m_floor, m_ceiling}) box->setSuffix(tr(" dB"));
    m_colours->setToolTip(tr("Colours of the spectrogram (Alt+C)"));
    m_colours->setAccessibleName(tr("Colours of the spectrogram"));
    m_floor->setToolTip(tr("Everything quieter than this level, in dBFS, has the first colour (Alt+L)"));
    m_floor->setAccessibleName(tr("Lowest level of the colours"));
    m_ceiling->setToolTip(tr("Everything louder than this level, in dBFS, has the last colour"));
    m_ceiling->setAccessibleName(tr("Highest level of the colours"));
    m_size->setToolTip(
        tr("Length of the transform (FFT): more samples tell frequencies apart, fewer tell moments "
           "apart (Alt+D)"));
    m_size->setAccessibleName(tr("Length of the transform"));
}

void LookPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
