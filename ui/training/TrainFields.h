#pragma once

#include <QString>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>

namespace cryscope {

/// One setting of a training run as the expert's page shows it. Words are to be translated in the context
/// "TrainFields".
struct TrainField {
    enum class Type { Whole, Real, Yes, Choice, Text, Range };
    enum class Tab { Learning, Hearing, Sampling, Augmentation, About };
    Tab tab = Tab::Learning;
    const char* key = ""; ///< a JSON pointer into TrainConfig's JSON: "/epochs", "/features/melBands"
    const char* title = "";
    const char* tip = "";
    Type type = Type::Real;
    double low = 0, high = 1;
    int decimals = 0;
    const char* choices = ""; ///< of Choice: the words of the JSON, separated by blanks
};

/// In the order in which they are shown; every field that makes sense to set by hand.
std::span<const TrainField> trainFields();
QString fieldTitle(const TrainField& field);
QString fieldTip(const TrainField& field);
QString choiceTitle(const std::string& choice);

} // namespace cryscope
