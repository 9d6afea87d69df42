#include "ui/review/SecondReviewPanel.h"

#include "ui/review/SecondReview.h"

#include <QEvent>
#include <QVBoxLayout>

namespace cryscope {

SecondReviewPanel::SecondReviewPanel(SecondReview& second, QWidget* parent)
    : QWidget(parent), m_second(second), m_title(new QLabel), m_text(new QLabel), m_end(new QPushButton)
{
    setObjectName(QStringLiteral("secondReviewPanel"));
    m_end->setObjectName(QStringLiteral("endSecondReview"));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_title->setFont(large);
    for (QLabel* label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_end, 0, Qt::AlignLeft);
    connect(m_end, &QPushButton::clicked, &m_second, &SecondReview::end);
    connect(&m_second, &SecondReview::changed, this, &SecondReviewPanel::retranslate);
    retranslate();
}

void SecondReviewPanel::retranslate()
{
    m_title->setText(tr("Second review by %1").arg(m_second.reviewer()));
    m_text->setText(
        tr("Blind: you see where something was found, and nothing of what the first reviewer or the "
           "program made of it. Judge with Y, N, U or a number; the next one plays by itself."));
    m_end->setText(tr("End the second review"));
    m_end->setToolTip(tr("Save it and show the first review again (Ctrl+Shift+B)"));
    m_end->setAccessibleName(m_end->text());
    setVisible(m_second.isUnderWay());
}

void SecondReviewPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
