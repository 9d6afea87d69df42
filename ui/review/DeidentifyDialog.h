#pragma once

#include "ui/review/DeidentifiedExport.h"

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace cryscope {

/// What is exported without names: which parts, what becomes of dates and notes, and whether a key is kept.
class DeidentifyDialog : public QDialog {
    Q_OBJECT

public:
    /// `notes` are shown, so that whoever keeps them has read them.
    DeidentifyDialog(const QStringList& notes, bool hasLibrary, QWidget* parent = nullptr);

    /// Fills in what was chosen; folder and key file are for the caller to ask.
    void fill(DeidentifyRequest& request) const;
    bool wantsKey() const;

private:
    void enable();

    QCheckBox* m_labels;
    QComboBox* m_format;
    QCheckBox* m_measures;
    QCheckBox* m_clips;
    QComboBox* m_clipFormat;
    QCheckBox* m_report;
    QCheckBox* m_history;
    QComboBox* m_dates;
    QLineEdit* m_names;
    QCheckBox* m_keepNotes;
    QCheckBox* m_key;
    QPushButton* m_go;
};

} // namespace cryscope
