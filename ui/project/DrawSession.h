#pragma once

#include "core/project/DrawnVerdicts.h"
#include "ui/jobs/CoreJob.h"

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace cryscope {

/// The clips that were drawn to be reviewed: of the project, or of the folder of the recording that is open.
/// The draw is a file in that folder; verdicts are those of the labels. No widgets; files are read and
/// written behind. GUI thread.
class DrawSession : public QObject {
    Q_OBJECT

public:
    explicit DrawSession(QObject* parent = nullptr) : QObject(parent) {}

    /// Where clips are drawn from: a project, or without one a folder with label files. Another place has
    /// another draw, which is read; empty: none.
    void setPlace(const std::shared_ptr<Project>& project, const QString& folder);
    const QString& folder() const { return m_folder; }
    bool isOfProject() const { return m_project != nullptr; }

    /// Another draw takes the place of the one that there is.
    void draw(const DrawConfig& config);
    bool isDrawing() const { return m_job.isRunning(); }

    const std::optional<ScoreDraw>& drawn() const { return m_draw; }
    Verdict verdictOn(int clip) const { return m_verdicts[std::size_t(clip)]; }
    /// Clips to judge, and those of them that are.
    int toJudge() const { return m_draw ? int(m_draw->toJudge()) : 0; }
    int judged() const;
    /// Of all kinds, then of each; empty without a draw.
    const std::vector<WeightedPrecision>& figures() const { return m_figures; }

    /// The clip that is looked at; -1: none.
    int current() const { return m_current; }
    void setCurrent(int clip);
    const DrawnClip* currentClip() const;
    /// The first without a verdict behind `clip`, around the end; -1: all have one.
    int nextToJudge(int clip) const;

    /// What the labels of a recording say by now.
    void take(const QString& recording, const AnnotationSet& labels);

Q_SIGNALS:
    void changed(); ///< another draw, or none
    void verdictsChanged();
    void currentChanged();
    void drawnAnew(); ///< by draw()
    void problem(const QString& sentence);

private:
    struct Read {
        ScoreDraw draw;
        std::vector<Verdict> verdicts;
    };
    void show(Read read);
    void count();

    std::shared_ptr<Project> m_project;
    QString m_folder;
    std::optional<ScoreDraw> m_draw;
    std::vector<Verdict> m_verdicts;
    std::vector<WeightedPrecision> m_figures;
    int m_current = -1;
    CoreJob<std::optional<Read>> m_job;
};

} // namespace cryscope
