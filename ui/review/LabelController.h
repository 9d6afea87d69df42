#pragma once

#include "ui/jobs/LabelsJob.h"
#include "ui/session/LabelSession.h"
#include "ui/shared/Settings.h"
#include "ui/spectrogram/LabelLayer.h"

#include <QObject>

namespace cryscope {

class LabelActions;
class LabelEditor;
class LabelList;
class OpenRecording;
class Player;
class SecondReview;
class SpectrogramPanel;

/// Joins the labels with what shows and changes them: the list, the editor, the spectrogram and the keys.
/// What it is given outlives it. GUI thread.
class LabelController : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Settings& settings;
        OpenRecording& recording;
        LabelSession& session;
        LabelActions& actions;
        SpectrogramPanel& panel;
        Player& player;
        LabelList& list;
        LabelEditor& editor;
        SecondReview& second;
    };
    explicit LabelController(const Parts& parts, QObject* parent = nullptr);

    /// Whether the recording may be left: asks what to do with labels that are not saved.
    bool mayLeave(QWidget* parent);
    void chooseReviewer(QWidget* parent);

Q_SIGNALS:
    /// After a verdict: this one is next, and is to be heard.
    void nextIsDue(cryscope::AnnotationId id);
    void message(const QString& sentence);

private:
    void connectSession();
    void connectActions();
    void connectView();
    void read();
    void takeModelLabels();
    void showLabels();
    void showState();
    void add(const std::string& kind);
    void chooseKind(const std::string& kind);
    void kindKey(int key);
    void judge(Verdict verdict);
    /// `judge` changes the labels that are selected; then the next one is due.
    /// Nothing is selected: goes to what is to be judged first.
    void beginJudging();
    void judging(const std::function<void()>& judge);
    void drag(AnnotationId id, LabelPart part, double seconds, double hz, bool continues);
    void click(AnnotationId id, Qt::KeyboardModifiers modifiers);
    void snap();

    Parts m_parts;
    LabelsJob m_job;
    std::string m_lastKind = "cry";
    double m_movedSeconds = 0; ///< of the drag under way
};

} // namespace cryscope
