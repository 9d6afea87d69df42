#pragma once

#include "ui/project/DrawSession.h"

#include <QDialog>
#include <QSpinBox>

namespace cryscope {

/// How many clips to draw, from how many strata of the score, and with which seed.
class DrawDialog : public QDialog {
    Q_OBJECT

public:
    explicit DrawDialog(const DrawSession& session, QWidget* parent = nullptr);

    DrawConfig config() const;

private:
    QSpinBox* m_count;
    QSpinBox* m_strata;
    QSpinBox* m_seed;
};

} // namespace cryscope
