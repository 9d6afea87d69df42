#pragma once

#include <QComboBox>
#include <QDialog>
#include <filesystem>

namespace cryscope {

/// Asks who judges a second time. Reviews that were begun are offered, to go on with them.
class SecondReviewDialog : public QDialog {
    Q_OBJECT

public:
    explicit SecondReviewDialog(const std::filesystem::path& audio, QWidget* parent = nullptr);
    QString reviewer() const { return m_name->currentText().trimmed(); }

private:
    QComboBox* m_name;
};

} // namespace cryscope
