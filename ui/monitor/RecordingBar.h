#pragma once

#include "ui/monitor/ListeningSession.h"
#include "ui/shared/Settings.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

/// The row that records: the button, where the recording goes, how it ended, and the way to it in Review.
class RecordingBar final : public QWidget {
    Q_OBJECT
public:
    RecordingBar(ListeningSession& session, Settings& settings, QWidget* parent = nullptr);

    QAction* recordAction() const { return m_record; }
    QAction* folderAction() const { return m_chooseFolder; }
    const QString& folder() const { return m_folder; }
    void setFolder(const QString& folder);

Q_SIGNALS:
    void recordRequested(); ///< into folder()
    void openRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectSession();
    QString words() const;
    void render();
    void retranslate();

    ListeningSession& m_session;
    Settings& m_settings;
    QString m_folder;
    QString m_last;    ///< the newest finished recording
    QString m_problem; ///< why the last one ended before its time
    QAction* m_record;
    QAction* m_chooseFolder;
    QPushButton* m_recordButton;
    QLabel* m_text;
    QToolButton* m_folderButton;
    QPushButton* m_openButton;
};

} // namespace cryscope
