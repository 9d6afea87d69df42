#pragma once

#include <QWidget>

namespace cryscope {

class ElidedLabel;
class OpenRecording;

/// Name and facts of the open recording, in one line: length, date, sample rate, channels, codec.
class FileHeader : public QWidget {
    Q_OBJECT

public:
    explicit FileHeader(const OpenRecording& recording, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();

    const OpenRecording& m_recording;
    ElidedLabel* m_name;
    ElidedLabel* m_facts;
};

} // namespace cryscope
