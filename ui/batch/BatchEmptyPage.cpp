#include "ui/batch/BatchEmptyPage.h"

#include "ui/shared/ActionWords.h"

#include <QEvent>
#include <QHBoxLayout>

namespace cryscope {

BatchEmptyPage::BatchEmptyPage(QAction& addFiles, QAction& addFolder, QWidget* parent)
    : InvitingPage(Frame::ForDropping, parent), m_addFiles(addFiles), m_addFolder(addFolder),
      m_files(new QPushButton), m_folder(new QPushButton)
{
    m_files->setObjectName(QStringLiteral("batchEmptyAddFiles"));
    m_folder->setObjectName(QStringLiteral("batchEmptyAddFolder"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch(1);
    for (QPushButton* button : {m_files, m_folder}) {
        button->setMinimumHeight(fontMetrics().height() * 2);
        button->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    below().addLayout(buttons);
    connect(m_files, &QPushButton::clicked, &m_addFiles, &QAction::trigger);
    connect(m_folder, &QPushButton::clicked, &m_addFolder, &QAction::trigger);
    retranslate();
}

void BatchEmptyPage::retranslate()
{
    title().setText(tr("Drop recordings or whole folders here"));
    hint().setText(
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

} // namespace cryscope
