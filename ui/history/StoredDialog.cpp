#include "ui/history/StoredDialog.h"

#include "ui/history/RetentionKeeper.h"
#include "ui/shared/ErrorWords.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QGroupBox>
#include <QLocale>
#include <QMessageBox>
#include <QVBoxLayout>

namespace cryscope {

namespace {
constexpr auto kWebhookKey = "alerts/webhook"; // of ui/alerts/AlertSettings
} // namespace

StoredDialog::StoredDialog(const QString& folder, Settings& settings, bool isListening,
                           std::shared_ptr<PictureStore> pictures, QWidget* parent)
    : QDialog(parent), m_folder(folder), m_settings(settings), m_isListening(isListening),
      m_pictures(std::move(pictures)), m_amount(new QLabel), m_days(new QSpinBox),
      m_recordingDays(new QSpinBox), m_megabytes(new QSpinBox), m_keepAnswered(new QCheckBox),
      m_dropsVoices(new QCheckBox), m_applies(new QCheckBox), m_showPlan(new QPushButton),
      m_delete(new QPushButton), m_forget(new QPushButton), m_planText(new QLabel), m_pictureText(new QLabel),
      m_pictureMegabytes(new QSpinBox), m_clearPictures(new QPushButton)
{
    build();
    measure();
}

void StoredDialog::build()
{
    setWindowTitle(tr("What is stored and where"));
    auto* where = new QLabel(
        tr("Everything stays on this computer, in this folder:\n%1").arg(QDir::toNativeSeparators(m_folder)));
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const QString webhook = m_settings.value(QLatin1String(kWebhookKey)).toString();
    auto* network = new QLabel(
        (webhook.isEmpty() ? tr("No network connection is ever opened: no web address is set in Alerts.")
                           : tr("One network connection is opened: time and kind of each alert, never any "
                                "sound, are posted to "
                                "%1, because that address is set in Alerts.")
                                 .arg(webhook)) +
        QLatin1Char(' ') +
        tr("A diary of listening (times and states, no sound) is kept beside it, in the folder \"log\" of "
           "the "
           "program's data."));
    for (QLabel* label : {where, network, m_amount, m_planText}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    const RetentionRules rules = retentionRules(m_settings);
    for (QSpinBox* days : {m_days, m_recordingDays}) {
        days->setRange(0, 3650);
        days->setSpecialValueText(tr("any"));
        days->setSuffix(tr(" days"));
    }
    m_days->setValue(rules.maxDays.value_or(0));
    m_days->setToolTip(tr("Sound that is older goes (Alt+O)"));
    m_recordingDays->setValue(rules.maxRecordingDays.value_or(0));
    m_recordingDays->setToolTip(tr("Hours of \"Record everything\" that are older go (Alt+R)"));
    m_megabytes->setRange(0, 1'000'000);
    m_megabytes->setSpecialValueText(tr("any"));
    m_megabytes->setSuffix(tr(" MB"));
    m_megabytes->setSingleStep(100);
    m_megabytes->setValue(int(rules.maxBytes.value_or(0) / 1'000'000));
    m_megabytes->setToolTip(tr("When there is more, the oldest sound goes first (Alt+T)"));
    m_keepAnswered->setText(tr("&Keep the sound of cries with an answer"));
    m_keepAnswered->setToolTip(tr("A model can learn from these (Alt+K)"));
    m_keepAnswered->setChecked(rules.keepAnswered);
    m_dropsVoices->setText(tr("Keep no sound in which &voices dominate"));
    m_dropsVoices->setToolTip(tr("From the next listening on: the cry is kept in the history, its sound is "
                                 "not, where grown-ups are heard for longer than the crying (Alt+V)"));
    m_dropsVoices->setChecked(m_settings.dropsVoices());
    m_applies->setText(tr("Do this &by itself, at the start and every hour"));
    m_applies->setToolTip(tr("Look first at what would go; then it can be switched on (Alt+B)"));
    m_applies->setChecked(appliesRetention(m_settings));
    m_applies->setEnabled(m_applies->isChecked());
    m_showPlan->setText(tr("&Show what would go"));
    m_showPlan->setToolTip(tr("Count what these rules would delete; nothing is deleted yet (Alt+S)"));
    m_delete->setText(tr("&Delete it"));
    m_delete->setToolTip(tr("Delete the sound that was counted (Alt+D)"));
    m_delete->setEnabled(false);
    m_forget->setText(tr("&Forget everything…"));
    m_forget->setToolTip(m_isListening ? tr("Stop listening first (Alt+F)")
                                       : tr("Delete every sitting, cry, answer and sound (Alt+F)"));
    m_forget->setEnabled(!m_isListening);

    auto* form = new QFormLayout;
    form->addRow(tr("Not &older than"), m_days);
    form->addRow(tr("Hourly &recordings not older than"), m_recordingDays);
    form->addRow(tr("All &together at most"), m_megabytes);
    form->addRow(m_keepAnswered);
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_showPlan);
    actions->addWidget(m_delete);
    actions->addStretch(1);
    auto* sound = new QGroupBox(tr("Which sound goes"));
    auto* soundColumn = new QVBoxLayout(sound);
    soundColumn->addLayout(form);
    soundColumn->addLayout(actions);
    soundColumn->addWidget(m_planText);
    soundColumn->addWidget(m_applies);
    soundColumn->addWidget(m_dropsVoices);
    auto* buttons = new QDialogButtonBox;
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setToolTip(tr("Close this window (Esc)"));
    buttons->addButton(m_forget, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(where);
    column->addWidget(network);
    column->addWidget(m_amount);
    column->addWidget(sound);
    column->addWidget(buildPictures());
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_showPlan, &QPushButton::clicked, this, &StoredDialog::plan);
    connect(m_delete, &QPushButton::clicked, this, &StoredDialog::deletePlanned);
    connect(m_forget, &QPushButton::clicked, this, &StoredDialog::askToForget);
    const auto changed = [this] {
        m_delete->setEnabled(false); // the plan is of other rules
        m_planText->clear();
        // Nothing is deleted by rules whose work nobody has seen.
        m_applies->setChecked(false);
        m_applies->setEnabled(false);
        remember();
    };
    connect(m_days, &QSpinBox::valueChanged, this, changed);
    connect(m_recordingDays, &QSpinBox::valueChanged, this, changed);
    connect(m_megabytes, &QSpinBox::valueChanged, this, changed);
    connect(m_applies, &QCheckBox::toggled, this, [this](bool on) { setAppliesRetention(m_settings, on); });
    connect(m_keepAnswered, &QCheckBox::toggled, this, changed);
    connect(m_dropsVoices, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setDropsVoices(on);
        Q_EMIT voicesDropped(on);
    });
}

