#pragma once

#include "core/library/LibraryTypes.h"
#include "ui/jobs/MeasureJob.h"
#include "ui/review/MeasureExport.h"
#include "ui/shared/Format.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QLabel;
class QPushButton;

namespace cryscope {

class InfantChoice;
class LabelSession;
class MeasuresView;
class OpenRecording;
class Settings;
class SpectrogramView;

/// The acoustic measures of the selection, else of the selected label: value, unit and what is usual, or why
/// there is no value. Computed on another thread, a moment after the selection rests.
class MeasurePanel : public QWidget {
    Q_OBJECT

public:
    MeasurePanel(Settings& settings, OpenRecording& recording, LabelSession& labels, SpectrogramView& view,
                 QWidget* parent = nullptr);

    /// Who is known: of the one that is chosen, what is usual at the recording's date is shown.
    void setInfants(std::vector<Infant> infants);
    void chooseInfant(const std::optional<InfantId>& infant);
    /// At the recording's date; nullopt: not known.
    std::optional<int> ageDays() const;
    /// Names of the measures that are not shown and not exported; remembered.
    QStringList hidden() const;
    void setHidden(const QStringList& names);

    /// What stands in the table, as lines of tab-separated text with a header.
    QString asText() const;
    /// The measures of all labels with a length, to this file; message() or problem() follows.
    void exportAllTo(const QString& file);
    QString heading() const;
    /// What 0 dBFS is in dB SPL; nullopt: not calibrated, levels are shown in dBFS.
    std::optional<double> levelOffset() const { return m_levelOffset; }
    void setLevelOffset(const std::optional<double>& offsetDb);

Q_SIGNALS:
    void message(const QString& sentence);
    void problem(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    std::optional<TimeStretch> wanted() const;
    void schedule();
    void measure();
    void show(const MeasuredStretch& measured);
    std::set<std::string> columnsLeftOut() const;
    void retranslate();

    Settings& m_settings;
    OpenRecording& m_recording;
    LabelSession& m_labels;
    SpectrogramView& m_view;
    MeasureJob m_job;
    MeasureExport m_exporting;
    QTimer m_rest;
    std::optional<TimeStretch> m_shown;
    std::optional<double> m_levelOffset;
    InfantChoice* m_infant;
    QLabel* m_heading;
    QLabel* m_hint;
    MeasuresView* m_table;
    QPushButton* m_copy;
    QPushButton* m_export;
    QPushButton* m_choose;
};

} // namespace cryscope
