#include "ui/review/PictureDialog.h"

#include "ui/shared/Settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr int kLeastPixels = 32; ///< of the spectrogram itself
constexpr int kMostPixels = 16384;
constexpr double kLeastSize = 5, kMostSize = 20000; ///< what can be typed

// Names of what is remembered.
constexpr auto kWidthKey = "picture/width";
constexpr auto kHeightKey = "picture/height";
constexpr auto kPixelsKey = "picture/inPixels";
constexpr auto kDpiKey = "picture/dpi";
constexpr auto kTextKey = "picture/textPoints";
constexpr auto kAxesKey = "picture/axes";
constexpr auto kBarKey = "picture/colourBar";
constexpr auto kLabelsKey = "picture/labels";

QDoubleSpinBox* sizeBox(const char* name, const QString& tip)
{
    auto* box = new QDoubleSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(kLeastSize, kMostSize);
    box->setToolTip(tip);
    return box;
}

QCheckBox* checkBox(const char* name, const QString& words, const QString& tip)
{
    auto* box = new QCheckBox(words);
    box->setObjectName(QLatin1String(name));
    box->setToolTip(tip);
    return box;
}

} // namespace

QSize PictureChoice::pixels() const
{
    const double scale = inPixels ? 1 : dpi / kMillimetresPerInch;
    return {int(std::lround(width * scale)), int(std::lround(height * scale))};
}

void PictureChoice::apply(FigureStyle& style) const
{
    style.bare = !axes;
    style.colourBar = colourBar;
    style.dpi = dpi;
    style.textPoints = textPoints;
    if (!labels) style.marks.clear();
}

QSize PictureChoice::spectrogram(const FigureStyle& style) const
{
    FigureStyle chosen = style;
    apply(chosen);
    const FigureMargins margins = marginsOf(chosen);
    return pixels() - QSize(margins.left + margins.right, margins.top + margins.bottom);
}

