#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace cryscope {

class SecondReview;

/// Stands in place of the program's result while a second review is under way: whose it is, what is hidden
/// and how to judge. Hidden otherwise.
class SecondReviewPanel : public QWidget {
    Q_OBJECT

public:
    explicit SecondReviewPanel(SecondReview& second, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    SecondReview& m_second;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_end;
};

} // namespace cryscope
