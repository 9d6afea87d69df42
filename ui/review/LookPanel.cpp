#include "ui/review/LookPanel.h"

#include "ui/shared/ColourLut.h"

#include <QEvent>
#include <QGridLayout>
#include <QPixmap>
#include <algorithm>
#include <array>
#include <cmath>

namespace cryscope {
namespace {

constexpr int kLowestDb = -140;
constexpr int kHighestDb = 0;
constexpr int kSmallestSpan = 10;
constexpr QSize kSwatch(48, 12);
constexpr std::array kWindows = {WindowShape::Hann,     WindowShape::Hamming,
                                 WindowShape::Blackman, WindowShape::BlackmanHarris,
                                 WindowShape::Gaussian, WindowShape::Rectangular};

/// With the data of an enumeration or a number: chooses what stands for it.
template <class Value>
void choose(QComboBox& box, Value value)
{
    box.setCurrentIndex(box.findData(int(value)));
}

} // namespace

LookPanel::LookPanel(QWidget* parent)
    : QWidget(parent), m_presetLabel(new QLabel), m_preset(new QComboBox), m_coloursLabel(new QLabel),
      m_levelsLabel(new QLabel), m_toLabel(new QLabel), m_sizeLabel(new QLabel), m_colours(new QComboBox),
      m_floor(new QSpinBox), m_ceiling(new QSpinBox), m_size(new QComboBox), m_more(new QToolButton),
      m_morePart(new QWidget), m_scaleLabel(new QLabel), m_scale(new QComboBox), m_windowLabel(new QLabel),
      m_window(new QComboBox), m_overlapLabel(new QLabel), m_overlap(new QComboBox),
      m_paddingLabel(new QLabel), m_padding(new QComboBox), m_gammaLabel(new QLabel),
      m_gamma(new QDoubleSpinBox), m_emphasisLabel(new QLabel), m_emphasis(new QDoubleSpinBox)
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
    for (const FrequencyScale scale : kFrequencyScales) m_scale->addItem(QString(), int(scale));
    for (const WindowShape window : kWindows) m_window->addItem(QString(), int(window));
    for (const int hops : kOverlaps) m_overlap->addItem(QString(), hops);
    for (const int padding : kPaddings) m_padding->addItem(QString(), padding);
    m_gamma->setRange(double(kLeastGamma), double(kMostGamma));
    m_gamma->setSingleStep(0.1);
    m_gamma->setDecimals(1);
    m_emphasis->setRange(0, double(kMostEmphasis));
    m_emphasis->setSingleStep(3);
    m_emphasis->setDecimals(0);
    for (QDoubleSpinBox* box : {m_gamma, m_emphasis}) {
        box->setKeyboardTracking(false);
        box->setAlignment(Qt::AlignRight);
    }
    layOut();
    connectControls();
    retranslate();
    setLook(m_look);
}

void LookPanel::layOut()
{
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
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    grid->addWidget(m_more, 4, 0, 1, 4, Qt::AlignLeft);

    auto* more = new QGridLayout(m_morePart);
    more->setContentsMargins(0, 0, 0, 0);
    more->setHorizontalSpacing(8);
    more->setVerticalSpacing(8);
    const struct {
        QLabel* label;
        QWidget* control;
    } rows[] = {{m_scaleLabel, m_scale},     {m_windowLabel, m_window}, {m_overlapLabel, m_overlap},
                {m_paddingLabel, m_padding}, {m_gammaLabel, m_gamma},   {m_emphasisLabel, m_emphasis}};
    for (int row = 0; const auto& each : rows) {
        each.label->setBuddy(each.control);
        more->addWidget(each.label, row, 0);
        more->addWidget(each.control, row++, 1);
    }
    more->setColumnStretch(1, 1);
    m_morePart->hide();
    grid->addWidget(m_morePart, 5, 0, 1, 4);
}

void LookPanel::connectControls()
{
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_morePart->setVisible(open);
    });
    for (QComboBox* box : {m_scale, m_window, m_overlap, m_padding})
        connect(box, &QComboBox::currentIndexChanged, this, &LookPanel::take);
    for (QDoubleSpinBox* box : {m_gamma, m_emphasis})
        connect(box, &QDoubleSpinBox::valueChanged, this, &LookPanel::take);
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
}

