#include "ui/shared/ErrorSentences.h"

#include <QtGlobal>
#include <array>

namespace cryscope {
namespace {

constexpr std::array kSentences = {
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
    // data sets
    QT_TRANSLATE_NOOP("Error", "The manifest has no such label column."),
    QT_TRANSLATE_NOOP("Error", "The value must be %1 to %2, not %3."),
    QT_TRANSLATE_NOOP("Error", "The value must be 0 to %1, not %2."),
    QT_TRANSLATE_NOOP("Error", "A probability must be 0 to 1, not %1."),
    QT_TRANSLATE_NOOP("Error", "The level must be -60 to 0 dBFS, not %1."),
    QT_TRANSLATE_NOOP("Error", "The range must rise and lie within %1 to %2, not be %3 to %4."),
    QT_TRANSLATE_NOOP("Error", "There is no such augmentation setting; see the names in the documentation."),
    QT_TRANSLATE_NOOP("Error", "This must be a JSON object of settings."),
    QT_TRANSLATE_NOOP("Error", "This must be a number, not %1."),
    QT_TRANSLATE_NOOP("Error", "This must be a range such as [1.0, 2.0], not %1."),
    QT_TRANSLATE_NOOP("Error", "None of the background sounds can be read."),
    QT_TRANSLATE_NOOP("Error", "The folder cannot be made; choose another."),
    QT_TRANSLATE_NOOP("Error", "The number of copies must be 0 to 1000, not %1."),
    QT_TRANSLATE_NOOP("Error", "The sample rate must be 1000 to 768000 Hz, not %1."),
    QT_TRANSLATE_NOOP("Error", "There is no sound in this clip; leave it out."),
    QT_TRANSLATE_NOOP("Error", "In %1 the clip %2 is named again; write the fold file anew."),
    QT_TRANSLATE_NOOP("Error",
                      "In %1 the clip %2 is not in the manifest; these folds belong to another data set."),
    QT_TRANSLATE_NOOP("Error", "In %1 the fold must be a number from 0 to 999, not \"%2\"."),
    QT_TRANSLATE_NOOP("Error", "The file names fewer than two folds."),
    QT_TRANSLATE_NOOP("Error", "No such source."),
    QT_TRANSLATE_NOOP("Error", "This table has no labels: it needs a column cry (1 or 0), reason, or label."),
    QT_TRANSLATE_NOOP("Error", "All labelled clips belong to one group; at least two infants are needed to "
                               "test on another than was learned from."),
    QT_TRANSLATE_NOOP("Error",
                      "No clip has a label, so there is nothing to split; fill in the label column."),
    QT_TRANSLATE_NOOP("Error", "The number of folds must be 2 to 1000, not %1."),
    QT_TRANSLATE_NOOP("Error", "The share held out must be 0.01 to 0.99, not %1."),
    QT_TRANSLATE_NOOP("Error", "There are only %1 groups for %2 folds; ask for fewer folds."),
    QT_TRANSLATE_NOOP("Error",
                      "This column names fewer than two folds; fill it in or let the program make folds."),
    QT_TRANSLATE_NOOP(
        "Error",
        "This group stands in two folds, or in one and among the clips that are always learned from, so a "
        "test would see what was learned from; give all its clips one fold."),
    QT_TRANSLATE_NOOP("Error", "\"%1\" cannot be the label column; choose a name such as reason."),
    QT_TRANSLATE_NOOP("Error", "The file has no such column."),
    QT_TRANSLATE_NOOP("Error", "The folder could not be read to its end."),
    QT_TRANSLATE_NOOP("Error", "The folder may not be read."),
    QT_TRANSLATE_NOOP("Error", "This is no regular expression: %1."),
    QT_TRANSLATE_NOOP("Error", "Two columns would have this name; choose another."),
    QT_TRANSLATE_NOOP(
        "Error", "This is no library: there is no library.sqlite in it; name the folder that Monitor keeps."),
    QT_TRANSLATE_NOOP("Error",
                      "There is no label file in this folder; judge labels in Review and save them first."),
    QT_TRANSLATE_NOOP("Error", "A manifest needs a column named \"path\"; this one has: %1."),
    QT_TRANSLATE_NOOP("Error", "There is no label column \"%1\"; choose one of: %2."),
    QT_TRANSLATE_NOOP("Error", "A cry may be played 0.89 to 1.123 times as fast, not %1; beyond 2 semitones "
                               "it is no longer an infant's."),
    QT_TRANSLATE_NOOP("Error", "A cry may be shifted by at most 2 semitones up or down, not %1; beyond it is "
                               "no longer an infant's."),
    QT_TRANSLATE_NOOP("Error",
                      "A cry may be stretched by 0.85 to 1.18, not %1; beyond it no infant breathes so."),
    QT_TRANSLATE_NOOP("Error", "Not one copy could be made%1"),
    QT_TRANSLATE_NOOP("Error", "There is nothing to learn from; %1"),
    QT_TRANSLATE_NOOP("Error", "Not one clip could be taken over%1"),
    QT_TRANSLATE_NOOP("Error",
                      "Nobody has drawn or judged a label in this folder; judge labels in Review first.%1"),
    QT_TRANSLATE_NOOP("Error", "The manifest names no usable clip%1"),
    QT_TRANSLATE_NOOP("Error", "The fold file is damaged (%1); write it anew."),
    QT_TRANSLATE_NOOP("Error", "The scores are damaged (%1); delete this folder and run again."),
    // figures of models
    QT_TRANSLATE_NOOP("Error", "Clips of both classes are needed to calibrate a score."),
    QT_TRANSLATE_NOOP("Error", "No clip is there to fit a temperature on."),
    QT_TRANSLATE_NOOP("Error", "The network gave a score that is not a number; its training has failed."),
    QT_TRANSLATE_NOOP("Error", "It has judged no clip that %1 has."),
    QT_TRANSLATE_NOOP("Error", "It tells other classes apart than %1; compare models of one task."),
    QT_TRANSLATE_NOOP("Error", "There is nothing to compare."),
    QT_TRANSLATE_NOOP("Error", "Two configurations have this name; give each its own."),
    QT_TRANSLATE_NOOP("Error",
                      "All clips are of one fold or one donor; sets need others to be calibrated on."),
    QT_TRANSLATE_NOOP("Error", "The coverage must be at least 0.5 and below 1, not %1."),
    QT_TRANSLATE_NOOP("Error", "A probability is not between 0 and 1."),
    QT_TRANSLATE_NOOP("Error", "At least two classes are needed to tell them apart."),
    QT_TRANSLATE_NOOP("Error", "The answer set of the clip names a class that is none."),
    QT_TRANSLATE_NOOP("Error", "The clip has %1 probabilities for %2 classes."),
    QT_TRANSLATE_NOOP("Error", "The clip has no group."),
    QT_TRANSLATE_NOOP("Error", "The label of the clip is none of the classes."),
    QT_TRANSLATE_NOOP("Error", "The number of permutations must be 0 to 1000000, not %1."),
    QT_TRANSLATE_NOOP("Error", "The number of repeats must be 0 to 1000000, not %1."),
    QT_TRANSLATE_NOOP("Error", "The number of repeats must be 1 to 1000000, not %1."),
    QT_TRANSLATE_NOOP("Error", "There is no labelled clip to evaluate."),
    QT_TRANSLATE_NOOP("Error", "A fusion needs the scores of two models or more."),
    QT_TRANSLATE_NOOP("Error", "The models have scored no clip in common; take scores of the same data."),
    QT_TRANSLATE_NOOP("Error", "The scores disagree on the label of this clip; take those of the same data."),
    QT_TRANSLATE_NOOP("Error", "The scores name other classes; fuse models of the same."),
    QT_TRANSLATE_NOOP("Error",
                      "A file of scores needs a column \"score\", or one column p_<class> for every class."),
    QT_TRANSLATE_NOOP("Error", "A file of scores needs a column named \"%1\"."),
    QT_TRANSLATE_NOOP("Error", "The two have no recording in common; compare labels of the same recordings."),
    QT_TRANSLATE_NOOP("Error", "Draw one clip or more."),
    QT_TRANSLATE_NOOP("Error", "There must be 1 to 1,000 strata."),
    QT_TRANSLATE_NOOP("Error", "There must be one verdict a clip of the draw."),
    QT_TRANSLATE_NOOP("Error", "No label of the kind \"%1\" has a score and a verdict; judge some first."),
    QT_TRANSLATE_NOOP("Error", "The precision must be above 0 and at most 1."),
    QT_TRANSLATE_NOOP("Error", "The file holds no usable score%1"),
    // cross-validation and search
    QT_TRANSLATE_NOOP("Error",
                      "Folds of a column cannot be drawn anew; leave out --repeats or --fold-column."),
    QT_TRANSLATE_NOOP(
        "Error",
        "It has another task, label column or other classes than %1; compare configurations of one task."),
    QT_TRANSLATE_NOOP("Error",
                      "It names %1, which is not in the manifest; delete this folder and run again."),
    QT_TRANSLATE_NOOP("Error", "Name at least one configuration."),
    QT_TRANSLATE_NOOP("Error", "The number of repeats must be 1 to 1000, not %1."),
    QT_TRANSLATE_NOOP("Error", "This name cannot be that of a folder; rename the configuration's file."),
    QT_TRANSLATE_NOOP("Error",
                      "This run is not complete; let its job finish (or run it again) and merge then."),
    QT_TRANSLATE_NOOP("Error", "Two configurations have this name; rename one of the files."),
    QT_TRANSLATE_NOOP(
        "Error",
        "The folder holds results of other settings or other data; name another folder, or delete it."),
    QT_TRANSLATE_NOOP("Error", "There is no clip of the class %1; add some or take the class out."),
    QT_TRANSLATE_NOOP("Error", "A logarithmic range must begin above 0."),
    QT_TRANSLATE_NOOP("Error", "A search space is an object of 1 to 100 settings."),
    QT_TRANSLATE_NOOP("Error", "The lower end must not be above the upper one."),
    QT_TRANSLATE_NOOP("Error", "The settings have no such place."),
    QT_TRANSLATE_NOOP("Error", "Write it as {\"uniform\": [LOW, HIGH]}, {\"log\": [LOW, HIGH]}, "
                               "{\"integer\": [LOW, HIGH]} or {\"choice\": [...]}."),
    QT_TRANSLATE_NOOP(
        "Error", "The file holds trials of other settings or other data; name another folder, or delete it."),
    QT_TRANSLATE_NOOP("Error", "The folder could not be made: %1."),
    QT_TRANSLATE_NOOP("Error", "This is no file of trials, or it is damaged; move it away."),
    QT_TRANSLATE_NOOP(
        "Error", "Bracket %1 of %2 is not complete; let its job finish (or run it again) and merge then."),
    QT_TRANSLATE_NOOP("Error", "It must be %1 to %2, not %3."),
    QT_TRANSLATE_NOOP("Error",
                      "There are %1 brackets for %2 jobs; give --brackets %3 or ask for fewer jobs."),
    QT_TRANSLATE_NOOP("Error", "There is no setting to search."),
    QT_TRANSLATE_NOOP("Error", "No trial could be learned; the first says: %1"),
    // models
    QT_TRANSLATE_NOOP("Error", "An adoption needs the time at which it was made."),
    QT_TRANSLATE_NOOP("Error", "There is no home folder to keep the choice of models in; set XDG_DATA_HOME."),
    QT_TRANSLATE_NOOP("Error", "A fusion takes 2 to %1 models, not %2."),
    QT_TRANSLATE_NOOP("Error", "A weight must be above 0; leave a model out that shall not count."),
    QT_TRANSLATE_NOOP("Error", "The fusion %1; get the model again."),
    QT_TRANSLATE_NOOP(
        "Error", "The weights hold tensors that belong to no member of the fusion; get the model again."),
    QT_TRANSLATE_NOOP("Error", "The weights of member %1 (%2) are not those that the card names (their "
                               "SHA-256 differs); get the model again."),
    QT_TRANSLATE_NOOP("Error", "There are %1 weights for %2 models; give one for each, or none."),
    QT_TRANSLATE_NOOP("Error", "This model %1, so it cannot be heard together with them."),
    QT_TRANSLATE_NOOP("Error", "%1 must be an object but is %2."),
    QT_TRANSLATE_NOOP("Error", "The JSON is nested deeper than %1 levels; the file is not one of ours."),
    QT_TRANSLATE_NOOP("Error", "The field \"%1\" stands there twice; get the file again."),
    QT_TRANSLATE_NOOP("Error", "The field %1 %2."),
    QT_TRANSLATE_NOOP("Error", "There is no setting %1; there are %2."),
    QT_TRANSLATE_NOOP("Error", "This is not valid JSON; correct the file or get it again."),
    QT_TRANSLATE_NOOP("Error", "The disk did not take the whole file."),
    QT_TRANSLATE_NOOP("Error", "The file cannot be written: %1."),
    QT_TRANSLATE_NOOP("Error", "The model could not be written: %1."),
    QT_TRANSLATE_NOOP(
        "Error",
        "The model in this archive is larger than any that CryScope makes; nothing was taken from it."),
    QT_TRANSLATE_NOOP("Error", "There is a folder of this name already."),
    QT_TRANSLATE_NOOP("Error", "The model could not be put in place: %1."),
    QT_TRANSLATE_NOOP("Error",
                      "There is a model of this name already; replace it expressly or choose another place."),
    QT_TRANSLATE_NOOP("Error", "There is no such folder; a model is a folder with a model.json."),
    QT_TRANSLATE_NOOP("Error", "This model has format version %1, this CryScope reads %2; use the CryScope "
                               "that it was made with, or a newer one."),
    QT_TRANSLATE_NOOP("Error", "The model could not be copied: %1."),
    QT_TRANSLATE_NOOP("Error", "There is no home folder to keep models in; set XDG_DATA_HOME."),
    QT_TRANSLATE_NOOP("Error", "Name the infant (the group of the manifest) that the model is for."),
    QT_TRANSLATE_NOOP("Error", "The file is cut short; get it again."),
    QT_TRANSLATE_NOOP("Error", "The file is larger than any model of this program; it is not one of ours."),
    QT_TRANSLATE_NOOP("Error", "The header claims to be too long; this is no safetensors file of ours."),
    QT_TRANSLATE_NOOP("Error", "The header is not an object; get the file again."),
    QT_TRANSLATE_NOOP("Error", "The header names too many tensors; this is no model of this program."),
    QT_TRANSLATE_NOOP("Error", "The metadata are not an object."),
    QT_TRANSLATE_NOOP("Error", "The metadata hold something not text."),
    QT_TRANSLATE_NOOP("Error", "The tensor \"%1\" %2; the file is damaged, get it again."),
    QT_TRANSLATE_NOOP(
        "Error", "The tensor \"%1\" holds numbers that are not finite; the file is damaged, get it again."),
    QT_TRANSLATE_NOOP("Error", "There are bytes after the last tensor; the file is damaged, get it again."),
    QT_TRANSLATE_NOOP("Error", "This is no safetensors file; choose the weights of a model bundle."),
    QT_TRANSLATE_NOOP("Error", "The adopted model has been changed since: %1"),
    QT_TRANSLATE_NOOP("Error", "The adopted model is no longer there: %1"),
    QT_TRANSLATE_NOOP(
        "Error", "There is no model of this name and no folder with a model.json; no models are installed."),
    // networks
    QT_TRANSLATE_NOOP("Error", "%1\" belongs to no layer; the weights belong to another network."),
    QT_TRANSLATE_NOOP(
        "Error",
        "The tensor \"%1\" has another shape than its network; the weights belong to another model."),
    QT_TRANSLATE_NOOP("Error", "The tensor \"%1\" is missing; the weights belong to another network."),
    QT_TRANSLATE_NOOP("Error", "%1 blocks halve %2 mel bands away; use fewer blocks or more bands."),
    QT_TRANSLATE_NOOP("Error", "%1 is %2 but must lie between %3 and %4."),
    QT_TRANSLATE_NOOP("Error", "A window of %1 frames and %2 bands is too large for so many channels."),
    QT_TRANSLATE_NOOP("Error", "The model fails its self-test on a known sound; get it again."),
    QT_TRANSLATE_NOOP("Error", "The model gives numbers that are not finite; get it again."),
    QT_TRANSLATE_NOOP(
        "Error", "The weights are fewer than the network of model.json has; the two do not belong together."),
    QT_TRANSLATE_NOOP("Error", "The model could not be loaded: %1"),
    // learning
    QT_TRANSLATE_NOOP("Error", "There is no clip to calibrate on."),
    QT_TRANSLATE_NOOP("Error", "None of the sources of %1 has a weight; name one that is in the data."),
    QT_TRANSLATE_NOOP("Error", "There is no clip to learn from; check the labels of the manifest."),
    QT_TRANSLATE_NOOP("Error", "A fusion is not trained further; start from one of its members."),
    QT_TRANSLATE_NOOP(
        "Error",
        "The model to start from has other %1 than the settings; take its %2, or start from random weights."),
    QT_TRANSLATE_NOOP("Error", "The checkpoint belongs to another network; begin anew."),
    QT_TRANSLATE_NOOP("Error", "The checkpoint is not complete; begin anew."),
    QT_TRANSLATE_NOOP("Error", "No labelled recording of this infant carries a time; a personal model is "
                               "judged on later days than it has learned from."),
    QT_TRANSLATE_NOOP("Error",
                      "The manifest holds no recording of the group \"%1\"; look at its column group."),
    QT_TRANSLATE_NOOP("Error", "The model has no last layer for its classes; get the model again."),
    QT_TRANSLATE_NOOP(
        "Error", "A personal model tells kinds of cry; start from a model of kinds, not from a detector."),
    QT_TRANSLATE_NOOP(
        "Error", "All earlier recordings of this infant are of one kind; there is nothing to tell apart."),
    QT_TRANSLATE_NOOP("Error", "All recordings of this infant are of one day; a personal model is judged on "
                               "later days than it has learned from."),
    QT_TRANSLATE_NOOP("Error", "There are %1 earlier and %2 later recordings of this infant; a personal "
                               "model needs %3 and %4 at least."),
    QT_TRANSLATE_NOOP("Error",
                      "There are %1 usable recordings of this infant; a personal model needs %2 at least."),
    QT_TRANSLATE_NOOP("Error", "There is no fold %1 among %2."),
    QT_TRANSLATE_NOOP(
        "Error",
        "There is no model to start from, so nothing can be frozen; name one, or set freeze to none."),
    QT_TRANSLATE_NOOP("Error", "There is no readable clip of the class %1; add some or take the class out."),
    QT_TRANSLATE_NOOP("Error", "There is no sound in it."),
    QT_TRANSLATE_NOOP("Error", "The checkpoint belongs to other settings or other data; train without "
                               "--resume or into another folder."),
    QT_TRANSLATE_NOOP("Error", "The checkpoint is damaged; begin anew."),
    QT_TRANSLATE_NOOP(
        "Error",
        "The loss is no number at batch %1 (clips %2); lower the learning rate or look at these files."),
    QT_TRANSLATE_NOOP("Error", "Scoring stopped because LibTorch failed: %1"),
    QT_TRANSLATE_NOOP("Error", "Training stopped because LibTorch failed: %1"),
    QT_TRANSLATE_NOOP("Error", "The personal model is adopted: on %1 later recordings its log-loss is %2, "
                               "the present model's %3, and that of guessing without sound %4."),
    QT_TRANSLATE_NOOP(
        "Error",
        "The present model stays, because it is not surely better than the present model: on %1 later "
        "recordings its log-loss is %2, the present model's %3, and that of guessing without sound %4."),
    QT_TRANSLATE_NOOP(
        "Error",
        "The present model stays, because it is not better than a guess without sound: on %1 later "
        "recordings its log-loss is %2, the present model's %3, and that of guessing without sound %4."),
    QT_TRANSLATE_NOOP("Error", "%1 recordings carry no time (column %2); they are left out."),
    QT_TRANSLATE_NOOP("Error", "%1 more files were left out."),
    QT_TRANSLATE_NOOP("Error", "%1 rows carry a label that is none of the classes; they are left out."),
    QT_TRANSLATE_NOOP("Error", "Left out %1: %2"),
    QT_TRANSLATE_NOOP("Error", "The model of epoch %1 is kept. %2"),
    // learning, in the window
    QT_TRANSLATE_NOOP("Error",
                      "The report cannot be written; choose another folder or make room on the disk."),
    QT_TRANSLATE_NOOP("Error", "The program that learns is not there; reinstall CryScope."),
    QT_TRANSLATE_NOOP("Error", "Training ended by itself, perhaps because memory ran out; go on from the "
                               "last epoch, with fewer clips or a smaller batch."),
    QT_TRANSLATE_NOOP("Error", "Training ended without a result; try again."),
    QT_TRANSLATE_NOOP("Error", "There is no such comparison."),
    QT_TRANSLATE_NOOP("Error", "For one infant a model of kinds is adapted; choose the one to start from."),
    QT_TRANSLATE_NOOP("Error", "This run cannot go on; begin a new one."),
    QT_TRANSLATE_NOOP(
        "Error",
        "What begins from scratch learns as a whole; choose a model to start from, or let all of it learn."),
};

} // namespace

std::span<const char* const> errorSentencesOfLearning()
{
    return kSentences;
}

} // namespace cryscope
