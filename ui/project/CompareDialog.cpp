#include "ui/project/CompareDialog.h"

#include "ui/shared/ErrorWords.h"
#include "ui/shared/MeasureWords.h"
#include "ui/shared/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {
namespace {

enum Column { Measure, First, Second, Difference, Range, Usual, ColumnCount };

QString shown(const ComparedMeasure& measure, const std::optional<double>& number, bool hasSign = false)
{
    if (!number) return {};
    const QString digits = QLocale().toString(*number, 'f', measure.decimals);
    return hasSign && *number > 0 ? QLatin1Char('+') + digits : digits;
}

QString shown(const ComparedMeasure& measure, const MeasuredValue& value)
{
    if (value.number) return shown(measure, value.number);
    return value.word.empty() ? QStringLiteral("\u2013") : measureWords(value.word);
}

} // namespace

CompareDialog::CompareDialog(Sources sources, QWidget* parent)
    : QDialog(parent), m_sources(std::move(sources)), m_byFile(new QRadioButton), m_byDate(new QRadioButton),
      m_infantLabel(new QLabel), m_infant(new QComboBox), m_status(new QLabel), m_progress(new QProgressBar),
      m_table(new QTableWidget(0, ColumnCount)), m_compare(new QPushButton), m_copyText(new QPushButton),
      m_copyCsv(new QPushButton)
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare two recordings or dates"));
    build();
    connect(m_byDate, &QRadioButton::toggled, this, &CompareDialog::showMode);
    connect(m_infant, &QComboBox::currentIndexChanged, this, &CompareDialog::fillDates);
    connect(m_compare, &QPushButton::clicked, this, &CompareDialog::compare);
    connect(m_copyText, &QPushButton::clicked, this, [this] { copy('\t'); });
    connect(m_copyCsv, &QPushButton::clicked, this, [this] { copy(','); });
    connect(&m_work.thread(), &JobThread::progressed, this, [this](double fraction) {
        m_progress->setRange(0, fraction < 0 ? 0 : 1000);
        if (fraction >= 0) m_progress->setValue(int(std::lround(fraction * 1000)));
    });
    m_byFile->setChecked(true);
    m_byDate->setEnabled(false);
    showMode();
    readDays();
}

CompareDialog::Side CompareDialog::makeSide(const char* name)
{
    Side side{new QLabel, new QComboBox, new QToolButton};
    side.choice->setObjectName(QLatin1String(name));
    side.choice->setEditable(true); // the list of a project is long: words find what stands in it
    side.choice->setInsertPolicy(QComboBox::NoInsert);
    side.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    side.choice->setMinimumContentsLength(24);
    for (const QString& recording : m_sources.recordings)
        side.choice->addItem(QFileInfo(recording).fileName(), recording);
    side.choice->completer()->setFilterMode(Qt::MatchContains);
    side.choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    side.label->setBuddy(side.choice);
    side.file->setText(tr("File…"));
    side.file->setToolTip(tr("Choose a recording that is not in the list"));
    side.file->setAccessibleName(tr("Choose a file"));
    connect(side.file, &QToolButton::clicked, this, [this, choice = side.choice] { chooseFile(*choice); });
    return side;
}

