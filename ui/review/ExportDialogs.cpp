#include "ui/review/ExportDialogs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace cryscope {
namespace {

void addButtons(QDialog& dialog, QFormLayout& form, const QString& words)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setText(words);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    form.addRow(buttons);
}

} // namespace

ClipDialog::ClipDialog(const ClipCutConfig& config, int labels, QWidget* parent)
    : QDialog(parent), m_name(new QLineEdit), m_context(new QDoubleSpinBox), m_format(new QComboBox),
      m_folders(new QCheckBox)
{
    setWindowTitle(tr("Cut clips out of the recording"));
    auto* form = new QFormLayout(this);
    form->addRow(new QLabel(tr("Labels to cut out: %1").arg(labels)));
    m_name->setText(QString::fromStdString(config.name));
    m_name->setMinimumWidth(m_name->fontMetrics().averageCharWidth() * 40);
    m_name->setToolTip(
        tr("What the clips are called: {file}, {n}, {kind}, {start}, {end} and {score} are filled in"));
    m_context->setRange(0, 60);
    m_context->setSingleStep(0.5);
    m_context->setSuffix(tr(" s"));
    m_context->setValue(config.contextSeconds);
    m_context->setToolTip(tr("Sound before and after each label"));
    m_format->addItem(QStringLiteral("WAV"), false);
    m_format->addItem(QStringLiteral("FLAC"), true);
    m_format->setCurrentIndex(config.flac ? 1 : 0);
    m_format->setToolTip(tr("Both lose nothing; FLAC is half as large"));
    m_folders->setText(tr("A folder for each kind"));
    m_folders->setToolTip(tr("As training from folders expects it"));
    m_folders->setChecked(config.folderPerKind);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Around it"), m_context);
    form->addRow(tr("&Format"), m_format);
    form->addRow(m_folders);
    addButtons(*this, *form, tr("Choose the folder…"));
}

ClipCutConfig ClipDialog::config() const
{
    return {.name = m_name->text().trimmed().toStdString(),
            .contextSeconds = m_context->value(),
            .flac = m_format->currentData().toBool(),
            .folderPerKind = m_folders->isChecked()};
}

} // namespace cryscope
