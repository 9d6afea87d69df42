#include "ui/review/LabelEditor.h"

#include "ui/review/LabelActions.h"
#include "ui/session/LabelSession.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

namespace cryscope {

LabelEditor::LabelEditor(LabelSession& session, LabelActions& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_kindLabel(new QLabel), m_kind(new QComboBox),
      m_noteLabel(new QLabel), m_note(new QLineEdit)
{
    auto* verdicts = new QHBoxLayout;
    verdicts->setSpacing(4);
    for (QAction* action : {actions.right, actions.wrong, actions.notSure}) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        verdicts->addWidget(button);
        m_verdicts.push_back(button);
    }
    m_kind->setEditable(true);
    m_kind->setInsertPolicy(QComboBox::NoInsert);
    m_kindLabel->setBuddy(m_kind);
    m_noteLabel->setBuddy(m_note);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    grid->addLayout(verdicts, 0, 0, 1, 2);
    grid->addWidget(m_kindLabel, 1, 0);
    grid->addWidget(m_kind, 1, 1);
    grid->addWidget(m_noteLabel, 2, 0);
    grid->addWidget(m_note, 2, 1);
    grid->setColumnStretch(1, 1);

    connect(m_kind, &QComboBox::activated, this, &LabelEditor::takeKind);
    connect(m_kind->lineEdit(), &QLineEdit::returnPressed, this, &LabelEditor::takeKind);
    connect(m_note, &QLineEdit::editingFinished, this, &LabelEditor::takeNote);
    connect(&m_session, &LabelSession::selectionChanged, this, &LabelEditor::show);
    connect(&m_session, &LabelSession::labelsChanged, this, [this] {
        fillKinds();
        show();
    });
    retranslate();
}

void LabelEditor::fillKinds()
{
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    for (const KindStyle& kind : m_session.vocabulary().kinds()) {
        QPixmap swatch(12, 12);
        swatch.fill(QColor::fromRgb(kind.rgb));
        m_kind->addItem(swatch, reasonTitle(kind.name), QString::fromStdString(kind.name));
    }
}

void LabelEditor::show()
{
    const auto& ids = m_session.selection();
    m_filling = true;
    const QSignalBlocker quiet(m_kind);
    QString kind;
    QString note;
    bool sameKind = true;
    bool sameNote = true;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const Annotation& label = *m_session.find(ids[i]);
        const QString itsKind =
            QString::fromStdString(label.verdict == Verdict::OtherKind ? label.verdictKind : label.kind);
        const QString itsNote = QString::fromStdString(label.note);
        sameKind = sameKind && (i == 0 || itsKind == kind);
        sameNote = sameNote && (i == 0 || itsNote == note);
        kind = itsKind;
        note = itsNote;
    }
    const int index = sameKind ? m_kind->findData(kind) : -1;
    m_kind->setCurrentIndex(index);
    if (index < 0) m_kind->setEditText(sameKind ? kind : QString());
    // What is being typed is not taken away by a change elsewhere.
    if (!m_note->hasFocus() || !m_note->isModified()) m_note->setText(sameNote ? note : QString());
    m_kind->setEnabled(!ids.empty());
    m_note->setEnabled(!ids.empty());
    m_filling = false;
}

void LabelEditor::takeKind()
{
    if (m_filling) return;
    const QString typed = m_kind->currentText().trimmed();
    const int index = m_kind->findText(typed, Qt::MatchFixedString);
    const QString name = index >= 0 ? m_kind->itemData(index).toString() : typed;
    if (!name.isEmpty()) Q_EMIT kindChosen(name);
}

void LabelEditor::takeNote()
{
    if (m_filling || !m_note->isModified()) return;
    m_note->setModified(false);
    const std::string note = m_note->text().trimmed().toStdString();
    m_session.apply(changing(m_session.set(), m_session.selection(), "Note",
                             [&note](Annotation& label) { label.note = note; }));
}

void LabelEditor::retranslate()
{
    m_kindLabel->setText(tr("&Kind"));
    m_kind->setAccessibleName(tr("Kind of the selected labels"));
    m_kind->lineEdit()->setAccessibleName(m_kind->accessibleName());
    m_kind->setToolTip(tr("Kind of the selected labels; type a name to make a new kind (Alt+K)"));
    m_kind->lineEdit()->setToolTip(m_kind->toolTip());
    m_noteLabel->setText(tr("N&ote"));
    m_note->setAccessibleName(tr("Note on the selected labels"));
    m_note->setToolTip(tr("Note on the selected labels (Alt+O)"));
    for (QToolButton* button : m_verdicts) button->setAccessibleName(button->defaultAction()->text());
    fillKinds();
    show();
}

void LabelEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
