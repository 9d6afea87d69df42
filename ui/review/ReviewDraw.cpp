#include "ui/review/ReviewDraw.h"

#include "ui/project/DrawDialog.h"
#include "ui/project/DrawPanel.h"
#include "ui/project/ProjectActions.h"
#include "ui/project/ProjectSession.h"
#include "ui/review/LabelActions.h"
#include "ui/session/LabelSession.h"
#include "ui/session/OpenRecording.h"

#include <QDir>
#include <QFileInfo>
#include <QTabWidget>
#include <QTimer>

namespace cryscope {

ReviewDraw::ReviewDraw(const Parts& parts, QWidget& workspace)
    : QObject(&workspace), m_parts(parts), m_workspace(workspace),
      m_panel(new DrawPanel(m_session, parts.actions))
{
    m_parts.tabs.addTab(m_panel, QString());
    connect(m_parts.actions.draw, &QAction::triggered, this, &ReviewDraw::drawAnew);
    connect(m_parts.actions.nextClip, &QAction::triggered, this, [this] { step(+1); });
    connect(m_parts.actions.previousClip, &QAction::triggered, this, [this] { step(-1); });
    connect(m_panel, &DrawPanel::chosen, this, &ReviewDraw::goTo);
    connect(&m_session, &DrawSession::problem, this, &ReviewDraw::problem);
    connect(&m_session, &DrawSession::changed, this, &ReviewDraw::enable);
    connect(&m_session, &DrawSession::drawnAnew, this, [this] {
        Q_EMIT message(
            tr("%n clips are drawn: judge them with Y, N, U or a number.", nullptr, m_session.toJudge()));
        goTo(m_session.nextToJudge(-1));
    });
    for (const auto signal : {&ProjectSession::opened, &ProjectSession::closed})
        connect(&m_parts.project, signal, this, &ReviewDraw::takePlace);
    connect(&m_parts.recording, &OpenRecording::opened, this, &ReviewDraw::takePlace);
    connect(&m_parts.labels, &LabelSession::labelsChanged, this, &ReviewDraw::labelsChanged);
    connect(&m_parts.recording, &OpenRecording::analysisChanged, this, [this] {
        // The labels of the model are taken over by now, or in a moment.
        if (m_parts.recording.analysis()) QTimer::singleShot(0, this, [this] { showPending(true); });
    });
    retranslate();
    enable();
}

ReviewDraw::~ReviewDraw()
{
    delete m_panel; // it asks the session for what it shows
}

QString ReviewDraw::openPath() const
{
    const QString path = m_parts.recording.path();
    return path.isEmpty() ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

void ReviewDraw::takePlace()
{
    if (m_parts.project.isOpen())
        m_session.setPlace(m_parts.project.project(), m_parts.project.folder());
    else if (m_session.drawn() && isUnderWay())
        return; // a sample of a folder and those below it stays while one steps through them
    else
        m_session.setPlace(nullptr, openPath().isEmpty() ? QString() : QFileInfo(openPath()).path());
    enable();
}

bool ReviewDraw::isUnderWay() const
{
    const DrawnClip* clip = m_session.currentClip();
    return clip != nullptr && !m_parts.recording.isVeiled() &&
           QString::fromStdString(clip->clip.recording) == openPath();
}

void ReviewDraw::drawAnew()
{
    if (!m_parts.labels.isSaved() && !m_parts.labels.save()) return; // candidates are what is saved
    DrawDialog dialog(m_session, &m_workspace);
    if (dialog.exec() == QDialog::Accepted) m_session.draw(dialog.config());
}

void ReviewDraw::step(int by)
{
    const int clip = m_session.current() + by;
    if (clip < 0 || clip >= m_session.toJudge())
        return Q_EMIT message(by > 0 ? tr("This is the last clip of the sample.")
                                     : tr("This is the first clip of the sample."));
    goTo(clip);
}

void ReviewDraw::goTo(int clip)
{
    if (clip < 0 || clip >= m_session.toJudge()) return;
    if (m_parts.recording.isVeiled())
        return Q_EMIT message(tr("A second review is under way; end it before you go on with the sample."));
    const QString recording =
        QString::fromStdString(m_session.drawn()->clips[std::size_t(clip)].clip.recording);
    const bool isOpen = recording == openPath();
    // What was judged is kept before one goes on: a list that asks at every file would not be stepped
    // through.
    if (!isOpen && !m_parts.labels.isSaved() && !m_parts.labels.save()) return;
    m_session.setCurrent(clip);
    m_parts.tabs.setCurrentWidget(m_panel);
    m_isPending = true;
    if (isOpen)
        showPending(true);
    else
        Q_EMIT openRequested(recording);
}

void ReviewDraw::showPending(bool isLast)
{
    if (!m_isPending || !isUnderWay() || !m_parts.labels.isOpen()) return;
    const Annotation* label = labelOf(m_session.currentClip()->clip, m_parts.labels.set());
    if (label != nullptr) {
        m_isPending = false;
        Q_EMIT playDue(label->id);
    } else if (isLast) {
        m_isPending = false;
        Q_EMIT message(tr("The model does not mark this clip any more; go on with the next (J)."));
    }
}

void ReviewDraw::labelsChanged()
{
    if (!m_parts.labels.isOpen() || m_parts.recording.isVeiled()) return;
    const bool wasUnderWay = isUnderWay() && !m_isPending;
    const Verdict before = wasUnderWay ? m_session.verdictOn(m_session.current()) : Verdict::None;
    m_session.take(openPath(), m_parts.labels.set());
    if (m_isPending) return showPending(false);
    if (!wasUnderWay || before != Verdict::None) return;
    if (m_session.verdictOn(m_session.current()) == Verdict::None) return;
    const int next = m_session.nextToJudge(m_session.current());
    if (next < 0) {
        m_parts.labels.save();
        Q_EMIT message(tr("Every clip of the sample is judged."));
    } else if (m_parts.labelActions.playNext->isChecked()) {
        // After everybody has heard of this verdict.
        QTimer::singleShot(0, this, [this, next] { goTo(next); });
    }
}

void ReviewDraw::enable()
{
    const bool hasDraw = m_session.toJudge() > 0;
    m_parts.actions.draw->setEnabled(!m_session.folder().isEmpty());
    m_parts.actions.nextClip->setEnabled(hasDraw);
    m_parts.actions.previousClip->setEnabled(hasDraw);
}

void ReviewDraw::retranslate()
{
    const int tab = m_parts.tabs.indexOf(m_panel);
    m_parts.tabs.setTabText(tab, tr("Sample"));
    m_parts.tabs.setTabToolTip(tab, tr("Clips drawn by score, and what their verdicts say of all clips"));
}

} // namespace cryscope
