#pragma once

#include "core/analysis/SideBySide.h"
#include "core/model/AdoptionHistory.h"
#include "ui/jobs/CoreJob.h"
#include "ui/training/CardText.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <functional>

namespace cryscope {

/// Where the engine comes from; called on a job's thread.
using EngineSource = std::function<Result<std::shared_ptr<Engine>>()>;

/// A new model beside the one in use, on recordings that neither has learned from; and the question whether
/// it takes over. Nothing changes here: who asked does that. Reject keeps the old one.
class AdoptDialog final : public QDialog {
    Q_OBJECT
public:
    struct Choice {
        ModelEntry present, candidate;
        QString manifest;                ///< offered first
        std::filesystem::path outOfFold; ///< of the candidate's cross-validation; empty: none
    };
    AdoptDialog(Choice choice, EngineSource engine, QWidget* parent = nullptr);

    void compare();
    bool isComparing() const { return m_job.isRunning(); }
    const std::optional<SideBySide>& judged() const { return m_judged; }
    /// The sentence and the figures that the adoption stands on.
    Adoption grounds() const;

private:
    void build();
    void chooseFile();
    void show(Result<SideBySide> judged);
    void setBusy(bool busy);

    Choice m_choice;
    EngineSource m_engine;
    CoreJob<SideBySide> m_job;
    std::optional<SideBySide> m_judged;
    QLineEdit* m_file;
    QPushButton* m_choose;
    QPushButton* m_compare;
    QProgressBar* m_progress;
    QLabel* m_verdict;
    QTextBrowser* m_figures;
    QPushButton* m_keep;
    QPushButton* m_adopt;
};

} // namespace cryscope
