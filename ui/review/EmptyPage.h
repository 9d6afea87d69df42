#pragma once

#include "ui/shared/InvitingPage.h"

#include <QAction>
#include <QHBoxLayout>
#include <QList>
#include <QPushButton>

namespace cryscope {

/// What Review shows while no recording is open: what to do, and a button that does it.
class EmptyPage : public InvitingPage {
    Q_OBJECT

public:
    explicit EmptyPage(QWidget* parent = nullptr);

    /// Further ways to begin, below the button.
    void addChoices(const QList<QAction*>& actions);

Q_SIGNALS:
    void openRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    QPushButton* m_open;
    QHBoxLayout* m_choices;
};

} // namespace cryscope
