#pragma once

#include "core/annotations/LabelFormat.h"

#include <QDialog>
#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QRadioButton;

namespace cryscope {

/// Which labels to write, and in which format; says what the format does not carry.
class LabelExportDialog : public QDialog {
    Q_OBJECT

public:
    /// What is on offer, from the widest to the narrowest choice.
    struct Choice {
        QString words;
        std::vector<Annotation> labels;
    };
    /// `document` has the recording's facts and no labels of its own.
    LabelExportDialog(RecordingLabels recording, Vocabulary kinds, std::vector<Choice> choices,
                      QWidget* parent = nullptr);

    LabelDocument document() const;
    LabelFormat format() const;
    /// "*.TextGrid" of the chosen format.
    QString suffix() const;
    QString filter() const;

private:
    void showLosses();

    RecordingLabels m_recording;
    Vocabulary m_kinds;
    std::vector<Choice> m_choices;
    QButtonGroup* m_which;
    QComboBox* m_format;
    QLabel* m_losses;
};

} // namespace cryscope
