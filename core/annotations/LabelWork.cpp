#include "core/annotations/LabelWork.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/Pairing.h"
#include "core/annotations/SecondReview.h"
#include "core/base/Sha256.h"

#include <algorithm>
#include <utility>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::size_t kMostWarnings = 3; // of a label file: more would hide the recording

std::string hashOf(const fs::path& file)
{
    std::error_code error;
    if (!fs::exists(file, error)) return {};
    const auto hash = sha256OfFile(file);
    return hash ? *hash : std::string("unreadable");
}

/// A name beside a label file that cannot be read, so that it is never written over.
fs::path freeNameBeside(const fs::path& file)
{
    for (int i = 2;; ++i) {
        fs::path candidate = file;
        candidate.replace_extension();
        candidate += '-' + std::to_string(i) + ".json";
        std::error_code error;
        if (!fs::exists(candidate, error)) return candidate;
    }
}

/// Nobody but the model has had a hand in it.
bool isUntouched(const Annotation& label, const std::string& tier)
{
    return label.origin == Origin::Model && label.tier == tier && label.verdict == Verdict::None &&
           label.note.empty() && label.reviewer.empty();
}

} // namespace

fs::path labelFileOf(const fs::path& audio)
{
    fs::path file = audio;
    file += ".labels.json";
    return file;
}

LabelWork LabelWork::open(const LabelledRecording& recording)
{
    return open(recording, labelFileOf(recording.audio));
}

LabelWork LabelWork::openReview(const LabelledRecording& recording, const fs::path& file)
{
    LabelWork work = open(recording, file);
    const fs::path first = labelFileOf(recording.audio);
    std::error_code error;
    if (!fs::exists(first, error)) return work;
    const auto read = readLabelFile(first);
    if (!read) {
        work.m_problems.push_back("The places of the first review cannot be read: " + read.error().sentence);
        return work;
    }
    for (const RecordingLabels& each : read->document.recordings) {
        if (fs::path(each.audio).filename() != recording.audio.filename()) continue;
        if (auto set = work.setModelLabels("cry", blindPlaces(each.annotations)); !set)
            work.m_problems.push_back(set.error().sentence);
    }
    return work;
}

LabelWork LabelWork::open(const LabelledRecording& recording, fs::path file)
{
    LabelWork work;
    work.m_file = std::move(file);
    std::error_code error;
    if (fs::exists(work.m_file, error)) {
        auto read = readLabelFile(work.m_file);
        if (read) {
            work.m_document = std::move(read->document);
            if (read->warnings.size() > kMostWarnings) read->warnings.resize(kMostWarnings);
            work.m_problems = std::move(read->warnings);
        } else {
            work.m_file = freeNameBeside(work.m_file);
            work.m_problems.push_back(
                "The labels of this recording cannot be read: " + read.error().sentence +
                " New labels will be saved in " + work.m_file.filename().string() + ".");
        }
    }
    work.m_hashAtReading = hashOf(work.m_file);
    work.m_savedVocabulary = work.m_document.vocabulary;

    auto& recordings = work.m_document.recordings;
    const auto name = recording.audio.filename();
    const auto own = std::find_if(recordings.begin(), recordings.end(), [&](const RecordingLabels& each) {
        return fs::path(each.audio).filename() == name;
    });
    work.m_own = static_cast<std::size_t>(own - recordings.begin());
    if (own == recordings.end()) recordings.emplace_back();
    work.own().audio = recording.audio.string();
    work.own().durationSeconds = onGrid(recording.durationSeconds);
    work.own().sampleRateHz = recording.sampleRateHz;
    work.m_history = EditHistory(work.own().annotations);

    auto recovered = recoverLabels(work.m_file);
    if (!recovered)
        work.m_problems.push_back(recovered.error().sentence);
    else if (*recovered)
        work.takeUp(std::move(**recovered));
    return work;
}

void LabelWork::takeUp(RecoveredLabels recovered)
{
    std::vector<Edit> steps(m_document.recordings.size());
    for (std::size_t i = 0; i < steps.size() && i < recovered.document.recordings.size(); ++i)
        steps[i] = differenceOf(m_document.recordings[i].annotations,
                                recovered.document.recordings[i].annotations, "Recovered changes");
    auto journal = LabelJournal::takeUp(m_file, m_document, steps);
    if (!journal) {
        m_problems.push_back(journal.error().sentence);
        m_journalFailed = true;
        return;
    }
    m_journal = std::move(*journal);
    m_recovered = recovered.edits;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto applied =
            i == m_own ? m_history.apply(steps[i]) : m_document.recordings[i].annotations.apply(steps[i]);
        if (!applied) m_problems.push_back(applied.error().sentence); // cannot be: made for this state
    }
}

