#include "ui/review/AgreementDialog.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelWork.h"
#include "core/annotations/SecondReview.h"
#include "core/evaluation/Settlement.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {
namespace {

enum Column { When, FirstSays, SecondSays, SettledColumn, ColumnCount };
constexpr auto kByKey = "review/settledBy";

QString kindWords(const std::optional<std::string>& kind)
{
    if (!kind || kind->empty()) return AgreementDialog::tr("nothing");
    if (*kind == nameOf(Verdict::NotSure)) return AgreementDialog::tr("not sure");
    return reasonTitle(*kind);
}

/// "0.61 (0.35 to 0.83)", as percent or not.
QString figureWords(const Interval& figure, bool isShare)
{
    if (!std::isfinite(figure.value)) return QStringLiteral("\u2013");
    const auto text = [isShare](double value) {
        return isShare ? QLocale().toString(value * 100, 'f', 0) : QLocale().toString(value, 'f', 2);
    };
    if (!std::isfinite(figure.low) || !std::isfinite(figure.high)) return text(figure.value);
    return isShare ? AgreementDialog::tr("%1 % (%2 to %3)")
                         .arg(text(figure.value), text(figure.low), text(figure.high))
                   : AgreementDialog::tr("%1 (%2 to %3)")
                         .arg(text(figure.value), text(figure.low), text(figure.high));
}

QTableWidgetItem* itemOf(const QString& text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

void dress(QTableWidget& table)
{
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setMinimumSectionSize(table.fontMetrics().averageCharWidth() * 11);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 8);
}

} // namespace

