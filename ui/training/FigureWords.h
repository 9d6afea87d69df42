#pragma once

#include "core/evaluation/Evaluation.h"
#include "core/model/ModelCard.h"

#include <QString>
#include <QStringList>

namespace cryscope {

/// What a figure of a report or a card is called: "ROC-AUC", "log-loss", ... An unknown one keeps its name.
QString figureTitle(const std::string& name);
/// What it says, in one sentence; empty for an unknown one.
QString figureMeaning(const std::string& name);
/// The figures in the order in which reports show them; any other stands behind.
const std::vector<std::string>& figureOrder();
/// Less is better: log-loss, calibration error, false alarms.
bool isLessBetter(const std::string& name);

/// "0.930", with the decimal sign of the language; a dash for what is not a number.
QString numberText(double value, int digits = 3);
/// "0.930 (0.912 to 0.950)"
QString intervalText(double value, double low, double high, int digits = 3);
/// The same with signs: "+0.021 (-0.003 to +0.044)"
QString differenceText(double value, double low, double high);

/// Text made safe for rich text.
QString safe(const std::string& text);

} // namespace cryscope
