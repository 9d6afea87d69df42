#pragma once

#include "ui/project/DrawSession.h"

#include <QAbstractTableModel>
#include <QLabel>
#include <QList>
#include <QProgressBar>
#include <QTableView>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

class ProjectActions;

/// The drawn clips as rows, in the order in which to judge them.
class DrawModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Place, Recording, Start, Score, Judged, ColumnCount };

    explicit DrawModel(DrawSession& session, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    DrawSession& m_session;
};

/// The clips drawn to be reviewed: the list, how far one is, and what the verdicts say of all clips.
class DrawPanel : public QWidget {
    Q_OBJECT

public:
    DrawPanel(DrawSession& session, ProjectActions& actions, QWidget* parent = nullptr);

    QString progressText() const { return m_progressText->text(); }
    QString figureText() const { return m_figure->text(); }
    QTableView& table() { return *m_table; }
    /// What the figures say, in sentences; empty where there are none.
    static QString figureWords(const DrawSession& session);

Q_SIGNALS:
    void chosen(int clip);

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();
    void retranslate();

    DrawSession& m_session;
    DrawModel m_model;
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QTableView* m_table;
    QLabel* m_figure;
    QLabel* m_hint;
    QList<QToolButton*> m_buttons;
};

} // namespace cryscope
