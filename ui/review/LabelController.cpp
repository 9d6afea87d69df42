#include "ui/review/LabelController.h"

#include "core/analysis/EpisodeLabels.h"
#include "ui/review/LabelActions.h"
#include "ui/review/LabelEditor.h"
#include "ui/review/LabelList.h"
#include "ui/review/LabelWords.h"
#include "ui/review/SecondReview.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/ErrorWords.h"
#include "ui/sound/Player.h"

#include <QCheckBox>
#include <QInputDialog>
#include <QMessageBox>
#include <algorithm>

namespace cryscope {
namespace {

constexpr auto kReviewerKey = "review/reviewer";
constexpr auto kPlayNextKey = "review/playNext";
constexpr auto kSaveKey = "review/saveWithoutAsking";
constexpr double kSnapShare = 0.02; // of the visible stretch: what is near on the screen

} // namespace

LabelController::LabelController(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    const QString user = qEnvironmentVariable("USER");
    m_parts.session.setReviewer(m_parts.settings.value(QLatin1String(kReviewerKey), user).toString());
    m_parts.actions.playNext->setChecked(m_parts.settings.value(QLatin1String(kPlayNextKey), true).toBool());
    connectSession();
    connectActions();
    connectView();
    showState();
}

void LabelController::connectSession()
{
    connect(&m_parts.recording, &OpenRecording::opened, this, &LabelController::read);
    connect(&m_parts.recording, &OpenRecording::analysisChanged, this, &LabelController::takeModelLabels);
    connect(&m_job, &LabelsJob::finished, this, [this](const std::shared_ptr<LabelWork>& work) {
        m_parts.session.begin(std::move(*work));
        takeModelLabels();
        m_parts.second.takePlaces();
    });
    connect(&m_parts.second, &SecondReview::readingDue, this, &LabelController::read);
    connect(&m_parts.session, &LabelSession::labelsChanged, this, &LabelController::showLabels);
    connect(&m_parts.session, &LabelSession::stateChanged, this, &LabelController::showState);
    connect(&m_parts.session, &LabelSession::selectionChanged, this, [this] {
        m_parts.panel.setSelectedLabels(m_parts.session.selection());
        m_parts.list.select(m_parts.session.selection());
        m_parts.actions.setSelected(static_cast<int>(m_parts.session.selection().size()));
    });
    connect(&m_parts.session, &LabelSession::recovered, this, [this](int changes) {
        Q_EMIT message(tr("Changes of an earlier time that were not saved are here again: %1. "
                          "Undo takes you back to what was saved.")
                           .arg(changes));
    });
    connect(&m_parts.list, &LabelList::selectionChanged, &m_parts.session, &LabelSession::select);
    connect(&m_parts.editor, &LabelEditor::kindChosen, this,
            [this](const QString& name) { chooseKind(name.toStdString()); });
}

void LabelController::connectActions()
{
    const auto on = [this](QAction* action, auto&& slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    LabelActions& actions = m_parts.actions;
    LabelSession& session = m_parts.session;
    on(actions.undo, [&session] { session.undo(); });
    on(actions.redo, [&session] { session.redo(); });
    on(actions.add, [this] { add(m_lastKind); });
    on(actions.remove, [&session] { session.apply(removal(session.set(), session.selection())); });
    on(actions.split, [this, &session] {
        if (const Annotation* label = session.current())
            session.apply(splitting(session.set(), label->id, m_parts.player.position()));
    });
    on(actions.merge, [&session] { session.apply(merging(session.set(), session.selection())); });
    on(actions.snap, [this] { snap(); });
    on(actions.right, [this] { judge(Verdict::Right); });
    on(actions.wrong, [this] { judge(Verdict::Wrong); });
    on(actions.notSure, [this] { judge(Verdict::NotSure); });
    on(actions.noVerdict, [&session] { session.judge(session.selection(), Verdict::None); });
    on(actions.playNext,
       [this](bool checked) { m_parts.settings.setValue(QLatin1String(kPlayNextKey), checked); });
    on(actions.selectBand, [this](bool checked) { m_parts.panel.view().setSelectsBand(checked); });
    on(actions.selectAll, [this] { m_parts.list.table().selectAll(); });
    on(actions.save, [this, &session] {
        if (session.save()) Q_EMIT message(tr("Labels saved in %1").arg(session.fileName()));
    });
    for (int key = 1; key <= 9; ++key) on(actions.kinds[key - 1], [this, key] { kindKey(key); });
}

void LabelController::connectView()
{
    SpectrogramView& view = m_parts.panel.view();
    connect(&view, &SpectrogramView::labelClicked, this, &LabelController::click);
    connect(&view, &SpectrogramView::labelDragged, this, &LabelController::drag);
    connect(&view, &SpectrogramView::selectionMade, this, [this] {
        if (m_parts.actions.drawLabels->isChecked()) add(m_lastKind);
    });
}

void LabelController::read()
{
    m_job.abandon();
    m_parts.session.end();
    const OpenRecording& recording = m_parts.recording;
    m_parts.actions.setRecordingOpen(recording.isOpen());
    if (!recording.isOpen()) return;
    m_job.start({std::filesystem::path(recording.path().toStdU16String()), recording.durationSeconds(),
                 recording.audio()->sampleRate().hz},
                m_parts.second.file());
}

void LabelController::takeModelLabels()
{
    const auto& analysis = m_parts.recording.analysis();
    if (!analysis || !m_parts.session.isOpen()) return;
    m_parts.session.setModelLabels(kCryTier, labelsOf(*analysis, {}).annotations.inTimeOrder());
}

void LabelController::showLabels()
{
    const AnnotationSet& set = m_parts.session.set();
    const Vocabulary& kinds = m_parts.session.vocabulary();
    m_parts.list.setLabels(set, kinds);
    m_parts.panel.setLabels(set, kinds);
    m_parts.panel.setSelectedLabels(m_parts.session.selection());
    m_parts.actions.setKinds(kinds);
}

void LabelController::showState()
{
    const LabelSession& session = m_parts.session;
    m_parts.actions.setSteps(session.canUndo() ? stepWords(session.undoName()) : QString(),
                             session.canRedo() ? stepWords(session.redoName()) : QString());
    m_parts.actions.setSaved(session.isSaved());
}

void LabelController::add(const std::string& kind)
{
    const SpectrogramView& view = m_parts.panel.view();
    Annotation label;
    label.kind = kind;
    label.startSeconds = label.endSeconds = m_parts.player.position();
    if (const auto selection = view.selection()) {
        label.startSeconds = selection->begin;
        label.endSeconds = selection->end;
    }
    if (const auto band = view.selectedBand()) {
        label.lowHz = band->lowHz;
        label.highHz = band->highHz;
    }
    if (m_parts.session.create(std::move(label)).value != 0) m_parts.panel.view().setSelection(std::nullopt);
}

void LabelController::chooseKind(const std::string& kind)
{
    LabelSession& session = m_parts.session;
    if (session.vocabulary().find(kind) == nullptr && !session.addKind(kind)) return;
    m_lastKind = kind;
    judging([&] { session.setKind(session.selection(), kind); });
}

void LabelController::kindKey(int key)
{
    const KindStyle* kind = m_parts.session.vocabulary().ofHotkey(key);
    if (kind == nullptr) return;
    const std::string name = kind->name;
    m_lastKind = name;
    // What is being selected with the pointer is meant before what was selected in the list.
    if (m_parts.session.selection().empty() || m_parts.panel.view().selection())
        add(name);
    else
        chooseKind(name);
}

void LabelController::judge(Verdict verdict)
{
    judging([&] { m_parts.session.judge(m_parts.session.selection(), verdict); });
}

void LabelController::judging(const std::function<void()>& judge)
{
    const auto& selection = m_parts.session.selection();
    if (selection.empty()) return beginJudging();
    const Annotation* first = m_parts.session.find(selection.front());
    const bool isModels = first->origin == Origin::Model;
    const AnnotationId id = first->id;
    const int row = m_parts.list.model().rowOf(id);
    judge();
    if (!isModels || !m_parts.actions.playNext->isChecked()) return;
    const bool stays = m_parts.list.model().rowOf(id) == row;
    const AnnotationId next = m_parts.list.nextToJudge(stays ? row + 1 : row);
    if (next.value != 0)
        Q_EMIT nextIsDue(next);
    else
        Q_EMIT message(tr("Every label of the list is judged."));
}

void LabelController::beginJudging()
{
    const AnnotationId next = m_parts.list.nextToJudge(0);
    if (next.value == 0) {
        Q_EMIT message(m_parts.list.model().rowCount() == 0 ? tr("There is no label to judge.")
                                                            : tr("Every label of the list is judged."));
        return;
    }
    m_parts.session.select({next});
    Q_EMIT nextIsDue(next);
    Q_EMIT message(tr("The first label to judge is chosen; the key again judges it."));
}

void LabelController::click(AnnotationId id, Qt::KeyboardModifiers modifiers)
{
    std::vector<AnnotationId> ids{id};
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) {
        ids = m_parts.session.selection();
        if (std::erase(ids, id) == 0) ids.push_back(id);
    }
    m_parts.session.select(std::move(ids));
}

void LabelController::drag(AnnotationId id, LabelPart part, double seconds, double hz, bool continues)
{
    LabelSession& session = m_parts.session;
    const Annotation* label = session.find(id);
    if (label == nullptr) return;
    if (part == LabelPart::Body) {
        if (!continues) m_movedSeconds = 0;
        const std::vector<AnnotationId> one{id};
        const bool isSelected = std::find(session.selection().begin(), session.selection().end(), id) !=
                                session.selection().end();
        const double start = label->startSeconds;
        session.apply(moving(session.set(), isSelected ? session.selection() : one, seconds - m_movedSeconds),
                      continues);
        // At the recording's start it stops, and comes along again when the pointer is back there.
        if (const Annotation* moved = session.find(id)) m_movedSeconds += moved->startSeconds - start;
        return;
    }
    Bounds bounds{.startSeconds = {}, .endSeconds = {}, .lowHz = label->lowHz, .highHz = label->highHz};
    if (part == LabelPart::Start) bounds.startSeconds = std::min(seconds, label->endSeconds);
    if (part == LabelPart::End) bounds.endSeconds = std::max(seconds, label->startSeconds);
    if (part == LabelPart::Low) bounds.lowHz = std::min(hz, label->highHz.value_or(hz));
    if (part == LabelPart::High) bounds.highHz = std::max(hz, label->lowHz.value_or(hz));
    session.apply(resizing(session.set(), id, bounds), continues);
}

void LabelController::snap()
{
    std::vector<double> edges;
    for (const TimeRange& cry : m_parts.recording.cryTimes()) {
        edges.push_back(cry.begin);
        edges.push_back(cry.end);
    }
    LabelSession& session = m_parts.session;
    const double near = m_parts.panel.time().visibleSeconds() * kSnapShare;
    session.apply(snapping(session.set(), session.selection(), edges, near));
}

bool LabelController::mayLeave(QWidget* parent)
{
    LabelSession& session = m_parts.session;
    if (session.isSaved()) return true;
    if (m_parts.settings.value(QLatin1String(kSaveKey), false).toBool()) return session.save();
    QMessageBox box(
        QMessageBox::Question, tr("Save the labels?"),
        tr("The labels of this recording have changes that are not saved in %1.").arg(session.fileName()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setDefaultButton(QMessageBox::Save);
    auto* always = new QCheckBox(tr("Save from now on without asking"));
    box.setCheckBox(always);
    const int answer = box.exec();
    if (answer == QMessageBox::Save && always->isChecked())
        m_parts.settings.setValue(QLatin1String(kSaveKey), true);
    if (answer == QMessageBox::Save) return session.save();
    if (answer != QMessageBox::Discard) return false;
    session.discard(); // nothing of it comes back, whether the recording is left or not
    read();
    return true;
}

void LabelController::chooseReviewer(QWidget* parent)
{
    bool isGiven = false;
    const QString name =
        QInputDialog::getText(parent, tr("Reviewer"), tr("The name that stands with your labels:"),
                              QLineEdit::Normal, m_parts.session.reviewer(), &isGiven);
    if (!isGiven) return;
    m_parts.session.setReviewer(name.trimmed());
    m_parts.settings.setValue(QLatin1String(kReviewerKey), name.trimmed());
}

} // namespace cryscope
