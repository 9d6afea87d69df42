#pragma once

#include "core/annotations/Vocabulary.h"
#include "ui/monitor/CollectSession.h"
#include "ui/shared/Settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace cryscope {

class InfantBox;
class LevelMeter;

/// A collecting session: who, which kind of cry, in which situation, consent and a note; then the recording
/// with its level in view; then what its quality is, and to keep it or not.
class CollectDialog final : public QDialog {
    Q_OBJECT
public:
    /// `kinds`: on offer.
    CollectDialog(ListeningSession& session, Settings& settings, const Vocabulary& kinds, QByteArray deviceId,
                  QWidget* parent = nullptr);

    CollectSession& session() { return m_collect; }

protected:
    void done(int result) override;

private:
    QWidget* buildQuestions(ListeningSession& session, Settings& settings, const Vocabulary& kinds);
    QWidget* buildRecording();
    QWidget* buildResult();
    void allow();
    void begin();
    void show(const MicrophoneReport& report, double seconds);
    void showProblem(const QString& sentence);
    void setButtons(const QString& main, const QString& tip, const QString& other, const QString& otherTip);

    enum Page { Questions, Recording, ResultPage };
    CollectSession m_collect;
    QByteArray m_deviceId;
    QStackedWidget* m_pages;
    InfantBox* m_infant = nullptr;
    QComboBox* m_label;
    QLineEdit* m_situation;
    QCheckBox* m_consent;
    QPlainTextEdit* m_note;
    QLabel* m_obstacle;
    LevelMeter* m_meter;
    QLabel* m_elapsed;
    QLabel* m_result;
    QPushButton* m_main;
    QPushButton* m_other;
};

} // namespace cryscope
