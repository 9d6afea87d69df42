#pragma once

#include "ui/shared/Settings.h"

#include <QLabel>
#include <QWidget>

namespace cryscope {

/// What a model learns from: clips with their kind and infant, what is wrong with them, and what to do about
/// it.
class DataPage final : public QWidget {
    Q_OBJECT
public:
    explicit DataPage(Settings& settings, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Settings& m_settings;
    QLabel* m_empty;
};

} // namespace cryscope
