#include "ui/training/LearnForm.h"

#include "core/dataset/ClipKind.h"
#include "core/model/Engine.h"
#include "core/model/Fusion.h"
#include "core/model/ModelBundle.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Theme.h"
#include "ui/training/ExpertDialog.h"
#include "ui/training/KindWords.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {

namespace {

constexpr int kOwnPreset = 3;
constexpr std::int64_t kClipsOfAClass = 4; ///< fewer cannot be learned from and held out

QString text(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

} // namespace

LearnForm::LearnForm(TrainingData& clips, QWidget* parent)
    : QWidget(parent), m_data(clips), m_form(new QFormLayout), m_task(new QComboBox), m_preset(new QComboBox),
      m_init(new QComboBox), m_freeze(new QComboBox), m_infant(new QComboBox), m_architecture(new QComboBox),
      m_size(new QComboBox), m_epochs(new QSpinBox), m_rate(new QDoubleSpinBox), m_batch(new QSpinBox),
      m_device(new QComboBox), m_all(new QPushButton), m_about(new QLabel), m_problem(new QLabel)
{
    build();
    fillModels();
    fillInfants();
    retranslate();
    m_config = startingConfig(task(), classesOfData());
    applyPreset(m_config, TrainPreset::Quick);
    show(m_config);
    connectParts();
}

void LearnForm::build()
{
    const auto name = [](QWidget* part, const char* objectName) {
        part->setObjectName(QLatin1String(objectName));
    };
    name(m_task, "learnTask");
    name(m_preset, "learnPreset");
    name(m_init, "learnInit");
    name(m_freeze, "learnFreeze");
    name(m_infant, "learnInfant");
    name(m_architecture, "learnArchitecture");
    name(m_size, "learnSize");
    name(m_epochs, "learnEpochs");
    name(m_rate, "learnRate");
    name(m_batch, "learnBatch");
    name(m_device, "learnDevice");
    name(m_all, "learnAllSettings");
    name(m_problem, "learnProblem");
    m_task->addItem(QString(), int(ModelTask::Cry));
    m_task->addItem(QString(), int(ModelTask::Reason));
    for (const auto preset : {TrainPreset::Quick, TrainPreset::Careful, TrainPreset::OneInfant})
        m_preset->addItem(QString(), int(preset));
    m_preset->addItem(QString(), kOwnPreset);
    for (const auto freeze : {Freeze::None, Freeze::LastBlock, Freeze::Head})
        m_freeze->addItem(QString(), int(freeze));
    for (const char* architecture : {"cnn", "spectral", "hybrid"})
        m_architecture->addItem(QString(), QLatin1String(architecture));
    for (const char* size : {"tiny", "base", "large"}) m_size->addItem(QString(), QLatin1String(size));
    for (const auto device : {DeviceRequest::Auto, DeviceRequest::Cpu, DeviceRequest::Cuda})
        m_device->addItem(QString(), int(device));
    m_epochs->setRange(1, 100000);
    m_batch->setRange(1, 4096);
    m_rate->setDecimals(6);
    m_rate->setRange(1e-6, 10);
    m_rate->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_all->setAutoDefault(false);
    for (QComboBox* box : {m_init, m_infant}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(8);
    const QList<QWidget*> controls{m_task, m_preset, m_init, m_freeze, m_infant, m_architecture,
                                   m_size, m_epochs, m_rate, m_batch,  m_device};
    for (QWidget* control : controls) {
        auto* label = new QLabel;
        label->setBuddy(control);
        m_labels << label;
        m_form->addRow(label, control);
    }
    for (QLabel* label : {m_about, m_problem}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(m_form);
    column->addWidget(m_all, 0, Qt::AlignLeft);
    column->addWidget(m_about);
    column->addWidget(m_problem);
    column->addStretch(1);
}

void LearnForm::connectParts()
{
    connect(m_task, &QComboBox::activated, this, &LearnForm::takeTask);
    connect(m_init, &QComboBox::activated, this, &LearnForm::takeModel);
    connect(m_preset, &QComboBox::activated, this, [this] {
        if (m_preset->currentData().toInt() != kOwnPreset)
            usePreset(TrainPreset(m_preset->currentData().toInt()));
    });
    for (QComboBox* box : {m_architecture, m_size})
        connect(box, &QComboBox::activated, this, &LearnForm::takeNetwork);
    connect(m_freeze, &QComboBox::activated, this, [this] {
        m_config.freeze = Freeze(m_freeze->currentData().toInt());
        refresh();
        Q_EMIT edited();
    });
    connect(m_infant, &QComboBox::activated, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    connect(m_device, &QComboBox::activated, this, &LearnForm::edited);
    const auto own = [this] {
        if (m_isShowing) return;
        m_config.epochs = m_epochs->value();
        m_config.learningRate = m_rate->value();
        m_config.minLearningRate = std::min(m_config.minLearningRate, m_config.learningRate);
        m_config.clipsPerBatch = m_batch->value();
        m_preset->setCurrentIndex(kOwnPreset);
        Q_EMIT edited();
    };
    connect(m_epochs, &QSpinBox::valueChanged, this, own);
    connect(m_batch, &QSpinBox::valueChanged, this, own);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, own);
    connect(m_all, &QPushButton::clicked, this, &LearnForm::editAll);
    connect(&m_data, &TrainingData::changed, this, [this] {
        fillInfants();
        if (!m_isLocked && m_init->currentData().toString().isEmpty() && task() == ModelTask::Reason)
            m_config.classes = startingConfig(ModelTask::Reason, classesOfData()).classes;
        refresh();
        Q_EMIT edited();
    });
}

ModelTask LearnForm::task() const
{
    return ModelTask(m_task->currentData().toInt());
}

std::vector<std::string> LearnForm::classesOfData() const
{
    std::vector<std::string> classes;
    for (const ClipCount& kind : m_data.kinds())
        if (!kind.name.empty() && kind.name != kCryKind && kind.name != kNoCryKind &&
            kind.clips >= kClipsOfAClass && kind.groups >= 2)
            classes.push_back(kind.name);
    return classes;
}

/// Bundles of the task that can be trained further.
void LearnForm::fillModels()
{
    const QString chosen = m_init->currentData().toString();
    m_init->clear();
    m_init->addItem(QString(), QString());
    for (const ModelLocation& location : listModels()) {
        const auto card = readModelCard(location.folder);
        if (!card || card->task != task() || isFusion(*card)) continue;
        m_init->addItem(QString::fromStdString(card->name + " " + card->version), text(location.folder));
    }
    m_init->setCurrentIndex(std::max(0, m_init->findData(chosen)));
    m_init->setItemText(0, tr("From scratch"));
}

void LearnForm::fillInfants()
{
    const QString chosen = m_infant->currentData().toString();
    m_infant->clear();
    m_infant->addItem(tr("For all infants"), QString());
    for (const ClipCount& infant : m_data.infants())
        if (!infant.name.empty())
            m_infant->addItem(tr("Only for %1 (%n clips)", nullptr, int(infant.clips))
                                  .arg(QString::fromStdString(infant.name)),
                              QString::fromStdString(infant.name));
    m_infant->setCurrentIndex(std::max(0, m_infant->findData(chosen)));
}

void LearnForm::takeTask()
{
    fillModels();
    TrainConfig fresh = startingConfig(task(), classesOfData());
    if (m_preset->currentData().toInt() != kOwnPreset)
        applyPreset(fresh, TrainPreset(m_preset->currentData().toInt()));
    m_init->setCurrentIndex(0);
    m_infant->setCurrentIndex(0);
    show(fresh);
    Q_EMIT edited();
}

void LearnForm::takeModel()
{
    const QString folder = m_init->currentData().toString();
    if (folder.isEmpty()) {
        const TrainConfig fresh = startingConfig(task(), classesOfData());
        m_config.features = fresh.features;
        m_config.windowLength = fresh.windowLength;
        m_config.windowHop = fresh.windowHop;
        m_config.classes = fresh.classes;
        m_config.network = fresh.network;
        m_config.freeze = Freeze::None;
        m_infant->setCurrentIndex(0);
    } else if (const auto card = readModelCard(folder.toStdString())) {
        takeOver(*card, m_config);
    }
    show(m_config);
    Q_EMIT edited();
}

void LearnForm::takeNetwork()
{
    m_config.network = {{"architecture", m_architecture->currentData().toString().toStdString()},
                        {"size", m_size->currentData().toString().toStdString()}};
    refresh();
    Q_EMIT edited();
}

void LearnForm::usePreset(TrainPreset preset)
{
    m_preset->setCurrentIndex(m_preset->findData(int(preset)));
    applyPreset(m_config, preset);
    if (preset == TrainPreset::OneInfant) {
        // A model of kinds and the infant with the most clips, where there are such.
        if (task() != ModelTask::Reason) {
            m_task->setCurrentIndex(m_task->findData(int(ModelTask::Reason)));
            fillModels();
            m_config = startingConfig(ModelTask::Reason, classesOfData());
            applyPreset(m_config, preset);
        }
        if (m_init->currentIndex() == 0 && m_init->count() > 1) m_init->setCurrentIndex(1);
        if (m_infant->currentIndex() == 0 && m_infant->count() > 1 && m_init->currentIndex() > 0)
            m_infant->setCurrentIndex(1);
        if (const QString folder = m_init->currentData().toString(); !folder.isEmpty())
            if (const auto card = readModelCard(folder.toStdString())) {
                takeOver(*card, m_config);
                m_config.freeze = Freeze::LastBlock;
            }
    } else {
        m_infant->setCurrentIndex(0);
    }
    show(m_config);
    Q_EMIT edited();
}

void LearnForm::restore(const TrainConfig& config)
{
    m_task->setCurrentIndex(m_task->findData(int(config.task)));
    fillModels();
    m_preset->setCurrentIndex(kOwnPreset);
    setConfig(config);
}

void LearnForm::setConfig(const TrainConfig& config)
{
    show(config);
    Q_EMIT edited();
}

void LearnForm::show(const TrainConfig& config)
{
    m_isShowing = true;
    m_config = config;
    m_task->setCurrentIndex(m_task->findData(int(config.task)));
    m_epochs->setValue(config.epochs);
    m_rate->setValue(config.learningRate);
    m_batch->setValue(config.clipsPerBatch);
    m_freeze->setCurrentIndex(m_freeze->findData(int(config.freeze)));
    m_architecture->setCurrentIndex(
        m_architecture->findData(QString::fromStdString(networkArchitecture(config))));
    m_size->setCurrentIndex(m_size->findData(QString::fromStdString(networkSize(config))));
    m_isShowing = false;
    refresh();
}

void LearnForm::refresh()
{
    const bool isTuned = !m_init->currentData().toString().isEmpty();
    const bool isPersonal = !m_infant->currentData().toString().isEmpty();
    const bool isFree = !m_isLocked;
    for (QComboBox* box : {m_task, m_preset, m_init, m_device}) box->setEnabled(isFree);
    m_freeze->setEnabled(isFree && isTuned && !isPersonal);
    m_infant->setEnabled(isFree && isTuned && task() == ModelTask::Reason);
    for (QComboBox* box : {m_architecture, m_size}) box->setEnabled(isFree && !isTuned && !isPersonal);
    for (QWidget* part : std::initializer_list<QWidget*>{m_epochs, m_rate, m_batch, m_all})
        part->setEnabled(isFree && !isPersonal);
    QStringList classes;
    for (const std::string& name : m_config.classes) classes << kindTitle(name);
    if (isPersonal)
        m_about->setText(
            tr("The last layer of the model moves as far as this infant's own clips bear out: it "
               "learns from the earlier days and is judged on the later ones."));
    else if (task() == ModelTask::Reason)
        m_about->setText(tr("It will tell: %1.").arg(classes.join(QStringLiteral(", "))));
    else
        m_about->setText(
            tr("It will tell whether there is a cry. Clips without a cry must be among the data."));
}

void LearnForm::editAll()
{
    ExpertDialog dialog(m_config, !m_init->currentData().toString().isEmpty(), this);
    if (dialog.exec() != QDialog::Accepted) return;
    m_preset->setCurrentIndex(kOwnPreset);
    setConfig(dialog.config());
}

LearnRequest LearnForm::request() const
{
    LearnRequest request;
    request.config = m_config;
    request.init = m_init->currentData().toString().toStdString();
    request.infant = m_infant->isEnabled() || m_isLocked ? m_infant->currentData().toString().toStdString()
                                                         : std::string();
    request.device = DeviceRequest(m_device->currentData().toInt());
    if (request.init.empty()) request.config.freeze = Freeze::None;
    return request;
}

void LearnForm::setProblem(const QString& sentence)
{
    QPalette red = palette();
    red.setColor(QPalette::WindowText, themeColours(palette()).error);
    m_problem->setPalette(red);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString LearnForm::problem() const
{
    return m_problem->text();
}

void LearnForm::setLocked(bool locked)
{
    m_isLocked = locked;
    refresh();
}

void LearnForm::showEvent(QShowEvent* event)
{
    if (!m_isLocked) fillModels(); // one may have come or gone
    QWidget::showEvent(event);
}

void LearnForm::retranslate()
{
    const QStringList titles{tr("What to learn"), tr("How"),     tr("Start from"), tr("What learns"),
                             tr("For whom"),      tr("Network"), tr("Size"),       tr("Epochs"),
                             tr("Learning rate"), tr("Batch"),   tr("Computes on")};
    const QStringList tips{
        tr("Whether there is a cry, or which kind of cry it is"),
        tr("Quick: minutes; careful: as good as it gets; for one infant: adapts a model to few clips"),
        tr("A model that exists, or nothing: a network that begins at random"),
        tr("Of the model to start from: all of it, or only its last parts, which needs fewer clips"),
        tr("A model for one infant: only from a model of kinds to start from"),
        tr("What the network is made of"),
        tr("Larger networks learn more and take longer"),
        tr("Most passes over the clips; it stops by itself when it gets no better"),
        tr("How far a step goes; fine-tuning wants a tenth of what a new network wants"),
        tr("How many clips one step learns from; fewer need less memory"),
        tr("Where to compute")};
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(titles[i]);
        m_labels[i]->buddy()->setAccessibleName(titles[i]);
        m_labels[i]->buddy()->setToolTip(tips[i]);
    }
    m_task->setItemText(0, tr("Cry or not"));
    m_task->setItemText(1, tr("Kind of cry"));
    const QStringList presets{tr("Quick"), tr("Careful"), tr("For one infant"), tr("Own settings")};
    for (int i = 0; i < m_preset->count(); ++i) m_preset->setItemText(i, presets[i]);
    m_init->setItemText(0, tr("From scratch"));
    m_freeze->setItemText(0, tr("All of it"));
    m_freeze->setItemText(1, tr("Head and last block"));
    m_freeze->setItemText(2, tr("The head alone"));
    m_architecture->setItemText(0, tr("CNN on mel bands"));
    m_architecture->setItemText(1, tr("Deep spectral (MFCC and chroma)"));
    m_architecture->setItemText(2, tr("Hybrid of both"));
    m_size->setItemText(0, tr("Tiny"));
    m_size->setItemText(1, tr("Base"));
    m_size->setItemText(2, tr("Large"));
    m_device->setItemText(0, tr("What is fastest"));
    m_device->setItemText(1, tr("Processor"));
    m_device->setItemText(2, tr("Graphics card (CUDA)"));
    m_all->setText(tr("All settings…"));
    m_all->setToolTip(tr("Every setting of training, augmentation among them"));
    fillInfants();
    refresh();
}

} // namespace cryscope
