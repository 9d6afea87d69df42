#pragma once

#include "ui/training/LearnSession.h"
#include "ui/training/TrainPresets.h"
#include "ui/training/TrainingData.h"

#include <QLabel>
#include <QWidget>
#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QPushButton;
class QSpinBox;

namespace cryscope {

/// What is to be learned, as controls. Everything else of the TrainConfig is behind "All settings…".
class LearnForm final : public QWidget {
    Q_OBJECT
public:
    explicit LearnForm(TrainingData& data, QWidget* parent = nullptr);

    LearnRequest request() const;
    /// As it was left the last time; what is wrong with it is passed over.
    void restore(const TrainConfig& config);
    void setConfig(const TrainConfig& config);
    void usePreset(TrainPreset preset);
    /// In place, under what it is about; empty: nothing is wrong.
    void setProblem(const QString& sentence);
    QString problem() const;
    void setLocked(bool locked); ///< while a run goes on
    void retranslate();

Q_SIGNALS:
    void edited();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectParts();
    void fillModels();
    void fillInfants();
    void takeTask();
    void takeModel();
    void takeNetwork();
    void show(const TrainConfig& config);
    void refresh();
    void editAll();
    ModelTask task() const;
    std::vector<std::string> classesOfData() const;

    TrainingData& m_data;
    TrainConfig m_config;
    bool m_isShowing = false;
    bool m_isLocked = false;

    QFormLayout* m_form;
    QComboBox* m_task;
    QComboBox* m_preset;
    QComboBox* m_init;
    QComboBox* m_freeze;
    QComboBox* m_infant;
    QComboBox* m_architecture;
    QComboBox* m_size;
    QSpinBox* m_epochs;
    QDoubleSpinBox* m_rate;
    QSpinBox* m_batch;
    QComboBox* m_device;
    QPushButton* m_all;
    QLabel* m_about; ///< what the choices come to
    QLabel* m_problem;
    QList<QLabel*> m_labels;
};

} // namespace cryscope
