#include "ui/training/AdoptDialog.h"

#include "ui/shared/ErrorWords.h"
#include "ui/training/SideBySideWords.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cryscope {

AdoptDialog::AdoptDialog(Choice choice, EngineSource engine, QWidget* parent)
    : QDialog(parent), m_choice(std::move(choice)), m_engine(std::move(engine)), m_file(new QLineEdit),
      m_choose(new QPushButton(tr("Choose…"))), m_compare(new QPushButton(tr("&Compare"))),
      m_progress(new QProgressBar), m_verdict(new QLabel), m_figures(new QTextBrowser), m_keep(nullptr),
      m_adopt(nullptr)
{
    setObjectName(QStringLiteral("adoptDialog"));
    setWindowTitle(tr("Use another model"));
    build();
    setBusy(false);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 30);
}

void AdoptDialog::build()
{
    auto* what =
        new QLabel(tr("%1 takes over from %2 only after both have been heard on the same recordings. "
                      "Choose labelled recordings of infants that neither has learned from.")
                       .arg(modelTitle(m_choice.candidate.card), modelTitle(m_choice.present.card)));
    what->setWordWrap(true);
    m_file->setObjectName(QStringLiteral("adoptManifest"));
    m_file->setText(m_choice.manifest);
    m_file->setAccessibleName(tr("Labelled recordings"));
    m_file->setToolTip(tr("A table of labelled recordings (CSV: path, group, cry or reason)"));
    m_choose->setObjectName(QStringLiteral("adoptChoose"));
    m_choose->setToolTip(tr("Choose a table of labelled recordings"));
    m_compare->setObjectName(QStringLiteral("adoptCompare"));
    m_compare->setToolTip(tr("Let both models hear the recordings, or stop that (Alt+C)"));
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress of the comparison"));
    m_progress->setToolTip(m_progress->accessibleName());
    m_verdict->setObjectName(QStringLiteral("adoptVerdict"));
    m_verdict->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_verdict->setFont(bold);
    m_figures->setObjectName(QStringLiteral("adoptFigures"));
    m_figures->setAccessibleName(tr("Figures of both models"));
    m_figures->setToolTip(tr("Each figure of both models with its difference"));
    auto* buttons = new QDialogButtonBox;
    m_keep = buttons->addButton(tr("&Keep the old one"), QDialogButtonBox::RejectRole);
    m_keep->setObjectName(QStringLiteral("adoptKeep"));
    m_keep->setToolTip(tr("Nothing changes (Esc)"));
    m_adopt = buttons->addButton(tr("&Use the new one"), QDialogButtonBox::AcceptRole);
    m_adopt->setObjectName(QStringLiteral("adoptAccept"));
    m_adopt->setToolTip(tr("It takes over at once, in every part of the program; one click takes it back"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(m_choose);
    row->addWidget(m_compare);
    auto* column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_verdict);
    column->addWidget(m_figures, 1);
    column->addWidget(buttons);
    m_compare->setDefault(true);

    connect(m_choose, &QPushButton::clicked, this, &AdoptDialog::chooseFile);
    connect(m_compare, &QPushButton::clicked, this,
            [this] { m_job.isRunning() ? m_job.cancel() : compare(); });
    connect(m_file, &QLineEdit::textChanged, this, [this] { setBusy(false); });
    connect(&m_job.thread(), &JobThread::progressed, this,
            [this](double fraction) { m_progress->setValue(int(1000 * fraction)); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AdoptDialog::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Labelled recordings"),
                                                      QFileInfo(m_file->text()).absolutePath(),
                                                      tr("Tables (*.csv);;All files (*)"));
    if (!file.isEmpty()) m_file->setText(file);
}

void AdoptDialog::compare()
{
    SideBySideRequest request;
    request.manifest = m_file->text().toStdString();
    request.present = m_choice.present.location.folder;
    request.candidate = m_choice.candidate.location.folder;
    // Scores of a cross-validation belong to the data that it was done on.
    std::error_code error;
    if (m_file->text() == m_choice.manifest && std::filesystem::exists(m_choice.outOfFold, error))
        request.outOfFold = m_choice.outOfFold;
    m_judged.reset();
    m_figures->clear();
    m_verdict->setText(tr("Both models are listening …"));
    m_progress->setValue(0);
    m_job.start(
        [request, engine = m_engine](const CancelToken& cancel,
                                     const ProgressFn& progress) -> Result<SideBySide> {
            const auto opened = engine();
            if (!opened) return tl::unexpected(opened.error());
            return compareModels(request, **opened, cancel, progress);
        },
        [this](Result<SideBySide> judged) { show(std::move(judged)); });
    setBusy(true);
}

void AdoptDialog::show(Result<SideBySide> judged)
{
    if (!judged) {
        m_verdict->setText(judged.error().kind == ErrorKind::Cancelled ? tr("Stopped. Nothing has changed.")
                                                                       : errorText(judged.error()));
        return setBusy(false);
    }
    m_judged = std::move(*judged);
    m_verdict->setText(verdictSentence(*m_judged));
    const bool isBetter = m_judged->verdict == SideBySideVerdict::Better;
    QString text;
    const QStringList reservations = reservationSentences(*m_judged);
    if (!reservations.isEmpty()) {
        text += QStringLiteral("<p><b>%1</b></p><ul>").arg(tr("This is no proof:"));
        for (const QString& sentence : reservations)
            text += QStringLiteral("<li>%1</li>").arg(sentence.toHtmlEscaped());
        text += QStringLiteral("</ul>");
    }
    m_figures->setHtml(text + sideBySideTable(*m_judged));
    m_adopt->setText(isBetter ? tr("&Use the new one") : tr("&Use it nevertheless"));
    setBusy(false);
    QPushButton* suggested = isBetter && m_judged->isProof() ? m_adopt : m_keep;
    suggested->setDefault(true);
    suggested->setFocus();
}

void AdoptDialog::setBusy(bool busy)
{
    m_compare->setText(busy ? tr("S&top") : tr("&Compare"));
    m_compare->setEnabled(busy || !m_file->text().trimmed().isEmpty());
    m_file->setEnabled(!busy);
    m_choose->setEnabled(!busy);
    m_progress->setVisible(busy);
    m_adopt->setEnabled(!busy && m_judged.has_value());
    if (!busy && !m_judged && m_verdict->text().isEmpty())
        m_verdict->setText(m_file->text().trimmed().isEmpty()
                               ? tr("There is nothing to compare on yet: choose labelled recordings.")
                               : QString());
}

Adoption AdoptDialog::grounds() const
{
    Adoption grounds;
    grounds.unixSeconds = QDateTime::currentSecsSinceEpoch();
    if (!m_judged) return grounds;
    QStringList sentences{verdictSentence(*m_judged)};
    const QStringList reservations = reservationSentences(*m_judged);
    if (!reservations.isEmpty()) sentences << tr("This is no proof:") << reservations;
    grounds.grounds = sentences.join(QLatin1Char(' ')).toStdString();
    grounds.figures = adoptionFigures(*m_judged);
    return grounds;
}

} // namespace cryscope