QWidget* StoredDialog::buildPictures()
{
    auto* group = new QGroupBox(tr("Pictures of opened recordings"));
    group->setVisible(m_pictures != nullptr);
    m_pictureText->setWordWrap(true);
    m_pictureText->setTextFormat(Qt::PlainText);
    m_pictureText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pictureMegabytes->setObjectName(QStringLiteral("pictureMegabytes"));
    m_pictureMegabytes->setRange(0, 1'000'000);
    m_pictureMegabytes->setSpecialValueText(tr("none"));
    m_pictureMegabytes->setSuffix(tr(" MB"));
    m_pictureMegabytes->setSingleStep(500);
    m_pictureMegabytes->setValue(int(m_settings.pictureBytes() / 1'000'000));
    m_pictureMegabytes->setToolTip(
        tr("When there is more, those go first that were looked at longest ago; none: every recording is "
           "computed anew (Alt+P)"));
    m_clearPictures->setObjectName(QStringLiteral("clearPictures"));
    m_clearPictures->setText(tr("&Clear them"));
    m_clearPictures->setToolTip(tr("Delete the stored pictures; recordings and labels stay (Alt+C)"));
    auto* limit = new QLabel(tr("&Pictures at most"));
    limit->setBuddy(m_pictureMegabytes);
    auto* row = new QHBoxLayout;
    row->addWidget(limit);
    row->addWidget(m_pictureMegabytes);
    row->addStretch(1);
    row->addWidget(m_clearPictures);
    auto* column = new QVBoxLayout(group);
    column->addWidget(m_pictureText);
    column->addLayout(row);
    connect(m_pictureMegabytes, &QSpinBox::valueChanged, this, [this](int megabytes) {
        const std::int64_t bytes = std::int64_t(megabytes) * 1'000'000;
        m_settings.setPictureBytes(bytes);
        if (m_pictures) m_pictures->setMaxBytes(bytes);
    });
    connect(m_clearPictures, &QPushButton::clicked, this, &StoredDialog::clearPictures);
    return group;
}

void StoredDialog::showPictures(std::int64_t bytes)
{
    if (!m_pictures) return;
    m_pictureText->setText(
        tr("%1 of spectrograms, so that a long recording is there at once when it is opened again. They are "
           "made again when they are missed. In this folder:\n%2")
            .arg(QLocale().formattedDataSize(bytes, 1),
                 QDir::toNativeSeparators(QString::fromStdU16String(m_pictures->folder().u16string()))));
    m_clearPictures->setEnabled(bytes > 0);
}

