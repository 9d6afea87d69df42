#pragma once

#include "core/detection/Episodes.h"
#include "ui/shared/Format.h"

#include <QAbstractTableModel>
#include <QTableView>
#include <optional>
#include <vector>

namespace cryscope {

/// The cries of a recording as rows: when, how long, how sure, what kind.
class EpisodeModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Start, Length, Cry, Kind, ColumnCount };

    explicit EpisodeModel(QObject* parent = nullptr);
    void setEpisodes(std::vector<Episode> episodes);
    void setTimeFormat(TimeFormat format, const std::optional<StartTime>& start);
    const std::vector<Episode>& episodes() const { return m_episodes; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Episode> m_episodes;
    TimeFormat m_format = TimeFormat::Clock;
    std::optional<StartTime> m_start;
};

/// The list beside the spectrogram. A click goes to a cry, a double click or Return plays it.
class EpisodeTable : public QTableView {
    Q_OBJECT

public:
    explicit EpisodeTable(QWidget* parent = nullptr);
    EpisodeModel& episodes() { return m_model; }
    /// Without telling anybody.
    void select(int row);
    /// What stands there while there is no row.
    void setPlaceholder(const QString& text);

Q_SIGNALS:
    void chosen(int row);
    void playRequested(int row);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();

    EpisodeModel m_model;
    QString m_placeholder;
    bool m_quiet = false;
};

} // namespace cryscope
