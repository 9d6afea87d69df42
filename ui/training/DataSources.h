#pragma once

#include "ui/shared/Settings.h"
#include "ui/training/TrainingData.h"

#include <QAction>
#include <QList>
#include <QObject>

class QWidget;

namespace cryscope {

/// Where clips to learn from come from, as actions with their dialogs: a folder, a table, the answers of
/// Monitor, the verdicts of Review, or all together; and beginning anew. What it is given outlives it. GUI
/// thread.
class DataSources final : public QObject {
    Q_OBJECT
public:
    /// The actions' keys work within `page`, which also carries the dialogs.
    DataSources(Settings& settings, TrainingData& data, QWidget& page);

    /// Where answers of listening are kept; empty: nowhere.
    void setLibraryFolder(const QString& folder);
    /// Those that add clips, in the order in which they are offered.
    QList<QAction*> adding() const
    {
        return {m_addFolder, m_addManifest, m_addLibrary, m_addVerdicts, m_addAll};
    }
    QAction& clearing() { return *m_clear; }
    void add(const DataSource& source) { m_data.add({source}); }
    /// The folder, what was judged in it, and the answers of listening, as far as they are there.
    void addAll(const std::filesystem::path& folder);
    void retranslate();

Q_SIGNALS:
    void wordsChanged(); ///< of an action, because a source has come or gone

private:
    QString askForFolder(const QString& title);
    void addFolder();
    void addManifest();
    void addVerdicts();
    void addEverything();
    void askToClear();

    Settings& m_settings;
    TrainingData& m_data;
    QWidget& m_page;
    QString m_library;
    QAction* m_addFolder;
    QAction* m_addManifest;
    QAction* m_addLibrary;
    QAction* m_addVerdicts;
    QAction* m_addAll;
    QAction* m_clear;
};

} // namespace cryscope
