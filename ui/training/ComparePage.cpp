#include "ui/training/ComparePage.h"

#include "core/base/AtomicFile.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/training/CompareForm.h"
#include "ui/training/ReportView.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr double kTellable = 0.03; ///< before that nobody can say how long it takes

/// core's words for where it is: "cnn, repeat-1-fold-2", "rung 1, trial 3, fold 2".
QString stageWords(const QString& stage)
{
    static const QRegularExpression run(QStringLiteral("^(.*), (leaky|repeat-(\\d+))-fold-(\\d+)$"));
    static const QRegularExpression trial(QStringLiteral("^rung (\\d+), trial (\\d+), fold (\\d+)$"));
    if (const auto match = run.match(stage); match.hasMatch())
        return match.captured(2) == QLatin1String("leaky")
                   ? ComparePage::tr("%1, careless split, fold %2").arg(match.captured(1), match.captured(4))
                   : ComparePage::tr("%1, division %2, fold %3")
                         .arg(match.captured(1), match.captured(3), match.captured(4));
    if (const auto match = trial.match(stage); match.hasMatch())
        return ComparePage::tr("round %1, trial %2, fold %3")
            .arg(match.captured(1), match.captured(2), match.captured(3));
    return stage;
}

QString titleOf(const ComparisonFolder& folder)
{
    const QString name = QString::fromStdString(folder.path.filename().string());
    const QDateTime when = QDateTime::fromString(name.left(15), QStringLiteral("yyyyMMdd-HHmmss"));
    QString what;
    switch (folder.request.kind) {
    case ComparisonRequest::Kind::Evaluate:
        what = QString::fromStdString(folder.request.title);
        break;
    case ComparisonRequest::Kind::CrossValidate: {
        QStringList names;
        for (const auto& each : folder.request.architectures) names << QString::fromStdString(each);
        for (const auto& each : folder.request.moreSettings)
            names << QString::fromStdString(fs::path(each).stem().string());
        what = names.join(ComparePage::tr(" against "));
        break;
    }
    case ComparisonRequest::Kind::Search:
        what = ComparePage::tr("search, %n trial(s)", nullptr, folder.request.trials);
        break;
    }
    const QString title = QStringLiteral("%1  %2").arg(QLocale().toString(when, QLocale::ShortFormat), what);
    return folder.isFinished ? title : ComparePage::tr("%1 (broken off)").arg(title);
}

} // namespace

ComparePage::ComparePage(Settings& settings, fs::path trainingFolder, EngineSource engine, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_folder(std::move(trainingFolder)), m_engine(std::move(engine)),
      m_form(new CompareForm(m_folder)), m_formPlace(new QScrollArea), m_run(new QPushButton),
      m_progress(new QProgressBar), m_state(new QLabel), m_resultsTitle(new QLabel), m_list(new QListWidget),
      m_resume(new QPushButton), m_view(new ReportView), m_browser(new QPushButton), m_save(new QPushButton)
{
    build();
    retranslate();
}

void ComparePage::build()
{
    const std::pair<QWidget*, const char*> names[] = {
        {m_run, "compareRun"},         {m_progress, "compareProgress"}, {m_state, "compareState"},
        {m_list, "compareResults"},    {m_resume, "compareResume"},     {m_view, "compareReport"},
        {m_browser, "compareBrowser"}, {m_save, "compareSave"}};
    for (const auto& [widget, name] : names) widget->setObjectName(QLatin1String(name));
    m_progress->setRange(0, 1000);
    m_state->setWordWrap(true);
    m_resultsTitle->setBuddy(m_list);
    auto* scroll = m_formPlace;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 3);
    column->addWidget(m_run);
    column->addWidget(m_progress);
    column->addWidget(m_state);
    column->addWidget(m_resultsTitle);
    column->addWidget(m_list, 2);
    column->addWidget(m_resume);
    auto* right = new QWidget;
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(m_view, 1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_browser);
    row->addWidget(m_save);
    rightColumn->addLayout(row);
    auto* both = new QSplitter(Qt::Horizontal);
    both->addWidget(left);
    both->addWidget(right);
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 3);
    both->setChildrenCollapsible(false);
    left->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    both->setSizes({left->minimumWidth(), 3 * left->minimumWidth()});
    auto* whole = new QVBoxLayout(this);
    whole->addWidget(both);

    connect(m_form, &CompareForm::changed, this, &ComparePage::showState);
    connect(m_run, &QPushButton::clicked, this, [this] { m_job.isRunning() ? m_job.cancel() : begin(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ComparePage::showCurrent);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const ComparisonFolder* folder = current()) run(ComparisonFolder(*folder));
    });
    connect(m_browser, &QPushButton::clicked, this, [this] {
        if (const ComparisonFolder* folder = current())
            QDesktopServices::openUrl(
                QUrl::fromLocalFile(QString::fromStdString(folder->pageFile().string())));
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const ComparisonFolder* folder = current();
        if (folder == nullptr) return;
        const QString file =
            QFileDialog::getSaveFileName(this, tr("Save the report"), QStringLiteral("report.html"),
                                         tr("Page (*.html);;Numbers (*.json)"));
        if (file.isEmpty()) return;
        const auto text =
            readFile(file.endsWith(QLatin1String(".json")) ? folder->reportFile() : folder->pageFile());
        const auto written = text ? writeFileAtomically(file.toStdString(), *text)
                                  : Result<void>(tl::unexpected(text.error()));
        Q_EMIT message(written ? tr("Written: %1").arg(file) : errorText(written.error()));
    });
    connect(&m_job.thread(), &JobThread::progressed, this, [this](double fraction) {
        m_progress->setValue(int(1000 * fraction));
        if (fraction < kTellable) return;
        const double left_s = double(m_clock.elapsed()) / 1000 * (1 - fraction) / fraction;
        m_progress->setFormat(tr("%p %, about %1 left").arg(formatShortClock(left_s)));
    });
}