std::vector<std::string> LabelWork::takeProblems()
{
    return std::exchange(m_problems, {});
}

RecordingLabels LabelWork::facts() const
{
    RecordingLabels facts = m_document.recordings[m_own];
    facts.annotations = {};
    return facts;
}

LabelDocument LabelWork::document() const
{
    LabelDocument document = m_document;
    document.recordings[m_own].annotations = m_history.set();
    return document;
}

void LabelWork::keep(const Edit& edit)
{
    if (m_journalFailed) return;
    auto kept = Result<void>();
    if (!m_journal) {
        // What the edit leads to is in the set already: the journal begins with the state before it.
        LabelDocument before = document();
        if (auto back = before.recordings[m_own].annotations.apply(edit.inverse()); !back) return;
        auto journal = LabelJournal::start(m_file, before);
        if (journal)
            m_journal = std::move(*journal);
        else
            kept = tl::unexpected(journal.error());
    }
    if (m_journal) kept = m_journal->record(m_own, edit);
    if (kept) return;
    m_journalFailed = true;
    m_journal.reset();
    m_problems.push_back("Changes are not kept until you save: " + kept.error().sentence);
}

Result<void> LabelWork::apply(const Edit& edit, bool withLast)
{
    if (auto ok = m_history.apply(edit, withLast); !ok) return ok;
    if (!edit.changes.empty()) keep(edit);
    return {};
}

bool LabelWork::undo()
{
    const auto edit = m_history.undo();
    if (edit) keep(*edit);
    return edit.has_value();
}

bool LabelWork::redo()
{
    const auto edit = m_history.redo();
    if (edit) keep(*edit);
    return edit.has_value();
}

Result<void> LabelWork::setModelLabels(const std::string& tier, std::vector<Annotation> labels)
{
    AnnotationSet found;
    for (Annotation& label : labels) {
        label.tier = tier;
        if (auto added = found.add(std::move(label)); !added) return tl::unexpected(added.error());
    }
    AnnotationSet stays; // on this tier, touched by a person
    AnnotationSet next = set();
    std::vector<AnnotationId> goes;
    set().forEach([&](const Annotation& label) {
        if (isUntouched(label, tier))
            goes.push_back(label.id);
        else if (label.tier == tier)
            (void)stays.add(label);
    });
    auto removed = removal(next, goes);
    if (!removed) return tl::unexpected(removed.error());
    if (auto ok = next.apply(*removed); !ok) return ok;
    for (LabelPair& pair : pairLabels(stays, found)) {
        if (pair.first || !pair.second) continue;
        pair.second->id = {};
        if (auto added = next.add(std::move(*pair.second)); !added) return tl::unexpected(added.error());
    }
    if (!m_history.canUndo() && !m_history.canRedo() && !m_journal) {
        m_history = EditHistory(std::move(next));
        return {};
    }
    return apply(differenceOf(set(), next, "Cries found"));
}

void LabelWork::setVocabulary(Vocabulary vocabulary)
{
    m_document.vocabulary = std::move(vocabulary);
}

Result<void> LabelWork::save()
{
    if (hashOf(m_file) != m_hashAtReading)
        return fail(ErrorKind::InvalidArgument, m_file.string(),
                    "Another program has changed this label file since it was opened; export your labels "
                    "under another name.");
    const LabelDocument saved = document();
    if (auto written = writeLabelFile(m_file, saved); !written) return written;
    m_hashAtReading = hashOf(m_file);
    m_history.setSaved();
    m_savedVocabulary = saved.vocabulary;
    m_journalFailed = false;
    if (!m_journal) return {};
    if (auto begun = m_journal->saved(saved); !begun) {
        m_journal.reset();
        m_problems.push_back("Changes from now on are not kept until you save: " + begun.error().sentence);
        m_journalFailed = true;
    }
    return {};
}

void LabelWork::sync()
{
    if (!m_journal) return;
    if (auto synced = m_journal->sync(); !synced) {
        m_problems.push_back("Changes are not kept until you save: " + synced.error().sentence);
        m_journalFailed = true;
        m_journal.reset();
    }
}

void LabelWork::discard()
{
    if (m_journal) m_journal->remove();
    m_journal.reset();
}

} // namespace cryscope
