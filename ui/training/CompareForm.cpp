#include "ui/training/CompareForm.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr const char* kArchitectures[] = {"cnn", "spectral", "hybrid"};

} // namespace

CompareForm::CompareForm(fs::path trainingFolder, QWidget* parent)
    : QWidget(parent), m_folder(std::move(trainingFolder)), m_kind(new QComboBox), m_manifest(new QLineEdit),
      m_choose(new QPushButton), m_model(new QComboBox), m_task(new QComboBox), m_settings(new QListWidget),
      m_addSettings(new QPushButton), m_folds(new QSpinBox), m_repeats(new QSpinBox), m_epochs(new QSpinBox),
      m_leak(new QCheckBox), m_trials(new QSpinBox), m_rungs(new QSpinBox), m_objective(new QComboBox),
      m_form(new QFormLayout(this))
{
    build();
    retranslate();
    refresh();
    showKind();
}

void CompareForm::build()
{
    const std::pair<QWidget*, const char*> names[] = {
        {m_kind, "compareKind"},           {m_manifest, "compareManifest"},
        {m_model, "compareModel"},         {m_task, "compareTask"},
        {m_settings, "compareSettings"},   {m_addSettings, "compareAddSettings"},
        {m_folds, "compareFolds"},         {m_repeats, "compareRepeats"},
        {m_epochs, "compareEpochs"},       {m_leak, "compareLeak"},
        {m_trials, "compareTrials"},       {m_rungs, "compareRungs"},
        {m_objective, "compareObjective"}, {m_choose, "compareChoose"}};
    for (const auto& [widget, name] : names) widget->setObjectName(QLatin1String(name));
    for (int i = 0; i < 3; ++i) m_kind->addItem(QString(), i);
    for (int i = 0; i < 2; ++i) {
        m_task->addItem(QString(), i);
        m_objective->addItem(QString(), i == 1);
    }
    for (const char* name : kArchitectures) {
        auto* box = new QCheckBox;
        box->setObjectName(QStringLiteral("compare-") + QLatin1String(name));
        box->setChecked(m_architectures.size() < 2);
        connect(box, &QCheckBox::toggled, this, &CompareForm::changed);
        m_architectures << box;
    }
    m_folds->setRange(2, 100);
    m_folds->setValue(5);
    m_repeats->setRange(1, 1000);
    m_epochs->setRange(0, 100000);
    m_trials->setRange(1, 100000);
    m_trials->setValue(9);
    m_rungs->setRange(1, 10);
    m_rungs->setValue(2);
    m_settings->setMaximumHeight(fontMetrics().height() * 4);
    m_model->setMinimumContentsLength(12);
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    auto* table = new QHBoxLayout;
    table->addWidget(m_manifest, 1);
    table->addWidget(m_choose);
    auto* networks = new QWidget;
    auto* networkColumn = new QVBoxLayout(networks);
    networkColumn->setContentsMargins(0, 0, 0, 0);
    for (QCheckBox* box : m_architectures) networkColumn->addWidget(box);
    auto* settings = new QWidget;
    auto* settingsColumn = new QVBoxLayout(settings);
    settingsColumn->setContentsMargins(0, 0, 0, 0);
    settingsColumn->addWidget(m_settings);
    settingsColumn->addWidget(m_addSettings, 0, Qt::AlignLeft);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    QWidget* rows[] = {m_kind,    nullptr,  m_model,  m_task,  networks,    settings, m_folds,
                       m_repeats, m_epochs, m_trials, m_rungs, m_objective, m_leak};
    for (QWidget* row : rows)
        row == nullptr ? m_form->addRow(QStringLiteral("-"), table)
                       : m_form->addRow(QStringLiteral("-"), row);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &CompareForm::showKind);
    connect(m_choose, &QPushButton::clicked, this, &CompareForm::chooseManifest);
    connect(m_addSettings, &QPushButton::clicked, this, &CompareForm::addSettings);
    connect(m_manifest, &QLineEdit::textChanged, this, &CompareForm::changed);
    connect(m_model, &QComboBox::currentIndexChanged, this, &CompareForm::changed);
}

