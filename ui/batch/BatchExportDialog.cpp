#include "ui/batch/BatchExportDialog.h"

#include "ui/batch/BatchPdf.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Theme.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>
#include <array>

namespace cryscope {
namespace {

struct FormatWords {
    ResultFormat format;
    const char* key; ///< of what is remembered
    const char* name;
    const char* tip;
};
constexpr std::array kFormats{
    FormatWords{ResultFormat::Csv, "csv", QT_TRANSLATE_NOOP("cryscope::BatchExportDialog", "CSV"),
                QT_TRANSLATE_NOOP("cryscope::BatchExportDialog",
                                  "A row for each cry, BirdNET's columns first: for spreadsheets and R")},
    FormatWords{ResultFormat::JsonLines, "jsonl", QT_TRANSLATE_NOOP("cryscope::BatchExportDialog", "JSON"),
                QT_TRANSLATE_NOOP("cryscope::BatchExportDialog",
                                  "Everything of each recording, as cryscope-cli writes it")},
    FormatWords{ResultFormat::Raven, "raven", QT_TRANSLATE_NOOP("cryscope::BatchExportDialog", "Raven"),
                QT_TRANSLATE_NOOP("cryscope::BatchExportDialog", "Selection tables for Raven")},
    FormatWords{ResultFormat::Audacity, "audacity",
                QT_TRANSLATE_NOOP("cryscope::BatchExportDialog", "Audacity"),
                QT_TRANSLATE_NOOP("cryscope::BatchExportDialog",
                                  "Label tracks; one holds one recording, so there is a file for each")},
    FormatWords{ResultFormat::TextGrid, "textgrid",
                QT_TRANSLATE_NOOP("cryscope::BatchExportDialog", "TextGrid"),
                QT_TRANSLATE_NOOP("cryscope::BatchExportDialog",
                                  "For Praat; one holds one recording, so there is a file for each")}};

constexpr auto kFolderKey = "batch/exportFolder";

QString key(const char* group, const char* name)
{
    return QStringLiteral("batch/export-%1-%2").arg(QLatin1String(group), QLatin1String(name));
}

} // namespace

BatchExportDialog::BatchExportDialog(BatchSession& session, std::set<BatchId> chosen, Settings& settings,
                                     QWidget* parent)
    : QDialog(parent), m_session(session), m_chosen(std::move(chosen)), m_settings(settings),
      m_which(new QComboBox), m_folder(new QLineEdit), m_browse(new QPushButton), m_pictures(new QCheckBox),
      m_clips(new QCheckBox), m_least(new QDoubleSpinBox), m_html(new QCheckBox), m_pdf(new QCheckBox),
      m_progress(new QProgressBar), m_state(new QLabel), m_write(new QPushButton), m_close(new QPushButton)
{
    setObjectName(QStringLiteral("batchExportDialog"));
    setWindowTitle(tr("Export the results"));
    build();
    restore();
    connect(m_browse, &QPushButton::clicked, this, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, tr("Folder for the results"), m_folder->text());
        if (!folder.isEmpty()) setFolder(folder);
    });
    connect(m_folder, &QLineEdit::textChanged, this, &BatchExportDialog::render);
    connect(m_write, &QPushButton::clicked, this, &BatchExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, [this] { m_job.isRunning() ? m_job.cancel() : reject(); });
    connect(&m_job, &BatchExportJob::progressed, this,
            [this](double fraction) { m_progress->setValue(int(fraction * m_progress->maximum())); });
    connect(&m_job, &BatchExportJob::finished, this, &BatchExportDialog::finish);
    render();
}

QWidget* BatchExportDialog::formatBox()
{
    auto* box = new QGroupBox(tr("Results"));
    auto* grid = new QGridLayout(box);
    grid->setHorizontalSpacing(24);
    grid->addWidget(new QLabel(tr("In one file for all")), 0, 1);
    grid->addWidget(new QLabel(tr("A file for each recording")), 0, 2);
    int row = 0;
    for (const FormatWords& words : kFormats) {
        ++row;
        auto* name = new QLabel(tr(words.name));
        name->setToolTip(tr(words.tip));
        grid->addWidget(name, row, 0);
        const auto tick = [&](const char* group, int column, const QString& what) {
            auto* box_ = new QCheckBox;
            box_->setObjectName(QStringLiteral("%1-%2").arg(QLatin1String(group), QLatin1String(words.key)));
            box_->setAccessibleName(QStringLiteral("%1: %2").arg(tr(words.name), what));
            box_->setToolTip(tr(words.tip));
            connect(box_, &QCheckBox::toggled, this, &BatchExportDialog::render);
            grid->addWidget(box_, row, column);
            return box_;
        };
        if (holdsSeveralFiles(words.format))
            m_together[words.format] = tick("together", 1, tr("in one file for all"));
        m_each[words.format] = tick("each", 2, tr("a file for each recording"));
    }
    grid->setColumnStretch(2, 1);
    return box;
}

