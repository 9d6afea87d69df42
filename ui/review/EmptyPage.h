#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace cryscope {

/// What Review shows while no recording is open: what to do, and a button that does it.
class EmptyPage : public QWidget {
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

    QLabel* m_title;
    QLabel* m_hint;
    QPushButton* m_open;
};

} // namespace cryscope
