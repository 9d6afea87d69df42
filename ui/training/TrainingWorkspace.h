#pragma once

#include "core/analysis/Analysis.h"
#include "core/annotations/Vocabulary.h"
#include "ui/shared/Settings.h"
#include "ui/training/TrainingData.h"

#include <QAction>
#include <QTabWidget>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

class ComparePage;
class DataPage;
class LearnPage;
class ModelsPage;

/// From recordings and answers to a model that is in use: data, learning, comparing, adopting. Assembles
/// the four pages and holds no logic.
class TrainingWorkspace final : public QWidget {
    Q_OBJECT
public:
    enum class Page { Data, Learn, Compare, Models };

    explicit TrainingWorkspace(Settings& settings, QWidget* parent = nullptr);

    void show(Page page);
    Page page() const;
    TrainingData& clips() { return m_clips; }
    DataPage& data() { return *m_data; }
    LearnPage& learn() { return *m_learn; }
    ComparePage& compare() { return *m_compare; }
    ModelsPage& models() { return *m_models; }

    /// Where answers and clips of listening are kept; empty: nowhere.
    void setLibraryFolder(const QString& folder);
    /// The models in use; models.detector is not null.
    void setModels(const Models& models);
    /// While Monitor listens learning leaves it a core.
    void setListening(bool listening);
    /// The kinds of the program have changed.
    void setKinds(const Vocabulary& kinds);
    /// For the window's menu; nullptr is a separator.
    QList<QAction*> menuActions() const;

Q_SIGNALS:
    void message(const QString& sentence);
    /// A recording, to be seen in Review.
    void openRequested(const QString& file);
    /// Another model has been adopted or taken back: load the models in use anew.
    void modelsChosen();
    /// The kinds are to be added to, renamed or merged.
    void kindsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectDataAndLearning();
    void retranslate();

    TrainingData m_clips; ///< what the pages share
    QTabWidget* m_tabs;
    QToolButton* m_kinds;
    DataPage* m_data;
    LearnPage* m_learn;
    ComparePage* m_compare;
    ModelsPage* m_models;
};

} // namespace cryscope
