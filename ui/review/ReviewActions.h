#pragma once

#include "ui/shared/Format.h"

#include <QAction>
#include <QActionGroup>
#include <QList>
#include <QMenu>
#include <QObject>
#include <QPalette>

namespace cryscope {

/// Everything that Review can be told to do, for menus, buttons and keys. The keys work while the keyboard is
/// anywhere in the workspace. The tooltip of each names its key.
class ReviewActions : public QObject {
    Q_OBJECT

public:
    explicit ReviewActions(QWidget& workspace);

    QAction* play;
    QAction* toStart;
    QAction* toEnd;
    QAction* stepBack;
    QAction* stepForward;
    QAction* leapBack;
    QAction* leapForward;
    QAction* loop;     ///< checkable
    QAction* follow;   ///< checkable
    QAction* playBand; ///< checkable
    QAction* returns;  ///< checkable
    QAction* faster;
    QAction* slower;
    QAction* usualSpeed;
    QAction* louder;
    QAction* quieter;
    QAction* previousCry;
    QAction* nextCry;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* fit;
    QAction* zoomToSelection;
    QAction* pageBack;
    QAction* pageForward;
    QAction* allFrequencies;
    QAction* viewBack;
    QAction* viewForward;
    QAction* showPitch;    ///< checkable
    QAction* showLevel;    ///< checkable
    QList<QAction*> panes; ///< checkable, which panes are shown; in the order of ReviewPane
    QAction* shorterWindow;
    QAction* longerWindow;
    QAction* clearSelection;
    QAction* analyse;
    QAction* showGrid; ///< checkable
    QAction* nextTimeFormat;
    QAction* openBeside;
    QAction* playBeside;
    QAction* closeBeside;
    QList<QAction*> timeFormats; ///< checkable, exclusive, in the order of TimeFormat

    /// How it is heard, where one goes, what is seen of it.
    QList<QAction*> playback() const;
    QList<QAction*> going() const;
    QList<QAction*> picture() const;
    QList<QAction*> beside() const { return {openBeside, playBeside, closeBeside}; }
    /// All of them in the order of the menu; nullptr is a separator.
    QList<QAction*> menu() const;
    /// Which panes are shown, as a menu of its own.
    QMenu& paneMenu() { return m_paneMenu; }
    QMenu& timeMenu() { return m_timeMenu; }

    void setRecordingOpen(bool open);
    void setPlaying(bool playing);
    void setBesidePlaying(bool playing);
    void setTimeFormat(TimeFormat format, bool wallClockKnown);
    void retranslate();
    void setIcons(const QPalette& palette);

Q_SIGNALS:
    void timeFormatChosen(cryscope::TimeFormat format);

private:
    QAction* add(const char* name, const QKeySequence& key);

    QWidget& m_workspace;
    QMenu m_paneMenu;
    QMenu m_timeMenu;
    QActionGroup m_timeGroup;
    bool m_isPlaying = false;
    bool m_isBesidePlaying = false;
    QPalette m_palette;
};

} // namespace cryscope
