#pragma once

#include "core/evaluation/ReviewerAgreement.h"
#include "ui/jobs/JobThread.h"

#include <QStringList>
#include <filesystem>
#include <memory>

namespace cryscope {

/// Which two reviews are compared.
struct AgreementAsked {
    std::filesystem::path labelFile;  ///< of the first reviewer
    std::filesystem::path reviewFile; ///< of the second one (core/annotations/SecondReview.h)
    /// With the other recordings of the folder that both have reviewed.
    bool withFolder = false;
    AgreementConfig config;
};
struct AgreementFound {
    Result<AgreementReport> report = AgreementReport{};
    QStringList firstReviewers, secondReviewers; ///< names that stand with labels and verdicts
    std::size_t recordings = 0;
    std::size_t unreadable = 0; ///< pairs of files left out
};

/// Compares two reviews as they lie on the disk, off the GUI thread: the same as `cryscope-cli labels agree`.
class AgreementJob : public QObject {
    Q_OBJECT

public:
    explicit AgreementJob(QObject* parent = nullptr);

    void start(const AgreementAsked& asked);

Q_SIGNALS:
    void finished(const std::shared_ptr<const cryscope::AgreementFound>& found);

private:
    JobThread m_thread;
};

} // namespace cryscope
