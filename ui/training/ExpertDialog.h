#pragma once

#include "core/model/Training.h"
#include "ui/training/TrainFields.h"

#include <QDialog>
#include <QLabel>
#include <QTabWidget>

class QDialogButtonBox;
class QFormLayout;

namespace cryscope {

/// Every setting of a training run. What does not go together is said at once, and cannot be confirmed.
class ExpertDialog final : public QDialog {
    Q_OBJECT
public:
    /// `isTuned`: a model is the starting point, which decides what it hears.
    ExpertDialog(const TrainConfig& config, bool isTuned, QWidget* parent = nullptr);

    /// As it stands; what is wrong with it keeps the dialog from being accepted.
    TrainConfig config() const { return m_config; }
    QString problem() const { return m_problem->text(); }

private:
    QWidget* page(TrainField::Tab tab, bool isTuned);
    QWidget* editor(const TrainField& field);
    QWidget* rangeEditor(const TrainField& field);
    void set(const char* key, const nlohmann::json& value);
    void check();

    nlohmann::json m_json;
    TrainConfig m_config;
    QTabWidget* m_tabs;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

} // namespace cryscope
