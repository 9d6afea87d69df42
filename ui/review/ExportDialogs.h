#pragma once

#include "core/analysis/LabelClips.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;

namespace cryscope {

/// How clips are named and cut.
class ClipDialog : public QDialog {
    Q_OBJECT

public:
    ClipDialog(const ClipCutConfig& config, int labels, QWidget* parent = nullptr);
    ClipCutConfig config() const;

private:
    QLineEdit* m_name;
    QDoubleSpinBox* m_context;
    QComboBox* m_format;
    QCheckBox* m_folders;
};

} // namespace cryscope
