#pragma once

#include "core/annotations/Vocabulary.h"
#include "ui/training/TrainingData.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <optional>
#include <set>

namespace cryscope {

/// The clips of a training set as rows; row i is row i of TrainingData::clips(). Cells are made when they are
/// drawn, so that ten thousand clips cost what is seen of them.
class ClipTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Clip, Kind, Infant, Length, Source, Finding, Columns };
    static constexpr int kSortRole = Qt::UserRole;

    explicit ClipTableModel(TrainingData& data, QObject* parent = nullptr);

    void setVocabulary(const Vocabulary& vocabulary);
    void retranslate();
    /// Findings of a row, as indexes into the audit's.
    const std::vector<int>& findingsOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void clipsChanged();
    void auditChanged();
    QString text(int row, int column) const;
    QVariant sortKey(int row, int column) const;

    TrainingData& m_data;
    Vocabulary m_vocabulary = Vocabulary::standard();
    int m_rows = 0;
    std::vector<std::vector<int>> m_findings; ///< of every row
};

/// What is shown of them.
class ClipFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Use { InUse, LeftOut, All };
    explicit ClipFilter(TrainingData& data, ClipTableModel& table, QObject* parent = nullptr);

    /// nullopt: all of them.
    void setKind(std::optional<std::string> kind);
    void setInfant(std::optional<std::string> infant);
    /// Only these rows; nullopt: whatever the audit says.
    void setRows(std::optional<std::set<std::size_t>> rows);
    void setUse(Use use);
    void setText(const QString& text);
    /// Rows of TrainingData::clips(), for rows of this model.
    std::vector<std::size_t> sourceRows(const QModelIndexList& indexes) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    TrainingData& m_data;
    std::optional<std::string> m_kind, m_infant;
    std::optional<std::set<std::size_t>> m_rows;
    Use m_use = Use::InUse;
    QString m_text;
};

} // namespace cryscope
