#pragma once

#include "core/analysis/Analysis.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>

namespace cryscope {

class ProbabilityBars;

/// What the program makes of the recording: whether it holds a cry, what kind it may be with calibrated bars,
/// "not sure" with one sentence why, and which model says so on which device. Before that: why there is
/// nothing yet.
class ResultPanel : public QWidget {
    Q_OBJECT

public:
    explicit ResultPanel(QWidget* parent = nullptr);

    void showWaitingForModel();
    void showNoModel(const QString& sentence);
    void showProgress(double fraction); ///< negative: not known
    void showResult(const ClipAnalysis& analysis, const Models& models);
    void showCancelled();
    void showError(const QString& sentence);

    /// The sentence for a kind that is not named; empty when one is.
    static QString notSureSentence(const ClipAnalysis& analysis);
    QString headline() const { return m_headline->text(); }
    /// "Cry – hungry", "No cry": what an analysis comes to.
    static QString headlineOf(const ClipAnalysis& analysis);
    QString explanation() const { return m_text->text(); }
    const ProbabilityBars& reasonBars() const { return *m_reasons; }

Q_SIGNALS:
    void cancelRequested();
    void analysisRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Waiting, NoModel, Working, Result, Cancelled, Failed };

    void render();

    State m_state = State::Waiting;
    QString m_sentence;
    double m_fraction = -1;
    ClipAnalysis m_analysis;
    double m_clipThreshold = -1;
    double m_reasonThreshold = -1;

    QLabel* m_headline;
    ProbabilityBars* m_cry;
    QLabel* m_text;
    ProbabilityBars* m_reasons;
    QProgressBar* m_progress;
    QPushButton* m_button;
    QLabel* m_models;
};

} // namespace cryscope
