#include "ui/review/SettlePage.h"

#include "core/annotations/LabelFile.h"
#include "core/evaluation/Settlement.h"
#include "ui/review/AgreementTables.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cryscope {
namespace {

enum Column { When, FirstSays, SecondSays, SettledColumn, ColumnCount };
constexpr auto kByKey = "review/settledBy";

} // namespace

SettlePage::SettlePage(Settings& settings, const std::filesystem::path& audio, const Vocabulary& kinds,
                       const QString& reviewer, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_audio(audio), m_kinds(kinds),
      m_list(new QTableWidget(0, ColumnCount)), m_other(new QComboBox), m_by(new QLineEdit),
      m_takeFirst(new QPushButton(tr("Take the &first"))),
      m_takeSecond(new QPushButton(tr("Take the &second"))),
      m_takeOther(new QPushButton(tr("Take the &other"))), m_progress(new QLabel)
{
    m_by->setText(m_settings.value(QLatin1String(kByKey), reviewer).toString());
    makeList();
    makeButtons();
    auto* takes = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_takeFirst, m_takeSecond, m_takeOther, m_other})
        takes->addWidget(widget);
    takes->setStretch(3, 1);
    auto* form = new QFormLayout;
    form->addRow(tr("Settled &by"), m_by);
    m_progress->setObjectName(QStringLiteral("settledProgress"));
    m_progress->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addLayout(takes);
    column->addLayout(form);
    column->addWidget(m_progress);
}

void SettlePage::makeList()
{
    m_list->setObjectName(QStringLiteral("disagreements"));
    m_list->setHorizontalHeaderLabels({tr("Time"), tr("First"), tr("Second"), tr("Settled")});
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->setAccessibleName(tr("Places on which the two differ"));
    m_list->setToolTip(tr("Return: to the next one, and hear it; Shift+Return: to the one before"));
    m_list->installEventFilter(this);
    dressTable(*m_list);
    connect(m_list, &QTableWidget::currentCellChanged, this, [this](int row, int, int before, int) {
        if (row != before) hear(row);
    });
}

void SettlePage::makeButtons()
{
    for (const KindStyle& kind : m_kinds.kinds())
        m_other->addItem(reasonTitle(kind.name), QString::fromStdString(kind.name));
    m_other->addItem(tr("not sure"), QLatin1String(nameOf(Verdict::NotSure)));
    m_other->addItem(tr("nothing"), QString());
    m_other->setToolTip(tr("What both have agreed on, where neither was right"));
    m_other->setAccessibleName(tr("Other kind"));
    m_by->setToolTip(tr("Who has settled it: both names, or that of a third person (Alt+B)"));
    m_takeFirst->setToolTip(tr("What the first reviewer says is so (F)"));
    m_takeSecond->setToolTip(tr("What the second reviewer says is so (S)"));
    m_takeOther->setToolTip(tr("The kind beside this button is so (O)"));
    const auto name = [](QWidget* widget, const char* text) { widget->setObjectName(QLatin1String(text)); };
    name(m_takeFirst, "takeFirst");
    name(m_takeSecond, "takeSecond");
    name(m_takeOther, "takeOther");
    name(m_other, "otherKind");
    name(m_by, "settledBy");
    const auto on = [this](QPushButton* button, Taken taken) {
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, taken] { settleCurrent(taken); });
    };
    on(m_takeFirst, Taken::First);
    on(m_takeSecond, Taken::Second);
    on(m_takeOther, Taken::Other);
}

void SettlePage::setFile(const std::filesystem::path& file)
{
    m_file = file;
    m_settled = {};
    m_unreadable.clear();
    auto read = readLabelFile(file);
    if (read)
        m_settled = std::move(read->document);
    else if (read.error().kind != ErrorKind::NotFound) // what was settled before must not be written over
        m_unreadable = errorText(read.error());
    if (!m_settled.recordings.empty()) return;
    m_settled.vocabulary = m_kinds;
    m_settled.recordings.emplace_back();
    m_settled.recordings.front().audio = m_audio.string();
}

void SettlePage::clear()
{
    setPlaces({}, false);
    m_isCompared = false;
    showProgress(0);
}

