#pragma once

#include "ui/review/LabelModel.h"

#include <QTableView>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace cryscope {

/// The list beside the spectrogram, with what filters it and how far the judging has come. A click goes to a
/// label, a double click or Return plays it; several can be selected.
class LabelList : public QWidget {
    Q_OBJECT

public:
    explicit LabelList(QWidget* parent = nullptr);

    LabelModel& model() { return m_model; }
    QTableView& table() { return *m_table; }
    void setLabels(const AnnotationSet& set, const Vocabulary& kinds);
    /// Without telling anybody; the first of them comes into view.
    void select(const std::vector<AnnotationId>& ids);
    std::vector<AnnotationId> selected() const;
    /// The first row from `row` on, around the end, that nobody has judged; 0 when all are.
    AnnotationId nextToJudge(int row) const;
    /// What stands there while there is no row.
    void setPlaceholder(const QString& text);
    QString progressText() const;

Q_SIGNALS:
    void selectionChanged(const std::vector<cryscope::AnnotationId>& ids);
    void chosen(cryscope::AnnotationId id); ///< go there
    void playRequested(cryscope::AnnotationId id);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void filter();
    void showProgress();
    void tellSelection();

    LabelModel m_model;
    QComboBox* m_state;
    QLineEdit* m_words;
    QTableView* m_table;
    QLabel* m_progress;
    QLabel* m_placeholder;
    QString m_placeholderText;
    std::vector<AnnotationId> m_wanted; ///< selected, whether or not the filter shows them
    bool m_quiet = false;
};

} // namespace cryscope
