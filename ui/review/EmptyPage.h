#pragma once

#include "ui/shared/InvitingPage.h"

#include <QPushButton>

namespace cryscope {

/// What Review shows while no recording is open: what to do, and a button that does it.
class EmptyPage : public InvitingPage {
    Q_OBJECT

public:
    explicit EmptyPage(QWidget* parent = nullptr);

Q_SIGNALS:
    void openRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    QPushButton* m_open;
};

} // namespace cryscope