void CompareForm::refresh()
{
    const QSignalBlocker quiet(m_model);
    const QString before = m_model->currentData().toString();
    m_model->clear();
    const ModelShelf shelf = ModelShelf::read(m_folder / "runs");
    for (const ModelEntry& entry : shelf.models)
        m_model->addItem(QStringLiteral("%1 (%2)").arg(modelTitle(entry.card), modelOrigin(entry)),
                         QString::fromStdString(entry.location.folder.string()));
    if (const int index = m_model->findData(before); index >= 0) m_model->setCurrentIndex(index);
    std::error_code error;
    const fs::path own = m_folder / "data.csv";
    if (m_manifest->text().isEmpty() && fs::exists(own, error))
        m_manifest->setText(QString::fromStdString(own.string()));
    Q_EMIT changed();
}

void CompareForm::showKind()
{
    using Kind = ComparisonRequest::Kind;
    const Kind kind = Kind(m_kind->currentIndex());
    const auto showRow = [this](QWidget* field, bool isShown) {
        QWidget* outer = field;
        while (m_form->indexOf(outer) < 0 && outer->parentWidget() != this) outer = outer->parentWidget();
        outer->setVisible(isShown);
        if (QWidget* label = m_form->labelForField(outer)) label->setVisible(isShown);
    };
    showRow(m_model, kind == Kind::Evaluate);
    for (QWidget* field : std::initializer_list<QWidget*>{m_task, m_folds, m_epochs})
        showRow(field, kind != Kind::Evaluate);
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_architectures.front(), m_settings, m_repeats, m_leak})
        showRow(field, kind == Kind::CrossValidate);
    for (QWidget* field : std::initializer_list<QWidget*>{m_trials, m_rungs, m_objective})
        showRow(field, kind == Kind::Search);
    Q_EMIT changed();
}

void CompareForm::chooseManifest()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Labelled recordings"),
                                                      QFileInfo(m_manifest->text()).absolutePath(),
                                                      tr("Tables (*.csv);;All files (*)"));
    if (!file.isEmpty()) m_manifest->setText(file);
}

void CompareForm::addSettings()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Settings to compare"), {},
                                                            tr("Settings (*.json);;All files (*)"));
    for (const QString& file : files) {
        auto* item = new QListWidgetItem(QFileInfo(file).completeBaseName(), m_settings);
        item->setData(Qt::UserRole, file);
        item->setToolTip(file);
    }
    Q_EMIT changed();
}

ComparisonRequest CompareForm::request() const
{
    ComparisonRequest asked;
    asked.kind = ComparisonRequest::Kind(m_kind->currentIndex());
    asked.manifest = m_manifest->text().trimmed().toStdString();
    asked.model = m_model->currentData().toString().toStdString();
    asked.title = m_model->currentText().section(QStringLiteral(" ("), 0, 0).toStdString();
    asked.task = m_task->currentIndex() == 1 ? ModelTask::Reason : ModelTask::Cry;
    // The settings of Learn, where they are of this task.
    std::error_code error;
    const fs::path own = m_folder / "config.json";
    if (fs::exists(own, error) && settingsTask(own) == asked.task) asked.settings = own.string();
    asked.architectures.clear();
    for (int i = 0; i < m_architectures.size(); ++i)
        if (m_architectures[i]->isChecked()) asked.architectures.emplace_back(kArchitectures[i]);
    for (int row = 0; row < m_settings->count(); ++row)
        asked.moreSettings.push_back(m_settings->item(row)->data(Qt::UserRole).toString().toStdString());
    asked.folds = m_folds->value();
    asked.repeats = m_repeats->value();
    asked.epochs = m_epochs->value();
    asked.leakCheck = m_leak->isChecked();
    asked.trials = m_trials->value();
    asked.rungs = m_rungs->value();
    asked.byLogLoss = m_objective->currentData().toBool();
    return asked;
}

void CompareForm::setRequest(const ComparisonRequest& asked)
{
    m_kind->setCurrentIndex(int(asked.kind));
    m_task->setCurrentIndex(asked.task == ModelTask::Reason ? 1 : 0);
    if (const int index = m_model->findData(QString::fromStdString(asked.model)); index >= 0)
        m_model->setCurrentIndex(index);
    m_folds->setValue(asked.folds);
    m_repeats->setValue(asked.repeats);
    m_epochs->setValue(asked.epochs);
    m_leak->setChecked(asked.leakCheck);
    m_trials->setValue(asked.trials);
    m_rungs->setValue(asked.rungs);
    m_objective->setCurrentIndex(asked.byLogLoss ? 1 : 0);
}

