#pragma once

#include "ui/batch/BatchSession.h"
#include "ui/jobs/BatchExportJob.h"
#include "ui/shared/Settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <map>

namespace cryscope {

/// What of the results is written where, with progress and cancel. The choices are remembered.
class BatchExportDialog : public QDialog {
    Q_OBJECT

public:
    BatchExportDialog(BatchSession& session, std::set<BatchId> chosen, Settings& settings,
                      QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    /// Begins with what is ticked.
    void start();
    bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void ended(); ///< written, cancelled or failed

protected:
    void done(int result) override;

private:
    void build();
    QWidget* formatBox();
    QWidget* soundBox();
    void restore();
    void remember();
    void render();
    void finish(const BatchExported& written);
    BatchExportRequest request() const;

    BatchSession& m_session;
    std::set<BatchId> m_chosen;
    Settings& m_settings;
    BatchExportJob m_job;

    QComboBox* m_which;
    QLineEdit* m_folder;
    QPushButton* m_browse;
    std::map<ResultFormat, QCheckBox*> m_together;
    std::map<ResultFormat, QCheckBox*> m_each;
    QCheckBox* m_pictures;
    QCheckBox* m_clips;
    QDoubleSpinBox* m_least;
    QCheckBox* m_html;
    QCheckBox* m_pdf;
    QProgressBar* m_progress;
    QLabel* m_state;
    QPushButton* m_write;
    QPushButton* m_close;
};

} // namespace cryscope
