#pragma once

#include "core/annotations/LabelDocument.h"
#include "core/evaluation/ReviewerAgreement.h"
#include "ui/shared/Settings.h"

#include <QWidget>
#include <filesystem>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace cryscope {

/// The places on which two reviewers differ, to be stepped through, heard and settled, each by a key. What is
/// settled is written at once, into a file of its own; one that cannot be read is not written over. GUI
/// thread.
class SettlePage : public QWidget {
    Q_OBJECT

public:
    /// `reviewer`: whose name stands with what is settled, until another is given.
    SettlePage(Settings& settings, const std::filesystem::path& audio, const Vocabulary& kinds,
               const QString& reviewer, QWidget* parent = nullptr);

    /// Reads what was settled before.
    void setFile(const std::filesystem::path& file);
    /// `withNames`: places lie in more than one recording. Only those of this one can be settled here.
    void setPlaces(std::vector<Disagreement> places, bool withNames);
    /// There is nothing to be settled, and no word of why.
    void clear();

    QTableWidget& list() { return *m_list; }

Q_SIGNALS:
    /// This place is to be seen and heard.
    void placeChosen(const QString& audio, double startSeconds, double endSeconds);
    void problem(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Taken { First, Second, Other };

    void makeList();
    void makeButtons();
    void showSettled();
    void showProgress(int settled);
    void step(int direction);
    void hear(int row);
    void settleCurrent(Taken taken);
    bool isOwn(const Disagreement& place) const;

    Settings& m_settings;
    std::filesystem::path m_audio;
    Vocabulary m_kinds;
    std::filesystem::path m_file;
    LabelDocument m_settled; ///< of this recording
    QString m_unreadable;    ///< why the file, which is there, cannot be read; empty where it can
    std::vector<Disagreement> m_places;
    bool m_isCompared = false; ///< two reviews were compared; no place means that they differ nowhere
    int m_heard = -1;          ///< row

    QTableWidget* m_list;
    QComboBox* m_other;
    QLineEdit* m_by;
    QPushButton* m_takeFirst;
    QPushButton* m_takeSecond;
    QPushButton* m_takeOther;
    QLabel* m_progress;
};

} // namespace cryscope
