#include "ui/monitor/CollectDialog.h"

#include "ui/monitor/CheckWords.h"
#include "ui/monitor/InfantBox.h"
#include "ui/monitor/LevelMeter.h"
#include "ui/shared/Format.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace cryscope {

CollectDialog::CollectDialog(ListeningSession& session, Settings& settings, const Vocabulary& kinds,
                             QByteArray deviceId, QWidget* parent)
    : QDialog(parent), m_collect(session), m_deviceId(std::move(deviceId)), m_pages(new QStackedWidget),
      m_label(new QComboBox), m_situation(new QLineEdit), m_consent(new QCheckBox),
      m_note(new QPlainTextEdit), m_obstacle(new QLabel), m_meter(new LevelMeter), m_elapsed(new QLabel),
      m_result(new QLabel), m_main(nullptr), m_other(nullptr)
{
    setWindowTitle(tr("Record to learn from"));
    m_pages->addWidget(buildQuestions(session, settings, kinds));
    m_pages->addWidget(buildRecording());
    m_pages->addWidget(buildResult());
    auto* buttons = new QDialogButtonBox;
    m_main = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_main->setDefault(true);
    m_other = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);

    connect(m_main, &QPushButton::clicked, this, [this] {
        if (m_pages->currentIndex() == Questions) return begin();
        if (m_pages->currentIndex() == Recording) return m_collect.stop();
        m_main->setEnabled(false);
        m_collect.keep();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_consent, &QCheckBox::toggled, this, &CollectDialog::allow);
    connect(&m_collect, &CollectSession::heard, this, [this](float rms, float peak, double seconds) {
        m_meter->setLevel(rms, peak);
        m_elapsed->setText(tr("Recording: %1").arg(formatShortClock(seconds)));
    });
    connect(&m_collect, &CollectSession::finished, this, &CollectDialog::show);
    connect(&m_collect, &CollectSession::failed, this, &CollectDialog::showProblem);
    connect(&m_collect, &CollectSession::kept, this, &QDialog::accept);
    setButtons(tr("&Record"), tr("Begin the recording (Alt+R)"), tr("Cancel"), tr("Record nothing (Esc)"));
    allow();
}

QWidget* CollectDialog::buildQuestions(ListeningSession& session, Settings& settings, const Vocabulary& kinds)
{
    m_infant = new InfantBox(settings);
    m_infant->setFolder(session.keeper().folder());
    m_label->addItem(tr("to be labelled later"), QString());
    for (const KindStyle& kind : kinds.kinds())
        m_label->addItem(reasonTitle(kind.name), QString::fromStdString(kind.name));
    m_label->setToolTip(tr("What is recorded, as far as somebody knows it for sure (Alt+K)"));
    m_situation->setMaxLength(200);
    m_situation->setPlaceholderText(tr("before feeding, on the arm, in the cot …"));
    m_situation->setToolTip(tr("What was going on, in your own words (Alt+S)"));
    m_consent->setText(tr("The parents have &consented to this recording"));
    m_consent->setToolTip(tr("Without consent nothing is recorded to learn from (Alt+C)"));
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(fontMetrics().height() * 4);
    m_note->setToolTip(tr("Anything else that may matter (Alt+N)"));
    m_obstacle->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Infant"), m_infant);
    form->addRow(tr("&Kind"), m_label);
    form->addRow(tr("&Situation"), m_situation);
    form->addRow(tr("&Note"), m_note);
    form->addRow(m_consent);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(m_obstacle);
    column->addStretch(1);
    return page;
}

QWidget* CollectDialog::buildRecording()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_elapsed);
    column->addWidget(m_meter);
    column->addStretch(1);
    return page;
}

QWidget* CollectDialog::buildResult()
{
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->setAlignment(Qt::AlignTop);
    return m_result;
}

void CollectDialog::setButtons(const QString& main, const QString& tip, const QString& other,
                               const QString& otherTip)
{
    m_main->setText(main);
    m_main->setToolTip(tip);
    m_other->setText(other);
    m_other->setToolTip(otherTip);
}

void CollectDialog::allow()
{
    const QString obstacle = m_collect.obstacle();
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty());
    m_main->setEnabled(obstacle.isEmpty() && m_consent->isChecked());
}

void CollectDialog::begin()
{
    KeptRecording about;
    about.infant = m_infant->chosen();
    about.label = m_label->currentData().toString().toStdString();
    about.situation = m_situation->text().trimmed().toStdString();
    about.hasConsent = m_consent->isChecked();
    about.note = m_note->toPlainText().trimmed().toStdString();
    m_elapsed->setText(tr("Waiting for the microphone …"));
    m_pages->setCurrentIndex(Recording);
    setButtons(tr("&Stop"), tr("End the recording (Alt+S)"), tr("Cancel"),
               tr("Throw the recording away (Esc)"));
    m_collect.start(m_deviceId, about);
}

void CollectDialog::show(const MicrophoneReport& report, double seconds)
{
    QStringList lines{tr("%1 were recorded.").arg(formatShortClock(seconds))};
    for (const auto& finding : report.findings) lines << findingWords(finding, report);
    if (report.findings.empty()) lines << tr("It is too short for its quality to be judged.");
    lines << tr(
        "It stays on this computer. Models can learn from all that were kept: in Training, on the page Data, "
        "press Add.");
    m_result->setText(lines.join(QStringLiteral("\n\n")));
    m_pages->setCurrentIndex(ResultPage);
    m_pages->setMinimumHeight(m_result->heightForWidth(m_pages->width()));
    adjustSize();
    setButtons(tr("&Keep it"), tr("Put it into the library (Alt+K)"), tr("Throw it away"),
               tr("Delete the recording (Esc)"));
    m_main->setEnabled(true);
    m_main->setFocus();
}

void CollectDialog::showProblem(const QString& sentence)
{
    m_result->setText(sentence);
    m_pages->setCurrentIndex(ResultPage);
    m_main->setEnabled(false);
    m_other->setText(tr("Close"));
    m_other->setToolTip(tr("Close this window (Esc)"));
}

void CollectDialog::done(int result)
{
    if (m_collect.isRecording()) m_collect.stop();
    if (result == Rejected) m_collect.discard();
    QDialog::done(result);
}

} // namespace cryscope
