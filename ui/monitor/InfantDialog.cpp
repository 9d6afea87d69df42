#include "ui/monitor/InfantDialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace cryscope {

InfantDialog::InfantDialog(QWidget* parent)
    : QDialog(parent), m_alias(new QLineEdit), m_knowsBirth(new QCheckBox(tr("&Born on"))),
      m_birth(new QDateEdit(QDate::currentDate())), m_sex(new QComboBox)
{
    setWindowTitle(tr("Add an infant"));
    m_alias->setMaxLength(60);
    m_alias->setPlaceholderText(tr("An alias is enough"));
    m_alias->setToolTip(tr("How the infant is called here (Alt+N)"));
    m_knowsBirth->setToolTip(tr("The birth date is known (Alt+B)"));
    m_birth->setDateRange(QDate::currentDate().addYears(-10), QDate::currentDate());
    m_birth->setCalendarPopup(true);
    m_birth->setEnabled(false);
    m_birth->setAccessibleName(tr("Birth date"));
    m_birth->setToolTip(tr("From it the age at each cry is known"));
    m_sex->addItem(tr("not said"), QString());
    m_sex->addItem(tr("female"), QStringLiteral("female"));
    m_sex->addItem(tr("male"), QStringLiteral("male"));
    m_sex->setToolTip(tr("May stay unsaid (Alt+S)"));
    connect(m_knowsBirth, &QCheckBox::toggled, m_birth, &QWidget::setEnabled);

    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_alias);
    form->addRow(m_knowsBirth, m_birth);
    form->addRow(tr("&Sex"), m_sex);
    auto* note = new QLabel(tr("This stays on this computer."));
    auto* buttons = new QDialogButtonBox;
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setToolTip(tr("Add this infant and listen for it (Enter)"));
    m_add->setEnabled(false);
    m_add->setDefault(true);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setToolTip(tr("Add nobody (Esc)"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_alias, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(buttons);
    m_alias->setFocus();
}

Infant InfantDialog::infant() const
{
    Infant made;
    made.alias = m_alias->text().trimmed().toStdString();
    made.sex = m_sex->currentData().toString().toStdString();
    if (m_knowsBirth->isChecked()) {
        const QDate date = m_birth->date();
        made.birthDate = std::chrono::year_month_day(std::chrono::year(date.year()),
                                                     std::chrono::month(unsigned(date.month())),
                                                     std::chrono::day(unsigned(date.day())));
    }
    return made;
}

} // namespace cryscope
