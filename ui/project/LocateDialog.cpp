#include "ui/project/LocateDialog.h"

#include "ui/shared/ErrorWords.h"
#include "ui/shared/Theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {
namespace {

constexpr int kMostRows = 2000; // of a table that nobody reads to its end

QString native(const std::filesystem::path& path)
{
    return QDir::toNativeSeparators(QString::fromStdString(path.string()));
}

} // namespace

LocateDialog::LocateDialog(std::shared_ptr<Project> project, const QString& folder, QWidget* parent)
    : QDialog(parent), m_project(std::move(project)), m_summary(new QLabel), m_progress(new QProgressBar),
      m_table(new QTableWidget(0, 2)), m_use(new QPushButton)
{
    setObjectName(QStringLiteral("locateDialog"));
    setWindowTitle(tr("Locate moved recordings"));
    m_summary->setObjectName(QStringLiteral("locateSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setText(tr("Looking in %1…").arg(QDir::toNativeSeparators(folder)));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("How far the search is"));
    m_table->setHorizontalHeaderLabels({tr("Recording"), tr("Where it is now")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setAccessibleName(tr("Recordings that were not where they were"));
    m_table->setToolTip(tr("What was found, and what was not"));
    m_table->setMinimumSize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 14);
    m_use->setObjectName(QStringLiteral("locateUse"));
    m_use->setText(tr("&Use these places"));
    m_use->setToolTip(tr("Write the new places into the project; it can be taken back (Alt+U)"));
    m_use->setEnabled(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Change nothing (Esc)"));
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    connect(m_use, &QPushButton::clicked, this, &LocateDialog::use);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    connect(&m_search.thread(), &JobThread::progressed, this, [this](double fraction) {
        m_progress->setRange(0, fraction < 0 ? 0 : 1000);
        if (fraction >= 0) m_progress->setValue(int(std::lround(fraction * 1000)));
    });
    m_search.start(
        [project = m_project, place = std::filesystem::path(folder.toStdString())](
            const CancelToken& cancel, const ProgressFn& progress) {
            return locateRecordings(*project, place, cancel, progress);
        },
        [this](Result<ProjectLocation> found) { found ? showFound(*found) : fail(found.error()); });
}

void LocateDialog::fail(const Error& error)
{
    m_progress->hide();
    m_summary->setText(errorSentence(error));
}

void LocateDialog::showFound(const ProjectLocation& location)
{
    m_location = location;
    m_progress->hide();
    const Location& where = location.where;
    const auto number = [](std::size_t count) { return QLocale().toString(qulonglong(count)); };
    QString text;
    if (location.sought.empty())
        text = tr("Every recording of the project is where it was; there is nothing to locate.");
    else if (where.found.empty())
        text =
            tr("None of the %1 missing recordings is in this folder (%2 recordings were looked at). Choose "
               "another folder.")
                .arg(number(location.sought.size()), number(where.looked));
    else
        text = tr("%1 of %2 missing recordings were found.")
                   .arg(number(where.found.size()), number(location.sought.size()));
    if (!where.missing.empty() && !where.found.empty())
        text += QLatin1Char(' ') + tr("Not found: %1.").arg(number(where.missing.size()));
    if (!where.unclear.empty())
        text += QLatin1Char(' ') +
                tr("Unclear, because several fit alike: %1.").arg(number(where.unclear.size()));
    m_summary->setText(text);

    const ThemeColours colours = themeColours(palette());
    const auto add = [&](std::size_t sought, const QString& now, const QColor& colour) {
        if (m_table->rowCount() >= kMostRows) return;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const ProjectRecording& recording = location.sought[sought];
        auto* name = new QTableWidgetItem(QString::fromStdString(recording.name));
        name->setToolTip(native(recording.path));
        auto* place = new QTableWidgetItem(now);
        place->setToolTip(now);
        if (colour.isValid()) place->setForeground(colour);
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, place);
    };
    for (const std::size_t sought : where.missing) add(sought, tr("not found"), colours.error);
    for (const std::size_t sought : where.unclear) add(sought, tr("several fit alike"), colours.warning);
    for (const LocatedFile& found : where.found)
        add(found.sought,
            found.by == LocatedFile::By::Place ? native(found.path)
                                               : tr("%1 (by its content)").arg(native(found.path)),
            {});
    m_use->setEnabled(!where.found.empty());
    m_use->setDefault(!where.found.empty());
    if (m_use->isEnabled()) m_use->setFocus();
}

void LocateDialog::use()
{
    m_use->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_move.start([project = m_project, location = m_location](
                     const CancelToken&, const ProgressFn&) { return moveRecordings(*project, location); },
                 [this](Result<int> copied) {
                     if (!copied) return fail(copied.error());
                     m_copied = *copied;
                     accept();
                 });
}

} // namespace cryscope
