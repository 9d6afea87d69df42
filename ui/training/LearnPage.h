#pragma once

#include "ui/shared/Settings.h"

#include <QLabel>
#include <QWidget>

namespace cryscope {

/// One training run: what is to be learned, how long it takes, and how it goes.
class LearnPage final : public QWidget {
    Q_OBJECT
public:
    explicit LearnPage(Settings& settings, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Settings& m_settings;
    QLabel* m_empty;
};

} // namespace cryscope
