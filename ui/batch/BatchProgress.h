#pragma once

#include "ui/batch/BatchSession.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QWidget>

namespace cryscope {

/// How far the batch is: a headline, a bar, and what has come out so far.
class BatchProgress : public QWidget {
    Q_OBJECT

public:
    explicit BatchProgress(BatchSession& session, QWidget* parent = nullptr);
    QString headline() const { return m_headline->text(); }
    QString figures() const { return m_figures->text(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void advance();
    void render();
    QString headlineNow() const;
    QString figuresNow() const;

    BatchSession& m_session;
    QLabel* m_headline;
    QLabel* m_figures;
    QProgressBar* m_bar;
    QElapsedTimer m_sinceWords; ///< figures that change faster than they can be read are no use
};

/// "40 s", "12 min", "3 h 05 min".
QString lengthInWords(double seconds);

} // namespace cryscope