void CompareDialog::build()
{
    m_byFile->setText(tr("Two &recordings"));
    m_byFile->setToolTip(tr("Compare two files (Alt+R)"));
    m_byDate->setText(tr("Two &dates of one infant"));
    m_byDate->setToolTip(tr("Compare the cries that were kept on two days (Alt+D)"));
    m_files = {makeSide("compareFirst"), makeSide("compareSecond")};
    m_files[0].label->setText(tr("&A"));
    m_files[1].label->setText(tr("&B"));
    m_files[0].choice->setToolTip(tr("The recording on the left; type to find one (Alt+A)"));
    m_files[1].choice->setToolTip(tr("The recording on the right; type to find one (Alt+B)"));
    m_files[0].choice->setAccessibleName(tr("Recording A"));
    m_files[1].choice->setAccessibleName(tr("Recording B"));
    const auto preset = [this](int side, const QString& path, int otherwise) {
        const int at = int(m_sources.recordings.indexOf(path));
        m_files[std::size_t(side)].choice->setCurrentIndex(at >= 0 ? at : otherwise);
    };
    preset(0, m_sources.first, m_sources.recordings.isEmpty() ? -1 : 0);
    preset(1, m_sources.second, m_sources.recordings.size() > 1 ? 1 : -1);
    m_infantLabel->setText(tr("&Infant"));
    m_infantLabel->setBuddy(m_infant);
    m_infant->setObjectName(QStringLiteral("compareInfant"));
    m_infant->setToolTip(tr("Whose cries are compared (Alt+I)"));
    m_infant->setAccessibleName(tr("Infant"));
    auto* modes = new QHBoxLayout;
    modes->setSpacing(24);
    modes->addWidget(m_byFile);
    modes->addWidget(m_byDate);
    modes->addStretch(1);
    auto* grid = new QGridLayout; // what belongs to the other way is hidden
    grid->setHorizontalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addLayout(modes, 0, 0, 1, 3);
    grid->addWidget(m_infantLabel, 1, 0);
    grid->addWidget(m_infant, 1, 1);
    for (int side = 0; side < 2; ++side) {
        const auto place = std::size_t(side);
        grid->addWidget(m_files[place].label, 4 + side, 0);
        grid->addWidget(m_files[place].choice, 4 + side, 1);
        grid->addWidget(m_files[place].file, 4 + side, 2);
        m_dates[place] = new QComboBox;
        m_dates[place]->setObjectName(side == 0 ? QStringLiteral("compareFirstDate")
                                                : QStringLiteral("compareSecondDate"));
        m_dateLabels[place] = new QLabel(side == 0 ? tr("Fr&om") : tr("&To"));
        m_dateLabels[place]->setBuddy(m_dates[place]);
        m_dates[place]->setToolTip(side == 0 ? tr("The day on the left (Alt+O)")
                                             : tr("The day on the right (Alt+T)"));
        m_dates[place]->setAccessibleName(side == 0 ? tr("First day") : tr("Second day"));
        grid->addWidget(m_dateLabels[place], 2 + side, 0);
        grid->addWidget(m_dates[place], 2 + side, 1);
    }

    m_compare->setObjectName(QStringLiteral("compareNow"));
    m_compare->setText(tr("&Compare"));
    m_compare->setToolTip(tr("Measure both sides and show them (Alt+C)"));
    m_compare->setDefault(true);
    m_status->setObjectName(QStringLiteral("compareStatus"));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setText(tr("Choose two recordings, or two dates, and compare them."));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(220);
    m_progress->setAccessibleName(tr("How far measuring is"));
    m_progress->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_compare);
    row->addWidget(m_status, 1);
    row->addWidget(m_progress);

    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setHorizontalHeaderLabels(
        {tr("Measure"), tr("A"), tr("B"), tr("Difference"), tr("95 of 100 draws"), tr("Usual in newborns")});
    for (const int column : {Measure, Usual})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const int column : {First, Second, Difference, Range})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(Range)->setToolTip(
        tr("Where the difference lies when the cry units of both sides are drawn anew"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setAccessibleName(tr("Measures side by side"));
    m_table->setToolTip(tr("What could not be measured says why when the pointer rests on it"));
    m_table->setMinimumSize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 20);

    m_copyText->setObjectName(QStringLiteral("compareCopyText"));
    m_copyText->setText(tr("Copy as te&xt"));
    m_copyText->setToolTip(tr("Copy the table with tabs, for a spreadsheet (Alt+X)"));
    m_copyCsv->setObjectName(QStringLiteral("compareCopyCsv"));
    m_copyCsv->setText(tr("Copy as CS&V"));
    m_copyCsv->setToolTip(tr("Copy the table as cryscope-cli measure --compare writes it (Alt+V)"));
    for (QPushButton* button : {m_copyText, m_copyCsv}) button->setEnabled(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Close this window (Esc)"));
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // black in the dark theme too
    buttons->addButton(m_copyText, QDialogButtonBox::ActionRole);
    buttons->addButton(m_copyCsv, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addLayout(grid);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
}

void CompareDialog::chooseFile(QComboBox& choice)
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("A recording to compare"), m_sources.folder,
        tr("Recordings (%1);;All files (*)")
            .arg(QStringLiteral("*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.3gp "
                                "*.amr *.caf *.aif *.aiff *.mp4 *.mov *.mkv *.webm")));
    if (file.isEmpty()) return;
    int at = choice.findData(file);
    if (at < 0) {
        choice.addItem(QFileInfo(file).fileName(), file);
        at = choice.count() - 1;
    }
    choice.setCurrentIndex(at);
}

