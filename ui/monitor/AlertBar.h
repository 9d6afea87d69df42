#pragma once

#include "ui/monitor/AlertCentre.h"
#include "ui/monitor/MonitorTray.h"

#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

class AlertCurtain;
class AlertDialog;

/// The row that says by which rule somebody is alerted, with the way to change it; and everything of an alert
/// that is seen: the curtain over the window, the tray, the window's call for attention.
class AlertBar final : public QWidget {
    Q_OBJECT
public:
    AlertBar(ListeningSession& session, Settings& settings, AlertSound::MakeOutput makeOutput,
             QWidget* parent = nullptr);

    QAction* alertsAction() const { return m_open; }
    QAction* seenAction() const { return m_seen; }
    AlertCentre& centre() { return *m_centre; }
    AlertCurtain& curtain() { return *m_curtain; }
    /// What the row says: the rule, or the alert that goes on.
    const QString& words() const { return m_said; }

Q_SIGNALS:
    void message(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectCentre();
    void showDialog();
    void showWindow();
    void retranslate();
    void fit();

    ListeningSession& m_session;
    AlertCentre* m_centre;
    AlertCurtain* m_curtain;
    MonitorTray m_tray;
    QPointer<AlertDialog> m_dialog;
    QAction* m_open;
    QAction* m_seen;
    QString m_said;
    QLabel* m_words; ///< as much of it as fits
    QToolButton* m_button;
};

} // namespace cryscope
