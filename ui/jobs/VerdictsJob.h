#pragma once

#include "core/evaluation/VerdictStatistics.h"
#include "ui/jobs/JobThread.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace cryscope {

/// What the verdicts on a model's labels say, kind by kind.
struct VerdictFigures {
    struct Kind {
        KindStatistics statistics;
        /// The score from which on labels of the kind reach the precision; nullopt: no score does.
        std::optional<PrecisionThreshold> threshold;
    };
    std::vector<Kind> kinds;
    std::size_t recordings = 0; ///< with a judged label
    std::size_t unreadable = 0; ///< label files left out
};

/// One row a kind: kind, judged, right, precision with its interval, calibration error, and the score from
/// which on the wanted precision is reached. Numbers with a dot, what is not known empty.
std::string verdictFiguresAsCsv(const VerdictFigures& figures);

/// Off the GUI thread; starting again forgets what ran.
class VerdictsJob : public QObject {
    Q_OBJECT

public:
    explicit VerdictsJob(QObject* parent = nullptr);

    /// `own` as it is in the window, and with it, where `folder` is not empty, every "*.labels.json" there
    /// but `ownFile`. `precision` within (0, 1).
    void start(const LabelDocument& own, const std::filesystem::path& ownFile,
               const std::filesystem::path& folder, double precision);

Q_SIGNALS:
    void finished(const std::shared_ptr<const cryscope::VerdictFigures>& figures);

private:
    JobThread m_thread;
};

} // namespace cryscope