AgreementDialog::AgreementDialog(Settings& settings, const std::filesystem::path& audio,
                                 const Vocabulary& kinds, const QString& reviewer, QWidget* parent)
    : QDialog(parent), m_settings(settings), m_audio(audio), m_kinds(kinds), m_review(new QComboBox),
      m_folder(new QCheckBox(tr("With the other &recordings of this folder"))),
      m_judged(new QCheckBox(tr("Only places that both have &judged"))),
      m_cryOnly(new QCheckBox(tr("Only &whether it is a cry"))), m_summary(new QLabel),
      m_figures(new QTableWidget(2, 2)), m_tabs(new QTabWidget), m_list(new QTableWidget(0, ColumnCount)),
      m_matrix(new QTableWidget), m_other(new QComboBox), m_by(new QLineEdit),
      m_takeFirst(new QPushButton(tr("Take the &first"))),
      m_takeSecond(new QPushButton(tr("Take the &second"))),
      m_takeOther(new QPushButton(tr("Take the &other"))), m_progress(new QLabel)
{
    setObjectName(QStringLiteral("agreementDialog"));
    setWindowTitle(tr("Agreement of two reviewers"));
    m_review->setObjectName(QStringLiteral("agreementReview"));
    m_review->setToolTip(tr("Which second review is compared with the labels of this recording (Alt+V)"));
    for (const ReviewFile& review : reviewFilesOf(audio))
        m_review->addItem(QString::fromStdString(review.reviewer));
    m_folder->setToolTip(
        tr("Where both have reviewed more recordings, these are counted too, and the brackets "
           "are drawn by recording"));
    m_judged->setToolTip(tr("What the program found and one of the two has not judged is left out"));
    m_judged->setChecked(true);
    m_cryOnly->setToolTip(tr("All kinds of cries count as the same"));
    m_by->setText(m_settings.value(QLatin1String(kByKey), reviewer).toString());
    m_summary->setWordWrap(true);
    m_figures->setObjectName(QStringLiteral("agreementFigures"));
    m_figures->setHorizontalHeaderLabels({tr("Agreement"), tr("Cohen's kappa")});
    m_figures->setVerticalHeaderLabels({tr("Of what both marked"), tr("Of all places")});
    m_figures->setSelectionMode(QAbstractItemView::NoSelection);
    m_figures->setFocusPolicy(Qt::NoFocus);
    m_figures->setAccessibleName(tr("Agreement and kappa"));
    m_figures->setToolTip(
        tr("In brackets: where the figure lies in 95 of 100 draws. Kappa is what of the agreement "
           "chance does not explain; 1 is full agreement, 0 that of chance."));
    m_matrix->setAccessibleName(tr("Who called what what"));
    m_matrix->setToolTip(tr("In rows what the first reviewer says, in columns the second"));
    m_matrix->setSelectionMode(QAbstractItemView::NoSelection);
    for (QTableWidget* table : {m_figures, m_matrix, m_list}) dress(*table);
    m_figures->horizontalHeader()->setStretchLastSection(true);
    m_figures->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_figures->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_figures->setFixedHeight(m_figures->horizontalHeader()->sizeHint().height() +
                              2 * m_figures->verticalHeader()->defaultSectionSize() + 2);
    m_figures->setFrameShape(QFrame::NoFrame);

    auto* form = new QFormLayout;
    form->addRow(tr("Second re&view"), m_review);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    for (QCheckBox* box : {m_judged, m_cryOnly, m_folder}) column->addWidget(box);
    column->addWidget(m_summary);
    column->addWidget(m_figures);
    m_tabs->addTab(makeDifferences(), tr("Disagreements"));
    m_tabs->addTab(m_matrix, tr("Confusion"));
    m_tabs->setAccessibleName(tr("Disagreements and confusion"));
    column->addWidget(m_tabs, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    for (QAbstractButton* button : buttons->buttons()) {
        static_cast<QPushButton*>(button)->setAutoDefault(false);
        button->setToolTip(button->text());
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 78, fontMetrics().height() * 34);

    connect(m_review, &QComboBox::currentIndexChanged, this, &AgreementDialog::compute);
    for (QCheckBox* box : {m_judged, m_cryOnly, m_folder})
        connect(box, &QCheckBox::toggled, this, &AgreementDialog::compute);
    connect(&m_job, &AgreementJob::finished, this, &AgreementDialog::show);
    compute();
}

QWidget* AgreementDialog::makeDifferences()
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
    connect(m_list, &QTableWidget::currentCellChanged, this, [this](int row, int, int before, int) {
        if (row != before) hear(row);
    });
    auto* takes = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_takeFirst, m_takeSecond, m_takeOther, m_other})
        takes->addWidget(widget);
    takes->setStretch(3, 1);
    auto* form = new QFormLayout;
    form->addRow(tr("Settled &by"), m_by);
    m_progress->setObjectName(QStringLiteral("settledProgress"));
    m_progress->setWordWrap(true);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addWidget(m_list, 1);
    column->addLayout(takes);
    column->addLayout(form);
    column->addWidget(m_progress);
    return page;
}

std::filesystem::path AgreementDialog::reviewFile() const
{
    const auto file = reviewFileOf(m_audio, m_review->currentText().toStdString());
    return file ? *file : std::filesystem::path();
}

std::filesystem::path AgreementDialog::settledFile() const
{
    return settledFileOf(m_audio, reviewFile());
}

void AgreementDialog::compute()
{
    const bool isThere = m_review->count() > 0;
    for (QCheckBox* box : {m_judged, m_cryOnly, m_folder}) box->setEnabled(isThere);
    for (QWidget* part : std::initializer_list<QWidget*>{m_figures, m_tabs}) part->setVisible(isThere);
    m_review->setEnabled(isThere);
    if (!isThere) {
        m_summary->setText(tr("Nobody has reviewed this recording a second time yet: choose \"Second review "
                              "(blind)\" in the menu Labels (Ctrl+Shift+B)."));
        m_summary->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
        adjustSize(); // to the height that its lines need
        showSettled();
        return;
    }
    readSettled();
    m_summary->setText(tr("Counting…"));
    AgreementAsked asked{.labelFile = labelFileOf(m_audio),
                         .reviewFile = reviewFile(),
                         .withFolder = m_folder->isChecked(),
                         .config = {}};
    asked.config.judgedOnly = m_judged->isChecked();
    asked.config.cryOrNot = m_cryOnly->isChecked();
    m_job.start(asked);
}

