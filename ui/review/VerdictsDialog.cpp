#include "ui/review/VerdictsDialog.h"

#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {
namespace {

enum Column { Kind, Judged, Precision, Calibration, Threshold, ColumnCount };
constexpr int kUsualPrecision = 90;

/// "87 % (80 to 93)"
QString withInterval(const Interval& share)
{
    if (!std::isfinite(share.value)) return QStringLiteral("\u2013");
    const auto percent = [](double value) { return QLocale().toString(value * 100, 'f', 0); };
    return VerdictsDialog::tr("%1 % (%2 to %3)")
        .arg(percent(share.value), percent(share.low), percent(share.high));
}

} // namespace

VerdictsDialog::VerdictsDialog(LabelDocument own, std::filesystem::path labelFile, QWidget* parent)
    : QDialog(parent), m_own(std::move(own)), m_file(std::move(labelFile)), m_folder(new QCheckBox),
      m_precision(new QSpinBox), m_table(new QTableWidget(0, ColumnCount)), m_summary(new QLabel),
      m_sample(new QLabel)
{
    setWindowTitle(tr("What the verdicts say"));
    m_folder->setText(tr("With the other recordings of this folder"));
    m_folder->setToolTip(tr("The label files that lie beside this recording are counted too"));
    m_precision->setRange(50, 99);
    m_precision->setValue(kUsualPrecision);
    m_precision->setSuffix(tr(" %"));
    m_precision->setToolTip(tr("How often a label above the proposed score is to be right"));
    m_table->setHorizontalHeaderLabels(
        {tr("Kind"), tr("Judged"), tr("Right"), tr("Calibration error"), tr("Score for that")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setAccessibleName(tr("Verdicts by kind"));
    m_table->setToolTip(tr("In brackets: where the figure lies in 95 of 100 draws of the recordings"));
    m_table->setMinimumSize(fontMetrics().averageCharWidth() * 78, fontMetrics().height() * 12);
    m_summary->setWordWrap(true);

    auto* asked = new QHBoxLayout;
    auto* label = new QLabel(tr("&Wanted share of right labels"));
    label->setBuddy(m_precision);
    asked->addWidget(label);
    asked->addWidget(m_precision);
    asked->addStretch(1);
    asked->addWidget(m_folder);
    auto* column = new QVBoxLayout(this);
    column->addLayout(asked);
    column->addWidget(m_table, 1);
    column->addWidget(m_summary);
    m_sample->setObjectName(QStringLiteral("verdictsSample"));
    m_sample->setWordWrap(true);
    m_sample->hide();
    column->addWidget(m_sample);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_save = buttons->addButton(tr("Save the figures…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("saveFigures"));
    m_save->setToolTip(tr("Write these figures as a table (CSV)"));
    m_save->setEnabled(false);
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Close"));
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getSaveFileName(
            this, tr("Save the figures"),
            QString::fromStdString((m_file.parent_path() / "verdicts.csv").string()), tr("Table (*.csv)"));
        if (!file.isEmpty()) saveTo(file);
    });
    connect(&m_writing, &ExportJob::finished, this, [this](const ExportDone& done) {
        const QString file = QString::fromStdString(done.place.string());
        m_summary->setText(done.error ? errorText(*done.error)
                                      : tr("Written: %1").arg(QFileInfo(file).fileName()));
        done.error ? Q_EMIT problem(errorText(*done.error)) : Q_EMIT saved(file);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_folder, &QCheckBox::toggled, this, &VerdictsDialog::compute);
    connect(m_precision, &QSpinBox::valueChanged, this, &VerdictsDialog::compute);
    connect(&m_job, &VerdictsJob::finished, this,
            [this](const std::shared_ptr<const VerdictFigures>& figures) {
                m_figures = figures;
                m_save->setEnabled(!figures->kinds.empty());
                show(*figures);
            });
    compute();
}

QString VerdictsDialog::summary() const
{
    return m_summary->text();
}

void VerdictsDialog::setSample(int judged, int toJudge, const QString& figures)
{
    m_sample->setText(figures.isEmpty()
                          ? QString()
                          : tr("Of the sample (%1 of %2 judged): %3")
                                .arg(QLocale().toString(judged), QLocale().toString(toJudge), figures));
    m_sample->setVisible(!figures.isEmpty());
}

QString VerdictsDialog::sample() const
{
    return m_sample->text();
}

void VerdictsDialog::compute()
{
    m_summary->setText(tr("Counting…"));
    m_job.start(m_own, m_file, m_folder->isChecked() ? m_file.parent_path() : std::filesystem::path(),
                m_precision->value() / 100.0);
}

void VerdictsDialog::show(const VerdictFigures& figures)
{
    m_table->setRowCount(0);
    std::int64_t judged = 0;
    for (const VerdictFigures::Kind& kind : figures.kinds) {
        judged += kind.statistics.judged;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        QString threshold = tr("no score reaches it");
        if (kind.threshold)
            threshold =
                tr("%1: keeps %2 of them")
                    .arg(withInterval(kind.threshold->threshold), formatPercent(kind.threshold->share));
        const QStringList cells{reasonTitle(kind.statistics.kind),
                                QLocale().toString(qlonglong(kind.statistics.judged)),
                                withInterval(kind.statistics.precision),
                                QLocale().toString(kind.statistics.calibrationError, 'f', 2), threshold};
        for (int i = 0; i < cells.size(); ++i) m_table->setItem(row, i, new QTableWidgetItem(cells[i]));
    }
    QString text =
        judged == 0
            ? tr("No label of a model is judged yet: press Y, N or a number on the labels of the list.")
            : tr("%1 labels of %2 recordings are judged. Labels of one recording are alike: the more "
                 "recordings, the narrower the brackets.")
                  .arg(judged)
                  .arg(figures.recordings);
    if (figures.unreadable > 0)
        text += QLatin1Char(' ') + tr("Label files left out: %1.").arg(figures.unreadable);
    m_summary->setText(text);
}

void VerdictsDialog::saveTo(const QString& file)
{
    if (!m_figures) return;
    m_writing.start(TextRequest{.file = std::filesystem::path(file.toStdU16String()),
                                .text = verdictFiguresAsCsv(*m_figures),
                                .sources = {m_file},
                                .settings = {{"what", "figures of verdicts"},
                                             {"precision", m_precision->value() / 100.0},
                                             {"with_folder", m_folder->isChecked()},
                                             {"recordings", m_figures->recordings}}});
}

} // namespace cryscope