PictureDialog::PictureDialog(Settings& settings, FigureStyle style, QWidget* parent)
    : QDialog(parent), m_settings(settings), m_style(std::move(style)),
      m_width(sizeBox("pictureWidth", tr("Width of the whole picture, with its axes"))),
      m_height(sizeBox("pictureHeight", tr("Height of the whole picture, with its axes"))),
      m_unit(new QComboBox), m_dpi(new QSpinBox), m_text(new QDoubleSpinBox),
      m_axes(checkBox("pictureAxes", tr("A&xes"), tr("Name, rulers of time and frequency"))),
      m_bar(checkBox("pictureColourBar", tr("&Colour bar"), tr("What level each colour stands for"))),
      m_labels(checkBox("pictureLabels", tr("La&bels"), tr("The labels in view as bars above the picture"))),
      m_outcome(new QLabel)
{
    setWindowTitle(tr("Export the picture"));
    auto* form = new QFormLayout(this);
    m_unit->setObjectName(QStringLiteral("pictureUnit"));
    m_unit->addItem(tr("mm"), false);
    m_unit->addItem(tr("px"), true);
    m_unit->setToolTip(tr("Size on paper, or in pixels"));
    m_unit->setAccessibleName(tr("Unit of width and height"));
    m_dpi->setObjectName(QStringLiteral("pictureDpi"));
    m_dpi->setRange(int(kLeastDpi), int(kMostDpi));
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setToolTip(tr("Pixels an inch: 96 for a screen, 300 to 600 for print"));
    m_text->setObjectName(QStringLiteral("pictureText"));
    m_text->setRange(kLeastTextPoints, kMostTextPoints);
    m_text->setDecimals(1);
    m_text->setSuffix(tr(" pt"));
    m_text->setToolTip(tr("Height of names and numbers on paper: journals ask for 7 to 9 points"));
    m_outcome->setObjectName(QStringLiteral("pictureOutcome"));
    m_outcome->setWordWrap(true);

    auto* width = new QHBoxLayout;
    width->addWidget(m_width, 1);
    width->addWidget(m_unit);
    form->addRow(tr("&Width"), width);
    qobject_cast<QLabel*>(form->labelForField(width))->setBuddy(m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(tr("&Resolution"), m_dpi);
    form->addRow(tr("&Text"), m_text);
    form->addRow(m_axes);
    form->addRow(m_bar);
    form->addRow(m_labels);
    form->addRow(m_outcome);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setText(tr("Save as…"));
    m_save->setToolTip(tr("Choose where, and by the ending PNG, SVG, PDF or numbers (CSV, NPY)"));
    form->addRow(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        remember();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    show(remembered(settings));
    for (QDoubleSpinBox* box : {m_width, m_height, m_text})
        connect(box, &QDoubleSpinBox::valueChanged, this, &PictureDialog::judge);
    connect(m_dpi, &QSpinBox::valueChanged, this, &PictureDialog::judge);
    for (QCheckBox* box : {m_axes, m_bar, m_labels})
        connect(box, &QCheckBox::toggled, this, &PictureDialog::judge);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &PictureDialog::takeUnit);
    judge();
}

PictureChoice PictureDialog::choice() const
{
    return {.width = m_width->value(),
            .height = m_height->value(),
            .inPixels = m_unit->currentData().toBool(),
            .dpi = m_dpi->value(),
            .textPoints = m_text->value(),
            .axes = m_axes->isChecked(),
            .colourBar = m_bar->isChecked(),
            .labels = m_labels->isChecked()};
}

PictureChoice PictureDialog::remembered(const Settings& settings)
{
    const PictureChoice usual;
    const auto number = [&settings](const char* key, double fallback, double least, double most) {
        bool ok = false;
        const double value = settings.value(QLatin1String(key)).toDouble(&ok);
        return ok && value >= least && value <= most ? value : fallback;
    };
    return {.width = number(kWidthKey, usual.width, kLeastSize, kMostSize),
            .height = number(kHeightKey, usual.height, kLeastSize, kMostSize),
            .inPixels = settings.value(kPixelsKey, usual.inPixels).toBool(),
            .dpi = int(number(kDpiKey, usual.dpi, kLeastDpi, kMostDpi)),
            .textPoints = number(kTextKey, usual.textPoints, kLeastTextPoints, kMostTextPoints),
            .axes = settings.value(kAxesKey, usual.axes).toBool(),
            .colourBar = settings.value(kBarKey, usual.colourBar).toBool(),
            .labels = settings.value(kLabelsKey, usual.labels).toBool()};
}

void PictureDialog::remember() const
{
    const PictureChoice chosen = choice();
    m_settings.setValue(kWidthKey, chosen.width);
    m_settings.setValue(kHeightKey, chosen.height);
    m_settings.setValue(kPixelsKey, chosen.inPixels);
    m_settings.setValue(kDpiKey, chosen.dpi);
    m_settings.setValue(kTextKey, chosen.textPoints);
    m_settings.setValue(kAxesKey, chosen.axes);
    m_settings.setValue(kBarKey, chosen.colourBar);
    m_settings.setValue(kLabelsKey, chosen.labels);
}

void PictureDialog::show(const PictureChoice& choice)
{
    m_unit->setCurrentIndex(choice.inPixels ? 1 : 0);
    for (QDoubleSpinBox* box : {m_width, m_height}) {
        box->setDecimals(choice.inPixels ? 0 : 1);
        box->setSingleStep(choice.inPixels ? 100 : 10);
    }
    m_width->setValue(choice.width);
    m_height->setValue(choice.height);
    m_dpi->setValue(choice.dpi);
    m_text->setValue(choice.textPoints);
    m_axes->setChecked(choice.axes);
    m_bar->setChecked(choice.colourBar);
    m_labels->setChecked(choice.labels);
}

void PictureDialog::takeUnit()
{
    // The same size in the other unit.
    PictureChoice chosen = choice();
    const double pixels = m_dpi->value() / kMillimetresPerInch;
    const double factor = chosen.inPixels ? pixels : 1 / pixels;
    chosen.width *= factor;
    chosen.height *= factor;
    const QSignalBlocker unit(m_unit), width(m_width), height(m_height);
    show(chosen);
    judge();
}

void PictureDialog::judge()
{
    const PictureChoice chosen = choice();
    const QSize whole = chosen.pixels();
    const QSize inside = chosen.spectrogram(m_style);
    m_bar->setEnabled(chosen.axes);
    m_labels->setEnabled(chosen.axes && !m_style.marks.empty());
    const bool isLarge = std::max(whole.width(), whole.height()) > kMostPixels;
    const bool isSmall = std::min(inside.width(), inside.height()) < kLeastPixels;
    m_save->setEnabled(!isLarge && !isSmall);
    if (isLarge)
        m_outcome->setText(
            tr("%1 × %2 pixels: no side may have more than %3. Choose a smaller size or resolution.")
                .arg(whole.width())
                .arg(whole.height())
                .arg(kMostPixels));
    else if (isSmall)
        m_outcome->setText(
            tr("No room is left for the spectrogram: make the picture larger or its text smaller."));
    else
        m_outcome->setText(tr("%1 × %2 pixels").arg(whole.width()).arg(whole.height()));
}

} // namespace cryscope