void AgreementDialog::readSettled()
{
    m_settled = {};
    auto read = readLabelFile(settledFile());
    m_unreadable.clear();
    if (read)
        m_settled = std::move(read->document);
    else if (read.error().kind != ErrorKind::NotFound) // what was settled before must not be written over
        m_unreadable = errorText(read.error());
    if (!m_settled.recordings.empty()) return;
    m_settled.vocabulary = m_kinds;
    m_settled.recordings.emplace_back();
    m_settled.recordings.front().audio = m_audio.string();
}

void AgreementDialog::show(const std::shared_ptr<const AgreementFound>& found)
{
    m_found = found;
    m_heard = -1;
    {
        const QSignalBlocker quiet(m_list);
        m_list->setRowCount(0);
    }
    showFigures();
    showMatrix();
    if (!found->report) return m_summary->setText(errorText(found->report.error()));
    const auto& places = found->report->disagreements;
    m_list->setRowCount(static_cast<int>(places.size()));
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const Disagreement& place = places[std::size_t(row)];
        QString when = formatShortClock(place.startSeconds, 1);
        if (found->recordings > 1)
            when.prepend(QFileInfo(QString::fromStdString(place.audio)).fileName() + QStringLiteral("  "));
        m_list->setItem(row, When, itemOf(when));
        m_list->setItem(row, FirstSays, itemOf(kindWords(place.first)));
        m_list->setItem(row, SecondSays, itemOf(kindWords(place.second)));
        m_list->setItem(row, SettledColumn, itemOf({}));
    }
    m_tabs->setTabText(0, tr("Disagreements (%1)").arg(places.size()));
    showSettled();
    {
        const QSignalBlocker quiet(m_list); // heard when it is asked for
        m_list->setCurrentCell(places.empty() ? -1 : 0, When);
    }
    m_heard = -1;
    m_list->setFocus();
}

void AgreementDialog::showFigures()
{
    if (!m_found->report) return m_figures->clearContents();
    const AgreementReport& report = *m_found->report;
    m_figures->setItem(0, 0, itemOf(figureWords(report.percentOfPairs, true)));
    m_figures->setItem(0, 1, itemOf(figureWords(report.kappaOfPairs, false)));
    m_figures->setItem(1, 0, itemOf(figureWords(report.percentOverall, true)));
    m_figures->setItem(1, 1, itemOf(figureWords(report.kappaOverall, false)));
    const auto names = [this](const QStringList& known) {
        return known.isEmpty() ? tr("no name") : known.join(QStringLiteral(", "));
    };
    QString text =
        tr("First: %1. Second: %2. Marked by both: %3, by the first alone: %4, by the second alone: %5; "
           "nothing there for both: %6.")
            .arg(names(m_found->firstReviewers), names(m_found->secondReviewers))
            .arg(report.pairs)
            .arg(report.onlyFirst)
            .arg(report.onlySecond)
            .arg(report.bothWrong);
    if (report.notJudged > 0)
        text += QLatin1Char(' ') + tr("Not judged by both and left out: %1.").arg(report.notJudged);
    if (m_found->recordings > 1) text += QLatin1Char(' ') + tr("Recordings: %1.").arg(m_found->recordings);
    if (m_found->unreadable > 0)
        text += QLatin1Char(' ') + tr("Label files left out: %1.").arg(m_found->unreadable);
    m_summary->setText(text);
}

