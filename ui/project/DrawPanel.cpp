#include "ui/project/DrawPanel.h"

#include "ui/project/ProjectActions.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QFont>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {
namespace {

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', 0);
}

} // namespace

DrawModel::DrawModel(DrawSession& session, QObject* parent) : QAbstractTableModel(parent), m_session(session)
{
    connect(&session, &DrawSession::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
    const auto tell = [this] {
        if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    };
    connect(&session, &DrawSession::verdictsChanged, this, tell);
    connect(&session, &DrawSession::currentChanged, this, tell);
}

int DrawModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_session.toJudge();
}

int DrawModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DrawModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_session.drawn()) return {};
    const ClipWithScore& clip = m_session.drawn()->clips[std::size_t(index.row())].clip;
    const Verdict verdict = m_session.verdictOn(index.row());
    const bool isNumber = index.column() == Place || index.column() == Start || index.column() == Score;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Place:
            return QLocale().toString(index.row() + 1);
        case Recording:
            return QFileInfo(QString::fromStdString(clip.recording)).fileName();
        case Start:
            return formatShortClock(clip.startSeconds, 1);
        case Score:
            return QLocale().toString(clip.score, 'f', 2);
        case Judged:
            return verdict == Verdict::Right       ? tr("Right")
                   : verdict == Verdict::Wrong     ? tr("Wrong")
                   : verdict == Verdict::OtherKind ? tr("Other kind")
                   : verdict == Verdict::NotSure   ? tr("Not sure")
                                                   : QString();
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return index.column() == Recording ? QString::fromStdString(clip.recording)
                                           : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (verdict != Verdict::None) return themeColours(QGuiApplication::palette()).secondaryText;
        return {};
    case Qt::FontRole: {
        if (index.row() != m_session.current()) return {};
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    default:
        return {};
    }
}

QVariant DrawModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    const bool isTitle = role == Qt::DisplayRole;
    switch (section) {
    case Place:
        return isTitle ? tr("No.") : tr("In the order in which to judge them");
    case Recording:
        return isTitle ? tr("Recording") : tr("The recording that the clip is of");
    case Start:
        return isTitle ? tr("At") : tr("Where the clip begins");
    case Score:
        return isTitle ? tr("Score") : tr("What the model thinks of it, from 0 to 1");
    case Judged:
        return isTitle ? tr("Verdict") : tr("What you make of it");
    default:
        return {};
    }
}

DrawPanel::DrawPanel(DrawSession& session, ProjectActions& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(session), m_progressText(new QLabel),
      m_progress(new QProgressBar), m_table(new QTableView), m_figure(new QLabel), m_hint(new QLabel)
{
    setObjectName(QStringLiteral("drawPanel"));
    m_progressText->setObjectName(QStringLiteral("drawProgress"));
    m_figure->setObjectName(QStringLiteral("drawFigure"));
    m_table->setObjectName(QStringLiteral("drawTable"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(24);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(DrawModel::Recording, QHeaderView::Stretch);
    for (QLabel* label : {m_figure, m_hint}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QAction* action : {actions.draw, actions.previousClip, actions.nextClip}) {
        auto* button = new QToolButton;
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setDefaultAction(action);
        buttons->addWidget(button);
        m_buttons << button;
    }
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addLayout(buttons);
    column->addWidget(m_progressText);
    column->addWidget(m_progress);
    column->addWidget(m_hint);
    column->addWidget(m_table, 1);
    column->addWidget(m_figure);
    column->addStretch(0);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
    connect(&session, &DrawSession::changed, this, &DrawPanel::render);
    connect(&session, &DrawSession::verdictsChanged, this, &DrawPanel::render);
    connect(&session, &DrawSession::currentChanged, this, [this] {
        if (m_session.current() < 0) return;
        m_table->selectRow(m_session.current());
        m_table->scrollTo(m_model.index(m_session.current(), 0));
    });
    retranslate();
}

QString DrawPanel::figureWords(const DrawSession& session)
{
    if (session.figures().empty() || session.figures().front().judged == 0) return {};
    const WeightedPrecision& all = session.figures().front();
    QStringList sentences;
    sentences << tr("Of all %1 clips %2 % are right (%3 to %4).")
                     .arg(QLocale().toString(qulonglong(session.drawn()->population())),
                          percent(all.precision.value), percent(all.precision.low),
                          percent(all.precision.high));
    sentences << tr("Among the clips looked at it is %1 %: low scores were drawn more often than they come.")
                     .arg(percent(all.unweighted));
    if (all.covered < 1)
        sentences << tr("So far this speaks of %1 % of the clips: some strata have no verdict yet.")
                         .arg(percent(all.covered));
    return sentences.join(QLatin1Char(' '));
}

void DrawPanel::render()
{
    const int toJudge = m_session.toJudge();
    const int judged = m_session.judged();
    const bool hasDraw = toJudge > 0;
    m_progressText->setText(
        judged == toJudge ? tr("All %1 clips are judged").arg(QLocale().toString(toJudge))
                          : tr("%1 of %2").arg(QLocale().toString(judged), QLocale().toString(toJudge)));
    m_progress->setRange(0, std::max(toJudge, 1));
    m_progress->setValue(judged);
    m_progress->setAccessibleName(tr("How many of the drawn clips are judged"));
    m_figure->setText(figureWords(m_session));
    m_hint->setText(
        tr("Draw clips by the score of the model and judge them (Y, N, U, 1 to 9): what they say is "
           "weighted, so that it holds for all clips of the project or folder."));
    for (QWidget* widget : {static_cast<QWidget*>(m_progressText), static_cast<QWidget*>(m_progress),
                            static_cast<QWidget*>(m_table)})
        widget->setVisible(hasDraw);
    m_figure->setVisible(!m_figure->text().isEmpty());
    m_hint->setVisible(!hasDraw);
}

void DrawPanel::retranslate()
{
    for (QToolButton* button : m_buttons) button->setAccessibleName(withoutMarks(button->text()));
    m_table->setAccessibleName(tr("Drawn clips"));
    m_table->setToolTip(tr("A click goes to the clip and plays it"));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, themeColours(palette()).secondaryText);
    for (QLabel* label : {m_hint, m_figure}) label->setPalette(colours);
    if (m_model.rowCount() > 0)
        Q_EMIT m_model.headerDataChanged(Qt::Horizontal, 0, DrawModel::ColumnCount - 1);
    render();
}

void DrawPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
