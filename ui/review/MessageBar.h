#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

/// One sentence in place, over what it is about: an error that can be closed, or work in progress that can be
/// cancelled. Hidden while it has nothing to say.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const QString& sentence);
    /// fraction < 0: how far is not known.
    void showProgress(const QString& sentence, double fraction);
    void clear();
    QString text() const { return m_text->text(); }
    bool isError() const { return m_isError; }

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    QLabel* m_icon;
    QLabel* m_text;
    QProgressBar* m_progress;
    QToolButton* m_button;
    bool m_isError = false;
};

} // namespace cryscope