QString CompareForm::problem() const
{
    const ComparisonRequest asked = request();
    std::error_code error;
    if (asked.manifest.empty())
        return tr("There are no labelled recordings yet: gather some under Data, or choose a table.");
    if (!fs::exists(asked.manifest, error))
        return tr("There is no such table of recordings; choose another.");
    if (asked.kind == ComparisonRequest::Kind::Evaluate && asked.model.empty())
        return tr("There is no model to judge.");
    if (asked.kind == ComparisonRequest::Kind::CrossValidate && asked.architectures.empty() &&
        asked.moreSettings.empty())
        return tr("Choose at least one network or file of settings.");
    return {};
}

void CompareForm::retranslate()
{
    m_kind->setItemText(0, tr("Judge a model"));
    m_kind->setItemText(1, tr("Compare networks and settings"));
    m_kind->setItemText(2, tr("Search for better settings"));
    m_task->setItemText(0, tr("Finding cries"));
    m_task->setItemText(1, tr("Kinds of cry"));
    m_objective->setItemText(0, tr("ROC-AUC"));
    m_objective->setItemText(1, tr("log-loss"));
    m_architectures[0]->setText(tr("CNN"));
    m_architectures[1]->setText(tr("Deep spectral"));
    m_architectures[2]->setText(tr("Hybrid of both"));
    m_choose->setText(tr("Choose…"));
    m_addSettings->setText(tr("Add settings…"));
    m_epochs->setSpecialValueText(tr("as set"));
    m_leak->setText(tr("Also a careless split"));
    struct Row {
        QWidget* field;
        QString label, tip;
    };
    const Row rows[] = {
        {m_kind, tr("&What"), tr("What is done with the recordings")},
        {m_manifest, tr("&Data"), tr("A table of labelled recordings (CSV); at first that of the page Data")},
        {m_model, tr("&Model"), tr("The model that is judged")},
        {m_task, tr("&Task"), tr("What is to be learned")},
        {m_architectures.front(), tr("Networks"), tr("Each is learned and judged on the same folds")},
        {m_settings, tr("More settings"), tr("Files of settings that are compared as they are")},
        {m_folds, tr("&Folds"), tr("In so many parts the infants are divided; each part is judged once")},
        {m_repeats, tr("&Repeats"), tr("How often the infants are divided anew")},
        {m_epochs, tr("&Epochs"), tr("At most so many; fewer are quicker and tell less")},
        {m_trials, tr("Tr&ials"), tr("How many settings are tried")},
        {m_rungs, tr("Rou&nds"), tr("The worse ones are left behind after each round")},
        {m_objective, tr("&Best is"), tr("By which figure the trials are ranked")},
        {m_leak, QString(),
         tr("The same with infants on both sides: what a careless split would have claimed")}};
    for (const Row& row : rows) {
        QWidget* outer = row.field;
        while (m_form->indexOf(outer) < 0 && outer->parentWidget() != this) outer = outer->parentWidget();
        if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(outer))) {
            label->setText(row.label);
            label->setBuddy(row.field);
        }
        const auto mark = row.label.indexOf(QLatin1Char('&'));
        row.field->setToolTip(
            mark < 0 ? row.tip : QStringLiteral("%1 (Alt+%2)").arg(row.tip, row.label[mark + 1].toUpper()));
        if (!row.label.isEmpty()) row.field->setAccessibleName(QString(row.label).remove(QLatin1Char('&')));
    }
    if (auto* label = qobject_cast<QLabel*>(m_form->itemAt(1, QFormLayout::LabelRole)->widget())) {
        label->setText(tr("&Data"));
        label->setBuddy(m_manifest);
    }
    for (QCheckBox* box : m_architectures) {
        box->setAccessibleName(box->text());
        box->setToolTip(tr("Each is learned and judged on the same folds"));
    }
    m_choose->setToolTip(tr("Choose a table of labelled recordings"));
    m_choose->setAccessibleName(tr("Choose data"));
    m_addSettings->setToolTip(tr("Add a file of settings, such as best-config.json of a search"));
}

void CompareForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
