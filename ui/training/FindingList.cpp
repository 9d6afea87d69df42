#include "ui/training/FindingList.h"

#include "ui/shared/Theme.h"
#include "ui/training/FindingWords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace cryscope {

namespace {

QLabel* wrapped(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

QColor colourOf(Severity severity, const QPalette& palette)
{
    const ThemeColours colours = themeColours(palette);
    switch (severity) {
    case Severity::Error:
        return colours.error;
    case Severity::Warning:
        return colours.warning;
    case Severity::Note:
        return colours.secondaryText;
    }
    return colours.secondaryText;
}

void setColour(QLabel& label, const QColor& colour)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

} // namespace

FindingList::FindingList(QWidget* parent)
    : QScrollArea(parent), m_content(new QWidget), m_column(new QVBoxLayout(m_content))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setContentsMargins(10, 10, 10, 10);
    m_column->setSpacing(14);
    setWidget(m_content);
}

void FindingList::setReport(const std::shared_ptr<const AuditReport>& report, const WorkingSet& clips,
                            const QString& note)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            // Its button may be what has just been pressed: it goes once that is over.
            old->hide();
            old->setParent(nullptr);
            old->deleteLater();
        }
        delete item;
    }
    if (report)
        for (std::size_t i = 0; i < report->findings.size(); ++i)
            m_column->addWidget(block(int(i), report->findings[i], clips));
    if (!report || report->findings.empty()) {
        auto* label = wrapped(note);
        label->setObjectName(QStringLiteral("findingsNote"));
        m_column->addWidget(label);
    }
    m_column->addStretch(1);
}

QWidget* FindingList::block(int number, const AuditFinding& finding, const WorkingSet& clips)
{
    auto* block = new QWidget;
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* mark = new QLabel(finding.severity == Severity::Note ? QStringLiteral("ⓘ") : QStringLiteral("⚠"));
    setColour(*mark, colourOf(finding.severity, palette()));
    head->addWidget(mark, 0, Qt::AlignTop);
    auto* sentence = wrapped(findingSentence(finding, clips));
    QFont bold = sentence->font();
    bold.setBold(finding.severity != Severity::Note);
    sentence->setFont(bold);
    head->addWidget(sentence, 1);
    column->addLayout(head);
    auto* advice = wrapped(findingAdvice(finding));
    setColour(*advice, themeColours(palette()).secondaryText);
    advice->setIndent(22);
    column->addWidget(advice);
    if (finding.rows.empty()) return block;
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(22, 2, 0, 0);
    for (const Remedy remedy : remediesFor(finding)) {
        auto* button = new QPushButton(remedyTitle(remedy));
        button->setObjectName(
            QStringLiteral("remedy-%1-%2").arg(QString::fromStdString(finding.kind)).arg(int(remedy)));
        button->setToolTip(remedyTip(remedy));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this,
                [this, number, remedy] { Q_EMIT remedyChosen(number, remedy); });
        buttons->addWidget(button);
    }
    auto* show = new QPushButton(tr("Show"));
    show->setObjectName(QStringLiteral("show-%1").arg(QString::fromStdString(finding.kind)));
    show->setToolTip(tr("Show these clips alone in the table"));
    show->setAutoDefault(false);
    connect(show, &QPushButton::clicked, this, [this, number] { Q_EMIT shown(number); });
    buttons->addWidget(show);
    buttons->addStretch(1);
    column->addLayout(buttons);
    return block;
}

} // namespace cryscope