void StoredDialog::clearPictures()
{
    m_job.start([this, pictures = m_pictures](const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        const auto done = pictures->clear();
        return [this, done, bytes = pictures->bytesStored()] {
            showPictures(bytes);
            if (!done) m_pictureText->setText(errorText(done.error()));
        };
    });
}

RetentionRules StoredDialog::rules() const
{
    RetentionRules rules;
    if (m_days->value() > 0) rules.maxDays = m_days->value();
    if (m_recordingDays->value() > 0) rules.maxRecordingDays = m_recordingDays->value();
    if (m_megabytes->value() > 0) rules.maxBytes = std::int64_t(m_megabytes->value()) * 1'000'000;
    rules.keepAnswered = m_keepAnswered->isChecked();
    return rules;
}

void StoredDialog::remember()
{
    rememberRetention(m_settings, rules());
}

void StoredDialog::showError(const Error& error)
{
    m_planText->setText(errorText(error));
}

void StoredDialog::measure()
{
    m_job.start([this, folder = m_folder.toStdString(),
                 pictures = m_pictures](const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        const auto amount = measureStored(folder);
        return [this, amount, bytes = pictures ? pictures->bytesStored() : 0] {
            showPictures(bytes);
            if (!amount) return showError(amount.error());
            m_amount->setText(tr("%1 sittings and %2 cries in tables of %3; %4 sounds, %5.")
                                  .arg(amount->sittings)
                                  .arg(amount->episodes)
                                  .arg(QLocale().formattedDataSize(amount->tableBytes, 1))
                                  .arg(amount->clips)
                                  .arg(QLocale().formattedDataSize(amount->clipBytes, 1)));
            // For the lines that these words need; adjustSize() stops at two thirds of the screen and
            // squeezes the fields instead.
            resize(width(), layout()->totalHeightForWidth(width()));
        };
    });
}

void StoredDialog::plan()
{
    m_job.start([this, folder = m_folder.toStdString(),
                 wanted = rules()](const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        const auto library = Library::openBeside(folder);
        if (!library) return [this, error = library.error()] { showError(error); };
        const auto plan = planRetention(**library, wanted, utcNow());
        if (!plan) return [this, error = plan.error()] { showError(error); };
        return [this, plan = *plan] {
            m_plan = plan;
            m_delete->setEnabled(m_plan.count() > 0);
            m_applies->setEnabled(rules().limitsAnything());
            m_planText->setText(
                m_plan.count() == 0
                    ? tr("Nothing would go.")
                    : tr("%1 sounds would go, %2; %3 would stay. The cries themselves stay in the history.")
                          .arg(m_plan.count())
                          .arg(QLocale().formattedDataSize(m_plan.bytes, 1),
                               QLocale().formattedDataSize(m_plan.bytesKept, 1)));
        };
    });
}

void StoredDialog::deletePlanned()
{
    m_delete->setEnabled(false);
    m_job.start([this, folder = m_folder.toStdString(),
                 plan = m_plan](const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        const auto library = Library::openBeside(folder);
        if (!library) return [this, error = library.error()] { showError(error); };
        const auto done = apply(**library, plan);
        if (!done) return [this, error = done.error()] { showError(error); };
        return [this, count = plan.count()] {
            m_planText->setText(tr("%1 sounds were deleted.").arg(count));
            Q_EMIT deleted();
            measure();
        };
    });
}

void StoredDialog::askToForget()
{
    QMessageBox box(QMessageBox::Warning, tr("Forget everything"),
                    tr("Delete every sitting, cry, answer, infant and sound that CryScope has kept? This "
                       "cannot be undone."),
                    QMessageBox::NoButton, this);
    auto* yes = box.addButton(tr("Forget everything"), QMessageBox::DestructiveRole);
    auto* no = box.addButton(tr("Keep it"), QMessageBox::RejectRole);
    yes->setToolTip(tr("Delete everything now"));
    no->setToolTip(tr("Delete nothing (Esc)"));
    box.setDefaultButton(no);
    box.exec();
    if (box.clickedButton() == yes) forget();
}

void StoredDialog::forget()
{
    m_job.start([this, folder = m_folder.toStdString(),
                 pictures = m_pictures](const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        const auto library = Library::openBeside(folder);
        if (!library) return [this, error = library.error()] { showError(error); };
        // Pictures tell of sound as well: of clips that were looked at.
        if (const auto cleared = pictures ? pictures->clear() : Result<void>{}; !cleared)
            return [this, error = cleared.error()] { showError(error); };
        const auto done = (*library)->forgetEverything();
        if (!done) return [this, error = done.error()] { showError(error); };
        return [this] {
            m_planText->setText(tr("Everything was forgotten."));
            Q_EMIT everythingForgotten();
            measure();
        };
    });
}

} // namespace cryscope
