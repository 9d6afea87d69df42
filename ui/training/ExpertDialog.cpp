#include "ui/training/ExpertDialog.h"

#include "core/dataset/Augmenter.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>
#include <sstream>

namespace cryscope {

namespace {

/// The fields that are absent get their defaults, so that each can be shown.
nlohmann::json wholeJson(const TrainConfig& config)
{
    nlohmann::json json = toJson(config);
    nlohmann::json augmentation;
    to_json(augmentation, AugmentConfig{});
    augmentation.update(json["augmentation"]);
    json["augmentation"] = augmentation;
    return json;
}

nlohmann::json valueOf(const nlohmann::json& json, const char* key)
{
    const nlohmann::json::json_pointer place(key);
    return json.contains(place) ? json[place] : nlohmann::json();
}

QDoubleSpinBox* realBox(const TrainField& field, double value)
{
    auto* box = new QDoubleSpinBox;
    box->setDecimals(field.decimals);
    box->setRange(field.low, field.high);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setValue(value);
    return box;
}

QString tabTitle(TrainField::Tab tab)
{
    switch (tab) {
    case TrainField::Tab::Learning:
        return ExpertDialog::tr("Learning");
    case TrainField::Tab::Hearing:
        return ExpertDialog::tr("Hearing");
    case TrainField::Tab::Sampling:
        return ExpertDialog::tr("Clips and thresholds");
    case TrainField::Tab::Augmentation:
        return ExpertDialog::tr("Augmentation");
    case TrainField::Tab::About:
        return ExpertDialog::tr("About the model");
    }
    return {};
}

} // namespace

ExpertDialog::ExpertDialog(const TrainConfig& config, bool isTuned, QWidget* parent)
    : QDialog(parent), m_json(wholeJson(config)), m_config(config), m_tabs(new QTabWidget),
      m_problem(new QLabel), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("All settings of training"));
    setObjectName(QStringLiteral("expertDialog"));
    for (const auto tab : {TrainField::Tab::Learning, TrainField::Tab::Hearing, TrainField::Tab::Sampling,
                           TrainField::Tab::Augmentation, TrainField::Tab::About})
        m_tabs->addTab(page(tab, isTuned), tabTitle(tab));
    for (QWidget* part : std::initializer_list<QWidget*>{m_tabs, m_tabs->tabBar()}) {
        part->setAccessibleName(tr("Groups of settings"));
        part->setToolTip(tr("Settings by what they are about"));
    }
    m_problem->setObjectName(QStringLiteral("expertProblem"));
    m_problem->setWordWrap(true);
    QPalette red = m_problem->palette();
    red.setColor(QPalette::WindowText, themeColours(palette()).error);
    m_problem->setPalette(red);
    m_buttons->button(QDialogButtonBox::Ok)->setToolTip(tr("Use these settings"));
    m_buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Leave the settings as they were"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_problem);
    column->addWidget(m_buttons);
    resize(620, 560);
    check();
}

QWidget* ExpertDialog::page(TrainField::Tab tab, bool isTuned)
{
    auto* content = new QWidget;
    auto* form = new QFormLayout(content);
    form->setContentsMargins(14, 14, 14, 14);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const TrainField& field : trainFields()) {
        if (field.tab != tab) continue;
        QWidget* control = editor(field);
        const QString key = QString::fromLatin1(field.key);
        // What a model hears is decided by the model.
        const bool isFixed = isTuned && (key.startsWith(QLatin1String("/features/")) ||
                                         key.startsWith(QLatin1String("/window")));
        control->setEnabled(!isFixed && (isTuned || key != QLatin1String("/freeze")));
        form->addRow(fieldTitle(field), control);
    }
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tabTitle(tab));
    area->setToolTip(tabTitle(tab));
    return area;
}

QWidget* ExpertDialog::editor(const TrainField& field)
{
    const nlohmann::json value = valueOf(m_json, field.key);
    QWidget* control = nullptr;
    switch (field.type) {
    case TrainField::Type::Whole: {
        auto* box = new QSpinBox;
        box->setRange(int(field.low), int(field.high));
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        box->setValue(value.is_number() ? value.get<int>() : 0);
        connect(box, &QSpinBox::valueChanged, this, [this, &field](int number) { set(field.key, number); });
        control = box;
        break;
    }
    case TrainField::Type::Real: {
        auto* box = realBox(field, value.is_number() ? value.get<double>() : 0);
        connect(box, &QDoubleSpinBox::valueChanged, this,
                [this, &field](double number) { set(field.key, number); });
        control = box;
        break;
    }
    case TrainField::Type::Yes: {
        auto* box = new QCheckBox;
        box->setChecked(value.is_boolean() && value.get<bool>());
        connect(box, &QCheckBox::toggled, this, [this, &field](bool on) { set(field.key, on); });
        control = box;
        break;
    }
    case TrainField::Type::Choice: {
        auto* box = new QComboBox;
        std::istringstream choices(field.choices);
        for (std::string choice; choices >> choice;)
            box->addItem(choiceTitle(choice), QString::fromStdString(choice));
        if (value.is_string())
            box->setCurrentIndex(box->findData(QString::fromStdString(value.get<std::string>())));
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, &field, box] { set(field.key, box->currentData().toString().toStdString()); });
        control = box;
        break;
    }
    case TrainField::Type::Text: {
        auto* line = new QLineEdit;
        line->setMaxLength(int(field.high));
        if (value.is_string()) line->setText(QString::fromStdString(value.get<std::string>()));
        connect(line, &QLineEdit::textChanged, this,
                [this, &field](const QString& text) { set(field.key, text.toStdString()); });
        control = line;
        break;
    }
    case TrainField::Type::Range:
        control = rangeEditor(field);
        break;
    }
    control->setObjectName(QLatin1String(field.key));
    control->setToolTip(fieldTip(field));
    control->setAccessibleName(fieldTitle(field));
    return control;
}

QWidget* ExpertDialog::rangeEditor(const TrainField& field)
{
    const nlohmann::json value = valueOf(m_json, field.key);
    const bool isPair = value.is_array() && value.size() == 2;
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    auto* low = realBox(field, isPair ? value[0].get<double>() : field.low);
    auto* high = realBox(field, isPair ? value[1].get<double>() : field.high);
    for (QDoubleSpinBox* box : {low, high}) {
        box->setToolTip(fieldTip(field));
        box->setAccessibleName(box == low ? tr("%1, from").arg(fieldTitle(field))
                                          : tr("%1, to").arg(fieldTitle(field)));
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, &field, low, high] {
            set(field.key, nlohmann::json::array({low->value(), high->value()}));
        });
        row->addWidget(box, 1);
    }
    return both;
}

void ExpertDialog::set(const char* key, const nlohmann::json& value)
{
    m_json[nlohmann::json::json_pointer(key)] = value;
    check();
}

void ExpertDialog::check()
{
    const auto config = trainConfigFromJson(m_json);
    QString problem;
    if (config)
        m_config = *config;
    else
        problem = errorSentence(config.error());
    if (problem.isEmpty())
        if (const auto changes = augmentConfigFromJson(m_json["augmentation"]); !changes)
            problem = errorText(changes.error());
    m_problem->setText(problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

} // namespace cryscope
