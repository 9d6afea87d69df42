#include "ui/history/HistoryWorkspace.h"

#include "ui/history/HistoryReport.h"
#include "ui/history/HistoryTimeline.h"
#include "ui/history/HourMapView.h"
#include "ui/history/StoredDialog.h"
#include "ui/shared/ActionWords.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <chrono>

namespace cryscope {

namespace {
constexpr auto kDaysKey = "history/days";
constexpr auto kRowsKey = "history/rows";
constexpr auto kFalseKey = "history/withFalse";
constexpr auto kFolderKey = "history/exportFolder";
constexpr std::chrono::milliseconds kPatience{300};
} // namespace

HistoryWorkspace::HistoryWorkspace(Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_retention(settings), m_csv(new QAction(this)),
      m_json(new QAction(this)), m_pdf(new QAction(this)), m_stored(new QAction(this)),
      m_rangeLabel(new QLabel), m_range(new QComboBox), m_rowsLabel(new QLabel), m_rows(new QComboBox),
      m_whoseLabel(new QLabel), m_whose(new QComboBox), m_withFalse(new QCheckBox),
      m_reading(new QProgressBar), m_stack(new QStackedWidget), m_emptyText(new QLabel),
      m_listen(new QPushButton), m_timeline(new HistoryTimeline), m_hours(new HourMapView),
      m_hoursTitle(new QLabel), m_summary(new QLabel), m_caveat(new QLabel)
{
    build();
    connectParts();
    retranslate();
}

void HistoryWorkspace::build()
{
    for (const int days : {7, 30, 0}) m_range->addItem(QString(), days);
    m_range->setCurrentIndex(
        std::max(0, m_range->findData(m_settings.value(QLatin1String(kDaysKey), 7).toInt())));
    m_session.setDays(m_range->currentData().toInt());
    m_rangeLabel->setBuddy(m_range);
    m_rowsLabel->setBuddy(m_rows);
    for (const RowSpan span : {RowSpan::Day, RowSpan::Week}) m_rows->addItem(QString(), int(span));
    m_rows->setCurrentIndex(
        std::max(0, m_rows->findData(m_settings.value(QLatin1String(kRowsKey), 0).toInt())));
    m_timeline->setRowSpan(RowSpan(m_rows->currentData().toInt()));
    m_whoseLabel->setBuddy(m_whose);
    m_withFalse->setChecked(m_settings.value(QLatin1String(kFalseKey), false).toBool());
    m_timeline->setShowsFalse(m_withFalse->isChecked());
    m_csv->setObjectName(QStringLiteral("historyCsv"));
    m_json->setObjectName(QStringLiteral("historyJson"));
    m_pdf->setObjectName(QStringLiteral("historyPdf"));
    m_stored->setObjectName(QStringLiteral("stored"));
    m_pdf->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));

    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_rangeLabel);
    bar->addWidget(m_range);
    bar->addWidget(m_rowsLabel);
    bar->addWidget(m_rows);
    bar->addWidget(m_whoseLabel);
    bar->addWidget(m_whose);
    bar->addWidget(m_withFalse);
    bar->addStretch(1);
    m_reading->setObjectName(QStringLiteral("historyReading"));
    m_reading->setRange(0, 0);
    m_reading->setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    m_reading->hide();
    bar->addWidget(m_reading);
    for (QAction* action : menuActions()) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        bar->addWidget(button);
        m_buttons << button;
    }

    for (QLabel* label : {m_summary, m_caveat}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* side = new QVBoxLayout;
    side->setSpacing(10);
    side->addWidget(m_summary);
    side->addWidget(m_hoursTitle);
    side->addWidget(m_hours);
    side->addWidget(m_caveat);
    side->addStretch(1);
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_timeline, 3);
    row->addLayout(side, 2);
    m_stack->addWidget(buildEmptyPage());
    m_stack->addWidget(page);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(10);
    column->addLayout(bar);
    column->addWidget(m_stack, 1);
}

