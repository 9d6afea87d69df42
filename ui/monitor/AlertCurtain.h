#pragma once

#include "ui/monitor/MonitorStatus.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace cryscope {

/// Fills the window with an alert or with NOT MONITORING, in words, shape and colour that are read across a
/// room with the sound off; it breathes slowly (once in two seconds: nothing flashes). Goes away by itself or
/// with a key. The window behind it goes on as before.
class AlertCurtain final : public QWidget {
    Q_OBJECT
public:
    /// Covers the window that `inside` is in.
    explicit AlertCurtain(QWidget* inside);

    void draw(MonitorState state, const QString& title, const QString& text);
    void open(); ///< nothing is behind it any more to be told
    bool isDrawn() const { return m_isDrawn; }
    QString words() const { return m_title->text(); }
    QString sentence() const { return m_text->text(); }

Q_SIGNALS:
    void acknowledged();  ///< it has been seen: silence, please
    void stopRequested(); ///< stop listening

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void cover();
    void breathe();
    void retranslate();
    void colourButtons();
    QColor ground() const;

    QWidget* m_inside;
    MonitorState m_state = MonitorState::Silent;
    bool m_isDrawn = false;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_seen;
    QPushButton* m_stop;
    QTimer m_breath;
    QElapsedTimer m_since;
    int m_depth = 0; ///< how much darker it is at this moment, in percent
};

} // namespace cryscope
