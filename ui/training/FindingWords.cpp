#include "ui/training/FindingWords.h"

#include "ui/shared/Format.h"
#include "ui/training/KindWords.h"

#include <QCoreApplication>
#include <array>

namespace cryscope {

namespace {

struct Words {
    const char* kind;
    const char* name;     ///< for a cell
    const char* sentence; ///< with %n clips or pairs
    bool isPairs;
    const char* advice;
};

constexpr std::array kWords{
    Words{"unreadable", QT_TRANSLATE_NOOP("Findings", "unreadable"),
          QT_TRANSLATE_N_NOOP("Findings", "%n clip(s) cannot be read: missing or broken."), false,
          QT_TRANSLATE_NOOP("Findings", "Leave them out, or fetch them anew.")},
    Words{"empty", QT_TRANSLATE_NOOP("Findings", "empty"),
          QT_TRANSLATE_N_NOOP("Findings", "%n clip(s) hold less than a tenth of a second."), false,
          QT_TRANSLATE_NOOP("Findings", "Leave them out: whatever their label, nothing is in them.")},
    Words{"silent", QT_TRANSLATE_NOOP("Findings", "silent"),
          QT_TRANSLATE_N_NOOP("Findings", "%n clip(s) are silent from beginning to end."), false,
          QT_TRANSLATE_NOOP("Findings", "Leave them out: whatever their label, nothing is in them.")},
    Words{
        "quiet", QT_TRANSLATE_NOOP("Findings", "quiet"),
        QT_TRANSLATE_N_NOOP("Findings", "%n clip(s) are nearly silent."), false,
        QT_TRANSLATE_NOOP("Findings", "Listen to some: that a clip is quiet is easier to learn than a cry.")},
    Words{"damaged", QT_TRANSLATE_NOOP("Findings", "damaged"),
          QT_TRANSLATE_N_NOOP("Findings", "%n clip(s) have parts that could not be decoded."), false,
          QT_TRANSLATE_NOOP("Findings", "Fetch them anew; what could be decoded is used.")},
    Words{"short", QT_TRANSLATE_NOOP("Findings", "short"),
          QT_TRANSLATE_N_NOOP("Findings", "%n clip(s) are shorter than three seconds."), false,
          QT_TRANSLATE_NOOP("Findings", "Keep them where the sound that counts is short by nature.")},
    Words{"clipped", QT_TRANSLATE_NOOP("Findings", "overdriven"),
          QT_TRANSLATE_N_NOOP("Findings", "%n clip(s) are overdriven."), false,
          QT_TRANSLATE_NOOP("Findings", "Keep them: augmentation overdrives others at random.")},
    Words{"dc_offset", QT_TRANSLATE_NOOP("Findings", "offset"),
          QT_TRANSLATE_N_NOOP("Findings", "%n clip(s) have a constant offset."), false,
          QT_TRANSLATE_NOOP("Findings", "Nothing needs to be done: the network does not hear it.")},
    Words{"exact_duplicate", QT_TRANSLATE_NOOP("Findings", "copy"),
          QT_TRANSLATE_N_NOOP("Findings", "%n pair(s) of clips are the same, sample by sample."), true,
          QT_TRANSLATE_NOOP("Findings", "Keep one of each.")},
    Words{"duplicate_label_conflict", QT_TRANSLATE_NOOP("Findings", "contradiction"),
          QT_TRANSLATE_N_NOOP("Findings", "%n pair(s) of clips are the same recording under two labels."),
          true, QT_TRANSLATE_NOOP("Findings", "Listen and decide; at most one of the labels is right.")},
    Words{
        "near_duplicate_across_groups", QT_TRANSLATE_NOOP("Findings", "two infants"),
        QT_TRANSLATE_N_NOOP("Findings", "%n pair(s) of clips are the same recording under two infants."),
        true,
        QT_TRANSLATE_NOOP("Findings", "Give both the same infant: else a test hears what was learned from.")},
    Words{"near_duplicate", QT_TRANSLATE_NOOP("Findings", "repeated"),
          QT_TRANSLATE_N_NOOP("Findings", "%n pair(s) of clips of one infant are the same recording."), true,
          QT_TRANSLATE_NOOP("Findings", "No harm is done; keep one of each where clips are counted.")},
    Words{"label_conflict", QT_TRANSLATE_NOOP("Findings", "changing label"),
          QT_TRANSLATE_N_NOOP("Findings",
                              "%n pair(s) of clips were recorded minutes apart and have different labels."),
          true,
          QT_TRANSLATE_NOOP("Findings",
                            "So far can the labels be trusted; leave them in unless you know better.")},
    Words{"split_leak", QT_TRANSLATE_NOOP("Findings", "on two sides"),
          QT_TRANSLATE_N_NOOP("Findings", "%n clip(s) belong to infants on more than one side of a split."),
          false, QT_TRANSLATE_NOOP("Findings", "Split by infant, as the program does by itself.")},
    Words{"band_limited", QT_TRANSLATE_NOOP("Findings", "no treble"),
          QT_TRANSLATE_N_NOOP("Findings", "%n clip(s) hold nothing above 4 kHz, the others do."), false,
          QT_TRANSLATE_NOOP("Findings", "Leave augmentation on: it takes the treble from other clips, too.")},
};

const Words* wordsOf(const AuditFinding& finding)
{
    for (const Words& words : kWords)
        if (finding.kind == words.kind) return &words;
    return nullptr;
}

QString translated(const char* text, int count = -1)
{
    return QCoreApplication::translate("Findings", text, nullptr, count);
}

double figure(const AuditFinding& finding, const char* name)
{
    const auto found = finding.figures.find(name);
    return found == finding.figures.end() ? 0 : found->second;
}

bool isConfounded(const AuditFinding& finding)
{
    return finding.kind.starts_with("confounded_");
}

QString confoundTitle(const AuditFinding& finding)
{
    const std::string what = finding.kind.substr(std::string_view("confounded_").size());
    if (what == "codec") return translated(QT_TRANSLATE_NOOP("Findings", "file format"));
    if (what == "sample rate") return translated(QT_TRANSLATE_NOOP("Findings", "sample rate"));
    if (what == "platform" || what == "device") return translated(QT_TRANSLATE_NOOP("Findings", "device"));
    if (what == "source") return translated(QT_TRANSLATE_NOOP("Findings", "source"));
    if (what == "level") return translated(QT_TRANSLATE_NOOP("Findings", "loudness"));
    if (what == "bandwidth") return translated(QT_TRANSLATE_NOOP("Findings", "bandwidth"));
    if (what == "length") return translated(QT_TRANSLATE_NOOP("Findings", "length"));
    return QString::fromStdString(what);
}

} // namespace

QString findingName(const AuditFinding& finding)
{
    if (const Words* words = wordsOf(finding)) return translated(words->name);
    if (finding.kind == "dominating_group") return translated(QT_TRANSLATE_NOOP("Findings", "one infant"));
    if (finding.kind == "thin_class") return translated(QT_TRANSLATE_NOOP("Findings", "few clips"));
    if (finding.kind == "bad_lines") return translated(QT_TRANSLATE_NOOP("Findings", "bad lines"));
    return isConfounded(finding) ? confoundTitle(finding) : QString::fromStdString(finding.kind);
}

QString findingSentence(const AuditFinding& finding, const WorkingSet& clips)
{
    if (const Words* words = wordsOf(finding)) {
        const auto count = finding.rows.size() / (words->isPairs ? 2 : 1);
        return translated(words->sentence, int(count));
    }
    if (isConfounded(finding))
        return translated(QT_TRANSLATE_NOOP("Findings",
                                            "The %1 alone tells one kind from the others in %2 of pairs."))
            .arg(confoundTitle(finding), formatPercent(figure(finding, "auc")));
    const bool hasRow = !finding.rows.empty() && finding.rows.front() < clips.size();
    const QString kind = hasRow ? kindTitle(clips.kind(finding.rows.front())) : QString();
    if (finding.kind == "dominating_group" && hasRow)
        return translated(QT_TRANSLATE_NOOP("Findings", "One infant (%1) gave %2 of the clips of \"%3\"."))
            .arg(groupTitle(clips.state(finding.rows.front()).group), formatPercent(figure(finding, "share")),
                 kind);
    if (finding.kind == "thin_class" && hasRow)
        return translated(QT_TRANSLATE_NOOP("Findings", "\"%1\" has only %2 clips of %3 infants."))
            .arg(kind)
            .arg(figure(finding, "clips"))
            .arg(figure(finding, "groups"));
    return QString::fromStdString(finding.sentence);
}

QString findingAdvice(const AuditFinding& finding)
{
    if (const Words* words = wordsOf(finding)) return translated(words->advice);
    if (isConfounded(finding))
        return translated(QT_TRANSLATE_NOOP(
            "Findings", "Leave augmentation on, and do not believe a figure that rests on it."));
    if (finding.kind == "dominating_group")
        return translated(QT_TRANSLATE_NOOP(
            "Findings", "Leave some of its clips out: else the kind means that one infant."));
    if (finding.kind == "thin_class")
        return translated(QT_TRANSLATE_NOOP(
            "Findings",
            "Collect more, give them another kind, or leave them out: no figure about it holds."));
    return QString::fromStdString(finding.advice);
}

QString remedyTitle(Remedy remedy)
{
    switch (remedy) {
    case Remedy::LeaveOut:
        return translated(QT_TRANSLATE_NOOP("Findings", "Leave them out"));
    case Remedy::KeepFirst:
        return translated(QT_TRANSLATE_NOOP("Findings", "Keep one of each"));
    case Remedy::LeaveBoth:
        return translated(QT_TRANSLATE_NOOP("Findings", "Leave both out"));
    case Remedy::OneInfant:
        return translated(QT_TRANSLATE_NOOP("Findings", "Make them one infant"));
    case Remedy::CapInfant:
        return translated(QT_TRANSLATE_NOOP("Findings", "Thin them out"));
    case Remedy::LeaveKind:
        return translated(QT_TRANSLATE_NOOP("Findings", "Leave the kind out"));
    }
    return {};
}

QString remedyTip(Remedy remedy)
{
    switch (remedy) {
    case Remedy::LeaveOut:
        return translated(QT_TRANSLATE_NOOP("Findings", "Learn without these clips; they can be taken back"));
    case Remedy::KeepFirst:
        return translated(QT_TRANSLATE_NOOP(
            "Findings", "The first clip of every pair stays; the others can be taken back"));
    case Remedy::LeaveBoth:
        return translated(
            QT_TRANSLATE_NOOP("Findings", "Learn without both clips of every pair; they can be taken back"));
    case Remedy::OneInfant:
        return translated(QT_TRANSLATE_NOOP(
            "Findings", "All clips of the two infants become those of one: no test hears what was learned"));
    case Remedy::CapInfant:
        return translated(QT_TRANSLATE_NOOP(
            "Findings", "Leave out so many clips of this infant that it gives less than a third"));
    case Remedy::LeaveKind:
        return translated(
            QT_TRANSLATE_NOOP("Findings", "Learn without the clips of this kind; they can be taken back"));
    }
    return {};
}

QString stepTitle(const std::string& step)
{
    if (step == "kind") return translated(QT_TRANSLATE_NOOP("Findings", "change of kind"));
    if (step == "infant") return translated(QT_TRANSLATE_NOOP("Findings", "change of infant"));
    if (step == "leave_out") return translated(QT_TRANSLATE_NOOP("Findings", "leaving out"));
    if (step == "take_back") return translated(QT_TRANSLATE_NOOP("Findings", "taking back"));
    return translated(QT_TRANSLATE_NOOP("Findings", "remedy"));
}

} // namespace cryscope
