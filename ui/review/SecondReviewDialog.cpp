#include "ui/review/SecondReviewDialog.h"

#include "core/annotations/SecondReview.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace cryscope {

SecondReviewDialog::SecondReviewDialog(const std::filesystem::path& audio, QWidget* parent)
    : QDialog(parent), m_name(new QComboBox)
{
    setObjectName(QStringLiteral("secondReviewDialog"));
    setWindowTitle(tr("Second review (blind)"));
    auto* text =
        new QLabel(tr("Somebody else judges the same places without seeing what you or the program made of "
                      "them. The second review has a file of its own beside the recording; the first one "
                      "stays as it is. Afterwards \"Agreement\" compares the two."));
    text->setWordWrap(true);
    text->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    m_name->setObjectName(QStringLiteral("secondReviewer"));
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    for (const ReviewFile& review : reviewFilesOf(audio))
        m_name->addItem(QString::fromStdString(review.reviewer));
    m_name->setCurrentIndex(-1);
    m_name->clearEditText();
    m_name->lineEdit()->setMaxLength(80);
    m_name->lineEdit()->setPlaceholderText(tr("Name or initials"));
    m_name->setToolTip(tr("Who judges now; choose a name to go on with a review that was begun (Alt+S)"));
    m_name->setAccessibleName(tr("Name of the second reviewer"));
    m_name->lineEdit()->setAccessibleName(m_name->accessibleName());
    m_name->lineEdit()->setToolTip(m_name->toolTip());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* begin = buttons->button(QDialogButtonBox::Ok);
    begin->setText(tr("Begin"));
    begin->setEnabled(false);
    auto* form = new QFormLayout(this);
    form->addRow(text);
    form->addRow(tr("&Second reviewer"), m_name);
    form->addRow(buttons);
    connect(m_name, &QComboBox::editTextChanged, this,
            [this, begin] { begin->setEnabled(!reviewer().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_name->setFocus();
}

} // namespace cryscope
