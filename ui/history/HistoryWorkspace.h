#pragma once

#include "ui/history/HistorySession.h"
#include "ui/history/RetentionKeeper.h"
#include "ui/shared/Settings.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

class HistoryTimeline;
class HourMapView;

/// What listening has kept: days, hours of the week, totals, export, and what is stored. Shows a
/// HistorySession, which it reads anew whenever it comes to the front.
class HistoryWorkspace final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryWorkspace(Settings& settings, QWidget* parent = nullptr);

    void setLibraryFolder(const QString& folder);
    /// Listed, limited and cleared under "What is stored".
    void setPictureStore(std::shared_ptr<PictureStore> store) { m_pictures = std::move(store); }
    /// While it listens nothing is forgotten.
    void setListening(bool listening) { m_isListening = listening; }
    HistorySession& session() { return m_session; }
    RetentionKeeper& retention() { return m_retention; }
    HistoryTimeline& timeline() { return *m_timeline; }
    /// For the window's menu.
    QList<QAction*> menuActions() const { return {m_csv, m_json, m_pdf, m_stored}; }
    bool isEmpty() const { return m_stack->currentIndex() == 0; }

Q_SIGNALS:
    void message(const QString& sentence);
    /// The sound of a cry, to be opened in Review and played.
    void clipRequested(const QString& file);
    void listenRequested();
    /// From the next sitting on clips in which voices dominate are not kept, or they are again.
    void voicesDropped(bool drops);
    /// The infants are gone too.
    void everythingForgotten();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildEmptyPage();
    void connectParts();
    void render();
    void showReading();
    void fillInfants();
    void exportAs(HistoryFormat format);
    void showStored();
    void retranslate();

    Settings& m_settings;
    HistorySession m_session;
    RetentionKeeper m_retention;
    std::shared_ptr<PictureStore> m_pictures;
    bool m_isListening = false;
    QAction* m_csv;
    QAction* m_json;
    QAction* m_pdf;
    QAction* m_stored;
    QLabel* m_rangeLabel;
    QComboBox* m_range;
    QLabel* m_rowsLabel;
    QComboBox* m_rows; ///< a RowSpan
    QLabel* m_whoseLabel;
    QComboBox* m_whose; ///< hidden while there are no infants to choose from
    QCheckBox* m_withFalse;
    QTimer m_patience; ///< so long reading is not worth a word
    QProgressBar* m_reading;
    QStackedWidget* m_stack;
    QLabel* m_emptyText;
    QPushButton* m_listen;
    HistoryTimeline* m_timeline;
    HourMapView* m_hours;
    QLabel* m_hoursTitle;
    QLabel* m_summary;
    QLabel* m_caveat;
    QList<QToolButton*> m_buttons;
};

} // namespace cryscope
