#include "ui/monitor/LiveBar.h"

#include "ui/shared/ActionWords.h"
#include "ui/shared/Format.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QEvent>
#include <QHBoxLayout>

namespace cryscope {

namespace {

constexpr auto kSpanKey = "monitor/spanSeconds";
constexpr auto kScoresKey = "monitor/showScores";
constexpr auto kKindKey = "monitor/labelKind";

} // namespace

LiveBar::LiveBar(ListeningSession& session, LiveSpectrogramView& view, Settings& settings, QWidget* parent)
    : QWidget(parent), m_session(session), m_view(view), m_settings(settings), m_pause(new QAction(this)),
      m_toNow(new QAction(this)), m_scores(new QAction(this)), m_label(new QAction(this)),
      m_kindMenu(new QMenu(this)), m_kindGroup(new QActionGroup(this)), m_labelButton(new QToolButton),
      m_spanLabel(new QLabel), m_spans(new QComboBox)
{
    m_pause->setObjectName(QStringLiteral("pausePicture"));
    m_pause->setCheckable(true);
    m_pause->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    m_toNow->setObjectName(QStringLiteral("toNow"));
    m_toNow->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_toNow->setEnabled(false);
    m_scores->setObjectName(QStringLiteral("showScores"));
    m_scores->setCheckable(true);
    m_scores->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_scores->setChecked(m_settings.value(QLatin1String(kScoresKey), false).toBool());
    m_view.setShowsScores(m_scores->isChecked());
    m_label->setObjectName(QStringLiteral("labelNow"));
    m_label->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    m_label->setEnabled(false);
    m_kind = m_settings.value(QLatin1String(kKindKey), QStringLiteral("cry")).toString().toStdString();
    addActions(menuActions());
    m_labelButton->setPopupMode(QToolButton::MenuButtonPopup);
    m_labelButton->setMenu(m_kindMenu);

    for (const int seconds : {10, 20, 30}) m_spans->addItem(QString(), seconds);
    m_spans->setCurrentIndex(
        std::max(0, m_spans->findData(m_settings.value(QLatin1String(kSpanKey), 20).toInt())));
    m_view.setSpanSeconds(m_spans->currentData().toDouble());
    m_spanLabel->setBuddy(m_spans);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 4);
    row->setSpacing(8);
    for (QAction* action : {m_pause, m_toNow, m_scores}) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        row->addWidget(button);
    }
    m_labelButton->setDefaultAction(m_label);
    row->addWidget(m_labelButton);
    row->addStretch(1);
    row->addWidget(m_spanLabel);
    row->addWidget(m_spans);
    fillKinds();
    connectParts();
    retranslate();
}

void LiveBar::connectParts()
{
    connect(m_pause, &QAction::triggered, this, [this](bool on) { m_view.setPaused(on); });
    connect(m_toNow, &QAction::triggered, this, [this] { m_view.setPaused(false); });
    connect(m_scores, &QAction::triggered, this, [this](bool on) {
        m_view.setShowsScores(on);
        m_settings.setValue(QLatin1String(kScoresKey), on);
    });
    connect(m_label, &QAction::triggered, this, &LiveBar::dropLabel);
    connect(&m_view, &LiveSpectrogramView::pausedChanged, this, [this](bool paused) {
        m_pause->setChecked(paused);
        m_toNow->setEnabled(paused);
    });
    connect(m_spans, &QComboBox::currentIndexChanged, this, [this] {
        m_view.setSpanSeconds(m_spans->currentData().toDouble());
        m_settings.setValue(QLatin1String(kSpanKey), m_spans->currentData());
    });
    connect(&m_session, &ListeningSession::listeningChanged, m_label, &QAction::setEnabled);
    connect(&m_session, &ListeningSession::sittingBegan, this,
            [this] { m_view.setRule(m_session.episodeRule()); });
    connect(&m_session, &ListeningSession::updated, this, [this](const LiveUpdate& update) {
        // A model may have come in the middle of a sitting: its thresholds are the rule.
        if (!update.scores.empty() && m_view.notes().rule() != m_session.episodeRule())
            m_view.setRule(m_session.episodeRule());
    });
    connect(m_kindGroup, &QActionGroup::triggered, this, [this](const QAction* chosen) {
        m_kind = chosen->data().toString().toStdString();
        m_settings.setValue(QLatin1String(kKindKey), chosen->data());
        retranslate();
    });
}

void LiveBar::setKinds(const Vocabulary& kinds)
{
    m_kinds = kinds;
    fillKinds();
    retranslate();
}

void LiveBar::fillKinds()
{
    qDeleteAll(m_kindGroup->actions());
    // One that was removed or merged since it was chosen: what it is read as, else the first.
    const KindStyle* chosen = m_kinds.find(m_kind);
    if (chosen == nullptr && !m_kinds.kinds().empty()) chosen = &m_kinds.kinds().front();
    if (chosen != nullptr) m_kind = chosen->name;
    for (const KindStyle& kind : m_kinds.kinds()) {
        QPixmap colour(12, 12);
        colour.fill(QColor::fromRgb(kind.rgb));
        auto* action = m_kindMenu->addAction(colour, QString());
        action->setData(QString::fromStdString(kind.name));
        action->setCheckable(true);
        action->setChecked(kind.name == m_kind);
        m_kindGroup->addAction(action);
    }
}

void LiveBar::dropLabel()
{
    const double now = m_session.elapsedSeconds();
    const KindStyle* style = m_kinds.find(m_kind);
    m_view.addLabel({now, m_kind, style != nullptr ? style->rgb : 0x999999});
    const bool isKept = m_session.keeper().label(now, m_kind);
    const QString said = tr("Label at %1: %2").arg(formatShortClock(now), reasonTitle(m_kind));
    Q_EMIT message(isKept ? said : tr("%1 (it is not kept: there is no library)").arg(said));
}

void LiveBar::retranslate()
{
    m_pause->setText(tr("Pause"));
    m_pause->setToolTip(
        withKey(tr("The picture stands still and can be scrolled back; listening goes on"), *m_pause));
    m_toNow->setText(tr("Back to now"));
    m_toNow->setToolTip(withKey(tr("Glide with the sound again"), *m_toNow));
    m_scores->setText(tr("Scores"));
    m_scores->setToolTip(withKey(
        tr("Show the score of every window, what was rejected and by which rule (point at it to read)"),
        *m_scores));
    m_label->setText(tr("Label now: %1").arg(reasonTitle(m_kind)));
    m_label->setToolTip(withKey(tr("Drop this label at this moment; it is kept with the sitting"), *m_label));
    m_labelButton->setAccessibleName(m_label->text());
    m_kindMenu->setToolTip(tr("Which label is dropped"));
    for (QAction* action : m_kindGroup->actions()) {
        action->setText(reasonTitle(action->data().toString().toStdString()));
        action->setToolTip(tr("Drop this label from now on"));
    }
    m_spanLabel->setText(tr("Show"));
    m_spans->setAccessibleName(tr("Seconds shown"));
    m_spans->setToolTip(tr("How much time the spectrogram shows"));
    for (int i = 0; i < m_spans->count(); ++i)
        m_spans->setItemText(i, tr("%1 s").arg(m_spans->itemData(i).toInt()));
}

void LiveBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
