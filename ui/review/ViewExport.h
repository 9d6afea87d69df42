#pragma once

#include "ui/jobs/ExportJob.h"
#include "ui/review/DeidentifiedExport.h"
#include "ui/review/PictureDialog.h"
#include "ui/review/RecordingReport.h"

#include <QAction>
#include <QObject>

class QWidget;

namespace cryscope {

class LabelSession;
class LookPanel;
class MeasurePanel;
class MessageBar;
class OpenRecording;
class Settings;
class SpectrogramPanel;

/// The picture of what is seen, and the sound of labels, as files. What it is given outlives it. GUI thread.
class ViewExport : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Settings& settings;
        OpenRecording& recording;
        SpectrogramPanel& panel;
        LookPanel& look;
        LabelSession& labels;
        const MeasurePanel& measures;
    };
    ViewExport(const Parts& parts, QWidget& workspace);

    QList<QAction*> actions() const { return {m_picture, m_clips, m_report, m_deidentify}; }
    void setRecordingOpen(bool open);
    /// How far an export is, with a button that cancels it; hidden without one. For the workspace to place.
    MessageBar& bar() { return *m_bar; }
    bool isBusy() const { return m_job.isRunning() || m_reportJob.isRunning(); }
    void retranslate();

    /// What is seen now, as it would be written to `file`.
    PictureRequest picture(const QString& file, const PictureChoice& choice) const;
    void write(const PictureRequest& request);
    /// Of the whole recording, to `file`.
    ReportRequest report(const QString& file) const;
    void write(const ReportRequest& request);
    /// The recording and its labels as they are now; what of it is wanted is for the caller to say.
    DeidentifyRequest deidentified() const;
    void write(const DeidentifyRequest& request);
    /// Where listening keeps what it hears; empty: nowhere.
    void setLibraryFolder(const QString& folder) { m_library = folder; }

Q_SIGNALS:
    void message(const QString& sentence);
    void problem(const QString& sentence);

private:
    FigureStyle style() const;
    /// One export at a time: a second one would cancel the first.
    void update();
    void exportPicture();
    void cutClips();
    void exportReport();
    void exportDeidentified();

    Parts m_parts;
    QWidget& m_workspace;
    ExportJob m_job;
    QAction* m_picture;
    QAction* m_clips;
    QAction* m_report;
    QAction* m_deidentify;
    MessageBar* m_bar;
    bool m_isOpen = false;
    QString m_library;
    JobThread m_reportJob;
};

} // namespace cryscope
