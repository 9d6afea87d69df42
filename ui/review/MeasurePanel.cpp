#include "ui/review/MeasurePanel.h"

#include "ui/review/InfantChoice.h"
#include "ui/review/MeasureChoiceDialog.h"
#include "ui/review/MeasureTable.h"
#include "ui/review/MeasuresView.h"
#include "ui/session/LabelSession.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Settings.h"
#include "ui/spectrogram/SpectrogramView.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cryscope {
namespace {

constexpr int kRestMs = 200;
constexpr double kLongestSeconds = 600; // beyond it the measures of single cries say more

constexpr auto kHiddenKey = "review/hiddenMeasures";

} // namespace

MeasurePanel::MeasurePanel(Settings& settings, OpenRecording& recording, LabelSession& labels,
                           SpectrogramView& view, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_recording(recording), m_labels(labels), m_view(view),
      m_exporting(recording, labels), m_infant(new InfantChoice(settings, recording)), m_heading(new QLabel),
      m_hint(new QLabel), m_table(new MeasuresView), m_copy(new QPushButton), m_export(new QPushButton),
      m_choose(new QPushButton)
{
    m_choose->setObjectName(QStringLiteral("chooseMeasures"));
    connect(m_choose, &QPushButton::clicked, this, [this] {
        MeasureChoiceDialog dialog(hidden(), window());
        if (dialog.exec() == QDialog::Accepted) setHidden(dialog.hidden());
    });
    connect(m_infant, &InfantChoice::changed, this, [this] {
        m_shown.reset();
        schedule();
    });
    m_heading->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_infant);
    column->addWidget(m_heading);
    column->addWidget(m_hint);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    column->addLayout(buttons);
    column->addWidget(m_export); // too long in some languages to stand beside the others

    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &MeasurePanel::measure);
    connect(&m_view, &SpectrogramView::selectionChanged, this, &MeasurePanel::schedule);
    connect(&m_labels, &LabelSession::selectionChanged, this, &MeasurePanel::schedule);
    connect(&m_labels, &LabelSession::labelsChanged, this, &MeasurePanel::schedule);
    connect(&m_recording, &OpenRecording::opened, this, [this] {
        m_job.abandon();
        m_shown.reset();
        schedule();
    });
    connect(&m_job, &MeasureJob::finished, this, [this](const std::shared_ptr<const MeasuredStretches>& all) {
        if (!all->empty()) show(all->front());
    });
    connect(&m_exporting, &MeasureExport::message, this, &MeasurePanel::message);
    connect(&m_exporting, &MeasureExport::problem, this, &MeasurePanel::problem);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(asText());
        Q_EMIT message(tr("The measures are copied: paste them into a table."));
    });
    connect(m_export, &QPushButton::clicked, this, [this] { m_exporting.run(columnsLeftOut(), window()); });
    retranslate();
    schedule();
}

QString MeasurePanel::heading() const
{
    return m_heading->text();
}

void MeasurePanel::setLevelOffset(const std::optional<double>& offsetDb)
{
    m_levelOffset = offsetDb;
    m_shown.reset();
    schedule();
}

QString MeasurePanel::asText() const
{
    return m_table->asText();
}

void MeasurePanel::exportAllTo(const QString& file)
{
    m_exporting.runTo(file, columnsLeftOut());
}

void MeasurePanel::setInfants(std::vector<Infant> infants)
{
    m_infant->setInfants(std::move(infants));
}

void MeasurePanel::chooseInfant(const std::optional<InfantId>& infant)
{
    m_infant->choose(infant);
}

std::optional<int> MeasurePanel::ageDays() const
{
    return m_infant->ageDays();
}

QStringList MeasurePanel::hidden() const
{
    return m_settings.value(QLatin1String(kHiddenKey)).toStringList();
}

void MeasurePanel::setHidden(const QStringList& names)
{
    m_settings.setValue(QLatin1String(kHiddenKey), names);
    m_shown.reset();
    schedule();
}

std::set<std::string> MeasurePanel::columnsLeftOut() const
{
    std::set<std::string> names;
    for (const QString& name : hidden()) names.insert(name.toStdString());
    return names;
}

std::optional<TimeStretch> MeasurePanel::wanted() const
{
    if (!m_recording.isOpen()) return std::nullopt;
    if (const auto selection = m_view.selection()) return TimeStretch{selection->begin, selection->end};
    const Annotation* label = m_labels.current();
    if (label == nullptr || label->endSeconds <= label->startSeconds) return std::nullopt;
    return TimeStretch{label->startSeconds, label->endSeconds};
}

void MeasurePanel::schedule()
{
    m_export->setEnabled(!m_labels.set().empty());
    if (!isVisible()) return; // measured when it is looked at
    m_rest.start();
}

void MeasurePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    measure();
}

void MeasurePanel::measure()
{
    const auto stretch = wanted();
    const bool isTooLong = stretch && stretch->endSeconds - stretch->beginSeconds > kLongestSeconds;
    if (!stretch || isTooLong) {
        m_job.abandon();
        m_shown.reset();
        m_table->clearRows();
        m_heading->clear();
        m_hint->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
        m_hint->setText(isTooLong ? tr("Select at most ten minutes to measure them.")
                                  : tr("Select a part of the spectrogram, or a label, to measure it."));
    } else if (m_shown && *m_shown == *stretch) {
        return;
    } else {
        m_shown = stretch;
        m_heading->setText(tr("Measuring…"));
        m_hint->clear();
        m_job.start(m_recording.audio(), {{*stretch, {}}});
    }
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_table->setVisible(m_hint->text().isEmpty());
    m_copy->setEnabled(m_table->rowCount() > 0);
}

void MeasurePanel::show(const MeasuredStretch& measured)
{
    const QString when = tr("%1 to %2")
                             .arg(formatShortClock(measured.stretch.beginSeconds, 2),
                                  formatShortClock(measured.stretch.endSeconds, 2));
    m_table->clearRows();
    if (!measured.measures) {
        if (measured.measures.error().kind == ErrorKind::Cancelled) return;
        m_heading->setText(when);
        m_hint->setText(errorSentence(measured.measures.error()));
        m_hint->show();
        return;
    }
    const std::size_t units = measured.measures->units.size();
    m_heading->setText(units == 1   ? tr("%1: one cry unit").arg(when)
                       : units == 0 ? tr("%1: no cry unit was found").arg(when)
                                    : tr("%1: means over %2 cry units").arg(when).arg(units));
    const auto age = ageDays();
    const bool isOlder = age && *age > kNewbornDays;
    m_hint->setVisible(units == 0 || isOlder);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft); // beside a table, not in place of it
    if (isOlder)
        m_hint->setText(
            tr("What is usual is known of newborns; for an infant of %1 weeks there are no norms to "
               "compare with.")
                .arg(*age / 7));
    if (units == 0)
        m_hint->setText(
            tr("Less than half of a cry lies here: this is what can be said of any sound. Usual values "
               "are those of whole cries."));
    m_table->setVisible(true);
    m_table->fill(speakingRow(*measured.measures),
                  {.hidden = hidden(), .ageDays = age, .levelOffsetDb = m_levelOffset});
    m_copy->setEnabled(m_table->rowCount() > 0);
}

void MeasurePanel::retranslate()
{
    m_choose->setText(tr("Choose…"));
    m_choose->setToolTip(tr("Choose which measures are shown and exported"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the table as text"));
    m_export->setText(tr("Save for all labels…"));
    m_export->setToolTip(tr("Measure every label and write a table with Raven's column names"));
    m_shown.reset();
    schedule();
}

void MeasurePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
