#include "ui/training/ModelChange.h"

#include "core/model/ModelImport.h"
#include "ui/shared/ErrorWords.h"
#include "ui/training/SideBySideWords.h"

#include <QDateTime>
#include <QMessageBox>

namespace fs = std::filesystem;

namespace cryscope {

ModelChange::ModelChange(const ModelShelf& shelf, fs::path trainingFolder, EngineSource engine, QWidget& page)
    : QObject(&page), m_shelf(shelf), m_folder(std::move(trainingFolder)), m_engine(std::move(engine)),
      m_page(page)
{}

void ModelChange::use(const ModelEntry& chosen)
{
    const ModelEntry candidate = chosen; // the shelf may be read anew while a dialog is open
    if (m_shelf.wasInUse(candidate)) {
        Adoption back;
        back.task = candidate.card.task;
        back.infant = candidate.infant;
        if (!ModelShelf::isUsual(candidate)) {
            back.model = candidate.location.name;
            back.weightsSha256 = candidate.card.weightsSha256;
        }
        back.title = modelTitle(candidate.card).toStdString();
        return goBack(back);
    }
    candidate.infant.empty() ? compare(candidate) : usePersonal(candidate);
}

void ModelChange::usePersonal(const ModelEntry& candidate)
{
    const QString sentence = personalSentence(candidate.card);
    const auto answer =
        QMessageBox::question(&m_page, tr("Use a personal model"),
                              tr("%1\n\nUse it for %2?").arg(sentence, personTitle(candidate.infant)));
    if (answer != QMessageBox::Yes) {
        Q_EMIT said(tr("The model before stays."), false);
        return;
    }
    Adoption grounds;
    grounds.infant = candidate.infant;
    grounds.grounds = sentence.toStdString();
    grounds.figures = candidate.card.metrics;
    takeOver(candidate, grounds);
}

void ModelChange::compare(const ModelEntry& candidate)
{
    const ModelEntry* inUse = m_shelf.inUse(candidate.card.task);
    if (inUse == nullptr) {
        Adoption grounds;
        grounds.grounds = tr("There was no model for this before.").toStdString();
        return takeOver(candidate, grounds);
    }
    const ModelEntry present = *inUse;
    const fs::path outOfFold = candidate.location.folder / "oof.csv";
    fs::path manifest = candidate.location.folder.parent_path() / "data.csv"; // as it was when it was learned
    std::error_code error;
    if (!candidate.isFresh || !fs::exists(outOfFold, error)) manifest = m_folder / "data.csv";
    AdoptDialog dialog({present, candidate,
                        fs::exists(manifest, error) ? QString::fromStdString(manifest.string()) : QString(),
                        outOfFold},
                       m_engine, &m_page);
    if (dialog.exec() == QDialog::Accepted) return takeOver(candidate, dialog.grounds());
    Q_EMIT said(tr("%1 stays in use.").arg(modelTitle(present.card)), false);
}

void ModelChange::takeOver(const ModelEntry& candidate, Adoption grounds)
{
    grounds.unixSeconds = QDateTime::currentSecsSinceEpoch();
    const QString title = modelTitle(candidate.card);
    Q_EMIT began(tr("%1 is checked …").arg(title));
    m_job.start(
        [folder = candidate.location.folder, grounds,
         engine = m_engine](const CancelToken&, const ProgressFn&) -> Result<ModelLocation> {
            const auto opened = engine();
            if (!opened) return tl::unexpected(opened.error());
            const auto adopted = adoptModel(folder, grounds, **opened);
            if (!adopted) return tl::unexpected(adopted.error());
            return findModel(adopted->model);
        },
        [this, title](Result<ModelLocation> taken) {
            if (!taken) {
                Q_EMIT said(errorText(taken.error()), true);
                return;
            }
            Q_EMIT changed(QString::fromStdString(taken->folder.string()));
            Q_EMIT said(tr("%1 is in use from now on, everywhere in the program.").arg(title), false);
        });
}

void ModelChange::goBack(const Adoption& earlier)
{
    Adoption back = earlier;
    back.unixSeconds = QDateTime::currentSecsSinceEpoch();
    back.grounds = tr("Gone back to.").toStdString();
    back.figures.clear();
    QString folder;
    if (!back.model.empty()) {
        // It may have gone or been changed since.
        const ModelEntry* entry = m_shelf.withHash(back.weightsSha256);
        if (entry == nullptr || entry->isFresh) {
            Q_EMIT said(tr("%1 is no longer among the models; take it in again.")
                            .arg(QString::fromStdString(back.title)),
                        true);
            return;
        }
        back.model = entry->location.name;
        folder = QString::fromStdString(entry->location.folder.string());
    }
    if (auto done = adopt(AdoptionHistory::usualFile(), back); !done) {
        Q_EMIT said(errorText(done.error()), true);
        return;
    }
    Q_EMIT changed(folder);
    Q_EMIT said(back.model.empty() ? tr("The model that came with CryScope is in use again.")
                                   : tr("%1 is in use again.").arg(QString::fromStdString(back.title)),
                false);
}

} // namespace cryscope
