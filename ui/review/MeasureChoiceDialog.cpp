#include "ui/review/MeasureChoiceDialog.h"

#include "core/acoustics/Measures.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace cryscope {
namespace {
constexpr std::size_t kTimes = 2; ///< begin and end are always there
} // namespace

MeasureChoiceDialog::MeasureChoiceDialog(const QStringList& hidden, QWidget* parent)
    : QDialog(parent), m_list(new QListWidget)
{
    setObjectName(QStringLiteral("measureChoiceDialog"));
    setWindowTitle(tr("Choose the measures"));
    auto* text =
        new QLabel(tr("These are shown beside the spectrogram and written into tables; the choice is kept."));
    text->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("measureChoice"));
    m_list->setAccessibleName(tr("Measures"));
    m_list->setToolTip(tr("Space shows or hides the measure"));
    const auto catalogue = measureCatalogue();
    for (std::size_t i = kTimes; i < catalogue.size(); ++i) {
        const QString name =
            QString::fromUtf8(catalogue[i].column.data(), qsizetype(catalogue[i].column.size()));
        auto* item = new QListWidgetItem(name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(hidden.contains(name) ? Qt::Unchecked : Qt::Checked);
    }
    m_list->setMinimumSize(fontMetrics().averageCharWidth() * 44, fontMetrics().height() * 18);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* all = buttons->addButton(tr("All"), QDialogButtonBox::ResetRole);
    QPushButton* none = buttons->addButton(tr("None"), QDialogButtonBox::ResetRole);
    all->setToolTip(tr("Show every measure"));
    none->setToolTip(tr("Show no measure, to choose a few"));
    for (QAbstractButton* button : buttons->buttons())
        if (button->toolTip().isEmpty()) button->setToolTip(button->text().remove(QLatin1Char('&')));
    auto* column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(all, &QPushButton::clicked, this, [this] { checkAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { checkAll(false); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void MeasureChoiceDialog::checkAll(bool checked)
{
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

QStringList MeasureChoiceDialog::hidden() const
{
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Unchecked) names << m_list->item(i)->text();
    return names;
}

} // namespace cryscope
