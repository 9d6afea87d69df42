#pragma once

#include "ui/training/ComparisonFolder.h"
#include "ui/training/ModelShelf.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QWidget>

namespace cryscope {

/// What is to be compared: the controls of a ComparisonRequest. Holds no work.
class CompareForm final : public QWidget {
    Q_OBJECT
public:
    explicit CompareForm(std::filesystem::path trainingFolder, QWidget* parent = nullptr);

    /// Models and data as they are now.
    void refresh();
    ComparisonRequest request() const;
    void setRequest(const ComparisonRequest& request);
    /// One sentence that says what is missing; empty: it can begin.
    QString problem() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void showKind();
    void chooseManifest();
    void addSettings();
    void retranslate();

    std::filesystem::path m_folder;
    QComboBox* m_kind;
    QLineEdit* m_manifest;
    QPushButton* m_choose;
    QComboBox* m_model;
    QComboBox* m_task;
    QList<QCheckBox*> m_architectures;
    QListWidget* m_settings;
    QPushButton* m_addSettings;
    QSpinBox* m_folds;
    QSpinBox* m_repeats;
    QSpinBox* m_epochs;
    QCheckBox* m_leak;
    QSpinBox* m_trials;
    QSpinBox* m_rungs;
    QComboBox* m_objective;
    QFormLayout* m_form;
};

} // namespace cryscope