QWidget* HistoryWorkspace::buildEmptyPage()
{
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(48, 48, 48, 48);
    column->addStretch(2);
    column->addWidget(m_emptyText);
    column->addSpacing(12);
    column->addWidget(m_listen, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

void HistoryWorkspace::connectParts()
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &HistoryWorkspace::showReading);
    connect(&m_session, &HistorySession::loading, &m_patience, qOverload<>(&QTimer::start));
    connect(&m_session, &HistorySession::failed, this, &HistoryWorkspace::render);
    connect(m_range, &QComboBox::activated, this, [this] {
        m_session.setDays(m_range->currentData().toInt());
        m_settings.setValue(QLatin1String(kDaysKey), m_range->currentData());
        m_session.load();
    });
    connect(m_rows, &QComboBox::activated, this, [this] {
        m_settings.setValue(QLatin1String(kRowsKey), m_rows->currentData());
        m_timeline->setRowSpan(RowSpan(m_rows->currentData().toInt()));
    });
    connect(m_whose, &QComboBox::activated, this, [this] {
        const QString chosen = m_whose->currentData().toString();
        WhoseCries whose{.everybodys = chosen.isEmpty(), .infant = {}};
        if (const qint64 id = chosen.toLongLong(); id > 0) whose.infant = InfantId{id};
        m_session.setWhose(whose);
        m_session.load();
    });
    connect(m_withFalse, &QCheckBox::toggled, this, [this](bool show) {
        m_settings.setValue(QLatin1String(kFalseKey), show);
        m_timeline->setShowsFalse(show);
    });
    connect(m_listen, &QPushButton::clicked, this, &HistoryWorkspace::listenRequested);
    connect(m_csv, &QAction::triggered, this, [this] { exportAs(HistoryFormat::Csv); });
    connect(m_json, &QAction::triggered, this, [this] { exportAs(HistoryFormat::Json); });
    connect(m_pdf, &QAction::triggered, this, [this] { exportAs(HistoryFormat::Pdf); });
    connect(m_stored, &QAction::triggered, this, &HistoryWorkspace::showStored);
    connect(m_timeline, &HistoryTimeline::chosen, this, [this](qint64 episode) {
        const QString clip = m_session.clipOf(EpisodeId{episode});
        clip.isEmpty() ? Q_EMIT message(tr("No sound of this cry is kept.")) : Q_EMIT clipRequested(clip);
    });
    connect(&m_retention, &RetentionKeeper::deleted, this, [this](int count, qint64 bytes) {
        Q_EMIT message(tr("By the rules of \"What is stored\" %n sounds were deleted (%1).", nullptr, count)
                           .arg(locale().formattedDataSize(bytes, 1)));
        if (isVisible()) m_session.load();
    });
    connect(&m_retention, &RetentionKeeper::failed, this, &HistoryWorkspace::message);
    connect(&m_session, &HistorySession::loaded, this, &HistoryWorkspace::render);
    connect(&m_session, &HistorySession::failed, this, &HistoryWorkspace::message);
    connect(&m_session, &HistorySession::exported, this, [this](const QString& file) {
        Q_EMIT message(tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    });
}

void HistoryWorkspace::setLibraryFolder(const QString& folder)
{
    m_session.setFolder(folder);
    m_retention.setFolder(folder);
    m_stored->setEnabled(!folder.isEmpty());
    if (isVisible()) m_session.load();
}

/// Everybody (no data), nobody known, then the infants by id. Without infants there is nothing to choose.
void HistoryWorkspace::fillInfants()
{
    const auto& infants = m_session.data()->infants;
    m_whose->clear();
    m_whose->addItem(tr("Everybody"));
    m_whose->addItem(tr("Unknown"), QStringLiteral("unknown"));
    int current = m_session.whose().everybodys ? 0 : 1;
    for (const Infant& infant : infants) {
        if (m_session.whose().infant == infant.id) current = m_whose->count();
        m_whose->addItem(QString::fromStdString(infant.alias), QString::number(qint64(infant.id)));
    }
    m_whose->setCurrentIndex(current);
    const bool isChoice = !infants.empty() || !m_session.whose().everybodys;
    m_whoseLabel->setVisible(isChoice);
    m_whose->setVisible(isChoice);
}

void HistoryWorkspace::render()
{
    m_patience.stop();
    m_reading->hide();
    m_listen->show();
    m_emptyText->setText(tr("No cries are kept of these days.\n\nListen in Monitor: every cry is kept here "
                            "with its time, its length and its sound. Or choose more days above."));
    fillInfants();
    const auto& history = m_session.data();
    const bool isFilled = !history->episodes.empty();
    m_stack->setCurrentIndex(isFilled ? 1 : 0);
    for (QAction* action : {m_csv, m_json, m_pdf}) action->setEnabled(isFilled);
    m_timeline->setData(history);
    m_hours->setData(history);
    m_summary->setText(historySentences(*history).join(QStringLiteral("\n\n")));
    m_caveat->setText(historyCaveat());
}

void HistoryWorkspace::showReading()
{
    m_reading->show();
    if (!isEmpty()) return; // what was read before stays in view
    m_listen->hide();
    m_emptyText->setText(tr("Reading what is kept …"));
}

void HistoryWorkspace::exportAs(HistoryFormat format)
{
    struct Kind {
        const char* suffix;
        QString filter;
    };
    const Kind kinds[] = {
        {"csv", tr("Table (*.csv)")}, {"json", tr("JSON (*.json)")}, {"pdf", tr("PDF (*.pdf)")}};
    const Kind& kind = kinds[std::size_t(format)];
    const QString folder = m_settings.value(QLatin1String(kFolderKey), QDir::homePath()).toString();
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export the history"),
        QDir(folder).filePath(QStringLiteral("cryscope-history.") + QLatin1String(kind.suffix)), kind.filter);
    if (file.isEmpty()) return;
    m_settings.setValue(QLatin1String(kFolderKey), QFileInfo(file).absolutePath());
    m_session.exportTo(file, format);
}