void LookPanel::setLook(const SpectrogramLook& look)
{
    m_filling = true;
    m_look = look;
    choose(*m_colours, look.colours);
    m_floor->setValue(static_cast<int>(std::lround(look.levels.floorDb)));
    m_ceiling->setValue(static_cast<int>(std::lround(look.levels.ceilingDb)));
    choose(*m_size, look.fftSize);
    choose(*m_scale, look.scale);
    choose(*m_window, look.window);
    choose(*m_overlap, look.hopsPerWindow);
    choose(*m_padding, look.padding);
    m_gamma->setValue(double(look.levels.gamma));
    m_emphasis->setValue(double(look.emphasisDbPerOctave));
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
    look.levels = {static_cast<float>(m_floor->value()), static_cast<float>(m_ceiling->value()),
                   static_cast<float>(m_gamma->value())};
    look.fftSize = m_size->currentData().toInt();
    look.scale = FrequencyScale(m_scale->currentData().toInt());
    look.window = WindowShape(m_window->currentData().toInt());
    look.hopsPerWindow = m_overlap->currentData().toInt();
    look.padding = m_padding->currentData().toInt();
    look.emphasisDbPerOctave = static_cast<float>(m_emphasis->value());
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
        tr("Length of the window (FFT): more samples tell frequencies apart, fewer tell moments "
           "apart (Alt+D)"));
    m_size->setAccessibleName(tr("Length of the window"));
    retranslateMore();
}

void LookPanel::retranslateMore()
{
    m_more->setText(tr("M&ore"));
    m_more->setToolTip(tr("Scale, window, contrast and pre-emphasis (Alt+O)"));
    m_scaleLabel->setText(tr("Scale"));
    m_scale->setItemText(0, tr("Linear"));
    m_scale->setItemText(1, tr("Mel"));
    m_scale->setItemText(2, tr("Logarithmic"));
    m_scale->setToolTip(tr("How frequencies lie on the height: evenly, as pitch is heard, or by octaves"));
    m_scale->setAccessibleName(tr("Scale of the frequencies"));
    m_windowLabel->setText(tr("Window"));
    const std::array names = {tr("Hann"),     tr("Hamming"),    tr("Blackman"), tr("Blackman-Harris"),
                              tr("Gaussian"), tr("Rectangular")};
    static_assert(std::tuple_size_v<decltype(names)> == kWindows.size());
    for (int i = 0; i < m_window->count(); ++i) m_window->setItemText(i, names[std::size_t(i)]);
    m_window->setToolTip(tr("What each stretch of sound is faded in and out with"));
    m_window->setAccessibleName(tr("Shape of the window"));
    m_overlapLabel->setText(tr("Overlap"));
    m_overlap->setItemText(0, tr("Automatic"));
    for (int i = 1; i < m_overlap->count(); ++i)
        m_overlap->setItemText(
            i, tr("%1 %").arg(locale().toString(overlapPercent(m_overlap->itemData(i).toInt()), 'g', 4)));
    m_overlap->setToolTip(
        tr("By how much neighbouring windows overlap. Automatic: 75 % and more, the more the "
           "nearer you come; a fixed one shows the columns as they are computed"));
    m_overlap->setAccessibleName(tr("Overlap of the windows"));
    m_paddingLabel->setText(tr("Zero padding"));
    m_padding->setItemText(0, tr("None"));
    for (int i = 1; i < m_padding->count(); ++i)
        m_padding->setItemText(i, tr("%1 times").arg(m_padding->itemData(i).toInt()));
    m_padding->setToolTip(tr("A longer transform of the same stretch: smoother, not sharper"));
    m_padding->setAccessibleName(tr("Zero padding"));
    m_gammaLabel->setText(tr("Contrast"));
    m_gamma->setToolTip(tr("Gamma of the colours: above 1 quiet sound sinks, below 1 it rises"));
    m_gamma->setAccessibleName(tr("Contrast of the colours"));
    m_emphasisLabel->setText(tr("Pre-emphasis"));
    m_emphasis->setSuffix(tr(" dB/octave"));
    m_emphasis->setToolTip(tr("What every octave above 1 kHz is raised by, and those below lowered"));
    m_emphasis->setAccessibleName(tr("Pre-emphasis"));
}

void LookPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
