#include "ui/review/AgreementDialog.h"

#include "core/annotations/LabelWork.h"
#include "core/annotations/SecondReview.h"
#include "core/evaluation/Settlement.h"
#include "ui/review/AgreementTables.h"
#include "ui/review/SettlePage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cryscope {

AgreementDialog::AgreementDialog(Settings& settings, const std::filesystem::path& audio,
                                 const Vocabulary& kinds, const QString& reviewer, QWidget* parent)
    : QDialog(parent), m_audio(audio), m_review(new QComboBox),
      m_folder(new QCheckBox(tr("With the other &recordings of this folder"))),
      m_judged(new QCheckBox(tr("Only places that both have &judged"))),
      m_cryOnly(new QCheckBox(tr("Only &whether it is a cry"))), m_figures(new AgreementFigures),
      m_tabs(new QTabWidget), m_page(new SettlePage(settings, audio, kinds, reviewer)),
      m_matrix(new AgreementMatrix)
{
    setObjectName(QStringLiteral("agreementDialog"));
    setWindowTitle(tr("Agreement of two reviewers"));
    m_review->setObjectName(QStringLiteral("agreementReview"));
    m_review->setToolTip(tr("Which second review is compared with the labels of this recording (Alt+V)"));
    for (const ReviewFile& review : reviewFilesOf(audio))
        m_review->addItem(QString::fromStdString(review.reviewer));
    m_folder->setToolTip(
        tr("Where both have reviewed more recordings, these are counted too, and the brackets "
           "are drawn by recording"));
    m_judged->setToolTip(tr("What the program found and one of the two has not judged is left out"));
    m_judged->setChecked(true);
    m_cryOnly->setToolTip(tr("All kinds of cries count as the same"));
    auto* form = new QFormLayout;
    form->addRow(tr("Second re&view"), m_review);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    for (QCheckBox* box : {m_judged, m_cryOnly, m_folder}) column->addWidget(box);
    column->addWidget(m_figures);
    m_tabs->addTab(m_page, tr("Disagreements"));
    m_tabs->addTab(m_matrix, tr("Confusion"));
    m_tabs->setAccessibleName(tr("Disagreements and confusion"));
    column->addWidget(m_tabs, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    for (QAbstractButton* button : buttons->buttons()) {
        static_cast<QPushButton*>(button)->setAutoDefault(false);
        button->setToolTip(button->text());
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 78, fontMetrics().height() * 34);

    connect(m_review, &QComboBox::currentIndexChanged, this, &AgreementDialog::compute);
    for (QCheckBox* box : {m_judged, m_cryOnly, m_folder})
        connect(box, &QCheckBox::toggled, this, &AgreementDialog::compute);
    connect(m_page, &SettlePage::placeChosen, this, &AgreementDialog::placeChosen);
    connect(m_page, &SettlePage::problem, this, &AgreementDialog::problem);
    connect(&m_job, &AgreementJob::finished, this, &AgreementDialog::show);
    compute();
}

std::filesystem::path AgreementDialog::reviewFile() const
{
    const auto file = reviewFileOf(m_audio, m_review->currentText().toStdString());
    return file ? *file : std::filesystem::path();
}

std::filesystem::path AgreementDialog::settledFile() const
{
    return settledFileOf(m_audio, reviewFile());
}

void AgreementDialog::compute()
{
    const bool isThere = m_review->count() > 0;
    for (QCheckBox* box : {m_judged, m_cryOnly, m_folder}) box->setEnabled(isThere);
    m_tabs->setVisible(isThere);
    m_review->setEnabled(isThere);
    if (!isThere) {
        m_figures->say(tr("Nobody has reviewed this recording a second time yet: choose \"Second review "
                          "(blind)\" in the menu Labels (Ctrl+Shift+B)."),
                       false);
        m_page->clear();
        adjustSize(); // to the height that its lines need
        return;
    }
    m_page->setFile(settledFile());
    m_figures->say(tr("Counting…"), true);
    AgreementAsked asked{.labelFile = labelFileOf(m_audio),
                         .reviewFile = reviewFile(),
                         .withFolder = m_folder->isChecked(),
                         .config = {}};
    asked.config.judgedOnly = m_judged->isChecked();
    asked.config.cryOrNot = m_cryOnly->isChecked();
    m_job.start(asked);
}

void AgreementDialog::show(const std::shared_ptr<const AgreementFound>& found)
{
    m_found = found;
    m_figures->fill(*found);
    m_matrix->clearAll();
    if (!found->report) return m_page->clear();
    m_matrix->fill(*found->report);
    m_page->setPlaces(found->report->disagreements, found->recordings > 1);
    m_tabs->setTabText(0, tr("Disagreements (%1)").arg(found->report->disagreements.size()));
    m_page->list().setFocus();
}

QTableWidget& AgreementDialog::disagreements()
{
    return m_page->list();
}

} // namespace cryscope
