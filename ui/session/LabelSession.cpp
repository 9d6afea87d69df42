#include "ui/session/LabelSession.h"

#include "ui/shared/ErrorWords.h"

#include <algorithm>
#include <filesystem>

namespace cryscope {
namespace {

constexpr int kSyncMs = 1000; // what a loss of power may cost

QString firstOf(const std::vector<std::string>& names)
{
    return names.empty() ? QString() : QString::fromStdString(names.front());
}

} // namespace

LabelSession::LabelSession(QObject* parent) : QObject(parent)
{
    m_sync.setInterval(kSyncMs);
    connect(&m_sync, &QTimer::timeout, this, [this] {
        if (m_work) m_work->sync();
        tellProblems();
    });
}

LabelSession::~LabelSession()
{
    if (m_work && m_work->isSaved()) m_work->discard();
}

void LabelSession::begin(LabelWork work)
{
    end();
    m_work = std::move(work);
    m_sync.start();
    changed();
    tellProblems();
    if (m_work->recovered() > 0) Q_EMIT recovered(static_cast<int>(m_work->recovered()));
}

void LabelSession::end()
{
    if (!m_work) return;
    m_sync.stop();
    if (m_work->isSaved()) m_work->discard();
    m_work.reset();
    changed();
}

void LabelSession::discard()
{
    if (!m_work) return;
    m_work->discard();
    m_sync.stop();
    m_work.reset();
    changed();
}

const AnnotationSet& LabelSession::set() const
{
    return m_work ? m_work->set() : m_nothing;
}

void LabelSession::setKinds(const Vocabulary& kinds)
{
    m_kinds = kinds;
    changed();
}

void LabelSession::changed()
{
    m_shown = m_work ? m_kinds.with(m_work->vocabulary()) : m_kinds;
    const std::size_t before = m_selection.size();
    std::erase_if(m_selection, [this](AnnotationId id) { return find(id) == nullptr; });
    Q_EMIT labelsChanged();
    if (m_selection.size() != before) Q_EMIT selectionChanged();
    Q_EMIT stateChanged();
}

void LabelSession::tellProblems()
{
    if (!m_work) return;
    for (const std::string& sentence : m_work->takeProblems())
        Q_EMIT problem(errorSentence({ErrorKind::Io, {}, sentence}));
}

bool LabelSession::apply(const Result<Edit>& edit, bool withLast)
{
    if (!m_work) return false;
    const auto done = edit ? m_work->apply(*edit, withLast) : Result<void>(tl::unexpected(edit.error()));
    if (!done) {
        Q_EMIT problem(errorSentence(done.error()));
        return false;
    }
    changed();
    tellProblems();
    return true;
}

void LabelSession::undo()
{
    if (!m_work || !m_work->undo()) return;
    changed();
    tellProblems();
}

void LabelSession::redo()
{
    if (!m_work || !m_work->redo()) return;
    changed();
    tellProblems();
}

bool LabelSession::canUndo() const
{
    return m_work && m_work->history().canUndo();
}

bool LabelSession::canRedo() const
{
    return m_work && m_work->history().canRedo();
}

QString LabelSession::undoName() const
{
    return m_work ? firstOf(m_work->history().undoNames()) : QString();
}

QString LabelSession::redoName() const
{
    return m_work ? firstOf(m_work->history().redoNames()) : QString();
}

void LabelSession::setModelLabels(const std::string& tier, std::vector<Annotation> labels)
{
    if (!m_work) return;
    if (auto done = m_work->setModelLabels(tier, std::move(labels)); !done)
        Q_EMIT problem(errorSentence(done.error()));
    changed();
    tellProblems();
}

bool LabelSession::addKind(const std::string& name)
{
    if (!m_work) return false;
    Vocabulary kinds = m_work->vocabulary();
    if (auto added = kinds.addNamed(name); !added) {
        Q_EMIT problem(errorSentence(added.error()));
        return false;
    }
    m_work->setVocabulary(std::move(kinds));
    changed();
    Q_EMIT kindMade(QString::fromStdString(name));
    return true;
}

void LabelSession::judge(const std::vector<AnnotationId>& ids, Verdict verdict, const std::string& kind)
{
    if (ids.empty()) return;
    const char* name = verdict == Verdict::Right     ? "Right"
                       : verdict == Verdict::Wrong   ? "Wrong"
                       : verdict == Verdict::None    ? "No verdict"
                       : verdict == Verdict::NotSure ? "Not sure"
                                                     : "Other kind";
    apply(changing(set(), ids, name, [&](Annotation& label) {
        label.verdict = verdict;
        label.verdictKind = kind;
        label.reviewer = verdict == Verdict::None ? std::string() : m_reviewer;
    }));
}

AnnotationId LabelSession::create(Annotation label)
{
    label.origin = Origin::Person;
    label.reviewer = m_reviewer;
    const auto edit = insertion(set(), std::move(label));
    if (!apply(edit)) return {};
    const AnnotationId made = edit->changes.front().id();
    select({made});
    return made;
}

void LabelSession::setKind(const std::vector<AnnotationId>& ids, const std::string& kind)
{
    if (ids.empty()) return;
    apply(changing(set(), ids, "Kind", [&](Annotation& label) {
        label.reviewer = m_reviewer;
        if (label.origin == Origin::Person) {
            label.kind = kind;
            return;
        }
        label.verdict = label.kind == kind ? Verdict::Right : Verdict::OtherKind;
        label.verdictKind = label.kind == kind ? std::string() : kind;
    }));
}

void LabelSession::select(std::vector<AnnotationId> ids)
{
    std::erase_if(ids, [this](AnnotationId id) { return find(id) == nullptr; });
    if (ids == m_selection) return;
    m_selection = std::move(ids);
    Q_EMIT selectionChanged();
}

const Annotation* LabelSession::current() const
{
    return m_selection.size() == 1 ? find(m_selection.front()) : nullptr;
}

bool LabelSession::save()
{
    if (!m_work) return true;
    // What the file says of its kinds stays; those of the program come along, for whoever reads it elsewhere.
    const bool isThere = std::filesystem::exists(m_work->file());
    m_work->setVocabulary(isThere ? m_work->vocabulary().with(m_kinds) : m_shown);
    const auto saved = m_work->save();
    if (!saved) Q_EMIT problem(errorSentence(saved.error()));
    tellProblems();
    Q_EMIT stateChanged();
    return saved.has_value();
}

QString LabelSession::fileName() const
{
    return m_work ? QString::fromStdString(m_work->file().filename().string()) : QString();
}

} // namespace cryscope
