#include "ui/project/DrawDialog.h"

#include "ui/shared/Theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace cryscope {
namespace {
constexpr int kUsualCount = 120;
} // namespace

DrawDialog::DrawDialog(const DrawSession& session, QWidget* parent)
    : QDialog(parent), m_count(new QSpinBox), m_strata(new QSpinBox), m_seed(new QSpinBox)
{
    setObjectName(QStringLiteral("drawDialog"));
    setWindowTitle(tr("Draw clips to review"));
    const QString name = QFileInfo(session.folder()).fileName();
    auto* what = new QLabel(
        (session.isOfProject()
             ? tr("Clips that a model has marked in the recordings of the project %1 and that nobody has "
                  "judged "
                  "yet.")
             : tr("Clips that a model has marked in the recordings of the folder %1, where labels are saved, "
                  "and that nobody has judged yet."))
            .arg(name) +
        QLatin1Char(' ') +
        tr("As many are drawn from every stratum of the score, so that high and low scores are known alike; "
           "the weights make them speak for all."));
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);
    what->setMinimumWidth(fontMetrics().averageCharWidth() * 70);

    m_count->setObjectName(QStringLiteral("drawCount"));
    m_count->setRange(1, 100000);
    m_count->setValue(kUsualCount);
    m_count->setToolTip(tr("How many clips are drawn (Alt+N)"));
    m_strata->setObjectName(QStringLiteral("drawStrata"));
    m_strata->setRange(1, 100);
    m_strata->setValue(int(DrawConfig{}.strata));
    m_strata->setToolTip(tr("Into how many parts of equal width the scores from 0 to 1 are put (Alt+S)"));
    m_seed->setObjectName(QStringLiteral("drawSeed"));
    m_seed->setRange(1, 1000000000);
    m_seed->setToolTip(tr("The same number draws the same clips again (Alt+E)"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Number of clips"), m_count);
    form->addRow(tr("&Strata of the score"), m_strata);
    form->addRow(tr("S&eed of the draw"), m_seed);
    for (QSpinBox* field : {m_count, m_strata, m_seed}) field->setGroupSeparatorShown(true);

    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(what);
    column->addLayout(form);
    if (session.toJudge() > 0) {
        auto* note =
            new QLabel(tr("The sample that there is, with %1 of %2 clips judged, gives way. Its verdicts "
                          "stay in the labels.")
                           .arg(QLocale().toString(session.judged()), QLocale().toString(session.toJudge())));
        note->setWordWrap(true);
        QPalette colours = note->palette();
        colours.setColor(QPalette::WindowText, themeColours(palette()).secondaryText);
        note->setPalette(colours);
        column->addWidget(note);
        m_seed->setValue(int(session.drawn()->config.seed % 1000000000) + 1);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* draw = buttons->addButton(tr("&Draw"), QDialogButtonBox::AcceptRole);
    draw->setObjectName(QStringLiteral("drawNow"));
    draw->setToolTip(tr("Draw the clips and go to the first (Alt+D)"));
    buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Leave everything as it is (Esc)"));
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    draw->setDefault(true);
}

DrawConfig DrawDialog::config() const
{
    return {.count = std::size_t(m_count->value()),
            .strata = std::size_t(m_strata->value()),
            .seed = std::uint64_t(m_seed->value())};
}

} // namespace cryscope
