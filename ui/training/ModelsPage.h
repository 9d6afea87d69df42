#pragma once

#include "ui/shared/Settings.h"

#include <QLabel>
#include <QWidget>

namespace cryscope {

/// The models there are, which of them is in use, and the way from one to another.
class ModelsPage final : public QWidget {
    Q_OBJECT
public:
    explicit ModelsPage(Settings& settings, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Settings& m_settings;
    QLabel* m_empty;
};

} // namespace cryscope
