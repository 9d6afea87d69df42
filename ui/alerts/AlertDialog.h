#pragma once

#include "ui/alerts/AlertSettings.h"

#include <QDialog>
#include <QLabel>

namespace cryscope {

class AlertPreview;
class AlertRuleForm;
class AlertWaysForm;

/// When somebody is alerted, how, and what that would have meant in the last 24 hours. Every change counts at
/// once. The window behind it stays usable.
class AlertDialog final : public QDialog {
    Q_OBJECT
public:
    /// `libraryFolder`: where the last hours are kept; may be empty.
    AlertDialog(const AlertSettings& settings, const QString& libraryFolder, QWidget* parent = nullptr);

    const AlertSettings& settings() const { return m_settings; }
    AlertPreview& preview() { return *m_preview; }
    AlertRuleForm& ruleForm() { return *m_rule; }

Q_SIGNALS:
    void changed(const cryscope::AlertSettings& settings);
    void testRequested();

private:
    void take();

    AlertSettings m_settings;
    QLabel* m_words;
    AlertRuleForm* m_rule;
    AlertWaysForm* m_ways;
    AlertPreview* m_preview;
};

} // namespace cryscope
