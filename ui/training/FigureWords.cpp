#include "ui/training/FigureWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace cryscope {
namespace {

struct Words {
    const char* name;
    const char* title;
    const char* meaning;
    bool isLessBetter = false;
};

constexpr std::array kWords{
    Words{"roc_auc", QT_TRANSLATE_NOOP("Figures", "ROC-AUC"),
          QT_TRANSLATE_NOOP(
              "Figures",
              "How often a clip of the kind scores higher than one of another: 0.5 is chance, 1 is always.")},
    Words{"auc", QT_TRANSLATE_NOOP("Figures", "ROC-AUC"),
          QT_TRANSLATE_NOOP(
              "Figures",
              "How often a clip of the kind scores higher than one of another: 0.5 is chance, 1 is always.")},
    Words{"roc_auc_pooled", QT_TRANSLATE_NOOP("Figures", "ROC-AUC, all folds together"), ""},
    Words{"average_precision", QT_TRANSLATE_NOOP("Figures", "average precision"),
          QT_TRANSLATE_NOOP("Figures", "Precision, averaged over all thresholds.")},
    Words{"accuracy", QT_TRANSLATE_NOOP("Figures", "accuracy"),
          QT_TRANSLATE_NOOP("Figures", "The share of clips that were called rightly.")},
    Words{"balanced_accuracy", QT_TRANSLATE_NOOP("Figures", "balanced accuracy"),
          QT_TRANSLATE_NOOP("Figures",
                            "The share of each kind that was called rightly, averaged over the kinds.")},
    Words{"precision", QT_TRANSLATE_NOOP("Figures", "precision"),
          QT_TRANSLATE_NOOP("Figures", "How many of the alarms were cries.")},
    Words{"recall", QT_TRANSLATE_NOOP("Figures", "recall"),
          QT_TRANSLATE_NOOP("Figures", "How many of the cries were found.")},
    Words{"specificity", QT_TRANSLATE_NOOP("Figures", "specificity"),
          QT_TRANSLATE_NOOP("Figures", "How much of what is no cry was left in peace.")},
    Words{"f1", QT_TRANSLATE_NOOP("Figures", "F1"), ""},
    Words{"macro_precision", QT_TRANSLATE_NOOP("Figures", "precision, mean of the kinds"), ""},
    Words{"macro_recall", QT_TRANSLATE_NOOP("Figures", "recall, mean of the kinds"), ""},
    Words{"macro_f1", QT_TRANSLATE_NOOP("Figures", "F1, mean of the kinds"), ""},
    Words{"log_loss", QT_TRANSLATE_NOOP("Figures", "log-loss"),
          QT_TRANSLATE_NOOP("Figures", "How far the probabilities are from the truth: less is better."),
          true},
    Words{"present_log_loss", QT_TRANSLATE_NOOP("Figures", "log-loss of the model before"), "", true},
    Words{"shares_log_loss", QT_TRANSLATE_NOOP("Figures", "log-loss of guessing without sound"), "", true},
    Words{"log_loss_minus_prior", QT_TRANSLATE_NOOP("Figures", "log-loss minus that of guessing"),
          QT_TRANSLATE_NOOP("Figures", "Below 0: it knows more than how common the kinds are."), true},
    Words{"ece", QT_TRANSLATE_NOOP("Figures", "calibration error"),
          QT_TRANSLATE_NOOP("Figures",
                            "How far the stated probabilities are from what comes true: less is better."),
          true},
    Words{"false_episodes_per_hour", QT_TRANSLATE_NOOP("Figures", "false episodes an hour"),
          QT_TRANSLATE_NOOP("Figures", "Cries that were found in sound that holds none."), true},
    Words{"false_episodes_per_hour_of_a_mixed_day",
          QT_TRANSLATE_NOOP("Figures", "false episodes an hour, mixed day"),
          QT_TRANSLATE_NOOP("Figures", "Cries that were found in sound that holds none."), true},
    Words{"cleaned_cries_with_episode", QT_TRANSLATE_NOOP("Figures", "cries that were found"), ""},
    Words{"esc_cries_with_episode",
          QT_TRANSLATE_NOOP("Figures", "cries among everyday sounds that were found"), ""},
    Words{"roc_auc_uploads", QT_TRANSLATE_NOOP("Figures", "ROC-AUC, phones"), ""},
    Words{"roc_auc_uploads_band_limited", QT_TRANSLATE_NOOP("Figures", "ROC-AUC, phones, low-passed"), ""},
    Words{"roc_auc_uploads_audible", QT_TRANSLATE_NOOP("Figures", "ROC-AUC, phones, audible ones alone"), ""},
    Words{"f1_uploads", QT_TRANSLATE_NOOP("Figures", "F1, phones"), ""},
    Words{"average_precision_esc", QT_TRANSLATE_NOOP("Figures", "average precision, everyday sounds"), ""},
    Words{"average_precision_esc_pooled",
          QT_TRANSLATE_NOOP("Figures", "average precision, everyday sounds, folds pooled"), ""},
    Words{"macro_auc", QT_TRANSLATE_NOOP("Figures", "ROC-AUC, mean of the kinds"),
          QT_TRANSLATE_NOOP(
              "Figures",
              "How often a clip of the kind scores higher than one of another: 0.5 is chance, 1 is always.")},
    Words{"majority_accuracy", QT_TRANSLATE_NOOP("Figures", "accuracy of always naming the commonest kind"),
          ""},
    Words{"prior_log_loss", QT_TRANSLATE_NOOP("Figures", "log-loss of knowing only how common the kinds are"),
          "", true},
    Words{"union_macro_auc", QT_TRANSLATE_NOOP("Figures", "ROC-AUC, mean of the kinds, larger set"), ""},
    Words{"union_accuracy", QT_TRANSLATE_NOOP("Figures", "accuracy, larger set"), ""},
    Words{"leak_check_macro_auc",
          QT_TRANSLATE_NOOP("Figures", "ROC-AUC, mean of the kinds, had the split leaked"), ""},
    Words{"leak_check_accuracy", QT_TRANSLATE_NOOP("Figures", "accuracy, had the split leaked"), ""}};

const Words* find(const std::string& name)
{
    const auto found =
        std::find_if(kWords.begin(), kWords.end(), [&](const Words& words) { return name == words.name; });
    return found == kWords.end() ? nullptr : &*found;
}

QString signedText(double value)
{
    return (value >= 0 ? QStringLiteral("+") : QString()) + numberText(value);
}

} // namespace

