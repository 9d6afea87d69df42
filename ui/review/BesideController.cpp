#include "ui/review/BesideController.h"

#include "ui/review/BesidePane.h"
#include "ui/review/ReviewActions.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/ErrorWords.h"

#include <QFileDialog>
#include <QFileInfo>

namespace cryscope {

BesideController::BesideController(const Parts& parts, MakeOutput makeOutput, QObject* parent)
    : QObject(parent), m_parts(parts)
{
    BesidePane& pane = m_parts.panel.beside();
    pane.setActions(*m_parts.actions.playBeside, *m_parts.actions.closeBeside);
    if (makeOutput) m_player = std::make_unique<Player>(makeOutput());
    connect(m_parts.actions.openBeside, &QAction::triggered, this, &BesideController::ask);
    connect(m_parts.actions.closeBeside, &QAction::triggered, this, &BesideController::close);
    connect(&m_load, &LoadJob::finished, this, &BesideController::loaded);
    connect(&pane, &BesidePane::offsetChanged, this, &BesideController::showExtent);
    connect(&m_parts.recording, &OpenRecording::opened, this, [this] {
        showExtent(); // of another first recording
        showState();
    });
    if (m_player) connectPlaying();
    showState();
}

BesideController::~BesideController()
{
    if (m_player) m_player->disconnect();
    m_parts.player.disconnect(this);
}

void BesideController::connectPlaying()
{
    BesidePane& pane = m_parts.panel.beside();
    SpectrogramView& view = pane.view();
    connect(m_parts.actions.playBeside, &QAction::triggered, m_player.get(), &Player::toggle);
    connect(&view, &SpectrogramView::seekRequested, this,
            [this, &pane](double seconds) { m_player->seek(seconds - pane.offset()); });
    connect(&view, &SpectrogramView::selectionChanged, this,
            [this, &pane](std::optional<TimeRange> selection) {
                if (selection) {
                    selection->begin -= pane.offset();
                    selection->end -= pane.offset();
                }
                m_player->setRange(selection);
            });
    connect(m_player.get(), &Player::positionChanged, this, [this, &pane](double seconds) {
        const double place = seconds + pane.offset();
        pane.view().setPlayhead(place);
        TimeViewport& time = m_parts.panel.time();
        if (m_player->isPlaying() && m_parts.actions.follow->isChecked() &&
            (place < time.start() || place > time.end()))
            time.makeVisible(place);
    });
    // One at a time is heard.
    connect(m_player.get(), &Player::playingChanged, this, [this](bool playing) {
        if (playing) m_parts.player.pause();
        m_parts.actions.setBesidePlaying(playing);
    });
    connect(&m_parts.player, &Player::playingChanged, this, [this](bool playing) {
        if (playing) m_player->pause();
    });
    connect(m_player.get(), &Player::failed, this, &BesideController::problem);
}

void BesideController::ask()
{
    const QString path = QFileDialog::getOpenFileName(&m_parts.panel, tr("Open beside"),
                                                      m_parts.settings.lastFolder(), tr("All files (*)"));
    if (!path.isEmpty()) open(path);
}

void BesideController::open(const QString& path)
{
    m_load.start(path);
}

void BesideController::loaded(const QString& path, const LoadResult& result)
{
    const QString name = QFileInfo(path).fileName();
    if (!result) {
        if (result.error().kind != ErrorKind::Cancelled)
            Q_EMIT problem(tr("%1: %2").arg(name, errorSentence(result.error())));
        return;
    }
    m_audio = *result;
    m_parts.panel.beside().setRecording(name, m_audio);
    if (m_player) m_player->setRecording(m_audio);
    m_parts.panel.setBesideShown(true);
    m_parts.panel.beside().view().setPlayhead(0);
    showExtent();
    showState();
    Q_EMIT message(tr("%1 is shown below on the same axes.").arg(name));
    Q_EMIT opened();
}

void BesideController::close()
{
    m_audio.reset();
    if (m_player) m_player->setRecording(nullptr);
    m_parts.panel.setBesideShown(false);
    m_parts.panel.beside().setRecording({}, nullptr);
    showExtent();
    showState();
}

void BesideController::showExtent()
{
    const double end =
        m_audio ? m_parts.panel.beside().offset() + toSeconds(m_audio->length(), m_audio->sampleRate()) : 0;
    m_parts.panel.time().setExtent(end);
}

void BesideController::showState()
{
    m_parts.actions.openBeside->setEnabled(m_parts.recording.isOpen());
    m_parts.actions.playBeside->setEnabled(isOpen() && m_player != nullptr);
    m_parts.actions.closeBeside->setEnabled(isOpen());
}

} // namespace cryscope
