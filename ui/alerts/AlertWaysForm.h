#pragma once

#include "ui/alerts/AlertSettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QWidget>

namespace cryscope {

/// The ways of alerting as controls: what is heard, what is seen, and what is run.
class AlertWaysForm final : public QWidget {
    Q_OBJECT
public:
    explicit AlertWaysForm(QWidget* parent = nullptr);

    void setWays(const AlertWays& ways);
    AlertWays ways() const;

Q_SIGNALS:
    void changed(const cryscope::AlertWays& ways);
    void testRequested(); ///< every way, once

private:
    void onChange();
    void showProblem();

    QComboBox* m_tone;
    QSlider* m_volume;
    QPushButton* m_test;
    QCheckBox* m_alarm;
    QCheckBox* m_notification;
    QCheckBox* m_flash;
    QCheckBox* m_curtain;
    QLineEdit* m_command;
    QLineEdit* m_webhook;
    QLabel* m_note;
    bool m_isSetting = false;
};

} // namespace cryscope
