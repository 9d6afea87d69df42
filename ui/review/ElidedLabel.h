#pragma once

#include <QWidget>

namespace cryscope {

/// One line of text that gives way: what does not fit is left out, and the tooltip has it all.
class ElidedLabel : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLabel(Qt::TextElideMode mode, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setColour(const QColor& colour);
    const QString& text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QColor m_colour;
    Qt::TextElideMode m_mode;
};

} // namespace cryscope
