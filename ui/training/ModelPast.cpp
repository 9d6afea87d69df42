#include "ui/training/ModelPast.h"

#include "ui/training/ModelList.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace cryscope {
namespace {

enum Column { WhenColumn, ForColumn, WhichColumn, GroundsColumn, ColumnCount };

} // namespace

ModelPast::ModelPast(QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_list(new QTreeWidget), m_back(new QPushButton)
{
    m_list->setObjectName(QStringLiteral("modelHistory"));
    m_back->setObjectName(QStringLiteral("modelBack"));
    m_list->setColumnCount(ColumnCount);
    m_list->setRootIsDecorated(false);
    m_list->setMaximumHeight(fontMetrics().height() * 9);
    auto* row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(m_back);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_list);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ModelPast::refreshButton);
    connect(m_back, &QPushButton::clicked, this, [this] {
        const int chosen = m_list->indexOfTopLevelItem(m_list->currentItem());
        if (chosen < 0) return;
        const Adoption earlier = m_entries[std::size_t(chosen)]; // going back reads the list anew
        Q_EMIT backRequested(earlier);
    });
}

void ModelPast::show(const AdoptionHistory& history)
{
    m_entries.assign(history.entries().rbegin(), history.entries().rend());
    m_list->clear();
    for (const Adoption& entry : m_entries) {
        const QString when =
            QLocale().toString(QDateTime::fromSecsSinceEpoch(entry.unixSeconds), QLocale::ShortFormat);
        const QString which =
            entry.model.empty() ? tr("the one that came with CryScope") : QString::fromStdString(entry.title);
        const QString grounds = QString::fromStdString(entry.grounds);
        auto* item =
            new QTreeWidgetItem(m_list, {when, purposeTitle(entry.task, entry.infant), which, grounds});
        item->setToolTip(GroundsColumn, grounds);
    }
    for (int each = 0; each < GroundsColumn; ++each) m_list->resizeColumnToContents(each);
    m_list->setVisible(!m_entries.empty());
    m_back->setVisible(!m_entries.empty());
    m_title->setText(m_entries.empty()
                         ? tr("No model has taken over yet: those that came with CryScope are in use.")
                         : tr("What was in use, and why"));
    refreshButton();
}

void ModelPast::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    refreshButton();
}

void ModelPast::refreshButton()
{
    m_back->setEnabled(!m_isBusy && m_list->currentItem() != nullptr);
}

void ModelPast::retranslate()
{
    m_list->setHeaderLabels({tr("When"), tr("For"), tr("Model"), tr("Grounds")});
    m_list->setAccessibleName(tr("What was in use"));
    m_list->setToolTip(tr("Which model took over when, and the figures that it was chosen by"));
    m_back->setText(tr("Go &back to this one"));
    m_back->setToolTip(tr("The chosen model of this list is in use again, at once (Alt+B)"));
}

} // namespace cryscope
