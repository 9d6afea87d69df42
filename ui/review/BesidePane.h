#pragma once

#include "ui/spectrogram/SpectrogramView.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

/// A second recording under the first on the same axes of time and frequency: a line with its name, where it
/// begins on the axis, and how to hear and close it; below it its spectrogram, to be looked at and heard
/// alone. GUI thread.
class BesidePane : public QWidget {
    Q_OBJECT

public:
    BesidePane(TimeViewport& time, FrequencyViewport& frequency, QWidget* parent = nullptr);

    /// nullptr: closed.
    void setRecording(const QString& name, std::shared_ptr<const RandomAccessAudio> audio);
    SpectrogramView& view() { return *m_view; }
    /// The line above the spectrogram, for what stands beside it to leave the same room.
    int headHeight() const { return m_head->sizeHint().height(); }
    double offset() const { return m_offset->value(); }
    void setOffset(double seconds) { m_offset->setValue(seconds); }
    /// What the buttons do.
    void setActions(QAction& play, QAction& close);

Q_SIGNALS:
    void offsetChanged(double seconds);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QWidget* m_head;
    QLabel* m_name;
    QLabel* m_offsetLabel;
    QDoubleSpinBox* m_offset;
    QToolButton* m_play;
    QToolButton* m_close;
    SpectrogramView* m_view;
};

} // namespace cryscope
