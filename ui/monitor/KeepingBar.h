#pragma once

#include "ui/monitor/ListeningSession.h"
#include "ui/shared/Settings.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

class InfantBox;

/// The row that says what is kept: whose cries, where, and "save what I just heard".
class KeepingBar final : public QWidget {
    Q_OBJECT
public:
    KeepingBar(ListeningSession& session, Settings& settings, QWidget* parent = nullptr);

    QAction* saveAction() const { return m_save; }
    QAction* collectAction() const { return m_collect; }
    /// Everything that is heard is recorded, in files of an hour; from the next sitting on.
    QAction* recordAllAction() const { return m_all; }
    InfantBox& infants() { return *m_infants; }
    /// What the row says: where it is kept, or why it cannot be.
    QString words() const { return m_text->text(); }
    /// Reads anew who is known and where it is kept.
    void refresh();

Q_SIGNALS:
    void saveRequested();
    /// A recording to learn from.
    void collectRequested();
    /// Another infant: a new sitting has to begin.
    void infantChanged();
    void message(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();
    void retranslate();

    ListeningSession& m_session;
    QString m_trouble;
    Settings& m_settings;
    QAction* m_save;
    QAction* m_collect;
    QAction* m_all;
    QLabel* m_infantLabel;
    InfantBox* m_infants;
    QLabel* m_text;
    QToolButton* m_saveButton;
    QToolButton* m_collectButton;
};

} // namespace cryscope
