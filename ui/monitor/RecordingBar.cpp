#include "ui/monitor/RecordingBar.h"

#include "ui/monitor/RecordingName.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/Theme.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>

namespace cryscope {

namespace {

constexpr auto kFolderKey = "monitor/recordingFolder";

enum class Sign { Record, Stop };

/// A red disc, or a square in the text's colour.
QIcon signIcon(Sign sign, const QPalette& palette)
{
    QIcon icon;
    for (const int size : {16, 32}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(sign == Sign::Record ? themeColours(palette).error
                                              : palette.color(QPalette::ButtonText));
        const QRectF box(size * 0.2, size * 0.2, size * 0.6, size * 0.6);
        sign == Sign::Record ? painter.drawEllipse(box) : painter.drawRoundedRect(box, 1, 1);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

RecordingBar::RecordingBar(ListeningSession& session, Settings& settings, QWidget* parent)
    : QWidget(parent), m_session(session), m_settings(settings),
      m_folder(settings.value(QLatin1String(kFolderKey), usualRecordingFolder()).toString()),
      m_record(new QAction(this)), m_chooseFolder(new QAction(this)), m_recordButton(new QPushButton),
      m_text(new QLabel), m_folderButton(new QToolButton), m_openButton(new QPushButton)
{
    m_record->setObjectName(QStringLiteral("record"));
    m_chooseFolder->setObjectName(QStringLiteral("recordingFolder"));
    m_record->setCheckable(true);
    m_record->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_recordButton->setCheckable(true);
    m_recordButton->setMinimumWidth(m_recordButton->fontMetrics().horizontalAdvance(QLatin1Char('m')) * 12);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_folderButton->setDefaultAction(m_chooseFolder);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_recordButton);
    row->addWidget(m_text, 1);
    row->addWidget(m_openButton);
    row->addWidget(m_folderButton);

    connect(m_record, &QAction::triggered, this, [this](bool on) {
        on ? (void)Q_EMIT recordRequested() : m_session.stopRecording();
        render();
    });
    connect(m_recordButton, &QPushButton::clicked, m_record, &QAction::trigger);
    connect(m_openButton, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_last); });
    connect(m_chooseFolder, &QAction::triggered, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder for recordings"), m_folder);
        if (!chosen.isEmpty()) setFolder(chosen);
    });
    connectSession();
    retranslate();
}

void RecordingBar::connectSession()
{
    connect(&m_session, &ListeningSession::recordingStarted, this, [this] {
        m_problem.clear();
        render();
    });
    connect(&m_session, &ListeningSession::recordingFinished, this, [this](const QString& file) {
        if (!file.isEmpty()) m_last = file;
        render();
    });
    connect(&m_session, &ListeningSession::recordingFailed, this, [this](const QString& sentence) {
        m_problem = sentence;
        render();
    });
    connect(&m_session, &ListeningSession::recordingsRecovered, this, [this](const QStringList& files) {
        m_last = files.back();
        render();
    });
    // The name of the file is known with the first sound.
    connect(&m_session, &ListeningSession::updated, this, [this] {
        if (m_session.isRecording()) render();
    });
    connect(&m_session, &ListeningSession::listeningChanged, this, &RecordingBar::render);
}

void RecordingBar::setFolder(const QString& folder)
{
    m_folder = folder;
    m_settings.setValue(QLatin1String(kFolderKey), folder);
    render();
}

QString RecordingBar::words() const
{
    if (m_session.isRecording()) {
        return m_session.recordingFile().isEmpty()
                   ? tr("Recording begins with the first sound.")
                   : tr("Recording to %1").arg(QDir::toNativeSeparators(m_session.recordingFile()));
    }
    if (!m_problem.isEmpty()) return m_problem;
    return m_last.isEmpty() ? tr("Recordings go to %1").arg(QDir::toNativeSeparators(m_folder))
                            : tr("Saved: %1").arg(QDir::toNativeSeparators(m_last));
}

void RecordingBar::render()
{
    const bool recording = m_session.isRecording();
    m_record->setChecked(recording);
    m_recordButton->setChecked(recording);
    m_openButton->setVisible(!recording && !m_last.isEmpty());
    m_folderButton->setEnabled(!recording);
    m_chooseFolder->setEnabled(!recording);
    const QString text = words();
    if (m_text->text() == text) return;
    m_text->setText(text);
    m_text->setToolTip(text);
    m_recordButton->setText(recording ? tr("Stop recording") : tr("Record"));
    m_recordButton->setIcon(signIcon(recording ? Sign::Stop : Sign::Record, palette()));
    QPalette colours = palette();
    if (!recording && !m_problem.isEmpty())
        colours.setColor(QPalette::WindowText, themeColours(palette()).error);
    m_text->setPalette(colours);
}

void RecordingBar::retranslate()
{
    m_record->setText(tr("Record"));
    m_record->setToolTip(withKey(tr("Record everything that is heard to a WAV file, or stop"), *m_record));
    m_recordButton->setToolTip(m_record->toolTip());
    m_chooseFolder->setText(tr("Recording folder…"));
    m_chooseFolder->setToolTip(tr("Choose the folder that recordings go to"));
    m_openButton->setText(tr("Open in Review"));
    m_openButton->setToolTip(tr("Look at this recording, its cries and its kinds of cry"));
    m_text->clear(); // everything is drawn anew
    render();
}

void RecordingBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
