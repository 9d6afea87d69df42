#pragma once

#include "ui/jobs/CoreJob.h"
#include "ui/shared/Settings.h"
#include "ui/training/AdoptDialog.h"
#include "ui/training/ComparisonFolder.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QWidget>

namespace cryscope {

class CompareForm;
class ReportView;

/// Several models and settings side by side on the same data, with intervals: judging one model, comparing
/// networks by cross-validation, searching for settings. Each result is kept and can be seen again; what was
/// broken off goes on.
class ComparePage final : public QWidget {
    Q_OBJECT
public:
    ComparePage(Settings& settings, std::filesystem::path trainingFolder, EngineSource engine = loadEngine,
                QWidget* parent = nullptr);

    void refresh();
    bool isRunning() const { return m_job.isRunning(); }
    CompareForm& form() { return *m_form; }
    ReportView& view() { return *m_view; }

Q_SIGNALS:
    void message(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void begin();
    void run(const ComparisonFolder& folder);
    void finish(const ComparisonFolder& folder, Result<nlohmann::json> report);
    void fillResults();
    void showCurrent();
    const ComparisonFolder* current() const;
    void showState();
    void tellStage(const QString& stage);
    void retranslate();

    Settings& m_settings;
    std::filesystem::path m_folder;
    EngineSource m_engine;
    CoreJob<nlohmann::json> m_job;
    std::vector<ComparisonFolder> m_results;
    QElapsedTimer m_clock;
    QString m_problem;
    CompareForm* m_form;
    QScrollArea* m_formPlace;
    QPushButton* m_run;
    QProgressBar* m_progress;
    QLabel* m_state;
    QLabel* m_resultsTitle;
    QListWidget* m_list;
    QPushButton* m_resume;
    ReportView* m_view;
    QPushButton* m_browser;
    QPushButton* m_save;
};

} // namespace cryscope
