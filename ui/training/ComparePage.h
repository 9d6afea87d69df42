#pragma once

#include "ui/shared/Settings.h"

#include <QLabel>
#include <QWidget>

namespace cryscope {

/// Several models and settings side by side on the same data, with intervals.
class ComparePage final : public QWidget {
    Q_OBJECT
public:
    explicit ComparePage(Settings& settings, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Settings& m_settings;
    QLabel* m_empty;
};

} // namespace cryscope
