#pragma once

#include "ui/jobs/CoreJob.h"
#include "ui/training/AdoptDialog.h"
#include "ui/training/ModelShelf.h"

#include <QObject>

class QWidget;

namespace cryscope {

/// From one model to another: a new one after a comparison with the one in use, an earlier one at once. Every
/// way ends with said(), and where another model is in use with changed() before it. GUI thread.
class ModelChange final : public QObject {
    Q_OBJECT
public:
    /// Dialogs are of `page`. `trainingFolder`: its data.csv is what models are compared on by default.
    /// `shelf` is read anew by changed()'s receiver; both outlive this.
    ModelChange(const ModelShelf& shelf, std::filesystem::path trainingFolder, EngineSource engine,
                QWidget& page);

    /// Compares, asks, and takes over; one that was in use before comes back without being compared.
    void use(const ModelEntry& chosen);
    /// Back to what was in use; an entry without a model: to what came with the program.
    void goBack(const Adoption& earlier);
    bool isBusy() const { return m_job.isRunning(); }

Q_SIGNALS:
    void began(const QString& what);     ///< something that takes a while
    void changed(const QString& folder); ///< of the model in use now; empty: what came with the program
    void said(const QString& sentence, bool isProblem);

private:
    void usePersonal(const ModelEntry& candidate);
    void compare(const ModelEntry& candidate);
    void takeOver(const ModelEntry& candidate, Adoption grounds);

    const ModelShelf& m_shelf;
    std::filesystem::path m_folder;
    EngineSource m_engine;
    QWidget& m_page;
    CoreJob<ModelLocation> m_job;
};

} // namespace cryscope