void CompareDialog::readDays()
{
    if (m_sources.library.isEmpty()) return;
    m_reading.start(
        [folder = std::filesystem::path(m_sources.library.toStdString())](
            const CancelToken&, const ProgressFn&) -> Result<std::vector<InfantDay>> {
            std::error_code error;
            if (!std::filesystem::exists(folder / "library.sqlite", error)) return std::vector<InfantDay>{};
            const auto library = Library::openBeside(folder);
            if (!library) return tl::unexpected(library.error());
            return infantDays(**library, systemOffset());
        },
        [this](Result<std::vector<InfantDay>> days) {
            if (!days) return; // the recordings can be compared all the same
            m_days = std::move(*days);
            for (const InfantDay& day : m_days)
                if (m_infant->findData(qlonglong(day.infant)) < 0)
                    m_infant->addItem(QString::fromStdString(day.alias), qlonglong(day.infant));
            m_byDate->setEnabled(!m_days.empty());
            showMode();
        });
}

void CompareDialog::fillDates()
{
    for (QComboBox* dates : m_dates) dates->clear();
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const InfantDay& day = m_days[i];
        if (qlonglong(day.infant) != m_infant->currentData().toLongLong()) continue;
        const QDate date = QDate::fromString(QString::fromStdString(day.date), Qt::ISODate);
        const QString title = tr("%1 (%n recordings)", nullptr, int(day.sounds.size()))
                                  .arg(QLocale().toString(date, QLocale::ShortFormat));
        for (QComboBox* dates : m_dates) dates->addItem(title, qulonglong(i));
    }
    m_dates[1]->setCurrentIndex(m_dates[1]->count() - 1);
}

void CompareDialog::showMode()
{
    const bool byDate = m_byDate->isChecked();
    for (const Side& side : m_files)
        for (QWidget* widget : {static_cast<QWidget*>(side.label), static_cast<QWidget*>(side.choice),
                                static_cast<QWidget*>(side.file)})
            widget->setVisible(!byDate);
    for (QWidget* widget : {static_cast<QWidget*>(m_infantLabel), static_cast<QWidget*>(m_infant),
                            static_cast<QWidget*>(m_dateLabels[0]), static_cast<QWidget*>(m_dates[0]),
                            static_cast<QWidget*>(m_dateLabels[1]), static_cast<QWidget*>(m_dates[1])})
        widget->setVisible(byDate);
    if (!m_byDate->isEnabled())
        m_byDate->setToolTip(tr("No sound of an infant is kept yet: Monitor keeps what it hears (Alt+D)"));
    else
        m_byDate->setToolTip(tr("Compare the cries that were kept on two days (Alt+D)"));
}

std::vector<std::filesystem::path> CompareDialog::filesOf(int side) const
{
    const auto place = std::size_t(side);
    if (m_byDate->isChecked()) {
        const auto day = m_dates[place]->currentData();
        return day.isValid() ? m_days[std::size_t(day.toULongLong())].sounds
                             : std::vector<std::filesystem::path>{};
    }
    const QComboBox& choice = *m_files[place].choice;
    const int at = choice.findText(choice.currentText());
    const QString path = choice.currentText() == choice.itemText(choice.currentIndex())
                             ? choice.currentData().toString()
                             : (at >= 0 ? choice.itemData(at).toString() : choice.currentText());
    if (path.isEmpty()) return {};
    return {std::filesystem::path(path.toStdString())};
}