void SettlePage::setPlaces(std::vector<Disagreement> places, bool withNames)
{
    const QSignalBlocker quiet(m_list); // heard when it is asked for
    m_places = std::move(places);
    m_isCompared = true;
    m_list->setRowCount(0);
    m_list->setRowCount(static_cast<int>(m_places.size()));
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const Disagreement& place = m_places[std::size_t(row)];
        QString when = formatShortClock(place.startSeconds, 1);
        if (withNames)
            when.prepend(QFileInfo(QString::fromStdString(place.audio)).fileName() + QStringLiteral("  "));
        m_list->setItem(row, When, tableItem(when));
        m_list->setItem(row, FirstSays, tableItem(agreementKindWords(place.first)));
        m_list->setItem(row, SecondSays, tableItem(agreementKindWords(place.second)));
        m_list->setItem(row, SettledColumn, tableItem({}));
    }
    showSettled();
    m_list->setCurrentCell(m_places.empty() ? -1 : 0, When);
    m_heard = -1;
}

bool SettlePage::isOwn(const Disagreement& place) const
{
    return std::filesystem::path(place.audio).filename() == m_audio.filename();
}

void SettlePage::showSettled()
{
    int settled = 0;
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const Disagreement& place = m_places[std::size_t(row)];
        const auto label = isOwn(place) ? settlementFor(m_settled.recordings.front().annotations, place)
                                        : std::optional<Annotation>();
        QString text = isOwn(place) ? QString() : tr("open it there");
        if (label) {
            ++settled;
            auto kind = judgedKind(*label);
            if (label->verdict == Verdict::NotSure) kind = nameOf(Verdict::NotSure);
            const QString words = agreementKindWords(kind);
            text = label->reviewer.empty()
                       ? words
                       : tr("%1, by %2").arg(words, QString::fromStdString(label->reviewer));
        }
        m_list->item(row, SettledColumn)->setText(text);
    }
    showProgress(settled);
}

void SettlePage::showProgress(int settled)
{
    const int rows = m_list->rowCount();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_takeFirst, m_takeSecond, m_takeOther, m_other, m_by})
        widget->setEnabled(rows > 0 && m_unreadable.isEmpty());
    if (!m_unreadable.isEmpty())
        m_progress->setText(tr("Nothing can be settled: %1").arg(m_unreadable));
    else if (rows > 0)
        m_progress->setText(tr("%1 of %2 settled; kept in %3")
                                .arg(settled)
                                .arg(rows)
                                .arg(QString::fromStdString(m_file.filename().string())));
    else
        m_progress->setText(m_isCompared ? tr("The two differ nowhere.") : QString());
}

void SettlePage::step(int direction)
{
    const int rows = m_list->rowCount();
    if (rows == 0) return;
    const int now = m_list->currentRow();
    if (now != m_heard) return hear(std::max(now, 0)); // the first one, where it begins
    const int next = (now + direction + rows) % rows;
    if (next == now) return hear(now); // the only one: once more
    m_list->setCurrentCell(next, When);
}

void SettlePage::hear(int row)
{
    if (row < 0) return;
    m_heard = row;
    const Disagreement& place = m_places[std::size_t(row)];
    Q_EMIT placeChosen(QString::fromStdString(place.audio), place.startSeconds, place.endSeconds);
}

void SettlePage::settleCurrent(Taken taken)
{
    const int row = m_list->currentRow();
    if (row < 0 || !m_unreadable.isEmpty()) return;
    const Disagreement& place = m_places[std::size_t(row)];
    if (!isOwn(place)) return;
    const std::string chosen = m_other->currentData().toString().toStdString();
    const Settled settled = taken == Taken::First    ? Settled::First
                            : taken == Taken::Second ? Settled::Second
                                                     : Settled::Other;
    const std::string by = m_by->text().trimmed().toStdString();
    m_settings.setValue(QLatin1String(kByKey), m_by->text().trimmed());
    auto done =
        settle(m_settled.recordings.front().annotations,
               settlementOf(place, settled, chosen.empty() ? std::nullopt : std::optional(chosen), by));
    if (done) done = writeLabelFile(m_file, m_settled);
    if (!done) Q_EMIT problem(errorText(done.error()));
    showSettled();
    if (done && row + 1 < m_list->rowCount()) step(+1);
}

bool SettlePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(key->modifiers() & Qt::ShiftModifier ? -1 : +1);
        return true;
    case Qt::Key_F:
        settleCurrent(Taken::First);
        return true;
    case Qt::Key_S:
        settleCurrent(Taken::Second);
        return true;
    case Qt::Key_O:
        settleCurrent(Taken::Other);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace cryscope
