#pragma once

#include "ui/batch/BatchSession.h"
#include "ui/shared/Settings.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

class BatchActions;
class BatchProgress;
class BatchTable;

/// Many recordings at once: a queue, its results as a table, and their export. Lays out and connects; the
/// work is BatchSession's.
class BatchWorkspace final : public QWidget {
    Q_OBJECT
public:
    explicit BatchWorkspace(Settings& settings, QWidget* parent = nullptr);
    ~BatchWorkspace() override;

    /// Where the list of the batch is kept; what an earlier sitting has left undone is offered.
    void setFolder(const QString& folder);
    /// Files and folders for the queue.
    void addPaths(const QStringList& paths);
    /// What the next files are analysed with; models.detector is not null.
    void setModels(const Models& models);
    void setModelProblem(const QString& sentence) { m_session.setModelProblem(sentence); }
    /// While Monitor listens the queue leaves it a core.
    void setListening(bool listening) { m_session.setListening(listening); }
    /// For the window's menu; nullptr is a separator.
    QList<QAction*> menuActions() const;

    BatchSession& session() { return m_session; }
    BatchTable& table() { return *m_table; }
    bool isEmpty() const { return m_stack->currentIndex() == 0; }

Q_SIGNALS:
    void message(const QString& sentence);
    /// A recording of the table, to be seen in Review.
    void openRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectActions();
    void connectSession();
    void chooseFiles();
    void chooseFolder();
    void openCurrent();
    void exportResults();
    void render();
    void showDetail();
    void showPlaceholder();
    void retranslate();

    Settings& m_settings;
    BatchSession m_session;
    BatchTable* m_table;
    BatchActions* m_actions;
    BatchProgress* m_progress;
    QStackedWidget* m_stack;
    QPushButton* m_goOn; ///< beside the headline, while files wait
    QComboBox* m_which;
    QLineEdit* m_words;
    QLabel* m_shown;
    QLabel* m_detail;
    QList<QToolButton*> m_buttons;
};

} // namespace cryscope
