#pragma once

#include "ui/shared/Settings.h"

#include <QObject>
#include <QString>
#include <filesystem>

namespace cryscope {

class LabelSession;
class OpenRecording;

/// Whether the open recording is under a second, blind review, and whose: then the labels are those of that
/// review's own file, and the result of the model is veiled. It stays so when the recording is opened again,
/// until somebody ends it: the end of the program shows nobody the first review. GUI thread. What it is given
/// outlives it.
class SecondReview : public QObject {
    Q_OBJECT

public:
    SecondReview(Settings& settings, OpenRecording& recording, LabelSession& labels,
                 QObject* parent = nullptr);

    bool isUnderWay() const { return !m_reviewer.isEmpty(); }
    QString reviewer() const { return m_reviewer; }
    /// Of the review under way; empty: the recording's own label file is shown.
    std::filesystem::path file() const { return m_file; }

    /// The first review must be saved: it is put away. problem() tells when the name is none.
    void begin(const QString& reviewer);
    /// Saves what the second reviewer has done and shows the first review again; when it cannot be saved,
    /// nothing ends and the session tells why.
    void end();
    /// The labels of the review are there: where the model has found something since is added, times alone.
    void takePlaces();

Q_SIGNALS:
    void changed();    ///< begun, ended, or another recording
    void readingDue(); ///< the labels of the other file are to be read now
    void problem(const QString& sentence);

private:
    /// Of every recording: a review that waits while another goes on stays blind.
    QVariantMap underWay() const;
    void takeUp();
    void enter(const QString& reviewer, const std::filesystem::path& file);
    void leave();

    Settings& m_settings;
    OpenRecording& m_recording;
    LabelSession& m_labels;
    QString m_reviewer;
    std::filesystem::path m_file;
};

} // namespace cryscope
