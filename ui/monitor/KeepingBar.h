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
    InfantBox& infants() { return *m_infants; }
    /// What the row says: where it is kept, or why it cannot be.
    QString words() const { return m_text->text(); }
    /// Reads anew who is known and where it is kept.
    void refresh();

Q_SIGNALS:
    void saveRequested();
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
    QAction* m_save;
    QLabel* m_infantLabel;
    InfantBox* m_infants;
    QLabel* m_text;
    QToolButton* m_saveButton;
};

} // namespace cryscope
