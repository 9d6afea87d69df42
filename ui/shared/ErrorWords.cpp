#include "ui/shared/ErrorWords.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

namespace cryscope {
namespace {

constexpr std::array kSentences = {
    // opening and reading a recording
    QT_TRANSLATE_NOOP("Error", "There is no such file."),
    QT_TRANSLATE_NOOP("Error", "The file is empty."),
    QT_TRANSLATE_NOOP("Error", "The file may not be read; check its permissions."),
    QT_TRANSLATE_NOOP("Error", "The file cannot be opened: %1."),
    QT_TRANSLATE_NOOP("Error", "This is a folder, not a sound file."),
    QT_TRANSLATE_NOOP("Error", "This is a device, not a sound file."),
    QT_TRANSLATE_NOOP("Error", "This is a device or a pipe, not a sound file."),
    QT_TRANSLATE_NOOP("Error",
                      "The file became shorter while it was being read; open it again when it is complete."),
    QT_TRANSLATE_NOOP("Error", "Reading stopped part-way: %1; check the drive or the connection."),
    QT_TRANSLATE_NOOP("Error", "There is no sound in this file; choose another recording."),
    QT_TRANSLATE_NOOP("Error",
                      "This is not a recording that can be read: it is damaged, cut off or of another kind."),
    QT_TRANSLATE_NOOP("Error", "The recording holds no sound; it is empty or cut off."),
    QT_TRANSLATE_NOOP("Error", "The recording holds no sound; record it again."),
    QT_TRANSLATE_NOOP("Error", "The sound is coded as %1, which cannot be decoded; convert it to WAV first."),
    QT_TRANSLATE_NOOP("Error", "The file has %1 channels; at most 32 can be read."),
    QT_TRANSLATE_NOOP("Error", "A sample rate of %1 Hz is outside the 1,000 to 768,000 Hz that can be read."),
    QT_TRANSLATE_NOOP("Error", "The decoded sound cannot be kept: %1."),
    QT_TRANSLATE_NOOP("Error", "The decoded sound can no longer be read; open the recording again."),
    // recording
    QT_TRANSLATE_NOOP(
        "Error", "The disk is full; free some space and record again. What was recorded so far is kept."),
    QT_TRANSLATE_NOOP("Error", "The disk is full; free some space and try again."),
    QT_TRANSLATE_NOOP("Error", "This place may not be written to; choose another folder."),
    QT_TRANSLATE_NOOP("Error", "There is no such folder; choose another one."),
    QT_TRANSLATE_NOOP("Error", "The recording could not be completed; what there is stays in %1."),
    // the library
    QT_TRANSLATE_NOOP(
        "Error", "The last time of listening was cut off; it is kept up to the last second that was heard."),
    QT_TRANSLATE_NOOP("Error", "The library is open in another window too; both may listen and write."),
    QT_TRANSLATE_NOOP("Error", "The library was brought up to date; the old one is kept as %1."),
    QT_TRANSLATE_NOOP("Error", "The library was damaged; it is kept as %1 and a new one has begun."),
    QT_TRANSLATE_NOOP("Error", "Another program holds the library; close it and try again."),
    QT_TRANSLATE_NOOP("Error", "The disk is full; make room, nothing that was kept is lost."),
    QT_TRANSLATE_NOOP("Error", "The library cannot be read or written (%1); check the disk."),
    QT_TRANSLATE_NOOP("Error", "The library's folder cannot be made; check its permissions and the disk."),
    QT_TRANSLATE_NOOP("Error",
                      "This library was written by a newer CryScope; update the program to open it."),
    QT_TRANSLATE_NOOP("Error", "Not every file could be deleted; check the folder's permissions."),
    QT_TRANSLATE_NOOP("Error", "The clip cannot be deleted; check the folder's permissions."),
    QT_TRANSLATE_NOOP("Error", "There is an infant of this name already."),
    QT_TRANSLATE_NOOP("Error", "Nothing has been heard yet; there is nothing to save."),
    QT_TRANSLATE_NOOP("Error", "Voices dominate the sound of a cry; as you asked, it was not kept."),
    // projects and samples
    QT_TRANSLATE_NOOP("Error", "There is no project here; make one of the folder, or choose another."),
    QT_TRANSLATE_NOOP("Error",
                      "This project was written by a newer CryScope; update the program to open it."),
    QT_TRANSLATE_NOOP("Error",
                      "The project's file is damaged; put a copy back, or move it away and make the project "
                      "anew: labels and verdicts lie beside the recordings and are not touched."),
    QT_TRANSLATE_NOOP("Error", "This file is no CryScope project; choose the file or the folder of one."),
    QT_TRANSLATE_NOOP("Error", "Another program is writing to the project; try again in a moment."),
    QT_TRANSLATE_NOOP("Error", "The project may not be written to; check the permissions of its folder."),
    QT_TRANSLATE_NOOP("Error", "The project cannot be read or written (%1); check the disk."),
    QT_TRANSLATE_NOOP("Error", "There is no such folder, or it may not be read."),
    QT_TRANSLATE_NOOP("Error",
                      "There is no clip of a model to draw from; let the recordings be analysed first."),
    QT_TRANSLATE_NOOP("Error", "Every clip has its verdict already; there is nothing left to draw."),
    QT_TRANSLATE_NOOP("Error",
                      "This is no list of drawn clips, or somebody has changed it; draw them again."),
    QT_TRANSLATE_NOOP("Error", "There is no recording on this side; choose one."),
    // batches
    QT_TRANSLATE_NOOP("Error", "There is no such file or folder."),
    QT_TRANSLATE_NOOP("Error", "This folder may not be read; check its permissions."),
    QT_TRANSLATE_NOOP("Error", "The list of the batch cannot be read or written (%1); check the disk."),
    QT_TRANSLATE_NOOP("Error", "No list of a batch can be kept here; check the folder's permissions."),
    QT_TRANSLATE_NOOP("Error", "The list of the last batch could not be read; it is kept as %1 and a new one "
                               "has begun."),
    // labels
    QT_TRANSLATE_NOOP("Error", "The label is no longer there; choose another."),
    QT_TRANSLATE_NOOP("Error", "A label can be split between its start and its end alone."),
    QT_TRANSLATE_NOOP("Error", "Choose at least two labels to merge."),
    QT_TRANSLATE_NOOP("Error", "The second reviewer has no name; type one."),
    QT_TRANSLATE_NOOP("Error", "The reviewer's name is too long; take a short form."),
    // exports without names
    QT_TRANSLATE_NOOP("Error", "The key must not lie with what is given away; choose another folder for it."),
    QT_TRANSLATE_NOOP("Error", "There is an export in this folder already; choose an empty folder."),
    QT_TRANSLATE_NOOP("Error", "There is no recording to export; open one."),
    QT_TRANSLATE_NOOP("Error", "Nothing is kept of listening yet; leave the history out."),
    // the calibration of levels
    QT_TRANSLATE_NOOP("Error", "This stretch is too short; select at least a second of the tone."),
    QT_TRANSLATE_NOOP("Error", "The tone is clipped; turn the input down and record it again."),
    QT_TRANSLATE_NOOP("Error",
                      "There is next to no sound here; select the stretch in which the calibrator sounds."),
    QT_TRANSLATE_NOOP("Error", "This sound is not steady; select a stretch with the calibrator's tone alone, "
                               "without its beginning and end."),
    QT_TRANSLATE_NOOP("Error", "This is no single tone; select a stretch with the calibrator's tone alone."),
    QT_TRANSLATE_NOOP("Error", "Labels of one tier can be merged; these lie on several."),
    QT_TRANSLATE_NOOP("Error", "Another program has changed this label file since it was opened; export your "
                               "labels under another name."),
    QT_TRANSLATE_NOOP("Error", "These labels are open in another window; close them there first."),
    QT_TRANSLATE_NOOP("Error", "Changes are not kept until you save: %1"),
    QT_TRANSLATE_NOOP("Error",
                      "There is nothing to measure between these two times; select a part of the recording."),
    // models
    QT_TRANSLATE_NOOP("Error", "The engine module could not be loaded (%1): reinstall CryScope."),
    QT_TRANSLATE_NOOP("Error",
                      "There is no model of this name and no folder with a model.json; there are %1."),
    QT_TRANSLATE_NOOP("Error", "This folder holds no model.json, so it is not a model."),
    QT_TRANSLATE_NOOP("Error", "This is no archive of a model, or it is cut short; get the file again."),
    QT_TRANSLATE_NOOP("Error", "This archive holds more than one model; nothing was taken from it."),
    QT_TRANSLATE_NOOP("Error", "This archive holds a link in place of a file; nothing was taken from it."),
    QT_TRANSLATE_NOOP("Error",
                      "This archive holds no model: model.json and weights.safetensors belong in it; "
                      "nothing was taken from it."),
    QT_TRANSLATE_NOOP("Error",
                      "The list of adopted models cannot be read; move the file away to begin a new one."),
    QT_TRANSLATE_NOOP("Error",
                      "One of the two models has learned from every infant here; keep some infants apart, "
                      "or let it learn with cross-validation."),
    QT_TRANSLATE_NOOP("Error",
                      "The list of kinds cannot be read; move the file away to begin with the usual ones."),
    QT_TRANSLATE_NOOP(
        "Error",
        "The weights are not those that model.json names (their SHA-256 differs); get the model again."),
    QT_TRANSLATE_NOOP("Error",
                      "This is not valid JSON (it goes wrong at byte %1); correct the file or get it again."),
};

/// Whether `sentence` is `known` with something in the place of each %n; that something then stands in
/// `filling`.
bool matches(const QString& known, const QString& sentence, QStringList& filling)
{
    QString pattern = QRegularExpression::escape(known);
    for (const char* place : {"%1", "%2"})
        pattern.replace(QRegularExpression::escape(QLatin1String(place)), QStringLiteral("(.+)"));
    const auto match = QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(sentence);
    if (!match.hasMatch()) return false;
    filling = match.capturedTexts().mid(1);
    return true;
}

} // namespace

QString errorSentence(const Error& error)
{
    const QString sentence = QString::fromStdString(error.sentence);
    QStringList filling;
    for (const char* known : kSentences) {
        if (!matches(QLatin1String(known), sentence, filling)) continue;
        QString translated = QCoreApplication::translate("Error", known);
        for (qsizetype i = 0; i < filling.size(); ++i)
            translated.replace(QLatin1Char('%') + QString::number(i + 1), filling[i]);
        return translated;
    }
    return sentence;
}

QString errorText(const Error& error)
{
    const QString sentence = errorSentence(error);
    return error.where.empty() ? sentence
                               : QStringLiteral("%1: %2").arg(QString::fromStdString(error.where), sentence);
}

QStringList knownErrorSentences()
{
    return {kSentences.begin(), kSentences.end()};
}

} // namespace cryscope
