#pragma once

#include "core/analysis/CompareRecordings.h"
#include "core/library/InfantDays.h"
#include "ui/jobs/CoreJob.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QList>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QToolButton>

namespace cryscope {

/// Two recordings, or two dates of one infant, measured side by side with their differences. What is
/// measured is what the command line measures.
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    struct Sources {
        QStringList recordings = {}; ///< to choose from: the project's, or the one that is open
        QString first = {};          ///< chosen at the start; empty: the first of them
        QString second = {};
        QString library = {}; ///< folder of the library; empty: there is none
        QString folder = {};  ///< where a choice of files begins
        Models models = {};   ///< without a detector every sound is measured
    };
    explicit CompareDialog(Sources sources, QWidget* parent = nullptr);

    /// The table as text with tabs, or as CSV: the same numbers as `measure --compare`.
    QString text(char separator) const;
    const QTableWidget& table() const { return *m_table; }
    const std::vector<ComparedMeasure>& measures() const { return m_compared.measures; }
    QString status() const { return m_status->text(); }

private:
    struct Compared {
        std::vector<ComparedMeasure> measures;
        std::string first, second; ///< names of the sides
    };
    struct Side {
        QLabel* label;
        QComboBox* choice;
        QToolButton* file;
    };
    void build();
    Side makeSide(const char* name);
    void chooseFile(QComboBox& choice);
    void readDays();
    void fillDates();
    void showMode();
    void compare();
    std::vector<std::filesystem::path> filesOf(int side) const;
    std::string nameOf(int side) const;
    void showCompared(const Compared& compared);
    void copy(char separator);

    Sources m_sources;
    std::vector<InfantDay> m_days;
    QRadioButton* m_byFile;
    QRadioButton* m_byDate;
    QLabel* m_infantLabel;
    QComboBox* m_infant;
    std::array<Side, 2> m_files;
    std::array<QLabel*, 2> m_dateLabels;
    std::array<QComboBox*, 2> m_dates;
    QLabel* m_status;
    QProgressBar* m_progress;
    QTableWidget* m_table;
    QPushButton* m_compare;
    QPushButton* m_copyText;
    QPushButton* m_copyCsv;
    Compared m_compared;
    CoreJob<std::vector<InfantDay>> m_reading;
    CoreJob<Compared> m_work;
};

} // namespace cryscope
