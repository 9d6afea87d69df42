#include "ui/training/TrainFields.h"

#include <QCoreApplication>
#include <array>

namespace cryscope {

namespace {

using Type = TrainField::Type;
using Tab = TrainField::Tab;

constexpr std::array kFields{
    TrainField{Tab::Learning, "/epochs", QT_TRANSLATE_NOOP("TrainFields", "Epochs"),
               QT_TRANSLATE_NOOP("TrainFields", "Most passes over the clips"), Type::Whole, 1, 100000, 0, ""},
    TrainField{
        Tab::Learning, "/patience", QT_TRANSLATE_NOOP("TrainFields", "Patience"),
        QT_TRANSLATE_NOOP("TrainFields", "Epochs without a better validation before it stops by itself"),
        Type::Whole, 1, 100000, 0, ""},
    TrainField{Tab::Learning, "/clipsPerBatch", QT_TRANSLATE_NOOP("TrainFields", "Clips in a batch"),
               QT_TRANSLATE_NOOP("TrainFields", "How many clips one step learns from"), Type::Whole, 1, 4096,
               0, ""},
    TrainField{Tab::Learning, "/clipsPerEpoch", QT_TRANSLATE_NOOP("TrainFields", "Clips in an epoch"),
               QT_TRANSLATE_NOOP("TrainFields", "0: as many as there are to learn from"), Type::Whole, 0,
               100000000, 0, ""},
    TrainField{Tab::Learning, "/learningRate", QT_TRANSLATE_NOOP("TrainFields", "Learning rate"),
               QT_TRANSLATE_NOOP("TrainFields", "At its highest, after the warm-up"), Type::Real, 1e-8, 10, 6,
               ""},
    TrainField{Tab::Learning, "/minLearningRate", QT_TRANSLATE_NOOP("TrainFields", "Lowest learning rate"),
               QT_TRANSLATE_NOOP("TrainFields", "Where the cosine ends"), Type::Real, 0, 10, 7, ""},
    TrainField{Tab::Learning, "/warmUpEpochs", QT_TRANSLATE_NOOP("TrainFields", "Warm-up in epochs"),
               QT_TRANSLATE_NOOP("TrainFields", "The learning rate rises so long"), Type::Real, 0, 1000, 2,
               ""},
    TrainField{Tab::Learning, "/weightDecay", QT_TRANSLATE_NOOP("TrainFields", "Weight decay"),
               QT_TRANSLATE_NOOP("TrainFields", "Of AdamW"), Type::Real, 0, 10, 5, ""},
    TrainField{Tab::Learning, "/loss", QT_TRANSLATE_NOOP("TrainFields", "Loss"),
               QT_TRANSLATE_NOOP("TrainFields", "What a step lowers"), Type::Choice, 0, 0, 0,
               "crossEntropy focal logitAdjusted"},
    TrainField{
        Tab::Learning, "/focalGamma", QT_TRANSLATE_NOOP("TrainFields", "Gamma of the focal loss"),
        QT_TRANSLATE_NOOP("TrainFields", "0 is cross-entropy; more: clips that are told already count less"),
        Type::Real, 0, 10, 2, ""},
    TrainField{Tab::Learning, "/logitAdjustment", QT_TRANSLATE_NOOP("TrainFields", "Adjustment of logits"),
               QT_TRANSLATE_NOOP("TrainFields",
                                 "Factor on the logarithms of the shares, with the loss of that name"),
               Type::Real, 0, 10, 2, ""},
    TrainField{Tab::Learning, "/labelSmoothing", QT_TRANSLATE_NOOP("TrainFields", "Label smoothing"),
               QT_TRANSLATE_NOOP("TrainFields", "The share of a label that is given to all classes evenly"),
               Type::Real, 0, 0.9, 3, ""},
    TrainField{Tab::Learning, "/gradientClip", QT_TRANSLATE_NOOP("TrainFields", "Largest gradient"),
               QT_TRANSLATE_NOOP("TrainFields", "Norm of all gradients together; 0: not limited"), Type::Real,
               0, 1e6, 2, ""},
    TrainField{Tab::Learning, "/emaDecay", QT_TRANSLATE_NOOP("TrainFields", "Averaging of weights"),
               QT_TRANSLATE_NOOP("TrainFields", "Decay of the averaged weights, which are kept; 0: none"),
               Type::Real, 0, 0.999999, 4, ""},
    TrainField{Tab::Learning, "/freeze", QT_TRANSLATE_NOOP("TrainFields", "What stays as it is"),
               QT_TRANSLATE_NOOP("TrainFields", "Only with a model to start from"), Type::Choice, 0, 0, 0,
               "none lastBlock head"},
    TrainField{Tab::Learning, "/seed", QT_TRANSLATE_NOOP("TrainFields", "Seed"),
               QT_TRANSLATE_NOOP("TrainFields", "The same seed and clips give the same model"), Type::Whole,
               0, 2000000000, 0, ""},
    TrainField{Tab::Learning, "/loaderThreads", QT_TRANSLATE_NOOP("TrainFields", "Threads that prepare"),
               QT_TRANSLATE_NOOP("TrainFields", "That decode, change and measure clips while one learns"),
               Type::Whole, 1, 256, 0, ""},
    TrainField{Tab::Learning, "/computeThreads", QT_TRANSLATE_NOOP("TrainFields", "Threads that compute"),
               QT_TRANSLATE_NOOP("TrainFields", "Of the network"), Type::Whole, 1, 256, 0, ""},

    TrainField{Tab::Hearing, "/features/sampleRateHz", QT_TRANSLATE_NOOP("TrainFields", "Sample rate (Hz)"),
               QT_TRANSLATE_NOOP("TrainFields", "Recordings are brought to it first"), Type::Whole, 4000,
               48000, 0, ""},
    TrainField{
        Tab::Hearing, "/windowLength", QT_TRANSLATE_NOOP("TrainFields", "Window of a decision (samples)"),
        QT_TRANSLATE_NOOP("TrainFields", "What one decision looks at"), Type::Whole, 64, 10000000, 0, ""},
    TrainField{Tab::Hearing, "/windowHop", QT_TRANSLATE_NOOP("TrainFields", "Between decisions (samples)"),
               QT_TRANSLATE_NOOP("TrainFields", "In analysis, and in scoring clips"), Type::Whole, 1,
               10000000, 0, ""},
    TrainField{Tab::Hearing, "/features/windowLength",
               QT_TRANSLATE_NOOP("TrainFields", "Window of a frame (samples)"),
               QT_TRANSLATE_NOOP("TrainFields", "Samples under the window function"), Type::Whole, 16, 65536,
               0, ""},
    TrainField{
        Tab::Hearing, "/features/hopLength", QT_TRANSLATE_NOOP("TrainFields", "Between frames (samples)"),
        QT_TRANSLATE_NOOP("TrainFields", "Fewer: finer in time, and slower"), Type::Whole, 1, 65536, 0, ""},
    TrainField{Tab::Hearing, "/features/fftSize", QT_TRANSLATE_NOOP("TrainFields", "Transform (samples)"),
               QT_TRANSLATE_NOOP("TrainFields", "At least the window of a frame"), Type::Whole, 16, 65536, 0,
               ""},
    TrainField{Tab::Hearing, "/features/melBands", QT_TRANSLATE_NOOP("TrainFields", "Mel bands"),
               QT_TRANSLATE_NOOP("TrainFields", "Rows that the network sees"), Type::Whole, 1, 512, 0, ""},
    TrainField{Tab::Hearing, "/features/minHz", QT_TRANSLATE_NOOP("TrainFields", "Lowest frequency (Hz)"),
               QT_TRANSLATE_NOOP("TrainFields", "Lower edge of the lowest band"), Type::Real, 0, 24000, 1,
               ""},
    TrainField{Tab::Hearing, "/features/maxHz", QT_TRANSLATE_NOOP("TrainFields", "Highest frequency (Hz)"),
               QT_TRANSLATE_NOOP("TrainFields", "Upper edge of the highest band; 0: 8 kHz or half the rate"),
               Type::Real, 0, 24000, 1, ""},
    TrainField{Tab::Hearing, "/timeMasks", QT_TRANSLATE_NOOP("TrainFields", "Masks in time"),
               QT_TRANSLATE_NOOP("TrainFields", "How many stretches of time are hidden from the network"),
               Type::Whole, 0, 20, 0, ""},
    TrainField{Tab::Hearing, "/maxMaskFrames", QT_TRANSLATE_NOOP("TrainFields", "Longest mask (frames)"),
               QT_TRANSLATE_NOOP("TrainFields", "Of a mask in time"), Type::Whole, 0, 10000, 0, ""},
    TrainField{Tab::Hearing, "/bandMasks", QT_TRANSLATE_NOOP("TrainFields", "Masks in frequency"),
               QT_TRANSLATE_NOOP("TrainFields", "How many stretches of frequency are hidden"), Type::Whole, 0,
               20, 0, ""},
    TrainField{Tab::Hearing, "/maxMaskBands", QT_TRANSLATE_NOOP("TrainFields", "Widest mask (bands)"),
               QT_TRANSLATE_NOOP("TrainFields", "Of a mask in frequency"), Type::Whole, 0, 512, 0, ""},

    TrainField{
        Tab::Sampling, "/bagSeconds", QT_TRANSLATE_NOOP("TrainFields", "Stretch of a clip (s)"),
        QT_TRANSLATE_NOOP("TrainFields", "From which windows are drawn; longer clips give a random one"),
        Type::Real, 0.05, 600, 2, ""},
    TrainField{Tab::Sampling, "/bagWindows", QT_TRANSLATE_NOOP("TrainFields", "Windows of a clip"),
               QT_TRANSLATE_NOOP("TrainFields", "That one clip gives to a step"), Type::Whole, 1, 256, 0, ""},
    TrainField{Tab::Sampling, "/bagPooling", QT_TRANSLATE_NOOP("TrainFields", "Pooling of windows"),
               QT_TRANSLATE_NOOP("TrainFields", "How the windows of a clip share its one label"),
               Type::Choice, 0, 0, 0, "logMeanExp max mean topK window"},
    TrainField{Tab::Sampling, "/bagSharpness", QT_TRANSLATE_NOOP("TrainFields", "Sharpness of pooling"),
               QT_TRANSLATE_NOOP("TrainFields", "Of the soft maximum: more is nearer to the largest"),
               Type::Real, 0.01, 100, 2, ""},
    TrainField{Tab::Sampling, "/bagTopK", QT_TRANSLATE_NOOP("TrainFields", "Largest windows"),
               QT_TRANSLATE_NOOP("TrainFields", "Whose mean counts, with that pooling"), Type::Whole, 1, 256,
               0, ""},
    TrainField{Tab::Sampling, "/balanceClasses",
               QT_TRANSLATE_NOOP("TrainFields", "Draw every class equally often"),
               QT_TRANSLATE_NOOP("TrainFields", "Else as often as its clips are"), Type::Yes, 0, 1, 0, ""},
    TrainField{Tab::Sampling, "/silenceShare", QT_TRANSLATE_NOOP("TrainFields", "Share of silence"),
               QT_TRANSLATE_NOOP("TrainFields",
                                 "Of the clips of \"cry or not\": silence and faint noise, which are no cry"),
               Type::Real, 0, 0.9, 3, ""},
    TrainField{Tab::Sampling, "/mixUp", QT_TRANSLATE_NOOP("TrainFields", "Mixing of clips"),
               QT_TRANSLATE_NOOP("TrainFields", "Beta parameter of mix-up between two clips; 0: none"),
               Type::Real, 0, 10, 2, ""},
    TrainField{
        Tab::Sampling, "/innerFolds", QT_TRANSLATE_NOOP("TrainFields", "Parts, one held out"),
        QT_TRANSLATE_NOOP("TrainFields", "The infants are dealt to so many parts; one of them validates"),
        Type::Whole, 2, 50, 0, ""},
    TrainField{Tab::Sampling, "/episodeFalseAlarmRate",
               QT_TRANSLATE_NOOP("TrainFields", "False alarms allowed"),
               QT_TRANSLATE_NOOP("TrainFields",
                                 "Share of clips without a cry that may open an episode; sets the threshold"),
               Type::Real, 0, 1, 4, ""},
    TrainField{
        Tab::Sampling, "/reasonPrecision", QT_TRANSLATE_NOOP("TrainFields", "Stated precision"),
        QT_TRANSLATE_NOOP("TrainFields",
                          "A kind is named where so many answers are right at least; else it is not sure"),
        Type::Real, 0.05, 0.99, 2, ""},
    TrainField{Tab::Sampling, "/calibrationBias",
               QT_TRANSLATE_NOOP("TrainFields", "Calibrate every kind by itself"),
               QT_TRANSLATE_NOOP("TrainFields", "A bias of each class beside the temperature"), Type::Yes, 0,
               1, 0, ""},

    TrainField{Tab::Augmentation, "/augmentation/gainProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Level: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Share of clips that become louder or quieter"), Type::Real,
               0, 1, 2, ""},
    TrainField{Tab::Augmentation, "/augmentation/gainDb", QT_TRANSLATE_NOOP("TrainFields", "Level (dB)"),
               QT_TRANSLATE_NOOP("TrainFields", "From, to"), Type::Range, -60, 40, 1, ""},
    TrainField{Tab::Augmentation, "/augmentation/backgroundProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Background: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Share of clips under which another sound is mixed"),
               Type::Real, 0, 1, 2, ""},
    TrainField{Tab::Augmentation, "/augmentation/backgroundSnrDb",
               QT_TRANSLATE_NOOP("TrainFields", "Background: distance (dB)"),
               QT_TRANSLATE_NOOP("TrainFields", "The clip above the background: from, to"), Type::Range, -10,
               60, 1, ""},
    TrainField{Tab::Augmentation, "/augmentation/noiseProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Noise: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Share of clips that get white, pink or brown noise"),
               Type::Real, 0, 1, 2, ""},
    TrainField{Tab::Augmentation, "/augmentation/noiseSnrDb",
               QT_TRANSLATE_NOOP("TrainFields", "Noise: distance (dB)"),
               QT_TRANSLATE_NOOP("TrainFields", "The clip above the noise: from, to"), Type::Range, -10, 60,
               1, ""},
    TrainField{Tab::Augmentation, "/augmentation/reverbProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Room: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Share of clips that are put into a room"), Type::Real, 0, 1,
               2, ""},
    TrainField{Tab::Augmentation, "/augmentation/rt60Seconds",
               QT_TRANSLATE_NOOP("TrainFields", "Room: reverberation (s)"),
               QT_TRANSLATE_NOOP("TrainFields", "Until the echo has fallen by 60 dB: from, to"), Type::Range,
               0.05, 2, 2, ""},
    TrainField{Tab::Augmentation, "/augmentation/speedProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Speed: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Tempo and pitch together: cheap"), Type::Real, 0, 1, 2, ""},
    TrainField{Tab::Augmentation, "/augmentation/speed", QT_TRANSLATE_NOOP("TrainFields", "Speed"),
               QT_TRANSLATE_NOOP("TrainFields", "Times: from, to"), Type::Range, 0.89, 1.123, 3, ""},
    TrainField{Tab::Augmentation, "/augmentation/pitchProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Pitch: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Costs about 10 ms a second of sound"), Type::Real, 0, 1, 2,
               ""},
    TrainField{Tab::Augmentation, "/augmentation/pitchSemitones",
               QT_TRANSLATE_NOOP("TrainFields", "Pitch (semitones)"),
               QT_TRANSLATE_NOOP("TrainFields", "From, to"), Type::Range, -2, 2, 1, ""},
    TrainField{Tab::Augmentation, "/augmentation/stretchProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Tempo: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Slower or faster at the same pitch"), Type::Real, 0, 1, 2,
               ""},
    TrainField{Tab::Augmentation, "/augmentation/stretch", QT_TRANSLATE_NOOP("TrainFields", "Tempo"),
               QT_TRANSLATE_NOOP("TrainFields", "Times: from, to"), Type::Range, 0.85, 1.18, 2, ""},
    TrainField{Tab::Augmentation, "/augmentation/shiftProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Shift: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Share of clips that are moved in time"), Type::Real, 0, 1, 2,
               ""},
    TrainField{Tab::Augmentation, "/augmentation/shiftSeconds", QT_TRANSLATE_NOOP("TrainFields", "Shift (s)"),
               QT_TRANSLATE_NOOP("TrainFields", "From, to"), Type::Range, -10, 10, 2, ""},
    TrainField{Tab::Augmentation, "/augmentation/telephoneProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Telephone: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Share of clips that sound as over a telephone"), Type::Real,
               0, 1, 2, ""},
    TrainField{Tab::Augmentation, "/augmentation/lowPassProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Treble away: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Share of clips whose treble is taken away"), Type::Real, 0,
               1, 2, ""},
    TrainField{Tab::Augmentation, "/augmentation/lowPassHz",
               QT_TRANSLATE_NOOP("TrainFields", "Treble away above (Hz)"),
               QT_TRANSLATE_NOOP("TrainFields", "From, to"), Type::Range, 500, 24000, 0, ""},
    TrainField{Tab::Augmentation, "/augmentation/highPassProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Bass away: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Share of clips whose bass is taken away"), Type::Real, 0, 1,
               2, ""},
    TrainField{Tab::Augmentation, "/augmentation/highPassHz",
               QT_TRANSLATE_NOOP("TrainFields", "Bass away below (Hz)"),
               QT_TRANSLATE_NOOP("TrainFields", "From, to"), Type::Range, 10, 400, 0, ""},
    TrainField{Tab::Augmentation, "/augmentation/clipProbability",
               QT_TRANSLATE_NOOP("TrainFields", "Overdrive: how often"),
               QT_TRANSLATE_NOOP("TrainFields", "Share of clips that are overdriven"), Type::Real, 0, 1, 2,
               ""},

    TrainField{Tab::About, "/name", QT_TRANSLATE_NOOP("TrainFields", "Name"),
               QT_TRANSLATE_NOOP("TrainFields", "Letters, digits, - and _: the model's folder"), Type::Text,
               0, 64, 0, ""},
    TrainField{Tab::About, "/version", QT_TRANSLATE_NOOP("TrainFields", "Version"),
               QT_TRANSLATE_NOOP("TrainFields", "Anything that tells two of a name apart"), Type::Text, 0, 64,
               0, ""},
    TrainField{Tab::About, "/description", QT_TRANSLATE_NOOP("TrainFields", "Description"),
               QT_TRANSLATE_NOOP("TrainFields", "For whoever is handed the model"), Type::Text, 0, 10000, 0,
               ""},
    TrainField{Tab::About, "/attribution", QT_TRANSLATE_NOOP("TrainFields", "Where the clips are from"),
               QT_TRANSLATE_NOOP("TrainFields", "Licences ask for it; it stands in the model's card"),
               Type::Text, 0, 20000, 0, ""},
};

