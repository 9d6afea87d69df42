#include "ui/review/MeasurePanel.h"

#include "ui/review/LabelWords.h"
#include "ui/review/MeasureChoiceDialog.h"
#include "ui/review/MeasureTable.h"
#include "ui/session/LabelSession.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Settings.h"
#include "ui/shared/Theme.h"
#include "ui/spectrogram/SpectrogramView.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace cryscope {
namespace {

constexpr int kRestMs = 200;
constexpr double kLongestSeconds = 600; // beyond it the measures of single cries say more

enum Column { Measure, Value, ColumnCount };

bool applies(const MeasureInfo& info, const MeasuredRow& row)
{
    return row.kind == MeasuredRow::Kind::Unit ? info.ofUnits : info.ofRecordings;
}

bool isLeftOut(const MeasureInfo& info, const QStringList& hidden)
{
    return hidden.contains(QString::fromUtf8(info.column.data(), qsizetype(info.column.size())));
}

constexpr auto kHiddenKey = "review/hiddenMeasures";
constexpr auto kInfantKey = "review/infant";
constexpr int kUnknownAge = -1;

} // namespace

MeasurePanel::MeasurePanel(Settings& settings, OpenRecording& recording, LabelSession& labels,
                           SpectrogramView& view, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_recording(recording), m_labels(labels), m_view(view),
      m_heading(new QLabel), m_hint(new QLabel), m_table(new QTableWidget(0, ColumnCount)),
      m_copy(new QPushButton), m_export(new QPushButton), m_choose(new QPushButton),
      m_infantLabel(new QLabel), m_infant(new QComboBox)
{
    m_infantLabel->setBuddy(m_infant);
    m_infant->setObjectName(QStringLiteral("measuredInfant"));
    m_infant->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // names may be longer than the column
    m_choose->setObjectName(QStringLiteral("chooseMeasures"));
    connect(m_choose, &QPushButton::clicked, this, [this] {
        MeasureChoiceDialog dialog(hidden(), window());
        if (dialog.exec() == QDialog::Accepted) setHidden(dialog.hidden());
    });
    connect(m_infant, &QComboBox::activated, this, [this] {
        m_shown.reset();
        measure();
    });
    m_heading->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setSectionResizeMode(Measure, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Value, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // rows are as high as this width asks for
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_export, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    auto* whose = new QHBoxLayout;
    whose->addWidget(m_infantLabel);
    whose->addWidget(m_infant, 1);
    column->addLayout(whose);
    column->addWidget(m_heading);
    column->addWidget(m_hint);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    column->addLayout(buttons);

    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &MeasurePanel::measure);
    connect(&m_view, &SpectrogramView::selectionChanged, this, &MeasurePanel::schedule);
    connect(&m_labels, &LabelSession::selectionChanged, this, &MeasurePanel::schedule);
    connect(&m_labels, &LabelSession::labelsChanged, this, &MeasurePanel::schedule);
    connect(&m_recording, &OpenRecording::opened, this, [this] {
        m_job.abandon();
        m_exportJob.abandon();
        m_shown.reset();
        fillInfants(); // their age is that at the recording's date
        schedule();
    });
    connect(&m_job, &MeasureJob::finished, this, [this](const std::shared_ptr<const MeasuredStretches>& all) {
        if (!all->empty()) show(all->front());
    });
    connect(&m_exportJob, &MeasureJob::progressed, this, [this](double fraction) {
        Q_EMIT message(tr("Measuring the labels… %1 %").arg(int(fraction * 100)));
    });
    connect(&m_exportJob, &MeasureJob::finished, this,
            [this](const std::shared_ptr<const MeasuredStretches>& all) { write(*all); });
    connect(&m_writing, &ExportJob::finished, this, [this](const ExportDone& done) {
        if (done.error)
            Q_EMIT problem(errorText(*done.error));
        else
            Q_EMIT message(
                tr("Measures of the labels written to %1").arg(QFileInfo(m_exportPath).fileName()));
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(asText());
        Q_EMIT message(tr("The measures are copied: paste them into a table."));
    });
    connect(m_export, &QPushButton::clicked, this, &MeasurePanel::exportAll);
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

void MeasurePanel::setInfants(std::vector<Infant> infants)
{
    m_infants = std::move(infants);
    fillInfants();
}

void MeasurePanel::chooseInfant(const std::optional<InfantId>& infant)
{
    m_settings.setValue(QLatin1String(kInfantKey), infant ? qlonglong(*infant) : qlonglong(0));
    m_infant->setCurrentIndex(-1); // what was chosen before counts no longer
    fillInfants();
    m_shown.reset();
    schedule();
}

/// By the recording's own date: what is reviewed may be years old.
void MeasurePanel::fillInfants()
{
    const QString before = m_infant->currentText();
    const qlonglong chosen = m_settings.value(QLatin1String(kInfantKey), 0).toLongLong();
    const auto start = m_recording.startTime();
    m_infant->clear();
    m_infant->addItem(tr("Age not known"), kUnknownAge);
    m_infant->addItem(tr("Newborn, up to four weeks"), 0);
    m_infant->addItem(tr("Older than four weeks"), kNewbornDays + 1);
    for (const Infant& infant : m_infants) {
        const QString name = QString::fromStdString(infant.alias);
        int age = kUnknownAge;
        if (start && infant.birthDate)
            age = int(
                std::chrono::floor<std::chrono::days>(start->time - std::chrono::sys_days(*infant.birthDate))
                    .count());
        m_infant->addItem(age >= 0 ? tr("%1 (age in days: %2)").arg(name).arg(age)
                                   : tr("%1 (age not known)").arg(name),
                          std::max(age, kUnknownAge));
        if (qlonglong(infant.id) == chosen) m_infant->setCurrentIndex(m_infant->count() - 1);
    }
    if (const int same = m_infant->findText(before); same > 0) m_infant->setCurrentIndex(same);
}

std::optional<int> MeasurePanel::ageDays() const
{
    const int age = m_infant->currentData().toInt();
    return age < 0 ? std::nullopt : std::optional(age);
}

void MeasurePanel::clearTable()
{
    m_table->clearSpans();
    m_table->setRowCount(0);
    m_lines.clear();
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
        clearTable();
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
    clearTable();
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
    m_table->show();
    fill(speakingRow(*measured.measures));
    m_copy->setEnabled(m_table->rowCount() > 0);
}

void MeasurePanel::fill(const MeasuredRow& row)
{
    const auto catalogue = measureCatalogue();
    const QString point = QLocale().decimalPoint();
    const QStringList left = hidden();
    const std::optional<int> age = ageDays();
    for (std::size_t i = 2; i < catalogue.size(); ++i) { // the times stand above
        if (!applies(catalogue[i], row)) continue;
        if (isLeftOut(catalogue[i], left)) continue;
        MeasuredValue value = row.values[i];
        QString name = QString::fromUtf8(catalogue[i].column.data(), qsizetype(catalogue[i].column.size()));
        if (m_levelOffset && name.endsWith(QLatin1String("(dBFS)"))) {
            name.replace(QLatin1String("(dBFS)"), QLatin1String("(dB SPL)"));
            if (value.number) *value.number += *m_levelOffset;
        }
        const std::string_view norm = usualAt(catalogue[i], age);
        const QString usual = QString::fromUtf8(norm.data(), qsizetype(norm.size()));
        const QString text =
            QString::fromStdString(measuredText(catalogue[i], value, point.at(0).toLatin1()));
        addRow(name, text.isEmpty() ? QStringLiteral("\u2013") : text,
               text.isEmpty() ? QString::fromStdString(value.reason) : usual, text.isEmpty());
    }
    m_table->resizeRowsToContents();
}

/// What is usual, or why there is no value, stands below in a line of its own: it is longer than a column.
void MeasurePanel::addRow(const QString& name, const QString& value, const QString& detail, bool isMissing)
{
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    auto* valueItem = new QTableWidgetItem(value);
    valueItem->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(at, Measure, new QTableWidgetItem(name));
    m_table->setItem(at, Value, valueItem);
    m_lines << QStringLiteral("%1\t%2\t%3").arg(name, value, detail);
    if (detail.isEmpty()) return;
    m_table->insertRow(at + 1);
    m_table->setSpan(at + 1, 0, 1, ColumnCount);
    auto* detailItem = new QTableWidgetItem(isMissing ? tr("not measurable: %1").arg(detail)
                                                      : tr("usual in newborns: %1").arg(detail));
    detailItem->setForeground(themeColours(palette()).secondaryText);
    m_table->setItem(at + 1, Measure, detailItem);
}

QString MeasurePanel::asText() const
{
    const QString header = QStringLiteral("%1\t%2\t%3").arg(tr("Measure"), tr("Value"), tr("Usual"));
    return (QStringList{header} + m_lines).join(QLatin1Char('\n')) + QLatin1Char('\n');
}

std::vector<MeasureJob::Task> MeasurePanel::tasks() const
{
    std::vector<MeasureJob::Task> tasks;
    m_labels.set().forEach([&tasks](const Annotation& label) {
        if (label.endSeconds > label.startSeconds && label.verdict != Verdict::Wrong)
            tasks.push_back({{label.startSeconds, label.endSeconds}, judgedKind(label).value_or(label.kind)});
    });
    return tasks;
}

void MeasurePanel::exportAll()
{
    if (tasks().empty()) {
        Q_EMIT message(tr("There is no label with a length to measure."));
        return;
    }
    const QString file =
        QFileDialog::getSaveFileName(window(), tr("Save the measures of all labels"),
                                     m_recording.path() + QStringLiteral(".measures.selections.txt"),
                                     tr("Raven selection table (*.selections.txt)"));
    if (!file.isEmpty()) exportAllTo(file);
}

void MeasurePanel::exportAllTo(const QString& file)
{
    m_exportPath = file;
    m_exportJob.start(m_recording.audio(), tasks());
}

void MeasurePanel::write(const MeasuredStretches& measured)
{
    const std::size_t count = measured.size();
    const MeasureConfig config;
    m_writing.start(TextRequest{.file = std::filesystem::path(m_exportPath.toStdU16String()),
                                .text = measuresAsRavenTable(measured, columnsLeftOut()),
                                .sources = {std::filesystem::path(m_recording.path().toStdU16String())},
                                .settings = {{"what", "measures of labels"},
                                             {"labels", count},
                                             {"sample_rate_hz", config.pitch.sampleRateHz},
                                             {"hop_length", config.pitch.hopLength}}});
}

void MeasurePanel::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Measure"), tr("Value")});
    m_table->setAccessibleName(tr("Acoustic measures"));
    m_table->setToolTip(tr("Measures of the selection or label, with what is usual in healthy newborns"));
    m_choose->setText(tr("Choose…"));
    m_choose->setToolTip(tr("Choose which measures are shown and exported"));
    m_infantLabel->setText(tr("&Infant"));
    m_infant->setAccessibleName(tr("Infant"));
    m_infant->setToolTip(
        tr("Whose cries these are: what is usual depends on the age at the recording's date (Alt+I)"));
    fillInfants();
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
