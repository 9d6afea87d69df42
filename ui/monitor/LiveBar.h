#pragma once

#include "core/annotations/Vocabulary.h"
#include "ui/monitor/ListeningSession.h"
#include "ui/monitor/LiveSpectrogramView.h"
#include "ui/shared/Settings.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

/// What can be done with the live picture: pause it, go back to now, show the scores, drop a label at this
/// moment, choose how much time it shows.
class LiveBar final : public QWidget {
    Q_OBJECT
public:
    LiveBar(ListeningSession& session, LiveSpectrogramView& view, Settings& settings,
            QWidget* parent = nullptr);

    /// The kinds of the program have changed.
    void setKinds(const Vocabulary& kinds);
    const Vocabulary& kinds() const { return m_kinds; }
    /// For the window's menu.
    QList<QAction*> menuActions() const { return {m_pause, m_toNow, m_scores, m_label}; }

Q_SIGNALS:
    void message(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectParts();
    void fillKinds();
    void dropLabel();
    void retranslate();

    ListeningSession& m_session;
    LiveSpectrogramView& m_view;
    Settings& m_settings;
    Vocabulary m_kinds = Vocabulary::standard();
    std::string m_kind;
    QAction* m_pause;
    QAction* m_toNow;
    QAction* m_scores;
    QAction* m_label;
    QMenu* m_kindMenu;
    QActionGroup* m_kindGroup;
    QToolButton* m_labelButton;
    QLabel* m_spanLabel;
    QComboBox* m_spans;
};

} // namespace cryscope
