#pragma once

#include <QAction>
#include <QLabel>
#include <QList>
#include <QPushButton>
#include <QWidget>

namespace cryscope {

/// What the page of the clips shows while there are none: what to do, and a button for each way to do it.
class DataEmptyPage final : public QWidget {
    Q_OBJECT
public:
    /// The actions outlive it.
    explicit DataEmptyPage(const QList<QAction*>& ways, QWidget* parent = nullptr);
    void retranslate();

private:
    QList<QAction*> m_ways;
    QLabel* m_title;
    QLabel* m_text;
    QList<QPushButton*> m_buttons;
};

} // namespace cryscope
