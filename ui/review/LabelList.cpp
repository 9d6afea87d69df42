#include "ui/review/LabelList.h"

#include "ui/shared/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace cryscope {

LabelList::LabelList(QWidget* parent)
    : QWidget(parent), m_state(new QComboBox), m_words(new QLineEdit), m_table(new QTableView),
      m_progress(new QLabel), m_placeholder(new QLabel(m_table->viewport()))
{
    for (int i = 0; i <= int(LabelFilter::State::NotSure); ++i) m_state->addItem(QString(), i);
    m_words->setClearButtonEnabled(true);
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(LabelModel::Start, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMinimumSectionSize(24);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    m_placeholder->setWordWrap(true);
    m_placeholder->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_placeholder->setMargin(12);
    m_table->viewport()->installEventFilter(this);

    auto* filters = new QHBoxLayout;
    filters->setSpacing(6);
    filters->addWidget(m_state);
    filters->addWidget(m_words, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(filters);
    column->addWidget(m_table, 1);
    column->addWidget(m_progress);

    connect(m_state, &QComboBox::currentIndexChanged, this, &LabelList::filter);
    connect(m_words, &QLineEdit::textChanged, this, &LabelList::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LabelList::tellSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                // A mouse click is told about below, once.
                if (!m_quiet && now.isValid() && QGuiApplication::mouseButtons() == Qt::NoButton)
                    Q_EMIT chosen(m_model.label(now.row()).id);
            });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (m_table->selectionModel()->selectedRows().size() == 1)
            Q_EMIT chosen(m_model.label(index.row()).id);
    });
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT playRequested(m_model.label(index.row()).id); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { select(m_wanted); });
    retranslate();
}

void LabelList::setLabels(const AnnotationSet& set, const Vocabulary& kinds)
{
    m_quiet = true; // rows that go are no choice of the user's
    m_model.setLabels(set, kinds);
    m_quiet = false;
    showProgress();
}

void LabelList::filter()
{
    m_quiet = true;
    m_model.setFilter(LabelFilter(LabelFilter::State(m_state->currentData().toInt()), m_words->text()));
    m_quiet = false;
    showProgress();
}

void LabelList::select(const std::vector<AnnotationId>& ids)
{
    m_wanted = ids;
    const bool wasQuiet = m_quiet;
    m_quiet = true;
    QItemSelection rows;
    QModelIndex first;
    for (const AnnotationId id : ids) {
        const int row = m_model.rowOf(id);
        if (row < 0) continue;
        rows.select(m_model.index(row, 0), m_model.index(row, LabelModel::ColumnCount - 1));
        if (!first.isValid() || row < first.row()) first = m_model.index(row, 0);
    }
    auto* selection = m_table->selectionModel();
    if (first.isValid()) selection->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selection->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid()) m_table->scrollTo(first);
    m_quiet = wasQuiet;
}

std::vector<AnnotationId> LabelList::selected() const
{
    std::vector<AnnotationId> ids;
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) ids.push_back(m_model.label(row.row()).id);
    return ids;
}

void LabelList::tellSelection()
{
    if (m_quiet) return;
    m_wanted = selected();
    Q_EMIT selectionChanged(m_wanted);
}

AnnotationId LabelList::nextToJudge(int row) const
{
    const int rows = m_model.rowCount();
    for (int i = 0; i < rows; ++i) {
        const Annotation& label = m_model.label((std::max(row, 0) + i) % rows);
        if (label.origin == Origin::Model && label.verdict == Verdict::None) return label.id;
    }
    return {};
}

QString LabelList::progressText() const
{
    return m_progress->text();
}

void LabelList::showProgress()
{
    QStringList parts;
    if (m_model.toJudge() > 0) parts << tr("%1 of %2 judged").arg(m_model.judged()).arg(m_model.toJudge());
    if (m_model.rowCount() < m_model.total())
        parts << tr("%1 of %2 shown").arg(m_model.rowCount()).arg(m_model.total());
    m_progress->setText(parts.join(QStringLiteral("  ·  ")));
    m_progress->setVisible(!parts.isEmpty());
    const bool isEmpty = m_model.rowCount() == 0;
    m_placeholder->setText(m_model.total() > 0 ? tr("No label fits the filter.") : m_placeholderText);
    m_placeholder->setVisible(isEmpty);
    m_state->setEnabled(m_model.total() > 0);
    m_words->setEnabled(m_model.total() > 0);
}

void LabelList::setPlaceholder(const QString& text)
{
    m_placeholderText = text;
    showProgress();
}

void LabelList::retranslate()
{
    const std::array states{tr("All"),   tr("To judge"),   tr("Right"),
                            tr("Wrong"), tr("Other kind"), tr("Not sure")};
    for (int i = 0; i < m_state->count(); ++i) m_state->setItemText(i, states[std::size_t(i)]);
    m_state->setAccessibleName(tr("Which labels are listed, by verdict"));
    m_state->setToolTip(m_state->accessibleName());
    m_words->setPlaceholderText(tr("Filter: kind, reviewer, score>0.8"));
    m_words->setAccessibleName(tr("Filter of the list"));
    m_words->setToolTip(
        tr("Words of the kind, reviewer or note, and limits such as score>0.8 or length<2 (seconds)"));
    if (auto* clear = m_words->findChild<QToolButton*>()) {
        clear->setAccessibleName(tr("Clear the filter"));
        clear->setToolTip(clear->accessibleName());
    }
    m_table->setAccessibleName(tr("Labels of this recording"));
    m_table->setToolTip(
        tr("Click: go to the label; double click or Return: play it; Ctrl or Shift: several"));
    QPalette colours = m_progress->palette();
    colours.setColor(QPalette::WindowText, themeColours(palette()).secondaryText);
    m_progress->setPalette(colours);
    m_placeholder->setPalette(colours);
    m_model.retranslate();
    showProgress();
}

void LabelList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

bool LabelList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        m_placeholder->setGeometry(m_table->viewport()->rect());
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const QModelIndex current = m_table->currentIndex();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.isValid()) {
            Q_EMIT playRequested(m_model.label(current.row()).id);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace cryscope