QWidget* BatchExportDialog::soundBox()
{
    auto* box = new QGroupBox(tr("Sound, pictures, report"));
    auto* column = new QVBoxLayout(box);
    m_pictures->setText(tr("&Spectrogram of each recording (PNG)"));
    m_pictures->setToolTip(
        tr("A picture of every recording, named like it, in the folder \"pictures\" (Alt+S)"));
    m_clips->setText(tr("&Clips of the cries, a folder for each kind"));
    m_clips->setToolTip(tr("The sound of every cry as a WAV file in the folder \"clips\" (Alt+C)"));
    m_least->setRange(0, 100);
    m_least->setDecimals(0);
    m_least->setSuffix(tr(" %"));
    m_least->setAccessibleName(tr("Least probability of a clip"));
    m_least->setToolTip(tr("Cries below this probability give no clip (Alt+L)"));
    auto* least = new QLabel(tr("at &least"));
    least->setBuddy(m_least);
    m_html->setText(tr("&Report as a page for the browser (HTML)"));
    m_html->setToolTip(tr("Figures, charts and every recording on one page (Alt+R)"));
    m_pdf->setText(tr("Report on &paper (PDF)"));
    m_pdf->setToolTip(tr("Figures and charts to print or send (Alt+P)"));
    auto* clips = new QHBoxLayout;
    clips->addWidget(m_clips);
    clips->addWidget(least);
    clips->addWidget(m_least);
    clips->addStretch(1);
    column->addWidget(m_html);
    column->addWidget(m_pdf);
    column->addWidget(m_pictures);
    column->addLayout(clips);
    for (auto [check, name] : {std::pair{m_pictures, "pictures"}, std::pair{m_clips, "clips"},
                               std::pair{m_html, "html"}, std::pair{m_pdf, "pdf"}}) {
        check->setObjectName(QLatin1String(name));
        connect(check, &QCheckBox::toggled, this, &BatchExportDialog::render);
    }
    return box;
}

void BatchExportDialog::build()
{
    const BatchCounts& counts = m_session.model().counts();
    m_which->setObjectName(QStringLiteral("which"));
    m_which->addItem(tr("All %n results", nullptr, counts.finished()));
    if (!m_chosen.empty()) m_which->addItem(tr("The %n chosen files", nullptr, int(m_chosen.size())));
    m_which->setAccessibleName(tr("Which results are exported"));
    m_which->setToolTip(tr("Which results are exported (Alt+E)"));
    auto* whichLabel = new QLabel(tr("&Export"));
    whichLabel->setBuddy(m_which);
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folder->setAccessibleName(tr("Folder for the results"));
    m_folder->setToolTip(tr("Where the files are written; the folder is made if it is not there (Alt+F)"));
    auto* folderLabel = new QLabel(tr("Into the &folder"));
    folderLabel->setBuddy(m_folder);
    m_browse->setText(tr("C&hoose…"));
    m_browse->setToolTip(tr("Choose the folder (Alt+H)"));
    m_browse->setAccessibleName(tr("Choose the folder"));

    auto* top = new QGridLayout;
    top->addWidget(whichLabel, 0, 0);
    top->addWidget(m_which, 0, 1, 1, 2);
    top->addWidget(folderLabel, 1, 0);
    top->addWidget(m_folder, 1, 1);
    top->addWidget(m_browse, 1, 2);
    top->setColumnStretch(1, 1);

    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far the export is"));
    m_progress->setToolTip(m_progress->accessibleName());
    m_progress->hide();
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_write->setObjectName(QStringLiteral("write"));
    m_write->setText(tr("&Write"));
    m_write->setToolTip(tr("Write what is ticked (Alt+W)"));
    m_write->setDefault(true);
    m_close->setObjectName(QStringLiteral("close"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_write);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(formatBox());
    column->addWidget(soundBox());
    column->addWidget(m_progress);
    column->addWidget(m_state);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 78);
}

