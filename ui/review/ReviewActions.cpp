#include "ui/review/ReviewActions.h"

#include "ui/review/Glyphs.h"
#include "ui/shared/ActionWords.h"

#include <QWidget>

namespace cryscope {

ReviewActions::ReviewActions(QWidget& workspace)
    : QObject(&workspace), play(nullptr), m_workspace(workspace), m_timeGroup(this),
      m_palette(workspace.palette())
{
    play = add("play", Qt::Key_Space);
    toStart = add("toStart", Qt::Key_Home);
    toEnd = add("toEnd", Qt::Key_End);
    stepBack = add("stepBack", Qt::Key_Left);
    stepForward = add("stepForward", Qt::Key_Right);
    leapBack = add("leapBack", Qt::SHIFT | Qt::Key_Left);
    leapForward = add("leapForward", Qt::SHIFT | Qt::Key_Right);
    loop = add("loop", Qt::Key_L);
    follow = add("follow", Qt::Key_F);
    playBand = add("playBand", Qt::Key_B);
    returns = add("returns", Qt::Key_R);
    faster = add("faster", Qt::Key_Period);
    slower = add("slower", Qt::Key_Comma);
    usualSpeed = add("usualSpeed", Qt::Key_0);
    louder = add("louder", Qt::CTRL | Qt::Key_Up);
    quieter = add("quieter", Qt::CTRL | Qt::Key_Down);
    previousCry = add("previousCry", Qt::ALT | Qt::Key_Left);
    nextCry = add("nextCry", Qt::ALT | Qt::Key_Right);
    zoomIn = add("zoomIn", Qt::CTRL | Qt::Key_Equal);
    // Ctrl++ as well: on many keyboards = is shifted or stands elsewhere.
    zoomIn->setShortcuts({Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::Key_Plus});
    zoomOut = add("zoomOut", Qt::CTRL | Qt::Key_Minus);
    fit = add("fit", Qt::CTRL | Qt::Key_F);
    zoomToSelection = add("zoomToSelection", Qt::CTRL | Qt::Key_E);
    pageBack = add("pageBack", Qt::Key_PageUp);
    pageForward = add("pageForward", Qt::Key_PageDown);
    allFrequencies = add("allFrequencies", Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    viewBack = add("viewBack", Qt::CTRL | Qt::Key_Left);
    viewForward = add("viewForward", Qt::CTRL | Qt::Key_Right);
    showPitch = add("showPitch", Qt::Key_P);
    showLevel = add("showLevel", Qt::Key_I);
    for (const Qt::Key key : {Qt::Key_W, Qt::Key_S, Qt::Key_P, Qt::Key_I, Qt::Key_D, Qt::Key_L}) {
        panes << add("", Qt::SHIFT | key);
        panes.back()->setObjectName(QStringLiteral("pane") + QChar(key));
        panes.back()->setCheckable(true);
        m_paneMenu.addAction(panes.back());
    }
    showGrid = add("showGrid", Qt::SHIFT | Qt::Key_G);
    showGrid->setCheckable(true);
    shorterWindow = add("shorterWindow", Qt::Key_BracketLeft);
    longerWindow = add("longerWindow", Qt::Key_BracketRight);
    clearSelection = add("clearSelection", Qt::Key_Escape);
    analyse = add("analyse", Qt::Key_F5);
    nextTimeFormat = add("nextTimeFormat", Qt::CTRL | Qt::Key_T);
    openBeside = add("openBeside", Qt::CTRL | Qt::SHIFT | Qt::Key_Down);
    playBeside = add("playBeside", Qt::SHIFT | Qt::Key_Space);
    closeBeside = add("closeBeside", Qt::CTRL | Qt::SHIFT | Qt::Key_Up);
    loop->setCheckable(true);
    follow->setCheckable(true);
    playBand->setCheckable(true);
    returns->setCheckable(true);
    showPitch->setCheckable(true);
    showLevel->setCheckable(true);
    for (const QAction* once : {play, loop, follow, toStart, toEnd, fit})
        const_cast<QAction*>(once)->setAutoRepeat(false);

    m_timeGroup.setExclusive(true);
    for (const TimeFormat format :
         {TimeFormat::Clock, TimeFormat::Seconds, TimeFormat::Samples, TimeFormat::WallClock}) {
        QAction* choice = m_timeMenu.addAction(QString());
        choice->setCheckable(true);
        m_timeGroup.addAction(choice);
        timeFormats << choice;
        connect(choice, &QAction::triggered, this, [this, format] { Q_EMIT timeFormatChosen(format); });
    }
    connect(nextTimeFormat, &QAction::triggered, this, [this] {
        int next = 0;
        for (int i = 0; i < timeFormats.size(); ++i)
            if (timeFormats[i]->isChecked()) next = (i + 1) % static_cast<int>(timeFormats.size());
        if (!timeFormats[next]->isEnabled()) next = 0;
        timeFormats[next]->trigger();
    });
    setTimeFormat(TimeFormat::Clock, false);
    retranslate();
    setIcons(m_palette);
    setRecordingOpen(false);
}

QAction* ReviewActions::add(const char* name, const QKeySequence& key)
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_workspace.addAction(action);
    return action;
}

QList<QAction*> ReviewActions::playback() const
{
    return {loop, follow, returns, playBand, louder, quieter, faster, slower, usualSpeed};
}

QList<QAction*> ReviewActions::going() const
{
    return {toStart, toEnd, stepBack, stepForward, leapBack, leapForward, previousCry, nextCry};
}

QList<QAction*> ReviewActions::picture() const
{
    return {zoomIn,       zoomOut,   fit,         zoomToSelection, pageBack,
            pageForward,  viewBack,  viewForward, allFrequencies,  shorterWindow,
            longerWindow, showPitch, showLevel,   showGrid,        nextTimeFormat};
}

QList<QAction*> ReviewActions::menu() const
{
    return QList<QAction*>{play} + playback() + QList<QAction*>{nullptr} + going() +
           QList<QAction*>{nullptr} + picture() + QList<QAction*>{nullptr, analyse, clearSelection, nullptr} +
           beside();
}

void ReviewActions::setRecordingOpen(bool open)
{
    const QList<QAction*> all = menu() + panes;
    for (QAction* action : all)
        if (action && action != playBeside && action != closeBeside) action->setEnabled(open);
}

void ReviewActions::setPlaying(bool playing)
{
    m_isPlaying = playing;
    retranslate();
    play->setIcon(glyphIcon(playing ? Glyph::Pause : Glyph::Play, m_palette));
}

void ReviewActions::setBesidePlaying(bool playing)
{
    m_isBesidePlaying = playing;
    retranslate();
    playBeside->setIcon(glyphIcon(playing ? Glyph::Pause : Glyph::Play, m_palette));
}

void ReviewActions::setTimeFormat(TimeFormat format, bool wallClockKnown)
{
    timeFormats[int(TimeFormat::WallClock)]->setEnabled(wallClockKnown);
    if (format == TimeFormat::WallClock && !wallClockKnown) format = TimeFormat::Clock;
    timeFormats[int(format)]->setChecked(true);
}

void ReviewActions::setIcons(const QPalette& palette)
{
    m_palette = palette;
    play->setIcon(glyphIcon(m_isPlaying ? Glyph::Pause : Glyph::Play, palette));
    playBeside->setIcon(glyphIcon(m_isBesidePlaying ? Glyph::Pause : Glyph::Play, palette));
    toStart->setIcon(glyphIcon(Glyph::ToStart, palette));
    loop->setIcon(glyphIcon(Glyph::Loop, palette));
    follow->setIcon(glyphIcon(Glyph::Follow, palette));
    zoomIn->setIcon(glyphIcon(Glyph::ZoomIn, palette));
    zoomOut->setIcon(glyphIcon(Glyph::ZoomOut, palette));
    fit->setIcon(glyphIcon(Glyph::Fit, palette));
}

void ReviewActions::retranslate()
{
    const auto name = [](QAction* action, const QString& text, const QString& tip) {
        action->setText(text);
        action->setToolTip(withKey(tip, *action));
    };
    name(play, m_isPlaying ? tr("Pause") : tr("Play"),
         m_isPlaying ? tr("Pause") : tr("Play from the playhead"));
    name(toStart, tr("To the beginning"), tr("To the beginning"));
    name(toEnd, tr("To the end"), tr("To the end"));
    name(stepBack, tr("A step back"), tr("Playhead a hundredth of the view back"));
    name(stepForward, tr("A step forward"), tr("Playhead a hundredth of the view forward"));
    name(leapBack, tr("Ten steps back"), tr("Playhead a tenth of the view back"));
    name(leapForward, tr("Ten steps forward"), tr("Playhead a tenth of the view forward"));
    name(loop, tr("Loop"), tr("Play the selection, or everything, again and again"));
    name(follow, tr("Follow"), tr("The view follows the playhead"));
    name(playBand, tr("Only the selected frequencies"),
         tr("Hear the selected band alone; Q lets you select one"));
    name(returns, tr("Return when it ends"), tr("The playhead returns to where playing began"));
    name(faster, tr("Faster"), tr("Play faster at the same pitch"));
    name(slower, tr("Slower"), tr("Play slower at the same pitch"));
    name(usualSpeed, tr("Usual speed"), tr("Play as fast as it was recorded"));
    name(louder, tr("Louder"), tr("Hear it 6 dB louder"));
    name(quieter, tr("Quieter"), tr("Hear it 6 dB quieter"));
    name(previousCry, tr("Previous label"), tr("To the previous cry or label of the list"));
    name(nextCry, tr("Next label"), tr("To the next cry or label of the list"));
    name(zoomIn, tr("Zoom in"), tr("Zoom in; Ctrl+wheel zooms at the pointer"));
    name(zoomOut, tr("Zoom out"), tr("Zoom out; Ctrl+wheel zooms at the pointer"));
    name(fit, tr("Show everything"), tr("Show the whole recording"));
    name(zoomToSelection, tr("Zoom to the selection"), tr("Zoom to the selection, or to the selected label"));
    name(pageBack, tr("A page back"), tr("Scroll a page back"));
    name(pageForward, tr("A page forward"), tr("Scroll a page forward"));
    name(allFrequencies, tr("Usual frequencies"), tr("Show the usual frequencies, up to 8 kHz"));
    name(viewBack, tr("View before"), tr("Back to the view before"));
    name(viewForward, tr("View after"), tr("Forward to the view after"));
    name(showPitch, tr("Show the pitch"), tr("Draw the pitch over the spectrogram"));
    name(showLevel, tr("Show the level"),
         tr("Draw the level over the spectrogram, on the colour bar's numbers"));
    m_paneMenu.setTitle(tr("&Panes"));
    m_paneMenu.menuAction()->setToolTip(tr("What is shown along the time of the recording"));
    const struct {
        QString title, tip;
    } paneWords[] = {{tr("Pane: waveform"), tr("Show the waveform in a pane of its own")},
                     {tr("Pane: spectrogram"), tr("Show the spectrogram")},
                     {tr("Pane: pitch"), tr("Show the pitch in a pane of its own, with its numbers")},
                     {tr("Pane: level"), tr("Show the level in a pane of its own, with its numbers")},
                     {tr("Pane: scores of the detector"),
                      tr("Show how sure the detector is of a cry, with its thresholds")},
                     {tr("Pane: labels"), tr("Show the labels in a pane of their own, a row for each tier")}};
    for (int i = 0; i < panes.size(); ++i) name(panes[i], paneWords[i].title, paneWords[i].tip);
    name(shorterWindow, tr("Finer in time"), tr("A transform half as long: moments apart"));
    name(longerWindow, tr("Finer in frequency"), tr("A transform twice as long: harmonics apart"));
    name(clearSelection, tr("Clear the selection"), tr("Clear the selection; stop looking for cries"));
    name(analyse, tr("Look for cries"), tr("Look for cries in this recording"));
    name(showGrid, tr("Show a grid"), tr("Fine lines over the spectrogram at the numbers of the rulers"));
    name(nextTimeFormat, tr("Other time format"), tr("Count in hours, seconds, samples or by the clock"));
    name(openBeside, tr("Open beside…"), tr("Show a second recording below on the same axes"));
    name(playBeside, m_isBesidePlaying ? tr("Pause the one beside") : tr("Play the one beside"),
         m_isBesidePlaying ? tr("Pause the second recording") : tr("Play the second recording"));
    name(closeBeside, tr("Close the one beside"), tr("Show the first recording alone again"));
    timeFormats[int(TimeFormat::Clock)]->setText(tr("Hours, minutes, seconds"));
    timeFormats[int(TimeFormat::Seconds)]->setText(tr("Seconds"));
    timeFormats[int(TimeFormat::Samples)]->setText(tr("Samples"));
    timeFormats[int(TimeFormat::WallClock)]->setText(tr("Time of day"));
}

} // namespace cryscope
