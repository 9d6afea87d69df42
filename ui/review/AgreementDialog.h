#pragma once

#include "core/annotations/LabelDocument.h"
#include "ui/jobs/AgreementJob.h"
#include "ui/shared/Settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QTableWidget;
class QTabWidget;

namespace cryscope {

class AgreementFigures;
class AgreementMatrix;
class SettlePage;

/// How two reviewers agree: percent and Cohen's kappa with their intervals, who called what what, and the
/// places on which they differ, to be stepped through, heard and settled. Not modal: the recording is seen
/// beside it. What is settled is written at once, into a file of its own. GUI thread.
class AgreementDialog : public QDialog {
    Q_OBJECT

public:
    /// `reviewer`: whose name stands with what is settled.
    AgreementDialog(Settings& settings, const std::filesystem::path& audio, const Vocabulary& kinds,
                    const QString& reviewer, QWidget* parent = nullptr);

    const AgreementFound* found() const { return m_found.get(); }
    QTableWidget& disagreements();
    std::filesystem::path settledFile() const;

Q_SIGNALS:
    /// This place is to be seen and heard.
    void placeChosen(const QString& audio, double startSeconds, double endSeconds);
    void problem(const QString& sentence);

private:
    void compute();
    void show(const std::shared_ptr<const AgreementFound>& found);
    std::filesystem::path reviewFile() const;

    std::filesystem::path m_audio;
    AgreementJob m_job;
    std::shared_ptr<const AgreementFound> m_found;

    QComboBox* m_review;
    QCheckBox* m_folder;
    QCheckBox* m_judged;
    QCheckBox* m_cryOnly;
    AgreementFigures* m_figures;
    QTabWidget* m_tabs;
    SettlePage* m_page;
    AgreementMatrix* m_matrix;
};

} // namespace cryscope
