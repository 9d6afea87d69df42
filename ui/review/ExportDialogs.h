#pragma once

#include "core/analysis/LabelClips.h"

#include <QDialog>
#include <QSize>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace cryscope {

/// How large a picture is to be, and whether it has axes.
class PictureDialog : public QDialog {
    Q_OBJECT

public:
    explicit PictureDialog(QSize size, QWidget* parent = nullptr);
    QSize size() const;
    bool hasAxes() const;

private:
    QSpinBox* m_width;
    QSpinBox* m_height;
    QCheckBox* m_axes;
};

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
