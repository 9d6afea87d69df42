#pragma once

#include "core/acoustics/Measures.h"

#include <QStringList>
#include <QTableWidget>
#include <optional>

namespace cryscope {

/// Measures with their values, and under each what is usual or why there is no value. GUI thread.
class MeasuresView : public QTableWidget {
    Q_OBJECT

public:
    explicit MeasuresView(QWidget* parent = nullptr);

    struct Look {
        QStringList hidden;                  ///< names of measures that are not shown
        std::optional<int> ageDays;          ///< of the infant; nullopt: not known
        std::optional<double> levelOffsetDb; ///< what 0 dBFS is in dB SPL; nullopt: levels stay in dBFS
    };
    void fill(const MeasuredRow& row, const Look& look);
    void clearRows();
    /// Lines of tab-separated text with a header.
    QString asText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void addRow(const QString& name, const QString& value, const QString& detail, bool isMissing);
    void retranslate();

    QStringList m_lines; ///< of the table, as text
};

} // namespace cryscope
