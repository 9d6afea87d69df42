#include "ui/review/LabelExportDialog.h"

#include "ui/shared/ErrorWords.h"
#include "ui/shared/Theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <array>

namespace cryscope {
namespace {

/// Beyond it, finding out what would be lost takes longer than a glance.
constexpr std::size_t kMostTried = 5000;

struct FormatWords {
    LabelFormat format;
    const char* title;
    const char* suffix;
};
constexpr std::array kFormats{
    FormatWords{LabelFormat::Json, QT_TRANSLATE_NOOP("LabelFormats", "CryScope: everything"), ".labels.json"},
    FormatWords{LabelFormat::Audacity, QT_TRANSLATE_NOOP("LabelFormats", "Audacity label track"), ".txt"},
    FormatWords{LabelFormat::TextGrid, QT_TRANSLATE_NOOP("LabelFormats", "Praat TextGrid"), ".TextGrid"},
    FormatWords{LabelFormat::Raven, QT_TRANSLATE_NOOP("LabelFormats", "Raven selection table"),
                ".selections.txt"},
    FormatWords{LabelFormat::Csv, QT_TRANSLATE_NOOP("LabelFormats", "BirdNET table (CSV)"), ".csv"}};

} // namespace

LabelExportDialog::LabelExportDialog(RecordingLabels recording, Vocabulary kinds, std::vector<Choice> choices,
                                     QWidget* parent)
    : QDialog(parent), m_recording(std::move(recording)), m_kinds(std::move(kinds)),
      m_choices(std::move(choices)), m_which(new QButtonGroup(this)), m_format(new QComboBox),
      m_losses(new QLabel)
{
    setWindowTitle(tr("Export labels"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    int last = 0; // the narrowest choice that has labels is what was meant
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        auto* button = new QRadioButton(
            QStringLiteral("%1 (%2)").arg(m_choices[i].words).arg(m_choices[i].labels.size()));
        button->setToolTip(m_choices[i].words);
        button->setEnabled(!m_choices[i].labels.empty());
        if (!m_choices[i].labels.empty() && i + 1 == m_choices.size()) last = static_cast<int>(i);
        m_which->addButton(button, static_cast<int>(i));
        column->addWidget(button);
    }
    m_which->button(last)->setChecked(true);
    for (const FormatWords& words : kFormats)
        m_format->addItem(QCoreApplication::translate("LabelFormats", words.title), int(words.format));
    m_format->setAccessibleName(tr("Format"));
    m_format->setToolTip(tr("The program that is to read the labels"));
    column->addSpacing(8);
    column->addWidget(m_format);
    m_losses->setWordWrap(true);
    m_losses->setMinimumHeight(m_losses->fontMetrics().height() * 3);
    m_losses->setMinimumWidth(m_losses->fontMetrics().averageCharWidth() * 56);
    m_losses->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_losses);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save as…"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_which, &QButtonGroup::idToggled, this, &LabelExportDialog::showLosses);
    connect(m_format, &QComboBox::currentIndexChanged, this, &LabelExportDialog::showLosses);
    showLosses();
}

LabelFormat LabelExportDialog::format() const
{
    return LabelFormat(m_format->currentData().toInt());
}

QString LabelExportDialog::suffix() const
{
    return QLatin1String(kFormats[std::size_t(m_format->currentIndex())].suffix);
}

QString LabelExportDialog::filter() const
{
    return QStringLiteral("%1 (*%2)").arg(m_format->currentText(), suffix());
}

LabelDocument LabelExportDialog::document() const
{
    LabelDocument document;
    document.vocabulary = m_kinds;
    document.recordings.push_back(m_recording);
    for (const Annotation& label : m_choices[std::size_t(m_which->checkedId())].labels)
        (void)document.recordings[0].annotations.add(label); // was in a set already: it fits
    return document;
}

void LabelExportDialog::showLosses()
{
    const auto& labels = m_choices[std::size_t(std::max(m_which->checkedId(), 0))].labels;
    m_losses->clear();
    if (labels.size() > kMostTried) return;
    const auto lost = fieldsLost(format(), document());
    if (!lost) return m_losses->setText(errorSentence(lost.error()));
    QStringList fields;
    for (const LostField& field : *lost)
        fields << QStringLiteral("%1 (%2)").arg(QString::fromStdString(field.field)).arg(field.count);
    m_losses->setText(fields.isEmpty()
                          ? tr("This format keeps everything.")
                          : tr("This format does not keep: %1.").arg(fields.join(QStringLiteral(", "))));
}

} // namespace cryscope