struct ChoiceWords {
    const char* choice;
    const char* title;
};

constexpr std::array kChoices{
    ChoiceWords{"crossEntropy", QT_TRANSLATE_NOOP("TrainFields", "Cross-entropy")},
    ChoiceWords{"focal", QT_TRANSLATE_NOOP("TrainFields", "Focal: hard clips count more")},
    ChoiceWords{"logitAdjusted", QT_TRANSLATE_NOOP("TrainFields", "Logit-adjusted: rare kinds count more")},
    ChoiceWords{"none", QT_TRANSLATE_NOOP("TrainFields", "Nothing: all of it learns")},
    ChoiceWords{"lastBlock", QT_TRANSLATE_NOOP("TrainFields", "All but the head and the last block")},
    ChoiceWords{"head", QT_TRANSLATE_NOOP("TrainFields", "All but the head")},
    ChoiceWords{"logMeanExp", QT_TRANSLATE_NOOP("TrainFields", "Soft maximum")},
    ChoiceWords{"max", QT_TRANSLATE_NOOP("TrainFields", "The largest")},
    ChoiceWords{"mean", QT_TRANSLATE_NOOP("TrainFields", "The mean")},
    ChoiceWords{"topK", QT_TRANSLATE_NOOP("TrainFields", "The mean of the largest")},
    ChoiceWords{"window", QT_TRANSLATE_NOOP("TrainFields", "Every window carries the label")},
};

} // namespace

std::span<const TrainField> trainFields()
{
    return kFields;
}

QString fieldTitle(const TrainField& field)
{
    return QCoreApplication::translate("TrainFields", field.title);
}

QString fieldTip(const TrainField& field)
{
    return QCoreApplication::translate("TrainFields", field.tip);
}

QString choiceTitle(const std::string& choice)
{
    for (const ChoiceWords& words : kChoices)
        if (choice == words.choice) return QCoreApplication::translate("TrainFields", words.title);
    return QString::fromStdString(choice);
}

} // namespace cryscope
