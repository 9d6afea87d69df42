#pragma once

#include "core/annotations/Vocabulary.h"
#include "ui/shared/Settings.h"
#include "ui/training/TrainingData.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTabWidget;

namespace cryscope {

class ClipFilter;
class ClipPanel;
class ClipTableModel;
class CountList;
class FindingList;

/// What a model learns from: clips with their kind and infant, what is wrong with them, and what to do about
/// it.
class DataPage final : public QWidget {
    Q_OBJECT
public:
    DataPage(Settings& settings, TrainingData& data, QWidget* parent = nullptr);

    void setLibraryFolder(const QString& folder);
    void setKinds(const Vocabulary& kinds);
    ClipPanel& clip() { return *m_clip; }
    QList<QAction*> menuActions() const;
    /// By dialog (the actions), or at once.
    void add(const DataSource& source);
    /// The folder, what was judged in it, and the answers of listening, as far as they are there.
    void addAll(const std::filesystem::path& folder);

Q_SIGNALS:
    void message(const QString& sentence);
    void openRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildActions();
    void build();
    QWidget* buildEmptyPage();
    QWidget* buildTable();
    QWidget* buildSide();
    void connectParts();
    void retranslate();
    void retranslateActions();
    void fillKinds();
    void refresh();
    void refreshFindings();
    void refreshSelection();
    void showFinding(int finding);
    void addFolder();
    void addManifest();
    void addVerdicts();
    void addLibrary();
    void addEverything();
    void askForInfant();
    void openInReview();
    std::vector<std::size_t> selectedRows() const;

    Settings& m_settings;
    TrainingData& m_data;
    Vocabulary m_kinds = Vocabulary::standard();
    QString m_library;
    int m_shownFinding = -1;

    QAction* m_addFolder;
    QAction* m_addManifest;
    QAction* m_addLibrary;
    QAction* m_addVerdicts;
    QAction* m_addAll;
    QAction* m_clear;
    QAction* m_undo;
    QAction* m_redo;
    QAction* m_leaveOut;
    QAction* m_takeBack;
    QAction* m_infant;
    QAction* m_play;
    QAction* m_review;
    QList<QAction*> m_kindActions;

    QStackedWidget* m_stack;
    QLabel* m_emptyTitle;
    QLabel* m_emptyText;
    QList<QPushButton*> m_emptyButtons;
    QToolButton* m_addButton;
    QMenu* m_addMenu;
    QToolButton* m_kindButton;
    QMenu* m_kindMenu;
    QLineEdit* m_search;
    QComboBox* m_use;
    QPushButton* m_showAll;
    QTableView* m_table;
    ClipTableModel* m_model;
    ClipFilter* m_filter;
    QLabel* m_status;
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QToolButton* m_stop;
    QTabWidget* m_side;
    QLabel* m_kindsTitle;
    QLabel* m_infantsTitle;
    CountList* m_kindCounts;
    CountList* m_infantCounts;
    FindingList* m_findings;
    ClipPanel* m_clip;
};

} // namespace cryscope
