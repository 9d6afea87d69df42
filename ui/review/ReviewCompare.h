#pragma once

#include "ui/review/AgreementDialog.h"

#include <QObject>
#include <QPointer>

namespace cryscope {

class LabelActions;
class LabelController;
class LabelSession;
class OpenRecording;
class ReviewNavigator;
class SecondReview;

/// Begins and ends a second review, and shows how the two agree: the dialogs behind these two actions. What
/// it is given outlives it. GUI thread.
class ReviewCompare : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Settings& settings;
        OpenRecording& recording;
        LabelSession& labels;
        LabelActions& actions;
        LabelController& controller;
        ReviewNavigator& navigator;
        SecondReview& second;
    };
    ReviewCompare(const Parts& parts, QWidget& workspace);

    /// nullptr while it is not shown.
    AgreementDialog* dialog() const { return m_dialog; }

Q_SIGNALS:
    void problem(const QString& sentence);
    void openRequested(const QString& audio); ///< a place of another recording was chosen

private:
    void beginOrEnd();
    void showAgreement();
    void goTo(const QString& audio, double startSeconds, double endSeconds);

    Parts m_parts;
    QWidget& m_workspace;
    QPointer<AgreementDialog> m_dialog;
};

} // namespace cryscope
