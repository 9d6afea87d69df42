#include "ui/training/ClipPanel.h"

#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/sound/SpeakerOutput.h"
#include "ui/training/ClipPicture.h"
#include "ui/training/KindWords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cryscope {

namespace {

constexpr int kSoonMs = 120;
constexpr std::size_t kBackgrounds = 3;

QLabel* bold()
{
    auto* label = new QLabel;
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

ClipPanel::ClipPanel(TrainingData& clips, Settings& settings, QWidget* parent)
    : QWidget(parent), m_data(clips), m_settings(settings), m_job(nullptr), m_title(bold()),
      m_facts(new QLabel), m_beforeTitle(bold()), m_afterTitle(bold()), m_before(new ClipPicture),
      m_after(new ClipPicture), m_playBefore(new QPushButton), m_playAfter(new QPushButton),
      m_another(new QPushButton), m_note(new QLabel)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    build();
    connect(&m_soon, &QTimer::timeout, this, &ClipPanel::make);
    connect(m_playBefore, &QPushButton::clicked, this, [this] { play(false); });
    connect(m_playAfter, &QPushButton::clicked, this, [this] { play(true); });
    connect(m_another, &QPushButton::clicked, this, [this] {
        ++m_seed;
        make();
    });
    connect(&m_data, &TrainingData::changed, this, &ClipPanel::refresh);
    retranslate();
}

ClipPanel::~ClipPanel() = default;

void ClipPanel::build()
{
    m_title->setWordWrap(true);
    for (QLabel* label : {m_facts, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_playBefore->setObjectName(QStringLiteral("playClip"));
    m_playAfter->setObjectName(QStringLiteral("playChanged"));
    m_another->setObjectName(QStringLiteral("anotherChange"));
    m_note->setObjectName(QStringLiteral("clipNote"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addSpacing(6);
    const auto add = [column](QLabel* title, ClipPicture* picture, const QList<QPushButton*>& buttons) {
        auto* row = new QHBoxLayout;
        row->addWidget(title, 1);
        for (QPushButton* button : buttons) {
            button->setAutoDefault(false);
            row->addWidget(button);
        }
        column->addLayout(row);
        column->addWidget(picture, 1);
    };
    add(m_beforeTitle, m_before, {m_playBefore});
    add(m_afterTitle, m_after, {m_another, m_playAfter});
    column->addWidget(m_note);
}

Player& ClipPanel::player()
{
    if (!m_player) {
        if (!m_output) m_output = std::make_unique<SpeakerOutput>();
        m_player = std::make_unique<Player>(std::move(m_output));
        connect(m_player.get(), &Player::failed, this, &ClipPanel::failed);
        connect(m_player.get(), &Player::playingChanged, this, &ClipPanel::retranslate);
        connect(m_player.get(), &Player::positionChanged, this, [this](double seconds) {
            const double place = m_preview && m_preview->seconds > 0 && m_player->isPlaying()
                                     ? seconds / m_preview->seconds
                                     : -1;
            m_before->setPlayhead(m_playsChanged ? -1 : place);
            m_after->setPlayhead(m_playsChanged ? place : -1);
        });
    }
    return *m_player;
}

void ClipPanel::setClip(std::optional<std::size_t> row)
{
    if (row == m_row && m_preview) return;
    m_row = row;
    m_seed = 1;
    m_playsWhenMade = false;
    if (m_player) m_player->setRecording(nullptr);
    m_preview.reset();
    m_job.abandon();
    refresh();
    if (m_row && isVisible()) m_soon.start();
}

void ClipPanel::setAugmentation(const AugmentConfig& changes)
{
    if (changes == m_changes) return;
    m_changes = changes;
    if (m_row && isVisible()) m_soon.start();
}

void ClipPanel::showEvent(QShowEvent* event)
{
    if (m_row && !m_preview) m_soon.start();
    QWidget::showEvent(event);
}

void ClipPanel::make()
{
    m_soon.stop();
    if (!m_row || *m_row >= m_data.clips().size()) return;
    PreviewRequest request;
    const Manifest& all = m_data.clips().all();
    request.clip.file = all.file;
    request.clip.rows = {all.rows[*m_row]};
    request.backgrounds.file = all.file;
    for (const ManifestRow& row : all.rows)
        if (request.backgrounds.rows.size() < kBackgrounds &&
            Manifest::value(row, "source", {}) == "background")
            request.backgrounds.rows.push_back(row);
    request.changes = m_changes;
    request.seed = m_seed;
    request.size = (QSizeF(m_before->size()) * devicePixelRatioF()).toSize();
    request.colours = m_settings.spectrogramLook().colours;
    request.levels = m_settings.spectrogramLook().levels;
    m_job.start([this, request](const CancelToken& cancel, const ProgressFn&) -> JobThread::Deliver {
        auto made = std::make_shared<Result<ClipPreview>>(makePreview(request, cancel));
        return [this, made] {
            if (!*made) {
                m_preview.reset();
                m_playsWhenMade = false;
                m_note->setText(errorSentence(made->error()));
                m_note->show();
                refresh();
                return;
            }
            if (m_player) m_player->setRecording(nullptr);
            m_preview = std::move(**made);
            refresh();
            if (std::exchange(m_playsWhenMade, false)) play(false);
            Q_EMIT previewed();
        };
    });
}

void ClipPanel::togglePlaying()
{
    if (!m_row) return;
    if (m_preview) return play(false);
    m_playsWhenMade = true;
    make();
}

void ClipPanel::play(bool changed)
{
    if (!m_preview) return;
    Player& sound = player();
    if (sound.isPlaying() && changed == m_playsChanged) {
        sound.setRecording(nullptr);
        m_before->setPlayhead(-1);
        m_after->setPlayhead(-1);
        return;
    }
    m_playsChanged = changed;
    sound.setRecording(changed ? m_preview->after.audio : m_preview->before.audio);
    sound.play();
    retranslate();
}

void ClipPanel::refresh()
{
    if (m_row && *m_row >= m_data.clips().size()) m_row.reset();
    const bool hasClip = m_row.has_value();
    const bool hasSound = m_preview.has_value();
    for (QWidget* part : std::initializer_list<QWidget*>{m_facts, m_beforeTitle, m_afterTitle, m_before,
                                                         m_after, m_playBefore, m_playAfter, m_another})
        part->setVisible(hasClip);
    for (QPushButton* button : {m_playBefore, m_playAfter, m_another}) button->setEnabled(hasSound);
    m_before->setPicture(hasSound ? m_preview->before.picture : QImage(), hasSound ? m_preview->seconds : 0);
    m_after->setPicture(hasSound ? m_preview->after.picture : QImage(), hasSound ? m_preview->seconds : 0);
    if (hasSound || !hasClip) m_note->clear();
    if (!hasClip) {
        m_title->setText(tr("No clip is chosen"));
        m_note->setText(tr("Choose a clip in the table to see it, to hear it, and to see what augmentation "
                           "makes of it."));
        m_note->show();
        return;
    }
    const ManifestRow& clip = m_data.clips().all().rows[*m_row];
    m_title->setText(QString::fromStdString(std::filesystem::path(clip.path).filename().string()));
    QStringList facts{kindTitle(m_data.clips().kind(*m_row)), tr("infant %1").arg(groupTitle(clip.group))};
    if (const MeasuredClip* heard = m_data.facts(*m_row)) {
        if (*heard)
            facts << formatSeconds((*heard)->seconds, 1) << formatFrequency((*heard)->rateHz)
                  << tr("loudest %1").arg(formatLevel((*heard)->loudestDbfs));
        else
            m_note->setText(errorSentence(heard->error()));
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_note->setVisible(!m_note->text().isEmpty());
}

void ClipPanel::retranslate()
{
    const bool playsBefore = isPlaying() && !m_playsChanged;
    const bool playsAfter = isPlaying() && m_playsChanged;
    m_beforeTitle->setText(tr("As it was recorded"));
    m_afterTitle->setText(tr("As training may change it"));
    m_playBefore->setText(playsBefore ? tr("Stop sound") : tr("Hear"));
    m_playBefore->setToolTip(tr("Hear the clip as it was recorded (Space in the table)"));
    m_playBefore->setAccessibleName(tr("Play the clip as it was recorded"));
    m_playAfter->setText(playsAfter ? tr("Stop sound") : tr("Hear"));
    m_playAfter->setToolTip(tr("Hear what augmentation has made of the clip"));
    m_playAfter->setAccessibleName(tr("Play the changed clip"));
    m_another->setText(tr("Another"));
    m_another->setToolTip(tr("Change the clip anew, as the next epoch would"));
    m_another->setAccessibleName(tr("Another change"));
    m_before->setAccessibleName(tr("Spectrogram of the clip as it was recorded"));
    m_after->setAccessibleName(tr("Spectrogram of the changed clip"));
    refresh();
}

void ClipPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
