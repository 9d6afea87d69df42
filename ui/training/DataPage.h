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

class ClipActions;
class ClipFilter;
class ClipPanel;
class ClipTableModel;
class CountList;
class DataEmptyPage;
class DataSources;
class FindingList;

/// What a model learns from: clips with their kind and infant, what is wrong with them, and what to do about
/// it.
class DataPage final : public QWidget {
    Q_OBJECT
public:
    DataPage(Settings& settings, TrainingData& data, QWidget* parent = nullptr);

    void setKinds(const Vocabulary& kinds);
    ClipPanel& clip() { return *m_clip; }
    QList<QAction*> menuActions() const;
    DataSources& sources() { return *m_sources; }

Q_SIGNALS:
    void message(const QString& sentence);
    void openRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildTable();
    QWidget* buildSide();
    void connectParts();
    void retranslate();
    void refresh();
    void refreshFindings();
    void refreshSelection();
    void showFinding(int finding);
    void openInReview();
    std::vector<std::size_t> selectedRows() const;

    TrainingData& m_data;
    DataSources* m_sources;
    ClipActions* m_actions;
    Vocabulary m_kinds = Vocabulary::standard();
    int m_shownFinding = -1;

    QStackedWidget* m_stack;
    DataEmptyPage* m_empty;
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
