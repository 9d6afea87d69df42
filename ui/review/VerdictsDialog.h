#pragma once

#include "ui/jobs/ExportJob.h"
#include "ui/jobs/VerdictsJob.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace cryscope {

/// What the verdicts say of the model: how often each kind is right, how well its scores are calibrated, and
/// from which score on it is right as often as asked; with intervals, so that nobody trusts ten labels.
class VerdictsDialog : public QDialog {
    Q_OBJECT

public:
    VerdictsDialog(LabelDocument own, std::filesystem::path labelFile, QWidget* parent = nullptr);

    QString summary() const;
    /// What the clips drawn to be reviewed say of all clips (DrawPanel::figureWords()); empty: nothing.
    void setSample(int judged, int toJudge, const QString& figures);
    QString sample() const;
    /// The figures as a table (CSV); saved() or problem() follows.
    void saveTo(const QString& file);

Q_SIGNALS:
    void saved(const QString& file);
    void problem(const QString& sentence);

public:
    const QTableWidget& table() const { return *m_table; }

private:
    void compute();
    void show(const VerdictFigures& figures);

    LabelDocument m_own;
    std::filesystem::path m_file;
    VerdictsJob m_job;
    ExportJob m_writing;
    std::shared_ptr<const VerdictFigures> m_figures;
    QPushButton* m_save;
    QCheckBox* m_folder;
    QSpinBox* m_precision;
    QTableWidget* m_table;
    QLabel* m_summary;
    QLabel* m_sample;
};

} // namespace cryscope
