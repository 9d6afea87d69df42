#include "ui/batch/BatchEmptyPage.h"

#include "ui/shared/ActionWords.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace cryscope {

BatchEmptyPage::BatchEmptyPage(QAction& addFiles, QAction& addFolder, QWidget* parent)
    : QWidget(parent), m_addFiles(addFiles), m_addFolder(addFolder), m_title(new QLabel), m_hint(new QLabel),
      m_files(new QPushButton), m_folder(new QPushButton)
{
    m_files->setObjectName(QStringLiteral("batchEmptyAddFiles"));
    m_folder->setObjectName(QStringLiteral("batchEmptyAddFolder"));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_title->setFont(large);
    m_hint->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    for (QLabel* label : {m_title, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(48, 48, 48, 48);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_title);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_hint, 8);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch(1);
    for (QPushButton* button : {m_files, m_folder}) {
        button->setMinimumHeight(fontMetrics().height() * 2);
        button->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_files, &QPushButton::clicked, &m_addFiles, &QAction::trigger);
    connect(m_folder, &QPushButton::clicked, &m_addFolder, &QAction::trigger);
    retranslate();
}

void BatchEmptyPage::retranslate()
{
    m_title->setText(tr("Drop recordings or whole folders here"));
    m_hint->setText(
        tr("The cries in all of them are found, thousands if need be, and listed with their length, "
           "probability and kind. You can go on with other things meanwhile, and close the program: it goes "
           "on where it was."));
    m_files->setText(withoutMarks(m_addFiles.text()));
    m_files->setToolTip(m_addFiles.toolTip());
    m_folder->setText(withoutMarks(m_addFolder.text()));
    m_folder->setToolTip(m_addFolder.toolTip());
}

void BatchEmptyPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void BatchEmptyPage::paintEvent(QPaintEvent*)
{
    // A dashed frame says "drop here" in every language.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(themeColours(palette()).outline, 2, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(24, 24, -24, -24), 12, 12);
}

} // namespace cryscope
