#pragma once

#include "ui/jobs/CoreJob.h"
#include "ui/shared/Settings.h"
#include "ui/training/AdoptDialog.h"
#include "ui/training/ModelDownload.h"
#include "ui/training/ModelShelf.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QWidget>

namespace cryscope {

class ModelChange;
class ModelList;
class ModelPast;

/// The models there are, what their cards say, which of them is in use, and the way from one to another. A
/// model takes over only after a comparison; one that was in use before comes back with one click.
class ModelsPage final : public QWidget {
    Q_OBJECT
public:
    /// `trainingFolder`: of TrainingData; its data is what models are compared on, its runs are listed.
    ModelsPage(Settings& settings, std::filesystem::path trainingFolder, EngineSource engine = loadEngine,
               QWidget* parent = nullptr);

    /// Reads everything anew.
    void refresh();
    const ModelShelf& shelf() const { return m_shelf; }
    /// Chooses a row of the list, by folder.
    void choose(const std::filesystem::path& folder);
    void importFrom(const QString& fileOrFolder);
    void fetch(const QUrl& address);
    void exportTo(const QString& file);
    bool isBusy() const;

Q_SIGNALS:
    void message(const QString& sentence);
    /// Another model is in use from now on.
    void modelsChosen();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectParts();
    void showCurrent();
    void removeCurrent();
    void say(const QString& sentence, bool isProblem = false);
    void setBusy(const QString& what);
    void retranslate();

    Settings& m_settings;
    std::filesystem::path m_folder;
    EngineSource m_engine;
    ModelShelf m_shelf;
    CoreJob<ModelLocation> m_job;
    ModelDownload m_download;
    ModelChange* m_change;
    ModelList* m_models;
    QTextBrowser* m_card;
    QPushButton* m_use;
    QPushButton* m_export;
    QPushButton* m_remove;
    QPushButton* m_import;
    QPushButton* m_fetch;
    QPushButton* m_stop;
    QProgressBar* m_progress;
    QLabel* m_said;
    ModelPast* m_past;
};

} // namespace cryscope