QString figureTitle(const std::string& name)
{
    if (const Words* words = find(name)) return QCoreApplication::translate("Figures", words->title);
    // Cards have figures of parts of the data: "auc.donateacry-upload".
    if (const auto dot = name.find('.'); dot != std::string::npos)
        if (const Words* words = find(name.substr(0, dot)))
            return QStringLiteral("%1, %2").arg(QCoreApplication::translate("Figures", words->title),
                                                QString::fromStdString(name.substr(dot + 1)));
    return QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString figureMeaning(const std::string& name)
{
    const Words* words = find(name);
    return words == nullptr || *words->meaning == '\0'
               ? QString()
               : QCoreApplication::translate("Figures", words->meaning);
}

const std::vector<std::string>& figureOrder()
{
    static const std::vector<std::string> order = [] {
        std::vector<std::string> names;
        for (const Words& words : kWords) names.emplace_back(words.name);
        return names;
    }();
    return order;
}

bool isLessBetter(const std::string& name)
{
    const Words* words = find(name);
    return words != nullptr && words->isLessBetter;
}

QString numberText(double value, int digits)
{
    return std::isfinite(value) ? QLocale().toString(value, 'f', digits) : QStringLiteral("–");
}

QString intervalText(double value, double low, double high, int digits)
{
    return QCoreApplication::translate("Figures", "%1 (%2 to %3)")
        .arg(numberText(value, digits), numberText(low, digits), numberText(high, digits));
}

QString differenceText(double value, double low, double high)
{
    return QCoreApplication::translate("Figures", "%1 (%2 to %3)")
        .arg(signedText(value), signedText(low), signedText(high));
}

QString safe(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

} // namespace cryscope
