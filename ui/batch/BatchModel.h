#pragma once

#include "core/analysis/BatchLedger.h"

#include <QAbstractTableModel>
#include <QPixmap>
#include <map>

namespace cryscope {

struct BatchCounts {
    int total = 0;
    int waiting = 0; ///< those under way among them
    int done = 0;
    int failed = 0;
    int cries = 0; ///< done, with the decision "cry"
    double bytesWaiting = 0;
    int finished() const { return done + failed; }
    bool operator==(const BatchCounts&) const = default;
};

/// The files of a batch as rows, in the order of the list. One change is one signal, however many rows it
/// touches: ten thousand rows stay smooth.
class BatchModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Duration, Decision, Probability, Episodes, Crying, Kind, State, ColumnCount };
    /// A number or a text to sort by; invalid where there is none (such rows come last).
    static constexpr int kSortRole = Qt::UserRole;
    /// How far a file under way is, 0..1; invalid for others.
    static constexpr int kProgressRole = Qt::UserRole + 1;

    explicit BatchModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void reset(std::vector<BatchRow> rows);
    void append(std::vector<BatchRow> rows);
    /// Rows that are not there (any more) are passed over.
    void change(const std::vector<BatchRow>& rows);
    void markWaiting(const std::set<BatchId>& ids);
    void remove(const std::set<BatchId>& ids);
    /// Of files under way; others have none. Negative: not known yet.
    void setProgress(std::map<BatchId, double> fractions);
    void retranslate();

    const std::vector<BatchRow>& rows() const { return m_rows; }
    /// Valid until the next change.
    const BatchRow& row(int index) const { return m_rows[std::size_t(index)]; }
    int indexOf(BatchId id) const; ///< -1: not there
    const BatchCounts& counts() const { return m_counts; }
    const std::map<BatchId, double>& progress() const { return m_progress; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void count(const BatchRow& row, int sign);
    void tellChanged(int first, int last);
    QString text(const BatchRow& row, int column) const;
    QString stateText(const BatchRow& row) const;
    QVariant sortKey(const BatchRow& row, int column) const;
    QVariant colour(const BatchRow& row, int column) const;

    std::vector<BatchRow> m_rows; ///< by id
    std::map<BatchId, double> m_progress;
    BatchCounts m_counts;
    mutable std::map<QRgb, QPixmap> m_spacers;
    mutable std::map<std::string, QString> m_errorWords; ///< of this language, by the English sentence
};

} // namespace cryscope
