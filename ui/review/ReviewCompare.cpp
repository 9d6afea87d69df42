#include "ui/review/ReviewCompare.h"

#include "ui/review/LabelActions.h"
#include "ui/review/LabelController.h"
#include "ui/review/ReviewNavigator.h"
#include "ui/review/SecondReview.h"
#include "ui/review/SecondReviewDialog.h"
#include "ui/session/LabelSession.h"
#include "ui/session/OpenRecording.h"

namespace cryscope {

ReviewCompare::ReviewCompare(const Parts& parts, QWidget& workspace)
    : QObject(&workspace), m_parts(parts), m_workspace(workspace)
{
    connect(m_parts.actions.second, &QAction::triggered, this, &ReviewCompare::beginOrEnd);
    connect(m_parts.actions.agreement, &QAction::triggered, this, &ReviewCompare::showAgreement);
    connect(&m_parts.second, &SecondReview::changed, this, [this] {
        m_parts.actions.setBlind(m_parts.second.isUnderWay());
        if (m_dialog) m_dialog->close(); // it speaks of another recording, or tells what must not be known
    });
    connect(&m_parts.second, &SecondReview::problem, this, &ReviewCompare::problem);
}

void ReviewCompare::beginOrEnd()
{
    if (m_parts.second.isUnderWay()) return m_parts.second.end();
    if (!m_parts.controller.mayLeave(&m_workspace)) return;
    SecondReviewDialog dialog(std::filesystem::path(m_parts.recording.path().toStdU16String()), &m_workspace);
    if (dialog.exec() == QDialog::Accepted) m_parts.second.begin(dialog.reviewer());
}

void ReviewCompare::showAgreement()
{
    if (m_parts.second.isUnderWay() || !m_parts.controller.mayLeave(&m_workspace)) return;
    if (m_dialog) m_dialog->close();
    m_dialog = new AgreementDialog(m_parts.settings,
                                   std::filesystem::path(m_parts.recording.path().toStdU16String()),
                                   m_parts.labels.vocabulary(), m_parts.labels.reviewer(), &m_workspace);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &AgreementDialog::placeChosen, this, &ReviewCompare::goTo);
    connect(m_dialog, &AgreementDialog::problem, this, &ReviewCompare::problem);
    m_dialog->QDialog::show();
}

void ReviewCompare::goTo(const QString& audio, double startSeconds, double endSeconds)
{
    const auto nameOf = [](const QString& path) { return path.section(QLatin1Char('/'), -1); };
    if (nameOf(audio) == nameOf(m_parts.recording.path()))
        m_parts.navigator.playStretch({startSeconds, endSeconds});
    else
        Q_EMIT openRequested(audio);
}

} // namespace cryscope