void HistoryWorkspace::showStored()
{
    StoredDialog dialog(m_session.folder(), m_settings, m_isListening, m_pictures, this);
    connect(&dialog, &StoredDialog::deleted, &m_session, &HistorySession::load);
    connect(&dialog, &StoredDialog::everythingForgotten, &m_session, &HistorySession::load);
    connect(&dialog, &StoredDialog::everythingForgotten, this, &HistoryWorkspace::everythingForgotten);
    connect(&dialog, &StoredDialog::voicesDropped, this, &HistoryWorkspace::voicesDropped);
    dialog.exec();
}

void HistoryWorkspace::retranslate()
{
    m_rangeLabel->setText(tr("&Days"));
    m_range->setItemText(0, tr("Last 7 days"));
    m_range->setItemText(1, tr("Last 30 days"));
    m_range->setItemText(2, tr("All"));
    m_range->setAccessibleName(tr("Days shown"));
    m_rowsLabel->setText(tr("Row&s"));
    m_rows->setItemText(0, tr("One a day"));
    m_rows->setItemText(1, tr("One a week"));
    m_rows->setAccessibleName(tr("What a row holds"));
    m_rows->setToolTip(tr("What a row of the timeline holds (Alt+S)"));
    m_whoseLabel->setText(tr("&Infant"));
    m_whose->setAccessibleName(tr("Whose cries are shown"));
    m_whose->setToolTip(tr("Whose cries are shown, counted and exported (Alt+I)"));
    m_range->setToolTip(tr("Which days are shown, counted and exported (Alt+D)"));
    m_withFalse->setText(tr("Sho&w false ones"));
    m_withFalse->setToolTip(tr("Show what somebody said was no cry, as hollow bars (Alt+W)"));
    m_csv->setText(tr("CSV…"));
    m_csv->setToolTip(tr("Export these days as a table"));
    m_json->setText(tr("JSON…"));
    m_json->setToolTip(tr("Export these days for other programs"));
    m_pdf->setText(tr("Report…"));
    m_pdf->setToolTip(withKey(tr("Write one page about these days for the paediatrician (PDF)"), *m_pdf));
    m_stored->setText(tr("What is stored…"));
    m_stored->setToolTip(tr("What is stored and where, which sound may go, and how to forget everything"));
    m_reading->setAccessibleName(tr("Reading what is kept"));
    m_reading->setToolTip(tr("Reading what is kept"));
    m_listen->setText(tr("Go to Monitor"));
    m_listen->setToolTip(tr("Show Monitor, where listening begins (Ctrl+2)"));
    m_hoursTitle->setText(tr("Hours of the week"));
    m_hours->setAccessibleName(tr("Crying by weekday and hour"));
    m_hours->setToolTip(tr("The fuller a square, the more crying at that hour of that weekday"));
    render();
}

void HistoryWorkspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void HistoryWorkspace::showEvent(QShowEvent* event)
{
    m_session.load();
    QWidget::showEvent(event);
}

} // namespace cryscope
