#pragma once

#include "core/annotations/LabelDocument.h"
#include "ui/jobs/AgreementJob.h"
#include "ui/shared/Settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTabWidget;

namespace cryscope {

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
    QTableWidget& disagreements() { return *m_list; }
    std::filesystem::path settledFile() const;

Q_SIGNALS:
    /// This place is to be seen and heard.
    void placeChosen(const QString& audio, double startSeconds, double endSeconds);
    void problem(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Taken { First, Second, Other };

    QWidget* makeDifferences();
    void compute();
    void show(const std::shared_ptr<const AgreementFound>& found);
    void showFigures();
    void showMatrix();
    void showSettled();
    void step(int direction);
    void hear(int row);
    void settleCurrent(Taken taken);
    void readSettled();
    std::filesystem::path reviewFile() const;

    Settings& m_settings;
    std::filesystem::path m_audio;
    Vocabulary m_kinds;
    AgreementJob m_job;
    std::shared_ptr<const AgreementFound> m_found;
    LabelDocument m_settled; ///< of this recording
    QString m_unreadable;    ///< why its file, which is there, cannot be read; empty where it can
    int m_heard = -1;        ///< row

    QComboBox* m_review;
    QCheckBox* m_folder;
    QCheckBox* m_judged;
    QCheckBox* m_cryOnly;
    QLabel* m_summary;
    QTableWidget* m_figures;
    QTabWidget* m_tabs;
    QTableWidget* m_list;
    QTableWidget* m_matrix;
    QComboBox* m_other;
    QLineEdit* m_by;
    QPushButton* m_takeFirst;
    QPushButton* m_takeSecond;
    QPushButton* m_takeOther;
    QLabel* m_progress;
};

} // namespace cryscope