void BatchExportDialog::restore()
{
    m_folder->setText(QDir::toNativeSeparators(
        m_settings.value(QLatin1String(kFolderKey), QDir::home().filePath(QStringLiteral("CryScope results")))
            .toString()));
    for (const FormatWords& words : kFormats) {
        if (m_together.contains(words.format))
            m_together[words.format]->setChecked(
                m_settings.value(key("together", words.key), words.format == ResultFormat::Csv).toBool());
        m_each[words.format]->setChecked(m_settings.value(key("each", words.key), false).toBool());
    }
    m_pictures->setChecked(m_settings.value(key("also", "pictures"), false).toBool());
    m_clips->setChecked(m_settings.value(key("also", "clips"), false).toBool());
    m_least->setValue(m_settings.value(key("also", "least"), 50).toDouble());
    m_html->setChecked(m_settings.value(key("also", "html"), true).toBool());
    m_pdf->setChecked(m_settings.value(key("also", "pdf"), false).toBool());
    m_which->setCurrentIndex(m_chosen.size() > 1 ? 1 : 0);
}

void BatchExportDialog::remember()
{
    m_settings.setValue(QLatin1String(kFolderKey), QDir::fromNativeSeparators(m_folder->text()));
    for (const FormatWords& words : kFormats) {
        if (m_together.contains(words.format))
            m_settings.setValue(key("together", words.key), m_together[words.format]->isChecked());
        m_settings.setValue(key("each", words.key), m_each[words.format]->isChecked());
    }
    m_settings.setValue(key("also", "pictures"), m_pictures->isChecked());
    m_settings.setValue(key("also", "clips"), m_clips->isChecked());
    m_settings.setValue(key("also", "least"), m_least->value());
    m_settings.setValue(key("also", "html"), m_html->isChecked());
    m_settings.setValue(key("also", "pdf"), m_pdf->isChecked());
}

void BatchExportDialog::setFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

BatchExportRequest BatchExportDialog::request() const
{
    BatchExportRequest request;
    if (m_which->currentIndex() == 1) request.ids = m_chosen;
    request.folder = QDir::fromNativeSeparators(m_folder->text()).toStdString();
    for (const auto& [format, box] : m_together)
        if (box->isChecked()) request.together.insert(format);
    for (const auto& [format, box] : m_each)
        if (box->isChecked()) request.each.insert(format);
    request.pictures = m_pictures->isChecked();
    request.clips = m_clips->isChecked();
    request.leastProbability = m_least->value() / 100;
    request.html = m_html->isChecked();
    const Models& models = m_session.models();
    std::string names;
    for (const auto& model : {models.detector, models.reason}) {
        if (!model) continue;
        request.report.models.push_back(model->card());
        names += (names.empty() ? "" : ", ") + model->card().name + ' ' + model->card().version;
    }
    if (models.reason) request.reasons = models.reason->card().classes;
    if (m_pdf->isChecked())
        request.extra = [names](std::span<const FileOutcome> outcomes, const std::filesystem::path& folder) {
            return writeBatchPdf(outcomes, names, folder / "report.pdf");
        };
    return request;
}

void BatchExportDialog::start()
{
    if (m_job.isRunning() || !m_session.ledger()) return;
    remember();
    m_progress->setValue(0);
    m_state->setText(tr("Writing…"));
    m_job.start(m_session.ledger(), request());
    render();
}

void BatchExportDialog::finish(const BatchExported& written)
{
    if (written.error && written.error->kind == ErrorKind::Cancelled) {
        m_state->setText(tr("Cancelled; what was complete is in the folder."));
    } else if (written.error) {
        m_state->setText(errorText(*written.error));
    } else {
        QString words = tr("%n files are written.", nullptr, int(written.files));
        if (!written.failed.empty())
            words += QLatin1Char('\n') +
                     tr("%n could not be made; the first: %1", nullptr, int(written.failed.size()))
                         .arg(errorText(written.failed.front()));
        m_state->setText(words);
    }
    render();
    Q_EMIT ended();
}

void BatchExportDialog::render()
{
    const bool isRunning = m_job.isRunning();
    const BatchExportRequest asked = request();
    const bool hasAny = !asked.together.empty() || !asked.each.empty() || asked.pictures || asked.clips ||
                        asked.html || m_pdf->isChecked();
    m_write->setEnabled(!isRunning && hasAny && !m_folder->text().trimmed().isEmpty());
    m_least->setEnabled(m_clips->isChecked());
    m_progress->setVisible(isRunning);
    m_close->setText(isRunning ? tr("C&ancel") : tr("Cl&ose"));
    m_close->setToolTip(isRunning ? tr("Stop writing; what is complete stays (Alt+A)")
                                  : tr("Close this window (Alt+O)"));
}

void BatchExportDialog::done(int result)
{
    if (m_job.isRunning()) return m_job.cancel(); // Escape stops the writing first
    remember();
    QDialog::done(result);
}

} // namespace cryscope
