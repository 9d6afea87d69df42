#include "ui/shared/CalibrateDialog.h"

#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/LevelBook.h"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace cryscope {
namespace {

constexpr int kIndent = 24;

QString db(double value, int decimals = 1)
{
    return QLocale().toString(value, 'f', decimals);
}

QFormLayout* indented(QVBoxLayout& column)
{
    auto* form = new QFormLayout;
    form->setContentsMargins(kIndent, 0, 0, 8);
    column.addLayout(form);
    return form;
}

} // namespace

CalibrateDialog::CalibrateDialog(const LevelBook& book, Subject subject, QWidget* parent)
    : QDialog(parent), m_book(book), m_subject(std::move(subject)),
      m_byTone(new QRadioButton(tr("By a calibrator's &tone"))),
      m_byDevice(new QRadioButton(tr("As the &device it was made with"))),
      m_none(new QRadioButton(tr("&Not calibrated: levels in dBFS"))), m_known(new QDoubleSpinBox),
      m_keptFor(new QComboBox), m_devices(new QComboBox)
{
    setObjectName(QStringLiteral("calibrateDialog"));
    setWindowTitle(tr("Calibrate the level"));
    const auto label = [this](const QString& text) {
        auto* made = new QLabel(text);
        made->setWordWrap(true);
        made->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
        return made;
    };
    auto* column = new QVBoxLayout(this);
    column->addWidget(
        label(tr("A tone of known level, as a sound calibrator gives it, tells how loud a level in "
                 "the recording was: then levels are shown in dB SPL. It holds for one microphone "
                 "with one setting of its gain.")));
    auto* present = label(presentWords());
    present->setObjectName(QStringLiteral("presentCalibration"));
    column->addWidget(present);
    column->addSpacing(8);

    column->addWidget(m_byTone);
    auto* byTone = indented(*column);
    auto* tone = label(toneWords());
    tone->setObjectName(QStringLiteral("measuredTone"));
    byTone->addRow(tone);
    m_known->setObjectName(QStringLiteral("knownLevel"));
    m_known->setRange(kLeastKnownDbSpl, kMostKnownDbSpl);
    m_known->setDecimals(1);
    m_known->setSuffix(tr(" dB SPL"));
    m_known->setValue(94);
    m_known->setToolTip(tr("The level that stands on the calibrator, mostly 94 or 114 dB (Alt+L)"));
    byTone->addRow(tr("&Level of the tone"), m_known);
    m_keptFor->setObjectName(QStringLiteral("keptFor"));
    m_keptFor->setToolTip(
        tr("What the calibration holds for; type the name of a device that is not listed (Alt+H)"));
    if (isOfRecording()) {
        m_keptFor->setEditable(true);
        m_keptFor->addItem(tr("This recording alone"), QString());
        m_keptFor->lineEdit()->setToolTip(m_keptFor->toolTip());
        m_keptFor->lineEdit()->setAccessibleName(tr("What the calibration holds for"));
        for (const QString& device : m_book.knownDevices()) m_keptFor->addItem(device, device);
        m_keptFor->setCurrentIndex(std::max(0, m_keptFor->findData(m_subject.device)));
    } else {
        m_keptFor->addItem(m_subject.device, m_subject.device);
    }
    byTone->addRow(tr("&Holds for"), m_keptFor);

    column->addWidget(m_byDevice);
    m_byDevice->setVisible(isOfRecording());
    m_devices->setVisible(isOfRecording());
    auto* byDevice = indented(*column);
    m_devices->setObjectName(QStringLiteral("calibratedDevices"));
    m_devices->setToolTip(tr("Devices that are calibrated"));
    m_devices->setAccessibleName(m_devices->toolTip());
    for (const std::string& device : m_book.all().devices())
        m_devices->addItem(QString::fromStdString(device));
    m_devices->setCurrentIndex(std::max(0, m_devices->findText(m_subject.device)));
    byDevice->addRow(m_devices);
    column->addWidget(m_none);
    m_byTone->setToolTip(tr("The tone that was measured, and its level"));
    m_byDevice->setToolTip(tr("Take over what is known of a device"));
    m_none->setToolTip(tr("Remove the calibration"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    for (QAbstractButton* button : buttons->buttons())
        button->setToolTip(button->text().remove(QLatin1Char('&')));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QRadioButton* choice : {m_byTone, m_byDevice, m_none})
        connect(choice, &QRadioButton::toggled, this, &CalibrateDialog::enable);
    m_byTone->setEnabled(m_subject.tone && *m_subject.tone);
    m_byDevice->setEnabled(m_devices->count() > 0);
    (m_byTone->isEnabled()                          ? m_byTone
     : !isOfRecording() || !m_byDevice->isEnabled() ? m_none
                                                    : m_byDevice)
        ->setChecked(true);
    enable();
}

QString CalibrateDialog::toneWords() const
{
    if (!m_subject.tone)
        return tr("Select a second or more of the tone in the spectrogram, then come here again.");
    const auto& tone = *m_subject.tone;
    if (!tone) return errorSentence(tone.error());
    return tr("Measured: %1, %2 dBFS, steady within %3 dB over %4 s.")
        .arg(formatFrequency(tone->hz), db(tone->levelDbfs), db(tone->spreadDb, 2), db(tone->seconds));
}

QString CalibrateDialog::presentWords() const
{
    const auto present =
        isOfRecording() ? m_book.ofRecording(m_subject.recording) : m_book.ofDevice(m_subject.device);
    const QString what = isOfRecording() ? QFileInfo(m_subject.recording).fileName() : m_subject.device;
    if (!present) return tr("%1 is not calibrated.").arg(what);
    return tr("%1 is calibrated: 0 dBFS is %2 dB SPL (tone of %3 at %4 dB SPL, %5).")
        .arg(what, db(present->offsetDb), formatFrequency(present->toneHz), db(present->knownDbSpl),
             QLocale().toString(QDate::fromString(QString::fromStdString(present->day), Qt::ISODate),
                                QLocale::ShortFormat));
}

void CalibrateDialog::enable()
{
    m_known->setEnabled(m_byTone->isChecked());
    m_keptFor->setEnabled(m_byTone->isChecked());
    m_devices->setEnabled(m_byDevice->isChecked());
}

LevelCalibrations CalibrateDialog::result() const
{
    LevelCalibrations all = m_book.all();
    const std::string path = m_subject.recording.toStdString();
    if (m_none->isChecked()) {
        isOfRecording() ? all.removeRecording(path) : all.removeDevice(m_subject.device.toStdString());
    } else if (m_byDevice->isChecked()) {
        all.setDeviceOf(path, m_devices->currentText().toStdString());
    } else if (const auto calibration =
                   calibrationOf(**m_subject.tone, m_known->value(),
                                 QDate::currentDate().toString(Qt::ISODate).toStdString())) {
        const bool isOwn = isOfRecording() && m_keptFor->currentText() == m_keptFor->itemText(0);
        const std::string device = m_keptFor->currentText().trimmed().toStdString();
        if (isOwn || device.empty()) {
            all.setRecording(path, *calibration);
        } else {
            all.setDevice(device, *calibration);
            if (isOfRecording()) all.setDeviceOf(path, device);
        }
    }
    return all;
}

} // namespace cryscope
