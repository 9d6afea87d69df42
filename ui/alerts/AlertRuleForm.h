#pragma once

#include "core/analysis/AlertRule.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QSlider>
#include <QSpinBox>
#include <QTimeEdit>
#include <QWidget>
#include <vector>

namespace cryscope {

/// An AlertRule as controls.
class AlertRuleForm final : public QWidget {
    Q_OBJECT
public:
    explicit AlertRuleForm(QWidget* parent = nullptr);

    void setRule(const AlertRule& rule);
    AlertRule rule() const;

Q_SIGNALS:
    void changed(const cryscope::AlertRule& rule);

private:
    struct KindRow {
        std::string kind;
        QCheckBox* alerts;
        QDoubleSpinBox* minSeconds; ///< 0: as the rule
    };
    QWidget* makeWindowsRow();
    QWidget* makeQuietRow();
    QWidget* makeKinds();
    QDoubleSpinBox* makeSeconds(double highest, const QString& name, const QString& tip);
    void onChange();

    AlertRule m_given; ///< what no control shows stays as it was
    QSlider* m_probability;
    QDoubleSpinBox* m_percent;
    QSpinBox* m_windows;
    QSpinBox* m_ofWindows;
    QDoubleSpinBox* m_minSeconds;
    QDoubleSpinBox* m_unheard;
    QSpinBox* m_stillMinutes;
    QDoubleSpinBox* m_cooldown;
    QCheckBox* m_hasQuietHours;
    QTimeEdit* m_quietFrom;
    QTimeEdit* m_quietUntil;
    std::vector<KindRow> m_kinds;
    bool m_isSetting = true; ///< until it is built
};

} // namespace cryscope