std::string CompareDialog::nameOf(int side) const
{
    const auto place = std::size_t(side);
    if (m_byDate->isChecked()) return m_dates[place]->currentText().toStdString();
    return m_files[place].choice->currentText().toStdString();
}

void CompareDialog::compare()
{
    const auto first = filesOf(0);
    const auto second = filesOf(1);
    if (first.empty() || second.empty()) {
        m_status->setText(tr("Choose something on both sides first."));
        return;
    }
    m_status->setText(tr("Measuring…"));
    m_progress->setRange(0, 0);
    m_progress->show();
    m_compare->setEnabled(false);
    Models models = m_sources.models;
    models.reason.reset(); // measuring asks for no reason
    m_work.start(
        [first, second, names = std::array{nameOf(0), nameOf(1)},
         models](const CancelToken& cancel, const ProgressFn& progress) -> Result<Compared> {
            const auto half = [&](double from) {
                return [&progress, from](const Progress& own) {
                    report(progress, from + std::max(own.fraction, 0.0) / 2);
                };
            };
            const auto a = measureSide(names[0], first, models, {}, cancel, half(0));
            if (!a) return tl::unexpected(a.error());
            const auto b = measureSide(names[1], second, models, {}, cancel, half(0.5));
            if (!b) return tl::unexpected(b.error());
            auto measures = compareMeasures(*a, *b, {}, cancel);
            if (!measures) return tl::unexpected(measures.error());
            return Compared{std::move(*measures), names[0], names[1]};
        },
        [this](Result<Compared> compared) {
            m_progress->hide();
            m_compare->setEnabled(true);
            if (compared)
                showCompared(*compared);
            else
                m_status->setText(errorText(compared.error()));
        });
}

void CompareDialog::showCompared(const Compared& compared)
{
    m_compared = compared;
    m_table->setRowCount(0);
    const QString first = QString::fromStdString(compared.first);
    const QString second = QString::fromStdString(compared.second);
    m_table->horizontalHeaderItem(First)->setToolTip(first);
    m_table->horizontalHeaderItem(Second)->setToolTip(second);
    const QColor faint = themeColours(palette()).secondaryText;
    for (const ComparedMeasure& measure : compared.measures) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const bool isSure = measure.low && (*measure.low > 0 || *measure.high < 0);
        const QString range =
            measure.low
                ? tr("%1 to %2").arg(shown(measure, measure.low, true), shown(measure, measure.high, true))
                : QString();
        const QStringList cells{QString::fromStdString(measure.column),
                                shown(measure, measure.first),
                                shown(measure, measure.second),
                                shown(measure, measure.difference, true),
                                range,
                                measureWords(measure.usual)};
        const QString note = QString::fromStdString(
            comparedNote(measure, compared.first, compared.second,
                         [](const std::string& reason) { return measureWords(reason).toStdString(); }));
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            const bool isNumber = column >= First && column <= Range;
            item->setTextAlignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
            item->setToolTip(note.isEmpty() ? cells[column] : note);
            if (column == Usual || (!measure.difference && column != Measure)) item->setForeground(faint);
            if (column == Difference && isSure) {
                QFont bold = font();
                bold.setBold(true);
                item->setFont(bold);
            }
            m_table->setItem(row, column, item);
        }
    }
    m_status->setText(
        (m_sources.models.detector
             ? QString()
             : tr("There is no model: every sound is measured, not cries alone.") + QLatin1Char(' ')) +
        tr("Bold: the difference is there in 95 of 100 draws of the cry units. It speaks of these "
           "recordings, "
           "not of other days."));
    for (QPushButton* button : {m_copyText, m_copyCsv}) button->setEnabled(true);
}

QString CompareDialog::text(char separator) const
{
    return QString::fromStdString(
        comparisonTable(m_compared.measures, m_compared.first, m_compared.second, separator));
}

void CompareDialog::copy(char separator)
{
    QApplication::clipboard()->setText(text(separator));
    m_status->setText(tr("The table is copied."));
}

} // namespace cryscope
