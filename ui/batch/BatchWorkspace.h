#pragma once

#include "core/analysis/Analysis.h"
#include "ui/shared/Settings.h"

#include <QAction>
#include <QLabel>
#include <QWidget>

namespace cryscope {

/// Many recordings at once: a queue, its results as a table, and their export.
class BatchWorkspace final : public QWidget {
    Q_OBJECT
public:
    explicit BatchWorkspace(Settings& settings, QWidget* parent = nullptr);

    /// Files and folders for the queue.
    void addPaths(const QStringList& paths);
    /// What the next files are analysed with; models.detector is not null.
    void setModels(const Models& models);
    /// While Monitor listens the queue leaves it a core.
    void setListening(bool listening);
    /// For the window's menu; nullptr is a separator.
    QList<QAction*> menuActions() const { return {}; }

Q_SIGNALS:
    void message(const QString& sentence);
    /// A recording of the table, to be seen in Review.
    void openRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Settings& m_settings;
    Models m_models;
    QLabel* m_empty;
};

} // namespace cryscope
