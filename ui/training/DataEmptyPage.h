#pragma once

#include "ui/shared/InvitingPage.h"

#include <QAction>
#include <QList>
#include <QPushButton>

namespace cryscope {

/// What the page of the clips shows while there are none: what to do, and a button for each way to do it.
class DataEmptyPage final : public InvitingPage {
    Q_OBJECT
public:
    /// The actions outlive it.
    explicit DataEmptyPage(const QList<QAction*>& ways, QWidget* parent = nullptr);
    void retranslate();

private:
    QList<QAction*> m_ways;
    QList<QPushButton*> m_buttons;
};

} // namespace cryscope