void AgreementDialog::showMatrix()
{
    m_matrix->clear();
    m_matrix->setRowCount(0);
    m_matrix->setColumnCount(0);
    if (!m_found->report) return;
    const AgreementReport& report = *m_found->report;
    QStringList kinds;
    for (const std::string& kind : report.kinds) kinds << kindWords(kind);
    const int classes = static_cast<int>(report.matrix.classes);
    m_matrix->setRowCount(classes);
    m_matrix->setColumnCount(classes);
    m_matrix->setVerticalHeaderLabels(kinds);
    m_matrix->setHorizontalHeaderLabels(kinds);
    for (int row = 0; row < classes; ++row)
        for (int c = 0; c < classes; ++c) {
            auto* item =
                itemOf(QLocale().toString(qlonglong(report.matrix.at(std::size_t(row), std::size_t(c)))),
                       Qt::AlignRight);
            QFont font = item->font();
            font.setBold(row == c);
            item->setFont(font);
            m_matrix->setItem(row, c, item);
        }
}

void AgreementDialog::showSettled()
{
    const int rows = m_list->rowCount();
    int settled = 0;
    for (int row = 0; row < rows; ++row) {
        const Disagreement& place = m_found->report->disagreements[std::size_t(row)];
        const bool isOwn = std::filesystem::path(place.audio).filename() == m_audio.filename();
        const auto label = isOwn ? settlementFor(m_settled.recordings.front().annotations, place)
                                 : std::optional<Annotation>();
        QString text = isOwn ? QString() : tr("open it there");
        if (label) {
            ++settled;
            auto kind = judgedKind(*label);
            if (label->verdict == Verdict::NotSure) kind = nameOf(Verdict::NotSure);
            text = label->reviewer.empty()
                       ? kindWords(kind)
                       : tr("%1, by %2").arg(kindWords(kind), QString::fromStdString(label->reviewer));
        }
        m_list->item(row, SettledColumn)->setText(text);
    }
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_takeFirst, m_takeSecond, m_takeOther, m_other, m_by})
        widget->setEnabled(rows > 0 && m_unreadable.isEmpty());
    if (!m_unreadable.isEmpty())
        m_progress->setText(tr("Nothing can be settled: %1").arg(m_unreadable));
    else if (rows > 0)
        m_progress->setText(tr("%1 of %2 settled; kept in %3")
                                .arg(settled)
                                .arg(rows)
                                .arg(QString::fromStdString(settledFile().filename().string())));
    else
        m_progress->setText(m_found && m_found->report ? tr("The two differ nowhere.") : QString());
}

void AgreementDialog::step(int direction)
{
    const int rows = m_list->rowCount();
    if (rows == 0) return;
    const int now = m_list->currentRow();
    if (now != m_heard) return hear(std::max(now, 0)); // the first one, where it begins
    const int next = (now + direction + rows) % rows;
    if (next == now) return hear(now); // the only one: once more
    m_list->setCurrentCell(next, When);
}

void AgreementDialog::hear(int row)
{
    if (row < 0 || !m_found || !m_found->report) return;
    m_heard = row;
    const Disagreement& place = m_found->report->disagreements[std::size_t(row)];
    Q_EMIT placeChosen(QString::fromStdString(place.audio), place.startSeconds, place.endSeconds);
}

void AgreementDialog::settleCurrent(Taken taken)
{
    const int row = m_list->currentRow();
    if (row < 0 || !m_unreadable.isEmpty()) return;
    const Disagreement& place = m_found->report->disagreements[std::size_t(row)];
    if (std::filesystem::path(place.audio).filename() != m_audio.filename()) return;
    const std::string chosen = m_other->currentData().toString().toStdString();
    const Settled settled = taken == Taken::First    ? Settled::First
                            : taken == Taken::Second ? Settled::Second
                                                     : Settled::Other;
    const std::string by = m_by->text().trimmed().toStdString();
    m_settings.setValue(QLatin1String(kByKey), m_by->text().trimmed());
    auto done =
        settle(m_settled.recordings.front().annotations,
               settlementOf(place, settled, chosen.empty() ? std::nullopt : std::optional(chosen), by));
    if (done) done = writeLabelFile(settledFile(), m_settled);
    if (!done) Q_EMIT problem(errorText(done.error()));
    showSettled();
    if (done && row + 1 < m_list->rowCount()) step(+1);
}

bool AgreementDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
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
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace cryscope
