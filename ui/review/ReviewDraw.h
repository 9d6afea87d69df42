#pragma once

#include "ui/project/DrawSession.h"

#include <QObject>

class QTabWidget;

namespace cryscope {

class DrawPanel;
class LabelSession;
class LabelActions;
class OpenRecording;
class ProjectActions;
class ProjectSession;

/// Steps through the drawn clips: opens the recording of each, selects the label and has it played; a verdict
/// takes one to the next. What it is given outlives it. GUI thread.
class ReviewDraw : public QObject {
    Q_OBJECT

public:
    struct Parts {
        OpenRecording& recording;
        LabelSession& labels;
        LabelActions& labelActions;
        ProjectActions& actions;
        ProjectSession& project;
        QTabWidget& tabs; ///< the clips become one of them
    };
    ReviewDraw(const Parts& parts, QWidget& workspace);
    ~ReviewDraw() override;

    DrawSession& session() { return m_session; }
    DrawPanel& panel() { return *m_panel; }
    /// The clip that is looked at is of the open recording: what comes after it is for the draw to say.
    bool isUnderWay() const;
    void goTo(int clip);
    void retranslate();

Q_SIGNALS:
    void openRequested(const QString& path);
    void playDue(cryscope::AnnotationId id);
    void message(const QString& sentence);
    void problem(const QString& sentence);

private:
    QString openPath() const;
    void takePlace();
    void drawAnew();
    void step(int by);
    void labelsChanged();
    void showPending(bool isLast);
    void enable();

    Parts m_parts;
    QWidget& m_workspace;
    DrawSession m_session;
    DrawPanel* m_panel;
    bool m_isPending = false; ///< the current clip waits for its recording and label
};

} // namespace cryscope
