#include "ui/review/DeidentifyDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cryscope {
namespace {

constexpr int kNoteLines = 4;

} // namespace

DeidentifyDialog::DeidentifyDialog(const QStringList& notes, bool hasLibrary, QWidget* parent)
    : QDialog(parent), m_labels(new QCheckBox(tr("&Labels"))), m_format(new QComboBox),
      m_measures(new QCheckBox(tr("&Measures of the labels (table)"))),
      m_clips(new QCheckBox(tr("&Clips of the labels"))), m_clipFormat(new QComboBox),
      m_report(new QCheckBox(tr("&Report (PDF)"))),
      m_history(new QCheckBox(tr("&History of listening (table)"))), m_dates(new QComboBox),
      m_names(new QLineEdit), m_keepNotes(new QCheckBox(tr("&Keep these notes"), this)),
      m_key(new QCheckBox(tr("&Write the key into a file of its own"))), m_go(nullptr)
{
    setObjectName(QStringLiteral("deidentifyDialog"));
    setWindowTitle(tr("De-identified export"));
    const int width = fontMetrics().averageCharWidth() * 58;
    const auto explain = [width](const QString& text) {
        auto* label = new QLabel(text);
        label->setWordWrap(true);
        label->setMinimumWidth(width);
        return label;
    };
    const auto name = [](QWidget* widget, const char* objectName, const QString& tip) {
        widget->setObjectName(QLatin1String(objectName));
        widget->setToolTip(tip);
        if (widget->accessibleName().isEmpty() && !qobject_cast<QCheckBox*>(widget))
            widget->setAccessibleName(tip);
    };
    auto* column = new QVBoxLayout(this);
    column->addWidget(
        explain(tr("For somebody who must not know whose cries these are: infants, reviewers, recordings "
                   "and devices become codes, paths and tags of the sound go. The voices in the sound "
                   "stay what they are.")));
    column->addSpacing(6);

    for (const auto& [format, title] :
         {std::pair{LabelFormat::Json, QT_TRANSLATE_NOOP("LabelFormats", "CryScope: everything")},
          std::pair{LabelFormat::Audacity, QT_TRANSLATE_NOOP("LabelFormats", "Audacity label track")},
          std::pair{LabelFormat::TextGrid, QT_TRANSLATE_NOOP("LabelFormats", "Praat TextGrid")},
          std::pair{LabelFormat::Raven, QT_TRANSLATE_NOOP("LabelFormats", "Raven selection table")},
          std::pair{LabelFormat::Csv, QT_TRANSLATE_NOOP("LabelFormats", "BirdNET table (CSV)")}})
        m_format->addItem(QCoreApplication::translate("LabelFormats", title), int(format));
    m_clipFormat->addItem(QStringLiteral("WAV"), false);
    m_clipFormat->addItem(QStringLiteral("FLAC"), true);
    const auto row = [column](QWidget* first, QWidget* second) {
        auto* line = new QHBoxLayout;
        line->addWidget(first, 1);
        line->addWidget(second);
        column->addLayout(line);
    };
    row(m_labels, m_format);
    column->addWidget(m_measures);
    row(m_clips, m_clipFormat);
    column->addWidget(m_report);
    column->addWidget(m_history);
    m_labels->setChecked(true);
    m_measures->setChecked(true);
    m_history->setEnabled(hasLibrary);
    column->addSpacing(6);

    m_dates->addItem(tr("Shift them by a secret number of days; intervals stay"),
                     int(DeidentifyConfig::Dates::Shift));
    m_dates->addItem(tr("Leave them out"), int(DeidentifyConfig::Dates::Drop));
    auto* form = new QFormLayout;
    form->addRow(tr("&Dates"), m_dates);
    m_names->setPlaceholderText(tr("Names, separated by commas"));
    form->addRow(tr("Mask &too"), m_names);
    column->addLayout(form);
    name(m_dates, "deidentifyDates", tr("What becomes of dates (Alt+D)"));
    name(m_names, "deidentifyNames", tr("Other names that may stand in kinds, tiers and notes (Alt+T)"));

    if (notes.isEmpty()) {
        m_keepNotes->hide();
        column->addWidget(explain(tr("There are no notes.")));
    } else {
        column->addWidget(explain(
            tr("These notes are left out, for they may tell more than names (%1):").arg(notes.size())));
        auto* shown = new QPlainTextEdit(notes.join(QLatin1Char('\n')));
        shown->setReadOnly(true);
        shown->setTabChangesFocus(true);
        shown->setFixedHeight(fontMetrics().lineSpacing() * kNoteLines + 12);
        name(shown, "deidentifyNotes", tr("The notes on the labels"));
        column->addWidget(shown);
        column->addWidget(m_keepNotes);
    }
    column->addSpacing(6);
    column->addWidget(m_key);
    name(m_labels, "deidentifyLabels", tr("The labels of this recording"));
    name(m_format, "deidentifyFormat", tr("The program that is to read the labels"));
    name(m_measures, "deidentifyMeasures", tr("Pitch, level and voice of every label"));
    name(m_clips, "deidentifyClips", tr("The sound of every label as a file, without tags"));
    name(m_clipFormat, "deidentifyClipFormat", tr("Both lose nothing; FLAC is half as large"));
    name(m_report, "deidentifyReport", tr("Spectrogram, labels and measures on a page or two"));
    name(m_history, "deidentifyHistory",
         hasLibrary ? tr("Every cry that listening has kept, of all infants, without the notes on it")
                    : tr("Nothing is kept of listening"));
    name(m_keepNotes, "deidentifyKeepNotes", tr("Names and dates in them that are known are masked"));
    name(m_key, "deidentifyKey",
         tr("From the codes back to the names, for you alone; without it nobody can undo this"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_go = buttons->button(QDialogButtonBox::Save);
    m_go->setText(tr("Choose the folder…"));
    m_go->setToolTip(tr("An empty folder for the export; a list of what was removed is written beside it"));
    buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Export nothing"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QCheckBox* box : {m_labels, m_measures, m_clips, m_report, m_history})
        connect(box, &QCheckBox::toggled, this, &DeidentifyDialog::enable);
    enable();
}

void DeidentifyDialog::enable()
{
    m_format->setEnabled(m_labels->isChecked());
    m_clipFormat->setEnabled(m_clips->isChecked());
    m_go->setEnabled(m_labels->isChecked() || m_measures->isChecked() || m_clips->isChecked() ||
                     m_report->isChecked() || m_history->isChecked());
}

bool DeidentifyDialog::wantsKey() const
{
    return m_key->isChecked();
}

void DeidentifyDialog::fill(DeidentifyRequest& request) const
{
    if (m_labels->isChecked()) request.labels = LabelFormat(m_format->currentData().toInt());
    request.measures = m_measures->isChecked();
    request.clips = m_clips->isChecked();
    request.clipsAsFlac = m_clipFormat->currentData().toBool();
    request.report = m_report->isChecked();
    request.history = m_history->isChecked();
    request.config.dates = DeidentifyConfig::Dates(m_dates->currentData().toInt());
    request.config.keepNotes = m_keepNotes->isChecked();
    const QStringList names = m_names->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& each : names) request.names.push_back(each.trimmed().toStdString());
}

} // namespace cryscope
