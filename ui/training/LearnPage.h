#pragma once

#include "ui/shared/Settings.h"
#include "ui/training/LearnSession.h"

#include <QAction>
#include <QLabel>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace cryscope {

class LearnForm;
class RunView;
class TrainingData;

/// One training run: what is to be learned, how long it takes, and how it goes.
class LearnPage final : public QWidget {
    Q_OBJECT
public:
    /// `program`: see TrainJob.
    LearnPage(Settings& settings, TrainingData& data, const std::filesystem::path& program = {},
              QWidget* parent = nullptr);

    LearnSession& session() { return m_session; }
    LearnForm& form() { return *m_form; }
    RunView& runView() { return *m_view; }
    QList<QAction*> menuActions() const { return {m_start, m_pause, m_cancel}; }
    QString estimateText() const;

Q_SIGNALS:
    void message(const QString& sentence);
    /// What augmentation the present settings make.
    void augmentationChanged();
    /// A run has ended and its bundle is there.
    void learned(const QString& bundle);
    /// The bundle is to be seen beside the model in use.
    void compareRequested(const QString& bundle);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void refresh();
    void edited();
    void estimate();
    void start();
    void resume();
    void finished();
    void say(const Result<void>& done);
    std::optional<TrainingRunFolder> offered() const;

    Settings& m_settings;
    TrainingData& m_data;
    LearnSession m_session;
    QTimer m_soon; ///< whoever turns a wheel is not measured at every step
    QAction* m_start;
    QAction* m_pause;
    QAction* m_cancel;
    LearnForm* m_form;
    RunView* m_view;
    QLabel* m_estimate;
    QPushButton* m_startButton;
    QPushButton* m_pauseButton;
    QPushButton* m_cancelButton;
    QPushButton* m_compareButton;
    QWidget* m_unfinished;
    QLabel* m_unfinishedText;
    QPushButton* m_resumeButton;
    QPushButton* m_discardButton;
};

} // namespace cryscope