void ComparePage::refresh()
{
    m_form->refresh();
    fillResults();
}

void ComparePage::begin()
{
    if (!m_form->problem().isEmpty()) return showState();
    auto folder = ComparisonFolder::make(m_folder, m_form->request());
    if (!folder) {
        m_problem = errorText(folder.error());
        return showState();
    }
    run(*folder);
}

void ComparePage::run(const ComparisonFolder& folder)
{
    m_problem.clear();
    m_clock.start();
    m_progress->setValue(0);
    m_progress->setFormat(QStringLiteral("%p %"));
    m_job.start(
        [this, folder, engine = m_engine](const CancelToken& cancel,
                                          const ProgressFn& progress) -> Result<nlohmann::json> {
            const auto opened = engine();
            if (!opened) return tl::unexpected(opened.error());
            std::string last;
            const auto stage = [&](const std::string& now) {
                if (now == last) return;
                last = now;
                // The job's thread ends before this page does.
                QMetaObject::invokeMethod(
                    this, [this, words = QString::fromStdString(now)] { tellStage(words); },
                    Qt::QueuedConnection);
            };
            return runComparison(folder, **opened, stage, cancel, progress);
        },
        [this, folder](Result<nlohmann::json> report) { finish(folder, std::move(report)); });
    fillResults();
    showState();
    m_view->show({}, tr("At work: %1").arg(titleOf(folder)));
}

void ComparePage::tellStage(const QString& stage)
{
    if (m_job.isRunning()) m_state->setText(stageWords(stage));
}

void ComparePage::finish(const ComparisonFolder& folder, Result<nlohmann::json> report)
{
    const bool isCancelled = !report && report.error().kind == ErrorKind::Cancelled;
    if (!report)
        m_problem =
            isCancelled ? tr("Stopped. What is there is kept; it can go on.") : errorText(report.error());
    if (!report && folder.request.kind == ComparisonRequest::Kind::Evaluate) {
        std::error_code error;
        fs::remove_all(folder.path, error); // there is nothing to go on from
    }
    fillResults();
    for (std::size_t i = 0; i < m_results.size(); ++i)
        if (m_results[i].path == folder.path) m_list->setCurrentRow(int(i));
    showCurrent();
    Q_EMIT message(report ? tr("The comparison is done.") : m_problem);
}

const ComparisonFolder* ComparePage::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && std::size_t(row) < m_results.size() ? &m_results[std::size_t(row)] : nullptr;
}

void ComparePage::fillResults()
{
    const fs::path before = current() != nullptr ? current()->path : fs::path();
    m_results = ComparisonFolder::all(m_folder);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ComparisonFolder& folder : m_results) {
        m_list->addItem(titleOf(folder));
        m_list->item(m_list->count() - 1)->setToolTip(titleOf(folder));
        if (folder.path == before) m_list->setCurrentRow(m_list->count() - 1);
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0) m_list->setCurrentRow(0);
    m_resultsTitle->setVisible(m_list->count() > 0);
    m_list->setVisible(m_list->count() > 0);
}

void ComparePage::showCurrent()
{
    const ComparisonFolder* folder = current();
    QString hint =
        tr("Judge a model on labelled recordings, compare networks, or search for better settings.\n"
           "The report appears here.");
    if (folder != nullptr && !folder->isFinished) hint = tr("This was broken off before there was a report.");
    m_view->show(folder != nullptr && folder->isFinished ? folder->report() : nlohmann::json(), hint);
    showState();
}

void ComparePage::showState()
{
    const bool busy = m_job.isRunning();
    const ComparisonFolder* folder = current();
    const bool isThere = folder != nullptr && folder->isFinished;
    const QString missing = m_form->problem();
    m_form->setEnabled(!busy);
    m_list->setEnabled(!busy);
    m_run->setText(busy ? tr("&Stop") : tr("&Begin"));
    m_run->setEnabled(busy || missing.isEmpty());
    m_progress->setVisible(busy);
    m_resume->setVisible(!busy && folder != nullptr && !folder->isFinished);
    m_browser->setEnabled(!busy && isThere);
    m_save->setEnabled(!busy && isThere);
    if (!busy) m_state->setText(!m_problem.isEmpty() ? m_problem : missing);
}

void ComparePage::retranslate()
{
    m_formPlace->setAccessibleName(tr("What is compared"));
    m_formPlace->setToolTip(tr("What is compared"));
    m_run->setToolTip(tr("Begin, or stop what runs; a comparison that was stopped can go on (Alt+B, Alt+S)"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setToolTip(tr("How far the comparison is"));
    m_resultsTitle->setText(tr("Earlier results"));
    m_list->setAccessibleName(tr("Earlier results"));
    m_list->setToolTip(tr("Choose one to see its report again"));
    m_resume->setText(tr("&Go on"));
    m_resume->setToolTip(tr("Go on with what was broken off; what is done is not done again (Alt+G)"));
    m_browser->setText(tr("&Open in the browser"));
    m_browser->setToolTip(tr("The whole report as a page that can be printed (Alt+O)"));
    m_save->setText(tr("S&ave the report…"));
    m_save->setToolTip(tr("As a page, or its numbers as JSON (Alt+A)"));
    fillResults();
    showCurrent();
}

void ComparePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ComparePage::showEvent(QShowEvent* event)
{
    if (!m_job.isRunning()) refresh();
    QWidget::showEvent(event);
}

} // namespace cryscope
